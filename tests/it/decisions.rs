//! Decisions of the board through the whole program: what they do to the hand-made sample, and what
//! each report says of it.

use assert_cmd::Command;
use serde_json::{Value, json};

/// The hand-made sample with these decisions, and with `change` made in its tenures.
fn folder(decisions: &str, change: (&str, &str)) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, bytes) in crate::scenario::input("first-steps").files {
        std::fs::write(dir.path().join(name), bytes).expect("writable");
    }
    let tenures = dir.path().join("tenures.csv");
    let text = std::fs::read_to_string(&tenures).expect("tenures");
    assert!(text.contains(change.0));
    std::fs::write(tenures, text.replace(change.0, change.1)).expect("writable");
    let header = "action,official_id,post_id,rule,decided_on,until,reason,decided_by\n";
    std::fs::write(dir.path().join("decisions.csv"), format!("{header}{decisions}"))
        .expect("writable");
    dir
}

fn luan(dir: &tempfile::TempDir, args: &[&str]) -> String {
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(dir.path())
        .args(args)
        .arg("--quiet")
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Thành, on a stint of 14 months, is called back to P-3: the move needs the waiver. Hoa is on no
/// stint, and Bình has not the field for P-8: those two decisions do nothing. Khoa would suit P-8.
const DECISIONS: &str = "\
lock,O-7,P-3,,2025-12-01,,Called back,Board
waive,O-7,,min_stint,2025-12-01,2026-12-31,Called back,Board
waive,O-8,,min_stint,2025-12-01,,Asked for it,Board
ban,O-5,P-8,,2025-12-01,,The unit objects,Board
ban,O-2,P-8,,2025-12-01,,The unit objects,Board
";

#[test]
fn each_report_says_what_the_decisions_do() {
    let dir = folder(DECISIONS, ("", ""));
    let printed = luan(&dir, &["plan", ".", "--candidates", "1", "--out", "out"]);
    let unused = "The waiver of min_stint for O-8 bought nothing in plan 1.";
    assert!(printed.lines().any(|line| line == unused), "{printed}");
    assert!(!printed.contains("for O-7"), "{printed}");
    let file = |name: &str| std::fs::read_to_string(dir.path().join("out").join(name)).expect(name);
    let plan: Value = serde_json::from_str(&file("plan.json")).expect("JSON");
    let decisions = plan["candidates"][0]["decisions"].as_array().expect("decisions");
    let effects: Vec<Value> =
        decisions.iter().map(|one| json!([one["effect"], one["amount"]])).collect();
    let expected =
        json!([["unused", null], ["removed", 1], ["moves", null], ["used", 1], ["unused", null]]);
    assert_eq!(json!(effects), expected);
    assert_eq!(
        decisions[3],
        json!({ "action": "waive", "official_id": "O-7", "post_id": null, "rule": "min_stint",
            "reason": "Called back", "decided_by": "Board", "decided_on": "2025-12-01",
            "until": "2026-12-31", "effect": "used", "amount": 1 })
    );
    let report = file("report.txt");
    assert!(report.contains("Decisions of the board: 5\n"));
    for (official, words) in [("O-7", "used, let through 1"), ("O-5", "removed 1 pair")] {
        assert!(report.lines().any(|line| line.contains(official) && line.contains(words)));
    }
    let moves = file("moves-1.csv");
    let needed: Vec<&str> = moves.lines().filter(|line| line.contains(",min_stint,")).collect();
    assert!(needed.len() == 1 && needed[0].contains(",O-7,"), "{moves}");
}

/// 1 November 2022 to 5 January 2026 is 38 months; Thành's old unit need not take him back.
#[test]
fn an_audit_tells_who_is_settled_and_which_decisions_are_not_kept() {
    let lock = "lock,O-5,P-8,,2025-12-01,,Needed there,Board\n";
    let dir = folder(lock, ("P-4,,2024-11-01", "P-4,,2022-11-01"));
    std::fs::write(dir.path().join("plan.txt"), "official_id,post_id\nO-7,P-4\n")
        .expect("writable");
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(dir.path())
        .args(["audit", ".", "--plan", "plan.txt", "--format", "json", "--quiet"])
        .output()
        .expect("luan runs");
    let audit: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(audit["decisions"][0]["effect"], "broken");
    assert_eq!(
        audit["settled"],
        json!([{ "official_id": "O-7", "post_id": "P-4", "since": "2022-11-01", "months": 38,
            "return_unit_id": "LAM-ORG" }])
    );
}
