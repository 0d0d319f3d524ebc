//! Prices by the volume algorithm (Barahona and Anbil 2000): a subgradient method whose direction
//! is what the mean of all answers so far leaves open. One pass over all choices a step.

use super::choices::Choices;
use super::prices::{self, Priced};

/// How far above the bound at hand the value is taken to lie, as a share.
const AHEAD: f64 = 0.05;

/// Passes without a better bound after which steps are made smaller.
const PATIENCE: u32 = 20;

/// The search for prices, as it stands.
pub(super) struct Ascent<'a> {
    choices: &'a Choices,
    /// The best prices so far.
    pub(super) prices: Vec<f64>,
    /// What they say.
    pub(super) priced: Priced,
    /// Typical coefficient of each row: a step means the same for all of them.
    scale: Vec<f64>,
    /// Mean activity of the answers.
    mean: Vec<f64>,
    factor: f64,
    target: f64,
    fails: u32,
    weight: f64,
}

impl<'a> Ascent<'a> {
    /// Starts from `prices`.
    pub(super) fn new(choices: &'a Choices, mut prices: Vec<f64>) -> Self {
        prices::clamp(choices, &mut prices);
        let priced = prices::price(choices, &prices);
        let mean = choices.activity(&priced.best, &priced.loose);
        let target = ahead(priced.bound);
        let scale = scales(choices);
        Self { choices, prices, priced, scale, mean, factor: 0.1, target, fails: 0, weight: 0.1 }
    }

    /// Makes `passes` steps; returns by how much the bound rose.
    pub(super) fn climb(&mut self, passes: usize) -> f64 {
        let before = self.priced.bound;
        for _ in 0..passes {
            if !self.step() {
                break;
            }
        }
        let gain = self.priced.bound - before;
        if gain < 0.01 * self.priced.bound.abs() {
            // Near the end the mean must forget more slowly.
            self.weight = (self.weight * 0.7).max(1e-3);
        }
        gain
    }

    /// One step; false when nothing is left open.
    fn step(&mut self) -> bool {
        let way = self.open(&self.prices, &self.mean);
        let norm = dot(&way, &way);
        if norm < 1e-12 {
            return false;
        }
        let length = self.factor * (self.target - self.priced.bound) / norm;
        let moved = |(price, (way, scale)): (&f64, (&f64, &f64))| price + length * way / scale;
        let mut trial: Vec<f64> =
            self.prices.iter().zip(way.iter().zip(&self.scale)).map(moved).collect();
        prices::clamp(self.choices, &mut trial);
        let tried = prices::price(self.choices, &trial);
        let now = self.choices.activity(&tried.best, &tried.loose);
        let fresh = self.open(&trial, &now);
        let weight = self.weight_of(&self.open(&trial, &self.mean), &fresh);
        for (mean, now) in self.mean.iter_mut().zip(&now) {
            *mean += weight * (now - *mean);
        }
        if tried.bound > self.priced.bound {
            self.fails = 0;
            if dot(&way, &fresh) > 0.0 {
                self.factor = (self.factor * 1.1).min(2.0);
            }
            (self.prices, self.priced) = (trial, tried);
        } else {
            self.fails += 1;
            if self.fails >= PATIENCE {
                self.fails = 0;
                self.factor = (self.factor * 0.66).max(1e-4);
            }
        }
        self.target = self.target.max(ahead(self.priced.bound));
        true
    }

    /// The weight of a new answer that makes what the mean leaves open shortest.
    fn weight_of(&self, old: &[f64], fresh: &[f64]) -> f64 {
        let (oo, of, ff) = (dot(old, old), dot(old, fresh), dot(fresh, fresh));
        let best = (oo - of) / (oo - 2.0 * of + ff).max(1e-12);
        best.clamp(self.weight / 10.0, self.weight)
    }

    /// What an activity leaves open in each row, positive where more is wanted; nothing where the
    /// price cannot move that way.
    fn open(&self, prices: &[f64], activity: &[f64]) -> Vec<f64> {
        let rows = self.choices.rows.iter().zip(prices).zip(activity.iter().zip(&self.scale));
        rows.map(|((side, &price), (&activity, &scale))| {
            let below = side.lower - activity;
            let above = side.upper - activity;
            let gap = match price {
                _ if price > 0.0 => below,
                _ if price < 0.0 => above,
                _ if below > 0.0 => below,
                _ => above.min(0.0),
            };
            let (least, most) = side.worth();
            let stuck = (gap > 0.0 && price >= most) || (gap < 0.0 && price <= least);
            if stuck { 0.0 } else { gap / scale }
        })
        .collect()
    }
}

fn ahead(bound: f64) -> f64 {
    bound + AHEAD * bound.abs().max(1.0)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Root mean square of the coefficients of each row; 1 for a row without any.
pub(super) fn scales(choices: &Choices) -> Vec<f64> {
    let mut squares = vec![(0.0, 0.0); choices.rows.len()];
    for list in 0..choices.entries.len() {
        for (row, by) in choices.entries.of(list) {
            squares[row].0 += by * by;
            squares[row].1 += 1.0;
        }
    }
    squares
        .into_iter()
        .map(|(sum, n): (f64, f64)| if n > 0.0 { (sum / n).sqrt() } else { 1.0 })
        .collect()
}
