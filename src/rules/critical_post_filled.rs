//! `critical_post_filled`: a critical post has no empty seat.

use crate::domain::{Kind, PairSet, Plan};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "critical_post_filled",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[],
    source: "Region 3 workshop; practice reports",
    reads: &[],
    roles: &[],
    rule: &CriticalPostFilled,
};

struct CriticalPostFilled;

impl Rule for CriticalPostFilled {
    fn rows(&self, cx: &Cx<'_>, _pairs: &PairSet, draft: &mut Draft) {
        for at in cx.instance.post_ixs() {
            let post = cx.instance.post(at);
            if post.critical {
                let empty = vec![(draft.empty(at), 1)];
                draft.at_most(cx, &post.id, empty, 0, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let empty = plan.vacancies(cx.instance).into_iter();
        empty
            .filter(|(post, _)| cx.instance.post(*post).critical)
            .map(|(post, seats)| {
                Finding::post(i64::from(seats), post).labelled(&cx.instance.post(post).id)
            })
            .collect()
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
        let own = sample.post("P-1", D1, |post| {
            post.critical = true;
            post.seats = 2;
        });
        sample.post("P-2", D1, |_| {});
        sample.official("O-1", own, |_| {});
        sample.official("O-2", own, |_| {});
        sample.finish()
    }

    #[test]
    fn each_empty_seat_of_a_critical_post_counts() {
        let case = Case::new(&roster(), "critical_post_filled", Kind::Hard, &[]);
        let (a, b) = (OfficialIx(0), OfficialIx(1));
        assert_eq!(case.amounts(&[]), []);
        assert_eq!(case.amounts(&[(a, Some(PostIx(1)))]), [("P-1".to_owned(), 1)]);
        assert_eq!(case.amounts(&[(a, None), (b, None)]), [("P-1".to_owned(), 2)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "critical_post_filled", &[]);
    }
}
