//! Warm starts on disk: what a search leaves comes back as it was, in another order of rows too; a plan
//! made from it is the one made from nothing; a file that does not fit is refused whole.

use std::cell::Cell;
use std::path::Path;

use luan::answer;
use luan::domain::Objective;
use luan::generate::{Spec, Structure, bench};
use luan::input::read::Input;
use luan::input::validate;
use luan::model::Model;
use luan::plan::{self, Drafted, Request};
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Start, Unwatched};
use luan::view::{WarmRow, WarmStart};
use proptest::test_runner::TestCaseError;

use crate::cli::{code, luan, path};
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const EXACT: Limits = Limits { gap: 0.0, time: None, seed: 1 };
const CLOSE: Limits = Limits { gap: 0.0005, ..EXACT };

fn solver(backend: &dyn Backend, limits: Limits) -> Solver<'_> {
    Solver { backend, limits, watch: &Unwatched }
}

/// What a search left, as another process reads it.
fn through_disk(drafted: &Drafted) -> WarmStart {
    let left = answer::warm_start(&drafted.model, &drafted.start).expect("a plan");
    let json = serde_json::to_string(&left).expect("JSON");
    let read: WarmStart = serde_json::from_str(&json).expect("our own");
    assert_eq!(read, left);
    read
}

/// The model of a roster on which the search needs cuts, its tables backwards where asked.
fn model(officials: usize, seed: u64, backwards: bool) -> Model {
    let spec = Spec { name: "small".to_owned(), officials, posts: officials, pairs: 20, seed };
    let mut files = bench(&spec, Structure::Soft);
    for table in ["officials.csv", "posts.csv"].into_iter().filter(|_| backwards) {
        let text = String::from_utf8(files[table].clone()).expect("UTF-8");
        let (head, rows) = text.split_once('\n').expect("a header");
        let rows: Vec<&str> = rows.lines().rev().collect();
        files.insert(table.into(), format!("{head}\n{}\n", rows.join("\n")).into_bytes());
    }
    let loaded = validate::load(&Input { files }, None, &|_| None).expect("sound");
    Model::new(loaded.instance, loaded.policy)
}

#[test]
fn what_a_search_leaves_comes_back_as_it_was() {
    let solver = solver(&Decomposed, CLOSE);
    for (officials, seed) in [(200, 2), (300, 7)] {
        let drafted = plan::draft(model(officials, seed, false), &Request::ONE, solver);
        let drafted = drafted.expect("a plan");
        let left = through_disk(&drafted);
        let start = answer::start(&drafted.model, &left).expect("the same roster");
        assert_eq!(start, Start { standing: None, ..drafted.start.clone() });
        assert!(!left.stages[0].cuts.is_empty() && !left.stages[0].prices.is_empty());

        let turned = model(officials, seed, true);
        let start = answer::start(&turned, &left).expect("the same roster");
        let again = answer::warm_start(&turned, &start).expect("a plan");
        assert_eq!(prices(&again), prices(&left), "by names, whatever the order");
        let first = plan::warm(turned, start, &Request::ONE, solver).expect("a plan");
        let worth = |drafted: &Drafted| drafted.candidates[0].candidate.audit.objective;
        assert!(worth(&first) <= worth(&drafted), "never worse than the plan given");
    }
}

/// The prices of rows in the order of their names.
fn prices(left: &WarmStart) -> Vec<(WarmRow, f64)> {
    let mut prices = left.stages[0].prices.clone();
    prices.sort_by(|a, b| a.0.cmp(&b.0));
    prices
}

/// The case after the first move of a plan was banned.
fn without_first_move(case: &Case, drafted: &Drafted) -> Option<Case> {
    let moves = drafted.candidates[0].candidate.plan.moves(drafted.model.context());
    moves.first().map(|made| case.banned(made.official, Some(made.to)))
}

#[test]
fn warm_and_cold_lead_to_the_same_plan() {
    let (same, other) = (Cell::new(0), Cell::new(0));
    let result = fixed(300, 11).run(&cases(), |case| {
        let model = |case: &Case| Model::new(case.instance.clone(), case.policy.clone());
        let solver = solver(&Highs, EXACT);
        let Ok(cold) = plan::draft(model(&case), &Request::ONE, solver) else { return Ok(()) };
        let left = through_disk(&cold);
        let warm = |model: Model| {
            let start = answer::start(&model, &left).expect("the same officials");
            plan::warm(model, start, &Request::ONE, solver)
        };
        let fail = |e: luan::error::Error| TestCaseError::fail(e.to_string());
        let again = warm(model(&case)).map_err(fail)?;
        let plan_of = |drafted: &Drafted| drafted.candidates[0].candidate.plan.clone();
        proptest::prop_assert_eq!(plan_of(&again), plan_of(&cold));
        same.set(same.get() + 1);
        let Some(after) = without_first_move(&case, &cold) else { return Ok(()) };
        let (cold, warm) = (plan::draft(model(&after), &Request::ONE, solver), warm(model(&after)));
        let (Ok(cold), Ok(warm)) = (&cold, &warm) else {
            proptest::prop_assert_eq!(cold.is_ok(), warm.is_ok());
            return Ok(());
        };
        let worth = |drafted: &Drafted| {
            let audit = &drafted.candidates[0].candidate.audit;
            match case.policy.objective {
                Objective::Lexicographic => audit.tiers.clone(),
                Objective::Weighted => vec![audit.objective],
            }
        };
        proptest::prop_assert_eq!(worth(warm), worth(cold));
        other.set(other.get() + 1);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(same.get() > 100 && other.get() > 15, "{} {}", same.get(), other.get());
}

/// Plans `roster` into a folder of its own.
fn planned(dir: &Path, roster: &str, more: &[&str]) -> String {
    let out = path(dir).to_owned();
    let args = [&["plan", roster, "--quiet", "--gap", "0", "--out", &out], more].concat();
    assert_eq!(code(&luan(&args)), 0);
    out
}

#[test]
fn another_process_starts_from_the_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |name: &str| dir.path().join(name);
    let roster = "scenarios/quang-nam-2023";
    let one = ["--candidates", "1"];
    let cold = planned(&at("cold"), roster, &one);
    let left = format!("{cold}/warm-start.json");
    let warm = planned(&at("warm"), roster, &[&one[..], &["--warm-start", &left]].concat());
    let moves = |out: &str| std::fs::read(format!("{out}/moves-1.csv")).expect("written");
    assert_eq!(moves(&warm), moves(&cold));
    let read = |out: &str| {
        let bytes = std::fs::read(format!("{out}/plan.json")).expect("written");
        serde_json::from_slice::<luan::view::Plan>(&bytes).expect("our own")
    };
    let (warm, cold) = (read(&warm), read(&cold));
    assert_eq!(warm.tiers, cold.tiers);
    let names = |plan: &luan::view::Plan| plan.inputs.iter().map(|i| i.file.clone()).collect();
    let (own, without): (Vec<String>, Vec<String>) = (names(&warm), names(&cold));
    assert_eq!(own, [without, vec![left]].concat(), "what it started from is among its inputs");
}

#[test]
fn a_file_that_does_not_fit_is_refused_whole() {
    let dir = tempfile::tempdir().expect("a folder");
    let roster = "scenarios/first-steps";
    let out = planned(&dir.path().join("out"), roster, &[]);
    let left = std::fs::read_to_string(format!("{out}/warm-start.json")).expect("written");
    let refused = |text: &str| {
        let file = dir.path().join("left.json");
        std::fs::write(&file, text).expect("written");
        let output = luan(&["plan", roster, "--warm-start", path(&file)]);
        let said = String::from_utf8(output.stderr.clone()).expect("UTF-8");
        assert_eq!(code(&output), 1, "{said}");
        assert!(said.contains("left.json"), "{said}");
        said
    };
    assert!(refused(&left[..left.len() / 2]).contains("E1091"));
    assert!(refused(&left.replace("luan.warm-start/1", "luan.warm-start/0")).contains("E1091"));
    let plan = std::fs::read_to_string(format!("{out}/plan.json")).expect("written");
    assert!(refused(&plan).contains("E1091"));
    let mut read: WarmStart = serde_json::from_str(&left).expect("our own");
    read.stages.push(luan::view::WarmStage {
        stage: "law".to_owned(),
        prices: Vec::new(),
        cuts: Vec::new(),
        choices: Vec::new(),
        bases: vec![vec![7]],
        lp_values: Vec::new(),
    });
    assert!(refused(&serde_json::to_string(&read).expect("JSON")).contains("E1091"));
    let other = planned(&dir.path().join("other"), "scenarios/school-authority", &[]);
    let other = std::fs::read_to_string(format!("{other}/warm-start.json")).expect("written");
    let said = refused(&other);
    assert!(said.contains("E1092") && said.contains(" 0 are in this one"), "{said}");
}
