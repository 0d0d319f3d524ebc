//! Where a model's settings come from: the models it extends, and for each field of a rule the one
//! that last set it, with what stood there before.

use indexmap::IndexMap;

use super::Value;

/// One model of a chain of inheritance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// File stem.
    pub id: String,
    /// File as problems name it.
    pub file: String,
    /// Its own title, if it says one.
    pub title: Option<String>,
    /// Its own source, if it says one.
    pub source: Option<String>,
}

/// A row of a model of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Position in the policy's chain; 0 is the model itself.
    pub depth: usize,
    /// Row of the file.
    pub row: u64,
}

/// A field that a model of the chain sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Where it is last set.
    pub at: Spot,
    /// What the model further up made of it, when it has the rule as well.
    pub before: Option<Before>,
}

/// The value that a model replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// The model that set it, as a position in the chain; `None` for the default of the table.
    pub depth: Option<usize>,
    /// The value.
    pub value: Value,
}

/// The source of one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Document and article.
    pub text: String,
    /// Where it is stated.
    pub at: Spot,
}

/// Where one setting comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// The `[[rule]]` tables about it, nearest first; empty for a rule of structure unsaid.
    pub mentions: Vec<Spot>,
    /// The fields and parameters that the chain sets; what is not here is the table's default.
    pub fields: IndexMap<&'static str, Told>,
    /// Sources stated for single numbers.
    pub sources: IndexMap<&'static str, Source>,
}

impl Origin {
    /// Where a field is last set; `None` when it is the table's default.
    pub fn told(&self, field: &str) -> Option<Spot> {
        self.fields.get(field).map(|told| told.at)
    }

    /// Whether the source stated at `source` was stated with or after the number `field`: one from
    /// further up speaks of a number that has been replaced since.
    pub fn covers(&self, source: Spot, field: &str) -> bool {
        self.told(field).is_none_or(|number| source.depth <= number.depth)
    }
}
