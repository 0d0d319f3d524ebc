//! The trade-off of two goals: the plans of which none is better by one goal without being worse by the
//! other.
//!
//! The method is the epsilon-constraint (Haimes, Lasdon and Wismer 1971) with a lexicographic second
//! stage, so that each solve ends on a point that nothing dominates. It halves the rectangles between
//! points, so that the curve is there from the ends inward whenever the search is stopped (the boxes of
//! Boland, Charkhgard and Savelsbergh 2015). Values are whole numbers: once no rectangle is left the set
//! is complete.

use std::time::Instant;

use rayon::prelude::*;

use crate::domain::{Objective, TierIx};
use crate::error::Error;
use crate::model::Model;
use crate::program::{self, ColIx, ColKey, Part, Program};
use crate::solve::{self, Cap, Limit, Limits, Solver, Staged, Start, Termination};
use crate::view::Label;

use super::candidates::{self, Optimum, Variant, candidate, optimum};
use super::rank::{self, Ranked};

/// Rectangles that are halved side by side (ours). The number of threads does not count, so that the same
/// points are found with any.
const SIDE_BY_SIDE: usize = 4;

/// What is traded: a price of each column, in units of their greatest common divisor.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its name.
    pub id: String,
    terms: Vec<(ColIx, i64)>,
    unit: i64,
    /// Number of stages that come before it: for a figure, those of which nothing is given away for
    /// variety.
    before: usize,
}

/// Why a name is no goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoGoal {
    /// There is nothing of that name.
    Unknown,
    /// The rule prices nothing: all plans are the same by it.
    Unpriced,
}

/// Figures that can be traded.
pub const FIGURES: [&str; 3] = ["moves", "vacancies", "without_post"];

impl Goal {
    /// The goal of this name: a tier, else a rule, else a figure of [`FIGURES`]. `tier:`, `rule:` or
    /// `figure:` before it says which.
    ///
    /// # Errors
    /// [`NoGoal`].
    pub fn named(model: &Model, word: &str) -> Result<Goal, NoGoal> {
        let makers =
            [("tier", Goal::tier as Maker), ("rule", Goal::rule), ("figure", Goal::figure)];
        let (kind, name) = match word.split_once(':') {
            Some((kind, name)) if makers.iter().any(|(known, _)| *known == kind) => (kind, name),
            _ => ("", word),
        };
        let asked = makers.iter().filter(|(known, _)| kind.is_empty() || *known == kind);
        let found = asked.filter_map(|(_, make)| make(model, name)).next();
        let (terms, before) = found.ok_or(NoGoal::Unknown)?;
        let unit = terms.iter().fold(0, |unit, (_, price)| program::gcd(unit, price.abs()));
        match unit {
            0 => Err(NoGoal::Unpriced),
            _ => {
                let terms = terms.into_iter().map(|(at, price)| (at, price / unit)).collect();
                Ok(Goal { id: word.to_owned(), terms, unit, before })
            }
        }
    }

    /// Every name that is a goal of the model.
    pub fn names(model: &Model) -> Vec<String> {
        let tiers = model.policy.tiers.iter().map(|tier| tier.id.clone());
        let rules = model.policy.rules.iter().filter(|rule| rule.tier.is_some());
        let rules = rules.map(|rule| rule.name.clone());
        let mut names: Vec<String> = tiers.chain(rules).chain(FIGURES.map(str::to_owned)).collect();
        names.retain(|name| Goal::named(model, name).is_ok());
        names.dedup();
        names
    }

    fn tier(model: &Model, name: &str) -> Option<Prices> {
        let at = model.policy.tiers.iter().position(|tier| tier.id == name)?;
        let parts = model.program.parts.iter().filter(|part| part.tier.at() == at);
        Some((priced(parts), stages_before(model, TierIx::new(at))))
    }

    fn rule(model: &Model, name: &str) -> Option<Prices> {
        let setting = model.policy.rules.iter().find(|rule| rule.name == name)?;
        let named = |at| model.policy.setting(at).name == name;
        let parts = model.program.parts.iter().filter(|part| named(part.setting));
        let before = setting.tier.map_or(0, |tier| stages_before(model, tier));
        Some((priced(parts), before))
    }

    fn figure(model: &Model, name: &str) -> Option<Prices> {
        if !FIGURES.contains(&name) {
            return None;
        }
        let counts = |key: ColKey| match (name, key) {
            ("moves", ColKey::Pair(at)) => !model.pairs.pair(at).stays(),
            ("vacancies", ColKey::Empty(_)) | ("without_post", ColKey::Unplaced(_)) => true,
            _ => false,
        };
        let columns = model.program.columns.iter().enumerate();
        let counted = columns.filter(|(_, column)| counts(column.key));
        let terms = counted.map(|(at, _)| (ColIx(at as u32), 1)).collect();
        Some((terms, candidates::kept_for_variety(model)))
    }

    /// Its value in units.
    fn value(&self, values: &[i64]) -> i64 {
        self.terms.iter().map(|(at, price)| price * values[at.at()]).sum()
    }

    fn cap(&self, most: i64) -> Cap {
        Cap { terms: self.terms.clone(), most }
    }
}

/// Prices of columns, and the number of stages that come before them.
type Prices = (Vec<(ColIx, i64)>, usize);
type Maker = fn(&Model, &str) -> Option<Prices>;

/// The prices of some parts, added up by column.
fn priced<'a>(parts: impl Iterator<Item = &'a Part>) -> Vec<(ColIx, i64)> {
    program::summed(parts.flat_map(|part| &part.terms).copied().collect())
}

/// Number of stages before that of a tier; the sum has none before it.
fn stages_before(model: &Model, tier: TierIx) -> usize {
    match model.policy.objective {
        Objective::Weighted => 0,
        Objective::Lexicographic => candidates::stages_before(model, tier),
    }
}

/// A plan that no other one dominates by the two goals.
#[derive(Clone, Debug)]
pub struct Point {
    /// Values of the goals.
    pub values: [i64; 2],
    /// Whether the tiers after the goals are decided in full as well.
    pub settled: bool,
    /// The plan.
    pub ranked: Ranked,
}

/// A part of the curve that is not known: other plans may lie between these values, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Least values of the goals in it.
    pub least: [i64; 2],
    /// Greatest values.
    pub most: [i64; 2],
}

/// The trade-off of two goals.
#[derive(Clone, Debug)]
pub struct Trade {
    /// The stages that come before both goals and keep their optimum.
    pub kept: Vec<String>,
    /// Values of the goals in the model's own optimum.
    pub optimum: [i64; 2],
    /// The points, the best by the first goal first.
    pub points: Vec<Point>,
    /// Where more of them may be; none when the set is complete.
    pub holes: Vec<Hole>,
    /// What ended the search before that.
    pub cut: Option<Limit>,
}

/// Finds the plans that are best by two goals, at most so many `points`, among those that keep the
/// optimum of all tiers that come before both. The tiers after them decide in their order between plans
/// that are equal by both.
///
/// # Errors
/// As for [`optimum`]; [`Error::NoPlan`] when the optimum itself is not proven in time.
pub fn trade(
    model: &Model,
    goals: &[Goal; 2],
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
    let kept = goals[0].before.min(goals[1].before);
    let variant = Variant::after(model, &first, kept, Label::Optimum);
    let search = Search { model, goals, variant: &variant, solver, began };
    let mut curve = search.ends(first.start.values.as_deref())?;
    while curve.cut.is_none() && curve.found.len() < points && !curve.rectangles.is_empty() {
        search.halve(&mut curve, points)?;
    }
    search.told(curve, &first, kept)
}

/// A solution that no other one dominates: values of the goals in units, and of the columns.
#[derive(Clone, Debug)]
struct Solution {
    at: [i64; 2],
    values: Vec<i64>,
}

/// Values of the goals between which more solutions may lie, in units, both included.
#[derive(Clone, Copy, Debug)]
struct Rectangle {
    least: [i64; 2],
    most: [i64; 2],
}

impl Rectangle {
    /// The rectangle between two values of each goal, both left out.
    fn between(least: [i64; 2], most: [i64; 2]) -> Option<Rectangle> {
        let own = Rectangle { least: least.map(|v| v + 1), most: most.map(|v| v - 1) };
        own.checked()
    }

    fn checked(self) -> Option<Rectangle> {
        (self.least[0] <= self.most[0] && self.least[1] <= self.most[1]).then_some(self)
    }

    fn widths(&self) -> [i64; 2] {
        [self.most[0] - self.least[0] + 1, self.most[1] - self.least[1] + 1]
    }

    /// How many values are open in it: no more solutions can lie there.
    fn room(&self) -> i64 {
        let [first, second] = self.widths();
        first.min(second)
    }
}

/// What is known of the curve.
struct Known {
    found: Vec<Solution>,
    rectangles: Vec<Rectangle>,
    cut: Option<Limit>,
}

impl Known {
    /// The solution that bounds a rectangle on the side where the goal `axis` is better: it keeps every cap
    /// within the rectangle.
    fn beside(&self, own: &Rectangle, axis: usize) -> Option<&Solution> {
        let is_better = |found: &&Solution| found.at[axis] < own.least[axis];
        self.found.iter().filter(is_better).max_by_key(|found| found.at[axis])
    }

    /// What halving `own` on the goal `axis` at `middle` leaves open.
    fn take(&mut self, own: Rectangle, axis: usize, middle: i64, halved: Halved) {
        let other = 1 - axis;
        let mut upper = own;
        upper.least[axis] = middle + 1;
        match halved {
            Halved::Stopped(limit) => {
                self.cut = Some(limit);
                self.rectangles.push(own);
            }
            Halved::Found(found) if found.at[other] <= own.most[other] => {
                upper.most[other] = found.at[other] - 1;
                let mut lower = own;
                lower.least[other] = found.at[other] + 1;
                lower.most[axis] = found.at[axis] - 1;
                self.rectangles.extend(lower.checked());
                self.rectangles.extend(upper.checked());
                self.found.push(found);
            }
            // The solution that bounds the rectangle is the best: none lies in the half.
            Halved::Found(_) | Halved::Nothing => self.rectangles.extend(upper.checked()),
        }
    }
}

/// What came of halving a rectangle.
enum Halved {
    /// A solution in the half.
    Found(Solution),
    /// Proven that there is none.
    Nothing,
    /// The search ended before either.
    Stopped(Limit),
}

/// The search for the curve.
struct Search<'a> {
    model: &'a Model,
    goals: &'a [Goal; 2],
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

    /// The two ends of the curve, and the rectangle between.
    fn ends(&self, values: Option<&[i64]>) -> Result<Known, Error> {
        let ends: Vec<Halved> = [0, 1]
            .into_par_iter()
            .map(|axis| self.least(axis, None, values))
            .collect::<Result<_, _>>()?;
        let mut known = Known { found: Vec::new(), rectangles: Vec::new(), cut: None };
        for end in ends {
            match end {
                Halved::Found(found) if known.found.iter().all(|one| one.at != found.at) => {
                    known.found.push(found);
                }
                Halved::Found(_) | Halved::Nothing => {}
                Halved::Stopped(limit) => known.cut = Some(limit),
            }
        }
        if let [first, second] = &known.found[..] {
            let least = [first.at[0], second.at[1]];
            let most = [second.at[0], first.at[1]];
            known.rectangles.extend(Rectangle::between(least, most));
        }
        Ok(known)
    }

    /// Halves the widest rectangles side by side, and so many at most that `points` are not exceeded.
    fn halve(&self, known: &mut Known, points: usize) -> Result<(), Error> {
        known.rectangles.sort_by_key(|one| (-one.room(), one.least));
        let many = known.rectangles.len().min(SIDE_BY_SIDE).min(points - known.found.len());
        let now: Vec<Rectangle> = known.rectangles.drain(..many).collect();
        let halved: Vec<(Rectangle, usize, i64, Halved)> = now
            .into_par_iter()
            .map(|own| {
                // The goal with fewer values is the one to be halved.
                let axis = usize::from(own.widths()[1] < own.widths()[0]);
                let middle = own.least[axis] + (own.widths()[axis] - 1) / 2;
                let beside = known.beside(&own, axis).map(|found| found.values.as_slice());
                let halved = self.least(1 - axis, Some(middle), beside)?;
                Ok((own, axis, middle, halved))
            })
            .collect::<Result<_, Error>>()?;
        for (own, axis, middle, halved) in halved {
            known.take(own, axis, middle, halved);
        }
        Ok(())
    }

    /// The solution with the least value of the goal `axis`, and then of the other one, whose value of
    /// the other is at most `most`; `start` is a solution within that.
    fn least(
        &self,
        axis: usize,
        most: Option<i64>,
        start: Option<&[i64]>,
    ) -> Result<Halved, Error> {
        let [own, other] = [&self.goals[axis], &self.goals[1 - axis]];
        let Variant { program, caps, .. } = self.variant;
        let columns = program.columns.clone();
        let program = Program { columns, ..program.unpriced() };
        let program =
            program.first("second", other.terms.clone()).first("first", own.terms.clone());
        let caps: Vec<Cap> = caps.iter().cloned().chain(most.map(|most| other.cap(most))).collect();
        let start = Start { values: start.map(<[i64]>::to_vec), ..Start::default() };
        let staged = solve::solve(&program, &caps, Some(&start), self.left())?;
        Ok(self.judged(staged))
    }

    fn judged(&self, staged: Staged) -> Halved {
        match (staged.termination, staged.values) {
            (Termination::Optimal, Some(values)) => {
                let at = [self.goals[0].value(&values), self.goals[1].value(&values)];
                Halved::Found(Solution { at, values })
            }
            (Termination::Infeasible, _) => Halved::Nothing,
            _ => Halved::Stopped(staged.limit.unwrap_or(Limit::Other)),
        }
    }

    /// The curve as plans: what is left of the model decides between those that are equal by the goals.
    fn told(&self, known: Known, first: &Optimum, kept: usize) -> Result<Trade, Error> {
        let Known { mut found, rectangles, mut cut } = known;
        found.sort_by_key(|one| one.at);
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
            points.push(Point { values: self.whole(one.at), settled, ranked });
        }
        let hole =
            |own: &Rectangle| Hole { least: self.whole(own.least), most: self.whole(own.most) };
        let values = first.start.values.as_deref().unwrap_or_default();
        let stages = self.model.program.stages.iter().take(kept);
        let mut holes: Vec<Hole> = rectangles.iter().map(hole).collect();
        holes.sort_by_key(|hole| hole.least);
        Ok(Trade {
            kept: stages.map(|stage| stage.id.clone()).collect(),
            optimum: self.whole([self.goals[0].value(values), self.goals[1].value(values)]),
            points,
            holes,
            cut,
        })
    }

    /// The best plan by the stages that are left among those with these values of the goals; the one that
    /// was found where the search ends before.
    fn settle(&self, found: &Solution) -> Result<(Staged, bool), Error> {
        let Variant { program, caps, .. } = self.variant;
        let own = self.goals.iter().zip(found.at).map(|(goal, most)| goal.cap(most));
        let caps: Vec<Cap> = caps.iter().cloned().chain(own).collect();
        let start = Start { values: Some(found.values.clone()), ..Start::default() };
        let staged = solve::solve(program, &caps, Some(&start), self.left())?;
        let settled = staged.termination == Termination::Optimal;
        let values = staged.values.clone().or_else(|| Some(found.values.clone()));
        Ok((Staged { values, ..staged }, settled))
    }

    /// Values in units as values.
    fn whole(&self, at: [i64; 2]) -> [i64; 2] {
        [at[0] * self.goals[0].unit, at[1] * self.goals[1].unit]
    }
}
