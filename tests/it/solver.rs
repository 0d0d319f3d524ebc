//! HiGHS behind its one file: edge cases, limits, interruption, and that it is not trusted blindly.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use luan::domain::{PairIx, SettingIx};
use luan::program::{ColIx, ColKey, Program, RowKey};
use luan::solve::{
    Backend, Cap, Highs, Limit, Limits, Outcome, Progress, Task, Termination, Unwatched, Watch,
};

const EXACT: Limits = Limits { gap: 0.0, time: None, seed: 0 };

fn task<'a>(program: &'a Program, costs: &'a [i64]) -> Task<'a> {
    Task { stage: "only", program, costs, caps: &[], start: None, trace: None, limits: EXACT }
}

fn minimise(program: &Program, costs: &[i64], caps: &[Cap]) -> Outcome {
    let task = Task { caps, ..task(program, costs) };
    Highs.minimise(&task, &Unwatched).expect("HiGHS answers")
}

fn columns(program: &mut Program, bounds: &[(i64, i64)]) -> Vec<ColIx> {
    let add = |(at, &(lower, upper)): (usize, &(i64, i64))| {
        program.add_column(ColKey::Pair(PairIx::new(at)), lower, upper)
    };
    bounds.iter().enumerate().map(add).collect()
}

fn row(program: &mut Program, terms: &[(ColIx, i64)], lower: Option<i64>, upper: Option<i64>) {
    let key = RowKey::Rule(SettingIx::new(0), format!("r{}", program.rows.len()));
    program.add_row(key, terms.to_vec(), lower, upper);
}

/// A market-split problem: each row asks a sum of large numbers to hit half exactly. Branch and
/// bound has next to nothing to go by, so that a search of this size runs for hours.
fn market_split(rows: usize, size: usize) -> (Program, Vec<i64>) {
    let mut program = Program::default();
    let x = columns(&mut program, &vec![(0, 1); size]);
    let mut state: u64 = 7;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as i64 % 100
    };
    let mut costs = vec![0; size];
    for at in 0..rows {
        let mut terms: Vec<(ColIx, i64)> = x.iter().map(|&col| (col, next())).collect();
        let half = terms.iter().map(|(_, a)| a).sum::<i64>() / 2;
        for sign in [1, -1] {
            let key = ColKey::Shortfall((2 * at) as u32);
            terms.push((program.add_column(key, 0, 10_000), sign));
            costs.push(1);
        }
        row(&mut program, &terms, Some(half), Some(half));
    }
    (program, costs)
}

#[test]
fn version_is_the_linked_one() {
    let (name, version) = Highs.name();
    assert_eq!(name, "HiGHS");
    assert!(version.starts_with("1.16."), "{version}");
}

#[test]
fn empty_program_is_optimal_at_zero() {
    let outcome = minimise(&Program::default(), &[], &[]);
    assert_eq!(outcome.termination, Termination::Optimal);
    assert_eq!((outcome.objective, outcome.bound, outcome.values), (Some(0), 0, Some(vec![])));
}

#[test]
fn no_columns_and_a_row_that_asks_for_something() {
    let mut program = Program::default();
    row(&mut program, &[], Some(1), None);
    assert_eq!(minimise(&program, &[], &[]).termination, Termination::Infeasible);
}

#[test]
fn a_row_without_terms_that_asks_for_something() {
    let mut program = Program::default();
    columns(&mut program, &[(0, 1)]);
    row(&mut program, &[], Some(1), None);
    assert_eq!(minimise(&program, &[1], &[]).termination, Termination::Infeasible);
}

#[test]
fn no_rows() {
    let mut program = Program::default();
    columns(&mut program, &[(0, 3), (-2, 5), (1, 1)]);
    let outcome = minimise(&program, &[-1, 2, 5], &[]);
    assert_eq!(outcome.values, Some(vec![3, -2, 1]));
    assert_eq!((outcome.objective, outcome.bound), (Some(-2), -2));
    assert_eq!((outcome.termination, outcome.limit), (Termination::Optimal, None));
}

#[test]
fn no_costs() {
    let mut program = Program::default();
    let x = columns(&mut program, &[(0, 1), (0, 1)]);
    row(&mut program, &[(x[0], 1), (x[1], 1)], Some(1), Some(1));
    let outcome = minimise(&program, &[0, 0], &[]);
    assert_eq!((outcome.objective, outcome.bound), (Some(0), 0));
    assert_eq!(outcome.termination, Termination::Optimal);
}

/// The relaxation is a single point that is whole: nothing is left for branch and bound.
#[test]
fn a_program_that_presolve_solves() {
    let mut program = Program::default();
    let x = columns(&mut program, &[(0, 9), (0, 9)]);
    row(&mut program, &[(x[0], 1)], Some(4), Some(4));
    row(&mut program, &[(x[0], 1), (x[1], 1)], Some(6), Some(6));
    let outcome = minimise(&program, &[3, 5], &[]);
    assert_eq!(outcome.values, Some(vec![4, 2]));
    assert_eq!((outcome.objective, outcome.bound), (Some(22), 22));
}

/// 2x + 2y = 7 has no whole solution; its relaxation has.
#[test]
fn whole_numbers_make_it_infeasible() {
    let mut program = Program::default();
    let x = columns(&mut program, &[(0, 5), (0, 5)]);
    row(&mut program, &[(x[0], 2), (x[1], 2)], Some(7), Some(7));
    let outcome = minimise(&program, &[1, 1], &[]);
    assert_eq!((outcome.termination, outcome.values), (Termination::Infeasible, None));
}

#[test]
fn two_sided_rows_and_caps_hold() {
    let mut program = Program::default();
    let x = columns(&mut program, &[(0, 9), (0, 9)]);
    row(&mut program, &[(x[0], 1), (x[1], 1)], Some(3), Some(8));
    let most = minimise(&program, &[-2, -1], &[]);
    assert_eq!(most.objective, Some(-16));
    let cap = Cap { terms: vec![(x[0], 1)], most: 5 };
    assert_eq!(minimise(&program, &[-2, -1], &[cap]).objective, Some(-13));
    assert_eq!(minimise(&program, &[2, 1], &[]).objective, Some(3));
}

/// Knapsack by hand: values 60, 100, 120 of weights 10, 20, 30 in 50 give 220.
#[test]
fn knapsack() {
    let mut program = Program::default();
    let x = columns(&mut program, &[(0, 1); 3]);
    row(&mut program, &[(x[0], 10), (x[1], 20), (x[2], 30)], None, Some(50));
    let outcome = minimise(&program, &[-60, -100, -120], &[]);
    assert_eq!(outcome.values, Some(vec![0, 1, 1]));
    assert_eq!((outcome.objective, outcome.bound), (Some(-220), -220));
}

/// What HiGHS makes of a start when there is no time left.
fn without_time(program: &Program, costs: &[i64], start: &[i64]) -> Outcome {
    let limits = Limits { time: Some(Duration::ZERO), ..EXACT };
    let start = Some(start);
    let task = Task { start, limits, ..task(program, costs) };
    Highs.minimise(&task, &Unwatched).expect("HiGHS answers")
}

#[test]
fn a_start_that_fits_is_a_plan_even_without_time() {
    let (program, costs) = market_split(3, 30);
    let mut start = vec![0; program.columns.len()];
    for (at, row) in program.rows.iter().enumerate() {
        start[30 + 2 * at] = row.lower.expect("an equation");
    }
    let value: i64 = start.iter().sum();
    let outcome = without_time(&program, &costs, &start);
    assert_eq!((outcome.termination, outcome.limit), (Termination::Feasible, Some(Limit::Time)));
    assert!(outcome.objective.is_some_and(|objective| objective <= value));
    assert!(outcome.bound >= 0 && Some(outcome.bound) < outcome.objective);
}

#[test]
fn a_start_that_does_not_fit_is_no_plan() {
    let (program, costs) = market_split(3, 30);
    let start = vec![0; program.columns.len()];
    let outcome = without_time(&program, &costs, &start);
    assert_eq!((outcome.termination, outcome.limit), (Termination::NoPlan, Some(Limit::Time)));
    assert_eq!((outcome.objective, outcome.values), (None, None));
}

/// A gap of a half may be used, and then it is said; asked for none, the proof is full.
#[test]
fn a_gap_that_is_used_is_reported() {
    let (program, costs) = market_split(2, 14);
    let exact = minimise(&program, &costs, &[]);
    assert_eq!((exact.termination, exact.limit), (Termination::Optimal, None));
    assert_eq!(exact.objective, Some(exact.bound));
    let limits = Limits { gap: 1e6, ..EXACT };
    let task = Task { limits, ..task(&program, &costs) };
    let loose = Highs.minimise(&task, &Unwatched).expect("HiGHS answers");
    assert_eq!(loose.termination, Termination::Optimal);
    assert!(loose.objective >= exact.objective && loose.bound <= exact.bound);
    assert_eq!(loose.limit.is_some(), loose.objective != Some(loose.bound));
    assert_eq!(loose.limit.unwrap_or(Limit::Gap), Limit::Gap);
}

/// Interrupts as soon as there is an incumbent, and keeps what it was told.
#[derive(Default)]
struct Impatient {
    seen: Mutex<Vec<Progress>>,
    enough: AtomicBool,
}

impl Watch for Impatient {
    fn interrupted(&self) -> bool {
        self.enough.load(Ordering::Relaxed)
    }

    fn progress(&self, progress: &Progress) {
        self.enough.store(progress.incumbent.is_some(), Ordering::Relaxed);
        self.seen.lock().expect("no other user").push(progress.clone());
    }
}

#[test]
fn an_interrupt_ends_the_search_with_the_best_plan() {
    let (program, costs) = market_split(6, 60);
    let watch = Impatient::default();
    let task = Task { stage: "law", ..task(&program, &costs) };
    let outcome = Highs.minimise(&task, &watch).expect("HiGHS answers");
    assert_eq!(
        (outcome.termination, outcome.limit),
        (Termination::Feasible, Some(Limit::Interrupt))
    );
    assert!(Some(outcome.bound) < outcome.objective);
    let seen = watch.seen.lock().expect("no other user");
    assert!(seen.iter().all(|progress| progress.stage == "law"));
    let last = seen.iter().rev().find_map(|progress| progress.incumbent).expect("an incumbent");
    assert!(outcome.objective.is_some_and(|objective| objective as f64 <= last + 0.5));
}

#[test]
fn the_time_limit_ends_the_search() {
    let (program, costs) = market_split(6, 60);
    let limits = Limits { time: Some(Duration::from_millis(300)), ..EXACT };
    let task = Task { limits, ..task(&program, &costs) };
    let outcome = Highs.minimise(&task, &Unwatched).expect("HiGHS answers");
    assert_eq!(outcome.limit, Some(Limit::Time));
    assert_ne!(outcome.termination, Termination::Optimal);
}

#[test]
fn same_seed_same_answer() {
    let (program, costs) = market_split(2, 16);
    assert_eq!(minimise(&program, &costs, &[]), minimise(&program, &costs, &[]));
}

/// Solves run side by side: HiGHS ties its scheduler to the thread.
#[test]
fn side_by_side() {
    let (program, costs) = market_split(2, 14);
    let alone = minimise(&program, &costs, &[]);
    std::thread::scope(|scope| {
        let runs: Vec<_> =
            (0..4).map(|_| scope.spawn(|| minimise(&program, &costs, &[]))).collect();
        for run in runs {
            assert_eq!(run.join().expect("no panic"), alone);
        }
    });
}
