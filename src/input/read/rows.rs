//! What stood in the rows of the tables, row by row in few bytes: a later run can say which rows are
//! others since.

use std::collections::{BTreeMap, BTreeSet};

use crate::view::{ChangedRows, RowDigests};

use super::{Input, LAYOUTS, Layout, Log, PAIRS, Pieces, Table};

/// The columns by which rows are known, the first that a table must have.
const KEYS: [&str; 3] = ["official_id", "post_id", "unit_id"];

/// Hexadecimal digits of what stood under one key of one table. One change in 16 million goes unseen
/// here; that a file is another is told by the digest of the file.
const DIGITS: usize = 6;

/// In the place of a key that a table does not have.
const NONE: &str = "------";

/// Bytes of a table of pairs beyond which its rows are not recorded: it may have millions of them.
const MOST_PAIRS: usize = 32 << 20;

/// What stood under each key of each table; the order of rows and of columns does not matter.
pub fn row_digests(input: &Input) -> Vec<RowDigests> {
    KEYS.iter().filter_map(|key| of_key(input, key)).collect()
}

fn of_key(input: &Input, key: &str) -> Option<RowDigests> {
    let log = Log::default();
    let tables: Vec<(&str, BTreeMap<String, u64>)> = LAYOUTS
        .iter()
        .filter(|layout| key_of(layout) == Some(key))
        .filter_map(|layout| {
            Some((layout.file, sums(layout, input.files.get(layout.file)?, &log)?))
        })
        .collect();
    let ids: BTreeSet<&String> = tables.iter().flat_map(|(_, sums)| sums.keys()).collect();
    let digits = |sum: &u64| format!("{sum:016x}")[..DIGITS].to_owned();
    let own = |id: &String| -> String {
        let of_table = |(_, sums): &(&str, BTreeMap<String, u64>)| {
            sums.get(id).map_or_else(|| NONE.to_owned(), digits)
        };
        tables.iter().map(of_table).collect()
    };
    let digests: BTreeMap<String, String> = ids.iter().map(|id| ((*id).clone(), own(id))).collect();
    let files = tables.iter().map(|(file, _)| (*file).to_owned()).collect();
    (!tables.is_empty()).then(|| RowDigests { key: key.to_owned(), files, digests })
}

fn key_of(layout: &Layout) -> Option<&'static str> {
    KEYS.into_iter().find(|key| layout.columns.contains(key))
}

/// The sum of the digests of the rows under each key; `None` where they are not recorded.
fn sums(layout: &Layout, bytes: &[u8], log: &Log) -> Option<BTreeMap<String, u64>> {
    if layout.file != PAIRS {
        return Table::read(layout, bytes, log).map(|table| sums_of(layout, &table));
    }
    let pieces = (bytes.len() <= MOST_PAIRS).then(|| Pieces::open(layout, bytes, log)).flatten()?;
    let mut all: BTreeMap<String, u64> = BTreeMap::new();
    for (id, sum) in pieces.map(log, |table, _| sums_of(layout, table)).into_iter().flatten() {
        let own = all.entry(id).or_default();
        *own = own.wrapping_add(sum);
    }
    Some(all)
}

fn sums_of(layout: &Layout, table: &Table) -> BTreeMap<String, u64> {
    let columns: Vec<(&str, usize)> =
        layout.all_columns().filter_map(|name| Some((name, table.column(name)?))).collect();
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    let Some(key) = key_of(layout).and_then(|key| table.column(key)) else { return sums };
    for row in 0..table.len() {
        let mut hasher = blake3::Hasher::new();
        // An empty cell says as much as a column that is not there.
        for (name, value) in columns.iter().map(|&(name, at)| (name, table.cell(row, at))) {
            if !value.is_empty() {
                for part in [name, value] {
                    hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
                }
            }
        }
        let mut first = [0; 8];
        first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        let own = sums.entry(table.cell(row, key).to_owned()).or_default();
        *own = own.wrapping_add(u64::from_le_bytes(first));
    }
    sums
}

/// Under which keys each table says something else than was recorded, by file; tables whose rows were not
/// recorded, or are not now, are left out.
pub fn changed_rows(recorded: &[RowDigests], at_hand: &[RowDigests]) -> Vec<ChangedRows> {
    let mut found = Vec::new();
    for old in recorded {
        let Some(new) = at_hand.iter().find(|new| new.key == old.key) else { continue };
        for (at, file) in old.files.iter().enumerate() {
            let Some(now) = new.files.iter().position(|own| own == file) else { continue };
            let before = |id: &String| under(old, id, at);
            let since = |id: &String| under(new, id, now);
            let mut rows =
                ChangedRows { file: file.clone(), key: old.key.clone(), ..Default::default() };
            let ids: BTreeSet<&String> = old.digests.keys().chain(new.digests.keys()).collect();
            for id in ids {
                match (before(id), since(id)) {
                    (old, new) if old == new => {}
                    (None, _) => rows.added.push(id.clone()),
                    (_, None) => rows.removed.push(id.clone()),
                    _ => rows.changed.push(id.clone()),
                }
            }
            if !(rows.added.is_empty() && rows.removed.is_empty() && rows.changed.is_empty()) {
                found.push(rows);
            }
        }
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

/// What was recorded under a key of the table at this position.
fn under<'a>(digests: &'a RowDigests, id: &str, at: usize) -> Option<&'a str> {
    let own = digests.digests.get(id)?.get(at * DIGITS..(at + 1) * DIGITS)?;
    (own != NONE).then_some(own)
}
