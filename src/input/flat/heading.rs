//! The heading of a list: one row, or more of which the upper ones head several columns each.

use crate::input::words;
use crate::view::ReadBy;

use super::own::Own;
use super::sheet::Row;

/// How many rows are looked at for the heading.
const MOST_TITLES: usize = 30;

/// Most rows of a heading below its first.
const MOST_BELOW: usize = 2;

/// What a column of a list says of an official.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// The identifier.
    Id,
    /// The name.
    Name,
    /// The gender.
    Gender,
    /// The birth date or year.
    Birth,
    /// That of a man.
    BirthMale,
    /// That of a woman.
    BirthFemale,
    /// The ethnicity.
    Ethnicity,
    /// The ancestral home.
    Home,
    /// The degree.
    Degree,
    /// The field of study.
    Field,
    /// The level of political theory.
    Theory,
    /// The day of retirement.
    Retirement,
    /// The title of the post held.
    Title,
    /// The name of the unit.
    Unit,
    /// The level of the unit.
    Level,
    /// The block of the unit.
    Block,
    /// Since when the post is held.
    Start,
    /// The grade of a year.
    Grade,
    /// Titles for which the official is in the planning pool.
    Pool,
    /// Nothing that is read.
    Note,
}

impl Means {
    /// Every meaning, and what columns.toml calls it.
    pub const ALL: [(Self, &'static str); 20] = [
        (Self::Id, "official_id"),
        (Self::Name, "name"),
        (Self::Gender, "gender"),
        (Self::Birth, "birth_date"),
        (Self::BirthMale, "birth_male"),
        (Self::BirthFemale, "birth_female"),
        (Self::Ethnicity, "ethnicity"),
        (Self::Home, "home_unit_id"),
        (Self::Degree, "degree"),
        (Self::Field, "field"),
        (Self::Theory, "theory_level"),
        (Self::Retirement, "retirement_date"),
        (Self::Title, "title"),
        (Self::Unit, "unit"),
        (Self::Level, "level"),
        (Self::Block, "block"),
        (Self::Start, "start"),
        (Self::Grade, "grade"),
        (Self::Pool, "pool"),
        (Self::Note, "note"),
    ];

    /// The meaning that is called so.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, name)| *name == word).map(|(means, _)| means)
    }

    /// What it is called.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(means, _)| *means == self).map_or("", |(_, name)| name)
    }

    /// The meaning of a heading by the words that luan knows.
    fn of(header: &str) -> Option<Self> {
        if words::is_for_readers(header) {
            return Some(Self::Note);
        }
        Self::named(words::listed(header)?)
    }
}

/// A column of the list.
#[derive(Debug)]
pub(super) struct Column {
    /// Its heading.
    pub(super) header: String,
    /// What it says.
    pub(super) means: Option<Means>,
    /// The year that its heading names.
    pub(super) year: Option<i16>,
    /// Who said so.
    pub(super) by: ReadBy,
}

impl Column {
    /// Whether its cells are read.
    pub(super) fn is_taken(&self) -> bool {
        matches!(self.by, ReadBy::Word | ReadBy::Own)
    }

    /// What makes it another column than those with the same meaning.
    fn sort(&self) -> Option<(Means, Option<i16>)> {
        self.means.filter(|means| *means != Means::Note).map(|means| (means, self.year))
    }
}

/// The heading of a list.
#[derive(Debug)]
pub(super) struct Heading {
    /// Position of its first row.
    pub(super) at: usize,
    /// Position of the first row below it.
    pub(super) below: usize,
    /// The columns.
    pub(super) columns: Vec<Column>,
}

/// How many columns the best heading among the first rows names; 0 without a column of names.
pub(super) fn score(rows: &[Row], own: &Own) -> usize {
    rows.iter().take(MOST_TITLES).map(|row| score_of(row, own)).max().unwrap_or_default()
}

fn score_of(row: &Row, own: &Own) -> usize {
    let means = row.filled().filter_map(|(_, cell)| meaning(cell, own).0);
    let mut means: Vec<Means> = means.filter(|means| *means != Means::Note).collect();
    means.sort_unstable();
    means.dedup();
    if means.len() > 1 && means.contains(&Means::Name) { means.len() } else { 0 }
}

/// What a heading means, with its year, and who says so.
fn meaning(header: &str, own: &Own) -> (Option<Means>, Option<i16>, ReadBy) {
    if let Some(means) = own.column(header) {
        let year = words::key(header).split(' ').find_map(words::year);
        return (Some(means), year.filter(|_| means == Means::Grade), ReadBy::Own);
    }
    if let Some(year) = words::year_of_grades(header) {
        return (Some(Means::Grade), Some(year), ReadBy::Word);
    }
    // What stands in brackets explains the heading.
    let bare = header.split('(').next().unwrap_or_default();
    let means = Means::of(header).or_else(|| Means::of(bare));
    (means, None, if means.is_some() { ReadBy::Word } else { ReadBy::Nobody })
}

impl Heading {
    /// The heading among the first rows; `None` where no row names a column of names and another.
    pub(super) fn find(rows: &[Row], own: &Own) -> Option<Heading> {
        let scores = rows.iter().take(MOST_TITLES).map(|row| score_of(row, own)).enumerate();
        let (at, score) = scores.rev().max_by_key(|(_, score)| *score)?;
        (score > 0).then(|| Heading::at(rows, at, own))
    }

    fn at(rows: &[Row], at: usize, own: &Own) -> Heading {
        let top = &rows[at];
        let mut below = at + 1;
        while below <= at + MOST_BELOW && rows.get(below).is_some_and(|row| goes_on(top, row, own))
        {
            below += 1;
        }
        let width = rows[at..below].iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let columns = (0..width).map(|column| headed(&rows[at..below], column, own));
        let mut heading = Heading { at, below, columns: columns.collect() };
        heading.tell_twice();
        heading
    }

    /// Of columns with the same meaning the first counts, but one that columns.toml names goes before.
    fn tell_twice(&mut self) {
        for at in 0..self.columns.len() {
            let Some(sort) = self.columns[at].sort() else { continue };
            let is_own = |column: &Column| column.by == ReadBy::Own;
            let mine = is_own(&self.columns[at]);
            let others = self.columns.iter().enumerate().filter(|(other, column)| {
                *other != at && column.is_taken() && column.sort() == Some(sort)
            });
            let goes_before = |other: usize, own: bool| if own == mine { other < at } else { own };
            if others.into_iter().any(|(other, column)| goes_before(other, is_own(column))) {
                self.columns[at].by = ReadBy::Twice;
            }
        }
    }

    /// Position of the column with this meaning.
    pub(super) fn column(&self, means: Means) -> Option<usize> {
        self.columns.iter().position(|one| one.is_taken() && one.means == Some(means))
    }

    /// Position of the column of running numbers.
    pub(super) fn numbers(&self) -> Option<usize> {
        self.columns.iter().position(|column| words::is_number(&column.header))
    }
}

/// Whether a row below the heading is part of it: it names no official, and something in it is a
/// heading together with what stands above.
fn goes_on(top: &Row, row: &Row, own: &Own) -> bool {
    let names_somebody = top.filled().any(|(at, header)| {
        let is_name = meaning(header, own).0 == Some(Means::Name);
        (is_name || words::is_number(header)) && !row.cell(at).is_empty()
    });
    let is_heading = |(at, sub): (usize, &str)| {
        let (means, year, _) = joined(group(top, at), sub, own).1;
        means.is_some_and(|means| means != Means::Grade || year.is_some())
    };
    !names_somebody && row.filled().all(|(_, cell)| cell.len() < 80) && row.filled().any(is_heading)
}

/// What heads a column in the first row, or the columns from there on to it.
fn group(top: &Row, at: usize) -> &str {
    let cells = (0..=at).rev().map(|at| top.cell(at));
    cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default()
}

type Meaning = (Option<Means>, Option<i16>, ReadBy);

/// The heading of a column below one that heads several, and what it means: by both together, else by
/// itself.
fn joined(group: &str, sub: &str, own: &Own) -> (String, Meaning) {
    let whole = format!("{group} {sub}").trim().to_owned();
    let of_both = meaning(&whole, own);
    let of_sub = meaning(sub, own);
    let means = if of_both.0.is_some() { of_both } else { of_sub };
    (whole, means)
}

fn headed(rows: &[Row], at: usize, own: &Own) -> Column {
    let (top, below) = (&rows[0], &rows[1..]);
    let below: Vec<&str> =
        below.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect();
    let sub = below.join(" ");
    let (header, (means, year, by)) = match sub.is_empty() {
        true => (top.cell(at).to_owned(), meaning(top.cell(at), own)),
        false => joined(group(top, at), &sub, own),
    };
    let by = if means == Some(Means::Grade) && year.is_none() { ReadBy::NoYear } else { by };
    Column { header, means, year, by }
}
