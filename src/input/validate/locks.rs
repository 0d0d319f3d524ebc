//! Decisions that no plan could keep: locks that the model's own filters refuse, since a lock
//! overrides no rule and a waiver does; and a ban of every move for somebody who cannot stay.

use crate::domain::{Action, Context, Instance, Pair};
use crate::error::{Place, Problem};
use crate::input::read::{Log, codes};
use crate::rules::Filter;

/// Logs each of them in a sound instance; `rows` are the rows of its decisions.
pub(super) fn check(context: Context<'_>, rows: &[u64], log: &Log) {
    let instance = context.instance;
    locks(context, rows, log);
    bans(instance, rows, log);
}

/// Bans of every move for holders of a post whose unit has ended.
fn bans(instance: &Instance, rows: &[u64], log: &Log) {
    for (ban, row) in instance.decisions.iter().zip(rows) {
        let every_move = ban.action == Action::Ban && ban.post.is_none();
        let Some(own) = instance.official(ban.official).current else { continue };
        if every_move && instance.displaced(ban.official) {
            log.push(
                Problem::new(codes::BANNED_IN_FORMER_UNIT, Place::row("decisions.csv", *row))
                    .with("official", &instance.official(ban.official).id)
                    .with("post", &instance.post(own).id)
                    .with("unit", &instance.unit_of(own).id),
            );
        }
    }
}

fn locks(context: Context<'_>, rows: &[u64], log: &Log) {
    let instance = context.instance;
    let filters = Filter::all(context);
    for (lock, row) in instance.decisions.iter().zip(rows) {
        let Some(post) = lock.post.filter(|_| lock.action == Action::Lock) else { continue };
        let pair = Pair::of(context, lock.official, post);
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
