//! `luan rules`: the catalogue, or the rules of one model.

use std::path::Path;

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use crate::domain::{Policy, Setting, Value};
use crate::error::Error;
use crate::report::Table;
use crate::rules::{Default, Param, RULES, Spec, Unit};
use crate::text::Text;
use crate::validate;

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Rules) -> Result<(), Error> {
    match &args.model {
        None => catalogue(session),
        Some(model) => {
            let text = |name: &str| files::model_text(Path::new("."), name);
            let policy = validate::policy(model, &text).map_err(Error::Input)?;
            of_model(session, &policy)
        }
    }
}

#[derive(Serialize)]
struct RuleRow {
    id: &'static str,
    title: String,
    meaning: String,
    kinds: Vec<String>,
    tier: &'static str,
    structural: bool,
    params: Vec<Json>,
    source: &'static str,
}

fn catalogue(session: &Session<'_>) -> Result<(), Error> {
    let text = session.text;
    let rows: Vec<RuleRow> = RULES.iter().map(|spec| row(text, spec)).collect();
    let data = json!({ "schema": "luan.rules/1", "rules": rows });
    session.out.result(&data, || {
        let heads = ["column-id", "column-kind", "column-parameters", "column-source"];
        let mut table = Table::new(heads.map(|key| text.plain(key)));
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
    RuleRow {
        id: spec.id,
        title: text.plain(&format!("rule-{}", spec.id)),
        meaning: text.plain(&format!("rule-{}.meaning", spec.id)),
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

fn of_model(session: &Session<'_>, policy: &Policy) -> Result<(), Error> {
    let rows: Vec<Json> =
        policy.rules.iter().map(|setting| setting_json(policy, setting)).collect();
    let tiers: Vec<Json> =
        policy.tiers.iter().map(|t| json!({ "id": t.id, "tolerance": t.tolerance })).collect();
    let data = json!({ "schema": "luan.rules/1", "model": policy.id, "title": policy.title,
        "source": policy.source, "objective": policy.objective, "tiers": tiers, "rules": rows });
    session.out.result(&data, || model_text(session.text, policy))
}

fn setting_json(policy: &Policy, setting: &Setting) -> Json {
    let params: Map<String, Json> =
        setting.params.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    json!({ "id": setting.rule, "name": setting.name, "kind": setting.kind,
        "tier": setting.tier.map(|tier| policy.tier(tier)), "weight": setting.weight,
        "params": params, "source": setting.source })
}

fn model_text(text: &Text, policy: &Policy) -> String {
    let heads = [
        "column-id",
        "column-kind",
        "column-tier",
        "column-price",
        "column-parameters",
        "column-source",
    ];
    let mut table = Table::new(heads.map(|key| text.plain(key))).right([3]);
    for setting in &policy.rules {
        let params =
            setting.params.iter().map(|(name, value)| format!("{name} = {}", json!(value)));
        table.row([
            setting.name.clone(),
            setting.kind.to_string(),
            setting.tier.map_or_else(String::new, |tier| policy.tier(tier).to_owned()),
            setting.tier.map_or_else(String::new, |_| setting.weight.to_string()),
            params.collect::<Vec<_>>().join(", "),
            setting.source.clone(),
        ]);
    }
    format!("{}\n{}\n\n{table}", policy.title, policy.source)
}
