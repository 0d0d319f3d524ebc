//! How a list of people was split, and the file in which a house's own words are filled in.

use std::collections::BTreeMap;
use std::fmt::Display;

use toml::Value;

use crate::text::Text;
use crate::view::{
    Imported, LeftOut, LeftOutWhy, ReadBy, ReadColumn, ReadUnit, ReadValue, ReadWhat, Reading,
};

use super::document::{Document, Table};

/// Entries of a list that are written out before the rest is counted.
const MOST: usize = 20;

/// What was read, guessed and left out, and where the tables are.
pub fn import(text: &Text, imported: &Imported) -> Document {
    let mut out = Document::default();
    let reading = &imported.reading;
    summary(text, reading, &mut out);
    columns(text, reading, &mut out);
    let sections: Vec<String> = reading
        .sections
        .iter()
        .map(|one| {
            let names = text.plain(&format!("import-names-{}", one.names));
            let args: [(&str, &dyn Display); 3] =
                [("row", &one.row), ("text", &one.text), ("names", &names)];
            text.with("import-section", &args)
        })
        .collect();
    list(text, "import-sections", &sections, &mut out);
    units(text, &reading.units, &mut out);
    if !reading.heads.is_empty() {
        out.paragraph(text.with("import-heads", &[("titles", &reading.heads.join("; "))]));
    }
    list(text, "import-guesses", &values(text, "import-guessed", &reading.guessed), &mut out);
    list(text, "import-unknowns", &values(text, "import-unknown", &reading.unknown), &mut out);
    remarks(text, reading, &mut out);
    left_out(text, &reading.left_out, &mut out);
    list(text, "import-unused", &reading.unused, &mut out);
    if reading.plan_date.is_none() {
        out.paragraph(text.plain("import-no-date"));
    }
    let files = imported.files.join(", ");
    let args: [(&str, &dyn Display); 2] = [("files", &files), ("dir", &imported.out)];
    let is_folder = imported.files.len() > 1;
    out.paragraph(text.with(if is_folder { "import-done" } else { "import-guess-done" }, &args));
    out
}

fn summary(text: &Text, reading: &Reading, out: &mut Document) {
    let file = match &reading.sheet {
        Some(sheet) => format!("{}, {sheet}", reading.file),
        None => reading.file.clone(),
    };
    let args: [(&str, &dyn Display); 3] =
        [("file", &file), ("heading", &reading.heading), ("count", &reading.rows)];
    out.paragraph(text.with("import-heading", &args));
    let sizes = reading.tables.iter().map(|table| format!("{} {}", table.file, table.records));
    let date = reading.plan_date.as_deref().unwrap_or("-");
    let sizes = sizes.collect::<Vec<_>>().join(", ");
    let args: [(&str, &dyn Display); 3] =
        [("sizes", &sizes), ("date", &date), ("model", &reading.model)];
    out.paragraph(text.with("import-sizes", &args));
}

fn columns(text: &Text, reading: &Reading, out: &mut Document) {
    let heads = ["column-heading", "column-read-as", "column-cells"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([2]);
    for column in &reading.columns {
        table.row([&column.header, &meaning(text, column), &column.cells.to_string()]);
    }
    out.space();
    out.table(table);
    out.space();
}

/// What a column was read as, or why it was not.
fn meaning(text: &Text, column: &ReadColumn) -> String {
    let means = column.means.as_deref().unwrap_or_default();
    let year = column.year.map_or_else(String::new, |year| format!(" {year}"));
    let means = format!("{means}{year}");
    let key = match (column.by, &column.nearest) {
        (ReadBy::Word, _) if means == "note" => "import-by-note",
        (ReadBy::Word, _) => return means,
        (ReadBy::Own, _) => "import-by-own",
        (ReadBy::Twice, _) => "import-by-twice",
        (ReadBy::NoYear, _) => "import-by-no-year",
        (ReadBy::Nobody, Some(nearest)) => {
            return text.with("import-by-nobody-near", &[("nearest", nearest)]);
        }
        (ReadBy::Nobody, None) => "import-by-nobody",
    };
    match column.by {
        ReadBy::Own | ReadBy::Twice => text.with(key, &[("means", &means)]),
        _ => text.plain(key),
    }
}

/// Entries under a sentence with their number; nothing where there are none.
fn list(text: &Text, key: &str, entries: &[String], out: &mut Document) {
    if entries.is_empty() {
        return;
    }
    out.paragraph(text.with(key, &[("count", &entries.len())]));
    entries.iter().take(MOST).for_each(|entry| out.item(entry.as_str()));
    if entries.len() > MOST {
        out.item(text.with("verify-more", &[("count", &(entries.len() - MOST))]));
    }
}

/// The units of which level or block was guessed or is not known.
fn units(text: &Text, units: &[ReadUnit], out: &mut Document) {
    let is_told =
        |unit: &&ReadUnit| !unit.guessed.is_empty() || unit.level.is_none() || unit.block.is_none();
    let entry = |unit: &ReadUnit| {
        let place = |place: &Option<String>, name: &str| match place {
            Some(word) if unit.guessed.iter().any(|guess| guess == name) => word.clone(),
            Some(word) => text.with("import-said", &[("word", word)]),
            None => text.plain("import-empty"),
        };
        let (level, block) = (place(&unit.level, "level"), place(&unit.block, "block"));
        format!("{} {}: {level}, {block}", unit.unit_id, unit.name)
    };
    let entries: Vec<String> = units.iter().filter(is_told).map(entry).collect();
    list(text, "import-units", &entries, out);
}

fn values(text: &Text, key: &str, values: &[ReadValue]) -> Vec<String> {
    let entry = |one: &ReadValue| {
        let word = one.word.as_deref().unwrap_or_default();
        let key = if word.is_empty() { format!("{key}-none") } else { key.to_owned() };
        let args: [(&str, &dyn Display); 4] = [
            ("count", &one.cells),
            ("header", &one.header),
            ("value", &one.value),
            ("word", &word),
        ];
        text.with(&key, &args)
    };
    values.iter().map(entry).collect()
}

fn remarks(text: &Text, reading: &Reading, out: &mut Document) {
    for one in &reading.remarks {
        let rows: Vec<String> = one.rows.iter().map(u64::to_string).collect();
        let more = if one.count > rows.len() { ", …" } else { "" };
        let rows = format!("{}{more}", rows.join(", "));
        let args: [(&str, &dyn Display); 2] = [("count", &one.count), ("rows", &rows)];
        out.paragraph(text.with(remark(one.what), &args));
    }
}

fn remark(what: ReadWhat) -> &'static str {
    match what {
        ReadWhat::NoUnit => "import-no-unit",
        ReadWhat::NoTitle => "import-no-title",
        ReadWhat::NoStart => "import-no-start",
        ReadWhat::UnitAbove => "import-unit-above",
        ReadWhat::MadeId => "import-made-id",
        ReadWhat::HomeUnknown => "import-home-unknown",
        ReadWhat::HomeFound => "import-home-found",
        ReadWhat::GenderByColumn => "import-gender-by-column",
        ReadWhat::BothGenders => "import-both-genders",
    }
}

fn left_out(text: &Text, rows: &[LeftOut], out: &mut Document) {
    let mut groups: BTreeMap<LeftOutWhy, Vec<String>> = BTreeMap::new();
    for one in rows {
        let args: [(&str, &dyn Display); 2] = [("row", &one.row), ("text", &one.text)];
        groups.entry(one.why).or_default().push(text.with("import-row", &args));
    }
    for (why, entries) in groups {
        let key = match why {
            LeftOutWhy::Numbers => "import-left-numbers",
            LeftOutWhy::Heading => "import-left-heading",
            LeftOutWhy::Total => "import-left-total",
            LeftOutWhy::Below => "import-left-below",
            LeftOutWhy::Nameless => "import-left-nameless",
            LeftOutWhy::Again => "import-left-again",
        };
        list(text, key, &entries, out);
    }
}

/// `columns.toml` to fill in: what was read as comments, what was not as lines. `meanings` is what a
/// column can be.
pub fn import_words(text: &Text, reading: &Reading, meanings: &[&str]) -> String {
    let args: [(&str, &dyn Display); 2] =
        [("file", &reading.file), ("meanings", &meanings.join(", "))];
    let mut out = comment(&text.with("import-words-head", &args));
    out.push_str("\n[columns]\n");
    for column in reading.columns.iter().filter(|column| !column.header.is_empty()) {
        let header = Value::from(column.header.as_str());
        let means = column.means.as_deref().unwrap_or_default();
        match column.by {
            ReadBy::Word | ReadBy::Own => out.push_str(&format!("# {header} = \"{means}\"\n")),
            ReadBy::Nobody | ReadBy::Twice | ReadBy::NoYear => {
                out.push_str(&comment(&meaning(text, column)));
                out.push_str(&format!("{header} = \"\"\n"));
            }
        }
    }
    let mut columns: BTreeMap<&str, Vec<&ReadValue>> = BTreeMap::new();
    for one in &reading.unknown {
        columns.entry(&one.column).or_default().push(one);
    }
    for (column, unknown) in columns {
        out.push_str(&format!("\n[words.{column}]\n"));
        for one in unknown {
            for sentence in values(text, "import-unknown", std::slice::from_ref(one)) {
                out.push_str(&comment(&sentence));
            }
            out.push_str(&format!("{} = \"\"\n", Value::from(one.value.as_str())));
        }
    }
    out
}

/// A text as comments of a TOML file.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}
