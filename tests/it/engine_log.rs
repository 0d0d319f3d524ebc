//! The log of a search and the numbers that steer the engine, as a user meets them: every line of
//! `--log-json` is read back, the table has a line for each, and a file of parameters counts.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use luan::solve::{EngineParams, Event, Logged, Tried};
use serde_json::Value;

fn plan(more: &[&str]) -> Output {
    let args = ["plan", "scenarios/first-steps", "--candidates", "1", "--format", "json"];
    Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args.iter().chain(["--engine", "decomposed"].iter()).chain(more))
        .output()
        .expect("luan runs")
}

fn data(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON on stdout")
}

/// The lines of a log, each of which is written again as it was.
fn lines(file: &Path) -> Vec<Logged> {
    let text = std::fs::read_to_string(file).expect("a log");
    let read = |line: &str| {
        let logged: Logged = serde_json::from_str(line).expect("an event");
        assert_eq!(serde_json::to_string(&logged).expect("JSON"), line);
        logged
    };
    text.lines().map(read).collect()
}

#[test]
fn the_log_tells_each_step_up_to_the_values_of_the_tiers() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("log.jsonl");
    let output = plan(&["--log", "--log-json", file.to_str().expect("UTF-8")]);
    let tiers = data(&output)["tiers"].as_array().expect("tiers").clone();
    let lines = lines(&file);
    assert!(lines.is_sorted_by(|a, b| a.time_s <= b.time_s));

    let ended: Vec<(&str, Option<f64>)> = lines
        .iter()
        .filter_map(|line| match &line.event {
            Event::End { now, .. } => Some((now.stage.as_str(), now.incumbent)),
            _ => None,
        })
        .collect();
    let expected: Vec<(&str, Option<f64>)> =
        tiers.iter().map(|t| (t["id"].as_str().expect("an id"), t["decided"].as_f64())).collect();
    assert_eq!(ended, expected);

    let steps = lines.iter().filter_map(|line| match &line.event {
        Event::Step { now, tried, .. } => Some((now, tried)),
        _ => None,
    });
    let mut bound = (String::new(), f64::NEG_INFINITY);
    for (now, tried) in steps.clone() {
        let before = if now.stage == bound.0 { bound.1 } else { f64::NEG_INFINITY };
        assert!(now.bound.is_none_or(|bound| bound >= before), "{tried:?} lowers the bound");
        bound = (now.stage.clone(), now.bound.unwrap_or(before));
    }
    assert!(steps.clone().any(|(_, tried)| matches!(tried, Tried::Volume { passes: 50 })));
    assert!(steps.clone().any(|(_, tried)| matches!(tried, Tried::FirstPlan { .. })));

    let table = String::from_utf8(output.stderr).expect("UTF-8");
    let table = table.split("Pairs removed").next().expect("a log");
    assert_eq!(table.lines().count(), 1 + lines.len(), "a head and a line an event:\n{table}");
    assert!(table.contains("volume algorithm: 50 passes"), "{table}");
}

#[test]
fn without_being_asked_nothing_is_logged() {
    let told = plan(&[]).stderr;
    let told = String::from_utf8_lossy(&told);
    assert!(told.starts_with("Pairs removed") && !told.contains("incumbent"), "{told}");
}

#[test]
fn a_file_of_parameters_steers_the_engine() {
    let dir = tempfile::tempdir().expect("a folder");
    let (log, params) = (dir.path().join("log.jsonl"), dir.path().join("params.toml"));
    let plan = |text: &str| {
        std::fs::write(&params, text).expect("writable");
        let params = params.to_str().expect("UTF-8");
        plan(&["--engine-params", params, "--log-json", log.to_str().expect("UTF-8")])
    };
    let passes = |log: &Path| {
        let of = |line: Logged| match line.event {
            Event::Step { tried: Tried::Volume { passes }, .. } => Some(passes),
            _ => None,
        };
        lines(log).into_iter().find_map(of)
    };
    let same = data(&plan(&toml::to_string(&EngineParams::DEFAULT).expect("TOML")));
    assert_eq!(passes(&log), Some(50));
    assert_eq!(same["candidates"], data(&self::plan(&[]))["candidates"]);
    data(&plan("[volume]\npasses = 7\n"));
    assert_eq!(passes(&log), Some(7));

    let wrong = plan("[volume]\npases = 7\n");
    assert_eq!(wrong.status.code(), Some(1));
    let said: Value = serde_json::from_slice(&wrong.stdout).expect("JSON on stdout");
    let problem = &said["problems"][0];
    assert_eq!((problem["code"].as_str(), problem["row"].as_u64()), (Some("E1090"), Some(2)));
    assert_eq!(plan("[volume]\nlooks = 0\n").status.code(), Some(1));
}
