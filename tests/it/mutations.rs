//! A good plan is mutated at random; the audit must find each breach, and name it.

use luan::model::Model;
use std::sync::LazyLock;

use luan::audit;
use luan::domain::{Assignment, Context, OfficialIx, Plan, PostIx};
use luan::input::validate::Loaded;
use luan::model::pairs;
use luan::plan::{self, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::scenario;

struct Good {
    loaded: Loaded,
    plan: Plan,
}

/// The scenario with the first plan found: any clean plan will do here.
static GOOD: LazyLock<Good> = LazyLock::new(|| {
    let loaded = scenario::load("quang-nam-2023");
    let request = Request::ONE;
    let (instance, policy) = (&loaded.instance, &loaded.policy);
    let drafted = plan::draft(
        Model::new(instance.clone(), policy.clone()),
        &request,
        Solver {
            backend: &Highs,
            limits: Limits { gap: 1.0, time: None, seed: 1 },
            watch: &Unwatched,
        },
    )
    .expect("a plan");
    let plan = drafted.candidates[0].candidate.plan.clone();
    assert!(audit::audit(Context::new(instance, policy), &plan).is_clean());
    Good { plan, loaded }
});

/// Names of the rules that the audit of `plan` finds broken for `official`.
fn broken(plan: &Plan, official: OfficialIx) -> Vec<String> {
    let Loaded { instance, policy, .. } = &GOOD.loaded;
    audit::audit(Context::new(instance, policy), plan)
        .hard_breaches()
        .filter(|breach| breach.finding.officials.contains(&official))
        .map(|breach| policy.setting(breach.setting).name.clone())
        .collect()
}

fn with(official: OfficialIx, post: Option<PostIx>) -> Plan {
    let lines = GOOD.plan.assignments.iter();
    let kept = lines.copied().filter(|line| line.official != official);
    Plan::new(kept.chain([Assignment { official, post }]).collect())
}

fn draws() -> impl Iterator<Item = (OfficialIx, PostIx)> {
    let instance = &GOOD.loaded.instance;
    let mut rng = ChaCha8Rng::seed_from_u64(65);
    (0..3000).map(move |_| {
        let official = OfficialIx::new(rng.random_range(0..instance.officials.len()));
        (official, PostIx::new(rng.random_range(0..instance.posts.len())))
    })
}

#[test]
fn a_refused_move_is_found_under_the_rule_that_refuses_it() {
    let Loaded { instance, policy, .. } = &GOOD.loaded;
    let mut tried = 0;
    for (official, post) in draws() {
        let Some(removal) = pairs::refusal(Context::new(instance, policy), official, post) else {
            continue;
        };
        let rule = &policy.setting(removal.rule).name;
        let found = broken(&with(official, Some(post)), official);
        assert!(found.contains(rule), "{official:?} to {post:?}: {rule} is not among {found:?}");
        tried += 1;
        if tried == 400 {
            return;
        }
    }
    panic!("only {tried} refused pairs among the draws");
}

#[test]
fn somebody_in_a_full_post_is_found() {
    let instance = &GOOD.loaded.instance;
    let holders = GOOD.plan.holders();
    let full =
        |post: PostIx| holders.get(&post).map_or(0, Vec::len) == instance.post(post).seats as usize;
    let mutated: Vec<_> = draws()
        .filter(|(official, post)| full(*post) && !holders[post].contains(official))
        .take(100)
        .collect();
    assert_eq!(mutated.len(), 100);
    for (official, post) in mutated {
        let found = broken(&with(official, Some(post)), official);
        assert!(found.contains(&"seats".to_owned()), "{official:?} to {post:?}: {found:?}");
    }
}

#[test]
fn somebody_named_twice_or_not_at_all_is_found() {
    for (official, post) in draws().take(100) {
        let mut twice = GOOD.plan.assignments.clone();
        twice.push(Assignment { official, post: Some(post) });
        let rule = "one_post_per_official".to_owned();
        assert!(broken(&Plan::new(twice), official).contains(&rule), "{official:?} twice");
        let lines = GOOD.plan.assignments.iter().copied();
        let missing = Plan::new(lines.filter(|line| line.official != official).collect());
        assert!(broken(&missing, official).contains(&rule), "{official:?} missing");
    }
}

#[test]
fn an_incumbent_left_without_a_post_is_found() {
    let instance = &GOOD.loaded.instance;
    let incumbents: Vec<_> =
        draws().filter(|(o, _)| instance.official(*o).current.is_some()).take(100).collect();
    for (official, _) in incumbents {
        let found = broken(&with(official, None), official);
        assert!(found.contains(&"place_everyone".to_owned()), "{official:?}: {found:?}");
    }
}
