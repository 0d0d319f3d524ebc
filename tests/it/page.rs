//! The page of a plan: what it holds is the plan and nothing else, nothing in a name gets out of its place, and
//! it loads nothing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use base64::Engine;
use luan::report;
use luan::text::{Language, Text};
use luan::view::Plan;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::golden::{self, QUANG_NAM};
use crate::scenario;

/// What is of the run and not of the plan.
const OF_THE_RUN: [&str; 5] = ["threads", "wall_s", "peak_rss_bytes", "files", "rows"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between the first `begin` and the `end` that follows.
fn between<'a>(page: &'a str, begin: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(begin).unwrap_or_else(|| panic!("no {begin}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end}")).0
}

fn embedded(page: &str, id: &str) -> Value {
    let begin = format!("<script type=\"application/json\" id=\"{id}\">");
    serde_json::from_str(between(page, &begin, "</script>")).expect("JSON")
}

fn script(page: &str) -> &str {
    between(page, "<script>", "</script>")
}

fn style(page: &str) -> &str {
    between(page, "<style>", "</style>")
}

fn without_run(mut plan: Value) -> Value {
    let fields = plan.as_object_mut().expect("an object");
    OF_THE_RUN.iter().for_each(|field| drop(fields.remove(*field)));
    fields["directory"].as_object_mut().expect("names").remove("labels");
    plan
}

fn first_steps() -> Plan {
    serde_json::from_str(&golden::run("first-steps").file("plan.json")).expect("a plan")
}

fn page(plan: &Plan) -> String {
    report::page(&Text::english(), plan).expect("a page")
}

#[test]
fn the_page_holds_the_plan_without_what_is_of_the_run() {
    let page = QUANG_NAM.file("report.html");
    let plan = QUANG_NAM.plan();
    assert_eq!(embedded(&page, "plan"), without_run(plan.clone()));
    let listed = plan["files"].as_array().expect("files").iter();
    assert_eq!(listed.filter(|file| file["file"] == "report.html").count(), 1);
}

#[test]
fn the_page_knows_which_posts_lead_their_unit() {
    let page = QUANG_NAM.file("report.html");
    let posts = embedded(&page, "plan")["directory"]["posts"].clone();
    let roster = scenario::load("quang-nam-2023").instance;
    assert!(roster.posts.iter().any(|post| post.head));
    for post in &roster.posts {
        assert_eq!(posts[&post.id]["head"].as_bool().unwrap_or_default(), post.head, "{}", post.id);
    }
}

#[test]
fn the_same_plan_gives_the_same_page_whatever_the_run() {
    let plan = first_steps();
    let again =
        Plan { wall_s: 77.0, peak_rss_bytes: None, threads: 9, files: Vec::new(), ..plan.clone() };
    assert_eq!(page(&plan), page(&again));
}

#[test]
fn the_policy_lets_in_the_two_blocks_and_nothing_else() {
    let page = page(&first_steps());
    let digest = |block: &str| {
        let digest = Sha256::digest(block.as_bytes());
        format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(digest))
    };
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let expected = format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        digest(script(&page)),
        digest(style(&page))
    );
    assert_eq!(policy, expected);
    assert_eq!(page.matches("<script").count(), 3);
    assert_eq!(page.matches("<style").count(), 1);
    assert!(!page.contains(" style=\"") && !page.contains(" onload"));
}

#[test]
fn the_page_names_no_address() {
    let page = QUANG_NAM.file("report.html");
    let names = ["http://www.w3.org/2000/svg"];
    let rest = names.iter().fold(page.to_lowercase(), |page, name| page.replace(name, ""));
    let rest = rest.replacen("http-equiv", "", 1);
    for address in ["http", "//www", "url(", "@import", "src=", "href="] {
        assert!(!rest.contains(address), "{address}");
    }
    for way in ["fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "eval(", "document.write"] {
        assert!(!script(&page).contains(way), "{way}");
    }
}

#[test]
fn names_are_never_markup() {
    let hostile = [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]>&lt;\u{2028}\u{202e}'\"",
    ];
    let clean = page(&first_steps());
    let mut plan = first_steps();
    let directory = plan.directory.as_mut().expect("a directory");
    directory.instance = "</title><script>alert(1)</script>".to_owned();
    for (official, name) in directory.officials.values_mut().zip(hostile.iter().cycle()) {
        official.name = (*name).to_owned();
    }
    for (post, name) in directory.posts.values_mut().zip(hostile.iter().cycle()) {
        post.title = (*name).to_owned();
    }
    plan.candidates[0].breaches[0].label = hostile[0].to_owned();
    let page = page(&plan);
    for tag in ["<script", "</script", "<img", "<!--", "<title", "</title"] {
        assert_eq!(page.matches(tag).count(), clean.matches(tag).count(), "{tag}");
    }
    assert_eq!(embedded(&page, "plan"), without_run(serde_json::to_value(&plan).expect("JSON")));
}

#[test]
fn every_language_says_the_same() {
    let plan = QUANG_NAM.plan();
    let plan: Plan = serde_json::from_value(plan).expect("a plan");
    let pages = Language::ALL.map(|language| {
        let page = report::page(&Text::of(language), &plan).expect("a page");
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag())));
        embedded(&page, "text")
    });
    assert_eq!(pages[0], pages[1], "both languages are in the page, whatever it opens in");
    let names = |tag: &str| pages[0][tag]["names"].as_object().expect("names").clone();
    assert_eq!(names("en")["title-Bí thư Huyện ủy"], "District secretary");
    assert_eq!(names("vi").len(), 0, "the roster's own language");
    let [english, vietnamese] = ["en", "vi"].map(|tag| {
        let mut said = pages[0][tag].clone();
        said.as_object_mut().expect("an object").remove("names");
        shape(&said)
    });
    assert_eq!(english, vietnamese);
    assert_ne!(pages[0]["en"]["words"]["page-moves"], pages[0]["vi"]["words"]["page-moves"]);
}

/// What there is, without what it says.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().map(|(key, one)| (key.clone(), shape(one))).collect()
        }
        Value::Array(list) => list.iter().map(shape).collect(),
        _ => Value::Null,
    }
}

#[test]
fn the_page_is_small() {
    let page = page(&first_steps());
    assert!(script(&page).len() + style(&page).len() < 100_000);
    assert!(page.len() < 200_000, "{}", page.len());
}

/// Runs a command of npm in `dir` and says whether it came to a good end in time.
fn ran(dir: &Path, args: &[&str]) -> bool {
    let mut npm = Command::new("npm");
    let log = std::fs::File::create(dir.join("npm.log")).expect("a file");
    npm.args(args).current_dir(dir).stdin(std::process::Stdio::null());
    npm.stdout(log.try_clone().expect("a file")).stderr(log);
    let Ok(mut child) = npm.spawn() else { return false };
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status.success();
        }
        if began.elapsed() > Duration::from_secs(45) {
            child.kill().expect("a child");
            child.wait().expect("a child");
            return false;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The script in the repository is what its sources give; where npm or its registry is out of reach, nothing
/// is said of it.
#[test]
fn the_script_is_built_from_its_sources() {
    let dir = tempfile::tempdir().expect("a folder");
    let to = dir.path();
    for folder in ["src", "dist"] {
        std::fs::create_dir(to.join(folder)).expect("a folder");
    }
    let sources = std::fs::read_dir(root().join("web/src")).expect("the sources");
    let sources =
        sources.map(|entry| format!("src/{}", entry.expect("a file").file_name().display()));
    let files =
        ["package.json", "package-lock.json", "tsconfig.json", "build.mjs"].map(str::to_owned);
    for file in files.into_iter().chain(sources) {
        std::fs::copy(root().join("web").join(&file), to.join(&file)).expect("a copy");
    }
    if !ran(to, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) {
        #[allow(clippy::print_stderr)] // a test that looks at nothing has to say so
        {
            eprintln!("skipped: npm is not there, or its registry is out of reach");
        }
        return;
    }
    let log = || std::fs::read_to_string(to.join("npm.log")).expect("a log");
    assert!(ran(to, &["run", "check"]), "{}", log());
    assert!(ran(to, &["run", "build"]), "{}", log());
    for file in ["page.js", "style.css", "policy.txt"] {
        let [built, kept] = [to, &root().join("web")]
            .map(|at| std::fs::read(at.join("dist").join(file)).expect("readable"));
        assert!(built == kept, "web/dist/{file} is not what npm run build makes of web/src");
    }
}
