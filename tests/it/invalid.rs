//! One must-fail folder per code in `tests/invalid`: the code is reported at the place that its
//! `expect.txt` names, and nothing else is an error.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use luan::error::{Place, Problem};
use luan::input::read::Input;
use luan::input::validate;
use luan::study::{FOLDER, Tree};
use luan::text::Text;

/// Codes whose input is no part of a folder or is made by a test of its own: a line of many megabytes, a
/// folder in place of a file, workbooks, lists of people and the words of a house for them, parameters of the engine, templates of
/// papers, and what is known only after the pairs are built.
const IN_MEMORY: [&str; 19] = [
    "E1007", "E1015", "E1016", "E1017", "E1020", "E1021", "E1022", "E1023", "E1024", "E1025",
    "E1026", "E1090", "E1091", "E1092", "E1801", "E1802", "E1803", "E1804", "W1020",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid")
}

fn folder(code: &str) -> BTreeMap<String, Vec<u8>> {
    crate::scenario::files(&root().join(code))
}

/// The place in `expect.txt`: file, row and column, `-` for none.
fn expected(files: &mut BTreeMap<String, Vec<u8>>) -> Place {
    let text = String::from_utf8(files.remove("expect.txt").expect("expect.txt")).expect("UTF-8");
    let words: Vec<&str> = text.split_whitespace().collect();
    let [file, row, column] = words[..] else { panic!("three words in {text:?}") };
    let said = |word: &str| (word != "-").then(|| word.to_owned());
    Place {
        file: file.to_owned(),
        row: said(row).map(|row| row.parse().expect("a row number")),
        column: said(column),
    }
}

/// Everything reported about a folder, and about the plan in it if there is one.
fn reported(files: BTreeMap<String, Vec<u8>>) -> Vec<Problem> {
    let plan = files.iter().find(|(name, _)| name.starts_with("plan."));
    let plan = plan.map(|(name, bytes)| (name.clone(), bytes.clone()));
    let mut files = files;
    if let Some((name, _)) = &plan {
        files.remove(name);
    }
    let (what_ifs, files) = what_ifs(files);
    let input = Input { files };
    if !what_ifs.is_empty() {
        let tree = Tree::load(input, None, &|_| None, &what_ifs);
        return tree.map_or_else(|problems| problems, |tree| tree.warnings);
    }
    match (validate::load(&input, None, &|_| None), plan) {
        (Err(problems), _) => problems,
        (Ok(loaded), None) => loaded.warnings,
        (Ok(loaded), Some((name, bytes))) => {
            let others = validate::plan_inputs(&name, &bytes, &luan::input::read::digests(&input));
            validate::plan(&loaded.instance, &name, &bytes, 1).err().unwrap_or(others)
        }
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// The what-ifs of a folder by name, and its other files.
fn what_ifs(files: Files) -> (Files, Files) {
    let (what_ifs, others): (Files, Files) =
        files.into_iter().partition(|(name, _)| name.starts_with(FOLDER));
    let stem = |name: String| name[FOLDER.len() + 1..].trim_end_matches(".toml").to_owned();
    (what_ifs.into_iter().map(|(name, bytes)| (stem(name), bytes)).collect(), others)
}

fn summary(problems: &[Problem]) -> Vec<(&'static str, Place)> {
    problems.iter().map(|problem| (problem.code, problem.place.clone())).collect()
}

#[test]
fn each_folder_reports_its_code_at_its_place_and_nothing_else() {
    let text = Text::english();
    let mut wrong = Vec::new();
    for code in validate::codes().iter().filter(|code| !IN_MEMORY.contains(code)) {
        let mut files = folder(code);
        let place = expected(&mut files);
        let problems = reported(files);
        if summary(&problems) != [(*code, place.clone())] {
            wrong.push(format!("{code} at {place}, but found {problems:?}"));
        }
        for problem in &problems {
            assert!(!text.cause(problem).is_empty() && !text.action(problem).is_empty());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_folder_is_named_by_a_code() {
    let entries = std::fs::read_dir(root()).expect("the folder is readable");
    let names: BTreeSet<String> = entries
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .collect();
    let codes = validate::codes().iter().filter(|code| !IN_MEMORY.contains(code));
    assert_eq!(names, codes.map(ToString::to_string).collect());
}

#[test]
fn each_code_has_its_three_messages_and_each_message_its_code() {
    let text = Text::english();
    for code in validate::codes() {
        assert!(text.has(code) && text.has(&format!("{code}.action")), "{code}");
        let page = text.plain(&format!("{code}.page"));
        let examples =
            if code.starts_with('E') { ["Wrong:", "Right:"] } else { ["Odd:", "Clean:"] };
        assert!(examples.iter().all(|word| page.contains(word)), "{code}: {page}");
    }
    let source = include_str!("../../src/text/en/problems.ftl");
    let ids: Vec<&str> = source
        .lines()
        .filter(|line| !line.starts_with([' ', '#']))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
        .collect();
    assert_eq!(ids, validate::codes());
}

/// The files of a sound folder.
fn sound() -> BTreeMap<String, Vec<u8>> {
    let mut files = folder("W1001");
    files.retain(|name, _| name != "expect.txt" && name != "notes-of-meeting.csv");
    assert!(reported(files.clone()).is_empty());
    files
}

fn errors_with(changes: &[(&str, Vec<u8>)]) -> Vec<(&'static str, String)> {
    let mut files = sound();
    files.extend(changes.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone())));
    reported(files).iter().map(|problem| (problem.code, problem.place.to_string())).collect()
}

fn found(expected: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    expected.iter().map(|(code, place)| (*code, (*place).to_owned())).collect()
}

#[test]
fn a_line_of_many_megabytes_is_one_error() {
    let mut officials = b"official_id,name\nO1,First\nO2,".to_vec();
    officials.resize(64 << 20, b'x');
    let errors = errors_with(&[("officials.csv", officials)]);
    assert_eq!(errors, found(&[("E1007", "officials.csv:3")]));
}

#[test]
fn one_broken_row_of_two_thousand_is_one_error() {
    let mut officials = "official_id,name,birth_date\n".to_owned();
    let mut tenures = "official_id,unit_id,start\n".to_owned();
    let mut evaluations = "official_id,year,grade\n".to_owned();
    for at in 1..=2000 {
        let birth = if at == 1234 { "31/06/1980" } else { "30/06/1980" };
        officials.push_str(&format!("O{at},Official {at},{birth}\n"));
        tenures.push_str(&format!("O{at},U1,2010-01-01\n"));
        evaluations.push_str(&format!("O{at},2025,good\n"));
    }
    let errors = errors_with(&[
        ("officials.csv", officials.clone().into_bytes()),
        ("tenures.csv", tenures.into_bytes()),
        ("evaluations.csv", evaluations.into_bytes()),
    ]);
    assert_eq!(errors, found(&[("E1401", "officials.csv:1235 [birth_date]")]));
}

#[test]
fn a_row_with_too_few_cells_keeps_its_identifier() {
    let errors = errors_with(&[
        ("officials.csv", b"official_id,name,gender\nO1,First\nO2,Second,\n".to_vec()),
        ("units.csv", b"unit_id,name,level,block\nU1\nU2,Hill,district,state\n".to_vec()),
        ("evaluations.csv", b"official_id,year,grade\nO1,2025,good\n".to_vec()),
    ]);
    assert_eq!(errors, found(&[("E1008", "officials.csv:2"), ("E1008", "units.csv:2")]));
}

#[test]
fn a_file_that_cannot_be_read_is_not_missed_by_the_others() {
    let errors = errors_with(&[
        ("posts.csv", b"post_id,unit_id,title\nP1,U1,Tr\xc3\xa2n\nP2,U1,Tr\xe2n\n".to_vec()),
        ("pairs.csv", b"official_id,post_id,fit\nO1,P1,80\nO2,P7,70\n".to_vec()),
        ("pool.csv", b"official_id,title\nO1,Chair\n".to_vec()),
    ]);
    assert_eq!(errors, found(&[("E1005", "posts.csv:3")]));
}

#[test]
fn defects_of_all_files_are_reported_at_once_in_order() {
    let errors = errors_with(&[
        (
            "instance.toml",
            b"name = \"x\"\nmodel = \"model.toml\"\nplan_date = \"2026-13-01\"\n".to_vec(),
        ),
        (
            "model.toml",
            b"title = \"x\"\nlevels = [\"province\", \"district\"]\nblocks = []\n".to_vec(),
        ),
        ("officials.csv", b"official_id,name,gender\nO1,,femal\nO2,Second,male\n".to_vec()),
        ("pairs.csv", b"official_id,post_id,fit,cost\nO1,P1,101,1.5\nO3,P1,,\n".to_vec()),
        (
            "units.csv",
            b"unit_id,name,level,block\nU1,A,province,party\nU2,B,distric,any\n".to_vec(),
        ),
    ]);
    let expected = found(&[
        ("E1401", "instance.toml:3 [plan_date]"),
        ("E2020", "model.toml:3 [blocks]"),
        ("E1208", "officials.csv:2 [gender]"),
        ("E1204", "officials.csv:2 [name]"),
        ("E1205", "pairs.csv:2 [cost]"),
        ("E1206", "pairs.csv:2 [fit]"),
        ("E1303", "pairs.csv:3 [official_id]"),
        ("E1209", "units.csv:3 [level]"),
    ]);
    assert_eq!(errors, expected);
}

#[test]
fn blank_rows_do_not_shift_the_rows_named() {
    let officials = b"official_id,name,gender\r\n\r\nO1,First,\r\n\r\n,,\r\nO2,Second,femal\r\n";
    let errors = errors_with(&[("officials.csv", officials.to_vec())]);
    assert_eq!(errors, found(&[("E1208", "officials.csv:6 [gender]")]));
}

#[test]
fn empty_cells_behind_the_last_column_are_no_problem() {
    let errors = errors_with(&[
        ("officials.csv", b"official_id,name,,\nO1,First,,\nO2,Second,,,\n".to_vec()),
        (
            "units.csv",
            b"unit_id,name,level,block\nU1,A,province,party\nU2,B,district,state,,x\n".to_vec(),
        ),
    ]);
    assert_eq!(errors, found(&[("E1008", "units.csv:3")]));
}

#[test]
fn a_lock_and_a_ban_of_the_same_pair_contradict_each_other() {
    let header = "action,official_id,reason,decided_by,decided_on,post_id,rule\n";
    let decisions = |ban: &str| {
        format!(
            "{header}lock,O1,needed,Board,2026-01-10,P2,\n\
             ban,O1,by request,Board,2026-01-10,{ban},\n"
        )
    };
    let with = |ban: &str| errors_with(&[("decisions.csv", decisions(ban).into_bytes())]);
    assert_eq!(with("P2"), found(&[("E1502", "decisions.csv:3 [post_id]")]));
    assert_eq!(with("P1"), found(&[]), "another post is no contradiction");
}

/// What is reported of decisions about O1, who has held P1 since June 2022, and O2, who holds P2.
fn decided(rows: &[&str]) -> Vec<Problem> {
    let header = "action,official_id,post_id,rule,decided_on,until,reason,decided_by";
    let rows: Vec<String> = rows.iter().map(|row| format!("{row},needed,Board")).collect();
    let mut files = sound();
    let decisions = format!("{header}\n{}\n", rows.join("\n"));
    files.insert("decisions.csv".to_owned(), decisions.into_bytes());
    let tenures = "official_id,post_id,start,end\nO1,P2,2016-01-01,2022-05-31\n\
                   O1,P1,2022-06-01,\nO2,P2,2023-06-01,\n";
    files.insert("tenures.csv".to_owned(), tenures.into());
    reported(files)
}

fn codes(problems: &[Problem]) -> Vec<(&'static str, Option<u64>)> {
    problems.iter().map(|problem| (problem.code, problem.place.row)).collect()
}

#[test]
fn a_decision_from_before_the_tenure_is_stale_unless_it_says_how_long_it_holds() {
    for (day, until, stale) in [
        ("2022-05-31", "", true),
        ("2022-06-01", "", false),
        ("2022-05-31", "2026-01-15", false),
        ("2022-05-31", "2027-12-31", false),
    ] {
        let found = decided(&[&format!("ban,O1,P2,,{day},{until}")]);
        assert_eq!(codes(&found) == [("E1516", Some(2))], stale, "{day} {until}");
        assert_eq!(found.is_empty(), !stale, "{found:?}");
    }
    let lock = decided(&["lock,O1,P1,,2022-05-31,"]);
    assert_eq!(codes(&lock), [("E1516", Some(2))]);
    assert_eq!(lock[0].args["row"], "3", "the row of tenures.csv that is open");
    let late = decided(&["ban,O1,P2,,2026-01-16,"]);
    assert_eq!(codes(&late), [("E1403", Some(2))], "after the plan date");
    assert_eq!(codes(&decided(&["ban,O1,P2,,2026-01-15,"])), []);
}

#[test]
fn decisions_that_hold_too_many_in_one_post_are_all_named() {
    let still = decided(&["ban,O2,,,2026-01-10,", "lock,O1,P2,,2026-01-10,"]);
    assert_eq!(codes(&still), [("E1503", Some(3))]);
    assert_eq!(still[0].args["rows"], "2");
    assert_eq!(codes(&decided(&["ban,O1,,,2026-01-10,", "ban,O2,,,2026-01-10,"])), []);
    assert_eq!(codes(&decided(&["ban,O1,,,2026-01-10,", "lock,O1,P1,,2026-01-10,"])), []);
}

#[test]
fn the_same_decision_twice_is_told_apart_from_a_contradiction() {
    let same = ["lock,O1,P1,,2026-01-10,", "lock,O1,P1,,2026-01-11,"];
    assert_eq!(codes(&decided(&same)), [("E1511", Some(3))]);
    let two = ["lock,O1,P1,,2026-01-10,", "ban,O2,P1,,2026-01-10,", "lock,O1,P2,,2026-01-11,"];
    let found = decided(&two);
    assert_eq!(codes(&found), [("E1501", Some(4))]);
    assert_eq!(found[0].args["row"], "2");
    let bans = ["ban,O1,P1,,2026-01-10,", "ban,O1,P2,,2026-01-10,", "ban,O2,,,2026-01-10,"];
    assert_eq!(codes(&decided(&bans)), []);
}

#[test]
fn posts_without_rank_are_named_where_somebody_could_move_to() {
    let mut files = folder("W1014");
    expected(&mut files);
    let with = |name: &str, text: &str| {
        let mut files = files.clone();
        files.insert(name.to_owned(), text.as_bytes().to_vec());
        summary(&reported(files))
    };
    let none = Place { column: Some("rank".to_owned()), ..Place::file("posts.csv") };
    let posts = "post_id,unit_id,title\nP1,U1,Director\nP2,U2,Chair\n";
    assert_eq!(with("posts.csv", posts), [("W1014", none)]);
    let pairs = "official_id,post_id,allowed\nO1,P2,no\nO2,P2,no\n";
    assert_eq!(with("pairs.csv", pairs), []);
    let one = "official_id,post_id,allowed\nO1,P2,no\nO2,P2,yes\n";
    assert_eq!(with("pairs.csv", one), [("W1014", Place::cell("posts.csv", 3, "rank"))]);
}

#[test]
fn the_nearest_known_name_is_offered() {
    let mut files = folder("E1203");
    expected(&mut files);
    let problem = &reported(files)[0];
    assert_eq!(problem.args["nearest"], "birth_date");
    assert!(Text::english().action(problem).contains("Did you mean \"birth_date\"?"));
}
