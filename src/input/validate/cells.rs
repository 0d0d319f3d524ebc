//! One record of a table and the meaning of its cells. A cell that is empty, or stands in an absent
//! column or a ragged record, is `None` without a word; one that cannot be read is logged once.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::error::{Place, Problem};
use crate::input::read::{Log, Table, codes, trimmed};
use crate::input::words;

use super::dates::{self, Form, Refused};

/// Words for yes and no.
pub(super) const FLAGS: [(&str, bool); 6] =
    [("yes", true), ("true", true), ("1", true), ("no", false), ("false", false), ("0", false)];

/// One record of a table.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    table: &'a Table,
    at: usize,
    log: &'a Log,
}

/// Every record of a table, in file order; none when there is no table.
pub(super) fn records<'a>(
    table: Option<&'a Table>,
    log: &'a Log,
) -> impl Iterator<Item = Record<'a>> {
    table
        .into_iter()
        .flat_map(move |table| (0..table.len()).map(move |at| Record { table, at, log }))
}

impl<'a> Record<'a> {
    /// Position among the records of the table.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// Row in the file.
    pub(super) fn row(self) -> u64 {
        self.table.row(self.at)
    }

    /// The place of a cell.
    pub(super) fn place(self, column: &str) -> Place {
        self.table.place(self.row(), column)
    }

    /// Logs a problem of the cell in `column`.
    pub(super) fn report(self, code: &'static str, column: &str, args: &[(&'static str, &str)]) {
        let problem = Problem::new(code, self.place(column));
        self.log
            .push(args.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
    }

    /// Whether it comes after [many](Log::has_many) problems.
    pub(super) fn is_one_of_many(self) -> bool {
        self.log.has_many()
    }

    /// The known name that may be [meant](Log::meant).
    pub(super) fn meant<'k>(
        self,
        typed: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> &'k str {
        self.log.meant(typed, known)
    }

    /// The cell as typed.
    pub(super) fn text(self, column: &str) -> Option<&'a str> {
        if self.table.is_ragged(self.at) {
            return None;
        }
        let cell = self.table.cell(self.at, self.table.column(column)?);
        (!cell.is_empty()).then_some(cell)
    }

    /// The cell as typed; an empty one is a problem with this code.
    pub(super) fn needed_or(self, code: &'static str, column: &str) -> Option<&'a str> {
        let text = self.text(column);
        if text.is_none() && self.readable(column) {
            self.report(code, column, &[("column", column)]);
        }
        text
    }

    /// The cell as typed; an empty one is a problem.
    pub(super) fn needed(self, column: &str) -> Option<&'a str> {
        self.needed_or(codes::EMPTY_CELL, column)
    }

    /// Whether the cell exists, empty or not.
    pub(super) fn readable(self, column: &str) -> bool {
        self.table.has(column) && !self.table.is_ragged(self.at)
    }

    /// Whether none of `columns` that the table has holds anything; false for a ragged record.
    pub(super) fn blank(self, columns: &[&str]) -> bool {
        columns.iter().any(|column| self.readable(column))
            && columns.iter().all(|column| self.text(column).is_none())
    }

    /// A whole number.
    pub(super) fn int(self, column: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let text = self.text(column)?;
        let read = text.parse::<i64>().or_else(|_| words::value(column, text).parse());
        let Ok(number) = read else {
            self.report(codes::NOT_A_WHOLE_NUMBER, column, &[("value", text)]);
            return None;
        };
        if !range.contains(&number) {
            self.report_range(column, text, range.start(), range.end());
            return None;
        }
        Some(number)
    }

    /// A decimal number, with a point or a comma.
    pub(super) fn decimal(self, column: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let text = self.text(column)?;
        let Some(number) =
            text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
        else {
            self.report(codes::NOT_A_NUMBER, column, &[("value", text)]);
            return None;
        };
        if !range.contains(&number) {
            self.report_range(column, text, range.start(), range.end());
            return None;
        }
        Some(number)
    }

    fn report_range<T: ToString>(self, column: &str, value: &str, least: &T, most: &T) {
        let (least, most) = (least.to_string(), most.to_string());
        let args = [("column", column), ("value", value), ("least", &least), ("most", &most)];
        self.report(codes::OUT_OF_RANGE, column, &args);
    }

    /// Yes or no.
    pub(super) fn flag(self, column: &str) -> Option<bool> {
        let text = self.text(column)?;
        let found = meaning(&FLAGS, column, text);
        if found.is_none() {
            self.report(codes::NOT_YES_NO, column, &[("value", text)]);
        }
        found
    }

    /// A calendar date. One that leaves out the day, or is a spreadsheet's number of a day, is told
    /// as it is read.
    pub(super) fn date(self, column: &str) -> Option<Date> {
        let text = self.text(column)?;
        match self.day(column)? {
            Ok((date, form)) => {
                if form == Form::Told {
                    let read = date.to_string();
                    self.report(codes::DATE_READ, column, &[("value", text), ("date", &read)]);
                }
                Some(date)
            }
            Err(refused) => {
                self.log.push(refused.problem(text, self.place(column)));
                None
            }
        }
    }

    /// The calendar date of a cell without a word about it; `None` for an empty cell.
    pub(super) fn day(self, column: &str) -> Option<Result<(Date, Form), Refused>> {
        let text = self.text(column)?;
        let day_first = self.table.column(column).is_some_and(|at| self.table.is_day_first(at));
        Some(dates::parse(text, dates::of_column(column), day_first))
    }

    /// A date not after `latest`.
    pub(super) fn past_date(self, column: &str, latest: Option<Date>) -> Option<Date> {
        let date = self.date(column)?;
        match latest {
            Some(latest) if date > latest => {
                let (date, latest) = (date.to_string(), latest.to_string());
                self.report(
                    codes::FUTURE_DATE,
                    column,
                    &[("value", &date), ("plan_date", &latest)],
                );
                None
            }
            _ => Some(date),
        }
    }

    /// One of the fixed words of a column, in any case.
    pub(super) fn word<T: Copy>(self, column: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(column)?;
        let found = meaning(words, column, text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.report_word(codes::UNKNOWN_WORD, column, text, &known);
        }
        found
    }

    /// Position of the cell among the words of the policy model; an empty list means that the model
    /// itself has a problem, which is logged elsewhere.
    pub(super) fn index(self, column: &str, words: &[String]) -> Option<usize> {
        let text = self.text(column)?;
        let at = |text: &str| words.iter().position(|word| word == text);
        let found = at(text).or_else(|| at(&words::value(column, text)));
        if found.is_none() && !words.is_empty() {
            let known: Vec<&str> = words.iter().map(String::as_str).collect();
            self.report_word(codes::NOT_IN_MODEL, column, text, &known);
        }
        found
    }

    fn report_word(self, code: &'static str, column: &str, value: &str, known: &[&str]) {
        let near = self.meant(value, known.iter().copied());
        let known = known.join(", ");
        let args = [("column", column), ("value", value), ("nearest", near), ("known", &known)];
        self.report(code, column, &args);
    }

    /// The items of a list in one cell, separated by `;` or `|`.
    pub(super) fn list(self, column: &str) -> Vec<String> {
        let items = self.text(column).unwrap_or("").split([';', '|']).map(trimmed);
        items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
    }
}

/// What a word means, in any case, or in another language.
fn meaning<T: Copy>(words: &[(&str, T)], column: &str, text: &str) -> Option<T> {
    let among =
        |typed: &str| words.iter().find(|(word, _)| *word == typed).map(|(_, means)| *means);
    among(&text.to_lowercase()).or_else(|| among(&words::value(column, text)))
}
