//! The order of plans, which of them dominates another, and what one is worth by an emphasis.

use std::cmp::Ordering;

use crate::audit::Audit;
use crate::domain::{Emphasis, Objective, Policy};

/// Which of two plans comes first: tier by tier in a lexicographic model; the sum first in a weighted one.
pub fn better(policy: &Policy, a: &Audit, b: &Audit) -> Ordering {
    let tiers = a.tiers.cmp(&b.tiers);
    let total = a.objective.cmp(&b.objective);
    match policy.objective {
        Objective::Lexicographic => tiers.then(total),
        Objective::Weighted => total.then(tiers),
    }
}

/// Pareto dominance over the prices of the rules: `by` is as good by every priced rule and better by
/// one. Rules, not tiers: within a tier a board may still prefer one rule to another, and whoever is
/// as good by every rule is so in every tier and in every emphasis too.
pub fn dominates(by: &Audit, other: &Audit) -> bool {
    let (by, other) = (by.prices(), other.prices());
    by != other && by.iter().zip(&other).all(|(a, b)| a <= b)
}

/// What a plan is worth by an emphasis: the prices of its rules added up, lower is better.
pub fn worth(policy: &Policy, emphasis: &Emphasis, audit: &Audit) -> i64 {
    let named = policy.rules.iter().zip(audit.prices());
    let named = named.filter(|(setting, _)| emphasis.rules.contains(&setting.name));
    named.fold(0, |sum, (_, price)| i64::saturating_add(sum, price))
}
