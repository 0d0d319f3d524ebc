//! Identifiers of one file and references to them. A record that is broken elsewhere keeps its
//! identifier, so that references to it are not reported a second time as dangling.

use std::collections::BTreeMap;

use crate::read::{Log, Table, codes, nearest};

use super::cells::{Record, records};

/// The identifiers of one file, in file order.
#[derive(Default)]
pub(super) struct Ids {
    index: BTreeMap<String, usize>,
    records: Vec<usize>,
    /// Whether every identifier is known; false when the file or its column could not be read.
    complete: bool,
    unknown: &'static str,
}

impl Ids {
    /// The identifiers in `column`; `unknown` is the code of a reference to none of them.
    pub(super) fn collect(
        table: Option<&Table>,
        column: &str,
        unknown: &'static str,
        log: &Log,
    ) -> Ids {
        let mut ids = Ids { unknown, ..Ids::default() };
        let Some((table, at)) = table.and_then(|t| Some((t, t.column(column)?))) else {
            return ids;
        };
        ids.complete = true;
        for record in records(Some(table), log) {
            let id = table.cell(record.at(), at);
            if id.is_empty() {
                record.needed(column);
                ids.complete = false;
            } else if let Some(first) = ids.index.get(id) {
                let row = table.row(ids.records[*first]).to_string();
                record.report(codes::DUPLICATE_ID, column, &[("value", id), ("row", &row)]);
            } else {
                ids.index.insert(id.to_owned(), ids.records.len());
                ids.records.push(record.at());
            }
        }
        ids
    }

    /// The records that carry the identifiers, in order of index.
    pub(super) fn records<'a>(
        &self,
        table: Option<&'a Table>,
        log: &'a Log,
    ) -> Vec<(String, Record<'a>)> {
        let mut names = vec![String::new(); self.records.len()];
        for (id, at) in &self.index {
            names[*at].clone_from(id);
        }
        let mut by_position = records(table, log).collect::<Vec<_>>();
        let mut keep = self.records.iter().peekable();
        by_position.retain(|record| keep.next_if(|at| **at == record.at()).is_some());
        names.into_iter().zip(by_position).collect()
    }

    /// The index that the cell refers to; a reference to nothing is logged.
    pub(super) fn refer(&self, record: Record<'_>, column: &str) -> Option<usize> {
        let id = record.text(column)?;
        let found = self.index.get(id).copied();
        if found.is_none() && self.complete {
            let near = nearest(id, self.index.keys().map(String::as_str));
            record.report(self.unknown, column, &[("value", id), ("nearest", near)]);
        }
        found
    }

    /// The same for a cell that must not be empty.
    pub(super) fn needed(&self, record: Record<'_>, column: &str) -> Option<usize> {
        record.needed(column)?;
        self.refer(record, column)
    }

    /// The row in the file that carries index `at`.
    pub(super) fn row(&self, table: Option<&Table>, at: usize) -> Option<u64> {
        Some(table?.row(*self.records.get(at)?))
    }

    /// Whether there is such an identifier.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.index.contains_key(id)
    }

    /// Whether every record has a readable identifier of its own, and there is a record at all.
    pub(super) fn are_complete(&self) -> bool {
        self.complete && !self.records.is_empty()
    }
}
