//! What the rules took away before the search.

use crate::text::Text;
use crate::view::Removed;

use super::document::{Document, Table};

/// A table under its heading; nothing when no pair was removed.
pub fn removed(text: &Text, removed: &[Removed]) -> Document {
    let mut out = Document::default();
    if removed.is_empty() {
        return out;
    }
    let heads = ["column-rule", "column-pairs", "column-people"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([1, 2]);
    for one in removed {
        table.row([&one.rule, &one.pairs.to_string(), &one.officials.to_string()]);
    }
    out.paragraph(text.plain("report-removed"));
    out.table(table);
    out
}
