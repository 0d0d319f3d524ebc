//! `head_at_difficult`: whoever is new to a difficult area is sent there as head.

use std::collections::BTreeSet;

use crate::domain::{Kind, OfficialIx, Pair, Plan, UnitIx};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "head_at_difficult",
    kinds: &[Kind::Elastic, Kind::Filter],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_grade", unit: Unit::Count, default: DefaultValue::Int(1) },
        EXEMPT,
    ],
    source: "practice reports",
    reads: &[],
    roles: &[],
    rule: &HeadAtDifficult,
};

struct HeadAtDifficult;

impl Rule for HeadAtDifficult {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let min_grade = cx.setting.int("min_grade");
        let person = instance.official(official);
        let present = person.current.map(|post| instance.post(post).unit);
        let units = person.tenures.iter().map(|tenure| tenure.unit).chain(present);
        let known: BTreeSet<UnitIx> = units.map(|unit| instance.locality_today(unit)).collect();
        Refused::when(move |pair| {
            let post = instance.post(pair.post);
            !post.head
                && i64::from(instance.area_grade(post.unit)) >= min_grade
                && !known.contains(&instance.locality(post.unit))
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let unit = cx.instance.post(pair.post).unit;
        let locality = cx.instance.locality(unit);
        vec![
            ("locality", cx.instance.unit(locality).id.clone()),
            ("grade", cx.instance.area_grade(unit).to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        moves_that(cx, plan, |made| {
            let to = instance.post(made.to);
            if to.head || i64::from(instance.area_grade(to.unit)) < cx.setting.int("min_grade") {
                return false;
            }
            let there = instance.locality(to.unit);
            let was_there = |unit| instance.locality_today(unit) == there;
            let past = &instance.official(made.official).tenures;
            let present = made.from.map(|post| instance.post(post).unit);
            !past.iter().any(|tenure| was_there(tenure.unit)) && !present.is_some_and(was_there)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PLAN_DATE, PRV_PARTY, Sample, served};
    use crate::domain::{Action, PostIx, Stint, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);
    const HEAD: PostIx = PostIx(0);
    const DEPUTY: PostIx = PostIx(1);
    const COMMUNE: PostIx = PostIx(2);
    const EDGE: PostIx = PostIx(3);

    /// Head and deputy in D2 (grade 2), a deputy in its commune, one in an office of grade 1 and
    /// one in D1. The official serves in D1 and once served in `before`.
    fn roster(before: Option<UnitIx>) -> Sample {
        let mut sample = Sample::new();
        sample.post("head", D2, |post| post.head = true);
        for unit in [D2, C2, PRV_PARTY] {
            sample.post("deputy", unit, |_| {});
        }
        let own = sample.post("own", D1, |_| {});
        sample.post("beside", D1, |_| {});
        sample.unit(PRV_PARTY).area_grade = 1;
        sample.official("O-1", own, |official| {
            let (from, to) = (date(2010, 1, 1), date(2012, 1, 1));
            let past = |unit| served(None, unit, from, Some(to), Stint::Regular);
            official.tenures = before.map(past).into_iter().collect();
        });
        sample
    }

    fn refused(sample: Sample, params: &[(&'static str, Value)]) -> Vec<PostIx> {
        let instance = sample.finish();
        let case = Case::new(&instance, "head_at_difficult", Kind::Filter, params);
        case.refused(A, instance.post_ixs())
    }

    #[test]
    fn a_newcomer_comes_as_head() {
        assert_eq!(refused(roster(None), &[]), [DEPUTY, COMMUNE, EDGE]);
        assert!(!refused(roster(None), &[]).contains(&HEAD));
        let grade = |grade| [("min_grade", Value::Int(grade))];
        assert_eq!(refused(roster(None), &grade(2)), [DEPUTY, COMMUNE]);
        assert_eq!(refused(roster(None), &grade(3)), []);
    }

    #[test]
    fn who_has_served_in_the_locality_is_no_newcomer() {
        assert_eq!(refused(roster(Some(D2)), &[]), [COMMUNE, EDGE], "the commune is another one");
        assert_eq!(refused(roster(Some(C2)), &[]), [DEPUTY, EDGE]);
    }

    /// D1, where the official serves, was merged into D2.
    #[test]
    fn a_merged_locality_is_known() {
        let mut sample = roster(None);
        sample.unit(D1).valid_to = PLAN_DATE.yesterday().ok();
        sample.unit(D1).successor = Some(D2);
        assert_eq!(refused(sample, &[]), [COMMUNE, EDGE]);
    }

    #[test]
    fn a_waiver_lets_a_deputy_go() {
        let mut sample = roster(None);
        sample.decide(Action::Waive, A, None, Some("head_at_difficult"));
        assert_eq!(refused(sample, &[]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(Some(C2)).finish(), "head_at_difficult", &[]);
        agree(&roster(None).finish(), "head_at_difficult", &[("min_grade", Value::Int(2))]);
    }
}
