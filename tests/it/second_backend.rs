//! Another solver behind the same trait: microlp through good_lp answers like HiGHS, and both like
//! exhaustive search.

use std::cell::Cell;

use good_lp::{
    Expression, ProblemVariables, ResolutionError, Solution, SolverModel, Variable, constraint,
    microlp, variable,
};
use luan::error::SolveError;
use luan::program::{ColIx, value};
use luan::solve::{
    Backend, Highs, Limits, Outcome, Solver, Task, Termination, Unwatched, Watch, check, solve,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::random_programs::{exhaustive, programs};

/// microlp, a solver in pure Rust: exact proofs only, no limits.
pub struct Microlp;

impl Backend for Microlp {
    fn name(&self) -> (&'static str, String) {
        ("microlp", "0.6".to_owned())
    }

    fn minimise(&self, task: &Task<'_>, _watch: &dyn Watch) -> Result<Outcome, SolveError> {
        let mut variables = ProblemVariables::new();
        let add = |c: &luan::program::Column| {
            variables.add(variable().integer().min(c.lower as f64).max(c.upper as f64))
        };
        let columns: Vec<Variable> = task.program.columns.iter().map(add).collect();
        let sum = |terms: &[(ColIx, i64)]| {
            let mut sum = Expression::with_capacity(terms.len());
            for &(col, coefficient) in terms {
                sum.add_mul(coefficient as f64, columns[col.at()]);
            }
            sum
        };
        let priced: Vec<(ColIx, i64)> =
            task.costs.iter().enumerate().map(|(at, &cost)| (ColIx(at as u32), cost)).collect();
        let mut problem = variables.minimise(sum(&priced)).using(microlp);
        for row in &task.program.rows {
            if let Some(lower) = row.lower {
                problem.add_constraint(constraint::geq(sum(&row.terms), lower as f64));
            }
            if let Some(upper) = row.upper {
                problem.add_constraint(constraint::leq(sum(&row.terms), upper as f64));
            }
        }
        for cap in task.caps {
            problem.add_constraint(constraint::leq(sum(&cap.terms), cap.most as f64));
        }
        let values: Option<Vec<i64>> = match problem.solve() {
            Ok(solution) => {
                Some(columns.iter().map(|&x| solution.value(x).round() as i64).collect())
            }
            Err(ResolutionError::Infeasible) => None,
            Err(other) => return Err(SolveError::Failed(other.to_string())),
        };
        if let Some(fault) = values.as_ref().and_then(|x| check::fault(task.program, task.caps, x))
        {
            return Err(SolveError::Failed(format!("{fault:?}")));
        }
        let objective = values.as_ref().map(|values| value(task.costs, values));
        Ok(Outcome {
            termination: objective.map_or(Termination::Infeasible, |_| Termination::Optimal),
            limit: None,
            objective,
            bound: objective.unwrap_or(0),
            values,
            priced: None,
            trace: None,
        })
    }
}

/// The optima of the stages that a backend proves, or `None` when it proves that there are none.
pub fn proven(program: &luan::program::Program, backend: &dyn Backend) -> Option<Vec<i64>> {
    let limits = Limits { gap: 0.0, time: None, seed: 1 };
    let staged = solve(program, &[], None, Solver { backend, limits, watch: &Unwatched })
        .unwrap_or_else(|e| panic!("{}: {e}", backend.name().0));
    match staged.termination {
        Termination::Infeasible => None,
        Termination::Optimal => Some(staged.stages.iter().map(|stage| stage.bound).collect()),
        other => panic!("{}: {other:?} without a limit", backend.name().0),
    }
}

/// A runner whose cases are the same in every run.
pub fn fixed(cases: u32, seed: u8) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}

#[test]
fn three_ways_to_the_same_optimum() {
    let solvable = Cell::new(0);
    let result = fixed(600, 0).run(&programs(), |program| {
        let expected = exhaustive(&program);
        solvable.set(solvable.get() + usize::from(expected.is_some()));
        prop_assert_eq!(&proven(&program, &Highs), &expected, "HiGHS");
        prop_assert_eq!(&proven(&program, &Microlp), &expected, "microlp");
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!((200..500).contains(&solvable.get()), "{} have a solution", solvable.get());
}
