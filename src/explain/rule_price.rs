//! What a rule costs: the optimum without it, tier by tier, and the moves that come and go. The same for
//! every decision of the board.

use std::collections::BTreeSet;
use std::time::Instant;

use rayon::prelude::*;

use crate::audit::audit;
use crate::domain::{Context, Move, OfficialIx, Plan, PostIx, Setting};
use crate::error::Error;
use crate::model::Model;
use crate::plan::{self, Drafted, Request};
use crate::rules;
use crate::solve::{Solver, Termination};

use super::dropped::{self, Dropped};

/// The optimum without a rule or a decision, against the optimum with it.
#[derive(Clone, Debug)]
pub struct RulePrice {
    /// What is left out.
    pub dropped: Dropped,
    /// What came of it; `None` when there is no plan without it, or the search ended before.
    pub without: Option<Without>,
    /// Whether it is proven that there is none, as without a waiver.
    pub is_needed: bool,
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

/// What can be left out: every rule but those that every plan is made of, then every decision.
pub fn droppable(model: &Model) -> Vec<Dropped> {
    let is_free = |setting: &Setting| !rules::find(setting.rule).structural;
    let settings = model.policy.settings().filter(|(_, setting)| is_free(setting));
    let rules = settings.map(|(at, _)| Dropped::Rule(at));
    rules.chain((0..model.instance.decisions.len()).map(Dropped::Decision)).collect()
}

/// Leaves out one after the other, each solved from what the optimum left. Of plans that the tiers leave
/// equal the one nearest to the optimum is taken, so that only moves appear and vanish that have to.
///
/// # Errors
/// What the solver reports.
pub fn rule_prices(
    drafted: &Drafted,
    dropped: &[Dropped],
    solver: Solver<'_>,
) -> Result<Vec<RulePrice>, Error> {
    let began = Instant::now();
    let price = |&dropped: &Dropped| match without(drafted, dropped, solver.after(began.elapsed()))
    {
        Ok(without) => Ok(RulePrice { dropped, without: Some(without), is_needed: false }),
        Err(Error::Infeasible(_)) => Ok(RulePrice { dropped, without: None, is_needed: true }),
        Err(Error::NoPlan { .. }) => Ok(RulePrice { dropped, without: None, is_needed: false }),
        Err(other) => Err(other),
    };
    dropped.par_iter().map(price).collect()
}

fn without(drafted: &Drafted, dropped: Dropped, solver: Solver<'_>) -> Result<Without, Error> {
    let model = dropped::without(&drafted.model, dropped);
    let found = plan::what_if(drafted, model, &Request::ONE, solver)?;
    let with = &drafted.candidates[0].candidate;
    let own = &found.candidates[0].candidate;
    let before = audit(found.model.context(), &with.plan);
    let moves = |plan: &Plan, context: Context<'_>| -> BTreeSet<_> {
        let line = |made: Move| (made.official, made.to);
        plan.moves(context).into_iter().map(line).collect()
    };
    let [old, new] = [&with.plan, &own.plan].map(|plan| moves(plan, drafted.model.context()));
    let amount = |plan| match dropped {
        Dropped::Rule(at) => audit(drafted.model.context(), plan).amount(at),
        Dropped::Decision(_) => 0,
    };
    Ok(Without {
        tiers: before.tiers.iter().zip(&own.audit.tiers).map(|(old, new)| [*old, *new]).collect(),
        is_possible: before.is_clean(),
        amounts: [amount(&with.plan), amount(&own.plan)],
        appear: new.difference(&old).copied().collect(),
        vanish: old.difference(&new).copied().collect(),
        is_proven: own.termination == Termination::Optimal,
    })
}
