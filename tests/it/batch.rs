//! `luan batch`: shards make up the whole, one failure is passed over, and a batch that is killed at any
//! moment goes on where it was.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use luan::view::{Batch, BatchCase, BatchStatus, Plan};
use rand::{RngExt, SeedableRng};

use crate::cli::{code, copy, luan, path, replace};

const FIRST: &str = "scenarios/first-steps";

fn summary(out: &Path) -> BTreeMap<String, BatchCase> {
    let bytes = std::fs::read(out.join("summary.json")).expect("a summary");
    let batch: Batch = serde_json::from_slice(&bytes).expect("our own");
    batch.cases.into_iter().map(|case| (case.id.clone(), untimed(case))).collect()
}

/// What does not differ from run to run.
fn untimed(case: BatchCase) -> BatchCase {
    BatchCase { wall_s: 0.0, peak_rss_bytes: None, ..case }
}

/// A folder of small rosters: one of them with an error, one that no plan can keep.
fn rosters() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for seed in 1..=5 {
        let out = dir.path().join(format!("made-{seed}"));
        let seed = seed.to_string();
        let made = ["generate", "--officials", "12", "--posts", "12", "--pairs", "4"];
        let more = ["--seed", &seed, "--out", path(&out)];
        assert_eq!(code(&luan(&[&made[..], &more[..]].concat())), 0);
    }
    let broken = copy("first-steps", |dir| replace(dir.join("posts.csv"), "title", "tittle"));
    let crossed = copy("first-steps", |dir| {
        let model = std::fs::read_to_string(dir.join("first-steps.toml")).expect("readable");
        let must =
            "\n[[rule]]\nid = \"women_share\"\nkind = \"hard\"\nmin_share = 1.0\nof = \"all\"\n";
        std::fs::write(dir.join("first-steps.toml"), model + must).expect("writable");
    });
    for (name, from) in [("broken", &broken), ("crossed", &crossed)] {
        std::fs::rename(from.path(), dir.path().join(name)).expect("the same disk");
    }
    dir
}

fn batch(args: &[&str]) -> i32 {
    let output = luan(&[&["batch"], args].concat());
    code(&output)
}

#[test]
fn one_failure_is_reported_and_passed_over() {
    let (rosters, out) = (rosters(), tempfile::tempdir().expect("a folder"));
    assert_eq!(batch(&[path(rosters.path()), "--out", path(out.path())]), 1);
    let cases = summary(out.path());
    let status = |name: &str| {
        let found = cases.values().find(|case| case.dir.ends_with(name));
        found.expect("the case").status
    };
    assert_eq!(cases.len(), 7);
    assert_eq!(status("broken"), BatchStatus::Failed);
    assert_eq!(status("crossed"), BatchStatus::Infeasible);
    assert_eq!(status("made-3"), BatchStatus::Proven);
    let broken = cases.values().find(|case| case.dir.ends_with("broken")).expect("the case");
    assert!(broken.problems.iter().any(|p| p.code == "E1203"), "{broken:?}");
    // Each plan is what `luan plan` makes of the folder.
    let made = cases.values().find(|case| case.dir.ends_with("made-3")).expect("the case");
    let bytes = std::fs::read(out.path().join("cases").join(&made.id).join("plan.json"));
    let plan: Plan = serde_json::from_slice(&bytes.expect("written")).expect("our own");
    let alone = crate::cli::json(&["plan", &made.dir, "--candidates", "1"]);
    assert_eq!(serde_json::to_value(&plan.candidates).expect("JSON"), alone["candidates"]);
    let again = luan(&["batch", path(rosters.path()), "--out", path(out.path())]);
    assert_eq!(code(&again), 2, "a folder with results needs --resume");
}

#[test]
fn shards_make_up_the_whole() {
    let (rosters, out) = (rosters(), tempfile::tempdir().expect("a folder"));
    let at = |name: &str| out.path().join(name).display().to_string();
    let all = path(rosters.path());
    batch(&[all, "--out", &at("whole")]);
    for part in ["1/3", "2/3", "3/3"] {
        batch(&[all, "--shard", part, "--out", &at(&part[..1])]);
        assert!((2..=3).contains(&summary(&out.path().join(&part[..1])).len()));
    }
    let merged = ["merge", &at("1"), &at("2"), &at("3"), "--out", &at("merged")];
    assert_eq!(batch(&merged), 1, "the failed case is still failed");
    assert_eq!(summary(&out.path().join("merged")), summary(&out.path().join("whole")));
    // A part that was made with other options tells another story of the same cases.
    batch(&[all, "--shard", "1/3", "--seed", "7", "--out", &at("other")]);
    assert_eq!(batch(&["merge", &at("1"), &at("other"), "--out", &at("torn")]), 2);
}

#[test]
fn what_ifs_and_models_are_cases_of_their_own() {
    let out = tempfile::tempdir().expect("a folder");
    let list = out.path().join("list.csv");
    let table =
        format!("dir,model,what_if\n{FIRST},,\n{FIRST},,mai-stays\n{FIRST},regulation-65,\n");
    std::fs::write(&list, table).expect("writable");
    let results = out.path().join("out");
    assert_eq!(batch(&[path(&list), "--out", path(&results)]), 0);
    let cases = summary(&results);
    let ids: Vec<&str> = cases.keys().map(String::as_str).collect();
    let base = "scenarios-first-steps";
    let expected = [base.to_owned(), format!("{base}@regulation-65"), format!("{base}~mai-stays")];
    assert_eq!(ids, expected);
    let all = out.path().join("all");
    assert_eq!(batch(&[FIRST, "--what-ifs", "--out", path(&all)]), 0);
    assert_eq!(summary(&all).len(), 9);
    assert_eq!(summary(&all)[&expected[2]].tiers, cases[&expected[2]].tiers);
}

/// One what-if that cannot be read, one about nobody, one that is sound: the first two are failed cases
/// of their own and keep nobody else from being solved.
#[test]
fn a_what_if_with_errors_is_a_failed_case_and_not_left_out() {
    let roster = copy("first-steps", |dir| {
        std::fs::create_dir(dir.join("what-if")).expect("writable");
        for (name, text) in [
            ("garbled.toml", "title = "),
            ("nobody.toml", "[[change]]\nofficial = 'O-99'\nban = 'P-7'\n"),
            ("sound.toml", "[[change]]\nofficial = 'O-3'\nlock = 'stay'\n"),
        ] {
            std::fs::write(dir.join("what-if").join(name), text).expect("writable");
        }
    });
    let out = tempfile::tempdir().expect("a folder");
    let into = out.path().join("out");
    assert_eq!(batch(&[path(roster.path()), "--what-ifs", "--out", path(&into)]), 1);
    let status: BTreeMap<String, BatchStatus> = summary(&into)
        .into_values()
        .map(|case| (case.what_if.unwrap_or_default(), case.status))
        .collect();
    let expected = [
        ("", BatchStatus::Proven),
        ("garbled", BatchStatus::Failed),
        ("nobody", BatchStatus::Failed),
        ("sound", BatchStatus::Proven),
    ];
    assert_eq!(status, expected.map(|(name, status)| (name.to_owned(), status)).into());
}

/// Killed fifty times at moments drawn from a seed, and resumed: what had ended is there and whole, the
/// summary is that of an unbroken run.
#[test]
fn a_batch_that_is_killed_goes_on_where_it_was() {
    let (rosters, out) = (rosters(), tempfile::tempdir().expect("a folder"));
    let whole = out.path().join("whole");
    batch(&[path(rosters.path()), "--out", path(&whole)]);
    let (broken, mut finished) = (out.path().join("broken"), BTreeMap::new());
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(5);
    for _ in 0..50 {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("luan"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["batch", path(rosters.path()), "--resume", "--threads", "1", "--out"])
            .arg(&broken)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("luan runs");
        std::thread::sleep(Duration::from_millis(random.random_range(2..40)));
        child.kill().expect("a child of ours");
        child.wait().expect("it has ended");
        let now = records(&broken);
        for (id, bytes) in &finished {
            assert_eq!(now.get(id), Some(bytes), "{id} was finished and is not solved again");
        }
        finished = now;
    }
    batch(&[path(rosters.path()), "--resume", "--out", path(&broken)]);
    assert_eq!(summary(&broken), summary(&whole));
    for (id, bytes) in &finished {
        assert_eq!(records(&broken).get(id), Some(bytes), "{id}");
    }
    // A roster that has changed is solved again, and no other.
    let before = records(&broken);
    replace(rosters.path().join("made-2/instance.toml"), "plan_date", "# new\nplan_date");
    batch(&[path(rosters.path()), "--resume", "--out", path(&broken)]);
    let changed: Vec<String> = records(&broken)
        .into_iter()
        .filter(|(id, bytes)| before.get(id) != Some(bytes))
        .map(|(id, _)| id)
        .collect();
    assert!(matches!(&changed[..], [one] if one.ends_with("made-2")), "{changed:?}");
}

/// The records that are there: each reads back, with the plan that it is about.
fn records(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(cases) = std::fs::read_dir(out.join("cases")) else { return BTreeMap::new() };
    let record = |entry: std::fs::DirEntry| {
        let bytes = std::fs::read(entry.path().join("case.json")).ok()?;
        let case: BatchCase = serde_json::from_slice(&bytes).expect("whole");
        if case.status == BatchStatus::Proven {
            let plan = std::fs::read(entry.path().join("plan.json")).expect("before the record");
            serde_json::from_slice::<Plan>(&plan).expect("whole");
        }
        Some((case.id, bytes))
    };
    cases.flatten().filter_map(record).collect()
}
