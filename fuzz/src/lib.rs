//! What the fuzz targets share: folders as one text, the roster they read models and plans against,
//! and the walk that everything accepted must survive.
#![allow(clippy::disallowed_methods)] // the scenario is read from its folder

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use luan::audit::{Audit, audit};
use luan::domain::Plan;
use luan::error::Problem;
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::formulate::formulate;
use luan::model::pairs::eligible;
use luan::text::Text;

/// Begins the line that names the next file.
const HEAD: &[u8] = b"=== ";

/// The files of a folder, written one after the other, each under a line `=== NAME`.
pub fn folder(text: &[u8]) -> Input {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut name = None;
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        match (line.strip_prefix(HEAD), &name) {
            (Some(head), _) => {
                let head = String::from_utf8_lossy(head).trim_end().to_owned();
                files.entry(head.clone()).or_default();
                name = Some(head);
            }
            (None, Some(name)) => files.entry(name.clone()).or_default().extend(line),
            (None, None) => {}
        }
    }
    Input { files }
}

/// The eight officials of `scenarios/first-steps`.
pub static FIRST_STEPS: LazyLock<Input> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/first-steps");
    let paths = fs::read_dir(dir).expect("the scenario").map(|entry| entry.expect("a file").path());
    let read = |path: &Path| path.extension().is_some_and(|end| end == "csv" || end == "toml");
    let file = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read(path).expect("a file"))
    };
    Input { files: paths.filter(|path| read(path)).map(file).collect() }
});

/// The messages.
pub static TEXT: LazyLock<Text> = LazyLock::new(Text::english);

/// Each problem can be told: its code has a message, and the message all its arguments.
pub fn tell(problems: &[Problem]) {
    for problem in problems {
        TEXT.cause(problem);
        TEXT.action(problem);
    }
}

/// Input that was refused is refused for an error.
pub fn refused(problems: &[Problem]) {
    assert!(problems.iter().any(Problem::is_error), "refused without an error");
    tell(problems);
}

/// All that is done with accepted input before and after the solver; the plan in which nobody moves
/// stands for the solver's.
pub fn walk(loaded: &Loaded) -> Audit {
    tell(&loaded.warnings);
    let context = loaded.context();
    formulate(context, &eligible(context));
    audit(context, &Plan::standing(context.instance))
}

/// Input loaded under the model that it names or carries.
pub fn load(input: &Input, model: Option<(&str, &str)>) -> Result<Loaded, Vec<Problem>> {
    let (name, text) = model.unzip();
    validate::load(input, name, &|asked| text.filter(|_| Some(asked) == name).map(str::to_owned))
}
