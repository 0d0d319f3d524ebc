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
