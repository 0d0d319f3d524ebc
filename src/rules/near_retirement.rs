//! `near_retirement`: an official close to retirement does not move any more.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Reads};

use super::calendar::{lasted, months_before};
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "near_retirement",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(18) }, EXEMPT],
    source: "Decree 59/2019 Art. 38",
    reads: &[Reads::Retirement],
    roles: &[],
    rule: &NearRetirement,
};

struct NearRetirement;

impl Rule for NearRetirement {
    /// Whoever's retirement date is unknown may move: `remaining_service` is the rule that asks for
    /// a known one.
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let retires = cx.instance.retires_on(cx.policy, official);
        let (plan_date, months) = (cx.instance.plan_date, cx.setting.int("months"));
        Refused::moves_if(retires.is_some_and(|retires| !lasted(plan_date, retires, months)))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        retirement_fact(cx, pair.official, cx.setting.int("months"))
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let months = cx.setting.int("months");
        moves_that(cx, plan, |made| {
            let retires = cx.instance.retires_on(cx.policy, made.official);
            let latest_move = retires.map(|retires| months_before(retires, months));
            latest_move.is_some_and(|latest| latest < cx.instance.plan_date)
        })
    }
}

/// When an official retires, whether that date is derived, and the months of service asked for.
pub(super) fn retirement_fact(cx: &Cx<'_>, official: OfficialIx, months: i64) -> Fact {
    let retires = cx.instance.retires_on(cx.policy, official);
    let stated = cx.instance.official(official).retirement_date.is_some();
    vec![
        ("retires", retires.map_or_else(|| "unknown".to_owned(), |date| date.to_string())),
        ("derived", if stated { "no" } else { "yes" }.to_owned()),
        ("months", months.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample};
    use crate::domain::{Action, Instance, PostIx, RetirementDay, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const TO: PostIx = PostIx(1);

    fn retiring(on: Option<Date>) -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D2, |_| {});
        sample.official("O-1", own, |official| official.retirement_date = on);
        sample.official("O-2", None, |_| {});
        sample
    }

    fn refused(instance: &Instance, params: &[(&'static str, Value)]) -> bool {
        let case = Case::new(instance, "near_retirement", Kind::Filter, params);
        let refused = case.refuses(A, TO);
        assert_eq!(case.amounts(&[(A, Some(TO))]).len(), usize::from(refused));
        refused
    }

    /// The plan date is 15 March 2026.
    #[test]
    fn eighteen_months_to_the_day() {
        for (retires, near) in [
            (date(2027, 10, 15), false),
            (date(2027, 9, 15), false),
            (date(2027, 9, 14), true),
            (date(2027, 8, 15), true),
            (date(2026, 1, 1), true),
        ] {
            assert_eq!(refused(&retiring(Some(retires)).finish(), &[]), near, "{retires}");
        }
        let year = [("months", Value::Int(12))];
        assert!(!refused(&retiring(Some(date(2027, 3, 15))).finish(), &year));
    }

    /// At 61 years and 9 months, counted to the day or to the end of its month; 18 months from the plan
    /// date are over on 15 September 2027.
    #[test]
    fn the_date_of_the_model_counts_and_the_unknown_may_move() {
        let refused = |birth, day| {
            let mut instance = retiring(None).finish();
            instance.officials[A.at()].birth_date = birth;
            let case = Case::new(&instance, "near_retirement", Kind::Filter, &[]);
            case.retiring_at(61 * 12 + 9, day).refused(A, [TO]) == [TO]
        };
        let (birthday, month_end) = (RetirementDay::Birthday, RetirementDay::MonthEnd);
        assert!(!refused(Some(date(1965, 12, 15)), birthday), "until 15 September 2027");
        assert!(refused(Some(date(1965, 12, 14)), birthday));
        assert!(!refused(Some(date(1965, 12, 1)), month_end), "until 30 September 2027");
        assert!(refused(Some(date(1965, 11, 30)), month_end), "until 31 August 2027");
        assert!(!refused(None, month_end));
    }

    #[test]
    fn a_waiver_lets_the_official_move() {
        let mut sample = retiring(Some(date(2026, 6, 1)));
        sample.decide(Action::Waive, A, None, Some("near_retirement"));
        assert!(!refused(&sample.finish(), &[]));
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&retiring(Some(date(2027, 1, 1))).finish(), "near_retirement", &[]);
    }
}
