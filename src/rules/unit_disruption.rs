//! `unit_disruption`: of the incumbents of one locality only a share leaves in one plan.

use crate::domain::{Kind, PairSet, Plan};

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit, group};

pub(super) const SPEC: Spec = Spec {
    id: "unit_disruption",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "max_share", unit: Unit::Share, default: Default::Share(333) },
        Param { name: "at_least", unit: Unit::Count, default: Default::Int(1) },
    ],
    source: "practice reports; the share is a default of ours",
    rule: &UnitDisruption,
};

struct UnitDisruption;

impl Rule for UnitDisruption {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let (share, least) = (cx.setting.share("max_share"), cx.setting.int("at_least"));
        for (locality, incumbents) in group::incumbents(cx.instance, |_| true) {
            let most = (share * incumbents.len() as i64 / 1000).max(least);
            group::cap_leavers(cx, pairs, draft, locality, &incumbents, most);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (locality, left) in group::leavers(cx.instance, plan, |_| true) {
            let posts = cx.instance.post_ixs();
            let inside =
                posts.filter(|p| cx.instance.locality(cx.instance.post(*p).unit) == locality);
            let filled: usize = inside.map(|post| cx.instance.holders[post.at()].len()).sum();
            let by_share = cx.setting.share("max_share") * filled as i64;
            // Over the cap: more than the free number and, as whole people, more than the share.
            let over_share = left.len() as i64 - by_share.div_euclid(1000);
            let over = over_share.min(left.len() as i64 - cx.setting.int("at_least"));
            if over > 0 {
                findings.push(group::too_many_left(cx.instance, locality, &left, over));
            }
        }
        findings
    }
}
