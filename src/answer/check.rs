//! `luan.check/1`, and what the filters took away.

use crate::domain::{PairSet, Policy, Removed};
use crate::model::Model;
use crate::view;

/// The result of `luan check`; `warnings` are told already.
pub fn check(model: &Model, what_ifs: Vec<String>, warnings: Vec<view::Problem>) -> view::Check {
    let Model { instance, policy, pairs, .. } = model;
    view::Check {
        schema: view::Schema::HERE,
        name: instance.name.clone(),
        model: policy.id.clone(),
        plan_date: instance.plan_date.to_string(),
        units: instance.units.len(),
        posts: instance.posts.len(),
        seats: instance.seats(),
        officials: instance.officials.len(),
        eligible_moves: pairs.moves().count(),
        removed_pairs: removed(policy, pairs),
        what_ifs,
        warnings,
    }
}

/// What each filter removed, in the model's order.
pub fn removed(policy: &Policy, pairs: &PairSet) -> Vec<view::Removed> {
    let said = |(&at, removed): (&_, &Removed)| {
        let Removed { pairs, officials, everything } = *removed;
        view::Removed { rule: policy.setting(at).name.clone(), pairs, officials, everything }
    };
    pairs.removed.iter().map(said).collect()
}
