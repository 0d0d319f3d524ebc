//! What it costs to put somebody into a post, or to keep somebody out of it: the exact price, by a solve in
//! which the pair is forced or forbidden.

use std::sync::Arc;

use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::solve::{self, Limit, Solver, Start, Termination};
use crate::view::Label;

use super::candidates::candidate;
use super::draft::Drafted;
use super::rank::{self, Ranked};

/// What a solve makes of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pinned {
    /// Every plan has it.
    In,
    /// No plan has it.
    Out,
}

/// The best plan with the pair, or without it, and of equal ones the one nearest to the first candidate of
/// `drafted`; `None` when no plan keeps every must, or the pair is not among the eligible.
///
/// # Errors
/// [`Error::NoPlan`] when the search ends before either is known; what the solver reports.
pub fn pinned(
    drafted: &Drafted,
    (official, post): (OfficialIx, PostIx),
    pinned: Pinned,
    solver: Solver<'_>,
) -> Result<Option<Ranked>, Error> {
    let model = &drafted.model;
    let Some(at) = model.pairs.find(official, post) else { return Ok(None) };
    let values = drafted.start.values.clone().unwrap_or_else(|| model.standing());
    let mut changed: Model = model.clone().near(&values);
    let column = &mut Arc::make_mut(&mut changed.program).columns[at.0 as usize];
    let mut standing = values.clone();
    match pinned {
        Pinned::In => {
            column.lower = 1;
            for (other, _) in model.pairs.of_official(official) {
                standing[other.0 as usize] = i64::from(other == at);
            }
        }
        Pinned::Out => {
            column.upper = 0;
            standing[at.0 as usize] = 0;
            let own = model.instance.official(official).current;
            if let Some(stay) = own.and_then(|own| model.pairs.find(official, own)) {
                standing[stay.0 as usize] = 1;
            }
        }
    }
    let traces = drafted.start.traces.clone();
    let start = Start { values: Some(standing.clone()), standing: Some(standing), traces };
    let staged = solve::solve(&changed.program, &[], Some(&start), solver)?;
    match staged.termination {
        Termination::Infeasible => Ok(None),
        Termination::NoPlan => {
            Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) })
        }
        _ => {
            let found = candidate(&changed, Label::Alternative(1), staged)?;
            Ok(rank::rank(model.context(), vec![found]).pop())
        }
    }
}
