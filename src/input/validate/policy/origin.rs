//! Which model of the chain sets what: read from the layers of a rule, one per model that names it.

use crate::domain::{Before, Origin, Source, Spot, Told, Value};
use crate::error::Problem;
use crate::input::read::{Log, Node, Typed as Raw, codes};
use crate::input::validate::Words;
use crate::rules::Spec;

use super::chain::Layer;
use super::typed::wrong_type;
use super::values;

/// Fields beside the parameters whose changes are told.
const FIELDS: [&str; 4] = ["kind", "tier", "weight", "source"];

/// The origin of a setting; wrong `sources` are logged.
pub(super) fn of(spec: &'static Spec, layers: &[Layer], words: &Words, log: &Log) -> Origin {
    let mut origin = Origin {
        mentions: layers.iter().rev().map(|layer| layer.at).collect(),
        ..Origin::default()
    };
    for field in FIELDS.into_iter().chain(spec.params.iter().map(|param| param.name)) {
        if let Some(told) = told(spec, field, layers, words) {
            origin.fields.insert(field, told);
        }
    }
    for layer in layers {
        sources(spec, layer, &mut origin, log);
    }
    origin
}

fn told(spec: &Spec, field: &str, layers: &[Layer], words: &Words) -> Option<Told> {
    let last = layers.iter().rposition(|layer| layer.fields.contains_key(field))?;
    let above = &layers[..last];
    let before = above.iter().rev().find_map(|layer| {
        Some(Before {
            depth: Some(layer.at.depth),
            value: value(spec, field, layer.fields.get(field)?, words)?,
        })
    });
    let default = || {
        let value = default(spec, field).filter(|_| !above.is_empty())?;
        Some(Before { depth: None, value })
    };
    let at = Spot { row: layers[last].fields[field].row, ..layers[last].at };
    Some(Told { at, before: before.or_else(default) })
}

/// A value that has been replaced since; a wrong one is nothing to tell.
fn value(spec: &Spec, field: &str, node: &Node, words: &Words) -> Option<Value> {
    match spec.params.iter().find(|param| param.name == field) {
        Some(param) => values::read(param, node, words, &Log::default()),
        None => match &node.value {
            Raw::Text(text) => Some(Value::Word(text.clone())),
            Raw::Int(number) => Some(Value::Int(*number)),
            _ => None,
        },
    }
}

fn default(spec: &Spec, field: &str) -> Option<Value> {
    match field {
        "kind" => Some(Value::Word(spec.kinds.first()?.to_string())),
        "tier" => Some(Value::Word(spec.tier.to_owned())),
        "weight" => Some(Value::Int(1)),
        "source" => Some(Value::Word(spec.source.to_owned())),
        _ => Some(spec.params.iter().find(|param| param.name == field)?.default.into()),
    }
}

/// `sources = { months = "Art. 8" }` of one layer; one further down replaces it.
fn sources(spec: &'static Spec, layer: &Layer, origin: &mut Origin, log: &Log) {
    let Some(node) = layer.fields.get("sources") else { return };
    let Raw::Table(stated) = &node.value else {
        wrong_type(node, "sources", "table", log);
        return;
    };
    let known: Vec<&'static str> =
        spec.params.iter().map(|param| param.name).chain(["weight"]).collect();
    for (key, node) in stated {
        let Some(number) = known.iter().find(|name| *name == key) else {
            log.push(
                Problem::new(codes::UNKNOWN_PARAMETER, node.place(key))
                    .with("key", key)
                    .with("rule", spec.id)
                    .with("nearest", log.meant(key, known.iter().copied()))
                    .with("known", known.join(", ")),
            );
            continue;
        };
        match &node.value {
            Raw::Text(text) => {
                let at = Spot { row: node.row, ..layer.at };
                let source = Source { text: text.clone(), at };
                origin.sources.insert(number, source);
            }
            _ => wrong_type(node, key, "string", log),
        }
    }
}
