//! Time served: whole months of it, and the separate stints it was made of.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, civil::Date};

use super::{Instance, OfficialIx, Tenure, UnitIx, months_between};

impl Instance {
    /// Whole months that an official has served since `since` in the tenures that `counts`; `None`
    /// when not a day of them lies there.
    pub fn service_since(
        &self,
        official: OfficialIx,
        since: Date,
        counts: impl Fn(&Tenure) -> bool,
    ) -> Option<i64> {
        let tenures = self.official(official).tenures.iter().filter(|t| counts(t));
        let times = tenures.map(|t| (t.start.max(since), self.until(t.end)));
        let times: Vec<_> = times.filter(|(_, end)| *end >= since).collect();
        (!times.is_empty()).then(|| months_covered(times))
    }

    /// How many separate stints in units that `counts` reach into the time since `since`. Tenures
    /// in one unit, or in one that it took over, are one stint when the next begins no more than
    /// `gap` days after the end.
    pub fn stints_since(
        &self,
        official: OfficialIx,
        since: Date,
        gap: i64,
        counts: impl Fn(UnitIx) -> bool,
    ) -> i64 {
        let tenures = || self.official(official).tenures.iter().filter(|t| counts(t.unit));
        let units: BTreeSet<UnitIx> = tenures().map(|tenure| tenure.unit).collect();
        let mut by_unit: BTreeMap<UnitIx, Vec<(Date, Date)>> = BTreeMap::new();
        for tenure in tenures() {
            // What took the unit over while the official was there is the same unit still.
            let known = self.line(tenure.unit).filter(|unit| units.contains(unit));
            let unit = known.last().unwrap_or(tenure.unit);
            by_unit.entry(unit).or_default().push((tenure.start, self.until(tenure.end)));
        }
        let stints = by_unit.into_values().flat_map(|times| stretches(times, gap));
        stints.filter(|(_, end)| *end >= since).count() as i64
    }

    /// Last day of a time as known at the plan date.
    pub(super) fn until(&self, end: Option<Date>) -> Date {
        end.unwrap_or(self.plan_date).min(self.plan_date)
    }
}

/// Whole months that the times cover together, each stretch without a gap counted by itself; a day
/// that two times share counts once.
pub(super) fn months_covered(times: Vec<(Date, Date)>) -> i64 {
    let months = |(start, end)| months_between(start, end).max(0);
    stretches(times, 1).into_iter().map(months).sum()
}

/// The day `days` after `date`, or the calendar's last one.
pub(super) fn days_after(date: Date, days: i64) -> Date {
    let span = Span::new().try_days(days);
    span.and_then(|span| date.checked_add(span)).unwrap_or(Date::MAX)
}

/// Times joined where the next one begins no more than `gap` days after the end.
fn stretches(mut times: Vec<(Date, Date)>, gap: i64) -> Vec<(Date, Date)> {
    times.sort_unstable();
    let mut joined: Vec<(Date, Date)> = Vec::new();
    for (start, end) in times {
        match joined.last_mut() {
            Some((_, last)) if start <= days_after(*last, gap) => *last = end.max(*last),
            _ => joined.push((start, end)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Stint;
    use crate::domain::sample::{D1, D2, PLAN_DATE, Sample, served};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);

    fn roster(times: &[(UnitIx, Date, Option<Date>)]) -> Instance {
        let mut sample = Sample::new();
        sample.official("O-1", None, |official| {
            let tenure = |&(unit, start, end)| served(None, unit, start, end, Stint::Regular);
            official.tenures = times.iter().map(tenure).collect();
        });
        sample.finish()
    }

    /// The plan date is 15 March 2026.
    #[test]
    fn months_since_a_day_count_once() {
        let since = date(2022, 3, 15);
        let months = |times: &[_]| roster(times).service_since(A, since, |t| t.unit == D1);
        assert_eq!(months(&[]), None);
        assert_eq!(months(&[(D2, date(2020, 1, 1), None)]), None);
        assert_eq!(months(&[(D1, date(2023, 3, 15), None)]), Some(36));
        assert_eq!(months(&[(D1, date(2023, 3, 16), None)]), Some(35));
        assert_eq!(months(&[(D1, date(2000, 1, 1), None)]), Some(48), "what lies before is cut");
        assert_eq!(months(&[(D1, date(2000, 1, 1), Some(since))]), Some(0), "one day");
        assert_eq!(months(&[(D1, date(2000, 1, 1), since.yesterday().ok())]), None);
        let at_once =
            [(D1, date(2024, 1, 15), Some(date(2025, 1, 15))), (D1, date(2024, 7, 1), None)];
        assert_eq!(months(&at_once), Some(26), "January 2024 to March 2026");
    }

    #[test]
    fn a_stint_is_a_time_in_one_unit_without_a_break() {
        let since = date(2018, 3, 15);
        let stints = |times: &[_]| roster(times).stints_since(A, since, 31, |unit| unit != D2);
        assert_eq!(stints(&[(D2, date(2020, 1, 1), None)]), 0);
        let ended = |day| (D1, date(2016, 1, 1), Some(day));
        assert_eq!(stints(&[ended(since)]), 1);
        assert_eq!(stints(&[ended(date(2018, 3, 14))]), 0);
        let again = |day| [ended(date(2020, 1, 1)), (D1, day, None)];
        assert_eq!(stints(&again(date(2020, 2, 1))), 1, "31 days later");
        assert_eq!(stints(&again(date(2020, 2, 2))), 2);
        let wider =
            |gap| roster(&again(date(2020, 2, 2))).stints_since(A, since, gap, |unit| unit != D2);
        assert_eq!([0, 31, 32, i64::MAX].map(wider), [2, 2, 1, 1]);
    }

    /// D2 was merged into D1 and the official went on there.
    #[test]
    fn a_merger_does_not_end_a_stint() {
        let times = [(D2, date(2020, 1, 1), Some(date(2023, 1, 1))), (D1, date(2023, 1, 2), None)];
        let mut instance = roster(&times);
        assert_eq!(instance.stints_since(A, Date::MIN, 31, |_| true), 2);
        instance.units[D2.at()].valid_to = PLAN_DATE.yesterday().ok();
        instance.units[D2.at()].successor = Some(D1);
        assert_eq!(instance.stints_since(A, Date::MIN, 31, |_| true), 1);
    }
}
