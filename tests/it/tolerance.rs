//! Tolerances: what a tier was decided at stays apart from what later tiers spent of it.

use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use crate::scenario;

fn json(args: &[&str]) -> Value {
    let luan = Command::cargo_bin("luan").expect("the binary").args(args).output();
    let output = luan.expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn text(args: &[&str]) -> String {
    let luan = Command::cargo_bin("luan").expect("the binary").args(args).output();
    String::from_utf8(luan.expect("luan runs").stdout).expect("UTF-8")
}

/// first-steps with its tiers in another order: the wishes come first, and half of their optimum may be
/// given away. Nothing counts in the tier `spare`.
const TIERS: [&str; 6] = ["wishes", "disruption", "goals", "spare", "law", "fill"];

fn roster() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (file, bytes) in scenario::input("first-steps").files {
        std::fs::write(dir.path().join(file), bytes).expect("writable");
    }
    let model = dir.path().join("first-steps.toml");
    let mut words = std::fs::read_to_string(&model).expect("readable");
    for id in TIERS {
        let tolerance = if id == "wishes" { 0.5 } else { 0.0 };
        words.push_str(&format!("\n[[tier]]\nid = \"{id}\"\ntolerance = {tolerance:?}\n"));
    }
    std::fs::write(model, words).expect("writable");
    dir
}

fn path(dir: &Path) -> &str {
    dir.to_str().expect("UTF-8")
}

fn tier<'a>(of: &'a Value, id: &str) -> &'a Value {
    let tiers = of["tiers"].as_array().expect("tiers");
    tiers.iter().find(|tier| tier["id"] == id).expect("the tier")
}

fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}

/// The optimum of the wishes is -95, in the README's table; with half of it, 47, given away, a plan
/// moves fewer people.
#[test]
fn a_spent_tolerance_is_no_gap() {
    let dir = roster();
    let plan = json(&["plan", path(dir.path()), "--candidates", "1", "--format", "json"]);
    let wishes = tier(&plan, "wishes");
    assert_eq!((number(&wishes["decided"]), number(&wishes["bound"])), (-95, -95));
    let spent = number(&wishes["value"]) + 95;
    assert!((1..=47).contains(&spent), "{wishes}");
    assert_eq!((&plan["termination"], &plan["gap"]), (&"optimal".into(), &0.0.into()));
    assert_eq!(number(&plan["decided"]), number(&plan["bound"]));
    assert_eq!(number(&plan["objective"]), number(&plan["decided"]) + spent);
    let words = text(&["plan", path(dir.path()), "--candidates", "1"]);
    assert!(words.contains("Proven optimal"), "{words}");
    assert!(words.contains(&format!("wishes {} (optimum -95;", spent - 95)), "{words}");
}

#[test]
fn the_exported_optimum_is_that_of_the_file() {
    let dir = roster();
    let mps = dir.path().join("first.mps");
    let data = json(&["export", path(dir.path()), "--mps", path(&mps), "--format", "json"]);
    let files = data["files"].as_array().expect("files");
    let tiers: Vec<&str> = files.iter().map(|f| f["tier"].as_str().expect("a tier")).collect();
    assert_eq!(tiers, TIERS);
    let optima = [0, 3].map(|at| number(&files[at]["optimum"]));
    assert_eq!(optima, [-95, 0], "the README's number, and nothing for a tier that prices nothing");
    for file in files {
        let text = std::fs::read_to_string(file["file"].as_str().expect("a path"));
        assert!(text.expect("written").trim_end().ends_with("ENDATA"));
    }
    let plan = json(&["plan", path(dir.path()), "--candidates", "1", "--format", "json"]);
    for file in files.iter().filter(|file| file["tier"] != "spare") {
        let tier = tier(&plan, file["tier"].as_str().expect("a tier"));
        assert_eq!(file["optimum"], tier["decided"], "{file}");
    }
}
