//! What the program reads and writes as files: plain ones of bounded size, shown as text, with the
//! rights the user asks for; and that bad input of any size ends in time.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use assert_cmd::Command;
use luan::error::Problem;
use luan::input::read::{Input, MOST_LISTED};
use luan::input::validate;
use serde_json::Value;

use crate::cli::{code, copy, json, luan, path, replace};
use crate::scenario;

const FIRST: &str = "scenarios/first-steps";

/// What is wrong with first-steps when these files are as given.
fn problems(changes: Vec<(&str, String)>) -> Vec<Problem> {
    let mut files = scenario::input("first-steps").files;
    files.extend(changes.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())));
    validate::load(&Input { files }, None, &|_| None).err().unwrap_or_default()
}

/// Problems listed and counted, by code.
fn counts(problems: &[Problem]) -> BTreeMap<&str, (usize, usize)> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for problem in problems {
        let count = counts.entry(problem.code).or_default();
        count.0 += 1;
        count.1 += 1 + problem.more;
    }
    counts
}

fn stderr(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_million_bad_rows_are_counted_and_a_thousand_listed() {
    let rows = "O-1,2025,splendid\n".repeat(1_000_000);
    let found = problems(vec![("evaluations.csv", format!("official_id,year,grade\n{rows}"))]);
    assert_eq!(counts(&found), BTreeMap::from([("E1208", (MOST_LISTED, 1_000_000))]));
    let rows: Vec<u64> = found.iter().filter_map(|problem| problem.place.row).collect();
    assert_eq!(rows, (2..2 + MOST_LISTED as u64).collect::<Vec<_>>(), "the first ones");
}

#[test]
fn all_problems_are_listed_for_who_asks() {
    let rows = "O-1,2025,splendid\n".repeat(1500);
    let dir = copy("first-steps", |dir| {
        let text = format!("official_id,year,grade\n{rows}");
        std::fs::write(dir.join("evaluations.csv"), text).expect("writable");
    });
    let check = |more: &[&str]| {
        let arguments = [&["check", path(dir.path())], more].concat();
        String::from_utf8(luan(&arguments).stdout).expect("UTF-8")
    };
    let listed = |printed: &str| {
        let data: Value = serde_json::from_str(printed).expect("JSON");
        let problems = data["problems"].as_array().expect("problems").clone();
        (problems.len(), problems.last().expect("a problem")["more"].clone())
    };
    assert_eq!(listed(&check(&["--format", "json"])), (1000, 500.into()));
    assert_eq!(listed(&check(&["--format", "json", "--all-problems"])), (1500, Value::Null));
    let text = stderr(&luan(&["check", path(dir.path())]));
    assert!(text.contains("1490 more E1208") && text.contains("--all-problems"), "{text}");
    assert!(text.contains("1500 errors in the input"), "{text}");
    let all = stderr(&luan(&["check", path(dir.path()), "--all-problems"]));
    assert_eq!(all.matches("error[E1208]").count(), 1500);
}

/// Sizes at which work that grows with the square would take minutes.
#[test]
fn keys_columns_and_lines_without_end_are_refused_in_time() {
    let keys: String = (0..100_000).map(|at| format!("key{at} = {at}\n")).collect();
    let manifest = String::from_utf8(scenario::input("first-steps").files["instance.toml"].clone());
    let manifest = format!("{}{keys}", manifest.expect("UTF-8"));
    let rows = manifest.lines().count();
    let found = problems(vec![("instance.toml", manifest)]);
    assert_eq!(counts(&found), BTreeMap::from([("E1011", (MOST_LISTED, 100_000))]));
    let first = found.first().and_then(|problem| problem.place.row);
    assert_eq!(first, Some(rows as u64 - 100_000 + 1), "keys know their rows");

    let tiers: String =
        (0..100_000).map(|at| format!("[[tier]]\nid = \"t{}\"\n", at / 2)).collect();
    let found = problems(vec![("first-steps.toml", tiers)]);
    assert_eq!(counts(&found)["E2021"], (MOST_LISTED, 50_000));

    let rules: String = (0..100_000).map(|at| format!("[[rule]]\nid = \"rule_{at}\"\n")).collect();
    let found = problems(vec![("first-steps.toml", rules)]);
    assert_eq!(counts(&found)["E2005"], (MOST_LISTED, 100_000));

    let columns: Vec<String> = (0..120_000).map(|at| format!("c{at}")).collect();
    let officials = format!("official_id,name,{}\nO-1,First\n", columns.join(","));
    let found = problems(vec![("officials.csv", officials)]);
    assert_eq!(counts(&found)["E1203"], (MOST_LISTED, 120_000));
}

#[test]
fn a_line_of_sixty_thousand_units_is_one_problem() {
    for downwards in [true, false] {
        let parent = |at: usize| if downwards { at.checked_sub(1) } else { Some(at + 1) };
        let mut units = "unit_id,name,level,block,parent_id\n".to_owned();
        let mut posts = "post_id,unit_id,title\n".to_owned();
        for at in 0..60_000 {
            let parent = parent(at).filter(|at| *at < 60_000);
            let parent = parent.map_or_else(String::new, |at| format!("U{at}"));
            units.push_str(&format!("U{at},Unit,district,state,{parent}\n"));
            posts.push_str(&format!("P{at},U{at},Chair\n"));
        }
        let found = problems(vec![("units.csv", units), ("posts.csv", posts)]);
        assert_eq!(counts(&found)["E1313"], (1, 1));
    }
}

#[test]
fn what_the_system_refuses_is_said_in_plain_words() {
    let none = stderr(&luan(&["check", "no-such-folder"]));
    assert!(none.contains("no-such-folder: there is no such file or folder. Check"), "{none}");
    assert!(!none.contains("os error"), "{none}");
    let dir = copy("first-steps", |dir| {
        std::fs::remove_file(dir.join("pool.csv")).ok();
        std::fs::create_dir(dir.join("pool.csv")).expect("a folder");
    });
    let folder = luan(&["check", path(dir.path())]);
    assert_eq!(code(&folder), 1, "a folder is not an absent file");
    assert!(
        stderr(&folder).contains("\"pool.csv\" is a folder, not a file"),
        "{}",
        stderr(&folder)
    );
    let data = luan(&["check", "no-such-folder", "--format", "json"]);
    let data: Value = serde_json::from_slice(&data.stdout).expect("JSON");
    assert_eq!(data["error"], "io");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn fifo(path: &Path) {
        let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
        assert!(made.success());
    }

    /// Runs that would wait for ever are ended.
    fn bounded(args: &[&str]) -> std::process::Output {
        let mut command = Command::cargo_bin("luan").expect("the binary");
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args);
        command.timeout(Duration::from_secs(60)).output().expect("luan runs")
    }

    fn refused(args: &[&str], file: &str) {
        let output = bounded(args);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {}", stderr(&output));
        let said = stderr(&output);
        assert!(said.contains(file) && said.contains("not a plain file"), "{said}");
    }

    #[test]
    fn pipes_and_devices_are_no_input() {
        let dir = copy("first-steps", |dir| {
            std::fs::remove_file(dir.join("pairs.csv")).expect("there");
            fifo(&dir.join("pairs.csv"));
        });
        refused(&["check", path(dir.path())], "pairs.csv");
        let own = tempfile::tempdir().expect("a folder");
        let pipe = own.path().join("pipe.toml");
        fifo(&pipe);
        refused(&["check", FIRST, "--model", path(&pipe)], "pipe.toml");
        refused(&["rules", "--model", path(&pipe)], "pipe.toml");
        refused(&["lint-model", "/dev/zero"], "/dev/zero");
        refused(&["audit", FIRST, "--plan", path(&pipe)], "pipe.toml");
        let based = copy("first-steps", |dir| {
            replace(dir.join("first-steps.toml"), "extends = \"", "extends = \"/dev/zero\" # \"");
        });
        refused(&["check", path(based.path())], "/dev/zero");
    }

    #[test]
    fn a_model_of_many_megabytes_is_refused_unread() {
        let dir = tempfile::tempdir().expect("a folder");
        let model = dir.path().join("model.toml");
        let file = std::fs::File::create(&model).expect("writable");
        file.set_len(1 << 40).expect("a file with a hole");
        let output = bounded(&["rules", "--model", path(&model)]);
        assert_eq!(code(&output), 1);
        assert!(stderr(&output).contains("model.toml: the file is larger"), "{}", stderr(&output));
    }

    #[test]
    fn written_files_have_the_rights_the_umask_leaves() {
        let luan = assert_cmd::cargo::cargo_bin("luan");
        for (umask, rights) in [("077", 0o600), ("022", 0o644), ("002", 0o664)] {
            let dir = tempfile::tempdir().expect("a folder");
            let (out, made) = (dir.path().join("out"), dir.path().join("made"));
            let (mps, luan) = (dir.path().join("first.mps"), path(&luan));
            let script = format!(
                "umask {umask}; {luan} plan {FIRST} --quiet --out {} && {luan} generate --officials 30 \
                 --posts 33 --out {} && {luan} export {FIRST} --objective weighted --mps {}",
                path(&out),
                path(&made),
                path(&mps)
            );
            let mut shell = Command::new("sh");
            shell.current_dir(env!("CARGO_MANIFEST_DIR")).args(["-c", &script]).assert().success();
            for folder in [dir.path(), &out, &made] {
                for entry in std::fs::read_dir(folder).expect("a folder") {
                    let entry = entry.expect("readable");
                    let mode = entry.metadata().expect("readable").permissions().mode() & 0o777;
                    let wanted =
                        if entry.path().is_dir() { rights | (rights & 0o444) >> 2 } else { rights };
                    assert_eq!(mode, wanted, "{:?} under {umask}", entry.path());
                }
            }
        }
    }
}

/// Names that clear the screen, that write backwards, and that are formulas, in first-steps.
fn spiteful() -> tempfile::TempDir {
    copy("first-steps", |dir| {
        let change = |file: &str, from: &str, to: &str| {
            let path = dir.join(file);
            let text = std::fs::read_to_string(&path).expect("readable");
            assert!(text.contains(from), "{file} lacks {from}");
            std::fs::write(path, text.replace(from, to)).expect("writable");
        };
        change("officials.csv", "Khoa", "Khoa\u{1b}[2J\u{202e}");
        change("units.csv", "Lowland District", "\u{9b}31mLowland District");
        for entry in std::fs::read_dir(dir).expect("a folder") {
            let file = entry.expect("readable").file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(dir.join(&file)).expect("readable");
            std::fs::write(dir.join(&file), text.replace("O-5", "=O5")).expect("writable");
        }
    })
}

#[test]
fn nothing_typed_commands_a_terminal_or_a_spreadsheet() {
    let dir = spiteful();
    let out = tempfile::tempdir().expect("a folder");
    let run = luan(&["plan", path(dir.path()), "--out", path(out.path())]);
    assert!(run.status.success(), "{}", stderr(&run));
    let file = |name: &str| std::fs::read_to_string(out.path().join(name)).expect("written");
    let printed = String::from_utf8(run.stdout).expect("UTF-8");
    let json = luan(&["plan", path(dir.path()), "--format", "json"]);
    let json = String::from_utf8(json.stdout).expect("UTF-8");
    for text in [&printed, &json, &file("report.txt"), &file("moves-1.csv"), &file("plan.json")] {
        let acting = text
            .trim_start_matches('\u{feff}')
            .chars()
            .find(|c| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c));
        assert_eq!(acting, None, "{text}");
    }
    assert!(file("report.txt").contains(r"Khoa\u{1b}[2J\u{202e}"), "shown, not lost");
    let moves = file("moves-1.csv");
    assert!(moves.contains(",'=O5,") && !moves.contains(",=O5,"), "{moves}");
    let audited =
        luan(&["audit", path(dir.path()), "--plan", path(&out.path().join("moves-1.csv"))]);
    assert!(audited.status.success(), "the guarded file is still a plan: {}", stderr(&audited));
}

#[test]
fn what_is_typed_on_the_command_line_is_shown_escaped() {
    for args in [
        &["check", "no\u{1b}[2Jsuch"][..],
        &["plan", "x", "--engine", "\u{202e}auto"],
        &["explain", "E\u{9b}1"],
    ] {
        let output = luan(args);
        let said = stderr(&output);
        assert!(!output.status.success() && said.contains(r"\u{"), "{said:?}");
        assert!(said.chars().all(|c| !c.is_control() || c == '\n'), "{said:?}");
    }
    let dir = copy("first-steps", |dir| replace(dir.join("officials.csv"), "O-1", "O-1\u{1b}[2J"));
    let said = stderr(&luan(&["check", path(dir.path())]));
    assert!(said.chars().all(|c| !c.is_control() || c == '\n'), "{said:?}");
}

#[test]
fn a_plan_whose_header_names_a_column_twice_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = dir.path().join("plan.csv");
    std::fs::write(&plan, "official_id,post_id,post_id\nO-1,P-1,P-2\n").expect("writable");
    let refused = luan(&["audit", FIRST, "--plan", path(&plan)]);
    assert_eq!(code(&refused), 1);
    let said = stderr(&refused);
    assert!(said.contains("E1202") && said.contains("[post_id]"), "{said}");
    std::fs::write(&plan, "official_id,post_id,,\nO-1,P-1,,\n").expect("writable");
    let read = luan(&["audit", FIRST, "--plan", path(&plan)]);
    assert!(!stderr(&read).contains("E1202"), "columns without a name are no columns");
}

#[test]
fn a_plan_made_from_other_files_is_told() {
    let out = tempfile::tempdir().expect("a folder");
    let plan = out.path().join("plan.json");
    assert!(luan(&["plan", FIRST, "--quiet", "--out", path(out.path())]).status.success());
    let audit = |dir: &str| stderr(&luan(&["audit", dir, "--plan", path(&plan)]));
    assert!(!audit(FIRST).contains("W1601"), "{}", audit(FIRST));
    let changed = copy("first-steps", |dir| {
        replace(dir.join("officials.csv"), "Khoa", "Khoá");
        std::fs::write(dir.join("residences.csv"), "official_id,unit_id,start\n")
            .expect("writable");
    });
    let said = audit(path(changed.path()));
    assert_eq!(said.matches("W1601").count(), 2, "{said}");
    assert!(said.contains("another officials.csv") && said.contains("without residences.csv"));
}

#[test]
fn generate_lists_the_pairs_asked_for_or_says_why_not() {
    let dir = tempfile::tempdir().expect("a folder");
    let generate = |out: &str, more: &[&str]| {
        let out = dir.path().join(out);
        let size = ["--officials", "40", "--pairs", "500", "--out", path(&out)];
        luan(&[&["generate"], &size[..], more].concat())
    };
    let few = stderr(&generate("few", &["--posts", "44"]));
    assert!(few.contains("of 20000 pairs") && few.contains("44 posts"), "{few}");
    let narrow = stderr(&generate("narrow", &["--posts", "800"]));
    assert!(narrow.contains("of 20000 pairs") && narrow.contains("in reach"), "{narrow}");
    let wide = generate("wide", &["--posts", "800", "--structure", "soft"]);
    assert_eq!(stderr(&wide), "");
    let pairs = std::fs::read_to_string(dir.path().join("wide/pairs.csv")).expect("written");
    assert_eq!(pairs.lines().count(), 20_001);
    let check = json(&["check", path(&dir.path().join("wide"))]);
    assert_eq!(check["officials"], 40);
}
