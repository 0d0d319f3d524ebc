//! The walk through the stages: each is minimised under the optima of the earlier ones plus their
//! tolerance.

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::program::{self, ColIx, Column, Program, Stage};

use super::reduced_cost_fixing as fixing;
use super::standing::{self, is_better};
use super::told::Told;
use super::{
    Backend, Cap, Event, Limit, Limits, Outcome, Progress, Start, Task, Termination, Trace, Watch,
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
/// a later tier under an unproven value of an earlier one would fix the latter for good.
///
/// # Errors
/// What the backend reports, [`Error::Solver`] when it contradicts itself from one stage to the
/// next, and [`Error::Magnitude`] when prices are too far apart.
pub fn solve(
    program: &Program,
    caps: &[Cap],
    start: Option<&Start>,
    backend: &dyn Backend,
    limits: Limits,
    watch: &dyn Watch,
) -> Result<Staged, Error> {
    let began = Instant::now();
    let at_hand = start.and_then(|start| standing::at_hand(program, caps, start, limits));
    let mut walk = Walk {
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
        ended: (Termination::Optimal, None),
    };
    if program.stages.is_empty() {
        // Nothing is priced: any plan will do, but there must be one.
        let any = Stage { id: String::new(), parts: Vec::new(), tolerance: 0.0 };
        walk.decide(&any, backend, limits, watch)?;
        walk.settle_ties(backend, limits, watch)?;
        return Ok(walk.finish(&[]));
    }
    let mut bounds = Vec::with_capacity(program.stages.len());
    for (at, stage) in program.stages.iter().enumerate() {
        // An order of tiers means nothing unless each is decided in full before the next: the asked
        // gap is for the last one.
        let last = at + 1 == program.stages.len();
        let limits = Limits { gap: if last { limits.gap } else { 0.0 }, ..limits };
        bounds.push(walk.decide(stage, backend, limits, watch)?);
    }
    walk.settle_ties(backend, limits, watch)?;
    Ok(walk.finish(&bounds))
}

/// Where the walk has got to.
struct Walk<'a> {
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
    ended: (Termination, Option<Limit>),
}

impl Walk<'_> {
    /// Decides one stage and returns its bound; only the trivial one once the walk has ended.
    fn decide(
        &mut self,
        stage: &Stage,
        backend: &dyn Backend,
        limits: Limits,
        watch: &dyn Watch,
    ) -> Result<i64, Error> {
        let priced = self.program.costs(stage);
        let beyond = priced.iter().any(|price| price.saturating_abs() == i64::MAX);
        let (costs, unit) = reduced(priced);
        let price = costs.iter().map(|cost| cost.saturating_abs()).max().unwrap_or(0);
        if beyond || price > MOST_PRICE {
            return Err(Error::Magnitude { stage: stage.id.clone(), price });
        }
        let is_open = self.ended.0 == Termination::Optimal;
        if is_open {
            self.recall(stage);
        }
        let at_hand = self.plan.as_ref().map(|plan| program::value(&costs, plan));
        let told = Told::new(watch, unit, at_hand);
        if is_open {
            let rows = self.program.rows.len() + self.caps.len();
            let (stage, columns) = (stage.id.clone(), self.free());
            watch.event(&Event::Begin { stage, columns, rows });
        }
        let bound = self.decide_reduced(stage, &costs, unit, backend, limits, &told)?;
        let bound = bound.saturating_mul(unit);
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
    fn decide_reduced(
        &mut self,
        stage: &Stage,
        costs: &[i64],
        unit: i64,
        backend: &dyn Backend,
        limits: Limits,
        watch: &Told<'_>,
    ) -> Result<i64, Error> {
        self.stop_if_asked(limits, watch);
        if self.ended.0 != Termination::Optimal {
            return Ok(self.program.trivial_bound(costs));
        }
        watch.begin(&stage.id);
        let prices = backend.prices(&self.task(stage, costs, limits), watch);
        let priced =
            prices.and_then(|prices| fixing::price(&self.program, costs, &self.caps, &prices));
        let relaxed = priced.as_ref().map_or(i64::MIN, fixing::Priced::whole_bound);
        let least = self.program.trivial_bound(costs).max(relaxed);
        self.stop_if_asked(limits, watch);
        if self.ended.0 != Termination::Optimal {
            return Ok(least);
        }
        let outcome = match priced.as_ref().and_then(|priced| self.proven(costs, priced)) {
            Some(outcome) => outcome,
            None => {
                let before = self.free();
                self.tighten(stage, costs, unit, priced.as_ref());
                let fixed = before - self.free();
                if fixed > 0 {
                    watch.event(&Event::fixed(&stage.id, fixed, self.free()));
                }
                self.minimise(stage, costs, limits, backend, watch)?
            }
        };
        let bound = outcome.bound.max(least);
        if outcome.termination == Termination::Infeasible && self.plan.is_some() {
            let id = &stage.id;
            return Err(Error::Solver(format!("stage {id} infeasible after an earlier plan")));
        }
        let mut outcome = outcome;
        let priced = outcome.priced.take().or(priced);
        self.left.extend(outcome.trace.take().map(|trace| (stage.id.clone(), trace)));
        self.take(stage, outcome);
        if self.ended.0 == Termination::Optimal {
            self.keep(stage, costs, unit, priced.as_ref());
        }
        Ok(bound)
    }

    /// Number of columns that are not fixed.
    fn free(&self) -> usize {
        self.program.columns.iter().filter(|column| column.lower < column.upper).count()
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
    fn minimise(
        &mut self,
        stage: &Stage,
        costs: &[i64],
        limits: Limits,
        backend: &dyn Backend,
        watch: &Told<'_>,
    ) -> Result<Outcome, Error> {
        if self.program.walks.is_empty() {
            return backend.minimise(&self.task(stage, costs, limits), watch);
        }
        let scaled = self.program.fewest_arcs(costs, MOST_PRICE);
        loop {
            let task = self.task(stage, &scaled.costs, limits);
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
            self.caps.extend(cuts);
            if outcome.termination != Termination::Optimal {
                let termination = Termination::NoPlan;
                return Ok(Outcome { termination, objective: None, values: None, ..outcome });
            }
        }
    }

    /// Of the plans that all stages leave equal, takes the cheapest by the program's prices of ties:
    /// what the seed did on the way to the proof no longer shows. Whatever is not settled in time, or
    /// by a solver that fails, stays as it is: the proof does not depend on it.
    fn settle_ties(
        &mut self,
        backend: &dyn Backend,
        limits: Limits,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        let proven = (Termination::Optimal, None);
        if self.ended != proven || self.program.ties.is_empty() {
            return Ok(());
        }
        let (decided, left) = (self.decided.len(), self.left.len());
        let settled = self.decide_ties(backend, Limits { gap: 0.0, ..limits }, watch);
        self.decided.truncate(decided);
        self.left.truncate(left);
        self.ended = proven;
        match settled {
            Err(Error::Solver(_)) => Ok(()),
            other => other,
        }
    }

    /// First what a tolerance let the later stages give away without need is taken back.
    fn decide_ties(
        &mut self,
        backend: &dyn Backend,
        limits: Limits,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        let tolerant = self.program.stages.iter().filter(|stage| stage.tolerance > 0.0);
        let exact: Vec<Stage> =
            tolerant.map(|stage| Stage { tolerance: 0.0, ..stage.clone() }).collect();
        for stage in &exact {
            self.decide(stage, backend, limits, watch)?;
        }
        let stage = Stage { id: "ties".to_owned(), parts: Vec::new(), tolerance: 0.0 };
        let costs = self.program.tie_costs();
        self.decide_reduced(&stage, &costs, 1, backend, limits, &Told::new(watch, 1, None))
            .map(|_| ())
    }

    /// Ends the walk between two calls of the solver when the time is up or the user asked.
    fn stop_if_asked(&mut self, limits: Limits, watch: &dyn Watch) {
        let limit = match self.time_left(limits) {
            _ if watch.interrupted() => Limit::Interrupt,
            Some(time) if time.is_zero() => Limit::Time,
            _ => return,
        };
        if self.ended.0 == Termination::Optimal {
            let termination = match self.plan {
                Some(_) => Termination::Feasible,
                None => Termination::NoPlan,
            };
            self.ended = (termination, Some(limit));
        }
    }

    fn time_left(&self, limits: Limits) -> Option<Duration> {
        limits.time.map(|time| time.saturating_sub(self.began.elapsed()))
    }

    fn task<'a>(&'a self, stage: &'a Stage, costs: &'a [i64], limits: Limits) -> Task<'a> {
        let time = self.time_left(limits);
        Task {
            stage: &stage.id,
            program: &self.program,
            costs,
            caps: &self.caps,
            start: self.hint.as_deref().or(self.plan.as_deref()),
            trace: self.given.and_then(|given| given.trace(&stage.id)),
            limits: Limits { time, ..limits },
        }
    }

    /// The plan at hand, when the relaxation already proves that no plan is better.
    fn proven(&self, costs: &[i64], priced: &fixing::Priced) -> Option<Outcome> {
        let values = self.plan.as_ref()?;
        let objective = program::value(costs, values);
        (priced.whole_bound() == objective).then(|| Outcome {
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
    fn tighten(
        &mut self,
        stage: &Stage,
        costs: &[i64],
        unit: i64,
        priced: Option<&fixing::Priced>,
    ) {
        if let (Some(priced), Some(values)) = (priced, &self.plan) {
            let most = most(program::value(costs, values), unit, stage.tolerance);
            priced.tighten(&mut self.program.columns, most);
        }
    }

    /// Binds later stages to the value of this one.
    fn keep(&mut self, stage: &Stage, costs: &[i64], unit: i64, priced: Option<&fixing::Priced>) {
        self.tighten(stage, costs, unit, priced);
        let Some(values) = &self.plan else { return };
        let value = program::value(costs, values);
        let cap = cap(costs, most(value, unit, stage.tolerance));
        self.caps.push(cap.clone());
        let (value, columns) = (value.saturating_mul(unit), self.program.columns.clone());
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
        self.ended = (termination, limit);
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
fn cap(costs: &[i64], most: i64) -> Cap {
    let priced = costs.iter().enumerate().filter(|(_, cost)| **cost != 0);
    let terms = priced.map(|(at, &cost)| (ColIx(at as u32), cost)).collect();
    Cap { terms, most }
}

/// The prices in units of their greatest common divisor, and that unit: a weight that all prices of
/// a stage share must not cost the solver its digits.
fn reduced(mut costs: Vec<i64>) -> (Vec<i64>, i64) {
    let unit = costs.iter().fold(0, |unit, cost| gcd(unit, cost.saturating_abs())).max(1);
    if unit > 1 {
        costs.iter_mut().for_each(|cost| *cost /= unit);
    }
    (costs, unit)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The greatest value that later stages may give a stage decided at `objective`, both in units of
/// `unit`; the tolerance is a share of the value in single units.
fn most(objective: i64, unit: i64, tolerance: f64) -> i64 {
    // A share such as 0.29 of 100 is 28.999... in floating point.
    let whole = objective.saturating_mul(unit);
    let slack = (tolerance * whole.abs() as f64 + 1e-9).floor() as i64;
    objective.saturating_add(slack / unit)
}

#[cfg(test)]
mod tests {
    use super::super::{Progress, Unwatched};
    use super::*;
    use crate::domain::{PairIx, SettingIx, TierIx};
    use crate::program::{ColKey, Part, RowKey};
    use std::sync::Mutex;

    /// Tries every assignment and takes the last of the best ones; gives up on stages beyond
    /// `proofs`, and keeps what it was asked.
    struct Exhaustive {
        proofs: usize,
        asked: Mutex<Vec<Asked>>,
    }

    struct Asked {
        most: Vec<i64>,
        start: Option<Vec<i64>>,
    }

    impl Exhaustive {
        fn new(proofs: usize) -> Self {
            Self { proofs, asked: Mutex::new(Vec::new()) }
        }
    }

    impl Backend for Exhaustive {
        fn name(&self) -> (&'static str, String) {
            ("exhaustive", "1".to_owned())
        }

        fn minimise(&self, task: &Task<'_>, _watch: &dyn Watch) -> Result<Outcome, Error> {
            let mut asked = self.asked.lock().expect("no other user");
            let most = task.caps.iter().map(|cap| cap.most).collect();
            asked.push(Asked { most, start: task.start.map(<[i64]>::to_vec) });
            let best = assignments(task.program)
                .into_iter()
                .rev()
                .filter(|x| super::super::check::fault(task.program, task.caps, x).is_none())
                .min_by_key(|x| program::value(task.costs, x));
            let stopped = asked.len() > self.proofs;
            let objective = best.as_ref().map(|x| program::value(task.costs, x));
            Ok(Outcome {
                termination: match (stopped, &best) {
                    (true, _) => Termination::NoPlan,
                    (false, None) => Termination::Infeasible,
                    (false, Some(_)) => Termination::Optimal,
                },
                limit: stopped.then_some(Limit::Time),
                objective: objective.filter(|_| !stopped),
                bound: if stopped { i64::MIN } else { objective.unwrap_or(0) },
                values: best.filter(|_| !stopped),
                priced: None,
                trace: None,
            })
        }
    }

    fn assignments(program: &Program) -> Vec<Vec<i64>> {
        program.columns.iter().fold(vec![Vec::new()], |so_far, column| {
            let longer = |x: &Vec<i64>| {
                let x = x.clone();
                (column.lower..=column.upper).map(move |v| [x.clone(), vec![v]].concat())
            };
            so_far.iter().flat_map(longer).collect()
        })
    }

    /// x + y + z >= 5 with x, y, z in 0..=4; first 10x + 11y + 20z, then -y, then z.
    fn program(tolerance: f64) -> Program {
        let mut program = Program::default();
        let [x, y, z] = [0, 1, 2].map(|at| program.add_column(ColKey::Pair(PairIx::new(at)), 0, 4));
        let key = RowKey::Rule(SettingIx::new(0), String::new());
        program.add_row(key, vec![(x, 1), (y, 1), (z, 1)], Some(5), None);
        let prices = [vec![(x, 10), (y, 11), (z, 20)], vec![(y, -1)], vec![(z, 1)]];
        for (at, terms) in prices.into_iter().enumerate() {
            let tolerance = if at == 0 { tolerance } else { 0.0 };
            program.parts.push(Part { setting: SettingIx::new(at), tier: TierIx::new(at), terms });
            program.stages.push(Stage { id: format!("s{at}"), parts: vec![at], tolerance });
        }
        program
    }

    fn walk(program: &Program, backend: &Exhaustive) -> Staged {
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        solve(program, &[], None, backend, limits, &Unwatched).expect("no error")
    }

    fn values(staged: &Staged) -> Vec<i64> {
        staged.stages.iter().map(|stage| stage.value).collect()
    }

    /// Cheapest: x = 4, y = 1 for 51; without tolerance nothing is left to decide.
    #[test]
    fn later_stages_keep_the_earlier_optimum() {
        let staged = walk(&program(0.0), &Exhaustive::new(9));
        assert_eq!(staged.termination, Termination::Optimal);
        assert_eq!(staged.values, Some(vec![4, 1, 0]));
        assert_eq!(values(&staged), [51, -1, 0]);
    }

    /// 4 % of 51 is 2.04, hence at most 53: two more of x may become y.
    #[test]
    fn tolerance_is_a_share_of_the_optimum_rounded_down() {
        let backend = Exhaustive::new(9);
        let staged = walk(&program(0.04), &backend);
        assert_eq!(staged.values, Some(vec![2, 3, 0]));
        assert_eq!(values(&staged), [53, -3, 0]);
        assert_eq!(staged.stages[0].bound, 51);
        let asked = backend.asked.lock().expect("no other user");
        let most: Vec<&[i64]> = asked.iter().map(|asked| asked.most.as_slice()).collect();
        assert_eq!(most, [[].as_slice(), &[53], &[53, -3]]);
        assert_eq!(asked[1].start, Some(vec![4, 1, 0]), "the first plan starts the second stage");
    }

    #[test]
    fn shortfalls_are_what_the_rows_need() {
        let mut program = program(0.5);
        program.rows[0].lower = Some(0);
        let short = program.add_column(ColKey::Shortfall(1), 0, 6);
        let key = RowKey::Rule(SettingIx::new(1), String::new());
        let terms = vec![(ColIx(0), 2), (ColIx(1), 2), (short, 4)];
        program.add_row(key, terms, Some(10), None);
        let mut values = vec![1, 2, 0, 6];
        program.tighten(&mut values);
        assert_eq!(values, [1, 2, 0, 1], "10 - 6 = 4 is one unit of four");
        let mut values = vec![1, 1, 0, 6];
        program.tighten(&mut values);
        assert_eq!(values, [1, 1, 0, 2], "10 - 4 = 6 is two units of four");
        let mut values = vec![4, 4, 0, 3];
        program.tighten(&mut values);
        assert_eq!(values, [4, 4, 0, 0], "nothing is missing");
    }

    /// x + short >= 9 with x in 0..=4 is 5 short, though the tolerance allows 7 and the second stage,
    /// which prices something else, does not mind.
    #[test]
    fn a_tolerance_is_not_spent_on_nothing() {
        let mut program = Program::default();
        let x = program.add_column(ColKey::Pair(PairIx::new(0)), 0, 4);
        let short = program.add_column(ColKey::Shortfall(0), 0, 9);
        let z = program.add_column(ColKey::Pair(PairIx::new(1)), 0, 1);
        let key = RowKey::Rule(SettingIx::new(0), String::new());
        program.add_row(key, vec![(x, 1), (short, 1)], Some(9), None);
        for (at, terms) in [vec![(short, 1)], vec![(z, 1)]].into_iter().enumerate() {
            program.parts.push(Part { setting: SettingIx::new(at), tier: TierIx::new(at), terms });
            program.stages.push(Stage { id: format!("s{at}"), parts: vec![at], tolerance: 0.5 });
        }
        let staged = walk(&program, &Exhaustive::new(9));
        assert_eq!(values(&staged), [5, 0]);
    }

    #[test]
    fn slack_is_not_lost_to_floating_point() {
        assert_eq!(most(100, 1, 0.29), 129);
        assert_eq!(most(-100, 1, 0.05), -95);
        assert_eq!(most(0, 1, 1.0), 0, "a share of nothing is nothing");
        assert_eq!(most(10, 10, 0.29), 12, "29 of 100 are two units of ten");
        assert_eq!(reduced(vec![6, 0, -9]), (vec![2, 0, -3], 3));
    }

    /// Each price is 10^18 in units of 10^18, so that the solver keeps its digits; the sum of twelve
    /// of them is beyond 64 bits. A sum of prices on one column that is beyond them is refused.
    #[test]
    fn sums_beyond_64_bits_stay_at_their_end_or_are_refused() {
        const QUINTILLION: i64 = 1_000_000_000_000_000_000;
        let mut program = program(0.0);
        program.rows[0].lower = Some(12);
        let prices = |price| program.columns.iter().enumerate().map(move |(at, _)| (at, price));
        let terms = |price| prices(price).map(|(at, price)| (ColIx(at as u32), price)).collect();
        let (dear, dearer) = (terms(QUINTILLION), terms(9 * QUINTILLION));
        program.parts[0].terms = dear;
        let staged = walk(&program, &Exhaustive::new(9));
        assert_eq!(staged.values, Some(vec![4, 4, 4]));
        assert_eq!(values(&staged), [i64::MAX, -4, 4]);
        program.parts[1].terms = dearer;
        program.stages[0].parts = vec![0, 1];
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        let refused = solve(&program, &[], None, &Exhaustive::new(9), limits, &Unwatched);
        assert!(matches!(refused, Err(Error::Magnitude { .. })), "{refused:?}");
    }

    #[test]
    fn a_stage_without_proof_ends_the_walk() {
        let backend = Exhaustive::new(1);
        let staged = walk(&program(0.04), &backend);
        assert_eq!(staged.termination, Termination::Feasible);
        assert_eq!(staged.limit, Some(Limit::Time));
        assert_eq!(staged.values, Some(vec![4, 1, 0]));
        assert_eq!(backend.asked.lock().expect("no other user").len(), 2);
        assert_eq!(staged.stages[2].bound, 0, "z is never negative");
    }

    #[test]
    fn nothing_found_is_no_plan() {
        let staged = walk(&program(0.0), &Exhaustive::new(0));
        assert_eq!((staged.termination, staged.values), (Termination::NoPlan, None));
    }

    fn from(program: &Program, values: Vec<i64>, backend: &dyn Backend) -> Staged {
        let start = Start { standing: Some(values), ..Start::default() };
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        solve(program, &[], Some(&start), backend, limits, &Unwatched).expect("no error")
    }

    #[test]
    fn the_plan_at_hand_is_the_answer_when_nothing_is_found() {
        let staged = from(&program(0.0), vec![2, 2, 1], &Exhaustive::new(0));
        assert_eq!(staged.termination, Termination::Feasible);
        assert_eq!((staged.limit, &staged.values), (Some(Limit::Time), &Some(vec![2, 2, 1])));
        assert_eq!(values(&staged), [62, -2, 1]);
        assert!(staged.stages.iter().all(|stage| stage.decided.is_none()));
    }

    /// 4 % of 51 let (2, 3, 0) at 53 in again, whose y is worth more than that of the optimum.
    #[test]
    fn a_tolerance_lets_the_first_plan_in_again() {
        let staged = from(&program(0.04), vec![2, 3, 0], &Exhaustive::new(1));
        assert_eq!(staged.termination, Termination::Feasible);
        assert_eq!(staged.values, Some(vec![2, 3, 0]));
        let first = &staged.stages[0];
        assert_eq!((first.decided, first.value, first.bound), (Some(51), 53, 51));
    }

    /// A backend that tells 7 over 3 in its own units, and gives up.
    struct Telling;

    impl Backend for Telling {
        fn name(&self) -> (&'static str, String) {
            ("telling", "1".to_owned())
        }

        fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, Error> {
            let (incumbent, bound) = (Some(7.0), Some(2.5));
            watch.progress(&Progress { stage: task.stage.to_owned(), incumbent, bound });
            Ok(Outcome::without_plan(Termination::NoPlan, Some(Limit::Time), i64::MIN))
        }
    }

    #[derive(Default)]
    struct Listener(Mutex<Vec<(Option<f64>, Option<f64>)>>);

    impl Watch for Listener {
        fn progress(&self, progress: &Progress) {
            let told = (progress.incumbent, progress.bound);
            self.0.lock().expect("no other user").push(told);
        }
    }

    /// Prices of 100, 110 and 200 reach the solver as 10, 11 and 20.
    #[test]
    fn progress_is_told_in_the_units_of_the_stage() {
        let mut program = program(0.0);
        program.parts[0].terms.iter_mut().for_each(|(_, price)| *price *= 10);
        let told = |standing| {
            let start = Start { standing, ..Start::default() };
            let (limits, listener) =
                (Limits { gap: 0.0, time: None, seed: 0 }, Listener::default());
            solve(&program, &[], Some(&start), &Telling, limits, &listener).expect("no error");
            listener.0.into_inner().expect("no other user")
        };
        assert_eq!(told(None), [(None, None), (Some(70.0), Some(30.0))]);
        let better = told(Some(vec![4, 1, 0]));
        assert_eq!(better, [(Some(510.0), None), (Some(70.0), Some(30.0))]);
    }

    #[test]
    fn infeasible_says_so() {
        let mut program = program(0.0);
        program.rows[0].lower = Some(13);
        let staged = walk(&program, &Exhaustive::new(9));
        assert_eq!((staged.termination, staged.values), (Termination::Infeasible, None));
    }

    #[test]
    fn a_program_without_prices_still_needs_a_plan() {
        let mut program = program(0.0);
        program.stages.clear();
        let staged = walk(&program, &Exhaustive::new(9));
        assert_eq!((staged.termination, staged.stages.len()), (Termination::Optimal, 0));
        assert!(staged.values.is_some_and(|x| x.iter().sum::<i64>() >= 5));
        program.rows[0].lower = Some(13);
        let staged = walk(&program, &Exhaustive::new(9));
        assert_eq!(staged.termination, Termination::Infeasible);
    }

    #[test]
    fn given_caps_hold_in_every_stage() {
        let program = program(0.04);
        let x_at_most_one = Cap { terms: vec![(ColIx(0), 1)], most: 1 };
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        let backend = Exhaustive::new(9);
        let staged = solve(&program, &[x_at_most_one], None, &backend, limits, &Unwatched);
        assert_eq!(staged.expect("no error").values, Some(vec![1, 4, 0]));
    }
}
