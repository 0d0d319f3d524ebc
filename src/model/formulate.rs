//! From pairs and rules to the program.

use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::{Context, Kind, Objective, PairSet, Policy, Setting, SettingIx};
use crate::program::{Program, Stage};
use crate::rules::{self, Cx, Draft, Shape};

use super::ties;

/// Writes the whole program: structure, then every rule in the model's order, then the stages of
/// the policy's tiers. Rules write side by side, each its own draft.
pub fn formulate(context: Context<'_>, pairs: &PairSet) -> Program {
    let Context { instance, policy } = context;
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
                spec.rule.rows(&Cx::new(context, at), pairs, &mut draft);
            }
            draft
        })
        .collect();
    let mut program = shape.program();
    for draft in drafts {
        draft.append_to(&mut program);
    }
    program.stages = stages(policy, &program);
    program.ties = ties::drawn(instance, pairs, &program);
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
            gap: None,
        }],
        Objective::Lexicographic => policy
            .tiers
            .iter()
            .enumerate()
            .map(|(at, tier)| Stage {
                id: tier.id.clone(),
                parts: parts_of(at),
                tolerance: tier.tolerance,
                gap: tier.gap,
            })
            .filter(|stage| !stage.parts.is_empty())
            .collect(),
    }
}
