//! A draft of all stages of a walk at once: one sum of their prices, each stage so dear that the next
//! one is hardly ever worth a unit of it. Its plan is where the stages begin, and its prices divided by
//! what a stage counts are nearly that stage's own, with each cap of an earlier stage worth what one of
//! its units counts.

use std::time::Duration;

use crate::error::SolveError;
use crate::program::{self, Cap, Program, Stage};

use super::super::told::Told;
use super::super::{Limits, Start, Task, Termination, Trace, TracedCut};
use super::{Walk, check, is_better, reduced};

/// How many times the typical price of the next stage that of a stage is, in the first sum tried.
/// Measured on `province`, seed 1, 60 s: with 8 the draft gives up three seats of the first stage, with
/// 30 none.
const RATIO: f64 = 30.0;

/// Greatest price of the sum: a solver in floating point keeps it apart from its neighbours with ease.
const MOST_PRICE: i64 = 100_000_000;

/// Its name among the stages.
const NAME: &str = "draft";

/// What a draft left.
pub(super) struct Drafted {
    sum: Sum,
    /// The prices of the sum, by row and then by cap.
    trace: Trace,
    /// The stage that each cap added since keeps, if it does.
    since: Vec<Option<usize>>,
    /// Whether a stage has found another plan, which may be bad for the later ones.
    pub is_stale: bool,
}

/// Stages as one sum.
struct Sum {
    /// What a unit of each stage's reduced prices counts, in the order of the stages.
    units: Vec<i64>,
}

impl Sum {
    /// What the stages count; `None` when their prices are too far apart, or when fewer than two of
    /// them have any.
    fn new(program: &Program) -> Option<Sum> {
        let of_stage = |stage: &Stage| reduced(program.costs(stage)).0;
        let costs: Vec<Vec<i64>> = program.stages.iter().map(of_stage).collect();
        let typical: Vec<f64> = costs.iter().map(|costs| typical(program, costs)).collect();
        if typical.iter().filter(|price| **price > 0.0).count() < 2 {
            return None;
        }
        let sums = [RATIO, RATIO / 2.0, RATIO / 4.0].map(|ratio| Sum::with(&typical, ratio));
        sums.into_iter().find(|sum| sum.added(program, &costs).is_some())
    }

    fn with(typical: &[f64], ratio: f64) -> Sum {
        let mut units = vec![1; typical.len()];
        let mut next = 0.0;
        for (unit, &own) in units.iter_mut().zip(typical).rev() {
            if own > 0.0 {
                *unit = (ratio * next / own).ceil().max(1.0) as i64;
                next = own * *unit as f64;
            }
        }
        Sum { units }
    }

    /// The prices of the stages from `first` on in one sum; `None` when one is too great.
    fn costs(&self, program: &Program, first: usize) -> Option<Vec<i64>> {
        let of_stage = |(at, stage): (usize, &Stage)| match at < first {
            true => Vec::new(),
            false => reduced(program.costs(stage)).0,
        };
        let costs: Vec<Vec<i64>> = program.stages.iter().enumerate().map(of_stage).collect();
        self.added(program, &costs)
    }

    fn added(&self, program: &Program, costs: &[Vec<i64>]) -> Option<Vec<i64>> {
        let mut sum = vec![0_i64; program.columns.len()];
        for (costs, &unit) in costs.iter().zip(&self.units) {
            for (sum, &cost) in sum.iter_mut().zip(costs) {
                *sum = cost.checked_mul(unit).and_then(|cost| cost.checked_add(*sum))?;
            }
        }
        let fits = sum.iter().all(|cost| cost.saturating_abs() <= MOST_PRICE);
        fits.then_some(sum)
    }
}

impl Drafted {
    /// Its trace when the sum is divided by `unit`.
    fn over(&self, unit: i64) -> Trace {
        let unit = unit as f64;
        let of_cap = |stage: &Option<usize>| -> f64 {
            stage.map_or(0.0, |stage| -(self.sum.units[stage] as f64) / unit)
        };
        let prices = self.trace.prices.iter().map(|price| price / unit);
        let cut = |cut: &TracedCut| TracedCut { price: cut.price / unit, ..*cut };
        Trace {
            prices: prices.chain(self.since.iter().map(of_cap)).collect(),
            cuts: self.trace.cuts.iter().map(cut).collect(),
            bases: self.trace.bases.clone(),
            // Where other prices had halves says nothing of these.
            lp_values: Vec::new(),
            is_rough: true,
        }
    }
}

impl Walk<'_> {
    /// Drafts the stages from this one on, once before the first and again when a stage has found
    /// another plan, where the backend has a way to. The plan at hand is replaced by a better one only.
    pub(super) fn draft(&mut self, stage: &Stage) -> Result<(), SolveError> {
        let Some(first) = self.position(&stage.id) else { return Ok(()) };
        let left = self.program.stages.len() - first;
        if left < 2 || !self.wants_draft(&stage.id) {
            return Ok(());
        }
        let sum = match self.drafted.take() {
            Some(drafted) => {
                let trace = Trace { is_rough: false, ..drafted.over(1) };
                Some((drafted.sum, Some(trace)))
            }
            None => Sum::new(&self.program).map(|sum| (sum, None)),
        };
        let Some((sum, trace)) = sum else { return Ok(()) };
        let Some(costs) = sum.costs(&self.program, first) else { return Ok(()) };
        let task = Task {
            stage: NAME,
            program: &self.program,
            costs: &costs,
            caps: &self.caps,
            start: self.hint.as_deref().or(self.plan.as_deref()),
            trace: trace.as_ref(),
            limits: Limits { time: self.part_of_time(left + 1), ..self.solver.limits },
        };
        let watch = self.solver.watch;
        let at_hand = self.plan.as_ref().map(|plan| program::value(&costs, plan));
        let Some(outcome) = self.solver.backend.draft(&task, &Told::new(watch, 1, at_hand))? else {
            return Ok(());
        };
        if outcome.termination == Termination::Infeasible {
            return Ok(());
        }
        if let Some(mut values) = outcome.values {
            self.program.tighten(&mut values);
            let keeps = check::fault(&self.program, &self.caps, &values).is_none()
                && self.program.broken_walks(&values).is_empty();
            let stages = &self.program.stages[first..];
            let at_hand = self.plan.as_ref();
            if keeps && at_hand.is_none_or(|plan| is_better(&self.program, stages, &values, plan)) {
                (self.plan, self.hint) = (Some(values), None);
            }
        }
        let trace = outcome.trace.unwrap_or_default();
        self.drafted = Some(Drafted { sum, trace, since: Vec::new(), is_stale: false });
        Ok(())
    }

    /// Whether there is no draft yet, or one that no longer holds. Beside the plan of nearly the same
    /// program that was proven without any, it would be a detour.
    fn wants_draft(&self, stage: &str) -> bool {
        let is_proven = |given: &&Start| given.values.is_some() && !given.is_searched();
        match &self.drafted {
            Some(drafted) => drafted.is_stale,
            None => !self.is_given(stage) && !self.given.as_ref().is_some_and(is_proven),
        }
    }

    /// Whether a stage is searched from prices, where no proof is to be had in time: those of a draft, or
    /// those that nearly the same program left.
    pub(super) fn is_searched(&self, stage: &str) -> bool {
        self.drafted.is_some() || self.is_given(stage)
    }

    fn is_given(&self, stage: &str) -> bool {
        self.given.is_some_and(|given| given.is_searched() && given.trace(stage).is_some())
    }

    /// What a draft says of a stage.
    pub(super) fn rough(&self, stage: &str) -> Option<Trace> {
        let (drafted, at) = (self.drafted.as_ref()?, self.position(stage)?);
        Some(drafted.over(drafted.sum.units[at])).filter(|trace| !trace.prices.is_empty())
    }

    /// Adds a cap, which keeps a stage perhaps.
    pub(super) fn add_cap(&mut self, cap: Cap, stage: Option<&str>) {
        let stage = stage.and_then(|stage| self.position(stage));
        self.drafted.iter_mut().for_each(|drafted| drafted.since.push(stage));
        self.caps.push(cap);
    }

    /// Time for a stage: where no proof is to be had, each of those left has as much as the others.
    pub(super) fn share(&self, stage: &str) -> Option<Duration> {
        match self.position(stage).filter(|_| self.is_searched(stage)) {
            Some(at) => self.part_of_time(self.program.stages.len() - at),
            None => self.time_left(),
        }
    }

    fn part_of_time(&self, parts: usize) -> Option<Duration> {
        self.time_left().map(|time| time / parts as u32)
    }

    fn position(&self, stage: &str) -> Option<usize> {
        self.program.stages.iter().position(|other| other.id == stage)
    }
}

/// The mean price of the free columns that have one.
fn typical(program: &Program, costs: &[i64]) -> f64 {
    let free = program.columns.iter().zip(costs).filter(|(column, _)| column.lower < column.upper);
    let priced = free.map(|(_, cost)| cost.unsigned_abs() as f64).filter(|cost| *cost > 0.0);
    let (sum, many) = priced.fold((0.0, 0.0), |(sum, many), cost| (sum + cost, many + 1.0));
    if many > 0.0 { sum / many } else { 0.0 }
}
