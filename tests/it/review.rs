//! The review of the force, held against a recount from the CSV files alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::cli::{code, copy, json as answer, luan, path, replace};
use crate::scenario;

const SCENARIO: &str = "quang-nam-2023";
const DIR: &str = "scenarios/quang-nam-2023";
const PLAN_DATE: Date = jiff::civil::date(2023, 11, 6);
const UNTIL: Date = jiff::civil::date(2026, 11, 6);

type Row = BTreeMap<String, String>;

/// The rows of a table of the scenario, by column.
fn table(name: &str) -> Vec<Row> {
    let input = scenario::input(SCENARIO);
    let mut reader = csv::Reader::from_reader(input.files[name].as_slice());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// Rows by the value of their first column.
fn by_id(name: &str, column: &str) -> BTreeMap<String, Row> {
    table(name).into_iter().map(|row| (row[column].clone(), row)).collect()
}

/// The roster as far as the recount needs it.
struct Roster {
    posts: BTreeMap<String, Row>,
    units: BTreeMap<String, Row>,
    officials: BTreeMap<String, Row>,
    /// The post each holder has.
    holds: BTreeMap<String, String>,
    /// Starts of the stints that go on.
    stints: BTreeMap<String, Date>,
}

impl Roster {
    fn read() -> Self {
        let mut holds = BTreeMap::new();
        let mut stints = BTreeMap::new();
        for row in table("tenures.csv").into_iter().filter(|row| row["end"].is_empty()) {
            if row["kind"] == "rotation" {
                stints.insert(row["official_id"].clone(), day(&row["start"]));
            }
            if !row["post_id"].is_empty() {
                holds.insert(row["official_id"].clone(), row["post_id"].clone());
            }
        }
        let posts = by_id("posts.csv", "post_id");
        let units = by_id("units.csv", "unit_id");
        Self { posts, units, officials: by_id("officials.csv", "official_id"), holds, stints }
    }

    /// Level and block of a post.
    fn group(&self, post: &str) -> (String, String) {
        let unit = &self.units[&self.posts[post]["unit_id"]];
        (unit["level"].clone(), unit["block"].clone())
    }

    /// Empty seats by post.
    fn empty(&self) -> BTreeMap<String, usize> {
        let mut seats: BTreeMap<String, usize> = self
            .posts
            .iter()
            .map(|(id, row)| (id.clone(), row["seats"].parse().expect("a number")))
            .collect();
        self.holds.values().for_each(|post| *seats.get_mut(post).expect("a post") -= 1);
        seats.retain(|_, seats| *seats > 0);
        seats
    }

    /// Last day of service: the end of the month in which the age is reached that Decree 135/2020 asks for
    /// in the year of that month, told by year and not by birth as in the model.
    fn retires(&self, official: &str) -> Date {
        let person = &self.officials[official];
        let birth = day(&person["birth_date"]);
        let (before, first, step, last) = match person["gender"].as_str() {
            "male" => (720, 723, 3, 744),
            _ => (660, 664, 4, 720),
        };
        let asked = |year: i64| match year {
            ..2021 => before,
            year => (first + step * (year - 2021)).min(last),
        };
        let reached = (before..=last).find(|months| {
            let month = birth.first_of_month().checked_add((*months).months()).expect("a date");
            *months >= asked(i64::from(month.year()))
        });
        let month = birth.first_of_month() + reached.expect("an age").months();
        month.last_of_month()
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|e| panic!("{e}: {text}"))
}

fn review() -> Value {
    answer(&["review", DIR, "--quiet"])
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn count(value: &Value) -> usize {
    value.as_u64().expect("a count") as usize
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}

/// The counts of these days by now and by half-year, as far as they lie in time.
fn spread(days: impl Iterator<Item = Date>) -> (usize, BTreeMap<String, usize>) {
    let (mut now, mut halves) = (0, BTreeMap::new());
    for day in days.filter(|day| *day <= UNTIL) {
        if day <= PLAN_DATE {
            now += 1;
        } else {
            let half = format!("{}/{}", day.year(), if day.month() < 7 { 1 } else { 2 });
            *halves.entry(half).or_default() += 1;
        }
    }
    (now, halves)
}

/// The same as the review says it, without half-years in which there is nothing.
fn told(review: &Value, spread: &Value) -> (usize, BTreeMap<String, usize>) {
    let names = list(&review["half_years"]).iter().map(|half| word(&half["name"]));
    let counts = list(&spread["by_half_year"]).iter().map(count);
    (count(&spread["by_now"]), names.zip(counts).filter(|(_, count)| *count > 0).collect())
}

fn due<'a>(review: &'a Value, kind: &str) -> &'a Value {
    let kinds = list(&review["dues"]);
    kinds.iter().find(|one| one["kind"] == kind).unwrap_or_else(|| panic!("no {kind}"))
}

#[test]
fn empty_posts_are_those_of_the_files() {
    let (review, roster) = (review(), Roster::read());
    let vacancies = list(&review["vacancies"]).iter();
    let vacancies = vacancies.map(|one| (word(&one["post_id"]), count(&one["seats"])));
    let empty = roster.empty();
    assert_eq!(vacancies.collect::<BTreeMap<_, _>>(), empty);
    let mut by_group: BTreeMap<(String, String), [usize; 2]> = BTreeMap::new();
    for (post, row) in &roster.posts {
        let own = by_group.entry(roster.group(post)).or_default();
        own[0] += row["seats"].parse::<usize>().expect("a number");
        own[1] += empty.get(post).copied().unwrap_or(0);
    }
    let groups = list(&review["groups"]).iter().map(|group| {
        let key = (word(&group["level"]), word(&group["block"]));
        (key, [count(&group["seats"]), count(&group["empty"])])
    });
    assert_eq!(groups.collect::<BTreeMap<_, _>>(), by_group);
    assert_eq!(count(&review["seats"]), by_group.values().map(|own| own[0]).sum::<usize>());
    assert_eq!(count(&review["holders"]), roster.holds.len());
}

#[test]
fn retirements_and_stints_fall_into_the_half_years_of_the_files() {
    let (review, roster) = (review(), Roster::read());
    let halves = list(&review["half_years"]);
    assert_eq!(halves[0], json!({"name": "2023/2", "from": "2023-11-07", "to": "2023-12-31"}));
    assert_eq!(halves[6], json!({"name": "2026/2", "from": "2026-07-01", "to": "2026-11-06"}));
    let retirements = spread(roster.officials.keys().map(|who| roster.retires(who)));
    assert!(retirements.1.values().sum::<usize>() > 40, "{retirements:?}");
    assert_eq!(told(&review, &due(&review, "retirement")["spread"]), retirements);
    let ends = |start: &Date| start.checked_add(36.months()).expect("a date");
    let stints = spread(roster.stints.values().map(ends));
    assert_eq!(told(&review, &due(&review, "min_stint")["spread"]), stints);
    let openings = roster.holds.keys().map(|who| {
        let stint = roster.stints.get(who).map(ends);
        stint.into_iter().chain([roster.retires(who)]).min().expect("a day")
    });
    let spreads = list(&review["groups"]).iter().map(|group| told(&review, &group["openings"]));
    let told = spreads.fold((0, BTreeMap::new()), |mut sum, (now, halves)| {
        sum.0 += now;
        halves.into_iter().for_each(|(half, count)| *sum.1.entry(half).or_default() += count);
        sum
    });
    assert_eq!(told, spread(openings));
}

#[test]
fn every_count_has_its_people() {
    let review = review();
    for kind in list(&review["dues"]) {
        let (now, halves) = told(&review, &kind["spread"]);
        let days = list(&kind["people"]).iter().map(|due| day(due["on"].as_str().expect("a day")));
        assert_eq!((now, halves), spread(days), "{}", kind["kind"]);
    }
    let totals = list(&review["groups"]).iter().map(|group| told(&review, &group["openings"]));
    let total: usize = totals.map(|(now, halves)| now + halves.values().sum::<usize>()).sum();
    assert_eq!(total, list(&review["openings"]).len());
    let areas = list(&review["areas"]).iter();
    let seats: usize = areas.clone().map(|area| count(&area["seats"])).sum();
    assert_eq!(seats, count(&review["seats"]));
    assert_eq!(areas.map(|area| count(&area["holders"])).sum::<usize>(), count(&review["holders"]));
}

#[test]
fn the_pool_is_that_of_the_files() {
    let (review, roster) = (review(), Roster::read());
    let mut planned: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in table("pool.csv") {
        let title = match row["title"].as_str() {
            "" => &roster.posts[&row["post_id"]]["title"],
            _ => &row["title"],
        };
        planned.entry(title.clone()).or_default().insert(row["official_id"].clone());
    }
    let everybody: BTreeSet<String> = planned.values().flatten().cloned().collect();
    assert_eq!(count(&review["pool"]["makeup"]["officials"]), everybody.len());
    let titles = list(&review["pool"]["titles"]);
    let all: BTreeSet<&String> = roster.posts.values().map(|row| &row["title"]).collect();
    assert_eq!(titles.len(), all.len());
    let mut by_candidates = [0; 5];
    for title in titles {
        let own = planned.remove(&word(&title["title"])).unwrap_or_default();
        let told = list(&title["officials"]).iter().map(word);
        assert_eq!(told.collect::<BTreeSet<_>>(), own, "{}", title["title"]);
        by_candidates[own.len().min(4)] += 1;
        let women = own.iter().filter(|who| roster.officials[*who]["gender"] == "female").count();
        if !own.is_empty() {
            assert_eq!(count(&title["makeup"]["women"]["count"]), women, "{}", title["title"]);
        }
    }
    assert!(planned.is_empty(), "{planned:?}");
    assert_eq!(review["pool"]["titles_by_candidates"], json!(by_candidates));
    let stopped: BTreeSet<String> =
        list(&review["movers"]["stopped"]).iter().map(|one| word(&one["official_id"])).collect();
    let stuck = list(&review["pool"]["without_move"]).iter().map(word);
    let expected = everybody.into_iter().filter(|who| stopped.contains(who));
    assert_eq!(stuck.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn women_by_level_are_those_of_the_files() {
    let (review, roster) = (review(), Roster::read());
    let mut levels: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for (who, post) in &roster.holds {
        let own = levels.entry(roster.group(post).0).or_default();
        own[0] += usize::from(roster.officials[who]["gender"] == "female");
        own[1] += 1;
    }
    let is_level = |group: &&Value| !group["level"].is_null() && group["block"].is_null();
    let told = list(&review["makeup"]).iter().filter(is_level).map(|group| {
        let women = &group["women"];
        (word(&group["level"]), [count(&women["count"]), count(&women["of"])])
    });
    assert_eq!(told.collect::<BTreeMap<_, _>>(), levels);
}

/// District secretaries who are natives of no place in the district: 8 of 18, as was published.
#[test]
fn nonlocal_heads_are_those_of_the_files() {
    let (review, roster) = (review(), Roster::read());
    let around = |unit: &String| {
        let parent = |unit: &String| roster.units.get(unit).map(|row| row["parent_id"].clone());
        std::iter::successors(Some(unit.clone()), move |unit| {
            parent(unit).filter(|p| !p.is_empty())
        })
        .collect::<Vec<_>>()
    };
    let is_secretary = |post: &&String| roster.posts[*post]["title"] == "Bí thư Huyện ủy";
    let secretaries = roster.holds.iter().filter(|(_, post)| is_secretary(post));
    let is_nonlocal = |(who, post): &(&String, &String)| {
        let places = around(&roster.posts[*post]["unit_id"]);
        let district = places.iter().find(|unit| roster.units[*unit]["territory"] == "yes");
        !around(&roster.officials[*who]["home_unit_id"]).contains(district.expect("a territory"))
    };
    let nonlocal = secretaries.clone().filter(is_nonlocal).count();
    let target = list(&review["targets"]).iter().find(|one| one["is_of_nonlocals"] == true);
    let target = target.expect("the target");
    assert_eq!(count(&target["count"]), nonlocal);
    assert_eq!(count(&target["of"]), secretaries.count());
    assert_eq!((nonlocal, &target["share"]), (8, &json!(500)));
    let half = count(&target["of"]).div_ceil(2);
    assert_eq!(target["margin"], nonlocal as i64 - half as i64);
}

/// Moves by purpose are the eligible moves of `check`; what refuses them is what the filters removed.
#[test]
fn movers_add_up_to_what_check_says() {
    let review = review();
    let check = answer(&["check", DIR, "--quiet"]);
    let purposes = list(&review["movers"]["purposes"]);
    let moves: usize = purposes.iter().map(|one| count(&one["moves"])).sum();
    assert_eq!(moves, count(&check["eligible_moves"]));
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for one in purposes.iter().flat_map(|one| list(&one["refused"])) {
        *refused.entry(word(&one["rule"])).or_default() += count(&one["moves"]);
    }
    let removed = list(&check["removed_pairs"]).iter();
    let removed = removed.map(|one| (word(&one["rule"]), count(&one["pairs"])));
    assert_eq!(refused, removed.collect());
    assert_eq!(review["removed_pairs"], check["removed_pairs"]);
    let stopped = list(&review["movers"]["stopped"]).len();
    assert_eq!(count(&review["movers"]["officials"]) + stopped, count(&review["officials"]));
}

/// Cường has led Highland since September 2016, Thành has been on a stint since November 2024; Dũng, born in May 1966,
/// serves until 62.
#[test]
fn first_steps_by_hand() {
    let review = answer(&["review", "scenarios/first-steps", "--quiet"]);
    assert_eq!(review["vacancies"], json!([{"post_id": "P-8", "seats": 1}]));
    let first = |kind: &str, count: usize| {
        let people = list(&due(&review, kind)["people"]);
        assert_eq!(people.len(), count, "{kind}");
        [&people[0]["official_id"], &people[0]["on"], &people[0]["return_unit_id"]]
            .map(Value::clone)
    };
    assert_eq!(first("two_term", 4), [json!("O-4"), json!("2024-09-01"), Value::Null]);
    assert_eq!(first("return_right", 1), [json!("O-7"), json!("2027-11-01"), json!("LAM-ORG")]);
    assert_eq!(first("retirement", 1), [json!("O-1"), json!("2028-05-31"), Value::Null]);
    let openings = list(&review["openings"]).iter().map(|one| word(&one["post_id"]));
    assert_eq!(openings.collect::<Vec<_>>(), ["P-4", "P-1"]);
    let near = answer(&["review", "scenarios/first-steps", "--quiet", "--years", "1"]);
    assert_eq!(list(&near["openings"]).len(), 0);
    assert_eq!(list(&near["half_years"]).len(), 3);
    assert_eq!(code(&luan(&["review", "scenarios/first-steps", "--years", "0"])), 2);
}

/// Where the model has no rule on two terms and on stints, the usual terms count.
#[test]
fn a_model_without_terms_has_the_usual_ones() {
    let dir = copy("first-steps", |dir| {
        let model = dir.join("first-steps.toml");
        let mut text = std::fs::read_to_string(&model).expect("readable");
        for rule in ["two_term", "min_stint"] {
            text += &format!("\n[[rule]]\nid = \"{rule}\"\nenabled = false\n");
        }
        std::fs::write(model, text).expect("writable");
    });
    let review = answer(&["review", path(dir.path()), "--quiet"]);
    for (kind, who) in [("two_term", "O-4"), ("min_stint", "O-7")] {
        let due = due(&review, kind);
        assert_eq!((&due["rule"], &due["people"][0]["official_id"]), (&Value::Null, &json!(who)));
    }
}

/// A target that is missed, one that is exceeded and one that is just met, as the rule's own audit counts.
#[test]
fn targets_are_missed_met_and_exceeded() {
    let margins = |share: &str| {
        let dir = copy("first-steps", |dir| {
            let model = dir.join("first-steps.toml");
            let mut text = std::fs::read_to_string(&model).expect("readable");
            text +=
                &format!("\n[[rule]]\nid = \"women_share\"\nof = \"all\"\nmin_share = {share}\n");
            std::fs::write(model, text).expect("writable");
        });
        let review = answer(&["review", path(dir.path()), "--quiet"]);
        let target = list(&review["targets"]).iter().find(|one| one["rule"] == "women_share");
        let target = target.expect("the target");
        [&target["count"], &target["of"], &target["margin"]].map(|n| n.as_i64().expect("a number"))
    };
    assert_eq!(margins("0.25"), [2, 8, 0]);
    assert_eq!(margins("0.5"), [2, 8, -2]);
    assert_eq!(margins("0.12"), [2, 8, 1]);
}

#[test]
fn files_hold_what_is_printed() {
    let out = tempfile::tempdir().expect("a folder");
    let out = out.path().join("out");
    let run = |years: &str| {
        let args = ["review", DIR, "--quiet", "--years", years, "--out", path(&out)];
        let output = luan(&args);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run("1");
    run("3");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("written");
    let written: Value = serde_json::from_str(&read("review.json")).expect("JSON");
    let printed = review();
    for key in ["dues", "groups", "pool", "movers", "nonlocal", "targets"] {
        assert_eq!(written[key], printed[key], "{key}");
    }
    for file in list(&written["files"]) {
        read(&word(&file["file"]));
    }
    let rows = |name: &str| csv::Reader::from_reader(read(name).as_bytes()).records().count();
    assert_eq!(rows("empty-posts.csv"), list(&written["vacancies"]).len());
    let dues = list(&written["dues"]).iter().map(|kind| list(&kind["people"]).len());
    assert_eq!(rows("due.csv"), dues.sum::<usize>());
    assert_eq!(rows("openings.csv"), list(&written["openings"]).len());
    let report = read("review.txt");
    assert!(list(&written["vacancies"]).iter().all(|one| report.contains(&word(&one["post_id"]))));
    let over = luan(&["review", DIR, "--out", DIR]);
    assert_eq!(code(&over), 2, "the roster itself is no place for results");
}

/// A what-if of the folder counts in place of the roster.
#[test]
fn a_what_if_is_reviewed() {
    let dir = copy("first-steps", |dir| {
        std::fs::create_dir(dir.join("what-if")).expect("a folder");
        let change = "title = \"Two chairs\"\n[[change]]\npost = \"P-8\"\nseats = 2\n";
        std::fs::write(dir.join("what-if/chairs.toml"), change).expect("writable");
    });
    let args = ["review", path(dir.path()), "--quiet", "--what-if"];
    let review = answer(&[&args[..], &["chairs"]].concat());
    assert_eq!(review["vacancies"], json!([{"post_id": "P-8", "seats": 2}]));
    assert_eq!(code(&luan(&[&args[..], &["chair"]].concat())), 2);
}

/// What is not known is no figure: without ages there is no share of the young.
#[test]
fn what_nobody_knows_has_no_share() {
    let dir = copy("first-steps", |dir| {
        let births = ["1966-05-10", "1981-02-17", "1979-03-08", "1970-09-21"];
        let others = ["1983-07-30", "1985-11-12", "1978-06-25", "1990-01-19"];
        for birth in births.into_iter().chain(others) {
            replace(dir.join("officials.csv"), birth, "");
        }
    });
    let review = answer(&["review", path(dir.path()), "--quiet"]);
    assert_eq!(review["makeup"][0]["young"], Value::Null);
    assert_eq!(due(&review, "retirement")["people"], json!([]));
}

/// What the README quotes of first steps is what is printed.
#[test]
fn the_readme_shows_the_real_output() {
    let readme = std::fs::read_to_string("README.md").expect("README.md");
    let (_, part) = readme.split_once("## Before a plan: the force\n").expect("the part");
    let part = part.split("\n## ").next().expect("its text");
    let quoted = part.lines().filter_map(|line| line.strip_prefix("    "));
    let quoted: Vec<&str> = quoted.filter(|line| !line.starts_with("target/")).collect();
    assert!(quoted.len() > 10, "{quoted:?}");
    let output = luan(&["review", "scenarios/first-steps"]);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: BTreeSet<&str> = printed.lines().map(str::trim_end).collect();
    let missing: Vec<&&str> = quoted.iter().filter(|line| !lines.contains(**line)).collect();
    assert!(missing.is_empty(), "{missing:?}\n{printed}");
}
