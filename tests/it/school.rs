//! A school authority with a model of its own: heads stay within their kind of school, nobody is
//! demoted, and no country's law of retirement is held against anybody.

use std::sync::Arc;

use luan::domain::{Context, OfficialIx, PostIx};
use luan::input::validate::{self, Loaded};
use luan::lint;
use luan::model::Model;
use luan::model::pairs;
use luan::plan::{self, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};

use crate::scenario;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// The scenario, its model without these rules.
fn without(rules: &[&str]) -> Loaded {
    let mut input = scenario::input("school-authority");
    let model = input.files.get_mut("school-authority.toml").expect("the model");
    let mut text = String::from_utf8(model.clone()).expect("UTF-8");
    for rule in rules {
        let id = format!("id = \"{rule}\"\n");
        assert!(text.contains(&id), "{rule}");
        text = text.replace(&id, &format!("{id}enabled = false\n"));
    }
    *model = text.into_bytes();
    validate::load(&input, None, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn official(loaded: &Loaded, id: &str) -> OfficialIx {
    let at = loaded.instance.officials.iter().position(|official| official.id == id);
    OfficialIx::new(at.expect("an official"))
}

fn post(loaded: &Loaded, id: &str) -> PostIx {
    PostIx::new(loaded.instance.posts.iter().position(|post| post.id == id).expect("a post"))
}

/// The rule that refuses somebody a post.
fn refusal(loaded: &Loaded, who: &str, to: &str) -> Option<String> {
    let Loaded { instance, policy, .. } = loaded;
    let (who, to) = (official(loaded, who), post(loaded, to));
    let removal = pairs::refusal(Context::new(instance, policy), who, to)?;
    Some(policy.setting(removal.rule).name.clone())
}

#[test]
fn heads_stay_within_their_kind_of_school_and_the_authority() {
    let loaded = without(&[]);
    let within = Some("stay_within".to_owned());
    for (who, to, refused) in [
        ("H-1", "BIRCH-H", None),
        ("H-1", "ADVISER", None),
        ("H-1", "FIR-H", within.clone()),
        ("H-4", "FIR-H", None),
        ("H-4", "ADVISER", None),
        ("H-4", "BIRCH-H", within),
        ("S-1", "FIR-H", None),
        ("S-1", "BIRCH-H", None),
        ("H-1", "ELM-D", Some("stay_within".to_owned())),
        ("H-1", "OAK-D", Some("rank_equivalent".to_owned())),
    ] {
        assert_eq!(refusal(&loaded, who, to), refused, "{who} to {to}");
    }
    assert_eq!(refusal(&without(&["stay_within"]), "H-1", "FIR-H"), None);
}

/// Ten seats for seven people. All six heads are needed; the seventh is best left in, or sent to, a
/// deputy's post: the officer's (2), the other deputy's (3) and the adviser's (1) stay empty. Ada and
/// Dora change, and two more take what that opens: four leave their posts, at 2 each.
#[test]
fn the_plan_is_the_one_found_by_hand() {
    let Loaded { instance, policy, .. } = without(&[]);
    let request = Request::ONE;
    let drafted = plan::draft(
        Model::new(instance.clone(), policy.clone()),
        &request,
        Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched },
    )
    .expect("a plan");
    let best = &drafted.candidates[0].candidate;
    let tiers = luan::audit::audit(Context::new(&instance, &policy), &best.plan).tiers;
    assert_eq!(tiers[..4], [0, 6, 0, 8]);
    let block = |post: PostIx| policy.block(instance.unit_of(post).block);
    for made in best.plan.moves(Context::new(&instance, &policy)) {
        let from = made.from.map(block).expect("an incumbent");
        let crossed = [from, block(made.to)];
        assert!(from == block(made.to) || crossed.contains(&"authority"), "{crossed:?}");
    }
}

/// H-2 states gender and birth date, and no date of retirement.
#[test]
fn nothing_is_derived_and_that_is_said() {
    let loaded = without(&[]);
    let who = official(&loaded, "H-2");
    assert!(loaded.instance.official(who).birth_date.is_some());
    assert_eq!(loaded.instance.retires_on(&loaded.policy, who), None);
    let told: Vec<_> = loaded.warnings.iter().map(|p| (p.code, p.place.to_string())).collect();
    assert_eq!(told, [("W1025", "officials.csv:3 [retirement_date]".to_owned())]);
}

/// What lint-model says of moves that no rule looks at.
fn unpriced(loaded: &Loaded) -> Vec<&'static str> {
    let Loaded { instance, policy, .. } = loaded;
    let found = lint::with_roster(
        &Model::new(instance.clone(), policy.clone()),
        Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched },
    );
    let found = found.expect("HiGHS solves");
    found.iter().map(|p| p.code).filter(|code| ["L1020", "L1021"].contains(code)).collect()
}

#[test]
fn lint_warns_of_moves_that_no_rule_looks_at() {
    assert_eq!(unpriced(&without(&[])), [""; 0]);
    assert_eq!(unpriced(&without(&["rank_equivalent"])), ["L1020"]);
    assert_eq!(unpriced(&without(&["stay_within"])), ["L1021"]);
    assert_eq!(unpriced(&without(&["stay_within", "rank_equivalent"])), ["L1020", "L1021"]);
}

/// Moves of a purpose that the rule exempts are looked at by no rule; by level is not by block.
#[test]
fn a_rule_that_exempts_a_purpose_does_not_look_at_it() {
    let mut loaded = without(&[]);
    for setting in &mut Arc::make_mut(&mut loaded.policy).rules {
        let exempt = luan::domain::Value::Words(vec!["other".to_owned()]);
        if ["rank_equivalent", "stay_within"].contains(&setting.rule) {
            setting.params.insert("exempt_purposes", exempt);
        }
    }
    assert_eq!(unpriced(&loaded), ["L1020", "L1021"]);
}
