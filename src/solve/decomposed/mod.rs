//! The decomposed engine, for programs that a general solver does not finish: Lagrangian prices on
//! the rules, the cheapest choice of each official under them, and a search in neighbourhoods where
//! the gap sits. Its bound is over the whole program, whatever part it solves.

mod bound;
mod context;
mod driver;
mod model;
mod primal;
mod schedule;
mod warm_start;

use std::time::Instant;

use crate::error::SolveError;

use super::problem::Optimizer;
use super::{
    Backend, EngineParams, Highs, Limit, Limits, Outcome, Task, Termination, Tried, Watch,
};
use context::Context;
use driver::{Driver, Ended};
use model::choices::Choices;
pub(super) use primal::repair::repaired;

/// The decomposed engine over HiGHS, with the default parameters.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decomposed;

impl Backend for Decomposed {
    fn name(&self) -> (&'static str, String) {
        Highs.name()
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        minimise(task, &EngineParams::DEFAULT, &Highs, watch)
    }

    fn draft(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Option<Outcome>, SolveError> {
        draft(task, &EngineParams::DEFAULT, &Highs, watch)
    }
}

/// Minimises `task` by the engine, its linear and integer programs by `solver`; what is no matter of
/// choices goes to HiGHS as a whole.
///
/// # Errors
/// [`SolveError::Failed`] when a solver fails.
pub(super) fn minimise(
    task: &Task<'_>,
    params: &EngineParams,
    solver: &dyn Optimizer,
    watch: &dyn Watch,
) -> Result<Outcome, SolveError> {
    let began = Instant::now();
    let Some(choices) = Choices::new(task) else { return Highs.minimise(task, watch) };
    if choices.len() == 0 {
        return Highs.minimise(task, watch);
    }
    let cx = Context::new(task, params, solver, watch, began);
    let (groups, rows) = (choices.len(), choices.rows.len());
    cx.tell(Tried::Presolve { groups, choices: choices.cost.len(), rows }, None, None);
    let ended = Driver::begin(&cx, choices)?.run()?;
    let (bound, limit) = (ended.bound as i64, ended.limit);
    if ended.incumbent.is_feasible() && limit != Limit::Other {
        let Ended { choices, incumbent, priced, trace, .. } = ended;
        let values = choices.values(task.program, &incumbent);
        let outcome = Outcome::of_plan(task, values, bound, Some(limit))?;
        return Ok(Outcome { priced: Some(priced), trace: Some(trace), ..outcome });
    }
    if limit != Limit::Other {
        return Ok(Outcome::without_plan(Termination::NoPlan, Some(limit), bound));
    }
    // Nothing is left to try in parts: the rest is for the whole program to say, and so is whether
    // there is a plan at all.
    let values = ended.choices.values(task.program, &ended.incumbent);
    let time = task.limits.time.map(|time| time.saturating_sub(began.elapsed()));
    let (start, limits) = (Some(values.as_slice()), Limits { time, ..task.limits });
    let whole = Highs.minimise(&Task { start, limits, ..*task }, watch)?;
    let bound = whole.objective.map_or(whole.bound, |value| whole.bound.max(bound).min(value));
    Ok(Outcome { bound, ..whole })
}

/// A good plan by the prices of `task`, and what it leaves: the search ends when neighbourhoods bring
/// little, or when all that is left could be solved at once. `None` where nothing is a matter of choices.
///
/// # Errors
/// [`SolveError::Failed`] when a solver fails.
pub(super) fn draft(
    task: &Task<'_>,
    params: &EngineParams,
    solver: &dyn Optimizer,
    watch: &dyn Watch,
) -> Result<Option<Outcome>, SolveError> {
    let Some(choices) = Choices::new(task).filter(|choices| choices.len() > 0) else {
        return Ok(None);
    };
    let cx = Context::new(task, params, solver, watch, Instant::now());
    let Ended { choices, incumbent, bound, limit, trace, .. } =
        Driver::begin(&cx, choices)?.draft()?;
    let outcome = match incumbent.is_feasible() {
        true => {
            let values = choices.values(task.program, &incumbent);
            Outcome::of_plan(task, values, bound as i64, Some(limit))?
        }
        false => Outcome::without_plan(Termination::NoPlan, Some(limit), bound as i64),
    };
    Ok(Some(Outcome { trace: Some(trace), ..outcome }))
}

#[cfg(test)]
mod tests;
