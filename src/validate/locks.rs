//! Locks that the model's own filters refuse: no plan could keep them. A lock overrides no rule; a
//! waiver does.

use crate::domain::{Action, Decision, Instance, Kind, Pair, Policy, Purpose};
use crate::error::{Place, Problem};
use crate::read::{Log, codes};
use crate::rules::{self, Cx};

/// Logs each refused lock of a sound instance; `rows` are the rows of its decisions.
pub(super) fn check(instance: &Instance, policy: &Policy, rows: &[u64], log: &Log) {
    for (lock, row) in instance.decisions.iter().zip(rows) {
        let Some(pair) = locked_pair(instance, policy, lock) else { continue };
        if let Some(rule) = refusing_rule(instance, policy, &pair) {
            log.push(
                Problem::new(codes::LOCK_REFUSED, Place::cell("decisions.csv", *row, "post_id"))
                    .with("official", &instance.official(pair.official).id)
                    .with("post", &instance.post(pair.post).id)
                    .with("rule", rule),
            );
        }
    }
}

fn locked_pair(instance: &Instance, policy: &Policy, lock: &Decision) -> Option<Pair> {
    let post = lock.post.filter(|_| lock.action == Action::Lock)?;
    let official = lock.official;
    let stays = instance.official(official).current == Some(post);
    let purpose = (!stays).then(|| Purpose::of(instance, policy, official, post));
    Some(Pair { official, post, purpose })
}

/// The first rule in the model's order that refuses the pair. Only structural rules are asked about
/// the post somebody already holds.
fn refusing_rule<'a>(instance: &Instance, policy: &'a Policy, pair: &Pair) -> Option<&'a str> {
    let refuses = |(at, setting): &(_, &crate::domain::Setting)| {
        let spec = rules::find(setting.rule);
        let cx = Cx::new(instance, policy, *at);
        setting.kind == Kind::Filter
            && (spec.structural || !pair.stays())
            && !cx.waived(pair.official)
            && spec.rule.refused(&cx, pair.official).covers(pair)
    };
    policy.settings().find(refuses).map(|(_, setting)| setting.name.as_str())
}
