//! Why not, and at what price: each exclusion is one by that rule alone, the day it ends is the first of
//! all days tried, and an exact price is that of all plans with the pair.

use std::cell::Cell;

use luan::audit::audit;
use luan::domain::{Context, Kind, Objective, Plan, Policy};
use luan::model::{Model, pairs};
use luan::plan::{self, Drafted, Pinned, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::{Letter, Why};
use proptest::test_runner::TestCaseError;

use crate::cli::{code, json, luan};
use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

fn solver() -> Solver<'static> {
    Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched }
}

/// The policy with this rule as its only filter.
fn alone(policy: &Policy, rule: usize) -> Policy {
    let mut policy = policy.clone();
    for (at, setting) in policy.rules.iter_mut().enumerate() {
        if at != rule && setting.kind == Kind::Filter {
            setting.kind = Kind::Objective;
        }
    }
    policy
}

/// The exclusions of every pair against each rule by itself, and against the eligible pairs.
fn check_exclusions(case: &Case, model: &Model) -> Result<usize, TestCaseError> {
    let context = Context::new(&case.instance, &case.policy);
    let mut several = 0;
    for official in case.instance.official_ixs() {
        for post in pairs::considered(context, official) {
            let refused = pairs::refusals(context, official, post);
            let filters = case.policy.settings().filter(|(_, one)| one.kind == Kind::Filter);
            for (at, _) in filters {
                let own = alone(&case.policy, at.at());
                let by_itself = pairs::refusal(Context::new(&case.instance, &own), official, post);
                let is_told = refused.iter().any(|removal| removal.rule == at);
                proptest::prop_assert_eq!(by_itself.is_some(), is_told);
            }
            let mut own = model.pairs.of_official(official);
            proptest::prop_assert_eq!(own.any(|(_, pair)| pair.post == post), refused.is_empty());
            several += usize::from(refused.len() > 1);
        }
    }
    Ok(several)
}

fn worth(case: &Case, plan: &Plan) -> Option<Vec<i64>> {
    let audit = audit(Context::new(&case.instance, &case.policy), plan);
    audit.is_clean().then(|| match case.policy.objective {
        Objective::Lexicographic => audit.tiers,
        Objective::Weighted => vec![audit.objective],
    })
}

/// The best plan with each eligible pair, and without it, against all plans that have it or do not.
fn check_prices(case: &Case, drafted: &Drafted) -> Result<(usize, usize), TestCaseError> {
    let all: Vec<(Plan, Vec<i64>)> = plans(case)
        .into_iter()
        .filter_map(|plan| worth(case, &plan).map(|worth| (plan, worth)))
        .collect();
    let (mut priced, mut impossible) = (0, 0);
    let pairs: Vec<_> = drafted.model.pairs.iter().map(|(_, pair)| pair).collect();
    for (pair, pinned) in pairs.into_iter().flat_map(|p| [(p, Pinned::In), (p, Pinned::Out)]) {
        let has = |plan: &Plan| plan.takes(pair.official, pair.post) == (pinned == Pinned::In);
        let found = plan::pinned(drafted, (pair.official, pair.post), pinned, solver());
        let found = found.map_err(|e| TestCaseError::fail(e.to_string()))?;
        let best = all.iter().filter(|(plan, _)| has(plan)).map(|(_, worth)| worth).min();
        let own = found.as_ref().map(|found| worth(case, &found.candidate.plan).expect("clean"));
        proptest::prop_assert_eq!(own.as_ref(), best);
        if let Some(found) = found {
            proptest::prop_assert!(has(&found.candidate.plan));
            priced += 1;
        } else {
            impossible += 1;
        }
    }
    Ok((priced, impossible))
}

#[test]
fn exclusions_and_prices_are_those_of_exhaustive_search() {
    let (several, priced, impossible) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let result = fixed(200, 41).run(&cases(), |mut case| {
        // A tolerance lets a later tier spend of an earlier one, which no list of plans shows.
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let model = Model::new(case.instance.clone(), case.policy.clone());
        several.set(several.get() + check_exclusions(&case, &model)?);
        let Ok(drafted) = plan::draft(model, &Request::ONE, solver()) else { return Ok(()) };
        let found = check_prices(&case, &drafted)?;
        priced.set(priced.get() + found.0);
        impossible.set(impossible.get() + found.1);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (several.get(), priced.get(), impossible.get());
    assert!(met.0 > 50 && met.1 > 200 && met.2 > 10, "{met:?}");
}

/// The day on which an exclusion ends is the first of all days tried one by one.
#[test]
fn an_exclusion_ends_on_the_first_day_without_it() {
    let loaded = crate::scenario::load("first-steps");
    let context = loaded.context();
    let mut told = 0;
    for official in loaded.instance.official_ixs() {
        for post in pairs::considered(context, official) {
            for removal in pairs::refusals(context, official, post) {
                let Some(day) = pairs::free_from(context, official, post, removal.rule) else {
                    continue;
                };
                let refuses = |date| {
                    let mut instance = (*loaded.instance).clone();
                    instance.plan_date = date;
                    let then = Context::new(&instance, &loaded.policy);
                    let all = pairs::refusals(then, official, post);
                    all.iter().any(|one| one.rule == removal.rule)
                };
                assert!(!refuses(day) && refuses(day.yesterday().expect("a day")));
                told += 1;
            }
        }
    }
    assert!(told > 3, "{told}");
}

#[test]
fn the_command_line_says_why_and_at_what_price() {
    let first = "scenarios/first-steps";
    let why = |args: &[&str]| -> Why {
        let args = [&["explain", first, "--official"][..], args].concat();
        serde_json::from_value(json(&args)).expect("our own")
    };
    let moves = why(&["O-3"]);
    assert_eq!((moves.planned.as_deref(), moves.holds.as_deref()), (Some("P-7"), Some("P-3")));
    assert!(!moves.excluded.is_empty());
    let link = moves.chain.iter().find(|made| made.official_id == "O-3").expect("its own link");
    assert_eq!(link.to_post, "P-7");
    check_bill(&moves);
    let refused = moves.post.as_ref().expect("the post of the move");
    let price = refused.price.as_ref().expect("a plan without the move");
    let differs = price.tiers.iter().find(|tier| tier.difference != 0);
    assert!(refused.is_planned && price.proven && differs.is_none_or(|tier| tier.difference > 0));
    for open in &moves.open {
        let about = why(&["O-3", "--post", &open.post_id]).post.expect("asked for");
        assert!(about.exclusions.is_empty());
        assert!(about.is_planned || about.is_impossible || about.price.is_some());
        if let Some(price) = about.price {
            let first = price.tiers.iter().find(|tier| tier.difference != 0);
            assert!(price.proven && first.is_none_or(|tier| tier.difference > 0), "{price:?}");
            assert!(price.elsewhere.iter().any(|one| one.official_id == "O-3"));
        }
    }
    let nearest = luan(&["explain", first, "--official", "O-33"]);
    assert_eq!(code(&nearest), 2);
    assert!(String::from_utf8_lossy(&nearest.stderr).contains("the nearest is O-3"));
}

/// What a move brings is the difference of two audits, of the plan with it and of the plan made by hand
/// without it.
fn check_bill(why: &Why) {
    let loaded = crate::scenario::load("first-steps");
    let context = loaded.context();
    let model = Model::new(loaded.instance.clone(), loaded.policy.clone());
    let drafted = plan::draft(model, &Request::ONE, solver()).expect("a plan");
    let with = &drafted.candidates[0].candidate.plan;
    let who = loaded
        .instance
        .official_ixs()
        .find(|at| loaded.instance.official(*at).id == why.official_id);
    let mut lines = with.assignments.clone();
    for line in lines.iter_mut().filter(|line| Some(line.official) == who) {
        line.post = loaded.instance.official(line.official).current;
    }
    let [with, without] = [with.clone(), Plan::new(lines)].map(|plan| audit(context, &plan));
    let bill = why.bill.as_ref().expect("a move");
    let of = |costs: &[luan::view::TierCost], id: &str| {
        costs.iter().find(|cost| cost.id == id).map_or(0, |cost| cost.difference)
    };
    for (at, tier) in loaded.policy.tiers.iter().enumerate() {
        assert_eq!(of(&bill.tiers, &tier.id), with.tiers[at] - without.tiers[at], "{}", tier.id);
    }
    let all: i64 = bill.rules.iter().map(|rule| rule.difference).sum();
    assert_eq!(all, with.objective - without.objective, "rules add up to the tiers");
    assert_eq!(bill.breaks.is_empty(), without.is_clean());
}

/// A letter names one person, unless all names are asked for; in both languages.
#[test]
fn a_letter_names_nobody_else() {
    let first = "scenarios/first-steps";
    let loaded = crate::scenario::load("first-steps");
    for official in &loaded.instance.officials {
        let args = ["explain", first, "--letter", &official.id];
        let letter: Letter = serde_json::from_value(json(&args)).expect("ours");
        let vi = [&args[..], &["--lang", "vi"]].concat();
        let pages = [&args[..], &vi].map(|args| luan(args).stdout);
        let whole = serde_json::to_vec(&letter).expect("JSON");
        for said in pages.iter().chain([&whole]) {
            let said = String::from_utf8_lossy(said);
            assert!(said.contains(&official.name), "{said}");
            for other in loaded.instance.officials.iter().filter(|other| other.id != official.id) {
                let is_named = said.contains(&other.name)
                    || said
                        .split(|c: char| !c.is_alphanumeric() && c != '-')
                        .any(|w| w == other.id);
                assert!(!is_named, "{} is named to {}: {said}", other.id, official.id);
            }
        }
        let named: Letter =
            serde_json::from_value(json(&[&args[..], &["--names"]].concat())).expect("ours");
        assert_eq!(named.chain.len(), letter.chain.len());
        assert!(named.chain.iter().all(|link| link.official_id.is_some()));
        let facts: usize = letter.barred.iter().map(|one| one.facts.len()).sum();
        assert!(facts >= letter.barred.len());
    }
}
