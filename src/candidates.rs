//! Several distinct plans: the optimum, one per emphasis of the policy model, and the next best ones
//! that differ enough from all before.

use std::time::Instant;

use rayon::prelude::*;

use crate::audit;
use crate::domain::{Emphasis, Instance, Move, Objective, PairSet, Plan, Policy};
use crate::error::Error;
use crate::formulate;
use crate::program::{ColIx, Program, Stage};
use crate::rank::Candidate;
use crate::solve::{self, Backend, Cap, Limits, Staged, Termination, Watch};

/// Least share of a plan's moves in which another candidate must differ from it.
const DISTANCE: f64 = 0.1;

/// How many times an emphasised rule counts in a weighted model, which has no tiers to reorder.
const EMPHASIS: usize = 10;

/// Everything a solve needs beside the program it changes.
#[derive(Clone, Copy)]
pub struct Bench<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The policy.
    pub policy: &'a Policy,
    /// The eligible pairs.
    pub pairs: &'a PairSet,
    /// The formulated program.
    pub program: &'a Program,
    /// The solver.
    pub backend: &'a dyn Backend,
    /// Who looks on.
    pub watch: &'a dyn Watch,
}

/// The optimum under the policy.
///
/// # Errors
/// [`Error::Infeasible`] and [`Error::NoPlan`] when there is none; [`Error::Internal`] when the
/// audit finds a breach or another value than the solver.
pub fn optimum(bench: &Bench<'_>, limits: Limits) -> Result<Candidate, Error> {
    let staged = solve::solve(bench.program, &[], None, bench.backend, limits, bench.watch)?;
    match staged.termination {
        Termination::Infeasible => Err(Error::Infeasible(Vec::new())),
        Termination::NoPlan => Err(Error::NoPlan),
        _ => candidate(bench, "optimum".to_owned(), staged),
    }
}

/// Up to `count` more candidates after `first`, each at the distance from all earlier ones.
///
/// # Errors
/// As for [`optimum`]; a variant without a plan is left out, not an error.
pub fn others(
    bench: &Bench<'_>,
    first: &Candidate,
    count: usize,
    limits: Limits,
) -> Result<Vec<Candidate>, Error> {
    let began = Instant::now();
    let left = |limits: Limits| Limits {
        time: limits.time.map(|time| time.saturating_sub(began.elapsed())),
        ..limits
    };
    let variants = variants(bench, count);
    let drafts: Vec<Result<Option<Candidate>, Error>> = variants
        .par_iter()
        .map(|(label, program)| distinct(bench, program, label, &[first], left(limits)))
        .collect();
    let mut kept: Vec<Candidate> = Vec::new();
    for ((label, program), draft) in variants.iter().zip(drafts) {
        let Some(draft) = draft? else { continue };
        let earlier: Vec<&Candidate> = std::iter::once(first).chain(&kept).collect();
        let found = if earlier.iter().all(|other| differs(bench, &draft.plan, &other.plan)) {
            Some(draft)
        } else {
            distinct(bench, program, label, &earlier, left(limits))?
        };
        kept.extend(found);
    }
    for number in 1.. {
        if kept.len() >= count || bench.watch.interrupted() {
            break;
        }
        let earlier: Vec<&Candidate> = std::iter::once(first).chain(&kept).collect();
        let label = format!("alternative-{number}");
        match distinct(bench, bench.program, &label, &earlier, left(limits))? {
            Some(found) => kept.push(found),
            None => break,
        }
    }
    Ok(kept)
}

/// The program of each emphasis that has something to decide, with its label.
fn variants(bench: &Bench<'_>, count: usize) -> Vec<(String, Program)> {
    let emphases = bench.policy.emphases.iter();
    emphases
        .filter_map(|emphasis| Some((emphasis.id.clone(), emphasised(bench, emphasis)?)))
        .take(count)
        .collect()
}

/// The program with the emphasis's rules decided right after its tier, or counted many times over
/// where the model is weighted.
fn emphasised(bench: &Bench<'_>, emphasis: &Emphasis) -> Option<Program> {
    let named = |part: &usize| {
        let setting = bench.policy.setting(bench.program.parts[*part].setting);
        emphasis.rules.contains(&setting.name)
    };
    let parts: Vec<usize> = (0..bench.program.parts.len()).filter(named).collect();
    if parts.is_empty() {
        return None;
    }
    let mut program = bench.program.clone();
    match bench.policy.objective {
        Objective::Weighted => {
            let again = parts.iter().copied().cycle().take(parts.len() * (EMPHASIS - 1));
            program.stages[0].parts.extend(again);
        }
        Objective::Lexicographic => {
            let after = emphasis.after.map(|tier| bench.policy.tier(tier));
            let place = after
                .and_then(|tier| program.stages.iter().position(|stage| stage.id == tier))
                .map_or(0, |at| at + 1);
            let stage = Stage { id: emphasis.id.clone(), parts, tolerance: 0.0 };
            program.stages.insert(place, stage);
        }
    }
    Some(program)
}

/// Solves a variant at the distance from `earlier`; `None` when nothing is that different or the
/// time is up.
fn distinct(
    bench: &Bench<'_>,
    program: &Program,
    label: &str,
    earlier: &[&Candidate],
    limits: Limits,
) -> Result<Option<Candidate>, Error> {
    let caps: Vec<Cap> = earlier.iter().map(|other| distance(bench, &other.plan)).collect();
    let staged = solve::solve(program, &caps, None, bench.backend, limits, bench.watch)?;
    match staged.values {
        None => Ok(None),
        Some(_) => candidate(bench, label.to_owned(), staged).map(Some),
    }
}

/// At most nine tenths of the plan's moves again.
fn distance(bench: &Bench<'_>, plan: &Plan) -> Cap {
    let moves = plan.moves(bench.instance, bench.policy);
    let column = |m: &Move| {
        let own = bench.pairs.of_official(m.official).find(|(_, pair)| pair.post == m.to);
        own.map(|(at, _)| (ColIx(at.0), 1))
    };
    Cap { terms: moves.iter().filter_map(column).collect(), most: most_common(moves.len()) }
}

fn most_common(moves: usize) -> i64 {
    ((1.0 - DISTANCE) * moves as f64).floor() as i64
}

/// Whether `plan` repeats at most nine tenths of the moves of `other`.
fn differs(bench: &Bench<'_>, plan: &Plan, other: &Plan) -> bool {
    let moves = other.moves(bench.instance, bench.policy);
    let again = moves.iter().filter(|m| plan.placed().any(|line| line == (m.official, m.to)));
    again.count() as i64 <= most_common(moves.len())
}

/// Decodes and audits. A breach is a mistake of ours, and so is a tier that costs more than the
/// solver counted; it may cost less, since an incumbent short of the proof can hold a shortfall that
/// is larger than it need be.
fn candidate(bench: &Bench<'_>, label: String, staged: Staged) -> Result<Candidate, Error> {
    let values = staged.values.as_deref().unwrap_or_default();
    let plan = formulate::decode(bench.instance, bench.pairs, values);
    let audit = audit::audit(bench.instance, bench.policy, &plan);
    if let Some(breach) = audit.hard_breaches().next() {
        let rule = &bench.policy.setting(breach.setting).name;
        return Err(Error::Internal(format!("the audit of {label} finds a breach of {rule}")));
    }
    for (tier, &audited) in audit.tiers.iter().enumerate() {
        let solved = value(bench.program, tier, values);
        if audited > solved {
            let tier = &bench.policy.tiers[tier].id;
            return Err(Error::Internal(format!(
                "{label}, tier {tier}: the solver counts {solved}, the audit {audited}"
            )));
        }
    }
    let Staged { termination, limit, stages, .. } = staged;
    Ok(Candidate { label, plan, audit, termination, limit, stages })
}

/// Value of one tier under the columns' `values`.
fn value(program: &Program, tier: usize, values: &[i64]) -> i64 {
    let parts = program.parts.iter().filter(|part| part.tier.at() == tier);
    parts.flat_map(|part| &part.terms).map(|(col, price)| price * values[col.at()]).sum()
}
