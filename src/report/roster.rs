//! A roster as a workbook that is read back as the same roster: a sheet a file of the contract, names of
//! sheets and heads in one language, cells as typed.

use crate::error::Error;
use crate::input::read::{
    Holds, Input, Keys, LAYOUTS, Layout, Log, MANIFEST, Table, Typed, document,
};
use crate::input::validate::day;
use crate::input::words;
use crate::text::{Language, Text};

use super::book::{Book, Cell, Column, Sheet};

/// Rows of a sheet below its head.
const MOST_ROWS: usize = (1 << 20) - 1;

/// The characters that a cell takes.
const MOST_CHARACTERS: usize = 32_767;

/// The first year in which all spreadsheets count days alike.
const FIRST_YEAR: i16 = 1901;

/// The files of a sound instance as a workbook.
///
/// # Errors
/// [`Error::Usage`]: a file has more rows, or a cell more characters, than a sheet takes.
pub fn roster(text: &Text, input: &Input) -> Result<Book, Error> {
    let log = Log::default();
    let keys = input.files.get(MANIFEST).and_then(|bytes| document(MANIFEST, bytes, &log));
    let keys = keys.unwrap_or_default();
    let there = |layout: &'static Layout| Some((layout, input.files.get(layout.file)?));
    let mut sheets = vec![instance(text, &keys)];
    for (layout, bytes) in LAYOUTS.iter().filter_map(there) {
        if let Some(table) = Table::read(layout, bytes, &log) {
            sheets.push(list(text, &table)?);
        }
    }
    let value = |key: &str| keys.get(key).map(|node| said(&node.value)).unwrap_or_default();
    let day = day("plan_date", &value("plan_date"), false);
    let date = day.map_or_else(String::new, |day| day.to_string());
    Ok(Book { date, sheets, ..empty(text, value("name")) })
}

/// A workbook without sheets.
pub(super) fn empty(text: &Text, title: String) -> Book {
    let foot = text.with("book-page", &[("page", &"&P"), ("pages", &"&N")]);
    Book { title, foot, days: text.plain("book-days"), ..Book::default() }
}

/// The name of a file without its kind.
pub(super) fn stem(file: &str) -> &str {
    file.split('.').next().unwrap_or(file)
}

/// What the sheet of a file is called.
pub(super) fn sheet_name(text: &Text, file: &str) -> String {
    in_language(text, stem(file), words::sheets(file))
}

/// What heads a column of a file.
pub(super) fn head(text: &Text, file: &str, column: &str) -> String {
    in_language(text, column, words::headers(file, column))
}

/// The contract's own name in English, else the first of the words that are read for it.
pub(super) fn in_language(text: &Text, name: &str, words: &[&str]) -> String {
    let word = match text.language() {
        Language::English => None,
        Language::Vietnamese => words.first(),
    };
    word.map_or(name, |word| word).to_owned()
}

/// The sheet of keys and values.
fn instance(text: &Text, keys: &Keys) -> Sheet {
    let mut sheet = Sheet::new(sheet_name(text, MANIFEST));
    sheet.head([text.plain("roster-key"), text.plain("roster-value")]);
    for (key, node) in keys {
        let name = in_language(text, key, words::keys(key));
        sheet.cells([Cell::Text(name), typed(key, &said(&node.value), false)]);
    }
    sheet
}

/// A value of a sound instance.toml: a text or a day.
fn said(value: &Typed) -> String {
    match value {
        Typed::Text(text) | Typed::Date(text) => text.clone(),
        _ => String::new(),
    }
}

/// The sheet of a table.
fn list(text: &Text, table: &Table) -> Result<Sheet, Error> {
    fits(text, table)?;
    let columns = table.header();
    let mut sheet = Sheet::list(sheet_name(text, table.file), 1);
    sheet.head(columns.iter().map(|column| head(text, table.file, column)));
    let holds = |column: &String| Column { holds: Holds::of(column), ..Column::default() };
    sheet.columns = columns.iter().map(holds).collect();
    for at in 0..table.len() {
        let cell = |(column, name): (usize, &String)| {
            typed(name, table.cell(at, column), table.is_day_first(column))
        };
        sheet.cells(columns.iter().enumerate().map(cell));
    }
    Ok(sheet)
}

/// Refuses what a sheet would cut off.
fn fits(text: &Text, table: &Table) -> Result<(), Error> {
    let width = table.header().len();
    let is_long = |cell: &str| cell.len() > MOST_CHARACTERS;
    let is_cut = (0..table.len()).any(|at| (0..width).any(|c| is_long(table.cell(at, c))));
    if table.len() <= MOST_ROWS && !is_cut {
        return Ok(());
    }
    let args: [(&str, &dyn std::fmt::Display); 3] =
        [("file", &table.file), ("rows", &MOST_ROWS), ("characters", &MOST_CHARACTERS)];
    Err(Error::Usage(text.with("export-too-large", &args)))
}

/// A cell as typed: as a day or a number where its column holds such and it is one, else as text.
pub(super) fn typed(column: &str, text: &str, day_first: bool) -> Cell {
    let found = match Holds::of(column) {
        _ if text.is_empty() => Some(Cell::Blank),
        Holds::Text => None,
        Holds::Date => {
            let day = day(column, text, day_first);
            day.filter(|day| day.year() >= FIRST_YEAR).map(Cell::Day)
        }
        Holds::Number => number(text),
    };
    found.unwrap_or_else(|| Cell::text(text))
}

/// A number as people type it.
fn number(text: &str) -> Option<Cell> {
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | ',');
    if !text.chars().all(is_plain) {
        return None;
    }
    let whole = text.parse().ok().map(Cell::Number);
    whole.or_else(|| text.replace(',', ".").parse().ok().map(Cell::Decimal))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_no_number_and_no_whole_day_stays_as_typed() {
        let text = |words: &str| Cell::text(words);
        assert_eq!(typed("rank", "7", false), Cell::Number(7));
        assert_eq!(typed("latitude", "15,60", false), Cell::Decimal(15.6));
        assert_eq!(typed("rank", "inf", false), text("inf"));
        assert_eq!(typed("rank", "1.2.3", false), text("1.2.3"));
        assert_eq!(typed("official_id", "007", false), text("007"));
        assert_eq!(typed("start", "2026-02-01", false), Cell::Day(date(2026, 2, 1)));
        assert_eq!(typed("start", "3/4/2026", true), Cell::Day(date(2026, 4, 3)));
        assert_eq!(typed("start", "3/4/2026", false), text("3/4/2026"));
        assert_eq!(typed("start", "02/2026", false), text("02/2026"));
        assert_eq!(typed("birth_date", "1900-02-01", false), text("1900-02-01"));
        assert_eq!(typed("end", "", false), Cell::Blank);
    }
}
