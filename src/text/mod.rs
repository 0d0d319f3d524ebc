//! Every message a person reads, one home per message, with arguments: Fluent files by language.

mod collation;
mod numbers;

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::error::Problem;

pub use collation::by_given_name;

/// The files of each language.
const ENGLISH: [&str; 7] = [
    include_str!("en/problems.ftl"),
    include_str!("en/lint.ftl"),
    include_str!("en/rules.ftl"),
    include_str!("en/reference.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/roster.ftl"),
    include_str!("en/cli.ftl"),
];

const VIETNAMESE: [&str; 7] = [
    include_str!("vi/problems.ftl"),
    include_str!("vi/lint.ftl"),
    include_str!("vi/rules.ftl"),
    include_str!("vi/reference.ftl"),
    include_str!("vi/report.ftl"),
    include_str!("vi/roster.ftl"),
    include_str!("vi/cli.ftl"),
];

/// A language that all messages are there in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Vietnamese.
    Vietnamese,
}

impl Language {
    /// Every language there is.
    pub const ALL: [Self; 2] = [Self::English, Self::Vietnamese];

    /// Its tag, as `--lang` takes it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
        }
    }

    /// The language of a locale such as `en`, `en-GB` or `en_GB.UTF-8`; `None` when there are no messages
    /// in it.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Vietnamese => langid!("vi"),
        }
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::English => &ENGLISH,
            Self::Vietnamese => &VIETNAMESE,
        }
    }
}

/// Columns of a page where nothing else is said: every terminal has as many.
pub const PAGE: usize = 80;

/// The messages of one language.
#[derive(Clone)]
pub struct Text {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// What a roster calls words of its model, before the messages: by the key of the message.
    names: Arc<BTreeMap<String, String>>,
}

impl Text {
    /// English.
    ///
    /// # Panics
    /// Like [`Text::of`].
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The messages of `language`.
    ///
    /// # Panics
    /// When a message file is malformed; a test keeps that from shipping.
    pub fn of(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        for source in language.files() {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("malformed message file: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|e| panic!("message defined twice: {e:?}"));
        }
        Self { language, bundle: Arc::new(bundle), names: Arc::default() }
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a message `key` (`id` or `id.attribute`).
    pub fn has(&self, key: &str) -> bool {
        match key.split_once('.') {
            None => self.bundle.get_message(key).is_some_and(|m| m.value().is_some()),
            Some((id, attribute)) => {
                self.bundle.get_message(id).is_some_and(|m| m.get_attribute(attribute).is_some())
            }
        }
    }

    /// The message `key` (`id` or `id.attribute`) with its arguments.
    ///
    /// # Panics
    /// When there is no such message or an argument is missing: a mistake of ours.
    pub fn get<'a>(
        &'a self,
        key: &str,
        args: impl IntoIterator<Item = (&'a str, String)>,
    ) -> String {
        let (id, attribute) = match key.split_once('.') {
            None => (key, None),
            Some((id, attribute)) => (id, Some(attribute)),
        };
        let message = self.bundle.get_message(id).unwrap_or_else(|| panic!("no message {id}"));
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|a| a.value()),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("no message {key}"));
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            // Only a count selects a plural; an id such as 007 stays the text it is.
            let number = value.parse::<u64>().ok().filter(|_| name == "count");
            fluent.set(name, number.map_or_else(|| FluentValue::from(value), FluentValue::from));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        assert!(errors.is_empty(), "message {key}: {errors:?}");
        text.into_owned()
    }

    /// The message `key` without arguments.
    ///
    /// # Panics
    /// Like [`Text::get`].
    pub fn plain(&self, key: &str) -> String {
        self.get(key, std::iter::empty())
    }

    /// The same messages, with names of their own for words of groups such as levels.
    #[must_use]
    pub fn naming<'a>(
        &self,
        names: impl IntoIterator<Item = ((&'a str, &'a str), String)>,
    ) -> Self {
        let names =
            names.into_iter().map(|((group, word), name)| (format!("{group}-{word}"), name));
        Self { names: Arc::new(names.collect()), ..self.clone() }
    }

    /// A number with so many decimals, as the language writes it: 1.234,5 in Vietnamese.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        numbers::decimal(self.language, number, decimals)
    }

    /// A word of a policy model, such as a level: by the name that the roster has for it, else by the message
    /// of its group where there is one.
    ///
    /// # Panics
    /// Like [`Text::get`].
    pub fn named(&self, group: &str, word: &str) -> String {
        let key = format!("{group}-{word}");
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        if self.has(&key) { self.plain(&key) } else { word.to_owned() }
    }

    /// The message `key` with a list of arguments.
    ///
    /// # Panics
    /// Like [`Text::get`].
    pub fn with(&self, key: &str, args: &[(&str, &dyn std::fmt::Display)]) -> String {
        self.get(key, args.iter().map(|(name, value)| (*name, value.to_string())))
    }

    /// Cause of a problem, in one sentence.
    pub fn cause(&self, problem: &Problem) -> String {
        self.get(problem.code, problem.args.iter().map(|(n, v)| (*n, v.clone())))
    }

    /// What to do about a problem, in one sentence.
    pub fn action(&self, problem: &Problem) -> String {
        let key = format!("{}.action", problem.code);
        self.get(&key, problem.args.iter().map(|(n, v)| (*n, v.clone())))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_locale_names_its_language_in_front() {
        for locale in ["en", "EN", "en-GB", "en_GB.UTF-8", "en_US@euro", "en.UTF-8"] {
            assert_eq!(Language::of_locale(locale), Some(Language::English), "{locale}");
        }
        for locale in ["vi", "vi_VN", "vi-VN", "vi_VN.UTF-8"] {
            assert_eq!(Language::of_locale(locale), Some(Language::Vietnamese), "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "english", "fr_FR.UTF-8", "_en"] {
            assert_eq!(Language::of_locale(locale), None, "{locale}");
        }
    }

    #[test]
    fn every_language_has_its_messages_under_its_tag() {
        for language in Language::ALL {
            assert_eq!(Text::of(language).language(), language);
            assert_eq!(Language::of_locale(language.tag()), Some(language));
            assert_eq!(language.identifier().to_string(), language.tag());
        }
    }
    /// Names of the arguments of a pattern, from the tree that it was read to.
    fn arguments(pattern: &impl std::fmt::Debug) -> BTreeSet<String> {
        let tree = format!("{pattern:?}");
        let after = tree.split("VariableReference { id: Identifier { name: \"").skip(1);
        after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }

    /// Every message and attribute of a language in order, with its arguments.
    fn catalogue(language: Language) -> Vec<(String, BTreeSet<String>)> {
        let text = Text::of(language);
        let mut found = Vec::new();
        for source in language.files() {
            for line in source.lines().filter(|line| !line.starts_with([' ', '#', '}'])) {
                let Some((id, _)) = line.split_once(" =") else { continue };
                let message = text.bundle.get_message(id).expect(id);
                let own = message.value().map(|value| (id.to_owned(), arguments(value)));
                let attributes = message.attributes().map(|attribute| {
                    (format!("{id}.{}", attribute.id()), arguments(attribute.value()))
                });
                found.extend(own.into_iter().chain(attributes));
            }
        }
        found
    }

    #[test]
    fn every_language_has_the_same_messages_with_the_same_arguments() {
        let english = catalogue(Language::English);
        assert!(english.len() > 1500, "{}", english.len());
        assert!(english.iter().any(|(_, arguments)| arguments.len() > 3));
        for language in Language::ALL {
            let found = catalogue(language);
            let differ = english.iter().zip(&found).find(|(one, other)| one != other);
            assert_eq!(differ, None, "{}", language.tag());
            assert_eq!(found.len(), english.len(), "{}", language.tag());
        }
    }
}
