//! The walk: pairs, program, solve, decode, audit, rank. No logic of its own.

use crate::candidates::{self, Bench};
use crate::domain::{Instance, PairSet, Policy};
use crate::error::Error;
use crate::formulate;
use crate::pairs;
use crate::program::Program;
use crate::rank::{self, Ranked};
use crate::solve::{Backend, Limit, Limits, Watch};

/// What is asked of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// How many candidates, at least 1.
    pub candidates: usize,
    /// When each solve stops.
    pub limits: Limits,
}

/// Ranked candidates with what they were made from.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// Candidates, best first.
    pub candidates: Vec<Ranked>,
    /// What ended the search before all candidates asked for were looked for.
    pub cut: Option<Limit>,
    /// The eligible pairs.
    pub pairs: PairSet,
    /// The program.
    pub program: Program,
}

/// Drafts ranked, audited candidate plans.
///
/// # Errors
/// As for [`candidates::optimum`].
pub fn plan(
    instance: &Instance,
    policy: &Policy,
    request: &Request,
    backend: &dyn Backend,
    watch: &dyn Watch,
) -> Result<Drafted, Error> {
    let began = std::time::Instant::now();
    let pairs = pairs::eligible(instance, policy);
    let program = formulate::formulate(instance, policy, &pairs);
    let bench = Bench { instance, policy, pairs: &pairs, program: &program, backend, watch };
    let first = candidates::optimum(&bench, request.limits)?;
    let time = request.limits.time.map(|time| time.saturating_sub(began.elapsed()));
    let limits = Limits { time, ..request.limits };
    let others = candidates::others(&bench, &first, request.candidates - 1, limits)?;
    let all = std::iter::once(first.candidate).chain(others.candidates).collect();
    let candidates = rank::rank(instance, policy, all);
    Ok(Drafted { candidates, cut: others.cut, pairs, program })
}
