//! `vacancy`: every empty seat has its post's price.

use crate::domain::{Kind, PairSet, Plan};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "vacancy",
    kinds: &[Kind::Objective],
    tier: "fill",
    structural: false,
    params: &[],
    source: "practice reports; priorities are the user's",
    rule: &Vacancy,
};

struct Vacancy;

impl Rule for Vacancy {
    fn rows(&self, cx: &Cx<'_>, _pairs: &PairSet, draft: &mut Draft) {
        for post in cx.instance.post_ixs() {
            draft.price(cx, draft.empty(post), cx.instance.post(post).priority);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let empty = plan.vacancies(cx.instance).into_iter();
        empty
            .map(|(post, seats)| {
                Finding::post(cx.instance.post(post).priority * i64::from(seats), post)
            })
            .collect()
    }
}
