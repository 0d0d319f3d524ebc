//! `upward_share`: upward moves are at least a share of the moves between levels.

use std::cmp::Ordering;

use crate::domain::{Direction, Kind, PairSet, Plan};

use super::share::{self, Tally};
use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "upward_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[Param { name: "min_share", unit: Unit::Share, default: Default::Share(200) }],
    source: "practice reports: 8 % and 48 % seen; the share is a default of ours",
    rule: &UpwardShare,
};

struct UpwardShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "vertical";

impl Rule for UpwardShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let mut vertical = Vec::new();
        for (at, pair) in pairs.moves() {
            let direction = Direction::of(cx.instance, pair.official, pair.post);
            if direction.is_up() || direction.is_down() {
                vertical.push((draft.pair(at), direction.is_up()));
            }
        }
        share::at_least(cx, draft, LABEL, cx.setting.share("min_share"), vertical.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tally = Tally::default();
        for made in plan.moves(cx.instance, cx.policy) {
            // Level 0 is the highest.
            match made.direction.from.map(|from| made.direction.to.cmp(&from)) {
                Some(Ordering::Less) => tally.add(made.official, true),
                Some(Ordering::Greater) => tally.add(made.official, false),
                Some(Ordering::Equal) | None => {}
            }
        }
        tally.below(LABEL, cx.setting.share("min_share")).into_iter().collect()
    }
}
