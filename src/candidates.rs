//! Several distinct plans: the optimum, one per emphasis of the policy model, and the next best ones
//! that differ enough from all before.

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::audit;
use crate::conflict;
use crate::domain::{Emphasis, Instance, Move, Objective, PairSet, Plan, Policy, TierIx};
use crate::error::{Conflict, Error};
use crate::formulate;
use crate::program::{self, ColIx, Program, Stage};
use crate::rank::{self, Candidate, Label, Outcome, Sought};
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
        Termination::Infeasible => Err(Error::Infeasible(conflict(bench, limits)?)),
        Termination::NoPlan => {
            Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) })
        }
        _ => {
            let proven = staged.termination == Termination::Optimal;
            let label = if proven { Label::Optimum } else { Label::BestSoFar };
            let decided = std::mem::take(&mut staged.decided);
            let traces = std::mem::take(&mut staged.traces);
            let start = Start { values: staged.values.clone(), standing: None, traces };
            let candidate = candidate(bench, label, staged)?;
            Ok(Optimum { candidate, start, decided })
        }
    }
}

fn conflict(bench: &Bench<'_>, limits: Limits) -> Result<Conflict, Error> {
    let Bench { instance, policy, pairs, backend, watch, .. } = *bench;
    let clashes = conflict::least(instance, policy, pairs, backend, limits, watch)?;
    let remedy = conflict::remedy(policy, clashes.iter().map(|clash| clash.name.as_str()));
    Ok(Conflict { clashes, remedy })
}

/// The candidates beside the optimum.
pub struct Others {
    /// The candidates, emphases first.
    pub candidates: Vec<Candidate>,
    /// The emphases that were looked for, in the model's order.
    pub sought: Vec<Sought>,
    /// How many plans were found and left out because a candidate dominates them.
    pub left_out: usize,
    /// What ended the search before all that were asked for were looked for.
    pub cut: Option<Limit>,
}

/// How many candidates beside the optimum, and which.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// How many at most.
    pub count: usize,
    /// Whether those that another one dominates count as well.
    pub dominated: bool,
}

/// More candidates, each at the distance from the optimum and all earlier ones. Each keeps the
/// optimum of the tiers that come before its emphasis: nothing of the law is given away for variety.
/// Where no such plan exists there are fewer.
///
/// # Errors
/// As for [`optimum`]; a variant without a plan is left out, not an error.
pub fn others(
    bench: &Bench<'_>,
    optimum: &Optimum,
    wanted: Wanted,
    limits: Limits,
) -> Result<Others, Error> {
    if optimum.candidate.termination != Termination::Optimal {
        let cut = optimum.candidate.limit;
        return Ok(Others { candidates: Vec::new(), sought: Vec::new(), left_out: 0, cut });
    }
    let mut search = Search {
        bench,
        optimum,
        wanted,
        limits,
        began: Instant::now(),
        failed: false,
        kept: Vec::new(),
        left_out: Vec::new(),
        sought: Vec::new(),
    };
    search.emphases()?;
    search.alternatives()?;
    let cut = search.cut().or(search.failed.then_some(Limit::Other));
    let cut = cut.filter(|_| search.places() > 0);
    let Search { kept, left_out, sought, .. } = search;
    Ok(Others { candidates: kept, sought, left_out: left_out.len(), cut })
}

/// For each place that is left, so many of the next best plans are tried (ours): where most are
/// dominated, looking on brings ever worse ones.
const TRIES: usize = 2;

/// The search for the candidates beside the optimum.
struct Search<'a> {
    bench: &'a Bench<'a>,
    optimum: &'a Optimum,
    wanted: Wanted,
    limits: Limits,
    began: Instant,
    /// Whether the solver failed on a variant.
    failed: bool,
    kept: Vec<Candidate>,
    /// Plans that a candidate dominates. Later ones keep the distance from them too, or the same
    /// plan would be found again.
    left_out: Vec<Candidate>,
    sought: Vec<Sought>,
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

    /// How many candidates are still to be found.
    fn places(&self) -> usize {
        self.wanted.count - self.kept.len()
    }

    /// The candidates so far, the optimum first.
    fn shown(&self) -> impl Iterator<Item = &Candidate> {
        std::iter::once(&self.optimum.candidate).chain(&self.kept)
    }

    /// All plans so far, the optimum first.
    fn earlier(&self) -> Vec<&Candidate> {
        self.shown().chain(&self.left_out).collect()
    }

    /// One candidate per emphasis, as many at a time as there are places: an emphasis that brings
    /// nothing leaves its place to the next.
    fn emphases(&mut self) -> Result<(), Error> {
        let variants = variants(self.bench, self.optimum);
        let mut left = variants.as_slice();
        while !left.is_empty() && self.places() > 0 && self.cut().is_none() {
            let (now, later) = left.split_at(left.len().min(self.places()));
            self.side_by_side(now)?;
            left = later;
        }
        let is_kept =
            |id: &str| self.kept.iter().any(|c| c.label == Label::Emphasis(id.to_owned()));
        for sought in &mut self.sought {
            if sought.outcome == Outcome::Shown && !is_kept(&sought.emphasis) {
                sought.outcome = Outcome::Dominated;
            }
        }
        Ok(())
    }

    /// The candidates of some emphases, side by side at the distance from the optimum, and once more
    /// where one comes out too close to another.
    fn side_by_side(&mut self, emphases: &[(&Emphasis, Option<Variant>)]) -> Result<(), Error> {
        let (bench, search) = (self.bench, &*self);
        let first = [&self.optimum.candidate];
        let draft = |variant: &Variant| distinct(bench, variant, &first, search.left());
        let drafts: Vec<Result<Draft, Error>> = emphases
            .par_iter()
            .map(|(_, variant)| variant.as_ref().map_or(Ok(Draft::Nothing), draft))
            .collect();
        for ((emphasis, variant), draft) in emphases.iter().zip(drafts) {
            let draft = match (self.tolerate(draft)?, variant) {
                (Draft::Found(draft), Some(variant)) if !self.is_far(&draft.plan) => {
                    let variant = self.as_good(emphasis, variant);
                    self.tolerate(distinct(bench, &variant, &self.earlier(), self.left()))?
                }
                (draft, _) => draft,
            };
            let outcome = match draft {
                Draft::Found(draft) => self.admit(draft),
                Draft::Nothing => Outcome::NoBetter,
                Draft::Stopped => Outcome::Open,
            };
            self.sought.push(Sought { emphasis: emphasis.id.clone(), outcome });
        }
        Ok(())
    }

    fn is_far(&self, plan: &Plan) -> bool {
        self.earlier().iter().all(|other| differs(self.bench, plan, &other.plan))
    }

    /// The variant of an emphasis whose plan has to be as good by it as every candidate so far: a
    /// label that another candidate earns more would promise too much.
    fn as_good(&self, emphasis: &Emphasis, variant: &Variant) -> Variant {
        let worth = |c: &Candidate| rank::worth(self.bench.policy, emphasis, &c.audit);
        let best = self.shown().map(worth).min();
        let mut variant = variant.clone();
        if let (Some(own), Some(best)) = (variant.caps.last_mut(), best) {
            own.most = own.most.min(best);
        }
        variant
    }

    /// The next best plans, until there are enough, no other is different enough, or too many are
    /// dominated.
    fn alternatives(&mut self) -> Result<(), Error> {
        let mut number = 1;
        for _ in 0..TRIES * self.places() {
            if self.places() == 0 || self.cut().is_some() {
                break;
            }
            let variant = alternative(self.bench, self.optimum, number);
            let found = distinct(self.bench, &variant, &self.earlier(), self.left());
            let Draft::Found(found) = self.tolerate(found)? else { break };
            if self.admit(found) == Outcome::Shown {
                number += 1;
            }
        }
        Ok(())
    }

    /// Takes a plan among the candidates, unless one of them dominates it. What it dominates itself
    /// goes: a variant short of its proof, or a tier with a tolerance, can leave such a plan.
    fn admit(&mut self, found: Candidate) -> Outcome {
        if self.wanted.dominated {
            self.kept.push(found);
            return Outcome::Shown;
        }
        if self.shown().any(|other| rank::dominates(&other.audit, &found.audit)) {
            self.left_out.push(found);
            return Outcome::Dominated;
        }
        let goes = |other: &mut Candidate| rank::dominates(&found.audit, &other.audit);
        self.left_out.extend(self.kept.extract_if(.., goes));
        self.kept.push(found);
        Outcome::Shown
    }

    /// A variant is a help, not the answer: where the solver fails on one, the others stand, and
    /// the search counts as cut short.
    fn tolerate(&mut self, draft: Result<Draft, Error>) -> Result<Draft, Error> {
        match draft {
            Err(Error::Solver(_)) => {
                self.failed = true;
                Ok(Draft::Stopped)
            }
            other => other,
        }
    }
}

/// What a variant led to.
enum Draft {
    /// A plan.
    Found(Candidate),
    /// Proven that there is none.
    Nothing,
    /// The search ended before either.
    Stopped,
}

/// A program with other priorities, and the caps of the stages it takes as decided.
#[derive(Clone)]
struct Variant {
    label: Label,
    program: Program,
    caps: Vec<Cap>,
}

impl Variant {
    /// The stages after the first `kept`, which keep the optimum's values.
    fn after(bench: &Bench<'_>, optimum: &Optimum, kept: usize, label: Label) -> Self {
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

/// The emphases with their variants; without one where no rule of the emphasis prices anything, so
/// that all plans are the same by it. None in a weighted model, whose rules have one order only.
fn variants<'a>(bench: &Bench<'a>, optimum: &Optimum) -> Vec<(&'a Emphasis, Option<Variant>)> {
    if bench.policy.objective == Objective::Weighted {
        return Vec::new();
    }
    let emphases = bench.policy.emphases.iter();
    emphases.map(|emphasis| (emphasis, emphasised(bench, optimum, emphasis))).collect()
}

/// The program with the emphasis's rules decided right after its tier, and better than in the
/// optimum: that is the last cap.
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
    let mut variant = Variant::after(bench, optimum, kept, Label::Emphasis(emphasis.id.clone()));
    let stage = Stage { id: emphasis.id.clone(), parts, tolerance: 0.0 };
    variant.caps.extend(fewer_moves(bench, optimum, emphasis));
    let own = rank::worth(bench.policy, emphasis, &optimum.candidate.audit);
    let costs = variant.program.costs(&stage).into_iter().enumerate();
    let terms = costs.filter(|(_, cost)| *cost != 0).map(|(at, cost)| (ColIx(at as u32), cost));
    variant.caps.push(Cap { terms: terms.collect(), most: own.saturating_sub(1) });
    variant.program.stages.insert(0, stage);
    Some(variant)
}

/// The rule `moves` counts who leaves a post, the figure beside its label whoever takes one: an
/// emphasis on it is better by both.
fn fewer_moves(bench: &Bench<'_>, optimum: &Optimum, emphasis: &Emphasis) -> Option<Cap> {
    let mut counting = bench.policy.settings_of("moves");
    counting.any(|setting| emphasis.rules.contains(&setting.name)).then(|| {
        let moves = optimum.candidate.plan.moves(bench.instance, bench.policy).len();
        let terms = bench.pairs.moves().map(|(at, _)| (ColIx(at.0), 1)).collect();
        Cap { terms, most: moves as i64 - 1 }
    })
}

/// The program itself, under the tiers that the emphases may not touch either.
fn alternative(bench: &Bench<'_>, optimum: &Optimum, number: usize) -> Variant {
    let deepest = bench.policy.emphases.iter().filter_map(|emphasis| emphasis.after).max();
    let kept = stages_through(bench, deepest);
    Variant::after(bench, optimum, kept, Label::Alternative(number))
}

/// Solves a variant at the distance from `earlier`.
fn distinct(
    bench: &Bench<'_>,
    variant: &Variant,
    earlier: &[&Candidate],
    limits: Limits,
) -> Result<Draft, Error> {
    let mut caps = variant.caps.clone();
    caps.extend(earlier.iter().map(|other| distance(bench, &other.plan)));
    let program = &variant.program;
    let staged = solve::solve(program, &caps, None, bench.backend, limits, bench.watch)?;
    match staged.termination {
        _ if staged.values.is_some() => {
            candidate(bench, variant.label.clone(), staged).map(Draft::Found)
        }
        Termination::Infeasible => Ok(Draft::Nothing),
        _ => Ok(Draft::Stopped),
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
fn candidate(bench: &Bench<'_>, label: Label, staged: Staged) -> Result<Candidate, Error> {
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
