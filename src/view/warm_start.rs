//! `luan.warm-start/1`: what a search leaves to a later one of nearly the same roster, by the names of
//! officials, posts and rules.

use serde::{Deserialize, Serialize};

use super::{Assignment, Schema};

/// A plan and what was found out on the way to it. Nothing in it is taken on trust: a later search
/// checks the plan, and prices and cuts give a valid bound whatever they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WarmStart {
    /// `luan.warm-start/1`.
    pub schema: Schema<WarmStart>,
    /// Version of luan.
    pub luan: String,
    /// The policy model.
    pub model: String,
    /// Where the plan puts everybody.
    pub assignments: Vec<Assignment>,
    /// What the decomposed engine left, by stage.
    pub stages: Vec<WarmStage>,
}

/// What the decomposed engine left of one stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WarmStage {
    /// The stage.
    pub stage: String,
    /// Prices of rows, those of 0 left out.
    pub prices: Vec<(WarmRow, f64)>,
    /// Mixed-integer rounding cuts that had a price.
    pub cuts: Vec<WarmCut>,
    /// The choices that `bases` and `lp_values` are about.
    pub choices: Vec<WarmChoice>,
    /// The choices around which the cuts were made, as positions in `choices`.
    pub bases: Vec<Vec<u32>>,
    /// Choices of which the last relaxation took some, as positions in `choices`, with their LP values.
    pub lp_values: Vec<(u32, f64)>,
}

/// A row of the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarmRow {
    /// The official takes one post or none.
    Official(String),
    /// The post's seats are taken or empty.
    Post(String),
    /// One instance of a rule: the rule's name, and which unit, group or post it is about.
    Rule(String, String),
    /// The value of an earlier stage is kept, or a walk cut off; in their order from 0.
    Cap(u32),
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarmChoice {
    /// The official takes the post.
    Pair(String, String),
    /// The official goes without a post.
    Unplaced(String),
    /// Seats of the post stay empty.
    Empty(String),
}

/// A cut, which follows from its row and its base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WarmCut {
    /// The row.
    pub row: WarmRow,
    /// Whether it follows from the row's upper bound.
    pub over: bool,
    /// Position in the stage's `bases`.
    pub base: u32,
    /// Its price.
    pub price: f64,
}
