//! The plans near the optimum: what is said to be in all of them is in all that exhaustive search finds,
//! whoever is free has a plan that shows it, and the candidates are within the loss and as far apart as
//! said.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use luan::audit::{Audit, audit};
use luan::domain::{Context, Objective, OfficialIx, Plan, PostIx};
use luan::model::Model;
use luan::plan::{self, Common, Drafted, Near, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view;
use proptest::test_runner::TestCaseError;

use crate::cli::{json, luan, path};
use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// Whether an audited plan is in the region.
fn is_near(case: &Case, near: &Near, audit: &Audit) -> bool {
    let value = |id: &String| match case.policy.objective {
        Objective::Weighted => audit.objective,
        Objective::Lexicographic => {
            let at = case.policy.tiers.iter().position(|tier| tier.id == *id).expect("a tier");
            audit.tiers[at]
        }
    };
    audit.is_clean() && near.stages.iter().all(|(id, _, most)| value(id) <= *most)
}

fn holders(plan: &Plan) -> BTreeMap<PostIx, BTreeSet<OfficialIx>> {
    let mut holders: BTreeMap<PostIx, BTreeSet<OfficialIx>> = BTreeMap::new();
    for line in &plan.assignments {
        if let Some(post) = line.post {
            holders.entry(post).or_default().insert(line.official);
        }
    }
    holders
}

/// Moves that two plans share.
fn shared(context: Context<'_>, plan: &Plan, other: &Plan) -> usize {
    other.moves(context).iter().filter(|made| plan.takes(made.official, made.to)).count()
}

/// Holds what is said of everybody and every post against all plans of the region.
fn check_common(
    near: &Near,
    optimum: &Plan,
    region: &[Plan],
) -> Result<(usize, usize), TestCaseError> {
    let (mut same, mut free) = (0, 0);
    for (who, post, common) in &near.officials {
        let places: BTreeSet<Option<PostIx>> =
            region.iter().map(|plan| plan.posts_of(*who).next()).collect();
        proptest::prop_assert!(places.contains(post));
        match common {
            Common::Same(_) => {
                proptest::prop_assert_eq!(places.len(), 1);
                same += 1;
            }
            Common::Otherwise(now) => {
                proptest::prop_assert!(now != post && places.contains(now));
                free += 1;
            }
            Common::Open => return Err(TestCaseError::fail("no limit was set")),
        }
    }
    let all: Vec<BTreeMap<PostIx, BTreeSet<OfficialIx>>> = region.iter().map(holders).collect();
    let own = holders(optimum);
    for (post, common) in &near.posts {
        let is_settled = all.iter().all(|other| other.get(post) == own.get(post));
        proptest::prop_assert_eq!(matches!(common, Common::Same(_)), is_settled);
    }
    Ok((same, free))
}

/// The first candidate beside the optimum is in the region, and no plan of it that leaves out a tenth of
/// the optimum's moves shares fewer of them.
fn check_apart(
    case: &Case,
    near: &Near,
    drafted: &Drafted,
    region: &[Plan],
) -> Result<bool, TestCaseError> {
    let context = Context::new(&case.instance, &case.policy);
    let labelled = |label: &view::Label| {
        drafted.candidates.iter().map(|c| &c.candidate).find(|c| c.label == *label)
    };
    let optimum = labelled(&view::Label::Optimum).expect("the optimum");
    let moves = optimum.plan.moves(context).len();
    let is_far = |plan: &&Plan| match moves {
        0 => !plan.moves(context).is_empty(),
        _ => shared(context, plan, &optimum.plan) <= moves - moves.div_ceil(10),
    };
    let least = region.iter().filter(is_far).map(|p| shared(context, p, &optimum.plan)).min();
    let found = labelled(&view::Label::Near(1));
    let told = found.map(|found| shared(context, &found.plan, &optimum.plan));
    proptest::prop_assert_eq!(told, least);
    if let Some(found) = found {
        proptest::prop_assert!(is_near(case, near, &found.audit));
    }
    Ok(found.is_some())
}

#[test]
fn what_is_common_and_what_is_apart_is_so_in_all_plans() {
    let (same, free, apart) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let result = fixed(300, 5).run(&cases(), |case| {
        let share = [0.0, 0.1, 0.5][case.instance.officials.len() % 3];
        let request = Request {
            candidates: NonZeroUsize::new(2).expect("at least one"),
            keep_dominated: true,
            within: Some(share),
        };
        let model = Model::new(case.instance.clone(), case.policy.clone());
        let solver = Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched };
        let Ok(drafted) = plan::draft(model, &request, solver) else { return Ok(()) };
        let near = drafted.near.as_ref().expect("the optimum is proven");
        for (id, optimum, most) in &near.stages {
            let tier = case.policy.tiers.iter().find(|tier| tier.id == *id);
            let share = tier.map_or(0.0, |tier| tier.tolerance).max(share);
            let room = (share * optimum.abs() as f64 + 1e-9).floor() as i64;
            proptest::prop_assert!((*optimum..=optimum + room).contains(most));
        }
        let context = Context::new(&case.instance, &case.policy);
        let clean = plans(&case).into_iter();
        let region: Vec<Plan> =
            clean.filter(|plan| is_near(&case, near, &audit(context, plan))).collect();
        let optimum = drafted.candidates.iter().find(|c| c.candidate.label.is_first());
        let optimum = &optimum.expect("the optimum").candidate.plan;
        let (own, others) = check_common(near, optimum, &region)?;
        same.set(same.get() + own);
        free.set(free.get() + others);
        let is_found = check_apart(&case, near, &drafted, &region)?;
        apart.set(apart.get() + usize::from(is_found));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (same.get(), free.get(), apart.get());
    assert!(met.0 > 100 && met.1 > 50 && met.2 > 20, "{met:?}");
}

#[test]
fn the_command_line_says_what_is_safe_to_sign() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    let args = ["plan", "scenarios/first-steps", "--within", "25%", "--out", path(&out)];
    let data = json(&args);
    let plan: view::Plan = serde_json::from_value(data).expect("our own");
    let near = plan.near.expect("asked for");
    assert_eq!((near.share, near.cut), (0.25, None));
    let moves = near.officials.iter().filter(|one| one.moves).count();
    assert_eq!(moves, plan.candidates[0].moves.len());
    let table = std::fs::read_to_string(out.join("near.csv")).expect("written");
    assert_eq!(table.lines().count(), 1 + near.officials.len());
    assert_eq!(luan(&["plan", "scenarios/first-steps", "--within", "101%"]).status.code(), Some(2));
}
