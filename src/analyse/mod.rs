//! What a plan means: its figures, chains, reasons, what the decisions do in it, who is settled, who is
//! missed and why; and the order of plans. What the force is before a plan. Pure: from the roster, the policy,
//! the plan and its audit.

mod chain;
mod effect;
mod knee;
mod kpi;
mod misses;
mod order;
mod reason;
pub mod review;
mod settled;
mod weights;

use crate::audit::Audit;
use crate::domain::{Context, Plan};
use crate::view::Kpis;

pub use chain::{Chain, Link, chains};
pub use effect::{Effect, effects};
pub use knee::knee;
pub use kpi::kpis;
pub use misses::{Bar, Miss, misses};
pub use order::{better, dominates, worth};
pub use reason::{Merits, reasons};
pub use review::Review;
pub use settled::{Settled, settled};
pub use weights::{FACTOR, SAMPLES, SEED, first_under_other_weights};

/// All that is said of one plan.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Its figures.
    pub kpis: Kpis,
    /// Its chains and cycles of moves.
    pub chains: Vec<Chain>,
    /// What each decision of the board does in it, in the order of the instance.
    pub effects: Vec<Effect>,
    /// Who is no longer on rotation after it.
    pub settled: Vec<Settled>,
    /// Who stays against a target or is left without a post, and what stands in the way.
    pub misses: Vec<Miss>,
}

impl Analysis {
    /// The analysis of `plan`, whose audit is `audit`.
    pub fn new(context: Context<'_>, plan: &Plan, audit: &Audit) -> Self {
        let chains = chains(context, plan);
        Self {
            kpis: kpis(context, plan, audit, &chains),
            effects: effects(context, plan),
            settled: settled(context, plan),
            misses: misses(context, plan, audit),
            chains,
        }
    }
}
