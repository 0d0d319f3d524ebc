//! The trade-off of two and of three goals: it is the set of plans that exhaustive search finds nothing better
//! than; where the search ends before, every plan of it is shown or lies in a hole that is named, and none is
//! better than what is shown by more than is said.

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

/// Values of all goals in an audited plan.
fn valued(case: &Case, goals: &[Goal], plan: &Plan, audit: &Audit) -> Vec<i64> {
    goals.iter().map(|goal| value(case, &goal.id, plan, audit)).collect()
}

/// The points that no other one dominates, among all clean plans that keep the optimum of the first
/// tiers.
fn undominated(case: &Case, goals: &[Goal], kept: &[String]) -> BTreeSet<Vec<i64>> {
    let context = Context::new(&case.instance, &case.policy);
    let audited = plans(case).into_iter().map(|plan| (audit(context, &plan), plan));
    let mut left: Vec<(Audit, Plan)> = audited.filter(|(audit, _)| audit.is_clean()).collect();
    for tier in kept {
        let at = case.policy.tiers.iter().position(|own| own.id == *tier).expect("a tier");
        let least = left.iter().map(|(audit, _)| audit.tiers[at]).min().expect("a plan");
        left.retain(|(audit, _)| audit.tiers[at] == least);
    }
    let all: BTreeSet<Vec<i64>> =
        left.iter().map(|(audit, plan)| valued(case, goals, plan, audit)).collect();
    let is_worse = |a: &[i64], b: &[i64]| a != b && b.iter().zip(a).all(|(b, a)| b <= a);
    all.iter().filter(|one| !all.iter().any(|other| is_worse(one, other))).cloned().collect()
}

/// Pairs of goals: each one with the next, and the last with each other one.
fn pairs(model: &Model) -> Vec<Vec<Goal>> {
    let names = Goal::names(model);
    let goal = |name: &String| Goal::named(model, name).expect("it is a goal");
    let next = names.windows(2).map(|two| [&two[0], &two[1]]);
    let with_last = names.iter().rev().skip(2).map(|name| [names.last().expect("a goal"), name]);
    next.chain(with_last).map(|two| two.map(goal).into()).collect()
}

/// Every three goals that follow each other, and the first, the middle and the last.
fn triples(model: &Model) -> Vec<Vec<Goal>> {
    let names = Goal::names(model);
    let goal = |name: &String| Goal::named(model, name).expect("it is a goal");
    let next = names.windows(3).map(|three| three.iter().map(goal).collect());
    let apart = [0, names.len() / 2, names.len() - 1].map(|at| goal(&names[at]));
    next.chain([apart.into()]).collect()
}

fn traded(model: &Model, goals: &[Goal], points: usize) -> Option<Trade> {
    let solver = Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched };
    plan::trade(model, goals, points, solver).ok()
}

fn values(trade: &Trade) -> BTreeSet<Vec<i64>> {
    trade.points.iter().map(|point| point.values.clone()).collect()
}

/// What every point says is what its plan is worth.
fn check_points(case: &Case, goals: &[Goal], trade: &Trade) -> Result<(), TestCaseError> {
    for point in &trade.points {
        let candidate = &point.ranked.candidate;
        let own = valued(case, goals, &candidate.plan, &candidate.audit);
        proptest::prop_assert_eq!(&own, &point.values);
        proptest::prop_assert!(candidate.audit.is_clean() && point.settled);
    }
    Ok(())
}

/// What is shown of a trade-off that was stopped after `many` points: every other point lies in a hole, and
/// is better than one that is shown by no more than the epsilon of the ranges.
fn check_part(
    trade: &Trade,
    expected: &BTreeSet<Vec<i64>>,
    many: usize,
) -> Result<(), TestCaseError> {
    let shown = values(trade);
    proptest::prop_assert!(shown.is_subset(expected) && shown.len() >= many.min(expected.len()));
    let within = |values: &[&Vec<i64>; 3]| {
        let [least, point, most] = values;
        (0..point.len()).all(|at| (least[at]..=most[at]).contains(&point[at]))
    };
    let range = |at: usize| {
        let values = || shown.iter().map(|point| point[at]);
        (values().max().expect("a point") - values().min().expect("a point")).max(1) as f64
    };
    let epsilon = trade.epsilon.expect("there are points");
    for point in expected.difference(&shown) {
        proptest::prop_assert!(trade.holes.iter().any(|h| within(&[&h.least, point, &h.most])));
        let behind = |own: &Vec<i64>| {
            let goals = (0..own.len()).map(|at| (own[at] - point[at]) as f64 / range(at));
            goals.fold(0.0, f64::max)
        };
        let least = shown.iter().map(behind).fold(f64::INFINITY, f64::min);
        proptest::prop_assert!(least <= epsilon + 1e-9, "{} {}", least, epsilon);
    }
    Ok(())
}

/// Holds a trade-off against all plans, and how many points it has; `None` where the case has no plan.
fn check_trade(case: &Case, model: &Model, goals: &[Goal]) -> Result<Option<usize>, TestCaseError> {
    let Some(trade) = traded(model, goals, 99) else { return Ok(None) };
    let is_weighted = case.policy.objective == Objective::Weighted;
    proptest::prop_assert!(!is_weighted || trade.kept.is_empty());
    let expected = undominated(case, goals, &trade.kept);
    proptest::prop_assert_eq!(values(&trade), expected.clone());
    proptest::prop_assert!(trade.holes.is_empty() && trade.cut.is_none());
    check_points(case, goals, &trade)?;
    proptest::prop_assert_eq!(trade.epsilon, Some(0.0));
    if expected.len() > 2 {
        let part = traded(model, goals, 2).expect("it was found before");
        check_part(&part, &expected, 2)?;
    }
    Ok(Some(expected.len()))
}

/// Holds the trade-offs of so many random rosters against all plans: how many there are, and how many of
/// them have more than two points.
fn check_all(rosters: u32, goals_of: fn(&Model) -> Vec<Vec<Goal>>) -> (usize, usize) {
    let (curves, long) = (Cell::new(0), Cell::new(0));
    let result = fixed(rosters, 31).run(&cases(), |mut case| {
        // A tolerance lets a later tier spend of an earlier one, which no list of plans shows.
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let model = Model::new(case.instance.clone(), case.policy.clone());
        for goals in goals_of(&model) {
            if let Some(length) = check_trade(&case, &model, &goals)? {
                curves.set(curves.get() + 1);
                long.set(long.get() + usize::from(length > 2));
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    (curves.get(), long.get())
}

#[test]
fn the_curve_is_that_of_exhaustive_search() {
    let (curves, long) = check_all(150, pairs);
    assert!(curves > 200 && long > 5, "{curves} {long}");
}

#[test]
fn the_surface_is_that_of_exhaustive_search() {
    let (surfaces, long) = check_all(80, triples);
    assert!(surfaces > 200 && long > 5, "{surfaces} {long}");
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
