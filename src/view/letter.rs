//! `luan.letter/1`: what a plan says to one person, without other people's names unless they were asked for.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, MoveBill, Reason, Schema, TierCost};

/// The page for one official.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// `luan.letter/1`.
    pub schema: Schema<Letter>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// To whom.
    pub official_id: String,
    /// The post at the plan date.
    pub holds: Option<String>,
    /// The post in the optimum.
    pub planned: Option<String>,
    /// Facts that speak for the move; empty without one.
    pub reasons: Vec<Reason>,
    /// The moves that hang together with it, first link first; empty without one.
    pub chain: Vec<LetterLink>,
    /// Whether that chain closes.
    pub is_cycle: bool,
    /// What the move brings and costs with everybody else where the optimum has them.
    pub bill: Option<MoveBill>,
    /// What the best plan without the move costs; null without a move, or where there is none.
    pub refusal: Option<LetterRefusal>,
    /// Whether it is proven that no plan keeps every must without the move.
    pub is_needed: bool,
    /// The rules that refuse other posts, by how many.
    pub barred: Vec<Barred>,
    /// Other posts that no rule refuses.
    pub open: Vec<LetterPost>,
    /// The posts and units that are named, the person, and other people where their names were asked for.
    pub directory: Directory,
}

/// A move of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterLink {
    /// Who; null for others, unless their names were asked for.
    pub official_id: Option<String>,
    /// Whether it is the person's own.
    pub is_own: bool,
    /// From which post; null for people without one.
    pub from_post: Option<String>,
    /// To which post.
    pub to_post: String,
}

/// The best plan without the move, against the optimum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterRefusal {
    /// Whether it is proven.
    pub proven: bool,
    /// The tiers that differ; above 0 is what it costs.
    pub tiers: Vec<TierCost>,
    /// How many others would be elsewhere.
    pub others: usize,
}

/// A rule that refuses posts to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Barred {
    /// Name of the rule.
    pub rule: String,
    /// How many posts.
    pub posts: usize,
    /// How many that no other rule refuses.
    pub alone: usize,
    /// The facts in sentences, each once.
    pub facts: Vec<String>,
    /// Document and article that the model names; may be empty.
    pub source: String,
    /// First day on which the rule would no longer refuse some of these posts, all else being equal; null
    /// when there is none within ten years.
    pub free_from: Option<String>,
}

/// A post that no rule refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterPost {
    /// Which.
    pub post_id: String,
    /// Seats that stay empty in the optimum.
    pub empty: u32,
}
