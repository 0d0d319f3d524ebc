//! One folder per finding in `tests/lint`: its model has the finding at the place that `expect.txt`
//! names, and no other. A folder with an `instance.toml` is linted on its roster.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use luan::domain::Policy;
use luan::error::{Place, Problem};
use luan::input::read::Input;
use luan::input::validate;
use luan::lint::{self, Severity};
use luan::model::Model;
use luan::solve::{Highs, Limits, Solver, Unwatched};
use luan::text::Text;

use crate::scenario;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };
const SOLVER: Solver<'_> = Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched };

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint")
}

fn folder(code: &str) -> BTreeMap<String, Vec<u8>> {
    crate::scenario::files(&root().join(code))
}

fn found(mut files: BTreeMap<String, Vec<u8>>) -> Vec<Problem> {
    files.remove("expect.txt");
    if files.contains_key("instance.toml") {
        let loaded = validate::load(&Input { files }, None, &|_| None)
            .unwrap_or_else(|problems| panic!("{problems:#?}"));
        return lint::with_roster(&Model::new(loaded.instance, loaded.policy), SOLVER)
            .expect("HiGHS solves");
    }
    let text = |name: &str| Some(String::from_utf8(files.get(name)?.clone()).expect("UTF-8"));
    lint::model(&validate::policy("model.toml", &text).unwrap_or_else(|p| panic!("{p:#?}")))
}

fn expected(files: &BTreeMap<String, Vec<u8>>) -> Place {
    let text = String::from_utf8(files["expect.txt"].clone()).expect("UTF-8");
    let words: Vec<&str> = text.split_whitespace().collect();
    let [file, row, column] = words[..] else { panic!("three words in {text:?}") };
    let said = |word: &str| (word != "-").then(|| word.to_owned());
    Place {
        file: file.to_owned(),
        row: said(row).map(|row| row.parse().expect("a row number")),
        column: said(column),
    }
}

#[test]
fn each_folder_has_its_finding_at_its_place_and_no_other() {
    let text = Text::english();
    let mut wrong = Vec::new();
    for code in lint::codes() {
        let files = folder(code);
        let place = expected(&files);
        let found = found(files);
        let summary: Vec<(&str, Place)> = found.iter().map(|p| (p.code, p.place.clone())).collect();
        if summary != [(*code, place.clone())] {
            wrong.push(format!("{code} at {place}, but found {found:#?}"));
        }
        for problem in &found {
            assert!(!text.cause(problem).is_empty() && !text.action(problem).is_empty());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clean_model_has_no_finding() {
    assert_eq!(found(folder("clean")), Vec::new());
}

#[test]
fn each_folder_is_named_by_a_code() {
    let entries = std::fs::read_dir(root()).expect("the folder is readable");
    let names: BTreeSet<String> = entries
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .collect();
    let codes = lint::codes().iter().copied().chain(["clean"]);
    assert_eq!(names, codes.map(str::to_owned).collect());
}

#[test]
fn each_code_has_its_messages_and_only_what_no_plan_keeps_is_an_error() {
    let text = Text::english();
    for code in lint::codes() {
        assert!(text.has(code) && text.has(&format!("{code}.action")), "{code}");
        let page = text.plain(&format!("{code}.page"));
        let pairs = [["Wrong:", "Right:"], ["Odd:", "Clean:"]];
        assert!(pairs.iter().any(|pair| pair.iter().all(|word| page.contains(word))), "{code}");
    }
    let errors = lint::codes().iter().filter(|code| lint::severity(code) == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), [&"L1001", &"L1002", &"L1003"]);
}

fn builtin(name: &str) -> Policy {
    validate::policy(name, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A shipped model is an example to follow.
#[test]
fn the_shipped_models_have_no_finding() {
    for (name, _) in validate::builtin_models().iter().filter(|(name, _)| *name != "base") {
        assert_eq!(lint::model(&builtin(name)), Vec::new(), "{name}");
    }
}

/// Eight people are too few for the shares of a province, and only two of them are young.
const SMALL: &[(&str, &str)] = &[
    ("L1006", "nonlocal_share"),
    ("L1006", "women_share"),
    ("L1006", "young_share"),
    ("L1007", "young_share"),
    ("L1006", "minority_share"),
    ("L1006", "upward_share"),
];

/// The share that the province reported is one of eighteen district secretaries.
const EIGHTEEN: &[(&str, &str)] = &[("L1006", "nonlocal_share")];

/// On their rosters the shipped models can be kept; what is left to warn of is a fact of the roster.
#[test]
fn the_scenarios_can_keep_their_models() {
    for (name, warned) in [("first-steps", SMALL), ("quang-nam-2023", EIGHTEEN)] {
        let loaded = scenario::load(name);
        let found = lint::with_roster(&Model::new(loaded.instance, loaded.policy), SOLVER)
            .expect("HiGHS solves");
        let summary: Vec<(&str, &str)> =
            found.iter().map(|p| (p.code, p.args["name"].as_str())).collect();
        assert_eq!(summary, warned, "{name}");
    }
}

/// A must on two brackets, below forty years of age and from then on.
const BRACKETS: &str = "title = 'x'\nsource = 'x'\nlevels = ['a']\nblocks = ['b']\n[[rule]]\n\
                        id = 'age_brackets'\nkind = 'hard'\nof = 'all'\nages = [40]\nsource = 'x'\n";

#[test]
fn the_band_of_each_bracket_is_looked_at() {
    let findings = |min: &str, max: &str| {
        let model = format!("{BRACKETS}min_shares = {min}\nmax_shares = {max}\n");
        found(BTreeMap::from([("model.toml".to_owned(), model.into_bytes())]))
    };
    assert_eq!(findings("[0.4, 0.3]", "[0.4, 0.7]"), Vec::new());
    let crossed = findings("[0.4, 0.3]", "[0.8, 0.25]");
    let told: Vec<_> = crossed
        .iter()
        .map(|p| (p.code, p.args["least"].as_str(), p.args["greatest"].as_str()))
        .collect();
    assert_eq!(told, [("L1001", "0.3", "0.25")]);
}
