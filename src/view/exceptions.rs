//! `luan.exceptions/1`: what exceptions from the rules would bring.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, Placed, Schema, TierCost};

/// Removed pairs and waivers that would be worth most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exceptions {
    /// `luan.exceptions/1`.
    pub schema: Schema<Exceptions>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// The rules that alone remove pairs, the most useful pairs first.
    pub rules: Vec<BlockingRule>,
    /// Pairs that one rule alone removes: those that were solved, what brings most first, then others in the
    /// order of what they promise.
    pub pairs: Vec<Excepted>,
    /// How many more there are.
    pub more_pairs: usize,
    /// Waivers, likewise.
    pub waivers: Vec<Excepted>,
    /// How many more there are.
    pub more_waivers: usize,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A rule that alone removes pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockingRule {
    /// Its name.
    pub rule: String,
    /// How many pairs no other rule removes.
    pub alone: usize,
    /// How many of them may be worth something: of the others it is proven that nothing becomes better.
    pub promising: usize,
    /// How many of those that were solved bring something.
    pub useful: usize,
}

/// What an exception brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excepted {
    /// The rule.
    pub rule: String,
    /// Who is let through it.
    pub official_id: String,
    /// To which post alone; null for a waiver, which counts for every post.
    pub post_id: Option<String>,
    /// The first tier that may become better, and by how much at the most; null where it is proven that none
    /// does, or nothing is known.
    pub at_most: Option<TierCost>,
    /// The optimum with it; null where it was not solved, or the search ended before.
    pub exact: Option<ExceptedOptimum>,
}

/// The optimum with an exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptedOptimum {
    /// Whether it is proven.
    pub proven: bool,
    /// The tiers that differ from the optimum without it: below 0 is what it brings.
    pub tiers: Vec<TierCost>,
    /// Places that officials take with it alone.
    pub appear: Vec<Placed>,
    /// Places that they take without it alone.
    pub vanish: Vec<Placed>,
}
