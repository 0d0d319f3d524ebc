//! HiGHS through good_lp: the one file that names either.

use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, variable};
use highs::{HighsModelStatus, HighsSolutionStatus};

use crate::error::Error;
use crate::program;

use super::{Backend, Limit, Outcome, Task, Termination, Watch};

/// The HiGHS backend.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highs;

impl Backend for Highs {
    fn name(&self) -> (&'static str, String) {
        ("HiGHS", "1.15".to_owned())
    }

    fn minimise(&self, task: &Task<'_>, _watch: &dyn Watch) -> Result<Outcome, Error> {
        let mut model = model(task)?;
        let options = task.limits;
        model.set_option("mip_rel_gap", options.gap);
        model.set_option("mip_abs_gap", 0.99);
        model.set_option("random_seed", options.seed as i32);
        model.set_option("threads", 1);
        model.set_option("parallel", "off");
        if let Some(time) = options.time {
            model.set_option("time_limit", time.as_secs_f64());
        }
        if let Some(start) = task.start {
            let columns: Vec<f64> = start.iter().map(|&x| x as f64).collect();
            model.set_solution(Some(&columns), None, None, None);
        }
        let solved = model.try_solve().map_err(|e| Error::Solver(format!("{e:?}")))?;
        let feasible = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
        let values: Option<Vec<i64>> = feasible
            .then(|| solved.get_solution().columns().iter().map(|x| x.round() as i64).collect());
        let (termination, limit) = match (solved.status(), feasible) {
            (HighsModelStatus::Optimal, true) => (Termination::Optimal, None),
            (HighsModelStatus::Infeasible, _) => (Termination::Infeasible, None),
            (_, true) => (Termination::Feasible, Some(Limit::Time)),
            (_, false) => (Termination::NoPlan, Some(Limit::Time)),
        };
        let bound = solved.double_info_value(c"mip_dual_bound").unwrap_or(f64::NEG_INFINITY);
        let trivial = task.program.trivial_bound(task.costs);
        let bound =
            if bound.is_finite() { ((bound - 1e-6).ceil() as i64).max(trivial) } else { trivial };
        let objective = values.as_ref().map(|v| program::value(task.costs, v));
        Ok(Outcome { termination, limit, objective, bound, values })
    }
}

/// Writes the task in good_lp and hands over the HiGHS model underneath.
fn model(task: &Task<'_>) -> Result<highs::Model, Error> {
    let mut variables = ProblemVariables::new();
    let columns: Vec<Variable> = task
        .program
        .columns
        .iter()
        .map(|c| variables.add(variable().integer().min(c.lower as f64).max(c.upper as f64)))
        .collect();
    let expression = |terms: &mut dyn Iterator<Item = (usize, i64)>, size: usize| {
        let mut sum = Expression::with_capacity(size);
        for (at, coefficient) in terms {
            sum.add_mul(coefficient as f64, columns[at]);
        }
        sum
    };
    let mut priced = task.costs.iter().copied().enumerate().filter(|(_, cost)| *cost != 0);
    let objective = expression(&mut priced, task.costs.len());
    let mut problem = variables.minimise(objective).using(good_lp::highs);
    for row in &task.program.rows {
        let sum = expression(&mut row.terms.iter().map(|&(c, a)| (c.at(), a)), row.terms.len());
        match (row.lower, row.upper) {
            (Some(lower), Some(upper)) if lower == upper => {
                problem.add_constraint(constraint::eq(sum, lower as f64));
            }
            (lower, upper) => {
                if let Some(lower) = lower {
                    problem.add_constraint(constraint::geq(sum.clone(), lower as f64));
                }
                if let Some(upper) = upper {
                    problem.add_constraint(constraint::leq(sum, upper as f64));
                }
            }
        }
    }
    for cap in task.caps {
        let sum = expression(&mut cap.terms.iter().map(|&(c, a)| (c.at(), a)), cap.terms.len());
        problem.add_constraint(constraint::leq(sum, cap.most as f64));
    }
    problem.try_into_inner().map_err(|e| Error::Solver(e.to_string()))
}
