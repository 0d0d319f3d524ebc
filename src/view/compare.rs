//! `luan.compare/1`: an instance and its what-ifs side by side.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Clash, Digest, Directory, Limit, Schema};

/// Name under which a plan from a file stands among the scenarios.
pub const AGAINST: &str = "against";

/// Result of `luan compare`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// `luan.compare/1`.
    pub schema: Schema<Compared>,
    /// Version of luan.
    pub luan: String,
    /// Name and version of the solver.
    pub solver: (String, String),
    /// Seed of random choices.
    pub seed: u32,
    /// Threads.
    pub threads: usize,
    /// Relative gap at which a plan counts as proven.
    pub gap: f64,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files, what-ifs among them, with their digests.
    pub inputs: Vec<Digest>,
    /// The files written beside this one; empty when none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Digest>,
    /// Policy model of the instance itself.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// The scenarios and where they differ.
    #[serde(flatten)]
    pub comparison: Comparison,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// The instance and its what-ifs, solved and told by identifiers alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The instance itself and then its what-ifs, parents first.
    pub scenarios: Vec<Scenario>,
    /// The officials whom the scenarios do not all put into the same post.
    pub officials: Vec<Line>,
    /// The posts that the scenarios do not all fill with the same people.
    pub posts: Vec<Line>,
    /// The curves of the sweeps with one parameter.
    pub curves: Vec<Curve>,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Name of the what-if; `base` is the instance itself.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The scenario that it changes; null for the instance itself.
    pub parent: Option<String>,
    /// For a point of a sweep: parameter and value.
    pub point: Vec<(String, String)>,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What came of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// A plan.
    Plan(Box<Drawn>),
    /// Proven that there is none under the hard rules.
    Infeasible {
        /// What would have to give way at the least.
        clashes: Vec<Clash>,
    },
    /// Stopped before any plan was found.
    NoPlan,
    /// The solver failed.
    Failed {
        /// What it says.
        why: String,
    },
}

/// The plan of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Whether it is proven within the asked gap.
    pub proven: bool,
    /// What stopped the proof.
    pub limit: Option<Limit>,
    /// Breaches of musts; none but in a plan from a file.
    #[serde(default, skip_serializing_if = "is_none")]
    pub breaches: usize,
    /// Sum of the tiers.
    pub objective: i64,
    /// Value of each tier, in their order.
    pub tiers: Vec<Named>,
    /// What each priced rule adds.
    pub prices: Vec<Named>,
    /// Figures of the plan.
    pub figures: Vec<Figure>,
    /// Against the parent's plan.
    pub change: Option<Change>,
    /// Who holds which post; null for people without one.
    pub holders: BTreeMap<String, Option<String>>,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// A value under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// Tier or rule.
    pub id: String,
    /// Its value; lower is better.
    pub value: i64,
}

/// A figure of a plan: a count, or a count of a total.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name.
    pub id: String,
    /// How many; null where the data does not say.
    pub value: Option<i64>,
    /// Of how many, for shares.
    pub of: Option<i64>,
}

/// What a what-if does to its parent's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Officials with another post than in the parent's plan, or with none, or new.
    pub officials: usize,
    /// How its tiers compare with the parent's.
    pub worth: Worth,
}

/// How one plan's tiers compare with another's, in the model's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worth {
    /// Better in the first tier that differs.
    Better,
    /// The same in every tier.
    AsGood,
    /// Worse in the first tier that differs.
    Worse,
    /// The two have other tiers.
    Incomparable,
}

/// What each scenario says of one official or post, in the order of the scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The official or the post.
    pub id: String,
    /// At the plan date: the post held, or the holders.
    pub before: Option<String>,
    /// In each scenario; null where there is no plan, or nobody, or no post.
    pub scenarios: Vec<Option<String>>,
}

/// What a sweep of one parameter does to the first tier that it changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// The what-if.
    pub what_if: String,
    /// The parameter.
    pub parameter: String,
    /// The first tier whose value changes; null when none does.
    pub tier: Option<String>,
    /// The values of the parameter, in the order of the sweep, with the tier's value.
    pub points: Vec<Point>,
    /// Positions of the points at which the value differs from the point before.
    pub breakpoints: Vec<usize>,
    /// Position of the point farthest from the straight line between the ends: beyond it, more of the
    /// parameter brings least.
    pub knee: Option<usize>,
}

/// One point of a curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Value of the parameter as typed.
    pub at: String,
    /// Value of the tier; null without a plan.
    pub value: Option<i64>,
}

impl Scenario {
    /// Its plan, if there is one.
    pub fn plan(&self) -> Option<&Drawn> {
        match &self.outcome {
            Outcome::Plan(drawn) => Some(drawn),
            _ => None,
        }
    }
}
