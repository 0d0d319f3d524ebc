//! No organisation is too small for a shipped model, and where the musts of a model leave no plan, the
//! model that the error gives to paste leads to one.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use luan::input::validate;
use serde_json::Value;

use crate::scenario;

fn luan(args: &[&str]) -> Output {
    Command::cargo_bin("luan").expect("the binary").args(args).output().expect("luan runs")
}

fn plan(dir: &Path, model: Option<&Path>) -> (i32, Value) {
    let dir = dir.to_str().expect("UTF-8");
    let mut args = vec!["plan", dir, "--format", "json", "--quiet", "--candidates", "1"];
    args.extend(model.map(|model| ["--model", model.to_str().expect("UTF-8")]).iter().flatten());
    let output = luan(&args);
    let said = String::from_utf8_lossy(&output.stderr);
    let data = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"));
    (output.status.code().expect("an exit code"), data)
}

/// A folder of first steps under its own model with `more` in it.
fn first_steps(more: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (file, mut bytes) in scenario::input("first-steps").files {
        if file == "first-steps.toml" {
            bytes.extend(format!("\n{more}").bytes());
        }
        std::fs::write(dir.path().join(file), bytes).expect("writable");
    }
    dir
}

/// Follows the remedy of a run that found no plan: pastes it and runs both of its commands.
fn follow(dir: &Path, found: &Value) {
    let remedies = found["remedies"].as_array().expect("a list");
    assert_eq!(remedies.len(), 1, "{found}");
    let text = |key: &str| remedies[0][key].as_str().unwrap_or_else(|| panic!("{key}: {found}"));
    let file = dir.join(text("file"));
    std::fs::write(&file, text("toml")).expect("writable");
    for key in ["check", "plan"] {
        // The commands are for a shell in the folder of the model.
        let mut words = text(key).split(' ');
        assert_eq!(words.next(), Some("luan"));
        let mut luan = Command::cargo_bin("luan").expect("the binary");
        let run = luan.current_dir(dir).args(words).output().expect("luan runs");
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{key}: {} {said}\n{found}", text("toml"));
    }
}

/// Musts that first steps cannot keep, and the rules of which some have to give way.
const IMPOSSIBLE: [(&str, &[&str]); 5] = [
    ("[[rule]]\nid = 'plan_size'\nmin = 6\n", &["plan_size"]),
    ("[[rule]]\nid = 'block_flow'\nkind = 'hard'\n", &["block_flow"]),
    (
        "[[rule]]\nid = 'women_share'\nkind = 'hard'\nmin_share = 1.0\nof = 'all'\n",
        &["women_share", "place_everyone"],
    ),
    (
        "[[rule]]\nid = 'plan_size'\nmin = 4\n\
         [[rule]]\nid = 'chain_length'\nkind = 'hard'\nmax = 1\n",
        &["plan_size", "chain_length"],
    ),
    (
        "[[rule]]\nid = 'two_term'\nkind = 'hard'\n[[rule]]\nid = 'plan_size'\nmax = 0\n",
        &["two_term", "plan_size", "place_everyone"],
    ),
];

#[test]
fn the_model_that_an_infeasible_run_gives_to_paste_leads_to_a_plan() {
    for (musts, rules) in IMPOSSIBLE {
        let dir = first_steps(musts);
        let (code, found) = plan(dir.path(), None);
        assert_eq!((code, &found["error"]), (3, &Value::from("infeasible")), "{musts}: {found}");
        let clashes = found["clashes"].as_array().expect("a list");
        let given: Vec<&str> = clashes.iter().filter_map(|clash| clash["rule"].as_str()).collect();
        assert!(!given.is_empty() && given.iter().all(|rule| rules.contains(rule)), "{given:?}");
        follow(dir.path(), &found);
    }
}

/// An official with no pair at all, where everybody must get a post.
#[test]
fn a_classical_problem_without_a_solution_has_a_remedy_too() {
    let dir = first_steps("");
    let words = "extends = 'assignment'\nlevels = ['province', 'district', 'commune']\n\
                 blocks = ['party', 'front', 'state']\n";
    let model = dir.path().join("plain.toml");
    std::fs::write(&model, words).expect("writable");
    let officials = dir.path().join("officials.csv");
    let mut text = std::fs::read_to_string(&officials).expect("readable");
    let columns = text.lines().next().expect("a header").split(',').count();
    text.push_str(&format!("O-99,Nobody{}\n", ",".repeat(columns - 2)));
    std::fs::write(&officials, text).expect("writable");
    let (code, found) = plan(dir.path(), Some(&model));
    assert_eq!(code, 3, "{found}");
    assert_eq!(found["clashes"][0]["rule"], "place_everyone");
    assert_eq!(found["clashes"][0]["officials"], serde_json::json!(["O-99"]));
    follow(dir.path(), &found);
}

#[test]
fn lint_gives_the_same_remedy_as_the_run_and_the_text_shows_it() {
    let dir = first_steps(IMPOSSIBLE[0].0);
    let roster = dir.path().to_str().expect("UTF-8");
    let (_, found) = plan(dir.path(), None);
    let args = ["lint-model", "first-steps.toml", "--roster", roster, "--quiet"];
    let lint = luan(&[&args[..], &["--format", "json"]].concat());
    let lint: Value = serde_json::from_slice(&lint.stdout).expect("JSON");
    assert_eq!(lint["remedies"], found["remedies"]);
    let words = luan(&["plan", roster, "--quiet"]);
    let words = String::from_utf8_lossy(&words.stderr).into_owned();
    let toml = found["remedies"][0]["toml"].as_str().expect("a model");
    for line in toml.lines().chain([found["remedies"][0]["check"].as_str().expect("a command")]) {
        assert!(words.contains(&format!("    {line}").trim_end().to_owned()), "{line}\n{words}");
    }
}

/// Words and scales of the made-up rosters, for the models of other places.
const WORDS: &str = "levels = ['province', 'district', 'commune']
blocks = ['party', 'front', 'state']
";

fn model_for(dir: &Path, name: &str) -> std::path::PathBuf {
    let more = match name {
        "assignment" => WORDS.to_owned(),
        "officer-rotation" => format!(
            "{WORDS}majority_ethnicity = 'Kinh'
theory_levels = ['elementary', 'intermediate', 'advanced']
[[rule]]\nid = 'home_posting'\nlevels = ['commune']\n"
        ),
        _ => String::new(),
    };
    let file = dir.join(format!("small-{name}.toml"));
    std::fs::write(&file, format!("extends = '{name}'\n{more}")).expect("writable");
    file
}

#[test]
fn no_shipped_model_leaves_a_small_organisation_without_a_plan() {
    for (officials, posts) in [("6", "7"), ("14", "14"), ("28", "31")] {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("roster");
        let size = ["--officials", officials, "--posts", posts, "--pairs", "6"];
        let to = ["--out", out.to_str().expect("UTF-8")];
        let made = luan(&[&["generate"], &size[..], &to[..]].concat());
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        for (name, _) in validate::builtin_models().iter().filter(|(name, _)| *name != "base") {
            let (code, found) = plan(&out, Some(&model_for(dir.path(), name)));
            assert_eq!(code, 0, "{name}, {officials} officials: {found}");
        }
    }
}
