//! Rules and decisions that leave no plan together.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Conflict, HallSet, Member, Placed, TierCost};

use super::cards::Cards;
use super::document::{Document, Table};
use super::rule_prices::name;

/// Instances and moves of one plan that are listed before the rest is counted.
const MOST: usize = 20;

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
    found.hall.iter().for_each(|hall| out.append(hall_set(text, cards, hall)));
    out.append(instances(text, cards, found));
    let plans = found.members.iter().filter_map(|one| Some((&one.subject, one.plan.as_ref()?)));
    for (subject, plan) in plans {
        out.space();
        let breaks = broken(text, &plan.breaks);
        let args: [(&str, &dyn Display); 2] =
            [("name", &name(text, cards, subject)), ("breaks", &breaks)];
        out.paragraph(text.with("conflict-without", &args));
        places(text, cards, &plan.places, &mut out);
    }
    if let Some(fewest) = &found.fewest {
        out.space();
        let key = if fewest.proven { "conflict-fewest" } else { "conflict-fewest-open" };
        out.paragraph(text.with(key, &[("breaks", &broken(text, &fewest.breaks))]));
        places(text, cards, &fewest.places, &mut out);
    }
    out
}

/// "women_share 2, locks_and_bans 1".
fn broken(text: &Text, breaks: &[TierCost]) -> String {
    let said = breaks.iter().map(|one| format!("{} {}", one.id, one.difference));
    let said = said.collect::<Vec<_>>().join(", ");
    if said.is_empty() { text.plain("why-bill-nothing") } else { said }
}

/// The moves of a plan.
fn places(text: &Text, cards: Cards<'_>, places: &[Placed], out: &mut Document) {
    for Placed { official_id, post_id } in places.iter().take(MOST) {
        let args: [(&str, &dyn Display); 2] =
            [("official", &cards.person(official_id)), ("post", &cards.post(post_id))];
        out.item(text.with("conflict-move", &args));
    }
    if places.len() > MOST {
        out.item(text.with("why-open-more", &[("count", &(places.len() - MOST))]));
    }
}

/// Who and what stand against each other.
fn hall_set(text: &Text, cards: Cards<'_>, hall: &HallSet) -> Document {
    let mut out = Document::default();
    out.space();
    let key = if hall.is_of_posts { "conflict-hall-posts" } else { "conflict-hall-people" };
    let args: [(&str, &dyn Display); 4] = [
        ("needed", &hall.needed),
        ("there", &hall.there),
        ("posts", &hall.posts.len()),
        ("officials", &hall.officials.len()),
    ];
    out.paragraph(text.with(key, &args));
    let lists: [(&str, Vec<String>); 2] = [
        ("conflict-hall-of-posts", hall.posts.iter().map(|post| cards.post(post)).collect()),
        ("conflict-hall-of-people", hall.officials.iter().map(|who| cards.person(who)).collect()),
    ];
    for (key, list) in lists {
        out.item(text.with(key, &[("list", &list.join("; "))]));
    }
    out
}

/// The instances within the rules.
fn instances(text: &Text, cards: Cards<'_>, found: &Conflict) -> Document {
    let mut out = Document::default();
    if found.instances.is_empty() {
        return out;
    }
    out.space();
    out.paragraph(text.with("conflict-instances", &[("count", &found.instances.len())]));
    for one in found.instances.iter().take(MOST) {
        let posts = match one.posts.as_slice() {
            [post] => cards.post(post),
            _ => String::new(),
        };
        let args: [(&str, &dyn Display); 5] = [
            ("rule", &one.rule),
            ("label", &one.label),
            ("post", &posts),
            ("posts", &one.posts.len()),
            ("officials", &one.officials.len()),
        ];
        let key = match (one.posts.len(), one.label.is_empty()) {
            (1, _) => "conflict-instance-post",
            (_, false) => "conflict-instance-group",
            (_, true) => "conflict-instance",
        };
        out.item(text.with(key, &args));
    }
    if found.instances.len() > MOST {
        out.item(text.with("why-open-more", &[("count", &(found.instances.len() - MOST))]));
    }
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
