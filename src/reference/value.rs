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
        Value::Int(amount) if unit == Unit::Money => {
            text.with("unit-money", &[("amount", &grouped(*amount))])
        }
        Value::Int(count) => text.with(&key(unit), &[("count", count)]),
        Value::Share(share) => text.with("unit-share", &[("percent", &percent(*share))]),
        Value::Flag(true) => text.plain("value-yes"),
        Value::Flag(false) => text.plain("value-no"),
        Value::Word(word) => word.clone(),
        Value::Words(words) if words.is_empty() => text.plain("value-none-named"),
        Value::Words(words) => words.join(", "),
        Value::Ints(list) if unit == Unit::MoneyList => of_list(text, unit, list, grouped),
        Value::Ints(list) => of_list(text, unit, list, |number| number.to_string()),
        Value::Shares(list) => of_list(text, unit, list, percent),
        Value::Groups(groups) if groups.is_empty() => text.plain("value-none-named"),
        Value::Groups(groups) => {
            groups.iter().map(|group| group.join(" + ")).collect::<Vec<_>>().join(", ")
        }
    }
}

fn of_list(text: &Text, unit: Unit, list: &[i64], words: impl Fn(i64) -> String) -> String {
    if list.is_empty() {
        return text.plain("value-none");
    }
    let words: Vec<String> = list.iter().map(|number| words(*number)).collect();
    text.with(&key(unit), &[("list", &words.join(", "))])
}

/// Digits in groups of three: 1500000 is "1 500 000".
fn grouped(amount: i64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

fn toml_share(share: i64) -> String {
    let digits = format!("{}.{:03}", share / 1000, share % 1000);
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
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
        Value::Share(share) => toml_share(*share),
        Value::Flag(flag) => flag.to_string(),
        Value::Word(word) => quoted(word),
        Value::Words(words) => {
            format!("[{}]", words.iter().map(quoted).collect::<Vec<_>>().join(", "))
        }
        Value::Ints(list) => {
            let list: Vec<String> = list.iter().map(ToString::to_string).collect();
            format!("[{}]", list.join(", "))
        }
        Value::Groups(groups) => {
            let groups = groups.iter().map(|group| toml(&Value::Words(group.clone())));
            format!("[{}]", groups.collect::<Vec<_>>().join(", "))
        }
        Value::Shares(list) => {
            let list: Vec<String> = list.iter().map(|share| toml_share(*share)).collect();
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
        assert_eq!(worded(Unit::Money, Value::Int(1_500_000)), "1 500 000");
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
