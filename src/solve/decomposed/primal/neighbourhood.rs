//! Which groups to choose anew together: those where the gap sits, and whoever is connected to them
//! by choices that are hardly dearer.
//!
//! The gap between a point and the bound is a sum of parts that are never negative: what each group
//! pays beyond its cheapest choice, and what each row's price promises beyond what the point makes
//! of it. So it is known where there is something to gain.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::super::super::NeighbourhoodParams;
use super::super::model::choices::{Choices, MadeUp, Origin};
use super::super::model::incumbent::Incumbent;
use super::super::model::sparse::Sparse;
use super::sub_mip::Block;

/// The part of the gap that each group has to do with.
pub fn parts(
    choices: &Choices,
    state: &Incumbent,
    row_prices: &[f64],
    reduced_costs: &[f64],
    params: &NeighbourhoodParams,
) -> Vec<f64> {
    let rows = parts_of_rows(choices, state, row_prices);
    let part = |&choice: &u32| {
        let of_row = |(row, _): (usize, f64)| {
            let out = choices.rows[row].made_up(state.activity[row]).open;
            params.row_share * rows[row].max(0.0) + params.violation * out
        };
        reduced_costs[choice as usize]
            + choices.entries.of(choice as usize).map(of_row).sum::<f64>()
    };
    state.chosen.iter().map(part).collect()
}

/// The part of the gap in each row; that of a cut counts for the row it follows from.
fn parts_of_rows(choices: &Choices, state: &Incumbent, row_prices: &[f64]) -> Vec<f64> {
    let mut parts = vec![0.0; choices.rows.len()];
    for (row, side) in choices.rows.iter().enumerate() {
        let (activity, price) = (state.activity[row], row_prices[row]);
        let promised = match price {
            _ if price > 0.0 => price * (side.lower - activity),
            _ if price < 0.0 => price * (side.upper - activity),
            _ => 0.0,
        };
        let at = match side.origin {
            Origin::Line(_) => row,
            Origin::Cut(cut) => cut.row as usize,
        };
        let MadeUp { price, units, over, .. } = side.made_up(activity);
        let charged = choices.charges_of(row, over).map(|(cap, by)| by * row_prices[cap]);
        parts[at] += price - units * charged.sum::<f64>() - promised;
    }
    parts
}

/// Grows blocks from groups outwards.
pub struct Grower<'a> {
    pub choices: &'a Choices,
    pub state: &'a Incumbent,
    /// Reduced cost of each choice.
    pub reduced_costs: &'a [f64],
    /// The choices of each row.
    pub of_row: &'a Sparse,
    /// A block is full when it offers so many choices.
    pub size: usize,
    /// Choices of greater reduced cost are not offered, unless they are made already.
    pub dearest: f64,
    /// Rows with more choices than this connect nobody.
    pub row_choices: usize,
}

impl Grower<'_> {
    /// The groups nearest to `seed` that have a choice, without those that are `taken`; they are taken
    /// then.
    pub fn grow(&self, seed: usize, taken: &mut [bool]) -> Block {
        let mut near = BinaryHeap::from([Reverse((0_u64, seed))]);
        let mut ways: BTreeMap<usize, u64> = BTreeMap::new();
        let mut block: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut many = 0;
        while let Some(Reverse((way, group))) = near.pop() {
            if many >= self.size {
                break;
            }
            if !seen.insert(group) {
                continue;
            }
            let offered = self.offered(group);
            if offered.len() > 1 {
                many += offered.len();
                block.insert(group, offered);
            }
            self.neighbours(group, &mut |next, step| {
                if taken[next] || seen.contains(&next) {
                    return;
                }
                let known = ways.entry(next).or_insert(u64::MAX);
                if way + step < *known {
                    *known = way + step;
                    near.push(Reverse((way + step, next)));
                }
            });
        }
        block.keys().for_each(|&group| taken[group] = true);
        block.into_iter().collect()
    }

    /// Whether a group has a choice beside its present one.
    pub fn is_free(&self, group: usize) -> bool {
        self.count(group) > 1
    }

    /// Number of choices that a group of a block may make.
    pub fn count(&self, group: usize) -> usize {
        self.open(group).count()
    }

    /// The choices that a group of a block may make.
    pub fn offered(&self, group: usize) -> Vec<u32> {
        self.open(group).map(|choice| choice as u32).collect()
    }

    fn open(&self, group: usize) -> impl Iterator<Item = usize> {
        let present = self.state.chosen[group] as usize;
        let is_open =
            move |&choice: &usize| self.reduced_costs[choice] <= self.dearest || choice == present;
        self.choices.of(group).filter(is_open)
    }

    /// Tells each group that shares a row with one of the choices offered, and how far it is: whoever
    /// holds what the choice asks for is nearer than a rival for it.
    fn neighbours(&self, group: usize, tell: &mut dyn FnMut(usize, u64)) {
        for choice in
            self.choices.of(group).filter(|&choice| self.reduced_costs[choice] <= self.dearest)
        {
            for (row, _) in self.choices.entries.of(choice) {
                if row >= self.of_row.len() || self.of_row.of(row).len() > self.row_choices {
                    continue;
                }
                for (other, _) in
                    self.of_row.of(row).filter(|(at, _)| *at < self.reduced_costs.len())
                {
                    let next = self.choices.group_of[other] as usize;
                    let holds = self.state.chosen[next] as usize == other;
                    let rival = if holds { 0.0 } else { self.reduced_costs[other] };
                    let step = self.reduced_costs[choice] + rival;
                    if next != group && step <= self.dearest {
                        tell(next, (step * 16.0) as u64 + if holds { 1 } else { 8 });
                    }
                }
            }
        }
    }
}
