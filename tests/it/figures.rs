//! What the roster does not say is no figure: "-" in text and null in JSON, never 0 %.

use std::path::Path;

use assert_cmd::Command;
use serde_json::{Value, json};

use crate::scenario;

/// First steps with these cells of `officials.csv` emptied, planned: the figures, and the report.
fn planned(emptied: &[(&str, usize)], posts: &[(&str, usize)]) -> (Value, String) {
    let dir = tempfile::tempdir().expect("a folder");
    for (file, mut bytes) in scenario::input("first-steps").files {
        let cells = match file.as_str() {
            "officials.csv" => emptied,
            "posts.csv" => posts,
            _ => &[],
        };
        for (column, rows) in cells {
            bytes = without(&bytes, column, *rows);
        }
        std::fs::write(dir.path().join(file), bytes).expect("writable");
    }
    let out = dir.path().join("out");
    plan(dir.path(), &out);
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("luan wrote it");
    let plan: Value = serde_json::from_str(&read("plan.json")).expect("JSON");
    (plan["candidates"][0]["kpis"].clone(), read("report.txt"))
}

fn plan(dir: &Path, out: &Path) {
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .arg("plan")
        .args([dir, Path::new("--quiet"), Path::new("--out"), out])
        .output()
        .expect("luan runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The table without the first cells of a column.
fn without(bytes: &[u8], column: &str, rows: usize) -> Vec<u8> {
    let mut table = csv::Reader::from_reader(bytes);
    let head = table.headers().expect("a header").clone();
    let at = head.iter().position(|name| name == column).expect("the column");
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&head).expect("a header");
    for (row, record) in table.records().enumerate() {
        let record = record.expect("a record");
        let cell = |(cell, text)| if cell == at && row < rows { "" } else { text };
        out.write_record(record.iter().enumerate().map(cell)).expect("a record");
    }
    out.into_inner().expect("memory")
}

/// How a figure's row of the report ends.
fn told(report: &str, figure: &str) -> Vec<String> {
    let row = report.lines().find(|line| line.trim_start().starts_with(figure));
    let row = row.unwrap_or_else(|| panic!("no row {figure} in {report}"));
    row.trim_start()[figure.len()..]
        .split("  ")
        .map(str::trim)
        .filter(|c| !c.is_empty())
        .map(str::to_owned)
        .collect()
}

const ALL: usize = 8;

#[test]
fn what_is_known_of_nobody_is_no_share() {
    let emptied = [("gender", ALL), ("birth_date", ALL), ("ethnicity", ALL), ("home_unit_id", ALL)];
    let (kpis, report) = planned(&emptied, &[("rank", 9)]);
    for figure in ["nonlocal_heads", "women", "young", "minority"] {
        assert_eq!(kpis[figure], json!({ "before": null, "after": null }), "{figure}");
    }
    for figure in ["women_movers", "young_movers", "minority_movers", "promotions"] {
        assert_eq!(kpis[figure], Value::Null, "{figure}");
    }
    for bracket in kpis["age_brackets"].as_array().expect("brackets") {
        assert_eq!((&bracket["before"], &bracket["after"]), (&Value::Null, &Value::Null));
    }
    for figure in ["Women among all holders", "Under 40 among all holders", "50 and older among"] {
        assert!(told(&report, figure).ends_with(&["-".to_owned(), "-".to_owned()]), "{report}");
    }
    for figure in ["Women among those who move", "Moves to a higher rank"] {
        assert_eq!(told(&report, figure), ["-"], "{report}");
    }
}

/// Eight holders, two of them women (O-3 Mai and O-8 Hoa by the scenario's page).
#[test]
fn a_share_is_taken_of_those_of_whom_it_is_known() {
    let (known, _) = planned(&[], &[]);
    assert_eq!(known["women"]["before"], json!({ "count": 2, "of": 8, "unknown": 0 }));
    let (partly, report) = planned(&[("gender", 2)], &[]);
    assert_eq!(partly["women"]["before"], json!({ "count": 2, "of": 6, "unknown": 2 }));
    assert_eq!(told(&report, "Women among all holders")[0], "2/6 (33.3 %); 2 unknown");
}
