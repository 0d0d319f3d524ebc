//! Locks that the model's own filters refuse: no plan could keep them. A lock overrides no rule; a
//! waiver does.

use crate::domain::{Action, Instance, Pair, Policy};
use crate::error::{Place, Problem};
use crate::read::{Log, codes};
use crate::rules::Filter;

/// Logs each refused lock of a sound instance; `rows` are the rows of its decisions.
pub(super) fn check(instance: &Instance, policy: &Policy, rows: &[u64], log: &Log) {
    let filters = Filter::all(instance, policy);
    for (lock, row) in instance.decisions.iter().zip(rows) {
        let Some(post) = lock.post.filter(|_| lock.action == Action::Lock) else { continue };
        let pair = Pair::of(instance, policy, lock.official, post);
        if let Some(filter) = Filter::first(&filters, &pair) {
            log.push(
                Problem::new(codes::LOCK_REFUSED, Place::cell("decisions.csv", *row, "post_id"))
                    .with("official", &instance.official(pair.official).id)
                    .with("post", &instance.post(pair.post).id)
                    .with("rule", &filter.cx.setting.name),
            );
        }
    }
}
