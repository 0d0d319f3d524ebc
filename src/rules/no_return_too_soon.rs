//! `no_return_too_soon`: nobody is sent to a place after serving there for most of the last years.

use jiff::civil::Date;

use crate::domain::{Kind, OfficialIx, Pair, Plan, UnitIx};

use super::calendar::months_before;
use super::group::{self, PER_LOCALITY, Place};
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "no_return_too_soon",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "window_months", unit: Unit::Months, default: DefaultValue::Int(48) },
        Param { name: "served_months", unit: Unit::Months, default: DefaultValue::Int(36) },
        PER_LOCALITY,
        Param { default: DefaultValue::Words(&["return"]), ..EXEMPT },
    ],
    source: "Election Commission of India: three years in one district in the last four",
    reads: &[],
    roles: &[],
    rule: &NoReturnTooSoon,
};

struct NoReturnTooSoon;

impl Rule for NoReturnTooSoon {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let cx = *cx;
        let mut barred: Vec<UnitIx> = cx
            .instance
            .official(official)
            .tenures
            .iter()
            .map(|tenure| place(&cx, tenure.unit))
            .collect();
        barred.sort_unstable();
        barred.dedup();
        barred.retain(|place| {
            months_in(&cx, official, *place)
                .is_some_and(|months| months >= cx.setting.int("served_months"))
        });
        if barred.is_empty() {
            return Refused::Nothing;
        }
        Refused::when(move |pair| barred.contains(&place(&cx, cx.instance.post(pair.post).unit)))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let place = place(cx, cx.instance.post(pair.post).unit);
        let served = months_in(cx, pair.official, place).unwrap_or(0);
        vec![
            ("place", cx.instance.unit(place).id.clone()),
            ("served", served.to_string()),
            ("window", cx.setting.int("window_months").to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let whole = cx.setting.word("per") == "locality";
        let place = |unit: UnitIx| {
            if whole { instance.locality_today(unit) } else { instance.heir(unit) }
        };
        moves_that(cx, plan, |made| {
            let to = place(instance.post(made.to).unit);
            let served = instance.service_since(made.official, opens(cx), |t| place(t.unit) == to);
            served.is_some_and(|months| cx.setting.int("served_months") <= months)
        })
    }
}

/// First day of the window.
fn opens(cx: &Cx<'_>) -> Date {
    months_before(cx.instance.plan_date, cx.setting.int("window_months"))
}

/// The place a unit belongs to, or the unit by itself; a former unit is the one that took it over.
fn place(cx: &Cx<'_>, unit: UnitIx) -> UnitIx {
    match group::place(cx) {
        Place::Unit => cx.instance.heir(unit),
        Place::Locality => cx.instance.locality_today(unit),
    }
}

/// Whole months served in a place within the window; `None` = not a day.
fn months_in(cx: &Cx<'_>, official: OfficialIx, there: UnitIx) -> Option<i64> {
    cx.instance.service_since(official, opens(cx), |tenure| place(cx, tenure.unit) == there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, PLAN_DATE, Sample, served};
    use crate::domain::{Action, PostIx, Stint, Value};
    use crate::rules::proof::{Case, agree, word};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);
    const THERE: PostIx = PostIx(0);
    const BESIDE: PostIx = PostIx(1);
    const ELSEWHERE: PostIx = PostIx(2);

    /// Posts in D1, its party office and D2; an official who served in D1 at these times.
    fn roster(times: &[(Date, Option<Date>)]) -> Sample {
        let mut sample = Sample::new();
        for unit in [D1, D1_PARTY, D2] {
            sample.post("post", unit, |_| {});
        }
        sample.official("O-1", None, |official| {
            let tenure = |&(start, end)| served(None, D1, start, end, Stint::Regular);
            official.tenures = times.iter().map(tenure).collect();
        });
        sample
    }

    fn refused(sample: Sample, params: &[(&'static str, Value)]) -> Vec<PostIx> {
        let instance = sample.finish();
        let case = Case::new(&instance, "no_return_too_soon", Kind::Filter, params);
        case.refused(A, instance.post_ixs())
    }

    /// The window is 15 March 2022 to 15 March 2026.
    #[test]
    fn three_years_in_the_last_four_to_the_day() {
        let both = [THERE, BESIDE];
        let until = |end| roster(&[(date(2010, 1, 1), Some(end))]);
        assert_eq!(refused(until(date(2025, 4, 15)), &[]), both);
        assert_eq!(refused(until(date(2025, 3, 15)), &[]), both);
        assert_eq!(refused(until(date(2025, 3, 14)), &[]), []);
        assert_eq!(refused(roster(&[(date(2023, 3, 15), None)]), &[]), both, "serves there now");
        assert_eq!(refused(roster(&[(date(2023, 3, 16), None)]), &[]), []);
        let twice = [(date(2022, 3, 15), Some(date(2024, 3, 15))), (date(2025, 3, 15), None)];
        assert_eq!(refused(roster(&twice), &[]), both);
        let at_once = [(date(2024, 3, 15), None), (date(2025, 3, 15), None)];
        assert_eq!(refused(roster(&at_once), &[]), [], "two years, though two posts");
    }

    #[test]
    fn any_service_in_the_window_when_no_months_are_asked() {
        let any = [("served_months", Value::Int(0))];
        let until = |end| roster(&[(date(2010, 1, 1), Some(end))]);
        assert_eq!(refused(until(date(2022, 3, 15)), &any), [THERE, BESIDE]);
        assert_eq!(refused(until(date(2022, 3, 14)), &any), []);
        assert_eq!(refused(roster(&[]), &any), []);
    }

    #[test]
    fn a_unit_by_itself_and_its_former_self() {
        let long = [(date(2010, 1, 1), None)];
        let unit = [("per", word("unit"))];
        assert_eq!(refused(roster(&long), &unit), [THERE]);
        let mut merged = roster(&long);
        merged.unit(D1).valid_to = PLAN_DATE.yesterday().ok();
        merged.unit(D1).successor = Some(D2);
        let refusals = refused(merged, &unit);
        assert!(refusals.contains(&ELSEWHERE), "D2 took D1 over: {refusals:?}");
    }

    /// A return to the unit that waits is exempt by default; a waiver lets anybody go back.
    #[test]
    fn a_return_and_a_waiver() {
        let mut instance = roster(&[(date(2010, 1, 1), None)]).finish();
        let stint = &mut instance.officials[A.at()].tenures[0];
        stint.kind = Stint::Rotation;
        stint.return_unit = Some(D1_PARTY);
        let case = Case::new(&instance, "no_return_too_soon", Kind::Filter, &[]);
        assert!(case.refuses(A, THERE) && !case.refuses(A, BESIDE));
        assert_eq!(case.amounts(&[(A, Some(BESIDE))]), []);
        let mut waived = roster(&[(date(2010, 1, 1), None)]);
        waived.decide(Action::Waive, A, None, Some("no_return_too_soon"));
        assert_eq!(refused(waived, &[]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        let instance = roster(&[(date(2010, 1, 1), None)]).finish();
        agree(&instance, "no_return_too_soon", &[]);
        agree(&instance, "no_return_too_soon", &[("per", word("unit"))]);
    }
}
