//! The Lagrangian dual: prices (multipliers) on the rows give a lower bound on every point, and how
//! much dearer each choice is than the best of its group.
//!
//! With the rows priced, each group takes its cheapest choice alone, in one pass over all choices.
//! That holds for any prices (Geoffrion 1974; Fisher 1981), so that a bound is never worse than
//! the prices it was given, and never wrong.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::super::reduced_cost_fixing;
use super::super::model::choices::{Choices, Origin};

/// Groups that one task of a pass looks at, at least.
const GROUPS_PER_TASK: usize = 256;

/// Value of the Lagrangian dual function at some prices, with the answer that gives it.
#[derive(Clone, Debug)]
pub struct Dual {
    /// Lower bound on the value of every point.
    pub bound: f64,
    /// By how much the bound may be off.
    pub rounding: f64,
    /// The cheapest choice of each group, the first of equals.
    pub best: Vec<u32>,
    /// Its Lagrangian cost.
    pub least: Vec<f64>,
    /// The value at which each loose column is cheapest.
    pub loose: Vec<f64>,
}

/// Moves each price to where it means something: the side that its row has, and no more than what
/// the row's slack costs, which it shares with the cuts that follow from the row.
pub fn clamp(choices: &Choices, prices: &mut [f64]) {
    prices.iter_mut().filter(|price| !price.is_finite()).for_each(|price| *price = 0.0);
    // Caps come last, and what their prices are decides what slack costs that they count.
    for row in (0..prices.len()).rev() {
        let (least, most) = choices.price_range(row, prices);
        prices[row] = prices[row].clamp(least, most);
    }
    let mut asked: BTreeMap<(u32, bool), f64> = BTreeMap::new();
    for (side, &price) in choices.rows.iter().zip(&*prices) {
        if let Origin::Cut(cut) = side.origin {
            *asked.entry((cut.row, cut.over)).or_default() += price;
        }
    }
    for (key, asked) in &mut asked {
        let own = prices[key.0 as usize];
        let own = if key.1 { (-own).max(0.0) } else { own.max(0.0) };
        let (row, over) = (key.0 as usize, key.1);
        let fits = choices.rows[row].slack(over).map_or(1.0, |slack| {
            choices.slack_price(row, slack, over, prices) / (slack.per * own + *asked)
        });
        *asked = fits.min(1.0);
    }
    for (at, (side, price)) in choices.rows.iter().zip(&mut *prices).enumerate() {
        let key = match side.origin {
            Origin::Cut(cut) => (cut.row, cut.over),
            Origin::Line(_) => (at as u32, *price < 0.0),
        };
        *price *= asked.get(&key).unwrap_or(&1.0);
    }
}

/// Lagrangian cost: what a choice or a loose column costs after the prices of its rows.
#[inline]
pub fn cost(choices: &Choices, choice: usize, prices: &[f64]) -> f64 {
    choices.cost[choice] - choices.entries.dot(choice, prices)
}

/// The dual function at `prices`, which are clamped.
pub fn evaluate(choices: &Choices, prices: &[f64]) -> Dual {
    let (best, least): (Vec<u32>, Vec<f64>) = (0..choices.len())
        .into_par_iter()
        .with_min_len(GROUPS_PER_TASK)
        .map(|group| cheapest(choices, group, prices))
        .unzip();
    let mut bound = choices.constant;
    let mut size = 1.0 + choices.constant.abs();
    let mut add = |term: f64| {
        bound += term;
        size += term.abs();
    };
    least.iter().copied().for_each(&mut add);
    for (side, &price) in choices.rows.iter().zip(prices) {
        if price != 0.0 {
            add(price * if price > 0.0 { side.lower } else { side.upper });
        }
    }
    let mut loose = Vec::with_capacity(choices.loose.len());
    for (at, column) in choices.loose.iter().enumerate() {
        let cost = column.cost - choices.entries.dot(choices.list_of_loose(at), prices);
        let value = if cost > 0.0 { column.lower } else { column.upper };
        add(cost * value);
        loose.push(value);
    }
    Dual { bound, rounding: reduced_cost_fixing::rounding(size), best, least, loose }
}

fn cheapest(choices: &Choices, group: usize, prices: &[f64]) -> (u32, f64) {
    let mut best = (u32::MAX, f64::INFINITY);
    for choice in choices.of(group) {
        let cost = cost(choices, choice, prices);
        if cost < best.1 {
            best = (choice as u32, cost);
        }
    }
    best
}

/// Reduced cost of each choice: by how much its Lagrangian cost is above the least of its group.
pub fn reduced_costs(choices: &Choices, dual: &Dual, prices: &[f64]) -> Vec<f64> {
    let of = |group: usize| {
        choices
            .of(group)
            .map(move |choice| (cost(choices, choice, prices) - dual.least[group]).max(0.0))
    };
    (0..choices.len()).flat_map(of).collect()
}

impl Dual {
    /// The bound as a whole number, with room for rounding.
    pub fn whole_bound(&self) -> f64 {
        (self.bound - self.rounding).ceil()
    }
}
