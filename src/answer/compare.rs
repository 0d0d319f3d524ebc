//! `luan.compare/1` from scenarios that were solved.

use crate::domain::Context;
use crate::view::{Compared, Comparison, Schema};

use super::{Run, directory};

/// The result of `luan compare`; `context` is the instance itself.
pub fn compared(context: Context<'_>, run: Run, comparison: Comparison) -> Compared {
    let Run { solver, limits, threads, inputs, wall_s, .. } = run;
    Compared {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: (solver.0.to_owned(), solver.1),
        seed: limits.seed,
        threads,
        gap: limits.gap,
        wall_s,
        inputs,
        files: Vec::new(),
        model: context.policy.id.clone(),
        plan_date: context.instance.plan_date.to_string(),
        comparison,
        directory: Some(directory(context)),
    }
}
