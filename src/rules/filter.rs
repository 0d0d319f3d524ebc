//! The uses of rules that remove pairs before the solver, asked in the model's order.

use crate::domain::{Instance, Kind, OfficialIx, Pair, Policy};

use super::{Cx, Refused, Spec, find};

/// A use of a rule that removes pairs.
pub struct Filter<'a> {
    /// The rule's view of the roster.
    pub cx: Cx<'a>,
    /// The rule.
    pub spec: &'static Spec,
}

impl<'a> Filter<'a> {
    /// The filters of a policy, in the model's order.
    pub fn all(instance: &'a Instance, policy: &'a Policy) -> Vec<Self> {
        policy
            .settings()
            .filter(|(_, setting)| setting.kind == Kind::Filter)
            .map(|(at, setting)| Filter {
                cx: Cx::new(instance, policy, at),
                spec: find(setting.rule),
            })
            .collect()
    }

    /// The first of `filters` that refuses `pair`.
    pub fn first<'f>(filters: &'f [Self], pair: &Pair) -> Option<&'f Self> {
        filters.iter().find(|filter| {
            filter.of(pair.official).is_some_and(|refused| filter.covers(&refused, pair))
        })
    }

    /// What it refuses of an official; `None` when nothing, or when the board let the official
    /// through.
    pub fn of(&self, official: OfficialIx) -> Option<Refused<'a>> {
        let refused = self.spec.rule.refused(&self.cx, official);
        let says_nothing = matches!(refused, Refused::Nothing) || self.cx.waived(official);
        (!says_nothing).then_some(refused)
    }

    /// Whether `pair` is among what it `refused` of its official. Only a structural rule is asked
    /// about the post that somebody already holds.
    pub fn covers(&self, refused: &Refused<'_>, pair: &Pair) -> bool {
        let asked = self.spec.structural || !pair.stays();
        asked && !self.cx.exempt(pair) && refused.covers(pair)
    }
}
