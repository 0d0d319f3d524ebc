//! Two uses of a rule that say the same, and a use that another one implies.

use std::cmp::Ordering;

use crate::domain::{Kind, Policy, Role, Setting, Value};
use crate::error::Problem;

use super::{IMPLIED_RULE, SAME_RULE, place};

pub(super) fn check(policy: &Policy) -> Vec<Problem> {
    let mut found = Vec::new();
    for (at, first) in policy.rules.iter().enumerate() {
        for second in policy.rules[at + 1..].iter().filter(|other| other.rule == first.rule) {
            let (code, by, of) = match compare(first, second) {
                Some(Ordering::Equal) => (SAME_RULE, first, second),
                Some(Ordering::Greater) => (IMPLIED_RULE, first, second),
                Some(Ordering::Less) => (IMPLIED_RULE, second, first),
                None => continue,
            };
            let problem = Problem::new(code, place(policy, of));
            found.push(problem.with("name", &of.name).with("other", &by.name));
        }
    }
    found
}

/// How strict `a` is beside `b`: `Greater` when whatever keeps `a` keeps `b` as well; `None` when
/// neither implies the other.
fn compare(a: &Setting, b: &Setting) -> Option<Ordering> {
    let mut order = force(a.kind).cmp(&force(b.kind));
    for (name, value) in &a.params {
        let next = strictness(a, name, value, b.params.get(name)?)?;
        if next != Ordering::Equal && order != Ordering::Equal && next != order {
            return None;
        }
        order = order.then(next);
    }
    // Prices add up: two prices under two names are no twins.
    (a.kind != Kind::Objective && b.kind != Kind::Objective).then_some(order)
}

/// A must is kept where a target may be missed.
fn force(kind: Kind) -> u8 {
    match kind {
        Kind::Filter | Kind::Hard => 1,
        Kind::Elastic | Kind::Objective => 0,
    }
}

/// Which of two values of a parameter asks for more; `None` when that cannot be said.
fn strictness(setting: &Setting, name: &str, a: &Value, b: &Value) -> Option<Ordering> {
    if a == b {
        return Some(Ordering::Equal);
    }
    let (a, b) = match (a, b) {
        (Value::Int(a), Value::Int(b)) | (Value::Share(a), Value::Share(b)) => (a, b),
        _ => return None,
    };
    match name {
        "min_group" => None,
        "months" if setting.roles.contains(&Role::MonthsAsked) => Some(a.cmp(b)),
        "min" | "min_share" => Some(a.cmp(b)),
        "max" | "max_share" | "max_heads" | "max_up" | "max_down" => Some(b.cmp(a)),
        _ => None,
    }
}
