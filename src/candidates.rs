//! Several distinct plans: the optimum, one per emphasis of the policy model, and the next best ones
//! that differ enough from all before.

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::audit;
use crate::conflict;
use crate::domain::{Emphasis, Instance, Move, Objective, PairSet, Plan, Policy, TierIx};
use crate::error::{Clash, Error};
use crate::formulate;
use crate::program::{self, ColIx, Program, Stage};
use crate::rank::Candidate;
use crate::solve::{self, Backend, Cap, Decided, Limit, Limits, Staged, Start, Termination, Watch};

/// A candidate leaves out at least one in this many of the moves of each earlier one (ours: a board
/// takes plans closer than a tenth for the same).
const DISTANCE: usize = 10;

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
    /// What the optimum starts from.
    pub start: Option<&'a Start>,
    /// The solver.
    pub backend: &'a dyn Backend,
    /// Who looks on.
    pub watch: &'a dyn Watch,
}

/// The optimum, with what its stages decided for the other candidates.
pub struct Optimum {
    /// The candidate.
    pub candidate: Candidate,
    /// What it leaves to a what-if.
    pub start: Start,
    decided: Vec<Decided>,
}

/// The optimum under the policy.
///
/// # Errors
/// [`Error::Infeasible`] and [`Error::NoPlan`] when there is none; [`Error::Internal`] when the
/// audit finds a breach or another value than the solver.
pub fn optimum(bench: &Bench<'_>, limits: Limits) -> Result<Optimum, Error> {
    let mut staged =
        solve::solve(bench.program, &[], bench.start, bench.backend, limits, bench.watch)?;
    match staged.termination {
        Termination::Infeasible => Err(Error::Infeasible(clashes(bench, limits)?)),
        Termination::NoPlan => {
            Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) })
        }
        _ => {
            let proven = staged.termination == Termination::Optimal;
            let label = if proven { "optimum" } else { "best_so_far" };
            let decided = std::mem::take(&mut staged.decided);
            let traces = std::mem::take(&mut staged.traces);
            let start = Start { values: staged.values.clone(), standing: None, traces };
            let candidate = candidate(bench, label.to_owned(), staged)?;
            Ok(Optimum { candidate, start, decided })
        }
    }
}

fn clashes(bench: &Bench<'_>, limits: Limits) -> Result<Vec<Clash>, Error> {
    let Bench { instance, policy, pairs, backend, watch, .. } = *bench;
    conflict::least(instance, policy, pairs, backend, limits, watch)
}

/// The candidates beside the optimum.
pub struct Others {
    /// The candidates, emphases first.
    pub candidates: Vec<Candidate>,
    /// What ended the search before all that were asked for were looked for.
    pub cut: Option<Limit>,
}

/// Up to `count` more candidates, each at the distance from the optimum and all earlier ones. Each
/// keeps the optimum of the tiers that come before its emphasis: nothing of the law is given away
/// for variety. Where no such plan exists there are fewer.
///
/// # Errors
/// As for [`optimum`]; a variant without a plan is left out, not an error.
pub fn others(
    bench: &Bench<'_>,
    optimum: &Optimum,
    count: usize,
    limits: Limits,
) -> Result<Others, Error> {
    if optimum.candidate.termination != Termination::Optimal {
        return Ok(Others { candidates: Vec::new(), cut: optimum.candidate.limit });
    }
    let began = Instant::now();
    let mut search =
        Search { bench, optimum, count, limits, began, failed: false, kept: Vec::new() };
    search.emphases()?;
    search.alternatives()?;
    let cut = search.cut().or(search.failed.then_some(Limit::Other));
    let cut = cut.filter(|_| search.kept.len() < count);
    Ok(Others { candidates: search.kept, cut })
}

/// The search for the candidates beside the optimum.
struct Search<'a> {
    bench: &'a Bench<'a>,
    optimum: &'a Optimum,
    count: usize,
    limits: Limits,
    began: Instant,
    /// Whether the solver failed on a variant.
    failed: bool,
    kept: Vec<Candidate>,
}

impl Search<'_> {
    fn left(&self) -> Limits {
        let left = |time: Duration| time.saturating_sub(self.began.elapsed());
        Limits { time: self.limits.time.map(left), ..self.limits }
    }

    /// What ends the search now, if anything.
    fn cut(&self) -> Option<Limit> {
        match self.left().time {
            _ if self.bench.watch.interrupted() => Some(Limit::Interrupt),
            Some(time) if time.is_zero() => Some(Limit::Time),
            _ => None,
        }
    }

    /// All candidates so far, the optimum first.
    fn earlier(&self) -> Vec<&Candidate> {
        std::iter::once(&self.optimum.candidate).chain(&self.kept).collect()
    }

    /// One candidate per emphasis: side by side at the distance from the optimum, and once more
    /// where one comes out too close to another.
    fn emphases(&mut self) -> Result<(), Error> {
        let variants = variants(self.bench, self.optimum, self.count);
        let first = [&self.optimum.candidate];
        let (bench, search) = (self.bench, &*self);
        let drafts: Vec<Result<Option<Candidate>, Error>> = variants
            .par_iter()
            .map(|variant| distinct(bench, variant, &first, search.left()))
            .collect();
        for (variant, draft) in variants.iter().zip(drafts) {
            let Some(draft) = self.tolerate(draft)? else { continue };
            if self.earlier().iter().all(|other| differs(bench, &draft.plan, &other.plan)) {
                self.kept.push(draft);
            } else {
                let again = distinct(bench, variant, &self.earlier(), self.left());
                let again = self.tolerate(again)?;
                self.kept.extend(again);
            }
        }
        Ok(())
    }

    /// The next best plans, until there are enough or no other is different enough.
    fn alternatives(&mut self) -> Result<(), Error> {
        for number in 1.. {
            if self.kept.len() >= self.count || self.cut().is_some() {
                break;
            }
            let variant = alternative(self.bench, self.optimum, number);
            let found = distinct(self.bench, &variant, &self.earlier(), self.left());
            match self.tolerate(found)? {
                Some(found) => self.kept.push(found),
                None => break,
            }
        }
        Ok(())
    }

    /// A variant is a help, not the answer: where the solver fails on one, the others stand, and
    /// the search counts as cut short.
    fn tolerate(
        &mut self,
        found: Result<Option<Candidate>, Error>,
    ) -> Result<Option<Candidate>, Error> {
        match found {
            Err(Error::Solver(_)) => {
                self.failed = true;
                Ok(None)
            }
            other => other,
        }
    }
}

/// A program with other priorities, and the caps of the stages it takes as decided.
struct Variant {
    label: String,
    program: Program,
    caps: Vec<Cap>,
}

impl Variant {
    /// The stages after the first `kept`, which keep the optimum's values.
    fn after(bench: &Bench<'_>, optimum: &Optimum, kept: usize, label: String) -> Self {
        let mut program = bench.program.clone();
        let decided = &optimum.decided[..kept];
        program.stages.drain(..kept);
        if let Some(last) = decided.last() {
            program.columns.clone_from(&last.columns);
        }
        let caps = decided.iter().map(|stage| stage.cap.clone()).collect();
        Self { label, program, caps }
    }
}

/// Number of stages up to and with `tier`, some of whose tiers may have no stage since nothing in
/// them is priced; 0 in a weighted model, which has no order.
fn stages_through(bench: &Bench<'_>, tier: Option<TierIx>) -> usize {
    let through = tier.map_or(0, |tier| tier.at() + 1);
    let kept = &bench.policy.tiers[..through];
    let is_kept = |stage: &&Stage| kept.iter().any(|tier| tier.id == stage.id);
    bench.program.stages.iter().take_while(is_kept).count()
}

/// The emphases that have something to decide; none in a weighted model, whose rules have one order
/// only.
fn variants(bench: &Bench<'_>, optimum: &Optimum, count: usize) -> Vec<Variant> {
    if bench.policy.objective == Objective::Weighted {
        return Vec::new();
    }
    let emphases = bench.policy.emphases.iter();
    emphases.filter_map(|emphasis| emphasised(bench, optimum, emphasis)).take(count).collect()
}

/// The program with the emphasis's rules decided right after its tier.
fn emphasised(bench: &Bench<'_>, optimum: &Optimum, emphasis: &Emphasis) -> Option<Variant> {
    let named = |part: &usize| {
        let setting = bench.policy.setting(bench.program.parts[*part].setting);
        emphasis.rules.contains(&setting.name)
    };
    let parts: Vec<usize> = (0..bench.program.parts.len()).filter(named).collect();
    if parts.is_empty() {
        return None;
    }
    let kept = stages_through(bench, emphasis.after);
    let mut variant = Variant::after(bench, optimum, kept, emphasis.id.clone());
    let stage = Stage { id: emphasis.id.clone(), parts, tolerance: 0.0 };
    variant.program.stages.insert(0, stage);
    Some(variant)
}

/// The program itself, under the tiers that the emphases may not touch either.
fn alternative(bench: &Bench<'_>, optimum: &Optimum, number: usize) -> Variant {
    let deepest = bench.policy.emphases.iter().filter_map(|emphasis| emphasis.after).max();
    let kept = stages_through(bench, deepest);
    Variant::after(bench, optimum, kept, format!("alternative-{number}"))
}

/// Solves a variant at the distance from `earlier`; `None` when nothing is that different or the
/// time is up.
fn distinct(
    bench: &Bench<'_>,
    variant: &Variant,
    earlier: &[&Candidate],
    limits: Limits,
) -> Result<Option<Candidate>, Error> {
    let mut caps = variant.caps.clone();
    caps.extend(earlier.iter().map(|other| distance(bench, &other.plan)));
    let program = &variant.program;
    let staged = solve::solve(program, &caps, None, bench.backend, limits, bench.watch)?;
    match staged.values {
        None => Ok(None),
        Some(_) => candidate(bench, variant.label.clone(), staged).map(Some),
    }
}

/// At most nine tenths of the plan's moves again; any move at all after a plan that has none.
fn distance(bench: &Bench<'_>, plan: &Plan) -> Cap {
    let moves = plan.moves(bench.instance, bench.policy);
    if moves.is_empty() {
        let terms = bench.pairs.moves().map(|(at, _)| (ColIx(at.0), -1)).collect();
        return Cap { terms, most: -1 };
    }
    let column = |m: &Move| {
        let own = bench.pairs.of_official(m.official).find(|(_, pair)| pair.post == m.to);
        own.map(|(at, _)| (ColIx(at.0), 1))
    };
    Cap { terms: moves.iter().filter_map(column).collect(), most: most_common(moves.len()) }
}

fn most_common(moves: usize) -> i64 {
    (moves - moves.div_ceil(DISTANCE)) as i64
}

/// Whether `plan` keeps the distance from `other`.
fn differs(bench: &Bench<'_>, plan: &Plan, other: &Plan) -> bool {
    let moves = other.moves(bench.instance, bench.policy);
    if moves.is_empty() {
        return !plan.moves(bench.instance, bench.policy).is_empty();
    }
    let again = moves.iter().filter(|m| plan.takes(m.official, m.to));
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
    let terms = parts.flat_map(|part| &part.terms);
    let priced = terms.map(|(col, price)| i128::from(*price) * i128::from(values[col.at()]));
    program::saturated(priced.sum())
}
