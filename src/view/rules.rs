//! `luan.rules/1`: the catalogue of rules.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Schema;

/// Every rule there is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// `luan.rules/1`.
    pub schema: Schema<Catalogue>,
    /// The rules, by id.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it means.
    pub meaning: String,
    /// Its formula.
    pub formula: String,
    /// What a share is taken of.
    pub denominator: Option<String>,
    /// An example.
    pub example: String,
    /// What a model may make of it, the usual kind first.
    pub kinds: Vec<String>,
    /// Its usual tier.
    pub tier: String,
    /// Whether it always holds.
    pub structural: bool,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Article of the law or paper.
    pub source: String,
}

/// A parameter of a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Its default, in the form of its unit.
    pub default: Value,
    /// The words to choose from, where there is a choice.
    pub choices: Option<Vec<String>>,
    /// What it means.
    pub meaning: String,
}
