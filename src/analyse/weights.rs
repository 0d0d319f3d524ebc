//! How firmly a plan comes first: whether it still does under other weights than the board's own.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::audit::Audit;
use crate::domain::{Objective, Policy};

/// Vectors of weights that are drawn (ours: a share of them is known to about 1.6 points).
pub const SAMPLES: usize = 1000;

/// A weight is multiplied by at least one over this and at most by this (ours: a board that argues about
/// a weight argues about twice as much or half).
pub const FACTOR: f64 = 2.0;

/// Seed of the draws. It is not that of the search: a proven plan is the same under every seed, and so
/// is what is said of it.
pub const SEED: u32 = 1;

/// Two sums that differ by less than this share are equal.
const EQUAL: f64 = 1e-9;

/// In how many of [`SAMPLES`] draws each plan comes first, when every weight is multiplied by a factor
/// of its own, drawn evenly on a logarithmic scale; the order of tiers stays. Of plans that are equal
/// the first one counts.
pub fn first_under_other_weights(policy: &Policy, audits: &[&Audit]) -> Vec<usize> {
    let prices: Vec<Vec<i64>> = audits.iter().map(|audit| audit.prices()).collect();
    let mut draw = ChaCha8Rng::seed_from_u64(u64::from(SEED));
    let mut first = vec![0; audits.len()];
    for _ in 0..SAMPLES {
        let factors: Vec<f64> = policy.rules.iter().map(|_| factor(draw.next_u32())).collect();
        let worth: Vec<Vec<f64>> =
            prices.iter().map(|prices| weighed(policy, prices, &factors)).collect();
        let mut best = 0;
        for other in 1..worth.len() {
            if is_less(&worth[other], &worth[best]) {
                best = other;
            }
        }
        if let Some(count) = first.get_mut(best) {
            *count += 1;
        }
    }
    first
}

fn factor(drawn: u32) -> f64 {
    let even = f64::from(drawn) / f64::from(u32::MAX);
    FACTOR.powf(2.0 * even - 1.0)
}

/// Values of the tiers, or their sum alone, where each rule's price is multiplied by its factor.
fn weighed(policy: &Policy, prices: &[i64], factors: &[f64]) -> Vec<f64> {
    let mut tiers = vec![0.0; policy.tiers.len()];
    for ((setting, &price), factor) in policy.rules.iter().zip(prices).zip(factors) {
        if let Some(tier) = setting.tier {
            tiers[tier.at()] += price as f64 * factor;
        }
    }
    match policy.objective {
        Objective::Lexicographic => tiers,
        Objective::Weighted => vec![tiers.iter().sum()],
    }
}

/// Whether the first sum that differs is less.
fn is_less(own: &[f64], other: &[f64]) -> bool {
    let differs = |(a, b): &(&f64, &f64)| (*a - *b).abs() > EQUAL * a.abs().max(b.abs()).max(1.0);
    own.iter().zip(other).find(differs).is_some_and(|(a, b)| a < b)
}
