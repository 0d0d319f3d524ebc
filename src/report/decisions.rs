//! What the board decided and what it does in a plan, and who is settled.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Candidate, Decision, Settled};

use super::cards::Cards;
use super::document::{Document, Table};

/// The decisions as a table under its count.
pub(super) fn decisions(text: &Text, cards: Cards<'_>, decisions: &[Decision]) -> Document {
    let mut out = Document::default();
    out.paragraph(text.with("report-decisions", &[("count", &decisions.len())]));
    if !decisions.is_empty() {
        out.table(table(text, cards, decisions));
    }
    out.space();
    out
}

/// The decisions, a row each.
pub(super) fn table(text: &Text, cards: Cards<'_>, decisions: &[Decision]) -> Table {
    let heads = ["decision", "official", "about", "effect", "reason", "by", "on", "until"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).below([2, 4, 5]);
    decisions.iter().for_each(|decision| table.row(row(text, cards, decision)));
    table
}

fn row(text: &Text, cards: Cards<'_>, decision: &Decision) -> [String; 8] {
    let about = match (&decision.rule, &decision.post_id) {
        (Some(rule), _) => rule.clone(),
        (None, Some(post)) => cards.post(post),
        (None, None) => text.plain("report-every-move"),
    };
    [
        text.plain(&format!("action-{}", decision.action)),
        cards.person(&decision.official_id),
        about,
        effect(text, decision),
        decision.reason.clone(),
        decision.decided_by.clone(),
        decision.decided_on.clone().unwrap_or_default(),
        decision.until.clone().unwrap_or_default(),
    ]
}

/// What a decision does.
pub(super) fn effect(text: &Text, decision: &Decision) -> String {
    let effect = format!("effect-{}", decision.effect);
    match decision.amount {
        Some(amount) => text.with(&effect, &[("count", &amount)]),
        None => text.plain(&effect),
    }
}

/// Those who are settled as a table under its count.
pub(super) fn settled(text: &Text, cards: Cards<'_>, settled: &[Settled]) -> Document {
    let mut out = Document::default();
    out.paragraph(text.with("report-settled", &[("count", &settled.len())]));
    if !settled.is_empty() {
        let heads = ["official", "keeps", "since", "months", "released"];
        let heads = heads.map(|column| text.plain(&format!("column-{column}")));
        let mut table = Table::new(heads).right([3]).below([1, 4]);
        for one in settled {
            table.row([
                cards.person(&one.official_id),
                cards.post(&one.post_id),
                one.since.clone(),
                one.months.to_string(),
                one.return_unit_id.as_ref().map_or_else(String::new, |unit| cards.unit(unit)),
            ]);
        }
        out.table(table);
    }
    out.space();
    out
}

/// A sentence for each waiver that bought nothing in some candidate.
pub(super) fn unused_waivers(text: &Text, candidates: &[Candidate]) -> Vec<String> {
    let first = candidates.first().map_or(&[][..], |candidate| &candidate.decisions);
    let sentence = |(at, waiver): (usize, &Decision)| {
        let is_unused = |c: &&Candidate| c.decisions.get(at).is_some_and(|d| d.effect == "unused");
        let unused = candidates.iter().filter(is_unused);
        let ranks: Vec<String> = unused.map(|candidate| candidate.rank.to_string()).collect();
        let rule = waiver.rule.as_deref().unwrap_or_default();
        let args: [(&str, &dyn Display); 4] = [
            ("rule", &rule),
            ("official", &waiver.official_id),
            ("count", &ranks.len()),
            ("ranks", &ranks.join(", ")),
        ];
        (!ranks.is_empty()).then(|| text.with("report-unused-waiver", &args))
    };
    let waivers = first.iter().enumerate().filter(|(_, decision)| decision.action == "waive");
    waivers.filter_map(sentence).collect()
}
