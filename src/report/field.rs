//! A post from its side, and what every eligible pair costs at least.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{AtLeast, Contender, Field, PairBounds};

use super::cards::Cards;
use super::document::{Document, Table};
use super::why::{differences, tally};

/// Lines that are shown before the rest is counted.
const MOST_LINES: usize = 30;

/// Who could take the post, and whom which rules keep out.
pub fn field(text: &Text, field: &Field) -> Document {
    let cards = Cards(field.directory.as_ref());
    let mut out = Document::default();
    let post = cards.post(&field.post_id);
    let holders = field.holders.iter().map(|who| cards.person(who)).collect::<Vec<_>>().join(", ");
    let args: [(&str, &dyn Display); 3] =
        [("post", &post), ("holders", &holders), ("date", &field.made.plan_date)];
    let key = if holders.is_empty() { "field-empty" } else { "field-held" };
    out.paragraph(text.with(key, &args));
    out.space();
    out.paragraph(text.with("field-open", &[("count", &field.open.len())]));
    if !field.open.is_empty() {
        out.table(contenders(text, cards, field));
        rest(text, field.open.len(), &mut out);
    }
    if !field.rules.is_empty() {
        out.space();
        out.paragraph(text.with("field-excluded", &[("count", &field.excluded.len())]));
        out.table(tally(text, &field.rules));
    }
    out
}

fn contenders(text: &Text, cards: Cards<'_>, field: &Field) -> Table {
    let is_asked = field.open.iter().any(|one| one.is_asked);
    let heads = ["official", "from", "planned", "at-least"].into_iter();
    let heads = heads.chain(is_asked.then_some("exactly"));
    let heads = heads.map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).below([1, 2]);
    let place = |post: &Option<String>| cards.place(text, post);
    for one in field.open.iter().take(MOST_LINES) {
        let row = [
            cards.person(&one.official_id),
            place(&one.holds),
            if one.planned == one.holds { text.plain("field-stays") } else { place(&one.planned) },
            at_least(&one.at_least),
        ];
        table.row(row.into_iter().chain(is_asked.then(|| exactly(text, one))));
    }
    table
}

/// "goals +3"; 0 where nothing is proven.
fn at_least(bound: &AtLeast) -> String {
    match bound.difference {
        0 => "0".to_owned(),
        difference => format!("{} {difference:+}", bound.tier),
    }
}

fn exactly(text: &Text, one: &Contender) -> String {
    let Some(price) = &one.price else {
        let key = if one.is_impossible { "reserves-none" } else { "reserves-open" };
        return if one.is_asked { text.plain(key) } else { String::new() };
    };
    let tiers = differences(&price.tiers);
    match (tiers.is_empty(), price.proven) {
        (true, true) => text.plain("reserves-free"),
        (_, true) => tiers,
        (_, false) => text.with("field-at-most", &[("tiers", &tiers)]),
    }
}

fn rest(text: &Text, all: usize, out: &mut Document) {
    if all > MOST_LINES {
        out.item(text.with("why-open-more", &[("count", &(all - MOST_LINES))]));
    }
}

/// What every eligible pair that is not in the optimum costs at least.
pub fn bounds(text: &Text, bounds: &PairBounds) -> Document {
    let cards = Cards(bounds.directory.as_ref());
    let mut out = Document::default();
    let unproven = bounds.pairs.iter().filter(|pair| pair.at_least.difference == 0).count();
    let args: [(&str, &dyn Display); 3] =
        [("count", &bounds.pairs.len()), ("open", &unproven), ("date", &bounds.made.plan_date)];
    out.paragraph(text.with("bounds-heading", &args));
    if bounds.pairs.is_empty() {
        return out;
    }
    let heads =
        ["official", "to-post", "at-least"].map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).below([1]);
    for pair in bounds.pairs.iter().take(MOST_LINES) {
        let post = cards.post(&pair.post_id);
        table.row([cards.person(&pair.official_id), post, at_least(&pair.at_least)]);
    }
    out.table(table);
    rest(text, bounds.pairs.len(), &mut out);
    out
}

/// The same for a spreadsheet, in the units of the tiers.
pub fn bounds_sheet(bounds: &PairBounds) -> Table {
    let heads = ["official_id", "post_id", "is_own_post", "tier", "at_least"];
    let mut table = Table::new(heads);
    for pair in &bounds.pairs {
        let own = if pair.is_own { "yes" } else { "no" };
        table.row([
            pair.official_id.as_str(),
            &pair.post_id,
            own,
            &pair.at_least.tier,
            &pair.at_least.difference.to_string(),
        ]);
    }
    table
}
