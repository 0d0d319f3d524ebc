//! A model with a rule or a decision left out.

use crate::domain::{Action, Decisions, Instance, Kind, Policy, SettingIx};
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

/// The model without one of them.
pub fn without(model: &Model, dropped: Dropped) -> Model {
    match dropped {
        Dropped::Rule(at) => {
            let keeps = |own: SettingIx| own != at;
            Model::new(model.instance.clone(), policy(&model.policy, keeps))
        }
        Dropped::Decision(at) => {
            Model::new(instance(&model.instance, |own| own != at), model.policy.clone())
        }
    }
}

/// The model with these alone of all that can forbid a plan: no other must, filter, lock or ban.
pub(super) fn only(model: &Model, kept: &[Dropped]) -> Model {
    let keeps = |at: SettingIx| {
        let setting = model.policy.setting(at);
        let binds = matches!(setting.kind, Kind::Hard | Kind::Filter);
        let is_fixed = !binds || rules::find(setting.rule).structural;
        is_fixed || kept.contains(&Dropped::Rule(at))
    };
    let waives = |at: usize| model.instance.decisions[at].action == Action::Waive;
    let decided = |at| waives(at) || kept.contains(&Dropped::Decision(at));
    Model::new(instance(&model.instance, decided), policy(&model.policy, keeps))
}

/// The policy with these rules. Emphases name rules by position, and none is asked for.
fn policy(policy: &Policy, keeps: impl Fn(SettingIx) -> bool) -> Policy {
    let kept = policy.settings().filter(|(at, _)| keeps(*at));
    let rules = kept.map(|(_, setting)| setting.clone()).collect();
    Policy { rules, emphases: Vec::new(), ..policy.clone() }
}

fn instance(instance: &Instance, keeps: impl Fn(usize) -> bool) -> Instance {
    let kept = instance.decisions.iter().enumerate().filter(|(at, _)| keeps(*at));
    let rows: Vec<_> = kept.map(|(_, decision)| decision.clone()).collect();
    Instance { decisions: Decisions::from(rows), ..instance.clone() }
}
