//! The table of rules: ids, kinds, tiers, parameters with units and defaults, sources.

use super::{Spec, one_post_per_official, seats};

/// Every rule of the catalogue, in the order of the reference.
pub static RULES: &[Spec] = &[one_post_per_official::SPEC, seats::SPEC];

/// The rule with this id.
///
/// # Panics
/// When there is none: settings carry only ids of this table.
pub fn find(id: &str) -> &'static Spec {
    RULES.iter().find(|spec| spec.id == id).unwrap_or_else(|| panic!("no rule {id}"))
}
