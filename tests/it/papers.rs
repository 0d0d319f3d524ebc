//! The formal papers: what they say is the plan and nothing else, every move once, and no name and no template
//! makes anything but text of them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use luan::report;
use luan::text::Language;
use luan::view::{PaperData, Plan};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use zip::{ZipArchive, ZipWriter};

use crate::cli::{code, luan, path};
use crate::golden::{self, QUANG_NAM};
use crate::scenario;

const FIRST: &str = "scenarios/first-steps";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A document as a reader sees it.
#[derive(Default)]
struct Doc {
    /// The text of every paragraph.
    paragraphs: Vec<String>,
    /// The rows of its tables, each the texts of its cells.
    rows: Vec<Vec<String>>,
}

fn parts(docx: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(docx)).expect("a zip");
    let mut parts = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("inflated");
        parts.insert(name, bytes);
    }
    parts
}

fn part(docx: &[u8], name: &str) -> String {
    String::from_utf8(parts(docx).remove(name).expect("the part")).expect("UTF-8")
}

/// Reads a document by code that did not write it.
fn doc(docx: &[u8]) -> Doc {
    let xml = part(docx, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let (mut doc, mut text, mut cell) = (Doc::default(), String::new(), Vec::new());
    let mut in_text = false;
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => match tag.name().0 {
                "w:p" => text.clear(),
                "w:t" => in_text = true,
                "w:tr" => doc.rows.push(Vec::new()),
                "w:tc" => cell.clear(),
                _ => {}
            },
            Event::Empty(tag) if tag.name().0 == "w:br" => text.push('\n'),
            Event::Text(one) if in_text => text.push_str(&one),
            Event::GeneralRef(name) if in_text => {
                let seen = quick_xml::escape::unescape(&format!("&{};", &*name))
                    .expect("a character")
                    .into_owned();
                text.push_str(&seen);
            }
            Event::End(tag) => match tag.name().0 {
                "w:t" => in_text = false,
                "w:p" => {
                    cell.push(text.clone());
                    doc.paragraphs.push(std::mem::take(&mut text));
                }
                "w:tc" => {
                    assert!(!cell.is_empty(), "Word asks for a paragraph in every cell");
                    doc.rows.last_mut().expect("a row").push(cell.join("\n"));
                }
                _ => {}
            },
            Event::Eof => return doc,
            _ => {}
        }
    }
}

impl Doc {
    fn says(&self, words: &str) -> bool {
        self.paragraphs.iter().any(|text| text.contains(words))
    }
}

/// The papers in a folder, by name.
struct Written {
    files: BTreeMap<String, Vec<u8>>,
}

impl Written {
    fn data(&self) -> PaperData {
        serde_json::from_slice(&self.files["papers.json"]).expect("JSON")
    }

    fn doc(&self, name: &str) -> Doc {
        doc(self.files.get(name).unwrap_or_else(|| panic!("no {name}")))
    }

    /// The papers whose names begin so, in order.
    fn docs(&self, folder: &str) -> Vec<(&String, Doc)> {
        let ours = self.files.iter().filter(|(name, _)| name.starts_with(folder));
        ours.map(|(name, bytes)| (name, doc(bytes))).collect()
    }

    fn documents(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.files.iter().filter(|(name, _)| name.ends_with(".docx"))
    }
}

/// Writes the papers of a plan as a user would.
fn written(dir: &str, plan: &Path, more: &[&str]) -> Written {
    let out = tempfile::tempdir().expect("a folder");
    let to = out.path().join("papers");
    let output = luan(&[&["papers", dir, "--plan", path(plan), "--out", path(&to)], more].concat());
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
    Written { files: scenario::files(&to) }
}

/// A plan of first-steps in a folder of its own.
fn first_plan() -> (tempfile::TempDir, PathBuf) {
    let run = golden::run("first-steps");
    let plan = run.out.path().join("plan.json");
    (run.out, plan)
}

fn quang_nam(more: &[&str]) -> Written {
    written("scenarios/quang-nam-2023", &QUANG_NAM.out.path().join("plan.json"), more)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn the_data_are_those_kept_beside_the_scenario() {
    let (_kept, plan) = first_plan();
    let expected = root().join("scenarios/first-steps/expected");
    for (language, name) in [("en", "papers.json"), ("vi", "papers.vi.json")] {
        let papers = written(FIRST, &plan, &["--lang", language]);
        let data = String::from_utf8(papers.files["papers.json"].clone()).expect("UTF-8");
        golden::check(&expected.join(name), &data);
    }
}

/// By kind and key, the English labels of Quảng Nam.
fn english_labels() -> BTreeMap<(String, String), String> {
    let file = root().join("scenarios/quang-nam-2023/labels.csv");
    let mut rows = csv::Reader::from_path(file).expect("labels");
    let rows = rows.records().map(|row| row.expect("a row"));
    let english = rows.filter(|row| &row[2] == "en");
    english.map(|row| ((row[0].to_owned(), row[1].to_owned()), row[3].to_owned())).collect()
}

#[test]
fn the_data_say_what_the_plan_says() {
    let papers = quang_nam(&["--rank", "2", "--lang", "en"]);
    let data = papers.data();
    let plan = QUANG_NAM.plan();
    let candidate = &plan["candidates"][1];
    let directory = &plan["directory"];
    let labels = english_labels();
    let moves = candidate["moves"].as_array().expect("moves");
    assert_eq!((data.rank, data.moves.len()), (2, moves.len()));
    for (made, told) in moves.iter().zip(&data.moves) {
        let post = &directory["posts"][text(&made["to_post"])];
        let unit = &directory["units"][text(&post["unit_id"])];
        let official = &directory["officials"][text(&made["official_id"])];
        assert_eq!(told.official_id, text(&made["official_id"]));
        assert_eq!(told.name, text(&official["name"]));
        assert_eq!(told.from_post, text(&made["from_post"]));
        let label = |kind: &str, key: &str, own: &str| {
            let label = labels.get(&(kind.to_owned(), key.to_owned()));
            label.cloned().unwrap_or_else(|| own.to_owned())
        };
        let (title, unit_id) = (text(&post["title"]), text(&post["unit_id"]));
        assert_eq!(told.to_title, label("title", title, title));
        assert_ne!(told.to_title, title, "the roster speaks Vietnamese, the papers English");
        assert_eq!(told.to_unit, label("unit", unit_id, text(&unit["name"])));
        assert_eq!(told.purpose_id, text(&made["purpose"]));
        assert_eq!(told.reasons.len(), made["reasons"].as_array().expect("reasons").len());
        assert_eq!(told.keeps_allowance, official["rank"].as_i64() > post["rank"].as_i64());
        let year = official["birth_year"].as_i64().expect("a year").to_string();
        assert!(told.born.starts_with(&year), "{} of {year}", told.born);
    }
    let kpis = &candidate["kpis"];
    assert_eq!(data.empty_before as u64, kpis["vacancies"]["before"].as_u64().expect("a count"));
    assert_eq!(data.empty_after as u64, kpis["vacancies"]["after"].as_u64().expect("a count"));
    for counts in [&data.by_title, &data.by_direction, &data.by_purpose, &data.by_area] {
        assert_eq!(counts.iter().map(|count| count.moves).sum::<usize>(), moves.len());
    }
    assert_eq!(data.shortfalls.len(), candidate["breaches"].as_array().expect("breaches").len());
    let share = |share: &Value| format!("{}/{}", share["count"], share["of"]);
    let women = data.figures.iter().find(|figure| figure.name.contains("omen")).expect("the women");
    assert!(women.before.starts_with(&share(&kpis["women"]["before"])), "{women:?}");
    assert!(women.after.starts_with(&share(&kpis["women"]["after"])), "{women:?}");
}

#[test]
fn a_rotation_lasts_the_months_of_the_model_and_a_return_is_none() {
    let (kept, plan) = first_plan();
    let read = std::fs::read(&plan).expect("the plan");
    let mut view: Plan = serde_json::from_slice(&read).expect("a plan");
    let purposes = ["return", "reorganisation"];
    for (made, purpose) in view.candidates[0].moves.iter_mut().zip(purposes) {
        made.purpose = purpose.to_owned();
    }
    let other = kept.path().join("other.json");
    std::fs::write(&other, serde_json::to_vec(&view).expect("JSON")).expect("writable");
    let papers = written(FIRST, &other, &["--lang", "en"]);
    let data = papers.data();
    assert_eq!((data.months, data.plan_date.as_str()), (Some(36), "2026-01-05"));
    let until: Vec<&str> = data.moves.iter().map(|made| made.until.as_str()).collect();
    assert_eq!(until, ["", "", "2029-01-05", "2029-01-05"]);
    let docs = papers.docs("decisions/");
    let placed = docs.iter().map(|(_, doc)| doc.says("On the placement of an official"));
    assert_eq!(placed.collect::<Vec<_>>(), [true, true, false, false]);
}

#[test]
fn units_are_told_before_and_after() {
    let data = quang_nam(&["--lang", "en"]).data();
    let plan = QUANG_NAM.plan();
    let assigned = plan["candidates"][0]["assignments"].as_array().expect("assignments");
    let name = |id: &str| text(&plan["directory"]["officials"][id]["name"]).to_owned();
    let mut left = 0;
    for unit in &data.units {
        let change = unit.arrive.len() as i64 - unit.leave.len() as i64;
        assert_eq!(unit.after as i64 - unit.before as i64, change, "{}", unit.name);
        left += unit.leave.len();
        for post in &unit.posts {
            let holders = assigned.iter().filter(|line| line["post_id"] == post.post_id.as_str());
            let holders: Vec<String> =
                holders.map(|line| name(text(&line["official_id"]))).collect();
            assert_eq!(post.after, holders, "{}", post.post_id);
            assert_eq!(post.empty as usize, (post.seats as usize).saturating_sub(holders.len()));
        }
    }
    assert_eq!(left, data.moves.iter().filter(|made| !made.from_post.is_empty()).count());
    let joined: usize = data.units.iter().map(|unit| unit.arrive.len()).sum();
    assert_eq!(joined, data.moves.len());
}

#[test]
fn the_list_has_every_move_once_and_in_order() {
    for language in ["vi", "en"] {
        let papers = quang_nam(&["--lang", language]);
        let data = papers.data();
        let rows: Vec<Vec<String>> =
            papers.doc("list.docx").rows.into_iter().filter(|row| row.len() == 9).skip(1).collect();
        assert_eq!(rows.len(), data.moves.len());
        for (row, made) in rows.iter().zip(&data.moves) {
            assert_eq!(row[0], made.number.to_string());
            assert_eq!(row[1], format!("{} ({})", made.name, made.official_id));
            assert_eq!(row[2], made.born);
            assert!(row[3].starts_with(&made.from_title) && row[3].ends_with(&made.from_unit));
            assert_eq!(row[4], format!("{}, {}", made.to_title, made.to_unit));
            assert!(row[5].contains(&made.purpose) && row[6].contains(&made.until));
            assert!(made.reasons.iter().all(|reason| row[8].contains(reason)));
        }
    }
}

#[test]
fn the_plan_and_the_submission_have_the_figures_of_the_data() {
    for language in ["vi", "en"] {
        let papers = quang_nam(&["--lang", language]);
        let data = papers.data();
        let plan = papers.doc("plan.docx");
        for figure in &data.figures {
            let row = [&figure.name, &figure.before, &figure.after].map(String::clone);
            assert!(plan.rows.contains(&row.to_vec()), "{row:?}");
        }
        let counts = [&data.by_title, &data.by_direction, &data.by_purpose, &data.by_area];
        for count in counts.into_iter().flatten() {
            let row = vec![count.name.clone(), count.moves.to_string()];
            assert!(plan.rows.contains(&row), "{row:?}");
        }
        let total = data.moves.len().to_string();
        let totals = plan.rows.iter().filter(|row| row.len() == 2 && row[1] == total);
        assert!(totals.count() >= counts.len());
        let submission = papers.doc("submission.docx");
        for one in &data.candidates {
            let row =
                submission.rows.iter().find(|row| row.len() == 7 && row[0] == one.rank.to_string());
            let row = row.expect("the candidate");
            assert_eq!(
                row[2..6],
                [
                    one.moves.to_string(),
                    one.empty.to_string(),
                    one.nonlocal.clone(),
                    one.women.clone()
                ]
            );
        }
        for line in &data.shortfalls {
            assert!(plan.says(line) && submission.says(line), "{line}");
        }
        let waivers = plan.rows.iter().filter(|row| row.len() == 5).count() - 1;
        assert_eq!(waivers, data.decisions.len());
    }
}

#[test]
fn everybody_who_moves_has_a_sheet_and_a_decision() {
    let papers = quang_nam(&["--lang", "vi"]);
    let data = papers.data();
    for folder in ["people/", "decisions/"] {
        let docs = papers.docs(folder);
        assert_eq!(docs.len(), data.moves.len());
        for ((name, doc), made) in docs.iter().zip(&data.moves) {
            let words = [&made.name, &made.to_title, &made.to_unit, &made.from_title, &made.start];
            assert!(words.iter().all(|words| doc.says(words)), "{name}: {words:?}");
            assert!(name.contains(&made.official_id));
        }
    }
    for (_, doc) in papers.docs("people/") {
        assert!(doc.rows.len() > 13, "facts and service");
    }
}

#[test]
fn every_unit_has_a_sheet_and_is_heard_once_about_everybody() {
    let papers = quang_nam(&["--lang", "vi"]);
    let data = papers.data();
    let sheets = papers.docs("units/");
    assert_eq!(sheets.len(), data.units.len());
    for ((_, doc), unit) in sheets.iter().zip(&data.units) {
        let posts: Vec<&Vec<String>> =
            doc.rows.iter().filter(|row| row.len() == 5 && row[1].parse::<u32>().is_ok()).collect();
        let told: Vec<[String; 3]> = unit
            .posts
            .iter()
            .map(|post| [post.before.join("; "), post.after.join("; "), post.empty.to_string()])
            .collect();
        let found: Vec<[String; 3]> = posts
            .iter()
            .filter(|row| row[4].parse::<u32>().is_ok())
            .map(|row| [row[2].clone(), row[3].clone(), row[4].clone()])
            .collect();
        assert_eq!(found, told, "{}", unit.name);
    }
    let mut asked: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (name, doc) in papers.docs("opinions/") {
        let side = if name.ends_with("-origin.docx") { "origin" } else { "destination" };
        let numbers = doc
            .rows
            .iter()
            .filter(|row| row.len() == 6)
            .filter_map(|row| row[0].parse::<usize>().ok());
        asked.entry(side).or_default().extend(numbers);
    }
    let all: Vec<usize> = (1..=data.moves.len()).collect();
    let leaving =
        data.moves.iter().filter(|made| !made.from_post.is_empty()).map(|made| made.number);
    asked.values_mut().for_each(|numbers| numbers.sort_unstable());
    assert_eq!(asked["destination"], all);
    assert_eq!(asked["origin"], leaving.collect::<Vec<_>>());
}

#[test]
fn every_page_of_every_paper_says_that_it_is_a_draft() {
    for (language, word) in [("vi", "DỰ THẢO"), ("en", "DRAFT")] {
        let (_kept, plan) = first_plan();
        for heading in ["party", "state"] {
            let papers = written(FIRST, &plan, &["--lang", language, "--heading", heading]);
            for (name, bytes) in papers.documents() {
                assert!(doc(bytes).paragraphs.iter().any(|text| text == word), "{name}");
                assert!(part(bytes, "word/header1.xml").contains(word), "{name}");
            }
        }
    }
}

#[test]
fn the_heading_is_that_of_party_or_state_with_what_was_said() {
    let (_kept, plan) = first_plan();
    let said = [
        "--lang",
        "vi",
        "--above",
        "Tỉnh ủy Lam",
        "--body",
        "Ban Tổ chức",
        "--place",
        "Lam",
        "--authority",
        "Ban Thường vụ Tỉnh ủy",
    ];
    let heading = |heading: &str| {
        let papers = written(FIRST, &plan, &[&said[..], &["--heading", heading]].concat());
        papers.doc("submission.docx")
    };
    let (party, state) = (heading("party"), heading("state"));
    assert!(party.says("ĐẢNG CỘNG SẢN VIỆT NAM") && !party.says("CỘNG HÒA"));
    assert!(
        state.says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            && state.says("Độc lập - Tự do - Hạnh phúc")
    );
    assert!(!state.says("ĐẢNG CỘNG SẢN"));
    for doc in [party, state] {
        assert!(doc.says("TỈNH ỦY LAM") && doc.says("BAN TỔ CHỨC") && doc.says("Lam, ngày"));
        assert!(doc.says("Kính gửi: Ban Thường vụ Tỉnh ủy"));
    }
}

#[test]
fn names_do_nothing_but_stand_there() {
    let hostile = [
        "</w:t><w:t>&lt;script&gt;<script>alert(1)</script>".to_owned(),
        "=cmd|' /C calc'!A0".to_owned(),
        "\u{202e}nahT\u{202c} \u{200f}An\u{0}\u{b}".to_owned(),
        "n".repeat(300),
        "{{ draft }}{% for x in moves %}{{ x }}{%tr endfor %}{#".to_owned(),
        "a\nb".to_owned(),
    ];
    let seen = |name: &str| -> String {
        let acts = |c: &char| c.is_control() && *c != '\n' || ('\u{200e}'..='\u{202e}').contains(c);
        name.chars().filter(|c| !acts(c)).collect()
    };
    let (kept, plan) = first_plan();
    let mut view: Plan =
        serde_json::from_slice(&std::fs::read(&plan).expect("the plan")).expect("a plan");
    let moved: Vec<String> =
        view.candidates[0].moves.iter().map(|made| made.official_id.clone()).collect();
    for round in hostile.chunks(moved.len()) {
        let directory = view.directory.as_mut().expect("a directory");
        directory.instance = round[0].clone();
        for (official, name) in moved.iter().zip(round) {
            directory.officials.get_mut(official).expect("known").name = name.clone();
        }
        let spoilt = kept.path().join("spoilt.json");
        std::fs::write(&spoilt, serde_json::to_vec(&view).expect("JSON")).expect("writable");
        let papers = written(FIRST, &spoilt, &[]);
        let list = papers.doc("list.docx");
        let rows: Vec<&Vec<String>> =
            list.rows.iter().filter(|row| row.len() == 9).skip(1).collect();
        assert_eq!(rows.len(), moved.len(), "no name makes or takes a row");
        for (row, name) in rows.iter().zip(round) {
            assert!(row[1].starts_with(&seen(name)), "{:?} for {name:?}", row[1]);
        }
        for (name, bytes) in papers.documents() {
            let acts = |c: char| {
                ('\u{200e}'..='\u{202e}').contains(&c)
                    && !c.is_alphanumeric()
                    && !matches!(c, '\u{2010}'..='\u{2027}')
            };
            assert!(!part(bytes, "word/document.xml").contains(acts), "{name}");
        }
    }
}

/// A folder with one template of luan's in which some words of the document are others.
fn spoilt(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let built_in = report::paper_templates(Language::English);
    let bytes = built_in.iter().find(|(name, _)| *name == file).expect("the template").1;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts(bytes) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(name != "word/document.xml" || text.contains(from), "{file} lacks {from}");
        zip.start_file(&name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.replacen(from, to, 1).as_bytes()).expect("written");
    }
    let bytes = zip.finish().expect("a zip").into_inner();
    std::fs::write(dir.path().join(file), bytes).expect("writable");
    dir
}

/// What is said about the templates in a folder, and that nothing is written.
fn refused(templates: &Path) -> Value {
    let (kept, plan) = first_plan();
    let out = kept.path().join("papers");
    let output = luan(&[
        "papers",
        FIRST,
        "--plan",
        path(&plan),
        "--out",
        path(&out),
        "--templates",
        path(templates),
        "--format",
        "json",
    ]);
    assert_eq!(code(&output), 1);
    assert!(!out.exists(), "nothing is written");
    let failure: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    failure["problems"][0].clone()
}

#[test]
fn a_broken_template_is_named_with_its_tag_and_place() {
    for (file, from, to, code, tag) in [
        ("person.docx", "{{ person.degree }}", "{{ person.degre }}", "E1803", "{{ person.degre }}"),
        ("list.docx", "{{ person.born }}", "{{ person.born", "E1802", "{{ person.born"),
        ("plan.docx", "{%tr endfor %}", "", "E1802", "{%tr for row in by_purpose %}"),
        ("unit.docx", "{{ unit.before }}", "{{ unit before }}", "E1802", "{{ unit before }}"),
    ] {
        let problem = refused(spoilt(file, from, to).path());
        assert_eq!(problem["code"], code, "{problem}");
        assert_eq!(problem["file"], file, "{problem}");
        let shown = text(&problem["column"]);
        assert!(shown.starts_with(tag), "{shown}");
        assert!(problem["row"].as_u64().is_some_and(|row| row > 3), "{problem}");
    }
}

#[test]
fn what_is_no_template_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("plan.docx"), b"an older document").expect("writable");
    assert_eq!(refused(dir.path())["code"], "E1801");
    let other = tempfile::tempdir().expect("a folder");
    std::fs::write(other.path().join("decisions.docx"), b"").expect("writable");
    std::fs::write(other.path().join("~$plan.docx"), b"open in a word processor")
        .expect("writable");
    assert_eq!(refused(other.path())["code"], "E1804");
}

#[test]
fn copied_templates_give_the_same_papers() {
    let (kept, plan) = first_plan();
    for language in ["vi", "en"] {
        let own = kept.path().join(language);
        let output = luan(&["papers", "--eject", path(&own), "--lang", language]);
        assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
        let plain = written(FIRST, &plan, &["--lang", language]);
        let by_own = written(FIRST, &plan, &["--lang", language, "--templates", path(&own)]);
        assert_eq!(plain.files, by_own.files);
        let edited = spoilt("decision.docx", "{{ person.honorific }}", "the honourable");
        let changed = written(FIRST, &plan, &["--lang", "en", "--templates", path(edited.path())]);
        assert!(changed.docs("decisions/").iter().all(|(_, doc)| doc.says("the honourable")));
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes_with_or_without_its_names() {
    let (kept, plan) = first_plan();
    let first = written(FIRST, &plan, &[]);
    assert_eq!(first.files, written(FIRST, &plan, &[]).files);
    let mut view: Plan =
        serde_json::from_slice(&std::fs::read(&plan).expect("the plan")).expect("a plan");
    view.directory = None;
    let nameless = kept.path().join("nameless.json");
    std::fs::write(&nameless, serde_json::to_vec(&view).expect("JSON")).expect("writable");
    let named_by_roster = written(FIRST, &nameless, &[]);
    let list = |papers: &Written| papers.files["list.docx"].clone();
    assert_eq!(list(&first), list(&named_by_roster));
}

#[test]
fn nothing_is_written_over_and_a_rank_that_is_not_there_is_an_error() {
    let (kept, plan) = first_plan();
    let full = kept.path().join("full");
    std::fs::create_dir(&full).expect("a folder");
    std::fs::write(full.join("mine.txt"), "mine").expect("writable");
    let run = |out: &Path, rank: &str| {
        code(&luan(&["papers", FIRST, "--plan", path(&plan), "--out", path(out), "--rank", rank]))
    };
    assert_eq!(run(&full, "1"), 2);
    assert_eq!(scenario::files(&full).len(), 1);
    assert_eq!(code(&luan(&["papers", "--eject", path(&full)])), 2);
    assert_eq!(run(&kept.path().join("new"), "99"), 1);
    assert!(!kept.path().join("new").exists());
}

#[test]
fn eighty_moves_take_less_than_three_seconds() {
    let data = quang_nam(&["--lang", "vi"]).data();
    assert_eq!(data.moves.len(), 80);
    let begun = Instant::now();
    let made = report::papers(&data, Language::Vietnamese, &BTreeMap::new()).expect("papers");
    assert!(made.len() > 2 * data.moves.len());
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}

#[test]
fn the_page_on_templates_names_everything_that_tags_may_use() {
    let (_kept, plan) = first_plan();
    let papers = written(FIRST, &plan, &[]);
    let data: Value = serde_json::from_slice(&papers.files["papers.json"]).expect("JSON");
    let page = std::fs::read_to_string(root().join("docs/papers.md")).expect("docs/papers.md");
    let told: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let mut names = BTreeSet::new();
    gather(&data, &mut names);
    assert!(names.len() > 60, "{}", names.len());
    let missing: Vec<&String> = names.iter().filter(|name| !told.contains(name.as_str())).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

fn gather(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            names.insert(name.clone());
            gather(value, names);
        }),
        Value::Array(items) => items.iter().for_each(|item| gather(item, names)),
        _ => {}
    }
}

#[test]
fn the_templates_are_those_that_their_source_makes() {
    let made = tempfile::tempdir().expect("a folder");
    let run = Command::new("python3").arg(root().join("papers/make.py")).arg(made.path()).output();
    let Ok(run) = run else {
        #[allow(clippy::print_stderr)] // a test that looks at nothing has to say so
        {
            eprintln!("skipped: no python3 here");
        }
        return;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let files = scenario::files(made.path());
    assert_eq!(files.len(), 14);
    for language in [Language::Vietnamese, Language::English] {
        for (name, bytes) in report::paper_templates(language) {
            let again = &files[&format!("{}/{name}", language.tag())];
            assert!(parts(again) == parts(bytes), "{name}: run python3 papers/make.py");
        }
    }
}

/// Saves documents in another form, as a word processor does; false where there is none, which is said.
fn converted(home: &Path, form: &str, to: &Path, documents: &[PathBuf]) -> bool {
    let home = format!("-env:UserInstallation=file://{}", home.join("home").display());
    let run = Command::new("soffice")
        .args([&home, "--headless", "--convert-to", form, "--outdir"])
        .arg(to)
        .args(documents)
        .output();
    let done = run.is_ok_and(|run| run.status.success()) && to.is_dir();
    if !done {
        #[allow(clippy::print_stderr)] // a test that looks at nothing has to say so
        {
            eprintln!("skipped: no LibreOffice Writer here");
        }
    }
    done
}

#[test]
fn templates_that_a_word_processor_saved_give_the_same_papers() {
    let (kept, plan) = first_plan();
    let (own, saved) = (kept.path().join("own"), kept.path().join("saved"));
    assert_eq!(code(&luan(&["papers", "--eject", path(&own), "--lang", "vi"])), 0);
    let templates: Vec<PathBuf> = scenario::files(&own).keys().map(|name| own.join(name)).collect();
    if !converted(kept.path(), "docx:MS Word 2007 XML", &saved, &templates) {
        return;
    }
    let plain = written(FIRST, &plan, &["--lang", "vi"]);
    let again = written(FIRST, &plan, &["--lang", "vi", "--templates", path(&saved)]);
    let words = |bytes: &Vec<u8>| -> Vec<String> {
        let paragraphs = doc(bytes).paragraphs.into_iter().map(|text| text.trim().to_owned());
        paragraphs.filter(|text| !text.is_empty()).collect()
    };
    for (name, bytes) in plain.documents() {
        assert_ne!(bytes, &again.files[name], "{name} is by the saved template");
        assert_eq!(words(bytes), words(&again.files[name]), "{name}");
    }
}

#[test]
fn a_word_processor_opens_every_kind_of_paper() {
    let (kept, plan) = first_plan();
    let out = kept.path().join("papers");
    let output =
        luan(&["papers", FIRST, "--plan", path(&plan), "--out", path(&out), "--lang", "vi"]);
    assert_eq!(code(&output), 0);
    let kinds =
        ["plan.docx", "list.docx", "submission.docx", "people", "decisions", "units", "opinions"];
    let one_of = |kind: &str| match kind.ends_with(".docx") {
        true => out.join(kind),
        false => {
            out.join(kind).join(scenario::files(&out.join(kind)).into_keys().next().expect("one"))
        }
    };
    let named = |kind: &&str| {
        let copy = kept.path().join(format!("{}.docx", kind.trim_end_matches(".docx")));
        std::fs::copy(one_of(kind), &copy).expect("copied");
        copy
    };
    let papers: Vec<PathBuf> = kinds.iter().map(named).collect();
    let to = kept.path().join("text");
    if !converted(kept.path(), "txt:Text (encoded):UTF8", &to, &papers) {
        return;
    }
    for paper in papers {
        let name = paper.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(to.join(format!("{name}.txt"))).expect("converted");
        let own = doc(&std::fs::read(&paper).expect("the paper"));
        for paragraph in own.paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
            assert!(text.contains(paragraph.trim()), "{name} lacks {paragraph}");
        }
    }
}
