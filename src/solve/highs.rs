//! HiGHS through good_lp.
//!
//! good_lp writes the program; its HiGHS model is then taken over, because good_lp hands back
//! neither the bound nor the reason of the end. No answer of HiGHS is believed: points are checked
//! and priced in whole numbers.

use std::time::Instant;

use good_lp::solvers::highs::HighsProblem;
use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, variable};

use crate::error::Error;
use crate::program::{self, ColIx};

use super::run::{self, Effort, End, FULL_PROOF, Job, Method, Recipe, Verdict};
use super::{Backend, Limits, Outcome, Task, Termination, Watch};
use super::{callback, check};

/// The HiGHS backend.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highs;

impl Backend for Highs {
    fn name(&self) -> (&'static str, String) {
        ("HiGHS", callback::version())
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, Error> {
        let began = Instant::now();
        let keeps = |values: &&[i64]| check::fault(task.program, task.caps, values).is_none();
        let start = task.start.filter(keeps);
        if task.program.columns.is_empty() {
            return Ok(of_no_columns(task));
        }
        let job = Job {
            recipe: recipe(problem(task, true)),
            start: start.map(|values| values.iter().map(|&x| x as f64).collect()),
            effort: effort(task.limits),
            began,
        };
        let end = job.watched(task.stage, watch)?;
        outcome(task, start, end)
    }

    fn prices(&self, task: &Task<'_>, watch: &dyn Watch) -> Option<Vec<f64>> {
        if task.program.columns.is_empty() {
            return None;
        }
        let (recipe, effort) = (recipe(problem(task, false)), effort(task.limits));
        let job = Job { recipe, start: None, effort, began: Instant::now() };
        // A relaxation that fails costs only the help that it would have been.
        let end = job.watched(task.stage, watch).ok()?;
        let proven = end.verdict == Verdict::Proven;
        end.duals.filter(|_| proven).map(|duals| by_row(task, &duals))
    }
}

fn effort(limits: Limits) -> Effort {
    let Limits { gap, time, seed } = limits;
    Effort { gap, room: FULL_PROOF, time, seed, method: Method::Whole }
}

fn recipe(problem: HighsProblem) -> Recipe {
    Box::new(|| problem.try_into_inner().map_err(|e| Error::Solver(e.to_string())))
}

/// One price per row of the task, from one per row of the problem: [`problem`] writes a row with two
/// different sides twice.
fn by_row(task: &Task<'_>, duals: &[f64]) -> Vec<f64> {
    let mut rest = duals.iter().copied();
    let mut next = || rest.next().unwrap_or(0.0);
    let rows = task.program.rows.iter().map(|row| match (row.lower, row.upper) {
        (None, None) => 0.0,
        (Some(lower), Some(upper)) if lower != upper => next() + next(),
        _ => next(),
    });
    let mut prices: Vec<f64> = rows.collect();
    prices.extend(task.caps.iter().map(|_| next()));
    prices
}

/// Without columns the rows decide alone; HiGHS calls such a model empty and looks at nothing.
fn of_no_columns(task: &Task<'_>) -> Outcome {
    Outcome::of_plan(task, Vec::new(), 0, None)
        .unwrap_or_else(|_| Outcome::without_plan(Termination::Infeasible, None, 0))
}

/// The checked answer: the better of HiGHS's point and the start.
fn outcome(task: &Task<'_>, start: Option<&[i64]>, end: End) -> Result<Outcome, Error> {
    let point = end.point.map(|point| whole(task, &point)).transpose()?;
    let start = start.map(<[i64]>::to_vec);
    let value = |values: &Vec<i64>| program::value(task.costs, values);
    let best = point.into_iter().chain(start).min_by_key(value);
    let trivial = task.program.trivial_bound(task.costs);
    let Some(values) = best else {
        let (termination, limit) = match end.verdict {
            Verdict::Infeasible => (Termination::Infeasible, None),
            Verdict::Stopped(limit) => (Termination::NoPlan, Some(limit)),
            Verdict::Proven => return Err(Error::Solver("optimal without a point".to_owned())),
        };
        return Ok(Outcome::without_plan(termination, limit, trivial));
    };
    let bound = match end.verdict {
        Verdict::Infeasible => {
            return Err(Error::Solver("infeasible, although the start fits".to_owned()));
        }
        // Nothing was left to branch on, so that HiGHS kept no bound beside the optimum.
        Verdict::Proven if !end.bound.is_finite() => value(&values),
        _ => run::whole_bound(end.bound).map_or(trivial, |bound| trivial.max(bound as i64)),
    };
    let stopped = match end.verdict {
        Verdict::Stopped(limit) => Some(limit),
        _ => None,
    };
    Outcome::of_plan(task, values, bound, stopped)
}

/// Rounds a point and holds it against the program.
fn whole(task: &Task<'_>, point: &[f64]) -> Result<Vec<i64>, Error> {
    let values: Vec<i64> = point.iter().map(|x| x.round() as i64).collect();
    check::kept(task, &values).map(|()| values)
}

/// Writes the task in good_lp, or its linear relaxation.
fn problem(task: &Task<'_>, integer: bool) -> HighsProblem {
    let mut variables = ProblemVariables::new();
    let columns: Vec<Variable> = task
        .program
        .columns
        .iter()
        .map(|c| {
            let column = variable().min(c.lower as f64).max(c.upper as f64);
            variables.add(if integer { column.integer() } else { column })
        })
        .collect();
    let sum = |terms: &[(ColIx, i64)]| {
        // What is fixed at zero need not be written: later stages fix most columns.
        let counts = |at: ColIx| {
            let column = task.program.columns[at.at()];
            column.lower != 0 || column.upper != 0
        };
        let mut sum = Expression::with_capacity(terms.len());
        for &(at, coefficient) in terms.iter().filter(|(at, _)| counts(*at)) {
            sum.add_mul(coefficient as f64, columns[at.at()]);
        }
        sum
    };
    let priced = task.costs.iter().enumerate().filter(|(_, cost)| **cost != 0);
    let priced: Vec<(ColIx, i64)> = priced.map(|(at, &cost)| (ColIx(at as u32), cost)).collect();
    let mut problem = variables.minimise(sum(&priced)).using(good_lp::highs);
    for row in &task.program.rows {
        match (row.lower, row.upper) {
            (Some(lower), Some(upper)) if lower == upper => {
                problem.add_constraint(constraint::eq(sum(&row.terms), lower as f64));
            }
            (lower, upper) => {
                if let Some(lower) = lower {
                    problem.add_constraint(constraint::geq(sum(&row.terms), lower as f64));
                }
                if let Some(upper) = upper {
                    problem.add_constraint(constraint::leq(sum(&row.terms), upper as f64));
                }
            }
        }
    }
    for cap in task.caps {
        problem.add_constraint(constraint::leq(sum(&cap.terms), cap.most as f64));
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::super::Limit;
    use super::*;
    use crate::domain::{OfficialIx, PairIx};
    use crate::program::{ColKey, Program, RowKey};

    /// x + y = 4 with x, y in 0..=3, at 2x + 3y: the optimum is x = 3, y = 1 for 9.
    fn program() -> Program {
        let mut program = Program::default();
        let [x, y] = [0, 1].map(|at| program.add_column(ColKey::Pair(PairIx::new(at)), 0, 3));
        let key = RowKey::Official(OfficialIx::new(7));
        program.add_row(key, vec![(x, 1), (y, 1)], Some(4), Some(4));
        program
    }

    fn told(
        verdict: Verdict,
        point: Option<[f64; 2]>,
        bound: f64,
        start: Option<&[i64]>,
        gap: f64,
    ) -> Result<Outcome, String> {
        let program = program();
        let limits = Limits { gap, time: None, seed: 0 };
        let costs = [2, 3];
        let task = Task {
            stage: "s",
            program: &program,
            costs: &costs,
            caps: &[],
            start,
            trace: None,
            limits,
        };
        let end = End { verdict, point: point.map(Vec::from), duals: None, bound };
        outcome(&task, start, end).map_err(|e| e.to_string())
    }

    fn ended(outcome: Result<Outcome, String>) -> (Termination, Option<Limit>, Option<i64>, i64) {
        let outcome = outcome.expect("an outcome");
        (outcome.termination, outcome.limit, outcome.objective, outcome.bound)
    }

    #[test]
    fn a_proof_is_the_bound_that_meets_the_plan() {
        let proven = told(Verdict::Proven, Some([2.999_999_9, 1.0]), 9.000_000_1, None, 0.0);
        assert_eq!(ended(proven), (Termination::Optimal, None, Some(9), 9));
        let within_one = told(Verdict::Proven, Some([3.0, 1.0]), 8.02, None, 0.0);
        assert_eq!(ended(within_one), (Termination::Optimal, None, Some(9), 9));
        let no_bound_kept = told(Verdict::Proven, Some([3.0, 1.0]), f64::INFINITY, None, 0.0);
        assert_eq!(ended(no_bound_kept), (Termination::Optimal, None, Some(9), 9));
    }

    #[test]
    fn a_gap_is_said() {
        let by_gap = told(Verdict::Proven, Some([2.0, 2.0]), 8.5, None, 0.2);
        assert_eq!(ended(by_gap), (Termination::Optimal, Some(Limit::Gap), Some(10), 9));
    }

    /// Quảng Nam under seed 9: "optimal" at -275 with a bound of -393.
    #[test]
    fn a_proof_that_its_own_bound_denies_is_none() {
        let denied = told(Verdict::Proven, Some([1.0, 3.0]), 9.0, None, 0.0);
        assert_eq!(ended(denied), (Termination::Feasible, Some(Limit::Other), Some(11), 9));
    }

    /// Stopped, but what it has is a proof already, or within the asked gap, or neither.
    #[test]
    fn a_stop_is_judged_by_plan_and_bound() {
        let stopped = Verdict::Stopped(Limit::Time);
        let proven = told(stopped, Some([3.0, 1.0]), 8.5, None, 0.0);
        assert_eq!(ended(proven), (Termination::Optimal, None, Some(9), 9));
        let within = told(stopped, Some([1.0, 3.0]), 9.0, None, 0.2);
        assert_eq!(ended(within), (Termination::Optimal, Some(Limit::Gap), Some(11), 9));
        let open = told(stopped, Some([1.0, 3.0]), 9.0, None, 0.1);
        assert_eq!(ended(open), (Termination::Feasible, Some(Limit::Time), Some(11), 9));
    }

    /// Without a bound of HiGHS only the columns' own bounds are left: 2 * 0 + 3 * 0.
    #[test]
    fn a_stop_without_a_plan_is_no_plan() {
        let stopped = Verdict::Stopped(Limit::Interrupt);
        let nothing = told(stopped, None, f64::NEG_INFINITY, None, 0.0);
        assert_eq!(ended(nothing), (Termination::NoPlan, Some(Limit::Interrupt), None, 0));
        let start = told(stopped, None, f64::NEG_INFINITY, Some(&[2, 2]), 0.0);
        assert_eq!(ended(start), (Termination::Feasible, Some(Limit::Interrupt), Some(10), 0));
        let better_start = told(stopped, Some([1.0, 3.0]), 9.0, Some(&[2, 2]), 0.0);
        assert_eq!(ended(better_start).2, Some(10));
    }

    #[test]
    fn a_wrong_answer_is_an_error_that_says_what_is_wrong() {
        let broken = told(Verdict::Proven, Some([3.0, 3.0]), 9.0, None, 0.0).unwrap_err();
        assert!(broken.contains("Official(OfficialIx(7))"), "{broken}");
        let out_of_bounds = told(Verdict::Proven, Some([4.0, 0.0]), 8.0, None, 0.0).unwrap_err();
        assert!(out_of_bounds.contains("ColIx(0)"), "{out_of_bounds}");
        let above = told(Verdict::Proven, Some([3.0, 1.0]), 9.1, None, 0.0).unwrap_err();
        assert!(above.contains("bound 10 above the value 9"), "{above}");
        let denied = told(Verdict::Infeasible, None, 0.0, Some(&[2, 2]), 0.0).unwrap_err();
        assert!(denied.contains("infeasible"), "{denied}");
        assert!(told(Verdict::Proven, None, 9.0, None, 0.0).is_err());
    }
}
