//! Revision: the fewest changes and every point of the curve are those that exhaustive search finds; on
//! the command line a refusal leads to another plan that keeps every must.

use std::cell::Cell;
use std::collections::BTreeMap;

use luan::audit::audit;
use luan::domain::{Context, Objective, OfficialIx, Plan};
use luan::model::Model;
use luan::plan::{self, Approved, Reach, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::{self, Revised};
use proptest::test_runner::TestCaseError;

use crate::cli::{code, json, luan, path};
use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

fn model(case: &Case) -> Model {
    Model::new(case.instance.clone(), case.policy.clone())
}

fn solver() -> Solver<'static> {
    Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched }
}

pub(crate) fn approved(plan: &Plan) -> Approved {
    plan.assignments.iter().map(|line| (line.official, line.post)).collect()
}

pub(crate) fn changes(plan: &Plan, approved: &Approved) -> usize {
    let own = |who: OfficialIx| plan.posts_of(who).next();
    approved.iter().filter(|(who, post)| own(**who) != **post).count()
}

/// The best tiers of the clean plans by their number of changes.
pub(crate) fn by_changes(case: &Case, approved: &Approved) -> BTreeMap<usize, Vec<i64>> {
    let mut best: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    let context = Context::new(&case.instance, &case.policy);
    for plan in plans(case) {
        let audit = audit(context, &plan);
        if !audit.is_clean() {
            continue;
        }
        let worth = match case.policy.objective {
            Objective::Lexicographic => audit.tiers,
            Objective::Weighted => vec![audit.objective],
        };
        let own = best.entry(changes(&plan, approved)).or_insert_with(|| worth.clone());
        *own = worth.min(own.clone());
    }
    best
}

/// A curve holds only what gains on fewer changes.
fn gains(best: BTreeMap<usize, Vec<i64>>) -> Vec<(usize, Vec<i64>)> {
    let mut curve: Vec<(usize, Vec<i64>)> = Vec::new();
    for (changes, worth) in best {
        if curve.last().is_none_or(|(_, last)| worth < *last) {
            curve.push((changes, worth));
        }
    }
    curve
}

#[test]
fn the_curve_is_that_of_exhaustive_search() {
    let (revised, longer) = (Cell::new(0), Cell::new(0));
    let result = fixed(400, 77).run(&cases(), |mut case| {
        // A tolerance lets a later tier spend of an earlier one, which no list of plans shows.
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let Ok(first) = plan::draft(model(&case), &Request::ONE, solver()) else { return Ok(()) };
        let plan = &first.candidates[0].candidate.plan;
        let Some(made) = plan.moves(first.model.context()).first().copied() else { return Ok(()) };
        let after = case.banned(made.official, None);
        let approved = approved(plan);
        let expected = gains(by_changes(&after, &approved));
        let reach = Reach { changes: None, points: 20 };
        let found = plan::revise(&model(&after), &approved, reach, solver());
        let Some((least, _)) = expected.first() else {
            let is_none = matches!(found, Err(luan::error::Error::Infeasible(_)));
            return is_none.then_some(()).ok_or_else(|| TestCaseError::fail("a plan out of none"));
        };
        let found = found.map_err(|e| TestCaseError::fail(e.to_string()))?;
        let worth = |audit: &luan::audit::Audit| match case.policy.objective {
            Objective::Lexicographic => audit.tiers.clone(),
            Objective::Weighted => vec![audit.objective],
        };
        let told: Vec<(usize, Vec<i64>)> = found
            .curve
            .iter()
            .map(|point| (point.elsewhere.len(), worth(&point.ranked.candidate.audit)))
            .collect();
        proptest::prop_assert_eq!(found.least, *least);
        proptest::prop_assert_eq!(&told, &expected);
        proptest::prop_assert!(found.is_complete);
        revised.set(revised.get() + 1);
        longer.set(longer.get() + usize::from(told.len() > 1));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(revised.get() > 20 && longer.get() > 3, "{} {}", revised.get(), longer.get());
}

#[test]
fn a_refusal_on_the_command_line_leads_to_a_plan_that_is_written_and_holds() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = "scenarios/first-steps";
    let at = |name: &str| dir.path().join(name).display().to_string();
    assert_eq!(code(&luan(&["plan", first, "--out", &at("a")])), 0);
    let plan = at("a/plan.json");
    let data = json(&["revise", first, "--from", &plan, "--refuse", "O-3", "--out", &at("b")]);
    let revised: Revised = serde_json::from_value(data).expect("our own");
    assert_eq!(revised.refused[0].post_id, "P-7");
    let point = &revised.curve[0];
    // O-3 stays in P-3, so that O-4, who was to take it, cannot.
    assert_eq!((revised.least, point.changes, revised.chosen), (2, 2, 2));
    let elsewhere: Vec<&str> = point.elsewhere.iter().map(|one| one.official_id.as_str()).collect();
    assert_eq!(elsewhere, ["O-3", "O-4"]);
    let written = std::fs::read(dir.path().join("b/plan.json")).expect("written");
    let written: view::Plan = serde_json::from_slice(&written).expect("our own");
    assert_eq!(written.candidates.len(), 1);
    let stays = written.candidates[0].moves.iter().all(|made| made.official_id != "O-3");
    assert!(stays && dir.path().join("b/revise.json").exists());
    assert_eq!(code(&luan(&["audit", first, "--plan", &at("b/plan.json")])), 0);
}

#[test]
fn a_revision_without_news_changes_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = "scenarios/first-steps";
    assert_eq!(code(&luan(&["plan", first, "--out", path(dir.path())])), 0);
    let plan = dir.path().join("plan.json");
    let data = json(&["revise", first, "--from", path(&plan)]);
    let revised: Revised = serde_json::from_value(data).expect("our own");
    assert_eq!((revised.least, revised.curve.len(), revised.is_complete), (0, 1, Some(true)));
    let wrong = luan(&["revise", first, "--from", path(&plan), "--refuse", "O-1"]);
    assert_eq!(code(&wrong), 2, "who does not move refuses nothing");
}

/// Results among the tables of the roster would be read with them the next time.
#[test]
fn results_do_not_land_among_the_input() {
    let roster = crate::cli::copy("first-steps", |_| {});
    let dir = tempfile::tempdir().expect("a folder");
    let roster = path(roster.path());
    assert_eq!(code(&luan(&["plan", roster, "--out", path(dir.path())])), 0);
    let plan = dir.path().join("plan.json");
    assert_eq!(code(&luan(&["revise", roster, "--from", path(&plan), "--out", roster])), 2);
    assert_eq!(code(&luan(&["compare", roster, "--out", roster])), 2);
}
