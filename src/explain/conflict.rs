//! When no plan exists: rules and decisions that cannot hold together, of which none can be left out of the
//! set, and what giving up each of them leads to.

use std::time::Instant;

use rayon::prelude::*;

use crate::audit::{Audit, audit};
use crate::domain::Plan;
use crate::error::Error;
use crate::model::Model;
use crate::plan::{self, Candidate, Request};
use crate::program::{Program, RowKey, Stage};
use crate::solve::{self, Limit, Solver, Termination};

use super::dropped::{Dropped, binding, only, without};
use super::found::Found;
use super::rows::{self, Hall, Instance};

/// Rules and decisions that leave no plan together.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// An irreducible set: with all of them no plan exists whatever else is given up, with any of them left
    /// out one would, if nothing else stood in the way.
    pub members: Vec<Dropped>,
    /// What giving up each member alone leads to, in their order; nothing where another set stands in the
    /// way as well.
    pub given_up: Vec<Found<GivenUp>>,
    /// Instances of the members' musts, of which none can be left out either beside the other members:
    /// filters, decisions, and musts whose rows are found one by one, such as the length of chains. Empty
    /// where those leave no plan by themselves.
    pub instances: Vec<Instance>,
    /// Where too few stand against too many, if that is what these instances say.
    pub hall: Option<Hall>,
    /// The best of the plans that break the musts by the fewest people, posts and moves in all; nothing where
    /// that does not help.
    pub fewest: Option<Fewest>,
}

/// The best plan with the fewest breaches of musts.
#[derive(Clone, Debug)]
pub struct Fewest {
    /// The plan.
    pub plan: Plan,
    /// What it breaks and costs under the model as it is.
    pub audit: Audit,
    /// Whether it is proven to be that.
    pub is_proven: bool,
}

/// The best plan of the model without a member.
#[derive(Clone, Debug)]
pub struct GivenUp {
    /// The plan.
    pub candidate: Candidate,
    /// What the rule finds in it, in its own unit; 0 for a decision.
    pub amount: i64,
}

/// An irreducible set of rules and decisions that leave no plan (QuickXplain; Junker 2004), and what giving
/// up each of them leads to; `None` when there is a plan.
///
/// # Errors
/// [`Error::NoPlan`] when the search ends before it is known; what the solver reports.
pub fn conflict(model: &Model, solver: Solver<'_>) -> Result<Option<Conflict>, Error> {
    let search = Search { model, solver, began: Instant::now() };
    let all = binding(model);
    if search.is_feasible(&all)? {
        return Ok(None);
    }
    let has_plan = |kept: &[Dropped]| search.is_feasible(kept);
    let members = match has_plan(&[])? {
        true => irreducible(&has_plan, explain(&has_plan, &[], false, &all)?)?,
        // What every plan is made of leaves none.
        false => Vec::new(),
    };
    let (instances, hall) = search.within(&members)?;
    let fewest = search.fewest()?;
    let give_up = |&member: &Dropped| search.give_up(member);
    let given_up = members.par_iter().map(give_up).collect::<Result<_, _>>()?;
    Ok(Some(Conflict { members, given_up, instances, hall, fewest }))
}

struct Search<'a> {
    model: &'a Model,
    solver: Solver<'a>,
    began: Instant,
}

impl Search<'_> {
    /// The conflict within the members: instances of their musts that leave no plan together, of which none
    /// can be left out, and where too few stand against too many.
    fn within(&self, members: &[Dropped]) -> Result<(Vec<Instance>, Option<Hall>), Error> {
        let model = only(self.model, members);
        let keys = rows::keys(&model);
        let has_plan = |kept: &[RowKey]| self.has_plan(&rows::keeping(&model, kept));
        // Filters and decisions alone leave none, or rows that are found one by one.
        let kept = match has_plan(&[])? {
            true => irreducible(&has_plan, explain(&has_plan, &[], false, &keys)?)?,
            false => Vec::new(),
        };
        let hall = rows::hall(&model, &rows::keeping(&model, &kept));
        Ok((kept.iter().map(|key| rows::instance(&model, key)).collect(), hall))
    }

    /// Whether a plan exists under these alone.
    fn is_feasible(&self, kept: &[Dropped]) -> Result<bool, Error> {
        self.has_plan(&only(self.model, kept).program)
    }

    /// Whether a program has any point.
    fn has_plan(&self, program: &Program) -> Result<bool, Error> {
        let any = Stage { id: "any".to_owned(), parts: Vec::new(), tolerance: 0.0, gap: None };
        let program = Program { stages: vec![any], ties: Vec::new(), ..program.clone() };
        let solver = self.solver.after(self.began.elapsed());
        let staged = solve::solve(&program, &[], None, solver)?;
        match (staged.termination, staged.limit) {
            (Termination::Infeasible, _) => Ok(false),
            (Termination::NoPlan, limit) => {
                Err(Error::NoPlan { interrupted: limit == Some(Limit::Interrupt) })
            }
            _ => Ok(true),
        }
    }

    /// The plan with the fewest breaches in all of the musts that have to give way.
    fn fewest(&self) -> Result<Option<Fewest>, Error> {
        let left = || self.solver.after(self.began.elapsed());
        let clashes = plan::conflict::least(self.model, left())?;
        let names: Vec<&str> = clashes.iter().map(|clash| clash.name.as_str()).collect();
        let Some(policy) = plan::conflict::giving_way(&self.model.policy, &names) else {
            return Ok(None);
        };
        let model = self.model.under(policy);
        let found = Found::of(plan::draft(model, &Request::ONE, left()))?;
        Ok(found.plan().map(|drafted| {
            let candidate = &drafted.candidates[0].candidate;
            Fewest {
                plan: candidate.plan.clone(),
                audit: audit(self.model.context(), &candidate.plan),
                is_proven: candidate.termination == Termination::Optimal,
            }
        }))
    }

    fn give_up(&self, member: Dropped) -> Result<Found<GivenUp>, Error> {
        let model = without(self.model, member);
        let solver = self.solver.after(self.began.elapsed());
        let given_up = plan::draft(model, &Request::ONE, solver).map(|mut drafted| {
            let candidate = drafted.candidates.swap_remove(0).candidate;
            let amount = match member {
                Dropped::Rule(at) => audit(self.model.context(), &candidate.plan).amount(at),
                Dropped::Decision(_) => 0,
            };
            GivenUp { candidate, amount }
        });
        Found::of(given_up)
    }
}

/// Whether a plan exists with these alone.
type HasPlan<'a, T> = &'a dyn Fn(&[T]) -> Result<bool, Error>;

/// What of `open` a conflict needs beside `kept`, which `grew` since the last question.
fn explain<T: Clone>(
    has_plan: HasPlan<'_, T>,
    kept: &[T],
    grew: bool,
    open: &[T],
) -> Result<Vec<T>, Error> {
    if grew && !has_plan(kept)? {
        return Ok(Vec::new());
    }
    if let [_] | [] = open {
        return Ok(open.to_vec());
    }
    let (first, second) = open.split_at(open.len() / 2);
    let with_first = [kept, first].concat();
    let of_second = explain(has_plan, &with_first, !first.is_empty(), second)?;
    let with_second = [kept, of_second.as_slice()].concat();
    let of_first = explain(has_plan, &with_second, !of_second.is_empty(), first)?;
    Ok([of_first, of_second].concat())
}

/// The set without what it does not need: a rule that allows what another refuses (by the purpose that
/// it gives a move) can lead the search to more than there has to be.
fn irreducible<T: Clone>(has_plan: HasPlan<'_, T>, mut members: Vec<T>) -> Result<Vec<T>, Error> {
    let mut at = 0;
    while at < members.len() {
        let member = members.remove(at);
        if has_plan(&members)? {
            members.insert(at, member);
            at += 1;
        } else {
            at = 0;
        }
    }
    Ok(members)
}
