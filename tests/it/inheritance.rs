//! Which model of a chain set what, and with which source.

use luan::domain::{Before, Policy, Setting, Spot, Value};
use luan::input::validate;

const PARENT: &str = "\
title = 'Parent'
source = 'Law 1'
levels = ['province', 'district']
blocks = ['state']
[[tier]]
id = 'goals'
[[rule]]
id = 'min_stint'
months = 24
source = 'Law 1 Art. 2'
[[rule]]
id = 'women_share'
min_share = 0.2
weight = 4
source = 'Law 1 Art. 3'
sources = { min_share = 'Law 1 Art. 4', weight = 'ours' }
[[rule]]
id = 'remaining_service'
source = 'Law 1 Art. 5'
";

const CHILD: &str = "\
extends = 'parent'
title = 'Child'
[[rule]]
id = 'min_stint'
months = '3 years'
[[rule]]
id = 'women_share'
min_share = 0.25
sources = { min_share = 'Law 2 Art. 1' }
[[rule]]
id = 'remaining_service'
months = 60
source = 'Law 2 Art. 2'
";

fn load(child: &str) -> Result<Policy, Vec<luan::error::Problem>> {
    let models = |name: &str| match name {
        "child" => Some(child.to_owned()),
        "parent" => Some(PARENT.to_owned()),
        _ => None,
    };
    validate::policy("child", &models)
}

fn policy() -> Policy {
    load(CHILD).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn rule<'a>(policy: &'a Policy, name: &str) -> &'a Setting {
    policy.rules.iter().find(|setting| setting.name == name).expect("a rule of the model")
}

#[test]
fn the_chain_is_listed_from_the_model_to_its_root() {
    let policy = policy();
    let ids: Vec<&str> = policy.chain.iter().map(|link| link.id.as_str()).collect();
    assert_eq!(ids, ["child", "parent"]);
    assert_eq!(policy.chain[0].source, None, "the child states none of its own");
    assert_eq!(policy.chain[1].source.as_deref(), Some("Law 1"));
}

#[test]
fn each_field_knows_where_it_was_last_set() {
    let policy = policy();
    let stint = rule(&policy, "min_stint");
    assert_eq!(stint.origin.told("months"), Some(Spot { depth: 0, row: 5 }));
    assert_eq!(stint.origin.told("source"), Some(Spot { depth: 1, row: 10 }));
    assert_eq!(stint.origin.told("kind"), None, "the table's default");
    let service = rule(&policy, "remaining_service");
    assert_eq!(service.origin.told("short_months"), None, "the table's default");
    assert!(rule(&policy, "seats").origin.mentions.is_empty(), "structure, unsaid");
}

#[test]
fn what_a_child_replaces_is_kept_beside_it() {
    let policy = policy();
    let before = |name: &str, field: &str| {
        rule(&policy, name).origin.fields[field].before.clone().expect("replaced")
    };
    let expected = Before { depth: Some(1), value: Value::Int(24) };
    assert_eq!(before("min_stint", "months"), expected);
    let expected = Before { depth: Some(1), value: Value::Share(200) };
    assert_eq!(before("women_share", "min_share"), expected);
    // The parent has the rule but says nothing of its months: ten years by default.
    let expected = Before { depth: None, value: Value::Int(120) };
    assert_eq!(before("remaining_service", "months"), expected);
    assert_eq!(rule(&policy, "women_share").origin.fields["weight"].before, None);
}

#[test]
fn a_source_speaks_of_the_number_it_was_stated_with() {
    let policy = policy();
    let source = |name: &str, param: &str| rule(&policy, name).source_of(param).map(str::to_owned);
    assert_eq!(source("women_share", "min_share").as_deref(), Some("Law 2 Art. 1"));
    assert_eq!(source("women_share", "weight").as_deref(), Some("ours"), "inherited as it was");
    assert_eq!(source("remaining_service", "months").as_deref(), Some("Law 2 Art. 2"));
    assert_eq!(source("min_stint", "months"), None, "Art. 2 of Law 1 says 24, not 36");
    assert_eq!(source("women_share", "of"), None, "a default of the table");
}

#[test]
fn a_source_of_an_unknown_number_is_an_error_that_names_the_nearest() {
    let text = CHILD.replace("sources = { min_share", "sources = { min_shara");
    let problems = load(&text).expect_err("no such parameter");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!((problems[0].code, problems[0].args["nearest"].as_str()), ("E2006", "min_share"));
    assert_eq!(problems[0].place.row, Some(9));
}

/// A list that a child replaces takes its words from under the rules it inherits: the child is
/// named, and the rule that is left over.
#[test]
fn a_replaced_list_is_blamed_where_it_is_replaced() {
    let province = "extends = 'regulation-65'\ntitle = 'x'\nlevels = ['province', 'commune']\n";
    let models = |name: &str| (name == "child").then(|| province.to_owned());
    let problems = validate::policy("child", &models).expect_err("districts are gone");
    for problem in &problems {
        assert_eq!(
            (problem.code, problem.place.to_string().as_str()),
            ("E2024", "child:3 [levels]")
        );
        assert_eq!(problem.args["value"], "district");
        assert!(problem.args["where"].starts_with("models/regulation-65.toml:"), "{problem:?}");
    }
    assert_eq!(problems.len(), 1, "{problems:#?}");
}

#[test]
fn a_word_that_no_list_ever_had_is_blamed_on_the_rule() {
    let text = CHILD.replace("months = '3 years'", "tier = 'gaols'");
    let problems = load(&text).map(|_| ()).err().unwrap_or_default();
    assert!(problems.is_empty(), "a filter has no tier: {problems:#?}");
    let text = CHILD.replace("min_share = 0.25", "tier = 'gaols'");
    let problems = load(&text).expect_err("no such tier");
    assert_eq!((problems[0].code, problems[0].args["nearest"].as_str()), ("E2008", "goals"));
    assert_eq!(problems[0].place.to_string(), "child:8 [tier]");
}
