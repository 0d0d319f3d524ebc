//! `luan.trade/1` from the curve of two goals.

use crate::analyse;
use crate::model::Model;
use crate::plan::{Goal, Hole, Point, Trade};
use crate::view::{Schema, Solver, TradeHole, TradePoint, Traded};

use super::plan::candidate;
use super::{Run, directory};

/// The result of `luan trade`.
pub fn traded(model: &Model, goals: &[Goal; 2], trade: &Trade, run: Run) -> Traded {
    let context = model.context();
    let point = |point: &Point| TradePoint {
        values: point.values,
        is_settled: point.settled,
        candidate: candidate(context, &point.ranked),
    };
    let hole = |hole: &Hole| TradeHole { least: hole.least, most: hole.most };
    let on_curve = |point: &Point| point.values.map(|value| value as f64).into();
    let curve: Vec<(f64, f64)> = trade.points.iter().map(on_curve).collect();
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
        goals: [goals[0].id.clone(), goals[1].id.clone()],
        kept: trade.kept.clone(),
        optimum: trade.optimum,
        is_complete: trade.holes.is_empty() && trade.cut.is_none(),
        points: trade.points.iter().map(point).collect(),
        holes: trade.holes.iter().map(hole).collect(),
        knee: analyse::knee(&curve),
        cut: trade.cut.map(Into::into),
        directory: Some(directory(context)),
    }
}
