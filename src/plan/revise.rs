//! Revision of a plan after news: the least change that restores the rules, then the best plan within
//! so many changes.
//!
//! A change is an official who is elsewhere than the plan says, or no longer where it says. The curve
//! of the optimum against the number of changes is found point by point (the epsilon-constraint method;
//! Haimes, Lasdon and Wismer 1971): each point starts from the one before, and the last one is as good
//! as the optimum without a limit.

use std::collections::BTreeMap;
use std::time::Instant;

use crate::domain::{Objective, OfficialIx, Plan, PostIx, SettingIx, TierIx};
use crate::error::Error;
use crate::model::Model;
use crate::program::{Cap, ColIx, ColKey, Column, Part, Program, Stage};
use crate::solve::{self, Limit, Limits, Solver, Start, Termination};
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
    /// How many officials are elsewhere than in the approved plan.
    pub changes: usize,
    /// The limit under which it was found.
    pub allowed: usize,
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
    let mut start = Start { values: Some(near(model, approved)), ..Start::default() };
    let (least, columns) = least(model, &counted, &start, left())?;
    let best = match reach.changes {
        None => Some(free(model, left())?),
        Some(_) => None,
    };
    let mut revisions = Vec::new();
    let mut cut = None;
    for allowed in (least..=approved.len().max(least)).take(reach.points) {
        let cap = Cap { terms: counted.clone(), most: allowed as i64 };
        let columns = (allowed == least).then_some(columns.as_slice());
        let found = within(model, cap, columns, &start, left())?;
        let Some((found, values)) = found else {
            cut = Some(Limit::Time);
            break;
        };
        cut = found.limit.filter(|_| found.termination != Termination::Optimal);
        start = Start { values: Some(values), ..Start::default() };
        push(model, approved, &mut revisions, allowed, found);
        let is_far = reach.changes.is_some_and(|most| allowed >= most);
        if cut.is_some() || is_far || is_best(model, &best, &revisions) {
            break;
        }
    }
    let is_complete = is_best(model, &best, &revisions);
    let curve = revisions.into_iter().map(|found| found.ranked(model)).collect();
    Ok(Revisions { least, curve, is_complete, cut })
}

/// What a plan is worth, lower is better: its tiers in their order, or their sum.
fn worth(model: &Model, candidate: &Candidate) -> Vec<i64> {
    match model.policy.objective {
        Objective::Lexicographic => candidate.audit.tiers.clone(),
        Objective::Weighted => vec![candidate.audit.objective],
    }
}

/// Whether the last point is as good as the best plan of all.
fn is_best(model: &Model, best: &Option<Candidate>, points: &[Point]) -> bool {
    let last = points.last().map(|point| worth(model, &point.candidate));
    best.as_ref().is_some_and(|best| Some(worth(model, best)) == last)
}

/// A point of the curve before it is analysed.
struct Point {
    changes: usize,
    allowed: usize,
    candidate: Candidate,
}

impl Point {
    fn ranked(self, model: &Model) -> Revision {
        let mut ranked = rank::rank(model.context(), vec![self.candidate]);
        let ranked = ranked.swap_remove(0);
        Revision { changes: self.changes, allowed: self.allowed, ranked }
    }
}

/// Adds a point that gains on the one before.
fn push(
    model: &Model,
    approved: &Approved,
    points: &mut Vec<Point>,
    allowed: usize,
    candidate: Candidate,
) {
    let own = worth(model, &candidate);
    if points.last().is_some_and(|last| worth(model, &last.candidate) <= own) {
        return;
    }
    let changes = differences(&candidate.plan, approved, model);
    points.push(Point { changes, allowed, candidate });
}

/// How many officials `plan` puts elsewhere than approved.
fn differences(plan: &Plan, approved: &Approved, model: &Model) -> usize {
    let elsewhere = |official: OfficialIx| {
        let own = plan.posts_of(official).next();
        approved.get(&official).is_some_and(|post| own != *post)
    };
    model.instance.official_ixs().filter(|official| elsewhere(*official)).count()
}

/// Each choice that puts an official elsewhere than approved, as a column at a price of one.
fn changes(model: &Model, approved: &Approved) -> Vec<(ColIx, i64)> {
    let choice = |key: ColKey| match key {
        ColKey::Pair(at) => {
            let pair = model.pairs.pair(at);
            Some((pair.official, Some(pair.post)))
        }
        ColKey::Unplaced(official) => Some((official, None)),
        _ => None,
    };
    let is_change = |(official, post): (OfficialIx, Option<PostIx>)| {
        approved.get(&official).is_some_and(|own| *own != post)
    };
    let columns = model.program.columns.iter().enumerate();
    let counted = columns.filter(|(_, column)| choice(column.key).is_some_and(is_change));
    counted.map(|(at, _)| (ColIx(at as u32), 1)).collect()
}

/// Values of the columns in the approved plan, as far as its choices are still among them.
fn near(model: &Model, approved: &Approved) -> Vec<i64> {
    let mut values: Vec<i64> = model.program.columns.iter().map(|column| column.lower).collect();
    for (at, column) in model.program.columns.iter().enumerate() {
        let is_chosen = match column.key {
            ColKey::Pair(pair) => {
                let pair = model.pairs.pair(pair);
                match approved.get(&pair.official) {
                    Some(own) => *own == Some(pair.post),
                    None => pair.stays(),
                }
            }
            ColKey::Unplaced(official) => approved.get(&official).is_some_and(Option::is_none),
            _ => false,
        };
        if is_chosen {
            values[at] = column.upper;
        }
    }
    model.program.complete(&mut values);
    values
}

/// The fewest changes with which every must is kept, and the columns, tightened to what a plan with so
/// few can use.
fn least(
    model: &Model,
    counted: &[(ColIx, i64)],
    start: &Start,
    solver: Solver<'_>,
) -> Result<(usize, Vec<Column>), Error> {
    let part = Part { setting: SettingIx(0), tier: TierIx(0), terms: counted.to_vec() };
    let stage = Stage { id: "changes".to_owned(), parts: vec![0], tolerance: 0.0 };
    let program = Program {
        parts: vec![part],
        stages: vec![stage],
        ties: Vec::new(),
        ..Program::clone(&model.program)
    };
    let exact = Solver { limits: Limits { gap: 0.0, ..solver.limits }, ..solver };
    let mut staged = solve::solve(&program, &[], Some(start), exact)?;
    match staged.termination {
        Termination::Infeasible => Err(Error::Infeasible(candidates::conflict(model, solver)?)),
        Termination::Optimal => {
            let least = usize::try_from(staged.stages[0].value).unwrap_or_default();
            Ok((least, staged.decided.swap_remove(0).columns))
        }
        _ => Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) }),
    }
}

/// The best plan without a limit on the changes.
fn free(model: &Model, solver: Solver<'_>) -> Result<Candidate, Error> {
    let start = Start { standing: Some(model.standing()), ..Start::default() };
    Ok(optimum(model, &start, solver)?.candidate)
}

/// The best plan within the cap on changes, whose columns may have been tightened to it; `None` when
/// the search ended before it had any.
fn within(
    model: &Model,
    cap: Cap,
    columns: Option<&[Column]>,
    start: &Start,
    solver: Solver<'_>,
) -> Result<Option<(Candidate, Vec<i64>)>, Error> {
    let most = usize::try_from(cap.most).unwrap_or_default();
    let mut program = Program::clone(&model.program);
    if let Some(columns) = columns {
        program.columns.clone_from_slice(columns);
    }
    let staged = solve::solve(&program, &[cap], Some(start), solver)?;
    let Some(values) = staged.values.clone() else { return Ok(None) };
    Ok(Some((candidate(model, Label::Revision(most), staged)?, values)))
}
