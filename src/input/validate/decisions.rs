//! `decisions.csv`: locks, bans and waivers of the board, each signed and in force at the plan date.

use jiff::civil::Date;

use crate::domain::{Action, Decision, OfficialIx, Policy, PostIx};
use crate::input::read::codes;
use crate::rules::RULES;

use super::cells::{Record, records};
use super::clashes::{self, Read, Roster};
use super::{References, Source, order};

const FILE: &str = "decisions.csv";

/// Reads the decisions and their rows. Without a sound policy names of rules are not looked up.
pub(super) fn build(
    source: &Source<'_>,
    refs: &References<'_>,
    roster: &Roster<'_>,
    policy: Option<&Policy>,
) -> (Vec<Decision>, Vec<u64>) {
    let mut read: Vec<Read<'_>> = Vec::new();
    for record in records(source.tables.get(FILE), source.log) {
        if let Some(decision) = decision(record, source, refs, policy) {
            read.push((decision, record));
        }
    }
    clashes::check(&read, source, roster, policy);
    read.sort_by(|(a, _), (b, _)| order::of_decisions(a, b));
    read.into_iter().map(|(decision, record)| (decision, record.row())).unzip()
}

fn decision(
    record: Record<'_>,
    source: &Source<'_>,
    refs: &References<'_>,
    policy: Option<&Policy>,
) -> Option<Decision> {
    record.needed("action");
    let action = record.word("action", &Action::WORDS);
    let official = refs.officials.needed(record, "official_id").map(OfficialIx::new);
    let reason = record.needed_or(codes::DECISION_UNSIGNED, "reason");
    let decided_by = record.needed_or(codes::DECISION_UNSIGNED, "decided_by");
    record.needed("decided_on");
    let decided_on = record.past_date("decided_on", source.plan_date);
    let until = until(record, source.plan_date);
    let post = refs.posts.refer(record, "post_id").map(PostIx::new);
    let rule = record.text("rule");
    let action = action?;
    check_target(record, action, policy);
    let dangling = record.text("post_id").is_some() && post.is_none();
    if dangling || action == Action::Lock && post.is_none() {
        return None;
    }
    Some(Decision {
        action,
        official: official?,
        post,
        rule: rule.map(str::to_owned),
        reason: reason?.to_owned(),
        decided_by: decided_by?.to_owned(),
        decided_on,
        until,
    })
}

/// The last day on which the decision holds; one that is over should not be in the file.
fn until(record: Record<'_>, plan_date: Option<Date>) -> Option<Date> {
    let until = record.date("until")?;
    if let Some(plan_date) = plan_date.filter(|plan_date| until < *plan_date) {
        let (until, plan_date) = (until.to_string(), plan_date.to_string());
        record.report(
            codes::DECISION_ENDED,
            "until",
            &[("until", &until), ("plan_date", &plan_date)],
        );
    }
    Some(until)
}

/// A lock names a post, a waiver a rule, and neither names the other thing.
fn check_target(record: Record<'_>, action: Action, policy: Option<&Policy>) {
    let (needed, missing, meaningless) = match action {
        Action::Lock => (Some("post_id"), codes::LOCK_WITHOUT_POST, "rule"),
        Action::Ban => (None, codes::LOCK_WITHOUT_POST, "rule"),
        Action::Waive => (Some("rule"), codes::WAIVE_WITHOUT_RULE, "post_id"),
    };
    if let Some(column) = needed.filter(|column| record.blank(&[column])) {
        record.report(missing, column, &[]);
    }
    if record.text(meaningless).is_some() {
        let action = record.text("action").unwrap_or_default();
        let args = [("action", action), ("column", meaningless)];
        record.report(codes::MEANINGLESS_CELL, meaningless, &args);
    }
    if let (Action::Waive, Some(rule), Some(policy)) = (action, record.text("rule"), policy) {
        check_waived(record, rule, policy);
    }
}

fn check_waived(record: Record<'_>, name: &str, policy: &Policy) {
    let used = policy.rules.iter().find(|setting| setting.name == name);
    let id = used.map_or(name, |setting| setting.rule);
    let spec = RULES.iter().find(|spec| spec.id == id);
    let code = match spec {
        Some(spec) if spec.structural => codes::WAIVES_STRUCTURE,
        Some(_) if used.is_some() => return,
        Some(_) => codes::IDLE_WAIVER,
        None => codes::WAIVES_UNKNOWN_RULE,
    };
    let known = policy.rules.iter().map(|setting| setting.name.as_str());
    let near = record.meant(name, known.chain(RULES.iter().map(|spec| spec.id)));
    record.report(code, "rule", &[("value", name), ("nearest", near), ("model", &policy.id)]);
}
