//! Terms that rules count: since when one runs, and the first day on which it is over.

use jiff::civil::Date;

use super::calendar::{lasted, months_after};

/// A time that a rule counts for one official.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its first day.
    pub since: Date,
    /// The first day on which it has lasted its months.
    pub ends: Date,
}

impl Term {
    /// The term of so many months since a day.
    pub fn new(since: Date, months: i64) -> Self {
        let day = months_after(since, months);
        // After a month end the day of the same number may not exist: then the next one counts.
        let full = lasted(since, day, months);
        let ends = if full { day } else { day.tomorrow().unwrap_or(Date::MAX) };
        Self { since, ends }
    }

    /// Whether it is over on `day`.
    pub fn is_over(&self, day: Date) -> bool {
        self.ends <= day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    /// Every start in two years around a leap day against every later day, months 0 to 14.
    #[test]
    fn a_term_is_over_from_the_day_on_which_it_has_lasted() {
        let days: Vec<Date> = date(2023, 11, 1).series(1.day()).take(800).collect();
        for &since in &days[..400] {
            for months in 0..=14 {
                let term = Term::new(since, months);
                for &day in &days[400..] {
                    assert_eq!(term.is_over(day), lasted(since, day, months), "{since} {day}");
                }
            }
        }
    }

    #[test]
    fn a_term_begun_on_a_month_end_is_over_the_day_after_a_shorter_one() {
        assert_eq!(Term::new(date(2025, 8, 31), 6).ends, date(2026, 3, 1));
        assert_eq!(Term::new(date(2025, 8, 28), 6).ends, date(2026, 2, 28));
        assert_eq!(Term::new(date(2025, 8, 31), i64::MAX).ends, Date::MAX);
    }
}
