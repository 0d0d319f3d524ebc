//! The page that one person is handed.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Barred, Letter, LetterLink};

use super::cards::Cards;
use super::document::Document;
use super::sheets::reasons;
use super::why::{differences, of_move};

/// Open posts that are listed before the rest is counted.
const MOST_OPEN: usize = 10;

/// What the draft says of one person and why.
pub fn letter(text: &Text, letter: &Letter) -> Document {
    let cards = Cards(Some(&letter.directory));
    let mut out = Document::default();
    let args: [(&str, &dyn Display); 5] = [
        ("official", &cards.person(&letter.official_id)),
        ("holds", &cards.place(text, &letter.holds)),
        ("planned", &cards.place(text, &letter.planned)),
        ("date", &letter.made.plan_date),
        ("model", &letter.made.model),
    ];
    out.heading(text.with("letter-heading", &args));
    out.paragraph(text.with("letter-draft", &args));
    out.paragraph(
        text.with(if letter.chain.is_empty() { "letter-stays" } else { "letter-moves" }, &args),
    );
    if !letter.chain.is_empty() {
        out.append(the_move(text, cards, letter));
    }
    out.append(others(text, cards, letter));
    out
}

/// Why the person moves, with whom, and what a refusal costs.
fn the_move(text: &Text, cards: Cards<'_>, letter: &Letter) -> Document {
    let mut out = Document::default();
    out.heading(text.plain("letter-why"));
    let said = reasons(text, &letter.reasons);
    if !said.is_empty() {
        out.paragraph(text.with("letter-reasons", &[("reasons", &said)]));
    }
    letter.bill.iter().for_each(|bill| out.append(of_move(text, bill)));
    let key = if letter.is_cycle { "why-cycle" } else { "why-chain" };
    out.paragraph(text.with(key, &[("count", &letter.chain.len())]));
    letter.chain.iter().for_each(|link| out.item(self::link(text, cards, link)));
    out.heading(text.plain("letter-refusal"));
    match &letter.refusal {
        _ if letter.is_needed => out.paragraph(text.plain("why-needed")),
        None => out.paragraph(text.plain("letter-refusal-unknown")),
        Some(refusal) => {
            let key = match (refusal.proven, refusal.tiers.is_empty()) {
                (true, true) => "why-refused-free",
                (true, false) => "why-refused",
                (false, _) => "why-refused-open",
            };
            out.paragraph(text.with(key, &[("tiers", &differences(&refusal.tiers))]));
            out.paragraph(text.with("letter-others", &[("count", &refusal.others)]));
        }
    }
    out
}

/// A move of the chain; people without a name are named by their post.
fn link(text: &Text, cards: Cards<'_>, link: &LetterLink) -> String {
    let to = cards.post(&link.to_post);
    let who = link.official_id.as_ref().map(|id| cards.person(id)).unwrap_or_default();
    let from = link.from_post.as_ref().map(|post| cards.post(post)).unwrap_or_default();
    let key = match (link.is_own, link.official_id.is_some(), link.from_post.is_some()) {
        (true, _, _) => "letter-link-own",
        (false, true, _) => "letter-link-named",
        (false, false, true) => "letter-link-holder",
        (false, false, false) => "letter-link-somebody",
    };
    let args: [(&str, &dyn Display); 3] = [("official", &who), ("from", &from), ("to", &to)];
    text.with(key, &args)
}

/// Which rules refuse other posts, and which posts are open.
fn others(text: &Text, cards: Cards<'_>, letter: &Letter) -> Document {
    let mut out = Document::default();
    out.heading(text.plain("letter-other-posts"));
    letter.barred.iter().for_each(|one| out.item(barred(text, one)));
    out.paragraph(text.with("letter-open", &[("count", &letter.open.len())]));
    for post in letter.open.iter().take(MOST_OPEN) {
        let args: [(&str, &dyn Display); 2] =
            [("post", &cards.post(&post.post_id)), ("empty", &post.empty)];
        out.item(text.with("letter-open-post", &args));
    }
    if letter.open.len() > MOST_OPEN {
        out.item(text.with("why-open-more", &[("count", &(letter.open.len() - MOST_OPEN))]));
    }
    out
}

fn barred(text: &Text, one: &Barred) -> String {
    let facts = one.facts.join(" ");
    let source = if one.source.is_empty() { String::new() } else { format!(" ({})", one.source) };
    let args: [(&str, &dyn Display); 5] = [
        ("rule", &one.rule),
        ("posts", &one.posts),
        ("alone", &one.alone),
        ("facts", &facts),
        ("source", &source),
    ];
    let said = text.with("letter-barred", &args);
    match &one.free_from {
        Some(day) => text.with("letter-free-from", &[("said", &said), ("day", day)]),
        None => said,
    }
}
