//! `luan.envy/1`: who would rather have the post of somebody else, may take it, and has better merit.

use serde::{Deserialize, Serialize};

use super::{Directory, Made, Schema};

/// Every case of justified envy in the optimum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envied {
    /// `luan.envy/1`.
    pub schema: Schema<Envied>,
    /// How it was made.
    #[serde(flatten)]
    pub made: Made,
    /// Whether the optimum is proven.
    pub proven: bool,
    /// By what merit is measured: `fit` or `grade`.
    pub merit: String,
    /// Eligible pairs with a wish that is stated: without any there is nothing to find.
    pub wishes: usize,
    /// Eligible pairs whose merit is known.
    pub merits: usize,
    /// The cases, by official and post.
    pub cases: Vec<EnvyCase>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvyCase {
    /// Who would rather have it.
    pub official_id: String,
    /// Where they are in the optimum.
    pub planned: Option<String>,
    /// The post they would rather have.
    pub post_id: String,
    /// Who has it in the optimum.
    pub holder_id: String,
    /// Merit of the first for the post: a fit, or the word of a grade.
    pub merit: String,
    /// Merit of the holder.
    pub holder_merit: String,
}
