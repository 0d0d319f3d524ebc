//! `head_continuity`: of the heads of one locality only so many leave in one plan.

use crate::domain::{Kind, PairSet, Plan, PostIx, Reads, Role};

use super::group::{self, Place};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "head_continuity",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "max_heads", unit: Unit::Count, default: DefaultValue::Int(1) },
        Param { name: "critical_only", unit: Unit::Flag, default: DefaultValue::Flag(true) },
    ],
    source: "practice reports; exchange of heads abroad",
    reads: &[Reads::Incumbents],
    roles: &[Role::Disturbance],
    rule: &HeadContinuity,
};

struct HeadContinuity;

impl Rule for HeadContinuity {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let most = cx.setting.int("max_heads");
        for (locality, heads) in
            group::incumbents(cx.instance, Place::Locality, |post| counts(cx, post))
        {
            group::cap_leavers(cx, pairs, draft, locality, &heads, most);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let most = cx.setting.int("max_heads");
        let left = group::leavers(cx.instance, plan, Place::Locality, |post| counts(cx, post));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, OfficialIx, Value};
    use crate::rules::proof::{Case, agree};

    /// D1's chair and its party secretary are critical heads of one locality, its inspector a head
    /// that is not critical; D2 has one head. A critical deputy of D1 is no head.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        for (id, unit, head, critical) in [
            ("chair", D1, true, true),
            ("secretary", D1_PARTY, true, true),
            ("inspector", D1, true, false),
            ("chair of D2", D2, true, true),
            ("deputy", D1, false, true),
        ] {
            let post = sample.post(id, unit, |post| {
                post.head = head;
                post.critical = critical;
            });
            sample.official(id, post, |_| {});
        }
        sample.finish()
    }

    fn amounts(params: &[(&'static str, Value)], leaving: &[u32]) -> Vec<(String, i64)> {
        let changes: Vec<_> = leaving.iter().map(|at| (OfficialIx(*at), None)).collect();
        Case::new(&roster(), "head_continuity", Kind::Hard, params).amounts(&changes)
    }

    #[test]
    fn chair_and_secretary_do_not_both_leave() {
        assert_eq!(amounts(&[], &[0, 3]), []);
        assert_eq!(amounts(&[], &[0, 1]), [("D1".to_owned(), 1)]);
        assert_eq!(amounts(&[], &[0, 2, 4]), []);
        let all = [("critical_only", Value::Flag(false))];
        assert_eq!(amounts(&all, &[0, 1, 2]), [("D1".to_owned(), 2)]);
        let none = [("max_heads", Value::Int(0))];
        assert_eq!(amounts(&none, &[1, 3]), [("D1".to_owned(), 1), ("D2".to_owned(), 1)]);
    }

    #[test]
    fn a_locality_with_too_few_heads_has_no_row() {
        let case = Case::new(&roster(), "head_continuity", Kind::Hard, &[]);
        assert_eq!(case.rows(), [("D1".to_owned(), Some(1), None, 2)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "head_continuity", &[]);
        agree(&roster(), "head_continuity", &[("critical_only", Value::Flag(false))]);
        agree(&roster(), "head_continuity", &[("max_heads", Value::Int(0))]);
    }
}
