//! From pairs and rules to the program, and from its values back to a plan.

use crate::domain::{Assignment, Instance, Kind, Objective, PairSet, Plan, Policy};
use crate::program::{Program, Stage};
use crate::rules::{self, Cx, Draft};

/// Writes the whole program: structure, then every rule in the model's order, then the stages of
/// the policy's tiers.
pub fn formulate(instance: &Instance, policy: &Policy, pairs: &PairSet) -> Program {
    let seats: Vec<u32> = instance.posts.iter().map(|post| post.seats).collect();
    let mut draft = Draft::new(pairs.pairs.len(), instance.officials.len(), &seats);
    for (at, setting) in policy.settings() {
        let spec = rules::find(setting.rule);
        // Locks remove pairs and have rows as well.
        if setting.kind != Kind::Filter || spec.structural {
            let cx = Cx::new(instance, policy, at);
            spec.rule.rows(&cx, pairs, &mut draft);
        }
    }
    let mut program = draft.finish();
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
