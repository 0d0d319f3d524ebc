//! The exact price of a pair: what a solve in which it is forced says.

use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::plan::{self, Drafted, Ranked};
use crate::solve::Solver;

use super::found::Found;

/// The best plan with the pair; unknown as well where it is in the plan or refused, so that there is nothing
/// to ask.
pub type Price = Found<Box<Ranked>>;

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
    let is_eligible = drafted.model.pairs.find(official, post).is_some();
    if !is_eligible || drafted.candidates[0].candidate.plan.takes(official, post) {
        return Ok(Price::Unknown);
    }
    let forced = Found::of(plan::forced(drafted, official, post, solver))?;
    Ok(match forced {
        Found::Plan(Some(forced)) => Found::Plan(Box::new(forced)),
        Found::Plan(None) | Found::Nothing => Found::Nothing,
        Found::Unknown => Found::Unknown,
    })
}
