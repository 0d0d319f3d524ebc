//! The rows of a file, of whatever form: those of a workbook's sheets, or of a CSV file with the
//! separator under which it has a heading.

use crate::error::Problem;
use crate::input::read::{Log, book, decoded, folded, records};

/// First bytes of a workbook.
const ZIP: &[u8] = b"PK\x03\x04";

/// A table of text.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its name in the workbook.
    pub(super) name: Option<String>,
    /// Its rows.
    pub(super) rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number in the file.
    pub(super) at: u64,
    /// Its cells: composed, trimmed, on one line.
    pub(super) cells: Vec<String>,
}

impl Row {
    /// The cell in a column; empty where the row is too short.
    pub(super) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    /// The cells with something in them and their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(String::as_str).enumerate();
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// What it says, for messages.
    pub(super) fn text(&self) -> String {
        self.filled().map(|(_, cell)| cell).collect::<Vec<_>>().join(" | ")
    }
}

/// The sheets of a workbook, or the one table of a CSV file, by the separator with the best `score`.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    score: &dyn Fn(&[Row]) -> usize,
    log: &Log,
) -> Result<Vec<Sheet>, Vec<Problem>> {
    if bytes.starts_with(ZIP) {
        let sheets = book::tables(file, bytes)?.into_iter();
        let sheet = |(name, csv): (String, Vec<u8>)| Sheet {
            name: Some(name),
            rows: rows(&String::from_utf8_lossy(&csv), b','),
        };
        return Ok(sheets.map(sheet).collect());
    }
    let Some(text) = decoded(file, bytes, log) else { return Ok(Vec::new()) };
    let read = [b',', b';', b'\t'].map(|delimiter| rows(&text, delimiter));
    let best = read.into_iter().rev().max_by_key(|rows| score(rows));
    Ok(best.map(|rows| Sheet { name: None, rows }).into_iter().collect())
}

fn rows(text: &str, delimiter: u8) -> Vec<Row> {
    let row = |(at, record): (u64, csv::StringRecord)| Row {
        at,
        cells: record.iter().map(|cell| folded(cell).into_owned()).collect(),
    };
    let rows = records(text, delimiter).into_iter().map(row);
    rows.filter(|row| row.filled().next().is_some()).collect()
}
