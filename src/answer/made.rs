//! How an answer about an optimum was made.

use crate::domain::Context;
use crate::plan::Drafted;
use crate::solve::Termination;
use crate::view::{Made, Solver};

use super::Run;

/// Of an answer about the first candidate of a plan.
pub(super) fn made(drafted: &Drafted, run: Run) -> Made {
    let proven = drafted.candidates[0].candidate.termination == Termination::Optimal;
    made_of(drafted.model.context(), proven, run)
}

pub(super) fn made_of(context: Context<'_>, proven: bool, run: Run) -> Made {
    Made {
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        wall_s: run.wall_s,
        inputs: run.inputs,
        model: context.policy.id.clone(),
        plan_date: context.instance.plan_date.to_string(),
        proven,
    }
}
