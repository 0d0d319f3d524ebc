//! Candidates: what each plan is worth, which of them are dominated, and their order.

mod chain;
mod kpi;
mod reason;

use std::cmp::Ordering;

use crate::audit::Audit;
use crate::domain::{Instance, Objective, Plan, Policy};
use crate::solve::{Limit, StageResult, Termination};

pub use chain::{Chain, Link, chains};
pub use kpi::{BeforeAfter, Count, Flow, Kpis, Share, kpis};
pub use reason::{Reason, reasons};

/// A plan with its audit and the proof that came with it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What it stands for: `optimum`, the id of an emphasis, or `alternative-N`.
    pub label: String,
    /// Who holds which post.
    pub plan: Plan,
    /// What it breaks and pays, recomputed.
    pub audit: Audit,
    /// How its solve ended.
    pub termination: Termination,
    /// What stopped its solve, if not a full proof.
    pub limit: Option<Limit>,
    /// Values and bounds of the stages it was solved by.
    pub stages: Vec<StageResult>,
}

/// A candidate in its place.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// 1 = first.
    pub rank: usize,
    /// The candidate.
    pub candidate: Candidate,
    /// Its figures.
    pub kpis: Kpis,
    /// Its chains and cycles of moves.
    pub chains: Vec<Chain>,
    /// Rank of the first candidate that is as good by every rule and better by one.
    pub dominated_by: Option<usize>,
}

/// Orders candidates by tiers, then by the weighted objective, then by the order they came in.
pub fn rank(instance: &Instance, policy: &Policy, mut candidates: Vec<Candidate>) -> Vec<Ranked> {
    candidates.sort_by(|a, b| better(policy, &a.audit, &b.audit));
    let prices: Vec<Vec<i64>> = candidates.iter().map(|c| c.audit.prices()).collect();
    let dominator = |at: usize| (0..prices.len()).find(|&by| dominates(&prices[by], &prices[at]));
    let dominated: Vec<Option<usize>> = (0..prices.len()).map(dominator).collect();
    candidates
        .into_iter()
        .zip(dominated)
        .enumerate()
        .map(|(at, (candidate, by))| {
            let chains = chains(instance, policy, &candidate.plan);
            let kpis = kpis(instance, policy, &candidate, &chains);
            Ranked { rank: at + 1, candidate, kpis, chains, dominated_by: by.map(|by| by + 1) }
        })
        .collect()
}

/// Tier by tier in a lexicographic model; the sum first in a weighted one.
fn better(policy: &Policy, a: &Audit, b: &Audit) -> Ordering {
    let tiers = a.tiers.cmp(&b.tiers);
    let total = a.objective.cmp(&b.objective);
    match policy.objective {
        Objective::Lexicographic => tiers.then(total),
        Objective::Weighted => total.then(tiers),
    }
}

/// Pareto dominance over the prices of the rules.
fn dominates(by: &[i64], other: &[i64]) -> bool {
    by != other && by.iter().zip(other).all(|(a, b)| a <= b)
}
