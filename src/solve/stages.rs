//! The walk through the stages: each is minimised under the optima of the earlier ones plus their
//! tolerance.

use std::time::Instant;

use crate::error::Error;
use crate::program::{self, ColIx, Program};

use super::{Backend, Cap, Limit, Limits, Outcome, Task, Termination, Watch};

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
}

/// Result of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageResult {
    /// The stage.
    pub id: String,
    /// Its value in the final assignment.
    pub value: i64,
    /// Lower bound on its value over every plan that keeps the earlier stages.
    pub bound: i64,
}

/// Solves `program` stage by stage under `caps`, starting from `start` if there is one.
///
/// # Errors
/// What the backend reports.
pub fn solve(
    program: &Program,
    caps: &[Cap],
    start: Option<&[i64]>,
    backend: &dyn Backend,
    limits: Limits,
    watch: &dyn Watch,
) -> Result<Staged, Error> {
    let began = Instant::now();
    let mut caps = caps.to_vec();
    let mut best: Option<Vec<i64>> = start.map(<[i64]>::to_vec);
    let mut found = false;
    let mut ended = (Termination::Optimal, None);
    let mut bounds: Vec<i64> = Vec::new();
    for stage in &program.stages {
        let costs = program.costs(stage);
        if ended.0 != Termination::Optimal {
            bounds.push(program.trivial_bound(&costs));
            continue;
        }
        let time = limits.time.map(|time| time.saturating_sub(began.elapsed()));
        let task = Task {
            program,
            costs: &costs,
            caps: &caps,
            start: best.as_deref(),
            limits: Limits { time, ..limits },
        };
        let outcome = backend.minimise(&task, watch)?;
        bounds.push(outcome.bound);
        if let (Some(objective), Some(values)) = (outcome.objective, outcome.values.clone()) {
            caps.push(cap(&costs, objective, stage.tolerance));
            best = Some(values);
            found = true;
        }
        ended = merge(ended, &outcome, found);
    }
    let values = best.filter(|_| found);
    Ok(Staged {
        termination: ended.0,
        limit: ended.1,
        stages: results(program, &bounds, values.as_deref()),
        values,
    })
}

/// A stage that finds nothing after an earlier one did leaves a plan without the proof.
fn merge(
    so_far: (Termination, Option<Limit>),
    outcome: &Outcome,
    found: bool,
) -> (Termination, Option<Limit>) {
    let termination = match outcome.termination {
        Termination::NoPlan | Termination::Infeasible if found => Termination::Feasible,
        other => other,
    };
    (termination, so_far.1.or(outcome.limit))
}

fn cap(costs: &[i64], objective: i64, tolerance: f64) -> Cap {
    let slack = (tolerance * objective.abs().max(1) as f64).floor() as i64;
    let priced = costs.iter().enumerate().filter(|(_, cost)| **cost != 0);
    let terms = priced.map(|(at, &cost)| (ColIx(at as u32), cost)).collect();
    Cap { terms, most: objective + slack }
}

fn results(program: &Program, bounds: &[i64], values: Option<&[i64]>) -> Vec<StageResult> {
    let result = |(stage, &bound): (&program::Stage, &i64)| StageResult {
        id: stage.id.clone(),
        value: values.map_or(0, |values| program::value(&program.costs(stage), values)),
        bound,
    };
    program.stages.iter().zip(bounds).map(result).collect()
}
