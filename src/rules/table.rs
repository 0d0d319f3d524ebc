//! The table of rules: ids, kinds, tiers, parameters with units and defaults, sources.

use super::Spec;
use super::{
    block_flow, budget, critical_post_filled, development, difficult_area_first, distance,
    evaluation_floor, fit, head_continuity, higher_share, in_planning_pool, locks_and_bans,
    management_scope, min_stint, minority_share, moves, nonlocal_post, nonlocal_share,
    one_post_per_official, pair_cost, place_everyone, plan_size, post_standards, rank_equivalent,
    remaining_service, seats, temporary_bar, two_term, unit_disruption, upward_share, vacancy,
    women_share, young_share,
};

/// Every rule of the catalogue, in the order of the reference.
pub static RULES: &[Spec] = &[
    one_post_per_official::SPEC,
    seats::SPEC,
    locks_and_bans::SPEC,
    min_stint::SPEC,
    remaining_service::SPEC,
    in_planning_pool::SPEC,
    post_standards::SPEC,
    evaluation_floor::SPEC,
    temporary_bar::SPEC,
    rank_equivalent::SPEC,
    higher_share::SPEC,
    nonlocal_post::SPEC,
    management_scope::SPEC,
    critical_post_filled::SPEC,
    vacancy::SPEC,
    two_term::SPEC,
    place_everyone::SPEC,
    head_continuity::SPEC,
    unit_disruption::SPEC,
    plan_size::SPEC,
    nonlocal_share::SPEC,
    upward_share::SPEC,
    block_flow::SPEC,
    women_share::SPEC,
    young_share::SPEC,
    minority_share::SPEC,
    difficult_area_first::SPEC,
    development::SPEC,
    fit::SPEC,
    distance::SPEC,
    moves::SPEC,
    pair_cost::SPEC,
    budget::SPEC,
];

/// The rule with this id.
///
/// # Panics
/// When there is none: settings carry only ids of this table.
pub fn find(id: &str) -> &'static Spec {
    RULES.iter().find(|spec| spec.id == id).unwrap_or_else(|| panic!("no rule {id}"))
}
