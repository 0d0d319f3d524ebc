//! `budget`: the load of a post's holders after the plan stays within its budget.

use crate::domain::{Kind, OfficialIx, PairSet, Plan};
use crate::program::ColIx;

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "budget",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[],
    source: "the user's",
    rule: &Budget,
};

struct Budget;

impl Rule for Budget {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for at in cx.instance.post_ixs() {
            let post = cx.instance.post(at);
            let Some(budget) = post.budget else { continue };
            let loads = pairs.of_post(at).filter_map(|(x, pair)| {
                let load = cx.instance.pair_facts.get(pair.official, at)?.load?;
                Some((draft.pair(x), load))
            });
            let loads: Vec<(ColIx, i64)> = loads.collect();
            let heaviest: i64 = loads.iter().map(|(_, load)| (*load).max(0)).sum();
            if heaviest > budget {
                draft.at_most(cx, &post.id, loads, budget, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (at, holders) in plan.holders() {
            let post = cx.instance.post(at);
            let load = |official: &OfficialIx| {
                let listed = cx.instance.pair_facts.get(*official, at);
                listed.and_then(|fact| fact.load).unwrap_or(0)
            };
            let carried: i64 = holders.iter().map(load).sum();
            let over = post.budget.map_or(0, |budget| carried - budget);
            if over > 0 {
                findings.push(Finding::post(over, at).labelled(&post.id).about(holders, vec![at]));
            }
        }
        findings
    }
}
