//! `moves`: every incumbent who leaves a post is a disturbance.

use crate::domain::{Kind, PairSet, Plan};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "moves",
    kinds: &[Kind::Objective],
    tier: "disruption",
    structural: false,
    params: &[],
    source: "practice reports: avoid big disruption",
    rule: &Moves,
};

struct Moves;

impl Rule for Moves {
    /// To leave is to take another post or none.
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            if cx.instance.official(official).current.is_some() {
                draft.price(cx, draft.unplaced(official), 1);
                for (at, _) in pairs.of_official(official).filter(|(_, pair)| !pair.stays()) {
                    draft.price(cx, draft.pair(at), 1);
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let incumbents = cx.instance.official_ixs().filter_map(|official| {
            let post = cx.instance.official(official).current?;
            (!plan.stays(cx.instance, official)).then(|| Finding::pair(1, official, post))
        });
        incumbents.collect()
    }
}
