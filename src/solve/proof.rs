//! What counts as a proof when all values are whole numbers and a solver computes in floating point.

/// All values are whole numbers, so what is less than one from its bound cannot be bettered.
pub const FULL_PROOF: f64 = 0.99;

/// How far a bound of a solver may be off by rounding, at least and in proportion to its size.
const BOUND_ROUNDING: (f64, f64) = (1e-6, 1e-10);

/// The least whole number that a bound allows; `None` when it is no bound.
pub fn whole_bound(bound: f64) -> Option<f64> {
    let rounding = BOUND_ROUNDING.0.max(BOUND_ROUNDING.1 * bound.abs());
    bound.is_finite().then(|| (bound - rounding).ceil())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_round_up_but_not_over_noise() {
        assert_eq!(whole_bound(8.000_000_5), Some(8.0));
        assert_eq!(whole_bound(8.000_01), Some(9.0));
        assert_eq!(whole_bound(-8.5), Some(-8.0));
        assert_eq!(whole_bound(1e9 + 0.05), Some(1e9));
        assert_eq!(whole_bound(f64::NEG_INFINITY), None);
    }
}
