//! Reduced-cost fixing between stages: once a tier's optimum is capped, the prices of its linear
//! relaxation prove for most columns that no plan within the cap can use them.
//!
//! For any row prices y, the Lagrangian bound L(y) plus what a column adds by leaving its cheaper
//! bound is a lower bound on the tier's value; where that exceeds the cap, the column stays. This
//! holds for every y, so prices need not be optimal or even exact. (Dantzig, Fulkerson, Johnson
//! 1954; Nemhauser and Wolsey 1988, II.1.)

use crate::program::{Cap, ColIx, Column, Program, Role, Row};

/// How far a sum of floating-point terms may be off, in proportion to the sum of their sizes: far
/// more than its rounding, far less than the one unit that tells two values apart.
const ROUNDING: f64 = 1e-11;

/// By how much a sum of terms may be off whose sizes sum up to `size`.
pub(super) fn rounding(size: f64) -> f64 {
    1e-6 + ROUNDING * size
}

/// Lagrangian view of a program under row prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Priced {
    /// Lower bound on the value of every feasible point.
    bound: f64,
    /// By how much the bound may be off.
    rounding: f64,
    /// What each unit by which a column leaves its cheaper end adds to the bound at least; negative
    /// where that end is the upper one.
    reduced: Vec<f64>,
}

/// Prices the rows of `program`, then `caps`, with `duals` (positive where more activity is wanted);
/// `None` when a price is no number.
pub(super) fn price(
    program: &Program,
    costs: &[i64],
    caps: &[Cap],
    duals: &[f64],
) -> Option<Priced> {
    let mut reduced: Vec<f64> = costs.iter().map(|&cost| cost as f64).collect();
    let (mut bound, mut size) = (0.0, 1.0);
    let (of_rows, of_caps) = duals.split_at(program.rows.len());
    for (row, &dual) in program.rows.iter().zip(of_rows) {
        let Some((dual, side)) = binding(row, dual) else { continue };
        bound += dual * side as f64;
        size += (dual * side as f64).abs();
        for &(col, coefficient) in &row.terms {
            reduced[col.at()] -= dual * coefficient as f64;
        }
    }
    for (cap, &dual) in caps.iter().zip(of_caps) {
        let dual = dual.min(0.0);
        bound += dual * cap.most as f64;
        size += (dual * cap.most as f64).abs();
        for &(col, coefficient) in &cap.terms {
            reduced[col.at()] -= dual * coefficient as f64;
        }
    }
    for (column, cost) in program.columns.iter().zip(&reduced) {
        let (low, high) = (cost * column.lower as f64, cost * column.upper as f64);
        bound += low.min(high);
        size += low.abs().max(high.abs());
    }
    let rounding = rounding(size);
    bound.is_finite().then_some(Priced { bound, rounding, reduced })
}

/// Prices `program` without a solve: each row of which exactly one choice is made costs what its cheapest
/// choice does. Of use where the choices hardly bear on each other.
pub(super) fn price_by_choice(program: &Program, costs: &[i64], caps: &[Cap]) -> Option<Priced> {
    let is_open = |col: &ColIx| program.columns[col.at()].upper > 0;
    let cheapest = |row: &Row| {
        let open = row.terms.iter().map(|(col, _)| col).filter(|col| is_open(col));
        let least = open.map(|col| costs[col.at()]).min().filter(|_| row.role == Role::ExactlyOne);
        least.map_or(0.0, |least| least as f64)
    };
    let rows = program.rows.iter().map(cheapest);
    let duals: Vec<f64> = rows.chain(caps.iter().map(|_| 0.0)).collect();
    price(program, costs, caps, &duals)
}

/// The side of a row that a price of this sign speaks for; a price on a missing side is void.
fn binding(row: &Row, dual: f64) -> Option<(f64, i64)> {
    let side = if dual > 0.0 { row.lower } else { row.upper };
    side.filter(|_| dual != 0.0).map(|side| (dual, side))
}

impl Priced {
    /// A bound that may be off by `rounding`, with what each column adds to it.
    pub(super) fn new(bound: f64, rounding: f64, reduced: Vec<f64>) -> Self {
        Self { bound, rounding, reduced }
    }

    /// The bound as a whole number, with room for rounding.
    pub(super) fn whole_bound(&self) -> i64 {
        (self.bound - self.rounding).ceil() as i64
    }

    /// The bound over the points in which the column is above its lower end, as a whole number.
    pub(super) fn whole_bound_with(&self, column: ColIx) -> i64 {
        // At its upper end already, it costs nothing more.
        let adds = self.reduced[column.at()].max(0.0);
        (self.bound + adds - self.rounding).ceil() as i64
    }

    /// The bound when a column held at zero may be one, as a whole number.
    pub(super) fn whole_bound_if_let_go(&self, column: ColIx) -> i64 {
        let adds = self.reduced[column.at()].min(0.0);
        (self.bound + adds - self.rounding).ceil() as i64
    }

    /// By how much the bound falls then, rounded up.
    pub(super) fn falls_if_let_go(&self, column: ColIx) -> i64 {
        (-self.reduced[column.at()]).max(0.0).ceil() as i64
    }

    /// Tightens the columns' bounds to what a value of at most `most` allows.
    pub(super) fn tighten(&self, columns: &mut [Column], most: i64) {
        let room = most as f64 - self.bound;
        let room = room.max(0.0) + self.rounding;
        for (column, &cost) in columns.iter_mut().zip(&self.reduced) {
            if cost.abs() * (column.upper - column.lower) as f64 <= room {
                continue;
            }
            let steps = (room / cost.abs()).floor() as i64;
            if cost > 0.0 {
                column.upper = column.lower + steps;
            } else {
                column.lower = column.upper - steps;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PairIx, PostIx};
    use crate::program::{ColIx, ColKey, RowKey};

    /// min 3a + 5b, a + b >= 1: with price 3 on the row the bound is 3 and b's reduced cost is 2.
    fn program() -> Program {
        let mut program = Program::default();
        let a = program.add_column(ColKey::Pair(PairIx(0)), 0, 1);
        let b = program.add_column(ColKey::Pair(PairIx(1)), 0, 1);
        program.add_row(RowKey::Post(PostIx(0)), vec![(a, 1), (b, 1)], Some(1), None);
        program
    }

    #[test]
    fn a_column_that_would_break_the_cap_is_fixed() {
        let program = program();
        let priced = price(&program, &[3, 5], &[], &[3.0]).expect("finite");
        assert!((priced.bound - 3.0).abs() < 1e-12);
        let mut columns = program.columns.clone();
        priced.tighten(&mut columns, 4);
        assert_eq!(
            (columns[0].upper, columns[1].upper),
            (1, 0),
            "b costs 2 more, the cap allows 1"
        );
        let mut columns = program.columns.clone();
        priced.tighten(&mut columns, 5);
        assert_eq!((columns[0].upper, columns[1].upper), (1, 1), "the cap allows b");
    }

    #[test]
    fn prices_that_are_no_numbers_prove_nothing() {
        let void = price(&program(), &[3, 5], &[], &[f64::NAN]).expect("no side, no price");
        assert_eq!(void.whole_bound(), 0);
        assert!(price(&program(), &[3, 5], &[], &[f64::INFINITY]).is_none());
    }

    #[test]
    fn prices_on_a_missing_side_count_for_nothing() {
        let priced = price(&program(), &[3, 5], &[], &[-7.0]).expect("finite");
        assert_eq!(priced.bound, 0.0, "both columns at zero, no credit for the row");
        let cap = Cap { terms: vec![(ColIx(0), 1)], most: 1 };
        let priced = price(&program(), &[-3, 5], &[cap], &[0.0, 2.0]).expect("finite");
        assert_eq!(priced.bound, -3.0, "a cap has no lower side");
    }
}
