//! DOCX from templates that are edited in Word: tags of Jinja in the text of the document, its headers, footers
//! and notes, with the conventions of docxtpl. `{{ x }}` stands for a value; `{%p ... %}` takes the place of its
//! whole paragraph, `{%tr ... %}` of its table row, `{%tc ... %}` of its cell, `{%r ... %}` of its run; a value
//! is text and never markup, whatever is in it.

mod source;
mod tree;

use std::io::{Cursor, Read, Write};

use minijinja::{Environment, ErrorKind, Output, State, UndefinedBehavior, Value};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::error::{Error, Place, Problem};
use crate::input::read::{acts, codes};

use source::{Source, Tag};

/// Most bytes of a template when it is inflated.
const MOST_BYTES: u64 = 64 << 20;

/// The part that every document has.
const DOCUMENT: &str = "word/document.xml";

/// What ends the text of a run and begins it again in the next line of it.
const NEW_LINE: &str = "</w:t><w:br/><w:t xml:space=\"preserve\">";

/// A template that was read: ready to be filled in any number of times.
pub struct Template {
    file: String,
    parts: Vec<Part>,
    engine: Environment<'static>,
}

/// A file of the template.
enum Part {
    /// Taken over as it is.
    Kept { name: String, bytes: Vec<u8> },
    /// Filled in; its tags in the order of their lines in the source.
    Filled { name: String, tags: Vec<Tag> },
}

impl Template {
    /// Reads the template in `bytes`, which messages call `file`.
    ///
    /// # Errors
    /// E1801: no DOCX. E1802: tags that cannot be read, all of them as far as each stands alone.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let mut template = Self { file: file.to_owned(), parts: Vec::new(), engine: engine() };
        let mut problems = Vec::new();
        for (name, bytes) in unpacked(bytes).map_err(|why| vec![unreadable(file, why)])? {
            if !is_text(&name) {
                template.parts.push(Part::Kept { name, bytes });
                continue;
            }
            match template.part(&name, &bytes) {
                Ok(tags) => template.parts.push(Part::Filled { name, tags }),
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(template) } else { Err(problems) }
    }

    /// Reads a part that may hold tags.
    fn part(&mut self, name: &str, bytes: &[u8]) -> Result<Vec<Tag>, Vec<Problem>> {
        let xml = std::str::from_utf8(bytes).map_err(|e| vec![unreadable(&self.file, e)])?;
        let tree = tree::parse(xml).map_err(|why| vec![unreadable(&self.file, why)])?;
        let Source { text, tags, wrong } = source::of(tree);
        if !wrong.is_empty() {
            let problem =
                |(tag, why): (Tag, &str)| self.problem(codes::TEMPLATE_TAG, name, &tag, why);
            return Err(wrong.into_iter().map(problem).collect());
        }
        let compiled = self.engine.add_template_owned(name.to_owned(), text);
        compiled.map_err(|e| vec![self.failed(name, &tags, &e)])?;
        Ok(tags)
    }

    /// The document with what `context` says in place of the tags: the same bytes for the same values.
    ///
    /// # Errors
    /// [`Error::Input`] with E1803: a tag asks for what there is not. [`Error::Internal`]: a mistake of ours.
    pub fn fill(&self, context: &Value) -> Result<Vec<u8>, Error> {
        let broken = |e: &dyn std::fmt::Display| Error::Internal(e.to_string());
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for part in &self.parts {
            let (Part::Kept { name, .. } | Part::Filled { name, .. }) = part;
            // The time of a file that says none: bytes do not depend on the clock.
            zip.start_file(name.as_str(), SimpleFileOptions::default()).map_err(|e| broken(&e))?;
            let written = match part {
                Part::Kept { bytes, .. } => zip.write_all(bytes),
                Part::Filled { tags, .. } => {
                    zip.write_all(self.filled(name, tags, context)?.as_bytes())
                }
            };
            written.map_err(|e| broken(&e))?;
        }
        Ok(zip.finish().map_err(|e| broken(&e))?.into_inner())
    }

    fn filled(&self, name: &str, tags: &[Tag], context: &Value) -> Result<String, Error> {
        let part = self.engine.get_template(name);
        let filled = part.and_then(|part| part.render(context.clone()));
        filled.map_err(|e| Error::Input(vec![self.failed(name, tags, &e)]))
    }

    /// What the engine says of a tag. Every tag has a line of its own in the source.
    fn failed(&self, part: &str, tags: &[Tag], error: &minijinja::Error) -> Problem {
        let code = match error.kind() {
            ErrorKind::SyntaxError | ErrorKind::BadEscape => codes::TEMPLATE_TAG,
            _ => codes::TEMPLATE_VALUE,
        };
        let tag = error.line().and_then(|line| tags.get(line - 1).or(tags.last()));
        let why = match error.detail() {
            Some(detail) => format!("{}: {detail}", error.kind()),
            None => error.kind().to_string(),
        };
        self.problem(code, part, &tag.cloned().unwrap_or_default(), &why)
    }

    fn problem(&self, code: &'static str, part: &str, tag: &Tag, why: &str) -> Problem {
        let file = match part.strip_prefix("word/").filter(|_| part != DOCUMENT) {
            Some(part) => format!("{}, {part}", self.file),
            None => self.file.clone(),
        };
        let place = Place::cell(file, tag.paragraph, tag.words.clone());
        Problem::new(code, place).with("tag", &tag.words).with("near", &tag.near).with("why", why)
    }
}

fn unreadable(file: &str, why: impl ToString) -> Problem {
    Problem::new(codes::TEMPLATE_UNREADABLE, Place::file(file)).with("why", why)
}

/// The files of a document in their order.
fn unpacked(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| e.to_string())?;
    let mut left = MOST_BYTES;
    let mut parts = Vec::with_capacity(zip.len());
    for at in 0..zip.len() {
        let file = zip.by_index(at).map_err(|e| e.to_string())?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(|e| e.to_string())?.into_owned();
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
        left = left.checked_sub(bytes.len() as u64).ok_or("too large")?;
        parts.push((name, bytes));
    }
    match parts.iter().any(|(name, _)| name == DOCUMENT) {
        true => Ok(parts),
        false => Err(format!("no {DOCUMENT}")),
    }
}

/// Whether a part holds text that people edit.
fn is_text(name: &str) -> bool {
    let stem = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml"));
    stem.is_some_and(|stem| {
        let kind = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        matches!(kind, "document" | "header" | "footer" | "footnotes" | "endnotes")
    })
}

fn engine() -> Environment<'static> {
    let mut engine = Environment::new();
    // A name that is not there is an error, never an empty place on a paper.
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_formatter(written);
    engine
}

/// Writes a value as text of a run.
fn written(
    out: &mut Output<'_>,
    _: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    // What is undefined here is the side of a condition that is not there.
    if value.is_none() || value.is_undefined() {
        return Ok(());
    }
    let escaped = match value.as_str() {
        Some(text) => escaped(text),
        None => escaped(&value.to_string()),
    };
    out.write_str(&escaped).map_err(minijinja::Error::from)
}

/// Text as it stands between tags of XML. Characters that act instead of being seen, and those that XML does not
/// know, are left out; a line end begins a new line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str(NEW_LINE),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if acts(c) => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
