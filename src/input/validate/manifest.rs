//! `instance.toml`: name, plan date and model of the instance.

use jiff::civil::Date;

use crate::error::{Place, Problem};
use crate::input::read::{Input, Keys, Log, MANIFEST, Node, Typed, codes, document, nearest};

use super::dates::{self, Refused};

const KEYS: [&str; 6] = ["name", "plan_date", "model", "language", "notes", "currency"];

/// Languages of the messages.
const LANGUAGES: [&str; 2] = ["en", "vi"];

/// What `instance.toml` says; `None` where it says nothing or a problem was logged.
#[derive(Default)]
pub(super) struct Manifest {
    pub(super) name: Option<String>,
    pub(super) plan_date: Option<Date>,
    /// Name or path of the model, and where it is named.
    pub(super) model: Option<(String, Place)>,
    pub(super) notes: Option<String>,
    pub(super) currency: Option<String>,
}

/// Reads `instance.toml`; the model need not be named when the caller `overrides` it.
pub(super) fn read(input: &Input, overrides: bool, log: &Log) -> Manifest {
    let Some(bytes) = input.files.get(MANIFEST) else {
        log.push(Problem::new(codes::MISSING_FILE, Place::file(MANIFEST)));
        return Manifest::default();
    };
    let Some(keys) = document(MANIFEST, bytes, log) else { return Manifest::default() };
    for (key, node) in keys.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        log.push(
            Problem::new(codes::INSTANCE_UNKNOWN_KEY, node.place(key))
                .with("key", key)
                .with("nearest", log.meant(key, KEYS))
                .with("known", KEYS.join(", ")),
        );
    }
    for key in ["name", "plan_date", "model"] {
        let needed = key != "model" || !overrides;
        if needed && !keys.contains_key(key) {
            let place = Place { column: Some(key.to_owned()), ..Place::file(MANIFEST) };
            log.push(Problem::new(codes::INSTANCE_MISSING_KEY, place).with("key", key));
        }
    }
    check_language(&keys, log);
    Manifest {
        name: text(&keys, "name", log),
        plan_date: plan_date(&keys, log),
        model: text(&keys, "model", log).map(|name| (name, keys["model"].place("model"))),
        notes: text(&keys, "notes", log),
        currency: text(&keys, "currency", log),
    }
}

fn text(keys: &Keys, key: &str, log: &Log) -> Option<String> {
    let node = keys.get(key)?;
    match &node.value {
        Typed::Text(text) => Some(text.clone()),
        _ => wrong_type(node, key, log),
    }
}

fn wrong_type<T>(node: &Node, key: &str, log: &Log) -> Option<T> {
    log.push(
        Problem::new(codes::INSTANCE_WRONG_TYPE, node.place(key))
            .with("key", key)
            .with("found", node.value.type_name()),
    );
    None
}

/// The plan date, as a string in either format or as a TOML date.
fn plan_date(keys: &Keys, log: &Log) -> Option<Date> {
    let node = keys.get("plan_date")?;
    let text = match &node.value {
        Typed::Text(text) | Typed::Date(text) => text,
        _ => return wrong_type(node, "plan_date", log),
    };
    let refuse = |refused: Refused| log.push(refused.problem(text, node.place("plan_date")));
    dates::whole(text).map_err(refuse).ok()
}

fn check_language(keys: &Keys, log: &Log) {
    let (Some(node), Some(language)) = (keys.get("language"), text(keys, "language", log)) else {
        return;
    };
    if !LANGUAGES.contains(&language.as_str()) {
        log.push(
            Problem::new(codes::UNKNOWN_WORD, node.place("language"))
                .with("column", "language")
                .with("nearest", nearest(&language, LANGUAGES))
                .with("known", LANGUAGES.join(", "))
                .with("value", language),
        );
    }
}
