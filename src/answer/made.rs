//! How an answer was made.

use crate::domain::Context;
use crate::plan::Drafted;
use crate::solve::Termination;
use crate::view::{Made, Solver};

use super::Run;

pub(super) fn made(context: Context<'_>, run: Run) -> Made {
    Made {
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        wall_s: run.wall_s,
        inputs: run.inputs,
        model: context.policy.id.clone(),
        plan_date: context.instance.plan_date.to_string(),
    }
}

/// Whether the plan that an answer is about is proven to be the optimum.
pub(super) fn is_proven(drafted: &Drafted) -> bool {
    drafted.candidates[0].candidate.termination == Termination::Optimal
}
