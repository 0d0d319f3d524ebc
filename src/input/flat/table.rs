//! A table of the folder in the making, and the identifiers in it.

use crate::input::read::spreadsheet;
use crate::view::TableSize;

/// Identifiers in order, wide enough to sort as they count.
pub(super) fn ids(letter: char, count: usize) -> Vec<String> {
    let width = count.to_string().len().max(3);
    (1..=count).map(|number| format!("{letter}-{number:0width$}")).collect()
}

/// A table in the making.
pub(super) struct Table {
    /// Its file.
    pub(super) file: &'static str,
    header: Vec<&'static str>,
    /// How many columns are written though they are empty.
    needed: usize,
    /// Its records.
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(file: &'static str, header: &[&'static str], needed: usize) -> Self {
        Self { file, header: header.to_vec(), needed, rows: Vec::new() }
    }

    pub(super) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.to_vec());
    }

    pub(super) fn size(&self) -> TableSize {
        TableSize { file: self.file.to_owned(), records: self.rows.len() }
    }

    /// The table as CSV with a mark by which spreadsheets know UTF-8, without columns that say nothing.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let says =
            |at: &usize| *at < self.needed || self.rows.iter().any(|row| !row[*at].is_empty());
        let kept: Vec<usize> = (0..self.header.len()).filter(says).collect();
        let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
        let written = writer.write_record(kept.iter().map(|at| self.header[*at])).and_then(|()| {
            let cells = |row: &Vec<String>| kept.iter().map(|at| spreadsheet(&row[*at])).collect();
            self.rows.iter().try_for_each(|row| {
                let cells: Vec<String> = cells(row);
                writer.write_record(cells)
            })
        });
        written.expect("memory takes every record of one width");
        writer.into_inner().expect("memory takes every byte")
    }
}
