//! The workbook of a plan, read back: every row, name and number is that of `plan.json`, and every formula
//! comes to what it says it does.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use luan::report::{self, render};
use luan::text::{Language, Text};
use luan::view::{Candidate, Directory, Move, Plan, Refusal, Under};

use crate::cli::{luan, path};
use crate::golden::{self, QUANG_NAM};

type Workbook = Xlsx<Cursor<Vec<u8>>>;

/// Columns of the list of moves.
const LIST: [&str; 19] = [
    "No.",
    "Official",
    "Name",
    "Born",
    "Present post",
    "Present unit",
    "Proposed post",
    "Proposed unit",
    "Direction",
    "Purpose",
    "Reasons",
    "Rank change",
    "Waivers",
    "Chain",
    "Block before",
    "Block after",
    "Area reached",
    "Present post id",
    "Proposed post id",
];

fn opened(bytes: Vec<u8>) -> Workbook {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn made(plan: &Plan) -> Workbook {
    let book = report::workbook(&Text::english(), plan);
    opened(render::xlsx(&book).expect("bytes"))
}

/// What a run wrote: its plan, and its workbook, which is in English as the labels of the roster have it.
fn written(run: &golden::Run) -> (Plan, Workbook) {
    let mut plan = serde_json::from_str(&run.file("plan.json")).expect("a plan");
    in_english(&mut plan);
    let bytes = std::fs::read(run.out.path().join("plan.xlsx")).expect("luan wrote it");
    (plan, opened(bytes))
}

/// Puts the labels of the scenario in Vietnamese, as its file has them, in the place of its own words.
fn in_english(plan: &mut Plan) {
    let directory = plan.directory.as_mut().expect("names");
    if directory.instance != "Quảng Nam 2023" {
        return;
    }
    let file = csv::Reader::from_path("scenarios/quang-nam-2023/labels.csv").expect("labels");
    let row = |row: csv::StringRecord| (row[1].to_owned(), row[3].to_owned());
    let labels: BTreeMap<String, String> =
        file.into_records().map(|record| row(record.expect("a row"))).collect();
    directory.units.iter_mut().for_each(|(id, unit)| unit.name.clone_from(&labels[id]));
    directory.posts.values_mut().for_each(|post| post.title = labels[&post.title].clone());
    for candidate in &mut plan.candidates {
        let counts = &mut candidate.kpis.moves_by_title;
        counts.iter_mut().for_each(|count| count.name = labels[&count.name].clone());
    }
}

fn first_steps() -> Plan {
    serde_json::from_str(&golden::run("first-steps").file("plan.json")).expect("a plan")
}

fn sheet(workbook: &mut Workbook, name: &str) -> Range<Data> {
    workbook.worksheet_range(name).expect("the sheet")
}

/// The rows below the row of heads that begins with `head`, as far as their first cell says something.
fn below(sheet: &Range<Data>, head: &str) -> Vec<Vec<Data>> {
    let rows = sheet.rows().skip_while(|row| row[0].get_string() != Some(head)).skip(1);
    rows.take_while(|row| !row[0].is_empty()).map(<[Data]>::to_vec).collect()
}

/// The rows of a list, by head.
fn list(workbook: &mut Workbook, candidate: &Candidate) -> Vec<BTreeMap<&'static str, String>> {
    let sheet = sheet(workbook, &format!("Moves {}", candidate.rank));
    let row = |row: Vec<Data>| LIST.into_iter().zip(row.iter().map(Data::to_string)).collect();
    below(&sheet, LIST[0]).into_iter().map(row).collect()
}

/// What the directory says of a move, as the list has it.
fn said(directory: &Directory, made: &Move) -> BTreeMap<&'static str, String> {
    let person = &directory.officials[&made.official_id];
    let from = person.unit_id.as_ref().map(|unit| &directory.units[unit]);
    let to = directory.unit_of(&made.to_post).expect("a unit");
    let post = made.from_post.clone().unwrap_or_default();
    let title = directory.posts.get(&post).map_or("(without a post)", |post| &post.title);
    let change = person.rank.zip(directory.posts[&made.to_post].rank).map(|(from, to)| to - from);
    let known = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
    let area = ["normal", "difficult", "especially difficult"][usize::from(to.area_grade)];
    BTreeMap::from([
        ("Official", made.official_id.clone()),
        ("Name", person.name.clone()),
        ("Born", known(person.birth_year.map(i64::from))),
        ("Present post", title.to_owned()),
        ("Present unit", from.map_or_else(String::new, |unit| unit.name.clone())),
        ("Proposed post", directory.title(&made.to_post).to_owned()),
        ("Proposed unit", to.name.clone()),
        ("Direction", made.direction.replace("none", "(no post before)").replace('>', " to ")),
        ("Rank change", known(change)),
        ("Block before", from.map_or("(no post before)", |unit| &unit.block).to_owned()),
        ("Block after", to.block.clone()),
        ("Area reached", area.to_owned()),
        ("Present post id", post),
        ("Proposed post id", made.to_post.clone()),
    ])
}

#[test]
fn each_move_is_a_row_of_its_list() {
    for run in [&*QUANG_NAM, &golden::run("first-steps")] {
        let (plan, mut workbook) = written(run);
        let directory = plan.directory.as_ref().expect("names");
        for candidate in &plan.candidates {
            let rows = list(&mut workbook, candidate);
            assert_eq!(rows.len(), candidate.moves.len());
            for ((at, row), made) in rows.iter().enumerate().zip(&candidate.moves) {
                assert_eq!(row["No."], (at + 1).to_string());
                for (column, cell) in said(directory, made) {
                    assert_eq!(row[column], cell, "{column} of {}", made.official_id);
                }
            }
        }
    }
}

/// The cells of the range that a formula names, and those of labels beside it.
struct Sheets<'a> {
    list: &'a Range<Data>,
    own: &'a Range<Data>,
}

impl Sheets<'_> {
    /// `'Moves 1'!$I$5:$I$84`, `$A7` or `C3:C9`.
    fn cells(&self, named: &str) -> Vec<Data> {
        let (sheet, range) = match named.rsplit_once('!') {
            Some((sheet, range)) => {
                assert_eq!(sheet, "'Moves 1'");
                (self.list, range)
            }
            None => (self.own, named),
        };
        let range = range.replace('$', "");
        let (from, to) = range.split_once(':').unwrap_or((&range, &range));
        let row = |cell: &str| cell[1..].parse::<u32>().expect("a row") - 1;
        let column = u32::from(from.as_bytes()[0] - b'A');
        let cell = |row| sheet.get_value((row, column)).cloned().unwrap_or_default();
        (row(from)..=row(to)).map(cell).collect()
    }

    /// What a formula of this workbook comes to.
    fn comes_to(&self, formula: &str) -> usize {
        let (name, args) = formula.split_once('(').expect("a function");
        let args: Vec<&str> = args.trim_end_matches(')').split(',').collect();
        match name {
            "COUNTA" => self.cells(args[0]).iter().filter(|cell| !cell.is_empty()).count(),
            "SUM" => self.cells(args[0]).iter().map(number).sum(),
            "COUNTIFS" => {
                let pairs: Vec<(Vec<Data>, &str)> =
                    args.chunks(2).map(|pair| (self.cells(pair[0]), pair[1])).collect();
                let all = |at: &usize| pairs.iter().all(|(cells, is)| self.meets(&cells[*at], is));
                (0..pairs[0].0.len()).filter(all).count()
            }
            _ => panic!("{formula}"),
        }
    }

    fn meets(&self, cell: &Data, criterion: &str) -> bool {
        let is = criterion.trim_matches('"');
        let year = |is: &str| is.parse::<usize>().expect("a year");
        match (is.strip_prefix(">="), is.strip_prefix("<=")) {
            _ if is.is_empty() => cell.is_empty(),
            (Some(least), _) => !cell.is_empty() && number(cell) >= year(least),
            (_, Some(most)) => !cell.is_empty() && number(cell) <= year(most),
            _ => self.cells(is)[0] == *cell,
        }
    }
}

fn number(cell: &Data) -> usize {
    cell.as_i64().and_then(|number| usize::try_from(number).ok()).expect("a count")
}

/// A table of the statistics without its total: what is counted, and how many there are.
fn counted(sheet: &Range<Data>, head: &str) -> Vec<(Vec<String>, usize)> {
    let mut rows = below(sheet, head);
    let total = rows.pop().expect("a total");
    assert_eq!((&total[0], &total[3]), (&"total".into(), &"agrees".into()), "{head}");
    let words = |row: &[Data]| row[..2].iter().map(Data::to_string).collect();
    let rows: Vec<_> = rows.iter().map(|row| (words(row), number(&row[2]))).collect();
    assert_eq!(rows.iter().map(|(_, count)| count).sum::<usize>(), number(&total[2]), "{head}");
    rows
}

#[test]
fn every_formula_comes_to_what_it_says() {
    for run in [&*QUANG_NAM, &golden::run("first-steps")] {
        let (plan, mut workbook) = written(run);
        let (own, list) = (sheet(&mut workbook, "Statistics"), sheet(&mut workbook, "Moves 1"));
        let sheets = Sheets { list: &list, own: &own };
        let formulas = workbook.worksheet_formula("Statistics").expect("formulas");
        let start = formulas.start().expect("formulas");
        let mut counts = 0;
        for (row, column, formula) in formulas.used_cells() {
            let at = (start.0 + row as u32, start.1 + column as u32);
            let result = own.get_value(at).expect("a result");
            if formula.starts_with("IF(") {
                assert_eq!(result.get_string(), Some("agrees"));
                continue;
            }
            counts += usize::from(formula.starts_with("COUNTIFS("));
            assert_eq!(sheets.comes_to(formula), number(result), "{formula}");
        }
        assert!(counts >= plan.candidates[0].kpis.moves_by_title.len() + 5, "{counts}");
    }
}

#[test]
fn the_statistics_are_the_figures_of_plan_json() {
    for run in [&*QUANG_NAM, &golden::run("first-steps")] {
        let (plan, mut workbook) = written(run);
        let own = sheet(&mut workbook, "Statistics");
        let kpis = &plan.candidates[0].kpis;
        let from = |from: &Option<String>| from.clone().unwrap_or("(no post before)".to_owned());
        let flows = kpis.moves_by_block.iter();
        let flows = flows.map(|flow| (vec![from(&flow.from), flow.to.clone()], flow.moves));
        assert_eq!(counted(&own, "Moves from block"), flows.collect::<Vec<_>>());
        let flows = kpis.moves_by_direction.iter();
        let flows =
            flows.map(|f| (vec![format!("{} to {}", from(&f.from), f.to), String::new()], f.moves));
        assert_eq!(counted(&own, "Direction"), flows.collect::<Vec<_>>());
        for (head, counts) in [
            ("Title of the post taken", &kpis.moves_by_title),
            ("Difficulty of the area reached", &kpis.moves_by_area_grade),
        ] {
            let counts = counts.iter().map(|c| (vec![c.name.clone(), String::new()], c.moves));
            assert_eq!(counted(&own, head), counts.collect::<Vec<_>>());
        }
        let purposes: Vec<usize> = kpis.moves_by_purpose.iter().map(|count| count.moves).collect();
        let shown = counted(&own, "Purpose").into_iter().map(|(_, count)| count);
        assert_eq!(shown.collect::<Vec<_>>(), purposes);
        let mut decades: BTreeMap<i16, usize> = BTreeMap::new();
        let officials = &plan.directory.as_ref().expect("names").officials;
        for made in &plan.candidates[0].moves {
            let year = officials[&made.official_id].birth_year.expect("known");
            *decades.entry(year / 10 * 10).or_default() += 1;
        }
        let decades =
            decades.iter().map(|(from, count)| (format!("{from} to {}", from + 9), *count));
        let shown = counted(&own, "Born").into_iter().map(|(kind, count)| (kind[0].clone(), count));
        assert_eq!(shown.collect::<Vec<_>>(), decades.collect::<Vec<_>>());
    }
}

#[test]
fn the_units_add_up_to_the_roster_and_the_plan() {
    let (plan, mut workbook) = written(&QUANG_NAM);
    let directory = plan.directory.as_ref().expect("names");
    let candidate = &plan.candidates[0];
    let rows = below(&sheet(&mut workbook, "Units"), "Unit");
    let (total, units) = rows.split_last().expect("a total");
    let mut holders: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let unit = |post: &String| directory.posts[post].unit_id.as_str();
    for post in directory.officials.values().filter_map(|one| one.post_id.as_ref()) {
        holders.entry(unit(post)).or_default().0 += 1;
    }
    for post in candidate.assignments.iter().filter_map(|line| line.post_id.as_ref()) {
        holders.entry(unit(post)).or_default().1 += 1;
    }
    let (others, told) = units.split_last().expect("the others");
    for row in told {
        let (before, after) = holders.remove(row[0].to_string().as_str()).unwrap_or_default();
        assert_eq!((number(&row[5]), number(&row[8])), (before, after), "{row:?}");
        assert_eq!(number(&row[5]) + number(&row[7]), number(&row[8]) + number(&row[6]), "{row:?}");
    }
    assert_eq!(others[1].to_string(), format!("{} units as they were", holders.len()));
    assert!(holders.values().all(|(before, after)| before == after), "{holders:?}");
    let held: usize = holders.values().map(|(before, _)| before).sum();
    assert_eq!((number(&others[5]), number(&others[8])), (held, held));
    for column in 5..10 {
        let sum: usize = units.iter().map(|row| number(&row[column])).sum();
        assert_eq!(number(&total[column]), sum);
    }
    assert_eq!(number(&total[7]), candidate.moves.len());
    assert_eq!(number(&total[9]), candidate.kpis.vacancies.after);
}

#[test]
fn candidates_misses_and_proof_are_those_of_plan_json() {
    let (plan, mut workbook) = written(&QUANG_NAM);
    let summary = below(&sheet(&mut workbook, "Summary"), "#");
    assert_eq!(summary.len(), plan.candidates.len());
    for (row, candidate) in summary.iter().zip(&plan.candidates) {
        assert_eq!(number(&row[0]), candidate.rank);
        assert_eq!(number(&row[2]), candidate.kpis.moves);
        assert_eq!(number(&row[6]), candidate.kpis.vacancies.after);
        let tiers: Vec<Option<i64>> = row[12..17].iter().map(DataType::as_i64).collect();
        let values: Vec<Option<i64>> =
            candidate.tiers.iter().map(|tier| Some(tier.value)).collect();
        assert_eq!(tiers, values);
    }
    assert!(summary[0][17].is_empty());
    assert!(summary[4][17].to_string().starts_with("29 fewer moves, "), "{:?}", summary[4][17]);
    let misses = below(&sheet(&mut workbook, "Misses"), "Official");
    let ids: Vec<String> = misses.iter().map(|row| row[0].to_string()).collect();
    let missed = plan.candidates[0].misses.iter().map(|miss| miss.official_id.clone());
    assert_eq!(ids, missed.collect::<Vec<_>>());
    let proof = sheet(&mut workbook, "Proof");
    let facts = below(&proof, "What");
    let fact = |name: &str| {
        let row = facts.iter().find(|row| row[0].get_string() == Some(name)).expect("the fact");
        row[1].clone()
    };
    assert_eq!(fact("Digest of the model (BLAKE3)").to_string(), plan.model_blake3);
    assert_eq!(fact("Sum of the tiers").as_i64(), Some(plan.objective));
    assert_eq!(fact("Proven lower bound on that").as_i64(), Some(plan.bound));
    let inputs = below(&proof, "Input file");
    assert_eq!(inputs.len(), plan.inputs.len());
    for (row, input) in inputs.iter().zip(&plan.inputs) {
        assert_eq!(
            (row[0].to_string(), row[1].to_string()),
            (input.file.clone(), input.blake3.clone())
        );
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes_whatever_the_machine() {
    let out = tempfile::tempdir().expect("a folder");
    let first = golden::run("first-steps");
    let args = ["plan", "scenarios/first-steps", "--quiet", "--threads", "1", "--out"];
    assert!(luan(&[&args[..], &[path(out.path())]].concat()).status.success());
    let bytes = |dir: &std::path::Path| std::fs::read(dir.join("plan.xlsx")).expect("written");
    assert!(bytes(first.out.path()) == bytes(out.path()));
    let plan: Plan = serde_json::from_str(&first.file("plan.json")).expect("a plan");
    let digest = blake3::hash(&bytes(out.path())).to_hex().to_string();
    assert!(plan.files.iter().any(|file| file.file == "plan.xlsx" && file.blake3 == digest));
    let later = Plan { wall_s: 1e6, threads: 99, peak_rss_bytes: None, ..plan };
    let book = report::workbook(&Text::english(), &later);
    assert!(render::xlsx(&book).expect("bytes") == bytes(out.path()));
}

#[test]
fn without_names_there_are_identifiers() {
    let plan = Plan { directory: None, ..first_steps() };
    let mut workbook = made(&plan);
    let candidate = &plan.candidates[0];
    let rows = list(&mut workbook, candidate);
    for (row, made) in rows.iter().zip(&candidate.moves) {
        assert_eq!((&row["Official"], &row["Name"]), (&made.official_id, &String::new()));
        assert_eq!(row["Proposed post"], made.to_post);
    }
    let own = sheet(&mut workbook, "Statistics");
    let moves: usize = counted(&own, "Direction").iter().map(|(_, count)| count).sum();
    assert_eq!(moves, candidate.moves.len());
    assert_eq!(counted(&own, "Born"), [(vec!["not known".to_owned(), String::new()], moves)]);
    let total = below(&sheet(&mut workbook, "Units"), "Unit").pop().expect("a total");
    assert_eq!(number(&total[9]), candidate.kpis.vacancies.after);
}

#[test]
fn the_proof_says_what_the_roster_was_beside_its_files() {
    let refused = Refusal {
        official_id: "O-3".to_owned(),
        post_id: "P-7".to_owned(),
        reason: "Asked to stay".to_owned(),
        decided_on: None,
    };
    let under = Under { what_if: Some("fewer".to_owned()), refused: vec![refused] };
    let plan = Plan { under: Some(under), ..first_steps() };
    let facts = below(&sheet(&mut made(&plan), "Proof"), "What");
    let told: Vec<String> = facts.iter().rev().take(2).map(|row| row[1].to_string()).collect();
    assert_eq!(told, ["O-3 refuses P-7", "fewer"]);
}

#[test]
fn nobody_moves_in_a_plan_without_moves() {
    let mut plan = first_steps();
    plan.candidates.truncate(1);
    plan.candidates[0].moves.clear();
    let mut workbook = made(&plan);
    assert_eq!(list(&mut workbook, &plan.candidates[0]).len(), 0);
    let said = sheet(&mut workbook, "Statistics");
    assert!(said.rows().any(|row| row[0].get_string() == Some("Nobody moves.")));
}

/// Names that a spreadsheet could take for something to do, or could not take at all.
#[test]
fn words_are_words_whatever_they_look_like() {
    let mut plan = first_steps();
    let official = plan.candidates[0].moves[0].official_id.clone();
    let mut read = |name: String| {
        let directory = plan.directory.as_mut().expect("names");
        directory.instance = format!("{name}&[Page]&P{}", "&".repeat(300));
        directory.officials.get_mut(&official).expect("known").name = name;
        let mut workbook = made(&plan);
        let formulas = workbook.worksheet_formula("Moves 1").expect("formulas");
        assert_eq!(formulas.used_cells().count(), 0);
        list(&mut workbook, &plan.candidates[0])[0]["Name"].clone()
    };
    for name in ["=1+1", "@SUM(A1)", "+5", "{=1}", "A & <b>", "_x0041_", "http://example.org", "7"]
    {
        assert_eq!(read(name.to_owned()), name);
    }
    let name = read(format!("\u{1b}[2J\u{202e}\u{ffff}{}", "\u{20000}".repeat(40_000)));
    assert!(name.starts_with(r"\u{1b}[2J\u{202e}") && name.encode_utf16().count() <= 32_767);
}

/// Titles that COUNTIFS would read as a comparison, a pattern or a number are counted all the same.
#[test]
fn a_title_that_looks_like_a_criterion_is_counted() {
    let mut plan = first_steps();
    let candidate = &mut plan.candidates[0];
    let directory = plan.directory.as_mut().expect("names");
    let titles = [">5", "*", "7", "07"];
    for (made, title) in candidate.moves.iter().zip(titles) {
        title.clone_into(&mut directory.posts.get_mut(&made.to_post).expect("known").title);
    }
    let count = |title: &&str| luan::view::Count { name: (*title).to_owned(), moves: 1 };
    candidate.kpis.moves_by_title = titles.iter().map(count).collect();
    let mut workbook = made(&plan);
    let rows = counted(&sheet(&mut workbook, "Statistics"), "Title of the post taken");
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|(_, count)| *count == 1), "{rows:?}");
    let formulas = workbook.worksheet_formula("Statistics").expect("formulas");
    let exact = formulas.used_cells().filter(|(_, _, formula)| formula.contains("EXACT("));
    assert_eq!(exact.count(), 4);
}

#[test]
fn names_of_sheets_are_short_enough_in_every_language() {
    for language in Language::ALL {
        let text = Text::of(language);
        for name in ["summary", "units", "statistics", "misses", "decisions", "proof"] {
            let name = text.plain(&format!("book-sheet-{name}"));
            assert!(
                name.encode_utf16().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/'])
            );
        }
        let moves = text.with("book-sheet-moves", &[("rank", &1000)]);
        assert!(moves.encode_utf16().count() <= 31, "{moves}");
    }
}
