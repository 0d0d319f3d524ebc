//! The language of messages, known before the first of them is shown: help and usage errors are messages
//! too.

use std::ffi::OsString;
use std::path::Path;

use crate::input::read::MANIFEST;
use crate::text::Language;

use super::files;

/// Variable that chooses the language of this program alone.
const OWN: &str = "LUAN_LANG";

/// Variable that chooses the language of all programs, such as `en_GB.UTF-8`.
const SYSTEM: &str = "LANG";

/// The language of this process, as its command line `arguments` and its environment choose it, else as
/// an instance among the arguments says; English where they name none that there is.
#[expect(clippy::disallowed_methods, reason = "messages depend on the environment, plans do not")]
pub(super) fn of(arguments: &[OsString]) -> Language {
    let wanted = wanted(arguments, |name| std::env::var(name).ok());
    let wanted = wanted.and_then(|wanted| Language::of_locale(&wanted));
    wanted.or_else(|| arguments.iter().skip(1).find_map(of_instance)).unwrap_or_default()
}

/// The language that an instance names.
fn of_instance(path: &OsString) -> Option<Language> {
    let path = Path::new(path);
    let manifest = match path.extension().is_some_and(|ending| ending == "xlsx") {
        true => files::instance_of_book(path)?,
        false => String::from_utf8(files::bytes(&path.join(MANIFEST)).ok()?).ok()?,
    };
    let keys: toml::Table = manifest.parse().ok()?;
    Language::of_locale(keys.get("language")?.as_str()?)
}

/// What the first of `--lang`, [`OWN`] and [`SYSTEM`] that is there says.
fn wanted(arguments: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    argument(arguments).or_else(|| set(OWN)).or_else(|| set(SYSTEM))
}

/// The value of `--lang`, wherever it stands; whether the rest makes sense is for clap to say, in this
/// language.
fn argument(arguments: &[OsString]) -> Option<String> {
    let words = arguments.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    let mut words = words.take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().map(str::to_owned),
            Some(rest) if rest.starts_with('=') => return Some(rest[1..].to_owned()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(line: &str, own: Option<&str>, system: Option<&str>) -> Option<String> {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let variable = |name: &str| match name {
            OWN => own.map(str::to_owned),
            SYSTEM => system.map(str::to_owned),
            other => panic!("{other} has no say"),
        };
        wanted(&arguments, variable)
    }

    #[test]
    fn the_argument_comes_before_the_own_variable_and_that_before_the_systems() {
        let (own, system) = (Some("own"), Some("system"));
        let chosen = |line, own, system| chosen(line, own, system).unwrap_or_default();
        assert_eq!(chosen("luan check dir --lang asked", own, system), "asked");
        assert_eq!(chosen("luan --lang=asked check dir", own, system), "asked");
        assert_eq!(chosen("luan check dir", own, system), "own");
        assert_eq!(chosen("luan check dir", Some(""), system), "system");
        assert_eq!(chosen("luan check dir", None, system), "system");
        assert_eq!(chosen("luan check dir", None, None), "");
    }

    #[test]
    fn only_the_argument_itself_is_taken_for_it() {
        assert_eq!(chosen("--lang=no check dir", None, None), None, "the name of the program");
        assert_eq!(chosen("luan check -- --lang no", None, None), None, "a folder");
        assert_eq!(chosen("luan check --language no", None, None), None, "another argument");
        assert_eq!(chosen("luan check dir --lang", None, None), None, "the value is missing");
    }

    #[test]
    fn what_is_not_there_is_english() {
        let of = |line: &str| of(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("luan --lang klingon"), Language::English);
        assert_eq!(of("luan --lang en"), Language::English);
    }
}
