//! The roster as a workbook: what luan writes it reads back as the same roster, and what it writes to be
//! filled in it reads when that is done.

use std::collections::BTreeMap;
use std::path::Path;

use luan::input::read::{Input, book};
use luan::input::validate::{self, Loaded};
use luan::report::book::{Book, Cell, Row, Sheet};
use luan::report::{self, render};
use luan::text::{Language, Text};

use crate::cli::{luan, path};
use crate::scenario;

/// The instance that a workbook of the scenario `name` holds.
fn read(name: &str, bytes: &[u8]) -> Loaded {
    let input = book::open("roster.xlsx", bytes).expect("a workbook");
    let own = |model: &str| std::fs::read_to_string(scenario::dir(name).join(model)).ok();
    validate::load(&input, None, &own).expect("sound")
}

fn written(language: Language, input: &Input) -> Vec<u8> {
    let book = report::roster(&Text::of(language), input).expect("it fits");
    render::xlsx(&book).expect("bytes")
}

fn roster(loaded: &Loaded) -> String {
    format!("{:?}", loaded.instance)
}

fn told(loaded: &Loaded) -> Vec<&'static str> {
    loaded.warnings.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_scenario_is_the_same_after_a_workbook() {
    for name in ["first-steps", "quang-nam-2023"] {
        let (input, loaded) = (scenario::input(name), scenario::load(name));
        for language in Language::ALL {
            let bytes = written(language, &input);
            let again = read(name, &bytes);
            assert!(roster(&again) == roster(&loaded), "{name} {}", language.tag());
            assert_eq!(told(&again), told(&loaded), "{name} {}", language.tag());
            assert!(bytes == written(language, &input), "the same bytes");
        }
    }
}

#[test]
fn every_file_and_column_of_the_contract_survives() {
    let input = Input { files: whole() };
    let load = |input: &Input| validate::load(input, None, &|_| None).expect("sound");
    for language in Language::ALL {
        let again = book::open("roster.xlsx", &written(language, &input)).expect("a workbook");
        assert_eq!(again.files.len(), input.files.len());
        assert_eq!(roster(&load(&again)), roster(&load(&input)), "{}", language.tag());
    }
}

/// A roster with every file and column, and with what a spreadsheet could mistake.
fn whole() -> BTreeMap<String, Vec<u8>> {
    let files = [
        (
            "instance.toml",
            "name = \"=1+1\"\nplan_date = 2026-01-15\nmodel = \"regulation-65\"\nlanguage = \"vi\"\n\
             currency = \"VND\"\nnotes = \"007\"\n",
        ),
        (
            "units.csv",
            "unit_id,name,level,block,parent_id,territory,area_grade,latitude,longitude,valid_from,valid_to,successor_id\n\
             001,\"Ủy ban, \"\"tỉnh\"\"\",province,state,,yes,0,\"15,57\",108.400,2000-01-01,,\n\
             002,1e3,district,party,001,no,2,,,01/02/1999,31/12/2025,001\n",
        ),
        (
            "posts.csv",
            "post_id,unit_id,title,rank,head,seats,critical,nonlocal,fields,min_degree,min_theory,max_stay_years,priority,budget\n\
             1,001,Head,7,yes,02,no,yes,finance;law,master,advanced,5,3,1000000\n\
             2,001,Deputy,6,no,1,yes,no,,,,,,\n",
        ),
        (
            "officials.csv",
            "official_id,name,gender,birth_date,ethnicity,home_unit_id,birth_unit_id,degree,field,theory_level,retirement_date\n\
             0010,=SUM(A1),male,3/1975,Kinh,001,002,master,finance,advanced,2035-04-01\n\
             0011,Nguyễn Ế,female,25/3/1980,Kinh,001,,bachelor,law,,\n\
             0012,Lê Â,female,4/3/1980,Kinh,001,,bachelor,law,,\n",
        ),
        (
            "tenures.csv",
            "official_id,start,post_id,unit_id,end,kind,return_unit_id\n\
             0010,2015,1,,,regular,\n0011,2020-05-06,2,,,rotation,001\n0012,06/2012,,001,07/2019,,\n",
        ),
        ("residences.csv", "official_id,unit_id,start,end\n0010,002,1980,1999\n"),
        ("evaluations.csv", "official_id,year,grade\n0010,2024,good\n0011,2024,excellent\n"),
        ("pool.csv", "official_id,title,post_id\n0011,Head,\n0012,,2\n"),
        (
            "pairs.csv",
            "official_id,post_id,allowed,fit,preference,cost,load\n0012,1,yes,85,-3,12,1\n0012,2,no,,,,\n",
        ),
        ("restrictions.csv", "official_id,reason,until\n0012,study,2026-05-01\n"),
        ("relations.csv", "official_id,other_id,relation\n0010,0012,spouse\n"),
        (
            "decisions.csv",
            "action,official_id,reason,decided_by,decided_on,post_id,rule,until\n\
             ban,0011,+1 more year,Board,2025-12-01,1,,2027-01-01\n",
        ),
        ("baseline.csv", "official_id,post_id\n0010,1\n"),
    ];
    files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
}

#[test]
fn the_command_writes_what_the_other_commands_read() {
    let dir = tempfile::tempdir().expect("a folder");
    let book = dir.path().join("out/first.xlsx");
    let model = scenario::dir("first-steps").join("first-steps.toml");
    let export = ["export", "scenarios/first-steps", "--xlsx", path(&book), "--lang", "vi"];
    let output = luan(&export);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("first-steps"), "the model is a file beside it: {said}");
    std::fs::copy(model, book.with_file_name("first-steps.toml")).expect("copied");
    let checked = luan(&["check", path(&book), "--lang", "en"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let again = book.with_file_name("again.xlsx");
    assert!(
        luan(&["export", path(&book), "--xlsx", path(&again), "--lang", "vi"]).status.success()
    );
    let bytes = |path: &Path| std::fs::read(path).expect("written");
    assert_eq!(bytes(&book), bytes(&again));
}

#[test]
fn a_workbook_is_not_written_onto_itself() {
    let dir = tempfile::tempdir().expect("a folder");
    let book = dir.path().join("book.xlsx");
    assert!(luan(&["export", "scenarios/quang-nam-2023", "--xlsx", path(&book)]).status.success());
    let before = std::fs::read(&book).expect("written");
    assert_eq!(luan(&["export", path(&book), "--xlsx", path(&book)]).status.code(), Some(2));
    assert!(std::fs::read(&book).expect("still there") == before);
}

/// Words of the heads of a sheet.
fn heads(sheet: &Sheet) -> &[String] {
    let heads = sheet.rows.iter().find_map(|row| match row {
        Row::Head(heads) => Some(heads),
        _ => None,
    });
    heads.expect("heads")
}

fn cells(sheet: &Sheet) -> impl Iterator<Item = &Vec<Cell>> {
    sheet.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => Some(cells),
        _ => None,
    })
}

/// Types the rows of `roster` into a workbook to be filled in, below the same heads.
fn fill(form: &mut Book, roster: &Book) {
    for from in &roster.sheets {
        let to = form.sheets.iter_mut().find(|sheet| sheet.name == from.name).expect("a sheet");
        if to.list {
            let at = |head: &String| heads(to).iter().position(|own| own == head).expect("a head");
            let columns: Vec<usize> = heads(from).iter().map(at).collect();
            let width = heads(to).len();
            for row in cells(from) {
                let mut typed = vec![Cell::Blank; width];
                columns.iter().zip(row).for_each(|(at, cell)| typed[*at] = cell.clone());
                to.cells(typed);
            }
        } else {
            for row in &mut to.rows {
                let Row::Cells(own) = row else { continue };
                let value = cells(from).find(|pair| pair[0] == own[0]).map(|pair| pair[1].clone());
                own[1] = value.unwrap_or(Cell::Blank);
            }
        }
    }
}

/// The workbook of first steps, typed into one to be filled in.
fn filled(language: Language) -> Vec<u8> {
    let text = Text::of(language);
    let loaded = scenario::load("first-steps");
    let mut form = report::form(&text, &loaded.policy, "first-steps.toml");
    let roster = report::roster(&text, &scenario::input("first-steps")).expect("it fits");
    fill(&mut form, &roster);
    render::xlsx(&form).expect("bytes")
}

#[test]
fn what_is_filled_in_is_the_roster() {
    let loaded = scenario::load("first-steps");
    for language in Language::ALL {
        let again = read("first-steps", &filled(language));
        assert_eq!(roster(&again), roster(&loaded), "{}", language.tag());
        assert_eq!(told(&again), told(&loaded), "{}", language.tag());
    }
}

fn candidates(dir: &str) -> serde_json::Value {
    let output = luan(&["plan", dir, "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    plan["candidates"].clone()
}

#[test]
fn what_is_filled_in_is_planned_alike() {
    let dir = tempfile::tempdir().expect("a folder");
    let book = dir.path().join("book.xlsx");
    std::fs::write(&book, filled(Language::Vietnamese)).expect("written");
    let model = scenario::dir("first-steps").join("first-steps.toml");
    std::fs::copy(model, dir.path().join("first-steps.toml")).expect("copied");
    assert_eq!(candidates(path(&book)), candidates("scenarios/first-steps"));
}

/// Codes and places of what is wrong with what `luan init` wrote.
fn checked(roster: &Path) -> Vec<(String, String)> {
    let output = luan(&["check", path(roster), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let failure: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let problems = failure["problems"].as_array().expect("problems").iter();
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    problems.map(|problem| (word(&problem["code"]), word(&problem["file"]))).collect()
}

/// Nothing is wrong with it but that it is empty.
#[test]
fn what_is_begun_lacks_nothing_but_rows() {
    let dir = tempfile::tempdir().expect("a folder");
    for (language, name) in [("en", "book.xlsx"), ("vi", "sổ.XLSX"), ("en", "a"), ("vi", "b/c")] {
        let roster = dir.path().join(name);
        let output = luan(&["init", path(&roster), "--lang", language]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut codes: Vec<String> = checked(&roster).into_iter().map(|(code, _)| code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["E1004", "E1004", "E1004", "E1012", "E1012"], "{name}");
    }
}

#[test]
fn nothing_is_written_over() {
    let dir = tempfile::tempdir().expect("a folder");
    let (book, folder) = (dir.path().join("book.xlsx"), dir.path().join("folder"));
    assert!(luan(&["init", path(&book)]).status.success());
    let before = std::fs::read(&book).expect("written");
    assert_eq!(luan(&["init", path(&book), "--lang", "vi"]).status.code(), Some(2));
    assert!(std::fs::read(&book).expect("still there") == before);
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("posts.csv"), "mine").expect("written");
    assert_eq!(luan(&["init", path(&folder)]).status.code(), Some(2));
    let there: Vec<_> = std::fs::read_dir(&folder).expect("readable").collect();
    assert_eq!(there.len(), 1, "all or nothing");
}
