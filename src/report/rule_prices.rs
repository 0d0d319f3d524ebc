//! The price list of rules and decisions.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Placed, RulePrice, RulePrices, Step, Stepped, Subject, Without};

use super::cards::Cards;
use super::document::{Document, Table};
use super::why::differences;

/// Moves that are named for each rule before the rest is counted.
const MOST_MOVES: usize = 8;

/// What differs without each of them, and then those that cost nothing.
pub fn rule_prices(text: &Text, list: &RulePrices) -> Document {
    let cards = Cards(list.directory.as_ref());
    let mut out = Document::default();
    let args: [(&str, &dyn Display); 2] =
        [("count", &list.prices.len()), ("date", &list.made.plan_date)];
    out.paragraph(text.with("prices-heading", &args));
    let differs = |price: &&RulePrice| price.without.as_ref().is_some_and(is_price);
    let (dear, rest): (Vec<&RulePrice>, Vec<&RulePrice>) = list.prices.iter().partition(differs);
    let known = |price: &&&RulePrice| price.without.is_some();
    let names = |of: Vec<&&RulePrice>| {
        of.into_iter().map(|price| name(text, cards, &price.subject)).collect::<Vec<_>>().join(", ")
    };
    let free = names(rest.iter().filter(known).collect());
    let open = |price: &&&RulePrice| !known(price) && !price.is_needed;
    let open = names(rest.iter().filter(open).collect());
    let needed = names(rest.iter().filter(|price| price.is_needed).collect());
    if !dear.is_empty() {
        out.space();
        out.table(table(text, cards, &dear));
        dear.iter().for_each(|price| moves(text, cards, price, &mut out));
    }
    if list.prices.iter().any(|price| !price.steps.is_empty()) {
        out.space();
        out.paragraph(text.plain("prices-steps"));
        out.table(steps(text, cards, &list.prices));
        let steps =
            list.prices.iter().flat_map(|price| price.steps.iter().map(move |own| (price, own)));
        steps.for_each(|(price, step)| step_moves(text, cards, price, step, &mut out));
    }
    let lists = [("prices-needed", needed), ("prices-free", free), ("prices-open", open)];
    for (key, names) in lists {
        if !names.is_empty() {
            out.space();
            out.paragraph(text.with(key, &[("names", &names)]));
        }
    }
    out
}

fn is_price(without: &Without) -> bool {
    !without.tiers.is_empty() || !without.appear.is_empty() || !without.vanish.is_empty()
}

/// The rule, or "the lock of O-1 in P-2".
pub(super) fn name(text: &Text, cards: Cards<'_>, subject: &Subject) -> String {
    let rule = subject.rule.clone().unwrap_or_default();
    let Some(official) = &subject.official_id else { return rule };
    let post = subject.post_id.as_ref().map(|post| cards.post(post)).unwrap_or_default();
    let args: [(&str, &dyn Display); 3] =
        [("official", &cards.person(official)), ("post", &post), ("rule", &rule)];
    let key = match (subject.what.as_str(), post.is_empty()) {
        ("ban", true) => "prices-ban-all".to_owned(),
        (what, _) => format!("prices-{what}"),
    };
    text.with(&key, &args)
}

fn table(text: &Text, cards: Cards<'_>, prices: &[&RulePrice]) -> Table {
    let heads = ["rule", "without", "finds", "finds-without", "appear", "vanish"];
    let heads = heads.map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([2, 3, 4, 5]).below([1]);
    for price in prices {
        let Some(without) = &price.without else { continue };
        let tiers = differences(&without.tiers);
        let tiers = match (tiers.is_empty(), without.proven) {
            (true, true) => text.plain("prices-as-good"),
            (_, true) => tiers,
            (_, false) => text.with("prices-unproven", &[("tiers", &tiers)]),
        };
        let is_rule = price.subject.official_id.is_none();
        let amount = |amount: i64| if is_rule { amount.to_string() } else { String::new() };
        table.row([
            name(text, cards, &price.subject),
            tiers,
            amount(without.amount),
            amount(without.amount_without),
            without.appear.len().to_string(),
            without.vanish.len().to_string(),
        ]);
    }
    table
}

/// A row for each number one step lower, and one step higher.
fn steps(text: &Text, cards: Cards<'_>, prices: &[RulePrice]) -> Table {
    let heads = ["rule", "number", "now", "step-to", "tiers", "appear", "vanish"];
    let heads = heads.map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([2, 3, 5, 6]).below([1]);
    for (price, step) in
        prices.iter().flat_map(|price| price.steps.iter().map(move |own| (price, own)))
    {
        let tiers = match &step.optimum {
            None if step.is_impossible => text.plain("prices-no-plan"),
            None => text.plain("prices-unknown"),
            Some(own) => match (differences(&own.tiers), own.proven) {
                (tiers, true) if tiers.is_empty() => text.plain("prices-as-good"),
                (tiers, true) => tiers,
                (tiers, false) => text.with("prices-unproven", &[("tiers", &tiers)]),
            },
        };
        let count = |of: fn(&Stepped) -> &Vec<Placed>| {
            step.optimum.as_ref().map_or_else(String::new, |own| of(own).len().to_string())
        };
        table.row([
            name(text, cards, &price.subject),
            step.param.clone(),
            number(step, step.from),
            number(step, step.to),
            tiers,
            count(|own| &own.appear),
            count(|own| &own.vanish),
        ]);
    }
    table
}

/// A number as a policy model has it.
fn number(step: &Step, number: i64) -> String {
    match step.is_share {
        true => (number as f64 / 1000.0).to_string(),
        false => number.to_string(),
    }
}

/// The moves that come and go with a step.
fn step_moves(text: &Text, cards: Cards<'_>, price: &RulePrice, step: &Step, out: &mut Document) {
    let Some(own) = &step.optimum else { return };
    if own.appear.is_empty() && own.vanish.is_empty() {
        return;
    }
    let args: [(&str, &dyn Display); 3] = [
        ("rule", &name(text, cards, &price.subject)),
        ("number", &step.param),
        ("to", &number(step, step.to)),
    ];
    out.space();
    out.paragraph(text.with("prices-step-moves", &args));
    come_and_go(text, cards, [&own.appear, &own.vanish], out);
}

/// The moves that come and go without it.
fn moves(text: &Text, cards: Cards<'_>, price: &RulePrice, out: &mut Document) {
    let Some(without) = &price.without else { return };
    if without.appear.is_empty() && without.vanish.is_empty() {
        return;
    }
    out.space();
    let key = if without.is_possible { "prices-moves" } else { "prices-allows" };
    out.paragraph(text.with(key, &[("name", &name(text, cards, &price.subject))]));
    come_and_go(text, cards, [&without.appear, &without.vanish], out);
}

/// Moves of one plan alone, then of the other.
fn come_and_go(
    text: &Text,
    cards: Cards<'_>,
    [appear, vanish]: [&Vec<Placed>; 2],
    out: &mut Document,
) {
    for (key, placed) in [("prices-appears", appear), ("prices-vanishes", vanish)] {
        for Placed { official_id, post_id } in placed.iter().take(MOST_MOVES) {
            let args: [(&str, &dyn Display); 2] =
                [("official", &cards.person(official_id)), ("post", &cards.post(post_id))];
            out.item(text.with(key, &args));
        }
        if placed.len() > MOST_MOVES {
            out.item(text.with("why-open-more", &[("count", &(placed.len() - MOST_MOVES))]));
        }
    }
}
