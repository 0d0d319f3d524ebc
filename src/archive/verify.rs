//! An old plan held against the roster, the model and the files as they are now: everything in it that
//! needs no search is computed again.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::analyse::Analysis;
use crate::answer;
use crate::audit::audit;
use crate::error::Problem;
use crate::input::read::{Digest, LAYOUTS, changed_rows, states};
use crate::input::validate::{self, Loaded};
use crate::text::Text;
use crate::view::{
    Candidate, Clean, Difference, FileState, Plan, RowDigests, Schema, State, Verified,
    VerifiedCandidate,
};

/// What is at hand when a plan is verified.
#[derive(Clone, Copy, Debug)]
pub struct AtHand<'a> {
    /// The roster and the policy as they are read now.
    pub loaded: &'a Loaded,
    /// Digests of the input files.
    pub inputs: &'a [Digest],
    /// What stands in their rows.
    pub rows: &'a [RowDigests],
    /// Digests of the files beside the plan that are there.
    pub beside: &'a [Digest],
}

/// Recomputes every candidate of `plan` and holds it against what is at hand. Bounds are not proven again: they are held against the values that they are said to bound.
pub fn verify(text: &Text, plan: &Plan, at_hand: AtHand<'_>) -> Verified {
    let policy = &at_hand.loaded.policy;
    let candidates: Vec<VerifiedCandidate> =
        plan.candidates.iter().map(|one| candidate(text, one, at_hand.loaded)).collect();
    let files: Vec<FileState> = states(&plan.files, at_hand.beside)
        .into_iter()
        .filter(|file| file.state != State::New)
        .collect();
    let differences = whole(plan, at_hand.loaded);
    let holds = differences.is_empty()
        && files.iter().all(|file| file.state == State::Same)
        && candidates.iter().all(|c| c.problems.is_empty() && c.differences.is_empty());
    let inputs = states(&plan.inputs, at_hand.inputs);
    Verified {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        made_with: plan.luan.clone(),
        solver: plan.solver.clone(),
        model: policy.id.clone(),
        holds,
        rows: changed_rows(&plan.rows, at_hand.rows),
        rows_unknown: rows_unknown(&inputs, &plan.rows, at_hand.rows),
        inputs,
        policy: match answer::policy_digest(policy) == plan.model_blake3 {
            true => State::Same,
            false => State::Changed,
        },
        files,
        differences,
        candidates,
    }
}

/// The tables that have changed and whose rows were not recorded on both sides.
fn rows_unknown(inputs: &[FileState], before: &[RowDigests], now: &[RowDigests]) -> Vec<String> {
    let is_known =
        |rows: &[RowDigests], file: &String| rows.iter().any(|own| own.files.contains(file));
    let is_table = |file: &String| LAYOUTS.iter().any(|layout| layout.file == file.as_str());
    let changed = inputs.iter().filter(|one| one.state == State::Changed).map(|one| &one.file);
    let unknown =
        |file: &&String| is_table(file) && !(is_known(before, file) && is_known(now, file));
    changed.filter(unknown).cloned().collect()
}

/// What the result says of itself and what follows from its own numbers.
fn whole(plan: &Plan, loaded: &Loaded) -> Vec<Difference> {
    let first = &plan.candidates[0];
    let mut found = Vec::new();
    let mut hold = |field: &str, recorded: Value, now: Value| {
        if recorded != now {
            found.push(Difference { field: field.to_owned(), recorded, found: now });
        }
    };
    hold("/model", plan.model.clone().into(), loaded.policy.id.clone().into());
    hold("/plan_date", plan.plan_date.clone().into(), loaded.instance.plan_date.to_string().into());
    hold("/objective", plan.objective.into(), first.objective.into());
    hold("/gap", plan.gap.into(), answer::gap(plan.decided, plan.bound).into());
    let values: Vec<i64> = plan.tiers.iter().map(|tier| tier.value).collect();
    let own: Vec<i64> = first.tiers.iter().map(|tier| tier.value).collect();
    hold("/tiers", values.into(), own.into());
    let bounds: Option<i64> = plan.tiers.iter().map(|tier| tier.bound).sum();
    if let Some(bound) = bounds.filter(|_| plan.optimum().rank == first.rank) {
        let decided = plan.tiers.iter().map(|tier| tier.decided.unwrap_or(tier.value));
        hold("/bound", plan.bound.into(), bound.into());
        hold("/decided", plan.decided.into(), decided.sum::<i64>().into());
    }
    found
}

/// One candidate, computed again from who holds which post.
fn candidate(text: &Text, recorded: &Candidate, loaded: &Loaded) -> VerifiedCandidate {
    let rank = recorded.rank;
    let plan = match validate::assigned(&loaded.instance, "plan.json", &recorded.assignments) {
        Ok(plan) => plan,
        Err(problems) => return unreadable(text, rank, &problems),
    };
    let context = loaded.context();
    let audit = audit(context, &plan);
    let analysis = Analysis::new(context, &plan, &audit);
    let found = answer::recomputed(context, recorded, &plan, &audit, &analysis);
    let mut differences = Vec::new();
    let json = |candidate: &Candidate| serde_json::to_value(candidate).unwrap_or_default();
    compare("", &json(recorded), &json(&found), &mut differences);
    VerifiedCandidate { rank, audit: found.audit, problems: Vec::new(), differences }
}

fn unreadable(text: &Text, rank: usize, problems: &[Problem]) -> VerifiedCandidate {
    let problems = answer::problems(text, problems);
    VerifiedCandidate { rank, audit: Clean::Breached, problems, differences: Vec::new() }
}

/// Notes each place at which two values differ; lists of another length as a whole.
fn compare(field: &str, recorded: &Value, found: &Value, differences: &mut Vec<Difference>) {
    match (recorded, found) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for key in keys {
                let get = |of: &serde_json::Map<String, Value>| of.get(key).cloned();
                let (a, b) = (get(a).unwrap_or_default(), get(b).unwrap_or_default());
                compare(&format!("{field}/{key}"), &a, &b, differences);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (at, (a, b)) in a.iter().zip(b).enumerate() {
                compare(&format!("{field}/{at}"), a, b, differences);
            }
        }
        _ if recorded == found => {}
        _ => differences.push(Difference {
            field: field.to_owned(),
            recorded: recorded.clone(),
            found: found.clone(),
        }),
    }
}
