//! `luan verify`: a plan holds on the files that it was made from; whatever is changed in it, in its
//! files or in its input is told.

use luan::archive::{AtHand, verify};
use luan::input::read::{Digest, digests, row_digests};
use luan::text::Text;
use luan::view::{Plan, State, Verified};
use serde_json::Value;

use crate::cli::{code, copy, json, luan, path, replace};
use crate::scenario;

const FIRST: &str = "scenarios/first-steps";

/// The result folder of first-steps, and the bytes of its `plan.json`.
fn planned() -> (tempfile::TempDir, Vec<u8>) {
    let dir = tempfile::tempdir().expect("a folder");
    assert_eq!(code(&luan(&["plan", FIRST, "--out", path(dir.path())])), 0);
    let bytes = std::fs::read(dir.path().join("plan.json")).expect("written");
    (dir, bytes)
}

fn verified(bytes: &[u8]) -> Result<Verified, serde_json::Error> {
    let plan: Plan = serde_json::from_slice(bytes)?;
    let loaded = scenario::load("first-steps");
    let inputs: Vec<Digest> = digests(&scenario::input("first-steps"));
    let at_hand = AtHand {
        loaded: &loaded,
        inputs: &inputs,
        rows: &row_digests(&scenario::input("first-steps")),
        beside: &plan.files,
    };
    Ok(verify(&Text::english(), &plan, at_hand))
}

#[test]
fn a_plan_holds_on_what_it_was_made_from() {
    let (dir, bytes) = planned();
    let data = json(&["verify", path(&dir.path().join("plan.json")), FIRST]);
    assert_eq!((&data["holds"], &data["policy"]), (&true.into(), &"same".into()));
    let states = |key: &str| data[key].as_array().expect("a list").clone();
    for file in states("inputs").iter().chain(&states("files")) {
        assert_eq!(file["state"], "same", "{file}");
    }
    assert!(states("files").len() >= 3);
    assert!(verified(&bytes).expect("our own").holds);
}

/// Pointers to every number, word and flag below `value`.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| leaves(v, &format!("{at}/{k}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, v)| leaves(v, &format!("{at}/{n}"), found));
        }
        Value::Null => {}
        _ => found.push(at.to_owned()),
    }
}

fn changed(value: &Value) -> Value {
    match value {
        Value::Number(number) => (number.as_i64().unwrap_or_default() + 1).into(),
        Value::String(word) => format!("{word}x").into(),
        Value::Bool(flag) => (!flag).into(),
        other => other.clone(),
    }
}

/// What the search said of itself cannot be found again without another one.
const OF_THE_SEARCH: [&str; 4] = ["label", "termination", "limit", "dominated_by"];

#[test]
fn whatever_is_changed_in_a_candidate_is_told() {
    let (_dir, bytes) = planned();
    let whole: Value = serde_json::from_slice(&bytes).expect("JSON");
    let mut pointers = Vec::new();
    leaves(&whole["candidates"][0], "/candidates/0", &mut pointers);
    let of_search = |at: &String| OF_THE_SEARCH.contains(&at.split('/').nth(3).unwrap_or_default());
    pointers.retain(|at| !of_search(at) && at != "/candidates/0/rank");
    assert!(pointers.len() > 150, "{}", pointers.len());
    for at in pointers {
        let mut spoilt = whole.clone();
        let value = spoilt.pointer_mut(&at).expect("a leaf");
        *value = changed(value);
        // What no longer reads as a plan is refused before anything is verified.
        if let Ok(told) = verified(spoilt.to_string().as_bytes()) {
            assert!(!told.holds, "{at} was changed and nothing is told");
        }
    }
}

#[test]
fn the_sums_of_the_whole_result_are_told() {
    let (_dir, bytes) = planned();
    let whole: Value = serde_json::from_slice(&bytes).expect("JSON");
    for at in ["/objective", "/decided", "/bound", "/tiers/1/value", "/tiers/2/bound", "/model"] {
        let mut spoilt = whole.clone();
        let value = spoilt.pointer_mut(at).expect("a leaf");
        *value = changed(value);
        let told = verified(spoilt.to_string().as_bytes()).expect("reads");
        assert!(!told.holds && !told.differences.is_empty(), "{at}");
    }
}

#[test]
fn other_input_is_named_and_its_effect_told() {
    let (dir, _) = planned();
    let plan = dir.path().join("plan.json");
    // A comment more: another file, the same roster.
    let same = copy("first-steps", |dir| {
        replace(dir.join("instance.toml"), "plan_date", "# checked\nplan_date");
    });
    let data = json(&["verify", path(&plan), path(same.path())]);
    let changed = |data: &Value| -> Vec<String> {
        let files = data["inputs"].as_array().expect("a list");
        let other = files.iter().filter(|file| file["state"] != "same");
        other.map(|file| file["file"].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!((&data["holds"], changed(&data)), (&true.into(), vec!["instance.toml".to_owned()]));
    // Another price of an empty seat, another number of a rule: the plan is read, and is worth
    // something else.
    let other = copy("first-steps", |dir| {
        replace(dir.join("first-steps.toml"), "at_least = 2", "at_least = 1");
        replace(
            dir.join("posts.csv"),
            "finance,bachelor,advanced,2",
            "finance,bachelor,advanced,9",
        );
    });
    let output = luan(&["verify", path(&plan), path(other.path()), "--format", "json"]);
    let data: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((code(&output), &data["policy"]), (1, &"changed".into()));
    assert_eq!(changed(&data), ["first-steps.toml", "posts.csv"]);
    let told = data["candidates"][0]["differences"].as_array().expect("a list");
    let fill = told.iter().find(|one| one["field"] == "/tiers/1/value").expect("the second tier");
    assert_eq!((&fill["recorded"], &fill["found"]), (&2.into(), &9.into()));
}

/// Each change of a row, with the file and the key that are told; the order of rows is none.
#[test]
fn the_rows_that_changed_are_named() {
    let (dir, bytes) = planned();
    let plan = dir.path().join("plan.json");
    let told = |plan: &std::path::Path, change: &dyn Fn(&std::path::Path)| -> Verified {
        let other = copy("first-steps", |dir| change(dir));
        let output = luan(&["verify", path(plan), path(other.path()), "--format", "json"]);
        serde_json::from_slice(&output.stdout).expect("our own")
    };
    let edit = |dir: &std::path::Path, file: &str, edit: &dyn Fn(&mut Vec<String>)| {
        let text = std::fs::read_to_string(dir.join(file)).expect("a table");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        edit(&mut lines);
        std::fs::write(dir.join(file), lines.join("\n")).expect("writable");
    };
    let listed = |told: &Verified| -> Vec<String> {
        let line = |rows: &luan::view::ChangedRows| {
            let lists = [&rows.added, &rows.removed, &rows.changed].map(|ids| ids.join("+"));
            format!("{} {} {}", rows.file, rows.key, lists.join("/"))
        };
        told.rows.iter().map(line).collect()
    };
    let last = |lines: &mut Vec<String>| lines.pop().expect("a row");
    let id = |line: &str| line.split(',').next().expect("a key").to_owned();
    // One evaluation more of somebody, one official fewer, a post of another rank.
    let evaluations = std::fs::read_to_string(format!("{FIRST}/evaluations.csv")).expect("a table");
    let first = evaluations.lines().nth(1).expect("a row").to_owned();
    let removed = id(evaluations.lines().last().expect("a row"));
    let found = told(&plan, &|dir| {
        edit(dir, "evaluations.csv", &|lines| lines.push(first.replace(",20", ",19")));
        edit(dir, "posts.csv", &|lines| {
            let row = last(lines);
            lines.insert(1, row);
        });
    });
    assert_eq!(listed(&found), [format!("evaluations.csv official_id //{}", id(&first))]);
    assert!(found.rows_unknown.is_empty());
    let all_of = evaluations.lines().filter(|line| id(line) == removed).count();
    let found = told(&plan, &|dir| {
        edit(dir, "evaluations.csv", &|lines| lines.retain(|line| id(line) != removed));
        edit(dir, "units.csv", &|lines| {
            let row = lines[1].replacen(&id(&lines[1]), "U-NEW", 1);
            lines.push(row);
        });
    });
    assert!(all_of > 0);
    let expected = [
        format!("evaluations.csv official_id /{removed}/"),
        "units.csv unit_id U-NEW//".to_owned(),
    ];
    assert_eq!(listed(&found), expected);
    // A plan of an earlier luan says nothing of its rows.
    let mut older: Value = serde_json::from_slice(&bytes).expect("JSON");
    older.as_object_mut().expect("an object").remove("rows");
    std::fs::write(&plan, older.to_string()).expect("writable");
    let found = told(&plan, &|dir| edit(dir, "evaluations.csv", &|lines| drop(last(lines))));
    assert_eq!((found.rows, found.rows_unknown), (Vec::new(), vec!["evaluations.csv".to_owned()]));
}

#[test]
fn a_changed_or_lost_file_beside_the_plan_is_told() {
    let (dir, _) = planned();
    let plan = dir.path().join("plan.json");
    std::fs::write(dir.path().join("moves-1.csv"), "edited").expect("writable");
    std::fs::remove_file(dir.path().join("report.txt")).expect("removable");
    let output = luan(&["verify", path(&plan), FIRST, "--format", "json"]);
    assert_eq!(code(&output), 1);
    let told: Verified = serde_json::from_slice(&output.stdout).expect("our own");
    let state = |name: &str| told.files.iter().find(|one| one.file == name).map(|one| one.state);
    assert_eq!(state("moves-1.csv"), Some(State::Changed));
    assert_eq!(state("report.txt"), Some(State::Gone));
    assert_eq!(state("misses-1.csv"), Some(State::Same));
}

/// The plan of a what-if and of a revision say themselves what the roster was beside its files.
#[test]
fn plans_of_what_ifs_and_revisions_hold_too() {
    let (dir, _) = planned();
    let at = |name: &str| dir.path().join(name).display().to_string();
    assert_eq!(code(&luan(&["batch", FIRST, "--what-ifs", "--out", &at("batch")])), 0);
    let cases = std::fs::read_dir(at("batch/cases")).expect("cases");
    let plans = cases.map(|case| case.expect("a case").path().join("plan.json"));
    let mut what_ifs = 0;
    for plan in plans.filter(|plan| plan.is_file()) {
        let data = json(&["verify", path(&plan), FIRST]);
        assert_eq!(data["holds"], true, "{}: {data}", plan.display());
        let read: Plan =
            serde_json::from_slice(&std::fs::read(&plan).expect("read")).expect("ours");
        what_ifs += usize::from(read.under.is_some());
    }
    assert!(what_ifs > 1);
    let (from, out) = (at("plan.json"), at("revised"));
    let revise = ["revise", FIRST, "--from", &from, "--refuse", "O-3", "--out", &out];
    assert_eq!(code(&luan(&revise)), 0);
    let data = json(&["verify", &at("revised/plan.json"), FIRST]);
    let state = |data: &Value, file: &str| {
        let inputs = data["inputs"].as_array().expect("a list").clone();
        inputs.into_iter().find(|one| one["file"] == file).expect("an input")["state"].clone()
    };
    assert_eq!((&data["holds"], state(&data, &from)), (&true.into(), "same".into()));
    // The approved plan is another one since.
    std::fs::write(&from, b"{}").expect("written");
    let data = json(&["verify", &at("revised/plan.json"), FIRST]);
    assert_eq!(state(&data, &from), "changed");
}
