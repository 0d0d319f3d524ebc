//! The walk: pairs, program, solve, decode, audit, rank. No logic of its own.

use crate::candidates::{self, Bench, Wanted};
use crate::domain::{Instance, PairSet, Policy};
use crate::error::Error;
use crate::formulate;
use crate::pairs;
use crate::parent::{Case, inherit};
use crate::program::Program;
use crate::rank::{self, Ranked, Sought};
use crate::solve::{Backend, Limit, Limits, Start, Watch};

/// What is asked of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// How many candidates, at least 1.
    pub candidates: usize,
    /// Whether candidates that another one dominates are shown as well.
    pub keep_dominated: bool,
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
    /// What became of the emphases that were looked for, in the model's order.
    pub sought: Vec<Sought>,
    /// How many plans were left out because a candidate dominates them.
    pub left_out: usize,
    /// The eligible pairs.
    pub pairs: PairSet,
    /// The program.
    pub program: Program,
    /// What the optimum leaves to a what-if, in terms of the program.
    pub start: Start,
}

/// A plan that a what-if starts from, with what it was made of.
#[derive(Clone, Copy)]
pub struct Parent<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The policy.
    pub policy: &'a Policy,
    /// The plan.
    pub drafted: &'a Drafted,
}

impl<'a> Parent<'a> {
    fn case(&self) -> Case<'a> {
        let Parent { instance, policy, drafted } = *self;
        Case { instance, policy, pairs: &drafted.pairs, program: &drafted.program }
    }
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
    drafted(instance, policy, None, request, backend, watch)
}

/// Drafts plans as [`plan`] does, starting from the prices, the cuts and the plan of a parent that
/// differs in little. Of plans that the tiers leave equal, the one with the fewest officials elsewhere
/// than in the parent's is taken, where every tier is proven in full.
///
/// # Errors
/// As for [`plan`].
pub fn what_if(
    parent: Parent<'_>,
    instance: &Instance,
    policy: &Policy,
    request: &Request,
    backend: &dyn Backend,
    watch: &dyn Watch,
) -> Result<Drafted, Error> {
    drafted(instance, policy, Some(parent), request, backend, watch)
}

fn drafted(
    instance: &Instance,
    policy: &Policy,
    parent: Option<Parent<'_>>,
    request: &Request,
    backend: &dyn Backend,
    watch: &dyn Watch,
) -> Result<Drafted, Error> {
    let began = std::time::Instant::now();
    let pairs = pairs::eligible(instance, policy);
    let mut program = formulate::formulate(instance, policy, &pairs);
    let case = Case { instance, policy, pairs: &pairs, program: &program };
    let start = parent.map(|parent| inherit(&parent.case(), &parent.drafted.start, &case));
    if let Some(plan) = start.as_ref().and_then(|start| start.values.as_ref()) {
        program.ties = formulate::near(&pairs, &program, plan);
    }
    let case = Case { instance, policy, pairs: &pairs, program: &program };
    let standing = Some(formulate::standing(&pairs, &program));
    let start = Start { standing, ..start.unwrap_or_default() };
    let Case { pairs: eligible, program: written, .. } = case;
    let start = Some(&start);
    let bench =
        Bench { instance, policy, pairs: eligible, program: written, start, backend, watch };
    let first = candidates::optimum(&bench, request.limits)?;
    let time = request.limits.time.map(|time| time.saturating_sub(began.elapsed()));
    let limits = Limits { time, ..request.limits };
    let wanted = Wanted { count: request.candidates - 1, dominated: request.keep_dominated };
    let candidates::Others { candidates: others, cut, sought, left_out } =
        candidates::others(&bench, &first, wanted, limits)?;
    let all = std::iter::once(first.candidate).chain(others).collect();
    let candidates = rank::rank(instance, policy, all);
    Ok(Drafted { candidates, cut, sought, left_out, start: first.start, pairs, program })
}
