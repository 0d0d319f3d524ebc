//! The import table of ARCHITECTURE.md, held against the `crate::` paths of every source file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The table of ARCHITECTURE.md: module, and the modules of ours it may import.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).expect("readable");
    let (_, part) = text.split_once("## Who may import whom").expect("the part is there");
    let part = part.split("\n## ").next().unwrap_or_default();
    let row = |line: &str| {
        let (module, may) = line.strip_prefix("| `")?.split_once("` | ")?;
        let may = may.trim_end_matches(['|', ' ']).split(", ").filter(|word| *word != "-");
        Some((module.to_owned(), may.map(str::to_owned).collect()))
    };
    part.lines().filter_map(row).collect()
}

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
    let table = table();
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
        let allowed = table.get(&module).unwrap_or_else(|| panic!("{module}: no table row"));
        seen.insert(module.clone());
        let text = std::fs::read_to_string(&path).expect("a source file is readable");
        for import in imports(&text) {
            if import != module && !allowed.contains(&import) {
                wrong.push(format!("{} imports {import}", relative.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    let named: BTreeSet<String> = table.into_keys().collect();
    assert_eq!(seen, named, "the table names exactly the modules there are");
}

#[test]
fn only_the_backend_names_the_solver() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for path in files {
        let relative = path.strip_prefix(&root).expect("below src").display().to_string();
        let text = std::fs::read_to_string(&path).expect("a source file is readable");
        let names = ["good_lp::", "highs::", "highs_sys::"];
        let uses = text.lines().any(|line| {
            let line = line.trim_start();
            !line.starts_with("//")
                && !line.starts_with("pub use highs::")
                && names.iter().any(|name| line.contains(name))
        });
        assert!(!uses || relative.starts_with("solve/highs/"), "{relative} names the solver");
    }
}

/// Ids that are words of their own as well: columns of the roster, and figures.
const ALSO_WORDS: &[&str] = &["budget", "cost", "fit", "moves", "preference", "seats"];

/// What is left: the word of a purpose, and rosters that are made with a model of their own.
fn names_rules(relative: &str, id: &str) -> bool {
    let purpose = relative == "domain/purpose.rs" && id == "two_term";
    purpose || relative.starts_with("generate/") || relative.starts_with("rules/")
}

#[test]
fn no_rule_is_named_outside_the_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut named = Vec::new();
    for path in files {
        let relative = path.strip_prefix(&root).expect("below src").display().to_string();
        if TEST_SUPPORT.contains(&relative.as_str()) {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file is readable");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code: Vec<&str> = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        for spec in luan::rules::RULES {
            let id = spec.id;
            let word = format!("\"{id}\"");
            let is_said = code.iter().any(|line| line.contains(&word));
            if is_said && !ALSO_WORDS.contains(&id) && !names_rules(&relative, id) {
                named.push(format!("{relative} names {id}"));
            }
        }
    }
    assert_eq!(named, Vec::<String>::new());
}
