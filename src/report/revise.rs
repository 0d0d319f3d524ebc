//! An approved plan after news.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Gone, Revised, RevisionPoint};

use super::cards::Cards;
use super::document::{Document, Table};

/// The least change, the curve, and who is elsewhere in the plan that was chosen.
pub fn revise(text: &Text, revised: &Revised) -> Document {
    let cards = Cards(revised.directory.as_ref());
    let mut out = Document::default();
    let args: [(&str, &dyn Display); 4] = [
        ("from", &revised.from),
        ("rank", &revised.rank),
        ("date", &revised.plan_date),
        ("model", &revised.model),
    ];
    out.paragraph(text.with("revise-heading", &args));
    for refusal in &revised.refused {
        let official = cards.person(&refusal.official_id);
        let args: [(&str, &dyn Display); 2] =
            [("official", &official), ("post", &cards.post(&refusal.post_id))];
        out.item(text.with("revise-refused", &args));
    }
    gone(text, &revised.gone, &mut out);
    out.paragraph(text.with("revise-least", &[("count", &revised.least)]));
    out.space();
    out.table(curve(text, revised));
    let key = match (revised.is_complete, revised.cut) {
        (_, Some(_)) => "revise-cut",
        (Some(true), None) => "revise-complete",
        (Some(false), None) => "revise-open",
        (None, None) => "revise-limited",
    };
    out.paragraph(text.plain(key));
    if let Some(point) = revised.curve.iter().find(|point| point.changes == revised.chosen) {
        out.space();
        out.append(elsewhere(text, cards, point));
    }
    out
}

fn gone(text: &Text, gone: &Gone, out: &mut Document) {
    for (key, names) in
        [("revise-gone-people", &gone.officials), ("revise-gone-posts", &gone.posts)]
    {
        if !names.is_empty() {
            out.item(text.with(key, &[("names", &names.join(", "))]));
        }
    }
}

/// One row a point; `*` is the one that was chosen.
fn curve(text: &Text, revised: &Revised) -> Table {
    let tiers = revised.curve.first().map_or(&[][..], |point| &point.tiers);
    let heads = [text.plain("column-changes")].into_iter();
    let heads = heads.chain(tiers.iter().map(|tier| tier.id.clone()));
    let mut table = Table::new(heads.chain([String::new()])).right(0..=tiers.len());
    for point in &revised.curve {
        let mut marks = Vec::new();
        if point.changes == revised.chosen {
            marks.push(text.plain("revise-chosen"));
        }
        if !point.proven {
            marks.push(text.plain("compare-open"));
        }
        let values = point.tiers.iter().map(|tier| tier.value.to_string());
        let row = std::iter::once(point.changes.to_string()).chain(values);
        table.row(row.chain([marks.join(", ")]));
    }
    table
}

fn elsewhere(text: &Text, cards: Cards<'_>, point: &RevisionPoint) -> Document {
    let mut out = Document::default();
    out.paragraph(text.with("revise-elsewhere", &[("count", &point.elsewhere.len())]));
    if point.elsewhere.is_empty() {
        return out;
    }
    let heads = ["official", "holds", "approved", "now"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).below([1, 2, 3]);
    let post = |post: &Option<String>| match post {
        Some(post) => cards.post(post),
        None => text.plain("report-no-post"),
    };
    for one in &point.elsewhere {
        let person = cards.person(&one.official_id);
        table.row([person, post(&one.holds), post(&one.approved), post(&one.now)]);
    }
    out.table(table);
    out
}
