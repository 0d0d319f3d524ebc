//! Every JSON that the program prints or writes reads back through the types that wrote it, and gives
//! the same bytes again.

use luan::report::render;
use luan::view::{
    Audit, Begun, Catalogue, Check, Compared, Conflict, Envied, Exceptions, Export, Failure, Field,
    Generated, Imported, Letter, Lint, Model, Page, PairBounds, PaperData, Papers, Plan, Review,
    RosterBook, RulePrices, Traded, WarmStart, WhatIfFile, Why,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::cli::{luan, path};

fn same<T: DeserializeOwned + Serialize>(written: &str) -> T {
    let read: T = serde_json::from_str(written).unwrap_or_else(|e| panic!("{e}: {written}"));
    let again = render::json(&read).expect("JSON");
    assert_eq!(again.trim_end(), written.trim_end());
    read
}

/// What a command line prints as JSON.
fn printed<T: DeserializeOwned + Serialize>(args: &[&str]) -> T {
    let output = luan(&[args, &["--format", "json"]].concat());
    same(&String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn what_the_verbs_print_reads_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |name: &str| dir.path().join(name).display().to_string();
    let first = "scenarios/first-steps";
    printed::<Check>(&["check", first]);
    printed::<Check>(&["check", "scenarios/school-authority"]);
    printed::<Review>(&["review", first]);
    printed::<Review>(&["review", "scenarios/school-authority"]);
    printed::<Plan>(&["plan", first, "--out", &at("plans")]);
    printed::<Plan>(&["plan", first, "--objective", "weighted", "--keep-dominated"]);
    printed::<Plan>(&["plan", first, "--within", "20%"]);
    printed::<Audit>(&["audit", first, "--plan", &at("plans/plan.json")]);
    std::fs::write(at("hand.csv"), "official_id,post_id\nO-3,P-7\n").expect("written");
    printed::<Audit>(&["audit", first, "--plan", &at("hand.csv")]);
    printed::<Compared>(&["compare", first]);
    printed::<Why>(&["explain", first, "--official", "O-3", "--post", "P-5"]);
    printed::<Why>(&["explain", first, "--official", "O-3", "--post", "P-5", "--versus", "O-4"]);
    printed::<Field>(&["explain", first, "--post", "P-5", "--exact", "1"]);
    printed::<PairBounds>(&["explain", first, "--all"]);
    printed::<Envied>(&["explain", first, "--envy"]);
    printed::<RulePrices>(&["explain", first, "--rules", "--steps"]);
    printed::<Letter>(&["explain", first, "--letter", "O-3"]);
    printed::<Exceptions>(&["explain", first, "--exceptions"]);
    printed::<Conflict>(&["explain", first, "--conflict"]);
    printed::<Traded>(&["trade", first, "--goal", "moves", "--goal", "wishes"]);
    printed::<Lint>(&["lint-model", "regulation-65"]);
    printed::<Lint>(&["lint-model", "first-steps", "--roster", first]);
    printed::<Catalogue>(&["rules"]);
    for model in
        ["civil-service-170", "regulation-65", "two-tier-2025", "officer-rotation", "assignment"]
    {
        printed::<Model>(&["rules", "--model", model]);
    }
    printed::<Page>(&["explain", "E1203"]);
    printed::<Page>(&["explain", "two_term"]);
    printed::<Export>(&["export", first, "--mps", &at("first.mps")]);
    printed::<RosterBook>(&["export", first, "--xlsx", &at("first.xlsx")]);
    let plan = at("plans/plan.json");
    printed::<Papers>(&["papers", first, "--plan", &plan, "--out", &at("papers")]);
    printed::<Papers>(&["papers", "--eject", &at("templates")]);
    same::<PaperData>(&std::fs::read_to_string(at("papers/papers.json")).expect("written"));
    printed::<Begun>(&["init", &at("begun")]);
    printed::<Generated>(&["generate", "--preset", "first-steps", "--out", &at("made")]);
    let list = "tests/data/sheets/danh-sach-can-bo.csv";
    printed::<Imported>(&["import", list, "--out", &at("imported")]);
    printed::<WhatIfFile>(&["what-if", "new", "mine", "--dir", &at("made")]);
    printed::<Failure>(&["check", "tests/invalid/E1203"]);
    printed::<Failure>(&["check", "no/such/folder"]);
}

#[test]
fn what_is_written_reads_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("written");
    luan(&["plan", "scenarios/first-steps", "--out", path(&out)]);
    let plan: Plan = same(&read("plan.json"));
    assert_eq!(plan.files.len(), 4 + 2 * plan.candidates.len());
    let left = read("warm-start.json");
    let again: WarmStart = serde_json::from_str(&left).expect("our own");
    assert_eq!(render::json_line(&again).expect("JSON"), left.trim_end());
    luan(&["compare", "scenarios/first-steps", "--out", path(&out)]);
    same::<Compared>(&read("compare.json"));
    luan(&["review", "scenarios/first-steps", "--out", path(&out)]);
    same::<Review>(&read("review.json"));
}
