//! A CSV file as typed: header, cells and the row number of each record.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::error::{Place, Problem};
use crate::input::words;

use super::layout::FREE_TEXT;
use super::{Layout, Log, codes, encoding, spelling};

/// A CSV file as typed. All cells live in one string: rosters with a million pairs stay small.
#[derive(Clone, Debug)]
pub struct Table {
    /// File name.
    pub file: &'static str,
    /// What stands between two cells.
    delimiter: u8,
    /// Row of the header.
    header_row: u64,
    /// The header as typed.
    header: Vec<String>,
    /// Where the columns of the contract stand.
    columns: Vec<(&'static str, usize)>,
    /// Which columns hold names or sentences, which are kept as typed.
    free_text: Vec<bool>,
    rows: Vec<u64>,
    ragged: BTreeSet<usize>,
    /// Columns with a date that can only be day, month, year.
    day_first: BTreeSet<usize>,
    text: String,
    ends: Vec<usize>,
}

/// How many records are looked at for the header: above it stand the titles of a printed list.
pub(super) const MOST_TITLES: usize = 20;

/// Columns with cells that are read in another spelling: the row of the first one, what it is read
/// as, and how many there are.
type Folds = BTreeMap<usize, (u64, String, u64)>;

impl Table {
    /// Reads the CSV file of `layout`, logging every problem of its form; `None` when no cell of it
    /// can be trusted.
    pub fn read(layout: &Layout, bytes: &[u8], log: &Log) -> Option<Table> {
        let (mut table, text, row) = Table::open(layout, bytes, log)?;
        table.extend(&text, row, log);
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
    ) -> Option<(Table, Cow<'a, str>, u64)> {
        let text = encoding::text(layout.file, bytes, log)?;
        let Some(header) = Header::find(layout, &text) else {
            log.push(Problem::new(codes::EMPTY_FILE, Place::file(layout.file)));
            return None;
        };
        let (end, row) = header.end;
        let table = Table::under(layout, header);
        table.check_header(layout, log);
        let rest = match text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[end..]),
            Cow::Owned(text) => Cow::Owned(text[end..].to_owned()),
        };
        Some((table, rest, row))
    }

    /// Adds the records of `text`, which begins in `row` of the file.
    pub(super) fn extend(&mut self, text: &str, row: u64, log: &Log) {
        let mut reader = reader(text, self.delimiter);
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

    fn under(layout: &Layout, found: Header) -> Table {
        let mut header: Vec<String> = found.record.iter().map(str::to_owned).collect();
        while header.len() > 1 && header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        let known: Vec<&str> = layout.all_columns().collect();
        let named: Vec<_> = header.iter().map(|h| words::column(layout.file, &known, h)).collect();
        let at = |column: &'static str| {
            Some((column, named.iter().position(|name| *name == Some(column))?))
        };
        let columns = layout.all_columns().filter_map(at).collect();
        let is_free = |name: &Option<&'static str>| {
            name.is_some_and(|name| FREE_TEXT.contains(&(layout.file, name)))
        };
        let free_text = named.iter().map(is_free).collect();
        Table {
            file: layout.file,
            delimiter: found.delimiter,
            header_row: found.row,
            header,
            columns,
            free_text,
            rows: Vec::new(),
            ragged: BTreeSet::new(),
            day_first: BTreeSet::new(),
            text: String::new(),
            ends: Vec::new(),
        }
    }

    /// Logs the problems of the header.
    fn check_header(&self, layout: &Layout, log: &Log) {
        let known: Vec<&str> = layout.all_columns().collect();
        let absent: Vec<&str> = known.iter().copied().filter(|name| !self.has(name)).collect();
        let mut misspelt = BTreeSet::new();
        let mut seen = HashSet::new();
        for column in &self.header {
            let place = || Place::cell(self.file, self.header_row, column);
            let meaning = words::column(self.file, &known, column);
            if meaning.is_none() && words::is_for_readers(column) {
                continue;
            }
            if !seen.insert(meaning.unwrap_or(column)) {
                log.push(Problem::new(codes::DUPLICATE_COLUMN, place()).with("column", column));
            } else if meaning.is_none() {
                let meant = log.meant(column, absent.iter().copied());
                misspelt.insert(meant);
                log.push(
                    Problem::new(codes::UNKNOWN_COLUMN, place())
                        .with("column", column)
                        .with("file", self.file)
                        .with("nearest", meant)
                        .with("known", known.join(", ")),
                );
            }
        }
        self.check_missing(layout, &misspelt, log);
    }

    /// Logs the required columns that are not there, but for those that a misspelt one must mean.
    fn check_missing(&self, layout: &Layout, misspelt: &BTreeSet<&str>, log: &Log) {
        let missing = |column: &str| {
            let place = Place::cell(self.file, self.header_row, column);
            log.push(Problem::new(codes::MISSING_COLUMN, place).with("column", column));
        };
        let there = |column: &str| self.has(column) || misspelt.contains(column);
        layout.columns.iter().filter(|column| !there(column)).for_each(|column| missing(column));
        if !layout.either.is_empty() && !layout.either.iter().any(|column| there(column)) {
            missing(&layout.either.join("|"));
        }
    }

    fn add(&mut self, record: &csv::StringRecord, row: u64, folds: &mut Folds, log: &Log) {
        let Some(first) = record.iter().find(|cell| !cell.is_empty()) else { return };
        if self.is_total(record, first) {
            let place = Place::row(self.file, row);
            log.push(Problem::new(codes::TOTAL_ROW, place).with("value", first));
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
            let compared = !self.free_text[at];
            if compared && can_only_be_day_first(cell) {
                self.day_first.insert(at);
            }
            let folded = if sound && compared { spelling::folded(cell) } else { cell.into() };
            if folded != cell {
                folds.entry(at).or_insert_with(|| (row, folded.to_string(), 0)).2 += 1;
            }
            self.text.push_str(&folded);
            self.ends.push(self.text.len());
        }
    }

    /// Whether a record adds up those above it: it begins so, and names nothing in the column that
    /// names the rows.
    fn is_total(&self, record: &csv::StringRecord, first: &str) -> bool {
        let named = self.columns.first().and_then(|(_, at)| record.get(*at)).unwrap_or_default();
        (named.is_empty() || named == first) && words::is_total(first)
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

    /// The names of the columns in file order, as the contract has them where it knows them.
    pub fn header(&self) -> Vec<String> {
        let known = |at| self.columns.iter().find(|(_, column)| *column == at);
        let name = |(at, typed): (usize, &String)| {
            known(at).map_or_else(|| typed.clone(), |(name, _)| (*name).to_owned())
        };
        self.header.iter().enumerate().map(name).collect()
    }

    /// The place of a cell: its column by the header as typed.
    pub fn place(&self, row: u64, column: &str) -> Place {
        let typed = self.column(column).map_or(column, |at| &self.header[at]);
        Place::cell(self.file, row, typed)
    }

    /// Whether a date in the column at position `at` can only be day, month, year.
    pub fn is_day_first(&self, at: usize) -> bool {
        self.day_first.contains(&at)
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

/// A header, and where it was found.
struct Header {
    record: csv::StringRecord,
    delimiter: u8,
    row: u64,
    /// What follows it: the byte, and its row.
    end: (usize, u64),
    /// How many of the columns that must be there it names.
    score: usize,
}

impl Header {
    /// The header in `text`: of all delimiters and first records the one that names most of the
    /// columns that must be there, else the first record. `None` when there is no record.
    fn find(layout: &Layout, text: &str) -> Option<Header> {
        let mut best: Option<Header> = None;
        for delimiter in [b',', b';', b'\t'] {
            if best.as_ref().is_some_and(|best| best.is_whole(layout)) {
                break;
            }
            let found = Header::under(layout, text, delimiter);
            let beats = |one: &Header| best.as_ref().is_none_or(|best| one.score > best.score);
            if found.as_ref().is_some_and(beats) {
                best = found;
            }
        }
        best
    }

    /// Whether it names every column that must be there, so that no other record can name more.
    fn is_whole(&self, layout: &Layout) -> bool {
        self.score == layout.columns.len() + layout.either.len()
    }

    fn under(layout: &Layout, text: &str, delimiter: u8) -> Option<Header> {
        let mut reader = reader(text, delimiter);
        let mut record = csv::StringRecord::new();
        let mut best: Option<Header> = None;
        for _ in 0..MOST_TITLES {
            if best.as_ref().is_some_and(|best| best.is_whole(layout))
                || !next(&mut reader, &mut record)
            {
                break;
            }
            let start = record.position().map_or((0, 1), |p| (p.byte() as usize, p.line()));
            let after = reader.position();
            let found = Header {
                score: score(layout, &record),
                row: first_line(text.as_bytes(), start),
                end: (after.byte() as usize, after.line()),
                record: record.clone(),
                delimiter,
            };
            if best.as_ref().is_none_or(|best| found.score > best.score) {
                best = Some(found);
            }
        }
        best
    }
}

/// How many of the columns that must be there a record names.
fn score(layout: &Layout, record: &csv::StringRecord) -> usize {
    let known: Vec<&str> = layout.all_columns().collect();
    let named: BTreeSet<_> =
        record.iter().filter_map(|cell| words::column(layout.file, &known, cell)).collect();
    let needed = layout.columns.iter().chain(layout.either);
    needed.filter(|column| named.contains(*column)).count()
}

/// Whether a cell is written as a date with two numbers before the year, of which the first is
/// too great for a month.
fn can_only_be_day_first(cell: &str) -> bool {
    if !cell.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let mut parts = cell.split(['/', '-', '.']);
    let (Some(day), Some(_), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    year.len() == 4 && day.parse::<u8>().is_ok_and(|day| (13..=31).contains(&day))
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    let mut csv = csv::ReaderBuilder::new();
    csv.delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
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

/// Every record of `text`, its cells composed and trimmed, with the row it starts in.
pub(in crate::input) fn records(text: &str, delimiter: u8) -> Vec<(u64, csv::StringRecord)> {
    let mut reader = reader(text, delimiter);
    let mut record = csv::StringRecord::new();
    let mut all = Vec::new();
    while next(&mut reader, &mut record) {
        let start = record.position().map_or((0, 1), |p| (p.byte() as usize, p.line()));
        all.push((first_line(text.as_bytes(), start), record.clone()));
    }
    all
}

/// The row a record starts in: the reader's position counts blank rows before it as its own.
fn first_line(bytes: &[u8], (at, line): (usize, u64)) -> u64 {
    let blank = bytes[at.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_whitespace());
    line + blank.filter(|&&byte| byte == b'\n').count() as u64
}
