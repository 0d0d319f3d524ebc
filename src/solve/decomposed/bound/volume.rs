//! Lagrangian ascent by the volume algorithm (Barahona and Anbil 2000): a subgradient method whose direction
//! is what the mean of all answers so far leaves open. One pass over all choices a step.

use super::super::super::VolumeParams;
use super::super::model::choices::Choices;
use super::lagrangian::{self, Dual};

/// The ascent, as it stands.
pub struct Volume<'a> {
    choices: &'a Choices,
    params: &'a VolumeParams,
    /// The best prices so far.
    pub prices: Vec<f64>,
    /// What they say.
    pub dual: Dual,
    /// Typical coefficient of each row: a step means the same for all of them.
    scale: Vec<f64>,
    /// Mean activity of the answers.
    mean: Vec<f64>,
    /// Step length, as a share of what it would take to reach the target.
    factor: f64,
    /// Where the optimum is taken to lie.
    target: f64,
    /// Null steps: passes without a better bound.
    fails: u32,
    /// Weight of a new answer in the mean.
    weight: f64,
}

impl<'a> Volume<'a> {
    /// Starts from `prices`.
    pub fn new(choices: &'a Choices, mut prices: Vec<f64>, params: &'a VolumeParams) -> Self {
        lagrangian::clamp(choices, &mut prices);
        let dual = lagrangian::evaluate(choices, &prices);
        let mean = choices.activity(&dual.best, &dual.loose);
        let target = ahead(dual.bound, params);
        let scale = scales(choices);
        let (factor, weight) = (params.step, params.weight);
        Self { choices, params, prices, dual, scale, mean, factor, target, fails: 0, weight }
    }

    /// Makes `passes` steps; returns by how much the bound rose.
    pub fn climb(&mut self, passes: usize) -> f64 {
        let before = self.dual.bound;
        for _ in 0..passes {
            if !self.step() {
                break;
            }
        }
        let gain = self.dual.bound - before;
        if gain < 0.01 * self.dual.bound.abs() {
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
        let length = self.factor * (self.target - self.dual.bound) / norm;
        let moved = |(price, (way, scale)): (&f64, (&f64, &f64))| price + length * way / scale;
        let mut trial: Vec<f64> =
            self.prices.iter().zip(way.iter().zip(&self.scale)).map(moved).collect();
        lagrangian::clamp(self.choices, &mut trial);
        let tried = lagrangian::evaluate(self.choices, &trial);
        let now = self.choices.activity(&tried.best, &tried.loose);
        let fresh = self.open(&trial, &now);
        let weight = self.weight_of(&self.open(&trial, &self.mean), &fresh);
        for (mean, now) in self.mean.iter_mut().zip(&now) {
            *mean += weight * (now - *mean);
        }
        if tried.bound > self.dual.bound {
            self.fails = 0;
            if dot(&way, &fresh) > 0.0 {
                self.factor = (self.factor * 1.1).min(2.0);
            }
            (self.prices, self.dual) = (trial, tried);
        } else {
            self.fails += 1;
            if self.fails >= self.params.patience {
                self.fails = 0;
                self.factor = (self.factor * 0.66).max(1e-4);
            }
        }
        self.target = self.target.max(ahead(self.dual.bound, self.params));
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
        let mut charged = vec![0.0; prices.len()];
        let open = |row: usize, activity: f64, charged: &mut [f64]| {
            let (gap, is_stuck) = self.gap(row, prices, activity);
            if !is_stuck {
                return gap / self.scale[row];
            }
            // The slack makes up for it, and is charged to the caps, which come after the rows.
            if let Some(slack) = self.choices.rows[row].slack(gap < 0.0) {
                let units = (gap.abs() / slack.per).min(slack.most);
                let charges = self.choices.charges_of(row, gap < 0.0);
                charges.for_each(|(cap, by)| charged[cap] += by * units);
            }
            0.0
        };
        let rows = activity.iter().enumerate();
        rows.map(|(row, &activity)| open(row, activity + charged[row], &mut charged)).collect()
    }

    /// What an activity leaves open in a row, and whether the price cannot move that way.
    fn gap(&self, row: usize, prices: &[f64], activity: f64) -> (f64, bool) {
        let (side, price) = (&self.choices.rows[row], prices[row]);
        let below = side.lower - activity;
        let above = side.upper - activity;
        let gap = match price {
            _ if price > 0.0 => below,
            _ if price < 0.0 => above,
            _ if below > 0.0 => below,
            _ => above.min(0.0),
        };
        let (least, most) = self.choices.price_range(row, prices);
        (gap, (gap > 0.0 && price >= most) || (gap < 0.0 && price <= least))
    }
}

fn ahead(bound: f64, params: &VolumeParams) -> f64 {
    bound + params.ahead * bound.abs().max(1.0)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Root mean square of the coefficients of each row; 1 for a row without any.
pub fn scales(choices: &Choices) -> Vec<f64> {
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
