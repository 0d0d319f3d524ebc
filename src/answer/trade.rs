//! `luan.trade/1` from the trade-off of some goals.

use crate::analyse;
use crate::model::Model;
use crate::plan::{Goal, Hole, Point, Trade};
use crate::view::{Schema, Solver, TradeHole, TradePoint, Traded};

use super::plan::candidate;
use super::{Run, directory};

/// The result of `luan trade`.
pub fn traded(model: &Model, goals: &[Goal], trade: &Trade, run: Run) -> Traded {
    let context = model.context();
    let point = |point: &Point| TradePoint {
        values: point.values.clone(),
        is_settled: point.settled,
        candidate: candidate(context, &point.ranked),
    };
    let hole = |hole: &Hole| TradeHole { least: hole.least.clone(), most: hole.most.clone() };
    Traded {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        threads: run.threads,
        wall_s: run.wall_s,
        inputs: run.inputs,
        files: Vec::new(),
        model: model.policy.id.clone(),
        plan_date: model.instance.plan_date.to_string(),
        goals: goals.iter().map(|goal| goal.id.clone()).collect(),
        kept: trade.kept.clone(),
        optimum: trade.optimum.clone(),
        is_complete: trade.holes.is_empty() && trade.cut.is_none(),
        points: trade.points.iter().map(point).collect(),
        holes: trade.holes.iter().map(hole).collect(),
        epsilon: trade.epsilon,
        knee: knee(trade),
        cut: trade.cut.map(Into::into),
        directory: Some(directory(context)),
    }
}

/// Where the curve of two goals bends.
fn knee(trade: &Trade) -> Option<usize> {
    let on_curve = |point: &Point| match point.values[..] {
        [first, second] => Some((first as f64, second as f64)),
        _ => None,
    };
    let curve: Option<Vec<(f64, f64)>> = trade.points.iter().map(on_curve).collect();
    analyse::knee(&curve?)
}
