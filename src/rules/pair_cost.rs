//! `pair_cost`: every placed pair, stays included, costs what `pairs.csv` says.

use crate::domain::{Kind, PairFact, PairSet, Plan, Reads};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "pair_cost",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[],
    source: "the user's",
    reads: &[Reads::Pairs],
    roles: &[],
    rule: &PairCost,
};

struct PairCost;

impl Rule for PairCost {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx};
    use crate::rules::proof::{Case, agree};

    const A: OfficialIx = OfficialIx(0);
    const B: OfficialIx = OfficialIx(1);

    /// O-1 stays at 4 or moves at an unknown cost; O-2 takes P-2 at 9 or P-1 for nothing.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        let free = sample.post("P-2", D1, |_| {});
        sample.official("O-1", own, |_| {});
        sample.official("O-2", None, |_| {});
        let cost = |cost| PairFact { cost, ..PairFact::default() };
        sample.pair(A, own, cost(Some(4)));
        sample.pair(A, free, cost(None));
        sample.pair(B, own, cost(Some(0)));
        sample.pair(B, free, cost(Some(9)));
        sample.finish()
    }

    #[test]
    fn stays_cost_as_well() {
        let case = Case::new(&roster(), "pair_cost", Kind::Objective, &[]);
        let amounts = |changes: &[_]| -> Vec<i64> {
            case.findings(changes).iter().map(|finding| finding.amount).collect()
        };
        assert_eq!(amounts(&[]), [4]);
        assert_eq!(amounts(&[(B, Some(PostIx(1)))]), [4, 9]);
        assert_eq!(amounts(&[(A, Some(PostIx(1))), (B, Some(PostIx(0)))]), [0; 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "pair_cost", &[]);
    }
}
