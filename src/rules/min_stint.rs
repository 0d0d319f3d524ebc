//! `min_stint`: an official on a rotation stint does not move before it has lasted its months.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Reads, Role};

use super::calendar::months_before;
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Term, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "min_stint",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(36) }, EXEMPT],
    source: "65-QD/TW Art. 8",
    reads: &[Reads::Incumbents],
    roles: &[Role::StintMonths, Role::MonthsAsked],
    rule: &MinStint,
};

struct MinStint;

impl Rule for MinStint {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let term = self.term(cx, official);
        Refused::moves_if(term.is_some_and(|term| !term.is_over(cx.instance.plan_date)))
    }

    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        let stint = cx.instance.rotation_stint(official)?;
        Some(Term::new(stint.start, cx.setting.int("months")))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let start = cx.instance.rotation_stint(pair.official).map(|stint| stint.start);
        vec![
            ("start", start.map_or_else(String::new, |date| date.to_string())),
            ("months", cx.setting.int("months").to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let latest_start = months_before(cx.instance.plan_date, cx.setting.int("months"));
        moves_that(cx, plan, |made| {
            let stint = cx.instance.rotation_stint(made.official);
            stint.is_some_and(|stint| stint.start > latest_start)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Action, Instance, PostIx, Stint, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const TO: PostIx = PostIx(1);

    /// One official in a stint since `start`, another without a stint, one free post.
    fn roster(start: Date, kind: Stint) -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D2, |_| {});
        sample.official("O-1", own, |o| o.tenures = vec![served(Some(own), D1, start, None, kind)]);
        sample.official("O-2", None, |_| {});
        sample
    }

    fn rotated(start: Date) -> Instance {
        roster(start, Stint::Rotation).finish()
    }

    fn refused(instance: &Instance) -> bool {
        Case::new(instance, "min_stint", Kind::Filter, &[]).refuses(A, TO)
    }

    #[test]
    fn thirty_six_months_to_the_day() {
        assert!(!refused(&rotated(date(2023, 2, 15))));
        assert!(!refused(&rotated(date(2023, 3, 15))));
        assert!(refused(&rotated(date(2023, 3, 16))));
        assert!(refused(&rotated(date(2023, 4, 15))));
        assert!(!refused(&roster(date(2025, 3, 16), Stint::Regular).finish()));
    }

    #[test]
    fn the_audit_tells_the_same_days_and_heeds_a_waiver() {
        let amounts = |instance: &Instance| {
            Case::new(instance, "min_stint", Kind::Filter, &[]).amounts(&[(A, Some(TO))])
        };
        assert_eq!(amounts(&rotated(date(2023, 3, 15))), []);
        assert_eq!(amounts(&rotated(date(2023, 3, 16))), [(String::new(), 1)]);
        let mut waived = roster(date(2025, 3, 15), Stint::Rotation);
        waived.decide(Action::Waive, A, None, Some("min_stint"));
        let waived = waived.finish();
        assert!(!refused(&waived));
        assert_eq!(amounts(&waived), []);
    }

    /// A stint from 31 August is not six months old on the last of February, but is on 1 March.
    #[test]
    fn month_ends_agree() {
        for (plan_date, short) in [(date(2026, 2, 28), true), (date(2026, 3, 1), false)] {
            let mut instance = rotated(date(2025, 8, 31));
            instance.plan_date = plan_date;
            let months = [("months", Value::Int(6))];
            let case = Case::new(&instance, "min_stint", Kind::Filter, &months);
            assert_eq!(case.refuses(A, TO), short, "{plan_date}");
            assert_eq!(!case.amounts(&[(A, Some(TO))]).is_empty(), short, "{plan_date}");
        }
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&rotated(date(2024, 1, 1)), "min_stint", &[]);
    }
}
