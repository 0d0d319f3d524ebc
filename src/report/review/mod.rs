//! The force before a plan.

mod force;
mod movers;
mod outlook;
mod sheets;

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Review, Share};

use super::cards::Cards;
use super::document::Document;

pub use sheets::sheets;

/// Lines of a list before the rest is counted.
const MOST_LINES: usize = 8;

/// How many people and posts are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The first of each list; the rest is counted.
    Some,
    /// All of them.
    All,
}

impl Named {
    /// The lines of a list that are shown.
    fn most(self, lines: usize) -> usize {
        if self == Named::All { lines } else { lines.min(MOST_LINES) }
    }
}

/// What the parts of the report are made from.
#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a Text,
    review: &'a Review,
    cards: Cards<'a>,
    named: Named,
}

/// The force at the plan date and what falls due.
pub fn review(text: &Text, review: &Review, named: Named) -> Document {
    let page = Page { text, review, cards: Cards(review.directory.as_ref()), named };
    let mut out = Document::default();
    out.paragraph(page.heading());
    for part in [
        page.empty_posts(),
        page.dues(),
        page.makeup(),
        page.targets(),
        page.pool(),
        page.supply(),
        page.nonlocal(),
        page.movers(),
    ] {
        if !part.blocks.is_empty() {
            out.space();
            out.append(part);
        }
    }
    out
}

impl Page<'_> {
    fn heading(&self) -> String {
        let until = self.review.half_years.last().map_or(&self.review.plan_date, |half| &half.to);
        let args: [(&str, &dyn Display); 7] = [
            ("name", &self.review.name),
            ("date", &self.review.plan_date),
            ("model", &self.review.model),
            ("officials", &self.review.officials),
            ("holders", &self.review.holders),
            ("seats", &self.review.seats),
            ("until", until),
        ];
        self.text.with("review-heading", &args)
    }

    /// Heads of columns.
    fn heads<const N: usize>(&self, keys: [&str; N]) -> [String; N] {
        keys.map(|key| self.text.plain(&format!("column-{key}")))
    }

    /// Says how many lines of a list are not shown.
    fn rest(&self, out: &mut Document, lines: usize) {
        let more = lines - self.named.most(lines);
        if more > 0 {
            out.item(self.text.with("review-more", &[("count", &more)]));
        }
    }

    /// "province/party".
    fn group(&self, level: Option<&String>, block: Option<&String>) -> String {
        let level = level.map(|level| self.text.named("level", level));
        let block = block.map(|block| self.text.named("block", block));
        match (level, block) {
            (Some(level), Some(block)) => format!("{level}/{block}"),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => self.text.plain("review-all"),
        }
    }

    /// The words for a difficulty of the area.
    fn area(&self, grade: u8) -> String {
        let key = ["area-normal", "area-difficult", "area-especially-difficult"];
        key.get(usize::from(grade)).map_or_else(|| grade.to_string(), |key| self.text.plain(key))
    }
}

/// "25.0 %" of those of whom it is known, or "-".
fn percent(text: &Text, share: Option<Share>) -> String {
    let percent = |share: Share| 100.0 * share.count as f64 / share.of as f64;
    super::plan::known(share.map(|share| format!("{} %", text.decimal(percent(share), 1))))
}
