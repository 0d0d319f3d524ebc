//! A model with a rule or a decision left out.

use crate::domain::{Action, Decisions, Instance, Kind, Setting, SettingIx};
use crate::model::Model;
use crate::rules;

/// What is left out, or kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// A rule of the model.
    Rule(SettingIx),
    /// A decision of the board, by its position.
    Decision(usize),
}

/// What can be left out: every rule but those that every plan is made of, then every decision.
pub fn droppable(model: &Model) -> Vec<Dropped> {
    let is_free = |setting: &Setting| !rules::find(setting.rule).structural;
    chosen(model, is_free, |_| true)
}

/// All of it that can forbid a plan: musts, filters, locks and bans. A waiver forbids nothing.
pub(super) fn binding(model: &Model) -> Vec<Dropped> {
    chosen(model, binds, |action| action != Action::Waive)
}

fn chosen(
    model: &Model,
    rule: impl Fn(&Setting) -> bool,
    decision: impl Fn(Action) -> bool,
) -> Vec<Dropped> {
    let settings = model.policy.settings().filter(|(_, setting)| rule(setting));
    let rules = settings.map(|(at, _)| Dropped::Rule(at));
    let decisions = model.instance.decisions.iter().enumerate();
    let decisions = decisions.filter(|(_, own)| decision(own.action));
    rules.chain(decisions.map(|(at, _)| Dropped::Decision(at))).collect()
}

fn binds(setting: &Setting) -> bool {
    matches!(setting.kind, Kind::Hard | Kind::Filter) && !rules::find(setting.rule).structural
}

/// The model without one of them.
pub fn without(model: &Model, dropped: Dropped) -> Model {
    match dropped {
        Dropped::Rule(at) => {
            Model::new(model.instance.clone(), model.policy.keeping(|own, _| own != at))
        }
        Dropped::Decision(at) => {
            Model::new(deciding(&model.instance, |own| own != at), model.policy.clone())
        }
    }
}

/// The model with these alone of all that is [`binding`].
pub(super) fn only(model: &Model, kept: &[Dropped]) -> Model {
    let keeps = |at, setting: &Setting| !binds(setting) || kept.contains(&Dropped::Rule(at));
    let waives = |at: usize| model.instance.decisions[at].action == Action::Waive;
    let decided = |at| waives(at) || kept.contains(&Dropped::Decision(at));
    Model::new(deciding(&model.instance, decided), model.policy.keeping(keeps))
}

/// The roster with these of the decisions alone, by position.
fn deciding(instance: &Instance, keeps: impl Fn(usize) -> bool) -> Instance {
    let kept = instance.decisions.iter().enumerate().filter(|(at, _)| keeps(*at));
    let rows: Vec<_> = kept.map(|(_, decision)| decision.clone()).collect();
    Instance { decisions: Decisions::from(rows), ..instance.clone() }
}
