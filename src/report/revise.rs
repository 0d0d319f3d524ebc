//! An approved plan after news.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Gone, Reserve, Revised, RevisionPoint, Substitute, Survival};

use super::cards::Cards;
use super::document::{Document, Table};
use super::why::differences;

/// Weak moves that are shown.
const MOST_WEAK: usize = 10;

/// The least change, the curve, and who is elsewhere in the plan that was chosen.
pub fn revise(text: &Text, revised: &Revised) -> Document {
    let cards = Cards(revised.directory.as_ref());
    let mut out = Document::default();
    let args: [(&str, &dyn Display); 4] = [
        ("from", &revised.from),
        ("rank", &revised.rank),
        ("date", &revised.made.plan_date),
        ("model", &revised.made.model),
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
    revised.reserves.iter().for_each(|found| out.append(reserves(text, cards, found)));
    revised.survival.iter().for_each(|found| out.append(survival(text, cards, found)));
    out
}

/// A row for each substitute.
fn reserves(text: &Text, cards: Cards<'_>, reserves: &[Reserve]) -> Document {
    let mut out = Document::default();
    out.space();
    out.paragraph(text.with("reserves-heading", &[("count", &reserves.len())]));
    let heads = ["official", "to-post", "reserve", "others", "costs"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).right([3]).below([1, 2]);
    for reserve in reserves {
        let (who, post) = (cards.person(&reserve.official_id), cards.post(&reserve.post_id));
        for one in &reserve.substitutes {
            let taker = match &one.official_id {
                Some(taker) => cards.person(taker),
                None => text.plain("reserves-empty"),
            };
            let own = [Some(&reserve.official_id), one.official_id.as_ref()];
            let others = one.elsewhere.iter().filter(|e| !own.contains(&Some(&e.official_id)));
            let (others, costs) = (others.count().to_string(), costs(text, one));
            table.row([who.clone(), post.clone(), taker, others, costs]);
        }
        if reserve.substitutes.is_empty() {
            let key = if reserve.is_all { "reserves-none" } else { "reserves-open" };
            table.row([who, post, text.plain(key), String::new(), String::new()]);
        }
    }
    out.table(table);
    out
}

/// "goals +3, wishes -1".
fn costs(text: &Text, one: &Substitute) -> String {
    let said = match differences(&one.costs) {
        none if none.is_empty() => text.plain("reserves-free"),
        said => said,
    };
    if one.proven { said } else { format!("{said}, {}", text.plain("compare-open")) }
}

/// How many draws were survived, by number of refusals, and the weakest moves.
fn survival(text: &Text, cards: Cards<'_>, survival: &Survival) -> Document {
    let mut out = Document::default();
    out.space();
    let share = format!("{}", 100.0 * survival.share);
    let survived: usize = survival.by_refusals.iter().map(|tally| tally.survived).sum();
    let args: [(&str, &dyn Display); 4] = [
        ("share", &share),
        ("samples", &survival.samples),
        ("seed", &survival.seed),
        ("survived", &survived),
    ];
    out.paragraph(text.with("survival-heading", &args));
    let heads = ["refusals", "draws", "survived", "unknown"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).right([0, 1, 2, 3]);
    for tally in &survival.by_refusals {
        let row = [tally.refusals, tally.samples, tally.survived, tally.unknown];
        table.row(row.map(|count| count.to_string()));
    }
    out.table(table);
    for weak in survival.weak.iter().take(MOST_WEAK) {
        let (who, post) = (cards.person(&weak.official_id), cards.post(&weak.post_id));
        let args: [(&str, &dyn Display); 3] =
            [("official", &who), ("post", &post), ("count", &weak.failed)];
        out.item(text.with("survival-weak", &args));
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
    let post = |id: &Option<String>| cards.place(text, id);
    for one in &point.elsewhere {
        let person = cards.person(&one.official_id);
        table.row([person, post(&one.holds), post(&one.approved), post(&one.now)]);
    }
    out.table(table);
    out
}
