//! What becomes of a plan when moves fall through: the reserve for each move, and how many refusals the
//! plan survives.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;

use crate::domain::{Move, OfficialIx, PairIx, Plan, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::solve::{self, Limits, Solver, Start, Termination, check};

use super::revise::{self, Approved, Revision};

/// A move and what would come in its place.
#[derive(Clone, Debug)]
pub struct Reserve {
    /// The move.
    pub moved: Move,
    /// The best substitutes, each without those before it.
    pub substitutes: Vec<Substitute>,
    /// Whether more were asked for and it is proven that no plan keeps every must without the move and
    /// the substitutes.
    pub is_all: bool,
}

/// The plan with the fewest changes without a move, and the best of these.
#[derive(Clone, Debug)]
pub struct Substitute {
    /// Who takes the post; `None` = a seat of it stays empty.
    pub official: Option<OfficialIx>,
    /// The plan.
    pub revision: Revision,
}

/// For each move of `plan` the best plan with the fewest changes if it falls through, and `most` - 1 more
/// in which those who took the post before do not.
///
/// # Errors
/// What the solver reports.
pub fn reserves(
    model: &Model,
    plan: &Plan,
    most: usize,
    solver: Solver<'_>,
) -> Result<Vec<Reserve>, Error> {
    let began = Instant::now();
    let approved = held(plan);
    let moves = plan.moves(model.context());
    moves
        .into_par_iter()
        .map(|moved| {
            let left = || solver.after(began.elapsed());
            reserve(model, &approved, moved, most, &left)
        })
        .collect()
}

fn reserve<'a>(
    model: &Model,
    approved: &Approved,
    moved: Move,
    most: usize,
    left: &dyn Fn() -> Solver<'a>,
) -> Result<Reserve, Error> {
    let mut own = model.clone();
    let mut found = Reserve { moved, substitutes: Vec::new(), is_all: false };
    let mut refusing = Some(moved.official);
    while let Some(pair) = refusing.and_then(|who| model.pairs.find(who, moved.to)) {
        ban(&mut own, pair);
        if found.substitutes.len() == most {
            break;
        }
        match revise::least_change(&own, approved, left()) {
            Ok(Some(revision)) => {
                refusing = taker(approved, &revision, moved.to);
                found.substitutes.push(Substitute { official: refusing, revision });
            }
            Ok(None) => {
                found.is_all = true;
                break;
            }
            Err(Error::NoPlan { .. }) => break,
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

/// Who holds the post in a revision and not in the approved plan.
fn taker(approved: &Approved, revision: &Revision, post: PostIx) -> Option<OfficialIx> {
    let placed = revision.ranked.candidate.plan.placed();
    let is_new = |who: &OfficialIx| approved.get(who).copied().flatten() != Some(post);
    placed.filter(|(_, at)| *at == post).map(|(who, _)| who).find(is_new)
}

fn held(plan: &Plan) -> Approved {
    plan.assignments.iter().map(|line| (line.official, line.post)).collect()
}

/// The pairs are the first columns of the program, in their order.
fn ban(model: &mut Model, pair: PairIx) {
    Arc::make_mut(&mut model.program).columns[pair.0 as usize].upper = 0;
}

/// How many refusals a plan survives.
#[derive(Clone, Debug)]
pub struct Survival {
    /// Share of the movers who refuse.
    pub share: f64,
    /// Draws.
    pub samples: usize,
    /// By number of refusals: draws, and how many of them the plan survives.
    pub by_refusals: BTreeMap<usize, Survived>,
    /// Each set of moves that was drawn, by position among the plan's, and whether the plan survives
    /// it.
    pub sets: BTreeMap<Vec<usize>, Option<bool>>,
    /// Each move with the number of draws in which it is refused and the plan does not survive; only
    /// where there are any.
    pub weak: Vec<(Move, usize)>,
}

/// Draws with the same number of refusals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Survived {
    /// Draws.
    pub samples: usize,
    /// Those that the plan survives.
    pub survived: usize,
    /// Those of which it is not known, since the time was up.
    pub unknown: usize,
}

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    /// Share of the movers who refuse, each by himself.
    pub share: f64,
    /// Draws.
    pub samples: usize,
    /// Seed of the draws.
    pub seed: u32,
}

/// Draws who refuses, and asks for each draw whether some plan keeps every must in which nobody who
/// refuses takes the post of the plan and every other mover does.
///
/// # Errors
/// What the solver reports.
pub fn survival(
    model: &Model,
    plan: &Plan,
    draws: Draws,
    solver: Solver<'_>,
) -> Result<Survival, Error> {
    let began = Instant::now();
    let moves = plan.moves(model.context());
    let drawn = drawn(moves.len(), draws);
    let distinct: BTreeSet<Vec<usize>> = drawn.iter().cloned().collect();
    let sets: BTreeMap<Vec<usize>, Option<bool>> = distinct
        .into_par_iter()
        .map(|refused| {
            let left = solver.after(began.elapsed());
            let survives = survives(model, plan, &moves, &refused, left)?;
            Ok((refused, survives))
        })
        .collect::<Result<_, Error>>()?;
    let mut by_refusals: BTreeMap<usize, Survived> = BTreeMap::new();
    let mut failed = vec![0; moves.len()];
    for refused in &drawn {
        let tally = by_refusals.entry(refused.len()).or_default();
        tally.samples += 1;
        match sets[refused] {
            Some(true) => tally.survived += 1,
            Some(false) => refused.iter().for_each(|&at| failed[at] += 1),
            None => tally.unknown += 1,
        }
    }
    let mut weak: Vec<(Move, usize)> = moves.into_iter().zip(failed).filter(|w| w.1 > 0).collect();
    weak.sort_by_key(|(_, failed)| std::cmp::Reverse(*failed));
    Ok(Survival { share: draws.share, samples: draws.samples, by_refusals, sets, weak })
}

/// For each draw, which of the moves are refused.
fn drawn(moves: usize, draws: Draws) -> Vec<Vec<usize>> {
    let mut stream = ChaCha8Rng::seed_from_u64(u64::from(draws.seed));
    let below = draws.share * (f64::from(u32::MAX) + 1.0);
    let mut draw = || (0..moves).filter(|_| f64::from(stream.next_u32()) < below).collect();
    (0..draws.samples).map(|_| draw()).collect()
}

/// Whether a plan keeps every must without the refused moves and with all others; `None` when the
/// search ends before that is known.
fn survives(
    model: &Model,
    plan: &Plan,
    moves: &[Move],
    refused: &[usize],
    solver: Solver<'_>,
) -> Result<Option<bool>, Error> {
    let mut program = model.program.unpriced();
    let mut held = held(plan);
    for (at, made) in moves.iter().enumerate() {
        let Some(pair) = model.pairs.find(made.official, made.to) else { continue };
        let column = &mut program.columns[pair.0 as usize];
        if refused.contains(&at) {
            column.upper = 0;
            held.insert(made.official, made.from);
        } else {
            column.lower = 1;
        }
    }
    // Often everybody else can do as planned.
    let values = model.values(&held);
    if check::fault(&program, &[], &values).is_none() && program.broken_walks(&values).is_empty() {
        return Ok(Some(true));
    }
    let start = Start { standing: Some(values), ..Start::default() };
    let solver = Solver { limits: Limits { gap: 0.0, ..solver.limits }, ..solver };
    let staged = solve::solve(&program, &[], Some(&start), solver)?;
    Ok(match staged.termination {
        _ if staged.values.is_some() => Some(true),
        Termination::Infeasible => Some(false),
        _ => None,
    })
}
