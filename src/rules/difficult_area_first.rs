//! `difficult_area_first`: posts in difficult areas are filled first, and with strong officials.

use crate::domain::{Grade, Kind, PairSet, Plan, Reads};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "difficult_area_first",
    kinds: &[Kind::Objective],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "vacancy", unit: Unit::Points, default: DefaultValue::Int(2) },
        Param { name: "strong", unit: Unit::Points, default: DefaultValue::Int(1) },
    ],
    source: "practice reports",
    reads: &[Reads::Evaluations],
    roles: &[],
    rule: &DifficultAreaFirst,
};

struct DifficultAreaFirst;

impl Rule for DifficultAreaFirst {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let instance = cx.instance;
        let graded = instance.post_ixs().filter_map(|post| {
            let grade = i64::from(instance.area_grade(instance.post(post).unit));
            (grade > 0).then_some((post, grade))
        });
        for (post, grade) in graded {
            draft.price(cx, draft.empty(post), cx.setting.int("vacancy") * grade);
            for (at, pair) in pairs.of_post(post).filter(|(_, pair)| !pair.stays()) {
                if instance.latest_grade(pair.official) == Some(Grade::Excellent) {
                    draft.price(cx, draft.pair(at), -cx.setting.int("strong") * grade);
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let grade = |post| i64::from(cx.instance.area_grade(cx.instance.post(post).unit));
        let mut findings = Vec::new();
        for (post, seats) in plan.vacancies(cx.instance) {
            let amount = i64::from(seats) * grade(post) * cx.setting.int("vacancy");
            findings.push(Finding::post(amount, post));
        }
        for made in plan.moves(cx.context()) {
            let strong = cx.instance.latest_grade(made.official) >= Some(Grade::Excellent);
            let merit = i64::from(strong) * grade(made.to) * cx.setting.int("strong");
            findings.push(Finding::pair(-merit, made.official, made.to));
        }
        findings.retain(|finding| finding.amount != 0);
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PRV_PARTY, Sample, grades};
    use crate::domain::{Instance, OfficialIx, PostIx};
    use crate::rules::proof::{Case, agree};

    /// Two seats in D2 (grade 2), one in its commune, one in an office of grade 1; a strong official
    /// and one who was strong.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 2);
        sample.post("hills", D2, |post| post.seats = 2);
        sample.post("commune", C2, |_| {});
        sample.post("edge", PRV_PARTY, |_| {});
        sample.unit(PRV_PARTY).area_grade = 1;
        sample.official("O-1", own, |o| o.evaluations = grades(&[(2025, Grade::Excellent)]));
        sample.official("O-2", own, |official| {
            official.evaluations = grades(&[(2024, Grade::Excellent), (2025, Grade::Good)]);
        });
        sample.finish()
    }

    #[test]
    fn empty_seats_cost_and_strong_movers_earn() {
        let case = Case::new(&roster(), "difficult_area_first", Kind::Objective, &[]);
        let total =
            |changes: &[_]| -> i64 { case.findings(changes).iter().map(|f| f.amount).sum() };
        let to = |official, post| (OfficialIx(official), Some(PostIx(post)));
        assert_eq!(total(&[]), 12 + 2, "2 points: three seats at grade 2, one at grade 1");
        assert_eq!(total(&[to(1, 1)]), 8 + 2);
        assert_eq!(total(&[to(0, 1)]), 8 + 2 - 2);
        assert_eq!(total(&[to(0, 2), to(1, 1)]), 4 + 2 - 2);
        assert_eq!(total(&[to(0, 3)]), 12 - 1);
    }

    #[test]
    fn rows_and_audit_agree() {
        let mut instance = roster();
        instance.posts[1].seats = 1;
        agree(&instance, "difficult_area_first", &[]);
    }
}
