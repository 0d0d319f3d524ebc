//! `extends`: a model and all it stands on, merged from the root to the leaf. Keys, tiers and
//! emphases of the child replace the parent's; rules merge by name, field by field.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::error::{Place, Problem};
use crate::read::{Keys, Log, Node, Typed, codes, document, nearest};
use crate::validate::Models;

use super::BUILTIN;

/// Keys of a model.
const KEYS: [&str; 14] = [
    "title",
    "source",
    "extends",
    "levels",
    "blocks",
    "degrees",
    "theory_levels",
    "majority_ethnicity",
    "local",
    "objective",
    "pairs",
    "tier",
    "rule",
    "emphasis",
];

/// A model with all it extends.
pub(super) struct Merged {
    /// File of the model itself.
    pub(super) leaf: String,
    /// Keys other than `rule` and `extends`.
    pub(super) keys: Keys,
    /// Rules by name, in order of first mention.
    pub(super) rules: IndexMap<String, Rule>,
}

/// One `[[rule]]`, with the fields it inherits.
pub(super) struct Rule {
    /// Where it is last mentioned.
    pub(super) place: Place,
    /// Its fields.
    pub(super) fields: Keys,
}

/// Reads the chain and merges it; `None` when a part of it cannot be read.
pub(super) fn load(name: &str, asked: Place, models: &Models<'_>, log: &Log) -> Option<Merged> {
    let mut chain = read(name, asked, models, log)?;
    let mut merged = Merged { leaf: chain[0].0.clone(), keys: Keys::new(), rules: IndexMap::new() };
    while let Some((_, keys)) = chain.pop() {
        merge(&mut merged, keys, log);
    }
    Some(merged)
}

/// The files of the chain, leaf first.
fn read(name: &str, asked: Place, models: &Models<'_>, log: &Log) -> Option<Vec<(String, Keys)>> {
    let mut chain: Vec<(String, Keys)> = Vec::new();
    let mut names = vec![name.to_owned()];
    let mut asked = asked;
    loop {
        let name = names.last()?.clone();
        let Some((file, text)) = text_of(&name, models) else {
            let code = if chain.is_empty() { codes::UNKNOWN_MODEL } else { codes::UNKNOWN_BASE };
            let known = BUILTIN.iter().map(|(name, _)| *name);
            log.push(
                Problem::new(code, asked)
                    .with("nearest", nearest(&name, known.clone()))
                    .with("known", known.collect::<Vec<_>>().join(", "))
                    .with("value", name),
            );
            return None;
        };
        let keys = document(&file, text.as_bytes(), log)?;
        let base = base_of(&keys, log);
        chain.push((file, keys));
        let Some((base, place)) = base else { return Some(chain) };
        if names.contains(&base) {
            names.push(base);
            let path = names.join(" -> ");
            log.push(Problem::new(codes::EXTENDS_CYCLE, place).with("path", path));
            return None;
        }
        asked = place;
        names.push(base);
    }
}

/// File name and text of a model: one of ours, or else the caller's.
fn text_of(name: &str, models: &Models<'_>) -> Option<(String, String)> {
    let ours = BUILTIN.iter().find(|(ours, _)| *ours == name);
    match ours {
        Some((_, text)) => Some((format!("models/{name}.toml"), (*text).to_owned())),
        None => Some((name.to_owned(), models(name)?)),
    }
}

fn base_of(keys: &Keys, log: &Log) -> Option<(String, Place)> {
    let node = keys.get("extends")?;
    match &node.value {
        Typed::Text(base) => Some((base.clone(), node.place("extends"))),
        _ => {
            super::typed::wrong_type(node, "extends", "string", log);
            None
        }
    }
}

fn merge(merged: &mut Merged, keys: Keys, log: &Log) {
    for (key, node) in keys {
        match key.as_str() {
            "extends" => {}
            "rule" => merge_rules(merged, &node, log),
            known if KEYS.contains(&known) => drop(merged.keys.insert(key, node)),
            _ => log.push(
                Problem::new(codes::MODEL_UNKNOWN_KEY, node.place(&key))
                    .with("nearest", nearest(&key, KEYS))
                    .with("known", KEYS.join(", "))
                    .with("key", key),
            ),
        }
    }
}

fn merge_rules(merged: &mut Merged, node: &Node, log: &Log) {
    let mut in_file = BTreeSet::new();
    for (place, fields) in super::typed::tables(node, "rule", log) {
        let word = |key: &str| match fields.get(key).map(|node| &node.value) {
            Some(Typed::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let Some(name) = word("name").or_else(|| word("id")) else {
            let missing = Place { column: Some("id".to_owned()), ..place };
            log.push(Problem::new(codes::MODEL_MISSING_KEY, missing).with("key", "id"));
            continue;
        };
        let inherited = merged.rules.get(&name).and_then(|rule| rule.fields.get("id"));
        let other_rule = inherited.zip(fields.get("id")).is_some_and(|(a, b)| a.value != b.value);
        if !in_file.insert(name.clone()) || other_rule {
            let place = Place { column: Some("name".to_owned()), ..place };
            log.push(Problem::new(codes::DUPLICATE_RULE, place).with("name", name));
            continue;
        }
        let rule = merged
            .rules
            .entry(name)
            .or_insert_with(|| Rule { place: place.clone(), fields: Keys::new() });
        rule.place = place;
        rule.fields.extend(fields.clone());
    }
}
