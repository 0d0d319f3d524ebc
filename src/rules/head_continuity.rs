//! `head_continuity`: of the heads of one locality only so many leave in one plan.

use crate::domain::{Kind, PairSet, Plan, PostIx};

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit, group};

pub(super) const SPEC: Spec = Spec {
    id: "head_continuity",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "max_heads", unit: Unit::Count, default: Default::Int(1) },
        Param { name: "critical_only", unit: Unit::Flag, default: Default::Flag(true) },
    ],
    source: "practice reports; exchange of heads abroad",
    rule: &HeadContinuity,
};

struct HeadContinuity;

impl Rule for HeadContinuity {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let most = cx.setting.int("max_heads");
        for (locality, heads) in group::incumbents(cx.instance, |post| counts(cx, post)) {
            group::cap_leavers(cx, pairs, draft, locality, &heads, most);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let most = cx.setting.int("max_heads");
        let left = group::leavers(cx.instance, plan, |post| counts(cx, post));
        left.into_iter()
            .filter_map(|(locality, left)| {
                let over = left.len() as i64 - most;
                (over > 0).then(|| group::too_many_left(cx.instance, locality, &left, over))
            })
            .collect()
    }
}

fn counts(cx: &Cx<'_>, post: PostIx) -> bool {
    let post = cx.instance.post(post);
    post.head && (post.critical || !cx.setting.flag("critical_only"))
}
