//! What the rules stand on: facts that several of them share, and the words that files may use.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::domain::Value;
use crate::input::read::LAYOUTS;
use crate::input::validate;
use crate::input::words::{self, Synonyms};
use crate::rules::{RULES, Unit};
use crate::text::Text;

/// The sections, in the order of the page.
const SECTIONS: [&str; 11] = [
    "months", "service", "units", "origin", "purposes", "local", "places", "shares", "unknown",
    "pairs", "ties",
];

/// The chapters before the rules, as Markdown.
pub(super) fn facts(text: &Text) -> String {
    let mut out = format!("\n## {}\n", text.plain("facts"));
    for section in SECTIONS {
        let told = text.plain(&format!("facts-{section}.about"));
        let _ = write!(out, "\n### {}\n\n{told}\n", text.plain(&format!("facts-{section}")));
    }
    out.push_str(&words(text));
    out.push_str(&headers(text));
    out.push_str(&titles(text));
    out
}

/// The words that each column takes.
fn words(text: &Text) -> String {
    let mut out = format!("\n## {}\n\n", text.plain("facts-words"));
    let _ = writeln!(out, "{}\n", text.plain("facts-words.about"));
    let _ = writeln!(out, "{}\n|---|---|---|---|", text.plain("facts-words.head"));
    let mut row = |file: &str, column: &str, words: &str| {
        let also = words::values(column).iter().map(also);
        let also = also.collect::<Vec<_>>().join("; ");
        let _ = writeln!(out, "| `{file}` | `{column}` | {words} | {also} |");
    };
    for allowed in validate::allowed_words() {
        let taken = match allowed.words {
            validate::Allowance::Fixed(words) => quoted(words),
            validate::Allowance::OfModel(key) => {
                text.with("facts-words.of-model", &[("key", &format!("`{key}`"))])
            }
        };
        row(allowed.file, allowed.column, &taken);
    }
    for (file, column, unit) in [
        ("restrictions.csv", "reason", Unit::Reasons),
        ("relations.csv", "relation", Unit::Relations),
    ] {
        let usual = quoted(usual(unit).iter().map(String::as_str));
        row(file, column, &text.with("facts-words.free", &[("usual", &usual)]));
    }
    out
}

/// What else files and columns are called.
fn headers(text: &Text) -> String {
    let mut out = format!("\n## {}\n\n", text.plain("facts-headers"));
    let _ = writeln!(out, "{}\n", text.plain("facts-headers.about"));
    let _ = writeln!(out, "{}\n|---|---|---|", text.plain("facts-headers.head"));
    for sheet in words::SHEETS {
        let _ = writeln!(out, "| `{}` | | {} |", sheet.name, sheet.words.join("; "));
        for column in columns(sheet.name) {
            let words = words::headers(sheet.name, column).join("; ");
            let _ = writeln!(out, "| | `{column}` | {words} |");
        }
    }
    out
}

/// Titles that models name, and what they are in Vietnamese.
fn titles(text: &Text) -> String {
    let mut out = format!("\n## {}\n\n", text.plain("facts-titles"));
    let _ = writeln!(out, "{}\n", text.plain("facts-titles.about"));
    let _ = writeln!(out, "{}\n|---|---|", text.plain("facts-titles.head"));
    for title in words::TITLES {
        let _ = writeln!(out, "| {} | {} |", title.name, title.words.join("; "));
    }
    out
}

fn columns(file: &str) -> Vec<&'static str> {
    let layout = LAYOUTS.iter().find(|layout| layout.file == file);
    layout.map_or_else(Vec::new, |layout| layout.all_columns().collect())
}

/// A value with what it is written as besides.
fn also(value: &Synonyms) -> String {
    format!("`{}`: {}", value.name, value.words.join(", "))
}

fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

/// The words of a free column that rules ask for by default.
fn usual(unit: Unit) -> BTreeSet<String> {
    let params = RULES.iter().flat_map(|spec| spec.params).filter(|param| param.unit == unit);
    let lists = params.filter_map(|param| match Value::from(param.default) {
        Value::Words(words) => Some(words),
        _ => None,
    });
    lists.flatten().collect()
}
