//! What exceptions from the rules would bring.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Excepted, Exceptions, Placed};

use super::cards::Cards;
use super::document::{Document, Table};
use super::why::differences;

/// The rules that stand alone in the way, then pairs and waivers by what they bring.
pub fn exceptions(text: &Text, data: &Exceptions) -> Document {
    let cards = Cards(data.directory.as_ref());
    let mut out = Document::default();
    out.paragraph(text.with("exceptions-heading", &[("date", &data.made.plan_date)]));
    if data.rules.is_empty() {
        out.paragraph(text.plain("exceptions-none"));
        return out;
    }
    let heads =
        ["rule", "alone", "promising", "useful"].map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([1, 2, 3]);
    for one in &data.rules {
        let counts = [one.alone, one.promising, one.useful].map(|count| count.to_string());
        table.row(std::iter::once(one.rule.clone()).chain(counts));
    }
    out.space();
    out.table(table);
    let lists = [
        ("exceptions-pairs", &data.pairs, data.more_pairs),
        ("exceptions-waivers", &data.waivers, data.more_waivers),
    ];
    for (key, list, more) in lists {
        out.space();
        out.paragraph(text.with(key, &[("count", &(list.len() + more))]));
        out.table(worth(text, cards, list));
        if more > 0 {
            out.paragraph(text.with("why-open-more", &[("count", &more)]));
        }
        list.iter().for_each(|one| moves(text, cards, one, &mut out));
    }
    out
}

fn worth(text: &Text, cards: Cards<'_>, list: &[Excepted]) -> Table {
    let heads = ["official", "post", "rule", "brings", "at-most"]
        .map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).below([1]);
    for one in list {
        let brings = match &one.exact {
            None => String::new(),
            Some(found) => match (differences(&found.tiers), found.proven) {
                (tiers, true) if tiers.is_empty() => text.plain("exceptions-nothing"),
                (tiers, true) => tiers,
                (tiers, false) => text.with("exceptions-unproven", &[("tiers", &tiers)]),
            },
        };
        let at_most = one
            .at_most
            .as_ref()
            .map_or_else(String::new, |most| differences(std::slice::from_ref(most)));
        let post = one.post_id.as_ref().map(|post| cards.post(post)).unwrap_or_default();
        table.row([cards.person(&one.official_id), post, one.rule.clone(), brings, at_most]);
    }
    table
}

/// The moves that come and go with an exception that brings something.
fn moves(text: &Text, cards: Cards<'_>, one: &Excepted, out: &mut Document) {
    let Some(found) = one.exact.as_ref().filter(|found| !found.tiers.is_empty()) else { return };
    let post = one.post_id.as_ref().map(|post| cards.post(post)).unwrap_or_default();
    let args: [(&str, &dyn Display); 3] =
        [("official", &cards.person(&one.official_id)), ("post", &post), ("rule", &one.rule)];
    let key = if one.post_id.is_some() { "exceptions-with-pair" } else { "exceptions-with-waiver" };
    out.space();
    out.paragraph(text.with(key, &args));
    for (key, placed) in [("prices-appears", &found.appear), ("prices-vanishes", &found.vanish)] {
        for Placed { official_id, post_id } in placed {
            let args: [(&str, &dyn Display); 2] =
                [("official", &cards.person(official_id)), ("post", &cards.post(post_id))];
            out.item(text.with(key, &args));
        }
    }
}
