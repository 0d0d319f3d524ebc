//! The rosters to measure the search on: as large as they say, open to nearly every listed pair, under
//! models whose structure is what it says, and with a plan.

use std::collections::{BTreeMap, BTreeSet};

use luan::audit;
use luan::domain::{Context, Instance, Kind, Plan, Policy};
use luan::generate::{Files, SIZES, Size, Spec, Structure, bench};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::{Model, formulate, pairs};
use luan::plan::{self, Request};
use luan::program::RowKey;
use luan::solve::{Highs, Limits, Solver, Termination, Unwatched};

fn spec(name: &str) -> Spec {
    Size::named(name).expect("a size").spec(1)
}

fn small(seed: u64) -> Spec {
    Spec { name: "small".to_owned(), officials: 120, posts: 120, pairs: 12, seed }
}

fn load(files: &Files) -> Loaded {
    validate::load(&Input { files: files.clone() }, None, &|_| None).expect("sound")
}

/// Pairs listed for each official who has any.
fn listed(files: &Files) -> BTreeMap<String, BTreeSet<String>> {
    let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(files["pairs.csv"].as_slice());
    for row in reader.records() {
        let row = row.expect("a row");
        assert!(listed.entry(row[0].to_owned()).or_default().insert(row[1].to_owned()), "once");
    }
    listed
}

/// Performance is promised for these numbers of officials, with 5 million pairs at most.
#[test]
fn the_sizes_are_those_that_goals_are_set_for() {
    let sizes = SIZES.iter().map(|size| (size.name, size.officials, size.officials * size.pairs));
    assert_eq!(
        sizes.collect::<Vec<_>>(),
        [
            ("province", 1_000, 40_000),
            ("region", 3_000, 195_000),
            ("nation", 10_000, 650_000),
            ("army", 100_000, 5_000_000),
        ]
    );
}

#[test]
fn everybody_has_as_many_pairs_as_asked_for_or_all_posts() {
    for (officials, posts, asked, each) in
        [(1_000, 1_000, 40, 40..=40), (200, 200, 150, 150..=150), (9, 4, 30, 3..=4)]
    {
        let spec = Spec { officials, posts, pairs: asked, ..small(3) };
        let listed = listed(&bench(&spec, Structure::Soft));
        assert_eq!(listed.len(), officials);
        assert!(listed.values().all(|posts| each.contains(&posts.len())), "{officials}");
    }
    let files = bench(&Spec { pairs: 0, ..small(3) }, Structure::Soft);
    assert_eq!(listed(&files).len(), 0);
}

#[test]
fn the_seed_decides_and_the_structure_only_the_model() {
    assert!(bench(&small(1), Structure::Soft) == bench(&small(1), Structure::Soft));
    assert_ne!(
        bench(&small(1), Structure::Soft)["pairs.csv"],
        bench(&small(2), Structure::Soft)["pairs.csv"]
    );
    let (soft, quotas) = (bench(&small(1), Structure::Soft), bench(&small(1), Structure::Quotas));
    for (name, bytes) in soft.iter().filter(|(name, _)| name.ends_with(".csv")) {
        assert!(quotas[name] == *bytes, "{name}");
    }
    assert!(!quotas.contains_key("soft.toml") && !soft.contains_key("quotas.toml"));
}

#[test]
fn a_province_is_sound_and_nearly_every_listed_pair_survives() {
    for structure in Structure::ALL {
        let Loaded { instance, policy, warnings } = load(&bench(&spec("province"), structure));
        assert_eq!(warnings, []);
        assert_eq!((instance.officials.len(), instance.posts.len()), (1_000, 1_000));
        let held = instance.officials.iter().filter(|o| o.current.is_some()).count() as i64;
        let empty = instance.seats() as i64 - held;
        let share = 1000 * empty / instance.seats() as i64;
        assert!((50..=90).contains(&share), "{share} of a thousand seats are empty");
        let moves = pairs::eligible(Context::new(&instance, &policy)).moves().count();
        assert!((36_000..=40_000).contains(&moves), "{moves} of 40,000 listed");
    }
}

/// The kinds of the rules in use and, for each kind of rule, the rows it has.
fn rows(instance: &Instance, policy: &Policy) -> BTreeMap<(&'static str, String), usize> {
    let eligible = pairs::eligible(Context::new(instance, policy));
    let program = formulate::formulate(Context::new(instance, policy), &eligible);
    assert_eq!(program.stages.len(), 1, "one objective");
    let mut rows = BTreeMap::new();
    for row in &program.rows {
        if let RowKey::Rule(at, _) = &row.key {
            let setting = policy.setting(*at);
            *rows.entry((setting.rule, setting.kind.to_string())).or_default() += 1;
        }
    }
    rows
}

fn sum(rows: &BTreeMap<(&'static str, String), usize>, kind: Kind, but: &str) -> usize {
    let counts = |(rule, of): &(&str, String)| *of == kind.to_string() && *rule != but;
    rows.iter().filter(|(key, _)| counts(key)).map(|(_, rows)| rows).sum()
}

/// A row that may be missed for every second official or so; hard is only that nobody loses a post.
#[test]
fn soft_has_rows_per_locality_per_group_and_per_flow_that_may_be_missed() {
    let Loaded { instance, policy, .. } = load(&bench(&spec("province"), Structure::Soft));
    let rows = rows(&instance, &policy);
    assert_eq!(sum(&rows, Kind::Hard, "place_everyone"), 0);
    let soft = sum(&rows, Kind::Elastic, "place_everyone");
    assert!((400..=800).contains(&soft), "{soft} rows for 1,000 officials");
    let of = |rule| rows[&(rule, "elastic".to_owned())];
    assert_eq!(of("block_flow"), 6, "three blocks");
    assert_eq!(of("direction_count"), 3);
    assert_eq!(of("women_share"), 9, "three levels, three blocks");
    // One province, 11 districts and most of their 143 communes.
    assert!((100..=155).contains(&of("unit_disruption")));
}

#[test]
fn quotas_are_hard() {
    let Loaded { instance, policy, .. } = load(&bench(&spec("province"), Structure::Quotas));
    let rows = rows(&instance, &policy);
    let hard = sum(&rows, Kind::Hard, "place_everyone");
    assert!(hard >= 300, "{hard}");
    let of = |rule| rows[&(rule, "hard".to_owned())];
    assert_eq!(of("women_share"), 10, "of those who move, and of nine groups");
    for cap in ["unit_disruption", "origin_loss", "head_continuity", "backfill"] {
        assert!(of(cap) > 1, "{cap}");
    }
}

/// Whoever never moves anybody keeps the seats empty and the places as they are, at a price; a plan
/// earns more than that costs.
#[test]
fn a_plan_exists_and_is_far_better_than_to_leave_everybody() {
    for (structure, gap) in [(Structure::Soft, 0.0), (Structure::Quotas, 0.1)] {
        for seed in 1..=3 {
            let Loaded { instance, policy, .. } = load(&bench(&small(seed), structure));
            let limits = Limits { gap, time: None, seed: 1 };
            let request = Request::ONE;
            let drafted = plan::draft(
                Model::new(instance.clone(), policy.clone()),
                &request,
                Solver { backend: &Highs, limits, watch: &Unwatched },
            )
            .expect("a plan exists");
            let best = &drafted.candidates[0].candidate;
            assert!(best.audit.is_clean());
            if structure == Structure::Soft {
                assert_eq!(best.termination, Termination::Optimal);
            }
            let standing =
                audit::audit(Context::new(&instance, &policy), &Plan::standing(&instance));
            let (best, standing) = (best.audit.objective, standing.objective);
            assert!(best < 0 && standing > 0, "{best} and {standing}");
        }
    }
}
