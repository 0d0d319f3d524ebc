//! The scenarios are the goldens: what luan prints for each is kept beside it, byte for byte.
//!
//! To accept a change: `LUAN_ACCEPT=1 make test`, then read the diff.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use assert_cmd::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Holds `got` against a kept file.
pub fn check(expected: &Path, got: &str) {
    if std::env::var("LUAN_ACCEPT").is_ok() {
        std::fs::create_dir_all(expected.parent().expect("a folder")).expect("a folder");
        std::fs::write(expected, got).expect("the golden is writable");
    }
    let want = std::fs::read_to_string(expected).unwrap_or_default();
    assert_eq!(got, want, "{} differs; LUAN_ACCEPT=1 accepts the change", expected.display());
}

/// One run of `luan plan` on a scenario: what it printed, and the folder it wrote.
pub struct Run {
    pub printed: String,
    pub out: tempfile::TempDir,
}

/// Plans a scenario as a user would.
pub fn run(scenario: &str) -> Run {
    let out = tempfile::tempdir().expect("a folder");
    let dir = format!("scenarios/{scenario}");
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(root())
        .args(["plan", &dir, "--quiet", "--time-limit", "1200", "--out"])
        .arg(out.path())
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let printed = printed.replace(&out.path().display().to_string(), "OUT");
    Run { printed, out }
}

/// The run that several tests look at.
pub static QUANG_NAM: LazyLock<Run> = LazyLock::new(|| run("quang-nam-2023"));

static DA_NANG: LazyLock<Run> = LazyLock::new(|| run("da-nang-2025"));

impl Run {
    /// A file of the run's folder.
    pub fn file(&self, name: &str) -> String {
        std::fs::read_to_string(self.out.path().join(name)).expect("luan wrote it")
    }

    /// Its `plan.json`.
    pub fn plan(&self) -> serde_json::Value {
        serde_json::from_str(&self.file("plan.json")).expect("JSON")
    }
}

#[test]
fn quang_nam_summary() {
    let expected = root().join("scenarios/quang-nam-2023/expected/plan.txt");
    check(&expected, &QUANG_NAM.printed);
}

#[test]
fn first_steps_summary_and_report() {
    let run = run("first-steps");
    let expected = root().join("scenarios/first-steps/expected");
    check(&expected.join("plan.txt"), &run.printed);
    for name in ["report.txt", "moves-1.csv"] {
        check(&expected.join(name), &run.file(name));
    }
}

#[test]
fn the_same_run_twice_gives_the_same_bytes() {
    let stable = |run: &Run| -> serde_json::Value {
        let mut plan = run.plan();
        let fields = plan.as_object_mut().expect("an object");
        fields.remove("wall_s");
        fields.remove("peak_rss_bytes");
        plan
    };
    let again = run("quang-nam-2023");
    assert_eq!(stable(&QUANG_NAM), stable(&again));
    for name in ["report.txt", "report.html", "moves-1.csv", "moves-5.csv"] {
        assert_eq!(QUANG_NAM.file(name), again.file(name), "{name}");
    }
}

#[test]
fn da_nang_summary() {
    let expected = root().join("scenarios/da-nang-2025/expected/plan.txt");
    check(&expected, &DA_NANG.printed);
}

#[test]
fn both_provinces_are_proven_with_five_clean_candidates() {
    for run in [&QUANG_NAM, &DA_NANG] {
        five_clean_candidates(&run.plan());
    }
}

fn five_clean_candidates(plan: &serde_json::Value) {
    assert_eq!(plan["termination"], "optimal");
    assert_eq!(plan["objective"], plan["candidates"][0]["objective"]);
    assert!(plan["gap"].as_f64().expect("a gap") <= 1e-4);
    let candidates = plan["candidates"].as_array().expect("candidates");
    assert_eq!(candidates.len(), 5);
    for candidate in candidates {
        assert_eq!(candidate["audit"], "clean");
    }
}

#[test]
fn quang_nam_moves_in_every_direction_and_between_all_blocks() {
    let plan = QUANG_NAM.plan();
    let flows = |table: &str| -> Vec<(String, String)> {
        let rows = plan["candidates"][0]["kpis"][table].as_array().expect("rows").iter();
        let word = |value: &serde_json::Value| value.as_str().unwrap_or("none").to_owned();
        rows.map(|row| (word(&row["from"]), word(&row["to"]))).collect()
    };
    let directions = flows("moves_by_direction");
    for (from, to) in [
        ("province", "district"),
        ("district", "province"),
        ("district", "commune"),
        ("commune", "district"),
        ("commune", "commune"),
    ] {
        assert!(directions.contains(&(from.to_owned(), to.to_owned())), "{from} to {to}");
    }
    let blocks = flows("moves_by_block");
    for from in ["party", "front", "state"] {
        for to in ["party", "front", "state"] {
            assert!(
                from == to || blocks.contains(&(from.to_owned(), to.to_owned())),
                "{from} {to}"
            );
        }
    }
}

#[test]
fn the_readme_shows_the_real_output() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md");
    let shown: Vec<&str> = readme.lines().map(str::trim).collect();
    let expected = |file: &str| {
        std::fs::read_to_string(root().join("scenarios").join(file)).expect("a golden")
    };
    let summary = expected("quang-nam-2023/expected/plan.txt").replace("OUT", "out");
    let report = expected("first-steps/expected/report.txt");
    let walk = |from: &str, to: &str| -> String {
        let start = report.find(from).expect("the report has it");
        let end = report[start..].find(to).expect("the report has it");
        report[start..start + end].to_owned()
    };
    let moves = walk("Moves: 4", "Empty seats after");
    let prices = walk(" tier ", " Figure ");
    for line in [summary, moves, prices].iter().flat_map(|text| text.lines()) {
        assert!(shown.contains(&line.trim()), "README.md lacks: {line}");
    }
}

/// The what-ifs of a scenario side by side: a table of tiers and figures, a column a what-if.
fn compared(scenario: &str) -> tempfile::TempDir {
    let out = tempfile::tempdir().expect("a folder");
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(root())
        .args(["compare", &format!("scenarios/{scenario}"), "--quiet", "--time-limit", "1200"])
        .arg("--out")
        .arg(out.path())
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for name in ["compare-figures.csv", "compare.txt"] {
        let got = std::fs::read_to_string(out.path().join(name)).expect("luan wrote it");
        let expected = root().join("scenarios").join(scenario).join("expected").join(name);
        // Hundreds of people differ in the large scenarios: their figures are enough.
        if name.ends_with(".csv") || scenario == "first-steps" {
            check(&expected, &got);
        }
    }
    out
}

#[test]
fn the_what_ifs_of_first_steps_side_by_side() {
    compared("first-steps");
}

#[test]
fn the_what_ifs_of_quang_nam_side_by_side() {
    compared("quang-nam-2023");
}

#[test]
fn the_what_ifs_of_da_nang_side_by_side() {
    compared("da-nang-2025");
}
