//! From pairs and rules to the program, and from its values back to a plan.

use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::{
    Assignment, Instance, Kind, Objective, PairSet, Plan, Policy, Setting, SettingIx,
};
use crate::program::{Program, Stage};
use crate::rules::{self, Cx, Draft, Shape};

/// Writes the whole program: structure, then every rule in the model's order, then the stages of
/// the policy's tiers. Rules write side by side, each its own draft.
pub fn formulate(instance: &Instance, policy: &Policy, pairs: &PairSet) -> Program {
    let seats = instance.posts.iter().map(|post| post.seats).collect();
    let shape = Arc::new(Shape::new(pairs.pairs.len(), instance.officials.len(), seats));
    let settings: Vec<(SettingIx, &Setting)> = policy.settings().collect();
    let drafts: Vec<Draft> = settings
        .into_par_iter()
        .map(|(at, setting)| {
            let spec = rules::find(setting.rule);
            let mut draft = Draft::new(shape.clone());
            // Locks remove pairs and have rows as well.
            if setting.kind != Kind::Filter || spec.structural {
                spec.rule.rows(&Cx::new(instance, policy, at), pairs, &mut draft);
            }
            draft
        })
        .collect();
    let mut program = shape.program();
    for draft in drafts {
        draft.append_to(&mut program);
    }
    program.stages = stages(policy, &program);
    program
}

/// One stage per tier that has a price, or a single one for a weighted model.
fn stages(policy: &Policy, program: &Program) -> Vec<Stage> {
    let parts_of = |tier: usize| -> Vec<usize> {
        let in_tier = |part: &usize| program.parts[*part].tier.at() == tier;
        (0..program.parts.len()).filter(in_tier).collect()
    };
    match policy.objective {
        Objective::Weighted => vec![Stage {
            id: "weighted".to_owned(),
            parts: (0..program.parts.len()).collect(),
            tolerance: 0.0,
        }],
        Objective::Lexicographic => policy
            .tiers
            .iter()
            .enumerate()
            .map(|(at, tier)| Stage {
                id: tier.id.clone(),
                parts: parts_of(at),
                tolerance: tier.tolerance,
            })
            .filter(|stage| !stage.parts.is_empty())
            .collect(),
    }
}

/// Values of the columns when everybody keeps the present post, as far as that is among the pairs.
pub fn standing(pairs: &PairSet, program: &Program) -> Vec<i64> {
    let mut values: Vec<i64> = program.columns.iter().map(|column| column.lower).collect();
    for (at, _) in pairs.iter().filter(|(_, pair)| pair.stays()) {
        values[at.at()] = program.columns[at.at()].upper;
    }
    program.complete(&mut values);
    values
}

/// The plan that the values of the program's columns stand for.
pub fn decode(instance: &Instance, pairs: &PairSet, values: &[i64]) -> Plan {
    let line = |official| Assignment {
        official,
        post: pairs
            .of_official(official)
            .find(|(at, _)| values[at.at()] == 1)
            .map(|(_, pair)| pair.post),
    };
    Plan::new(instance.official_ixs().map(line).collect())
}
