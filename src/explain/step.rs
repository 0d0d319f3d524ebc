//! What one step of a number costs: the optimum with a parameter of a rule one step lower or higher.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use crate::domain::{OfficialIx, Policy, PostIx, SettingIx, Value};
use crate::error::Error;
use crate::model::Model;
use crate::plan::Drafted;
use crate::rules::{self, Unit};
use crate::solve::{Solver, Termination};

use super::changed::Changed;
use super::found::Found;
use super::rule_price::Count;

/// A number of a rule, one step lower or higher.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The rule.
    pub rule: SettingIx,
    /// The parameter.
    pub param: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// Its value in the model.
    pub from: i64,
    /// Its value after the step.
    pub to: i64,
}

/// The optimum after a step.
#[derive(Clone, Debug)]
pub struct Stepped {
    /// Value of each tier in the optimum as the model is, and in that after the step, each as it counts there.
    pub tiers: Vec<[i64; 2]>,
    /// Whether the optimum as the model is keeps every must after the step as well.
    pub is_possible: bool,
    /// Moves that are made after the step alone.
    pub appear: Vec<(OfficialIx, PostIx)>,
    /// Moves that are made without the step alone.
    pub vanish: Vec<(OfficialIx, PostIx)>,
    /// Whether the optimum after the step is proven.
    pub is_proven: bool,
}

/// The steps of every number of a rule: down, then up. A number that stands for no limit has none, nor
/// does one that would leave its range.
pub fn steps(policy: &Policy, rule: SettingIx) -> Vec<Step> {
    let setting = policy.setting(rule);
    let mut found = Vec::new();
    for param in rules::find(setting.rule).params {
        let (Some(Value::Int(from) | Value::Share(from)), Some(length)) =
            (setting.params.get(param.name), param.unit.step(setting.params.get(param.name)))
        else {
            continue;
        };
        let step = |to: i64| Step { rule, param: param.name, unit: param.unit, from: *from, to };
        let both = [from - length, from + length].map(step);
        found.extend(
            both.into_iter().filter(|step| param.unit.holds(step.to) && step.is_ordered(policy)),
        );
    }
    found
}

impl Step {
    /// Whether the least that the rule asks for is still no more than the most that it lets be.
    fn is_ordered(&self, policy: &Policy) -> bool {
        let number = |name: &str| match policy.setting(self.rule).params.get(name) {
            _ if name == self.param => Some(self.to),
            Some(Value::Int(own) | Value::Share(own)) => Some(*own),
            _ => None,
        };
        let ends = [("min", "max"), ("min_share", "max_share")];
        ends.into_iter().all(|(least, most)| match (number(least), number(most)) {
            (Some(least), Some(most)) => least <= most,
            _ => true,
        })
    }

    /// Whether its values are thousandths of a whole.
    pub fn is_share(&self) -> bool {
        self.unit == Unit::Share
    }

    /// The model after the step.
    pub fn taken(&self, model: &Model) -> Model {
        let mut policy = (*model.policy).clone();
        let value = if self.is_share() { Value::Share(self.to) } else { Value::Int(self.to) };
        policy.rules[self.rule.at()].params.insert(self.param, value);
        Model::new(model.instance.clone(), policy)
    }
}

/// Takes one step after the other, each solved from what the optimum left. Of plans that the tiers leave
/// equal the one nearest to the optimum is taken. `count` hears of each that is done.
///
/// # Errors
/// What the solver reports.
pub fn step_prices(
    drafted: &Drafted,
    steps: &[Step],
    solver: Solver<'_>,
    count: Count<'_>,
) -> Result<Vec<Found<Stepped>>, Error> {
    let began = Instant::now();
    let done = AtomicUsize::new(0);
    let price = |step: &Step| {
        let model = step.taken(&drafted.model);
        let found = Found::of(Changed::new(drafted, model, solver.after(began.elapsed())))?;
        count(done.fetch_add(1, Ordering::Relaxed) + 1, steps.len());
        Ok(found.map(|changed| stepped(drafted, changed)))
    };
    steps.par_iter().map(price).collect()
}

fn stepped(drafted: &Drafted, changed: Changed) -> Stepped {
    let with = &drafted.candidates[0].candidate.audit;
    Stepped {
        tiers: changed.tiers_since(with),
        is_possible: changed.before.is_clean(),
        is_proven: changed.candidate.termination == Termination::Optimal,
        appear: changed.appear,
        vanish: changed.vanish,
    }
}
