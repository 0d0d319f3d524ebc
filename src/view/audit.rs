//! `luan.audit/1`: the result of `luan audit`.

use serde::{Deserialize, Serialize};

use super::{
    Breach, Clean, Decision, Digest, Directory, RevisionPoint, Schema, Settled, Tier, Vacancy,
};

/// What a plan breaks and costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Audit {
    /// `luan.audit/1`.
    pub schema: Schema<Audit>,
    /// Version of luan.
    pub luan: String,
    /// Input files, the plan among them.
    pub inputs: Vec<Digest>,
    /// The policy model.
    pub model: String,
    /// How its tiers combine.
    pub mode: crate::domain::Objective,
    /// Date for which is planned.
    pub plan_date: String,
    /// Whether the plan keeps every must.
    pub audit: Clean,
    /// The sum of its tiers.
    pub objective: i64,
    /// Its tiers.
    pub tiers: Vec<Tier>,
    /// Officials who change post.
    pub moves: usize,
    /// Posts with empty seats.
    pub vacancies: Vec<Vacancy>,
    /// Who is no longer on rotation.
    pub settled: Vec<Settled>,
    /// What each decision of the board does.
    pub decisions: Vec<Decision>,
    /// Breaches of musts and priced shortfalls.
    pub breaches: Vec<Breach>,
    /// The plan with the fewest changes that keeps every must; null where it was not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearest: Option<RevisionPoint>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}
