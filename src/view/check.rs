//! `luan.check/1`: the result of `luan check`.

use serde::{Deserialize, Serialize};

use super::{Problem, Removed, Schema};

/// What is in an instance, and what is odd about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// `luan.check/1`.
    pub schema: Schema<Check>,
    /// Name of the instance.
    pub name: String,
    /// The policy model.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// Units.
    pub units: usize,
    /// Posts.
    pub posts: usize,
    /// Seats of all posts in force.
    pub seats: u64,
    /// Officials.
    pub officials: usize,
    /// Pairs of official and post that are moves.
    pub eligible_moves: usize,
    /// What the filters took away.
    pub removed_pairs: Vec<Removed>,
    /// Names of the scenarios that the what-ifs make.
    pub what_ifs: Vec<String>,
    /// What is odd.
    pub warnings: Vec<Problem>,
}
