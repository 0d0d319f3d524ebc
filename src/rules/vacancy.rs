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
    reads: &[],
    roles: &[],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx};
    use crate::rules::proof::{Case, agree};

    /// Three seats at 5 each, one at 2; two officials, one of them without a post.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| {
            post.priority = 5;
            post.seats = 3;
        });
        sample.post("P-2", D1, |post| post.priority = 2);
        sample.official("O-1", own, |_| {});
        sample.official("O-2", None, |_| {});
        sample.finish()
    }

    #[test]
    fn seats_times_priority() {
        let case = Case::new(&roster(), "vacancy", Kind::Objective, &[]);
        let amounts = |changes: &[_]| -> Vec<i64> {
            case.findings(changes).iter().map(|finding| finding.amount).collect()
        };
        assert_eq!(amounts(&[]), [10, 2]);
        assert_eq!(amounts(&[(OfficialIx(0), None)]), [15, 2]);
    }

    #[test]
    fn rows_and_audit_agree() {
        let mut instance = roster();
        instance.posts[0].seats = 1;
        agree(&instance, "vacancy", &[]);
    }
}
