//! What a model says beside its rules: levels, blocks, degrees, tiers and emphases.

use std::collections::BTreeSet;

use crate::domain::{Emphasis, Kind, Setting, Tier, TierIx};
use crate::error::{Place, Problem};
use crate::input::read::{Log, Typed as Value, codes};
use crate::input::validate::Words;
use crate::rules::RULES;

use super::chain::{Lists, Merged};
use super::typed::{Typed, tables, unknown_word, words as strings, wrong_type};

/// The words that the roster uses. Levels and blocks must be there.
pub(super) fn words(typed: &Typed<'_>, merged: &Merged) -> Words {
    let needed = |key: &str| {
        let list = scale(typed, key);
        let empty = list.as_ref().is_some_and(Vec::is_empty);
        if empty || !typed.keys.contains_key(key) {
            let missing = || Place { column: Some(key.to_owned()), ..Place::file(merged.leaf()) };
            let place = typed.keys.get(key).map_or_else(missing, |node| node.place(key));
            typed.log.push(Problem::new(codes::EMPTY_SCALE, place).with("key", key));
        }
        list.unwrap_or_default()
    };
    Words {
        levels: needed("levels"),
        blocks: needed("blocks"),
        degrees: scale(typed, "degrees").unwrap_or_default(),
        theory_levels: scale(typed, "theory_levels").unwrap_or_default(),
        majority: typed.text("majority_ethnicity").unwrap_or_default(),
        lists: merged.lists(),
    }
}

/// A list of distinct words.
fn scale(typed: &Typed<'_>, key: &str) -> Option<Vec<String>> {
    let node = typed.keys.get(key)?;
    let list = strings(node, key, typed.log)?;
    let mut seen = BTreeSet::new();
    for word in &list {
        if !seen.insert(word) {
            named_twice(typed, word, node.place(key));
        }
    }
    Some(list)
}

fn named_twice(typed: &Typed<'_>, value: &str, place: Place) {
    typed.log.push(Problem::new(codes::NAMED_TWICE, place).with("value", value));
}

/// The tiers in order; `None` when one of them cannot be read.
pub(super) fn tiers(typed: &Typed<'_>) -> Option<Vec<Tier>> {
    let Some(node) = typed.keys.get("tier") else { return Some(Vec::new()) };
    let mut found: Vec<Tier> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut whole = matches!(node.value, Value::List(_));
    for (place, fields) in tables(node, "tier", typed.log) {
        let fields = Typed { keys: fields, log: typed.log };
        fields.only(&["id", "tolerance", "gap"]);
        let (tolerance, gap) = (share(&fields, "tolerance").unwrap_or(0.0), share(&fields, "gap"));
        match fields.text("id") {
            Some(id) if !ids.insert(id.clone()) => named_twice(typed, &id, place),
            Some(id) => found.push(Tier { id, tolerance, gap }),
            None => {
                whole = false;
                if !fields.keys.contains_key("id") {
                    fields.missing("id", place);
                }
            }
        }
    }
    whole.then_some(found)
}

/// A share that a tier has under `key`; `None` when unsaid, or no number.
fn share(fields: &Typed<'_>, key: &str) -> Option<f64> {
    let node = fields.keys.get(key)?;
    let share = match node.value {
        Value::Float(share) => share,
        Value::Int(share) => share as f64,
        _ => {
            wrong_type(node, key, "float", fields.log);
            return None;
        }
    };
    if !(0.0..=1.0).contains(&share) {
        let problem = Problem::new(codes::BAD_TOLERANCE, node.place(key));
        fields.log.push(problem.with("key", key).with("value", share));
    }
    Some(share)
}

/// The emphases. One that names rules of the catalogue which this model does not price has nothing
/// to put first: such rules are left out of it, and an emphasis without rules is left out as well.
pub(super) fn emphases(
    typed: &Typed<'_>,
    merged: &Merged,
    tiers: Option<&[Tier]>,
    rules: &[Setting],
) -> Vec<Emphasis> {
    let Some(node) = typed.keys.get("emphasis") else { return Vec::new() };
    let mut found: Vec<Emphasis> = Vec::new();
    let mut ids = BTreeSet::new();
    let lists = merged.lists();
    for (place, fields) in tables(node, "emphasis", typed.log) {
        let fields = Typed { keys: fields, log: typed.log };
        fields.only(&["id", "rules", "after"]);
        for key in ["id", "rules"] {
            if !fields.keys.contains_key(key) {
                fields.missing(key, place.clone());
            }
        }
        let named = named_rules(&fields, merged);
        let Some(id) = fields.text("id") else { continue };
        if !ids.insert(id.clone()) {
            named_twice(typed, &id, place.clone());
        }
        let priced = |name: &String| {
            let priced = |kind| matches!(kind, Kind::Elastic | Kind::Objective);
            rules.iter().any(|setting| setting.name == *name && priced(setting.kind))
        };
        let rules: Vec<String> = named.into_iter().filter(priced).collect();
        // Of an inherited emphasis that is left out, the tier is of no concern.
        let own = place.file == merged.leaf();
        let after = if own || !rules.is_empty() { after(&fields, tiers, &lists) } else { None };
        if !rules.is_empty() {
            found.push(Emphasis { id, rules, after });
        }
    }
    found
}

fn after(fields: &Typed<'_>, tiers: Option<&[Tier]>, lists: &Lists) -> Option<TierIx> {
    let after = fields.text("after")?;
    tier_ix(&after, fields.keys["after"].place("after"), tiers?, lists, fields.log)
}

/// The tier called `id`; an unknown one is logged.
pub(super) fn tier_ix(
    id: &str,
    place: Place,
    tiers: &[Tier],
    lists: &Lists,
    log: &Log,
) -> Option<TierIx> {
    let found = tiers.iter().position(|tier| tier.id == id);
    if found.is_none() && !lists.blamed("tier", id, &place, log) {
        let known: Vec<&str> = tiers.iter().map(|tier| tier.id.as_str()).collect();
        unknown_word(codes::UNKNOWN_TIER, place, id, &known, log);
    }
    found.map(TierIx::new)
}

fn named_rules(fields: &Typed<'_>, merged: &Merged) -> Vec<String> {
    let node = fields.keys.get("rules");
    let Some(list) = node.and_then(|node| strings(node, "rules", fields.log)) else {
        return Vec::new();
    };
    let known: Vec<&str> =
        merged.rules.keys().map(String::as_str).chain(RULES.iter().map(|spec| spec.id)).collect();
    let names: BTreeSet<&str> = known.iter().copied().collect();
    for name in list.iter().filter(|name| !names.contains(name.as_str())) {
        let place = fields.keys["rules"].place("rules");
        unknown_word(codes::EMPHASIS_UNKNOWN_RULE, place, name, &known, fields.log);
    }
    list
}
