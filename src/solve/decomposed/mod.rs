//! The decomposed engine, for programs that a general solver does not finish: prices on the rules,
//! the cheapest choice of each official under them, and a search in neighbourhoods where the gap
//! sits. Its bound is over the whole program, whatever part it solves.

mod ascent;
mod auction;
mod block;
mod build;
mod choices;
mod construct;
mod ejection;
mod links;
mod memory;
mod neighbourhood;
mod parts;
mod prices;
mod reduce;
mod relaxation;
mod repair;
mod rounding;
mod search;
mod sifting;
mod sparse;
mod state;
mod sub;

use std::time::Instant;

use crate::error::Error;

use super::{Backend, Highs, Limit, Limits, Outcome, Task, Termination, Watch};
use choices::Choices;
pub(super) use repair::repaired;
use search::{Ended, Search};

/// The decomposed engine over HiGHS.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decomposed;

impl Backend for Decomposed {
    fn name(&self) -> (&'static str, String) {
        Highs.name()
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, Error> {
        let began = Instant::now();
        let Some(choices) = Choices::new(task) else { return Highs.minimise(task, watch) };
        if choices.len() == 0 {
            return Highs.minimise(task, watch);
        }
        let ended = Search::begin(task, choices, began, watch)?.run()?;
        let (bound, limit) = (ended.bound as i64, ended.limit);
        if ended.state.is_plan() && limit != Limit::Other {
            let Ended { choices, state, priced, trace, .. } = ended;
            let values = choices.values(task.program, &state);
            let outcome = Outcome::of_plan(task, values, bound, Some(limit))?;
            return Ok(Outcome { priced: Some(priced), trace: Some(trace), ..outcome });
        }
        if limit != Limit::Other {
            return Ok(Outcome::without_plan(Termination::NoPlan, Some(limit), bound));
        }
        // Nothing is left to try in parts: the rest is for the whole program to say, and so is
        // whether there is a plan at all.
        let values = ended.choices.values(task.program, &ended.state);
        let time = task.limits.time.map(|time| time.saturating_sub(began.elapsed()));
        let (start, limits) = (Some(values.as_slice()), Limits { time, ..task.limits });
        let whole = Highs.minimise(&Task { start, limits, ..*task }, watch)?;
        let bound = whole.objective.map_or(whole.bound, |value| whole.bound.max(bound).min(value));
        Ok(Outcome { bound, ..whole })
    }
}

#[cfg(test)]
mod tests;
