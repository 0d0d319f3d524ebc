//! A policy model as data for its page: rules with their numbers, where each number was set, its
//! source, and what it was further up the chain.

use serde::Serialize;

use crate::domain::{
    Before, Cohort, Gender, Kind, Local, Native, Policy, Retirement, RetiresBy, Setting, Spot,
    Value,
};
use crate::rules::{self, Unit};
use crate::text::Text;

use super::value;

/// What `luan rules --model` prints as JSON.
#[derive(Debug, Serialize)]
pub struct Model<'a> {
    schema: &'static str,
    model: &'a str,
    title: &'a str,
    source: &'a str,
    chain: Vec<LinkOfModel<'a>>,
    levels: &'a [String],
    blocks: &'a [String],
    degrees: &'a [String],
    theory_levels: &'a [String],
    majority_ethnicity: &'a str,
    local: LocalOfModel<'a>,
    retirement: RetirementOfModel<'a>,
    objective: crate::domain::Objective,
    pairs: crate::domain::PairUniverse,
    tiers: Vec<TierOfModel<'a>>,
    emphases: Vec<EmphasisOfModel<'a>>,
    /// The rules in the model's order.
    pub rules: Vec<RuleOfModel<'a>>,
}

#[derive(Debug, Serialize)]
struct LinkOfModel<'a> {
    model: &'a str,
    file: &'a str,
    title: Option<&'a str>,
    source: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct LocalOfModel<'a> {
    native: Vec<&'static str>,
    worked_share: Value,
    years: i64,
    lineage: bool,
    source: &'a str,
}

#[derive(Debug, Serialize)]
struct RetirementOfModel<'a> {
    by: &'static str,
    /// `None` where no date is derived.
    day: Option<&'static str>,
    /// Age in months, when there is one for everybody.
    age_months: Option<i64>,
    cohorts: Vec<CohortOfModel>,
    set_in: &'a str,
    source: &'a str,
}

#[derive(Debug, Serialize)]
struct CohortOfModel {
    gender: Option<&'static str>,
    born_from: Option<String>,
    age_months: i64,
}

#[derive(Debug, Serialize)]
struct TierOfModel<'a> {
    id: &'a str,
    tolerance: f64,
}

#[derive(Debug, Serialize)]
struct EmphasisOfModel<'a> {
    id: &'a str,
    rules: &'a [String],
    after: Option<&'a str>,
}

/// One rule of the model.
#[derive(Debug, Serialize)]
pub struct RuleOfModel<'a> {
    /// Id in the table.
    pub id: &'static str,
    /// Name of this use.
    pub name: &'a str,
    /// Title of the rule.
    pub title: String,
    /// What it asks.
    pub meaning: String,
    /// What it does here.
    pub kind: Kind,
    /// Its tier, when priced.
    pub tier: Option<&'a str>,
    /// Its price per unit.
    pub weight: i64,
    /// Every parameter.
    pub params: serde_json::Map<String, serde_json::Value>,
    /// Document and article of the rule.
    pub source: &'a str,
    /// The models that name it, nearest first.
    pub set_in: Vec<Set<'a>>,
    /// Kind, tier, weight and parameters, each with its origin.
    pub numbers: Vec<Number<'a>>,
}

/// Where something is set.
#[derive(Clone, Debug, Serialize)]
pub struct Set<'a> {
    /// The model.
    pub model: &'a str,
    /// Row of its file.
    pub row: u64,
}

/// A field with its origin.
#[derive(Debug, Serialize)]
pub struct Number<'a> {
    /// Name of the field.
    pub name: &'static str,
    /// Its value.
    pub value: Value,
    /// The value with its unit.
    pub words: String,
    /// Where it is set; `None` for the default of the table.
    pub set_in: Option<Set<'a>>,
    /// The source stated for it.
    pub source: Option<&'a str>,
    /// What stood there before.
    pub before: Option<Was<'a>>,
}

/// A value that was replaced.
#[derive(Debug, Serialize)]
pub struct Was<'a> {
    /// The model that set it; `None` for the default of the table.
    pub model: Option<&'a str>,
    /// The value.
    pub value: Value,
    /// The value with its unit.
    pub words: String,
}

impl<'a> Model<'a> {
    /// The model as data.
    pub fn of(text: &Text, policy: &'a Policy) -> Self {
        let chain = policy.chain.iter().map(|link| LinkOfModel {
            model: &link.id,
            file: &link.file,
            title: link.title.as_deref(),
            source: link.source.as_deref(),
        });
        let tiers = policy.tiers.iter();
        let emphases = policy.emphases.iter().map(|emphasis| EmphasisOfModel {
            id: &emphasis.id,
            rules: &emphasis.rules,
            after: emphasis.after.map(|tier| policy.tier(tier)),
        });
        Self {
            schema: "luan.rules/1",
            model: &policy.id,
            title: &policy.title,
            source: &policy.source,
            chain: chain.collect(),
            levels: &policy.levels,
            blocks: &policy.blocks,
            degrees: &policy.degrees,
            theory_levels: &policy.theory_levels,
            majority_ethnicity: &policy.majority_ethnicity,
            local: local(&policy.local),
            retirement: retirement(&policy.retirement),
            objective: policy.objective,
            pairs: policy.pairs,
            tiers: tiers.map(|t| TierOfModel { id: &t.id, tolerance: t.tolerance }).collect(),
            emphases: emphases.collect(),
            rules: policy.rules.iter().map(|setting| rule(text, policy, setting)).collect(),
        }
    }
}

fn local(local: &Local) -> LocalOfModel<'_> {
    let words = Native::WORDS.iter().filter(|(_, native)| local.native.contains(native));
    LocalOfModel {
        native: words.map(|(word, _)| *word).collect(),
        worked_share: Value::Share(local.worked_share),
        years: local.years,
        lineage: local.lineage,
        source: &local.source,
    }
}

fn retirement(declared: &Retirement) -> RetirementOfModel<'_> {
    let gender = |gender| match gender {
        Gender::Male => "male",
        Gender::Female => "female",
    };
    let row = |row: &Cohort| CohortOfModel {
        gender: row.gender.map(gender),
        born_from: row.born_from.map(|day| day.to_string()),
        age_months: row.age,
    };
    let (age_months, cohorts) = match &declared.by {
        RetiresBy::Stated => (None, &[][..]),
        RetiresBy::Age(age) => (Some(*age), &[][..]),
        RetiresBy::Cohort(rows) => (None, &rows[..]),
    };
    RetirementOfModel {
        by: declared.by.word(),
        day: declared.asks_birth().then(|| declared.day.word()),
        age_months,
        cohorts: cohorts.iter().map(row).collect(),
        set_in: &declared.model,
        source: &declared.source,
    }
}

fn rule<'a>(text: &Text, policy: &'a Policy, setting: &'a Setting) -> RuleOfModel<'a> {
    let params =
        setting.params.iter().map(|(name, value)| ((*name).to_owned(), serde_json::json!(value)));
    RuleOfModel {
        id: setting.rule,
        name: &setting.name,
        title: text.plain(&format!("rule-{}", setting.rule)),
        meaning: text.plain(&format!("rule-{}.meaning", setting.rule)),
        kind: setting.kind,
        tier: setting.tier.map(|tier| policy.tier(tier)),
        weight: setting.weight,
        params: params.collect(),
        source: &setting.source,
        set_in: setting.origin.mentions.iter().map(|&at| set(policy, at)).collect(),
        numbers: numbers(text, policy, setting),
    }
}

fn set(policy: &Policy, at: Spot) -> Set<'_> {
    Set { model: &policy.chain[at.depth].id, row: at.row }
}

fn numbers<'a>(text: &Text, policy: &'a Policy, setting: &'a Setting) -> Vec<Number<'a>> {
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
fn field<'a>(
    text: &Text,
    policy: &'a Policy,
    setting: &'a Setting,
    (name, unit): (&'static str, Option<Unit>),
    value: Value,
) -> Number<'a> {
    let words = |value: &Value| match unit {
        Some(unit) => value::worded(text, unit, value),
        None => value::worded(text, Unit::Flag, value),
    };
    let told = setting.origin.fields.get(name);
    let before = told.and_then(|told| told.before.as_ref()).filter(|before| before.value != value);
    let was = |before: &'a Before| Was {
        model: before.depth.map(|depth| policy.chain[depth].id.as_str()),
        value: before.value.clone(),
        words: words(&before.value),
    };
    Number {
        name,
        words: words(&value),
        set_in: told.map(|told| set(policy, told.at)),
        source: setting.source_of(name),
        before: before.map(was),
        value,
    }
}
