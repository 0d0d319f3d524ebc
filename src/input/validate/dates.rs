//! Dates as people type them: year first, or day, month and year. What a spreadsheet wrote as
//! 3/4/2026 may be the third of April or March the fourth: unless another date of its column says
//! which, that is refused, not guessed.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::error::{Place, Problem};
use crate::input::read::codes;

/// Years that a service history or a plan can name.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Day 0 of spreadsheets, which count 1900 as a leap year.
const DAY_ZERO: Date = date(1899, 12, 30);

/// What a date of a column may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing.
    Whole,
    /// The day or the month: it is the first.
    First,
    /// The day or the month: it is the day before the first, so that it ends where the next begins.
    BeforeFirst,
}

/// What a date of `column` may leave out: of a life and a career, people know months and years.
pub(super) fn of_column(column: &str) -> Part {
    match column {
        "birth_date" | "start" | "valid_from" => Part::First,
        "end" | "valid_to" => Part::BeforeFirst,
        _ => Part::Whole,
    }
}

/// Whether a date says what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Day, month and year.
    Whole,
    /// Less, or a spreadsheet's number of the day: how it is read has to be told.
    Told,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// The code of the problem.
    Code(&'static str),
    /// It can be either.
    Ambiguous(Date, Date),
}

impl Refused {
    /// The problem of `text` at `place`.
    pub(super) fn problem(self, text: &str, place: Place) -> Problem {
        match self {
            Refused::Code(code) => Problem::new(code, place).with("value", text),
            Refused::Ambiguous(one, other) => Problem::new(codes::AMBIGUOUS_DATE, place)
                .with("value", text)
                .with("one", one)
                .with("other", other),
        }
    }
}

/// The date that `text` names with all its parts, outside any column.
pub(super) fn whole(text: &str) -> Result<Date, Refused> {
    parse(text, Part::Whole, false).map(|(date, _)| date)
}

/// The day that a cell of `column` names with all its parts, as the checks read it; `None` where it says
/// less, or something else. `day_first` is whether its column is known to write the day first.
pub fn day(column: &str, text: &str, day_first: bool) -> Option<Date> {
    let (day, form) = parse(text, of_column(column), day_first).ok()?;
    (form == Form::Whole).then_some(day)
}

/// The date that `text` names; `day_first` is whether its column is known to write the day first.
pub(super) fn parse(text: &str, part: Part, day_first: bool) -> Result<(Date, Form), Refused> {
    let numbers = numbers(text).ok_or(Refused::Code(codes::DATE_FORMAT))?;
    match numbers[..] {
        [(year, 4), (month, 1 | 2), (day, 1 | 2)] => Ok((day_of(year, month, day)?, Form::Whole)),
        [(day, days), (month, months), (year, 4)] if days <= 2 && months <= 2 => {
            let read = day_of(year, month, day);
            let is_plain = days + months == 4 || day_first || day > 12 || day == month;
            match (read, day_of(year, day, month)) {
                (Ok(read), Ok(other)) if !is_plain => Err(Refused::Ambiguous(read, other)),
                _ => Ok((read?, Form::Whole)),
            }
        }
        [(month, 1 | 2), (year, 4)] | [(year, 4), (month, 1 | 2)] => partly(year, month, part),
        [(year, 4)] => partly(year, 1, part),
        [(serial, 5)] => serial_day(serial).map(|date| (date, Form::Told)),
        _ => Err(Refused::Code(codes::DATE_FORMAT)),
    }
}

/// The numbers of a date with the digits of each, all between the same mark.
fn numbers(text: &str) -> Option<Vec<(u32, usize)>> {
    let mark = text.chars().find(|c| !c.is_ascii_digit()).unwrap_or('/');
    let number = |part: &str| {
        let plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        Some((plain.then(|| part.parse().ok())??, part.len()))
    };
    if !matches!(mark, '/' | '-' | '.') {
        return None;
    }
    text.split(mark).map(number).collect()
}

fn day_of(year: u32, month: u32, day: u32) -> Result<Date, Refused> {
    let impossible = Refused::Code(codes::IMPOSSIBLE_DATE);
    let year = i16::try_from(year).map_err(|_| impossible)?;
    if !YEARS.contains(&year) {
        return Err(Refused::Code(codes::IMPLAUSIBLE_YEAR));
    }
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(impossible);
    };
    Date::new(year, month, day).map_err(|_| impossible)
}

fn partly(year: u32, month: u32, part: Part) -> Result<(Date, Form), Refused> {
    let first = day_of(year, month, 1)?;
    match part {
        Part::Whole => Err(Refused::Code(codes::DATE_FORMAT)),
        Part::First => Ok((first, Form::Told)),
        Part::BeforeFirst => {
            let before = first.yesterday().map_err(|_| Refused::Code(codes::IMPOSSIBLE_DATE))?;
            Ok((before, Form::Told))
        }
    }
}

fn serial_day(serial: u32) -> Result<Date, Refused> {
    DAY_ZERO
        .checked_add(i64::from(serial).days())
        .map_err(|_| Refused::Code(codes::IMPOSSIBLE_DATE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_form_names_the_same_day() {
        for text in ["2026-02-01", "2026/2/1", "01/02/2026", "01-02-2026", "01.02.2026", "46054"] {
            assert_eq!(whole(text), Ok(date(2026, 2, 1)), "{text}");
        }
        assert_eq!(whole("29/02/2024"), Ok(date(2024, 2, 29)));
        assert_eq!(whole("13/4/2026"), Ok(date(2026, 4, 13)));
        assert_eq!(whole("4/4/2026"), Ok(date(2026, 4, 4)));
    }

    #[test]
    fn what_can_be_two_days_is_neither_unless_the_column_tells() {
        let readings = Refused::Ambiguous(date(2026, 4, 3), date(2026, 3, 4));
        assert_eq!(whole("3/4/2026"), Err(readings));
        assert_eq!(parse("3/4/2026", Part::Whole, true), Ok((date(2026, 4, 3), Form::Whole)));
    }

    #[test]
    fn less_than_a_day_is_read_where_the_column_allows_it() {
        let told = |text, part| parse(text, part, false);
        for text in ["03/2026", "3-2026", "2026-03"] {
            assert_eq!(told(text, Part::First), Ok((date(2026, 3, 1), Form::Told)), "{text}");
        }
        assert_eq!(told("2026", Part::First), Ok((date(2026, 1, 1), Form::Told)));
        assert_eq!(told("06/2017", Part::BeforeFirst), Ok((date(2017, 5, 31), Form::Told)));
        assert_eq!(told("06/2017", Part::Whole), Err(Refused::Code(codes::DATE_FORMAT)));
    }

    #[test]
    fn each_wrong_date_has_its_code() {
        let cases = [
            ("31/02/2026", codes::IMPOSSIBLE_DATE),
            ("29/02/2025", codes::IMPOSSIBLE_DATE),
            ("12/31/2025", codes::IMPOSSIBLE_DATE),
            ("03/04/26", codes::DATE_FORMAT),
            ("03/04-2026", codes::DATE_FORMAT),
            ("2026-03", codes::DATE_FORMAT),
            ("3 April 2026", codes::DATE_FORMAT),
            ("", codes::DATE_FORMAT),
            ("0206-03-04", codes::IMPLAUSIBLE_YEAR),
        ];
        for (text, code) in cases {
            assert_eq!(whole(text), Err(Refused::Code(code)), "{text}");
        }
    }
}
