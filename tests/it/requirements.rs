//! `docs/requirements.md` held against what it speaks of: each rule is in the catalogue and each rule
//! of the catalogue on the page, each report field in the JSON of a real run, each test in the tree,
//! and no cell is empty.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use luan::domain::Kind;
use luan::rules::{RULES, Spec, find};
use serde_json::Value;

use crate::golden;

/// The words of the page for what a rule may be in a model.
const KINDS: [(&str, Kind); 4] = [
    ("filter", Kind::Filter),
    ("must", Kind::Hard),
    ("target", Kind::Elastic),
    ("price", Kind::Objective),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A row of one of the tables: its cells by the table's header.
struct Row {
    line: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    fn cell(&self, header: &str) -> &str {
        self.cells.get(header).map_or("", String::as_str)
    }

    /// What stands in backquotes in a cell.
    fn quoted(&self, header: &str) -> Vec<&str> {
        self.cell(header).split('`').skip(1).step_by(2).collect()
    }

    /// The rules named, without the verbs (`luan check`) that stand beside them.
    fn rules(&self) -> Vec<&str> {
        let quoted = self.quoted("rules").into_iter();
        quoted.filter(|word| !word.starts_with("luan ")).collect()
    }
}

fn cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// The tables of the page, row by row.
fn tables() -> Vec<Vec<Row>> {
    let page = read(root().join("docs/requirements.md"));
    let lines: Vec<(usize, &str)> = (1..).zip(page.lines()).collect();
    let blocks = lines.chunk_by(|(_, a), (_, b)| a.starts_with('|') == b.starts_with('|'));
    let tables = blocks.filter(|block| block[0].1.starts_with('|'));
    tables
        .map(|block| {
            let headers = cells(block[0].1);
            let row = |(line, text): &(usize, &str)| {
                let cells = cells(text);
                assert_eq!(cells.len(), headers.len(), "line {line}");
                Row { line: *line, cells: headers.iter().cloned().zip(cells).collect() }
            };
            block.iter().skip(2).map(row).collect()
        })
        .collect()
}

fn rows() -> Vec<Row> {
    tables().into_iter().flatten().collect()
}

/// Fails with every line that `wrong` says something of.
fn every_row(wrong: impl Fn(&Row) -> Vec<String>) {
    let lines = rows().into_iter().flat_map(|row| {
        let found = wrong(&row);
        found.into_iter().map(move |what| format!("docs/requirements.md:{}: {what}", row.line))
    });
    let lines: Vec<String> = lines.collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

fn is_rule(word: &str) -> bool {
    RULES.iter().any(|spec| spec.id == word)
}

#[test]
fn no_cell_is_empty_and_no_letter_is_missing() {
    let tables = tables();
    assert_eq!(tables.len(), 3);
    every_row(|row| {
        let empty = row.cells.iter().filter(|(_, cell)| cell.is_empty());
        empty.map(|(header, _)| format!("nothing under \"{header}\"")).collect()
    });
    let letters: String = tables[0].iter().map(|row| row.cell("")).collect();
    assert_eq!(letters, "abcdefghijklmnopqrstuvwxyz");
}

#[test]
fn every_rule_named_is_in_the_catalogue_and_every_rule_of_it_is_named() {
    every_row(|row| {
        let rules = row.rules().into_iter();
        let unknown = rules.filter(|word| !is_rule(word));
        let mut wrong: Vec<_> = unknown.map(|word| format!("no rule {word}")).collect();
        if row.rules().is_empty() && !row.cell("rules").contains("decision:") {
            wrong.push("neither a rule nor the decision why there is none".to_owned());
        }
        wrong
    });
    let rows = rows();
    let named: BTreeSet<&str> = rows.iter().flat_map(Row::rules).collect();
    let catalogue: BTreeSet<&str> = RULES.iter().map(|spec| spec.id).collect();
    let missing: Vec<_> = catalogue.difference(&named).collect();
    assert!(missing.is_empty(), "not on the page: {missing:?}");
}

/// The verbs that answer what no rule and no plan does.
#[test]
fn every_verb_named_is_there() {
    let rows = rows();
    let cells = rows.iter().flat_map(|row| row.quoted("rules").into_iter());
    let verbs: BTreeSet<&str> = cells.filter_map(|word| word.strip_prefix("luan ")).collect();
    assert!(!verbs.is_empty());
    for verb in verbs {
        Command::cargo_bin("luan").expect("the binary").args([verb, "--help"]).assert().success();
    }
}

/// What a rule may be is told in full: of each row, the kinds of its rules together.
#[test]
fn the_kinds_are_those_of_the_catalogue() {
    every_row(|row| {
        let Some(cell) = row.cells.get("kinds it may have") else { return Vec::new() };
        let specs: Vec<&Spec> = row.rules().into_iter().filter(|w| is_rule(w)).map(find).collect();
        let structural = specs.iter().any(|spec| spec.structural);
        let loose = specs.iter().filter(|spec| !spec.structural);
        let kinds: Vec<Kind> = loose.flat_map(|spec| spec.kinds.iter().copied()).collect();
        let said: Vec<&str> = cell.split(|c: char| !c.is_alphabetic()).collect();
        let have = KINDS.iter().map(|(word, kind)| (*word, kinds.contains(kind)));
        let wrong = have.chain([("structure", structural)]);
        let wrong = wrong.filter(|(word, has)| said.contains(word) != *has);
        wrong.map(|(word, has)| format!("{word}: the catalogue says {has}")).collect()
    });
}

/// Whether a value has a field on this path; any element of a list will do.
fn reaches(value: &Value, path: &[&str]) -> bool {
    match (value, path.split_first()) {
        (_, None) => true,
        (Value::Array(items), _) => items.iter().any(|item| reaches(item, path)),
        (_, Some((field, rest))) => value.get(field).is_some_and(|inner| reaches(inner, rest)),
    }
}

#[test]
fn every_report_field_is_in_the_json_of_a_run() {
    let plan = golden::run("first-steps").plan();
    every_row(|row| {
        let paths = row.quoted("report").into_iter();
        let lost = paths.filter(|path| !reaches(&plan, &path.split('.').collect::<Vec<_>>()));
        lost.map(|path| format!("plan.json has no {path}")).collect()
    });
}

/// Whether a rule has tests inside its own file. The three shares of people are one rule with three
/// questions: theirs stand in the file that they share, and name each of them.
fn has_own_tests(rule: &str) -> bool {
    let file = |name: &str| read(root().join(format!("src/rules/{name}.rs")));
    let tests =
        |text: &str| text.split_once("#[cfg(test)]\nmod tests {").map(|(_, t)| t.to_owned());
    let own = file(rule);
    tests(&own).is_some()
        || own.contains("rule: &Balance {")
            && tests(&file("balance")).is_some_and(|text| text.contains(&format!("\"{rule}\"")))
}

#[test]
fn every_test_named_is_there() {
    let main = read(root().join("tests/it/main.rs"));
    every_row(|row| {
        let modules = row.quoted("tests").into_iter();
        let lost = modules.filter(|module| {
            let file = root().join(format!("tests/it/{module}.rs"));
            !file.is_file() || !main.contains(&format!("mod {module};"))
        });
        let mut wrong: Vec<_> = lost.map(|module| format!("no tests in {module}")).collect();
        if row.cell("tests").split(' ').any(|word| word == "own") {
            let rules = row.rules().into_iter().filter(|rule| is_rule(rule));
            let bare = rules.filter(|rule| !has_own_tests(rule));
            wrong.extend(bare.map(|rule| format!("{rule} has no tests of its own")));
        }
        wrong
    });
}

/// A row that points to the cases at the limit or to the chains names a rule that they are about; the
/// other modules go through the whole program.
#[test]
fn what_a_row_points_to_speaks_of_its_rules() {
    let about = ["legal_numbers", "chains"];
    let texts = about.map(|module| (module, read(root().join(format!("tests/it/{module}.rs")))));
    every_row(|row| {
        let named = texts.iter().filter(|(module, _)| row.quoted("tests").contains(module));
        let silent = named.filter(|(_, text)| !row.rules().iter().any(|rule| text.contains(*rule)));
        silent.map(|(module, _)| format!("{module} says nothing of its rules")).collect()
    });
    // And the other way: what has a case at the limit is told so on the page.
    let cases = &texts[0].1;
    let rows = rows();
    for spec in RULES.iter().filter(|spec| cases.contains(&format!("\"{}\"", spec.id))) {
        let mut told = rows.iter().filter(|row| row.rules().contains(&spec.id));
        assert!(told.any(|row| row.quoted("tests").contains(&"legal_numbers")), "{}", spec.id);
    }
}
