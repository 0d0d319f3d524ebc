//! A roster to be filled in, without a row: a workbook that explains itself, or the files of a folder.
//! Heads have notes, cells offer the words that they take, and a guide says how to go on.

use crate::domain::Policy;
use crate::input::read::{Holds, LAYOUTS, Layout, MANIFEST};
use crate::input::validate::{Allowance, allowed_words};
use crate::input::words;
use crate::text::Text;

use super::book::{Book, Cell, Column, Row, Sheet};
use super::document::Table;
use super::render;
use super::roster::{empty, head, in_language, sheet_name, stem, typed};

/// Rows of each sheet that are there to be filled in.
const ROOM: usize = 10_000;

/// Characters after which the meaning of a column is wrapped.
const WIDEST: usize = 60;

/// Characters that a day takes.
const DAY: usize = 11;

/// Keys of instance.toml that have to be there.
const NEEDED_KEYS: [&str; 3] = ["name", "plan_date", "model"];

/// A workbook to be filled in under `policy`, which is called `model`.
pub fn form(text: &Text, policy: &Policy, model: &str) -> Book {
    let form = Form { text, policy, model };
    let (words, offered) = form.words();
    let mut sheets = vec![form.guide(), form.instance()];
    sheets.extend(LAYOUTS.iter().map(|layout| form.list(layout, &offered)));
    sheets.push(words);
    // Without a title: what it is of is not known yet, and it heads every page.
    Book { sheets, ..empty(text, String::new()) }
}

/// The files of a folder to be filled in under the policy called `model`: name and bytes.
pub fn form_files(text: &Text, model: &str) -> Vec<(&'static str, Vec<u8>)> {
    let table = |layout: &'static Layout| {
        let heads = layout.all_columns().map(|column| head(text, layout.file, column));
        (layout.file, render::csv(&Table::new(heads.collect::<Vec<_>>())))
    };
    let manifest = (MANIFEST, manifest(text, model).into_bytes());
    std::iter::once(manifest).chain(LAYOUTS.iter().map(table)).collect()
}

/// An instance.toml with what each key means; one that nothing is known of is a comment, so that a
/// check says that it is missing.
fn manifest(text: &Text, model: &str) -> String {
    let key = |key: &str| {
        let (sign, value) = match known(text, key, model) {
            Some(value) => ("", value),
            None => ("# ", example(text, MANIFEST, key)),
        };
        format!("# {}\n{sign}{key} = {}\n", meaning(text, MANIFEST, key), toml::Value::from(value))
    };
    words::KEYS.iter().map(|one| key(one.name)).collect::<Vec<_>>().join("\n")
}

/// The value of a key that is known beforehand.
fn known(text: &Text, key: &str, model: &str) -> Option<String> {
    match key {
        "model" => Some(model.to_owned()),
        "language" => Some(text.language().tag().to_owned()),
        _ => None,
    }
}

/// What a column means, or a key of instance.toml.
fn meaning(text: &Text, file: &str, column: &str) -> String {
    text.plain(&format!("column-{}-{column}", stem(file)))
}

fn example(text: &Text, file: &str, column: &str) -> String {
    text.plain(&format!("column-{}-{column}.example", stem(file)))
}

/// Words that a column takes.
struct Offered {
    file: &'static str,
    column: &'static str,
    words: Vec<String>,
    /// Where they stand, as a formula names the cells.
    cells: String,
}

/// What a workbook to be filled in is made from.
struct Form<'a> {
    text: &'a Text,
    policy: &'a Policy,
    model: &'a str,
}

impl Form<'_> {
    /// The sheet that explains the others; it is not read.
    fn guide(&self) -> Sheet {
        let text = self.text;
        let mut sheet = Sheet { widest: WIDEST, ..Sheet::new(text.plain("roster-guide")) };
        sheet.title(text.plain("guide-title"));
        self.sentences().into_iter().for_each(|words| sheet.words(words));
        sheet.blank();
        let heads = ["sheet", "column", "needed", "meaning", "example"];
        sheet.head(heads.map(|head| text.plain(&format!("roster-{head}"))));
        self.told(&mut sheet, MANIFEST, true);
        for one in words::KEYS {
            self.tell(&mut sheet, MANIFEST, one.name, self.key_needed(one.name));
        }
        for layout in LAYOUTS {
            self.told(&mut sheet, layout.file, layout.required);
            for column in layout.all_columns() {
                self.tell(&mut sheet, layout.file, column, self.needed(layout, column));
            }
        }
        sheet
    }

    fn sentences(&self) -> Vec<String> {
        let name = |file: &str| sheet_name(self.text, file);
        let required = LAYOUTS.iter().filter(|layout| layout.required).map(|layout| layout.file);
        let required: Vec<String> = std::iter::once(MANIFEST).chain(required).map(name).collect();
        let words = self.text.plain("roster-words");
        let args: [(&str, &dyn std::fmt::Display); 5] = [
            ("words", &words),
            ("sheets", &required.join(", ")),
            ("tenures", &name("tenures.csv")),
            ("instance", &name(MANIFEST)),
            ("model", &self.model),
        ];
        let keys = [
            "what", "required", "columns", "notes", "codes", "words", "dates", "career", "titles",
            "model", "check", "plan",
        ];
        keys.map(|key| self.text.with(&format!("guide-{key}"), &args)).into()
    }

    /// The row of a sheet in the guide.
    fn told(&self, guide: &mut Sheet, file: &str, required: bool) {
        let needed = if required { self.text.plain("roster-yes") } else { String::new() };
        let about = self.text.plain(&format!("file-{}", stem(file)));
        let name = sheet_name(self.text, file);
        let cells = [name, String::new(), needed, about, String::new()];
        guide.push(Row::Total(cells.map(Cell::Text).into()));
    }

    /// The row of a column in the guide.
    fn tell(&self, guide: &mut Sheet, file: &str, column: &str, needed: String) {
        let meaning = meaning(self.text, file, column);
        let name = self.name(file, column);
        let example = example(self.text, file, column);
        guide.cells([String::new(), name, needed, meaning, example].map(Cell::Text));
    }

    /// What a column is called, or a key of instance.toml.
    fn name(&self, file: &str, column: &str) -> String {
        match file {
            MANIFEST => in_language(self.text, column, words::keys(column)),
            _ => head(self.text, file, column),
        }
    }

    fn key_needed(&self, key: &str) -> String {
        let is_needed = NEEDED_KEYS.contains(&key);
        if is_needed { self.text.plain("roster-yes") } else { String::new() }
    }

    fn needed(&self, layout: &Layout, column: &str) -> String {
        match column {
            _ if layout.columns.contains(&column) => self.text.plain("roster-yes"),
            _ if layout.either.contains(&column) => self.text.plain("roster-either"),
            _ => String::new(),
        }
    }

    /// The sheet of keys and values.
    fn instance(&self) -> Sheet {
        let text = self.text;
        let mut sheet = Sheet { widest: WIDEST, ..Sheet::new(sheet_name(text, MANIFEST)) };
        let heads = ["key", "value", "needed", "meaning"];
        sheet.head(heads.map(|head| text.plain(&format!("roster-{head}"))));
        for one in words::KEYS {
            let value = known(text, one.name, self.model);
            let value = value.map_or(Cell::Empty(Holds::of(one.name)), Cell::Text);
            let needed = self.key_needed(one.name);
            let meaning = meaning(text, MANIFEST, one.name);
            let name = self.name(MANIFEST, one.name);
            sheet.cells([Cell::Text(name), value, Cell::Text(needed), Cell::Text(meaning)]);
        }
        let value = Column { width: WIDEST / 2, ..Column::default() };
        sheet.columns = vec![Column::default(), value];
        sheet
    }

    /// The sheet of a file without a row.
    fn list(&self, layout: &Layout, offered: &[Offered]) -> Sheet {
        let columns: Vec<&'static str> = layout.all_columns().collect();
        let pinned = columns.iter().position(|column| *column == "name").map_or(1, |at| at + 1);
        let mut sheet = Sheet::list(sheet_name(self.text, layout.file), pinned);
        sheet.head(columns.iter().map(|column| head(self.text, layout.file, column)));
        sheet.columns = columns.iter().map(|column| self.column(layout, column, offered)).collect();
        sheet.room = ROOM;
        sheet
    }

    fn column(&self, layout: &Layout, column: &str, offered: &[Offered]) -> Column {
        let found = offered.iter().find(|one| one.file == layout.file && one.column == column);
        let holds = Holds::of(column);
        let words = found.map_or(&[][..], |one| &one.words).iter().map(|word| word.chars().count());
        let shown = example(self.text, layout.file, column).chars().count();
        let least = if holds == Holds::Date { DAY } else { 0 };
        Column {
            holds,
            width: words.chain([shown, least]).max().unwrap_or_default(),
            needed: layout.columns.contains(&column) || layout.either.contains(&column),
            note: self.note(layout, column, found),
            words: found.map(|one| one.cells.clone()),
        }
    }

    /// What the head of a column says when it is pointed at.
    fn note(&self, layout: &Layout, column: &str, offered: Option<&Offered>) -> String {
        let text = self.text;
        let mut lines = vec![meaning(text, layout.file, column)];
        if layout.columns.contains(&column) {
            lines.push(text.plain("roster-note-needed"));
        }
        if layout.either.contains(&column) {
            let other = layout.either.iter().find(|other| **other != column);
            let other = other.map(|other| head(text, layout.file, other)).unwrap_or_default();
            lines.push(text.with("roster-note-either", &[("other", &other)]));
        }
        if let Some(offered) = offered {
            lines.push(text.with("roster-note-words", &[("words", &offered.words.join(", "))]));
        }
        let example = example(text, layout.file, column);
        lines.push(text.with("roster-note-example", &[("example", &example)]));
        lines.join("\n")
    }

    /// The sheet of the words that columns take, and where those of each stand; it is not read.
    fn words(&self) -> (Sheet, Vec<Offered>) {
        let text = self.text;
        let mut sheet = Sheet::list(text.plain("roster-words"), 0);
        sheet.widest = WIDEST;
        let heads = ["sheet", "column", "word", "also"];
        sheet.head(heads.map(|head| text.plain(&format!("roster-{head}"))));
        let mut offered = Vec::new();
        for allowed in allowed_words() {
            let (file, column) = (allowed.file, allowed.column);
            let words = self.offered(column, &allowed.words);
            let first = sheet.rows.len();
            for (word, also) in &words {
                let (list, name) = (sheet_name(text, file), head(text, file, column));
                let word = typed(column, word, false);
                sheet.cells([
                    Cell::Text(list),
                    Cell::Text(name),
                    word,
                    Cell::Text(also.join(", ")),
                ]);
            }
            let words = words.into_iter().map(|(word, _)| word).collect();
            let cells = format!("={}", sheet.range(2, first..=sheet.rows.len() - 1));
            offered.push(Offered { file, column, words, cells });
        }
        (sheet, offered)
    }

    /// The words that a column takes, in the language at hand, each with what else is read for it.
    fn offered(&self, column: &str, allowed: &Allowance) -> Vec<(String, Vec<String>)> {
        let names: Vec<&str> = match allowed {
            Allowance::Fixed(names) => names.clone(),
            Allowance::OfModel(key) => self.of_model(key).iter().map(String::as_str).collect(),
        };
        let values = words::values(column);
        let synonyms = |name: &str| values.iter().find(|one| one.name == name);
        // Of fixed words that mean the same, such as yes and true, one has the synonyms.
        let is_main = |name: &&str| values.is_empty() || synonyms(name).is_some();
        let is_fixed = matches!(allowed, Allowance::Fixed(_));
        let main = names.into_iter().filter(|name| !is_fixed || is_main(name));
        let with_others = |name: &str| {
            let read = synonyms(name).map_or(&[][..], |one| one.words);
            let word = in_language(self.text, name, read);
            let others = std::iter::once(&name).chain(read).filter(|other| **other != word);
            let others = others.map(|other| (*other).to_owned()).collect();
            (word, others)
        };
        main.map(with_others).collect()
    }

    /// A list of the policy model by its key.
    fn of_model(&self, key: &str) -> &[String] {
        match key {
            "levels" => &self.policy.levels,
            "blocks" => &self.policy.blocks,
            "degrees" => &self.policy.degrees,
            "theory_levels" => &self.policy.theory_levels,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::validate;
    use crate::text::Language;

    fn policy() -> Policy {
        validate::policy("regulation-65", &|_| None).expect("built in")
    }

    #[test]
    fn every_column_that_takes_certain_words_offers_some_that_are_read() {
        let policy = policy();
        for language in Language::ALL {
            let text = Text::of(language);
            let form = Form { text: &text, policy: &policy, model: "regulation-65" };
            let (_, offered) = form.words();
            assert_eq!(offered.len(), allowed_words().len());
            for (one, allowed) in offered.iter().zip(allowed_words()) {
                let names = form.offered(one.column, &allowed.words);
                assert!(names.len() > 1, "{} {}", one.file, one.column);
                for word in &one.words {
                    let read = words::value(one.column, word).into_owned();
                    let known = match &allowed.words {
                        Allowance::Fixed(names) => names.contains(&read.as_str()),
                        Allowance::OfModel(key) => form.of_model(key).contains(&read),
                    };
                    assert!(known, "{} {word}", one.column);
                }
                let shown = example(&text, one.file, one.column);
                assert!(one.words.contains(&shown), "{} {shown}", one.column);
            }
        }
    }

    #[test]
    fn examples_are_what_their_columns_hold() {
        for language in Language::ALL {
            let text = Text::of(language);
            for layout in LAYOUTS {
                for column in layout.all_columns().filter(|column| *column != "area_grade") {
                    let cell = typed(column, &example(&text, layout.file, column), false);
                    let fits = match Holds::of(column) {
                        Holds::Text => matches!(cell, Cell::Text(_)),
                        Holds::Date => matches!(cell, Cell::Day(_)),
                        Holds::Number => matches!(cell, Cell::Number(_) | Cell::Decimal(_)),
                    };
                    assert!(fits, "{} {column}: {cell:?}", layout.file);
                }
            }
        }
    }

    #[test]
    fn sheets_that_explain_are_not_read_and_the_others_are() {
        for language in Language::ALL {
            let book = form(&Text::of(language), &policy(), "regulation-65");
            let (guides, lists): (Vec<_>, Vec<_>) =
                book.sheets.iter().partition(|sheet| words::is_guide(&sheet.name));
            assert_eq!(guides.len(), 2);
            let read: Vec<_> = lists.iter().filter_map(|sheet| words::file(&sheet.name)).collect();
            assert_eq!(read.len(), lists.len());
            assert_eq!(read.len(), LAYOUTS.len() + 1);
        }
    }
}
