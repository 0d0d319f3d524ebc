//! Why no plan exists: the fewest breaches of must rules with which there would be one.
//!
//! Every must rule becomes a target at one price per person, post or move, nothing else counts, and
//! the optimum of that program is the least that has to give way (an elastic filter over named
//! rules; Chinneck 2008, ch. 6).

use std::collections::BTreeSet;

use crate::audit;
use crate::domain::{Context, Kind, Objective, Policy, Setting, Tier, TierIx};
use crate::error::{Clash, Error, Remedy};
use crate::model::Model;
use crate::program::Program;
use crate::rules;
use crate::solve::{self, Solver, Termination};

/// The breaches of one least relaxation, in the model's order; empty when not even that helps, since
/// locks leave no room, or when the time is up.
///
/// # Errors
/// What the backend reports.
pub fn least(model: &Model, solver: Solver<'_>) -> Result<Vec<Clash>, Error> {
    let Context { instance, policy } = model.context();
    let relaxed = model.under(relaxed(policy));
    let mut staged = solve::solve(&relaxed.program, &[], None, solver)?;
    if staged.termination == Termination::Infeasible && !relaxed.program.walks.is_empty() {
        // Rows that are found one by one have no shortfall: they give way as a whole, after all else.
        let program = Program { walks: Vec::new(), ..Program::clone(&relaxed.program) };
        staged = solve::solve(&program, &[], None, solver)?;
    }
    let Some(values) = staged.values else { return Ok(Vec::new()) };
    let plan = relaxed.decode(&values);
    let audit = audit::audit(relaxed.context(), &plan);
    let given = audit.charges.into_iter().filter(|charge| charge.price > 0);
    let clash = |charge: audit::Charge| {
        let (setting, finding) = (policy.setting(charge.setting), charge.finding);
        Clash {
            rule: setting.rule.to_owned(),
            name: setting.name.clone(),
            label: finding.label,
            amount: finding.amount,
            officials: finding.officials.iter().map(|&o| instance.official(o).id.clone()).collect(),
            posts: finding.posts.iter().map(|&p| instance.post(p).id.clone()).collect(),
        }
    };
    Ok(given.map(clash).collect())
}

/// Weight of a must that became a target, beside the weights of the shipped models' first tiers; and
/// in a model without an order of tiers, where it is held against sums of money.
const WEIGHT: [i64; 2] = [100, 10_000];

/// The change of the model in which the rules of these names give way: a must becomes a target of the
/// first tier, so that as little of it is given up as can be, and one that cannot be a target is
/// taken out. `None` when no name is that of a rule of the model.
pub fn remedy<'a>(policy: &Policy, names: impl IntoIterator<Item = &'a str>) -> Option<Remedy> {
    let names: BTreeSet<&str> = names.into_iter().collect();
    let given = policy.rules.iter().filter(|setting| names.contains(setting.name.as_str()));
    let rules: Vec<String> = given.map(|setting| target(policy, setting)).collect();
    let model = policy.chain.first().map_or(policy.id.as_str(), |link| &link.file).to_owned();
    (!rules.is_empty()).then(|| Remedy { model, rules: rules.join("\n") })
}

/// The policy in which the musts of these names give way, and as little of them as can be before anything else
/// counts: each becomes a target of a tier of its own at one price per person, post or move; one that cannot be
/// a target is taken out. `None` without names.
pub fn giving_way(policy: &Policy, names: &[&str]) -> Option<Policy> {
    let gives = |setting: &Setting| names.contains(&setting.name.as_str());
    let may_miss = |setting: &Setting| rules::find(setting.rule).kinds.contains(&Kind::Elastic);
    let mut own = policy.keeping(|_, setting| !gives(setting) || may_miss(setting));
    let first = Tier { id: "must".to_owned(), tolerance: 0.0, gap: None };
    let is_sum = policy.objective == Objective::Weighted;
    // The tiers of a sum come after the musts as one.
    let rest = if is_sum {
        vec![Tier { id: "sum".to_owned(), tolerance: 0.0, gap: None }]
    } else {
        policy.tiers.clone()
    };
    own.objective = Objective::Lexicographic;
    own.tiers = std::iter::once(first).chain(rest).collect();
    for setting in &mut own.rules {
        let after = |tier: TierIx| TierIx::new(if is_sum { 1 } else { tier.at() + 1 });
        setting.tier = setting.tier.map(after);
        if gives(setting) {
            (setting.kind, setting.tier, setting.weight) = (Kind::Elastic, Some(TierIx(0)), 1);
        }
    }
    (!names.is_empty()).then_some(own)
}

/// A use of a rule as a target, in TOML.
fn target(policy: &Policy, setting: &Setting) -> String {
    let mut out = format!("[[rule]]\nid = {}\n", toml_text(setting.rule));
    if setting.name != setting.rule {
        out.push_str(&format!("name = {}\n", toml_text(&setting.name)));
    }
    let may_miss = rules::find(setting.rule).kinds.contains(&Kind::Elastic);
    match policy.tiers.first().filter(|_| may_miss) {
        Some(tier) => {
            let weight = WEIGHT[usize::from(policy.objective == Objective::Weighted)];
            let tier = toml_text(&tier.id);
            out.push_str(&format!("kind = \"elastic\"\ntier = {tier}\nweight = {weight}\n"));
        }
        None => out.push_str("enabled = false\n"),
    }
    out
}

/// A basic string of TOML.
fn toml_text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The policy with every must rule a target and no other price.
fn relaxed(policy: &Policy) -> Policy {
    let mut relaxed = policy.clone();
    relaxed.objective = Objective::Weighted;
    relaxed.tiers = vec![Tier { id: "must".to_owned(), tolerance: 0.0, gap: None }];
    for setting in &mut relaxed.rules {
        let must = setting.kind == Kind::Hard && !rules::find(setting.rule).structural;
        setting.tier = must.then_some(TierIx(0));
        if must {
            setting.kind = Kind::Elastic;
            setting.weight = 1;
        }
    }
    relaxed
}
