//! A policy model as data for its page: rules with their numbers, where each number was set, its
//! source, and what it was further up the chain.

use serde_json::json;

use crate::domain::{
    Before, Cohort, Gender, Local, Native, Policy, Retirement, RetiresBy, Setting, Spot, Value,
};
use crate::rules::{self, Unit};
use crate::text::Text;
use crate::view::{
    Model, ModelCohort, ModelEmphasis, ModelLink, ModelLocal, ModelNumber, ModelRetirement,
    ModelRule, ModelTier, Schema, SetIn, WasBefore,
};

use super::value;

/// The model as data.
pub fn model(text: &Text, policy: &Policy) -> Model {
    let chain = policy.chain.iter().map(|link| ModelLink {
        model: link.id.clone(),
        file: link.file.clone(),
        title: link.title.clone(),
        source: link.source.clone(),
    });
    let tiers = policy.tiers.iter();
    let emphases = policy.emphases.iter().map(|emphasis| ModelEmphasis {
        id: emphasis.id.clone(),
        rules: emphasis.rules.clone(),
        after: emphasis.after.map(|tier| policy.tier(tier).to_owned()),
    });
    Model {
        schema: Schema::HERE,
        model: policy.id.clone(),
        title: policy.title.clone(),
        source: policy.source.clone(),
        chain: chain.collect(),
        levels: policy.levels.clone(),
        blocks: policy.blocks.clone(),
        degrees: policy.degrees.clone(),
        theory_levels: policy.theory_levels.clone(),
        majority_ethnicity: policy.majority_ethnicity.clone(),
        local: local(&policy.local),
        retirement: retirement(&policy.retirement),
        objective: policy.objective,
        pairs: policy.pairs,
        tiers: tiers
            .map(|t| ModelTier { id: t.id.clone(), tolerance: t.tolerance, gap: t.gap })
            .collect(),
        emphases: emphases.collect(),
        rules: policy.rules.iter().map(|setting| rule(text, policy, setting)).collect(),
    }
}

fn local(local: &Local) -> ModelLocal {
    let words = Native::WORDS.iter().filter(|(_, native)| local.native.contains(native));
    ModelLocal {
        native: words.map(|(word, _)| (*word).to_owned()).collect(),
        worked_share: json!(Value::Share(local.worked_share)),
        years: local.years,
        lineage: local.lineage,
        source: local.source.clone(),
    }
}

fn retirement(declared: &Retirement) -> ModelRetirement {
    let gender = |gender| match gender {
        Gender::Male => "male".to_owned(),
        Gender::Female => "female".to_owned(),
    };
    let row = |row: &Cohort| ModelCohort {
        gender: row.gender.map(gender),
        born_from: row.born_from.map(|day| day.to_string()),
        age_months: row.age,
    };
    let (age_months, cohorts) = match &declared.by {
        RetiresBy::Stated => (None, &[][..]),
        RetiresBy::Age(age) => (Some(*age), &[][..]),
        RetiresBy::Cohort(rows) => (None, &rows[..]),
    };
    ModelRetirement {
        by: declared.by.word().to_owned(),
        day: declared.asks_birth().then(|| declared.day.word().to_owned()),
        age_months,
        cohorts: cohorts.iter().map(row).collect(),
        set_in: declared.model.clone(),
        source: declared.source.clone(),
    }
}

fn rule(text: &Text, policy: &Policy, setting: &Setting) -> ModelRule {
    let params = setting.params.iter().map(|(name, value)| ((*name).to_owned(), json!(value)));
    ModelRule {
        id: setting.rule.to_owned(),
        name: setting.name.clone(),
        title: text.plain(&format!("rule-{}", setting.rule)),
        meaning: text.plain(&format!("rule-{}.meaning", setting.rule)),
        kind: setting.kind,
        tier: setting.tier.map(|tier| policy.tier(tier).to_owned()),
        weight: setting.weight,
        params: params.collect(),
        source: setting.source.clone(),
        set_in: setting.origin.mentions.iter().map(|&at| set(policy, at)).collect(),
        numbers: numbers(text, policy, setting),
    }
}

fn set(policy: &Policy, at: Spot) -> SetIn {
    SetIn { model: policy.chain[at.depth].id.clone(), row: at.row }
}

fn numbers(text: &Text, policy: &Policy, setting: &Setting) -> Vec<ModelNumber> {
    let spec = rules::find(setting.rule);
    let mut found =
        vec![field(text, policy, setting, ("kind", None), Value::Word(setting.kind.to_string()))];
    if let Some(tier) = setting.tier {
        let tier = Value::Word(policy.tier(tier).to_owned());
        found.push(field(text, policy, setting, ("tier", None), tier));
        let weight = Value::Int(setting.weight);
        found.push(field(text, policy, setting, ("weight", Some(Unit::Count)), weight));
    }
    let params = spec.params.iter().map(|param| {
        let value = setting.params[param.name].clone();
        field(text, policy, setting, (param.name, Some(param.unit)), value)
    });
    found.extend(params);
    found
}

/// One field; a change to the value that stood there before is no change.
fn field(
    text: &Text,
    policy: &Policy,
    setting: &Setting,
    (name, unit): (&'static str, Option<Unit>),
    value: Value,
) -> ModelNumber {
    let words = |value: &Value| match unit {
        Some(unit) => value::worded(text, unit, value),
        None => value::worded(text, Unit::Flag, value),
    };
    let told = setting.origin.fields.get(name);
    let before = told.and_then(|told| told.before.as_ref()).filter(|before| before.value != value);
    let was = |before: &Before| WasBefore {
        model: before.depth.map(|depth| policy.chain[depth].id.clone()),
        value: json!(before.value),
        words: words(&before.value),
    };
    ModelNumber {
        name: name.to_owned(),
        words: words(&value),
        set_in: told.map(|told| set(policy, told.at)),
        source: setting.source_of(name).map(str::to_owned),
        before: before.map(was),
        value: json!(value),
    }
}
