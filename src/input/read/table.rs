//! A CSV file as typed: header, cells and the row number of each record.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::error::{Place, Problem};

use super::layout::FREE_TEXT;
use super::{Layout, Log, codes, encoding, spelling};

/// A CSV file as typed. All cells live in one string: rosters with a million pairs stay small.
#[derive(Clone, Debug)]
pub struct Table {
    /// File name.
    pub file: &'static str,
    header: Vec<String>,
    /// Where the columns of the contract stand.
    columns: Vec<(&'static str, usize)>,
    rows: Vec<u64>,
    ragged: BTreeSet<usize>,
    text: String,
    ends: Vec<usize>,
}

/// Columns with cells that are read in another spelling: the row of the first one, what it is read
/// as, and how many there are.
type Folds = BTreeMap<usize, (u64, String, u64)>;

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
        let table = Table::with_header(layout, &record);
        let after = reader.position();
        let rest = (&text[after.byte() as usize..], after.line());
        table.check_header(layout, log).then_some((table, rest.0, rest.1))
    }

    /// Adds the records of `text`, which begins in `row` of the file.
    pub(super) fn extend(&mut self, text: &str, row: u64, log: &Log) {
        let mut reader = reader(text);
        let mut record = csv::StringRecord::new();
        let mut folds = Folds::new();
        while next(&mut reader, &mut record) {
            let start = record.position().map_or((0, 1), |p| (p.byte() as usize, p.line()));
            let row = row - 1 + first_line(text.as_bytes(), start);
            self.add(&record, row, &mut folds, log);
        }
        for (at, (row, value, count)) in folds {
            let place = Place::cell(self.file, row, &self.header[at]);
            let problem = Problem::new(codes::FOLDED, place);
            log.push(problem.with("value", value).with("count", count));
        }
    }

    fn with_header(layout: &Layout, header: &csv::StringRecord) -> Table {
        let mut header: Vec<String> = header.iter().map(str::to_owned).collect();
        while header.len() > 1 && header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        let at =
            |column: &'static str| Some((column, header.iter().position(|name| name == column)?));
        let columns = layout.all_columns().filter_map(at).collect();
        Table {
            file: layout.file,
            header,
            columns,
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
        let absent: Vec<&str> = known.iter().copied().filter(|name| !self.has(name)).collect();
        let mut misspelt = BTreeSet::new();
        let mut seen = HashSet::new();
        for column in &self.header {
            if !seen.insert(column) {
                log.push(
                    Problem::new(codes::DUPLICATE_COLUMN, place(column)).with("column", column),
                );
            } else if !known.contains(&column.as_str()) {
                let meant = log.meant(column, absent.iter().copied());
                misspelt.insert(meant);
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
    fn check_missing(&self, layout: &Layout, misspelt: &BTreeSet<&str>, log: &Log) {
        let missing = |column: &str| {
            let place = Place::cell(self.file, 1, column);
            log.push(Problem::new(codes::MISSING_COLUMN, place).with("column", column));
        };
        let there = |column: &str| self.has(column) || misspelt.contains(column);
        layout.columns.iter().filter(|column| !there(column)).for_each(|column| missing(column));
        if !layout.either.is_empty() && !layout.either.iter().any(|column| there(column)) {
            missing(&layout.either.join("|"));
        }
    }

    fn add(&mut self, record: &csv::StringRecord, row: u64, folds: &mut Folds, log: &Log) {
        if record.iter().all(str::is_empty) {
            return;
        }
        let problem = self.form(record, row);
        let sound = problem.is_none();
        if let Some(problem) = problem {
            log.push(problem);
            self.ragged.insert(self.rows.len());
        }
        self.rows.push(row);
        for at in 0..self.header.len() {
            let cell = record.get(at).unwrap_or("");
            let compared = !FREE_TEXT.contains(&(self.file, self.header[at].as_str()));
            let folded = if sound && compared { spelling::folded(cell) } else { cell.into() };
            if folded != cell {
                folds.entry(at).or_insert_with(|| (row, folded.to_string(), 0)).2 += 1;
            }
            self.text.push_str(&folded);
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

    /// The names of the columns, in file order.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Whether the file has this column of the contract.
    pub fn has(&self, column: &str) -> bool {
        self.column(column).is_some()
    }

    /// Position of a column of the contract.
    pub fn column(&self, column: &str) -> Option<usize> {
        self.columns.iter().find(|(name, _)| *name == column).map(|(_, at)| *at)
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
