//! CSV for spreadsheets.

use crate::input::read::spreadsheet;
use crate::report::document::Table;
use crate::text::Language;

/// A table as UTF-8 CSV with a BOM, so that Excel shows accents; no cell is taken for a formula.
pub fn csv(table: &Table) -> Vec<u8> {
    separated(table, b',')
}

/// The same for the spreadsheets of those who read `language`: where a comma stands before decimals, cells are
/// separated by semicolons.
pub fn csv_in(language: Language, table: &Table) -> Vec<u8> {
    match language {
        Language::English => separated(table, b','),
        Language::Vietnamese => separated(table, b';'),
    }
}

fn separated(table: &Table, separator: u8) -> Vec<u8> {
    let bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(bytes);
    let written = writer.write_record(&table.head).and_then(|()| {
        let mut rows = table.rows.iter();
        rows.try_for_each(|row| writer.write_record(row.iter().map(|cell| spreadsheet(cell))))
    });
    written.expect("memory takes every record of one width");
    writer.into_inner().expect("memory takes every byte")
}
