//! A workbook to the files that its sheets stand for: what a cell shows becomes what a CSV file would
//! hold, row for row and column for column, so that every check and message is the same for both.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use crate::error::{Place, Problem};
use crate::input::words;

use super::{Input, LAYOUTS, MANIFEST, cell, codes};

/// Most bytes that a part of the workbook other than a sheet may inflate to: it is held in memory.
const MOST_PART: u64 = 64 << 20;

/// Most bytes that all parts together may inflate to: sheets pass by cell by cell.
const MOST_INFLATED: u64 = 1 << 30;

/// Most columns of a sheet; no file of the contract has a tenth.
const MOST_COLUMNS: usize = 256;

/// Most bytes of text in a sheet.
const MOST_TEXT: usize = 192 << 20;

/// The files that the sheets of a workbook stand for. `name` is that of the workbook, for messages.
///
/// # Errors
/// A workbook that is none, is too large, or has two sheets for one file.
pub fn open(name: &str, bytes: &[u8]) -> Result<Input, Vec<Problem>> {
    let mut input = Input::default();
    for (sheet, csv) in tables(name, bytes)? {
        let file = file_of(&sheet);
        if input.files.contains_key(&*file) {
            let problem = Problem::new(codes::TWO_SHEETS, Place::file(name));
            return Err(vec![problem.with("sheet", sheet).with("file", file)]);
        }
        let bytes = if file == MANIFEST { manifest(&csv).into_bytes() } else { csv };
        input.files.insert(file.into_owned(), bytes);
    }
    Ok(input)
}

/// Every sheet of a workbook that is not for its readers alone, and the text of the CSV file that it
/// would be.
///
/// # Errors
/// A workbook that is none, or is too large.
pub fn tables(name: &str, bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Vec<Problem>> {
    of_sheets(bytes, &|_| true).map_err(|refused| vec![refused.problem(name)])
}

/// The document of the instance as a whole, without a look at any other sheet; `None` where there is none
/// or the workbook cannot be read.
pub fn instance(bytes: &[u8]) -> Option<String> {
    let sheets = of_sheets(bytes, &|sheet| file_of(sheet) == MANIFEST).ok()?;
    sheets.first().map(|(_, csv)| manifest(csv))
}

/// The sheets that are wanted, whatever the workbook does to its reader.
fn of_sheets(
    bytes: &[u8],
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<(String, Vec<u8>)>, Refused> {
    inflated(bytes)?;
    let read = catch_unwind(AssertUnwindSafe(|| sheets(bytes, wanted)));
    read.unwrap_or_else(|_| Err(Refused::Unreadable("its parts are broken".to_owned())))
}

/// The problems of a workbook with the sheet and the cell in place of file and column.
pub fn located(name: &str, bytes: &[u8], input: &Input, problems: Vec<Problem>) -> Vec<Problem> {
    let names = Xlsx::new(Cursor::new(bytes)).map(|book| book.sheet_names().clone());
    let sheets: BTreeMap<String, String> = names
        .unwrap_or_default()
        .into_iter()
        .map(|sheet| (file_of(&sheet).into_owned(), sheet))
        .collect();
    let locate = |mut problem: Problem| {
        let place = &mut problem.place;
        if let (Some(row), Some(column)) = (place.row, &place.column)
            && let Some(at) = column_of(input.files.get(&place.file), column)
        {
            place.column = Some(format!("{}{row} {column}", column_letters(at)));
        }
        let of_contract = LAYOUTS.iter().any(|l| l.file == place.file) || place.file == MANIFEST;
        let stem = place.file.split('.').next().unwrap_or_default();
        if let Some(sheet) = sheets.get(&place.file) {
            place.file = format!("{name}, {sheet}");
        } else if of_contract {
            place.file = format!("{name}, {stem}");
        }
        problem
    };
    problems.into_iter().map(locate).collect()
}

/// The file that a sheet stands for; one that stands for none is a file of its own name, so that
/// it is told as such a file would be.
fn file_of(sheet: &str) -> Cow<'static, str> {
    words::file(sheet).map_or_else(|| Cow::Owned(format!("{sheet}.csv")), Cow::Borrowed)
}

/// Position of the cell in the first rows of a sheet that reads so.
fn column_of(csv: Option<&Vec<u8>>, header: &str) -> Option<usize> {
    let mut reader = reader(csv?);
    let mut records = reader.records().take(super::table::MOST_TITLES).flatten();
    records.find_map(|record| record.iter().position(|typed| cell(typed) == header))
}

/// The letters of a column that is counted from 0: A to Z, then AA.
pub fn column_letters(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", column_letters(before - 1)),
    }
}

fn reader(csv: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv)
}

/// Why a workbook is not read.
enum Refused {
    /// What the reader says.
    Unreadable(String),
    /// What is too large.
    TooLarge(String),
}

impl Refused {
    fn problem(self, name: &str) -> Problem {
        let (code, what) = match self {
            Refused::Unreadable(cause) => (codes::NOT_A_WORKBOOK, cause),
            Refused::TooLarge(what) => (codes::WORKBOOK_TOO_LARGE, what),
        };
        Problem::new(code, Place::file(name)).with("cause", what)
    }
}

impl From<XlsxError> for Refused {
    fn from(error: XlsxError) -> Self {
        Refused::Unreadable(error.to_string())
    }
}

/// Inflates every part once without keeping it: what a workbook says of its sizes need not be so.
fn inflated(bytes: &[u8]) -> Result<(), Refused> {
    let unreadable = |error: &dyn std::fmt::Display| Refused::Unreadable(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let mut left = MOST_INFLATED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|e| unreadable(&e))?;
        let name = part.name().map_err(|e| unreadable(&e))?.into_owned();
        let is_sheet = name.starts_with("xl/worksheets/");
        let most = if is_sheet { left } else { left.min(MOST_PART) };
        let size = std::io::copy(&mut part.take(most + 1), &mut std::io::sink());
        let size = size.map_err(|e| unreadable(&e))?;
        if size > most {
            return Err(Refused::TooLarge(name));
        }
        left -= size;
    }
    Ok(())
}

/// Every sheet that is wanted and not for its readers alone, as the text of a CSV file.
fn sheets(bytes: &[u8], wanted: &dyn Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>, Refused> {
    let mut book = Xlsx::new(Cursor::new(bytes))?;
    let names = book.sheet_names().clone();
    let names = names.into_iter().filter(|name| !words::is_guide(name) && wanted(name));
    names.map(|name| Ok((name.clone(), sheet(&mut book, &name)?))).collect()
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, Refused> {
    let mut cells = book.worksheet_cells_reader(name)?;
    let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let mut width = 0;
    let mut write = |row: &mut Vec<String>| {
        // Cells that are empty are not there: every row is as wide as those above it.
        width = width.max(row.len());
        row.resize(width, String::new());
        let written = csv.write_record(row.iter());
        row.clear();
        written.map_err(|e| Refused::Unreadable(e.to_string()))
    };
    let (mut row, mut at, mut size) = (Vec::new(), 0, 0);
    while let Some(found) = cells.next_cell()? {
        let (line, column) = found.get_position();
        let (text, column) = (shown(found.get_value()), column as usize);
        size += text.len();
        if text.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS || size > MOST_TEXT {
            return Err(Refused::TooLarge(name.to_owned()));
        }
        while at < line {
            write(&mut row)?;
            at += 1;
        }
        row.resize(row.len().max(column + 1), String::new());
        row[column] = text;
    }
    write(&mut row)?;
    csv.into_inner().map_err(|e| Refused::Unreadable(e.to_string()))
}

/// What a cell shows; a line break within it is a blank.
fn shown(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
    };
    if text.contains(['\n', '\r']) {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    text
}

/// The sheet of keys and values as the TOML document that it stands for, each key in its row.
fn manifest(csv: &[u8]) -> String {
    let mut out = String::new();
    for record in reader(csv).records().flatten() {
        let key = record.get(0).map(cell).unwrap_or_default();
        let value = record.get(1).map(cell).unwrap_or_default();
        if !key.is_empty() && !value.is_empty() && !words::is_heading(&key) {
            let key = words::key_of_instance(&key);
            let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            let key = if plain { key } else { toml::Value::from(&*key).to_string().into() };
            out.push_str(&format!("{key} = {}", toml::Value::from(&*value)));
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (at, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (255, "IV")]
        {
            assert_eq!(column_letters(at), expected);
        }
    }

    #[test]
    fn keys_and_values_are_a_document_row_for_row() {
        let csv = "Khóa,Giá trị\nTên,\"Quảng \"\"N\"\"\"\n,\nplan_date,2026-01-15\nlạ lùng,1\n";
        let expected =
            "\nname = 'Quảng \"N\"'\n\nplan_date = \"2026-01-15\"\n\"lạ lùng\" = \"1\"\n";
        assert_eq!(manifest(csv.as_bytes()), expected);
    }

    #[test]
    fn what_is_no_workbook_is_told() {
        let problems = open("a.xlsx", b"PK not at all").expect_err("no workbook");
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [codes::NOT_A_WORKBOOK]);
    }
}
