//! The committed scenarios, loaded for tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use luan::input::read::Input;
use luan::input::validate::{self, Loaded};

/// The folder of a scenario.
pub fn dir(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

/// Every file of a folder, by name; those of folders in it as `folder/name`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder is readable") {
        let path = entry.expect("the folder is readable").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files(&path).into_iter();
            found.extend(below.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            found.insert(name, std::fs::read(path).expect("the file is readable"));
        }
    }
    found
}

/// Its CSV and TOML files.
pub fn input(name: &str) -> Input {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(dir(name)).expect("the scenario is there") {
        let path = entry.expect("the scenario is readable").path();
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if matches!(kind, "csv" | "toml") {
            let file = path.file_name().expect("a file").to_string_lossy().into_owned();
            files.insert(file, std::fs::read(&path).expect("a file is readable"));
        }
    }
    Input { files }
}

/// The validated scenario.
pub fn load(name: &str) -> Loaded {
    let own = |model: &str| std::fs::read_to_string(dir(name).join(model)).ok();
    validate::load(&input(name), None, &own).expect("the scenario is valid")
}
