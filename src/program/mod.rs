//! The neutral integer program: columns, rows and priced parts, all in whole numbers, each with a
//! typed key. It knows of no rule and no solver.

mod mps;
mod names;
mod walks;

use crate::domain::{OfficialIx, PairIx, PostIx, SettingIx, TierIx};

pub use mps::write as write_mps;
pub use names::Names;
pub use walks::{Arc, FewestArcs, WalkCap};

/// Position of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColIx(pub u32);

impl ColIx {
    /// The position in [`Program::columns`].
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColKey {
    /// x: the pair is chosen.
    Pair(PairIx),
    /// u: the official is left without a post.
    Unplaced(OfficialIx),
    /// v: empty seats of the post.
    Empty(PostIx),
    /// s: shortfall of the elastic row at this position in [`Program::rows`].
    Shortfall(u32),
    /// z: the greatest of what `rows` rows from `first` on measure, each `z - terms >= base`.
    Greatest {
        /// Position of the first row in [`Program::rows`].
        first: u32,
        /// Number of rows.
        rows: u32,
    },
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// The official takes one post or none.
    Official(OfficialIx),
    /// The post's seats are taken or empty.
    Post(PostIx),
    /// One instance of a rule; the label says which unit, group or post it is about.
    Rule(SettingIx, String),
}

/// What a row is to a solver, whatever it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Multiple choice: exactly one of these columns is 1.
    ExactlyOne,
    /// Capacity: how many of these may be chosen, with what is left over as a column of its own.
    Capacity,
    /// Side constraint.
    Side,
}

/// An integer column with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it stands for.
    pub key: ColKey,
    /// Least value.
    pub lower: i64,
    /// Greatest value.
    pub upper: i64,
}

/// `lower <= terms <= upper`; a missing side is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// What it is to a solver.
    pub role: Role,
    /// Least activity.
    pub lower: Option<i64>,
    /// Greatest activity.
    pub upper: Option<i64>,
    /// Columns, distinct and ascending, with their coefficients.
    pub terms: Vec<(ColIx, i64)>,
}

impl Row {
    /// The least value of `at` that keeps the row from below, given the other columns' `values`.
    fn needed(&self, at: ColIx, values: &[i64]) -> Option<i64> {
        let (mut per, mut rest) = (0, 0);
        for &(col, coefficient) in &self.terms {
            if col == at {
                per = i128::from(coefficient);
            } else {
                rest += i128::from(coefficient) * i128::from(values[col.at()]);
            }
        }
        let least = self.lower.filter(|_| per > 0)?;
        Some(saturated(-(rest - i128::from(least)).div_euclid(per)))
    }
}

/// `terms <= most`, beside the program's rows: caps of earlier stages, distance to other plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Columns, distinct, with coefficients.
    pub terms: Vec<(ColIx, i64)>,
    /// Greatest activity.
    pub most: i64,
}

/// What one rule adds to the objective of one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The rule.
    pub setting: SettingIx,
    /// The tier it counts in.
    pub tier: TierIx,
    /// Priced columns; a column may appear more than once.
    pub terms: Vec<(ColIx, i64)>,
}

/// One objective to be minimised under the optima of the earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The tier it decides, or the emphasis.
    pub id: String,
    /// Positions in [`Program::parts`].
    pub parts: Vec<usize>,
    /// What later stages may give away, as a share of the optimum.
    pub tolerance: f64,
    /// Share of its value within which it counts as decided; `None` leaves it to the solver.
    pub gap: Option<f64>,
}

/// An integer program, always minimised, stage by stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Objective parts, one per priced rule.
    pub parts: Vec<Part>,
    /// The stages, decided first to last.
    pub stages: Vec<Stage>,
    /// Rows too many to write, found one by one where a plan breaks them.
    pub walks: Vec<WalkCap>,
    /// Prices by which plans are told apart that every stage leaves equal.
    pub ties: Vec<(ColIx, i64)>,
}

impl Program {
    /// Number of columns that are not fixed.
    pub fn free_columns(&self) -> usize {
        self.columns.iter().filter(|column| column.lower < column.upper).count()
    }

    /// Adds a column.
    ///
    /// # Panics
    /// When there are more than 2^32 columns.
    pub fn add_column(&mut self, key: ColKey, lower: i64, upper: i64) -> ColIx {
        let at = u32::try_from(self.columns.len()).expect("more than 2^32 columns");
        self.columns.push(Column { key, lower, upper });
        ColIx(at)
    }

    /// Adds a side constraint; terms on one column are summed, zero terms dropped.
    pub fn add_row(
        &mut self,
        key: RowKey,
        terms: Vec<(ColIx, i64)>,
        lower: Option<i64>,
        upper: Option<i64>,
    ) {
        self.add_row_of(Role::Side, key, terms, lower, upper);
    }

    /// Adds `terms = equals`, whose role is for the solver to make use of.
    pub fn add_equation(&mut self, role: Role, key: RowKey, terms: Vec<(ColIx, i64)>, equals: i64) {
        self.add_row_of(role, key, terms, Some(equals), Some(equals));
    }

    fn add_row_of(
        &mut self,
        role: Role,
        key: RowKey,
        terms: Vec<(ColIx, i64)>,
        lower: Option<i64>,
        upper: Option<i64>,
    ) {
        self.rows.push(Row { key, role, lower, upper, terms: summed(terms) });
    }

    /// Puts `other` behind this program. `other` counts positions as if the program had `shared`
    /// columns and no rows; what it says of columns or rows beyond is moved to where they end up.
    /// Its walks are over shared columns.
    ///
    /// # Panics
    /// When there are more than 2^32 columns or rows.
    pub fn append(&mut self, mut other: Program, shared: u32) {
        let size = |n: usize| u32::try_from(n).expect("more than 2^32 columns or rows");
        let (columns, rows) = (size(self.columns.len()) - shared, size(self.rows.len()));
        size(self.columns.len() + other.columns.len());
        size(self.rows.len() + other.rows.len());
        let moved = |(col, _): &mut (ColIx, i64)| {
            if col.0 >= shared {
                col.0 += columns;
            }
        };
        other.rows.iter_mut().flat_map(|row| &mut row.terms).for_each(moved);
        other.parts.iter_mut().flat_map(|part| &mut part.terms).for_each(moved);
        for column in &mut other.columns {
            match &mut column.key {
                ColKey::Shortfall(row) => *row += rows,
                ColKey::Greatest { first, .. } => *first += rows,
                _ => {}
            }
        }
        self.columns.append(&mut other.columns);
        self.rows.append(&mut other.rows);
        self.parts.append(&mut other.parts);
        self.walks.append(&mut other.walks);
    }

    /// The program in which the price of `terms` is minimised before anything else, as a stage `id`.
    #[must_use]
    pub fn first(mut self, id: &str, terms: Vec<(ColIx, i64)>) -> Program {
        self.parts.push(Part { setting: SettingIx(0), tier: TierIx(0), terms });
        let parts = vec![self.parts.len() - 1];
        self.stages.insert(0, Stage { id: id.to_owned(), parts, tolerance: 0.0, gap: None });
        self
    }

    /// The program with nothing to be minimised.
    #[must_use]
    pub fn unpriced(&self) -> Program {
        let (columns, rows, walks) = (self.columns.clone(), self.rows.clone(), self.walks.clone());
        Program { columns, rows, walks, ..Program::default() }
    }

    /// Price of each column in a stage; what leaves 64 bits stays at their end.
    pub fn costs(&self, stage: &Stage) -> Vec<i64> {
        let mut costs = vec![0_i64; self.columns.len()];
        for &part in &stage.parts {
            for &(col, price) in &self.parts[part].terms {
                costs[col.at()] = costs[col.at()].saturating_add(price);
            }
        }
        costs
    }

    /// Sets what follows from the pairs chosen: who is left without a post, empty seats, shortfalls and
    /// greatest values, each within its bounds.
    pub fn complete(&self, values: &mut [i64]) {
        for row in &self.rows {
            let follows = |&&(col, by): &&(ColIx, i64)| match self.columns[col.at()].key {
                ColKey::Unplaced(_) => by == 1 && matches!(row.key, RowKey::Official(_)),
                ColKey::Empty(_) => by == 1 && matches!(row.key, RowKey::Post(_)),
                _ => false,
            };
            let Some(&(col, _)) = row.terms.iter().find(follows) else { continue };
            let others = row.terms.iter().filter(|(other, _)| *other != col);
            let taken: i64 = others.map(|&(other, by)| by * values[other.at()]).sum();
            let Column { lower, upper, .. } = self.columns[col.at()];
            values[col.at()] = (row.lower.unwrap_or(0) - taken).clamp(lower, upper);
        }
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(needed) = self.needed(ColIx(at as u32), values) {
                values[at] = needed.clamp(column.lower, column.upper);
            }
        }
    }

    /// Price of each column among plans that every stage leaves equal.
    pub fn tie_costs(&self) -> Vec<i64> {
        let mut costs = vec![0; self.columns.len()];
        self.ties.iter().for_each(|&(col, price)| costs[col.at()] = price);
        costs
    }

    /// Lowers each shortfall and each greatest to what its rows need. A solver has no reason to do
    /// so in a stage that does not price them, or where an earlier tier may give something away.
    pub fn tighten(&self, values: &mut [i64]) {
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(needed) = self.needed(ColIx(at as u32), values) {
                values[at] = values[at].min(needed.max(column.lower));
            }
        }
    }

    /// The least value of a shortfall or a greatest that keeps its rows, given the other columns'
    /// `values`; `None` for other columns.
    pub fn needed(&self, at: ColIx, values: &[i64]) -> Option<i64> {
        let rows = match self.columns[at.at()].key {
            ColKey::Shortfall(row) => row..row + 1,
            ColKey::Greatest { first, rows } => first..first + rows,
            _ => return None,
        };
        rows.filter_map(|row| self.rows[row as usize].needed(at, values)).max()
    }

    /// A bound on `costs` from the columns' own bounds alone.
    pub fn trivial_bound(&self, costs: &[i64]) -> i64 {
        let least = |(column, &cost): (&Column, &i64)| {
            let cost = i128::from(cost);
            (cost * i128::from(column.lower)).min(cost * i128::from(column.upper))
        };
        saturated(self.columns.iter().zip(costs).map(least).sum())
    }
}

/// Value of an assignment of the columns under `costs`; what leaves 64 bits stays at their end.
pub fn value(costs: &[i64], columns: &[i64]) -> i64 {
    saturated(costs.iter().zip(columns).map(|(cost, x)| i128::from(*cost) * i128::from(*x)).sum())
}

/// The terms in the order of their columns, those on one column added up, and none of 0.
pub fn summed(mut terms: Vec<(ColIx, i64)>) -> Vec<(ColIx, i64)> {
    terms.sort_unstable_by_key(|(col, _)| *col);
    terms.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
        }
        same
    });
    terms.retain(|(_, coefficient)| *coefficient != 0);
    terms
}

/// Greatest common divisor; that of 0 and a number is the number.
pub fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// What leaves 64 bits stays at their end.
pub fn saturated(sum: i128) -> i64 {
    sum.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}
