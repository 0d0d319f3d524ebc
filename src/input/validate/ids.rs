//! Identifiers of one file and references to them. A record that is broken elsewhere keeps its
//! identifier, so that references to it are not reported a second time as dangling.

use indexmap::IndexSet;

use crate::input::read::{Log, Table, codes};

use super::cells::{Record, records};
use super::order;

/// The identifiers of one file, in their own order, whatever the order of the rows.
#[derive(Default)]
pub(super) struct Ids {
    names: IndexSet<String>,
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
            } else if let Some(first) = ids.names.get_index_of(id) {
                let row = table.row(ids.records[first]).to_string();
                record.report(codes::DUPLICATE_ID, column, &[("value", id), ("row", &row)]);
            } else {
                ids.names.insert(id.to_owned());
                ids.records.push(record.at());
            }
        }
        ids.ordered()
    }

    fn ordered(mut self) -> Ids {
        let mut found: Vec<(String, usize)> = self.names.into_iter().zip(self.records).collect();
        found.sort_by(|(a, _), (b, _)| order::of_ids(a, b));
        (self.names, self.records) = found.into_iter().unzip();
        self
    }

    /// The records that carry the identifiers, in order of index.
    pub(super) fn records<'a>(
        &'a self,
        table: Option<&'a Table>,
        log: &'a Log,
    ) -> Vec<(&'a str, Record<'a>)> {
        let by_position: Vec<Record<'_>> = records(table, log).collect();
        let named = self.names.iter().zip(&self.records);
        named.filter_map(|(id, at)| Some((id.as_str(), *by_position.get(*at)?))).collect()
    }

    /// The index that the cell refers to; a reference to nothing is logged.
    pub(super) fn refer(&self, record: Record<'_>, column: &str) -> Option<usize> {
        let id = record.text(column)?;
        let found = self.names.get_index_of(id);
        if found.is_none() && self.complete {
            let near = record.meant(id, self.names.iter().map(String::as_str));
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

    /// The identifier with index `at`.
    pub(super) fn name(&self, at: usize) -> &str {
        self.names.get_index(at).map_or("", String::as_str)
    }

    /// Whether there is such an identifier.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.names.contains(id)
    }

    /// Whether every record has a readable identifier of its own, and there is a record at all.
    pub(super) fn are_complete(&self) -> bool {
        self.complete && !self.records.is_empty()
    }
}
