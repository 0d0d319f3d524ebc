//! `luan.batch/1`: many instances, models and what-ifs, a record each.

use serde::{Deserialize, Serialize};

use super::{Digest, Limit, Problem, Schema, Share, Tier};

/// The result of `luan batch`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// `luan.batch/1`.
    pub schema: Schema<Batch>,
    /// Version of luan.
    pub luan: String,
    /// The cases that have ended, by id.
    pub cases: Vec<BatchCase>,
}

/// One case, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BatchCase {
    /// `luan.case/1`.
    pub schema: Schema<BatchCase>,
    /// Its name: that of its folder among the results.
    pub id: String,
    /// The instance folder.
    pub dir: String,
    /// The model in the place of the instance's own.
    pub model: Option<String>,
    /// The what-if; null for the instance itself.
    pub what_if: Option<String>,
    /// How plans were looked for.
    pub search: BatchSearch,
    /// The files that it was made from.
    pub inputs: Vec<Digest>,
    /// What came of it.
    pub status: BatchStatus,
    /// What stopped the proof.
    pub limit: Option<Limit>,
    /// The tiers of the first plan.
    pub tiers: Vec<Tier>,
    /// What is not proven, as a share.
    pub gap: Option<f64>,
    /// Figures of the first plan.
    pub figures: Option<BatchFigures>,
    /// Why there is no plan, in a sentence.
    pub error: Option<String>,
    /// Every problem of the input.
    pub problems: Vec<Problem>,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Peak memory of the process when it ended, where the system tells.
    pub peak_rss_bytes: Option<u64>,
}

/// How plans of a case were looked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BatchSearch {
    /// Candidates at most.
    pub candidates: usize,
    /// Relative gap at which a plan counts as proven.
    pub gap: f64,
    /// Seconds that a case may take.
    pub time_limit: f64,
    /// Seed of random choices.
    pub seed: u32,
    /// The engine.
    pub engine: String,
}

/// What came of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BatchStatus {
    /// A plan, proven within the gap.
    Proven,
    /// A plan without the proof.
    Feasible,
    /// Proven that there is none.
    Infeasible,
    /// None was found in the time.
    NoPlan,
    /// The input has errors, or the solver failed.
    Failed,
}

/// Figures of a plan in one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchFigures {
    /// Officials who change post.
    pub moves: usize,
    /// Empty seats.
    pub vacancies: usize,
    /// Non-locals among the holders of posts that ask for one.
    pub nonlocal_heads: Option<Share>,
    /// Women among those who move.
    pub women_movers: Option<Share>,
}
