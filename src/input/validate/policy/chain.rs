//! `extends`: a model and all it stands on, merged from the root to the leaf. Keys, tiers and
//! emphases of the child replace the parent's; rules merge by name, field by field.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use crate::domain::{Link, Spot};
use crate::error::{Place, Problem};
use crate::input::read::{Keys, Log, Node, Typed, codes, document, nearest};
use crate::input::validate::Models;

use super::BUILTIN;

/// Keys of a model.
const KEYS: [&str; 15] = [
    "title",
    "source",
    "extends",
    "levels",
    "blocks",
    "degrees",
    "theory_levels",
    "majority_ethnicity",
    "local",
    "retirement",
    "objective",
    "pairs",
    "tier",
    "rule",
    "emphasis",
];

/// A model with all it extends.
pub(super) struct Merged {
    /// The model and all that it extends, root last.
    pub(super) chain: Vec<Link>,
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
    /// What each model of the chain says of it, root first.
    pub(super) layers: Vec<Layer>,
}

/// One `[[rule]]` as a model of the chain writes it.
pub(super) struct Layer {
    /// Where it stands.
    pub(super) at: Spot,
    /// Its own fields.
    pub(super) fields: Keys,
}

/// Where each list of a chain of models stands. A model that gives a list replaces the inherited one
/// as a whole, and what the models further up say may then name words that are gone.
#[derive(Default)]
pub struct Lists {
    /// The files of the chain, root last.
    files: Vec<String>,
    /// Lists by their key.
    places: BTreeMap<String, Place>,
}

impl Lists {
    /// Logs a word that the list `key` lacks, and whether it did: only when a model nearer than
    /// `place` replaced the list, since then the fault is not where the word stands.
    pub(super) fn blamed(&self, key: &str, word: &str, place: &Place, log: &Log) -> bool {
        let depth = |place: &Place| self.files.iter().position(|file| *file == place.file);
        let list = self.places.get(key).filter(|list| depth(list) < depth(place));
        if let Some(list) = list {
            log.push(
                Problem::new(codes::REPLACED_LIST, list.clone())
                    .with("list", key)
                    .with("value", word)
                    .with("where", place),
            );
        }
        list.is_some()
    }
}

impl Merged {
    /// File of the model itself.
    pub(super) fn leaf(&self) -> &str {
        &self.chain[0].file
    }

    /// Where its lists stand.
    pub(super) fn lists(&self) -> Lists {
        let keys = ["levels", "blocks", "tier"];
        let keys = keys.into_iter().filter(|key| self.keys.contains_key(*key));
        Lists {
            files: self.chain.iter().map(|link| link.file.clone()).collect(),
            places: keys.map(|key| (key.to_owned(), self.keys[key].place(key))).collect(),
        }
    }
}

/// Reads the chain and merges it; `None` when a part of it cannot be read.
pub(super) fn load(name: &str, asked: Place, models: &Models<'_>, log: &Log) -> Option<Merged> {
    let mut chain = read(name, asked, models, log)?;
    let links = chain.iter().map(|(file, keys)| link(file, keys)).collect();
    let mut merged = Merged { chain: links, keys: Keys::new(), rules: IndexMap::new() };
    while let Some((_, keys)) = chain.pop() {
        merge(&mut merged, chain.len(), keys, log);
    }
    Some(merged)
}

fn link(file: &str, keys: &Keys) -> Link {
    let text = |key: &str| match keys.get(key).map(|node| &node.value) {
        Some(Typed::Text(text)) => Some(text.clone()),
        _ => None,
    };
    Link {
        id: super::stem(file).to_owned(),
        file: file.to_owned(),
        title: text("title"),
        source: text("source"),
    }
}

/// The files of the chain, leaf first.
fn read(name: &str, asked: Place, models: &Models<'_>, log: &Log) -> Option<Vec<(String, Keys)>> {
    let mut chain: Vec<(String, Keys)> = Vec::new();
    let mut names = IndexSet::from([name.to_owned()]);
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
            let path = names.iter().chain([&base]).map(String::as_str);
            let path = path.collect::<Vec<_>>().join(" -> ");
            log.push(Problem::new(codes::EXTENDS_CYCLE, place).with("path", path));
            return None;
        }
        asked = place;
        names.insert(base);
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

fn merge(merged: &mut Merged, depth: usize, keys: Keys, log: &Log) {
    for (key, node) in keys {
        match key.as_str() {
            "extends" => {}
            "rule" => merge_rules(merged, depth, &node, log),
            known if KEYS.contains(&known) => drop(merged.keys.insert(key, node)),
            _ => log.push(
                Problem::new(codes::MODEL_UNKNOWN_KEY, node.place(&key))
                    .with("nearest", log.meant(&key, KEYS))
                    .with("known", KEYS.join(", "))
                    .with("key", key),
            ),
        }
    }
}

fn merge_rules(merged: &mut Merged, depth: usize, node: &Node, log: &Log) {
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
        let at = Spot { depth, row: place.row.unwrap_or_default() };
        let new = || Rule { place: place.clone(), fields: Keys::new(), layers: Vec::new() };
        let rule = merged.rules.entry(name).or_insert_with(new);
        rule.place = place.clone();
        rule.fields.extend(fields.clone());
        rule.layers.push(Layer { at, fields: fields.clone() });
    }
}
