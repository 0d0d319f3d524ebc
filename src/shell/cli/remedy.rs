//! What lets a plan exist where none does: a policy model to paste, and the commands that check it.

use std::path::Path;

use serde_json::Value as Json;

use crate::error::{Error, Remedy};
use crate::input::validate;
use crate::text::Text;
use crate::view;

/// File name that the commands give the model.
const FILE: &str = "relaxed.toml";

/// The remedies of an error.
pub(super) fn pages(error: &Error, roster: Option<&Path>) -> Vec<view::Remedy> {
    remedy_of(error).map(|remedy| page(remedy, roster)).into_iter().collect()
}

/// The remedies of an error as a person reads them; nothing for an error that no model mends.
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

/// What to paste and to run.
pub(super) fn page(remedy: &Remedy, roster: Option<&Path>) -> view::Remedy {
    let base = Json::from(name(&remedy.model)).to_string();
    let dir = roster.map_or_else(|| "DIR".to_owned(), |dir| quoted(&dir.display().to_string()));
    view::Remedy {
        file: FILE.to_owned(),
        toml: format!("extends = {base}\n\n{}", remedy.rules),
        check: format!("luan lint-model {FILE} --roster {dir}"),
        plan: format!("luan plan {dir} --model {FILE}"),
    }
}

/// A remedy as a person reads it.
pub(super) fn page_words(text: &Text, remedy: &Remedy, roster: Option<&Path>) -> String {
    let page = page(remedy, roster);
    let toml: String = page.toml.lines().map(indented).collect();
    let args: [(&str, &dyn std::fmt::Display); 4] =
        [("file", &page.file), ("toml", &toml), ("check", &page.check), ("plan", &page.plan)];
    text.with("remedy", &args)
}

fn indented(line: &str) -> String {
    if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }
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
