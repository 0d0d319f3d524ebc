//! Retirement by cohort: Decree 135/2020/ND-CP's roadmap. Men 60 years 3 months in 2021, 3 months
//! more each year up to 62 years in 2028; women 55 years 4 months in 2021, 4 months more each year
//! up to 60 years in 2035.

use jiff::{ToSpan, civil::Date};

use super::Gender;

/// Retirement age in months in calendar year `year`.
fn retirement_age_months(gender: Gender, year: i16) -> i32 {
    let since_2021 = i32::from(year.max(2021) - 2021);
    match gender {
        Gender::Male => (60 * 12 + 3 + 3 * since_2021).min(62 * 12),
        Gender::Female => (55 * 12 + 4 + 4 * since_2021).min(60 * 12),
    }
}

/// The day on which somebody born on `birth` reaches the retirement age of that very year.
///
/// The roadmap rises by less than a year each year, so the first year whose age is reached within
/// it is the one that counts. Dates beyond the calendar's end yield the last roadmap age.
pub fn retirement_date(gender: Gender, birth: Date) -> Date {
    let reached = |year: i16| {
        birth.checked_add(retirement_age_months(gender, year).months()).unwrap_or(Date::MAX)
    };
    (2021..=2035).find(|&year| reached(year).year() <= year).map_or_else(|| reached(2035), reached)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Cohorts printed in the decree's appendix: month of birth against month of retirement age.
    #[test]
    fn cohorts_of_the_decree() {
        let cases = [
            (Gender::Male, date(1961, 1, 15), date(2021, 4, 15)),
            (Gender::Male, date(1961, 9, 15), date(2021, 12, 15)),
            (Gender::Male, date(1961, 10, 15), date(2022, 4, 15)),
            (Gender::Male, date(1966, 4, 15), date(2028, 4, 15)),
            (Gender::Female, date(1966, 1, 15), date(2021, 5, 15)),
            (Gender::Female, date(1966, 9, 15), date(2022, 5, 15)),
            (Gender::Female, date(1975, 5, 15), date(2035, 5, 15)),
        ];
        for (gender, birth, retires) in cases {
            assert_eq!(retirement_date(gender, birth), retires, "{gender:?} {birth}");
        }
    }
}
