//! What lets a plan exist where none does: a policy model to paste, and the commands that check it.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::error::{Error, Remedy};
use crate::text::Text;
use crate::validate;

/// File name that the commands give the model.
const FILE: &str = "relaxed.toml";

/// What to paste and to run.
struct Page {
    toml: String,
    check: String,
    plan: String,
}

/// The remedies of an error as data: `{file, toml, check, plan}`.
pub(super) fn data(error: &Error, roster: Option<&Path>) -> Vec<Json> {
    remedy_of(error).map(|remedy| page_data(remedy, roster)).into_iter().collect()
}

/// The remedy of an error as a person reads it; nothing for an error that no model mends.
pub(super) fn words(text: &Text, error: &Error, roster: Option<&Path>) -> String {
    match remedy_of(error) {
        Some(remedy) => format!("\n{}", page_words(text, remedy, roster)),
        None => String::new(),
    }
}

fn remedy_of(error: &Error) -> Option<&Remedy> {
    match error {
        Error::Infeasible(conflict) => conflict.remedy.as_ref(),
        _ => None,
    }
}

/// A remedy as data.
pub(super) fn page_data(remedy: &Remedy, roster: Option<&Path>) -> Json {
    let page = Page::of(remedy, roster);
    json!({ "file": FILE, "toml": page.toml, "check": page.check, "plan": page.plan })
}

/// A remedy as a person reads it.
pub(super) fn page_words(text: &Text, remedy: &Remedy, roster: Option<&Path>) -> String {
    let page = Page::of(remedy, roster);
    let toml: String = page.toml.lines().map(indented).collect();
    let args: [(&str, &dyn std::fmt::Display); 4] =
        [("file", &FILE), ("toml", &toml), ("check", &page.check), ("plan", &page.plan)];
    text.with("remedy", &args)
}

fn indented(line: &str) -> String {
    if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }
}

impl Page {
    fn of(remedy: &Remedy, roster: Option<&Path>) -> Self {
        let base = Json::from(name(&remedy.model)).to_string();
        let dir = roster.map_or_else(|| "DIR".to_owned(), |dir| quoted(&dir.display().to_string()));
        Self {
            toml: format!("extends = {base}\n\n{}", remedy.rules),
            check: format!("luan lint-model {FILE} --roster {dir}"),
            plan: format!("luan plan {dir} --model {FILE}"),
        }
    }
}

/// What a model is extended by: the bare name of one of ours, the path of another.
fn name(model: &str) -> &str {
    let file = |name: &str| format!("models/{name}.toml") == model;
    let ours = validate::builtin_models().iter().find(|(name, _)| file(name));
    ours.map_or(model, |(name, _)| name)
}

/// A word of a command line, as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_of_ours_goes_by_its_name_and_a_path_as_it_is() {
        assert_eq!(name("models/regulation-65.toml"), "regulation-65");
        assert_eq!(name("models/mine.toml"), "models/mine.toml");
    }

    #[test]
    fn words_of_a_command_survive_the_shell() {
        assert_eq!(quoted("scenarios/first-steps"), "scenarios/first-steps");
        assert_eq!(quoted("my roster"), "'my roster'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted(""), "''");
    }
}
