//! `luan.trade/1`: the result of `luan trade`.

use serde::{Deserialize, Serialize};

use super::{Candidate, Digest, Directory, Limit, Schema, Solver};

/// The trade-off of two goals: plans of which none is better by one goal without being worse by the
/// other, among those that keep the optimum of the tiers before both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Traded {
    /// `luan.trade/1`.
    pub schema: Schema<Traded>,
    /// Version of luan.
    pub luan: String,
    /// The solver.
    pub solver: Solver,
    /// Seed of random choices.
    pub seed: u32,
    /// Threads.
    pub threads: usize,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files.
    pub inputs: Vec<Digest>,
    /// The files written beside this one; empty when none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Digest>,
    /// The policy model.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// The goals, both to be small.
    pub goals: [String; 2],
    /// The tiers that come before both and keep their optimum.
    pub kept: Vec<String>,
    /// Values of the goals in the model's own optimum.
    pub optimum: [i64; 2],
    /// Whether these are all: it is proven that no other values are possible that nothing dominates.
    pub is_complete: bool,
    /// The plans, the best by the first goal first.
    pub points: Vec<TradePoint>,
    /// Where more may be.
    pub holes: Vec<TradeHole>,
    /// Position of the point at which the curve bends.
    pub knee: Option<usize>,
    /// What ended the search before the set was complete.
    pub cut: Option<Limit>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A plan on the curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradePoint {
    /// Values of the goals; proven that no plan is better by one and as good by the other.
    pub values: [i64; 2],
    /// Whether it is also proven the best by the other tiers among plans with these values.
    pub is_settled: bool,
    /// The plan.
    pub candidate: Candidate,
}

/// Values of the goals between which other plans may lie, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeHole {
    /// Least values.
    pub least: [i64; 2],
    /// Greatest values.
    pub most: [i64; 2],
}
