//! The policy model: levels, blocks, tiers, and each rule with its kind, price, numbers and source.

use std::fmt;

use indexmap::IndexMap;

use super::{
    BlockIx, LevelIx, Link, Local, Origin, Purpose, Reads, Retirement, Role, SettingIx, TierIx,
};

/// A validated policy model.
#[derive(Clone, Debug)]
pub struct Policy {
    /// File stem of the model.
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// Document the model stands on.
    pub source: String,
    /// The model and all that it extends, root last.
    pub chain: Vec<Link>,
    /// Levels, highest first.
    pub levels: Vec<String>,
    /// Blocks.
    pub blocks: Vec<String>,
    /// Degrees, lowest first.
    pub degrees: Vec<String>,
    /// Political theory levels, lowest first.
    pub theory_levels: Vec<String>,
    /// The ethnicity that is not a minority.
    pub majority_ethnicity: String,
    /// What makes an official a local of a territory.
    pub local: Local,
    /// How a date of retirement is derived where none is stated.
    pub retirement: Retirement,
    /// How tiers combine.
    pub objective: Objective,
    /// Which pairs exist before any rule.
    pub pairs: PairUniverse,
    /// Tiers, decided first to last.
    pub tiers: Vec<Tier>,
    /// Rules in force, in the model's order.
    pub rules: Vec<Setting>,
    /// Alternative priorities from which candidates are made.
    pub emphases: Vec<Emphasis>,
}

/// How tiers combine into one optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// Tier by tier, each under the optimum of the earlier ones plus its tolerance.
    Lexicographic,
    /// The sum of all tiers.
    Weighted,
}

/// Which pairs exist before any rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairUniverse {
    /// Every official with every post.
    All,
    /// Those in `pairs.csv`, every incumbent's own, and those the board locked.
    Listed,
}

/// One level of priority.
#[derive(Clone, Debug, PartialEq)]
pub struct Tier {
    /// Identifier (`law`, `fill`, ...).
    pub id: String,
    /// How much of this tier's optimum later tiers may give away, as a share of it.
    pub tolerance: f64,
    /// Share of its value within which the tier counts as decided; `None` leaves it to whoever solves.
    pub gap: Option<f64>,
}

/// What a rule does in this model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Removes pairs before the solver.
    Filter,
    /// A row that every plan keeps.
    Hard,
    /// A row with a priced shortfall.
    Elastic,
    /// A price or a merit.
    Objective,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Kind::Filter => "filter",
            Kind::Hard => "hard",
            Kind::Elastic => "elastic",
            Kind::Objective => "objective",
        })
    }
}

/// One rule as a model sets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Id of the rule in the table.
    pub rule: &'static str,
    /// What the rule stands for beside its price.
    pub roles: &'static [Role],
    /// What it reads that a roster may lack.
    pub reads: &'static [Reads],
    /// Name of this use of it; the id unless the model uses the rule more than once.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// The tier its price counts in; `None` for filter and hard.
    pub tier: Option<TierIx>,
    /// Price of one unit of amount.
    pub weight: i64,
    /// Every parameter of the rule, defaults filled in.
    pub params: IndexMap<&'static str, Value>,
    /// Document and article.
    pub source: String,
    /// Which model of the chain set what.
    pub origin: Origin,
}

/// Value of a parameter.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number.
    Int(i64),
    /// A share in thousandths.
    #[serde(serialize_with = "share_as_number")]
    Share(i64),
    /// Yes or no.
    Flag(bool),
    /// A word.
    Word(String),
    /// A list of words.
    Words(Vec<String>),
    /// A list of whole numbers.
    Ints(Vec<i64>),
    /// A list of shares in thousandths.
    #[serde(serialize_with = "shares_as_numbers")]
    Shares(Vec<i64>),
    /// A list of groups of words.
    Groups(Vec<Vec<String>>),
}

fn shares_as_numbers<S: serde::Serializer>(shares: &[i64], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(shares.iter().map(|share| *share as f64 / 1000.0))
}

fn share_as_number<S: serde::Serializer>(share: &i64, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64(*share as f64 / 1000.0)
}

impl Setting {
    /// The source stated for the number `field`, a parameter or the weight; `None` when the chain
    /// sets the number without one, or does not set it at all.
    pub fn source_of(&self, field: &str) -> Option<&str> {
        let own = self.origin.sources.get(field).filter(|s| self.origin.covers(s.at, field));
        let of_rule = || {
            // A document may fix what is asked for, but not what it weighs in a plan.
            if field == "weight" {
                return None;
            }
            let stated = self.origin.told("source")?;
            self.origin.told(field)?;
            self.origin.covers(stated, field).then_some(self.source.as_str())
        };
        own.map(|source| source.text.as_str()).or_else(of_rule)
    }

    fn value(&self, name: &str) -> &Value {
        self.params.get(name).unwrap_or_else(|| panic!("{} has no parameter {name}", self.rule))
    }

    /// Whether moves of this purpose are not held against the rule.
    pub fn exempts(&self, purpose: Purpose) -> bool {
        match self.params.get("exempt_purposes") {
            Some(Value::Words(words)) => words.iter().any(|word| word == purpose.word()),
            _ => false,
        }
    }

    /// A whole-number parameter.
    ///
    /// # Panics
    /// When the rule's table row declares no such parameter of this type; so do the others.
    pub fn int(&self, name: &str) -> i64 {
        match self.value(name) {
            Value::Int(value) => *value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A share parameter, in thousandths.
    pub fn share(&self, name: &str) -> i64 {
        match self.value(name) {
            Value::Share(value) => *value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A yes/no parameter.
    pub fn flag(&self, name: &str) -> bool {
        match self.value(name) {
            Value::Flag(value) => *value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A word parameter.
    pub fn word(&self, name: &str) -> &str {
        match self.value(name) {
            Value::Word(value) => value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A list-of-words parameter.
    pub fn words(&self, name: &str) -> &[String] {
        match self.value(name) {
            Value::Words(value) => value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A list-of-groups parameter.
    pub fn groups(&self, name: &str) -> &[Vec<String>] {
        match self.value(name) {
            Value::Groups(value) => value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A list-of-shares parameter, in thousandths.
    pub fn shares(&self, name: &str) -> &[i64] {
        match self.value(name) {
            Value::Shares(value) => value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }

    /// A list-of-numbers parameter.
    pub fn ints(&self, name: &str) -> &[i64] {
        match self.value(name) {
            Value::Ints(value) => value,
            other => panic!("{}.{name} is {other:?}", self.rule),
        }
    }
}

/// Rules that a candidate puts before the rest of the goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Emphasis {
    /// Identifier and label of the candidate (`training_first`, ...).
    pub id: String,
    /// Names of the rules it decides first.
    pub rules: Vec<String>,
    /// It is decided right after this tier.
    pub after: Option<TierIx>,
}

impl Policy {
    /// The setting at `at`.
    pub fn setting(&self, at: SettingIx) -> &Setting {
        &self.rules[at.at()]
    }

    /// All settings with their indices.
    pub fn settings(&self) -> impl Iterator<Item = (SettingIx, &Setting)> {
        self.rules.iter().enumerate().map(|(at, setting)| (SettingIx::new(at), setting))
    }

    /// Every use of the rule `id`.
    pub fn settings_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Setting> + 'a {
        self.rules.iter().filter(move |setting| setting.rule == id)
    }

    /// Every use of a rule that stands for `role`.
    pub fn settings_as(&self, role: Role) -> impl Iterator<Item = &Setting> {
        self.rules.iter().filter(move |setting| setting.roles.contains(&role))
    }

    /// Whether some rule reads this.
    pub fn reads(&self, fact: Reads) -> bool {
        self.rules.iter().any(|setting| setting.reads.contains(&fact))
    }

    /// Name of a level.
    pub fn level(&self, at: LevelIx) -> &str {
        &self.levels[at.at()]
    }

    /// Name of a block.
    pub fn block(&self, at: BlockIx) -> &str {
        &self.blocks[at.at()]
    }

    /// The policy with these of its rules alone. It has no emphases: they name rules by position.
    #[must_use]
    pub fn keeping(&self, keeps: impl Fn(SettingIx, &Setting) -> bool) -> Self {
        let kept = self.settings().filter(|(at, setting)| keeps(*at, setting));
        let rules = kept.map(|(_, setting)| setting.clone()).collect();
        Self { rules, emphases: Vec::new(), ..self.clone() }
    }

    /// Id of a tier.
    pub fn tier(&self, at: TierIx) -> &str {
        &self.tiers[at.at()].id
    }
}
