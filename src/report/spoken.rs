//! An answer and the messages about it in one language, with the roster's labels in it, and people in the
//! order in which its readers look for them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::Labelled;
use crate::text::{Language, Text, by_given_name};
use crate::view::{Directory, Spoken};

/// What a reader of the language of `text` is shown of an answer: the messages with the labels of levels
/// and blocks, and the answer with those of units and titles.
pub fn spoken<'a, T: Spoken>(text: &Text, answer: &'a T) -> (Text, Cow<'a, T>) {
    let language = text.language().tag();
    let names = answer.directory().and_then(|one| one.labels.names(language));
    let groups = names.into_iter().flatten().filter_map(|(of, names)| match of {
        Labelled::Level | Labelled::Block => Some((of.word(), names)),
        Labelled::Unit | Labelled::Title => None,
    });
    let words = groups.flat_map(|(group, names)| {
        names.iter().map(move |(word, label)| ((group, word.as_str()), label.clone()))
    });
    (text.naming(words), answer.spoken(language))
}

/// The same, with people by given and then by family name in Vietnamese; in English they stay in the order of
/// their identifiers. For what is read: tables for programs keep that order in every language.
pub fn for_readers<'a, T: Spoken>(text: &Text, answer: &'a T) -> (Text, Cow<'a, T>) {
    let (named, mut shown) = spoken(text, answer);
    if let (Language::Vietnamese, Some(directory)) = (text.language(), answer.directory()) {
        let places = places(directory);
        let place = |id: &str| places.get(id).copied();
        shown
            .to_mut()
            .sort_people(&|one, other| place(one).cmp(&place(other)).then_with(|| one.cmp(other)));
    }
    (named, shown)
}

/// Where each official stands among all.
fn places(directory: &Directory) -> BTreeMap<&str, usize> {
    let mut officials: Vec<(&String, &str)> =
        directory.officials.iter().map(|(id, person)| (id, person.name.as_str())).collect();
    officials.sort_by(|one, other| by_given_name(one.1, other.1));
    officials.into_iter().enumerate().map(|(at, (id, _))| (id.as_str(), at)).collect()
}
