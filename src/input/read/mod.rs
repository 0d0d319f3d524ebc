//! From bytes to what was typed: CSV tables and TOML documents with the row of every value, and the
//! digest of every file. What the values mean is decided in `validate`.

pub mod book;
pub(crate) mod codes;
mod document;
mod encoding;
mod layout;
mod log;
mod pieces;
mod rows;
mod spelling;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::error::{Place, Problem};
use crate::view::{FileState, State};

pub(in crate::input) use encoding::text as decoded;
pub(in crate::input) use table::records;

pub use document::{Keys, Node, Typed, document};
pub use layout::{Holds, LAYOUTS, Layout, MANIFEST};
pub use log::{Log, MOST_LISTED, NO_NEAREST, nearest};
pub use pieces::Pieces;
pub use rows::{changed_rows, row_digests};
pub use spelling::{acts, cell, composed, folded, spreadsheet, trimmed, visible, visible_line};
pub use table::Table;

pub use crate::view::Digest;

/// The files of one instance folder.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// File name relative to the folder, with `/` between parts, and its bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The digest of every file, by name.
pub fn digests(input: &Input) -> Vec<Digest> {
    input.files.iter().map(|(file, bytes)| Digest::of(file, bytes)).collect()
}

/// What became of each file since its digest was recorded, by name.
pub fn states(recorded: &[Digest], at_hand: &[Digest]) -> Vec<FileState> {
    let by_name = |digests: &[Digest]| -> BTreeMap<String, String> {
        digests.iter().map(|one| (one.file.clone(), one.blake3.clone())).collect()
    };
    let (recorded, at_hand) = (by_name(recorded), by_name(at_hand));
    let names: BTreeSet<&String> = recorded.keys().chain(at_hand.keys()).collect();
    let state = |name: &&String| match (recorded.get(*name), at_hand.get(*name)) {
        (Some(before), Some(now)) if before == now => State::Same,
        (Some(_), Some(_)) => State::Changed,
        (Some(_), None) => State::Gone,
        (None, _) => State::New,
    };
    names.iter().map(|name| FileState { file: (*name).clone(), state: state(name) }).collect()
}

impl Digest {
    /// The fingerprint of `bytes` under the name `file`.
    pub fn of(file: &str, bytes: &[u8]) -> Digest {
        Digest { file: file.to_owned(), blake3: blake3::hash(bytes).to_hex().to_string() }
    }
}

/// The CSV files of an instance.
#[derive(Debug)]
pub struct Tables<'a> {
    tables: BTreeMap<&'static str, Table>,
    pairs: Option<Pieces<'a>>,
}

/// The one file that may be too long to be held as text.
pub const PAIRS: &str = "pairs.csv";

impl<'a> Tables<'a> {
    /// Reads every CSV file of the contract, side by side; of [`PAIRS`] the header alone.
    pub fn read(input: &'a Input, log: &Log) -> Tables<'a> {
        check_names(input, log);
        let there = |layout: &'static Layout| Some((layout, input.files.get(layout.file)?));
        for layout in LAYOUTS.iter().filter(|layout| layout.required && there(layout).is_none()) {
            log.push(Problem::new(codes::MISSING_FILE, Place::file(layout.file)));
        }
        let (pairs, whole): (Vec<_>, Vec<_>) =
            LAYOUTS.iter().filter_map(there).partition(|(layout, _)| layout.file == PAIRS);
        let whole: Vec<_> = whole.into_iter().map(|there| (there, log.fresh())).collect();
        let read: Vec<(Option<Table>, Log)> = whole
            .into_par_iter()
            .map(|((layout, bytes), log)| (Table::read(layout, bytes, &log), log))
            .collect();
        let mut tables = BTreeMap::new();
        for (table, own) in read {
            log.absorb(own);
            tables.extend(table.map(|table| (table.file, table)));
        }
        let pairs = pairs.first().and_then(|(layout, bytes)| Pieces::open(layout, bytes, log));
        Tables { tables, pairs }
    }

    /// The file called `file`, when it is there and readable; never [`PAIRS`].
    pub fn get(&self, file: &str) -> Option<&Table> {
        self.tables.get(file)
    }

    /// [`PAIRS`], when it is there and its header readable.
    pub fn pairs(&self) -> Option<&Pieces<'a>> {
        self.pairs.as_ref()
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
