//! What the board decided and what it does in a plan, and who is settled.

use crate::analyse::{Effect, Settled};
use crate::domain::{Decision, Instance};
use crate::view;

/// The decisions, in file order.
pub(super) fn decisions(instance: &Instance, effects: &[Effect]) -> Vec<view::Decision> {
    let said = |(decision, effect): (&Decision, &Effect)| view::Decision {
        action: decision.action.word().to_owned(),
        official_id: instance.official(decision.official).id.clone(),
        post_id: decision.post.map(|post| instance.post(post).id.clone()),
        rule: decision.rule.clone(),
        reason: decision.reason.clone(),
        decided_by: decision.decided_by.clone(),
        decided_on: decision.decided_on.map(|date| date.to_string()),
        until: decision.until.map(|date| date.to_string()),
        effect: effect.word().to_owned(),
        amount: effect.amount(),
    };
    instance.decisions.iter().zip(effects).map(said).collect()
}

/// Those who are settled, in plan order.
pub(super) fn settled(instance: &Instance, settled: &[Settled]) -> Vec<view::Settled> {
    let said = |one: &Settled| view::Settled {
        official_id: instance.official(one.official).id.clone(),
        post_id: instance.post(one.post).id.clone(),
        since: one.since.to_string(),
        months: one.months,
        return_unit_id: one.return_unit.map(|unit| instance.unit(unit).id.clone()),
    };
    settled.iter().map(said).collect()
}
