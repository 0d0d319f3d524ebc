//! Values of parameters as a person reads them, with their units.

use crate::domain::Value;
use crate::rules::Unit;
use crate::text::Text;

/// Key of the messages of a unit.
fn key(unit: Unit) -> String {
    let json = serde_json::to_value(unit).unwrap_or_default();
    match (unit, json.as_str()) {
        (Unit::Choice(_), _) | (_, None) => "unit-choice".to_owned(),
        (_, Some(name)) => format!("unit-{name}"),
    }
}

/// What a parameter measures, in a word or two.
pub fn unit_name(text: &Text, unit: Unit) -> String {
    let words = match unit {
        Unit::Choice(words) => words.join(", "),
        _ => String::new(),
    };
    text.with(&format!("{}.name", key(unit)), &[("words", &words)])
}

/// A value with its unit.
pub(super) fn worded(text: &Text, unit: Unit, value: &Value) -> String {
    match value {
        Value::Int(count) => text.with(&key(unit), &[("count", count)]),
        Value::Share(share) => text.with("unit-share", &[("percent", &percent(*share))]),
        Value::Flag(true) => text.plain("value-yes"),
        Value::Flag(false) => text.plain("value-no"),
        Value::Word(word) => word.clone(),
        Value::Words(words) if words.is_empty() => text.plain("value-none-named"),
        Value::Words(words) => words.join(", "),
        Value::Ints(list) if list.is_empty() => text.plain("value-none"),
        Value::Ints(list) => {
            let list: Vec<String> = list.iter().map(ToString::to_string).collect();
            text.with(&key(unit), &[("list", &list.join(", "))])
        }
    }
}

/// Thousandths as hundredths: 255 is 25.5.
pub(super) fn percent(thousandths: i64) -> String {
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        tenth => format!("{}.{tenth}", thousandths / 10),
    }
}

/// A value as it stands in TOML.
pub(super) fn toml(value: &Value) -> String {
    let quoted = |word: &String| format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""));
    match value {
        Value::Int(number) => number.to_string(),
        Value::Share(share) => format!("{}.{:03}", share / 1000, share % 1000)
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Word(word) => quoted(word),
        Value::Words(words) => {
            format!("[{}]", words.iter().map(quoted).collect::<Vec<_>>().join(", "))
        }
        Value::Ints(list) => {
            let list: Vec<String> = list.iter().map(ToString::to_string).collect();
            format!("[{}]", list.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_units() {
        let text = Text::english();
        let worded = |unit, value| worded(&text, unit, &value);
        assert_eq!(worded(Unit::Months, Value::Int(36)), "36 months");
        assert_eq!(worded(Unit::Years, Value::Int(1)), "1 year");
        assert_eq!(worded(Unit::Share, Value::Share(255)), "25.5 %");
        assert_eq!(worded(Unit::KmList, Value::Ints(vec![15, 40])), "15, 40 km");
        assert_eq!(worded(Unit::Levels, Value::Words(Vec::new())), "none named");
        assert_eq!(unit_name(&text, Unit::Choice(&["any", "title"])), "one of any, title");
    }

    #[test]
    fn values_are_written_as_toml_reads_them() {
        let words = Value::Words(vec!["a \"b\"".to_owned(), "c".to_owned()]);
        for (value, written) in [
            (Value::Share(255), "0.255"),
            (Value::Share(500), "0.5"),
            (Value::Share(1000), "1"),
            (Value::Share(0), "0"),
            (Value::Ints(vec![15, 40]), "[15, 40]"),
            (words, r#"["a \"b\"", "c"]"#),
        ] {
            assert_eq!(toml(&value), written);
        }
    }
}
