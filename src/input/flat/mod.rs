//! One flat list of people as houses keep it ("danh sách cán bộ"), split into the tables of an
//! instance folder. Whatever is guessed, unknown or left out on the way is told.

mod heading;
mod own;
mod rows;
mod sheet;
mod table;
mod tables;
mod values;

use jiff::civil::Date;

use crate::error::{Place, Problem};
use crate::input::read::{Log, codes};
use crate::view::Reading;

use heading::Heading;
use own::Own;
use sheet::Sheet;

pub use heading::Means;
pub use own::OWN;

/// A list to split.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Name of its file.
    pub file: &'a str,
    /// The workbook or the CSV file.
    pub bytes: &'a [u8],
    /// Name and text of a house's own words.
    pub own: Option<(&'a str, &'a [u8])>,
    /// The policy model to be named.
    pub model: &'a str,
    /// The date for which is planned, where it is given.
    pub plan_date: Option<Date>,
}

/// A list that was split.
#[derive(Debug)]
pub struct Split {
    /// Names and bytes of the files of the folder; instance.toml comes last.
    pub files: Vec<(String, Vec<u8>)>,
    /// How the list was read.
    pub reading: Reading,
    /// What is odd about its bytes.
    pub warnings: Vec<Problem>,
}

/// Splits a list.
///
/// # Errors
/// A file that cannot be read, two lists or none in it, and words of a house that mean nothing.
pub fn split(ask: &Ask<'_>) -> Result<Split, Vec<Problem>> {
    let log = Log::default();
    let own = ask.own.map_or_else(Own::default, |(file, text)| Own::read(file, text, &log));
    if log.has_errors() {
        return Err(log.into_sorted());
    }
    let Some((sheet, heading)) = found(ask, &own, &log) else { return Err(log.into_sorted()) };
    let list = rows::read(&sheet, &heading);
    if list.people.is_empty() {
        let place = Place::row(ask.file, sheet.rows[heading.at].at);
        log.push(Problem::new(codes::LIST_WITHOUT_PEOPLE, place));
        return Err(log.into_sorted());
    }
    let (files, reading) = tables::write(ask, &own, &sheet, &heading, list);
    Ok(Split { files, reading, warnings: log.into_sorted() })
}

/// The one sheet with a list, and its heading; what keeps it from being found is logged.
fn found(ask: &Ask<'_>, own: &Own, log: &Log) -> Option<(Sheet, Heading)> {
    let sheets = match sheet::read(ask.file, ask.bytes, &|rows| heading::score(rows, own), log) {
        Ok(sheets) => sheets,
        Err(problems) => {
            problems.into_iter().for_each(|problem| log.push(problem));
            return None;
        }
    };
    let headed = |sheet: Sheet| Heading::find(&sheet.rows, own).map(|heading| (sheet, heading));
    let mut lists = sheets.into_iter().filter_map(headed);
    let Some(list) = lists.next() else {
        if !log.has_errors() {
            log.push(Problem::new(codes::NO_LIST, Place::file(ask.file)));
        }
        return None;
    };
    if let Some((other, _)) = lists.next() {
        let name = |sheet: &Sheet| sheet.name.clone().unwrap_or_default();
        log.push(
            Problem::new(codes::TWO_LISTS, Place::file(ask.file))
                .with("one", name(&list.0))
                .with("other", name(&other)),
        );
        return None;
    }
    Some(list)
}
