//! `luan.why/1`: why an official takes a post or does not, and at what price.

use serde::{Deserialize, Serialize};

use super::{Directory, Elsewhere, Made, Move, Schema, TierCost};

/// What speaks for and against an official in the optimum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// `luan.why/1`.
    pub schema: Schema<Why>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// Who.
    pub official_id: String,
    /// The post at the plan date.
    pub holds: Option<String>,
    /// The post in the optimum.
    pub planned: Option<String>,
    /// The chain of the official's move, first link first; empty where the official does not move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chain: Vec<Move>,
    /// What the move brings and costs with everybody else where the optimum has them; null where the
    /// official does not move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill: Option<MoveBill>,
    /// How many other posts each rule refuses; every rule that refuses one counts, most first.
    pub excluded: Vec<ExcludedPosts>,
    /// Other posts that no rule refuses; those with an empty seat first.
    pub open: Vec<OpenPost>,
    /// The post that was asked about, else the one that the official moves to.
    pub post: Option<WhyPost>,
    /// Another official, for whom the same is said of the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versus: Option<Other>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// The audit of the optimum with a move against that without it: the official where the roster has them,
/// everybody else as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveBill {
    /// The tiers that differ: below 0 is what the move brings.
    pub tiers: Vec<TierCost>,
    /// The rules that differ, likewise.
    pub rules: Vec<TierCost>,
    /// The musts that would be broken without the move, such as two people in one seat, and by how much.
    pub breaks: Vec<TierCost>,
}

/// Another official and the post that was asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// Who.
    pub official_id: String,
    /// The post at the plan date.
    pub holds: Option<String>,
    /// The post in the optimum.
    pub planned: Option<String>,
    /// What is said of the post.
    pub post: WhyPost,
}

/// How many posts a rule refuses to an official, or officials to a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcludedPosts {
    /// Name of the rule.
    pub rule: String,
    /// Posts, or officials.
    pub posts: usize,
    /// Those that no other rule refuses.
    pub alone: usize,
}

/// A post that the official may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPost {
    /// Which.
    pub post_id: String,
    /// Who holds it in the optimum.
    pub holders: Vec<String>,
    /// Seats that stay empty there.
    pub empty: u32,
}

/// What is said of one post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyPost {
    /// Which.
    pub post_id: String,
    /// Who holds it in the optimum.
    pub holders: Vec<String>,
    /// Whether the official does.
    pub is_planned: bool,
    /// Whether the model considers the pair at all; a model may consider only those that are listed.
    pub is_considered: bool,
    /// Every rule that refuses it.
    pub exclusions: Vec<Exclusion>,
    /// What it costs to have it or, where it is planned, not to have it; null where that cannot be.
    pub price: Option<ForcedPrice>,
    /// Whether it is proven that no plan keeps every must so.
    pub is_impossible: bool,
}

/// A rule that refuses a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Name of the rule.
    pub rule: String,
    /// The fact in a sentence.
    pub fact: String,
    /// Document and article that the model names; may be empty.
    pub source: String,
    /// First day on which the rule would no longer refuse it, all else being equal; null when there is
    /// none within ten years.
    pub free_from: Option<String>,
}

/// The exact price: the best plan with the pair, or without it, against the optimum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForcedPrice {
    /// Whether it is proven; else it is what the best plan found costs.
    pub proven: bool,
    /// The difference by tier; lower is better.
    pub tiers: Vec<TierCost>,
    /// The difference by rule, those without one left out.
    pub rules: Vec<TierCost>,
    /// Everybody who is elsewhere than in the optimum, the official among them.
    pub elsewhere: Vec<Elsewhere>,
}
