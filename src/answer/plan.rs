//! `luan.plan/1` from drafted candidates.

use serde_json::json;

use crate::analyse::{self, Analysis, Chain, Merits, reasons};
use crate::audit::{Audit, Charge};
use crate::domain::{
    self, Assignment, Context, Direction, Instance, Kind, OfficialIx, Policy, PostIx, Setting,
};
use crate::plan::{Drafted, Ranked};
use crate::solve::{Limits, StageResult};
use crate::view::{
    self, AnsweredEmphasis, Breach, Clean, Digest, Label, Move, Plan, Price, Sampled, Solver,
    Sought, SoughtOutcome, Tier, Vacancy,
};

use super::decision::{decisions, settled};
use super::miss::misses;
use super::{directory, near, removed};

/// What a result says of the run beside its candidates.
#[derive(Clone, Debug)]
pub struct Run {
    /// Name and version of the solver.
    pub solver: (&'static str, String),
    /// What each solve was allowed.
    pub limits: Limits,
    /// Threads used for candidates side by side.
    pub threads: usize,
    /// Input files and their digests.
    pub inputs: Vec<Digest>,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Peak memory of the process, where the system tells.
    pub peak_rss_bytes: Option<u64>,
}

/// The result of `luan plan`.
pub fn plan(drafted: &Drafted, run: Run) -> Plan {
    let context = drafted.model.context();
    let Context { instance, policy } = context;
    let best = &optimum(&drafted.candidates).candidate;
    let mut tiers = tiers(policy, &drafted.candidates[0].candidate.audit);
    for tier in &mut tiers {
        let stage = best.stages.iter().find(|stage| stage.id == tier.id);
        tier.decided = stage.and_then(|stage| stage.decided);
        tier.bound = stage.map(|stage| stage.bound);
    }
    let (decided, bound) = (decided(&best.stages), bound(&best.stages));
    Plan {
        schema: view::Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        threads: run.threads,
        wall_s: run.wall_s,
        peak_rss_bytes: run.peak_rss_bytes,
        inputs: run.inputs,
        rows: Vec::new(),
        files: Vec::new(),
        under: None,
        model: policy.id.clone(),
        model_blake3: policy_digest(policy),
        mode: policy.objective,
        plan_date: instance.plan_date.to_string(),
        termination: best.termination.into(),
        limit: best.limit.map(Into::into),
        objective: drafted.candidates[0].candidate.audit.objective,
        decided,
        bound,
        gap: gap(decided, bound),
        tiers,
        removed_pairs: removed(policy, &drafted.model.pairs),
        candidates_cut: drafted.cut.map(Into::into),
        candidates_left_out: drafted.left_out,
        emphases: drafted.sought.iter().map(|one| emphasis(drafted, one)).collect(),
        near: drafted.near.as_ref().map(|one| near::near(&drafted.model, one)),
        sampled: sampled(drafted),
        candidates: drafted.candidates.iter().map(|one| candidate(context, one)).collect(),
        officials: instance.officials.len(),
        seats: instance.seats(),
        directory: Some(directory(context)),
    }
}

/// How often each candidate comes first under other weights; of a single one nothing is asked.
fn sampled(drafted: &Drafted) -> Option<Sampled> {
    let audits: Vec<&Audit> = drafted.candidates.iter().map(|c| &c.candidate.audit).collect();
    (audits.len() > 1).then(|| Sampled {
        samples: analyse::SAMPLES,
        seed: analyse::SEED,
        factor: analyse::FACTOR,
        first: analyse::first_under_other_weights(&drafted.model.policy, &audits),
    })
}

/// The candidate whose solve proves the bound over every plan.
fn optimum(candidates: &[Ranked]) -> &Ranked {
    let whole = |c: &&Ranked| c.candidate.label.is_first();
    candidates.iter().find(whole).unwrap_or(&candidates[0])
}

/// The sum of the tiers' bounds, each proven over the plans that keep the earlier tiers.
fn bound(stages: &[StageResult]) -> i64 {
    stages.iter().map(|stage| stage.bound).sum()
}

/// The sum of the tiers as each was decided, before later ones spent its tolerance: what the bound is
/// about. A tier that was not decided counts as it came out.
fn decided(stages: &[StageResult]) -> i64 {
    stages.iter().map(|stage| stage.decided.unwrap_or(stage.value)).sum()
}

/// What is not proven: (decided - bound) / max(1, |decided|). What a tolerance allows is no gap.
pub fn gap(decided: i64, bound: i64) -> f64 {
    let gap = (decided - bound) as f64 / decided.abs().max(1) as f64;
    gap.max(0.0)
}

fn emphasis(drafted: &Drafted, sought: &Sought) -> AnsweredEmphasis {
    AnsweredEmphasis {
        id: sought.emphasis.clone(),
        outcome: sought.outcome,
        rank: answers(drafted, sought),
    }
}

/// Rank of the candidate that answers for an emphasis: the one with its label, or else, once nothing
/// better is to be had, the first of those that are best by it.
fn answers(drafted: &Drafted, sought: &Sought) -> Option<usize> {
    let policy = &drafted.model.policy;
    let best = || {
        let emphasis = policy.emphases.iter().find(|e| e.id == sought.emphasis)?;
        let worth = |c: &&Ranked| analyse::worth(policy, emphasis, &c.candidate.audit);
        drafted.candidates.iter().min_by_key(worth)
    };
    let labelled = Label::Emphasis(sought.emphasis.clone());
    let own = || drafted.candidates.iter().find(|c| c.candidate.label == labelled);
    let ranked = match sought.outcome {
        SoughtOutcome::Shown => own(),
        SoughtOutcome::NoBetter => best(),
        SoughtOutcome::Dominated | SoughtOutcome::Open => None,
    };
    ranked.map(|ranked| ranked.rank)
}

/// The tiers of an audited plan.
pub(super) fn tiers(policy: &Policy, audit: &Audit) -> Vec<Tier> {
    let tier = |(tier, &value): (&domain::Tier, &i64)| Tier {
        id: tier.id.clone(),
        value,
        decided: None,
        bound: None,
    };
    policy.tiers.iter().zip(&audit.tiers).map(tier).collect()
}

/// Whether an audited plan keeps every must.
pub(super) fn clean(audit: &Audit) -> Clean {
    if audit.is_clean() { Clean::Clean } else { Clean::Breached }
}

pub(super) fn candidate(context: Context<'_>, ranked: &Ranked) -> view::Candidate {
    let Ranked { candidate, analysis, .. } = ranked;
    let said = Said {
        rank: ranked.rank,
        label: candidate.label.clone(),
        termination: candidate.termination.into(),
        limit: candidate.limit.map(Into::into),
        dominated_by: ranked.dominated_by,
    };
    audited(context, said, &candidate.plan, &candidate.audit, analysis)
}

/// A recorded candidate with all that follows from its plan computed again; what its search said of it
/// is taken over.
pub fn recomputed(
    context: Context<'_>,
    recorded: &view::Candidate,
    plan: &domain::Plan,
    audit: &Audit,
    analysis: &Analysis,
) -> view::Candidate {
    let said = Said {
        rank: recorded.rank,
        label: recorded.label.clone(),
        termination: recorded.termination,
        limit: recorded.limit,
        dominated_by: recorded.dominated_by,
    };
    audited(context, said, plan, audit, analysis)
}

/// What a search says of a plan.
struct Said {
    rank: usize,
    label: Label,
    termination: view::Termination,
    limit: Option<view::Limit>,
    dominated_by: Option<usize>,
}

fn audited(
    context: Context<'_>,
    said: Said,
    plan: &domain::Plan,
    audit: &Audit,
    analysis: &Analysis,
) -> view::Candidate {
    let Context { instance, policy } = context;
    let Said { rank, label, termination, limit, dominated_by } = said;
    view::Candidate {
        rank,
        label,
        termination,
        limit,
        objective: audit.objective,
        tiers: tiers(policy, audit),
        prices: prices(policy, audit),
        dominated_by,
        kpis: analysis.kpis.clone(),
        audit: clean(audit),
        assignments: assignments(instance, plan),
        moves: moves(context, audit, &analysis.chains),
        vacancies: vacancies(instance, plan),
        settled: settled(instance, &analysis.settled),
        decisions: decisions(instance, &analysis.effects),
        breaches: breaches(context, audit),
        misses: misses(context, &analysis.misses),
    }
}

/// The digest of what a policy asks, without where it is written.
pub fn policy_digest(policy: &Policy) -> String {
    let rules = policy.rules.iter().map(|setting| {
        let tier = setting.tier.map(|tier| policy.tier(tier));
        json!([setting.name, setting.rule, setting.kind, tier, setting.weight, setting.params])
    });
    let tiers = policy.tiers.iter().map(|tier| match tier.gap {
        None => json!([tier.id, tier.tolerance]),
        Some(gap) => json!([tier.id, tier.tolerance, gap]),
    });
    let asked = json!({
        "levels": policy.levels,
        "blocks": policy.blocks,
        "degrees": policy.degrees,
        "theory_levels": policy.theory_levels,
        "majority": policy.majority_ethnicity,
        "local": format!("{:?}", policy.local),
        "retirement": format!("{:?} {:?}", policy.retirement.by, policy.retirement.day),
        "objective": policy.objective,
        "pairs": policy.pairs,
        "tiers": tiers.collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
    });
    blake3::hash(asked.to_string().as_bytes()).to_hex().to_string()
}

fn prices(policy: &Policy, audit: &Audit) -> Vec<Price> {
    let price = |(setting, price): (&Setting, i64)| {
        let tier = policy.tier(setting.tier?).to_owned();
        Some(Price { rule: setting.name.clone(), tier, price })
    };
    policy.rules.iter().zip(audit.prices()).filter_map(price).collect()
}

fn assignments(instance: &Instance, plan: &domain::Plan) -> Vec<view::Assignment> {
    let line = |line: &Assignment| view::Assignment {
        official_id: instance.official(line.official).id.clone(),
        post_id: line.post.map(|post| instance.post(post).id.clone()),
    };
    plan.assignments.iter().map(line).collect()
}

/// `province>district`; `none>district` for a first post.
fn direction(policy: &Policy, direction: Direction) -> String {
    let from = direction.from.map_or("none", |level| policy.level(level));
    format!("{from}>{}", policy.level(direction.to))
}

/// The moves of a plan, chain by chain.
pub(super) fn moves(context: Context<'_>, audit: &Audit, chains: &[Chain]) -> Vec<Move> {
    let Context { instance, policy } = context;
    let merits = Merits::of(audit);
    let links = chains.iter().flat_map(|chain| chain.links.iter().map(move |link| (chain, link)));
    let said = links.map(|(chain, link)| {
        let moved = &link.moved;
        Move {
            official_id: instance.official(moved.official).id.clone(),
            from_post: moved.from.map(|post| instance.post(post).id.clone()),
            to_post: instance.post(moved.to).id.clone(),
            direction: direction(policy, moved.direction),
            purpose: moved.purpose.word().to_owned(),
            chain: chain.id.clone(),
            cycle: chain.cycle,
            reasons: reasons(context, &merits, link),
        }
    });
    said.collect()
}

/// Posts with empty seats.
pub(super) fn vacancies(instance: &Instance, plan: &domain::Plan) -> Vec<Vacancy> {
    let said =
        |(post, seats): (PostIx, u32)| Vacancy { post_id: instance.post(post).id.clone(), seats };
    plan.vacancies(instance).into_iter().map(said).collect()
}

/// Hard breaches and priced shortfalls; the prices of objective rules are not breaches.
pub(super) fn breaches(context: Context<'_>, audit: &Audit) -> Vec<Breach> {
    let counts = |charge: &&Charge| {
        let setting = context.policy.setting(charge.setting);
        charge.finding.amount > 0 && setting.kind != Kind::Objective
    };
    audit.charges.iter().filter(counts).map(|charge| breach(context, charge)).collect()
}

fn breach(context: Context<'_>, charge: &Charge) -> Breach {
    let Context { instance, policy } = context;
    let setting = policy.setting(charge.setting);
    let official = |&at: &OfficialIx| instance.official(at).id.clone();
    let post = |&at: &PostIx| instance.post(at).id.clone();
    Breach {
        rule: setting.name.clone(),
        rule_id: setting.rule.to_owned(),
        kind: setting.kind,
        tier: setting.tier.map(|tier| policy.tier(tier).to_owned()),
        label: charge.finding.label.clone(),
        amount: charge.finding.amount,
        price: charge.price,
        officials: charge.finding.officials.iter().map(official).collect(),
        posts: charge.finding.posts.iter().map(post).collect(),
    }
}
