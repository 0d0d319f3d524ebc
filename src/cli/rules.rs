//! `luan rules`: the catalogue, the reference of all rules, or the page of one model.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::domain::{Policy, Value};
use crate::error::Error;
use crate::reference;
use crate::report::Table;
use crate::rules::{Default, Param, RULES, Spec, Unit};
use crate::text::Text;

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Rules) -> Result<(), Error> {
    match &args.model {
        None => catalogue(session, args.reference),
        Some(model) => of_model(session, &files::policy(model)?),
    }
}

#[derive(Serialize)]
struct RuleRow {
    id: &'static str,
    title: String,
    meaning: String,
    formula: String,
    denominator: Option<String>,
    example: String,
    kinds: Vec<String>,
    tier: &'static str,
    structural: bool,
    params: Vec<Json>,
    source: &'static str,
}

/// The table of rules; as text in short, or as the whole reference.
fn catalogue(session: &Session<'_>, reference: bool) -> Result<(), Error> {
    let text = session.text;
    let rows: Vec<RuleRow> = RULES.iter().map(|spec| row(text, spec)).collect();
    let data = json!({ "schema": "luan.rules/1", "rules": rows });
    session.out.result(&data, || {
        if reference {
            return reference::book(text);
        }
        let heads = ["column-id", "column-kind", "column-parameters", "column-source"];
        let mut table = Table::new(heads.map(|key| text.plain(key))).below([2, 3]).on(text);
        for spec in RULES {
            table.row([
                spec.id.to_owned(),
                kinds(spec).join(" "),
                params(spec),
                spec.source.to_owned(),
            ]);
        }
        table.to_string()
    })
}

fn row(text: &Text, spec: &Spec) -> RuleRow {
    let param = |param: &Param| {
        json!({ "name": param.name, "unit": unit(param.unit), "default": default(param.default),
            "choices": choices(param.unit),
            "meaning": text.plain(&format!("rule-{}.param-{}", spec.id, param.name)) })
    };
    let told = |attribute: &str| {
        let key = format!("rule-{}.{attribute}", spec.id);
        text.has(&key).then(|| text.plain(&key))
    };
    RuleRow {
        id: spec.id,
        title: text.plain(&format!("rule-{}", spec.id)),
        meaning: told("meaning").unwrap_or_default(),
        formula: told("formula").unwrap_or_default(),
        denominator: told("denominator"),
        example: told("example").unwrap_or_default(),
        kinds: kinds(spec),
        tier: spec.tier,
        structural: spec.structural,
        params: spec.params.iter().map(param).collect(),
        source: spec.source,
    }
}

fn kinds(spec: &Spec) -> Vec<String> {
    spec.kinds.iter().map(ToString::to_string).collect()
}

fn params(spec: &Spec) -> String {
    let words = spec.params.iter().map(|p| format!("{} = {}", p.name, default(p.default)));
    words.collect::<Vec<_>>().join(", ")
}

fn unit(unit: Unit) -> Json {
    match unit {
        Unit::Choice(_) => json!("choice"),
        other => json!(other),
    }
}

fn choices(unit: Unit) -> Json {
    match unit {
        Unit::Choice(words) => json!(words),
        _ => Json::Null,
    }
}

fn default(default: Default) -> Json {
    json!(Value::from(default))
}

/// The page of one model, or all of it as data.
fn of_model(session: &Session<'_>, policy: &Policy) -> Result<(), Error> {
    let data = reference::Model::of(session.text, policy);
    session.out.result(&data, || reference::page(session.text, policy))
}
