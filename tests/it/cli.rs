//! The program as a user runs it: verbs, exit codes, formats.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

use crate::golden::QUANG_NAM;
use crate::scenario;

pub fn luan(args: &[&str]) -> Output {
    Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .output()
        .expect("luan runs")
}

pub fn json(args: &[&str]) -> Value {
    let output = luan(&[args, &["--format", "json"]].concat());
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON on stdout")
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

/// A copy of first-steps to spoil.
pub fn copy(name: &str, change: impl Fn(&Path)) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (file, bytes) in scenario::input(name).files {
        std::fs::write(dir.path().join(file), bytes).expect("writable");
    }
    change(dir.path());
    dir
}

pub fn path(dir: &Path) -> &str {
    dir.to_str().expect("UTF-8")
}

pub fn replace(file: PathBuf, from: &str, to: &str) {
    let text = std::fs::read_to_string(&file).expect("readable");
    assert!(text.contains(from), "{} lacks {from}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).expect("writable");
}

#[test]
fn check_counts_what_is_there() {
    let data = json(&["check", "scenarios/first-steps"]);
    assert_eq!(data["officials"], 8);
    assert_eq!(data["posts"], 9);
}

#[test]
fn an_unknown_column_is_an_error_with_place_and_remedy() {
    let dir = copy("first-steps", |dir| replace(dir.join("posts.csv"), "title", "tittle"));
    let output = luan(&["plan", path(dir.path()), "--out", path(&dir.path().join("out"))]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 1, "{said}");
    assert!(
        said.contains("E1203") && said.contains("posts.csv:1") && said.contains("title"),
        "{said}"
    );
    assert!(output.stdout.is_empty(), "no partial output");
    assert!(!dir.path().join("out").exists(), "nothing is written");
    let data = luan(&["check", path(dir.path()), "--format", "json"]);
    let data: Value = serde_json::from_slice(&data.stdout).expect("JSON");
    assert_eq!(data["problems"][0]["code"], "E1203");
}

#[test]
fn exit_codes_tell_usage_from_input() {
    assert_eq!(code(&luan(&["plan"])), 2);
    assert_eq!(code(&luan(&["explain", "E9999"])), 2);
    assert_eq!(code(&luan(&["check", "no-such-folder"])), 1);
    assert_eq!(code(&luan(&["--version"])), 0);
}

#[test]
fn a_plan_of_ours_audits_clean_and_a_spoilt_one_does_not() {
    let out = tempfile::tempdir().expect("a folder");
    let dir = "scenarios/first-steps";
    let done = luan(&["plan", dir, "--quiet", "--out", path(out.path())]);
    assert!(done.status.success());
    for file in ["plan.json", "moves-1.csv"] {
        let plan = out.path().join(file);
        let data = json(&["audit", dir, "--plan", path(&plan)]);
        assert_eq!(data["audit"], "clean", "{file}");
    }
    let plan: Value =
        serde_json::from_slice(&std::fs::read(out.path().join("plan.json")).expect("plan.json"))
            .expect("JSON");
    let from_csv = json(&["audit", dir, "--plan", path(&out.path().join("moves-1.csv"))]);
    assert_eq!(from_csv["objective"], plan["candidates"][0]["objective"]);
    let twice = out.path().join("twice.csv");
    let official = plan["candidates"][0]["moves"][0]["official_id"].as_str().expect("an id");
    let post = plan["candidates"][0]["moves"][0]["to_post"].as_str().expect("an id");
    let rows = format!("official_id,post_id\n{official},{post}\n{official},\n");
    std::fs::write(&twice, rows).expect("writable");
    let output = luan(&["audit", dir, "--plan", path(&twice), "--format", "json"]);
    assert_eq!(code(&output), 1);
    let data: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(data["audit"], "breached");
    assert!(data["breaches"].to_string().contains("one_post_per_official"), "{data}");
}

#[test]
fn tables_add_up_to_the_list_of_moves() {
    let plan = QUANG_NAM.plan();
    for candidate in plan["candidates"].as_array().expect("candidates") {
        let kpis = &candidate["kpis"];
        let moves = candidate["moves"].as_array().expect("moves").len() as u64;
        assert_eq!(kpis["moves"], moves);
        for table in ["direction", "block", "title", "purpose"] {
            let rows = kpis[format!("moves_by_{table}")].as_array().expect("rows");
            let sum: u64 = rows.iter().map(|row| row["moves"].as_u64().expect("a count")).sum();
            assert_eq!(sum, moves, "{table}");
        }
        let split = ["upward", "downward", "lateral"].map(|k| kpis[k].as_u64().expect("a count"));
        assert_eq!(split.iter().sum::<u64>(), moves);
        let tiers = candidate["tiers"].as_array().expect("tiers").iter();
        let total: i64 = tiers.map(|tier| tier["value"].as_i64().expect("a value")).sum();
        assert_eq!(candidate["objective"], total);
        let seats = candidate["vacancies"].as_array().expect("vacancies").iter();
        let empty: u64 = seats.map(|v| v["seats"].as_u64().expect("a count")).sum();
        assert_eq!(kpis["vacancies"]["after"], empty);
    }
}

#[test]
fn candidates_differ_in_a_tenth_of_their_moves() {
    let plan = QUANG_NAM.plan();
    let pairs = |candidate: &Value| -> Vec<(String, String)> {
        let moves = candidate["moves"].as_array().expect("moves").iter();
        moves.map(|m| (m["official_id"].to_string(), m["to_post"].to_string())).collect()
    };
    let all: Vec<_> =
        plan["candidates"].as_array().expect("candidates").iter().map(pairs).collect();
    assert!(all.len() > 1);
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            let common = one.iter().filter(|m| other.contains(m)).count();
            let most = one.len().max(other.len());
            assert!(10 * common <= 9 * most, "{common} of {most} in common");
        }
    }
}

#[test]
fn rules_lists_kinds_parameters_units_and_sources() {
    let data = json(&["rules"]);
    let rules = data["rules"].as_array().expect("rules");
    let stint = rules.iter().find(|rule| rule["id"] == "min_stint").expect("min_stint");
    assert_eq!(stint["params"][0]["name"], "months");
    assert_eq!(stint["params"][0]["unit"], "months");
    assert_eq!(stint["params"][0]["default"], 36);
    for rule in rules {
        assert!(!rule["kinds"].as_array().expect("kinds").is_empty());
        assert!(!rule["source"].as_str().expect("a source").is_empty());
        assert!(!rule["meaning"].as_str().expect("a meaning").is_empty());
    }
}

#[test]
fn explain_prints_the_page_of_a_code() {
    let output = luan(&["explain", "e1203"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("E1203"));
}

#[test]
fn explain_prints_the_page_of_a_rule() {
    let page = luan(&["explain", "two_term"]);
    let said = String::from_utf8_lossy(&page.stdout).into_owned();
    assert!(page.status.success() && said.starts_with("two_term: Two terms\n"), "{said}");
    for part in ["years = 8 years (years)", "gap_days = 31 days", "65-QD/TW Art. 3(3)", "[[rule]]"]
    {
        assert!(said.contains(part), "{said} lacks {part}");
    }
    assert_eq!(luan(&["explain", "Two-Term"]).stdout, page.stdout);
    assert_eq!(json(&["explain", "two_term"])["page"], said.as_str());
    let wrong = luan(&["explain", "two_trem"]);
    assert_eq!(code(&wrong), 2);
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("the nearest is two_term"));
}

/// What the program tells a shell that asks for the last of these words.
fn completed(dir: &Path, words: &[&str]) -> Vec<String> {
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(dir)
        .env("LUAN_COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string())
        .env("_CLAP_IFS", "\n")
        .args(["--", "luan"])
        .args(words)
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

#[test]
fn a_shell_is_offered_models_engines_rules_and_codes() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("region.toml"), "").expect("writable");
    std::fs::write(dir.path().join("region.csv"), "").expect("writable");
    let offered = |words: &[&str]| completed(dir.path(), words);
    let models = ["region.toml", "regulation-65", "regulation-65-twenty-years"];
    let mut found = offered(&["plan", "x", "--model", "reg"]);
    found.sort();
    assert_eq!(found, models, "built in ones and own files");
    assert_eq!(offered(&["lint-model", "officer"]), ["officer-rotation"]);
    assert_eq!(offered(&["plan", "x", "--engine", ""]), ["auto", "direct", "decomposed"]);
    assert_eq!(offered(&["explain", "two"]), ["two_term"]);
    assert_eq!(offered(&["explain", "E120"]).len(), 9);
    assert_eq!(offered(&["generate", "--preset", "n"]), ["nation"]);
    let roster = "scenarios/first-steps";
    let here =
        completed(Path::new(env!("CARGO_MANIFEST_DIR")), &["compare", roster, "--official", "O-"]);
    assert_eq!(here, ["O-1", "O-2", "O-3", "O-4", "O-5", "O-6", "O-7", "O-8"]);
    assert_eq!(
        completed(Path::new(env!("CARGO_MANIFEST_DIR")), &["compare", roster, "--unit", "LOW-"]),
        ["LOW-P", "LOW-S"]
    );
    assert!(offered(&["expl"]).contains(&"explain".to_owned()));
}

#[test]
fn tables_are_no_wider_than_80_columns_unless_asked() {
    let columns = |text: &str| {
        text.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap_or_default()
    };
    let out = tempfile::tempdir().expect("a folder");
    let plan = |out: &Path, wide: &[&str]| {
        let args = ["plan", "scenarios/first-steps", "--quiet", "--out", path(out)];
        let printed = luan(&[&args[..], wide].concat());
        assert!(printed.status.success());
        let report = std::fs::read_to_string(out.join("report.txt")).expect("report.txt");
        let printed = String::from_utf8(printed.stdout).expect("UTF-8");
        (printed.split("\nWritten").next().expect("a table").to_owned(), report)
    };
    let (narrow, report) = plan(&out.path().join("a"), &[]);
    let (wide, same) = plan(&out.path().join("b"), &["--wide"]);
    assert!(columns(&narrow) <= 80 && columns(&report) <= 80, "{narrow}{report}");
    assert!(columns(&wide) > 80, "{wide}");
    assert_eq!(report, same, "the report does not depend on the terminal");
    for figure in ["optimum", "1/4", "2/2", "-95"] {
        assert!(narrow.contains(figure) && wide.contains(figure), "{figure}");
    }
    let quang_nam = QUANG_NAM.printed.split("\nWritten").next().expect("a table");
    assert!(columns(quang_nam) <= 80, "{quang_nam}");
    assert!(columns(&QUANG_NAM.file("report.txt")) <= 80);
    let rules = luan(&["rules"]);
    assert!(columns(&String::from_utf8_lossy(&rules.stdout)) <= 80);
}

#[test]
fn completions_and_man_pages_are_made() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = luan(&["completions", shell]);
        assert!(String::from_utf8_lossy(&output.stdout).contains("LUAN_COMPLETE"), "{shell}");
    }
    let dir = tempfile::tempdir().expect("a folder");
    assert!(luan(&["man", "--out", path(dir.path())]).status.success());
    let page = std::fs::read_to_string(dir.path().join("luan-plan.1")).expect("the page");
    assert!(page.contains("candidates"));
}

#[test]
fn generate_writes_a_folder_that_checks() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = path(dir.path());
    let made =
        luan(&["generate", "--officials", "60", "--posts", "66", "--pairs", "8", "--out", out]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let data = json(&["check", out]);
    assert_eq!(data["officials"], 60);
}

#[test]
fn generate_takes_a_structure_with_any_size_and_refuses_it_for_a_story() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = path(dir.path());
    let any = ["--officials", "60", "--posts", "60", "--structure", "quotas", "--out", out];
    let made = luan(&[&["generate"], &any[..]].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(json(&["check", out])["officials"], 60);
    let page = std::fs::read_to_string(dir.path().join("README.md")).expect("a page");
    assert!(page.contains("quotas.toml") && !page.contains('{'), "{page}");
    for wrong in [["--structure", "soft"], ["--pairs", "3"]] {
        let story = ["generate", "--preset", "first-steps", "--out", out, wrong[0], wrong[1]];
        let refused = luan(&story);
        assert_eq!(code(&refused), 2);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(said.contains("first-steps") && said.contains("province"), "{said}");
    }
    let unknown = luan(&["generate", "--preset", "region", "--structure", "odd", "--out", out]);
    assert_eq!(code(&unknown), 2);
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("soft | quotas"));
}

#[test]
fn no_plan_is_explained_by_the_least_that_must_give_way() {
    // Five officials may move and nine posts are there, but only four moves fit together.
    let dir = copy("first-steps", |dir| {
        let model = dir.join("first-steps.toml");
        let text = std::fs::read_to_string(&model).expect("readable");
        let six = "[[rule]]\nid = 'plan_size'\nmin = 6\n";
        std::fs::write(model, format!("{text}\n{six}")).expect("writable");
    });
    let output = luan(&["plan", path(dir.path()), "--format", "json"]);
    assert_eq!(code(&output), 3);
    let data: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(data["error"], "infeasible");
    let clashes = data["clashes"].as_array().expect("clashes");
    assert_eq!(clashes.len(), 1, "{data}");
    assert_eq!(clashes[0]["name"], "plan_size");
    assert_eq!(clashes[0]["amount"], 2, "six moves asked, four to be had");
}

#[test]
fn export_writes_a_file_per_tier_with_the_optimum_of_the_plan() {
    let dir = tempfile::tempdir().expect("a folder");
    let mps = dir.path().join("first.mps");
    let data = json(&["export", "scenarios/first-steps", "--mps", path(&mps), "--quiet"]);
    let plan = json(&["plan", "scenarios/first-steps", "--quiet"]);
    let optima: Vec<&Value> =
        data["files"].as_array().expect("files").iter().map(|file| &file["optimum"]).collect();
    let tiers: Vec<&Value> =
        plan["tiers"].as_array().expect("tiers").iter().map(|tier| &tier["value"]).collect();
    assert_eq!(optima, tiers);
    for file in data["files"].as_array().expect("files") {
        let text =
            std::fs::read_to_string(file["file"].as_str().expect("a path")).expect("written");
        assert!(text.starts_with("NAME") && text.trim_end().ends_with("ENDATA"));
    }
}

/// A plan's bytes without what a clock or a meter says.
fn timeless(plan: &Path) -> Value {
    let bytes = std::fs::read(plan.join("plan.json")).expect("plan.json");
    let mut plan: Value = serde_json::from_slice(&bytes).expect("JSON");
    for measured in ["wall_s", "peak_rss_bytes"] {
        plan.as_object_mut().expect("an object").remove(measured).expect("measured");
    }
    plan
}

#[test]
fn the_decomposed_engine_writes_the_same_plan_twice_and_with_the_tiers_of_the_direct_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let roster = dir.path().join("roster");
    let any = ["--officials", "80", "--posts", "80", "--structure", "soft"];
    let made = luan(&[&["generate"], &any[..], &["--out", path(&roster)]].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let plan = |engine: &str, out: &str| {
        let out = dir.path().join(out);
        let search = ["--engine", engine, "--threads", "2", "--gap", "0", "--quiet"];
        let to = ["plan", path(&roster), "--out", path(&out)];
        let done = luan(&[&to[..], &search[..]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        out
    };
    let [one, two, direct] =
        [("decomposed", "1"), ("decomposed", "2"), ("direct", "3")].map(|(e, out)| plan(e, out));
    assert_eq!(timeless(&one), timeless(&two));
    let moves = |out: &Path| std::fs::read(out.join("moves-1.csv")).expect("moves");
    assert_eq!(moves(&one), moves(&two));
    for key in ["termination", "objective", "bound"] {
        assert_eq!(timeless(&one)[key], timeless(&direct)[key], "{key}");
    }
}

#[test]
fn an_unknown_engine_is_refused_with_those_there_are() {
    let refused = luan(&["plan", "scenarios/first-steps", "--engine", "nonsense"]);
    assert_eq!(code(&refused), 2);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("--engine") && said.contains("nonsense"), "{said}");
    assert!(said.contains("auto | direct | decomposed"), "{said}");
}
