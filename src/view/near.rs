//! The plans near the optimum: what all of them have in common.

use serde::{Deserialize, Serialize};

use super::Limit;

/// What is so in every plan that loses no more than a share of any tier's optimum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// The share.
    pub share: f64,
    /// The tiers with what the share allows.
    pub tiers: Vec<NearTier>,
    /// Everybody, with the post in the optimum.
    pub officials: Vec<NearOfficial>,
    /// Every post in force.
    pub posts: Vec<NearPost>,
    /// What ended the search before all was known.
    pub cut: Option<Limit>,
}

/// A tier with what the share allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearTier {
    /// Its id.
    pub id: String,
    /// Its optimum.
    pub optimum: i64,
    /// The greatest value that counts as near.
    pub most: i64,
}

/// An official in the plans near the optimum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearOfficial {
    /// Who.
    pub official_id: String,
    /// The post in the optimum; null = without one.
    pub post_id: Option<String>,
    /// Whether that is a move.
    pub moves: bool,
    /// Whether it is so in every plan.
    pub state: NearState,
    /// What proves it, where it is.
    pub proof: Option<NearProof>,
    /// Where a plan near the optimum puts the official otherwise, where one does: a post or null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<NearInstead>,
}

/// Where another plan puts an official.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearInstead {
    /// The post; null = without one.
    pub post_id: Option<String>,
}

/// A post in the plans near the optimum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearPost {
    /// Which.
    pub post_id: String,
    /// Whether the same people hold it in every plan.
    pub state: NearState,
    /// What proves it, where it is so.
    pub proof: Option<NearProof>,
}

/// Whether something is so in every plan near the optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NearState {
    /// In every plan: a move that is safe to sign, somebody whom no plan moves, a settled post.
    Same,
    /// Not in all of them: free to choose, or contested.
    Free,
    /// The search ended before this was known.
    Open,
}

/// What proves that something is so in every plan near the optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NearProof {
    /// Reduced costs: anything else loses more than the share.
    ReducedCost,
    /// A solve that looked for a plan in which it is not so.
    Solve,
}

/// How often each candidate comes first when the weights of the rules are drawn anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sampled {
    /// How many vectors of weights were drawn.
    pub samples: usize,
    /// Seed of the draws.
    pub seed: u32,
    /// Each weight is multiplied by 1 / `factor` to `factor`, evenly on a logarithmic scale.
    pub factor: f64,
    /// For each candidate, in the order of ranks, in how many of them it comes first.
    pub first: Vec<usize>,
}
