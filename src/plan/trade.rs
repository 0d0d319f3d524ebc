//! The trade-off of two or three goals: the plans of which none is better by one goal without being worse
//! by another. [`super::curve`] finds them for two goals, [`super::surface`] for three; what both need of
//! the solver, and the plans that are made of what they find, are here.

use std::time::Instant;

use rayon::prelude::*;

use crate::error::Error;
use crate::model::Model;
use crate::program::{ColIx, Program};
use crate::solve::{self, Cap, Limit, Limits, Solver, Staged, Start, Termination};
use crate::view::Label;

use super::candidates::{Optimum, Variant, candidate, optimum};
use super::goal::Goal;
use super::rank::{self, Ranked};
use super::{curve, surface};

/// Parts of a trade-off that are searched side by side (ours). The number of threads does not count, so
/// that the same points are found with any.
pub(super) const SIDE_BY_SIDE: usize = 4;

/// A plan that no other one dominates by the goals.
#[derive(Clone, Debug)]
pub struct Point {
    /// Values of the goals.
    pub values: Vec<i64>,
    /// Whether the tiers after the goals are decided in full as well.
    pub settled: bool,
    /// The plan.
    pub ranked: Ranked,
}

/// A part of the trade-off that is not known: other plans may lie between these values, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Least values of the goals in it.
    pub least: Vec<i64>,
    /// Greatest values.
    pub most: Vec<i64>,
}

/// The trade-off of some goals.
#[derive(Clone, Debug)]
pub struct Trade {
    /// The stages that come before all goals and keep their optimum.
    pub kept: Vec<String>,
    /// Values of the goals in the model's own optimum.
    pub optimum: Vec<i64>,
    /// The points, the best by the first goal first.
    pub points: Vec<Point>,
    /// Where more of them may be; none when the set is complete.
    pub holes: Vec<Hole>,
    /// The additive epsilon-indicator (Zitzler and others 2003), by the ranges of the goals over the
    /// points: whatever plan there is, a point is worse than it by at most this share of the range of each
    /// goal. 0 when the set is complete, `None` without a point.
    pub epsilon: Option<f64>,
    /// What ended the search before that.
    pub cut: Option<Limit>,
}

/// Finds the plans that are best by the `goals`, two or three, at most so many `points`, among those that
/// keep the optimum of all tiers that come before all goals. The tiers after them decide in their order
/// between plans that are equal by the goals.
///
/// # Errors
/// As for [`optimum`]; [`Error::NoPlan`] when the optimum itself is not proven in time.
pub fn trade(
    model: &Model,
    goals: &[Goal],
    points: usize,
    solver: Solver<'_>,
) -> Result<Trade, Error> {
    let began = Instant::now();
    let start = Start { standing: Some(model.standing()), ..Start::default() };
    let first = optimum(model, &start, solver)?;
    if first.candidate.termination != Termination::Optimal {
        let interrupted = first.candidate.limit == Some(Limit::Interrupt);
        return Err(Error::NoPlan { interrupted });
    }
    let kept = goals.iter().map(Goal::before).min().unwrap_or(0);
    let variant = Variant::after(model, &first, kept, Label::Optimum);
    let search = Search { model, goals, variant: &variant, solver, began };
    let values = first.start.values.as_deref();
    search.told(search.known(values, points)?, &first, kept)
}

/// A solution that no other one dominates: values of the goals in units, and of the columns.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    pub at: Vec<i64>,
    pub values: Vec<i64>,
}

/// Values of the goals between which more solutions may lie, in units, both included.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub least: Vec<i64>,
    pub most: Vec<i64>,
}

impl Open {
    /// It, unless it is empty.
    pub fn checked(self) -> Option<Open> {
        self.least.iter().zip(&self.most).all(|(least, most)| least <= most).then_some(self)
    }
}

/// What is known of a trade-off.
#[derive(Default)]
pub(super) struct Known {
    pub found: Vec<Solution>,
    pub open: Vec<Open>,
    pub cut: Option<Limit>,
}

impl Known {
    /// Takes up a solution that is not there yet.
    pub fn add(&mut self, found: Solution) {
        if self.found.iter().all(|one| one.at != found.at) {
            self.found.push(found);
        }
    }

    /// Range of each goal over the solutions, at least 1.
    pub fn ranges(&self, goals: usize) -> Vec<i64> {
        ranges(self.found.iter().map(|one| one.at.as_slice()), goals)
    }
}

/// Range of each goal over some points, at least 1.
fn ranges<'a>(points: impl Iterator<Item = &'a [i64]> + Clone, goals: usize) -> Vec<i64> {
    let range = |goal: usize| {
        let values = points.clone().map(|point| point[goal]);
        let (least, most) = (values.clone().min(), values.max());
        least.zip(most).map_or(1, |(least, most)| (most - least).max(1))
    };
    (0..goals).map(range).collect()
}

/// By how much of each range at most the best of `points` is worse than anything that costs at least
/// `least`: a point that is near the corner is nearer to all else.
pub(super) fn epsilon<'a>(
    points: impl Iterator<Item = &'a [i64]>,
    least: &[i64],
    ranges: &[i64],
) -> Option<f64> {
    let behind = |point: &[i64]| {
        let goals = point.iter().zip(least).zip(ranges);
        let shares = goals.map(|((own, least), range)| (own - least) as f64 / *range as f64);
        shares.fold(0.0, f64::max)
    };
    points.map(behind).min_by(f64::total_cmp)
}

/// How a search for one solution ended.
pub(super) enum Ended {
    /// With the solution.
    Found(Solution),
    /// Proven that there is none.
    Nothing,
    /// Before either.
    Stopped(Limit),
}

/// Finds the solutions that are best by one goal, and what they leave open; the values are a plan.
type Ends = fn(&Search<'_>, Option<&[i64]>) -> Result<Known, Error>;
/// Searches some of what is open, so that there are so many solutions at most.
type Step = fn(&Search<'_>, &mut Known, usize) -> Result<(), Error>;

/// Prices of columns.
type Terms = Vec<(ColIx, i64)>;

/// The search for the solutions.
pub(super) struct Search<'a> {
    model: &'a Model,
    pub goals: &'a [Goal],
    /// The program of the stages that are still open.
    variant: &'a Variant,
    solver: Solver<'a>,
    began: Instant,
}

impl Search<'_> {
    fn left(&self) -> Solver<'_> {
        let solver = self.solver.after(self.began.elapsed());
        Solver { limits: Limits { gap: 0.0, ..solver.limits }, ..solver }
    }

    /// What is known with so many points at most; `values` are a plan.
    fn known(&self, values: Option<&[i64]>, points: usize) -> Result<Known, Error> {
        let (ends, step): (Ends, Step) = match self.goals.len() {
            2 => (curve::ends, curve::halve),
            _ => (surface::ends, surface::split),
        };
        let mut known = ends(self, values)?;
        while known.cut.is_none() && known.found.len() < points && !known.open.is_empty() {
            step(self, &mut known, points)?;
        }
        Ok(known)
    }

    /// All values that the bounds of the columns allow.
    pub fn everything(&self) -> Open {
        let ranges = self.goals.iter().map(|goal| goal.range(self.model));
        let (least, most) = ranges.map(|[least, most]| (least, most)).unzip();
        Open { least, most }
    }

    /// The solution with the least price of the first `stages`, and then of the next, that is within the
    /// caps; `start` is one that is within them.
    pub fn least(
        &self,
        stages: Vec<Terms>,
        caps: impl IntoIterator<Item = Cap>,
        start: Option<&[i64]>,
    ) -> Result<Ended, Error> {
        let Variant { program, caps: own, .. } = self.variant;
        let columns = program.columns.clone();
        let program = Program { columns, ..program.unpriced() };
        let staged = stages.into_iter().enumerate().rev();
        let program = staged.fold(program, |program, (at, terms)| {
            program.first(&format!("goal {}", at + 1), terms)
        });
        let caps: Vec<Cap> = own.iter().cloned().chain(caps).collect();
        let start = Start { values: start.map(<[i64]>::to_vec), ..Start::default() };
        let staged = solve::solve(&program, &caps, Some(&start), self.left())?;
        Ok(self.judged(staged))
    }

    fn judged(&self, staged: Staged) -> Ended {
        match (staged.termination, staged.values) {
            (Termination::Optimal, Some(values)) => {
                let at = self.goals.iter().map(|goal| goal.value(&values)).collect();
                Ended::Found(Solution { at, values })
            }
            (Termination::Infeasible, _) => Ended::Nothing,
            _ => Ended::Stopped(staged.limit.unwrap_or(Limit::Other)),
        }
    }

    /// The solutions as plans: what is left of the model decides between those that are equal by the
    /// goals.
    fn told(&self, known: Known, first: &Optimum, kept: usize) -> Result<Trade, Error> {
        let Known { mut found, open, mut cut } = known;
        found.sort_by(|a, b| a.at.cmp(&b.at));
        let settled: Vec<(Staged, bool)> =
            found.par_iter().map(|one| self.settle(one)).collect::<Result<_, Error>>()?;
        let mut points = Vec::new();
        for (at, (one, (staged, settled))) in found.iter().zip(settled).enumerate() {
            if !settled {
                cut = cut.or(staged.limit);
            }
            let drafted = candidate(self.model, Label::Traded(at + 1), staged)?;
            let mut ranked = rank::rank(self.model.context(), vec![drafted]).swap_remove(0);
            ranked.rank = at + 1;
            points.push(Point { values: self.whole(&one.at), settled, ranked });
        }
        let hole = |own: &Open| Hole { least: self.whole(&own.least), most: self.whole(&own.most) };
        let values = first.start.values.as_deref().unwrap_or_default();
        let optimum: Vec<i64> = self.goals.iter().map(|goal| goal.value(values)).collect();
        let stages = self.model.program.stages.iter().take(kept);
        let mut holes: Vec<Hole> = open.iter().map(hole).collect();
        holes.sort_by(|a, b| a.least.cmp(&b.least).then_with(|| a.most.cmp(&b.most)));
        Ok(Trade {
            kept: stages.map(|stage| stage.id.clone()).collect(),
            optimum: self.whole(&optimum),
            epsilon: covered(&points, &holes, self.goals.len()),
            points,
            holes,
            cut,
        })
    }

    /// The best plan by the stages that are left among those with these values of the goals; the one that
    /// was found where the search ends before.
    fn settle(&self, found: &Solution) -> Result<(Staged, bool), Error> {
        let Variant { program, caps, .. } = self.variant;
        let own = self.goals.iter().zip(&found.at).map(|(goal, most)| goal.cap(*most));
        let caps: Vec<Cap> = caps.iter().cloned().chain(own).collect();
        let start = Start { values: Some(found.values.clone()), ..Start::default() };
        let staged = solve::solve(program, &caps, Some(&start), self.left())?;
        let settled = staged.termination == Termination::Optimal;
        let values = staged.values.clone().or_else(|| Some(found.values.clone()));
        Ok((Staged { values, ..staged }, settled))
    }

    /// Values in units as values.
    fn whole(&self, at: &[i64]) -> Vec<i64> {
        at.iter().zip(self.goals).map(|(value, goal)| value * goal.unit()).collect()
    }
}

/// [`Trade::epsilon`].
fn covered(points: &[Point], holes: &[Hole], goals: usize) -> Option<f64> {
    let own = || points.iter().map(|point| point.values.as_slice());
    let ranges = ranges(own(), goals);
    let shares = holes.iter().map(|hole| epsilon(own(), &hole.least, &ranges));
    let worst = shares.collect::<Option<Vec<f64>>>()?.into_iter().fold(0.0, f64::max);
    (!points.is_empty()).then_some(worst)
}
