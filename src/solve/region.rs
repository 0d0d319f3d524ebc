//! The plans near an optimum: those that lose no more than a share of what each stage is worth there.

use crate::program::{Cap, Column, Program, Stage};

use super::stages::{cap, most, reduced};
use super::{Solver, Task, reduced_cost_fixing as fixing};

/// Plans near an optimum.
#[derive(Clone, Debug)]
pub struct Region {
    /// The share of each stage's value that may be lost.
    pub share: f64,
    /// The greatest value of each stage.
    pub most: Vec<i64>,
    /// The rows that say so.
    pub caps: Vec<Cap>,
    /// The program's columns, tightened by reduced cost to what the caps allow.
    pub columns: Vec<Column>,
}

impl Region {
    /// The plans of `program` in which no stage is worse than `decided` by more than `share` of it, or
    /// than its own tolerance where that is more.
    pub fn new(program: &Program, decided: &[i64], share: f64, solver: Solver<'_>) -> Region {
        let mut program = program.clone();
        let stages = std::mem::take(&mut program.stages);
        let loss = |stage: &Stage| stage.tolerance.max(share);
        let costs: Vec<(Vec<i64>, i64)> =
            stages.iter().map(|stage| reduced(program.costs(stage))).collect();
        let within = stages.iter().zip(&costs).zip(decided);
        let caps: Vec<Cap> = within
            .map(|((stage, (costs, unit)), value)| {
                cap(costs, most(value / unit, *unit, loss(stage)))
            })
            .collect();
        for (at, (stage, (costs, _))) in stages.iter().zip(&costs).enumerate() {
            let others = caps.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<Cap> = others.map(|(_, cap)| cap.clone()).collect();
            tighten(&mut program, &stage.id, costs, &others, caps[at].most, solver);
        }
        let most = caps.iter().zip(&costs).map(|(cap, (_, unit))| cap.most * unit);
        Region { share, most: most.collect(), caps, columns: program.columns }
    }
}

/// Tightens the columns to what a value of at most `most` allows, as far as the prices of the linear
/// relaxation prove it.
fn tighten(
    program: &mut Program,
    stage: &str,
    costs: &[i64],
    caps: &[Cap],
    most: i64,
    solver: Solver<'_>,
) {
    let limits = solver.limits;
    let task = Task { stage, program, costs, caps, start: None, trace: None, limits };
    let prices = solver.backend.prices(&task, solver.watch);
    let proven = prices.and_then(|prices| fixing::price(program, costs, caps, &prices));
    if let Some(proven) = proven {
        proven.tighten(&mut program.columns, most);
    }
}
