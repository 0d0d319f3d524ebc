//! `origin_loss`: of the strong incumbents of one place only so many leave in one plan.

use std::collections::BTreeMap;

use crate::domain::{Grade, Instance, Kind, OfficialIx, PairSet, Plan, Reads, Role, UnitIx};

use super::group::{self, LEVELS, PER_LOCALITY, at_levels};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "origin_loss",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(2) },
        PER_LOCALITY,
        LEVELS,
    ],
    source: "practice reports: origin and destination agree; the number is a default of ours",
    reads: &[Reads::Incumbents, Reads::Evaluations],
    roles: &[Role::Disturbance],
    rule: &OriginLoss,
};

struct OriginLoss;

impl Rule for OriginLoss {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let most = cx.setting.int("max");
        let mut places: BTreeMap<UnitIx, Vec<OfficialIx>> =
            group::incumbents(cx.instance, group::place(cx), |post| at_levels(cx, post));
        for (place, incumbents) in &mut places {
            incumbents.retain(|official| is_strong(cx.instance, *official));
            group::cap_leavers(cx, pairs, draft, *place, incumbents, most);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let most = cx.setting.int("max");
        let places = group::leavers(cx.instance, plan, group::place(cx), |p| at_levels(cx, p));
        let mut findings = Vec::new();
        for (place, mut left) in places {
            left.retain(|(official, _)| {
                cx.instance.latest_grade(*official) >= Some(Grade::Excellent)
            });
            let over = left.len() as i64 - most;
            if over > 0 {
                findings.push(group::too_many_left(cx.instance, place, &left, over));
            }
        }
        findings
    }
}

fn is_strong(instance: &Instance, official: OfficialIx) -> bool {
    instance.latest_grade(official) == Some(Grade::Excellent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Value;
    use crate::domain::sample::{D1, D1_PARTY, D2, PLAN_DATE, Sample, grades};
    use crate::rules::proof::{Case, agree, word, words};

    /// Strong incumbents: two in D1, one in its office, one in D2. D1 also has one who was strong
    /// and one without a grade.
    fn sample() -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 4);
        let office = sample.post("office", D1_PARTY, |_| {});
        let hills = sample.post("hills", D2, |_| {});
        let strong: &[_] = &[(2025, Grade::Excellent)];
        let was: &[_] = &[(2024, Grade::Excellent), (2025, Grade::Good)];
        for (id, post, known) in [
            ("O-1", own, strong),
            ("O-2", own, strong),
            ("O-3", office, strong),
            ("O-4", hills, strong),
            ("O-5", own, was),
            ("O-6", own, &[]),
        ] {
            sample.official(id, post, |official| official.evaluations = grades(known));
        }
        sample
    }

    fn amounts(params: &[(&'static str, Value)], leaving: &[u32]) -> Vec<(String, i64)> {
        let changes: Vec<_> = leaving.iter().map(|at| (OfficialIx(*at), None)).collect();
        let instance = sample().finish();
        Case::new(&instance, "origin_loss", Kind::Hard, params).amounts(&changes)
    }

    #[test]
    fn only_the_strong_count() {
        let over = |label: &str, by| (label.to_owned(), by);
        assert_eq!(amounts(&[], &[0, 1, 3, 4, 5]), []);
        assert_eq!(amounts(&[], &[0, 1, 2]), [over("D1", 1)]);
        let none = [("max", Value::Int(0))];
        assert_eq!(amounts(&none, &[0, 2, 3]), [over("D1", 2), over("D2", 1)]);
        assert_eq!(amounts(&none, &[4, 5]), []);
        let unit = [("max", Value::Int(1)), ("per", word("unit"))];
        assert_eq!(amounts(&unit, &[0, 2]), []);
        assert_eq!(amounts(&unit, &[0, 1]), [over("D1", 1)]);
        let province = [("max", Value::Int(0)), ("levels", words(&["province"]))];
        assert_eq!(amounts(&province, &[0, 1, 2, 3]), []);
    }

    #[test]
    fn whoever_loses_the_unit_does_not_count() {
        let mut sample = sample();
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        let none = [("max", Value::Int(0))];
        let case = Case::new(&sample.finish(), "origin_loss", Kind::Hard, &none);
        assert_eq!(case.amounts(&[(OfficialIx(3), None)]), []);
        let labels: Vec<String> = case.rows().into_iter().map(|(label, ..)| label).collect();
        assert_eq!(labels, ["D1"]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&sample().finish(), "origin_loss", &[]);
        let unit = [("max", Value::Int(0)), ("per", word("unit"))];
        agree(&sample().finish(), "origin_loss", &unit);
    }
}
