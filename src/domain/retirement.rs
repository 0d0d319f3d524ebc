//! Retirement as the policy model declares it: a stated date always counts, and where the roster
//! states none, [`Retirement`] says whether and how one is derived. No schedule of any country is in
//! the code; models carry theirs.

use jiff::{ToSpan, civil::Date};

use super::{Gender, Instance, OfficialIx, Policy};

/// How the date of retirement follows from gender and birth date where the roster states none.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Retirement {
    /// Which age counts.
    pub by: RetiresBy,
    /// On which day service ends once the age is reached.
    pub day: RetirementDay,
    /// The model of the chain that declares it; empty when none does.
    pub model: String,
    /// Document and article.
    pub source: String,
}

/// Which age of retirement counts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum RetiresBy {
    /// None: only stated dates are known.
    #[default]
    Stated,
    /// One age for everybody, in months.
    Age(i64),
    /// The age of the cohort: rows that ascend by birth for each gender.
    Cohort(Vec<Cohort>),
}

impl RetiresBy {
    /// The word of policy models.
    pub fn word(&self) -> &'static str {
        match self {
            RetiresBy::Stated => "stated",
            RetiresBy::Age(_) => "age",
            RetiresBy::Cohort(_) => "cohort",
        }
    }
}

/// On which day service ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RetirementDay {
    /// The very day on which the age is reached.
    #[default]
    Birthday,
    /// The last day of the month in which the age is reached.
    MonthEnd,
}

impl RetirementDay {
    /// The words of policy models.
    pub const WORDS: [(&str, RetirementDay); 2] =
        [("birthday", RetirementDay::Birthday), ("month_end", RetirementDay::MonthEnd)];

    /// The word of policy models.
    pub fn word(self) -> &'static str {
        match self {
            RetirementDay::Birthday => "birthday",
            RetirementDay::MonthEnd => "month_end",
        }
    }
}

/// Those born from a day on, until the next row of their gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Whom the row is about; `None` = everybody.
    pub gender: Option<Gender>,
    /// First day of birth; `None` = however early.
    pub born_from: Option<Date>,
    /// Age of retirement in months.
    pub age: i64,
}

impl Cohort {
    /// Whether the row is about somebody of this gender; a row of one gender is not about somebody
    /// whose gender is unknown.
    pub fn covers(&self, gender: Option<Gender>) -> bool {
        self.gender.is_none() || self.gender == gender
    }
}

impl Retirement {
    /// The day on which the service of somebody born on `birth` ends; `None` when no age is known.
    pub fn date(&self, gender: Option<Gender>, birth: Date) -> Option<Date> {
        let months = match &self.by {
            RetiresBy::Stated => return None,
            RetiresBy::Age(months) => *months,
            RetiresBy::Cohort(_) if gender.is_none() && self.asks_gender() => return None,
            RetiresBy::Cohort(rows) => {
                let begun = |row: &&Cohort| row.born_from.is_none_or(|from| from <= birth);
                rows.iter().rfind(|row| row.covers(gender) && begun(row))?.age
            }
        };
        let reached = birth.checked_add(months.months()).unwrap_or(Date::MAX);
        Some(match self.day {
            RetirementDay::Birthday => reached,
            RetirementDay::MonthEnd => reached.last_of_month(),
        })
    }

    /// Whether a date is derived from the birth date at all.
    pub fn asks_birth(&self) -> bool {
        self.by != RetiresBy::Stated
    }

    /// Whether the age depends on gender.
    pub fn asks_gender(&self) -> bool {
        matches!(&self.by, RetiresBy::Cohort(rows) if rows.iter().any(|row| row.gender.is_some()))
    }
}

impl Instance {
    /// Date of retirement: the stated one, else the one that the model derives. `None` = unknown.
    pub fn retires_on(&self, policy: &Policy, official: OfficialIx) -> Option<Date> {
        let person = self.official(official);
        person.retirement_date.or_else(|| policy.retirement.date(person.gender, person.birth_date?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    use Gender::{Female, Male};

    fn row(gender: Option<Gender>, born_from: Option<Date>, age: i64) -> Cohort {
        Cohort { gender, born_from, age }
    }

    fn by(by: RetiresBy, day: RetirementDay) -> Retirement {
        Retirement { by, day, ..Retirement::default() }
    }

    #[test]
    fn without_a_declaration_nothing_is_derived() {
        assert_eq!(Retirement::default().date(Some(Male), date(1960, 1, 1)), None);
    }

    #[test]
    fn one_age_is_reached_on_the_birthday_or_at_the_end_of_its_month() {
        let date_of = |day, birth| by(RetiresBy::Age(60 * 12 + 3), day).date(None, birth);
        let birthday = |birth| date_of(RetirementDay::Birthday, birth);
        assert_eq!(birthday(date(1966, 4, 15)), Some(date(2026, 7, 15)));
        assert_eq!(birthday(date(1966, 11, 30)), Some(date(2027, 2, 28)), "a shorter month");
        let month_end = |birth| date_of(RetirementDay::MonthEnd, birth);
        assert_eq!(month_end(date(1966, 4, 1)), Some(date(2026, 7, 31)));
        assert_eq!(month_end(date(1966, 4, 30)), Some(date(2026, 7, 31)));
        assert_eq!(month_end(date(1966, 5, 1)), Some(date(2026, 8, 31)));
        assert_eq!(month_end(Date::MAX), Some(Date::MAX), "the calendar ends");
    }

    #[test]
    fn the_last_row_begun_of_the_own_gender_counts() {
        let rows = vec![
            row(Some(Male), None, 696),
            row(Some(Male), Some(date(1961, 1, 1)), 720),
            row(Some(Female), Some(date(1961, 1, 1)), 660),
        ];
        let table = by(RetiresBy::Cohort(rows), RetirementDay::Birthday);
        let months = |gender, birth: Date| {
            table.date(gender, birth).map(|day| super::super::months_between(birth, day))
        };
        assert_eq!(months(Some(Male), date(1960, 12, 31)), Some(696));
        assert_eq!(months(Some(Male), date(1961, 1, 1)), Some(720));
        assert_eq!(months(Some(Female), date(1961, 1, 1)), Some(660));
        assert_eq!(months(Some(Female), date(1960, 12, 31)), None, "no row is about her");
        assert_eq!(months(None, date(1970, 1, 1)), None, "rows differ by gender");
    }

    #[test]
    fn rows_for_everybody_ask_for_no_gender() {
        let rows = vec![row(None, None, 720), row(None, Some(date(1970, 1, 1)), 744)];
        let table = by(RetiresBy::Cohort(rows), RetirementDay::Birthday);
        assert!(!table.asks_gender() && table.asks_birth());
        assert_eq!(table.date(None, date(1969, 12, 31)), Some(date(2029, 12, 31)));
        assert_eq!(table.date(Some(Female), date(1970, 1, 1)), Some(date(2032, 1, 1)));
    }
}
