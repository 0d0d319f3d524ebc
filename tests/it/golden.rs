//! The scenarios are the goldens: what luan prints for each is kept beside it, byte for byte.
//!
//! To accept a change: `LUAN_ACCEPT=1 make test`, then read the diff.

use std::path::{Path, PathBuf};

use assert_cmd::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn check(expected: &Path, got: &str) {
    if std::env::var("LUAN_ACCEPT").is_ok() {
        std::fs::create_dir_all(expected.parent().expect("a folder")).expect("a folder");
        std::fs::write(expected, got).expect("the golden is writable");
    }
    let want = std::fs::read_to_string(expected).unwrap_or_default();
    assert_eq!(got, want, "{} differs; LUAN_ACCEPT=1 accepts the change", expected.display());
}

fn summary(scenario: &str, more: &[&str]) -> String {
    let dir = format!("scenarios/{scenario}");
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .current_dir(root())
        .args(["plan", &dir, "--quiet", "--time-limit", "1200"])
        .args(more)
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn quang_nam_summary() {
    let expected = root().join("scenarios/quang-nam-2023/expected/plan.txt");
    check(&expected, &summary("quang-nam-2023", &[]));
}

#[test]
fn first_steps_summary_and_report() {
    let out = tempfile::tempdir().expect("a folder");
    let path = out.path().display().to_string();
    summary("first-steps", &["--out", &path]);
    let expected = root().join("scenarios/first-steps/expected");
    for name in ["report.txt", "moves-1.csv"] {
        let got = std::fs::read_to_string(out.path().join(name)).expect("luan wrote it");
        check(&expected.join(name), &got);
    }
}

#[test]
fn the_same_run_twice_gives_the_same_bytes() {
    let strip = |json: &str| -> serde_json::Value {
        let mut value: serde_json::Value = serde_json::from_str(json).expect("JSON");
        let fields = value.as_object_mut().expect("an object");
        fields.remove("wall_s");
        fields.remove("peak_rss_bytes");
        value
    };
    let run = || summary("first-steps", &["--format", "json"]);
    assert_eq!(strip(&run()), strip(&run()));
}
