//! The result JSON: `luan.plan/1` and `luan.audit/1`.

use serde::Serialize;

use crate::audit::{Audit, Charge};
use crate::domain::{Assignment, Instance, Kind, OfficialIx, Plan, Policy, PostIx, Setting, Tier};
use crate::rank::{Kpis, Merits, Ranked, Reason, effects, reasons, settled};
use crate::read::Digest;
use crate::solve::{Limit, Termination};

use super::Run;
use super::decisions::{DecisionReport, SettledReport, decisions_data, settled_data};

/// Result of `luan plan`.
#[derive(Clone, Debug, Serialize)]
pub struct PlanReport<'a> {
    schema: &'static str,
    luan: &'static str,
    solver: Solver,
    seed: u32,
    threads: usize,
    wall_s: f64,
    peak_rss_bytes: Option<u64>,
    inputs: &'a [Digest],
    model: &'a str,
    plan_date: String,
    termination: Termination,
    limit: Option<Limit>,
    /// Value of candidate 1: the sum of its tiers.
    objective: i64,
    /// The same as each tier was decided, before later ones spent its tolerance.
    decided: i64,
    /// Proven lower bound on `decided`.
    bound: i64,
    /// What is not proven: (decided - bound) / max(1, |decided|).
    gap: f64,
    tiers: Vec<TierReport<'a>>,
    candidates_cut: Option<Limit>,
    candidates: Vec<CandidateReport<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Solver {
    name: &'static str,
    version: String,
}

#[derive(Clone, Debug, Serialize)]
struct TierReport<'a> {
    id: &'a str,
    /// In the plan as it is.
    value: i64,
    /// When the tier was decided, before later ones spent its tolerance: its optimum; null where
    /// `bound` is, and where the search ended before.
    decided: Option<i64>,
    /// Proven over the plans that keep the earlier tiers; null in a weighted model, which has one
    /// bound for the sum, and for a single candidate.
    bound: Option<i64>,
}

#[derive(Clone, Debug, Serialize)]
struct CandidateReport<'a> {
    rank: usize,
    label: &'a str,
    termination: Termination,
    limit: Option<Limit>,
    objective: i64,
    tiers: Vec<TierReport<'a>>,
    prices: Vec<Price<'a>>,
    dominated_by: Option<usize>,
    kpis: &'a Kpis,
    audit: &'static str,
    assignments: Vec<AssignmentReport<'a>>,
    moves: Vec<MoveReport<'a>>,
    vacancies: Vec<VacancyReport<'a>>,
    settled: Vec<SettledReport<'a>>,
    decisions: Vec<DecisionReport<'a>>,
    breaches: Vec<BreachReport<'a>>,
}

/// What a priced rule adds to its tier; together they add up to the tiers.
#[derive(Clone, Debug, Serialize)]
struct Price<'a> {
    rule: &'a str,
    tier: &'a str,
    price: i64,
}

#[derive(Clone, Debug, Serialize)]
struct AssignmentReport<'a> {
    official_id: &'a str,
    post_id: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct MoveReport<'a> {
    official_id: &'a str,
    from_post: Option<&'a str>,
    to_post: &'a str,
    direction: String,
    purpose: &'static str,
    chain: &'a str,
    reasons: Vec<Reason>,
}

#[derive(Clone, Debug, Serialize)]
struct VacancyReport<'a> {
    post_id: &'a str,
    seats: u32,
}

#[derive(Clone, Debug, Serialize)]
struct BreachReport<'a> {
    rule: &'a str,
    kind: Kind,
    tier: Option<&'a str>,
    label: &'a str,
    amount: i64,
    price: i64,
    officials: Vec<&'a str>,
    posts: Vec<&'a str>,
}

/// The result of `luan plan` as data.
pub fn plan<'a>(run: &'a Run<'a>) -> PlanReport<'a> {
    let best = run.optimum();
    let mut tiers = tiers(run.policy, &run.candidates[0].candidate.audit);
    for tier in &mut tiers {
        let stage = best.candidate.stages.iter().find(|stage| stage.id == tier.id);
        tier.decided = stage.and_then(|stage| stage.decided);
        tier.bound = stage.map(|stage| stage.bound);
    }
    PlanReport {
        schema: "luan.plan/1",
        luan: env!("CARGO_PKG_VERSION"),
        solver: Solver { name: run.solver.0, version: run.solver.1.clone() },
        seed: run.limits.seed,
        threads: run.threads,
        wall_s: run.wall_s,
        peak_rss_bytes: run.peak_rss_bytes,
        inputs: run.inputs,
        model: &run.policy.id,
        plan_date: run.instance.plan_date.to_string(),
        termination: best.candidate.termination,
        limit: run.limit(),
        objective: run.objective(),
        decided: run.decided(),
        bound: run.bound(),
        gap: run.gap(),
        tiers,
        candidates_cut: run.cut,
        candidates: run.candidates.iter().map(|c| candidate(run.instance, run.policy, c)).collect(),
    }
}

fn tiers<'a>(policy: &'a Policy, audit: &Audit) -> Vec<TierReport<'a>> {
    let tier = |(tier, &value): (&'a Tier, &i64)| TierReport {
        id: &tier.id,
        value,
        decided: None,
        bound: None,
    };
    policy.tiers.iter().zip(&audit.tiers).map(tier).collect()
}

fn candidate<'a>(
    instance: &'a Instance,
    policy: &'a Policy,
    ranked: &'a Ranked,
) -> CandidateReport<'a> {
    let candidate = &ranked.candidate;
    CandidateReport {
        rank: ranked.rank,
        label: &candidate.label,
        termination: candidate.termination,
        limit: candidate.limit,
        objective: candidate.audit.objective,
        tiers: tiers(policy, &candidate.audit),
        prices: prices(policy, &candidate.audit),
        dominated_by: ranked.dominated_by,
        kpis: &ranked.kpis,
        audit: if candidate.audit.is_clean() { "clean" } else { "breached" },
        assignments: assignments(instance, &candidate.plan),
        moves: moves(instance, policy, ranked),
        vacancies: vacancies(instance, &candidate.plan),
        settled: settled_data(instance, &ranked.settled),
        decisions: decisions_data(instance, &ranked.effects),
        breaches: breaches(instance, policy, &candidate.audit),
    }
}

fn prices<'a>(policy: &'a Policy, audit: &Audit) -> Vec<Price<'a>> {
    let price = |(setting, price): (&'a Setting, i64)| {
        let tier = policy.tier(setting.tier?);
        Some(Price { rule: &setting.name, tier, price })
    };
    policy.rules.iter().zip(audit.prices()).filter_map(price).collect()
}

fn assignments<'a>(instance: &'a Instance, plan: &Plan) -> Vec<AssignmentReport<'a>> {
    let line = |line: &Assignment| AssignmentReport {
        official_id: &instance.official(line.official).id,
        post_id: line.post.map(|post| instance.post(post).id.as_str()),
    };
    plan.assignments.iter().map(line).collect()
}

/// The moves in the order of their chains, first link first.
fn moves<'a>(
    instance: &'a Instance,
    policy: &'a Policy,
    ranked: &'a Ranked,
) -> Vec<MoveReport<'a>> {
    let mut reports = Vec::new();
    let merits = Merits::of(&ranked.candidate.audit);
    for chain in &ranked.chains {
        for link in &chain.links {
            let moved = &link.moved;
            reports.push(MoveReport {
                official_id: &instance.official(moved.official).id,
                from_post: moved.from.map(|post| instance.post(post).id.as_str()),
                to_post: &instance.post(moved.to).id,
                direction: super::text::direction(policy, moved.direction),
                purpose: moved.purpose.word(),
                chain: &chain.id,
                reasons: reasons(instance, policy, &merits, link),
            });
        }
    }
    reports
}

fn vacancies<'a>(instance: &'a Instance, plan: &Plan) -> Vec<VacancyReport<'a>> {
    plan.vacancies(instance)
        .into_iter()
        .map(|(post, seats)| VacancyReport { post_id: &instance.post(post).id, seats })
        .collect()
}

/// Hard breaches and priced shortfalls; the prices of objective rules are not breaches.
fn breaches<'a>(
    instance: &'a Instance,
    policy: &'a Policy,
    audit: &'a Audit,
) -> Vec<BreachReport<'a>> {
    let counts = |charge: &&Charge| {
        charge.finding.amount > 0 && policy.setting(charge.setting).kind != Kind::Objective
    };
    audit.charges.iter().filter(counts).map(|charge| breach(instance, policy, charge)).collect()
}

fn breach<'a>(instance: &'a Instance, policy: &'a Policy, charge: &'a Charge) -> BreachReport<'a> {
    let setting = policy.setting(charge.setting);
    let official = |&at: &OfficialIx| instance.official(at).id.as_str();
    let post = |&at: &PostIx| instance.post(at).id.as_str();
    BreachReport {
        rule: &setting.name,
        kind: setting.kind,
        tier: setting.tier.map(|tier| policy.tier(tier)),
        label: &charge.finding.label,
        amount: charge.finding.amount,
        price: charge.price,
        officials: charge.finding.officials.iter().map(official).collect(),
        posts: charge.finding.posts.iter().map(post).collect(),
    }
}

/// Result of `luan audit`.
#[derive(Clone, Debug, Serialize)]
pub struct AuditReport<'a> {
    schema: &'static str,
    luan: &'static str,
    inputs: &'a [Digest],
    model: &'a str,
    plan_date: String,
    audit: &'static str,
    objective: i64,
    tiers: Vec<TierReport<'a>>,
    moves: usize,
    vacancies: Vec<VacancyReport<'a>>,
    settled: Vec<SettledReport<'a>>,
    decisions: Vec<DecisionReport<'a>>,
    breaches: Vec<BreachReport<'a>>,
}

/// The result of `luan audit` as data.
pub fn audit<'a>(
    instance: &'a Instance,
    policy: &'a Policy,
    plan: &Plan,
    audit: &'a Audit,
    inputs: &'a [Digest],
) -> AuditReport<'a> {
    AuditReport {
        schema: "luan.audit/1",
        luan: env!("CARGO_PKG_VERSION"),
        inputs,
        model: &policy.id,
        plan_date: instance.plan_date.to_string(),
        audit: if audit.is_clean() { "clean" } else { "breached" },
        objective: audit.objective,
        tiers: tiers(policy, audit),
        moves: plan.moves(instance, policy).len(),
        vacancies: vacancies(instance, plan),
        settled: settled_data(instance, &settled(instance, policy, plan)),
        decisions: decisions_data(instance, &effects(instance, policy, plan)),
        breaches: breaches(instance, policy, audit),
    }
}
