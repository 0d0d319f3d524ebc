//! `fit`: every placed official earns the points of fit for the post above the default, and pays
//! those below it, so that a pair nobody has judged counts for nothing.

use crate::domain::{Kind, PairFact, PairSet, Plan, Reads};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "fit",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[Param { name: "default", unit: Unit::Points, default: DefaultValue::Int(50) }],
    source: "practice reports: the right person with the right skill",
    reads: &[Reads::Pairs],
    roles: &[],
    rule: &Fit,
};

struct Fit;

impl Rule for Fit {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let default = cx.setting.int("default");
        for (at, pair) in pairs.iter() {
            let listed = cx.instance.pair_facts.get(pair.official, pair.post);
            let fit = listed.and_then(|fact| fact.fit).unwrap_or(default);
            draft.price(cx, draft.pair(at), default - fit);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            match cx.instance.pair_facts.get(official, post) {
                Some(PairFact { fit: Some(fit), .. }) if fit != cx.setting.int("default") => {
                    let below = cx.setting.int("default") - fit;
                    findings.push(Finding::pair(below, official, post));
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

    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        let free = sample.post("P-2", D1, |_| {});
        let a = sample.official("O-1", own, |_| {});
        let fit = |fit| PairFact { fit, ..PairFact::default() };
        sample.pair(a, own, fit(Some(70)));
        let b = sample.official("O-2", None, |_| {});
        sample.pair(b, own, fit(None));
        sample.pair(b, free, fit(Some(30)));
        sample.finish()
    }

    #[test]
    fn points_below_the_default_are_paid_and_above_it_earned() {
        let case = Case::new(&roster(), "fit", Kind::Objective, &[]);
        let amounts = |changes: &[_]| -> Vec<i64> {
            case.findings(changes).iter().map(|finding| finding.amount).collect()
        };
        assert_eq!(amounts(&[]), [-20]);
        assert_eq!(amounts(&[(OfficialIx(0), Some(PostIx(1)))]), [0; 0]);
        assert_eq!(amounts(&[(OfficialIx(1), Some(PostIx(1)))]), [-20, 20]);
        assert_eq!(amounts(&[(OfficialIx(0), None), (OfficialIx(1), Some(PostIx(0)))]), [0; 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "fit", &[]);
    }
}
