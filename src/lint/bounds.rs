//! Least and greatest values that leave no room between them, by the model alone.

use crate::domain::{Kind, Policy, Setting, Value};
use crate::error::Problem;

use crate::rules;

use super::{MUSTS_CROSS, TARGETS_CROSS, place_of};

/// Lists of least and greatest shares of parts that make up a whole.
const PARTS: (&str, &str) = ("min_shares", "max_shares");

/// Parameters that bound the same amount from below and from above, or the same amounts one by one.
const BOUNDS: [(&str, &str); 3] = [("min", "max"), ("min_share", "max_share"), PARTS];

/// Thousandths in a whole.
const WHOLE: i64 = 1000;

pub(super) fn check(policy: &Policy) -> Vec<Problem> {
    let mut found = Vec::new();
    for low in &policy.rules {
        for high in policy.rules.iter().filter(|high| high.rule == low.rule) {
            for (least, greatest) in BOUNDS {
                found.extend(crossed(policy, (low, least), (high, greatest)));
            }
        }
        found.extend(parts(policy, low));
        found.extend(flows(policy, low));
    }
    found
}

/// What the values of two uses of one rule say, if the least is above the greatest.
fn crossed(
    policy: &Policy,
    (low, least): (&Setting, &str),
    (high, greatest): (&Setting, &str),
) -> Option<Problem> {
    let (from, to) = (low.params.get(least)?, high.params.get(greatest)?);
    let crossing = crossing(from, to)?;
    let same = low.params.iter().all(|(name, value)| {
        *name == least || *name == greatest || high.params.get(name) == Some(value)
    });
    same.then(|| {
        problem(policy, &[low, high], least)
            .with("low", &low.name)
            .with("high", &high.name)
            .with("least", words(&crossing.0))
            .with("greatest", words(&crossing.1))
    })
}

/// The first least value above the greatest one of the same amount.
fn crossing(least: &Value, greatest: &Value) -> Option<(Value, Value)> {
    match (least, greatest) {
        (Value::Shares(least), Value::Shares(greatest)) => {
            let (least, greatest) = least.iter().zip(greatest).find(|(from, to)| from > to)?;
            Some((Value::Share(*least), Value::Share(*greatest)))
        }
        _ => (number(least)? > number(greatest)?).then(|| (least.clone(), greatest.clone())),
    }
}

/// Shares of parts whose least values are more than the whole, or whose greatest are less.
fn parts(policy: &Policy, setting: &Setting) -> Vec<Problem> {
    let list = |name: &str| match setting.params.get(name) {
        Some(Value::Shares(shares)) if !shares.is_empty() => Some(shares.as_slice()),
        _ => None,
    };
    let mut found = Vec::new();
    let (least, greatest) = PARTS;
    let sums = |shares: &[i64]| shares.iter().sum::<i64>();
    let low = list(least).map(sums).filter(|sum| *sum > WHOLE);
    let high = list(greatest).map(sums).filter(|sum| *sum < WHOLE);
    for (name, least, greatest) in [(least, low, Some(WHOLE)), (greatest, Some(WHOLE), high)] {
        if let (Some(least), Some(greatest)) = (least, greatest) {
            found.push(
                problem(policy, &[setting], name)
                    .with("low", &setting.name)
                    .with("high", &setting.name)
                    .with("least", words(&Value::Share(least)))
                    .with("greatest", words(&Value::Share(greatest))),
            );
        }
    }
    found
}

/// Moves asked for between named blocks or levels, beyond the greatest number of moves of the plan.
fn flows(policy: &Policy, setting: &Setting) -> Vec<Problem> {
    let asked_of = |setting: &Setting| rules::find(setting.rule).rule.moves_asked(setting);
    let Some(asked) = asked_of(setting).0 else { return Vec::new() };
    let sizes = policy.rules.iter().filter_map(|size| Some((size, asked_of(size).1?)));
    sizes
        .filter(|(_, most)| asked > *most)
        .map(|(size, most)| {
            problem(policy, &[setting, size], "min")
                .with("low", &setting.name)
                .with("high", &size.name)
                .with("least", asked)
                .with("greatest", most)
        })
        .collect()
}

/// An error when all of `settings` are musts, placed at `field` of the first.
fn problem(policy: &Policy, settings: &[&Setting], field: &str) -> Problem {
    let must = settings.iter().all(|setting| setting.kind == Kind::Hard);
    let code = if must { MUSTS_CROSS } else { TARGETS_CROSS };
    Problem::new(code, place_of(policy, settings[0], field))
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) | Value::Share(number) => Some(*number),
        _ => None,
    }
}

/// A number as a model writes it.
fn words(value: &Value) -> String {
    match value {
        Value::Share(share) => (*share as f64 / 1000.0).to_string(),
        Value::Int(number) => number.to_string(),
        _ => String::new(),
    }
}
