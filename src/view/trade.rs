//! `luan.trade/1`: the result of `luan trade`.

use serde::{Deserialize, Serialize};

use super::{Candidate, Digest, Directory, Limit, Schema, Solver};

/// The trade-off of two or three goals: plans of which none is better by one goal without being worse by
/// another, among those that keep the optimum of the tiers before all of them.
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
    /// The goals, each to be small.
    pub goals: Vec<String>,
    /// The tiers that come before all goals and keep their optimum.
    pub kept: Vec<String>,
    /// Values of the goals in the model's own optimum.
    pub optimum: Vec<i64>,
    /// Whether these are all: it is proven that no other values are possible that nothing dominates.
    pub is_complete: bool,
    /// The plans, the best by the first goal first.
    pub points: Vec<TradePoint>,
    /// Where more may be.
    pub holes: Vec<TradeHole>,
    /// Whatever plan there is, one of these is worse than it by at most this share of the range of each goal:
    /// 0 when these are all; left out without a plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epsilon: Option<f64>,
    /// Position of the point at which the curve of two goals bends.
    pub knee: Option<usize>,
    /// What ended the search before the set was complete.
    pub cut: Option<Limit>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A plan of the trade-off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradePoint {
    /// Values of the goals; proven that no plan is better by one and as good by the others.
    pub values: Vec<i64>,
    /// Whether it is also proven the best by the other tiers among plans with these values.
    pub is_settled: bool,
    /// The plan.
    pub candidate: Candidate,
}

/// Values of the goals between which other plans may lie, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeHole {
    /// Least values.
    pub least: Vec<i64>,
    /// Greatest values.
    pub most: Vec<i64>,
}
