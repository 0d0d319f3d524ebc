//! `--pseudonyms`: no name in anything that is printed or written, and a key for the user alone.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

use crate::cli::{luan, path};
use crate::scenario;

/// The first steps with a decision that names somebody in its reason.
fn roster(dir: &Path) -> BTreeMap<String, String> {
    for (name, bytes) in scenario::input("first-steps").files {
        std::fs::write(dir.join(name), bytes).expect("writable");
    }
    let officials = csv::Reader::from_path(dir.join("officials.csv")).expect("a file");
    let row = |row: csv::StringRecord| (row[0].to_owned(), row[1].to_owned());
    let names: BTreeMap<String, String> =
        officials.into_records().map(|record| row(record.expect("a row"))).collect();
    let decisions = format!(
        "action,official_id,post_id,reason,decided_by,decided_on\nlock,O-8,P-9,Beside {},{},2026-01-05\n",
        names["O-1"], names["O-2"]
    );
    std::fs::write(dir.join("decisions.csv"), decisions).expect("writable");
    names
}

/// Every text in a file; those of a workbook part by part.
fn texts(bytes: &[u8]) -> Vec<String> {
    let Ok(mut book) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return vec![String::from_utf8_lossy(bytes).into_owned()];
    };
    let parts = book.len();
    let part = |at| {
        let mut text = String::new();
        book.by_index(at).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    (0..parts).map(part).collect()
}

#[test]
fn no_name_is_printed_or_written_and_the_key_has_them_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("roster");
    std::fs::create_dir(&dir).expect("writable");
    let names = roster(&dir);
    let plan = folder.path().join("plain");
    let plain = luan(&["plan", path(&dir), "--out", path(&plan)]);
    assert!(names.values().any(|name| String::from_utf8_lossy(&plain.stdout).contains(name)
        || std::fs::read_to_string(plan.join("report.txt")).expect("a report").contains(name)));
    let from = plan.join("plan.json");
    let asked: [&[&str]; 8] = [
        &["plan", path(&dir), "--within", "20%"],
        &[
            "revise",
            path(&dir),
            "--from",
            path(&from),
            "--refuse",
            "O-3",
            "--reason",
            &names["O-4"],
        ],
        &["compare", path(&dir)],
        &["trade", path(&dir), "--goal", "moves", "--goal", "wishes"],
        &["review", path(&dir)],
        &["explain", path(&dir), "--all"],
        &["explain", path(&dir), "--official", "O-3"],
        &["explain", path(&dir), "--post", "P-5"],
    ];
    for (at, asked) in asked.into_iter().enumerate() {
        for language in ["en", "vi"] {
            let (out, key) =
                (folder.path().join(format!("{at}-{language}")), folder.path().join("key.csv"));
            let writes = !asked.contains(&"--official") && !asked.contains(&"--post");
            let own = ["--lang", language, "--pseudonyms", path(&key), "--accept-unproven"];
            let own = &own[..if ["review", "explain"].contains(&asked[0]) { 4 } else { 5 }];
            let to = ["--out", path(&out)];
            let to = if writes { &to[..] } else { &[] };
            let ran = luan(&[asked, own, to].concat());
            let said = String::from_utf8_lossy(&ran.stderr).into_owned();
            assert!(ran.status.success(), "{asked:?}: {said}");
            let json = luan(&[asked, own, &["--format", "json"]].concat());
            let mut all = vec![said, String::from_utf8_lossy(&ran.stdout).into_owned()];
            all.push(String::from_utf8_lossy(&json.stdout).into_owned());
            if writes {
                let written = std::fs::read_dir(&out).expect("a folder");
                let read = |file: std::io::Result<std::fs::DirEntry>| {
                    texts(&std::fs::read(file.expect("a file").path()).expect("bytes"))
                };
                all.extend(written.flat_map(read));
            }
            assert!(all.iter().any(|text| text.contains("O-3")), "{asked:?}");
            for name in names.values() {
                assert!(all.iter().all(|text| !text.contains(name)), "{asked:?} names {name}");
            }
            private(&key, &names, if language == "vi" { b';' } else { b',' });
        }
    }
}

/// The key says who everybody is, to its owner alone.
fn private(key: &Path, names: &BTreeMap<String, String>, separator: u8) {
    let text = std::fs::read_to_string(key).expect("the key");
    let text = text.trim_start_matches('\u{feff}').as_bytes();
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text);
    let told: BTreeMap<String, String> =
        reader.deserialize().map(|row| row.expect("a row")).collect();
    assert_eq!(told, *names);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(key).expect("the key").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    std::fs::remove_file(key).expect("ours");
}

#[test]
fn the_key_is_neither_handed_on_nor_put_over_another_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, other) = (folder.path().join("out"), folder.path().join("officials.csv"));
    std::fs::write(&other, "official_id,name\n").expect("writable");
    let within = out.join("deep/../key.csv");
    for key in [&within, &other] {
        let args =
            ["plan", "scenarios/first-steps", "--out", path(&out), "--pseudonyms", path(key)];
        let refused = luan(&args);
        assert_eq!(refused.status.code(), Some(2), "{}", String::from_utf8_lossy(&refused.stderr));
        assert!(!out.join("plan.json").exists());
    }
    assert_eq!(std::fs::read_to_string(&other).expect("there"), "official_id,name\n");
}

/// The list of moves of a Vietnamese run opens in the spreadsheets of those who read it, and is still a plan.
#[test]
fn the_moves_of_a_vietnamese_run_have_semicolons_and_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let [english, vietnamese] = ["en", "vi"].map(|language| {
        let out = folder.path().join(language);
        let args = ["--lang", language, "plan", "scenarios/first-steps", "--out", path(&out)];
        assert!(luan(&args).status.success());
        let moves = out.join("moves-1.csv");
        let audited =
            luan(&["audit", "scenarios/first-steps", "--plan", path(&moves), "--format", "json"]);
        let text = std::fs::read_to_string(&moves).expect("moves");
        (text, String::from_utf8(audited.stdout).expect("UTF-8"))
    });
    assert!(vietnamese.0.starts_with("\u{feff}chain;official_id;name;"), "{}", vietnamese.0);
    assert!(english.0.starts_with("\u{feff}chain,official_id,name,"));
    let read = |text: &str| {
        let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
        (json["tiers"].clone(), json["breaches"].clone())
    };
    assert_ne!(read(&english.1).0, serde_json::Value::Null);
    assert_eq!(read(&english.1), read(&vietnamese.1));
}
