//! Musts held against a roster by solving: each alone among the eligible pairs, then all together;
//! and filters that nothing passes.

use crate::domain::{Context, Kind, PairSet, Policy, SettingIx};
use crate::error::{Clash, Error, Problem};
use crate::model::Model;
use crate::model::pairs;
use crate::rules;
use crate::solve::{self, Solver, Termination};

use super::{MUST_ALONE, MUSTS_TOGETHER, NOTHING_PASSES, place};

/// The musts that no plan keeps even when structure and eligibility are all there is beside them.
pub(super) fn alone(model: &Model, solver: Solver<'_>) -> Result<Vec<Problem>, Error> {
    let policy = &model.policy;
    let mut found = Vec::new();
    if !is_possible(model, None, solver)? {
        return Ok(found); // the decisions leave no room, whatever the model says
    }
    for (at, setting) in policy.settings() {
        let structural = rules::find(setting.rule).structural;
        if setting.kind == Kind::Hard && !structural && !is_possible(model, Some(at), solver)? {
            let problem = Problem::new(MUST_ALONE, place(policy, setting));
            found.push(problem.with("name", &setting.name));
        }
    }
    Ok(found)
}

/// Whether a plan exists under the rules of structure and one more; an unfinished search finds
/// nothing wrong.
fn is_possible(model: &Model, at: Option<SettingIx>, solver: Solver<'_>) -> Result<bool, Error> {
    let alone = model.under(only(&model.policy, at));
    let staged = solve::solve(&alone.program, &[], None, solver)?;
    Ok(staged.termination != Termination::Infeasible)
}

/// The policy with its rules of structure and the one at `at`.
fn only(policy: &Policy, at: Option<SettingIx>) -> Policy {
    policy.keeping(|own, setting| rules::find(setting.rule).structural || at == Some(own))
}

/// One finding per rule that has to give way for any plan to exist.
pub(super) fn together(policy: &Policy, clashes: &[Clash]) -> Vec<Problem> {
    let mut names: Vec<&str> = clashes.iter().map(|clash| clash.name.as_str()).collect();
    names.dedup();
    let problem = |name: &&str| {
        let setting = policy.rules.iter().find(|setting| setting.name == **name)?;
        let amount: i64 =
            clashes.iter().filter(|clash| clash.name == **name).map(|clash| clash.amount).sum();
        let problem = Problem::new(MUSTS_TOGETHER, place(policy, setting));
        Some(problem.with("name", name).with("amount", amount).with("all", names.join(", ")))
    };
    names.iter().filter_map(problem).collect()
}

/// Filters that refuse every move by themselves; there is none while some move passes them all.
pub(super) fn filters(context: Context<'_>, pairs: &PairSet) -> Vec<Problem> {
    let Context { instance, policy } = context;
    if pairs.moves().next().is_some() {
        return Vec::new();
    }
    let moves = |at| pairs::eligible(Context::new(instance, &only(policy, at))).moves().count();
    let all = moves(None);
    if all == 0 {
        return Vec::new();
    }
    let filters = policy.settings().filter(|(_, setting)| {
        setting.kind == Kind::Filter && !rules::find(setting.rule).structural
    });
    filters
        .filter(|(at, _)| moves(Some(*at)) == 0)
        .map(|(_, setting)| {
            let problem = Problem::new(NOTHING_PASSES, place(policy, setting));
            problem.with("name", &setting.name).with("moves", all)
        })
        .collect()
}
