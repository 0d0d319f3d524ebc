//! The hand-made sample: what its README works out in words.

use std::sync::Arc;

use luan::audit::audit;
use luan::domain::{Context, Instance, OfficialIx, Plan, Policy, PostIx};
use luan::input::read::Input;
use luan::input::validate;
use luan::model::{decode, formulate, pairs};
use luan::solve::{Highs, Limits, Solver, Termination, Unwatched};
use luan::{generate, solve};

fn sample() -> (Arc<Instance>, Arc<Policy>) {
    let files = generate::preset("first-steps", 1).expect("a preset");
    let loaded = validate::load(&Input { files }, None, &|_| None).expect("a sound instance");
    assert_eq!(loaded.warnings, []);
    (loaded.instance, loaded.policy)
}

/// O-1 and P-1 are at position 0.
fn official(number: u32) -> OfficialIx {
    OfficialIx(number - 1)
}

fn post(number: u32) -> PostIx {
    PostIx(number - 1)
}

fn refused_by(official_no: u32, post_no: u32) -> Option<String> {
    let (instance, policy) = sample();
    let removal =
        pairs::refusal(Context::new(&instance, &policy), official(official_no), post(post_no))?;
    Some(policy.setting(removal.rule).name.clone())
}

#[test]
fn each_of_the_four_who_stay_is_refused_for_a_reason_of_their_own() {
    let reasons = [(1, 3, "remaining_service"), (7, 3, "min_stint"), (6, 9, "evaluation_floor")];
    for (who, to, rule) in reasons {
        assert_eq!(refused_by(who, to).as_deref(), Some(rule), "O-{who} to P-{to}");
    }
    assert_eq!(refused_by(8, 6).as_deref(), Some("temporary_bar"));
    assert_eq!(refused_by(2, 8).as_deref(), Some("post_standards"), "the field");
    assert_eq!(refused_by(3, 4).as_deref(), Some("nonlocal_post"), "Lowland is Mai's home");
}

#[test]
fn the_four_moves_are_allowed() {
    for (who, to) in [(2, 5), (3, 7), (4, 3), (5, 8)] {
        assert_eq!(refused_by(who, to), None, "O-{who} to P-{to}");
    }
}

#[test]
fn the_best_plan_is_the_one_found_by_hand() {
    let (instance, policy) = sample();
    let eligible = pairs::eligible(Context::new(&instance, &policy));
    let program = formulate::formulate(Context::new(&instance, &policy), &eligible);
    let limits = Limits { gap: 0.0, time: None, seed: 1 };
    let solved =
        solve::solve(&program, &[], None, Solver { backend: &Highs, limits, watch: &Unwatched })
            .expect("no failure");
    assert_eq!(solved.termination, Termination::Optimal);
    let values = solved.values.expect("a plan");
    let plan: Plan = decode::decode(&instance, &eligible, &values);
    let moves: Vec<_> =
        plan.moves(Context::new(&instance, &policy)).iter().map(|m| (m.official, m.to)).collect();
    let expected = [(2, 5), (3, 7), (4, 3), (5, 8)].map(|(who, to)| (official(who), post(to)));
    assert_eq!(moves, expected);
    assert_eq!(plan.vacancies(&instance), [(post(2), 1)]);
    let audited = audit(Context::new(&instance, &policy), &plan);
    assert!(audited.is_clean());
    // Nothing is left to pay in the first tier; the empty seat has priority 2.
    assert_eq!(audited.tiers[..2], [0, 2]);
}
