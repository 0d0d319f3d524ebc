//! The walk through the stages: each is minimised under the optima of the earlier ones plus their
//! tolerance.

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::program::{self, ColIx, Column, Program, Stage};

use super::reduced_cost_fixing as fixing;
use super::{
    Backend, Cap, Event, Limit, Limits, Outcome, Progress, Start, Task, Termination, Trace, Watch,
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
    /// Lower bound on its value over every plan that keeps the earlier stages.
    pub bound: i64,
}

/// Solves `program` stage by stage under `caps`, starting from `start` if there is one.
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
    let mut walk = Walk {
        began: Instant::now(),
        program: program.clone(),
        caps: caps.to_vec(),
        decided: Vec::new(),
        cuts: Vec::new(),
        start: start.and_then(|start| start.values.clone()),
        given: start,
        left: Vec::new(),
        found: false,
        ended: (Termination::Optimal, None),
    };
    if program.stages.is_empty() {
        // Nothing is priced: any plan will do, but there must be one.
        let any = Stage { id: String::new(), parts: Vec::new(), tolerance: 0.0 };
        walk.decide(&any, backend, limits, watch)?;
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
    /// What the next stage starts from: the plan of the stage before it.
    start: Option<Vec<i64>>,
    /// What the walk was given to start from.
    given: Option<&'a Start>,
    /// What the stages leave, in turn.
    left: Vec<(String, Trace)>,
    /// Whether `start` is a plan that a stage found.
    found: bool,
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
            let rows = self.program.rows.len() + self.caps.len();
            let (stage, columns) = (stage.id.clone(), self.free());
            watch.event(&Event::Begin { stage, columns, rows });
        }
        let bound = self.decide_reduced(stage, &costs, unit, backend, limits, watch)?;
        let bound = bound.saturating_mul(unit);
        if is_open {
            watch.event(&self.end(stage, bound));
        }
        Ok(bound)
    }

    /// Decides a stage whose prices are in units of `unit`, and returns its bound in them.
    fn decide_reduced(
        &mut self,
        stage: &Stage,
        costs: &[i64],
        unit: i64,
        backend: &dyn Backend,
        limits: Limits,
        watch: &dyn Watch,
    ) -> Result<i64, Error> {
        self.stop_if_asked(limits, watch);
        if self.ended.0 != Termination::Optimal {
            return Ok(self.program.trivial_bound(costs));
        }
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
        if outcome.termination == Termination::Infeasible && self.found {
            let id = &stage.id;
            return Err(Error::Solver(format!("stage {id} infeasible after an earlier plan")));
        }
        let mut outcome = outcome;
        let priced = outcome.priced.take().or(priced);
        self.left.extend(outcome.trace.take().map(|trace| (stage.id.clone(), trace)));
        self.take(outcome);
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
        let plan = self.start.as_ref().filter(|_| self.found);
        let value = plan.map(|values| program::value(&self.program.costs(stage), values) as f64);
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
        watch: &dyn Watch,
    ) -> Result<Outcome, Error> {
        if self.program.walks.is_empty() {
            return backend.minimise(&self.task(stage, costs, limits), watch);
        }
        let scaled = self.program.fewest_arcs(costs, MOST_PRICE);
        loop {
            let task = self.task(stage, &scaled.costs, limits);
            let outcome = backend.minimise(&task, watch)?;
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

    /// Ends the walk between two calls of the solver when the time is up or the user asked.
    fn stop_if_asked(&mut self, limits: Limits, watch: &dyn Watch) {
        let limit = match self.time_left(limits) {
            _ if watch.interrupted() => Limit::Interrupt,
            Some(time) if time.is_zero() => Limit::Time,
            _ => return,
        };
        if self.ended.0 == Termination::Optimal {
            let termination = if self.found { Termination::Feasible } else { Termination::NoPlan };
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
            start: self.start.as_deref(),
            trace: self.given.and_then(|given| given.trace(&stage.id)),
            limits: Limits { time, ..limits },
        }
    }

    /// The plan at hand, when the relaxation already proves that no plan is better.
    fn proven(&self, costs: &[i64], priced: &fixing::Priced) -> Option<Outcome> {
        let values = self.start.as_ref().filter(|_| self.found)?;
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
        let plan = self.start.as_ref().filter(|_| self.found);
        if let (Some(priced), Some(values)) = (priced, plan) {
            let most = most(program::value(costs, values), unit, stage.tolerance);
            priced.tighten(&mut self.program.columns, most);
        }
    }

    /// Binds later stages to the value of this one.
    fn keep(&mut self, stage: &Stage, costs: &[i64], unit: i64, priced: Option<&fixing::Priced>) {
        self.tighten(stage, costs, unit, priced);
        let Some(values) = &self.start else { return };
        let cap = cap(costs, most(program::value(costs, values), unit, stage.tolerance));
        self.caps.push(cap.clone());
        self.decided.push(Decided { cap, columns: self.program.columns.clone() });
    }

    /// Takes over the plan of a stage and how it ended.
    fn take(&mut self, outcome: Outcome) {
        if let Some(mut values) = outcome.values {
            self.program.tighten(&mut values);
            self.start = Some(values);
            self.found = true;
        }
        // A stage that finds nothing after an earlier one did leaves a plan without the proof.
        let termination = match outcome.termination {
            Termination::NoPlan if self.found => Termination::Feasible,
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
        let values = self.start.filter(|_| self.found);
        let result = |(stage, &bound): (&Stage, &i64)| StageResult {
            id: stage.id.clone(),
            value: values
                .as_ref()
                .map_or(0, |values| program::value(&self.program.costs(stage), values)),
            bound,
        };
        Staged {
            termination: self.ended.0,
            limit: self.ended.1,
            stages: self.program.stages.iter().zip(bounds).map(result).collect(),
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
    let slack = (tolerance * whole.abs().max(1) as f64 + 1e-9).floor() as i64;
    objective.saturating_add(slack / unit)
}

#[cfg(test)]
mod tests {
    use super::super::Unwatched;
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
        assert_eq!(most(0, 1, 0.5), 0);
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
