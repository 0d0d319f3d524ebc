//! `luan.audit/1` from any plan.

use crate::analyse;
use crate::audit::Audit;
use crate::domain::{Context, Plan};
use crate::view::{self, Digest};

use super::decision::{decisions, settled};
use super::directory;
use super::plan::{breaches, clean, tiers, vacancies};

/// The result of `luan audit`.
pub fn audit(context: Context<'_>, plan: &Plan, audit: &Audit, inputs: Vec<Digest>) -> view::Audit {
    let Context { instance, policy } = context;
    view::Audit {
        schema: view::Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        inputs,
        model: policy.id.clone(),
        mode: policy.objective,
        plan_date: instance.plan_date.to_string(),
        audit: clean(audit),
        objective: audit.objective,
        tiers: tiers(policy, audit),
        moves: plan.moves(context).len(),
        vacancies: vacancies(instance, plan),
        settled: settled(instance, &analyse::settled(context, plan)),
        decisions: decisions(instance, &analyse::effects(context, plan)),
        breaches: breaches(context, audit),
        nearest: None,
        directory: Some(directory(context)),
    }
}
