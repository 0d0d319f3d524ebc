//! `min_tenure_before_move`: whoever serves regularly does not move before so much time in the post.

use jiff::civil::Date;

use crate::domain::{Kind, OfficialIx, Pair, Plan, Reads, Stint};

use super::calendar::{lasted, months_before};
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, GAP_DAYS, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "min_tenure_before_move",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(24) },
        GAP_DAYS,
        EXEMPT,
    ],
    source: "press on 98-QD/TW and on appointments; practice differs",
    reads: &[Reads::Incumbents],
    roles: &[],
    rule: &MinTenureBeforeMove,
};

struct MinTenureBeforeMove;

impl Rule for MinTenureBeforeMove {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let months = cx.setting.int("months");
        let short = |since| !lasted(since, cx.instance.plan_date, months);
        Refused::moves_if(regular_since(cx, official).is_some_and(short))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let since = regular_since(cx, pair.official);
        vec![
            ("since", since.map_or_else(String::new, |date| date.to_string())),
            ("months", cx.setting.int("months").to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let latest_start = months_before(cx.instance.plan_date, cx.setting.int("months"));
        moves_that(cx, plan, |made| {
            let since = cx.instance.in_post_since(made.official, cx.setting.int("gap_days"));
            let rotated = cx.instance.rotation_stint(made.official).is_some();
            !rotated && since.is_some_and(|since| since > latest_start)
        })
    }
}

/// First day in the present post, unless the official is there on a rotation stint: `min_stint`
/// protects these.
fn regular_since(cx: &Cx<'_>, official: OfficialIx) -> Option<Date> {
    let open = cx.instance.open_tenure(official)?;
    if open.kind == Stint::Rotation {
        return None;
    }
    cx.instance.in_post_since(official, cx.setting.int("gap_days"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Action, Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);
    const OWN: PostIx = PostIx(0);
    const TO: PostIx = PostIx(1);

    fn roster(start: Date, kind: Stint) -> Sample {
        let mut sample = Sample::new();
        sample.post("P-1", D1, |_| {});
        sample.post("P-2", D2, |_| {});
        sample.official("O-1", OWN, |official| {
            official.tenures = vec![served(Some(OWN), D1, start, None, kind)];
        });
        sample.official("O-2", None, |official| {
            official.tenures = vec![served(None, D1, start, None, kind)];
        });
        sample
    }

    fn refused(instance: &Instance, official: OfficialIx) -> bool {
        let case = Case::new(instance, "min_tenure_before_move", Kind::Filter, &[]);
        let refused = case.refuses(official, TO);
        assert_eq!(case.amounts(&[(official, Some(TO))]).len(), usize::from(refused));
        refused
    }

    #[test]
    fn twenty_four_months_to_the_day() {
        let regular = |start| refused(&roster(start, Stint::Regular).finish(), A);
        assert!(!regular(date(2024, 2, 15)));
        assert!(!regular(date(2024, 3, 15)));
        assert!(regular(date(2024, 3, 16)));
        assert!(regular(date(2024, 4, 15)));
    }

    #[test]
    fn a_stint_or_no_post_is_not_meant() {
        assert!(!refused(&roster(date(2026, 1, 1), Stint::Rotation).finish(), A));
        assert!(!refused(&roster(date(2026, 1, 1), Stint::Regular).finish(), OfficialIx(1)));
    }

    /// Reappointed to the same post a year ago, after two years in it.
    #[test]
    fn time_in_the_same_post_adds_up() {
        let mut instance = roster(date(2025, 3, 1), Stint::Regular).finish();
        let before =
            served(Some(OWN), D1, date(2023, 3, 1), Some(date(2025, 2, 28)), Stint::Rotation);
        instance.officials[A.at()].tenures.insert(0, before);
        assert!(!refused(&instance, A));
    }

    #[test]
    fn a_waiver_lets_the_official_move() {
        let mut sample = roster(date(2026, 1, 1), Stint::Regular);
        sample.decide(Action::Waive, A, None, Some("min_tenure_before_move"));
        assert!(!refused(&sample.finish(), A));
    }

    /// In the post since 2020, but for the 31 days before June 2025.
    #[test]
    fn a_gap_of_so_many_days_begins_the_time_anew() {
        let mut instance = roster(date(2025, 6, 1), Stint::Regular).finish();
        let from = date(2020, 1, 1);
        let earlier = served(Some(OWN), D1, from, Some(date(2025, 5, 1)), Stint::Regular);
        instance.officials[A.at()].tenures.insert(0, earlier);
        let refused = |gap| {
            let params = [("gap_days", Value::Int(gap))];
            let case = Case::new(&instance, "min_tenure_before_move", Kind::Filter, &params);
            assert_eq!(case.amounts(&[(A, Some(TO))]).is_empty(), !case.refuses(A, TO));
            case.refuses(A, TO)
        };
        assert_eq!([31, 30].map(refused), [false, true]);
    }

    #[test]
    fn rows_and_audit_agree() {
        let instance = roster(date(2025, 1, 1), Stint::Regular).finish();
        agree(&instance, "min_tenure_before_move", &[]);
        agree(&instance, "min_tenure_before_move", &[("months", Value::Int(15))]);
    }
}
