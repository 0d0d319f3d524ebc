//! `luan.conflict/1`: rules and decisions that leave no plan together.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, Schema, Subject};

/// An irreducible set of rules and decisions that leave no plan, or that there is a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// `luan.conflict/1`.
    pub schema: Schema<Conflict>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// That it is proven whether there is a plan, and what stands in the way.
    pub proven: bool,
    /// Whether there is a plan, so that nothing is in conflict.
    pub has_plan: bool,
    /// With all of them no plan exists; with any of them left out one would, if nothing else stood in the
    /// way. Empty without a plan: what every plan is made of leaves none.
    pub members: Vec<Member>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A rule or decision, and what giving it up alone leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// What it is.
    #[serde(flatten)]
    pub subject: Subject,
    /// Whether another set stands in the way as well, so that no plan exists without this member either.
    pub is_not_enough: bool,
    /// The best plan without it; null when there is none or the search ended before.
    pub plan: Option<GivenUp>,
}

/// The best plan without a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenUp {
    /// Whether it is proven to be the best.
    pub proven: bool,
    /// Values of the tiers; lower is better.
    pub tiers: Vec<TierValue>,
    /// What the rule finds in it, in its own unit; 0 for a decision.
    pub amount: i64,
    /// How many move.
    pub moves: usize,
}

/// The value of a tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierValue {
    /// The tier.
    pub id: String,
    /// Its value.
    pub value: i64,
}
