//! Dates as people type them: YYYY-MM-DD or DD/MM/YYYY, always with all their digits. A spreadsheet
//! may write 3/4/2026 for the third of April or for March the fourth: that is refused, not guessed.

use jiff::civil::Date;

use crate::input::read::codes;

/// Years that a service history or a plan can name.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// The date that `text` names, or the code of the problem.
pub(super) fn parse(text: &str) -> Result<Date, &'static str> {
    let (year, month, day) = parts(text).ok_or(codes::DATE_FORMAT)?;
    if !YEARS.contains(&year) {
        return Err(codes::IMPLAUSIBLE_YEAR);
    }
    Date::new(year, month, day).map_err(|_| codes::IMPOSSIBLE_DATE)
}

fn parts(text: &str) -> Option<(i16, i8, i8)> {
    let digits = |part: &str, width: usize| {
        (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
    };
    let (year, month, day) = match text.split(['-', '/']).collect::<Vec<_>>()[..] {
        [year, month, day] if text.matches('-').count() == 2 => (year, month, day),
        [day, month, year] if text.matches('/').count() == 2 => (year, month, day),
        _ => return None,
    };
    digits(year, 4).and(digits(month, 2)).and(digits(day, 2))?;
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_formats_name_the_same_day() {
        assert_eq!(parse("2026-02-01"), Ok(date(2026, 2, 1)));
        assert_eq!(parse("01/02/2026"), Ok(date(2026, 2, 1)));
        assert_eq!(parse("29/02/2024"), Ok(date(2024, 2, 29)));
    }

    #[test]
    fn each_wrong_date_has_its_code() {
        let cases = [
            ("31/02/2026", codes::IMPOSSIBLE_DATE),
            ("29/02/2025", codes::IMPOSSIBLE_DATE),
            ("12/31/2025", codes::IMPOSSIBLE_DATE),
            ("3/4/2026", codes::DATE_FORMAT),
            ("03/04/26", codes::DATE_FORMAT),
            ("2026/03/04", codes::DATE_FORMAT),
            ("04-03-2026", codes::DATE_FORMAT),
            ("2026-03", codes::DATE_FORMAT),
            ("46023", codes::DATE_FORMAT),
            ("0206-03-04", codes::IMPLAUSIBLE_YEAR),
        ];
        for (text, code) in cases {
            assert_eq!(parse(text), Err(code), "{text}");
        }
    }
}
