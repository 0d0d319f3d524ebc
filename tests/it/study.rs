//! What-ifs: what each of them changes is what a person would change in the files, the plan is that of
//! a solve from nothing, and the result reads back as it was written.

use luan::domain::Context;
use luan::model::Model;
use std::collections::BTreeMap;

use luan::answer::{self, Run};
use luan::domain::Plan;
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::plan::{self, Request};
use luan::solve::{Engine, Highs, Limits, Solver, Unwatched};
use luan::study::Tree;
use luan::view::{AGAINST, Compared, Comparison, Scenario, Worth};

use crate::cli;
use crate::scenario;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

type Files = BTreeMap<String, Vec<u8>>;

fn what_ifs(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

fn compared(files: &[(&str, &str)]) -> Comparison {
    let tree = Tree::load(scenario::input("first-steps"), None, &|_| None, &what_ifs(files))
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let solver = Solver { backend: &Engine::Auto, limits: LIMITS, watch: &Unwatched };
    tree.compare(&|_| None, solver).expect("a comparison")
}

fn scenario_of<'a>(comparison: &'a Comparison, id: &str) -> &'a Scenario {
    comparison.scenarios.iter().find(|scenario| scenario.id == id).expect("the scenario is there")
}

fn tiers(scenario: &Scenario) -> Vec<i64> {
    scenario.plan().expect("a plan").tiers.iter().map(|tier| tier.value).collect()
}

/// The tiers of the optimum from nothing, of first-steps with its files changed by hand.
fn by_hand(change: impl FnOnce(&mut BTreeMap<String, String>)) -> Vec<i64> {
    let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8(bytes).expect("UTF-8"));
    let mut files: BTreeMap<String, String> =
        scenario::input("first-steps").files.into_iter().map(text).collect();
    change(&mut files);
    let files: Files = files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    let Loaded { instance, policy, .. } =
        validate::load(&Input { files }, None, &|_| None).expect("sound");
    let request = Request::ONE;
    let drafted = plan::draft(
        Model::new(instance.clone(), policy.clone()),
        &request,
        Solver { backend: &Highs, limits: LIMITS, watch: &Unwatched },
    )
    .expect("a plan");
    drafted.candidates[0].candidate.audit.tiers.clone()
}

fn replaced(files: &mut BTreeMap<String, String>, file: &str, old: &str, new: &str) {
    let text = files.get_mut(file).expect("the file is there");
    assert_eq!(text.matches(old).count(), 1, "{old} in {file}");
    *text = text.replace(old, new);
}

fn decision(row: &str) -> String {
    format!("action,official_id,reason,decided_by,decided_on,post_id,rule\n{row}\n")
}

/// Each what-if, and the same change made in the files by hand.
#[test]
fn a_what_if_is_the_change_that_a_person_would_make() {
    type Change = Box<dyn FnOnce(&mut BTreeMap<String, String>)>;
    let lock = "lock,O-3,Needed,Board,2026-01-05,P-3,";
    let ban = "ban,O-3,Refused,Board,2026-01-05,P-7,";
    let waive = "waive,O-6,Shown since,Board,2026-01-05,,evaluation_floor";
    let cases: Vec<(&str, Change)> = vec![
        (
            "[[change]]\nofficial = 'O-3'\nlock = 'stay'",
            Box::new(move |files| drop(files.insert("decisions.csv".into(), decision(lock)))),
        ),
        (
            "[[change]]\nofficial = 'O-3'\nban = 'P-7'",
            Box::new(move |files| drop(files.insert("decisions.csv".into(), decision(ban)))),
        ),
        (
            "[[change]]\nofficial = 'O-6'\nwaive = 'evaluation_floor'",
            Box::new(move |files| drop(files.insert("decisions.csv".into(), decision(waive)))),
        ),
        (
            "[[change]]\npost = 'P-2'\npriority = 9\nfrom = 2",
            Box::new(|files| {
                replaced(
                    files,
                    "posts.csv",
                    "no,1,no,no,finance,bachelor,advanced,2",
                    "no,1,no,no,finance,bachelor,advanced,9",
                )
            }),
        ),
        (
            "[[change]]\nunit = 'HIGH'\narea_grade = 0",
            Box::new(|files| {
                replaced(
                    files,
                    "units.csv",
                    "HIGH,Highland District,district,state,LAM,yes,2",
                    "HIGH,Highland District,district,state,LAM,yes,0",
                )
            }),
        ),
        (
            "[[change]]\npair = ['O-5', 'P-8']\nfit = 0",
            Box::new(|files| replaced(files, "pairs.csv", "O-5,P-8,85", "O-5,P-8,0")),
        ),
        (
            "[[change]]\nrestriction = 'O-2'\nreason = 'illness'",
            Box::new(|files| {
                files.get_mut("restrictions.csv").expect("there").push_str("O-2,illness,\n")
            }),
        ),
        (
            "[[change]]\nrule = 'plan_size'\nmax = 2",
            Box::new(|files| {
                let own = "\n[[rule]]\nid = \"plan_size\"\nmax = 2\n";
                files.get_mut("first-steps.toml").expect("there").push_str(own);
            }),
        ),
        (
            "[[change]]\nremove = 'officials.csv'\nofficial_id = 'O-5'",
            Box::new(|files| {
                for text in files.values_mut() {
                    let kept =
                        text.lines().filter(|line| !line.split(',').any(|cell| cell == "O-5"));
                    *text = kept.map(|line| format!("{line}\n")).collect();
                }
            }),
        ),
        (
            "[[change]]\nadd = 'posts.csv'\npost_id = 'P-10'\nunit_id = 'LOW-S'\ntitle = 'District vice-chair'\nrank = 5\npriority = 7",
            Box::new(|files| {
                let row = "P-10,LOW-S,District vice-chair,5,,,,,,,,7\n";
                files.get_mut("posts.csv").expect("there").push_str(row);
            }),
        ),
    ];
    let mut optima = std::collections::BTreeSet::new();
    for (toml, change) in cases {
        let comparison = compared(&[("one", toml)]);
        let warm = tiers(scenario_of(&comparison, "one"));
        assert_eq!(warm, by_hand(change), "{toml}");
        optima.insert(warm);
    }
    assert!(optima.len() > 5, "changes that change nothing: {optima:?}");
}

/// The README of first-steps tells these values.
#[test]
fn the_shipped_what_ifs_of_first_steps() {
    let files = scenario::files(&scenario::dir("first-steps").join("what-if"));
    let named: Vec<(String, String)> = files
        .into_iter()
        .map(|(name, bytes)| {
            (name.trim_end_matches(".toml").to_owned(), String::from_utf8(bytes).expect("UTF-8"))
        })
        .collect();
    let named: Vec<(&str, &str)> = named.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let comparison = compared(&named);
    assert_eq!(tiers(&comparison.scenarios[0]), [0, 2, 7, 14, -95]);
    // Cường stays beyond his second term: 10 points of law.
    assert_eq!(tiers(scenario_of(&comparison, "mai-stays"))[0], 10);
    // Khoa and Bình are under 45: the target of one in ten is met, 10 points less.
    assert_eq!(tiers(scenario_of(&comparison, "young-45")), [0, 2, -3, 14, -95]);
    let standing = tiers(scenario_of(&comparison, "size@max=0"));
    let Loaded { instance, policy, .. } =
        validate::load(&scenario::input("first-steps"), None, &|_| None).expect("sound");
    let audit = luan::audit::audit(Context::new(&instance, &policy), &Plan::standing(&instance));
    assert_eq!(standing, audit.tiers, "without moves everybody stays");
    let curve = &comparison.curves[0];
    assert_eq!((curve.what_if.as_str(), curve.tier.as_deref()), ("size", Some("law")));
    let values: Vec<Option<i64>> = curve.points.iter().map(|point| point.value).collect();
    assert!(values.is_sorted_by(|a, b| a >= b), "more moves allowed are never worse: {values:?}");
    assert_eq!(curve.breakpoints, [2, 4]);
}

/// Whatever ships is sound, and changes something.
#[test]
fn the_what_ifs_of_every_scenario_are_sound() {
    let mut all = 0;
    for name in ["first-steps", "quang-nam-2023", "da-nang-2025"] {
        let files = scenario::files(&scenario::dir(name).join("what-if"));
        let stem =
            |(file, bytes): (String, Vec<u8>)| (file.trim_end_matches(".toml").to_owned(), bytes);
        let files: Files = files.into_iter().map(stem).collect();
        let tree = Tree::load(scenario::input(name), None, &|_| None, &files);
        let tree = tree.unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert!(!tree.warnings.iter().any(|warning| warning.code == "W1701"), "{name}");
        all += files.len();
    }
    assert_eq!(all, 17);
}

/// A change of a tier or of how tiers combine that leaves them as they were is told where it stands.
#[test]
fn a_change_of_tiers_without_effect_is_told() {
    let files = what_ifs(&[
        ("idle", "objective = 'lexicographic'\n[[change]]\ntier = 'goals'\ntolerance = 0.0"),
        ("real", "objective = 'weighted'\n[[change]]\ntier = 'goals'\ntolerance = 0.1"),
    ]);
    let tree = Tree::load(scenario::input("first-steps"), None, &|_| None, &files);
    let idle = |warning: &&luan::error::Problem| warning.code == "W1701";
    let warnings = tree.expect("sound").warnings;
    let places: Vec<_> = warnings.iter().filter(idle).map(|one| one.place.clone()).collect();
    let at: Vec<_> = places.iter().map(|place| (place.file.as_str(), place.row)).collect();
    assert_eq!(at, [("what-if/idle.toml", Some(1)), ("what-if/idle.toml", Some(3))]);
}

/// Whoever misspells a parent hears of all other mistakes at once, and of none that only another parent
/// would bring about.
#[test]
fn a_what_if_without_a_parent_hides_no_other_mistake() {
    let wrong = "[[change]]\nrule = 'plan_size'\nmax = 'many'\n";
    let files = what_ifs(&[
        ("small", "[[change]]\nrule = 'plan_size'\nmax = 2"),
        ("orphan", &format!("parent = 'smal'\n{wrong}")),
        (
            "child",
            &format!("parent = 'orphan'\n{wrong}[[change]]\nrule = 'plan_size'\nmin = 1\nfrom = 7"),
        ),
        ("here", &format!("parent = 'there'\n{wrong}")),
        ("there", &format!("parent = 'here'\n{wrong}")),
        ("other", wrong),
    ]);
    let tree = Tree::load(scenario::input("first-steps"), None, &|_| None, &files);
    let problems = tree.expect_err("mistakes");
    let of = |file: &str| -> Vec<&str> {
        let own = problems.iter().filter(|one| one.place.file == format!("what-if/{file}.toml"));
        own.map(|one| one.code).collect()
    };
    let wrong = of("other");
    assert_eq!(wrong.len(), 1, "{problems:?}");
    for file in ["orphan", "child", "here", "there"] {
        assert!(of(file).contains(&wrong[0]), "{file}: {problems:?}");
    }
    assert!(of("orphan").contains(&"E1707") && of("here").contains(&"E1708"));
    assert!(!of("child").contains(&"E1705"), "the instance itself has another min: {problems:?}");
}

/// A grandchild changes what its parent left, and says so.
#[test]
fn children_stand_on_their_parents() {
    let comparison = compared(&[
        ("small", "[[change]]\nrule = 'plan_size'\nmax = 2"),
        ("smaller", "parent = 'small'\n[[change]]\nrule = 'plan_size'\nmax = 0\nfrom = 2"),
        ("same", "parent = 'small'\n[[change]]\nrule = 'plan_size'\nmax = 3"),
    ]);
    let ids: Vec<&str> = comparison.scenarios.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["base", "small", "same", "smaller"], "parents first, then by name");
    let change = |id: &str| scenario_of(&comparison, id).plan().expect("a plan").change;
    assert_eq!(change("base"), None);
    assert_eq!(change("smaller").map(|change| change.worth), Some(Worth::Worse));
    let same = change("same").expect("a parent");
    assert_eq!((same.worth, same.officials), (Worth::AsGood, 0));
}

/// A grid has a scenario for each pair of values.
#[test]
fn two_parameters_make_a_grid() {
    let grid = "[[sweep]]\nrule = 'plan_size'\nmax = [1, 4]\n\
                [[sweep]]\nrule = 'young_share'\nage = { from = 40, to = 50, step = 5 }";
    let comparison = compared(&[("grid", grid)]);
    let ids: Vec<&str> = comparison.scenarios[1..].iter().map(|one| one.id.as_str()).collect();
    let expected = [
        "max=1,age=40",
        "max=1,age=45",
        "max=1,age=50",
        "max=4,age=40",
        "max=4,age=45",
        "max=4,age=50",
    ];
    assert_eq!(ids, expected.map(|point| format!("grid@{point}")));
    assert!(comparison.curves.is_empty(), "a grid is no curve");
}

/// A what-if that no plan can meet is told beside the others.
#[test]
fn one_without_a_plan_does_not_keep_the_others_back() {
    let comparison = compared(&[
        ("many", "[[change]]\nrule = 'plan_size'\nmin = 8\nmax = 8"),
        ("small", "[[change]]\nrule = 'plan_size'\nmax = 2"),
    ]);
    assert!(scenario_of(&comparison, "many").plan().is_none());
    assert!(scenario_of(&comparison, "small").plan().is_some());
}

#[test]
fn the_result_reads_back_as_it_was_written() {
    let comparison = compared(&[("small", "[[change]]\nrule = 'plan_size'\nmax = 2")]);
    let Loaded { instance, policy, .. } =
        validate::load(&scenario::input("first-steps"), None, &|_| None).expect("sound");
    let run = Run {
        solver: ("HiGHS", "1.16.0".to_owned()),
        limits: LIMITS,
        threads: 2,
        wall_s: 0.25,
        peak_rss_bytes: None,
        inputs: luan::input::read::digests(&scenario::input("first-steps")),
    };
    let report = answer::compared(Context::new(&instance, &policy), run, comparison);
    let written = serde_json::to_string_pretty(&report).expect("JSON");
    let read: Compared = serde_json::from_str(&written).expect("our own");
    assert_eq!(read, report);
    assert_eq!(serde_json::to_string_pretty(&read).expect("JSON"), written);
}

/// A plan from a file beside the scenarios: the optimum itself is as good and nobody is elsewhere; one
/// that moves one official where he may not go says that it breaks a must.
#[test]
fn a_plan_from_a_file_stands_beside_the_scenarios() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = "scenarios/first-steps";
    assert_eq!(cli::code(&cli::luan(&["plan", first, "--out", cli::path(dir.path())])), 0);
    let hand = dir.path().join("hand.csv");
    std::fs::write(&hand, "official_id,post_id\nO-3,P-7\n").expect("writable");
    let change = |file: &str| {
        let file = dir.path().join(file);
        let data =
            cli::json(&["compare", first, "--what-if", "mai-stays", "--against", cli::path(&file)]);
        let compared: Compared = serde_json::from_value(data).expect("our own");
        let found = scenario_of(&compared.comparison, AGAINST).clone();
        let plan = found.plan().expect("a plan").clone();
        assert!(!plan.proven && compared.comparison.scenarios.len() == 3);
        (plan.change.expect("a parent"), plan.breaches, plan.figures[0].value)
    };
    let (own, breaches, moves) = change("plan.json");
    assert_eq!((own.officials, own.worth, breaches, moves), (0, Worth::AsGood, 0, Some(4)));
    let (own, breaches, moves) = change("hand.csv");
    // Of the four moves of the optimum it has one, that of O-3 to P-7.
    assert_eq!((own.officials, breaches, moves), (3, 1, Some(1)));
}
