//! CSV for spreadsheets.

use crate::input::read::spreadsheet;
use crate::report::document::Table;

/// A table as UTF-8 CSV with a BOM, so that Excel shows accents; no cell is taken for a formula.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let written = writer.write_record(&table.head).and_then(|()| {
        let mut rows = table.rows.iter();
        rows.try_for_each(|row| writer.write_record(row.iter().map(|cell| spreadsheet(cell))))
    });
    written.expect("memory takes every record of one width");
    writer.into_inner().expect("memory takes every byte")
}
