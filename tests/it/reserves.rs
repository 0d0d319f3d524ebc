//! What becomes of a plan when moves fall through: every reserve is the best of all plans with the fewest
//! changes, and the plan survives a set of refusals exactly when some plan of all shows it.

use std::cell::Cell;

use luan::audit::audit;
use luan::domain::{Context, Objective, Plan};
use luan::model::Model;
use luan::plan::{self, Draws, Request, Reserve, Survival};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::Revised;
use proptest::test_runner::TestCaseError;

use crate::cli::{code, json, luan, path};
use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::revise::{approved, by_changes};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

fn model(case: &Case) -> Model {
    Model::new(case.instance.clone(), case.policy.clone())
}

fn solver() -> Solver<'static> {
    Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched }
}

/// The first and the second substitute are the best with the fewest changes without the move, and
/// without both.
fn check_reserve(case: &Case, plan: &Plan, reserve: &Reserve) -> Result<usize, TestCaseError> {
    let mut without = case.banned(reserve.moved.official, Some(reserve.moved.to));
    for one in &reserve.substitutes {
        let best = by_changes(&without, &approved(plan));
        let (least, worth) = best.iter().next().expect("a plan was found");
        let candidate = &one.revision.ranked.candidate;
        let own = match case.policy.objective {
            Objective::Lexicographic => candidate.audit.tiers.clone(),
            Objective::Weighted => vec![candidate.audit.objective],
        };
        proptest::prop_assert_eq!((one.revision.elsewhere.len(), &own), (*least, worth));
        let Some(taker) = one.official else { return Ok(reserve.substitutes.len()) };
        proptest::prop_assert!(candidate.plan.takes(taker, reserve.moved.to));
        without = without.banned(taker, Some(reserve.moved.to));
    }
    let is_over = by_changes(&without, &approved(plan)).is_empty();
    proptest::prop_assert!(!reserve.is_all || is_over);
    proptest::prop_assert!(reserve.is_all || reserve.substitutes.len() == 2);
    Ok(reserve.substitutes.len())
}

/// Whether some clean plan of all does without the refused moves and with all others.
fn check_survival(case: &Case, plan: &Plan, found: &Survival) -> Result<usize, TestCaseError> {
    let context = Context::new(&case.instance, &case.policy);
    let moves = plan.moves(context);
    for (refused, survives) in &found.sets {
        let fits = |other: &Plan| {
            moves
                .iter()
                .enumerate()
                .all(|(at, made)| other.takes(made.official, made.to) != refused.contains(&at))
        };
        let exists =
            plans(case).iter().any(|other| fits(other) && audit(context, other).is_clean());
        proptest::prop_assert_eq!(*survives, Some(exists));
    }
    let drawn: usize = found.by_refusals.values().map(|tally| tally.samples).sum();
    proptest::prop_assert_eq!(drawn, found.samples);
    Ok(found.sets.values().filter(|survives| **survives == Some(false)).count())
}

#[test]
fn reserves_and_survival_are_those_of_exhaustive_search() {
    let (reserves, second, fallen) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let result = fixed(600, 19).run(&cases(), |mut case| {
        // A tolerance lets a later tier spend of an earlier one, which no list of plans shows.
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let model = model(&case);
        let Ok(first) = plan::draft(model.clone(), &Request::ONE, solver()) else { return Ok(()) };
        let plan = &first.candidates[0].candidate.plan;
        let fail = |e: luan::error::Error| TestCaseError::fail(e.to_string());
        for reserve in plan::reserves(&model, plan, 2, solver()).map_err(fail)? {
            let found = check_reserve(&case, plan, &reserve)?;
            reserves.set(reserves.get() + 1);
            second.set(second.get() + usize::from(found == 2));
        }
        let draws = Draws { share: 0.4, samples: 12, seed: 7 };
        let found = plan::survival(&model, plan, draws, solver()).map_err(fail)?;
        fallen.set(fallen.get() + check_survival(&case, plan, &found)?);
        let again = plan::survival(&model, plan, draws, solver()).map_err(fail)?;
        proptest::prop_assert_eq!(again.sets, found.sets);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (reserves.get(), second.get(), fallen.get());
    assert!(met.0 > 50 && met.1 > 3 && met.2 > 5, "{met:?}");
}

#[test]
fn the_command_line_names_reserves_and_how_much_the_plan_survives() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = "scenarios/first-steps";
    assert_eq!(code(&luan(&["plan", first, "--out", path(dir.path())])), 0);
    let from = dir.path().join("plan.json");
    let asked = ["--reserves=2", "--survival=50%", "--samples", "40"];
    let args = [&["revise", first, "--from", path(&from)][..], &asked].concat();
    let revised: Revised = serde_json::from_value(json(&args)).expect("our own");
    let reserves = revised.reserves.expect("asked for");
    assert_eq!(reserves.len(), 4, "one for each move");
    let third = reserves.iter().find(|one| one.official_id == "O-3").expect("O-3 moves");
    // As after `--refuse O-3`: O-3 stays, so that O-4 cannot take P-3.
    let elsewhere: Vec<&str> =
        third.substitutes[0].elsewhere.iter().map(|one| one.official_id.as_str()).collect();
    assert_eq!(elsewhere, ["O-3", "O-4"]);
    let survival = revised.survival.expect("asked for");
    assert_eq!((survival.share, survival.samples), (0.5, 40));
    let drawn: usize = survival.by_refusals.iter().map(|tally| tally.samples).sum();
    assert_eq!(drawn, 40);
}

#[test]
fn a_refusal_is_recorded_with_its_reason_and_date() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = "scenarios/first-steps";
    let at = |name: &str| dir.path().join(name).display().to_string();
    assert_eq!(code(&luan(&["plan", first, "--out", &at("a")])), 0);
    let (from, out) = (at("a/plan.json"), at("b"));
    let said = ["--refuse", "O-3", "--reason", "Illness", "--refused-on", "2026-01-02"];
    let args = [&["revise", first, "--from", &from, "--out", &out][..], &said].concat();
    assert_eq!(code(&luan(&args)), 0);
    let bytes = std::fs::read(at("b/plan.json")).expect("written");
    let plan: luan::view::Plan = serde_json::from_slice(&bytes).expect("our own");
    let ban = plan.candidates[0].decisions.iter().find(|one| one.action == "ban");
    let ban = ban.expect("the refusal");
    assert_eq!((ban.reason.as_str(), ban.decided_on.as_deref()), ("Illness", Some("2026-01-02")));
}
