//! `pair_cost`: every placed pair, stays included, costs what `pairs.csv` says.

use crate::domain::{Kind, OfficialIx, PairFact, PairSet, Plan, Setting};

use super::{Cx, Default, Draft, Finding, Param, Refused, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "pair_cost",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[Param {
        name: "missing",
        unit: Unit::Choice(&["refuse", "zero"]),
        default: Default::Word("zero"),
    }],
    source: "the user's",
    rule: &PairCost,
};

struct PairCost;

impl Rule for PairCost {
    /// With `missing = "refuse"` a move without a stated cost is no pair at all.
    fn filters(&self, setting: &Setting) -> bool {
        setting.word("missing") == "refuse"
    }

    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let costs = &cx.instance.pair_facts;
        Refused::when(move |pair| {
            !pair.stays() && costs.get(official, pair.post).is_none_or(|fact| fact.cost.is_none())
        })
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for (at, pair) in pairs.iter() {
            let listed = cx.instance.pair_facts.get(pair.official, pair.post);
            if let Some(cost) = listed.and_then(|fact| fact.cost) {
                draft.price(cx, draft.pair(at), cost);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            match cx.instance.pair_facts.get(official, post) {
                Some(PairFact { cost: Some(cost), .. }) if cost != 0 => {
                    findings.push(Finding::pair(cost, official, post));
                }
                _ => {}
            }
        }
        findings
    }
}
