//! The formal papers of a candidate: plan, list, submission, a sheet and a draft decision for each official who
//! moves, a sheet for each unit and the forms on which units say what they think of it. What they say is
//! [`PaperData`]; how they look is in templates that a house may edit (`papers/`).

mod data;
mod person;
mod units;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::error::{Error, Place, Problem};
use crate::input::read::codes;
use crate::text::Language;
use crate::view::{PaperData, PaperMove, PaperUnit};

use super::render::Template;

pub use data::paper_data;

/// A file by its name.
pub type Named = (String, Vec<u8>);

/// The templates of a language, by name.
macro_rules! templates {
    ($language:literal) => {
        [
            ("plan.docx", include_bytes!(concat!("../../../papers/", $language, "/plan.docx"))),
            ("list.docx", include_bytes!(concat!("../../../papers/", $language, "/list.docx"))),
            (
                "submission.docx",
                include_bytes!(concat!("../../../papers/", $language, "/submission.docx")),
            ),
            ("person.docx", include_bytes!(concat!("../../../papers/", $language, "/person.docx"))),
            ("unit.docx", include_bytes!(concat!("../../../papers/", $language, "/unit.docx"))),
            (
                "opinion.docx",
                include_bytes!(concat!("../../../papers/", $language, "/opinion.docx")),
            ),
            (
                "decision.docx",
                include_bytes!(concat!("../../../papers/", $language, "/decision.docx")),
            ),
        ]
    };
}

/// Templates by name.
type BuiltIn = [(&'static str, &'static [u8]); 7];

const ENGLISH: BuiltIn = templates!("en");
const VIETNAMESE: BuiltIn = templates!("vi");

/// Most characters of an identifier in the name of a file.
const MOST_NAME: usize = 40;

/// The templates that come with luan.
pub fn paper_templates(language: Language) -> &'static [(&'static str, &'static [u8])] {
    match language {
        Language::English => &ENGLISH,
        Language::Vietnamese => &VIETNAMESE,
    }
}

/// The papers, by templates in `own` where they are there and else by those that come with luan.
///
/// # Errors
/// E1801 to E1804: what is wrong with templates, all of it as far as each stands alone.
pub fn papers(
    data: &PaperData,
    language: Language,
    own: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<Named>, Error> {
    let templates = read(language, own)?;
    let base = data_of(data);
    let mut out = Vec::new();
    let mut problems = Vec::new();
    for (name, template) in &templates {
        for (file, context) in contexts(name, data, &base) {
            match template.fill(&context) {
                Ok(bytes) => out.push((file, bytes)),
                Err(Error::Input(found)) => {
                    problems.extend(found);
                    break; // what is wrong with one of a kind is wrong with the next
                }
                Err(other) => return Err(other),
            }
        }
    }
    if problems.is_empty() { Ok(out) } else { Err(Error::Input(problems)) }
}

fn read(
    language: Language,
    own: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<(&'static str, Template)>, Error> {
    let built_in = paper_templates(language);
    let known = |file: &str| built_in.iter().any(|(name, _)| *name == file);
    let names = || built_in.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let unknown = own.keys().filter(|file| !known(file)).map(|file| {
        let problem = Problem::new(codes::TEMPLATE_UNKNOWN, Place::file(file));
        problem.with("file", file).with("known", names())
    });
    let mut problems: Vec<Problem> = unknown.collect();
    let mut templates = Vec::new();
    for (name, bytes) in built_in {
        match Template::read(name, own.get(*name).map_or(*bytes, Vec::as_slice)) {
            Ok(template) => templates.push((*name, template)),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(templates) } else { Err(Error::Input(problems)) }
}

/// The papers of one template: the name of each, and what its tags may ask for.
fn contexts(template: &str, data: &PaperData, base: &Value) -> Vec<(String, Value)> {
    let each_move = |folder: &str| {
        let one = |made: &PaperMove| {
            let person = data_of(made);
            let file = format!("{folder}/{:03}-{}.docx", made.number, plain(&made.official_id));
            (file, context!(person, ..base.clone()))
        };
        data.moves.iter().map(one).collect()
    };
    match template {
        "person.docx" => each_move("people"),
        "decision.docx" => each_move("decisions"),
        "unit.docx" => data.units.iter().enumerate().map(|one| of_unit(data, base, one)).collect(),
        "opinion.docx" => {
            let units = data.units.iter().enumerate();
            units.flat_map(|one| opinions(data, base, one)).collect()
        }
        _ => vec![(template.to_owned(), base.clone())],
    }
}

/// The sheet of a unit.
fn of_unit(data: &PaperData, base: &Value, (at, unit): (usize, &PaperUnit)) -> (String, Value) {
    let context = context! {
        unit => data_of(unit),
        leave => moves(data, &unit.leave),
        arrive => moves(data, &unit.arrive),
        ..base.clone()
    };
    (format!("units/{:03}-{}.docx", at + 1, plain(&unit.unit_id)), context)
}

/// The forms of a unit: as the origin of those who leave it, and as the destination of those who join it.
fn opinions(
    data: &PaperData,
    base: &Value,
    (at, unit): (usize, &PaperUnit),
) -> Vec<(String, Value)> {
    let sides = [("origin", &unit.leave), ("destination", &unit.arrive)];
    let asked = sides.into_iter().filter(|(_, numbers)| !numbers.is_empty());
    let form = |(side, numbers): (&str, &Vec<usize>)| {
        let context = context! {
            unit => data_of(unit),
            people => moves(data, numbers),
            side,
            ..base.clone()
        };
        (format!("opinions/{:03}-{}-{side}.docx", at + 1, plain(&unit.unit_id)), context)
    };
    asked.map(form).collect()
}

/// The moves with these numbers.
fn moves(data: &PaperData, numbers: &[usize]) -> Value {
    let chosen = numbers.iter().filter_map(|number| data.moves.get(number - 1));
    data_of(chosen.collect::<Vec<_>>())
}

/// What tags find in data.
fn data_of(data: impl Serialize) -> Value {
    Value::from(Serde(data))
}

/// An identifier as every system takes it in the name of a file.
fn plain(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    id.chars().take(MOST_NAME).map(plain).collect()
}
