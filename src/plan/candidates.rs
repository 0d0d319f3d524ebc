//! Several distinct plans: the optimum, one per emphasis of the policy model, and the next best ones
//! that differ enough from all before.

use std::time::Instant;

use rayon::prelude::*;

use crate::analyse;
use crate::audit;
use crate::domain::{Emphasis, Move, Objective, Plan, Role, TierIx};
use crate::error::{Conflict, Error};
use crate::model::Model;
use crate::program::{self, ColIx, Program, Stage};
use crate::solve::{self, Cap, Decided, Limit, Region, Solver, Staged, Start, Termination};
use crate::view::{Label, Sought, SoughtOutcome};

use super::conflict;
use super::near;
use super::rank::Candidate;

/// A candidate leaves out at least one in this many of the moves of each earlier one (ours: a board
/// takes plans closer than a tenth for the same).
const DISTANCE: usize = 10;

/// The optimum, with what its stages decided for the other candidates.
pub struct Optimum {
    /// The candidate.
    pub candidate: Candidate,
    /// What it leaves to a what-if.
    pub start: Start,
    pub(super) decided: Vec<Decided>,
}

/// The optimum under the policy.
///
/// # Errors
/// [`Error::Infeasible`] and [`Error::NoPlan`] when there is none; [`Error::Internal`] when the
/// audit finds a breach or another value than the solver.
pub fn optimum(model: &Model, start: &Start, solver: Solver<'_>) -> Result<Optimum, Error> {
    let mut staged = solve::solve(&model.program, &[], Some(start), solver)?;
    match staged.termination {
        Termination::Infeasible => Err(Error::Infeasible(conflict(model, solver)?)),
        Termination::NoPlan => {
            Err(Error::NoPlan { interrupted: staged.limit == Some(Limit::Interrupt) })
        }
        _ => {
            let proven = staged.termination == Termination::Optimal;
            let label = if proven { Label::Optimum } else { Label::BestSoFar };
            let decided = std::mem::take(&mut staged.decided);
            let traces = std::mem::take(&mut staged.traces);
            let start = Start { values: staged.values.clone(), standing: None, traces };
            let candidate = candidate(model, label, staged)?;
            Ok(Optimum { candidate, start, decided })
        }
    }
}

/// What has to give way where no plan keeps every must.
pub(super) fn conflict(model: &Model, solver: Solver<'_>) -> Result<Conflict, Error> {
    let clashes = conflict::least(model, solver)?;
    let names = clashes.iter().map(|clash| clash.name.as_str());
    let remedy = conflict::remedy(&model.policy, names);
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
pub struct Wanted<'a> {
    /// How many at most.
    pub count: usize,
    /// Whether those that another one dominates count as well.
    pub dominated: bool,
    /// Where to look instead of under the emphases and among the next best.
    pub within: Option<&'a Region>,
}

/// More candidates, each at the distance from the optimum and all earlier ones. Each keeps the
/// optimum of the tiers that come before its emphasis: nothing of the law is given away for variety.
/// Where no such plan exists there are fewer.
///
/// # Errors
/// As for [`optimum`]; a variant without a plan is left out, not an error.
pub fn others(
    model: &Model,
    optimum: &Optimum,
    wanted: Wanted<'_>,
    solver: Solver<'_>,
) -> Result<Others, Error> {
    if optimum.candidate.termination != Termination::Optimal {
        let cut = optimum.candidate.limit;
        return Ok(Others { candidates: Vec::new(), sought: Vec::new(), left_out: 0, cut });
    }
    let mut search = Search {
        model,
        optimum,
        wanted,
        solver,
        began: Instant::now(),
        failed: false,
        kept: Vec::new(),
        left_out: Vec::new(),
        sought: Vec::new(),
    };
    match wanted.within {
        Some(region) => search.spread(region)?,
        None => {
            search.emphases()?;
            search.alternatives()?;
        }
    }
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
    model: &'a Model,
    optimum: &'a Optimum,
    wanted: Wanted<'a>,
    solver: Solver<'a>,
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
    /// The solver with the time that is left.
    fn left(&self) -> Solver<'_> {
        self.solver.after(self.began.elapsed())
    }

    /// What ends the search now, if anything.
    fn cut(&self) -> Option<Limit> {
        match self.left().limits.time {
            _ if self.solver.watch.interrupted() => Some(Limit::Interrupt),
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
        let variants = variants(self.model, self.optimum);
        let mut left = variants.as_slice();
        while !left.is_empty() && self.places() > 0 && self.cut().is_none() {
            let (now, later) = left.split_at(left.len().min(self.places()));
            self.side_by_side(now)?;
            left = later;
        }
        let is_kept =
            |id: &str| self.kept.iter().any(|c| c.label == Label::Emphasis(id.to_owned()));
        for sought in &mut self.sought {
            if sought.outcome == SoughtOutcome::Shown && !is_kept(&sought.emphasis) {
                sought.outcome = SoughtOutcome::Dominated;
            }
        }
        Ok(())
    }

    /// The candidates of some emphases, side by side at the distance from the optimum, and once more
    /// where one comes out too close to another.
    fn side_by_side(&mut self, emphases: &[(&Emphasis, Option<Variant>)]) -> Result<(), Error> {
        let (model, search) = (self.model, &*self);
        let first = [&self.optimum.candidate];
        let draft = |variant: &Variant| distinct(model, variant, &first, search.left());
        let drafts: Vec<Result<Draft, Error>> = emphases
            .par_iter()
            .map(|(_, variant)| variant.as_ref().map_or(Ok(Draft::Nothing), draft))
            .collect();
        for ((emphasis, variant), draft) in emphases.iter().zip(drafts) {
            let draft = match (self.tolerate(draft)?, variant) {
                (Draft::Found(draft), Some(variant)) if !self.is_far(&draft.plan) => {
                    let variant = self.as_good(emphasis, variant);
                    self.tolerate(distinct(model, &variant, &self.earlier(), self.left()))?
                }
                (draft, _) => draft,
            };
            let outcome = match draft {
                Draft::Found(draft) => self.admit(draft),
                Draft::Nothing => SoughtOutcome::NoBetter,
                Draft::Stopped => SoughtOutcome::Open,
            };
            self.sought.push(Sought { emphasis: emphasis.id.clone(), outcome });
        }
        Ok(())
    }

    fn is_far(&self, plan: &Plan) -> bool {
        self.earlier().iter().all(|other| differs(self.model, plan, &other.plan))
    }

    /// The variant of an emphasis whose plan has to be as good by it as every candidate so far: a
    /// label that another candidate earns more would promise too much.
    fn as_good(&self, emphasis: &Emphasis, variant: &Variant) -> Variant {
        let worth = |c: &Candidate| analyse::worth(&self.model.policy, emphasis, &c.audit);
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
        self.one_by_one(|search, number| alternative(search.model, search.optimum, number))
    }

    /// Plans of the region that share the fewest moves with those before them.
    fn spread(&mut self, region: &Region) -> Result<(), Error> {
        self.one_by_one(|search, number| {
            near::apart(search.model, &search.earlier(), region, number)
        })
    }

    /// One plan after the other, each of the variant that follows from those before.
    fn one_by_one(&mut self, next: impl Fn(&Self, usize) -> Variant) -> Result<(), Error> {
        let mut number = 1;
        for _ in 0..TRIES * self.places() {
            if self.places() == 0 || self.cut().is_some() {
                break;
            }
            let variant = next(self, number);
            let found = distinct(self.model, &variant, &self.earlier(), self.left());
            let Draft::Found(found) = self.tolerate(found)? else { break };
            if self.admit(found) == SoughtOutcome::Shown {
                number += 1;
            }
        }
        Ok(())
    }

    /// Takes a plan among the candidates, unless one of them dominates it. What it dominates itself
    /// goes: a variant short of its proof, or a tier with a tolerance, can leave such a plan.
    fn admit(&mut self, found: Candidate) -> SoughtOutcome {
        if self.wanted.dominated {
            self.kept.push(found);
            return SoughtOutcome::Shown;
        }
        if self.shown().any(|other| analyse::dominates(&other.audit, &found.audit)) {
            self.left_out.push(found);
            return SoughtOutcome::Dominated;
        }
        let goes = |other: &mut Candidate| analyse::dominates(&found.audit, &other.audit);
        self.left_out.extend(self.kept.extract_if(.., goes));
        self.kept.push(found);
        SoughtOutcome::Shown
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
pub(super) struct Variant {
    pub(super) label: Label,
    pub(super) program: Program,
    pub(super) caps: Vec<Cap>,
}

impl Variant {
    /// The stages after the first `kept`, which keep the optimum's values.
    pub(super) fn after(model: &Model, optimum: &Optimum, kept: usize, label: Label) -> Self {
        let mut program = Program::clone(&model.program);
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
fn stages_through(model: &Model, tier: Option<TierIx>) -> usize {
    let through = tier.map_or(0, |tier| tier.at() + 1);
    let kept = &model.policy.tiers[..through];
    let is_kept = |stage: &&Stage| kept.iter().any(|tier| tier.id == stage.id);
    model.program.stages.iter().take_while(is_kept).count()
}

/// Number of stages before that of `tier`.
pub(super) fn stages_before(model: &Model, tier: TierIx) -> usize {
    match tier.at() {
        0 => 0,
        at => stages_through(model, Some(TierIx::new(at - 1))),
    }
}

/// Number of stages of which nothing is given away for variety: those up to the last that an emphasis
/// comes after.
pub(super) fn kept_for_variety(model: &Model) -> usize {
    let deepest = model.policy.emphases.iter().filter_map(|emphasis| emphasis.after).max();
    stages_through(model, deepest)
}

/// The emphases with their variants; without one where no rule of the emphasis prices anything, so
/// that all plans are the same by it. None in a weighted model, whose rules have one order only.
fn variants<'a>(model: &'a Model, optimum: &Optimum) -> Vec<(&'a Emphasis, Option<Variant>)> {
    if model.policy.objective == Objective::Weighted {
        return Vec::new();
    }
    let emphases = model.policy.emphases.iter();
    emphases.map(|emphasis| (emphasis, emphasised(model, optimum, emphasis))).collect()
}

/// The program with the emphasis's rules decided right after its tier, and better than in the
/// optimum: that is the last cap.
fn emphasised(model: &Model, optimum: &Optimum, emphasis: &Emphasis) -> Option<Variant> {
    let named = |part: &usize| {
        let setting = model.policy.setting(model.program.parts[*part].setting);
        emphasis.rules.contains(&setting.name)
    };
    let parts: Vec<usize> = (0..model.program.parts.len()).filter(named).collect();
    if parts.is_empty() {
        return None;
    }
    let kept = stages_through(model, emphasis.after);
    let mut variant = Variant::after(model, optimum, kept, Label::Emphasis(emphasis.id.clone()));
    let stage = Stage { id: emphasis.id.clone(), parts, tolerance: 0.0, gap: None };
    variant.caps.extend(fewer_moves(model, optimum, emphasis));
    let own = analyse::worth(&model.policy, emphasis, &optimum.candidate.audit);
    let costs = variant.program.costs(&stage).into_iter().enumerate();
    let terms = costs.filter(|(_, cost)| *cost != 0).map(|(at, cost)| (ColIx(at as u32), cost));
    variant.caps.push(Cap { terms: terms.collect(), most: own.saturating_sub(1) });
    variant.program.stages.insert(0, stage);
    Some(variant)
}

/// A rule may count who leaves a post, while the figure beside its label is whoever takes one: an
/// emphasis on it is better by both.
fn fewer_moves(model: &Model, optimum: &Optimum, emphasis: &Emphasis) -> Option<Cap> {
    let mut counting = model.policy.settings_as(Role::Leavers);
    counting.any(|setting| emphasis.rules.contains(&setting.name)).then(|| {
        let moves = optimum.candidate.plan.moves(model.context()).len();
        let terms = model.pairs.moves().map(|(at, _)| (ColIx(at.0), 1)).collect();
        Cap { terms, most: moves as i64 - 1 }
    })
}

/// The program itself, under the tiers that the emphases may not touch either.
fn alternative(model: &Model, optimum: &Optimum, number: usize) -> Variant {
    Variant::after(model, optimum, kept_for_variety(model), Label::Alternative(number))
}

/// Solves a variant at the distance from `earlier`.
fn distinct(
    model: &Model,
    variant: &Variant,
    earlier: &[&Candidate],
    solver: Solver<'_>,
) -> Result<Draft, Error> {
    let mut caps = variant.caps.clone();
    caps.extend(earlier.iter().map(|other| distance(model, &other.plan)));
    let program = &variant.program;
    let staged = solve::solve(program, &caps, None, solver)?;
    match staged.termination {
        _ if staged.values.is_some() => {
            candidate(model, variant.label.clone(), staged).map(Draft::Found)
        }
        Termination::Infeasible => Ok(Draft::Nothing),
        _ => Ok(Draft::Stopped),
    }
}

/// At most nine tenths of the plan's moves again; any move at all after a plan that has none.
fn distance(model: &Model, plan: &Plan) -> Cap {
    let moves = plan.moves(model.context());
    if moves.is_empty() {
        let terms = model.pairs.moves().map(|(at, _)| (ColIx(at.0), -1)).collect();
        return Cap { terms, most: -1 };
    }
    let column = |m: &Move| {
        let own = model.pairs.of_official(m.official).find(|(_, pair)| pair.post == m.to);
        own.map(|(at, _)| (ColIx(at.0), 1))
    };
    Cap { terms: moves.iter().filter_map(column).collect(), most: most_common(moves.len()) }
}

fn most_common(moves: usize) -> i64 {
    (moves - moves.div_ceil(DISTANCE)) as i64
}

/// Whether `plan` keeps the distance from `other`.
fn differs(model: &Model, plan: &Plan, other: &Plan) -> bool {
    let moves = other.moves(model.context());
    if moves.is_empty() {
        return !plan.moves(model.context()).is_empty();
    }
    let again = moves.iter().filter(|m| plan.takes(m.official, m.to));
    again.count() as i64 <= most_common(moves.len())
}

/// Decodes and audits. A breach is a mistake of ours, and so is a tier that costs more than the
/// solver counted; it may cost less, since an incumbent short of the proof can hold a shortfall that
/// is larger than it need be.
pub(super) fn candidate(model: &Model, label: Label, staged: Staged) -> Result<Candidate, Error> {
    let values = staged.values.as_deref().unwrap_or_default();
    let plan = model.decode(values);
    let audit = audit::audit(model.context(), &plan);
    if let Some(breach) = audit.hard_breaches().next() {
        let rule = &model.policy.setting(breach.setting).name;
        return Err(Error::Internal(format!("the audit of {label} finds a breach of {rule}")));
    }
    for (tier, &audited) in audit.tiers.iter().enumerate() {
        let solved = value(&model.program, tier, values);
        if audited > solved {
            let tier = &model.policy.tiers[tier].id;
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
