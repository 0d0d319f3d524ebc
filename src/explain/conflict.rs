//! When no plan exists: rules and decisions that cannot hold together, of which none can be left out of the
//! set, and what giving up each of them leads to.

use std::time::Instant;

use rayon::prelude::*;

use crate::audit::audit;
use crate::error::Error;
use crate::model::Model;
use crate::plan::{self, Candidate, Request};
use crate::program::{Program, Stage};
use crate::solve::{self, Limit, Solver, Termination};

use super::dropped::{Dropped, binding, only, without};
use super::found::Found;

/// Rules and decisions that leave no plan together.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// An irreducible set: with all of them no plan exists whatever else is given up, with any of them left
    /// out one would, if nothing else stood in the way.
    pub members: Vec<Dropped>,
    /// What giving up each member alone leads to, in their order; nothing where another set stands in the
    /// way as well.
    pub given_up: Vec<Found<GivenUp>>,
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
    let members = match search.is_feasible(&[])? {
        true => search.irreducible(search.explain(&[], false, &all)?)?,
        // What every plan is made of leaves none.
        false => Vec::new(),
    };
    let give_up = |&member: &Dropped| search.give_up(member);
    let given_up = members.par_iter().map(give_up).collect::<Result<_, _>>()?;
    Ok(Some(Conflict { members, given_up }))
}

struct Search<'a> {
    model: &'a Model,
    solver: Solver<'a>,
    began: Instant,
}

impl Search<'_> {
    /// The members of `open` that a conflict needs beside `kept`, which `grew` since the last question.
    fn explain(
        &self,
        kept: &[Dropped],
        grew: bool,
        open: &[Dropped],
    ) -> Result<Vec<Dropped>, Error> {
        if grew && !self.is_feasible(kept)? {
            return Ok(Vec::new());
        }
        if let [_] = open {
            return Ok(open.to_vec());
        }
        let (first, second) = open.split_at(open.len() / 2);
        let with_first = [kept, first].concat();
        let of_second = self.explain(&with_first, !first.is_empty(), second)?;
        let with_second = [kept, of_second.as_slice()].concat();
        let of_first = self.explain(&with_second, !of_second.is_empty(), first)?;
        Ok([of_first, of_second].concat())
    }

    /// The set without what it does not need: a rule that allows what another refuses (by the purpose that
    /// it gives a move) can lead the search to more than there has to be.
    fn irreducible(&self, mut members: Vec<Dropped>) -> Result<Vec<Dropped>, Error> {
        let mut at = 0;
        while at < members.len() {
            let member = members.remove(at);
            if self.is_feasible(&members)? {
                members.insert(at, member);
                at += 1;
            } else {
                at = 0;
            }
        }
        Ok(members)
    }

    /// Whether a plan exists under these alone.
    fn is_feasible(&self, kept: &[Dropped]) -> Result<bool, Error> {
        let model = only(self.model, kept);
        let any = Stage { id: "any".to_owned(), parts: Vec::new(), tolerance: 0.0 };
        let program = Program { stages: vec![any], ties: Vec::new(), ..(*model.program).clone() };
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
