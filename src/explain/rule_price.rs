//! What a rule costs: the optimum without it, tier by tier, and the moves that come and go. The same for
//! every decision of the board.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use crate::audit::audit;
use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::plan::Drafted;
use crate::solve::{Solver, Termination};

use super::changed::Changed;
use super::dropped::{self, Dropped};
use super::found::Found;

/// The optimum without a rule or a decision, against the optimum with it.
#[derive(Clone, Debug)]
pub struct RulePrice {
    /// What is left out.
    pub dropped: Dropped,
    /// What came of it; there may be no plan without it, as without a waiver.
    pub without: Found<Without>,
}

/// The optimum without it.
#[derive(Clone, Debug)]
pub struct Without {
    /// Value of each tier in the optimum with it and without it, both counted without it.
    pub tiers: Vec<[i64; 2]>,
    /// Whether the optimum with it is a plan without it as well; else it allows what other rules refuse, as
    /// a waiver does, or a rule that gives a move its purpose.
    pub is_possible: bool,
    /// What the rule finds in the plan with it, then without it: units of its shortfall or breach.
    pub amounts: [i64; 2],
    /// Moves that are made without it alone.
    pub appear: Vec<(OfficialIx, PostIx)>,
    /// Moves that are made with it alone.
    pub vanish: Vec<(OfficialIx, PostIx)>,
    /// Whether the optimum without it is proven.
    pub is_proven: bool,
}

/// Who is told how many of how many are done.
pub type Count<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Leaves out one after the other, each solved from what the optimum left. Of plans that the tiers leave
/// equal the one nearest to the optimum is taken, so that only moves appear and vanish that have to.
/// `count` hears of each that is done.
///
/// # Errors
/// What the solver reports.
pub fn rule_prices(
    drafted: &Drafted,
    dropped: &[Dropped],
    solver: Solver<'_>,
    count: Count<'_>,
) -> Result<Vec<RulePrice>, Error> {
    let began = Instant::now();
    let done = AtomicUsize::new(0);
    let all = dropped.len();
    let price = |&dropped: &Dropped| {
        let without = Found::of(without(drafted, dropped, solver.after(began.elapsed())))?;
        count(done.fetch_add(1, Ordering::Relaxed) + 1, all);
        Ok(RulePrice { dropped, without })
    };
    dropped.par_iter().map(price).collect()
}

fn without(drafted: &Drafted, dropped: Dropped, solver: Solver<'_>) -> Result<Without, Error> {
    let model = dropped::without(&drafted.model, dropped);
    let changed = Changed::new(drafted, model, solver)?;
    let with = &drafted.candidates[0].candidate;
    let own = &changed.candidate;
    let amounts = match dropped {
        Dropped::Rule(at) => {
            [with.audit.amount(at), audit(drafted.model.context(), &own.plan).amount(at)]
        }
        Dropped::Decision(_) => [0, 0],
    };
    Ok(Without {
        tiers: changed.tiers_since(&changed.before),
        is_possible: changed.before.is_clean(),
        amounts,
        is_proven: own.termination == Termination::Optimal,
        appear: changed.appear,
        vanish: changed.vanish,
    })
}
