//! The trade-off of two goals: the curve is the set of plans that exhaustive search finds nothing better
//! than; where the search ends before, every plan of it is shown or lies in a hole that is named.

use std::cell::Cell;
use std::collections::BTreeSet;

use luan::audit::{Audit, audit};
use luan::domain::{Context, Objective, Plan};
use luan::model::Model;
use luan::plan::{self, Goal, Trade};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::Traded;
use proptest::test_runner::TestCaseError;

use crate::cli::{code, json, luan, path};
use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// Value of a goal in an audited plan, without the program.
fn value(case: &Case, goal: &str, plan: &Plan, audit: &Audit) -> i64 {
    let context = Context::new(&case.instance, &case.policy);
    if let Some(at) = case.policy.tiers.iter().position(|tier| tier.id == goal) {
        return audit.tiers[at];
    }
    let rules = case.policy.rules.iter().zip(audit.prices());
    if let Some((_, price)) = rules.into_iter().find(|(rule, _)| rule.name == goal) {
        return price;
    }
    match goal {
        "moves" => plan.moves(context).len() as i64,
        "vacancies" => {
            plan.vacancies(&case.instance).iter().map(|(_, seats)| i64::from(*seats)).sum()
        }
        _ => plan.assignments.iter().filter(|line| line.post.is_none()).count() as i64,
    }
}

/// The points that no other one dominates, among all clean plans that keep the optimum of the first
/// tiers.
fn undominated(case: &Case, goals: &[String; 2], kept: &[String]) -> BTreeSet<[i64; 2]> {
    let context = Context::new(&case.instance, &case.policy);
    let audited = plans(case).into_iter().map(|plan| (audit(context, &plan), plan));
    let mut left: Vec<(Audit, Plan)> = audited.filter(|(audit, _)| audit.is_clean()).collect();
    for tier in kept {
        let at = case.policy.tiers.iter().position(|own| own.id == *tier).expect("a tier");
        let least = left.iter().map(|(audit, _)| audit.tiers[at]).min().expect("a plan");
        left.retain(|(audit, _)| audit.tiers[at] == least);
    }
    let all: BTreeSet<[i64; 2]> = left
        .iter()
        .map(|(audit, plan)| [0, 1].map(|at: usize| value(case, &goals[at], plan, audit)))
        .collect();
    let is_worse = |a: &[i64; 2], b: &[i64; 2]| a != b && b[0] <= a[0] && b[1] <= a[1];
    all.iter().filter(|one| !all.iter().any(|other| is_worse(one, other))).copied().collect()
}

/// Pairs of goals: the first of all with each other one, and each one with the next.
fn pairs(model: &Model) -> Vec<[Goal; 2]> {
    let names = Goal::names(model);
    let goal = |name: &String| Goal::named(model, name).expect("it is a goal");
    let next = names.windows(2).map(|two| [&two[0], &two[1]]);
    let with_last = names.iter().rev().skip(2).map(|name| [names.last().expect("a goal"), name]);
    next.chain(with_last).map(|two| two.map(goal)).collect()
}

fn traded(model: &Model, goals: &[Goal; 2], points: usize) -> Option<Trade> {
    let solver = Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched };
    plan::trade(model, goals, points, solver).ok()
}

fn values(trade: &Trade) -> BTreeSet<[i64; 2]> {
    trade.points.iter().map(|point| point.values).collect()
}

/// What every point says is what its plan is worth.
fn check_points(case: &Case, names: &[String; 2], trade: &Trade) -> Result<(), TestCaseError> {
    for point in &trade.points {
        let candidate = &point.ranked.candidate;
        let own =
            [0, 1].map(|at: usize| value(case, &names[at], &candidate.plan, &candidate.audit));
        proptest::prop_assert_eq!(own, point.values);
        proptest::prop_assert!(candidate.audit.is_clean() && point.settled);
    }
    Ok(())
}

/// Holds a curve against all plans, and how many points it has; `None` where the case has no plan.
fn check_curve(
    case: &Case,
    model: &Model,
    goals: &[Goal; 2],
) -> Result<Option<usize>, TestCaseError> {
    let names = [goals[0].id.clone(), goals[1].id.clone()];
    let Some(trade) = traded(model, goals, 99) else { return Ok(None) };
    let is_weighted = case.policy.objective == Objective::Weighted;
    proptest::prop_assert!(!is_weighted || trade.kept.is_empty());
    let expected = undominated(case, &names, &trade.kept);
    proptest::prop_assert_eq!(values(&trade), expected.clone());
    proptest::prop_assert!(trade.holes.is_empty() && trade.cut.is_none());
    check_points(case, &names, &trade)?;
    if expected.len() > 2 {
        let part = traded(model, goals, 2).expect("it was found before");
        let within = |point: &[i64; 2], least: [i64; 2], most: [i64; 2]| {
            [0, 1].iter().all(|&at| (least[at]..=most[at]).contains(&point[at]))
        };
        let in_hole = |point: &[i64; 2]| part.holes.iter().any(|h| within(point, h.least, h.most));
        let shown = values(&part);
        proptest::prop_assert!(shown.is_subset(&expected) && shown.len() == 2);
        proptest::prop_assert!(
            expected.iter().all(|point| shown.contains(point) || in_hole(point))
        );
    }
    Ok(Some(expected.len()))
}

#[test]
fn the_curve_is_that_of_exhaustive_search() {
    let (curves, long) = (Cell::new(0), Cell::new(0));
    let result = fixed(150, 31).run(&cases(), |mut case| {
        // A tolerance lets a later tier spend of an earlier one, which no list of plans shows.
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let model = Model::new(case.instance.clone(), case.policy.clone());
        for goals in pairs(&model) {
            if let Some(length) = check_curve(&case, &model, &goals)? {
                curves.set(curves.get() + 1);
                long.set(long.get() + usize::from(length > 2));
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(curves.get() > 200 && long.get() > 5, "{} {}", curves.get(), long.get());
}

#[test]
fn the_command_line_draws_the_curve_and_writes_its_plans() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("curve");
    let first = "scenarios/first-steps";
    let goals = ["--goal", "figure:moves", "--goal", "tier:wishes"];
    let args = [&["trade", first][..], &goals, &["--out", path(&out)]].concat();
    let traded: Traded = serde_json::from_value(json(&args)).expect("our own");
    assert!(traded.is_complete && traded.holes.is_empty());
    for point in &traded.points {
        let moves = out.join(format!("point-{}.csv", point.candidate.rank));
        assert_eq!(code(&luan(&["audit", first, "--plan", path(&moves)])), 0);
        assert_eq!(point.values[0], point.candidate.kpis.moves as i64);
    }
    let written = std::fs::read_to_string(out.join("trade.json")).expect("written");
    let again: Traded = serde_json::from_str(&written).expect("our own");
    assert_eq!(again.points, traded.points);
}

#[test]
fn what_is_no_goal_is_told_with_what_is() {
    let said = |goals: &[&str]| {
        let goals: Vec<&str> = goals.iter().flat_map(|goal| ["--goal", goal]).collect();
        let output = luan(&[&["trade", "scenarios/first-steps"][..], &goals].concat());
        assert_eq!(code(&output), 2);
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let unknown = said(&["moves", "develpment"]);
    assert!(unknown.contains("the nearest is development"), "{unknown}");
    assert!(said(&["moves"]).contains("twice"));
    assert!(said(&["moves", "min_stint"]).contains("min_stint"));
}
