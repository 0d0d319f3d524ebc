//! The page of one rule for a terminal.

use crate::domain::{Kind, Value};
use crate::rules::Spec;
use crate::text::Text;

use super::book::{example, kinds, waiver};
use super::value;
use super::wrap::{hanging, paragraph};

/// Column at which what is said begins.
const SAID: usize = 14;

/// Columns at which a parameter's name and meaning begin.
const NAME: usize = 2;
const MEANING: usize = 6;

/// What the reference says of a rule.
pub fn entry(text: &Text, spec: &Spec) -> String {
    let rule = format!("rule-{}", spec.id);
    let told = |attribute: &str| text.plain(&format!("{rule}.{attribute}"));
    let mut out = format!("{}: {}\n\n", spec.id, text.plain(&rule));
    out.push_str(&paragraph(0, &told("meaning")));
    out.push('\n');
    let mut said = |key: &str, words: &str| out.push_str(&hanging(&text.plain(key), SAID, words));
    said("reference-formula", &told("formula"));
    if text.has(&format!("{rule}.denominator")) {
        said("reference-denominator", &told("denominator"));
    }
    said("reference-kinds", &kinds(text, spec));
    if spec.kinds.iter().any(|kind| matches!(kind, Kind::Elastic | Kind::Objective)) {
        said("reference-tier", spec.tier);
    }
    said("model-source-head", spec.source);
    said("reference-waiver", &waiver(text, spec));
    said("reference-example", &told("example"));
    out.push_str(&parameters(text, spec));
    out.push('\n');
    out.push_str(&example(spec));
    out
}

fn parameters(text: &Text, spec: &Spec) -> String {
    if spec.params.is_empty() {
        return format!("\n{}\n", text.plain("reference-no-parameters"));
    }
    let mut out = format!("\n{}\n", text.plain("reference-parameters-head"));
    for param in spec.params {
        let usual = value::worded(text, param.unit, &Value::from(param.default));
        let args: [(&str, &dyn std::fmt::Display); 3] = [
            ("name", &param.name),
            ("value", &usual),
            ("unit", &value::unit_name(text, param.unit)),
        ];
        out.push_str(&paragraph(NAME, &text.with("reference-parameter", &args)));
        let meaning = text.plain(&format!("rule-{}.param-{}", spec.id, param.name));
        out.push_str(&paragraph(MEANING, &meaning));
    }
    out
}
