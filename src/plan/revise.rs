//! Revision of a plan after news: the least change that restores the rules, then the best plan within
//! so many changes.
//!
//! A change is an official who is elsewhere than the plan says, or no longer where it says. The curve
//! of the optimum against the number of changes is found point by point (the epsilon-constraint method;
//! Haimes, Lasdon and Wismer 1971): each point starts from the one before, and the last one is as good
//! as the optimum without a limit.

use std::collections::BTreeMap;
use std::time::Instant;

use crate::domain::{Objective, OfficialIx, Plan, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::program::{Cap, ColIx, Column, Program};
use crate::solve::{self, Limit, Limits, Solver, Staged, Start, Termination};
use crate::view::Label;

use super::candidates::{self, candidate, optimum};
use super::rank::{self, Candidate, Ranked};

/// Where the plan to be revised puts each official that is still there: `None` = without a post. Whoever
/// is not named may be put anywhere at no change.
pub type Approved = BTreeMap<OfficialIx, Option<PostIx>>;

/// How far a revision looks.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// Changes at most; `None` = until more of them bring nothing.
    pub changes: Option<usize>,
    /// Points of the curve at most.
    pub points: usize,
}

/// The best plan within a number of changes.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Who is elsewhere than in the approved plan.
    pub elsewhere: Vec<OfficialIx>,
    /// The plan.
    pub ranked: Ranked,
}

/// The curve of a revision.
#[derive(Clone, Debug)]
pub struct Revisions {
    /// The fewest changes with which the rules are kept; proven.
    pub least: usize,
    /// The best plan for each number of changes, ascending; only those that gain on the one before.
    pub curve: Vec<Revision>,
    /// Whether the last is as good as a plan made from nothing.
    pub is_complete: bool,
    /// What ended the search before.
    pub cut: Option<Limit>,
}

/// Revises `approved` under a model in which the news has been taken in.
///
/// # Errors
/// As for [`candidates::optimum`].
pub fn revise(
    model: &Model,
    approved: &Approved,
    reach: Reach,
    solver: Solver<'_>,
) -> Result<Revisions, Error> {
    let began = Instant::now();
    let left = || solver.after(began.elapsed());
    let counted = changes(model, approved);
    let mut start = start_from(model, approved);
    let Some((least, columns)) = least(model, &counted, &start, left())? else {
        return Err(Error::Infeasible(candidates::conflict(model, left())?));
    };
    let best = match reach.changes {
        None => Some(free(model, left())?),
        Some(_) => None,
    };
    let mut points: Vec<Candidate> = Vec::new();
    let mut cut = None;
    for allowed in (least..=approved.len().max(least)).take(reach.points) {
        let cap = Cap { terms: counted.clone(), most: allowed as i64 };
        let columns = (allowed == least).then_some(columns.as_slice());
        let staged = within(model, cap, columns, &start, left())?;
        cut = staged.limit.filter(|_| staged.termination != Termination::Optimal);
        let Some(values) = staged.values.clone() else { break };
        start = Start { values: Some(values), ..Start::default() };
        let found = candidate(model, Label::Revision(allowed), staged)?;
        if points.last().is_none_or(|last| worth(model, &found) < worth(model, last)) {
            points.push(found);
        }
        let is_far = reach.changes.is_some_and(|most| allowed >= most);
        if cut.is_some() || is_far || is_best(model, &best, &points) {
            break;
        }
    }
    let is_complete = is_best(model, &best, &points);
    let curve = points.into_iter().map(|point| revision(model, approved, point)).collect();
    Ok(Revisions { least, curve, is_complete, cut })
}

/// The best plan with the fewest changes of a plan that may break musts, such as one made by hand.
///
/// # Errors
/// [`Error::Infeasible`] when no plan keeps every must; else as for [`candidates::optimum`].
pub fn nearest(model: &Model, approved: &Approved, solver: Solver<'_>) -> Result<Revision, Error> {
    let began = Instant::now();
    match least_change(model, approved, solver)? {
        Some(revision) => Ok(revision),
        None => {
            let left = solver.after(began.elapsed());
            Err(Error::Infeasible(candidates::conflict(model, left)?))
        }
    }
}

/// The best plan with the fewest changes of `approved`; `None` when no plan keeps every must.
///
/// # Errors
/// [`Error::NoPlan`] when the search ends before that is known; what the solver reports.
pub(super) fn least_change(
    model: &Model,
    approved: &Approved,
    solver: Solver<'_>,
) -> Result<Option<Revision>, Error> {
    let began = Instant::now();
    let left = || solver.after(began.elapsed());
    let counted = changes(model, approved);
    let start = start_from(model, approved);
    let Some((least, columns)) = least(model, &counted, &start, left())? else { return Ok(None) };
    let cap = Cap { terms: counted, most: least as i64 };
    let staged = within(model, cap, Some(&columns), &start, left())?;
    if staged.values.is_none() {
        return Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) });
    }
    let point = candidate(model, Label::Revision(least), staged)?;
    Ok(Some(revision(model, approved, point)))
}

/// The approved plan, from which a plan near it is looked for where it breaks a must.
fn start_from(model: &Model, approved: &Approved) -> Start {
    let values = model.values(approved);
    Start { values: Some(values.clone()), standing: Some(values), traces: Vec::new() }
}

/// What a plan is worth, lower is better: its tiers in their order, or their sum.
fn worth(model: &Model, candidate: &Candidate) -> Vec<i64> {
    match model.policy.objective {
        Objective::Lexicographic => candidate.audit.tiers.clone(),
        Objective::Weighted => vec![candidate.audit.objective],
    }
}

/// Whether the last point is as good as the best plan of all.
fn is_best(model: &Model, best: &Option<Candidate>, points: &[Candidate]) -> bool {
    let last = points.last().map(|point| worth(model, point));
    best.as_ref().is_some_and(|best| Some(worth(model, best)) == last)
}

/// A point of the curve with its analysis.
fn revision(model: &Model, approved: &Approved, point: Candidate) -> Revision {
    let elsewhere = elsewhere(&point.plan, approved);
    let ranked = rank::rank(model.context(), vec![point]).swap_remove(0);
    Revision { elsewhere, ranked }
}

/// Whom `plan` puts elsewhere than approved.
fn elsewhere(plan: &Plan, approved: &Approved) -> Vec<OfficialIx> {
    let differs = |(official, post): &(&OfficialIx, &Option<PostIx>)| {
        plan.posts_of(**official).next() != **post
    };
    approved.iter().filter(differs).map(|(official, _)| *official).collect()
}

/// Each choice that puts an official elsewhere than approved, as a column at a price of one.
fn changes(model: &Model, approved: &Approved) -> Vec<(ColIx, i64)> {
    let is_change = |(official, post): (OfficialIx, Option<PostIx>)| {
        approved.get(&official).is_some_and(|own| *own != post)
    };
    let columns = model.program.columns.iter().enumerate();
    let counted = columns.filter(|(_, column)| model.choice(column.key).is_some_and(is_change));
    counted.map(|(at, _)| (ColIx(at as u32), 1)).collect()
}

/// The fewest changes with which every must is kept, and the columns, tightened to what a plan with so
/// few can use; `None` when no plan keeps every must.
fn least(
    model: &Model,
    counted: &[(ColIx, i64)],
    start: &Start,
    solver: Solver<'_>,
) -> Result<Option<(usize, Vec<Column>)>, Error> {
    let program = model.program.unpriced().first("changes", counted.to_vec());
    let exact = Solver { limits: Limits { gap: 0.0, ..solver.limits }, ..solver };
    let mut staged = solve::solve(&program, &[], Some(start), exact)?;
    match staged.termination {
        Termination::Infeasible => Ok(None),
        Termination::Optimal => {
            let least = usize::try_from(staged.stages[0].value).unwrap_or_default();
            Ok(Some((least, staged.decided.swap_remove(0).columns)))
        }
        _ => Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) }),
    }
}

/// The best plan without a limit on the changes.
fn free(model: &Model, solver: Solver<'_>) -> Result<Candidate, Error> {
    let start = Start { standing: Some(model.standing()), ..Start::default() };
    Ok(optimum(model, &start, solver)?.candidate)
}

/// The best plan within the cap on changes, whose columns may have been tightened to it.
fn within(
    model: &Model,
    cap: Cap,
    columns: Option<&[Column]>,
    start: &Start,
    solver: Solver<'_>,
) -> Result<Staged, Error> {
    let mut program = Program::clone(&model.program);
    if let Some(columns) = columns {
        program.columns.clone_from_slice(columns);
    }
    Ok(solve::solve(&program, &[cap], Some(start), solver)?)
}
