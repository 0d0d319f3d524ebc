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

/// The first plan of Quang Nam with at most 40 moves, and chains of at most so many of them.
fn plan_with(most: usize) -> Value {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let rules = format!(
        "[[rule]]\nid = \"chain_length\"\nmax = {most}\n[[rule]]\nid = \"plan_size\"\nmax = 40\n"
    );
    let model = model(dir.path(), &rules);
    let args = ["plan", "scenarios/quang-nam-2023", "--candidates", "1", "--model", &model];
    let (code, plan) = luan(&args);
    assert_eq!(code, 0, "{plan}");
    assert_eq!(plan["termination"], "optimal");
    assert_eq!(plan["candidates"][0]["audit"], "clean");
    plan
}

fn longest(plan: &Value) -> u64 {
    plan["candidates"][0]["kpis"]["chains"]["longest"].as_u64().expect("a number")
}

fn tiers(plan: &Value) -> Vec<i64> {
    let tiers = plan["tiers"].as_array().expect("tiers").iter();
    tiers.map(|tier| tier["value"].as_i64().expect("a value")).collect()
}

/// A cap that nothing reaches costs nothing; one that binds is kept and is never cheaper.
#[test]
fn a_cap_on_chains_is_kept_and_has_its_price() {
    let (free, capped) = (plan_with(40), plan_with(2));
    assert!(longest(&free) > 2, "the cap would not bind");
    assert_eq!(longest(&capped), 2);
    assert!(tiers(&capped) > tiers(&free), "{:?} {:?}", tiers(&capped), tiers(&free));
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
