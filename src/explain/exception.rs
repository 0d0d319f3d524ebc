//! What an exception would bring: a pair that one rule alone removes, let in again, or a waiver of that
//! rule for one official.
//!
//! Which exceptions are worth a solve is said by reduced costs: the relaxation prices the columns of
//! removed pairs as well, though they are held at zero.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use crate::domain::{
    Action, Context, Decision, Decisions, Instance, Kind, Objective, OfficialIx, Pair, PairSet,
    PostIx, SettingIx, TierIx,
};
use crate::error::Error;
use crate::model::{Model, pairs};
use crate::plan::Drafted;
use crate::program::ColIx;
use crate::rules::Filter;
use crate::solve::{ColumnBounds, Engine, Solver, Termination, column_bounds};

use super::changed::Changed;
use super::found::Found;
use super::rule_price::Count;

/// An exception from a rule for one official.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exception {
    /// The rule.
    pub rule: SettingIx,
    /// Who is let through it.
    pub official: OfficialIx,
    /// To which post alone; `None` = a waiver, which counts for every post.
    pub post: Option<PostIx>,
}

/// The most that an exception can bring: nothing in the stages before this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtMost {
    /// Position of the stage.
    pub stage: usize,
    /// By how much it can become better; 0 where it is proven that nothing does, and the greatest number where
    /// nothing is known.
    pub difference: i64,
}

/// The optimum under an exception.
#[derive(Clone, Debug)]
pub struct Excepted {
    /// Value of each tier in the optimum without it and with it.
    pub tiers: Vec<[i64; 2]>,
    /// Moves that are made with it alone.
    pub appear: Vec<(OfficialIx, PostIx)>,
    /// Moves that are made without it alone.
    pub vanish: Vec<(OfficialIx, PostIx)>,
    /// Whether the optimum with it is proven.
    pub is_proven: bool,
}

/// What an exception would bring.
#[derive(Clone, Debug)]
pub struct Worth {
    /// Which.
    pub exception: Exception,
    /// The most that it can bring.
    pub at_most: AtMost,
    /// What it brings, where that was asked for.
    pub exact: Option<Found<Excepted>>,
}

/// What exceptions from the filters would bring.
#[derive(Clone, Debug)]
pub struct Exceptions {
    /// How many pairs each rule alone removes, by rule.
    pub alone: BTreeMap<SettingIx, usize>,
    /// Pairs, the most promising first.
    pub pairs: Vec<Worth>,
    /// Waivers, the most promising first.
    pub waivers: Vec<Worth>,
}

/// Pairs that one rule alone removes, waivers of those rules and of targets missed by one official: the most that each can bring, and what the
/// `exact` most promising of both do bring. What the board decided is no rule.
///
/// # Errors
/// What the solver reports.
pub fn exceptions(
    drafted: &Drafted,
    exact: usize,
    solver: Solver<'_>,
    count: Count<'_>,
) -> Result<Exceptions, Error> {
    let began = Instant::now();
    let removed = removed_alone(drafted.model.context());
    let promise = Promise::new(drafted, &removed, solver);
    let mut pairs: Vec<Promised> = removed.iter().map(|one| promise.of(&[*one])).collect();
    let mut by_waiver: BTreeMap<Exception, Vec<Exception>> = BTreeMap::new();
    for one in &removed {
        by_waiver.entry(Exception { post: None, ..*one }).or_default().push(*one);
    }
    let mut waivers: Vec<Promised> = by_waiver
        .into_iter()
        .map(|(waiver, pairs)| Promised { exception: waiver, ..promise.of(&pairs) })
        .collect();
    waivers.extend(of_charges(drafted));
    for list in [&mut pairs, &mut waivers] {
        list.sort_by(|a, b| b.gains.cmp(&a.gains).then(a.exception.cmp(&b.exception)));
    }
    let asked = [&pairs, &waivers].map(|list| list.len().min(exact));
    let ask = pairs[..asked[0]].iter().chain(&waivers[..asked[1]]);
    let ask: Vec<Exception> = ask.map(|one| one.exception).collect();
    let done = AtomicUsize::new(0);
    let price = |exception: &Exception| {
        let model = exception.made(&drafted.model);
        let changed = Found::of(Changed::new(drafted, model, solver.after(began.elapsed())))?;
        count(done.fetch_add(1, Ordering::Relaxed) + 1, ask.len());
        Ok(changed.map(|changed| excepted(drafted, changed)))
    };
    let mut found = ask.par_iter().map(price).collect::<Result<Vec<_>, Error>>()?.into_iter();
    let mut worth = |list: Vec<Promised>, asked: usize| -> Vec<Worth> {
        let worth = |(at, one): (usize, Promised)| Worth {
            exception: one.exception,
            at_most: one.at_most,
            exact: if at < asked { found.next() } else { None },
        };
        let mut all: Vec<Worth> = list.into_iter().enumerate().map(worth).collect();
        all.sort_by_key(Worth::rank);
        all
    };
    let mut alone = BTreeMap::new();
    removed.iter().for_each(|one| *alone.entry(one.rule).or_default() += 1);
    let (pairs, waivers) = (worth(pairs, asked[0]), worth(waivers, asked[1]));
    Ok(Exceptions { alone, pairs, waivers })
}

impl Worth {
    /// The key by which what brings most comes first; those that were not asked for keep their order after
    /// those that were.
    fn rank(&self) -> (bool, Vec<i64>) {
        let differences = |of: &Excepted| of.tiers.iter().map(|[old, new]| new - old).collect();
        let known = self.exact.as_ref().and_then(Found::plan).map(differences);
        (self.exact.is_none(), known.unwrap_or_default())
    }
}

fn excepted(drafted: &Drafted, changed: Changed) -> Excepted {
    Excepted {
        tiers: changed.tiers_since(&drafted.candidates[0].candidate.audit),
        is_proven: changed.candidate.termination == Termination::Optimal,
        appear: changed.appear,
        vanish: changed.vanish,
    }
}

/// Waivers of targets that the optimum misses by what one official does. What such a waiver brings has no bound
/// here: it lets the official do what every plan so far had to pay for.
fn of_charges(drafted: &Drafted) -> Vec<Promised> {
    let candidate = &drafted.candidates[0].candidate;
    let policy = &drafted.model.policy;
    let stage_of = |tier: TierIx| match policy.objective {
        Objective::Weighted => Some(0),
        Objective::Lexicographic => {
            candidate.stages.iter().position(|stage| stage.id == policy.tier(tier))
        }
    };
    let mut gains: BTreeMap<Exception, Vec<i64>> = BTreeMap::new();
    for charge in candidate.audit.charges.iter().filter(|charge| charge.price > 0) {
        let setting = policy.setting(charge.setting);
        let stage = setting.tier.filter(|_| setting.kind == Kind::Elastic).and_then(stage_of);
        if let (&[official], Some(stage)) = (charge.finding.officials.as_slice(), stage) {
            let waiver = Exception { rule: charge.setting, official, post: None };
            let none = || vec![0; candidate.stages.len()];
            gains.entry(waiver).or_insert_with(none)[stage] += charge.price;
        }
    }
    let at_most = AtMost { stage: 0, difference: i64::MAX };
    let promised = |(exception, gains)| Promised { exception, gains, at_most };
    gains.into_iter().map(promised).collect()
}

/// The pairs that one filter alone refuses, by official and post; what a decision takes away is left out.
fn removed_alone(context: Context<'_>) -> Vec<Exception> {
    let officials: Vec<OfficialIx> = context.instance.official_ixs().collect();
    let filters = Filter::all(context);
    let of_official = |official: OfficialIx| -> Vec<Exception> {
        let asked = filters.iter().filter_map(|filter| Some((filter, filter.of(official)?)));
        let asked: Vec<_> = asked.collect();
        let alone = |post: PostIx| {
            let pair = Pair::of(context, official, post);
            let mut refusing =
                asked.iter().filter(|(filter, refused)| filter.covers(refused, &pair));
            let (filter, _) = refusing.next()?;
            let is_alone = refusing.next().is_none() && !filter.spec.structural;
            is_alone.then_some(Exception { rule: filter.cx.at, official, post: Some(post) })
        };
        pairs::considered(context, official).into_iter().filter_map(alone).collect()
    };
    officials.into_par_iter().flat_map_iter(of_official).collect()
}

impl Exception {
    /// The model under the exception.
    pub fn made(&self, model: &Model) -> Model {
        let instance = Arc::new(self.waived(model));
        let Some(post) = self.post else { return Model::new(instance, model.policy.clone()) };
        let pairs = with_pairs(model, &BTreeSet::from([(self.official, post)]));
        Model::admitting(instance, model.policy.clone(), pairs)
    }

    /// The roster in which the board lets the official through the rule.
    fn waived(&self, model: &Model) -> Instance {
        let mut decisions = model.instance.decisions.to_vec();
        decisions.push(Decision {
            action: Action::Waive,
            official: self.official,
            post: None,
            rule: Some(model.policy.setting(self.rule).name.clone()),
            reason: String::new(),
            decided_by: String::new(),
            decided_on: None,
            until: None,
        });
        Instance { decisions: Decisions::from(decisions), ..(*model.instance).clone() }
    }
}

/// The eligible pairs and these.
fn with_pairs(model: &Model, more: &BTreeSet<(OfficialIx, PostIx)>) -> PairSet {
    let context = model.context();
    let own = model.pairs.pairs.iter().cloned();
    let more = more.iter().map(|&(who, post)| Pair::of(context, who, post));
    let mut pairs: Vec<_> = own.chain(more).collect();
    pairs.sort_by_key(|pair| (pair.official, pair.post));
    PairSet::new(&model.instance, pairs, model.pairs.removed.clone())
}

/// What the relaxation says of removed pairs.
struct Promise {
    model: Model,
    stages: Vec<ColumnBounds>,
}

/// An exception, and what speaks for asking what it brings.
struct Promised {
    exception: Exception,
    /// By how much each stage's bound falls with it at the most.
    gains: Vec<i64>,
    at_most: AtMost,
}

impl Promise {
    fn new(drafted: &Drafted, removed: &[Exception], solver: Solver<'_>) -> Promise {
        let own = &drafted.model;
        let more = removed.iter().filter_map(|one| Some((one.official, one.post?))).collect();
        let pairs = with_pairs(own, &more);
        let mut model = Model::admitting(own.instance.clone(), own.policy.clone(), pairs);
        let held: Vec<usize> = model
            .pairs
            .iter()
            .filter(|(_, pair)| more.contains(&(pair.official, pair.post)))
            .map(|(at, _)| at.at())
            .collect();
        let columns = &mut Arc::make_mut(&mut model.program).columns;
        held.into_iter().for_each(|at| columns[at].upper = 0);
        let stages = &drafted.candidates[0].candidate.stages;
        let decided: Vec<i64> =
            stages.iter().map(|stage| stage.decided.unwrap_or(stage.value)).collect();
        let solver = Solver { backend: &Engine::Direct, ..solver };
        let stages = column_bounds(&model.program, &decided, solver);
        Promise { model, stages }
    }

    /// What is promised of some pairs of one official, of whom at most one can be chosen.
    fn of(&self, pairs: &[Exception]) -> Promised {
        let columns: Vec<ColIx> = pairs
            .iter()
            .filter_map(|one| self.model.pairs.find(one.official, one.post?))
            .map(|at| ColIx(at.0))
            .collect();
        let most = |value: &dyn Fn(ColIx) -> i64| columns.iter().map(|at| value(*at)).max();
        let gains = |stage: &ColumnBounds| most(&|at| stage.lowers_bound(at)).unwrap_or(0);
        let least = |stage: &ColumnBounds| most(&|at| stage.better_by_at_most(at)).unwrap_or(0);
        let first = self.stages.iter().map(least).enumerate().find(|(_, gain)| *gain > 0);
        let (stage, difference) = first.unwrap_or((self.stages.len().saturating_sub(1), 0));
        Promised {
            exception: pairs[0],
            gains: self.stages.iter().map(gains).collect(),
            at_most: AtMost { stage, difference },
        }
    }
}
