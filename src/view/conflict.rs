//! `luan.conflict/1`: rules and decisions that leave no plan together.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, Placed, Schema, Subject, TierCost};

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
    /// Instances of the members' musts that cannot hold together, of which none can be left out either.
    pub instances: Vec<ConflictInstance>,
    /// Where too few stand against too many, if that is what these instances say.
    pub hall: Option<HallSet>,
    /// The best of the plans that break the musts by the fewest people, posts and moves in all.
    pub fewest: Option<FewestBreaches>,
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
    /// Everybody who moves, and where to.
    pub places: Vec<Placed>,
    /// What it breaks of the musts as they are, by rule.
    pub breaks: Vec<TierCost>,
}

/// An instance of a must.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictInstance {
    /// Name of the rule.
    pub rule: String,
    /// Which unit, group, post or person it is about; empty where the rule has one instance alone.
    pub label: String,
    /// The people whose choices it counts.
    pub officials: Vec<String>,
    /// The posts whose seats it counts.
    pub posts: Vec<String>,
}

/// Too few for too many (Hall's theorem).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HallSet {
    /// Whether posts have too few people; else people have too few seats.
    pub is_of_posts: bool,
    /// The posts that have to be filled, or all those that the people can have.
    pub posts: Vec<String>,
    /// All people who can take these posts, or those who have to be placed.
    pub officials: Vec<String>,
    /// How many people or seats are needed.
    pub needed: usize,
    /// How many there are.
    pub there: usize,
}

/// The best plan with the fewest breaches of musts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FewestBreaches {
    /// Whether it is proven to be that.
    pub proven: bool,
    /// Values of the tiers under the model as it is.
    pub tiers: Vec<TierValue>,
    /// What it breaks, by rule.
    pub breaks: Vec<TierCost>,
    /// Everybody who moves, and where to.
    pub places: Vec<Placed>,
}

/// The value of a tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierValue {
    /// The tier.
    pub id: String,
    /// Its value.
    pub value: i64,
}
