//! The one context of a walk: the roster and its policy, the eligible pairs, the program made of them.

pub mod decode;
pub mod formulate;
pub mod pairs;
mod ties;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Context, Instance, OfficialIx, PairSet, Plan, Policy, PostIx};
use crate::program::{ColKey, Column, Program};

/// All that a plan is made from. Cheap to clone: its parts are shared and never change.
#[derive(Clone, Debug)]
pub struct Model {
    /// The roster.
    pub instance: Arc<Instance>,
    /// The policy.
    pub policy: Arc<Policy>,
    /// The eligible pairs.
    pub pairs: Arc<PairSet>,
    /// The program; its first columns are the pairs, in their order.
    pub program: Arc<Program>,
}

impl Model {
    /// The model of a roster under a policy.
    pub fn new(instance: impl Into<Arc<Instance>>, policy: impl Into<Arc<Policy>>) -> Self {
        let (instance, policy) = (instance.into(), policy.into());
        let pairs = Arc::new(pairs::eligible(Context::new(&instance, &policy)));
        Self::with_pairs(instance, policy, pairs)
    }

    /// The same roster and pairs under another policy, whose filters are the same.
    pub fn under(&self, policy: Policy) -> Self {
        Self::with_pairs(self.instance.clone(), Arc::new(policy), self.pairs.clone())
    }

    /// The model of a roster in which these are the eligible pairs, whatever the filters say.
    pub fn admitting(instance: Arc<Instance>, policy: Arc<Policy>, pairs: PairSet) -> Self {
        Self::with_pairs(instance, policy, Arc::new(pairs))
    }

    fn with_pairs(instance: Arc<Instance>, policy: Arc<Policy>, pairs: Arc<PairSet>) -> Self {
        let program = formulate::formulate(Context::new(&instance, &policy), &pairs);
        Self { instance, policy, pairs, program: Arc::new(program) }
    }

    /// The same model, in which ties go to the plan nearest to `plan`, values of its columns.
    #[must_use]
    pub fn near(mut self, plan: &[i64]) -> Self {
        let ties = ties::near(&self, plan);
        Arc::make_mut(&mut self.program).ties = ties;
        self
    }

    /// The roster and the policy.
    pub fn context(&self) -> Context<'_> {
        Context::new(&self.instance, &self.policy)
    }

    /// Values of the columns when everybody keeps the present post, as far as that is among the
    /// pairs.
    pub fn standing(&self) -> Vec<i64> {
        decode::standing(&self.pairs, &self.program)
    }

    /// Values of the columns when these officials have these posts (`None` = go without one), as far as
    /// that is among the pairs, and everybody else keeps the present one.
    pub fn values(&self, placed: &BTreeMap<OfficialIx, Option<PostIx>>) -> Vec<i64> {
        let is_chosen = |(official, post): (OfficialIx, Option<PostIx>)| {
            let now = self.instance.official(official).current;
            post == placed.get(&official).copied().unwrap_or(now)
        };
        let value = |column: &Column| match self.choice(column.key).is_some_and(is_chosen) {
            true => column.upper,
            false => column.lower,
        };
        let mut values: Vec<i64> = self.program.columns.iter().map(value).collect();
        self.program.complete(&mut values);
        values
    }

    /// The choice that a column stands for: whose, and which post; `None` = to go without one.
    /// Nothing for a column that follows from the choices.
    pub fn choice(&self, key: ColKey) -> Option<(OfficialIx, Option<PostIx>)> {
        match key {
            ColKey::Pair(at) => {
                let pair = self.pairs.pair(at);
                Some((pair.official, Some(pair.post)))
            }
            ColKey::Unplaced(official) => Some((official, None)),
            _ => None,
        }
    }

    /// The plan that `values` of the columns stand for.
    pub fn decode(&self, values: &[i64]) -> Plan {
        decode::decode(&self.instance, &self.pairs, values)
    }
}
