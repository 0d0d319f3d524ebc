//! A post seen from its side: who could take it, whom which rules keep out, and what each of the others
//! would cost.

use std::cmp::Reverse;
use std::time::Instant;

use crate::domain::{OfficialIx, PairIx, PostIx, Removal};
use crate::error::Error;
use crate::model::pairs;
use crate::plan::Drafted;
use crate::program::ColIx;
use crate::solve::{ColumnBounds, Engine, Solver, column_bounds};

use super::price::{Price, price};

/// A proven price: a plan with the pair either gives away more of an earlier stage than its tolerance, or
/// is worse by at least so much in this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtLeast {
    /// Position of the stage.
    pub stage: usize,
    /// By how much; 0 where nothing is proven.
    pub difference: i64,
}

impl AtLeast {
    /// The key by which the cheapest comes first: a later stage counts for less.
    pub fn dearness(self) -> (bool, Reverse<usize>, i64) {
        (self.difference > 0, Reverse(self.stage), self.difference)
    }
}

/// What the prices of the relaxation prove of each eligible pair.
#[derive(Clone, Debug)]
pub struct Bounds {
    stages: Vec<ColumnBounds>,
}

impl Bounds {
    /// One relaxation for each stage of a plan that was drafted, of the whole program: it is in reach where
    /// the program itself is not, and gives exact prices.
    pub fn new(drafted: &Drafted, solver: Solver<'_>) -> Bounds {
        let stages = &drafted.candidates[0].candidate.stages;
        let decided: Vec<i64> =
            stages.iter().map(|stage| stage.decided.unwrap_or(stage.value)).collect();
        let solver = Solver { backend: &Engine::Direct, ..solver };
        Bounds { stages: column_bounds(&drafted.model.program, &decided, solver) }
    }

    /// What the pair costs at least in the first stage in which that is more than nothing.
    pub fn of(&self, pair: PairIx) -> AtLeast {
        let column = ColIx(pair.0);
        let least = self.stages.iter().map(|stage| stage.at_least(column)).enumerate();
        let first = least.clone().find(|(_, difference)| *difference > 0);
        let (stage, difference) = first.unwrap_or((self.stages.len().saturating_sub(1), 0));
        AtLeast { stage, difference }
    }
}

/// Somebody who may take the post.
#[derive(Clone, Debug)]
pub struct Contender {
    /// Who.
    pub official: OfficialIx,
    /// What it costs at least.
    pub at_least: AtLeast,
    /// The exact price, where it was asked for.
    pub exact: Option<Price>,
}

/// A post, and everybody who was considered for it and does not hold it in the plan.
#[derive(Clone, Debug)]
pub struct Field {
    /// Which.
    pub post: PostIx,
    /// Those whom no rule refuses, the cheapest first as far as it is known.
    pub open: Vec<Contender>,
    /// The others, with every rule that refuses them.
    pub excluded: Vec<(OfficialIx, Vec<Removal>)>,
}

/// The field of a post; for the `exact` cheapest by their bounds the best plan with them as well.
///
/// # Errors
/// What the solver reports.
pub fn field(
    drafted: &Drafted,
    post: PostIx,
    exact: usize,
    solver: Solver<'_>,
) -> Result<Field, Error> {
    let began = Instant::now();
    let context = drafted.model.context();
    let plan = &drafted.candidates[0].candidate.plan;
    let bounds = Bounds::new(drafted, solver);
    let mut field = Field { post, open: Vec::new(), excluded: Vec::new() };
    for official in context.instance.official_ixs().filter(|own| !plan.takes(*own, post)) {
        if !pairs::considered(context, official).contains(&post) {
            continue;
        }
        match drafted.model.pairs.find(official, post) {
            Some(at) => {
                field.open.push(Contender { official, at_least: bounds.of(at), exact: None });
            }
            None => field.excluded.push((official, pairs::refusals(context, official, post))),
        }
    }
    field.open.sort_by_key(|one| one.at_least.dearness());
    for one in field.open.iter_mut().take(exact) {
        one.exact = Some(price(drafted, one.official, post, solver.after(began.elapsed()))?);
    }
    Ok(field)
}
