//! Rules and decisions that leave no plan together.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Conflict, Member};

use super::cards::Cards;
use super::document::{Document, Table};
use super::rule_prices::name;

/// The set, and what giving up each of its members leads to.
pub fn conflict(text: &Text, found: &Conflict) -> Document {
    let cards = Cards(found.directory.as_ref());
    let mut out = Document::default();
    let date = &found.made.plan_date;
    let key = match (found.has_plan, found.members.is_empty()) {
        (true, _) => "conflict-none",
        (false, true) => "conflict-structure",
        (false, false) => "conflict-heading",
    };
    if found.members.is_empty() {
        out.paragraph(text.with(key, &[("date", date)]));
        return out;
    }
    let args: [(&str, &dyn Display); 2] = [("count", &found.members.len()), ("date", date)];
    out.paragraph(text.with(key, &args));
    out.space();
    let heads = ["give-up", "moves", "finds-then", "best-then"];
    let heads = heads.map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([1, 2]).below([3]);
    for member in &found.members {
        let moves = member.plan.as_ref().map(|plan| plan.moves.to_string());
        let amount = member.plan.as_ref().filter(|_| member.subject.official_id.is_none());
        let amount = amount.map(|plan| plan.amount.to_string());
        table.row([
            name(text, cards, &member.subject),
            moves.unwrap_or_default(),
            amount.unwrap_or_default(),
            led(text, member),
        ]);
    }
    out.table(table);
    out
}

/// What giving it up alone leads to.
fn led(text: &Text, member: &Member) -> String {
    let Some(plan) = &member.plan else {
        let key = if member.is_not_enough { "conflict-not-enough" } else { "reserves-open" };
        return text.plain(key);
    };
    let tiers = plan.tiers.iter().map(|tier| format!("{} {}", tier.id, tier.value));
    let tiers = tiers.collect::<Vec<_>>().join(", ");
    if plan.proven { tiers } else { text.with("field-at-most", &[("tiers", &tiers)]) }
}
