//! The officials of a list as the tables of an instance folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::read::{MANIFEST, NO_NEAREST, nearest};
use crate::input::words;
use crate::view::{
    LeftOut, LeftOutWhy, ReadBy, ReadColumn, ReadRemark, ReadUnit, ReadWhat, Reading,
};

use super::Ask;
use super::heading::{Heading, Means};
use super::own::{self, Own};
use super::rows::{List, Person, Section};
use super::sheet::Sheet;
use super::table::{Table, ids};
use super::values::{self, Values};

/// Rows that a remark names.
const MOST_ROWS: usize = 5;

/// Files of the folder and how the list was read.
pub(super) fn write(
    ask: &Ask<'_>,
    own: &Own,
    sheet: &Sheet,
    heading: &Heading,
    list: List<'_>,
) -> (Vec<(String, Vec<u8>)>, Reading) {
    let List { people, sections, left_out, rows } = list;
    let mut splitter = Splitter::new(own, heading, left_out);
    let titles = sheet.rows[..heading.at].iter().map(super::sheet::Row::text);
    let plan_date = ask.plan_date.or_else(|| titles.rev().find_map(|title| values::as_of(&title)));
    let plan_date = plan_date.map(|date| date.to_string());
    let columns = columns(heading, &people);
    let unused = own.unused(&there(sheet, heading, &people));
    people.iter().for_each(|person| splitter.add(person));
    splitter.dossiers();
    let (tables, mut reading) = splitter.finish();
    reading.file = ask.file.to_owned();
    reading.sheet.clone_from(&sheet.name);
    reading.heading = sheet.rows[heading.at].at;
    reading.model = ask.model.to_owned();
    (reading.rows, reading.plan_date) = (rows, plan_date);
    (reading.columns, reading.sections, reading.unused) = (columns, sections, unused);
    reading.tables = tables.iter().map(Table::size).collect();
    let manifest = manifest(ask, reading.plan_date.as_deref());
    let mut files: Vec<(String, Vec<u8>)> =
        tables.into_iter().map(|table| (table.file.to_owned(), table.bytes())).collect();
    files.push((MANIFEST.to_owned(), manifest.into_bytes()));
    (files, reading)
}

/// `instance.toml`.
fn manifest(ask: &Ask<'_>, plan_date: Option<&str>) -> String {
    let name = ask.file.rsplit_once('.').map_or(ask.file, |(stem, _)| stem);
    let mut out = format!("name = {}\n", toml::Value::from(name));
    if let Some(date) = plan_date {
        out.push_str(&format!("plan_date = \"{date}\"\n"));
    }
    out.push_str(&format!("model = {}\n", toml::Value::from(ask.model)));
    out
}

/// The columns as they were read.
fn columns(heading: &Heading, people: &[Person<'_>]) -> Vec<ReadColumn> {
    let column = |(at, column): (usize, &super::heading::Column)| {
        let near = nearest(&column.header, words::listed_words());
        let is_unknown = column.by == ReadBy::Nobody && near != NO_NEAREST;
        ReadColumn {
            header: column.header.clone(),
            means: column.means.map(|means| means.word().to_owned()),
            year: column.year,
            by: column.by,
            cells: people.iter().filter(|person| !person.row.cell(at).is_empty()).count(),
            nearest: is_unknown.then(|| near.to_owned()),
        }
    };
    let columns = heading.columns.iter().enumerate().map(column);
    columns.filter(|column| !column.header.is_empty() || column.cells > 0).collect()
}

/// What a house's own words can be about.
fn there(sheet: &Sheet, heading: &Heading, people: &[Person<'_>]) -> BTreeSet<(String, String)> {
    let rows = &sheet.rows[heading.at..heading.below];
    let cells = rows.iter().flat_map(|row| row.filled().map(|(_, cell)| cell));
    let headers = heading.columns.iter().map(|column| column.header.as_str()).chain(cells);
    let mut there: BTreeSet<_> = headers.map(own::heading_there).collect();
    for (at, column) in heading.columns.iter().enumerate() {
        let Some(means) = column.means else { continue };
        there.extend(people.iter().map(|one| own::word_there(means.word(), one.row.cell(at))));
    }
    there
}

/// An official with the post held.
struct Entry<'a> {
    person: &'a Person<'a>,
    id: String,
    post: usize,
}

/// A post in the making.
struct Post {
    unit: Option<usize>,
    title: String,
    seats: usize,
}

struct Splitter<'a> {
    heading: &'a Heading,
    values: Values<'a>,
    units: Vec<ReadUnit>,
    unit_of: BTreeMap<String, usize>,
    posts: Vec<Post>,
    post_of: BTreeMap<(Option<usize>, String), usize>,
    entries: Vec<Entry<'a>>,
    /// What makes an official the same as one above.
    seen: BTreeSet<Vec<String>>,
    left_out: Vec<LeftOut>,
    remarks: BTreeMap<ReadWhat, (usize, Vec<u64>)>,
    /// The unit of the row above, and of its section.
    above: Option<(usize, Section)>,
    tables: Vec<Table>,
}

impl<'a> Splitter<'a> {
    fn new(own: &'a Own, heading: &'a Heading, left_out: Vec<LeftOut>) -> Self {
        Self {
            heading,
            values: Values::new(own, heading),
            units: Vec::new(),
            unit_of: BTreeMap::new(),
            posts: Vec::new(),
            post_of: BTreeMap::new(),
            entries: Vec::new(),
            seen: BTreeSet::new(),
            left_out,
            remarks: BTreeMap::new(),
            above: None,
            tables: Vec::new(),
        }
    }

    /// The cell of an official with this meaning; a dash says nothing.
    fn cell<'p>(&self, person: &Person<'p>, means: Means) -> &'p str {
        let row = person.row;
        let cell = self.heading.column(means).map_or("", |at| row.cell(at));
        if cell.chars().any(char::is_alphanumeric) { cell } else { "" }
    }

    /// The word of the contract in a cell, and what follows it.
    fn word<'p>(&mut self, person: &Person<'p>, means: Means) -> (String, &'p str) {
        let cell = self.cell(person, means);
        match self.heading.column(means) {
            Some(at) => self.values.read(at, means, cell),
            None => (String::new(), ""),
        }
    }

    fn remark(&mut self, what: ReadWhat, row: u64) {
        let (count, rows) = self.remarks.entry(what).or_default();
        *count += 1;
        if rows.len() < MOST_ROWS {
            rows.push(row);
        }
    }

    /// Adds an official with unit and post, unless a row above says the same.
    fn add(&mut self, person: &'a Person<'a>) {
        let (row, title) = (person.row, self.cell(person, Means::Title));
        let unit = self.unit(person);
        let id = self.cell(person, Means::Id);
        let sort = match id.is_empty() {
            false => vec![id.to_owned()],
            true => {
                let name = words::plain(self.cell(person, Means::Name));
                let unit = unit.map_or_else(String::new, |unit| unit.to_string());
                vec![name, self.birth(person).0, unit, words::plain(title)]
            }
        };
        if !self.seen.insert(sort) {
            let why = LeftOutWhy::Again;
            self.left_out.push(LeftOut { row: row.at, text: row.text(), why });
            return;
        }
        let post = self.post(unit, title);
        let lacks = [
            (unit.is_none(), ReadWhat::NoUnit),
            (title.is_empty(), ReadWhat::NoTitle),
            (self.cell(person, Means::Start).is_empty(), ReadWhat::NoStart),
            (id.is_empty(), ReadWhat::MadeId),
        ];
        for (_, what) in lacks.into_iter().filter(|(lacks, _)| *lacks) {
            self.remark(what, row.at);
        }
        self.entries.push(Entry { person, id: id.to_owned(), post });
    }

    /// The unit of an official: of the row; else, where the list has a column of units, in which cells
    /// are merged, that of the row above in the same section; else of the section.
    fn unit(&mut self, person: &Person<'_>) -> Option<usize> {
        let section = &person.section;
        let name = Some(self.cell(person, Means::Unit)).filter(|cell| !cell.is_empty());
        if name.is_none() && self.heading.column(Means::Unit).is_some() {
            let above = self.above.as_ref().filter(|(_, above)| above == section);
            if let Some((unit, _)) = above {
                let unit = *unit;
                self.remark(ReadWhat::UnitAbove, person.row.at);
                return Some(unit);
            }
        }
        let name = name.or(section.unit.as_deref())?;
        let next = self.units.len();
        let unit = *self.unit_of.entry(words::plain(name)).or_insert(next);
        if unit == next {
            let (unit_id, name) = (String::new(), name.to_owned());
            let unit = ReadUnit { unit_id, name, level: None, block: None, guessed: Vec::new() };
            self.units.push(unit);
        }
        for means in [Means::Level, Means::Block] {
            self.place(unit, person, means);
        }
        self.above = Some((unit, section.clone()));
        Some(unit)
    }

    /// Level or block of a unit as the row says, or the section.
    fn place(&mut self, unit: usize, person: &Person<'_>, means: Means) {
        let (mut word, _) = self.word(person, means);
        if word.is_empty() {
            let of_section = match means {
                Means::Level => &person.section.level,
                _ => &person.section.block,
            };
            let typed = of_section.as_deref().unwrap_or_default();
            word = words::value(means.word(), typed).into_owned();
        }
        let unit = &mut self.units[unit];
        let place = if means == Means::Level { &mut unit.level } else { &mut unit.block };
        if place.is_none() && !word.is_empty() {
            *place = Some(word);
        }
    }

    fn post(&mut self, unit: Option<usize>, title: &str) -> usize {
        let next = self.posts.len();
        let post = *self.post_of.entry((unit, words::plain(title))).or_insert(next);
        if post == next {
            self.posts.push(Post { unit, title: title.to_owned(), seats: 0 });
        }
        self.posts[post].seats += 1;
        post
    }

    /// The birth date of an official, and the gender where it stands under the heading of one.
    fn birth(&self, person: &Person<'_>) -> (String, &'static str) {
        let day = values::day(self.cell(person, Means::Birth));
        let men = self.cell(person, Means::BirthMale);
        let women = self.cell(person, Means::BirthFemale);
        let (cell, gender) = match (men.is_empty(), women.is_empty()) {
            (false, true) => (men, "male"),
            (true, false) => (women, "female"),
            _ => ("", ""),
        };
        let has_year = cell.bytes().any(|byte| byte.is_ascii_digit());
        (if day.is_empty() && has_year { values::day(cell) } else { day }, gender)
    }

    /// Writes what is known of units, posts and officials.
    fn dossiers(&mut self) {
        let taken: BTreeSet<String> = self.entries.iter().map(|entry| entry.id.clone()).collect();
        let made = ids('O', self.entries.len());
        let free = made.into_iter().filter(|id| !taken.contains(id)).collect::<Vec<_>>();
        let mut free = free.into_iter();
        for entry in self.entries.iter_mut().filter(|entry| entry.id.is_empty()) {
            entry.id = free.next().unwrap_or_default();
        }
        self.write_units();
        self.write_posts();
        self.write_officials();
        self.write_evaluations();
        self.write_pool();
    }

    fn write_units(&mut self) {
        let mut table = Table::new("units.csv", &["unit_id", "name", "level", "block"], 4);
        let ids = ids('U', self.units.len());
        for (unit, id) in self.units.iter_mut().zip(ids) {
            unit.unit_id = id;
            let (level, block) = words::unit_words(&unit.name);
            for (name, place, guess) in
                [("level", &mut unit.level, level), ("block", &mut unit.block, block)]
            {
                if let (None, Some(guess)) = (&place, guess) {
                    *place = Some(guess.to_owned());
                    unit.guessed.push(name.to_owned());
                }
            }
            let said = |place: &Option<String>| place.clone().unwrap_or_default();
            let (id, name) = (unit.unit_id.clone(), unit.name.clone());
            table.row([id, name, said(&unit.level), said(&unit.block)]);
        }
        self.tables.push(table);
    }

    fn write_posts(&mut self) {
        let header = ["post_id", "unit_id", "title", "head", "seats"];
        let mut table = Table::new("posts.csv", &header, header.len());
        for (post, id) in self.posts.iter().zip(ids('P', self.posts.len())) {
            let unit = post.unit.map(|unit| &self.units[unit]);
            let unit_id = unit.map_or_else(String::new, |unit| unit.unit_id.clone());
            let is_head = words::is_head(&post.title, unit.map_or("", |unit| &unit.name));
            let head = if is_head { "yes" } else { "no" }.to_owned();
            table.row([id, unit_id, post.title.clone(), head, post.seats.to_string()]);
        }
        self.tables.push(table);
    }

    fn write_officials(&mut self) {
        let header = [
            "official_id",
            "name",
            "gender",
            "birth_date",
            "ethnicity",
            "home_unit_id",
            "degree",
            "field",
            "theory_level",
            "retirement_date",
        ];
        let mut officials = Table::new("officials.csv", &header, 2);
        let mut tenures = Table::new("tenures.csv", &["official_id", "post_id", "start"], 3);
        let posts = ids('P', self.posts.len());
        for (person, id, post) in self.people() {
            officials.row(self.official(person, id.clone()));
            let start = values::day(self.cell(person, Means::Start));
            tenures.row([id, posts[post].clone(), start]);
        }
        self.tables.extend([officials, tenures]);
    }

    /// The officials with identifier and post.
    fn people(&self) -> Vec<(&'a Person<'a>, String, usize)> {
        let entries = self.entries.iter();
        entries.map(|entry| (entry.person, entry.id.clone(), entry.post)).collect()
    }

    fn official(&mut self, person: &Person<'_>, id: String) -> [String; 10] {
        let (birth, by_column) = self.birth(person);
        let (gender, _) = self.word(person, Means::Gender);
        let (degree, rest) = self.word(person, Means::Degree);
        let (theory, _) = self.word(person, Means::Theory);
        let field = self.cell(person, Means::Field);
        let both = [Means::BirthMale, Means::BirthFemale];
        if both.iter().all(|means| !self.cell(person, *means).is_empty()) {
            self.remark(ReadWhat::BothGenders, person.row.at);
        }
        if gender.is_empty() && !by_column.is_empty() {
            self.remark(ReadWhat::GenderByColumn, person.row.at);
        }
        [
            id,
            self.cell(person, Means::Name).to_owned(),
            if gender.is_empty() { by_column.to_owned() } else { gender },
            birth,
            self.cell(person, Means::Ethnicity).to_owned(),
            self.home(person),
            degree,
            if field.is_empty() { rest } else { field }.to_owned(),
            theory,
            values::day(self.cell(person, Means::Retirement)),
        ]
    }

    /// The unit that the home names as a whole or in one of its parts, the first of which is the
    /// smallest place.
    fn home(&mut self, person: &Person<'_>) -> String {
        let typed = self.cell(person, Means::Home);
        if typed.is_empty() {
            return String::new();
        }
        let parts = [typed].into_iter().chain(typed.split([',', ';', '-', '–']));
        let found = parts.map(words::plain).find_map(|part| self.unit_of.get(&part).copied());
        let what = if found.is_some() { ReadWhat::HomeFound } else { ReadWhat::HomeUnknown };
        self.remark(what, person.row.at);
        found.map_or_else(String::new, |unit| self.units[unit].unit_id.clone())
    }

    fn write_evaluations(&mut self) {
        let header = ["official_id", "year", "grade"];
        let mut table = Table::new("evaluations.csv", &header, header.len());
        let graded = self.heading.columns.iter().enumerate();
        let years: Vec<(usize, i16)> = graded
            .filter(|(_, column)| column.is_taken() && column.means == Some(Means::Grade))
            .filter_map(|(at, column)| Some((at, column.year?)))
            .collect();
        for (person, id, _) in self.people() {
            for (at, year) in &years {
                let cell = person.row.cell(*at);
                if cell.chars().any(char::is_alphanumeric) {
                    let (grade, _) = self.values.read(*at, Means::Grade, cell);
                    table.row([id.clone(), year.to_string(), grade]);
                }
            }
        }
        self.tables.push(table);
    }

    /// A title of the pool is written as the post has it; with the unit it is the post.
    fn write_pool(&mut self) {
        let mut table = Table::new("pool.csv", &["official_id", "title", "post_id"], 1);
        let posts = ids('P', self.posts.len());
        let mut titles: BTreeMap<String, &str> = BTreeMap::new();
        let mut whole: BTreeMap<String, &str> = BTreeMap::new();
        for (post, id) in self.posts.iter().zip(&posts).filter(|(post, _)| !post.title.is_empty()) {
            titles.entry(words::plain(&post.title)).or_insert(&post.title);
            if let Some(unit) = post.unit {
                let name = format!("{} {}", post.title, self.units[unit].name);
                whole.entry(words::plain(&name)).or_insert(id);
            }
        }
        for (person, official, _) in self.people() {
            for typed in self.cell(person, Means::Pool).split([';', '|']).map(str::trim) {
                let key = words::plain(typed);
                let (title, post) = match (titles.get(&key), whole.get(&key)) {
                    (Some(title), _) => (*title, ""),
                    (None, Some(post)) => ("", *post),
                    (None, None) => (typed, ""),
                };
                if !key.is_empty() {
                    table.row([official.clone(), title.to_owned(), post.to_owned()]);
                }
            }
        }
        self.tables.push(table);
    }

    /// The tables with something in them, and what is to be told.
    fn finish(self) -> (Vec<Table>, Reading) {
        let (guessed, unknown) = self.values.told();
        let titles = self.posts.iter().filter(|post| {
            let unit = post.unit.map_or("", |unit| self.units[unit].name.as_str());
            words::is_head(&post.title, unit)
        });
        let heads: BTreeSet<String> = titles.map(|post| post.title.clone()).collect();
        let remark = |(what, (count, rows))| ReadRemark { what, count, rows };
        let mut left_out = self.left_out;
        left_out.sort_by_key(|left| left.row);
        let reading = Reading {
            units: self.units,
            heads: heads.into_iter().collect(),
            guessed,
            unknown,
            remarks: self.remarks.into_iter().map(remark).collect(),
            left_out,
            ..Reading::default()
        };
        let tables = self.tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
        (tables, reading)
    }
}
