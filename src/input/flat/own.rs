//! `columns.toml`: a house's own headings and words, once.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Problem;
use crate::input::read::{Keys, Log, Node, Typed, codes, document, nearest};
use crate::input::words;

use super::heading::Means;

/// Name of the file.
pub const OWN: &str = "columns.toml";

const COLUMNS: &str = "columns";
const WORDS: &str = "words";

/// Columns with words of their own.
const WITH_WORDS: [&str; 6] = ["gender", "degree", "theory_level", "level", "block", "grade"];

/// A house's own words.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// Meaning by the key of the heading.
    columns: BTreeMap<String, Means>,
    /// Word of the contract by column and the key of what is typed.
    words: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Everything in the file as typed: table, entry and its key.
    entries: Vec<(String, String, String)>,
}

impl Own {
    /// Reads the file; what means nothing in it is logged.
    pub(super) fn read(file: &str, text: &[u8], log: &Log) -> Own {
        let mut own = Own::default();
        let Some(keys) = document(file, text, log) else { return own };
        for (key, node) in &keys {
            match key.as_str() {
                COLUMNS => own.read_columns(key, node, log),
                WORDS => own.read_words(key, node, log),
                _ => unknown_key(key, node, &[COLUMNS, WORDS], log),
            }
        }
        own
    }

    fn read_columns(&mut self, table: &str, node: &Node, log: &Log) {
        let known = Means::ALL.map(|(_, name)| name);
        for (header, node) in entries(table, node, log) {
            let Some(text) = text(header, node, log) else { continue };
            match Means::named(text) {
                Some(means) => {
                    let key = self.enter(table, header);
                    self.columns.insert(key, means);
                }
                None => unknown_meaning(header, node, text, &known, log),
            }
        }
    }

    fn read_words(&mut self, table: &str, node: &Node, log: &Log) {
        for (column, node) in entries(table, node, log) {
            let Some(name) = WITH_WORDS.into_iter().find(|name| *name == column) else {
                unknown_key(column, node, &WITH_WORDS, log);
                continue;
            };
            for (word, node) in entries(column, node, log) {
                self.read_word(name, word, node, log);
            }
        }
    }

    /// A word of a scale that models may change is taken as it is: `luan check` knows the model.
    fn read_word(&mut self, column: &'static str, word: &str, node: &Node, log: &Log) {
        let Some(text) = text(word, node, log) else { return };
        let known: Vec<&str> = words::values(column).iter().map(|one| one.name).collect();
        let is_fixed = ["gender", "grade"].contains(&column);
        if text.is_empty() || is_fixed && !known.contains(&text) {
            unknown_meaning(word, node, text, &known, log);
            return;
        }
        let key = self.enter(&format!("{WORDS}.{column}"), word);
        self.words.entry(column).or_default().insert(key, text.to_owned());
    }

    fn enter(&mut self, table: &str, entry: &str) -> String {
        let key = words::plain(entry);
        self.entries.push((table.to_owned(), entry.to_owned(), key.clone()));
        key
    }

    /// What a heading means.
    pub(super) fn column(&self, header: &str) -> Option<Means> {
        self.columns.get(&words::plain(header)).copied()
    }

    /// What a cell of a column means.
    pub(super) fn value(&self, column: &str, typed: &str) -> Option<&str> {
        self.words.get(column)?.get(&words::plain(typed)).map(String::as_str)
    }

    /// The entries that nothing of what the list has is called; `there` is what it has, by table.
    pub(super) fn unused(&self, there: &BTreeSet<(String, String)>) -> Vec<String> {
        let is_there = |table: &String, key: &String| there.contains(&(table.clone(), key.clone()));
        let unused = self.entries.iter().filter(|(table, _, key)| !is_there(table, key));
        unused.map(|(table, entry, _)| format!("[{table}] {entry}")).collect()
    }
}

/// What is there of a heading or a word, as [`Own::unused`] asks for it.
pub(super) fn heading_there(header: &str) -> (String, String) {
    (COLUMNS.to_owned(), words::plain(header))
}

/// The same of a cell.
pub(super) fn word_there(column: &str, typed: &str) -> (String, String) {
    (format!("{WORDS}.{column}"), words::plain(typed))
}

/// The entries of a table; anything else is logged.
fn entries<'a>(key: &str, node: &'a Node, log: &Log) -> impl Iterator<Item = (&'a str, &'a Node)> {
    let table: Option<&Keys> = match &node.value {
        Typed::Table(table) => Some(table),
        _ => {
            wrong_type(key, node, "table", log);
            None
        }
    };
    table.into_iter().flatten().map(|(key, node)| (key.as_str(), node))
}

fn text<'a>(key: &str, node: &'a Node, log: &Log) -> Option<&'a str> {
    match &node.value {
        Typed::Text(text) => Some(text),
        _ => {
            wrong_type(key, node, "string", log);
            None
        }
    }
}

fn wrong_type(key: &str, node: &Node, expected: &str, log: &Log) {
    let problem = Problem::new(codes::OWN_WRONG_TYPE, node.place(key)).with("key", key);
    log.push(problem.with("found", node.value.type_name()).with("expected", expected));
}

fn unknown_key(key: &str, node: &Node, known: &[&str], log: &Log) {
    let problem = Problem::new(codes::OWN_UNKNOWN_KEY, node.place(key)).with("key", key);
    let near = nearest(key, known.iter().copied());
    log.push(problem.with("nearest", near).with("known", known.join(", ")));
}

fn unknown_meaning(key: &str, node: &Node, value: &str, known: &[&str], log: &Log) {
    let problem = Problem::new(codes::OWN_UNKNOWN_MEANING, node.place(key)).with("key", key);
    let near = nearest(value, known.iter().copied());
    let problem = problem.with("value", value).with("nearest", near);
    log.push(problem.with("known", known.join(", ")));
}
