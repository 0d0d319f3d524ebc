//! Every plan of small random rosters under random policies, tried one by one: the solver's optimum
//! is the best plan that the audit finds clean, tier by tier, and there is none exactly when the
//! solver says so, whichever engine it is. The rules' rows and their audits are written apart; here they meet.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use luan::audit::{audit, bought};
use luan::domain::{
    Action, Assignment, Context, Instance, Objective, OfficialIx, Plan, Policy, PostIx,
};
use luan::model::pairs::eligible;
use luan::model::{decode::decode, formulate::formulate};
use luan::rules::RULES;
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Termination, solve};
use proptest::prelude::*;

use crate::random_rosters::{Case, cases};
use crate::second_backend::{Microlp, fixed, proven};
use crate::watching::Watcher;

/// Every plan; overfull posts are left out when there are many.
pub(crate) fn plans(case: &Case) -> Vec<Plan> {
    let instance = &case.instance;
    let posts: Vec<Option<PostIx>> =
        std::iter::once(None).chain(instance.post_ixs().map(Some)).collect();
    let choices = vec![posts; instance.officials.len()];
    let count: usize = choices.iter().map(Vec::len).product();
    let mut all: Vec<Vec<Option<PostIx>>> = vec![Vec::new()];
    for choices in &choices {
        let longer = |so_far: &Vec<Option<PostIx>>| {
            let so_far = so_far.clone();
            choices.iter().filter_map(move |choice| {
                let taken = so_far.iter().filter(|post| choice.is_some() && *post == choice);
                let full =
                    choice.is_some_and(|post| taken.count() >= instance.post(post).seats as usize);
                (count <= 300 || !full).then(|| [so_far.clone(), vec![*choice]].concat())
            })
        };
        all = all.iter().flat_map(longer).collect();
    }
    let plan = |posts: Vec<Option<PostIx>>| {
        let line = |(official, post)| Assignment { official: OfficialIx::new(official), post };
        Plan::new(posts.into_iter().enumerate().map(line).collect())
    };
    all.into_iter().map(plan).collect()
}

/// Values of the stages of a plan: its tiers, or their sum in a weighted model.
pub(crate) fn stages(case: &Case, plan: &Plan) -> Option<Vec<i64>> {
    let audit = audit(Context::new(&case.instance, &case.policy), plan);
    audit.is_clean().then(|| match case.policy.objective {
        Objective::Lexicographic => audit.tiers,
        Objective::Weighted => vec![audit.objective],
    })
}

/// What an earlier stage may cost at most in the end: a quarter more, in whole units, where the
/// tier tolerates it.
fn most(case: &Case, stage: usize, optimum: i64) -> i64 {
    let tolerates = case.policy.objective == Objective::Lexicographic
        && case.policy.tiers[stage].tolerance > 0.0;
    if tolerates { optimum + optimum.abs().max(1) / 4 } else { optimum }
}

/// The optimum of each stage over the clean plans that keep the earlier ones.
fn best(case: &Case) -> Option<Vec<i64>> {
    let mut left: Vec<Vec<i64>> =
        plans(case).iter().filter_map(|plan| stages(case, plan)).collect();
    let width = left.first()?.len();
    let mut optima = Vec::new();
    for stage in 0..width {
        let optimum = left.iter().map(|values| values[stage]).min()?;
        left.retain(|values| values[stage] <= most(case, stage, optimum));
        optima.push(optimum);
    }
    Some(optima)
}

fn agrees(case: &Case, backend: &dyn Backend, second: bool) -> Result<bool, TestCaseError> {
    let (instance, policy) = (&case.instance, &case.policy);
    let expected = best(case);
    let pairs = eligible(Context::new(instance, policy));
    let program = formulate(Context::new(instance, policy), &pairs);
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    let watch = Watcher::patient();
    let staged = solve(&program, &[], None, Solver { backend, limits, watch: &watch })
        .map_err(|e| TestCaseError::fail(e.to_string()))?;
    prop_assert!(!watch.gave_up(), "it goes round in circles");
    let Some(expected) = expected else {
        prop_assert_eq!(staged.termination, Termination::Infeasible);
        return Ok(false);
    };
    prop_assert_eq!(staged.termination, Termination::Optimal, "best {:?}", expected);
    let plan = decode(instance, &pairs, &staged.values.expect("a plan"));
    let Some(reached) = stages(case, &plan) else {
        return Err(TestCaseError::fail(format!(
            "{:?}",
            audit(Context::new(instance, policy), &plan)
        )));
    };
    for (stage, optimum) in expected.iter().enumerate() {
        let range = *optimum..=most(case, stage, *optimum);
        prop_assert!(range.contains(&reached[stage]), "{:?} against {:?}", reached, expected);
    }
    for stage in &staged.stages {
        let at = policy.tiers.iter().position(|tier| tier.id == stage.id).unwrap_or(0);
        prop_assert_eq!(stage.value, reached[at], "program and audit on {}", &stage.id);
        prop_assert_eq!(stage.bound, expected[at], "bound of {}", &stage.id);
    }
    if second {
        let bounds: Vec<i64> = staged.stages.iter().map(|stage| stage.bound).collect();
        prop_assert_eq!(proven(&program, &Microlp), Some(bounds), "microlp");
    }
    Ok(true)
}

/// Cases `seed` of a series; returns how many have a plan.
fn series(seed: u8, cases_wanted: u32, backend: &dyn Backend) {
    let feasible = Cell::new(0);
    let run = Cell::new(0_u32);
    let result = fixed(cases_wanted, seed).run(&cases(), |case| {
        run.set(run.get() + 1);
        let has_plan = agrees(&case, backend, run.get().is_multiple_of(8))?;
        feasible.set(feasible.get() + u32::from(has_plan));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let share = feasible.get() * 100 / cases_wanted;
    assert!((40..90).contains(&share), "{share} % of the cases have a plan");
}

#[test]
fn series_1() {
    series(1, 1000, &Highs);
}

#[test]
fn series_2() {
    series(2, 1000, &Highs);
}

#[test]
fn series_3() {
    series(3, 1000, &Highs);
}

#[test]
fn series_4() {
    series(4, 1000, &Highs);
}

#[test]
fn series_1_decomposed() {
    series(11, 1000, &Decomposed);
}

#[test]
fn series_2_decomposed() {
    series(12, 1000, &Decomposed);
}

/// The series would prove little if some rule never found anything to say: each kind of each rule
/// charges or bars some plan in some of many cases.
#[test]
fn every_rule_speaks_in_every_kind() {
    let spoke: RefCell<BTreeMap<(&str, String), usize>> = RefCell::new(BTreeMap::new());
    let result = fixed(4000, 1).run(&cases(), |case| {
        let mut here = BTreeSet::new();
        for plan in plans(&case).iter().step_by(3) {
            for charge in audit(Context::new(&case.instance, &case.policy), plan).charges {
                let setting = case.policy.setting(charge.setting);
                here.insert((setting.rule, setting.kind.to_string()));
            }
        }
        for key in here {
            *spoke.borrow_mut().entry(key).or_default() += 1;
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let spoke = spoke.into_inner();
    let mut silent = Vec::new();
    for spec in RULES.iter().filter(|spec| spec.id != "one_post_per_official") {
        for kind in spec.kinds {
            let count = spoke.get(&(spec.id, kind.to_string())).copied().unwrap_or(0);
            if count < 10 {
                silent.push(format!("{} as {kind} spoke in {count} of 4000 cases", spec.id));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

/// A waiver buys what the same plan would break or pay more if it were struck from the decisions,
/// and all of it under the waived rule: no rule looks at waivers by another way.
#[test]
fn a_waiver_buys_what_the_plan_would_break_without_it() {
    let seen = RefCell::new([0_usize; 2]);
    let result = fixed(2000, 7).run(&cases(), |case| {
        let Case { instance, policy } = &case;
        let waivers = instance.decisions.iter().enumerate();
        for (at, waiver) in waivers.filter(|(_, decision)| decision.action == Action::Waive) {
            let mut struck = instance.clone();
            let mut others = instance.decisions.to_vec();
            others.remove(at);
            struck.decisions = others.into();
            let plans = plans(&case);
            for plan in plans.iter().step_by(1 + plans.len() / 50) {
                let bought = bought(Context::new(instance, policy), plan)[at];
                let (with, without) = (sums(instance, policy, plan), sums(&struck, policy, plan));
                for (rule, sum) in &without {
                    let own = waiver.rule.as_ref() == Some(rule);
                    let expected = if own { bought } else { 0 };
                    prop_assert_eq!(sum - with[rule], expected, "{} {:?}", rule, plan);
                }
                seen.borrow_mut()[usize::from(bought != 0)] += 1;
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(seen.into_inner().iter().all(|&count| count > 100), "used and unused waivers are seen");
}

/// What the audit finds under each rule, summed up.
fn sums(instance: &Instance, policy: &Policy, plan: &Plan) -> BTreeMap<String, i64> {
    let mut sums: BTreeMap<String, i64> =
        policy.rules.iter().map(|setting| (setting.name.clone(), 0)).collect();
    for charge in audit(Context::new(instance, policy), plan).charges {
        *sums.entry(policy.setting(charge.setting).name.clone()).or_default() +=
            charge.finding.amount;
    }
    sums
}
