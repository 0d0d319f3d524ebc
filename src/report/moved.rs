//! One move with what the directory says of it: what every list of moves shows.

use crate::view::{Directory, Move, Person, Post, Unit};

/// A move, and who and what its identifiers are, as far as the directory knows.
pub(super) struct Moved<'a> {
    pub made: &'a Move,
    pub person: Option<&'a Person>,
    /// The unit in which the official serves, or last served.
    pub from_unit: Option<&'a Unit>,
    pub from_title: &'a str,
    pub to: Option<&'a Post>,
    pub to_unit: Option<&'a Unit>,
}

impl<'a> Moved<'a> {
    pub(super) fn new(directory: &'a Directory, made: &'a Move) -> Self {
        let person = directory.officials.get(&made.official_id);
        let unit = person.and_then(|person| person.unit_id.as_ref());
        Self {
            made,
            person,
            from_unit: unit.and_then(|unit| directory.units.get(unit)),
            from_title: made.from_post.as_ref().map_or("", |post| directory.title(post)),
            to: directory.posts.get(&made.to_post),
            to_unit: directory.unit_of(&made.to_post),
        }
    }

    /// The name of the official; empty where it is not known.
    pub(super) fn name(&self) -> &'a str {
        self.person.map_or("", |person| &person.name)
    }

    /// The title of the post taken; empty where it is not known.
    pub(super) fn to_title(&self) -> &'a str {
        self.to.map_or("", |post| &post.title)
    }

    /// Year of birth, where known.
    pub(super) fn born(&self) -> Option<i64> {
        self.person?.birth_year.map(i64::from)
    }

    /// Rank before and after, where known.
    pub(super) fn ranks(&self) -> (Option<i64>, Option<i64>) {
        (self.person.and_then(|person| person.rank), self.to.and_then(|post| post.rank))
    }

    /// By how much the rank rises, where both are known.
    pub(super) fn rank_change(&self) -> Option<i64> {
        let (before, after) = self.ranks();
        Some(after? - before?)
    }
}
