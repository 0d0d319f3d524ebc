//! What a solve leaves to another one of nearly the same program: prices, cuts, the plan.

use std::collections::HashMap;

use crate::program::{ColIx, ColKey, Column, Program, Row, RowKey};

/// What the decomposed engine found out about a program, in terms of its rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    /// Price of each row, then of each cap.
    pub prices: Vec<f64>,
    /// The cuts that had a price.
    pub cuts: Vec<TracedCut>,
    /// The choices around which cuts were made: columns at one.
    pub bases: Vec<Vec<ColIx>>,
    /// The choices of which the last relaxation took some, each with its LP value.
    pub lp_values: Vec<(ColIx, f64)>,
    /// Whether it is of other prices, so that there is more to find than what changed.
    pub is_rough: bool,
}

/// Where a walk through the stages starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// Values of the columns, feasible or not.
    pub values: Option<Vec<i64>>,
    /// Values of the columns when everybody stays, feasible or not.
    pub standing: Option<Vec<i64>>,
    /// By stage, what a solve of nearly the same program left.
    pub traces: Vec<(String, Trace)>,
}

impl Start {
    /// Whether more than the first stage was searched from prices.
    pub(super) fn is_searched(&self) -> bool {
        self.traces.len() > 1
    }

    /// What there is for a stage.
    pub(super) fn trace(&self, stage: &str) -> Option<&Trace> {
        self.traces.iter().find(|(id, _)| id == stage).map(|(_, trace)| trace)
    }
}

/// A cut by rounding: it follows from a row and a base, so that it need not be kept itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TracedCut {
    /// Position of the row, or, counted on, of the cap.
    pub line: u32,
    /// Whether it follows from the row's upper bound.
    pub over: bool,
    /// Position of its base.
    pub base: u32,
    /// Its price.
    pub price: f64,
}

/// Where the rows and columns of one program are in another.
#[derive(Clone, Debug)]
pub struct Translation {
    rows: Vec<Option<u32>>,
    columns: Vec<Option<ColIx>>,
    lines: (usize, usize),
    size: usize,
}

impl Translation {
    /// From `old` to `new`, whose rows and columns bear the keys that `row` and `column` make of the
    /// old ones.
    pub fn new(
        old: &Program,
        new: &Program,
        row: impl Fn(&RowKey) -> Option<RowKey>,
        column: impl Fn(ColKey) -> Option<ColKey>,
    ) -> Translation {
        let place = |(at, row): (usize, &Row)| (row.key.clone(), at as u32);
        let rows: HashMap<RowKey, u32> = new.rows.iter().enumerate().map(place).collect();
        let place = |(at, column): (usize, &Column)| (column.key, ColIx(at as u32));
        let columns: HashMap<ColKey, ColIx> = new.columns.iter().enumerate().map(place).collect();
        let to_row = |old: &Row| rows.get(&row(&old.key)?).copied();
        let to_column = |old: &Column| columns.get(&column(old.key)?).copied();
        Translation {
            rows: old.rows.iter().map(to_row).collect(),
            columns: old.columns.iter().map(to_column).collect(),
            lines: (old.rows.len(), new.rows.len()),
            size: new.columns.len(),
        }
    }

    /// Values of the old columns as values of the new ones; new columns are 0.
    fn values(&self, old: &[i64]) -> Vec<i64> {
        let mut values = vec![0; self.size];
        for (&value, column) in old.iter().zip(&self.columns) {
            if let Some(column) = column {
                values[column.at()] = value;
            }
        }
        values
    }

    /// A start in terms of the new program.
    pub fn start(&self, old: &Start) -> Start {
        let traces = old.traces.iter().map(|(id, trace)| (id.clone(), self.trace(trace)));
        Start {
            values: old.values.as_ref().map(|values| self.values(values)),
            standing: old.standing.as_ref().map(|values| self.values(values)),
            traces: traces.collect(),
        }
    }

    /// A trace in terms of the new program. Caps keep their order.
    fn trace(&self, old: &Trace) -> Trace {
        let (before, after) = self.lines;
        let line = |at: usize| match at.checked_sub(before) {
            None => self.rows[at],
            Some(cap) => Some((after + cap) as u32),
        };
        let caps = old.prices.len().saturating_sub(before);
        let mut prices = vec![0.0; after + caps];
        for (at, &price) in old.prices.iter().enumerate() {
            if let Some(line) = line(at) {
                prices[line as usize] = price;
            }
        }
        let cut = |cut: &TracedCut| Some(TracedCut { line: line(cut.line as usize)?, ..*cut });
        let base =
            |base: &Vec<ColIx>| base.iter().filter_map(|col| self.columns[col.at()]).collect();
        let value = |&(col, value): &(ColIx, f64)| Some((self.columns[col.at()]?, value));
        Trace {
            prices,
            cuts: old.cuts.iter().filter_map(cut).collect(),
            bases: old.bases.iter().map(base).collect(),
            lp_values: old.lp_values.iter().filter_map(value).collect(),
            is_rough: old.is_rough,
        }
    }
}
