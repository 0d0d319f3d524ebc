//! The table of rules as data.

use serde_json::json;

use crate::domain::Value;
use crate::rules::{self, RULES, Spec, Unit};
use crate::text::Text;
use crate::view::{Catalogue, Param, Rule, Schema};

/// Every rule, by id.
pub fn catalogue(text: &Text) -> Catalogue {
    Catalogue { schema: Schema::HERE, rules: RULES.iter().map(|spec| rule(text, spec)).collect() }
}

fn rule(text: &Text, spec: &Spec) -> Rule {
    let told = |attribute: &str| {
        let key = format!("rule-{}.{attribute}", spec.id);
        text.has(&key).then(|| text.plain(&key))
    };
    Rule {
        id: spec.id.to_owned(),
        title: text.plain(&format!("rule-{}", spec.id)),
        meaning: told("meaning").unwrap_or_default(),
        formula: told("formula").unwrap_or_default(),
        denominator: told("denominator"),
        example: told("example").unwrap_or_default(),
        kinds: spec.kinds.iter().map(ToString::to_string).collect(),
        tier: spec.tier.to_owned(),
        structural: spec.structural,
        params: spec.params.iter().map(|one| param(text, spec, one)).collect(),
        source: spec.source.to_owned(),
    }
}

fn param(text: &Text, spec: &Spec, param: &rules::Param) -> Param {
    let choices = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let unit = match param.unit {
        Unit::Choice(_) => "choice".to_owned(),
        other => json!(other).as_str().unwrap_or_default().to_owned(),
    };
    Param {
        name: param.name.to_owned(),
        unit,
        default: json!(Value::from(param.default)),
        choices: match param.unit {
            Unit::Choice(words) => Some(choices(words)),
            _ => None,
        },
        meaning: text.plain(&format!("rule-{}.param-{}", spec.id, param.name)),
    }
}
