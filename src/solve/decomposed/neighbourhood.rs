//! Which groups to choose anew together: those where the gap sits, and whoever is connected to them
//! by choices that are hardly dearer.
//!
//! The gap between a point and the bound is a sum of parts that are never negative: what each group
//! pays beyond its cheapest choice, and what each row's price promises beyond what the point makes
//! of it. So it is known where there is something to gain.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::block::Block;
use super::choices::{Choices, Origin};
use super::prices::{self, Priced};
use super::sparse::Sparse;
use super::state::State;

/// Rows with more choices than this connect nobody: everybody would be next to everybody.
const MOST_CHOICES_OF_A_ROW: usize = 400;

/// Share of a row's part of the gap that counts for each group in it.
const SHARE_OF_ROW: f64 = 0.1;

/// What a point out of its rows by one unit counts beside the gap.
const OUT: f64 = 1e6;

/// How much dearer each choice is than the cheapest of its group.
pub(super) fn extra(choices: &Choices, priced: &Priced, row_prices: &[f64]) -> Vec<f64> {
    let of = |group: usize| {
        choices.of(group).map(move |choice| {
            (prices::reduced(choices, choice, row_prices) - priced.least[group]).max(0.0)
        })
    };
    (0..choices.len()).flat_map(of).collect()
}

/// The part of the gap that each group has to do with.
pub(super) fn parts(
    choices: &Choices,
    state: &State,
    row_prices: &[f64],
    extra: &[f64],
) -> Vec<f64> {
    let rows = parts_of_rows(choices, state, row_prices);
    let part = |&choice: &u32| {
        let of_row = |(row, _): (usize, f64)| {
            let out = choices.rows[row].cost(state.activity[row]).1;
            SHARE_OF_ROW * rows[row].max(0.0) + OUT * out
        };
        extra[choice as usize] + choices.entries.of(choice as usize).map(of_row).sum::<f64>()
    };
    state.chosen.iter().map(part).collect()
}

/// The part of the gap in each row; that of a cut counts for the row it follows from.
fn parts_of_rows(choices: &Choices, state: &State, row_prices: &[f64]) -> Vec<f64> {
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
        parts[at] += side.cost(activity).0 - promised;
    }
    parts
}

/// Grows blocks from groups outwards.
pub(super) struct Grower<'a> {
    pub(super) choices: &'a Choices,
    pub(super) state: &'a State,
    /// By [`extra`].
    pub(super) extra: &'a [f64],
    /// The choices of each row.
    pub(super) of_row: &'a Sparse,
    /// A block is full when it offers so many choices.
    pub(super) size: usize,
    /// Choices dearer than this are not offered, unless they are made already.
    pub(super) dearest: f64,
}

impl Grower<'_> {
    /// The groups nearest to `seed` that have a choice, without those that are `taken`; they are taken
    /// then.
    pub(super) fn grow(&self, seed: usize, taken: &mut [bool]) -> Block {
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
    pub(super) fn is_free(&self, group: usize) -> bool {
        self.count(group) > 1
    }

    /// Number of choices that a group of a block may make.
    pub(super) fn count(&self, group: usize) -> usize {
        self.open(group).count()
    }

    /// The choices that a group of a block may make.
    pub(super) fn offered(&self, group: usize) -> Vec<u32> {
        self.open(group).map(|choice| choice as u32).collect()
    }

    fn open(&self, group: usize) -> impl Iterator<Item = usize> {
        let present = self.state.chosen[group] as usize;
        let is_open =
            move |&choice: &usize| self.extra[choice] <= self.dearest || choice == present;
        self.choices.of(group).filter(is_open)
    }

    /// Tells each group that shares a row with one of the choices offered, and how far it is: whoever
    /// holds what the choice asks for is nearer than a rival for it.
    fn neighbours(&self, group: usize, tell: &mut dyn FnMut(usize, u64)) {
        for choice in self.choices.of(group).filter(|&choice| self.extra[choice] <= self.dearest) {
            for (row, _) in self.choices.entries.of(choice) {
                if row >= self.of_row.len() || self.of_row.of(row).len() > MOST_CHOICES_OF_A_ROW {
                    continue;
                }
                for (other, _) in self.of_row.of(row).filter(|(at, _)| *at < self.extra.len()) {
                    let next = self.choices.group_of[other] as usize;
                    let holds = self.state.chosen[next] as usize == other;
                    let rival = if holds { 0.0 } else { self.extra[other] };
                    let step = self.extra[choice] + rival;
                    if next != group && step <= self.dearest {
                        tell(next, (step * 16.0) as u64 + if holds { 1 } else { 8 });
                    }
                }
            }
        }
    }
}
