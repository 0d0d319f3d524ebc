//! The auction algorithm (Bertsekas 1988) for first Lagrangian prices: the posts auctioned among the
//! officials, the rules ignored. Pure assignment is solved hundreds of times faster than the whole, and its prices are
//! where those of the whole are looked for.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::super::super::AuctionParams;
use super::super::model::choices::{Choices, NO_CAPACITY};

/// A bid, in an order that is total.
#[derive(Clone, Copy, PartialEq)]
struct Bid(f64, u32);

impl Eq for Bid {}

impl PartialOrd for Bid {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bid {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

/// Who has what, row by row.
struct Floor<'a> {
    choices: &'a Choices,
    seats: Vec<usize>,
    held: Vec<BinaryHeap<Reverse<Bid>>>,
    price: Vec<f64>,
}

/// Prices of the rows: of those of seats what the auction ended at, of the others none.
pub fn prices(choices: &Choices, params: &AuctionParams) -> Vec<f64> {
    let mut floor = Floor::new(choices);
    let widest = choices
        .cost
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &c| (low.min(c), high.max(c)));
    let mut step = (widest.1 - widest.0).max(1.0) / 20.0;
    for _ in 0..params.rounds {
        step /= params.finer;
        floor.round(step, params.bids.saturating_mul(choices.len()));
    }
    floor.price.iter().map(|price| -price).collect()
}

impl<'a> Floor<'a> {
    fn new(choices: &'a Choices) -> Self {
        let seats = choices.rows.iter().map(|side| side.upper.clamp(0.0, 1e9) as usize).collect();
        let rows = choices.rows.len();
        Self { choices, seats, held: vec![BinaryHeap::new(); rows], price: vec![0.0; rows] }
    }

    fn round(&mut self, step: f64, mut bids: usize) {
        self.held.iter_mut().for_each(BinaryHeap::clear);
        let mut waiting: VecDeque<u32> = (0..self.choices.len() as u32).collect();
        while let Some(group) = waiting.pop_front() {
            if bids == 0 {
                break;
            }
            bids -= 1;
            if let Some(outbid) = self.bid(group, step) {
                waiting.push_back(outbid);
            }
        }
    }

    /// One group bids for what is best for it; returns who lost a seat.
    fn bid(&mut self, group: u32, step: f64) -> Option<u32> {
        let (mut best, mut second) = ((f64::INFINITY, None), f64::INFINITY);
        for choice in self.choices.of(group as usize) {
            let row = Some(self.choices.capacity_of[choice]).filter(|&row| row != NO_CAPACITY);
            let price = row.map_or(0.0, |row| self.price[row as usize]);
            let cost = self.choices.cost[choice] + price;
            if cost < best.0 {
                second = best.0;
                best = (cost, row);
            } else if cost < second {
                second = cost;
            }
        }
        let row = best.1? as usize;
        let more = if second.is_finite() { second - best.0 } else { 0.0 };
        let bid = self.price[row] + more + step;
        self.held[row].push(Reverse(Bid(bid, group)));
        let out = if self.held[row].len() > self.seats[row] { self.held[row].pop() } else { None };
        if self.held[row].len() == self.seats[row] {
            let lowest = self.held[row].peek().map_or(bid, |Reverse(Bid(bid, _))| *bid);
            self.price[row] = self.price[row].max(lowest);
        }
        out.map(|Reverse(Bid(_, group))| group)
    }
}
