//! Bounds, prices of rules and envy against lists of all plans of small random rosters: no plan with a
//! pair costs less than its bound, the optimum without a rule is that of the roster without it, and envy is
//! what asking everybody about every post finds.

use std::cell::Cell;
use std::collections::BTreeSet;

use luan::audit::audit;
use luan::domain::{
    Action, Context, Decision, Decisions, Kind, Objective, OfficialIx, Plan, PostIx, Setting,
    SettingIx, Value,
};
use luan::explain::{self, Bounds, Conflict, Dropped, Exception, Found, Measure, Step, Without};
use luan::model::{Model, pairs};
use luan::plan::{self, Drafted, Request};
use luan::rules;
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::view::{self, Envied, Field, PairBounds, RulePrices};
use proptest::prelude::prop_assert;
use proptest::test_runner::TestCaseError;

use crate::cli::{copy, json, luan, path};
use crate::exhaustive::{plans, stages};
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const FIRST: &str = "scenarios/first-steps";

fn solver() -> Solver<'static> {
    let limits = Limits { gap: 0.0, time: None, seed: 1 };
    Solver { backend: &Highs, limits, watch: &Unwatched }
}

/// The optimum of a case without tolerances, which no list of plans shows.
fn drafted(case: &mut Case) -> Option<Drafted> {
    case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
    let model = Model::new(case.instance.clone(), case.policy.clone());
    plan::draft(model, &Request::ONE, solver()).ok()
}

fn best(case: &Case, keeps: impl Fn(&Plan) -> bool) -> Option<Vec<i64>> {
    plans(case).iter().filter(|plan| keeps(plan)).filter_map(|plan| stages(case, plan)).min()
}

/// The tier that a stage decides: one that nothing is priced in has none.
fn tier(case: &Case, drafted: &Drafted, stage: usize) -> usize {
    let id = &drafted.model.program.stages[stage].id;
    match case.policy.objective {
        Objective::Lexicographic => {
            case.policy.tiers.iter().position(|tier| tier.id == *id).expect("a tier")
        }
        Objective::Weighted => 0,
    }
}

/// How many pairs have a bound above nothing, and how many of those bounds are the exact price.
fn check_bounds(case: &Case, drafted: &Drafted) -> Result<(usize, usize), TestCaseError> {
    let optimum = best(case, |_| true).expect("there is a plan");
    let bounds = Bounds::new(drafted, solver());
    let (mut told, mut exact) = (0, 0);
    for (at, pair) in drafted.model.pairs.iter() {
        let bound = bounds.of(at);
        let with = best(case, |plan| plan.takes(pair.official, pair.post));
        let Some(with) = with.filter(|_| bound.difference > 0) else { continue };
        let stage = tier(case, drafted, bound.stage);
        let own = with[stage] - optimum[stage];
        let is_earlier = with[..stage] > optimum[..stage];
        prop_assert!(is_earlier || own >= bound.difference, "{with:?} {optimum:?} {bound:?}");
        told += 1;
        exact += usize::from(!is_earlier && own == bound.difference);
    }
    Ok((told, exact))
}

#[test]
fn no_plan_with_a_pair_costs_less_than_its_bound() {
    let (told, exact) = (Cell::new(0), Cell::new(0));
    let result = fixed(200, 43).run(&cases(), |mut case| {
        let Some(drafted) = drafted(&mut case) else { return Ok(()) };
        let found = check_bounds(&case, &drafted)?;
        told.set(told.get() + found.0);
        exact.set(exact.get() + found.1);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (told.get(), exact.get());
    assert!(met.0 > 100 && met.1 > 50, "{met:?}");
}

/// The case without a rule, or without a decision.
fn without(case: &Case, dropped: Dropped) -> Case {
    let mut case = case.clone();
    match dropped {
        Dropped::Rule(at) => {
            case.policy.rules.remove(at.at());
            case.policy.emphases.clear();
        }
        Dropped::Decision(at) => {
            let mut rows = case.instance.decisions.to_vec();
            rows.remove(at);
            case.instance.decisions = Decisions::from(rows);
        }
    }
    case
}

/// Whether the optimum without it is another.
fn check_price(
    case: &Case,
    drafted: &Drafted,
    dropped: Dropped,
    found: &Without,
) -> Result<bool, TestCaseError> {
    let own = without(case, dropped);
    let old = &drafted.candidates[0].candidate.plan;
    let old_tiers = audit(Context::new(&own.instance, &own.policy), old).tiers;
    let new_tiers: Vec<i64> = found.tiers.iter().map(|[_, new]| *new).collect();
    prop_assert!(found.tiers.iter().map(|[old, _]| *old).eq(old_tiers.iter().copied()));
    let reached = match own.policy.objective {
        Objective::Lexicographic => new_tiers.clone(),
        Objective::Weighted => vec![new_tiers.iter().sum()],
    };
    prop_assert!(Some(&reached) == best(&own, |_| true).as_ref(), "{dropped:?} {reached:?}");
    prop_assert!(found.is_proven);
    prop_assert!(found.is_possible == stages(&own, old).is_some());
    prop_assert!(!found.is_possible || new_tiers <= old_tiers || reached.len() == 1);
    let is_as_good = stages(&own, old).as_ref() == Some(&reached);
    // Of plans that are as good the old one is the nearest to itself.
    prop_assert!(!is_as_good || found.appear.is_empty() && found.vanish.is_empty());
    Ok(!is_as_good)
}

#[test]
fn a_rule_costs_what_the_roster_without_it_gains() {
    let (asked, dear) = (Cell::new(0), Cell::new(0));
    let result = fixed(100, 47).run(&cases(), |mut case| {
        let Some(drafted) = drafted(&mut case) else { return Ok(()) };
        let dropped = explain::droppable(&drafted.model);
        let prices = explain::rule_prices(&drafted, &dropped, solver(), &|_, _| {});
        for price in prices.map_err(|e| TestCaseError::fail(e.to_string()))? {
            let Found::Plan(found) = &price.without else {
                // As without a waiver.
                prop_assert!(
                    price.without.is_nothing()
                        && best(&without(&case, price.dropped), |_| true).is_none()
                );
                continue;
            };
            let is_dear = check_price(&case, &drafted, price.dropped, found)?;
            asked.set(asked.get() + 1);
            dear.set(dear.get() + usize::from(is_dear));
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (asked.get(), dear.get());
    assert!(met.0 > 200 && met.1 > 30, "{met:?}");
}

/// The case after a step.
fn stepped(case: &Case, step: &Step) -> Case {
    let mut case = case.clone();
    let value = if step.is_share() { Value::Share(step.to) } else { Value::Int(step.to) };
    case.policy.rules[step.rule.at()].params.insert(step.param, value);
    case
}

#[test]
fn a_step_of_a_number_costs_what_the_roster_after_it_loses() {
    let (asked, dear, none) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let result = fixed(60, 61).run(&cases(), |mut case| {
        let Some(drafted) = drafted(&mut case) else { return Ok(()) };
        let rules: Vec<SettingIx> = case.policy.settings().map(|(at, _)| at).collect();
        let all: Vec<Step> =
            rules.iter().flat_map(|at| explain::steps(&case.policy, *at)).collect();
        let old = &drafted.candidates[0].candidate;
        let found = explain::step_prices(&drafted, &all, solver(), &|_, _| {});
        for (step, found) in all.iter().zip(found.map_err(|e| TestCaseError::fail(e.to_string()))?)
        {
            let own = stepped(&case, step);
            let Found::Plan(found) = found else {
                prop_assert!(best(&own, |_| true).is_none(), "{step:?}");
                none.set(none.get() + 1);
                continue;
            };
            prop_assert!(
                found.tiers.iter().map(|[old, _]| *old).eq(old.audit.tiers.iter().copied())
            );
            let new: Vec<i64> = found.tiers.iter().map(|[_, new]| *new).collect();
            let reached = match own.policy.objective {
                Objective::Lexicographic => new,
                Objective::Weighted => vec![new.iter().sum()],
            };
            prop_assert!(Some(&reached) == best(&own, |_| true).as_ref(), "{step:?} {reached:?}");
            prop_assert!(found.is_possible == stages(&own, &old.plan).is_some());
            asked.set(asked.get() + 1);
            dear.set(dear.get() + usize::from(found.tiers.iter().any(|[old, new]| old != new)));
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (asked.get(), dear.get(), none.get());
    assert!(met.0 > 300 && met.1 > 30 && met.2 > 0, "{met:?}");
}

/// The case in which the board lets the official through the rule.
fn waived(case: &Case, exception: &Exception) -> Case {
    let mut case = case.clone();
    let mut rows = case.instance.decisions.to_vec();
    rows.push(Decision {
        action: Action::Waive,
        official: exception.official,
        post: None,
        rule: Some(case.policy.setting(exception.rule).name.clone()),
        reason: "Asked".to_owned(),
        decided_by: "Board".to_owned(),
        decided_on: None,
        until: None,
    });
    case.instance.decisions = Decisions::from(rows);
    case
}

/// How many exceptions bring something, of how many it is proven that they bring nothing, and how many are from
/// targets.
fn check_exceptions(case: &Case, drafted: &Drafted) -> Result<[usize; 3], TestCaseError> {
    let found = explain::exceptions(drafted, usize::MAX, solver(), &|_, _| {});
    let found = found.map_err(|e| TestCaseError::fail(e.to_string()))?;
    let context = Context::new(&case.instance, &case.policy);
    let optimum = best(case, |_| true).expect("there is a plan");
    let mut alone = 0;
    for official in case.instance.official_ixs() {
        for post in pairs::considered(context, official) {
            let refused = pairs::refusals(context, official, post);
            let is_rule = |rule| !rules::find(case.policy.setting(rule).rule).structural;
            alone += usize::from(refused.len() == 1 && is_rule(refused[0].rule));
        }
    }
    prop_assert!(found.pairs.len() == alone && found.alone.values().sum::<usize>() == alone);
    if drafted.model.program.stages.is_empty() {
        return Ok([0; 3]); // nothing is priced, so that nothing can become better
    }
    let (mut useful, mut idle, mut of_targets) = (0, 0, 0);
    for worth in found.pairs.iter().chain(&found.waivers) {
        let own = waived(case, &worth.exception);
        let who = worth.exception.official;
        // Of what the waiver lets in, a pair lets in itself alone.
        let is_let_in = |plan: &Plan| match (worth.exception.post, plan.posts_of(who).next()) {
            (Some(only), Some(post)) => {
                post == only || pairs::refusals(context, who, post).is_empty()
            }
            _ => true,
        };
        let reached = best(&own, is_let_in).expect("the optimum, or a better plan");
        let Some(Found::Plan(exact)) = &worth.exact else {
            return Err(TestCaseError::fail("no plan with an exception"));
        };
        let new: Vec<i64> = exact.tiers.iter().map(|[_, new]| *new).collect();
        let new = match case.policy.objective {
            Objective::Lexicographic => new,
            Objective::Weighted => vec![new.iter().sum()],
        };
        prop_assert!(new == reached && reached <= optimum, "{:?}", worth.exception);
        let kind = case.policy.setting(worth.exception.rule).kind;
        of_targets += usize::from(kind == Kind::Elastic);
        let first = optimum.iter().zip(&reached).position(|(old, new)| old != new);
        let stage = tier(case, drafted, worth.at_most.stage);
        match first {
            Some(at) => {
                let gain = optimum[at] - reached[at];
                prop_assert!(stage < at || stage == at && gain <= worth.at_most.difference);
                useful += 1;
            }
            None => idle += usize::from(worth.at_most.difference == 0),
        }
    }
    Ok([useful, idle, of_targets])
}

#[test]
fn an_exception_brings_what_the_roster_with_it_gains_and_no_more_than_its_bound() {
    let met = [const { Cell::new(0) }; 3];
    let result = fixed(150, 67).run(&cases(), |mut case| {
        let Some(drafted) = drafted(&mut case) else { return Ok(()) };
        let found = check_exceptions(&case, &drafted)?;
        met.iter().zip(found).for_each(|(met, found)| met.set(met.get() + found));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = met.map(Cell::into_inner);
    assert!(met[0] > 20 && met[1] > 20 && met[2] > 20, "{met:?}");
}

/// The case with these alone of its musts, filters, locks and bans.
fn only(case: &Case, kept: &[Dropped]) -> Case {
    let mut own = case.clone();
    let mut at = 0;
    own.policy.emphases.clear();
    own.policy.rules.retain(|rule| {
        let binds = matches!(rule.kind, Kind::Hard | Kind::Filter);
        let stays = !binds || rules::find(rule.rule).structural;
        let is_kept = kept.contains(&Dropped::Rule(SettingIx::new(at)));
        at += 1;
        stays || is_kept
    });
    let rows = case.instance.decisions.iter().enumerate().filter(|(at, decision)| {
        decision.action == Action::Waive || kept.contains(&Dropped::Decision(*at))
    });
    let rows: Vec<_> = rows.map(|(_, row)| row.clone()).collect();
    own.instance.decisions = Decisions::from(rows);
    own
}

/// Plans of a roster beyond which they are not audited once more for what is within a conflict.
const MOST_PLANS: usize = 20_000;

/// What conflicts were met.
#[derive(Default)]
struct Met {
    halls: Cell<usize>,
    instances: Cell<usize>,
    fewest: Cell<usize>,
}

/// A Hall set counted directly: all who may take a post of the set under the members alone, or all seats of
/// all posts that its people may take.
fn check_hall(case: &Case, conflict: &Conflict) -> Result<bool, TestCaseError> {
    let Some(hall) = &conflict.hall else { return Ok(false) };
    let own = only(case, &conflict.members);
    let context = Context::new(&own.instance, &own.policy);
    let all = pairs::eligible(context);
    let seats = |posts: &[PostIx]| -> usize {
        posts.iter().map(|post| own.instance.post(*post).seats as usize).sum()
    };
    if hall.is_of_posts {
        let people: BTreeSet<OfficialIx> = all
            .iter()
            .filter(|(_, pair)| hall.posts.contains(&pair.post))
            .map(|(_, pair)| pair.official)
            .collect();
        prop_assert!(people.iter().copied().eq(hall.officials.iter().copied()));
        prop_assert!(hall.there == people.len() && hall.needed <= seats(&hall.posts));
    } else {
        let posts: BTreeSet<PostIx> = all
            .iter()
            .filter(|(_, pair)| hall.officials.contains(&pair.official))
            .map(|(_, pair)| pair.post)
            .collect();
        prop_assert!(posts.iter().copied().eq(hall.posts.iter().copied()));
        prop_assert!(hall.there == seats(&hall.posts) && hall.needed == hall.officials.len());
    }
    prop_assert!(hall.there < hall.needed);
    Ok(true)
}

/// The instances of a conflict: no plan keeps all of them beside the members that are no musts, and some plan
/// keeps all but any one. Plans and their breaches are counted by the audit, which knows no rows.
fn check_instances(case: &Case, conflict: &Conflict) -> Result<usize, TestCaseError> {
    if conflict.instances.is_empty() {
        return Ok(0);
    }
    let own = only(case, &conflict.members);
    let context = Context::new(&own.instance, &own.policy);
    let told: Vec<(String, String)> =
        conflict.instances.iter().map(|one| (one.rule.clone(), one.label.clone())).collect();
    let broken = |plan: &Plan| -> Option<BTreeSet<(String, String)>> {
        let audit = audit(context, plan);
        let mut broken = BTreeSet::new();
        for charge in audit.hard_breaches() {
            let setting = own.policy.setting(charge.setting);
            let is_row = setting.kind == Kind::Hard && !rules::find(setting.rule).structural;
            // Its rows are found one by one, so that it is kept as a whole.
            if !is_row || setting.rule == "chain_length" {
                return None;
            }
            broken.insert((setting.name.clone(), charge.finding.label.clone()));
        }
        Some(broken)
    };
    let all: Vec<BTreeSet<(String, String)>> = plans(&own).iter().filter_map(broken).collect();
    let has_plan = |kept: &[(String, String)]| {
        all.iter().any(|broken| kept.iter().all(|one| !broken.contains(one)))
    };
    prop_assert!(!has_plan(&told), "{told:?}");
    for at in 0..told.len() {
        let mut rest = told.clone();
        rest.remove(at);
        prop_assert!(has_plan(&rest), "{told:?} without {at}");
    }
    Ok(told.len())
}

/// The plan with the fewest breaches: no plan that keeps all filters breaks the musts that it breaks by less in
/// all and nothing else.
fn check_fewest(case: &Case, conflict: &Conflict) -> Result<bool, TestCaseError> {
    let Some(fewest) = &conflict.fewest else { return Ok(false) };
    let context = Context::new(&case.instance, &case.policy);
    let breaches = |plan: &Plan| -> Option<i64> {
        let audit = audit(context, plan);
        let mut sum = 0;
        for charge in audit.hard_breaches() {
            let setting = case.policy.setting(charge.setting);
            let spec = rules::find(setting.rule);
            if setting.kind != Kind::Hard || spec.structural {
                return None;
            }
            sum += charge.finding.amount;
        }
        Some(sum)
    };
    let own = breaches(&fewest.plan);
    let least = plans(case).iter().filter_map(breaches).min();
    prop_assert!(own.is_some() && own >= least, "{own:?} {least:?}");
    Ok(own == least)
}

/// How many members a conflict has whose loss leads to a plan; `None` when there is a plan anyway.
fn check_conflict(case: &Case, met: &Met) -> Result<Option<usize>, TestCaseError> {
    let has_plan = |case: &Case| best(case, |_| true).is_some();
    let model = Model::new(case.instance.clone(), case.policy.clone());
    let found = explain::conflict(&model, solver());
    let found = found.map_err(|e| TestCaseError::fail(e.to_string()))?;
    prop_assert!(found.is_none() == has_plan(case));
    let Some(conflict) = found else { return Ok(None) };
    met.halls.set(met.halls.get() + usize::from(check_hall(case, &conflict)?));
    let plans = (case.instance.posts.len() + 1).pow(case.instance.officials.len() as u32);
    if plans <= MOST_PLANS {
        met.instances.set(met.instances.get() + check_instances(case, &conflict)?);
        met.fewest.set(met.fewest.get() + usize::from(check_fewest(case, &conflict)?));
    }
    let Conflict { members, given_up, .. } = conflict;
    prop_assert!(!has_plan(&only(case, &members)));
    let mut given = 0;
    for (at, led) in given_up.iter().enumerate() {
        let mut rest = members.clone();
        let member = rest.remove(at);
        prop_assert!(has_plan(&only(case, &rest)), "{member:?} is not needed");
        let own = without(case, member);
        let reached = led.plan().and_then(|led| stages(&own, &led.candidate.plan));
        prop_assert!(reached == best(&own, |_| true));
        given += usize::from(reached.is_some());
    }
    Ok(Some(given))
}

#[test]
fn a_conflict_is_one_and_needs_each_of_its_members() {
    let (none, met, given) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let within = Met::default();
    let result = fixed(400, 59).run(&cases(), |mut case| {
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        match check_conflict(&case, &within)? {
            None => none.set(none.get() + 1),
            Some(led) => {
                met.set(met.get() + 1);
                given.set(given.get() + led);
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let met = (none.get(), met.get(), given.get());
    assert!(met.0 > 100 && met.1 > 20 && met.2 > 20, "{met:?}");
    let found = [&within.halls, &within.instances, &within.fewest].map(Cell::get);
    assert!(found[0] > 0 && found[1] > 20 && found[2] > 10, "{found:?}");
}

/// Envy as anybody would count it: everybody, every post, everybody who has it.
fn counted(case: &Case, plan: &Plan, measure: Measure) -> usize {
    let instance = &case.instance;
    let context = Context::new(instance, &case.policy);
    let fact = |who, post| instance.pair_facts.get(who, post);
    let merit = |who, post| match measure {
        Measure::Fit => fact(who, post).and_then(|fact| fact.fit),
        Measure::Grade => instance.latest_grade(who).map(|grade| grade as i64),
    };
    let wish = |who, post| fact(who, post).and_then(|fact| fact.preference);
    let mut count = 0;
    for who in instance.official_ixs() {
        for post in instance.post_ixs().filter(|post| !plan.takes(who, *post)) {
            let own = plan.posts_of(who).next();
            let would = match (own.and_then(|own| wish(who, own)), wish(who, post)) {
                (_, None) => false,
                (None, Some(_)) => true,
                (Some(own), Some(other)) => other > own,
            };
            let may = pairs::considered(context, who).contains(&post)
                && pairs::refusals(context, who, post).is_empty();
            let better = |holder| match (merit(who, post), merit(holder, post)) {
                (Some(own), Some(other)) => own > other,
                _ => false,
            };
            let holders = plan.placed().filter(|(_, at)| *at == post);
            count += holders.filter(|(holder, _)| would && may && better(*holder)).count();
        }
    }
    count
}

#[test]
fn envy_is_what_asking_everybody_finds() {
    let (none, some) = (Cell::new(0), Cell::new(0));
    let result = fixed(60, 53).run(&cases(), |mut case| {
        let Some(drafted) = drafted(&mut case) else { return Ok(()) };
        for plan in plans(&case) {
            for measure in Measure::ALL {
                let found = explain::envy(&drafted.model, &plan, measure).len();
                prop_assert!(found == counted(&case, &plan, measure));
                let met = if found == 0 { &none } else { &some };
                met.set(met.get() + 1);
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(none.get() > 100 && some.get() > 20, "{} {}", none.get(), some.get());
}

#[test]
fn a_post_has_everybody_who_was_considered_for_it() {
    let loaded = crate::scenario::load("first-steps");
    let context = loaded.context();
    let model = Model::new(loaded.instance.clone(), loaded.policy.clone());
    let drafted = plan::draft(model, &Request::ONE, solver()).expect("a plan");
    let plan = &drafted.candidates[0].candidate.plan;
    for post in loaded.instance.post_ixs() {
        let field = explain::field(&drafted, post, 1, solver()).expect("a field");
        let considered = loaded.instance.official_ixs().filter(|who| {
            !plan.takes(*who, post) && pairs::considered(context, *who).contains(&post)
        });
        assert_eq!(field.open.len() + field.excluded.len(), considered.count());
        for (at, one) in field.open.iter().enumerate() {
            assert_eq!(one.exact.is_some(), at == 0);
            assert!(pairs::refusals(context, one.official, post).is_empty());
            let Some(Found::Plan(forced)) = &one.exact else { continue };
            assert!(forced.candidate.plan.takes(one.official, post));
        }
        assert!(field.excluded.iter().all(|(_, refused)| !refused.is_empty()));
    }
}

#[test]
fn the_command_line_says_what_posts_pairs_and_rules_cost() {
    let read = |args: &[&str]| json(&[&["explain", FIRST][..], args].concat());
    let field: Field =
        serde_json::from_value(read(&["--post", "P-5", "--exact", "2"])).expect("ours");
    assert!(field.open.iter().take(2).all(|one| one.is_asked));
    let prices: RulePrices = serde_json::from_value(read(&["--rules"])).expect("ours");
    let policy = crate::scenario::load("first-steps").policy;
    let is_free = |rule: &&Setting| !rules::find(rule.rule).structural;
    for rule in policy.rules.iter().filter(is_free) {
        assert!(prices.prices.iter().any(|price| price.subject.rule.as_ref() == Some(&rule.name)));
    }
    let one = &prices.prices[0];
    let alone = read(&["--rule", one.subject.rule.as_deref().expect("a rule")]);
    let alone: RulePrices = serde_json::from_value(alone).expect("ours");
    let [alone] = &alone.prices[..] else { panic!("one rule: {alone:?}") };
    assert!(!alone.steps.is_empty(), "of one rule the steps are told unasked");
    assert_eq!(view::RulePrice { steps: Vec::new(), ..alone.clone() }, *one);
    let exceptions: view::Exceptions =
        serde_json::from_value(read(&["--exceptions", "--exact", "3"])).expect("ours");
    for list in [&exceptions.pairs, &exceptions.waivers] {
        assert_eq!(list.iter().filter(|one| one.exact.is_some()).count(), list.len().min(3));
    }
    let _: Envied = serde_json::from_value(read(&["--envy", "--merit", "grade"])).expect("ours");
    let dir = tempfile::tempdir().expect("a folder");
    luan(&["explain", FIRST, "--all", "--out", path(dir.path())]);
    let index = std::fs::read_to_string(dir.path().join("bounds.json")).expect("written");
    let bounds: PairBounds = serde_json::from_str(&index).expect("ours");
    let sheet = std::fs::read_to_string(dir.path().join("bounds.csv")).expect("written");
    assert_eq!(sheet.lines().count(), 1 + bounds.pairs.len());
}

#[test]
fn the_command_line_says_what_cannot_hold_together() {
    // Six moves are asked; five officials may move, and four moves fit together.
    let dir = copy("first-steps", |dir| {
        let model = dir.join("first-steps.toml");
        let text = std::fs::read_to_string(&model).expect("readable");
        let six = "[[rule]]\nid = 'plan_size'\nmin = 6\n";
        std::fs::write(model, format!("{text}\n{six}")).expect("writable");
    });
    let found = json(&["explain", path(dir.path()), "--conflict"]);
    let found: view::Conflict = serde_json::from_value(found).expect("ours");
    let member =
        |rule: &str| found.members.iter().find(|one| one.subject.rule.as_deref() == Some(rule));
    let plan = member("plan_size").and_then(|one| one.plan.as_ref()).expect("a plan without it");
    assert_eq!((plan.moves, plan.amount, plan.proven), (4, 2, true));
    assert_eq!(plan.places.len(), plan.moves);
    // What the plan without the rule breaks is the rule, by as much as the rule finds in it.
    let breaks: Vec<_> = plan.breaks.iter().map(|one| (one.id.as_str(), one.difference)).collect();
    assert_eq!(breaks, [("plan_size", 2)]);
    let fewest = found.fewest.as_ref().expect("a plan that breaks as little as can be");
    assert!(fewest.proven && fewest.breaks.iter().map(|one| one.difference).sum::<i64>() <= 2);
    assert_eq!(found.instances.iter().filter(|one| one.rule == "plan_size").count(), 1);
    let page = luan(&["explain", path(dir.path()), "--conflict"]);
    assert!(String::from_utf8_lossy(&page.stdout).contains("cannot hold together"));
}

/// Nine posts that must not be empty, and eight officials: the Hall set is all of both.
#[test]
fn the_command_line_says_who_is_too_few_for_what() {
    let dir = copy("first-steps", |dir| {
        let model = dir.join("first-steps.toml");
        let text = std::fs::read_to_string(&model).expect("readable");
        let must = "[[rule]]\nid = 'critical_post_filled'\nkind = 'hard'\n";
        std::fs::write(model, format!("{text}\n{must}")).expect("writable");
        let posts = dir.join("posts.csv");
        let text = std::fs::read_to_string(&posts).expect("readable");
        let critical = |(at, line): (usize, &str)| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if at > 0 {
                cells[6] = "yes";
            }
            cells.join(",")
        };
        let lines: Vec<String> = text.lines().enumerate().map(critical).collect();
        std::fs::write(posts, lines.join("\n")).expect("writable");
    });
    let found = json(&["explain", path(dir.path()), "--conflict"]);
    let found: view::Conflict = serde_json::from_value(found).expect("ours");
    let hall = found.hall.expect("too few");
    assert!(hall.is_of_posts);
    assert_eq!((hall.posts.len(), hall.officials.len()), (9, 8));
    assert_eq!((hall.needed, hall.there, found.instances.len()), (9, 8, 9));
}
