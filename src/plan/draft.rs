//! The walk: solve, decode, audit, rank. No logic of its own.

use std::num::NonZeroUsize;
use std::time::Instant;

use crate::error::Error;
use crate::model::Model;
use crate::solve::{Limit, Solver, Start};
use crate::view::Sought;

use super::candidates::{self, Wanted};
use super::inherit::inherit;
use super::near::{self, Near};
use super::rank::{self, Ranked};

/// What is asked of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// How many candidates at most.
    pub candidates: NonZeroUsize,
    /// Whether candidates that another one dominates are shown as well.
    pub keep_dominated: bool,
    /// The share of each tier's optimum that other candidates may lose. With it they are the plans that
    /// share the fewest moves, and it is found out what all plans within it have in common.
    pub within: Option<f64>,
}

impl Request {
    /// The optimum alone.
    pub const ONE: Self =
        Self { candidates: NonZeroUsize::MIN, keep_dominated: false, within: None };
}

/// Ranked candidates with what they were made from.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// What they were made from.
    pub model: Model,
    /// Candidates, best first; never empty.
    pub candidates: Vec<Ranked>,
    /// What ended the search before all candidates asked for were looked for.
    pub cut: Option<Limit>,
    /// What became of the emphases that were looked for, in the model's order.
    pub sought: Vec<Sought>,
    /// How many plans were left out because a candidate dominates them.
    pub left_out: usize,
    /// What the plans within the loss asked for have in common.
    pub near: Option<Near>,
    /// What the optimum leaves to a what-if, in terms of the program.
    pub start: Start,
}

/// Drafts ranked, audited candidate plans.
///
/// # Errors
/// As for [`candidates::optimum`].
pub fn draft(model: Model, request: &Request, solver: Solver<'_>) -> Result<Drafted, Error> {
    warm(model, Start::default(), request, solver)
}

/// Drafts plans as [`draft`] does, starting from the prices, the cuts and the plan of a `parent` that
/// differs in little. Of plans that the tiers leave equal, the one with the fewest officials elsewhere
/// than in the parent's is taken, where every tier is proven in full.
///
/// # Errors
/// As for [`draft`].
pub fn what_if(
    parent: &Drafted,
    mut model: Model,
    request: &Request,
    solver: Solver<'_>,
) -> Result<Drafted, Error> {
    let start = inherit(&parent.model, &parent.start, &model);
    if let Some(plan) = &start.values {
        model = model.near(plan);
    }
    warm(model, start, request, solver)
}

/// Drafts plans as [`draft`] does, starting from what an earlier search of nearly the same roster left.
/// Where every tier is proven in full the plan is the same as without.
///
/// # Errors
/// As for [`draft`].
pub fn warm(
    model: Model,
    start: Start,
    request: &Request,
    solver: Solver<'_>,
) -> Result<Drafted, Error> {
    let began = Instant::now();
    let start = Start { standing: Some(model.standing()), ..start };
    let first = candidates::optimum(&model, &start, solver)?;
    let left = || solver.after(began.elapsed());
    let region = request.within.and_then(|share| near::region(&model, &first, share, left()));
    let wanted = Wanted {
        count: request.candidates.get() - 1,
        dominated: request.keep_dominated,
        within: region.as_ref(),
    };
    let others = candidates::others(&model, &first, wanted, left())?;
    let candidates::Others { candidates: others, cut, sought, left_out } = others;
    let near = match &region {
        Some(region) => Some(near::near(&model, &first, &others, region, left())?),
        None => None,
    };
    let all = std::iter::once(first.candidate).chain(others).collect();
    let candidates = rank::rank(model.context(), all);
    Ok(Drafted { model, candidates, cut, sought, left_out, near, start: first.start })
}
