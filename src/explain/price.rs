//! The exact price of a pair: what a solve says in which it is forced or, where the optimum has it, forbidden.

use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::plan::{self, Drafted, Pinned, Ranked};
use crate::solve::Solver;

use super::found::Found;

/// The best plan with the pair, or without it where the optimum has it; unknown as well where it is refused, so
/// that there is nothing to ask.
pub type Price = Found<Box<Ranked>>;

/// What it costs to have the pair where the optimum does not, and not to have it where it does.
///
/// # Errors
/// What the solver reports.
pub fn price(
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    solver: Solver<'_>,
) -> Result<Price, Error> {
    if drafted.model.pairs.find(official, post).is_none() {
        return Ok(Price::Unknown);
    }
    let is_taken = drafted.candidates[0].candidate.plan.takes(official, post);
    let pinned = if is_taken { Pinned::Out } else { Pinned::In };
    let found = Found::of(plan::pinned(drafted, (official, post), pinned, solver))?;
    Ok(match found {
        Found::Plan(Some(found)) => Found::Plan(Box::new(found)),
        Found::Plan(None) | Found::Nothing => Found::Nothing,
        Found::Unknown => Found::Unknown,
    })
}
