//! `luan.rule-prices/1`: what each rule and each decision of the board costs.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, Schema, TierCost};

/// The price list: the optimum without one rule or decision after the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RulePrices {
    /// `luan.rule-prices/1`.
    pub schema: Schema<RulePrices>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// The dearest first.
    pub prices: Vec<RulePrice>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A rule by its name, or a decision by whom and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// `rule`, or the action of a decision: `lock`, `ban` or `waive`.
    pub what: String,
    /// Name of the rule, or of the one that is waived.
    pub rule: Option<String>,
    /// The official of a decision.
    pub official_id: Option<String>,
    /// The post of a decision.
    pub post_id: Option<String>,
}

/// What one of them costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulePrice {
    /// What it is.
    #[serde(flatten)]
    pub subject: Subject,
    /// The optimum without it; null when there is none, or the search ended before.
    pub without: Option<Without>,
    /// Whether it is proven that no plan exists without it.
    pub is_needed: bool,
    /// Each number of the rule one step lower and higher, where that was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// A number of a rule one step lower or higher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The parameter, as in a policy model.
    pub param: String,
    /// Its value, as in a policy model; a share in thousandths.
    pub from: i64,
    /// Its value after the step.
    pub to: i64,
    /// Whether both are thousandths of a whole.
    pub is_share: bool,
    /// The optimum after the step; null when there is none, or the search ended before.
    pub optimum: Option<Stepped>,
    /// Whether it is proven that no plan exists after it.
    pub is_impossible: bool,
}

/// The optimum after a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stepped {
    /// Whether it is proven.
    pub proven: bool,
    /// Whether the optimum as the model is keeps every must after the step as well.
    pub is_possible: bool,
    /// The tiers that differ from the optimum as the model is, each counted in its own model: below 0 is
    /// what the step brings.
    pub tiers: Vec<TierCost>,
    /// Places that officials take after the step alone.
    pub appear: Vec<Placed>,
    /// Places that they take without the step alone.
    pub vanish: Vec<Placed>,
}

/// The optimum without a rule or a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Without {
    /// Whether it is proven.
    pub proven: bool,
    /// Whether the optimum with it is a plan without it as well; else it allows what other rules refuse.
    pub is_possible: bool,
    /// The tiers that differ from the optimum with it, both counted without it: below 0 is what it costs.
    pub tiers: Vec<TierCost>,
    /// What the rule finds in the optimum, in its own unit; 0 for a decision.
    pub amount: i64,
    /// What it would find in the optimum without it.
    pub amount_without: i64,
    /// Places that officials take without it alone.
    pub appear: Vec<Placed>,
    /// Places that they take with it alone.
    pub vanish: Vec<Placed>,
}

/// An official in a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Who.
    pub official_id: String,
    /// Where.
    pub post_id: String,
}
