//! `[local]`: what makes an official a local. A model that gives the table replaces the inherited
//! one; what the table leaves out is at its default.

use crate::domain::{Local, Native, Value};
use crate::input::read::{Log, Node, Typed as Raw};
use crate::input::validate::Words;
use crate::rules::{DefaultValue, Param, Unit};

use super::typed::{Typed, words, wrong_type};
use super::values;

const WORKED_SHARE: Param =
    Param { name: "worked_share", unit: Unit::Share, default: DefaultValue::Share(0) };
const YEARS: Param = Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(0) };
const LINEAGE: Param =
    Param { name: "lineage", unit: Unit::Flag, default: DefaultValue::Flag(true) };

/// The declaration of the model, or the default without one.
pub(super) fn read(typed: &Typed<'_>) -> Local {
    let Some(node) = typed.keys.get("local") else { return Local::default() };
    let Raw::Table(keys) = &node.value else {
        wrong_type(node, "local", "table", typed.log);
        return Local::default();
    };
    let fields = Typed { keys, log: typed.log };
    fields.only(&["native", "worked_share", "years", "lineage", "source"]);
    let number = |param: &Param| match value(&fields, param) {
        Some(Value::Int(number) | Value::Share(number)) => number,
        _ => 0,
    };
    Local {
        native: keys
            .get("native")
            .map_or_else(|| Local::default().native, |n| native(n, typed.log)),
        worked_share: number(&WORKED_SHARE),
        years: number(&YEARS),
        lineage: value(&fields, &LINEAGE) != Some(Value::Flag(false)),
        source: fields.text("source").unwrap_or_default(),
    }
}

fn value(fields: &Typed<'_>, param: &Param) -> Option<Value> {
    let node = fields.keys.get(param.name)?;
    values::read(param, node, &Words::default(), fields.log)
}

fn native(node: &Node, log: &Log) -> Vec<Native> {
    let known = Native::WORDS.map(|(word, _)| word);
    let mut found = Vec::new();
    for word in words(node, "native", log).unwrap_or_default() {
        match Native::WORDS.iter().find(|(known, _)| *known == word) {
            Some((_, native)) => found.push(*native),
            None => super::typed::unknown_word(
                crate::input::read::codes::MODEL_UNKNOWN_WORD,
                node.place("native"),
                &word,
                &known,
                log,
            ),
        }
    }
    found
}
