//! Seeded draws in integers only, so that a seed yields the same bytes on every platform.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What is being drawn. Each topic has a stream of its own: a change in one part of the generator
/// does not reshuffle the others.
#[derive(Clone, Copy)]
pub(super) enum Topic {
    Vacancies,
    Roles,
    Traits,
    Names,
    Careers,
    Dossiers,
    Pairs,
    Decisions,
    Homes,
}

/// The weight of what is chosen before all others.
pub(super) const CERTAIN: u32 = u32::MAX;

/// A stream of draws.
pub(super) struct Draw(ChaCha8Rng);

impl Draw {
    pub(super) fn new(seed: u64, topic: Topic) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(topic as u64);
        Self(stream)
    }

    /// A number from 0 to `n` - 1; `n` must not be 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let product = u128::from(self.0.next_u64()) * n as u128;
        (product >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).expect("low <= high");
        low + self.below(span) as i64
    }

    /// True `per_mille` times in a thousand.
    pub(super) fn chance(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// One element of a slice that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// One element, by weight; the weights must not all be 0.
    pub(super) fn weighted<T: Copy>(&mut self, from: &[(T, usize)]) -> T {
        let mut at = self.below(from.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in from {
            if at < *weight {
                return *item;
            }
            at -= weight;
        }
        unreachable!("the draw lies below the sum of the weights")
    }

    /// Puts the elements in a random order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    /// At most `count` positions, ascending: drawn one by one in proportion to their weights, those
    /// of weight 0 never, those of weight [`CERTAIN`] before all others.
    ///
    /// The greatest of `weight` uniform draws serves as key, the whole-number form of the weighted
    /// reservoir by Efraimidis and Spirakis (2006).
    pub(super) fn choose(&mut self, count: usize, weights: &[u32]) -> Vec<usize> {
        let mut keys: Vec<(bool, u64, usize)> = Vec::new();
        for (at, &weight) in weights.iter().enumerate() {
            let certain = weight == CERTAIN;
            let draws = if certain { 1 } else { weight };
            let greatest = (0..draws).map(|_| self.0.next_u64()).max();
            keys.extend(greatest.map(|key| (certain, key, at)));
        }
        keys.sort_unstable_by(|a, b| b.cmp(a));
        let mut chosen: Vec<usize> = keys.into_iter().take(count).map(|(_, _, at)| at).collect();
        chosen.sort_unstable();
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_stay_in_range_and_reach_both_ends() {
        let mut draw = Draw::new(7, Topic::Traits);
        let seen: std::collections::BTreeSet<i64> = (0..500).map(|_| draw.between(-2, 3)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2, 3]);
    }

    #[test]
    fn choosing_keeps_to_the_count_and_leaves_out_weight_zero() {
        let mut draw = Draw::new(7, Topic::Traits);
        assert_eq!(draw.choose(5, &[0, 1, 0, 9, 1]), [1, 3, 4]);
        assert_eq!(draw.choose(2, &[1, 1, 1, 1]).len(), 2);
        assert_eq!(draw.choose(1, &[60, 60, CERTAIN, 60]), [2]);
    }

    /// Of two positions weighing 3 and 1 the first is chosen in three draws of four.
    #[test]
    fn choosing_follows_the_weights() {
        let mut draw = Draw::new(3, Topic::Traits);
        let first = (0..4000).filter(|_| draw.choose(1, &[3, 1]) == [0]).count();
        // Five standard deviations: 5 * sqrt(4000 * 3/4 * 1/4) = 137.
        assert!(first.abs_diff(3000) < 137, "{first}");
    }

    #[test]
    fn topics_do_not_share_a_stream() {
        let first = |topic| Draw::new(1, topic).below(usize::MAX);
        assert_ne!(first(Topic::Names), first(Topic::Pairs));
    }
}
