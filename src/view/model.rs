//! `luan.model/1`: the page of a policy model.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::{Kind, Objective, PairUniverse};

use super::Schema;

/// A policy model with the origin of every number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// `luan.model/1`.
    pub schema: Schema<Model>,
    /// Id of the model.
    pub model: String,
    /// Its title.
    pub title: String,
    /// Its document.
    pub source: String,
    /// The model and those it extends, nearest first.
    pub chain: Vec<ModelLink>,
    /// Levels, in order.
    pub levels: Vec<String>,
    /// Blocks, in order.
    pub blocks: Vec<String>,
    /// Degrees, in order.
    pub degrees: Vec<String>,
    /// Theory levels, in order.
    pub theory_levels: Vec<String>,
    /// The majority; everybody else is of a minority.
    pub majority_ethnicity: String,
    /// Who counts as local.
    pub local: ModelLocal,
    /// When people retire.
    pub retirement: ModelRetirement,
    /// How the tiers combine.
    pub objective: Objective,
    /// Which pairs exist before any rule.
    pub pairs: PairUniverse,
    /// The tiers, in order.
    pub tiers: Vec<ModelTier>,
    /// The emphases of candidates.
    pub emphases: Vec<ModelEmphasis>,
    /// The rules in the model's order.
    pub rules: Vec<ModelRule>,
}

/// A model in the chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelLink {
    /// Id of the model.
    pub model: String,
    /// Its file.
    pub file: String,
    /// Its title.
    pub title: Option<String>,
    /// Its document.
    pub source: Option<String>,
}

/// Who counts as local.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelLocal {
    /// Ties that make somebody native.
    pub native: Vec<String>,
    /// Share of a life's service in a place that makes somebody local.
    pub worked_share: Value,
    /// Years of living in a place that make somebody local.
    pub years: i64,
    /// Whether units that were merged stand for each other.
    pub lineage: bool,
    /// Its document.
    pub source: String,
}

/// When people retire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelRetirement {
    /// `stated`, `age` or `cohort`.
    pub by: String,
    /// `None` where no date is derived.
    pub day: Option<String>,
    /// Age in months, when there is one for everybody.
    pub age_months: Option<i64>,
    /// Ages by gender and date of birth.
    pub cohorts: Vec<ModelCohort>,
    /// The model that sets it.
    pub set_in: String,
    /// Its document.
    pub source: String,
}

/// Age of retirement of a cohort.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelCohort {
    /// Of which gender; null = of both.
    pub gender: Option<String>,
    /// First date of birth.
    pub born_from: Option<String>,
    /// Age in months.
    pub age_months: i64,
}

/// A tier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelTier {
    /// Its id.
    pub id: String,
    /// Share of its value that later tiers may give away.
    pub tolerance: f64,
    /// Share of its value within which it counts as decided; left out when the model does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<f64>,
}

/// An emphasis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelEmphasis {
    /// Its id.
    pub id: String,
    /// Names of its rules.
    pub rules: Vec<String>,
    /// The tier after which it is decided.
    pub after: Option<String>,
}

/// One rule of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelRule {
    /// Id in the table.
    pub id: String,
    /// Name of this use.
    pub name: String,
    /// Title of the rule.
    pub title: String,
    /// What it asks.
    pub meaning: String,
    /// What it does here.
    pub kind: Kind,
    /// Its tier, when priced.
    pub tier: Option<String>,
    /// Its price per unit.
    pub weight: i64,
    /// Every parameter.
    pub params: Map<String, Value>,
    /// Document and article of the rule.
    pub source: String,
    /// The models that name it, nearest first.
    pub set_in: Vec<SetIn>,
    /// Kind, tier, weight and parameters, each with its origin.
    pub numbers: Vec<ModelNumber>,
}

/// Where something is set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetIn {
    /// The model.
    pub model: String,
    /// Row of its file.
    pub row: u64,
}

/// A field with its origin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelNumber {
    /// Name of the field.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// The value with its unit.
    pub words: String,
    /// Where it is set; `None` for the default of the table.
    pub set_in: Option<SetIn>,
    /// The source stated for it.
    pub source: Option<String>,
    /// What stood there before.
    pub before: Option<WasBefore>,
}

/// A value that was replaced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WasBefore {
    /// The model that set it; `None` for the default of the table.
    pub model: Option<String>,
    /// The value.
    pub value: Value,
    /// The value with its unit.
    pub words: String,
}
