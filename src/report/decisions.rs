//! What the board decided and what it does in a plan, and who is settled: as data and as tables.

use serde::Serialize;

use crate::domain::{Action, Decision, Instance};
use crate::rank::{Effect, Settled};
use crate::text::Text;

use super::text::{person_words, post_words};
use super::{Run, Table};

/// One decision of the board with its effect.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DecisionReport<'a> {
    action: &'static str,
    official_id: &'a str,
    post_id: Option<&'a str>,
    rule: Option<&'a str>,
    reason: &'a str,
    decided_by: &'a str,
    decided_on: Option<String>,
    until: Option<String>,
    effect: &'static str,
    /// Pairs that a ban removed, or the breach that a waiver let through.
    amount: Option<i64>,
}

/// An official who is no longer on rotation.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SettledReport<'a> {
    official_id: &'a str,
    post_id: &'a str,
    since: String,
    months: i64,
    /// The unit that no longer has to take the official back.
    return_unit_id: Option<&'a str>,
}

/// The decisions, in file order.
pub(super) fn decisions_data<'a>(
    instance: &'a Instance,
    effects: &[Effect],
) -> Vec<DecisionReport<'a>> {
    let report = |(decision, effect): (&'a Decision, &Effect)| DecisionReport {
        action: decision.action.word(),
        official_id: &instance.official(decision.official).id,
        post_id: decision.post.map(|post| instance.post(post).id.as_str()),
        rule: decision.rule.as_deref(),
        reason: &decision.reason,
        decided_by: &decision.decided_by,
        decided_on: decision.decided_on.map(|date| date.to_string()),
        until: decision.until.map(|date| date.to_string()),
        effect: effect.word(),
        amount: effect.amount(),
    };
    instance.decisions.iter().zip(effects).map(report).collect()
}

/// Those who are settled, in plan order.
pub(super) fn settled_data<'a>(
    instance: &'a Instance,
    settled: &[Settled],
) -> Vec<SettledReport<'a>> {
    let report = |one: &Settled| SettledReport {
        official_id: &instance.official(one.official).id,
        post_id: &instance.post(one.post).id,
        since: one.since.to_string(),
        months: one.months,
        return_unit_id: one.return_unit.map(|unit| instance.unit(unit).id.as_str()),
    };
    settled.iter().map(report).collect()
}

/// The decisions as a table under its count.
pub(super) fn decisions_text(text: &Text, instance: &Instance, effects: &[Effect]) -> String {
    let count = instance.decisions.len();
    let heading = text.with("report-decisions", &[("count", &count)]);
    if count == 0 {
        return format!("{heading}\n\n");
    }
    let heads = ["decision", "official", "about", "effect", "reason", "by", "on", "until"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).below([2, 4, 5]).on(text);
    for (decision, effect) in instance.decisions.iter().zip(effects) {
        let date =
            |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |d| d.to_string());
        table.row([
            text.plain(&format!("action-{}", decision.action.word())),
            person_words(instance, decision.official),
            about(text, instance, decision),
            effect_words(text, *effect),
            decision.reason.clone(),
            decision.decided_by.clone(),
            date(decision.decided_on),
            date(decision.until),
        ]);
    }
    format!("{heading}\n{table}\n")
}

fn about(text: &Text, instance: &Instance, decision: &Decision) -> String {
    match (&decision.rule, decision.post) {
        (Some(rule), _) => rule.clone(),
        (None, Some(post)) => post_words(instance, post),
        (None, None) => text.plain("report-every-move"),
    }
}

fn effect_words(text: &Text, effect: Effect) -> String {
    let key = format!("effect-{}", effect.word());
    match effect.amount() {
        Some(amount) => text.with(&key, &[("count", &amount)]),
        None => text.plain(&key),
    }
}

/// Those who are settled as a table under its count.
pub(super) fn settled_text(text: &Text, instance: &Instance, settled: &[Settled]) -> String {
    let heading = text.with("report-settled", &[("count", &settled.len())]);
    if settled.is_empty() {
        return format!("{heading}\n\n");
    }
    let heads = ["official", "keeps", "since", "months", "released"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).right([3]).below([1, 4]).on(text);
    for one in settled {
        let released = one.return_unit.map(|unit| instance.unit(unit));
        table.row([
            person_words(instance, one.official),
            post_words(instance, one.post),
            one.since.to_string(),
            one.months.to_string(),
            released.map_or_else(String::new, |unit| format!("{} {}", unit.id, unit.name)),
        ]);
    }
    format!("{heading}\n{table}\n")
}

/// A line for each waiver that bought nothing in some candidate.
pub(super) fn unused_waivers(text: &Text, run: &Run<'_>) -> String {
    let mut out = String::new();
    for (at, waiver) in run.instance.decisions.iter().enumerate() {
        let unused = run.candidates.iter().filter(|c| c.effects.get(at) == Some(&Effect::Unused));
        let ranks: Vec<String> = unused.map(|candidate| candidate.rank.to_string()).collect();
        if waiver.action != Action::Waive || ranks.is_empty() {
            continue;
        }
        let rule = waiver.rule.as_deref().unwrap_or_default();
        let official = &run.instance.official(waiver.official).id;
        let args: [(&str, &dyn std::fmt::Display); 4] = [
            ("rule", &rule),
            ("official", official),
            ("count", &ranks.len()),
            ("ranks", &ranks.join(", ")),
        ];
        out.push_str(&text.with("report-unused-waiver", &args));
        out.push('\n');
    }
    out
}
