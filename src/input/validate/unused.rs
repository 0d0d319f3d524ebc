//! Warnings about what the model and the folder do not have in common: files that rules read and
//! that are not there, and words of the roster that no rule is about.

use std::collections::BTreeMap;

use crate::domain::{Policy, Reads, Setting};
use crate::error::{Place, Problem};
use crate::input::read::{Log, PAIRS, Tables, codes, nearest};
use crate::rules::{self, Unit};

use super::cells::records;

/// Files that may be left out, and what rules read in them. Tenures and evaluations have warnings of
/// their own.
const READ: &[(&str, Reads)] = &[
    ("baseline.csv", Reads::Baseline),
    (PAIRS, Reads::Pairs),
    ("pool.csv", Reads::Pool),
    ("relations.csv", Reads::Relations),
    ("restrictions.csv", Reads::Restrictions),
];

/// Columns of words that rules choose from.
const WORDS: &[(&str, &str, Unit)] = &[
    ("relations.csv", "relation", Unit::Relations),
    ("restrictions.csv", "reason", Unit::Reasons),
];

pub(super) fn check(tables: &Tables<'_>, policy: &Policy, log: &Log) {
    for (file, fact) in READ {
        let there = tables.get(file).is_some() || *file == PAIRS && tables.pairs().is_some();
        let used = policy.rules.iter().filter(|setting| setting.reads.contains(fact));
        let used: Vec<&str> = used.map(|setting| setting.name.as_str()).collect();
        if !there && !used.is_empty() {
            let problem = Problem::new(codes::ABSENT_FILE, Place::file(*file));
            log.push(problem.with("rules", used.join(", ")));
        }
    }
    for (file, column, unit) in WORDS {
        words(tables, policy, (file, column, *unit), log);
    }
}

/// Words of a column that no rule names, each said once at its first row.
fn words(
    tables: &Tables<'_>,
    policy: &Policy,
    (file, column, unit): (&str, &'static str, Unit),
    log: &Log,
) {
    let mut typed: BTreeMap<&str, (Place, u64)> = BTreeMap::new();
    for record in records(tables.get(file), log) {
        if let Some(word) = record.text(column) {
            typed.entry(word).or_insert_with(|| (record.place(column), 0)).1 += 1;
        }
    }
    let named: Vec<&[String]> =
        policy.rules.iter().flat_map(|setting| lists(setting, unit)).collect();
    if named.is_empty() && !typed.is_empty() {
        let rows: u64 = typed.values().map(|(_, rows)| rows).sum();
        let problem = Problem::new(codes::UNREAD_WORDS, Place::file(file));
        return log.push(problem.with("file", file).with("count", rows));
    }
    // A rule that names no word is about every one.
    if named.iter().any(|list| list.is_empty()) {
        return;
    }
    let mut known: Vec<&str> = named.into_iter().flatten().map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    for (word, (place, rows)) in typed.into_iter().filter(|(word, _)| !known.contains(word)) {
        let near = nearest(word, known.iter().copied());
        let problem = Problem::new(codes::UNUSED_WORD, place).with("column", column);
        let problem = problem.with("value", word).with("count", rows).with("nearest", near);
        log.push(problem.with("known", known.join(", ")));
    }
}

/// The lists of such words that a use of a rule has.
fn lists(setting: &Setting, unit: Unit) -> impl Iterator<Item = &[String]> {
    let params = rules::find(setting.rule).params.iter().filter(move |param| param.unit == unit);
    params.map(|param| setting.words(param.name))
}
