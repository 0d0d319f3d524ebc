//! `luan rules`: the catalogue, the reference of all rules, or the page of one model.

use serde_json::{Value as Json, json};

use crate::domain::{Policy, Value};
use crate::error::Error;
use crate::reference;
use crate::report::document::{Document, Table};
use crate::rules::{DefaultValue, RULES, Spec};
use crate::text::Text;

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Rules) -> Result<(), Error> {
    match &args.model {
        None => catalogue(session, args.reference),
        Some(model) => of_model(session, &files::policy(model)?),
    }
}

/// The table of rules; as text in short, or as the whole reference.
fn catalogue(session: &Session<'_>, reference: bool) -> Result<(), Error> {
    let text = session.text;
    session.out.result(&reference::catalogue(text), || match reference {
        true => reference::book(text),
        false => session.page(&table(text)),
    })
}

fn table(text: &Text) -> Document {
    let heads = ["column-id", "column-kind", "column-parameters", "column-source"];
    let mut table = Table::new(heads.map(|key| text.plain(key))).below([2, 3]);
    for spec in RULES {
        let kinds: Vec<String> = spec.kinds.iter().map(ToString::to_string).collect();
        table.row([spec.id.to_owned(), kinds.join(" "), params(spec), spec.source.to_owned()]);
    }
    let mut out = Document::default();
    out.table(table);
    out
}

fn params(spec: &Spec) -> String {
    let words = spec.params.iter().map(|p| format!("{} = {}", p.name, default(p.default)));
    words.collect::<Vec<_>>().join(", ")
}

fn default(default: DefaultValue) -> Json {
    json!(Value::from(default))
}

/// The page of one model, or all of it as data.
fn of_model(session: &Session<'_>, policy: &Policy) -> Result<(), Error> {
    let data = reference::model(session.text, policy);
    session.out.result(&data, || reference::page(session.text, policy))
}
