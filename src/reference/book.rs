//! The reference of all rules (`docs/rules.md`), made from the table of rules.

use std::fmt::Write;

use crate::domain::{Kind, Value};
use crate::rules::{Param, RULES, Spec};
use crate::text::Text;

use super::facts;
use super::value::{self, toml};

/// The reference as Markdown.
pub fn book(text: &Text) -> String {
    let heads = ["reference-head", "reference-dates"].map(|key| text.plain(key));
    let mut out = format!("{}\n\n", heads.join("\n\n"));
    out.push_str(&index(text));
    out.push_str(&facts::facts(text));
    for spec in RULES {
        out.push_str(&chapter(text, spec));
    }
    out
}

fn index(text: &Text) -> String {
    let mut out = format!("{}\n|---|---|---|\n", text.plain("reference-index"));
    for spec in RULES {
        let title = text.plain(&format!("rule-{}", spec.id));
        let _ = writeln!(out, "| [`{0}`](#{0}) | {title} | {1} |", spec.id, kinds(text, spec));
    }
    out
}

/// "filter, target", the usual kind first.
pub(super) fn kinds(text: &Text, spec: &Spec) -> String {
    let words = spec.kinds.iter().map(|kind| text.plain(&format!("kind-{kind}")));
    words.collect::<Vec<_>>().join(", ")
}

fn chapter(text: &Text, spec: &Spec) -> String {
    let rule = format!("rule-{}", spec.id);
    let told = |attribute: &str| text.plain(&format!("{rule}.{attribute}"));
    let mut out = format!("\n## {}\n\n", spec.id);
    let _ = writeln!(out, "**{}.** {}\n", text.plain(&rule), told("meaning"));
    if spec.structural {
        let _ = writeln!(out, "{}\n", text.plain("reference-structural"));
    }
    let mut fact = |key: &str, words: &str| {
        let _ = writeln!(out, "- {}: {words}", text.plain(key));
    };
    fact("reference-formula", &told("formula"));
    if text.has(&format!("{rule}.denominator")) {
        fact("reference-denominator", &told("denominator"));
    }
    let (usual, others) = spec.kinds.split_at(1);
    let word = |kind: &Kind| text.plain(&format!("kind-{kind}"));
    let usual =
        usual.iter().map(|kind| format!("{} ({})", word(kind), text.plain("reference-usual")));
    let all: Vec<String> = usual.chain(others.iter().map(word)).collect();
    fact("reference-kinds", &all.join(", "));
    if spec.kinds.iter().any(|kind| matches!(kind, Kind::Elastic | Kind::Objective)) {
        fact("reference-tier", &format!("`{}`", spec.tier));
    }
    fact("reference-source", spec.source);
    fact("reference-waiver", &waiver(text, spec));
    out.push('\n');
    out.push_str(&parameters(text, spec));
    let _ = writeln!(out, "{}: {}\n", text.plain("reference-example"), told("example"));
    let _ = writeln!(out, "```toml\n{}```", example(spec));
    out
}

/// What a waiver of the rule does.
pub(super) fn waiver(text: &Text, spec: &Spec) -> String {
    let own = format!("rule-{}.waiver", spec.id);
    match spec {
        Spec { structural: true, .. } => text.plain("reference-waiver-structural"),
        _ if text.has(&own) => text.plain(&own),
        _ if spec.kinds.contains(&Kind::Filter) => text.plain("reference-waiver-filter"),
        _ => text.plain("reference-waiver-none"),
    }
}

fn parameters(text: &Text, spec: &Spec) -> String {
    if spec.params.is_empty() {
        return format!("{}\n\n", text.plain("reference-no-parameters"));
    }
    let mut out = format!("{}\n|---|---|---|---|\n", text.plain("reference-parameters"));
    for Param { name, unit, default } in spec.params {
        let meaning = text.plain(&format!("rule-{}.param-{name}", spec.id));
        let unit = value::unit_name(text, *unit);
        let default = toml(&Value::from(*default));
        let _ = writeln!(out, "| `{name}` | {unit} | `{default}` | {meaning} |");
    }
    out.push('\n');
    out
}

/// The rule as a model writes it, every parameter said.
pub(super) fn example(spec: &Spec) -> String {
    let mut out = format!("[[rule]]\nid = \"{}\"\n", spec.id);
    if let Some(kind) = spec.kinds.first() {
        let _ = writeln!(out, "kind = \"{kind}\"");
        if matches!(kind, Kind::Elastic | Kind::Objective) {
            let _ = writeln!(out, "tier = \"{}\"\nweight = 1", spec.tier);
        }
    }
    for param in spec.params {
        let _ = writeln!(out, "{} = {}", param.name, toml(&Value::from(param.default)));
    }
    let _ = writeln!(out, "source = \"...\"");
    out
}
