//! What people and programs are given, as bytes: JSON, CSV and text. Nothing here prints or writes.

mod compare;
mod csv;
mod decisions;
mod json;
mod table;
mod text;

pub use compare::{CompareReport, Filter, Terms, csv as compare_csv, text as compare_text};
pub use csv::moves as moves_csv;
pub use json::{AuditReport, PlanReport, audit as audit_report, plan as plan_report};
pub use table::Table;
pub use text::{audit as audit_text, candidate as candidate_text, summary as summary_text};

use crate::domain::{Instance, Policy};
use crate::rank::Ranked;
use crate::read::Digest;
use crate::solve::{Limit, Limits};

/// What a report says of the run beside its candidates.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The policy.
    pub policy: &'a Policy,
    /// Candidates, best first; never empty.
    pub candidates: &'a [Ranked],
    /// What ended the search before all candidates asked for were looked for.
    pub cut: Option<Limit>,
    /// Name and version of the solver.
    pub solver: (&'static str, String),
    /// What each solve was allowed.
    pub limits: Limits,
    /// Threads used for candidates side by side.
    pub threads: usize,
    /// Input files and their digests.
    pub inputs: &'a [Digest],
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Peak memory of the process, where the system tells.
    pub peak_rss_bytes: Option<u64>,
}

impl Run<'_> {
    /// Value of the first candidate under the model's own weights: the sum of its tiers.
    pub fn objective(&self) -> i64 {
        self.candidates[0].candidate.audit.objective
    }

    /// Bound on the objective of the first candidate: the sum of its tiers' bounds, each proven over
    /// the plans that keep the earlier tiers.
    pub fn bound(&self) -> i64 {
        self.optimum().candidate.stages.iter().map(|stage| stage.bound).sum()
    }

    /// (objective - bound) / max(1, |objective|) of the first candidate.
    pub fn gap(&self) -> f64 {
        let objective = self.objective();
        let gap = (objective - self.bound()) as f64 / objective.abs().max(1) as f64;
        gap.max(0.0)
    }

    /// The candidate whose solve proves the bound over every plan; ranked first, unless it stopped
    /// short of the proof and another came out better.
    pub fn optimum(&self) -> &Ranked {
        let whole = |c: &&Ranked| matches!(c.candidate.label.as_str(), "optimum" | "best_so_far");
        self.candidates.iter().find(whole).unwrap_or(&self.candidates[0])
    }

    /// What stopped the proof of the optimum, if anything.
    pub fn limit(&self) -> Option<Limit> {
        self.optimum().candidate.limit
    }
}
