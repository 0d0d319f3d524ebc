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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, OfficialIx, Value};
    use crate::rules::proof::{Case, agree};

    /// `seats` incumbents in D1 and its party office together, one in D2.
    fn roster(seats: u32) -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = seats);
        let party = sample.post("P-2", D1_PARTY, |_| {});
        let far = sample.post("P-3", D2, |_| {});
        for at in 0..seats - 1 {
            sample.official(&format!("O-{at}"), own, |_| {});
        }
        sample.official("O-party", party, |_| {});
        sample.official("O-far", far, |_| {});
        sample.finish()
    }

    fn amounts(instance: &Instance, leaving: u32) -> Vec<(String, i64)> {
        let changes: Vec<_> = (0..leaving).map(|at| (OfficialIx(at), None)).collect();
        Case::new(instance, "unit_disruption", Kind::Hard, &[]).amounts(&changes)
    }

    /// A third of 4 is 1; 0.333 of 7 is 2.331, hence 2; of 2 it is 0, but one may always leave.
    #[test]
    fn the_share_is_rounded_down_but_one_may_leave() {
        assert_eq!(amounts(&roster(4), 1), []);
        assert_eq!(amounts(&roster(4), 2), [("D1".to_owned(), 1)]);
        assert_eq!(amounts(&roster(7), 2), []);
        assert_eq!(amounts(&roster(7), 5), [("D1".to_owned(), 3)]);
        assert_eq!(amounts(&roster(2), 1), []);
        assert_eq!(amounts(&roster(2), 2), [("D1".to_owned(), 1)]);
    }

    #[test]
    fn only_a_locality_that_can_go_over_has_a_row() {
        let rows = Case::new(&roster(4), "unit_disruption", Kind::Hard, &[]).rows();
        assert_eq!(rows, [("D1".to_owned(), Some(3), None, 4)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(3), "unit_disruption", &[]);
        let none = [("max_share", Value::Share(500)), ("at_least", Value::Int(0))];
        agree(&roster(3), "unit_disruption", &none);
    }
}
