//! The JSON schema (draft 2020-12) of a policy model, made from the table of rules. It holds the form
//! of a model: keys, types, ranges, words. What keys say of each other is for `validate`.

use serde_json::{Map, Value as Json, json};

use crate::domain::{Grade, Kind, Native, Purpose, RetirementDay, Value};
use crate::input::validate::{MOST_MONEY, MOST_NUMBER, MOST_WEIGHT};
use crate::rules::{Param, RULES, Spec, Unit};
use crate::text::Text;

/// The schema.
pub fn schema(text: &Text) -> Json {
    let mut defs = Map::new();
    defs.insert("words".to_owned(), json!({ "type": "array", "items": { "type": "string" } }));
    let scale = json!({ "type": "array", "items": { "type": "string" }, "uniqueItems": true });
    defs.insert("scale".to_owned(), scale);
    for spec in RULES {
        defs.insert(format!("rule-{}", spec.id), rule(text, spec));
    }
    defs.insert("rule-inherited".to_owned(), inherited(text));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": text.plain("schema-title"),
        "description": text.plain("schema-title.about"),
        "type": "object",
        "additionalProperties": false,
        "properties": keys(text),
        "$defs": defs,
    })
}

/// `schema` with its description.
fn told(text: &Text, key: &str, schema: Json) -> Json {
    let mut told = json!({ "description": text.plain(&format!("schema-{key}")) });
    if let (Some(told), Json::Object(schema)) = (told.as_object_mut(), schema) {
        told.extend(schema);
    }
    told
}

fn keys(text: &Text) -> Json {
    let string = || json!({ "type": "string" });
    let scale = || json!({ "$ref": "#/$defs/scale" });
    let share = json!({ "type": "number", "minimum": 0, "maximum": 1, "default": 0 });
    let gap = json!({ "type": "number", "minimum": 0, "maximum": 1 });
    let tier = json!({ "type": "object", "additionalProperties": false, "required": ["id"],
        "properties": { "id": told(text, "tier-id", string()),
            "tolerance": told(text, "tier-tolerance", share), "gap": told(text, "tier-gap", gap) } });
    let emphasis = json!({ "type": "object", "additionalProperties": false,
        "required": ["id", "rules"],
        "properties": { "id": told(text, "emphasis-id", string()),
            "rules": told(text, "emphasis-rules", json!({ "$ref": "#/$defs/words" })),
            "after": told(text, "emphasis-after", string()) } });
    let several = |items: Json| json!({ "type": "array", "items": items });
    let objective = json!({ "enum": ["lexicographic", "weighted"], "default": "lexicographic" });
    let keys = [
        ("title", string()),
        ("source", string()),
        ("extends", string()),
        ("levels", json!({ "$ref": "#/$defs/scale", "minItems": 1 })),
        ("blocks", json!({ "$ref": "#/$defs/scale", "minItems": 1 })),
        ("degrees", scale()),
        ("theory_levels", scale()),
        ("majority_ethnicity", string()),
        ("local", local(text)),
        ("retirement", retirement(text)),
        ("objective", objective),
        ("pairs", json!({ "enum": ["all", "listed"], "default": "all" })),
        ("tier", several(tier)),
        ("rule", several(any_rule())),
        ("emphasis", several(emphasis)),
    ];
    let told =
        |(key, schema): (&str, Json)| (key.to_owned(), told(text, &format!("key-{key}"), schema));
    Json::Object(keys.into_iter().map(told).collect())
}

/// The table `[local]`.
fn local(text: &Text) -> Json {
    let places = Native::WORDS.map(|(word, _)| word);
    let keys = [
        ("native", json!({ "type": "array", "items": { "enum": places } })),
        ("worked_share", value(Unit::Share)),
        ("years", value(Unit::Years)),
        ("lineage", value(Unit::Flag)),
        ("source", json!({ "type": "string" })),
    ];
    let told =
        |(key, schema): (&str, Json)| (key.to_owned(), told(text, &format!("local-{key}"), schema));
    let keys: Map<String, Json> = keys.into_iter().map(told).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": keys })
}

/// The table `[retirement]`.
fn retirement(text: &Text) -> Json {
    let keys = |keys: Vec<(&str, Json)>| -> Map<String, Json> {
        let told = |(key, schema): (&str, Json)| {
            (key.to_owned(), told(text, &format!("retirement-{key}"), schema))
        };
        keys.into_iter().map(told).collect()
    };
    let years = || ("years", json!({ "type": "integer", "minimum": 18, "maximum": 100 }));
    let months = || ("months", json!({ "type": "integer", "minimum": 0, "maximum": 11 }));
    let born_from = json!({ "type": "string",
        "pattern": "^([0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9]{2}/[0-9]{2}/[0-9]{4})$" });
    let row = keys(vec![
        ("gender", json!({ "enum": ["male", "female"] })),
        ("born_from", born_from),
        years(),
        months(),
    ]);
    let row = json!({ "type": "object", "additionalProperties": false, "required": ["years"],
        "properties": row });
    let table = keys(vec![
        ("by", json!({ "enum": ["stated", "age", "cohort"] })),
        ("day", json!({ "enum": RetirementDay::WORDS.map(|(word, _)| word) })),
        years(),
        months(),
        ("cohorts", json!({ "type": "array", "minItems": 1, "items": row })),
        ("source", json!({ "type": "string" })),
    ]);
    json!({ "type": "object", "additionalProperties": false, "required": ["by"],
        "properties": table })
}

/// A rule by its id, or a change of an inherited one by its name.
fn any_rule() -> Json {
    let ids: Vec<&str> = RULES.iter().map(|spec| spec.id).collect();
    let by_id = |spec: &Spec| {
        json!({ "if": { "required": ["id"], "properties": { "id": { "const": spec.id } } },
            "then": { "$ref": format!("#/$defs/rule-{}", spec.id) } })
    };
    let mut cases: Vec<Json> = RULES.iter().map(by_id).collect();
    let unnamed = json!({ "if": { "not": { "required": ["id"] } },
        "then": { "$ref": "#/$defs/rule-inherited" } });
    cases.push(unnamed);
    json!({ "type": "object", "properties": { "id": { "enum": ids } }, "allOf": cases })
}

/// Keys that every rule has.
fn common(text: &Text, kinds: &[Kind], structural: bool) -> Map<String, Json> {
    let string = || json!({ "type": "string" });
    let words: Vec<String> = kinds.iter().map(Kind::to_string).collect();
    let enabled = if structural { json!({ "const": true }) } else { json!({ "type": "boolean" }) };
    let weight = json!({ "type": "integer", "minimum": 0, "maximum": MOST_WEIGHT, "default": 1 });
    let keys = [
        ("name", string()),
        ("kind", json!({ "enum": words })),
        ("tier", string()),
        ("weight", weight),
        ("enabled", enabled),
        ("source", string()),
    ];
    let told =
        |(key, schema): (&str, Json)| (key.to_owned(), told(text, &format!("rule-{key}"), schema));
    keys.into_iter().map(told).collect()
}

/// `sources`: a text for each of these numbers.
fn sources<'a>(text: &Text, numbers: impl Iterator<Item = &'a str>) -> Json {
    let keys: Map<String, Json> = numbers
        .chain(["weight"])
        .map(|name| (name.to_owned(), json!({ "type": "string" })))
        .collect();
    let schema = json!({ "type": "object", "additionalProperties": false, "properties": keys });
    told(text, "rule-sources", schema)
}

fn rule(text: &Text, spec: &Spec) -> Json {
    let mut keys = Map::new();
    keys.insert("id".to_owned(), told(text, "rule-id", json!({ "const": spec.id })));
    keys.extend(common(text, spec.kinds, spec.structural));
    if let Some(kind) = keys.get_mut("kind").and_then(Json::as_object_mut) {
        kind.insert("default".to_owned(), json!(spec.kinds.first()));
    }
    if let Some(tier) = keys.get_mut("tier").and_then(Json::as_object_mut) {
        tier.insert("default".to_owned(), json!(spec.tier));
    }
    let numbers = spec.params.iter().map(|param| param.name);
    keys.insert("sources".to_owned(), sources(text, numbers));
    for param in spec.params {
        keys.insert(param.name.to_owned(), parameter(text, spec, param));
    }
    json!({ "title": text.plain(&format!("rule-{}", spec.id)),
        "description": text.plain(&format!("rule-{}.meaning", spec.id)),
        "type": "object", "additionalProperties": false, "required": ["id"],
        "properties": keys })
}

/// A rule changed by its name: the parameters of every rule, since only the chain knows its id.
fn inherited(text: &Text) -> Json {
    let all = [Kind::Filter, Kind::Hard, Kind::Elastic, Kind::Objective];
    let mut keys = common(text, &all, false);
    let params = || RULES.iter().flat_map(|spec| spec.params).map(|param| param.name);
    keys.insert("sources".to_owned(), sources(text, params()));
    for name in params() {
        keys.entry(name).or_insert_with(|| json!(true));
    }
    json!({ "description": text.plain("schema-inherited"), "type": "object",
        "additionalProperties": false, "required": ["name"], "properties": keys })
}

fn parameter(text: &Text, spec: &Spec, param: &Param) -> Json {
    let mut schema = value(param.unit);
    if let Some(keys) = schema.as_object_mut() {
        let meaning = text.plain(&format!("rule-{}.param-{}", spec.id, param.name));
        keys.insert("description".to_owned(), json!(meaning));
        keys.insert("default".to_owned(), json!(Value::from(param.default)));
    }
    schema
}

/// Type and range of a value, as `validate` reads it.
fn value(unit: Unit) -> Json {
    let number = || json!({ "type": "integer", "minimum": 0, "maximum": MOST_NUMBER });
    let measured = |measures: &str| {
        let words = json!({ "type": "string", "pattern": format!("^ *[0-9]+ +({measures}) *$") });
        json!({ "anyOf": [number(), words] })
    };
    let money = || json!({ "type": "integer", "minimum": 0, "maximum": MOST_MONEY });
    match unit {
        Unit::Months => measured("months?|years?"),
        Unit::Days => measured("days?"),
        Unit::Years => measured("years?"),
        Unit::Km => measured("km"),
        Unit::Count | Unit::Points => number(),
        Unit::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        Unit::Flag => json!({ "enum": [true, false, "yes", "no"] }),
        Unit::Purposes => {
            let words = Purpose::ALL.map(Purpose::word);
            json!({ "type": "array", "items": { "enum": words } })
        }
        Unit::Money => money(),
        Unit::MoneyList => json!({ "type": "array", "items": money() }),
        Unit::ShareList => json!({ "type": "array", "items": value(Unit::Share) }),
        Unit::Levels | Unit::Blocks | Unit::Titles | Unit::Reasons | Unit::Relations => {
            json!({ "$ref": "#/$defs/words" })
        }
        Unit::Groups => json!({ "type": "array", "items": { "$ref": "#/$defs/words" } }),
        Unit::KmList | Unit::YearList => {
            json!({ "type": "array", "items": number(), "uniqueItems": true })
        }
        Unit::Grade => json!({ "enum": Grade::WORDS.map(|(word, _)| word) }),
        Unit::Choice(words) => json!({ "enum": words }),
    }
}
