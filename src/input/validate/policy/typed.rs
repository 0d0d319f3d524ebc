//! Typed access to the keys of a model; a value of another type is logged once.

use crate::error::{Place, Problem};
use crate::input::read::{Keys, Log, Node, Typed as Value, codes};

/// The keys of a table and where problems go.
pub(super) struct Typed<'a> {
    pub(super) keys: &'a Keys,
    pub(super) log: &'a Log,
}

/// Logs that the value of `key` is of the wrong type.
pub(super) fn wrong_type(node: &Node, key: &str, expected: &str, log: &Log) {
    log.push(
        Problem::new(codes::MODEL_WRONG_TYPE, node.place(key))
            .with("key", key)
            .with("found", node.value.type_name())
            .with("expected", expected),
    );
}

/// The tables of an array of tables.
pub(super) fn tables<'a>(node: &'a Node, key: &str, log: &Log) -> Vec<(Place, &'a Keys)> {
    let Value::List(items) = &node.value else {
        wrong_type(node, key, "array of tables", log);
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in items {
        match &item.value {
            Value::Table(fields) => found.push((item.place(key), fields)),
            _ => wrong_type(item, key, "table", log),
        }
    }
    found
}

/// The strings of an array of strings.
pub(super) fn words(node: &Node, key: &str, log: &Log) -> Option<Vec<String>> {
    let Value::List(items) = &node.value else {
        wrong_type(node, key, "array of strings", log);
        return None;
    };
    let word = |item: &Node| match &item.value {
        Value::Text(text) => Some(text.clone()),
        _ => {
            wrong_type(item, key, "string", log);
            None
        }
    };
    let read: Vec<Option<String>> = items.iter().map(word).collect();
    read.into_iter().collect()
}

/// Logs a word that is not among those known.
pub(super) fn unknown_word(
    code: &'static str,
    place: Place,
    word: &str,
    known: &[&str],
    log: &Log,
) {
    log.push(
        Problem::new(code, place)
            .with("value", word)
            .with("nearest", log.meant(word, known.iter().copied()))
            .with("known", known.join(", ")),
    );
}

impl Typed<'_> {
    /// A string.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let node = self.keys.get(key)?;
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => {
                wrong_type(node, key, "string", self.log);
                None
            }
        }
    }

    /// A string that must be there; `file` is where it is missed.
    pub(super) fn needed_text(&self, key: &str, file: &str) -> Option<String> {
        if !self.keys.contains_key(key) {
            let place = Place { column: Some(key.to_owned()), ..Place::file(file) };
            self.missing(key, place);
        }
        self.text(key)
    }

    /// Logs that `key` is missing.
    pub(super) fn missing(&self, key: &str, place: Place) {
        self.log.push(Problem::new(codes::MODEL_MISSING_KEY, place).with("key", key));
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let place = self.keys[key].place(key);
            unknown_word(codes::MODEL_UNKNOWN_WORD, place, &text, &known, self.log);
        }
        found
    }

    /// Logs each key that is not among those known.
    pub(super) fn only(&self, known: &[&str]) {
        for (key, node) in self.keys.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.log.push(
                Problem::new(codes::MODEL_UNKNOWN_KEY, node.place(key))
                    .with("key", key)
                    .with("nearest", self.log.meant(key, known.iter().copied()))
                    .with("known", known.join(", ")),
            );
        }
    }
}
