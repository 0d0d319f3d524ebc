//! From bytes to what was typed: CSV tables and TOML documents with the row of every value, and the
//! digest of every file. What the values mean is decided in `validate`.

pub(crate) mod codes;
mod document;
mod encoding;
mod layout;
mod log;
mod spelling;
mod table;

use std::collections::BTreeMap;

use crate::error::{Place, Problem};

pub use document::{Keys, Node, Typed, document};
pub use layout::{LAYOUTS, Layout, MANIFEST};
pub use log::{Log, NO_NEAREST, nearest};
pub use spelling::{cell, composed, trimmed};
pub use table::Table;

/// The files of one instance folder.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// File name relative to the folder, with `/` between parts, and its bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A fingerprint of one input file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Digest {
    /// File name relative to the instance folder.
    pub file: String,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub blake3: String,
}

/// The digest of every file, by name.
pub fn digests(input: &Input) -> Vec<Digest> {
    let digest = |(file, bytes): (&String, &Vec<u8>)| Digest {
        file: file.clone(),
        blake3: blake3::hash(bytes).to_hex().to_string(),
    };
    input.files.iter().map(digest).collect()
}

/// The CSV files of an instance, by file name.
#[derive(Debug)]
pub struct Tables(BTreeMap<&'static str, Table>);

impl Tables {
    /// Reads every CSV file of the contract.
    pub fn read(input: &Input, log: &Log) -> Tables {
        check_names(input, log);
        let mut tables = BTreeMap::new();
        for layout in LAYOUTS {
            match input.files.get(layout.file) {
                Some(bytes) => {
                    tables.extend(Table::read(layout, bytes, log).map(|t| (layout.file, t)));
                }
                None if layout.required => {
                    log.push(Problem::new(codes::MISSING_FILE, Place::file(layout.file)));
                }
                None => {}
            }
        }
        Tables(tables)
    }

    /// The file called `file`, when it is there and readable.
    pub fn get(&self, file: &str) -> Option<&Table> {
        self.0.get(file)
    }
}

/// Finds CSV files at the top of the folder that nothing will read: misspelt ones are errors, since
/// their rows would be missing without a word.
fn check_names(input: &Input, log: &Log) {
    let absent = || LAYOUTS.iter().map(|l| l.file).filter(|name| !input.files.contains_key(*name));
    let stray = |file: &&String| {
        let is_csv = file.to_lowercase().ends_with(".csv") && !file.contains('/');
        is_csv && LAYOUTS.iter().all(|layout| layout.file != file.as_str())
    };
    for file in input.files.keys().filter(stray) {
        let near = nearest(file, absent());
        let code = if near == NO_NEAREST { codes::UNREAD_FILE } else { codes::MISNAMED_FILE };
        log.push(Problem::new(code, Place::file(file)).with("file", file).with("nearest", near));
    }
}
