//! The nearest plan to one made by hand, against lists of all plans of small random rosters.

use std::cell::Cell;

use luan::domain::{OfficialIx, Plan, PostIx};
use luan::error::Error;
use luan::model::Model;
use luan::plan::{self, Approved};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::Audit;
use proptest::prelude::{any, prop, prop_assert};
use proptest::test_runner::TestCaseError;

use crate::cli::{code, json, luan, path};
use crate::exhaustive::{plans, stages};
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

fn solver() -> Solver<'static> {
    let limits = Limits { gap: 0.0, time: None, seed: 1 };
    Solver { backend: &Highs, limits, watch: &Unwatched }
}

/// Everybody somewhere or nowhere, whatever rules and seats say.
fn by_hand(case: &Case, draws: &[u8]) -> Approved {
    let posts = case.instance.posts.len();
    let place = |draw: u8| match usize::from(draw) % (posts + 1) {
        0 => None,
        at => Some(PostIx::new(at - 1)),
    };
    let officials = case.instance.official_ixs();
    officials.zip(draws.iter().cycle()).map(|(who, draw)| (who, place(*draw))).collect()
}

fn changes(plan: &Plan, approved: &Approved) -> usize {
    let own = |who: &OfficialIx| plan.posts_of(*who).next();
    approved.iter().filter(|(who, post)| own(who) != **post).count()
}

/// The number of changes; `None` where no plan exists.
fn check(case: &Case, approved: &Approved) -> Result<Option<usize>, TestCaseError> {
    let model = Model::new(case.instance.clone(), case.policy.clone());
    let all = plans(case).into_iter().filter_map(|plan| Some((stages(case, &plan)?, plan)));
    let best = all.map(|(worth, plan)| (changes(&plan, approved), worth)).min();
    match (plan::nearest(&model, approved, solver()), best) {
        (Err(Error::Infeasible(_)), None) => Ok(None),
        (Ok(found), Some((least, worth))) => {
            let plan = &found.ranked.candidate.plan;
            prop_assert!(changes(plan, approved) == least && found.elsewhere.len() == least);
            prop_assert!(stages(case, plan) == Some(worth));
            Ok(Some(least))
        }
        (found, best) => Err(TestCaseError::fail(format!("{found:?} {best:?}"))),
    }
}

#[test]
fn no_plan_is_nearer_and_none_as_near_is_better() {
    let (none, kept, changed) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let strategy = (cases(), prop::collection::vec(any::<u8>(), 6));
    let result = fixed(200, 71).run(&strategy, |(mut case, draws)| {
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let approved = by_hand(&case, &draws);
        let met = match check(&case, &approved)? {
            None => &none,
            Some(0) => &kept,
            Some(_) => &changed,
        };
        met.set(met.get() + 1);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (none.get(), kept.get(), changed.get());
    assert!(met.0 > 0 && met.2 > 100, "{met:?}");
}

/// Two officials in a post of one seat: the plan breaks a must, and one of them is all that has to change.
#[test]
fn the_command_line_mends_a_plan_made_by_hand() {
    let first = "scenarios/first-steps";
    let dir = tempfile::tempdir().expect("a folder");
    let plan = dir.path().join("by-hand.csv");
    std::fs::write(&plan, "official_id,post_id\nO-3,P-7\n").expect("writable");
    let args = ["audit", first, "--plan", path(&plan), "--nearest"];
    let output = luan(&[&args[..], &["--format", "json"]].concat());
    let audit: Audit = serde_json::from_slice(&output.stdout).expect("ours");
    assert_eq!(code(&output), 1, "the plan itself is breached");
    let nearest = audit.nearest.expect("asked for");
    assert!(nearest.proven && nearest.changes == nearest.elsewhere.len() && nearest.changes > 0);
    // Who is moved as the answer says has a plan without a breach.
    let mut mended = "official_id,post_id\n".to_owned();
    let moved = nearest.elsewhere.iter().map(|one| (&one.official_id, one.now.clone()));
    for (who, post) in moved.clone() {
        mended.push_str(&format!("{who},{}\n", post.unwrap_or_default()));
    }
    if moved.clone().all(|(who, _)| who != "O-3") {
        mended.push_str("O-3,P-7\n");
    }
    std::fs::write(&plan, mended).expect("writable");
    let again = json(&args);
    assert_eq!((&again["audit"], &again["nearest"]["changes"]), (&"clean".into(), &0.into()));
}
