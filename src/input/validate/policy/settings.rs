//! The rules of a model, each held against its row in the table of rules.

use indexmap::IndexMap;

use crate::domain::{Kind, Setting, Tier, TierIx, Value};
use crate::error::Problem;
use crate::input::read::{Keys, Typed as Raw, codes};
use crate::input::validate::Words;
use crate::rules::{RULES, Spec, Unit};

use super::chain::{Layer, Merged, Rule};
use super::typed::{Typed, unknown_word, wrong_type};
use super::{origin, scales, values};

/// Fields of every rule.
pub(super) const COMMON: [&str; 8] =
    ["id", "name", "kind", "tier", "weight", "enabled", "source", "sources"];

/// Words for the kinds.
const KINDS: [(&str, Kind); 4] = [
    ("filter", Kind::Filter),
    ("hard", Kind::Hard),
    ("elastic", Kind::Elastic),
    ("objective", Kind::Objective),
];

/// Largest weight: prices stay far inside what the solver can tell apart.
pub const MOST_WEIGHT: i64 = 1_000_000;

/// What every setting is read against.
struct Cx<'a> {
    words: &'a Words,
    tiers: Option<&'a [Tier]>,
}

/// The settings: structural rules first, said or not, then the others in the model's order.
pub(super) fn build(
    typed: &Typed<'_>,
    merged: &Merged,
    words: &Words,
    tiers: Option<&[Tier]>,
) -> Vec<Setting> {
    let cx = Cx { words, tiers };
    let mut structural = Vec::new();
    for spec in RULES.iter().filter(|spec| spec.structural && !merged.rules.contains_key(spec.id)) {
        let unsaid = Typed { keys: &Keys::new(), log: typed.log };
        structural.extend(setting(&cx, spec.id, spec, &unsaid, &[]));
    }
    let mut others = Vec::new();
    for (name, rule) in &merged.rules {
        let fields = Typed { keys: &rule.fields, log: typed.log };
        let Some(spec) = spec(&fields, rule) else { continue };
        let enabled = enabled(&fields);
        if spec.structural && !enabled {
            let place = rule.fields["enabled"].place("enabled");
            typed.log.push(Problem::new(codes::STRUCTURE_CHANGED, place).with("rule", spec.id));
        }
        let list = if spec.structural { &mut structural } else { &mut others };
        let setting = setting(&cx, name, spec, &fields, &rule.layers);
        list.extend(setting.filter(|_| enabled));
    }
    structural.sort_by_key(|setting| RULES.iter().position(|spec| spec.id == setting.rule));
    structural.append(&mut others);
    structural
}

fn spec(fields: &Typed<'_>, rule: &Rule) -> Option<&'static Spec> {
    if !fields.keys.contains_key("id") {
        fields.missing("id", rule.place.clone());
    }
    let id = fields.text("id")?;
    let found = RULES.iter().find(|spec| spec.id == id);
    if found.is_none() {
        let known: Vec<&str> = RULES.iter().map(|spec| spec.id).collect();
        unknown_word(codes::UNKNOWN_RULE, fields.keys["id"].place("id"), &id, &known, fields.log);
    }
    found
}

fn enabled(fields: &Typed<'_>) -> bool {
    match fields.keys.get("enabled").map(|node| (node, &node.value)) {
        None => true,
        Some((_, Raw::Flag(enabled))) => *enabled,
        Some((node, _)) => {
            wrong_type(node, "enabled", "boolean", fields.log);
            true
        }
    }
}

fn setting(
    cx: &Cx<'_>,
    name: &str,
    spec: &'static Spec,
    fields: &Typed<'_>,
    layers: &[Layer],
) -> Option<Setting> {
    check_parameters(spec, fields);
    let kind = kind(spec, fields);
    let weight = weight(fields);
    let source = fields.text("source").unwrap_or_else(|| spec.source.to_owned());
    let params = params(cx, spec, fields);
    let origin = origin::of(spec, layers, cx.words, fields.log);
    let kind = kind?;
    let tier = match kind {
        Kind::Filter | Kind::Hard => None,
        Kind::Elastic | Kind::Objective => Some(tier(cx, spec, name, fields)?),
    };
    Some(Setting {
        rule: spec.id,
        roles: spec.roles,
        reads: spec.reads,
        name: name.to_owned(),
        kind,
        tier,
        weight: weight?,
        params: params?,
        source,
        origin,
    })
}

fn check_parameters(spec: &Spec, fields: &Typed<'_>) {
    let own: Vec<&str> = spec.params.iter().map(|param| param.name).collect();
    let known = |key: &str| COMMON.contains(&key) || own.contains(&key);
    for (key, node) in fields.keys.iter().filter(|(key, _)| !known(key)) {
        let all = own.iter().chain(&COMMON).copied();
        fields.log.push(
            Problem::new(codes::UNKNOWN_PARAMETER, node.place(key))
                .with("key", key)
                .with("rule", spec.id)
                .with("nearest", fields.log.meant(key, all.clone()))
                .with("known", all.collect::<Vec<_>>().join(", ")),
        );
    }
}

/// The kind; the rule's usual one when unsaid.
fn kind(spec: &Spec, fields: &Typed<'_>) -> Option<Kind> {
    let Some(node) = fields.keys.get("kind") else { return spec.kinds.first().copied() };
    let kind = fields.choice("kind", &KINDS)?;
    if spec.kinds.contains(&kind) {
        return Some(kind);
    }
    let allowed: Vec<String> = spec.kinds.iter().map(Kind::to_string).collect();
    fields.log.push(
        Problem::new(codes::KIND_NOT_ALLOWED, node.place("kind"))
            .with("rule", spec.id)
            .with("kind", kind)
            .with("known", allowed.join(", ")),
    );
    None
}

fn weight(fields: &Typed<'_>) -> Option<i64> {
    let Some(node) = fields.keys.get("weight") else { return Some(1) };
    match node.value {
        Raw::Int(weight) if (0..=MOST_WEIGHT).contains(&weight) => Some(weight),
        Raw::Int(weight) => {
            fields.log.push(
                Problem::new(codes::BAD_WEIGHT, node.place("weight"))
                    .with("value", weight)
                    .with("most", MOST_WEIGHT),
            );
            None
        }
        _ => {
            wrong_type(node, "weight", "integer", fields.log);
            None
        }
    }
}

/// The tier of a priced rule; the rule's usual one when unsaid.
fn tier(cx: &Cx<'_>, spec: &Spec, name: &str, fields: &Typed<'_>) -> Option<TierIx> {
    if let Some(node) = fields.keys.get("tier") {
        let id = fields.text("tier")?;
        let place = node.place("tier");
        return scales::tier_ix(&id, place, cx.tiers?, &cx.words.lists, fields.log);
    }
    let found = cx.tiers?.iter().position(|tier| tier.id == spec.tier);
    if found.is_none() {
        let place = fields.keys.get("id")?.place("tier");
        if cx.words.lists.blamed("tier", spec.tier, &place, fields.log) {
            return None;
        }
        fields.log.push(
            Problem::new(codes::PRICED_WITHOUT_TIER, place)
                .with("name", name)
                .with("usual", spec.tier),
        );
    }
    found.map(TierIx::new)
}

fn params(cx: &Cx<'_>, spec: &Spec, fields: &Typed<'_>) -> Option<IndexMap<&'static str, Value>> {
    let value = |param: &'static crate::rules::Param| match fields.keys.get(param.name) {
        Some(node) => values::read(param, node, cx.words, fields.log),
        None => Some(param.default.into()),
    };
    let read: Vec<Option<Value>> = spec.params.iter().map(value).collect();
    let params: IndexMap<&'static str, Value> = spec
        .params
        .iter()
        .zip(read)
        .map(|(p, value)| Some((p.name, value?)))
        .collect::<Option<_>>()?;
    if let (Some(Value::Int(min)), Some(Value::Int(max))) = (params.get("min"), params.get("max"))
        && min > max
        && let Some((key, node)) =
            fields.keys.get_key_value("max").or(fields.keys.get_key_value("min"))
    {
        values::out_of_range(node, key, *if key == "max" { max } else { min }, fields.log);
        return None;
    }
    (shares_fit(spec, &params, fields) && groups_known(cx, &params, fields)).then_some(params)
}

/// Whether the words of `groups` are words of the model: blocks or levels, as `by` says. Units are
/// known with the roster alone.
fn groups_known(cx: &Cx<'_>, params: &IndexMap<&str, Value>, fields: &Typed<'_>) -> bool {
    let (Some(Value::Groups(groups)), Some(Value::Word(by))) =
        (params.get("groups"), params.get("by"))
    else {
        return true;
    };
    let (list, words) = match by.as_str() {
        "block" => ("blocks", &cx.words.blocks),
        "level" => ("levels", &cx.words.levels),
        _ => return true,
    };
    let Some(node) = fields.keys.get("groups") else { return true };
    let known: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut all_known = true;
    for word in groups.iter().flatten().filter(|word| !words.contains(word)) {
        all_known = false;
        let place = node.place("groups");
        if !cx.words.lists.blamed(list, word, &place, fields.log) {
            unknown_word(codes::MODEL_UNKNOWN_WORD, place, word, &known, fields.log);
        }
    }
    all_known
}

/// Whether each list of shares has one for every bracket: one more than the ages between them.
fn shares_fit(spec: &Spec, params: &IndexMap<&str, Value>, fields: &Typed<'_>) -> bool {
    let of = |unit| spec.params.iter().filter(move |param| param.unit == unit);
    let Some(borders) = of(Unit::YearList).next() else { return true };
    let Value::Ints(ages) = &params[borders.name] else { return true };
    let mut fit = true;
    for list in of(Unit::ShareList) {
        let Value::Shares(shares) = &params[list.name] else { continue };
        let said = fields.keys.get_key_value(list.name).or(fields.keys.get_key_value(borders.name));
        if let Some((key, node)) = said.filter(|_| shares.len() != ages.len() + 1) {
            fields.log.push(
                Problem::new(codes::SHARES_MISFIT, node.place(key))
                    .with("key", list.name)
                    .with("found", shares.len())
                    .with("borders", borders.name)
                    .with("wanted", ages.len() + 1),
            );
            fit = false;
        }
    }
    fit
}
