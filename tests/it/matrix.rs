//! Every shipped model on every scenario, as a user runs it: a proven plan with a clean audit, or the
//! one reason why there is none. A model that was written for other places is put under the roster's
//! words first, and one that stops at a name or a number of the roster is run again without that.

use std::collections::BTreeSet;
use std::process::Output;

use assert_cmd::Command;
use luan::input::validate;
use serde_json::Value;

use crate::scenario;

/// How a run ends.
#[derive(Clone, Copy, Debug)]
enum Ends {
    /// Exit code 0: proven, and clean under the audit.
    Proven,
    /// Exit code 3: these rules alone have to give way, by so much together. Two rules may share the
    /// amount in more than one way.
    Infeasible(&'static [&'static str], i64),
    /// Exit code 1: this error in this file, and no other.
    Refused(&'static str, &'static str),
}
use Ends::{Infeasible, Proven, Refused};

/// One run: the model, what a child of it says for this roster, and how it ends.
type Run = (&'static str, &'static [&'static str], Ends);

const WORDS: &str =
    "levels = ['province', 'district', 'commune']\nblocks = ['party', 'front', 'state']\n";
/// The scale of the rosters, and the rule that names a level of the model's own.
const OFFICER: &str = "\
majority_ethnicity = 'Kinh'
theory_levels = ['elementary', 'intermediate', 'advanced']
";
const AT_HOME: &str = "[[rule]]\nid = 'home_posting'\nlevels = ['commune']\n";
/// Without a rule on ranks or standards anybody may go anywhere: 2.4 million pairs in a province,
/// of which those that somebody has judged are enough here.
const LISTED: &str = "pairs = 'listed'\n";
/// A third of three leaders is none.
const SMALL: &str = "[[rule]]\nid = 'unit_disruption'\nat_least = 2\n";
/// The rule that the board of Da Nang waived for somebody.
const NEAR_HOME: &str = "\
[[rule]]
name = 'near_home'
id = 'distance'
kind = 'filter'
max_km = 16
bands_km = []
levels = ['commune']
source = 'two-tier-2025'
";

/// Eight people.
const FIRST_STEPS: [Run; 9] = [
    ("regulation-65", &[], Proven),
    ("regulation-65", &[SMALL], Proven),
    ("regulation-65-twenty-years", &[], Proven),
    ("regulation-65-twenty-years", &[SMALL], Proven),
    ("civil-service-170", &[], Proven),
    ("civil-service-170", &[SMALL], Proven),
    ("two-tier-2025", &[], Proven),
    ("assignment", &[WORDS], Proven),
    ("officer-rotation", &[WORDS, OFFICER, AT_HOME], Proven),
];

/// A province in a year of ordinary rotation.
const QUANG_NAM: [Run; 6] = [
    ("regulation-65", &[], Proven),
    ("regulation-65-twenty-years", &[], Proven),
    ("civil-service-170", &[], Proven),
    ("two-tier-2025", &[], Proven),
    ("assignment", &[WORDS], Proven),
    ("officer-rotation", &[WORDS, OFFICER, LISTED, AT_HOME], Proven),
];

/// Whoever is not left without a post is one move more than the 80 of an ordinary year.
const UNPLACED: Ends = Infeasible(&["place_everyone", "plan_size"], 942);

/// A city whose units have just been merged: a decision waives a rule that only the model of the
/// merger has. With that rule, no model of an ordinary year can place everybody whose post is gone;
/// officer rotation stops earlier, at the board's lock of somebody to the own home.
const DA_NANG: [Run; 11] = [
    ("two-tier-2025", &[], Proven),
    ("regulation-65", &[], Refused("E1504", "decisions.csv")),
    ("regulation-65", &[NEAR_HOME], UNPLACED),
    ("regulation-65-twenty-years", &[], Refused("E1504", "decisions.csv")),
    ("regulation-65-twenty-years", &[NEAR_HOME], UNPLACED),
    ("civil-service-170", &[], Refused("E1504", "decisions.csv")),
    ("civil-service-170", &[NEAR_HOME], UNPLACED),
    ("assignment", &[WORDS], Refused("E1504", "decisions.csv")),
    ("assignment", &[WORDS, NEAR_HOME], Infeasible(&["place_everyone"], 72)),
    ("officer-rotation", &[WORDS, OFFICER, AT_HOME], Refused("E1504", "decisions.csv")),
    ("officer-rotation", &[WORDS, OFFICER, AT_HOME, NEAR_HOME], Refused("E1510", "decisions.csv")),
];

const ALL: [(&str, &[Run]); 3] =
    [("first-steps", &FIRST_STEPS), ("quang-nam-2023", &QUANG_NAM), ("da-nang-2025", &DA_NANG)];

/// A roster under a model of its own, whose levels and blocks no shipped model has; `school.rs` runs it.
const UNDER_ITS_OWN: &str = "school-authority";

fn plan(scenario: &str, model: &str, child: &[&str]) -> Output {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("child.toml");
    let text = format!("title = 'Child'\nextends = '{model}'\n{}", child.concat());
    std::fs::write(&file, text).expect("writable");
    let model = if child.is_empty() { model } else { file.to_str().expect("UTF-8") };
    let mut luan = Command::cargo_bin("luan").expect("the binary");
    luan.args(["plan", "--candidates", "1", "--format", "json", "--quiet", "--time-limit", "280"]);
    luan.arg(scenario::dir(scenario)).args(["--model", model]).output().expect("luan runs")
}

fn words<'a>(list: &'a Value, field: &str) -> BTreeSet<&'a str> {
    let items = list.as_array().expect("a list").iter();
    items.map(|item| item[field].as_str().expect("a word")).collect()
}

fn check(scenario: &str, (model, child, ends): Run) {
    let output = plan(scenario, model, child);
    let run = format!("{model} {child:?} on {scenario}");
    let said = String::from_utf8_lossy(&output.stderr);
    let json: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{run}: {error}: {said}"));
    let code = output.status.code().expect("an exit code");
    match ends {
        Proven => {
            assert_eq!((code, &json["termination"]), (0, &Value::from("optimal")), "{run}: {json}");
            assert_eq!(json["candidates"].as_array().map(Vec::len), Some(1), "{run}");
            assert_eq!(json["candidates"][0]["audit"], "clean", "{run}");
            assert!(json["gap"].as_f64().is_some_and(|gap| gap <= 1e-4), "{run}");
        }
        Infeasible(rules, least) => {
            assert_eq!((code, &json["error"]), (3, &Value::from("infeasible")), "{run}: {json}");
            let found = words(&json["clashes"], "rule");
            assert!(found.iter().all(|rule| rules.contains(rule)), "{run}: {found:?}");
            let clashes = json["clashes"].as_array().expect("a list").iter();
            let amounts = clashes.map(|clash| clash["amount"].as_i64().expect("an amount"));
            assert_eq!(amounts.sum::<i64>(), least, "{run}");
        }
        Refused(problem, file) => {
            assert_eq!((code, &json["error"]), (1, &Value::from("input")), "{run}: {json}");
            assert_eq!(words(&json["problems"], "code"), BTreeSet::from([problem]), "{run}");
            assert_eq!(words(&json["problems"], "file"), BTreeSet::from([file]), "{run}");
        }
    }
}

fn check_all(scenario: &str) {
    let (_, runs) = ALL.iter().find(|(name, _)| *name == scenario).expect("a scenario above");
    for run in *runs {
        check(scenario, *run);
    }
}

#[test]
fn every_model_on_first_steps() {
    check_all("first-steps");
}

#[test]
fn every_model_on_quang_nam() {
    check_all("quang-nam-2023");
}

#[test]
fn every_model_on_da_nang() {
    check_all("da-nang-2025");
}

#[test]
fn no_model_and_no_scenario_is_left_out() {
    let folders = std::fs::read_dir(scenario::dir("")).expect("the scenarios are there");
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.expect("readable").file_name().into_string().expect("UTF-8")
    };
    let scenarios: BTreeSet<String> = folders.map(name).collect();
    let models = validate::builtin_models().iter().map(|(model, _)| *model);
    let models: BTreeSet<&str> = models.filter(|model| *model != "base").collect();
    let run = ALL.iter().map(|(name, _)| *name).chain([UNDER_ITS_OWN]);
    assert_eq!(run.map(str::to_owned).collect::<BTreeSet<_>>(), scenarios);
    for (scenario, runs) in ALL {
        let here: BTreeSet<&str> = runs.iter().map(|(model, ..)| *model).collect();
        assert_eq!(here, models, "{scenario}");
    }
}
