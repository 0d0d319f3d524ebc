//! `luan.revise/1`: the result of `luan revise`.

use serde::{Deserialize, Serialize};

use super::{Digest, Directory, Limit, Schema, Solver, Tier};

/// An approved plan after news: the least change, and what more changes would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    /// `luan.revise/1`.
    pub schema: Schema<Revised>,
    /// Version of luan.
    pub luan: String,
    /// The solver.
    pub solver: Solver,
    /// Seed of random choices.
    pub seed: u32,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files, the approved plan among them.
    pub inputs: Vec<Digest>,
    /// The policy model.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// The file of the approved plan.
    pub from: String,
    /// Which of its candidates.
    pub rank: usize,
    /// Moves that were refused on the command line.
    pub refused: Vec<Refusal>,
    /// Officials and posts of the approved plan that are no longer there.
    pub gone: Gone,
    /// The fewest changes with which every must is kept; proven.
    pub least: usize,
    /// The best plan for each number of changes, where it gains on the one before.
    pub curve: Vec<RevisionPoint>,
    /// Whether the last point is as good as a plan made from nothing; null where that was not asked.
    pub is_complete: Option<bool>,
    /// What ended the search before.
    pub cut: Option<Limit>,
    /// Number of changes of the plan that was chosen, which is written.
    pub chosen: usize,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A move that its official refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Who.
    pub official_id: String,
    /// The post that was refused.
    pub post_id: String,
}

/// Names in an approved plan that the roster no longer has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// Officials.
    pub officials: Vec<String>,
    /// Posts.
    pub posts: Vec<String>,
}

/// The best plan within a number of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionPoint {
    /// Officials who are elsewhere than in the approved plan.
    pub changes: usize,
    /// Whether it is proven that no plan with so many changes is better.
    pub proven: bool,
    /// Its tiers.
    pub tiers: Vec<Tier>,
    /// Who is elsewhere.
    pub elsewhere: Vec<Elsewhere>,
}

/// An official who is elsewhere than in the approved plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// Who.
    pub official_id: String,
    /// The post at the plan date.
    pub holds: Option<String>,
    /// The post in the approved plan.
    pub approved: Option<String>,
    /// The post now.
    pub now: Option<String>,
}
