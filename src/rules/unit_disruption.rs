//! `unit_disruption`: of the incumbents of one place only a share leaves in one plan. A place is a
//! locality with all its offices, or each unit by itself.

use std::collections::BTreeMap;

use crate::domain::{Kind, PairSet, Plan, Reads, Role, UnitIx};

use super::group::{self, LEVELS, PER_LOCALITY, at_levels};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "unit_disruption",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "max_share", unit: Unit::Share, default: DefaultValue::Share(334) },
        Param { name: "at_least", unit: Unit::Count, default: DefaultValue::Int(1) },
        PER_LOCALITY,
        LEVELS,
    ],
    source: "practice reports; the share is a default of ours",
    reads: &[Reads::Incumbents],
    roles: &[Role::Disturbance],
    rule: &UnitDisruption,
};

struct UnitDisruption;

impl Rule for UnitDisruption {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let (share, least) = (cx.setting.share("max_share"), cx.setting.int("at_least"));
        let groups = group::incumbents(cx.instance, group::place(cx), |post| at_levels(cx, post));
        for (place, incumbents) in groups {
            let most = (share * incumbents.len() as i64 / 1000).max(least);
            group::cap_leavers(cx, pairs, draft, place, &incumbents, most);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let filled = filled(cx);
        let mut findings = Vec::new();
        for (unit, left) in
            group::leavers(cx.instance, plan, group::place(cx), |post| at_levels(cx, post))
        {
            let by_share = cx.setting.share("max_share") * filled.get(&unit).unwrap_or(&0);
            // Over the cap: more than the free number and, as whole people, more than the share.
            let over_share = left.len() as i64 - by_share.div_euclid(1000);
            let over = over_share.min(left.len() as i64 - cx.setting.int("at_least"));
            if over > 0 {
                findings.push(group::too_many_left(cx.instance, unit, &left, over));
            }
        }
        findings
    }
}

/// Seats held now in each place.
fn filled(cx: &Cx<'_>) -> BTreeMap<UnitIx, i64> {
    let mut filled: BTreeMap<UnitIx, i64> = BTreeMap::new();
    for post in cx.instance.post_ixs().filter(|post| at_levels(cx, *post)) {
        let unit = cx.instance.post(post).unit;
        let own = if cx.setting.word("per") == "unit" { unit } else { cx.instance.locality(unit) };
        if cx.instance.post(post).seats > 0 {
            *filled.entry(own).or_default() += cx.instance.holders[post.at()].len() as i64;
        }
    }
    filled
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

    /// 0.334 of 4 is 1.336, hence 1; of 6 it is 2.004, hence 2, as of 7; of 2 it is 0, but one may
    /// always leave.
    #[test]
    fn the_share_is_rounded_down_but_one_may_leave() {
        assert_eq!(amounts(&roster(4), 1), []);
        assert_eq!(amounts(&roster(4), 2), [("D1".to_owned(), 1)]);
        assert_eq!(amounts(&roster(6), 2), []);
        assert_eq!(amounts(&roster(6), 3), [("D1".to_owned(), 1)]);
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

    #[test]
    fn a_unit_by_itself_and_its_level() {
        let mut sample = Sample::new();
        let party = sample.post("P-1", D1_PARTY, |post| post.seats = 2);
        let state = sample.post("P-2", D1, |post| post.seats = 2);
        for (id, post) in [("O-1", party), ("O-2", party), ("O-3", state), ("O-4", state)] {
            sample.official(id, post, |_| {});
        }
        let roster = sample.finish();
        let both = [(OfficialIx(0), None), (OfficialIx(1), None)];
        let over = |params: &[(&'static str, Value)]| -> Vec<(String, i64)> {
            let case = Case::new(&roster, "unit_disruption", Kind::Hard, params);
            case.findings(&both).into_iter().map(|f| (f.label, f.amount)).collect()
        };
        let per_unit = ("per", Value::Word("unit".to_owned()));
        assert_eq!(over(&[]), [("D1".to_owned(), 1)], "two of four leave, one may");
        assert_eq!(
            over(std::slice::from_ref(&per_unit)),
            [("D1-PARTY".to_owned(), 1)],
            "two of two, one may"
        );
        let province = ("levels", Value::Words(vec!["province".to_owned()]));
        assert_eq!(over(&[province]), [], "districts are not meant");
        agree(&roster, "unit_disruption", &[per_unit]);
    }
}
