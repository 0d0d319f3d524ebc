//! The walk through the stages: each is minimised under the optima of the earlier ones plus their
//! tolerance.

mod draft;

use std::time::{Duration, Instant};

use crate::error::SolveError;
use crate::program::{self, ColIx, Column, Program, Stage};

use draft::Drafted;

use super::reduced_cost_fixing as fixing;
use super::standing::{self, is_better};
use super::told::Told;
use super::{
    Cap, Event, Limit, Limits, Outcome, Progress, Solver, Start, Task, Termination, Trace, Watch,
    check,
};

/// Greatest price, in units of the stage's greatest common divisor, that a solver in floating point
/// can still tell apart from its neighbours beside thousands of others (ours; HiGHS keeps rows to a
/// tolerance of 1e-6).
const MOST_PRICE: i64 = 1_000_000_000;

/// Answer of a staged solve.
#[derive(Clone, Debug, PartialEq)]
pub struct Staged {
    /// How it ended: optimal only when every stage was.
    pub termination: Termination,
    /// What stopped the first stage that was stopped.
    pub limit: Option<Limit>,
    /// One result per stage of the program, in order.
    pub stages: Vec<StageResult>,
    /// The best assignment of the columns.
    pub values: Option<Vec<i64>>,
    /// What each decided stage leaves to those after it, in order.
    pub decided: Vec<Decided>,
    /// Rows that cut off walks which the program forbids, as far as plans ran into them.
    pub cuts: Vec<Cap>,
    /// By stage, what it leaves to nearly the same program.
    pub traces: Vec<(String, Trace)>,
}

/// What a decided stage leaves to those after it, and to other walks that keep its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// Its value when it was decided, of which later stages may give its tolerance away.
    pub value: i64,
    /// The row that keeps its value, up to its tolerance.
    pub cap: Cap,
    /// The columns, tightened to what this cap and the earlier ones allow.
    pub columns: Vec<Column>,
}

/// Result of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageResult {
    /// The stage.
    pub id: String,
    /// Its value in the final assignment; 0 without one.
    pub value: i64,
    /// Its value when it was decided, before later stages gave its tolerance away; `None` when the
    /// walk ended before.
    pub decided: Option<i64>,
    /// Lower bound on its value over every plan that keeps the earlier stages.
    pub bound: i64,
}

/// Solves `program` stage by stage under `caps`, starting from `start` if there is one. The answer is
/// never worse than a plan given there, or than the standing plan or the repair of it that was found.
///
/// The time limit is for the whole walk. A stage that ends without a proof ends the walk: deciding
/// a later tier under an unproven value of an earlier one would fix the latter for good. Only where the
/// backend [drafts](super::Backend::draft) all stages at once, since no proof is to be had in time, each
/// stage ends within the asked gap or when its share of the time left is up, and those after it keep
/// the value that it has reached.
///
/// # Errors
/// What the backend reports, [`SolveError::Failed`] when it contradicts itself from one stage to the
/// next, and [`SolveError::Magnitude`] when prices are too far apart.
pub fn solve(
    program: &Program,
    caps: &[Cap],
    start: Option<&Start>,
    solver: Solver<'_>,
) -> Result<Staged, SolveError> {
    let began = Instant::now();
    let at_hand = start.and_then(|start| standing::at_hand(program, caps, start, solver.limits));
    let mut walk = Walk {
        solver,
        began,
        program: program.clone(),
        caps: caps.to_vec(),
        decided: Vec::new(),
        cuts: Vec::new(),
        hint: start.and_then(|start| start.values.clone()),
        plan: at_hand.clone(),
        first: at_hand,
        given: start,
        left: Vec::new(),
        drafted: None,
        ended: (Termination::Optimal, None),
        is_over: false,
    };
    if program.stages.is_empty() {
        // Nothing is priced: any plan will do, but there must be one.
        let any = Stage { id: String::new(), parts: Vec::new(), tolerance: 0.0, gap: None };
        walk.decide(&any, solver.limits.gap)?;
        walk.settle_ties()?;
        return Ok(walk.finish(&[]));
    }
    let mut bounds = Vec::with_capacity(program.stages.len());
    for (at, stage) in program.stages.iter().enumerate() {
        // An order of tiers means little unless each is decided in full before the next: the asked gap
        // is for the last one, unless a stage has a gap of its own.
        let last = at + 1 == program.stages.len();
        let gap = if last { solver.limits.gap } else { 0.0 };
        bounds.push(walk.decide(stage, stage.gap.unwrap_or(gap))?);
    }
    walk.settle_ties()?;
    Ok(walk.finish(&bounds))
}

/// A stage with its prices, in units of their greatest common divisor: a weight that all of them
/// share must not cost the solver its digits.
struct Priced<'a> {
    stage: &'a Stage,
    /// Price of each column, in units.
    costs: Vec<i64>,
    unit: i64,
    /// Gap at which the stage counts as decided.
    gap: f64,
}

impl<'a> Priced<'a> {
    fn new(stage: &'a Stage, costs: Vec<i64>, gap: f64) -> Result<Self, SolveError> {
        let beyond = costs.iter().any(|price| price.saturating_abs() == i64::MAX);
        let (costs, unit) = reduced(costs);
        let price = costs.iter().map(|cost| cost.saturating_abs()).max().unwrap_or(0);
        match beyond || price > MOST_PRICE {
            true => Err(SolveError::Magnitude { stage: stage.id.clone(), price }),
            false => Ok(Self { stage, costs, unit, gap }),
        }
    }

    /// The greatest value, in units, that later stages may give a stage decided at `value`.
    fn most(&self, value: i64) -> i64 {
        most(value, self.unit, self.stage.tolerance)
    }
}

/// Where the walk has got to.
struct Walk<'a> {
    solver: Solver<'a>,
    began: Instant,
    /// The program, its columns tightened by each stage that was decided.
    program: Program,
    caps: Vec<Cap>,
    decided: Vec<Decided>,
    cuts: Vec<Cap>,
    /// A point that the walk was given, until a stage finds a plan: not a plan itself perhaps.
    hint: Option<Vec<i64>>,
    /// The best plan so far.
    plan: Option<Vec<i64>>,
    /// The plan that was at hand before the first stage.
    first: Option<Vec<i64>>,
    /// What the walk was given to start from.
    given: Option<&'a Start>,
    /// What the stages leave, in turn.
    left: Vec<(String, Trace)>,
    /// What a draft of all stages left.
    drafted: Option<Drafted>,
    /// How the stages so far have ended.
    ended: (Termination, Option<Limit>),
    /// Whether nothing more is decided.
    is_over: bool,
}

impl Walk<'_> {
    /// Decides one stage and returns its bound; only the trivial one once the walk has ended.
    fn decide(&mut self, stage: &Stage, gap: f64) -> Result<i64, SolveError> {
        let mut priced = Priced::new(stage, self.program.costs(stage), gap)?;
        let is_open = !self.is_over;
        if is_open {
            self.recall(stage);
            self.draft(stage)?;
        }
        if self.is_searched(&stage.id) {
            priced.gap = stage.gap.unwrap_or(self.solver.limits.gap);
        }
        let at_hand = self.plan.as_ref().map(|plan| program::value(&priced.costs, plan));
        let watch = self.solver.watch;
        let told = Told::new(watch, priced.unit, at_hand);
        if is_open {
            let rows = self.program.rows.len() + self.caps.len();
            let (stage, columns) = (stage.id.clone(), self.free());
            watch.event(&Event::Begin { stage, columns, rows });
        }
        let bound = self.decide_priced(&priced, &told)?.saturating_mul(priced.unit);
        if is_open {
            watch.event(&self.end(stage, bound));
        }
        Ok(bound)
    }

    /// Goes back to the first plan where the tolerances of the stages decided let it in again and it is
    /// better by those that are left.
    fn recall(&mut self, stage: &Stage) {
        if let (Some(first), Some(plan)) = (&self.first, &self.plan) {
            let left = self.program.stages.iter().skip_while(|other| other.id != stage.id);
            let keeps = check::fault(&self.program, &self.caps, first).is_none();
            if keeps && is_better(&self.program, left, first, plan) {
                self.plan = Some(first.clone());
            }
        }
    }

    /// Decides a stage whose prices are in units of `unit`, and returns its bound in them.
    fn decide_priced(&mut self, priced: &Priced<'_>, watch: &Told<'_>) -> Result<i64, SolveError> {
        let Priced { stage, costs, .. } = priced;
        self.stop_if_asked();
        if self.is_over {
            return Ok(self.program.trivial_bound(costs));
        }
        watch.begin(&stage.id);
        if let Some((outcome, proven)) = self.reached(costs) {
            let bound = outcome.bound;
            self.take(stage, outcome);
            self.keep(priced, Some(&proven));
            return Ok(bound);
        }
        let prices = self.solver.backend.prices(&self.task(priced, costs, None), watch);
        let proven =
            prices.and_then(|prices| fixing::price(&self.program, costs, &self.caps, &prices));
        let relaxed = proven.as_ref().map_or(i64::MIN, fixing::Priced::whole_bound);
        let least = self.program.trivial_bound(costs).max(relaxed);
        self.stop_if_asked();
        if self.is_over {
            return Ok(least);
        }
        let outcome = match proven.as_ref().and_then(|proven| self.proven(costs, proven)) {
            Some(outcome) => outcome,
            None => {
                let before = self.free();
                self.tighten(priced, proven.as_ref());
                let fixed = before - self.free();
                if fixed > 0 {
                    watch.event(&Event::fixed(&stage.id, fixed, self.free()));
                }
                self.minimise(priced, watch)?
            }
        };
        let bound = outcome.bound.max(least);
        if outcome.termination == Termination::Infeasible && self.plan.is_some() {
            let id = &stage.id;
            return Err(SolveError::Failed(format!("stage {id} infeasible after an earlier plan")));
        }
        let mut outcome = outcome;
        let proven = outcome.priced.take().or(proven);
        self.left.extend(outcome.trace.take().map(|trace| (stage.id.clone(), trace)));
        self.take(stage, outcome);
        if !self.is_over {
            self.keep(priced, proven.as_ref());
        }
        Ok(bound)
    }

    /// Number of columns that are not fixed.
    fn free(&self) -> usize {
        self.program.free_columns()
    }

    /// How a stage has ended.
    fn end(&self, stage: &Stage, bound: i64) -> Event {
        let value = self
            .plan
            .as_ref()
            .map(|values| program::value(&self.program.costs(stage), values) as f64);
        let (stage, bound) = (stage.id.clone(), Some(bound as f64));
        let (termination, limit) = self.ended;
        Event::End { now: Progress { stage, incumbent: value, bound }, termination, limit }
    }

    /// Minimises a stage. A plan with a walk that is too long is no plan: the rows that it breaks are
    /// added, and the search goes on. They hold for every plan, hence the bound stands.
    fn minimise(&mut self, priced: &Priced<'_>, watch: &Told<'_>) -> Result<Outcome, SolveError> {
        let backend = self.solver.backend;
        let costs = &priced.costs;
        if self.program.walks.is_empty() {
            let rough = self.rough(&priced.stage.id);
            return backend.minimise(&self.task(priced, costs, rough.as_ref()), watch);
        }
        let scaled = self.program.fewest_arcs(costs, MOST_PRICE);
        loop {
            let task = self.task(priced, &scaled.costs, None);
            let outcome = backend.minimise(&task, &watch.under(&scaled))?;
            let outcome = Outcome {
                objective: outcome.values.as_ref().map(|values| program::value(costs, values)),
                bound: scaled.bound(outcome.bound),
                // What was proven of the columns was proven of other prices.
                priced: None,
                ..outcome
            };
            let values = outcome.values.as_deref().unwrap_or_default();
            let cuts =
                if values.is_empty() { Vec::new() } else { self.program.broken_walks(values) };
            if cuts.is_empty() {
                return Ok(outcome);
            }
            self.cuts.extend(cuts.iter().cloned());
            cuts.into_iter().for_each(|cut| self.add_cap(cut, None));
            if outcome.termination != Termination::Optimal {
                let termination = Termination::NoPlan;
                return Ok(Outcome { termination, objective: None, values: None, ..outcome });
            }
        }
    }

    /// Of the plans that all stages leave equal, takes the cheapest by the program's prices of ties:
    /// what the seed did on the way to the proof no longer shows. Whatever is not settled in time, or
    /// by a solver that fails, stays as it is: the proof does not depend on it.
    fn settle_ties(&mut self) -> Result<(), SolveError> {
        let proven = (Termination::Optimal, None);
        if self.ended != proven || self.program.ties.is_empty() {
            return Ok(());
        }
        let (decided, left) = (self.decided.len(), self.left.len());
        let settled = self.decide_ties();
        self.decided.truncate(decided);
        self.left.truncate(left);
        (self.ended, self.is_over) = (proven, false);
        match settled {
            Err(SolveError::Failed(_)) => Ok(()),
            other => other,
        }
    }

    /// First what a tolerance let the later stages give away without need is taken back.
    fn decide_ties(&mut self) -> Result<(), SolveError> {
        let tolerant = self.program.stages.iter().filter(|stage| stage.tolerance > 0.0);
        let exact: Vec<Stage> = tolerant
            .map(|stage| Stage { tolerance: 0.0, gap: Some(0.0), ..stage.clone() })
            .collect();
        for stage in &exact {
            self.decide(stage, 0.0)?;
        }
        let stage = Stage { id: "ties".to_owned(), parts: Vec::new(), tolerance: 0.0, gap: None };
        let priced = Priced { stage: &stage, costs: self.program.tie_costs(), unit: 1, gap: 0.0 };
        self.decide_priced(&priced, &Told::new(self.solver.watch, 1, None)).map(|_| ())
    }

    /// Ends the walk between two calls of the solver when the time is up or the user asked.
    fn stop_if_asked(&mut self) {
        let limit = match self.time_left() {
            _ if self.solver.watch.interrupted() => Limit::Interrupt,
            Some(time) if time.is_zero() => Limit::Time,
            _ => return,
        };
        if !self.is_over {
            let termination = match self.plan {
                Some(_) => Termination::Feasible,
                None => Termination::NoPlan,
            };
            (self.ended, self.is_over) = ((termination, Some(limit)), true);
        }
    }

    fn time_left(&self) -> Option<Duration> {
        self.solver.limits.time.map(|time| time.saturating_sub(self.began.elapsed()))
    }

    /// What there is to solve in a stage; a trace that was given comes before a `rough` one.
    fn task<'a>(
        &'a self,
        priced: &'a Priced<'_>,
        costs: &'a [i64],
        rough: Option<&'a Trace>,
    ) -> Task<'a> {
        let stage = priced.stage;
        let limits = Limits { time: self.share(&stage.id), gap: priced.gap, ..self.solver.limits };
        let given = self.given.and_then(|given| given.trace(&stage.id));
        Task {
            stage: &stage.id,
            program: &self.program,
            costs,
            caps: &self.caps,
            start: self.hint.as_deref().or(self.plan.as_deref()),
            trace: given.or(rough),
            limits,
        }
    }

    /// The plan at hand, when it is proven without a solve that no plan is better.
    fn reached(&self, costs: &[i64]) -> Option<(Outcome, fixing::Priced)> {
        self.plan.as_ref()?;
        let proven = fixing::price_by_choice(&self.program, costs, &self.caps)?;
        Some((self.proven(costs, &proven)?, proven))
    }

    /// The plan at hand, when the prices already prove that no plan is better.
    fn proven(&self, costs: &[i64], proven: &fixing::Priced) -> Option<Outcome> {
        let values = self.plan.as_ref()?;
        let objective = program::value(costs, values);
        (proven.whole_bound() == objective).then(|| Outcome {
            termination: Termination::Optimal,
            limit: None,
            objective: Some(objective),
            bound: objective,
            values: Some(values.clone()),
            priced: None,
            trace: None,
        })
    }

    /// Takes from the columns what no later plan can use: those that keep the stage's cap, set by
    /// the plan at hand. A better plan only lowers the cap, as long as tolerances are at most 1.
    fn tighten(&mut self, priced: &Priced<'_>, proven: Option<&fixing::Priced>) {
        if let (Some(proven), Some(values)) = (proven, &self.plan) {
            let most = priced.most(program::value(&priced.costs, values));
            proven.tighten(&mut self.program.columns, most);
        }
    }

    /// Binds later stages to the value of this one.
    fn keep(&mut self, priced: &Priced<'_>, proven: Option<&fixing::Priced>) {
        self.tighten(priced, proven);
        let Some(values) = &self.plan else { return };
        let value = program::value(&priced.costs, values);
        let cap = cap(&priced.costs, priced.most(value));
        self.add_cap(cap.clone(), Some(&priced.stage.id));
        let (value, columns) = (value.saturating_mul(priced.unit), self.program.columns.clone());
        self.decided.push(Decided { value, cap, columns });
    }

    /// Takes over the plan of a stage, unless the one at hand is better by it and those after it, and
    /// how the stage ended.
    fn take(&mut self, stage: &Stage, outcome: Outcome) {
        if let Some(mut values) = outcome.values {
            self.program.tighten(&mut values);
            let left = self.program.stages.iter().skip_while(|other| other.id != stage.id);
            let at_hand = self.plan.as_ref();
            if at_hand.is_none_or(|plan| !is_better(&self.program, left, plan, &values)) {
                let is_new = at_hand.is_none_or(|plan| *plan != values);
                self.drafted.iter_mut().for_each(|drafted| drafted.is_stale |= is_new);
                self.plan = Some(values);
            }
            self.hint = None;
        }
        // A stage that finds nothing beside a plan at hand leaves that plan without the proof.
        let termination = match outcome.termination {
            Termination::NoPlan if self.plan.is_some() => Termination::Feasible,
            other => other,
        };
        // What ended the walk says more than the gap at which an earlier stage was content.
        let limit = match termination {
            Termination::Optimal => self.ended.1.or(outcome.limit),
            _ => outcome.limit.or(self.ended.1),
        };
        let goes_on = self.is_searched(&stage.id) && termination == Termination::Feasible;
        self.is_over = termination != Termination::Optimal && !goes_on;
        self.ended = match (self.ended.0, termination) {
            // An earlier stage stays unproven.
            (Termination::Feasible, Termination::Optimal) => self.ended,
            _ => (termination, limit),
        };
    }

    fn finish(self, bounds: &[i64]) -> Staged {
        let values = self.plan;
        let decided = self.decided.iter().map(|decided| Some(decided.value));
        let decided = decided.chain(std::iter::repeat(None));
        let result = |((stage, &bound), decided): ((&Stage, &i64), Option<i64>)| StageResult {
            id: stage.id.clone(),
            value: values
                .as_ref()
                .map_or(0, |values| program::value(&self.program.costs(stage), values)),
            decided,
            bound,
        };
        Staged {
            termination: self.ended.0,
            limit: self.ended.1,
            stages: self.program.stages.iter().zip(bounds).zip(decided).map(result).collect(),
            values,
            decided: self.decided,
            cuts: self.cuts,
            traces: self.left,
        }
    }
}

/// The row by which later stages keep a value of at most `most`.
pub(super) fn cap(costs: &[i64], most: i64) -> Cap {
    let priced = costs.iter().enumerate().filter(|(_, cost)| **cost != 0);
    let terms = priced.map(|(at, &cost)| (ColIx(at as u32), cost)).collect();
    Cap { terms, most }
}

/// The prices in units of their greatest common divisor, and that unit.
pub(super) fn reduced(mut costs: Vec<i64>) -> (Vec<i64>, i64) {
    let unit = costs.iter().fold(0, |unit, cost| program::gcd(unit, cost.saturating_abs())).max(1);
    if unit > 1 {
        costs.iter_mut().for_each(|cost| *cost /= unit);
    }
    (costs, unit)
}

/// The greatest value that later stages may give a stage decided at `objective`, both in units of
/// `unit`; the tolerance is a share of the value in single units.
pub(super) fn most(objective: i64, unit: i64, tolerance: f64) -> i64 {
    // A share such as 0.29 of 100 is 28.999... in floating point.
    let whole = objective.saturating_mul(unit);
    let slack = (tolerance * whole.abs() as f64 + 1e-9).floor() as i64;
    objective.saturating_add(slack / unit)
}

#[cfg(test)]
mod tests;
