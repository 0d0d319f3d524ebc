//! `budget`: the load of a post's holders after the plan stays within its budget.

use crate::domain::{Kind, OfficialIx, PairSet, Plan, Reads};
use crate::program::ColIx;

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "budget",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[],
    source: "the user's",
    reads: &[Reads::Pairs],
    roles: &[],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, PairFact, PostIx};
    use crate::rules::proof::{Case, agree};

    /// P-1 has two seats and a budget of 5; loads 3, 4 and unknown. P-2 has no budget, P-3 plenty.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let tight = sample.post("P-1", D1, |post| {
            post.seats = 2;
            post.budget = Some(5);
        });
        let free = sample.post("P-2", D1, |_| {});
        let ample = sample.post("P-3", D1, |post| post.budget = Some(7));
        for (id, load) in [("O-1", Some(3)), ("O-2", Some(4)), ("O-3", None)] {
            let official = sample.official(id, None, |_| {});
            for post in [tight, free, ample] {
                sample.pair(official, post, PairFact { load, ..PairFact::default() });
            }
        }
        sample.finish()
    }

    #[test]
    fn loads_of_the_holders_against_the_budget() {
        let case = Case::new(&roster(), "budget", Kind::Hard, &[]);
        let holding = |officials: &[u32]| {
            let plan: Vec<_> =
                officials.iter().map(|at| (OfficialIx(*at), Some(PostIx(0)))).collect();
            case.amounts(&plan)
        };
        assert_eq!(holding(&[0, 1]), [("P-1".to_owned(), 2)]);
        assert_eq!(holding(&[1, 2]), []);
        assert_eq!(case.amounts(&[(OfficialIx(1), Some(PostIx(1)))]), []);
    }

    #[test]
    fn a_budget_for_all_comers_has_no_row() {
        let rows = Case::new(&roster(), "budget", Kind::Hard, &[]).rows();
        assert_eq!(rows, [("P-1".to_owned(), Some(-5), None, 2)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "budget", &[]);
    }
}
