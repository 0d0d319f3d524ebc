//! Problems of the input, and `luan.error/1`: why a verb could not do its work.

use serde::{Deserialize, Serialize};

use crate::error::Clash;

use super::Schema;

/// Why a verb could not do its work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// `luan.error/1`.
    pub schema: Schema<Failure>,
    /// The kind: `input`, `usage`, `infeasible`, `no_plan`, `magnitude`, `solver`, `io` or `internal`.
    pub error: String,
    /// A sentence.
    pub message: String,
    /// Every problem of the input.
    pub problems: Vec<Problem>,
    /// Musts that have to give way for any plan to exist.
    pub clashes: Vec<Clash>,
    /// Models with which there is a plan.
    pub remedies: Vec<Remedy>,
}

/// One numbered problem of the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `E` (an error) or `W` (a warning) and four digits.
    pub code: String,
    /// The file.
    pub file: String,
    /// Line in the file, 1 = the header; null = the file as a whole.
    pub row: Option<u64>,
    /// Column by its header, or the TOML key.
    pub column: Option<String>,
    /// What is wrong.
    pub cause: String,
    /// What to do about it.
    pub action: String,
    /// How many further problems of this code in this file are counted and not listed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: usize,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// A policy model to paste, and the commands that check it and plan with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// Name for its file.
    pub file: String,
    /// The model.
    pub toml: String,
    /// The command that checks it.
    pub check: String,
    /// The command that plans with it.
    pub plan: String,
}
