//! What each row below the heading is: an official, the head of a section, or something to leave out.

use crate::input::words;
use crate::view::{LeftOut, LeftOutWhy, ReadSection};

use super::heading::{Heading, Means};
use super::sheet::{Row, Sheet};

/// From so many cells on a row is no signature.
const FEW: usize = 4;

/// The rows of a list by what they are.
#[derive(Debug, Default)]
pub(super) struct List<'a> {
    /// The officials in the order of the list.
    pub(super) people: Vec<Person<'a>>,
    /// Rows that head those below them.
    pub(super) sections: Vec<ReadSection>,
    /// The others.
    pub(super) left_out: Vec<LeftOut>,
    /// All of them.
    pub(super) rows: usize,
}

/// The row of an official.
#[derive(Debug)]
pub(super) struct Person<'a> {
    /// The row.
    pub(super) row: &'a Row,
    /// What the sections above it say.
    pub(super) section: Section,
}

/// What heads of sections say of the rows below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// The unit.
    pub(super) unit: Option<String>,
    /// The level.
    pub(super) level: Option<String>,
    /// The block.
    pub(super) block: Option<String>,
}

/// Tells the rows of a list apart.
pub(super) fn read<'a>(sheet: &'a Sheet, heading: &Heading) -> List<'a> {
    let mut reader = Reader { heading, below: false, section: Section::default() };
    let mut list = List::default();
    for row in &sheet.rows[heading.below..] {
        list.rows += 1;
        match reader.kind(row) {
            Kind::Person => {
                list.people.push(Person { row, section: reader.section.clone() });
            }
            Kind::Section(text) => list.sections.push(reader.enter(row, &text)),
            Kind::Other(why) => {
                list.left_out.push(LeftOut { row: row.at, text: row.text(), why });
            }
        }
    }
    list
}

enum Kind {
    Person,
    Section(String),
    Other(LeftOutWhy),
}

struct Reader<'h> {
    heading: &'h Heading,
    /// Whether what stands below the list has begun.
    below: bool,
    section: Section,
}

impl Reader<'_> {
    fn kind(&mut self, row: &Row) -> Kind {
        let first = row.filled().next().map(|(_, cell)| cell).unwrap_or_default();
        if row.filled().count() > 2 && row.filled().all(|(_, cell)| is_mark_of_column(cell)) {
            return Kind::Other(LeftOutWhy::Numbers);
        }
        let same = |(at, cell): (usize, &str)| words::key(cell) == self.header(at);
        if row.filled().count() > 1 && row.filled().all(same) {
            return Kind::Other(LeftOutWhy::Heading);
        }
        let is_numbered = self.number(row).is_some_and(is_arabic);
        if !is_numbered {
            // An official with many cells may have one that begins as a signature does.
            let is_short = row.filled().count() < FEW;
            if is_short && row.filled().any(|(_, cell)| words::is_closing(cell)) {
                self.below = true;
            }
            if words::is_total(before_number(first)) {
                return Kind::Other(LeftOutWhy::Total);
            }
        }
        self.person_or_section(row, is_numbered)
    }

    fn header(&self, at: usize) -> String {
        self.heading.columns.get(at).map_or_else(String::new, |column| words::key(&column.header))
    }

    /// The running number of a row.
    fn number<'r>(&self, row: &'r Row) -> Option<&'r str> {
        self.heading.numbers().map(|at| row.cell(at))
    }

    fn person_or_section(&self, row: &Row, is_numbered: bool) -> Kind {
        let texts: Vec<&str> = self.texts(row);
        let name = self.heading.column(Means::Name).map_or("", |at| row.cell(at));
        let is_whole = is_numbered && texts.len() > 1 || row.filled().count() >= FEW;
        if self.below && (name.is_empty() || !is_whole) {
            return Kind::Other(LeftOutWhy::Below);
        }
        if let [text] = texts[..] {
            let text = without_number(text);
            let is_unit = words::unit_words(text) != (None, None) || scale(text).is_some();
            // A name alone, with a running number, is an official of whom no more is known.
            if !is_numbered || name.is_empty() || is_unit {
                return Kind::Section(text.to_owned());
            }
        }
        match name.is_empty() {
            true => Kind::Other(LeftOutWhy::Nameless),
            false => Kind::Person,
        }
    }

    /// The cells with letters but for the running number; that as well where it is all there is.
    fn texts<'r>(&self, row: &'r Row) -> Vec<&'r str> {
        let has_letters = |cell: &&str| cell.chars().any(char::is_alphabetic);
        let numbers = self.heading.numbers();
        let others = row.filled().filter(|(at, _)| Some(*at) != numbers).map(|(_, cell)| cell);
        let others: Vec<&str> = others.filter(has_letters).collect();
        if others.is_empty() {
            return self.number(row).filter(has_letters).into_iter().collect();
        }
        others
    }

    /// What the row says of those below it.
    fn enter(&mut self, row: &Row, text: &str) -> ReadSection {
        let name = text.to_owned();
        let names = match scale(text) {
            Some("level") => {
                self.section = Section { level: Some(name), ..Section::default() };
                "level"
            }
            Some(_) => {
                let level = self.section.level.take();
                self.section = Section { block: Some(name), level, ..Section::default() };
                "block"
            }
            None => {
                self.section.unit = Some(name);
                "unit"
            }
        };
        ReadSection { row: row.at, text: text.to_owned(), names: names.to_owned() }
    }
}

/// The column of which a section's text is a word.
fn scale(text: &str) -> Option<&'static str> {
    ["level", "block"].into_iter().find(|column| words::known_value(column, text).is_some())
}

/// Whether a cell numbers a column: 1, (1), A.
fn is_mark_of_column(cell: &str) -> bool {
    let bare = cell.trim_matches(['(', ')', '[', ']']);
    let is_letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    is_letter || bare.len() <= 2 && is_arabic(bare)
}

fn is_arabic(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A text up to its first number or colon.
fn before_number(text: &str) -> &str {
    text.split(|c: char| c == ':' || c == '(' || c.is_ascii_digit()).next().unwrap_or_default()
}

/// The text of a section without its number, as in "I. TỈNH ỦY", and without a colon at its end.
fn without_number(text: &str) -> &str {
    let text = text.trim_end_matches([':', ' ']);
    let Some((first, rest)) = text.split_once([' ', '\u{a0}']) else { return text };
    let bare = first.trim_end_matches(['.', ')', '-', '/', ':']);
    let is_roman = !bare.is_empty() && bare.bytes().all(|byte| b"IVX".contains(&byte));
    let is_letter = bare.chars().count() == 1 && bare != first;
    let numbers = is_roman || is_letter || is_arabic(bare);
    if numbers { rest.trim_start_matches(['-', '–', '.', ' ']) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_lose_their_number() {
        for (typed, text) in [
            ("I. TỈNH ỦY", "TỈNH ỦY"),
            ("II TỈNH ỦY:", "TỈNH ỦY"),
            ("A) Khối Đảng", "Khối Đảng"),
            ("1.2. Sở Tài chính", "Sở Tài chính"),
            ("Sở Tài chính", "Sở Tài chính"),
            ("Ý Yên", "Ý Yên"),
            ("Đoàn", "Đoàn"),
        ] {
            assert_eq!(without_number(typed), text, "{typed}");
        }
    }

    #[test]
    fn totals_are_told_by_what_stands_before_the_number() {
        for typed in ["Tổng cộng: 12 đồng chí", "Tổng số 12 người", "Cộng"] {
            assert!(words::is_total(before_number(typed)), "{typed}");
        }
        assert!(!words::is_total(before_number("Tổng công ty Cấp nước")));
    }
}
