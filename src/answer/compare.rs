//! `luan.compare/1` from scenarios that were solved.

use crate::domain::Context;
use crate::view::{Compared, Comparison, Digest, Schema};

use super::directory;

/// Under which terms scenarios were solved.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Name and version of the solver.
    pub solver: (&'static str, String),
    /// Seed of random choices.
    pub seed: u32,
    /// Threads.
    pub threads: usize,
    /// Relative gap at which a plan counts as proven.
    pub gap: f64,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files with their digests.
    pub inputs: Vec<Digest>,
}

/// The result of `luan compare`; `context` is the instance itself.
pub fn compared(context: Context<'_>, terms: Terms, comparison: Comparison) -> Compared {
    let Terms { solver, seed, threads, gap, wall_s, inputs } = terms;
    Compared {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: (solver.0.to_owned(), solver.1),
        seed,
        threads,
        gap,
        wall_s,
        inputs,
        model: context.policy.id.clone(),
        plan_date: context.instance.plan_date.to_string(),
        comparison,
        directory: Some(directory(context)),
    }
}
