//! A search that is cut short: its plan is never worse than the one in which everybody stays, tier by
//! tier or by the sum, and it is said not to be proven.

use luan::model::Model;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use assert_cmd::Command;
use luan::audit::{Audit, audit};
use luan::domain::{Assignment, Context, Objective, Plan};
use luan::error::Error;
use luan::plan::{self, Request};
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Termination};
use proptest::prelude::*;

use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;
use crate::watching::Watcher;

fn worth(case: &Case, audit: &Audit) -> Vec<i64> {
    match case.policy.objective {
        Objective::Lexicographic => audit.tiers.clone(),
        Objective::Weighted => vec![audit.objective],
    }
}

/// What the plan in which everybody stays is worth; `None` when it breaks a must.
fn standing(case: &Case) -> Option<Vec<i64>> {
    let stays = |official| Assignment { official, post: case.instance.official(official).current };
    let plan = Plan::new(case.instance.official_ixs().map(stays).collect());
    let audit = audit(Context::new(&case.instance, &case.policy), &plan);
    audit.is_clean().then(|| worth(case, &audit))
}

/// Plans a case until so many looks, and tells what came of it.
fn cut_short(
    case: &Case,
    backend: &dyn Backend,
    looks: usize,
    time: Option<Duration>,
) -> Result<&'static str, TestCaseError> {
    let limits = Limits { gap: 0.0, time, seed: 0 };
    let request = Request::ONE;
    let watch = Watcher::until(looks, usize::MAX);
    let drafted = plan::draft(
        Model::new(case.instance.clone(), case.policy.clone()),
        &request,
        Solver { backend, limits, watch: &watch },
    );
    match (drafted, standing(case)) {
        (Ok(drafted), standing) => {
            let best = &drafted.candidates[0].candidate;
            prop_assert!(best.audit.is_clean());
            if best.termination != Termination::Optimal {
                prop_assert!(best.limit.is_some(), "it says what stopped it");
            }
            match standing {
                None => Ok("repaired"),
                Some(standing) => {
                    let reached = worth(case, &best.audit);
                    prop_assert!(reached <= standing, "{:?} against {:?}", reached, standing);
                    Ok("standing")
                }
            }
        }
        (Err(Error::NoPlan { .. }), None) if plans_exist(case) => Ok("not repaired"),
        (Err(Error::NoPlan { .. }), None) => Ok("nothing"),
        (Err(Error::Infeasible(_)), None) if !plans_exist(case) => Ok("nothing"),
        (Err(other), standing) => {
            Err(TestCaseError::fail(format!("{other} beside the standing plan {standing:?}")))
        }
    }
}

fn plans_exist(case: &Case) -> bool {
    let clean = |plan: &Plan| audit(Context::new(&case.instance, &case.policy), plan).is_clean();
    plans(case).iter().any(clean)
}

/// Cases `seed` of a series, stopped after so many looks; counts what came of them.
fn series(seed: u8, backend: &dyn Backend, looks: usize, time: Option<Duration>) {
    let counts: RefCell<BTreeMap<&str, u32>> = RefCell::default();
    let result = fixed(600, seed).run(&cases(), |mut case| {
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        *counts.borrow_mut().entry(cut_short(&case, backend, looks, time)?).or_default() += 1;
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let counts = counts.into_inner();
    let count = |kind| counts.get(kind).copied().unwrap_or(0);
    assert!(count("standing") > 100, "{counts:?}");
    assert!(count("repaired") > 2 * count("not repaired"), "{counts:?}");
}

#[test]
fn interrupted_at_once() {
    series(51, &Highs, 0, None);
}

#[test]
fn interrupted_at_once_decomposed() {
    series(52, &Decomposed, 0, None);
}

#[test]
fn interrupted_a_little_later() {
    for looks in 1..=3 {
        series(53, &Highs, looks, None);
        series(54, &Decomposed, looks, None);
    }
}

#[test]
fn without_any_time() {
    series(55, &Highs, usize::MAX, Some(Duration::ZERO));
}

fn luan(args: &[&str]) -> (i32, Vec<u8>, String) {
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .output()
        .expect("luan runs");
    let code = output.status.code().expect("an exit code");
    (code, output.stdout, String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A province in no time: the standing plan is there at once.
#[test]
fn an_unproven_plan_is_written_and_has_its_own_exit_code() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().to_str().expect("UTF-8");
    let roster = "scenarios/quang-nam-2023";
    let plan = ["plan", roster, "--time-limit", "0.001", "--out", out, "--format", "json"];
    let (code, printed, said) = luan(&plan);
    assert_eq!(code, 5, "{said}");
    assert!(said.contains("--accept-unproven"), "{said}");
    let data: serde_json::Value = serde_json::from_slice(&printed).expect("JSON");
    assert_eq!((&data["termination"], &data["limit"]), (&"feasible".into(), &"time".into()));
    assert!(data["gap"].as_f64().expect("a gap") > 0.0);
    assert_eq!(data["candidates"][0]["audit"], "clean");
    let written = dir.path().join("plan.json");
    let audit = ["audit", roster, "--plan", written.to_str().expect("UTF-8")];
    assert_eq!(luan(&audit).0, 0, "the audit finds no breach");
    let (code, _, said) = luan(&[&plan[..], &["--accept-unproven"]].concat());
    assert_eq!(code, 0, "{said}");
    let proven = ["plan", "scenarios/first-steps", "--candidates", "1", "--quiet"];
    assert_eq!(luan(&proven).0, 0, "a proven plan needs no flag");
}
