//! What units, titles, levels and blocks are called in other languages than the roster's own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a label is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Labelled {
    /// A unit, by its identifier.
    Unit,
    /// A title, as posts.csv has it.
    Title,
    /// A level, as the model names it.
    Level,
    /// A block, as the model names it.
    Block,
}

impl Labelled {
    /// The words of `labels.csv`.
    pub const WORDS: [(&str, Labelled); 4] = [
        ("unit", Labelled::Unit),
        ("title", Labelled::Title),
        ("level", Labelled::Level),
        ("block", Labelled::Block),
    ];

    /// The word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Labelled::Unit => "unit",
            Labelled::Title => "title",
            Labelled::Level => "level",
            Labelled::Block => "block",
        }
    }
}

/// The labels of one language, by what they are of and its key.
pub type Names = BTreeMap<Labelled, BTreeMap<String, String>>;

/// All labels of a roster, by the tag of their language (`en`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Labels(BTreeMap<String, Names>);

impl Labels {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds one.
    pub fn add(&mut self, language: &str, of: Labelled, key: &str, label: &str) {
        let names = self.0.entry(language.to_owned()).or_default();
        names.entry(of).or_default().insert(key.to_owned(), label.to_owned());
    }

    /// Those of one language.
    pub fn names(&self, language: &str) -> Option<&Names> {
        self.0.get(language)
    }

    /// The keys of a kind that some language calls `label`.
    pub fn keys<'a>(&'a self, of: Labelled, label: &'a str) -> impl Iterator<Item = &'a str> {
        let all = self.0.values().filter_map(move |names| names.get(&of)).flatten();
        all.filter(move |(_, own)| own.as_str() == label).map(|(key, _)| key.as_str())
    }
}
