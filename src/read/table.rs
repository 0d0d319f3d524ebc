//! A CSV file as typed: header, cells and the row number of each record.

use std::collections::BTreeSet;

use crate::error::{Place, Problem};

use super::{Layout, Log, codes, encoding, nearest, spelling};

/// A CSV file as typed. All cells live in one string: rosters with a million pairs stay small.
#[derive(Clone, Debug)]
pub struct Table {
    /// File name.
    pub file: &'static str,
    header: Vec<String>,
    rows: Vec<u64>,
    ragged: BTreeSet<usize>,
    text: String,
    ends: Vec<usize>,
}

impl Table {
    /// Reads the CSV file of `layout`, logging every problem of its form; `None` when no cell of it
    /// can be trusted.
    pub fn read(layout: &Layout, bytes: &[u8], log: &Log) -> Option<Table> {
        let (mut table, text, row) = Table::open(layout, bytes, log)?;
        table.extend(text, row, log);
        if layout.required && table.rows.is_empty() {
            log.push(Problem::new(codes::NO_ROWS, Place::file(layout.file)));
        }
        Some(table)
    }

    /// Reads the header alone; with it comes the text that follows and the row it begins in.
    pub(super) fn open<'a>(
        layout: &Layout,
        bytes: &'a [u8],
        log: &Log,
    ) -> Option<(Table, &'a str, u64)> {
        let text = encoding::text(layout.file, bytes, log)?;
        let mut reader = reader(text);
        let mut record = csv::StringRecord::new();
        if !next(&mut reader, &mut record) {
            log.push(Problem::new(codes::EMPTY_FILE, Place::file(layout.file)));
            return None;
        }
        let table = Table::with_header(layout.file, &record);
        let after = reader.position();
        let rest = (&text[after.byte() as usize..], after.line());
        table.check_header(layout, log).then_some((table, rest.0, rest.1))
    }

    /// Adds the records of `text`, which begins in `row` of the file.
    pub(super) fn extend(&mut self, text: &str, row: u64, log: &Log) {
        let mut reader = reader(text);
        let mut record = csv::StringRecord::new();
        while next(&mut reader, &mut record) {
            let start = record.position().map_or((0, 1), |p| (p.byte() as usize, p.line()));
            self.add(&record, row - 1 + first_line(text.as_bytes(), start), log);
        }
    }

    fn with_header(file: &'static str, header: &csv::StringRecord) -> Table {
        let mut header: Vec<String> = header.iter().map(str::to_owned).collect();
        while header.len() > 1 && header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        Table {
            file,
            header,
            rows: Vec::new(),
            ragged: BTreeSet::new(),
            text: String::new(),
            ends: Vec::new(),
        }
    }

    /// Logs the problems of the header; false when the rows make no sense under it.
    fn check_header(&self, layout: &Layout, log: &Log) -> bool {
        let place = |column: &str| Place::cell(self.file, 1, column);
        let separated = |c: char| self.header[0].contains(c);
        if self.header.len() == 1 && (separated(';') || separated('\t')) {
            log.push(Problem::new(codes::NOT_COMMAS, Place::row(self.file, 1)));
            return false;
        }
        let known: Vec<&str> = layout.all_columns().collect();
        let mut misspelt = Vec::new();
        for (at, column) in self.header.iter().enumerate() {
            if self.header[..at].contains(column) {
                log.push(
                    Problem::new(codes::DUPLICATE_COLUMN, place(column)).with("column", column),
                );
            } else if !known.contains(&column.as_str()) {
                let absent = known.iter().copied().filter(|name| !self.has(name));
                let meant = nearest(column, absent);
                misspelt.push(meant);
                log.push(
                    Problem::new(codes::UNKNOWN_COLUMN, place(column))
                        .with("column", column)
                        .with("file", self.file)
                        .with("nearest", meant)
                        .with("known", known.join(", ")),
                );
            }
        }
        self.check_missing(layout, &misspelt, log);
        true
    }

    /// Logs the required columns that are not there, but for those that a misspelt one must mean.
    fn check_missing(&self, layout: &Layout, misspelt: &[&str], log: &Log) {
        let missing = |column: &str| {
            let place = Place::cell(self.file, 1, column);
            log.push(Problem::new(codes::MISSING_COLUMN, place).with("column", column));
        };
        let there = |column: &str| self.has(column) || misspelt.contains(&column);
        layout.columns.iter().filter(|column| !there(column)).for_each(|column| missing(column));
        if !layout.either.is_empty() && !layout.either.iter().any(|column| there(column)) {
            missing(&layout.either.join("|"));
        }
    }

    fn add(&mut self, record: &csv::StringRecord, row: u64, log: &Log) {
        if record.iter().all(str::is_empty) {
            return;
        }
        if let Some(problem) = self.form(record, row) {
            log.push(problem);
            self.ragged.insert(self.rows.len());
        }
        self.rows.push(row);
        for at in 0..self.header.len() {
            self.text.push_str(record.get(at).unwrap_or(""));
            self.ends.push(self.text.len());
        }
    }

    /// What keeps the cells of a record from being told apart. Spreadsheets leave empty cells behind
    /// the last column; those are no problem.
    fn form(&self, record: &csv::StringRecord, row: u64) -> Option<Problem> {
        if let Some(at) = record.iter().position(|cell| cell.contains('\n')) {
            let column = self.header.get(at).map_or("", String::as_str);
            let place = Place::cell(self.file, row, column);
            return Some(Problem::new(codes::LINE_BREAK_IN_CELL, place));
        }
        let width = self.header.len();
        let ragged = record.len() < width || record.iter().skip(width).any(|cell| !cell.is_empty());
        ragged.then(|| {
            Problem::new(codes::RAGGED_ROW, Place::row(self.file, row))
                .with("found", record.len())
                .with("expected", width)
        })
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Whether the file has this column.
    pub fn has(&self, column: &str) -> bool {
        self.header.iter().any(|name| name == column)
    }

    /// Position of a column.
    pub fn column(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Row in the file (1 = the header) of record `at`.
    pub fn row(&self, at: usize) -> u64 {
        self.rows[at]
    }

    /// Whether the cells of record `at` cannot be told apart; the problem is already logged.
    pub fn is_ragged(&self, at: usize) -> bool {
        self.ragged.contains(&at)
    }

    /// The cell of record `at` in the column at position `column`, composed and trimmed.
    pub fn cell(&self, at: usize, column: usize) -> &str {
        let cell = at * self.header.len() + column;
        let start = if cell == 0 { 0 } else { self.ends[cell - 1] };
        &self.text[start..self.ends[cell]]
    }
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    let mut csv = csv::ReaderBuilder::new();
    csv.has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Reads one record with its cells composed and trimmed; the text is valid UTF-8 in memory, so the
/// only failure is the end.
fn next(reader: &mut csv::Reader<&[u8]>, record: &mut csv::StringRecord) -> bool {
    let read = reader.read_record(record).unwrap_or(false);
    if record.iter().any(|cell| spelling::cell(cell) != cell) {
        let mut spelt: csv::StringRecord = record.iter().map(spelling::cell).collect();
        spelt.set_position(record.position().cloned());
        *record = spelt;
    }
    read
}

/// The row a record starts in: the reader's position counts blank rows before it as its own.
fn first_line(bytes: &[u8], (at, line): (usize, u64)) -> u64 {
    let blank = bytes[at.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_whitespace());
    line + blank.filter(|&&byte| byte == b'\n').count() as u64
}
