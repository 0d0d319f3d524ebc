//! What a rule costs: the optimum without it, tier by tier, and the moves that come and go. The same for
//! every decision of the board.

use std::collections::BTreeSet;
use std::time::Instant;

use rayon::prelude::*;

use crate::audit::audit;
use crate::domain::{
    Context, Decision, Decisions, Instance, Move, OfficialIx, Plan, Policy, PostIx, Setting,
    SettingIx,
};
use crate::error::Error;
use crate::model::Model;
use crate::plan::{self, Drafted, Request};
use crate::rules;
use crate::solve::{Solver, Termination};

/// What is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// A rule of the model.
    Rule(SettingIx),
    /// A decision of the board, by its position.
    Decision(usize),
}

/// The optimum without a rule or a decision, against the optimum with it.
#[derive(Clone, Debug)]
pub struct RulePrice {
    /// What is left out.
    pub dropped: Dropped,
    /// What came of it; `None` when the search ended before.
    pub without: Option<Without>,
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
    let price = |&dropped: &Dropped| {
        let without = without(drafted, dropped, solver.after(began.elapsed()))?;
        Ok(RulePrice { dropped, without })
    };
    dropped.par_iter().map(price).collect()
}

fn without(
    drafted: &Drafted,
    dropped: Dropped,
    solver: Solver<'_>,
) -> Result<Option<Without>, Error> {
    let Model { instance, policy, .. } = &drafted.model;
    let model = match dropped {
        Dropped::Rule(at) => Model::new(instance.clone(), without_rule(policy, at)),
        Dropped::Decision(at) => Model::new(without_decision(instance, at), policy.clone()),
    };
    let found = match plan::what_if(drafted, model, &Request::ONE, solver) {
        Ok(found) => found,
        Err(Error::NoPlan { .. }) => return Ok(None),
        Err(other) => return Err(other),
    };
    let with = &drafted.candidates[0].candidate;
    let own = &found.candidates[0].candidate;
    let before = audit(found.model.context(), &with.plan);
    let moves = |plan: &Plan, context: Context<'_>| -> BTreeSet<_> {
        let line = |made: Move| (made.official, made.to);
        plan.moves(context).into_iter().map(line).collect()
    };
    let [old, new] = [&with.plan, &own.plan].map(|plan| moves(plan, drafted.model.context()));
    let amount = |plan| match dropped {
        Dropped::Rule(at) => amount(drafted.model.context(), plan, at),
        Dropped::Decision(_) => 0,
    };
    Ok(Some(Without {
        tiers: before.tiers.iter().zip(&own.audit.tiers).map(|(old, new)| [*old, *new]).collect(),
        is_possible: before.is_clean(),
        amounts: [amount(&with.plan), amount(&own.plan)],
        appear: new.difference(&old).copied().collect(),
        vanish: old.difference(&new).copied().collect(),
        is_proven: own.termination == Termination::Optimal,
    }))
}

/// What a rule of the model finds in a plan.
fn amount(context: Context<'_>, plan: &Plan, at: SettingIx) -> i64 {
    let audit = audit(context, plan);
    let own = audit.charges.iter().filter(|charge| charge.setting == at);
    own.map(|charge| charge.finding.amount).sum()
}

/// The policy without a rule. Emphases name rules by position, and none is asked for.
fn without_rule(policy: &Policy, at: SettingIx) -> Policy {
    let mut policy = policy.clone();
    policy.rules.remove(at.at());
    policy.emphases.clear();
    policy
}

fn without_decision(instance: &Instance, at: usize) -> Instance {
    let mut instance = instance.clone();
    let mut rows: Vec<Decision> = instance.decisions.to_vec();
    rows.remove(at);
    instance.decisions = Decisions::from(rows);
    instance
}
