//! The README's commands do what it says: each is run as it stands there, in a copy of the repository.
#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::scenario;

/// Commands that are not run: they build, install, or take longer than a test may.
const NOT_RUN: [&str; 5] =
    ["make plan", "make test", "make test-cluster", "make bench", "make bench-peers"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).expect("README.md")
}

/// Every command of the README: lines of the indented blocks, and what stands between backticks, as
/// far as it names no place that the reader has to fill in.
fn commands() -> Vec<String> {
    let readme = readme();
    let of_block = readme.lines().filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let command = line.strip_prefix("$ ").unwrap_or(line);
        let begins = ["target/release/luan ", "luan ", "make "];
        begins.iter().any(|begin| command.starts_with(begin)).then_some(command)
    });
    let text =
        readme.lines().filter(|line| !line.starts_with("    ")).collect::<Vec<_>>().join(" ");
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let filled_in = |word: &&str| {
        (word.starts_with("luan ") || word.starts_with("make "))
            && word.contains(' ')
            && !word.split(' ').any(|part| part.contains('|') || part == "DIR" || part == "FILE")
    };
    let commands = of_block.chain(quoted.into_iter().filter(filled_in));
    let commands = commands.map(|line| line.split("  #").next().unwrap_or(line).trim().to_owned());
    let mut commands: Vec<String> = commands.collect();
    commands.retain(|command| command != "luan plan");
    commands
}

/// The repository as far as commands look at it, with the program where a build leaves it.
fn copy() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("target/release");
    std::fs::create_dir_all(&target).expect("a folder");
    let program = assert_cmd::cargo::cargo_bin("luan");
    std::os::unix::fs::symlink(program, target.join("luan")).expect("a link");
    for name in ["first-steps", "quang-nam-2023", "da-nang-2025"] {
        let to = dir.path().join("scenarios").join(name);
        std::fs::create_dir_all(&to).expect("a folder");
        for (file, bytes) in scenario::input(name).files {
            std::fs::write(to.join(file), bytes).expect("writable");
        }
    }
    let sheets = Path::new("tests/data/sheets");
    std::fs::create_dir_all(dir.path().join(sheets)).expect("a folder");
    for file in ["danh-sach-can-bo.csv", "columns.toml"] {
        std::fs::copy(root().join(sheets).join(file), dir.path().join(sheets).join(file))
            .expect("writable");
    }
    dir
}

fn run(dir: &Path, command: &str) -> std::process::Output {
    let path = format!("{}:/usr/bin:/bin", dir.join("target/release").display());
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(dir).env("PATH", path);
    shell.output().expect("a shell")
}

#[test]
fn the_commands_do_what_they_say() {
    let commands = commands();
    assert!(commands.len() >= 12, "{commands:?}");
    assert!(NOT_RUN.iter().all(|skipped| commands.iter().any(|c| c == skipped)), "{commands:?}");
    let dir = copy();
    for command in commands.iter().filter(|c| !NOT_RUN.contains(&c.as_str())) {
        if command == "luan check my-roster" {
            continue; // has a test of its own
        }
        let output = run(dir.path(), command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {said}");
    }
}

/// File, line, and what is typed there for what, as the example has it.
const FAULTS: [(&str, usize, &str, &str); 4] = [
    ("pairs.csv", 5, "O-5", "O-55"),
    ("pairs.csv", 5, ",85,", ",185,"),
    ("posts.csv", 1, "title", "tittle"),
    ("tenures.csv", 4, "2021-06-01", "31/06/2021"),
];

/// The README's faulty roster: four cells of first steps, changed as its messages say.
#[test]
fn the_example_of_errors_is_what_is_printed() {
    let dir = copy();
    let roster = dir.path().join("my-roster");
    std::fs::rename(dir.path().join("scenarios/first-steps"), &roster).expect("renamed");
    for (file, line, from, to) in FAULTS {
        let path = roster.join(file);
        let text = std::fs::read_to_string(&path).expect("readable");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at: usize = line;
        assert!(lines[at - 1].contains(from), "{file}:{line} {}", lines[at - 1]);
        lines[at - 1] = lines[at - 1].replacen(from, to, 1);
        std::fs::write(path, lines.join("\n")).expect("writable");
    }
    let output = run(dir.path(), "luan check my-roster");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let readme = readme();
    let (_, shown) = readme.split_once("    $ luan check my-roster\n").expect("the example");
    let shown: Vec<&str> = shown.lines().map_while(|line| line.strip_prefix("    ")).collect();
    assert_eq!(said.lines().collect::<Vec<_>>(), shown);
}
