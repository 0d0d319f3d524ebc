//! The decomposed engine against others: whatever it is asked and whenever it is stopped, its bound
//! is never above the optimum that another solver proves, its plan fits, and what it calls proven
//! is that optimum.

use luan::domain::Context;
use std::cell::Cell;
use std::ops::RangeInclusive;
use std::time::Duration;

use luan::audit::audit;
use luan::generate::{Files, Spec, Structure, bench, general};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded, builtin_models};
use luan::model::pairs::eligible;
use luan::model::{decode::decode, formulate::formulate};
use luan::program::{ColIx, Program, value};
use luan::solve::{
    Backend, Cap, Decomposed, Highs, Limit, Limits, Outcome, Solver, Task, Termination, Unwatched,
    check, solve,
};
use proptest::prelude::*;

use crate::random_programs::{exhaustive, programs, rotations};
use crate::random_rosters::{Case, cases};
use crate::second_backend::{Microlp, fixed, proven};
use crate::watching::Watcher;

const EXACT: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// A program with prices and caps, as a stage meets it.
struct Single {
    program: Program,
    costs: Vec<i64>,
    caps: Vec<Cap>,
}

impl Single {
    fn task<'a>(&'a self, start: Option<&'a [i64]>, limits: Limits) -> Task<'a> {
        let Single { program, costs, caps } = self;
        Task { stage: "s", program, costs, caps, start, trace: None, limits }
    }

    /// What a solver proves of it; `None` when there is no plan.
    fn optimum(&self, backend: &dyn Backend) -> Option<i64> {
        let outcome = backend.minimise(&self.task(None, EXACT), &Unwatched).expect("an answer");
        assert_eq!(outcome.limit, None, "{}", backend.name().0);
        outcome.objective
    }

    /// The decomposed engine's outcome, held against the `optimum` that another solver proves.
    fn outcome(
        &self,
        start: Option<&[i64]>,
        limits: Limits,
        watch: &Watcher,
        optimum: Option<i64>,
    ) -> Result<Outcome, TestCaseError> {
        let answer = Decomposed.minimise(&self.task(start, limits), watch);
        let outcome = answer.map_err(|e| TestCaseError::fail(e.to_string()))?;
        self.is_sound(&outcome, limits, optimum)?;
        if let Some(optimum) = optimum {
            is_sound_on_the_way(watch, optimum, &outcome)?;
        }
        Ok(outcome)
    }

    /// The plan fits and costs what is said, the bound is not above the optimum, and the word for the
    /// end is what plan and bound deserve.
    fn is_sound(
        &self,
        outcome: &Outcome,
        limits: Limits,
        optimum: Option<i64>,
    ) -> Result<(), TestCaseError> {
        let Outcome { termination, limit, objective, bound, ref values, .. } = *outcome;
        if let Some(optimum) = optimum {
            prop_assert!(bound <= optimum, "bound {} above the optimum {}", bound, optimum);
        }
        let Some(values) = values else {
            prop_assert_eq!(objective, None);
            match termination {
                Termination::Infeasible => prop_assert_eq!(optimum, None),
                _ => prop_assert!(termination == Termination::NoPlan && limit.is_some()),
            }
            return Ok(());
        };
        prop_assert_eq!(check::fault(&self.program, &self.caps, values), None);
        let worth = value(&self.costs, values);
        prop_assert_eq!(objective, Some(worth));
        let Some(optimum) = optimum else {
            return Err(TestCaseError::fail("a plan where there is none"));
        };
        prop_assert!(optimum <= worth, "{} below the optimum {}", worth, optimum);
        let within = (worth - bound) as f64 <= limits.gap * worth.abs().max(1) as f64;
        let deserved = match limit {
            None => termination == Termination::Optimal && bound == worth,
            Some(Limit::Gap) => termination == Termination::Optimal && within && bound < worth,
            Some(Limit::Time | Limit::Interrupt) => termination == Termination::Feasible && !within,
            Some(Limit::Other) => false,
        };
        prop_assert!(deserved, "{:?} {:?}: {} of {}", termination, limit, bound, worth);
        Ok(())
    }
}

/// Bounds rise towards the optimum, values fall towards it, and the end is no worse than the last word.
fn is_sound_on_the_way(
    watch: &Watcher,
    optimum: i64,
    outcome: &Outcome,
) -> Result<(), TestCaseError> {
    let (mut bound, mut best) = (f64::NEG_INFINITY, f64::INFINITY);
    for told in watch.told() {
        prop_assert_eq!(&told.stage, "s");
        if let Some(next) = told.bound {
            prop_assert!(next >= bound, "the bound falls from {} to {}", bound, next);
            bound = next;
        }
        if let Some(next) = told.incumbent {
            prop_assert!(next <= best, "the value rises from {} to {}", best, next);
            best = next;
        }
    }
    // HiGHS's own reports are in floating point.
    prop_assert!(bound <= optimum as f64 + 1e-6, "bound {} above {}", bound, optimum);
    prop_assert!(best >= optimum as f64 - 1e-6, "value {} below {}", best, optimum);
    prop_assert!(outcome.bound as f64 >= bound - 1e-6, "{} after {}", outcome.bound, bound);
    let last = outcome.objective.map_or(f64::INFINITY, |objective| objective as f64);
    prop_assert!(last <= best + 1e-6, "{} after {}", last, best);
    Ok(())
}

fn row_of(costs: &[i64], most: i64) -> Cap {
    let priced = costs.iter().enumerate().filter(|(_, cost)| **cost != 0);
    Cap { terms: priced.map(|(at, &cost)| (ColIx(at as u32), cost)).collect(), most }
}

/// The stages of a program, each under the optimum of those before it, with the optimum that HiGHS
/// proves on the whole.
fn singles(program: &Program) -> Vec<(Single, Option<i64>)> {
    let mut caps: Vec<Cap> = Vec::new();
    let mut singles = Vec::new();
    for stage in &program.stages {
        let costs = program.costs(stage);
        let cap = |most| row_of(&costs, most);
        let single = Single { program: program.clone(), costs: costs.clone(), caps: caps.clone() };
        let optimum = single.optimum(&Highs);
        singles.push((single, optimum));
        match optimum {
            Some(most) => caps.push(cap(most)),
            None => break,
        }
    }
    singles
}

fn of_case(case: &Case) -> Vec<(Single, Option<i64>)> {
    let Case { instance, policy } = case;
    singles(&formulate(Context::new(instance, policy), &eligible(Context::new(instance, policy))))
}

fn run<T: std::fmt::Debug>(
    count: u32,
    seed: u8,
    cases: &impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    fixed(count, seed).run(cases, test).unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn every_stage_of_random_rosters_is_proven_or_infeasible_as_by_highs() {
    let seen = [const { Cell::new(0) }; 2];
    run(700, 21, &cases(), |case| {
        for (single, optimum) in of_case(&case) {
            let watch = Watcher::patient();
            let outcome = single.outcome(None, EXACT, &watch, optimum)?;
            prop_assert!(!watch.gave_up(), "it goes round in circles");
            prop_assert_eq!(outcome.objective, optimum);
            prop_assert_eq!(outcome.limit, None);
            let seen = &seen[usize::from(optimum.is_some())];
            seen.set(seen.get() + 1);
        }
        Ok(())
    });
    assert!(seen.iter().all(|seen| seen.get() > 100), "{seen:?} without and with a plan");
}

/// Officials that choose one of their columns, posts with seats, and all that a rotation may have
/// beside: prices and coefficients of either sign, fixed columns, columns that many rows name.
#[test]
fn random_choices_with_random_rows_have_the_optima_of_exhaustive_search() {
    let solvable = Cell::new(0);
    run(600, 22, &rotations(), |program| {
        let expected = exhaustive(&program);
        let watch = Watcher::patient();
        let staged = solve(
            &program,
            &[],
            None,
            Solver { backend: &Decomposed, limits: EXACT, watch: &watch },
        );
        let staged = staged.map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert!(!watch.gave_up(), "it goes round in circles");
        let found = staged.values.is_some();
        solvable.set(solvable.get() + u32::from(found));
        let bounds: Vec<i64> = staged.stages.iter().map(|stage| stage.bound).collect();
        prop_assert_eq!(found.then_some(bounds), expected);
        let ended = if found { Termination::Optimal } else { Termination::Infeasible };
        prop_assert_eq!((staged.termination, staged.limit), (ended, None));
        Ok(())
    });
    assert!((150..500).contains(&solvable.get()), "{} have a solution", solvable.get());
}

#[test]
fn a_program_that_is_no_rotation_is_solved_all_the_same() {
    run(200, 23, &programs(), |program| {
        prop_assert_eq!(proven(&program, &Decomposed), proven(&program, &Microlp));
        Ok(())
    });
}

/// A start that fits is never lost. One that does not is no harm, be it that columns are beyond their
/// bounds or that the officials choose nothing or too much.
#[test]
fn a_start_that_fits_is_kept_and_one_that_does_not_is_no_harm() {
    let seen = [const { Cell::new(0) }; 2];
    let draws = (rotations(), prop::collection::vec(-9_i64..=9, 64));
    run(500, 24, &draws, |(program, draws)| {
        let (single, optimum) = singles(&program).swap_remove(0);
        let outcome = Highs.minimise(&single.task(None, EXACT), &Unwatched);
        let Ok(Outcome { values: Some(values), .. }) = outcome else { return Ok(()) };
        let moved = |(x, draw): (&i64, &i64)| x + draw / 8 * draws[63];
        let start: Vec<i64> = values.iter().zip(&draws).map(moved).collect();
        let watch = Watcher::until(0, usize::MAX);
        let outcome = single.outcome(Some(&start), EXACT, &watch, optimum)?;
        let fits = check::fault(&program, &[], &start).is_none();
        if fits {
            let value = value(&single.costs, &start);
            prop_assert!(outcome.objective.is_some_and(|reached| reached <= value));
        }
        let seen = &seen[usize::from(fits)];
        seen.set(seen.get() + 1);
        Ok(())
    });
    assert!(seen.iter().all(|seen| seen.get() > 20), "{seen:?} starts do not fit and fit");
}

#[test]
fn stopped_after_any_number_of_looks_or_reports_the_bound_is_below_microlps_optimum() {
    let stopped = Cell::new(0);
    let draws = (cases(), 0_usize..12, 0_usize..12);
    run(400, 25, &draws, |(case, looks, reports)| {
        for (single, optimum) in of_case(&case) {
            prop_assert_eq!(single.optimum(&Microlp), optimum, "microlp against HiGHS");
            let watch = Watcher::until(looks, reports);
            let outcome = single.outcome(None, EXACT, &watch, optimum)?;
            prop_assert_ne!(outcome.limit, Some(Limit::Time), "nobody set a limit");
            stopped.set(stopped.get() + usize::from(watch.gave_up()));
        }
        Ok(())
    });
    assert!(stopped.get() > 200, "{} were stopped", stopped.get());
}

/// What a solve leaves to a what-if need not fit it: after other prices and another cap, the optimum
/// is that of a solve from nothing.
#[test]
fn a_trace_of_other_prices_leads_to_the_same_optimum() {
    let traced = Cell::new(0);
    let draws = (rotations(), prop::collection::vec(-2_i64..=2, 64));
    run(500, 26, &draws, |(program, draws)| {
        let (mut single, optimum) = singles(&program).swap_remove(0);
        let Some(most) = optimum else { return Ok(()) };
        let before = single.outcome(None, EXACT, &Watcher::patient(), optimum)?;
        single.caps.push(row_of(&single.costs, most + 1));
        single.costs.iter_mut().zip(&draws).for_each(|(cost, draw)| *cost += draw);
        let task =
            Task { trace: before.trace.as_ref(), ..single.task(before.values.as_deref(), EXACT) };
        let watch = Watcher::patient();
        let answer = Decomposed.minimise(&task, &watch);
        let outcome = answer.map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert!(!watch.gave_up(), "it goes round in circles");
        prop_assert_eq!(outcome.objective, single.optimum(&Highs));
        prop_assert_eq!(outcome.objective, Some(outcome.bound));
        traced.set(traced.get() + u32::from(before.trace.is_some()));
        Ok(())
    });
    assert!(traced.get() > 100, "{} had a trace", traced.get());
}

fn load(files: Files) -> Loaded {
    let model = |name: &str| {
        let found = builtin_models().iter().find(|(model, _)| *model == name);
        found.map(|(_, text)| (*text).to_owned())
    };
    validate::load(&Input { files }, None, &model).expect("sound")
}

fn spec(officials: usize, seed: u64) -> Spec {
    Spec { name: "small".to_owned(), officials, posts: officials, pairs: 10, seed }
}

/// Larger rosters than can be drawn at random, each small enough for a proof by HiGHS.
fn rosters(seeds: RangeInclusive<u64>, sizes: &[usize]) -> Vec<(String, Loaded)> {
    let mut rosters = Vec::new();
    for seed in seeds {
        for &officials in sizes {
            let soft = bench(&spec(officials, seed), Structure::Soft);
            rosters.push((format!("soft {officials}, seed {seed}"), load(soft)));
            let any = general(&spec(officials, seed));
            rosters.push((format!("general {officials}, seed {seed}"), load(any)));
        }
        let quotas = bench(&spec(40, seed), Structure::Quotas);
        rosters.push((format!("quotas 40, seed {seed}"), load(quotas)));
    }
    rosters
}

fn program(loaded: &Loaded) -> Program {
    let Loaded { instance, policy, .. } = loaded;
    formulate(Context::new(instance, policy), &eligible(Context::new(instance, policy)))
}

/// Tier by tier to the last: the same values as by HiGHS, and the audit says so of the plan. (HiGHS takes
/// minutes to prove all tiers of a roster of 200 that may move nobody.)
#[test]
fn generated_rosters_have_the_tiers_that_highs_proves_and_the_audit_finds() {
    for (name, loaded) in rosters(1..=3, &[60, 120]) {
        let Loaded { instance, policy, .. } = &loaded;
        let program = program(&loaded);
        let direct = proven(&program, &Highs).expect("a plan");
        let staged = solve(
            &program,
            &[],
            None,
            Solver { backend: &Decomposed, limits: EXACT, watch: &Unwatched },
        )
        .expect("an answer");
        assert_eq!((staged.termination, staged.limit), (Termination::Optimal, None), "{name}");
        let bounds: Vec<i64> = staged.stages.iter().map(|stage| stage.bound).collect();
        assert_eq!(bounds, direct, "{name}");
        let values: Vec<i64> = staged.stages.iter().map(|stage| stage.value).collect();
        let plan = decode(
            instance,
            &eligible(Context::new(instance, policy)),
            &staged.values.expect("a plan"),
        );
        let audit = audit(Context::new(instance, policy), &plan);
        assert!(audit.is_clean(), "{name}");
        assert_eq!(values.iter().sum::<i64>(), audit.objective, "{name}");
        if values.len() > 1 {
            assert_eq!(values, audit.tiers, "{name}");
        }
    }
}

/// Interrupted at any of the first looks or reports, out of time at any moment, or content with any
/// gap: a plan that fits or none, a bound that holds, and the reason.
#[test]
fn a_search_of_a_generated_roster_may_be_stopped_at_any_moment() {
    let mut reasons = [0; 4];
    for (name, loaded) in rosters(5..=6, &[100]) {
        for (single, optimum) in singles(&program(&loaded)) {
            for moment in [0, 1, 2, 4, 8, 16, 32] {
                let time = |ms| Some(Duration::from_millis(ms));
                let ways = [
                    (Watcher::until(moment, usize::MAX), EXACT),
                    (Watcher::until(usize::MAX, moment), EXACT),
                    (Watcher::patient(), Limits { time: time(4 * moment as u64), ..EXACT }),
                    (Watcher::patient(), Limits { gap: 0.001 * moment as f64, ..EXACT }),
                ];
                for (watch, limits) in ways {
                    let outcome = single
                        .outcome(None, limits, &watch, optimum)
                        .unwrap_or_else(|e| panic!("{name}, {moment}, {limits:?}: {e}"));
                    let allowed = match outcome.limit {
                        None => 0,
                        Some(Limit::Gap) if limits.gap > 0.0 => 1,
                        Some(Limit::Time) if limits.time.is_some() => 2,
                        Some(Limit::Interrupt) if watch.gave_up() => 3,
                        other => panic!("{name}, {moment}, {limits:?}: {other:?}"),
                    };
                    reasons[allowed] += 1;
                }
            }
        }
    }
    assert!(reasons.iter().all(|&seen| seen > 0), "proof, gap, time, interrupt: {reasons:?}");
}

#[test]
fn same_seed_and_threads_same_outcome() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("threads");
    for (name, loaded) in rosters(7..=7, &[100]) {
        for (single, _) in singles(&program(&loaded)) {
            let solve = || Decomposed.minimise(&single.task(None, EXACT), &Unwatched);
            let (one, two) = pool.install(|| (solve().expect("one"), solve().expect("two")));
            assert!(one == two, "{name}");
        }
    }
}
