//! `luan.revise/1`: the result of `luan revise`.

use serde::{Deserialize, Serialize};

use super::{Directory, Limit, Made, Schema, Tier};

/// An approved plan after news: the least change, and what more changes would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    /// `luan.revise/1`.
    pub schema: Schema<Revised>,
    /// How it was made; the approved plan is among the inputs.
    #[serde(flatten)]
    pub made: Made,
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
    /// For each move of the plan that was chosen, what comes in its place; left out when not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserves: Option<Vec<Reserve>>,
    /// How many refusals the plan that was chosen survives; left out when not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survival: Option<Survival>,
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
    /// Why.
    pub reason: String,
    /// When; null = by the plan date.
    pub decided_on: Option<String>,
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

/// A move and what would come in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserve {
    /// Who moves.
    pub official_id: String,
    /// To which post.
    pub post_id: String,
    /// The best substitutes, each without those before it; none when no plan keeps every must.
    pub substitutes: Vec<Substitute>,
    /// Whether it is proven that there are no more of them.
    pub is_all: bool,
}

/// The best plan with the fewest changes without a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitute {
    /// Who takes the post; null = a seat of it stays empty.
    pub official_id: Option<String>,
    /// Whether it is proven that no plan with so few changes is better.
    pub proven: bool,
    /// Everybody who is elsewhere than in the plan, the one who refuses among them.
    pub elsewhere: Vec<Elsewhere>,
    /// What it costs by tier: the difference to the plan.
    pub costs: Vec<TierCost>,
}

/// What something costs in one tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierCost {
    /// The tier.
    pub id: String,
    /// The difference; lower is better.
    pub difference: i64,
}

/// How many refusals a plan survives: some plan keeps every must in which nobody who refuses takes the
/// post of the plan and every other mover does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    /// Share of the movers who refuse, each by himself.
    pub share: f64,
    /// Draws.
    pub samples: usize,
    /// Seed of the draws.
    pub seed: u32,
    /// The draws by number of refusals.
    pub by_refusals: Vec<Survived>,
    /// The moves that are refused most often where the plan does not survive, the weakest first.
    pub weak: Vec<WeakMove>,
}

/// Draws with the same number of refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survived {
    /// Refusals.
    pub refusals: usize,
    /// Draws.
    pub samples: usize,
    /// Those that the plan survives.
    pub survived: usize,
    /// Those of which it is not known, since the time was up.
    pub unknown: usize,
}

/// A move without which the plan does not survive, alone or with others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeakMove {
    /// Who moves.
    pub official_id: String,
    /// To which post.
    pub post_id: String,
    /// Draws in which it is refused and the plan does not survive.
    pub failed: usize,
}
