//! What people and programs are given, as bytes: JSON, CSV and text. Nothing here prints or writes.

mod compare;
mod csv;
mod decisions;
mod fold;
mod json;
mod misses;
mod ranking;
mod removed;
mod table;
mod text;

pub use compare::{CompareReport, Filter, Terms, csv as compare_csv, text as compare_text};
pub use csv::moves as moves_csv;
pub use json::{AuditReport, PlanReport, audit as audit_report, plan as plan_report};
pub use misses::csv as misses_csv;
pub use removed::{RemovedReport, data as removed_data, words as removed_text};
pub use table::Table;
pub use text::{audit as audit_text, candidate as candidate_text, paged, summary as summary_text};

use crate::domain::{Instance, PairSet, Policy};
use crate::rank::{self, Label, Outcome, Ranked, Sought};
use crate::read::Digest;
use crate::solve::{Limit, Limits};

/// What a report says of the run beside its candidates.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The policy.
    pub policy: &'a Policy,
    /// The eligible pairs, with what the rules removed.
    pub pairs: &'a PairSet,
    /// Candidates, best first; never empty.
    pub candidates: &'a [Ranked],
    /// What ended the search before all candidates asked for were looked for.
    pub cut: Option<Limit>,
    /// What became of the emphases that were looked for, in the model's order.
    pub sought: &'a [Sought],
    /// How many plans were left out because a candidate dominates them.
    pub left_out: usize,
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

    /// Bound on [`Run::decided`]: the sum of the tiers' bounds, each proven over the plans that keep
    /// the earlier tiers.
    pub fn bound(&self) -> i64 {
        self.optimum().candidate.stages.iter().map(|stage| stage.bound).sum()
    }

    /// The sum of the tiers as each was decided, before later ones spent its tolerance: what the
    /// bound is about. A tier that was not decided counts as it came out.
    pub fn decided(&self) -> i64 {
        let stages = self.optimum().candidate.stages.iter();
        stages.map(|stage| stage.decided.unwrap_or(stage.value)).sum()
    }

    /// What is not proven: (decided - bound) / max(1, |decided|). What a tolerance allows is no gap.
    pub fn gap(&self) -> f64 {
        let decided = self.decided();
        let gap = (decided - self.bound()) as f64 / decided.abs().max(1) as f64;
        gap.max(0.0)
    }

    /// The candidate whose solve proves the bound over every plan; ranked first, unless it stopped
    /// short of the proof and another came out better.
    pub fn optimum(&self) -> &Ranked {
        let whole = |c: &&Ranked| c.candidate.label.is_first();
        self.candidates.iter().find(whole).unwrap_or(&self.candidates[0])
    }

    /// Rank of the candidate that answers for an emphasis: the one with its label, or else, once
    /// nothing better is to be had, the first of those that are best by it.
    pub fn answers(&self, sought: &Sought) -> Option<usize> {
        let best = || {
            let emphasis = self.policy.emphases.iter().find(|e| e.id == sought.emphasis)?;
            let worth = |c: &&Ranked| rank::worth(self.policy, emphasis, &c.candidate.audit);
            self.candidates.iter().min_by_key(worth)
        };
        let labelled = Label::Emphasis(sought.emphasis.clone());
        let own = || self.candidates.iter().find(|c| c.candidate.label == labelled);
        let ranked = match sought.outcome {
            Outcome::Shown => own(),
            Outcome::NoBetter => best(),
            Outcome::Dominated | Outcome::Open => None,
        };
        ranked.map(|ranked| ranked.rank)
    }

    /// What stopped the proof of the optimum, if anything.
    pub fn limit(&self) -> Option<Limit> {
        self.optimum().candidate.limit
    }
}
