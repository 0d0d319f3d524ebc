//! What it costs to put somebody into a post: the exact price, by a solve in which the pair is forced.

use std::sync::Arc;

use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::solve::{self, Limit, Solver, Start, Termination};
use crate::view::Label;

use super::candidates::candidate;
use super::draft::Drafted;
use super::rank::{self, Ranked};

/// The best plan in which `official` takes `post`, and of equal ones the one nearest to the first
/// candidate of `drafted`; `None` when no plan keeps every must, or the pair is not among the eligible.
///
/// # Errors
/// [`Error::NoPlan`] when the search ends before either is known; what the solver reports.
pub fn forced(
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    solver: Solver<'_>,
) -> Result<Option<Ranked>, Error> {
    let model = &drafted.model;
    let Some(at) = model.pairs.find(official, post) else { return Ok(None) };
    let values = drafted.start.values.clone().unwrap_or_else(|| model.standing());
    let mut forced: Model = model.clone().near(&values);
    Arc::make_mut(&mut forced.program).columns[at.0 as usize].lower = 1;
    let mut standing = values.clone();
    for (other, _) in model.pairs.of_official(official) {
        standing[other.0 as usize] = i64::from(other == at);
    }
    let traces = drafted.start.traces.clone();
    let start = Start { values: Some(standing.clone()), standing: Some(standing), traces };
    let staged = solve::solve(&forced.program, &[], Some(&start), solver)?;
    match staged.termination {
        Termination::Infeasible => Ok(None),
        Termination::NoPlan => {
            Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) })
        }
        _ => {
            let found = candidate(&forced, Label::Alternative(1), staged)?;
            Ok(rank::rank(model.context(), vec![found]).pop())
        }
    }
}
