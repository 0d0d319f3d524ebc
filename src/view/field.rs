//! `luan.field/1` and `luan.bounds/1`: who could take a post, and what each eligible pair costs at least.

use serde::{Deserialize, Serialize};

use super::{Directory, ExcludedPosts, ForcedPrice, Made, Schema};

/// A post seen from its side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// `luan.field/1`.
    pub schema: Schema<Field>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// Which post.
    pub post_id: String,
    /// Who holds it in the optimum.
    pub holders: Vec<String>,
    /// Seats that stay empty there.
    pub empty: u32,
    /// Officials whom no rule refuses and who do not hold it, the lowest bound first.
    pub open: Vec<Contender>,
    /// How many officials each rule refuses.
    pub rules: Vec<ExcludedPosts>,
    /// The officials whom a rule refuses.
    pub excluded: Vec<ExcludedOfficial>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// Somebody who could take the post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contender {
    /// Who.
    pub official_id: String,
    /// The post at the plan date.
    pub holds: Option<String>,
    /// The post in the optimum.
    pub planned: Option<String>,
    /// What it costs at least to have them there.
    pub at_least: AtLeast,
    /// Whether the exact price was asked for.
    pub is_asked: bool,
    /// The exact price; null where none was asked for or the search ended before.
    pub price: Option<ForcedPrice>,
    /// Whether it is proven that no plan keeps every must with them there.
    pub is_impossible: bool,
}

/// A bound: every plan with the pair is worse by at least so much in this tier, unless it is worse in one
/// before by more than the tolerance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtLeast {
    /// The tier; of a weighted model `objective`.
    pub tier: String,
    /// By how much; 0 when nothing is proven.
    pub difference: i64,
}

/// Somebody whom rules refuse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcludedOfficial {
    /// Who.
    pub official_id: String,
    /// Names of all rules that do.
    pub rules: Vec<String>,
}

/// What every eligible pair that is not in the optimum costs at least.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairBounds {
    /// `luan.bounds/1`.
    pub schema: Schema<PairBounds>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// The files written beside this one; empty when none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<super::Digest>,
    /// By official, the lowest bound first.
    pub pairs: Vec<PairBound>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// One pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairBound {
    /// Who.
    pub official_id: String,
    /// Where.
    pub post_id: String,
    /// Whether it is the post that the official has now.
    pub is_own: bool,
    /// What it costs at least.
    pub at_least: AtLeast,
}
