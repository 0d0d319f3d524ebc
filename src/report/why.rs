//! Why an official takes a post or does not.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Elsewhere, ExcludedPosts, ForcedPrice, Move, MoveBill, TierCost, Why, WhyPost};

use super::cards::Cards;
use super::document::{Document, Table};
use super::sheets::reasons;

/// Open posts that are listed before the rest is counted.
const MOST_OPEN: usize = 20;

/// One official, and the post that was asked about.
pub fn why(text: &Text, why: &Why) -> Document {
    let cards = Cards(why.directory.as_ref());
    let mut out = Document::default();
    out.paragraph(where_from_to(text, cards, why, &why.official_id, [&why.holds, &why.planned]));
    if !why.chain.is_empty() {
        out.append(chain(text, cards, &why.chain));
    }
    why.bill.iter().for_each(|bill| out.append(of_move(text, bill)));
    why.post.iter().for_each(|about| out.append(about_post(text, cards, about)));
    if why.post.as_ref().is_none_or(|about| about.is_planned) {
        out.append(field(text, cards, why));
    }
    if let Some(other) = &why.versus {
        out.space();
        let places = [&other.holds, &other.planned];
        out.paragraph(where_from_to(text, cards, why, &other.official_id, places));
        out.append(about_post(text, cards, &other.post));
    }
    out
}

/// Where the optimum has an official.
fn where_from_to(
    text: &Text,
    cards: Cards<'_>,
    why: &Why,
    official_id: &str,
    [holds, planned]: [&Option<String>; 2],
) -> String {
    let args: [(&str, &dyn Display); 4] = [
        ("official", &cards.person(official_id)),
        ("holds", &cards.place(text, holds)),
        ("planned", &cards.place(text, planned)),
        ("date", &why.made.plan_date),
    ];
    text.with(if holds == planned { "why-stays" } else { "why-moves" }, &args)
}

/// The moves that hang together with the official's, first link first.
fn chain(text: &Text, cards: Cards<'_>, chain: &[Move]) -> Document {
    let mut out = Document::default();
    let cycle = chain.iter().any(|made| made.cycle);
    let key = if cycle { "why-cycle" } else { "why-chain" };
    out.paragraph(text.with(key, &[("count", &chain.len())]));
    for made in chain {
        let reasons = match &*reasons(text, &made.reasons) {
            "" => String::new(),
            reasons => text.with("why-link-reasons", &[("reasons", &reasons)]),
        };
        let args: [(&str, &dyn Display); 4] = [
            ("official", &cards.person(&made.official_id)),
            ("from", &cards.place(text, &made.from_post)),
            ("to", &cards.post(&made.to_post)),
            ("reasons", &reasons),
        ];
        out.item(text.with("why-link", &args));
    }
    out
}

/// What the move brings and costs, all else being as planned.
pub(super) fn of_move(text: &Text, bill: &MoveBill) -> Document {
    let mut out = Document::default();
    let none = || text.plain("why-bill-nothing");
    let said = |costs: &[TierCost]| Some(differences(costs)).filter(|said| !said.is_empty());
    let args: [(&str, &dyn Display); 2] = [
        ("tiers", &said(&bill.tiers).unwrap_or_else(none)),
        ("rules", &said(&bill.rules).unwrap_or_else(none)),
    ];
    out.paragraph(text.with("why-bill", &args));
    if !bill.breaks.is_empty() {
        let breaks = bill.breaks.iter().map(|one| format!("{} {}", one.id, one.difference));
        let breaks = breaks.collect::<Vec<_>>().join(", ");
        out.paragraph(text.with("why-bill-breaks", &[("breaks", &breaks)]));
    }
    out
}

/// Which rules refuse how many other posts, and the posts that none refuses.
fn field(text: &Text, cards: Cards<'_>, why: &Why) -> Document {
    let mut out = Document::default();
    out.space();
    if !why.excluded.is_empty() {
        out.paragraph(text.plain("why-excluded"));
        out.table(tally(text, &why.excluded));
        out.space();
    }
    out.paragraph(text.with("why-open", &[("count", &why.open.len())]));
    for open in why.open.iter().take(MOST_OPEN) {
        let holders = open.holders.iter().map(|who| cards.person(who)).collect::<Vec<_>>();
        let args: [(&str, &dyn Display); 3] = [
            ("post", &cards.post(&open.post_id)),
            ("empty", &open.empty),
            ("holders", &holders.join(", ")),
        ];
        let key = if holders.is_empty() { "why-open-empty" } else { "why-open-held" };
        out.item(text.with(key, &args));
    }
    if why.open.len() > MOST_OPEN {
        out.item(text.with("why-open-more", &[("count", &(why.open.len() - MOST_OPEN))]));
    }
    out
}

fn about_post(text: &Text, cards: Cards<'_>, about: &WhyPost) -> Document {
    let mut out = Document::default();
    let post = cards.post(&about.post_id);
    if about.is_planned {
        out.paragraph(text.with("why-planned", &[("post", &post)]));
        if about.is_impossible {
            out.paragraph(text.with("why-needed", &[("post", &post)]));
        }
        about.price.iter().for_each(|price| out.append(bill(text, cards, about, price)));
        return out;
    }
    let holders = about.holders.iter().map(|who| cards.person(who)).collect::<Vec<_>>().join(", ");
    if !holders.is_empty() {
        let args: [(&str, &dyn Display); 2] = [("post", &post), ("holders", &holders)];
        out.paragraph(text.with("why-held", &args));
    }
    if !about.is_considered {
        out.paragraph(text.with("why-not-listed", &[("post", &post)]));
    }
    if !about.exclusions.is_empty() {
        out.space();
        let count = about.exclusions.len();
        let args: [(&str, &dyn Display); 2] = [("count", &count), ("post", &post)];
        out.paragraph(text.with("why-exclusions", &args));
    }
    for one in &about.exclusions {
        let said = format!("{}: {}", one.rule, one.fact);
        let sourced = if one.source.is_empty() { said } else { format!("{said} ({})", one.source) };
        out.item(match &one.free_from {
            Some(day) => text.with("why-free-from", &[("fact", &sourced), ("day", day)]),
            None => sourced,
        });
    }
    if about.is_impossible {
        out.paragraph(text.with("why-impossible", &[("post", &post)]));
    }
    about.price.iter().for_each(|price| out.append(bill(text, cards, about, price)));
    out
}

/// The exact price by tier and rule, and everybody who would be elsewhere.
fn bill(text: &Text, cards: Cards<'_>, about: &WhyPost, price: &ForcedPrice) -> Document {
    let mut out = Document::default();
    out.space();
    let tiers = differences(&price.tiers);
    let key = match (about.is_planned, price.proven, tiers.is_empty()) {
        (false, true, true) => "why-free",
        (false, true, false) => "why-price",
        (false, false, _) => "why-price-open",
        (true, true, true) => "why-refused-free",
        (true, true, false) => "why-refused",
        (true, false, _) => "why-refused-open",
    };
    let post = cards.post(&about.post_id);
    let args: [(&str, &dyn Display); 2] = [("post", &post), ("tiers", &tiers)];
    out.paragraph(text.with(key, &args));
    if !price.rules.is_empty() {
        let rules = differences(&price.rules);
        out.paragraph(text.with("why-rules", &[("rules", &rules)]));
    }
    out.paragraph(text.with("why-elsewhere", &[("count", &price.elsewhere.len())]));
    let heads = ["official", "planned", "now"].map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).below([1, 2]);
    let place = |post: &Option<String>| cards.place(text, post);
    for Elsewhere { official_id, approved, now, .. } in &price.elsewhere {
        table.row([cards.person(official_id), place(approved), place(now)]);
    }
    out.table(table);
    out
}

/// How many each rule refuses, and how many of them it alone.
pub(super) fn tally(text: &Text, excluded: &[ExcludedPosts]) -> Table {
    let heads = ["rule", "refuses", "alone"].map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([1, 2]);
    for rule in excluded {
        table.row([rule.rule.clone(), rule.posts.to_string(), rule.alone.to_string()]);
    }
    table
}

/// "goals +3, wishes -1": those that differ.
pub(super) fn differences(costs: &[TierCost]) -> String {
    let differs = costs.iter().filter(|cost| cost.difference != 0);
    let said = differs.map(|cost| format!("{} {:+}", cost.id, cost.difference));
    said.collect::<Vec<_>>().join(", ")
}
