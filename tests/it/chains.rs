//! `chain_length` at full size: the rows found one by one suffice for the proof, the figures of the
//! plan agree, and what is exported has the same optimum.

use std::path::Path;

use serde_json::Value;

fn luan(args: &[&str]) -> (i32, Value) {
    let output = assert_cmd::Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .args(["--quiet", "--format", "json"])
        .output()
        .expect("luan runs");
    let json = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code().expect("an exit code"), json)
}

fn model(dir: &Path, rules: &str) -> String {
    let path = dir.join("chains.toml");
    let text = format!("title = \"Chains\"\nextends = \"regulation-65\"\n{rules}");
    std::fs::write(&path, text).expect("a temporary file");
    path.display().to_string()
}

fn plan_with(most: usize) -> Value {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let model = model(dir.path(), &format!("[[rule]]\nid = \"chain_length\"\nmax = {most}\n"));
    let args = ["plan", "scenarios/quang-nam-2023", "--candidates", "1", "--model", &model];
    let (code, plan) = luan(&args);
    assert_eq!(code, 0, "{plan}");
    plan
}

/// Without the rule the optimum has a chain of four moves. Its tiers can be had with three.
#[test]
fn three_moves_are_enough_for_the_same_optimum() {
    let plan = plan_with(3);
    assert_eq!(plan["termination"], "optimal");
    assert_eq!(plan["candidates"][0]["audit"], "clean");
    let longest = plan["candidates"][0]["kpis"]["chains"]["longest"].as_u64().expect("a number");
    assert_eq!(longest, 3);
    let free = crate::golden::QUANG_NAM.plan();
    assert!(free["candidates"][0]["kpis"]["chains"]["longest"].as_u64() > Some(3));
    assert_eq!(plan["objective"], free["objective"]);
}

/// Two locked moves that follow one another, and a cap of one: no plan, and the rule is named.
#[test]
fn a_chain_that_locks_demand_is_told_as_the_conflict() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for file in std::fs::read_dir(crate::scenario::dir("first-steps")).expect("the scenario") {
        let path = file.expect("a file").path();
        if path.is_file() {
            std::fs::copy(&path, dir.path().join(path.file_name().expect("a name")))
                .expect("a copy");
        }
    }
    let locks = "action,official_id,post_id,reason,decided_by,decided_on\n\
                 lock,O-5,P-8,sample,board,2026-01-02\nlock,O-2,P-5,sample,board,2026-01-02\n";
    std::fs::write(dir.path().join("decisions.csv"), locks).expect("a temporary file");
    let rule = "[[rule]]\nid = \"chain_length\"\nmax = 1\n";
    let model = model(dir.path(), rule);
    let folder = dir.path().display().to_string();
    let (code, error) = luan(&["plan", &folder, "--model", &model]);
    assert_eq!(code, 3, "{error}");
    assert!(error.to_string().contains("chain_length"), "{error}");
}
