//! What answers about one plan or none begin with.

use serde::{Deserialize, Serialize};

use super::{Digest, Solver};

/// How an answer was made, and about what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// Version of luan.
    pub luan: String,
    /// The solver.
    pub solver: Solver,
    /// Seed of random choices.
    pub seed: u32,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files.
    pub inputs: Vec<Digest>,
    /// The policy model.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
}
