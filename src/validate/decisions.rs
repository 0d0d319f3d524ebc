//! `decisions.csv`: locks, bans and waivers of the board, each signed and none against another.

use std::collections::BTreeMap;

use crate::domain::{Action, Decision, Official, OfficialIx, Policy, Post, PostIx};
use crate::read::{codes, nearest};
use crate::rules::RULES;

use super::cells::{Record, records};
use super::{References, Source};

const FILE: &str = "decisions.csv";

const ACTIONS: [(&str, Action); 3] =
    [("lock", Action::Lock), ("ban", Action::Ban), ("waive", Action::Waive)];

/// Reads the decisions and their rows. Without a sound policy names of rules are not looked up.
pub(super) fn build(
    source: &Source<'_>,
    refs: &References<'_>,
    people: (&[Official], &[Post]),
    policy: Option<&Policy>,
) -> (Vec<Decision>, Vec<u64>) {
    let mut read: Vec<(Decision, Record<'_>)> = Vec::new();
    for record in records(source.tables.get(FILE), source.log) {
        if let Some(decision) = decision(record, refs, policy) {
            read.push((decision, record));
        }
    }
    check_locks(&read, people.0);
    check_seats(&read, people.1);
    check_bans(&read, people);
    read.into_iter().map(|(decision, record)| (decision, record.row())).unzip()
}

fn decision(
    record: Record<'_>,
    refs: &References<'_>,
    policy: Option<&Policy>,
) -> Option<Decision> {
    record.needed("action");
    let action = record.word("action", &ACTIONS);
    let official = refs.officials.needed(record, "official_id").map(OfficialIx::new);
    let reason = record.needed_or(codes::DECISION_UNSIGNED, "reason");
    let decided_by = record.needed_or(codes::DECISION_UNSIGNED, "decided_by");
    let decided_on = record.needed_date("decided_on");
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
    })
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
    let near = nearest(name, known.chain(RULES.iter().map(|spec| spec.id)));
    record.report(code, "rule", &[("value", name), ("nearest", near), ("model", &policy.id)]);
}

fn of_action<'a, 'b>(
    read: &'b [(Decision, Record<'a>)],
    action: Action,
) -> impl Iterator<Item = &'b (Decision, Record<'a>)> {
    read.iter().filter(move |(decision, _)| decision.action == action)
}

fn check_locks(read: &[(Decision, Record<'_>)], officials: &[Official]) {
    let mut first: BTreeMap<OfficialIx, Record<'_>> = BTreeMap::new();
    for (lock, record) in of_action(read, Action::Lock) {
        match first.get(&lock.official) {
            None => drop(first.insert(lock.official, *record)),
            Some(earlier) => {
                let row = earlier.row().to_string();
                let id = officials[lock.official.at()].id.as_str();
                record.report(codes::TWO_LOCKS, "post_id", &[("official", id), ("row", &row)]);
            }
        }
    }
}

fn check_seats(read: &[(Decision, Record<'_>)], posts: &[Post]) {
    let mut locked: BTreeMap<PostIx, Vec<OfficialIx>> = BTreeMap::new();
    for (lock, record) in of_action(read, Action::Lock) {
        let Some(post) = lock.post else { continue };
        let people = locked.entry(post).or_default();
        if people.contains(&lock.official) {
            continue;
        }
        people.push(lock.official);
        let post = &posts[post.at()];
        if people.len() > post.seats as usize {
            let seats = post.seats.to_string();
            let args = [("post", post.id.as_str()), ("seats", &seats)];
            record.report(codes::LOCKS_OVER_SEATS, "post_id", &args);
        }
    }
}

/// A ban of the very pair, or a ban of every move against a lock that is a move.
fn check_bans(read: &[(Decision, Record<'_>)], (officials, posts): (&[Official], &[Post])) {
    for (ban, record) in of_action(read, Action::Ban) {
        let official = &officials[ban.official.at()];
        let opposed = of_action(read, Action::Lock).find(|(lock, _)| {
            lock.official == ban.official
                && if ban.post.is_some() {
                    lock.post == ban.post
                } else {
                    lock.post != official.current
                }
        });
        if let Some((lock, locked)) = opposed {
            let row = locked.row().to_string();
            let post = lock.post.map_or("", |post| posts[post.at()].id.as_str());
            let args = [("official", official.id.as_str()), ("post", post), ("row", &row)];
            record.report(codes::LOCK_AND_BAN, "post_id", &args);
        }
    }
}
