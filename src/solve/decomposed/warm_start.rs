//! Warm start: what the engine leaves to a what-if, and how a what-if takes it up.

use std::collections::HashSet;

use crate::program::ColIx;

use super::super::trace::{Trace, TracedCut};
use super::super::{EngineParams, Task};
use super::bound::lagrangian::{self, Dual};
use super::bound::mir_cuts::{self, Base, MirCut};
use super::model::choices::{Choices, Origin};
use super::model::sparse::Sparse;

/// The bases of the cuts among the rows.
#[derive(Clone, Debug, Default)]
pub struct CutBases {
    /// Each base: the choices of all groups.
    chosen: Vec<Vec<u32>>,
    /// The base of each cut, in the order of the rows.
    of_cut: Vec<u32>,
}

impl CutBases {
    /// Keeps the base of some cuts that are added to the rows.
    pub fn add(&mut self, base: &[u32], cuts: &[MirCut]) {
        if cuts.is_empty() {
            return;
        }
        self.of_cut.extend(cuts.iter().map(|_| self.chosen.len() as u32));
        self.chosen.push(base.to_vec());
    }

    /// What prices, cuts and LP values (those of at least `least`) are in terms of the task.
    pub fn trace(
        &self,
        task: &Task<'_>,
        choices: &Choices,
        row_prices: &[f64],
        lp_values: &[f64],
        least: f64,
    ) -> Trace {
        let mut prices = vec![0.0; task.program.rows.len() + task.caps.len()];
        let mut cuts = Vec::new();
        let mut bases = self.of_cut.iter();
        for (side, &price) in choices.rows.iter().zip(row_prices) {
            match side.origin {
                Origin::Line(line) => prices[line as usize] = price,
                Origin::Cut(cut) => {
                    let base = bases.next().copied().unwrap_or_default();
                    if let (true, Origin::Line(line)) =
                        (price != 0.0, choices.rows[cut.row as usize].origin)
                    {
                        cuts.push(TracedCut { line, over: cut.over, base, price });
                    }
                }
            }
        }
        let columns = |base: &Vec<u32>| base.iter().map(|&c| choices.origin[c as usize]).collect();
        let bases = self.chosen.iter().map(columns).collect();
        let some = choices.origin.iter().copied().zip(lp_values.iter().copied());
        let lp_values = some.filter(|(_, value)| *value >= least).collect();
        Trace { prices, cuts, bases, lp_values, is_rough: false }
    }
}

/// The LP value of each choice that a trace has.
pub fn lp_values(choices: &Choices, trace: &Trace) -> Vec<f64> {
    let last = trace.lp_values.iter().map(|(column, _)| column.at()).max();
    let mut of_column = vec![0.0; last.map_or(0, |last| last + 1)];
    trace.lp_values.iter().for_each(|&(column, value)| of_column[column.at()] = value);
    let value = |column: &ColIx| of_column.get(column.at()).copied().unwrap_or(0.0);
    choices.origin.iter().map(value).collect()
}

/// Prices of the rows as a trace has them, with the cuts that had a price added to the rows.
pub fn resume(
    choices: &mut Choices,
    of_row: &Sparse,
    trace: &Trace,
    params: &EngineParams,
) -> (Vec<f64>, Dual, CutBases) {
    let mut row_of = vec![None; trace.prices.len()];
    let mut row_prices = Vec::with_capacity(choices.rows.len());
    for (row, side) in choices.rows.iter().enumerate() {
        let Origin::Line(line) = side.origin else { continue };
        let line = line as usize;
        if let Some(place) = row_of.get_mut(line) {
            *place = Some(row);
        }
        row_prices.push(trace.prices.get(line).copied().unwrap_or(0.0));
    }
    lagrangian::clamp(choices, &mut row_prices);
    let cheapest = lagrangian::evaluate(choices, &row_prices).best;
    let mut bases = CutBases::default();
    for (at, columns) in trace.bases.iter().enumerate() {
        let chosen = chosen(choices, columns, &cheapest);
        let base = Base::new(choices, of_row, &chosen, &params.cuts);
        let own = trace.cuts.iter().filter(|cut| cut.base as usize == at);
        let cut = |cut: &TracedCut| {
            let row = row_of.get(cut.line as usize).copied().flatten()?;
            Some((base.cut(choices, row, cut.over)?, cut.price))
        };
        let (cuts, of_cuts): (Vec<MirCut>, Vec<f64>) = own.filter_map(cut).unzip();
        if !cuts.is_empty() {
            bases.add(&chosen, &cuts);
            mir_cuts::add(choices, &cuts);
            row_prices.extend(of_cuts);
        }
    }
    lagrangian::clamp(choices, &mut row_prices);
    let dual = lagrangian::evaluate(choices, &row_prices);
    (row_prices, dual, bases)
}

/// The choices behind some columns; of a group without any, the one in `otherwise`.
fn chosen(choices: &Choices, columns: &[ColIx], otherwise: &[u32]) -> Vec<u32> {
    let of: HashSet<ColIx> = columns.iter().copied().collect();
    let own = |group: usize| {
        let mut own = choices.of(group).filter(|&choice| of.contains(&choices.origin[choice]));
        own.next().map_or(otherwise[group], |choice| choice as u32)
    };
    (0..choices.len()).map(own).collect()
}
