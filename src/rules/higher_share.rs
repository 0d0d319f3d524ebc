//! `higher_share`: moves to a higher rank are at most a share of all moves.

use crate::domain::{Kind, Pair, PairSet, Plan};

use super::share::{self, Tally};
use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "higher_share",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "max_share", unit: Unit::Share, default: Default::Share(100) }],
    source: "65-QD/TW Art. 4(3); the share is a default of ours",
    rule: &HigherShare,
};

struct HigherShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "movers";

impl Rule for HigherShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let higher = |pair: &Pair| {
            let own = cx.instance.rank_of(pair.official);
            own.zip(cx.instance.post(pair.post).rank).is_some_and(|(own, rank)| rank > own)
        };
        let moves: Vec<_> =
            pairs.moves().map(|(at, pair)| (draft.pair(at), higher(pair))).collect();
        share::at_most(cx, draft, LABEL, cx.setting.share("max_share"), moves.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tally = Tally::default();
        for made in plan.moves(cx.instance, cx.policy) {
            let to = cx.instance.post(made.to).rank;
            let from = cx.instance.rank_of(made.official);
            tally.add(made.official, from.is_some() && to > from);
        }
        tally.above(LABEL, cx.setting.share("max_share")).into_iter().collect()
    }
}
