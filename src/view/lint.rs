//! `luan.lint/1`: the result of `luan lint-model`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Remedy, Schema};

/// What a board would get wrong with a policy model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lint {
    /// `luan.lint/1`.
    pub schema: Schema<Lint>,
    /// The model as it was asked for.
    pub model: String,
    /// The roster it was held against.
    pub roster: Option<String>,
    /// Findings that leave no plan.
    pub errors: usize,
    /// The others.
    pub warnings: usize,
    /// The findings, by place.
    pub findings: Vec<Finding>,
    /// Models with which there is a plan.
    pub remedies: Vec<Remedy>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// `L` and four digits.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub file: String,
    /// Line in the file.
    pub row: Option<u64>,
    /// The TOML key.
    pub column: Option<String>,
    /// What the sentences say, as data.
    pub args: BTreeMap<String, String>,
    /// What is wrong.
    pub cause: String,
    /// What to do about it.
    pub action: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// No plan can keep the model.
    Error,
    /// The model does not do what it seems to.
    Warning,
}
