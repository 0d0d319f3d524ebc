//! Numbers without a source, or with one that speaks of an older number.

use crate::domain::{Policy, Setting, Value};
use crate::error::Problem;

use super::people::by_group;
use super::{SILENT_DEFAULT, STALE_SOURCE, place, place_of};

pub(super) fn check(policy: &Policy) -> Vec<Problem> {
    policy.rules.iter().flat_map(|setting| of_setting(policy, setting)).collect()
}

fn of_setting(policy: &Policy, setting: &Setting) -> Vec<Problem> {
    let counts = |name: &str| name != "min_group" || by_group(setting);
    let numbers = || setting.params.iter().filter(|(name, value)| is_number(value) && counts(name));
    let unsaid: Vec<&str> = numbers()
        .map(|(name, _)| *name)
        .filter(|name| setting.origin.told(name).is_none() && setting.source_of(name).is_none())
        .collect();
    let mut found = Vec::new();
    if !unsaid.is_empty() {
        let problem = Problem::new(SILENT_DEFAULT, place(policy, setting));
        found.push(problem.with("name", &setting.name).with("numbers", unsaid.join(", ")));
    }
    let stale = numbers()
        .map(|(name, _)| *name)
        .filter(|name| setting.origin.told(name).is_some() && setting.source_of(name).is_none());
    for name in stale {
        let problem = Problem::new(STALE_SOURCE, place_of(policy, setting, name));
        found.push(problem.with("name", &setting.name).with("number", name));
    }
    found
}

fn is_number(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Share(_) => true,
        Value::Ints(list) | Value::Shares(list) => !list.is_empty(),
        Value::Flag(_) | Value::Word(_) | Value::Words(_) | Value::Groups(_) => false,
    }
}
