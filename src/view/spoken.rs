//! Answers for other readers: in another language than the roster's, its labels in the place of its own words;
//! with lists of people in the order of their names; without names.

use std::borrow::Cow;
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::domain::{Labelled, Names};

use super::{
    Audit, Candidate, Compared, Conflict, Count, Directory, Envied, Exceptions, Field, Letter,
    Miss, PairBounds, Plan, Review, Revised, RulePrices, Traded, Why,
};

/// An order of officials by their identifiers.
pub type ByOfficial<'a> = dyn Fn(&str, &str) -> Ordering + 'a;

/// An answer that says titles and names of units.
pub trait Spoken: Clone {
    /// Names and titles of the roster, where the answer has them.
    fn directory(&self) -> Option<&Directory>;

    /// The same, to be changed.
    fn directory_mut(&mut self) -> Option<&mut Directory>;

    /// Puts labels in the place of titles that stand elsewhere than in the directory.
    fn rename_titles(&mut self, _titles: &BTreeMap<String, String>) {}

    /// Puts lists of people that stand in no other order into this one of their identifiers.
    fn sort_people(&mut self, _order: &ByOfficial<'_>) {}

    /// What was typed freely and may name somebody.
    fn free_texts(&mut self) -> Vec<&mut String> {
        Vec::new()
    }

    /// Takes the names of officials out, also of what was typed freely; whose identifier had which name.
    fn take_names(&mut self) -> Vec<(String, String)> {
        let Some(directory) = self.directory_mut() else { return Vec::new() };
        let officials = directory.officials.iter_mut();
        let names: Vec<(String, String)> =
            officials.map(|(id, person)| (id.clone(), std::mem::take(&mut person.name))).collect();
        // The longer first: a name may begin with another.
        let mut longest: Vec<&(String, String)> =
            names.iter().filter(|(_, name)| !name.is_empty()).collect();
        longest.sort_by_key(|(_, name)| Reverse(name.len()));
        for text in self.free_texts() {
            for (id, name) in &longest {
                *text = without(text, name, id);
            }
        }
        names
    }

    /// The answer for readers of `language`; itself where the roster has no labels in it. Identifiers,
    /// levels and blocks stay as they are.
    fn spoken(&self, language: &str) -> Cow<'_, Self> {
        let Some(names) = self.directory().and_then(|one| one.labels.names(language)) else {
            return Cow::Borrowed(self);
        };
        let mut own = self.clone();
        if let Some(directory) = own.directory_mut() {
            directory.rename(names);
        }
        if let Some(titles) = names.get(&Labelled::Title) {
            own.rename_titles(titles);
        }
        Cow::Owned(own)
    }
}

impl Directory {
    /// Puts labels in the place of its own titles and names of units.
    fn rename(&mut self, names: &Names) {
        if let Some(titles) = names.get(&Labelled::Title) {
            self.posts.values_mut().for_each(|post| rename(&mut post.title, titles));
        }
        for (id, label) in names.get(&Labelled::Unit).into_iter().flatten() {
            if let Some(unit) = self.units.get_mut(id) {
                unit.name.clone_from(label);
            }
        }
    }
}

/// A text with an identifier in the place of a name, where that stands as whole words.
fn without(text: &str, name: &str, id: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let is_apart = !out.ends_with(char::is_alphanumeric) || !before.is_empty();
        let is_whole = is_apart
            && !before.ends_with(char::is_alphanumeric)
            && !after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if is_whole { id } else { name });
        rest = after;
    }
    out + rest
}

fn rename(title: &mut String, titles: &BTreeMap<String, String>) {
    if let Some(label) = titles.get(title.as_str()) {
        title.clone_from(label);
    }
}

impl Candidate {
    /// Two titles with one label are one in the figures, as they are in a list of the moves.
    fn rename_titles(&mut self, titles: &BTreeMap<String, String>) {
        let mut counts: Vec<Count> = Vec::new();
        for mut count in std::mem::take(&mut self.kpis.moves_by_title) {
            rename(&mut count.name, titles);
            match counts.iter_mut().find(|one| one.name == count.name) {
                Some(same) => same.moves += count.moves,
                None => counts.push(count),
            }
        }
        self.kpis.moves_by_title = counts;
    }

    /// Misses stay together by their target.
    fn sort_people(&mut self, order: &ByOfficial<'_>) {
        let same = |one: &Miss, other: &Miss| one.target == other.target;
        for misses in self.misses.chunk_by_mut(same) {
            misses.sort_by(|one, other| order(&one.official_id, &other.official_id));
        }
        self.settled.sort_by(|one, other| order(&one.official_id, &other.official_id));
        for breach in &mut self.breaches {
            breach.officials.sort_by(|one, other| order(one, other));
        }
    }

    fn free_texts(&mut self) -> impl Iterator<Item = &mut String> {
        self.decisions.iter_mut().flat_map(|one| [&mut one.reason, &mut one.decided_by])
    }
}

macro_rules! with_directory {
    () => {
        fn directory(&self) -> Option<&Directory> {
            self.directory.as_ref()
        }

        fn directory_mut(&mut self) -> Option<&mut Directory> {
            self.directory.as_mut()
        }
    };
}

macro_rules! by_directory_alone {
    ($($answer:ty),*) => {
        $(impl Spoken for $answer {
            with_directory!();
        })*
    };
}

by_directory_alone!(Audit, Conflict, Envied, Exceptions, Field, PairBounds, RulePrices, Why);

impl Spoken for Letter {
    fn directory(&self) -> Option<&Directory> {
        Some(&self.directory)
    }

    fn directory_mut(&mut self) -> Option<&mut Directory> {
        Some(&mut self.directory)
    }
}

impl Spoken for Compared {
    with_directory!();

    fn sort_people(&mut self, order: &ByOfficial<'_>) {
        self.comparison.officials.sort_by(|one, other| order(&one.id, &other.id));
    }
}

impl Spoken for Revised {
    with_directory!();

    fn sort_people(&mut self, order: &ByOfficial<'_>) {
        for point in &mut self.curve {
            point.elsewhere.sort_by(|one, other| order(&one.official_id, &other.official_id));
        }
    }

    fn free_texts(&mut self) -> Vec<&mut String> {
        self.refused.iter_mut().map(|one| &mut one.reason).collect()
    }
}

impl Spoken for Plan {
    with_directory!();

    fn rename_titles(&mut self, titles: &BTreeMap<String, String>) {
        self.candidates.iter_mut().for_each(|one| one.rename_titles(titles));
    }

    fn sort_people(&mut self, order: &ByOfficial<'_>) {
        self.candidates.iter_mut().for_each(|one| one.sort_people(order));
        if let Some(near) = &mut self.near {
            near.officials.sort_by(|one, other| order(&one.official_id, &other.official_id));
        }
    }

    fn free_texts(&mut self) -> Vec<&mut String> {
        let refused = self.under.iter_mut().flat_map(|under| &mut under.refused);
        let reasons = refused.map(|one| &mut one.reason);
        reasons.chain(self.candidates.iter_mut().flat_map(Candidate::free_texts)).collect()
    }
}

impl Spoken for Traded {
    with_directory!();

    fn rename_titles(&mut self, titles: &BTreeMap<String, String>) {
        self.points.iter_mut().for_each(|point| point.candidate.rename_titles(titles));
    }

    fn free_texts(&mut self) -> Vec<&mut String> {
        self.points.iter_mut().flat_map(|point| point.candidate.free_texts()).collect()
    }
}

impl Spoken for Review {
    with_directory!();

    fn rename_titles(&mut self, titles: &BTreeMap<String, String>) {
        self.pool.titles.iter_mut().for_each(|one| rename(&mut one.title, titles));
    }

    fn sort_people(&mut self, order: &ByOfficial<'_>) {
        self.pool.without_move.sort_by(|one, other| order(one, other));
        self.pool.titles.iter_mut().for_each(|one| one.officials.sort_by(|a, b| order(a, b)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_where_it_stands_as_whole_words() {
        for (text, expected) in [
            ("Beside Lê An, and Lê An again", "Beside O-1, and O-1 again"),
            ("Beside Lê Anh", "Beside Lê Anh"),
            ("(Lê An)", "(O-1)"),
            ("Lê AnLê An", "Lê AnLê An"),
            ("", ""),
        ] {
            assert_eq!(without(text, "Lê An", "O-1"), expected);
        }
    }
}
