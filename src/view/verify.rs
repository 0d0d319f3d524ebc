//! `luan.verify/1`: the result of `luan verify`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Clean, Problem, Schema, Solver};

/// Whether an old plan still holds, and what has changed since it was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verified {
    /// `luan.verify/1`.
    pub schema: Schema<Verified>,
    /// Version of luan that verifies.
    pub luan: String,
    /// Version of luan that made the plan.
    pub made_with: String,
    /// The solver that made it.
    pub solver: Solver,
    /// The policy model now.
    pub model: String,
    /// Whether everything that the plan says was found again.
    pub holds: bool,
    /// The files that the plan was made from, and those that are there now.
    pub inputs: Vec<FileState>,
    /// Which rows of the tables among them have changed.
    pub rows: Vec<ChangedRows>,
    /// The tables that have changed in rows that the plan does not record: made by an earlier luan, or too
    /// long.
    pub rows_unknown: Vec<String>,
    /// Whether the rules of the model are those that the plan was made under.
    pub policy: State,
    /// The files that were written beside the plan.
    pub files: Vec<FileState>,
    /// What of the whole result was not found again.
    pub differences: Vec<Difference>,
    /// The candidates.
    pub candidates: Vec<VerifiedCandidate>,
}

/// A file held against its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    /// The file.
    pub file: String,
    /// What became of it.
    pub state: State,
}

/// The rows of a table that say something else than when the plan was made, by the identifiers in its key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedRows {
    /// The file.
    pub file: String,
    /// The column by which its rows are known.
    pub key: String,
    /// Those of which it had no row.
    pub added: Vec<String>,
    /// Those of which it has none any more.
    pub removed: Vec<String>,
    /// Those of which it has other rows, or more or fewer of them.
    pub changed: Vec<String>,
}

/// What became of something since the plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is the same, byte by byte.
    Same,
    /// It is another.
    Changed,
    /// It is gone.
    Gone,
    /// It was not there.
    New,
}

/// One candidate, recomputed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VerifiedCandidate {
    /// Its rank.
    pub rank: usize,
    /// Whether it keeps every must now.
    pub audit: Clean,
    /// Names in it that are no longer there; then nothing of it can be recomputed.
    pub problems: Vec<Problem>,
    /// What it says and what is found.
    pub differences: Vec<Difference>,
}

/// Something that a plan says, and what is found in its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Where in `plan.json`, as a JSON pointer (RFC 6901) from the candidate or the whole result on.
    pub field: String,
    /// What the plan says; null where it says nothing.
    pub recorded: Value,
    /// What is found; null where there is nothing.
    pub found: Value,
}
