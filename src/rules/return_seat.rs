//! `return_seat`: a unit to which officials will soon return keeps seats empty for them.

use std::collections::BTreeMap;

use crate::domain::{Kind, OfficialIx, PairSet, Plan, PostIx, Reads, UnitIx};

use super::calendar::{lasted, months_after, months_before};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "return_seat",
    kinds: &[Kind::Elastic],
    tier: "fill",
    structural: false,
    params: &[
        Param { name: "months_ahead", unit: Unit::Months, default: DefaultValue::Int(12) },
        Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(36) },
        Param { name: "seats", unit: Unit::Count, default: DefaultValue::Int(1) },
    ],
    source: "UN Secretariat: return rights; practice reports; the numbers are defaults of ours",
    reads: &[Reads::Incumbents],
    roles: &[],
    rule: &ReturnSeat,
};

struct ReturnSeat;

impl Rule for ReturnSeat {
    fn rows(&self, cx: &Cx<'_>, _pairs: &PairSet, draft: &mut Draft) {
        let returning = returning(cx);
        let mut inside: BTreeMap<UnitIx, (Vec<PostIx>, i64)> = BTreeMap::new();
        for at in cx.instance.post_ixs().filter(|at| cx.instance.post(*at).seats > 0) {
            let post = cx.instance.post(at);
            let around = cx.instance.ancestors(post.unit);
            for unit in around.filter(|unit| returning.contains_key(unit)) {
                let (posts, seats) = inside.entry(unit).or_default();
                posts.push(at);
                *seats += i64::from(post.seats);
            }
        }
        for (unit, (posts, seats)) in inside {
            let empty: Vec<_> = posts.into_iter().map(|post| (draft.empty(post), 1)).collect();
            let kept = kept(cx, returning[&unit], seats);
            if kept > 0 {
                draft.at_least(cx, &cx.instance.unit(unit).id, empty, kept, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let months = cx.setting.int("months");
        let ahead = months_after(instance.plan_date, cx.setting.int("months_ahead"));
        let latest = [instance.plan_date, ahead].map(|date| months_before(date, months));
        let mut owed: BTreeMap<UnitIx, Vec<OfficialIx>> = BTreeMap::new();
        for official in instance.official_ixs() {
            let stint = instance.rotation_stint(official);
            let stint = stint.filter(|t| latest[0] < t.start && t.start <= latest[1]);
            if let Some(unit) = stint.and_then(|stint| stint.return_unit) {
                owed.entry(instance.heir(unit)).or_default().push(official);
            }
        }
        let empty = in_each_unit(cx, plan.vacancies(instance).into_iter());
        let seats = instance.post_ixs().map(|post| (post, instance.post(post).seats));
        let seats = in_each_unit(cx, seats);
        let mut findings = Vec::new();
        for (unit, officials) in owed {
            let of = |sums: &BTreeMap<UnitIx, i64>| sums.get(&unit).copied().unwrap_or(0);
            let short = kept(cx, officials.len() as i64, of(&seats)) - of(&empty);
            if short > 0 {
                let finding = Finding::group(&instance.unit(unit).id, short);
                findings.push(finding.about(officials, Vec::new()));
            }
        }
        findings
    }
}

/// How many officials return to each unit within the months ahead. Whoever could return at once is
/// left out: whether that happens is for the plan to say, and those who still serve their stint
/// cannot.
fn returning(cx: &Cx<'_>) -> BTreeMap<UnitIx, i64> {
    let today = cx.instance.plan_date;
    let ahead = months_after(today, cx.setting.int("months_ahead"));
    let months = cx.setting.int("months");
    let mut units = BTreeMap::new();
    for official in cx.instance.official_ixs() {
        let Some(stint) = cx.instance.rotation_stint(official) else { continue };
        let soon = !lasted(stint.start, today, months) && lasted(stint.start, ahead, months);
        if let Some(unit) = stint.return_unit.filter(|_| soon) {
            *units.entry(cx.instance.heir(unit)).or_default() += 1;
        }
    }
    units
}

/// Seats kept empty for so many who return to a unit that has so many; never more than it has.
fn kept(cx: &Cx<'_>, returning: i64, seats: i64) -> i64 {
    cx.setting.int("seats").min(returning).min(seats)
}

/// The sums of these seats over each unit with all below it.
fn in_each_unit(cx: &Cx<'_>, seats: impl Iterator<Item = (PostIx, u32)>) -> BTreeMap<UnitIx, i64> {
    let mut sums: BTreeMap<UnitIx, i64> = BTreeMap::new();
    for (post, seats) in seats {
        for unit in cx.instance.ancestors(cx.instance.post(post).unit) {
            *sums.entry(unit).or_default() += i64::from(seats);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PLAN_DATE, PRV, Sample, served};
    use crate::domain::{Stint, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    /// Stints in C2 since these days, with returns to D1, which has two seats with its office; two
    /// others wait.
    fn roster(starts: &[Date]) -> Sample {
        let mut sample = Sample::new();
        let commune = sample.post("commune", C2, |post| post.seats = 3);
        for unit in [D1, D1_PARTY, D2] {
            sample.post("free", unit, |_| {});
        }
        for (at, &start) in starts.iter().enumerate() {
            sample.official(&format!("O-{at}"), commune, |official| {
                let mut stint = served(Some(commune), C2, start, None, Stint::Rotation);
                stint.return_unit = Some(D1);
                official.tenures = vec![stint];
            });
        }
        for at in 0..2 {
            sample.official(&format!("waiting {at}"), None, |_| {});
        }
        sample
    }

    /// Findings of the plan in which those who wait take D1's two seats.
    fn amounts(sample: Sample, seats: i64) -> Vec<(String, i64)> {
        let instance = sample.finish();
        let first = u32::try_from(instance.officials.len()).expect("a small roster") - 2;
        let params = [("seats", Value::Int(seats))];
        let case = Case::new(&instance, "return_seat", Kind::Elastic, &params);
        assert_eq!(case.amounts(&[]), [], "D1 stands empty");
        let taken = [0, 1].map(|at| (OfficialIx(first + at), Some(PostIx(1 + at))));
        case.amounts(&taken)
    }

    /// 36 months are over within a year of 15 March 2026, but not yet.
    #[test]
    fn a_stint_that_ends_within_the_months_ahead_keeps_a_seat() {
        for (start, owed) in [
            (date(2023, 3, 15), false),
            (date(2023, 3, 16), true),
            (date(2023, 4, 15), true),
            (date(2024, 2, 15), true),
            (date(2024, 3, 15), true),
            (date(2024, 3, 16), false),
        ] {
            let expected = if owed { vec![("D1".to_owned(), 1)] } else { Vec::new() };
            assert_eq!(amounts(roster(&[start]), 1), expected, "{start}");
        }
    }

    #[test]
    fn no_more_seats_than_returning_officials_and_no_more_than_there_are() {
        let soon = date(2024, 1, 1);
        let short = |by| [("D1".to_owned(), by)];
        assert_eq!(amounts(roster(&[soon]), 2), short(1));
        assert_eq!(amounts(roster(&[soon, soon]), 2), short(2));
        assert_eq!(amounts(roster(&[soon, soon]), 1), short(1));
        assert_eq!(amounts(roster(&[soon, soon, soon]), 3), short(2), "D1 has two seats");
        assert_eq!(amounts(roster(&[soon]), 0), []);
    }

    #[test]
    fn the_heir_keeps_the_seat() {
        let mut sample = roster(&[date(2024, 1, 1)]);
        sample.unit(D1).valid_to = PLAN_DATE.yesterday().ok();
        sample.unit(D1).successor = Some(PRV);
        let instance = sample.finish();
        let case = Case::new(&instance, "return_seat", Kind::Elastic, &[]);
        let labels: Vec<String> = case.rows().into_iter().map(|(label, ..)| label).collect();
        assert_eq!(labels, ["PRV"]);
    }

    #[test]
    fn rows_and_audit_agree() {
        let soon = date(2024, 1, 1);
        agree(&roster(&[soon]).finish(), "return_seat", &[]);
        agree(&roster(&[soon, soon]).finish(), "return_seat", &[("seats", Value::Int(2))]);
    }
}
