//! The linear relaxation over the choices that are nearly the cheapest of their groups, solved by
//! interior point near the prices at hand. Its prices, priced out over all choices, are a bound on
//! the whole.
//!
//! Prices of a part of the choices may run far off, since the others do not hold them back. So each
//! row may also be bought and sold at its price plus and minus a reach, which keeps the new prices
//! within it (Marsten, Hogan and Blankenship 1975, boxstep); no basis is asked for, since the middle
//! of the best prices is as good as a corner.

use std::time::Duration;

use crate::error::Error;

use super::super::Watch;
use super::super::run::Effort;
use super::choices::{Choices, Origin};
use super::sub::Sub;

/// The answer of a relaxation.
pub(super) struct Relaxed {
    /// Price of each row, not yet clamped.
    pub(super) prices: Vec<f64>,
    /// The share of each choice; of one that is not listed it is 0.
    pub(super) shares: Vec<f64>,
}

/// Where new prices are looked for.
pub(super) struct Box<'a> {
    /// The prices in the middle.
    pub(super) prices: &'a [f64],
    /// How far they may go, row by row.
    pub(super) reach: &'a [f64],
}

/// Solves the relaxation over the choices `listed`, ascending and at least one of each group.
/// `None` when the solver has no answer.
///
/// # Errors
/// [`Error::Solver`] when the solver fails.
pub(super) fn solve(
    choices: &Choices,
    listed: &[u32],
    within: &Box<'_>,
    time: Option<Duration>,
    watch: &dyn Watch,
) -> Result<Option<Relaxed>, Error> {
    let sub = build(choices, listed, within);
    let effort = Effort { gap: 0.0, room: 0.0, time, seed: 0, nodes: None, interior: true };
    let end = sub.solve(None, effort, watch)?;
    let (Some(duals), Some(point)) = (end.duals, end.point) else { return Ok(None) };
    let mut shares = vec![0.0; choices.cost.len()];
    for (&choice, &share) in listed.iter().zip(&point) {
        shares[choice as usize] = share;
    }
    Ok(Some(Relaxed { prices: duals[choices.len()..].to_vec(), shares }))
}

fn build(choices: &Choices, listed: &[u32], within: &Box<'_>) -> Sub {
    let mut sub = Sub::default();
    let mut terms: Vec<Vec<(u32, f64)>> = vec![Vec::new(); choices.rows.len()];
    let mut ends = Vec::with_capacity(choices.len());
    for &choice in listed {
        while choice >= choices.groups[ends.len() + 1] {
            ends.push(sub.columns.len() as u32);
        }
        let col = sub.column(choices.cost[choice as usize], 0.0, f64::INFINITY, false);
        for (row, by) in choices.entries.of(choice as usize) {
            terms[row].push((col, by));
        }
    }
    ends.push(sub.columns.len() as u32);
    for (at, column) in choices.loose.iter().enumerate() {
        let col = sub.column(column.cost, column.lower, column.upper, false);
        for (row, by) in choices.entries.of(choices.list_of_loose(at)) {
            terms[row].push((col, by));
        }
    }
    let slacks = slacks(choices, &mut sub, &mut terms);
    for (row, terms) in terms.iter_mut().enumerate() {
        if let Origin::Cut(cut) = choices.rows[row].origin {
            let slack = slacks[cut.row as usize][usize::from(cut.over)];
            terms.extend(slack.map(|slack| (slack, cut.by)));
        }
        let (price, reach) = (within.prices[row], within.reach[row]);
        terms.push((sub.column(price + reach, 0.0, f64::INFINITY, false), 1.0));
        terms.push((sub.column(reach - price, 0.0, f64::INFINITY, false), -1.0));
    }
    let mut first = 0;
    for end in ends {
        sub.row(1.0, 1.0, (first..end).map(|col| (col, 1.0)));
        first = end;
    }
    for (side, terms) in choices.rows.iter().zip(terms) {
        sub.row(side.lower, side.upper, terms);
    }
    sub
}

/// A column for each slack; its position by row, under before over.
fn slacks(
    choices: &Choices,
    sub: &mut Sub,
    terms: &mut [Vec<(u32, f64)>],
) -> Vec<[Option<u32>; 2]> {
    let mut slacks = Vec::with_capacity(choices.rows.len());
    for (side, terms) in choices.rows.iter().zip(terms) {
        slacks.push([(side.under, 1.0), (side.over, -1.0)].map(|(slack, sign)| {
            let slack = slack?;
            let col = sub.column(slack.price, 0.0, slack.most, false);
            terms.push((col, sign * slack.per));
            Some(col)
        }));
    }
    slacks
}
