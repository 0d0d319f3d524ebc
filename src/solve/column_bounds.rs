//! What the prices of one relaxation say of every column at once: how much a stage costs at least in every
//! plan that uses it.
//!
//! For any row prices the Lagrangian bound plus the reduced cost of a column is a bound over the points that
//! use the column (Dantzig, Fulkerson and Johnson 1954), so that one linear program bounds all of them.

use crate::program::{Cap, ColIx, Program, Stage};

use super::stages::{cap, most, reduced};
use super::{Limits, Priced, Solver, Task, reduced_cost_fixing as fixing};

/// What a stage costs at least with each column.
#[derive(Clone, Debug)]
pub struct ColumnBounds {
    /// The value of the stage in the plan at hand.
    value: i64,
    /// What the prices of the stage were divided by.
    unit: i64,
    /// `None` where the solver had no prices.
    priced: Option<Priced>,
}

impl ColumnBounds {
    /// By how much at least the stage is worse in every plan that uses the column and gives no earlier
    /// stage away beyond its tolerance; 0 where nothing is proven.
    pub fn at_least(&self, column: ColIx) -> i64 {
        let least = self.priced.as_ref().map(|priced| priced.whole_bound_with(column));
        least.map_or(0, |least| (least.saturating_mul(self.unit) - self.value).max(0))
    }

    /// By how much at the most the stage becomes better when a column that is held at zero is let go to one,
    /// in plans that give no earlier stage away beyond its tolerance.
    pub fn better_by_at_most(&self, column: ColIx) -> i64 {
        let least = self.priced.as_ref().map(|priced| priced.whole_bound_if_let_go(column));
        // Without prices nothing is known.
        least.map_or(i64::MAX, |least| (self.value - least.saturating_mul(self.unit)).max(0))
    }

    /// By how much at the most the bound of the stage falls when such a column is let go.
    pub fn lowers_bound(&self, column: ColIx) -> i64 {
        let falls = self.priced.as_ref().map(|priced| priced.falls_if_let_go(column));
        falls.map_or(0, |falls| falls.saturating_mul(self.unit))
    }
}

/// The bounds of each stage of `program`, whose values in the plan at hand are `decided`.
pub fn column_bounds(program: &Program, decided: &[i64], solver: Solver<'_>) -> Vec<ColumnBounds> {
    let mut caps: Vec<Cap> = Vec::new();
    let bounds = |(stage, &value): (&Stage, &i64)| {
        let (costs, unit) = reduced(program.costs(stage));
        // Of many prices that prove the same optimum the seed would choose.
        let limits = Limits { seed: 0, ..solver.limits };
        let (id, own) = (stage.id.as_str(), caps.as_slice());
        let task =
            Task { stage: id, program, costs: &costs, caps: own, start: None, trace: None, limits };
        let prices = solver.backend.prices(&task, solver.watch);
        let priced = prices.and_then(|prices| fixing::price(program, &costs, own, &prices));
        caps.push(cap(&costs, most(value / unit, unit, stage.tolerance)));
        ColumnBounds { value, unit, priced }
    };
    program.stages.iter().zip(decided).map(bounds).collect()
}
