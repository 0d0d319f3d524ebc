//! The policy model of a what-if: a child of its parent's model that says what differs.

use crate::domain::{Policy, Setting, Value};
use crate::error::{Place, Problem};
use crate::input::read::{Keys, Log, Typed, codes, nearest};
use crate::input::validate;

use super::overlay::held;
use super::what_if::{Change, Subject, WhatIf};

/// A model as TOML, and where each of its rows was asked for.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) places: Vec<(u64, Place)>,
}

/// The name by which a model extends this one.
pub(super) fn name(policy: &Policy) -> String {
    let file = policy.chain.first().map_or("", |link| link.file.as_str());
    let ours =
        validate::builtin_models().iter().find(|(name, _)| file == format!("models/{name}.toml"));
    ours.map_or_else(|| file.to_owned(), |(name, _)| (*name).to_owned())
}

/// The model of `what_if`, which changes the parent's `policy`; `None` when it leaves the policy alone.
pub(super) fn write(what_if: &WhatIf, parent: &str, policy: &Policy, log: &Log) -> Option<Written> {
    let of_policy =
        |change: &&Change| matches!(change.subject, Subject::Rule(_) | Subject::Tier(_));
    let changes: Vec<&Change> = what_if.changes.iter().filter(of_policy).collect();
    if changes.is_empty() && what_if.model.is_none() && what_if.objective.is_none() {
        return None;
    }
    let mut writer = Writer { text: String::new(), places: Vec::new(), row: 1 };
    match &what_if.model {
        Some(node) => writer.line("extends", &node.value, node.place("model")),
        None => {
            writer.line("extends", &Typed::Text(parent.to_owned()), Place::file(&*what_if.file))
        }
    }
    if let Some(node) = &what_if.objective {
        writer.line("objective", &node.value, node.place("objective"));
    }
    tiers(&mut writer, &changes, policy, log);
    for change in changes {
        if let Subject::Rule(rule) = &change.subject {
            self::rule(&mut writer, rule, change, policy, log);
        }
    }
    Some(Written { text: writer.text, places: writer.places })
}

/// Writes lines and keeps count of them.
struct Writer {
    text: String,
    places: Vec<(u64, Place)>,
    row: u64,
}

impl Writer {
    fn raw(&mut self, line: &str, place: Place) {
        self.text.push_str(line);
        self.text.push('\n');
        self.places.push((self.row, place));
        self.row += 1;
    }

    fn line(&mut self, key: &str, value: &Typed, place: Place) {
        self.raw(&format!("{} = {}", toml::Value::String(key.to_owned()), inline(value)), place);
    }
}

/// The value on one line.
fn inline(value: &Typed) -> toml::Value {
    match value {
        Typed::Text(text) | Typed::Date(text) => toml::Value::String(text.clone()),
        Typed::Int(int) => toml::Value::Integer(*int),
        Typed::Float(float) => toml::Value::Float(*float),
        Typed::Flag(flag) => toml::Value::Boolean(*flag),
        Typed::List(items) => {
            toml::Value::Array(items.iter().map(|item| inline(&item.value)).collect())
        }
        Typed::Table(keys) => toml::Value::Table(
            keys.iter().map(|(key, node)| (key.clone(), inline(&node.value))).collect(),
        ),
    }
}

/// All tiers, when one of them changes: a model that lists tiers replaces the inherited list.
fn tiers(writer: &mut Writer, changes: &[&Change], policy: &Policy, log: &Log) {
    for change in changes {
        let Subject::Tier(id) = &change.subject else { continue };
        let known: Vec<&str> = policy.tiers.iter().map(|tier| tier.id.as_str()).collect();
        if !known.contains(&id.as_str()) {
            log.push(
                Problem::new(codes::WHAT_IF_UNKNOWN_NAME, change.place.clone())
                    .with("value", id)
                    .with("nearest", nearest(id, known.iter().copied()))
                    .with("known", known.join(", ")),
            );
        }
    }
    if !changes.iter().any(|change| matches!(change.subject, Subject::Tier(_))) {
        return;
    }
    for tier in &policy.tiers {
        let is = |change: &&&Change| matches!(&change.subject, Subject::Tier(id) if *id == tier.id);
        let own: Vec<&&Change> = changes.iter().filter(is).collect();
        let here = own.first().map_or_else(Place::default, |change| change.place.clone());
        writer.raw("[[tier]]", here.clone());
        writer.line("id", &Typed::Text(tier.id.clone()), here.clone());
        let mut fields = Keys::new();
        for change in own {
            held(change.from.get("tolerance"), "tolerance", &tier.tolerance.to_string(), log);
            let gap = tier.gap.map(|gap| gap.to_string());
            held(change.from.get("gap"), "gap", gap.as_deref().unwrap_or(""), log);
            fields.extend(change.fields.clone());
        }
        if !fields.contains_key("tolerance") {
            writer.line("tolerance", &Typed::Float(tier.tolerance), here.clone());
        }
        if let Some(gap) = tier.gap.filter(|_| !fields.contains_key("gap")) {
            writer.line("gap", &Typed::Float(gap), here);
        }
        for (key, node) in &fields {
            writer.line(key, &node.value, node.place(key));
        }
    }
}

/// One rule: what the change says of it. A use of the rule under another name is meant by that name.
fn rule(writer: &mut Writer, name: &str, change: &Change, policy: &Policy, log: &Log) {
    let setting = policy.rules.iter().find(|setting| setting.name == name);
    for (key, node) in &change.from {
        let found = setting.and_then(|setting| told(policy, setting, key));
        held(Some(node), key, found.as_deref().unwrap_or(""), log);
    }
    let renamed =
        setting.is_some_and(|setting| setting.rule != name) || change.fields.contains_key("id");
    writer.raw("[[rule]]", change.place.clone());
    let key = if renamed { "name" } else { "id" };
    writer.line(key, &Typed::Text(name.to_owned()), change.place.clone());
    for (key, node) in &change.fields {
        writer.line(key, &node.value, node.place(key));
    }
}

/// What the policy says of a field of a rule, as a what-if would write it.
fn told(policy: &Policy, setting: &Setting, key: &str) -> Option<String> {
    Some(match key {
        "kind" => setting.kind.to_string(),
        "tier" => policy.tier(setting.tier?).to_owned(),
        "weight" => setting.weight.to_string(),
        "enabled" => "yes".to_owned(),
        _ => match setting.params.get(key)? {
            Value::Int(int) => int.to_string(),
            Value::Share(share) => (*share as f64 / 1000.0).to_string(),
            Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            Value::Word(word) => word.clone(),
            Value::Words(words) => words.join("; "),
            Value::Groups(groups) => {
                groups.iter().map(|group| group.join("; ")).collect::<Vec<_>>().join(" | ")
            }
            Value::Ints(ints) => ints.iter().map(i64::to_string).collect::<Vec<_>>().join("; "),
            Value::Shares(shares) => {
                let share = |share: &i64| (*share as f64 / 1000.0).to_string();
                shares.iter().map(share).collect::<Vec<_>>().join("; ")
            }
        },
    })
}
