//! The plan at hand before anything is solved: the one that was given, or that in which everybody
//! stays, or the repair of it.

use std::cmp::Ordering;

use crate::program::{self, Cap, Program, Stage};

use super::{Limits, Start, Task, check, decomposed};

/// The best plan that `start` holds, tier by tier. Only where neither point there is a plan, the one
/// in which everybody stays is repaired; `None` when that does not succeed.
pub(super) fn at_hand(
    program: &Program,
    caps: &[Cap],
    start: &Start,
    limits: Limits,
) -> Option<Vec<i64>> {
    let completed = |values: &Vec<i64>| {
        let mut values = values.clone();
        program.complete(&mut values);
        values
    };
    let given = start.values.as_ref().map(completed).filter(|plan| keeps(program, caps, plan));
    let standing = start.standing.as_ref().map(completed);
    let (plan, broken) = match standing {
        Some(standing) if keeps(program, caps, &standing) => (Some(standing), None),
        other => (None, other),
    };
    match (given, plan) {
        (Some(given), Some(standing)) => {
            let is_better = is_better(program, &program.stages, &given, &standing);
            Some(if is_better { given } else { standing })
        }
        (None, None) => repaired(program, caps, &broken?, limits),
        (given, standing) => given.or(standing),
    }
}

/// A plan near `broken`, looked for among the choices of each official by what they do to the rows
/// and to the first stage.
fn repaired(program: &Program, caps: &[Cap], broken: &[i64], limits: Limits) -> Option<Vec<i64>> {
    let costs = match program.stages.first() {
        Some(stage) => program.costs(stage),
        None => vec![0; program.columns.len()],
    };
    let task = Task { stage: "", program, costs: &costs, caps, start: None, trace: None, limits };
    let mut plan = decomposed::repaired(&task, broken)?;
    program.complete(&mut plan);
    Some(plan).filter(|plan| keeps(program, caps, plan))
}

fn keeps(program: &Program, caps: &[Cap], plan: &[i64]) -> bool {
    check::fault(program, caps, plan).is_none() && program.broken_walks(plan).is_empty()
}

/// Whether `plan` is better than `other` at the first of `stages` at which they differ.
pub(super) fn is_better<'a>(
    program: &Program,
    stages: impl IntoIterator<Item = &'a Stage>,
    plan: &[i64],
    other: &[i64],
) -> bool {
    let compared = stages.into_iter().map(|stage| {
        let costs = program.costs(stage);
        program::value(&costs, plan).cmp(&program::value(&costs, other))
    });
    compared.into_iter().find(|order| order.is_ne()) == Some(Ordering::Less)
}
