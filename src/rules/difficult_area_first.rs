//! `difficult_area_first`: posts in difficult areas are filled first, and with strong officials.

use crate::domain::{Grade, Kind, PairSet, Plan};

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "difficult_area_first",
    kinds: &[Kind::Objective],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "vacancy", unit: Unit::Points, default: Default::Int(2) },
        Param { name: "strong", unit: Unit::Points, default: Default::Int(1) },
    ],
    source: "practice reports",
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
        for made in plan.moves(cx.instance, cx.policy) {
            let strong = cx.instance.latest_grade(made.official) >= Some(Grade::Excellent);
            let merit = i64::from(strong) * grade(made.to) * cx.setting.int("strong");
            findings.push(Finding::pair(-merit, made.official, made.to));
        }
        findings.retain(|finding| finding.amount != 0);
        findings
    }
}
