//! The walk through the stages on programs small enough to try every point.

use super::super::{Backend, Limits, Progress, Unwatched, Watch};
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

    fn minimise(&self, task: &Task<'_>, _watch: &dyn Watch) -> Result<Outcome, SolveError> {
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
        program.stages.push(Stage { id: format!("s{at}"), parts: vec![at], tolerance, gap: None });
    }
    program
}

fn walk(program: &Program, backend: &Exhaustive) -> Staged {
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    solve(program, &[], None, Solver { backend, limits, watch: &Unwatched }).expect("no error")
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
    assert_eq!(most, [[].as_slice(), &[53]], "nothing is below the 0 of the third stage");
    let kept: Vec<i64> = staged.decided.iter().map(|stage| stage.cap.most).collect();
    assert_eq!(kept, [53, -3, 0]);
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
        program.stages.push(Stage {
            id: format!("s{at}"),
            parts: vec![at],
            tolerance: 0.5,
            gap: None,
        });
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
    let refused = solve(
        &program,
        &[],
        None,
        Solver { backend: &Exhaustive::new(9), limits, watch: &Unwatched },
    );
    assert!(matches!(refused, Err(SolveError::Magnitude { .. })), "{refused:?}");
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
    solve(program, &[], Some(&start), Solver { backend, limits, watch: &Unwatched })
        .expect("no error")
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

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
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
        let (limits, listener) = (Limits { gap: 0.0, time: None, seed: 0 }, Listener::default());
        solve(&program, &[], Some(&start), Solver { backend: &Telling, limits, watch: &listener })
            .expect("no error");
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
    let staged = solve(
        &program,
        &[x_at_most_one],
        None,
        Solver { backend: &backend, limits, watch: &Unwatched },
    );
    assert_eq!(staged.expect("no error").values, Some(vec![1, 4, 0]));
}

/// Drafts by trying every assignment, and proves so many stages; any other stage ends with the plan
/// that it starts from. Keeps what each stage was told.
struct Drafting {
    proofs: usize,
    told: Mutex<Vec<(String, Option<Trace>)>>,
}

impl Backend for Drafting {
    fn name(&self) -> (&'static str, String) {
        ("drafting", "1".to_owned())
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        let mut told = self.told.lock().expect("no other user");
        told.push((task.stage.to_owned(), task.trace.cloned()));
        let best = Exhaustive::new(1).minimise(task, watch)?;
        let Some(start) = task.start.filter(|_| told.len() > self.proofs) else { return Ok(best) };
        Outcome::of_plan(task, start.to_vec(), best.bound - 1, Some(Limit::Time))
    }

    /// The one row has a price of 60 in the sum.
    fn draft(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Option<Outcome>, SolveError> {
        let mut prices = vec![60.0];
        prices.resize(1 + task.caps.len(), -1.0);
        let trace = Some(Trace { prices, ..Trace::default() });
        let best = Exhaustive::new(1).minimise(task, watch)?;
        Ok(Some(Outcome { trace, ..best }))
    }
}

fn drafted(proofs: usize) -> (Staged, Vec<(String, Option<Trace>)>) {
    let backend = Drafting { proofs, told: Mutex::default() };
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    let solver = Solver { backend: &backend, limits, watch: &Unwatched };
    let staged = solve(&program(0.0), &[], None, solver).expect("no error");
    (staged, backend.told.into_inner().expect("no other user"))
}

/// The stages are worth 51, -1 and 0 when each is decided in full; nothing is below the 0.
#[test]
fn after_a_draft_the_stages_go_on_without_a_proof() {
    let (staged, told) = drafted(0);
    assert_eq!((staged.termination, staged.limit), (Termination::Feasible, Some(Limit::Time)));
    assert_eq!(staged.values, Some(vec![4, 1, 0]), "the draft, which no stage could better");
    let of = |stage: &StageResult| (stage.value, stage.decided, stage.bound);
    let stages: Vec<_> = staged.stages.iter().map(of).collect();
    assert_eq!(stages, [(51, Some(51), 50), (-1, Some(-1), -2), (0, Some(0), 0)]);
    assert_eq!(told.len(), 2);
    let (staged, _) = drafted(2);
    assert_eq!((staged.termination, staged.limit), (Termination::Optimal, None));
}

/// Mean prices of 41/3, 1 and 1: with 30 times the next one's, a unit of the stages counts 1, 30 and
/// 900 * 3 / 41, rounded up, in the sum.
#[test]
fn what_a_draft_leaves_is_told_in_the_units_of_each_stage() {
    let (_, told) = drafted(0);
    let prices = |at: usize| told[at].1.as_ref().map(|trace| trace.prices.clone());
    assert_eq!(prices(0), Some(vec![60.0 / 66.0]));
    assert_eq!(prices(1), Some(vec![60.0 / 30.0, -66.0 / 30.0]), "the cap of the first stage");
    assert!(told.iter().all(|(_, trace)| trace.as_ref().is_some_and(|trace| trace.is_rough)));
}

/// Ends each stage with the worst point within the gap that it is asked for.
struct Content;

impl Backend for Content {
    fn name(&self) -> (&'static str, String) {
        ("content", "1".to_owned())
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        let best = Exhaustive::new(1).minimise(task, watch)?;
        let room = |value: i64| (value - best.bound) as f64 <= task.limits.gap * value.abs() as f64;
        let fits = |x: &Vec<i64>| super::super::check::fault(task.program, task.caps, x).is_none();
        let points = assignments(task.program).into_iter().filter(fits);
        let value = |x: &Vec<i64>| program::value(task.costs, x);
        let worst = points.filter(|x| room(value(x))).max_by_key(value).expect("the best one");
        Outcome::of_plan(task, worst, best.bound, Some(Limit::Gap))
    }
}

/// 4 % of 53 is 2.12: the first stage may end at 53, which the second keeps though 51 was to be had.
#[test]
fn a_stage_with_a_gap_ends_within_it_and_later_ones_keep_what_it_reached() {
    let mut program = program(0.0);
    program.stages[0].gap = Some(0.04);
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    let solver = Solver { backend: &Content, limits, watch: &Unwatched };
    let staged = solve(&program, &[], None, solver).expect("no error");
    let first = &staged.stages[0];
    assert_eq!((first.value, first.decided, first.bound), (53, Some(53), 51));
    assert_eq!(staged.stages[1].value, -3, "two of x are y");
    assert_eq!((staged.termination, staged.limit), (Termination::Optimal, Some(Limit::Gap)));
}
