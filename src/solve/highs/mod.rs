//! HiGHS on a whole program.
//!
//! Small programs are written in good_lp, whose HiGHS model is then taken over, because good_lp hands
//! back neither the bound nor the reason of the end. Large ones, and those with a row between two
//! sides, for which good_lp needs two rows, go straight into HiGHS. No answer of HiGHS is believed:
//! points are checked and priced in whole numbers.

mod callback;
mod run;
mod stragglers;
mod wait;

use std::sync::Arc;
use std::time::{Duration, Instant};

use good_lp::solvers::highs::HighsProblem;
use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, variable};
use highs::{RowProblem, Sense};

use crate::error::SolveError;
use crate::program::{self, ColIx, Column, Row};

use super::check;
use super::problem::{LpSolution, MipLimits, MipSolution, Optimizer, Problem, Verdict};
use super::proof::{self, FULL_PROOF};
use super::{Backend, Limit, Limits, Outcome, Task, Termination, Watch};
use run::{Effort, End, Job, Method, Recipe};

pub use stragglers::{Running, Stragglers, Waiter};

/// Coefficients up to which the time that good_lp takes to write a program does not matter (ours: some
/// milliseconds).
const SMALL: usize = 10_000;

/// The HiGHS backend.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highs;

impl Backend for Highs {
    fn name(&self) -> (&'static str, String) {
        ("HiGHS", callback::version())
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        let began = Instant::now();
        let keeps = |values: &&[i64]| check::fault(task.program, task.caps, values).is_none();
        let start = task.start.filter(keeps);
        if task.program.columns.is_empty() {
            return Ok(of_no_columns(task));
        }
        let first = searched(task, start, start, began, watch)?;
        if !is_denied(&first) {
            return Ok(first);
        }
        searched(task, None, first.values.as_deref(), began, watch)
    }

    fn prices(&self, task: &Task<'_>, watch: &dyn Watch) -> Option<Vec<f64>> {
        if task.program.columns.is_empty() {
            return None;
        }
        let (recipe, effort) = (recipe(task, false), effort(task.limits));
        let job = Job { recipe, start: None, effort, began: Instant::now() };
        // A relaxation that fails costs only the help that it would have been.
        let end = job.watched(task.stage, watch).ok()?;
        let proven = end.verdict == Verdict::Proven;
        end.duals.filter(|_| proven)
    }
}

/// One search from `start`, beside a point that is `known`.
fn searched(
    task: &Task<'_>,
    start: Option<&[i64]>,
    known: Option<&[i64]>,
    began: Instant,
    watch: &dyn Watch,
) -> Result<Outcome, SolveError> {
    let job = Job {
        recipe: recipe(task, true),
        start: start.map(|values| values.iter().map(|&x| x as f64).collect()),
        effort: effort(task.limits),
        began,
    };
    outcome(task, known, job.watched(task.stage, watch)?)
}

/// Whether HiGHS calls proven what its own bound denies. HiGHS 1.16 carries a start over into the
/// program that presolve leaves, and now and then gives it a better value there than any point has (on
/// Quảng Nam 145, where 146 is the optimum); it then prunes all there is. The bound stands all the
/// same, and a run without a start finds the optimum.
fn is_denied(outcome: &Outcome) -> bool {
    outcome.termination == Termination::Feasible && outcome.limit == Some(Limit::Other)
}

impl Optimizer for Highs {
    fn lp(
        &self,
        problem: Problem,
        time: Option<Duration>,
        watch: &dyn Watch,
    ) -> Result<Option<LpSolution>, SolveError> {
        // By interior point without a basis: prices in the middle of the best are as good as a corner.
        let effort = Effort { gap: 0.0, room: 0.0, time, seed: 0, method: Method::Interior };
        let end = job(&Arc::new(problem), None, effort).watched("", watch)?;
        Ok(end.point.zip(end.duals).map(|(values, duals)| LpSolution { values, duals }))
    }

    fn mip(
        &self,
        problem: Problem,
        start: Vec<f64>,
        limits: MipLimits,
        watch: &dyn Watch,
    ) -> Result<MipSolution, SolveError> {
        let MipLimits { nodes, gap: room, time, seed } = limits;
        let effort = Effort { gap: 0.0, room, time, seed, method: Method::Part(nodes) };
        let problem = Arc::new(problem);
        let first = job(&problem, Some(start.clone()), effort).watched("", watch)?;
        let End { point: values, bound, verdict, .. } = match is_refuted(&problem, &first, room) {
            false => first,
            true => {
                let again = job(&problem, None, effort).watched("", watch)?;
                End {
                    point: again.point.or(Some(start)),
                    bound: again.bound.max(first.bound),
                    ..again
                }
            }
        };
        Ok(MipSolution { values, bound, verdict })
    }
}

/// Whether HiGHS calls a part proven whose own point denies it: see [`is_denied`].
fn is_refuted(problem: &Problem, end: &End, room: f64) -> bool {
    let value = |point: &Vec<f64>| {
        problem.columns.iter().zip(point).map(|(column, x)| column.cost * x).sum::<f64>()
    };
    let is_above = |value: f64| value > end.bound + room + 1e-6 * value.abs().max(1.0);
    let is_denied = end.point.as_ref().is_none_or(|point| is_above(value(point)));
    end.verdict == Verdict::Proven && end.bound.is_finite() && is_denied
}

fn job(problem: &Arc<Problem>, start: Option<Vec<f64>>, effort: Effort) -> Job {
    let problem = Arc::clone(problem);
    Job { recipe: Box::new(move || model(&problem)), start, effort, began: Instant::now() }
}

/// Writes a program row by row.
fn model(problem: &Problem) -> Result<highs::Model, SolveError> {
    let mut rows = RowProblem::default();
    let columns: Vec<highs::Col> = problem
        .columns
        .iter()
        .map(|c| rows.add_column_with_integrality(c.cost, c.lower..=c.upper, c.whole))
        .collect();
    for (row, &(lower, upper)) in problem.rows.iter().enumerate() {
        let terms = problem.terms(row).iter().map(|&(col, by)| (columns[col as usize], by));
        rows.add_row(lower..=upper, terms);
    }
    let model = rows.try_optimise(Sense::Minimise);
    model.map_err(|e| SolveError::Failed(format!("the program is refused: {e:?}")))
}

fn effort(limits: Limits) -> Effort {
    let Limits { gap, time, seed } = limits;
    Effort { gap, room: FULL_PROOF, time, seed, method: Method::Whole }
}

/// Without columns the rows decide alone; HiGHS calls such a model empty and looks at nothing.
fn of_no_columns(task: &Task<'_>) -> Outcome {
    Outcome::of_plan(task, Vec::new(), 0, None)
        .unwrap_or_else(|_| Outcome::without_plan(Termination::Infeasible, None, 0))
}

/// The checked answer: the better of HiGHS's point and the start.
fn outcome(task: &Task<'_>, start: Option<&[i64]>, end: End) -> Result<Outcome, SolveError> {
    let point = end.point.map(|point| whole(task, &point)).transpose()?;
    let start = start.map(<[i64]>::to_vec);
    let value = |values: &Vec<i64>| program::value(task.costs, values);
    let best = point.into_iter().chain(start).min_by_key(value);
    let trivial = task.program.trivial_bound(task.costs);
    let Some(values) = best else {
        let (termination, limit) = match end.verdict {
            Verdict::Infeasible => (Termination::Infeasible, None),
            Verdict::Stopped(limit) => (Termination::NoPlan, Some(limit)),
            Verdict::Proven => {
                return Err(SolveError::Failed("optimal without a point".to_owned()));
            }
        };
        return Ok(Outcome::without_plan(termination, limit, trivial));
    };
    let bound = match end.verdict {
        Verdict::Infeasible => {
            return Err(SolveError::Failed("infeasible, although the start fits".to_owned()));
        }
        // Nothing was left to branch on, so that HiGHS kept no bound beside the optimum.
        Verdict::Proven if !end.bound.is_finite() => value(&values),
        _ => proof::whole_bound(end.bound).map_or(trivial, |bound| trivial.max(bound as i64)),
    };
    let stopped = match end.verdict {
        Verdict::Stopped(limit) => Some(limit),
        _ => None,
    };
    Outcome::of_plan(task, values, bound, stopped)
}

/// Rounds a point and holds it against the program.
fn whole(task: &Task<'_>, point: &[f64]) -> Result<Vec<i64>, SolveError> {
    let values: Vec<i64> = point.iter().map(|x| x.round() as i64).collect();
    check::kept(task, &values).map(|()| values)
}

/// Writes the task, or its linear relaxation, row for row.
fn recipe(task: &Task<'_>, integer: bool) -> Recipe {
    let rows = &task.program.rows;
    let is_small = rows.iter().map(|row| row.terms.len()).sum::<usize>() <= SMALL;
    let is_one_sided = |row: &Row| match (row.lower, row.upper) {
        (Some(lower), Some(upper)) => lower == upper,
        (lower, upper) => lower.or(upper).is_some(),
    };
    if is_small && rows.iter().all(is_one_sided) {
        let problem = modelled(task, integer);
        Box::new(|| problem.try_into_inner().map_err(|e| SolveError::Failed(e.to_string())))
    } else {
        let problem = plain(task, integer);
        Box::new(move || model(&problem))
    }
}

/// Whether a column is written into rows and objective: later stages fix most columns at zero.
fn counts(column: &Column) -> bool {
    column.lower != 0 || column.upper != 0
}

/// The task in good_lp, which has no word for a row between two sides.
fn modelled(task: &Task<'_>, integer: bool) -> HighsProblem {
    let mut variables = ProblemVariables::new();
    let columns = &task.program.columns;
    let add = |c: &Column| {
        let column = variable().min(c.lower as f64).max(c.upper as f64);
        variables.add(if integer { column.integer() } else { column })
    };
    let x: Vec<Variable> = columns.iter().map(add).collect();
    let sum = |terms: &mut dyn Iterator<Item = (usize, i64)>| {
        let mut sum = Expression::with_capacity(terms.size_hint().0);
        for (at, coefficient) in terms.filter(|(at, _)| counts(&columns[*at])) {
            sum.add_mul(coefficient as f64, x[at]);
        }
        sum
    };
    let of = |terms: &[(ColIx, i64)]| sum(&mut terms.iter().map(|&(col, by)| (col.at(), by)));
    let price = sum(&mut task.costs.iter().copied().enumerate());
    let mut problem = variables.minimise(price).using(good_lp::highs);
    for row in &task.program.rows {
        let terms = of(&row.terms);
        problem.add_constraint(match (row.lower, row.upper) {
            (Some(equals), Some(_)) => constraint::eq(terms, equals as f64),
            (Some(lower), None) => constraint::geq(terms, lower as f64),
            (None, upper) => constraint::leq(terms, upper.map_or(f64::INFINITY, |u| u as f64)),
        });
    }
    for cap in task.caps {
        problem.add_constraint(constraint::leq(of(&cap.terms), cap.most as f64));
    }
    problem
}

/// The task as plain rows and columns.
fn plain(task: &Task<'_>, integer: bool) -> Problem {
    let mut problem = Problem::default();
    let columns = &task.program.columns;
    for (column, &cost) in columns.iter().zip(task.costs) {
        let cost = if counts(column) { cost as f64 } else { 0.0 };
        problem.column(cost, column.lower as f64, column.upper as f64, integer);
    }
    let mut add = |(lower, upper): (Option<i64>, Option<i64>), terms: &[(ColIx, i64)]| {
        let lower = lower.map_or(f64::NEG_INFINITY, |lower| lower as f64);
        let upper = upper.map_or(f64::INFINITY, |upper| upper as f64);
        let terms = terms.iter().filter(|(col, _)| counts(&columns[col.at()]));
        problem.row(lower, upper, terms.map(|&(col, by)| (col.0, by as f64)));
    };
    task.program.rows.iter().for_each(|row| add((row.lower, row.upper), &row.terms));
    task.caps.iter().for_each(|cap| add((None, Some(cap.most)), &cap.terms));
    problem
}

#[cfg(test)]
mod tests {
    use super::super::{Cap, Limit, Unwatched};
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

    /// Two ways to write the same program: what HiGHS finds in it is the same to the bit.
    #[test]
    fn both_ways_of_writing_are_the_same_program() {
        let mut program = program();
        let z = program.add_column(ColKey::Pair(PairIx::new(2)), 0, 9);
        let key = RowKey::Official(OfficialIx::new(8));
        program.add_row(key, vec![(ColIx(0), 2), (z, 3)], Some(11), None);
        let fixed = program.add_column(ColKey::Pair(PairIx::new(3)), 0, 0);
        let caps = [Cap { terms: vec![(z, 2), (fixed, 5)], most: 5 }];
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        let (stage, costs, start, trace) = ("s", &[5, 3, 4, 1], None, None);
        let task = Task { stage, program: &program, costs, caps: &caps, start, trace, limits };
        let ends = |recipe| {
            let job = Job { recipe, start: None, effort: effort(limits), began: Instant::now() };
            let End { verdict, point, duals, bound } =
                job.watched("s", &Unwatched).expect("an end");
            (verdict, point, duals, bound)
        };
        for integer in [true, false] {
            let (small, large) = (modelled(&task, integer), plain(&task, integer));
            let small: Recipe =
                Box::new(|| small.try_into_inner().map_err(|e| SolveError::Failed(e.to_string())));
            let large: Recipe = Box::new(move || model(&large));
            assert_eq!(ends(small), ends(large));
        }
        // 2x + 3z >= 11 and z <= 2 leave x = 3, z = 2, y = 1: 15 + 3 + 8.
        let outcome = Highs.minimise(&task, &Unwatched).expect("an answer");
        assert_eq!(outcome.objective, Some(26));
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
