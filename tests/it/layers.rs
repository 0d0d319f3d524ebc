//! The import table of ARCHITECTURE.md, held against the `crate::` paths of every source file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Module, and the modules of ours it may import.
const TABLE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("error", &[]),
    ("read", &["domain", "error"]),
    ("program", &["domain", "error"]),
    ("rules", &["domain", "program"]),
    ("validate", &["domain", "error", "read", "rules"]),
    ("pairs", &["domain", "rules"]),
    ("formulate", &["domain", "rules", "program"]),
    ("solve", &["domain", "program", "error"]),
    ("audit", &["domain", "rules"]),
    ("rank", &["domain", "audit", "pairs", "rules", "solve"]),
    ("conflict", &["audit", "domain", "error", "formulate", "rules", "solve"]),
    (
        "candidates",
        &["audit", "conflict", "domain", "error", "formulate", "program", "rank", "solve"],
    ),
    ("text", &["error"]),
    ("lint", &["conflict", "domain", "error", "formulate", "pairs", "program", "rules", "solve"]),
    ("reference", &["domain", "rules", "text", "validate"]),
    ("report", &["audit", "domain", "rank", "read", "solve", "study", "text"]),
    ("generate", &["domain", "error", "validate"]),
    ("parent", &["domain", "program", "solve"]),
    (
        "pipeline",
        &[
            "candidates",
            "domain",
            "error",
            "formulate",
            "pairs",
            "parent",
            "program",
            "rank",
            "solve",
        ],
    ),
    ("study", &["domain", "error", "pipeline", "rank", "read", "solve", "validate"]),
    (
        "cli",
        &[
            "audit",
            "candidates",
            "domain",
            "error",
            "formulate",
            "generate",
            "lint",
            "pairs",
            "pipeline",
            "program",
            "rank",
            "read",
            "reference",
            "report",
            "rules",
            "solve",
            "study",
            "text",
            "validate",
        ],
    ),
];

/// Files that only tests compile.
const TEST_SUPPORT: &[&str] = &["rules/proof.rs", "domain/sample.rs", "solve/decomposed/tests.rs"];

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("src is readable") {
        let path = entry.expect("src is readable").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The modules named by `crate::<module>` or `crate::{<module>, ...}` in the part of `text` before
/// its unit tests.
fn imports(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => drop(found.insert(word(rest))),
            Some(list) => found.extend(list_of(list)),
        }
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// First words of the entries of a brace list, up to its end.
fn list_of(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut words = vec![String::new()];
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => words.push(String::new()),
            c if depth == 0 => words.last_mut().expect("never empty").push(c),
            _ => {}
        }
    }
    words.iter().map(|entry| word(entry.trim())).filter(|w| !w.is_empty()).collect()
}

#[test]
fn brace_lists_and_paths_are_seen() {
    let text = "use crate::{audit, rank::{kpi, chain}};\nfn f() { crate::solve::run() }";
    let expected = ["audit", "rank", "solve"].map(str::to_owned);
    assert_eq!(imports(text), BTreeSet::from(expected));
}

#[test]
fn modules_import_what_the_table_allows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let table: BTreeMap<&str, &[&str]> = TABLE.iter().copied().collect();
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for path in files {
        let relative = path.strip_prefix(&root).expect("below src");
        let module = relative.components().next().expect("a name").as_os_str().to_string_lossy();
        let module = module.trim_end_matches(".rs").to_owned();
        let support = TEST_SUPPORT.iter().any(|file| relative == Path::new(file));
        if support || module == "main" || module == "lib" {
            continue;
        }
        let allowed =
            table.get(module.as_str()).unwrap_or_else(|| panic!("{module}: no table row"));
        seen.insert(module.clone());
        let text = std::fs::read_to_string(&path).expect("a source file is readable");
        for import in imports(&text) {
            if import != module && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{} imports {import}", relative.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    let named: BTreeSet<String> = table.keys().map(|name| (*name).to_owned()).collect();
    assert_eq!(seen, named, "the table names exactly the modules there are");
}

#[test]
fn architecture_prints_the_same_table() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ARCHITECTURE.md"))
        .expect("ARCHITECTURE.md");
    for (module, allowed) in TABLE {
        let cell = if allowed.is_empty() { "-".to_owned() } else { allowed.join(", ") };
        let row = format!("| `{module}` | {cell} |");
        assert!(page.contains(&row), "ARCHITECTURE.md lacks the row {row}");
    }
}

#[test]
fn only_the_backend_names_the_solver() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let allowed = ["solve/highs.rs", "solve/run.rs", "solve/callback.rs"];
    for path in files {
        let relative = path.strip_prefix(&root).expect("below src").display().to_string();
        let text = std::fs::read_to_string(&path).expect("a source file is readable");
        let names = ["good_lp::", "highs::", "highs_sys::"];
        let uses = text.lines().any(|line| {
            let line = line.trim_start();
            !line.starts_with("//")
                && !line.starts_with("pub use highs::Highs")
                && names.iter().any(|name| line.contains(name))
        });
        assert!(!uses || allowed.contains(&relative.as_str()), "{relative} names the solver");
    }
}
