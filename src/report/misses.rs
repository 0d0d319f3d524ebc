//! Whom a plan leaves as they are against a target, or without a post, and what stands in the way.

use std::fmt::Display;

use crate::text::Text;
use crate::view::Miss;

use super::cards::Cards;
use super::document::Document;

/// The misses of one candidate, an entry each under their count.
pub(super) fn misses(text: &Text, cards: Cards<'_>, misses: &[Miss]) -> Document {
    let mut out = Document::default();
    out.paragraph(text.with("report-misses", &[("count", &misses.len())]));
    misses.iter().for_each(|miss| out.item(entry(text, cards, miss)));
    out
}

fn entry(text: &Text, cards: Cards<'_>, miss: &Miss) -> String {
    let rule = miss.target.clone().unwrap_or_else(|| text.plain("report-miss-no-rule"));
    let keeps = match &miss.keeps_post {
        Some(post) => text.with("report-miss-keeps", &[("post", &cards.post(post))]),
        None => text.plain("report-miss-none"),
    };
    let args: [(&str, &dyn Display); 5] = [
        ("rule", &rule),
        ("who", &cards.person(&miss.official_id)),
        ("keeps", &keeps),
        ("open", &open(text, miss)),
        ("removed", &removed(text, miss)),
    ];
    text.with("report-miss", &args)
}

/// Where the official could go, and what speaks against it.
fn open(text: &Text, miss: &Miss) -> String {
    let open = text.with("report-open", &[("count", &miss.eligible_posts)]);
    if miss.eligible_posts == 0 {
        return open;
    }
    let args: [(&str, &dyn Display); 2] = [("open", &open), ("count", &miss.with_empty_seat)];
    let open = text.with("report-open-empty", &args);
    let Some(bar) = &miss.bar else { return open };
    let (key, rules) = match bar.breaks.is_empty() {
        false => ("report-bar-musts", &bar.breaks),
        true => ("report-bar-price", &bar.dearer_by),
    };
    text.with(key, &[("open", &open), ("rules", &rules.join(", "))])
}

fn removed(text: &Text, miss: &Miss) -> String {
    let mut out = String::new();
    for refused in &miss.removed {
        let key = if out.is_empty() { "report-miss-removed" } else { "report-miss-removed-more" };
        out.push_str(&text.with(key, &[("rule", &refused.rule), ("posts", &refused.posts)]));
    }
    out
}
