//! What filters remove, what the roster and the model do not have in common, and whom a plan misses:
//! each is said, with the numbers that the files themselves give.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use luan::domain::{Context, OfficialIx, PostIx};
use luan::model::pairs;
use serde_json::Value;

use crate::golden::QUANG_NAM;
use crate::scenario;

fn luan(args: &[&str]) -> Output {
    Command::cargo_bin("luan").expect("the binary").args(args).output().expect("luan runs")
}

fn first_steps(change: impl Fn(&Path)) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (file, bytes) in scenario::input("first-steps").files {
        std::fs::write(dir.path().join(file), bytes).expect("writable");
    }
    change(dir.path());
    dir
}

fn json(verb: &str, dir: &Path) -> Value {
    let output = luan(&[verb, dir.to_str().expect("UTF-8"), "--format", "json", "--quiet"]);
    let said = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn count(value: &Value) -> u64 {
    value.as_u64().expect("a count")
}

#[test]
fn every_pair_is_kept_or_counted_under_the_rule_that_removed_it_in_text_too() {
    let dir = scenario::dir("first-steps");
    let data = json("check", &dir);
    let removed = list(&data["removed_pairs"]);
    let pairs: u64 = removed.iter().map(|row| count(&row["pairs"])).sum();
    // Eight officials hold a post each: their stays are pairs beside the moves.
    assert_eq!(pairs + count(&data["eligible_moves"]) + 8, 8 * 9);
    let printed = |verb: &str| {
        let output = luan(&[verb, dir.to_str().expect("UTF-8")]);
        let all = [output.stdout, output.stderr].concat();
        String::from_utf8(all).expect("UTF-8")
    };
    for words in [printed("check"), printed("plan")] {
        for row in removed {
            let cells: Vec<String> = ["pairs", "officials"].map(|k| row[k].to_string()).to_vec();
            let line = words.lines().find(|line| line.trim().starts_with(text(&row["rule"])));
            let shown: Vec<&str> = line.expect("a line").split_whitespace().skip(1).collect();
            assert_eq!(shown, cells, "{words}");
        }
    }
}

fn codes(data: &Value) -> BTreeSet<&str> {
    list(&data["warnings"]).iter().map(|warning| text(&warning["code"])).collect()
}

#[test]
fn a_forgotten_pool_is_told_and_so_is_the_rule_that_then_removes_everything() {
    let gone = first_steps(|dir| std::fs::remove_file(dir.join("pool.csv")).expect("it was there"));
    let data = json("check", gone.path());
    assert_eq!(codes(&data), BTreeSet::from(["W1020", "W1021"]), "{data}");
    let everything = |data: &Value| -> Vec<String> {
        let all = list(&data["removed_pairs"]).iter().filter(|row| row["everything"] == true);
        all.map(|row| text(&row["rule"]).to_owned()).collect()
    };
    assert_eq!(everything(&data), ["in_planning_pool"]);
    assert_eq!(everything(&json("plan", gone.path())), ["in_planning_pool"]);
    let said = luan(&["plan", gone.path().to_str().expect("UTF-8")]).stderr;
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(said.contains("W1020") && said.contains("W1021"), "{said}");
    let empty = first_steps(|dir| {
        std::fs::write(dir.join("pool.csv"), "official_id,title\n").expect("writable");
    });
    assert_eq!(codes(&json("check", empty.path())), BTreeSet::from(["W1020"]));
    assert_eq!(codes(&json("check", &scenario::dir("first-steps"))), BTreeSet::new());
}

#[test]
fn a_folder_in_place_of_a_file_is_an_error_and_not_an_absent_file() {
    let dir = first_steps(|dir| {
        std::fs::remove_file(dir.join("pool.csv")).expect("it was there");
        std::fs::create_dir(dir.join("pool.csv")).expect("a folder");
    });
    for verb in ["check", "plan"] {
        let data = json(verb, dir.path());
        assert_eq!((text(&data["error"]), list(&data["problems"]).len()), ("input", 1), "{data}");
        assert_eq!(data["problems"][0]["code"], "E1020");
        assert_eq!(data["problems"][0]["file"], "pool.csv");
    }
}

#[test]
fn a_relation_that_no_rule_names_is_told_with_those_it_names() {
    let rule = "[[rule]]\nid = 'joint_spouse'\nkind = 'elastic'\ntier = 'wishes'\nweight = 1\n";
    let with = |relation: &str| {
        let dir = first_steps(|dir| {
            let model = dir.join("first-steps.toml");
            let own = std::fs::read_to_string(&model).expect("readable");
            std::fs::write(model, format!("{own}\n{rule}")).expect("writable");
            let rows = format!("official_id,other_id,relation\nO-1,O-2,{relation}\n");
            std::fs::write(dir.join("relations.csv"), rows).expect("writable");
        });
        json("check", dir.path())
    };
    let told =
        |data: &Value| list(&data["warnings"]).iter().map(Value::to_string).collect::<String>();
    let wife = with("wife");
    assert_eq!(codes(&wife), BTreeSet::from(["W1022"]));
    assert!(told(&wife).contains("spouse") && !told(&wife).contains("Did you mean"));
    assert!(told(&with("spuose")).contains("Did you mean \\\"spouse\\\"?"));
    assert_eq!(codes(&with("spouse")), BTreeSet::new());
}

#[test]
fn blanks_that_nobody_sees_do_not_part_what_is_the_same() {
    let spoilt = first_steps(|dir| {
        let posts = dir.join("posts.csv");
        let text = std::fs::read_to_string(&posts).expect("readable");
        let spoilt =
            text.replace("District chair", "District \u{a0}chair").replace("P-1,", "P\u{200b}-1,");
        assert_ne!(spoilt, text);
        std::fs::write(posts, spoilt).expect("writable");
    });
    let data = json("check", spoilt.path());
    assert_eq!(codes(&data), BTreeSet::from(["W1024"]), "{data}");
    let sound = json("check", &scenario::dir("first-steps"));
    assert_eq!(data["removed_pairs"], sound["removed_pairs"]);
    let plans = [spoilt.path(), &scenario::dir("first-steps")].map(|dir| json("plan", dir));
    assert_eq!(plans[0]["candidates"], plans[1]["candidates"]);
}

/// Whom the plan leaves without a post, and whom it leaves against a target about them alone.
#[test]
fn every_miss_of_a_province_is_listed_with_its_target() {
    for candidate in list(&QUANG_NAM.plan()["candidates"]) {
        let misses = list(&candidate["misses"]);
        let of = |target: &str| -> BTreeSet<&str> {
            let own = misses.iter().filter(|miss| miss["target"] == target);
            own.map(|miss| text(&miss["official_id"])).collect()
        };
        let held = list(&candidate["assignments"]).iter().filter(|line| line["post_id"].is_null());
        assert_eq!(of("place_waiting"), held.map(|line| text(&line["official_id"])).collect());
        let breaches = list(&candidate["breaches"]).iter();
        let two_terms = breaches.filter(|breach| breach["rule"] == "two_term");
        let heads = two_terms.map(|breach| text(&breach["officials"][0])).collect();
        assert_eq!(of("two_term"), heads);
        assert_eq!(of("two_term").len(), 5);
        assert_eq!(of("place_waiting").len(), 15);
    }
}

/// What stands in the way, asked of each post by itself.
#[test]
fn the_rules_that_refuse_an_official_are_those_that_refuse_each_post() {
    let loaded = scenario::load("quang-nam-2023");
    let (instance, policy) = (&loaded.instance, &loaded.policy);
    let plan = QUANG_NAM.plan();
    let misses = list(&plan["candidates"][0]["misses"]);
    for id in ["O-1302", "O-1745", "O-1807"] {
        let miss = misses.iter().find(|miss| miss["official_id"] == id).expect("a miss");
        let official = instance.officials.iter().position(|one| one.id == id).expect("known");
        let official = OfficialIx::new(official);
        let mut refused: BTreeMap<String, u64> = BTreeMap::new();
        let mut open: BTreeSet<PostIx> = BTreeSet::new();
        let own = instance.official(official).current;
        for post in instance.post_ixs().filter(|post| own != Some(*post)) {
            match pairs::refusal(Context::new(instance, policy), official, post) {
                Some(by) => *refused.entry(policy.setting(by.rule).name.clone()).or_default() += 1,
                None => drop(open.insert(post)),
            }
        }
        let told = list(&miss["removed"]).iter();
        let told: BTreeMap<String, u64> =
            told.map(|row| (text(&row["rule"]).to_owned(), count(&row["posts"]))).collect();
        assert_eq!((told, count(&miss["eligible_posts"])), (refused, open.len() as u64), "{id}");
    }
}

/// The records of a CSV file by the value in one of its columns.
fn records(csv: &str, key: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.expect("a record");
        let cells = header.iter().zip(record.iter());
        let cells: BTreeMap<String, String> =
            cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect();
        (cells[key].clone(), cells)
    };
    reader.records().map(record).collect()
}

#[test]
fn moves_and_misses_for_a_spreadsheet_say_what_the_json_says() {
    let plan = QUANG_NAM.plan();
    let input = scenario::input("quang-nam-2023").files;
    let table = |file: &str, key: &str| -> BTreeMap<String, BTreeMap<String, String>> {
        records(std::str::from_utf8(&input[file]).expect("UTF-8"), key).into_iter().collect()
    };
    let (officials, posts) = (table("officials.csv", "official_id"), table("posts.csv", "post_id"));
    let candidate = &plan["candidates"][0];
    let moves = records(&QUANG_NAM.file("moves-1.csv"), "official_id");
    assert_eq!(moves.len(), list(&candidate["moves"]).len());
    for ((id, row), told) in moves.iter().zip(list(&candidate["moves"])) {
        assert_eq!(id, text(&told["official_id"]));
        assert_eq!(officials[id]["birth_date"].get(..4).unwrap_or_default(), row["birth_year"]);
        assert_eq!(posts[&row["post_id"]]["rank"], row["rank_after"]);
        if let Some(from) = posts.get(&row["from_post"]) {
            assert_eq!(from["rank"], row["rank_before"]);
        }
        assert_eq!(row["reasons"].split("; ").count(), list(&told["reasons"]).len(), "{id}");
    }
    let misses = records(&QUANG_NAM.file("misses-1.csv"), "official_id");
    assert_eq!(misses.len(), list(&candidate["misses"]).len());
    // Long lines go on below, farther in.
    let report = QUANG_NAM.file("report.txt").replace("\n    ", " ");
    for ((id, row), told) in misses.iter().zip(list(&candidate["misses"])) {
        assert_eq!(
            (id.as_str(), row["target"].as_str()),
            (text(&told["official_id"]), text(&told["target"]))
        );
        assert_eq!(row["removed"].split(';').count(), list(&told["removed"]).len());
        let most = &told["removed"][0];
        let words = format!("{} removes {}", text(&most["rule"]), most["posts"]);
        let mut lines = report.lines().filter(|line| line.contains(&format!("] {id} ")));
        assert!(lines.any(|line| line.contains(&words)), "{id}: {words}");
    }
}
