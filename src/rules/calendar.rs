//! Whole months and past years, counted in one way by every rule: a month is full on the day of the
//! same number, so a month end never comes early (31 August to 28 February is five months).
//!
//! `lasted` counts forward, for eligibility; `months_before` goes back from the later date, for the
//! audit. A day `d` is not after the same-numbered day of an earlier month exactly if it is not
//! after that day clipped to the month's length, hence both agree on every pair of dates.

use std::ops::Range;

use jiff::{Span, civil::Date};

use crate::domain::months_between;

/// Whether at least `months` whole months lie between `from` and `to`.
pub(super) fn lasted(from: Date, to: Date, months: i64) -> bool {
    from <= to && months_between(from, to) >= months
}

/// The day `months` before `date`, clipped to the month's length and to the calendar's first day.
pub(super) fn months_before(date: Date, months: i64) -> Date {
    let span = Span::new().try_months(months);
    span.and_then(|span| date.checked_sub(span)).unwrap_or(Date::MIN)
}

/// The day `months` after `date`, clipped like [`months_before`].
pub(super) fn months_after(date: Date, months: i64) -> Date {
    let span = Span::new().try_months(months);
    span.and_then(|span| date.checked_add(span)).unwrap_or(Date::MAX)
}

/// The `years` calendar years before the year of `date`.
pub(super) fn past_years(date: Date, years: i64) -> Range<i16> {
    let first = i64::from(date.year()).saturating_sub(years.max(0)).max(-9999);
    i16::try_from(first).unwrap_or(i16::MIN)..date.year()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    #[test]
    fn a_month_is_full_on_the_day_of_the_same_number() {
        assert!(lasted(date(2023, 3, 15), date(2026, 3, 15), 36));
        assert!(!lasted(date(2023, 3, 16), date(2026, 3, 15), 36));
        assert!(!lasted(date(2025, 8, 31), date(2026, 2, 28), 6));
        assert!(lasted(date(2025, 8, 31), date(2026, 3, 1), 6));
        assert!(!lasted(date(2026, 3, 2), date(2026, 3, 1), 0));
    }

    /// Every start in three years around a leap day against every later day, months 0 to 14.
    #[test]
    fn forward_and_backward_agree_on_every_date() {
        let first = date(2023, 11, 1);
        let days: Vec<Date> = first.series(1.day()).take(800).collect();
        for &to in days.iter().skip(400) {
            for months in 0..=14 {
                let latest = months_before(to, months);
                for &from in &days {
                    assert_eq!(lasted(from, to, months), from <= latest, "{from} {to} {months}");
                }
            }
        }
    }

    #[test]
    fn absurd_numbers_end_at_the_calendar() {
        assert_eq!(months_before(date(2026, 1, 1), i64::MAX), Date::MIN);
        assert_eq!(months_after(date(2026, 1, 1), i64::MAX), Date::MAX);
        assert_eq!(months_after(date(2026, 1, 31), 1), date(2026, 2, 28));
        assert_eq!(past_years(date(2026, 1, 1), i64::MAX).start, -9999);
        assert_eq!(past_years(date(2026, 1, 1), 3), 2023..2026);
    }
}
