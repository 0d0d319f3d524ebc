//! Who could move, and what stops the rest.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::report::document::{Document, Table};
use crate::report::removed;

use super::Page;

impl Page<'_> {
    /// Who could move under which purpose, and the rules that stop the rest.
    pub(super) fn movers(&self) -> Document {
        let movers = &self.review.movers;
        let mut out = Document::default();
        out.heading(self.text.plain("review-movers"));
        let args: [(&str, &dyn Display); 2] =
            [("count", &movers.officials), ("all", &self.review.officials)];
        out.paragraph(self.text.with("review-movers-count", &args));
        out.table(self.purposes());
        out.space();
        out.paragraph(self.text.plain("review-refused"));
        out.table(self.refused());
        out.space();
        out.append(removed(self.text, &self.review.removed_pairs));
        out.append(self.stopped());
        out
    }

    fn purpose(&self, word: &str) -> String {
        self.text.plain(&format!("purpose-{word}"))
    }

    fn purposes(&self) -> Table {
        let heads = self.heads(["purpose", "could-move", "moves-open", "stopped"]);
        let mut table = Table::new(heads).right(1..4);
        for one in &self.review.movers.purposes {
            let counts =
                [one.officials.to_string(), one.moves.to_string(), one.stopped.to_string()];
            table.row(std::iter::once(self.purpose(&one.purpose)).chain(counts));
        }
        table
    }

    fn refused(&self) -> Table {
        let heads = self.heads(["purpose", "rule", "moves-refused", "stopped"]);
        let mut table = Table::new(heads).right([2, 3]);
        for one in &self.review.movers.purposes {
            for (at, refused) in one.refused.iter().enumerate() {
                let purpose = if at == 0 { self.purpose(&one.purpose) } else { String::new() };
                let counts = [refused.moves.to_string(), refused.stopped.to_string()];
                table.row([purpose, refused.rule.clone()].into_iter().chain(counts));
            }
        }
        table
    }

    /// Who may take no other post, by the rule that refuses the most.
    fn stopped(&self) -> Document {
        let stopped = &self.review.movers.stopped;
        let mut out = Document::default();
        if stopped.is_empty() {
            return out;
        }
        let mut most: BTreeMap<&str, usize> = BTreeMap::new();
        for one in stopped {
            *most.entry(one.removed.first().map_or("-", |first| &first.rule)).or_default() += 1;
        }
        let mut most: Vec<(&str, usize)> = most.into_iter().collect();
        most.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
        let mut table = Table::new(self.heads(["rule", "people"])).right([1]);
        for (rule, people) in most {
            table.row([rule.to_owned(), people.to_string()]);
        }
        out.space();
        out.paragraph(self.text.with("review-stopped", &[("count", &stopped.len())]));
        out.table(table);
        out
    }
}
