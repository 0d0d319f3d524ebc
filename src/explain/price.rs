//! The exact price of a pair: what a solve in which it is forced says.

use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::plan::{self, Drafted, Ranked};
use crate::solve::Solver;

/// What a forced solve said of a pair.
#[derive(Clone, Debug)]
pub enum Price {
    /// The best plan with it.
    Plan(Box<Ranked>),
    /// Proven that there is none.
    Impossible,
    /// The pair is in the plan or refused, so that there is nothing to ask; or the search ended before.
    Unknown,
}

/// What it costs to have the pair, where it is not in the plan and not refused.
///
/// # Errors
/// What the solver reports.
pub fn price(
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    solver: Solver<'_>,
) -> Result<Price, Error> {
    let model = &drafted.model;
    let is_eligible = model.pairs.of_official(official).any(|(_, pair)| pair.post == post);
    if !is_eligible || drafted.candidates[0].candidate.plan.takes(official, post) {
        return Ok(Price::Unknown);
    }
    match plan::forced(drafted, official, post, solver) {
        Ok(Some(forced)) => Ok(Price::Plan(Box::new(forced))),
        Ok(None) => Ok(Price::Impossible),
        Err(Error::NoPlan { .. }) => Ok(Price::Unknown),
        Err(other) => Err(other),
    }
}
