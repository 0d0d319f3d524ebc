//! The page of a policy model for a terminal: what it stands on, its scales and tiers, and its rules
//! by kind with the source of each number.

use serde_json::json;

use crate::domain::{Kind, Native, Objective, PairUniverse, Policy, RetiresBy};
use crate::text::Text;
use crate::view::{ModelNumber, ModelRule};

use super::KINDS;
use super::model::model;
use super::value::percent;
use super::wrap::{WIDTH, hanging, paragraph};

/// Column at which what is said of the model begins.
const HEAD: usize = 12;

/// Columns at which the value of a number and its source begin.
const VALUE: usize = 22;
const SOURCE: usize = 44;

/// The page of a model.
pub fn page(text: &Text, policy: &Policy) -> String {
    let model = model(text, policy);
    let mut out = head(text, policy);
    for kind in KINDS {
        let rules: Vec<&ModelRule> = model.rules.iter().filter(|rule| rule.kind == kind).collect();
        if rules.is_empty() {
            continue;
        }
        out.push_str(&heading(text, kind));
        match kind {
            Kind::Filter | Kind::Hard => {
                rules.into_iter().for_each(|rule| out.push_str(&entry(text, rule)));
            }
            Kind::Elastic | Kind::Objective => out.push_str(&by_tier(text, policy, &rules)),
        }
    }
    out
}

/// The rules of one kind, tier by tier.
fn by_tier(text: &Text, policy: &Policy, rules: &[&ModelRule]) -> String {
    let mut out = String::new();
    for tier in &policy.tiers {
        let inside = rules.iter().filter(|rule| rule.tier.as_ref() == Some(&tier.id));
        let entries: String = inside.map(|rule| entry(text, rule)).collect();
        if !entries.is_empty() {
            let heading = text.with("model-tier-heading", &[("tier", &tier.id)]);
            out.push_str(&format!("\n{heading}\n{entries}"));
        }
    }
    out
}

fn head(text: &Text, policy: &Policy) -> String {
    let line = |key: &str, words: &str| match words {
        "" => String::new(),
        words => hanging(&text.plain(key), HEAD, words),
    };
    let objective = match policy.objective {
        Objective::Lexicographic => "model-objective-lexicographic",
        Objective::Weighted => "model-objective-weighted",
    };
    let pairs = match policy.pairs {
        PairUniverse::All => "model-pairs-all",
        PairUniverse::Listed => "model-pairs-listed",
    };
    let mut out = format!("{}\n{}\n\n", policy.title, "=".repeat(policy.title.chars().count()));
    for (key, words) in [
        ("model-source-head", policy.source.clone()),
        ("model-levels", policy.levels.join(" > ")),
        ("model-blocks", policy.blocks.join(", ")),
        ("model-degrees", policy.degrees.join(" < ")),
        ("model-theory", policy.theory_levels.join(" < ")),
        ("model-majority", policy.majority_ethnicity.clone()),
        ("model-local", local(text, policy)),
        ("model-retirement", retirement(text, policy)),
        ("model-pairs", text.plain(pairs)),
        ("model-objective", text.plain(objective)),
        ("model-tiers", tiers(text, policy)),
    ] {
        out.push_str(&line(key, &words));
    }
    out.push_str(&listed(&text.plain("model-inherits"), chain(text, policy)));
    out.push_str(&listed(&text.plain("model-emphases"), emphases(text, policy)));
    out
}

/// Who counts as a local.
fn local(text: &Text, policy: &Policy) -> String {
    let local = &policy.local;
    let word = |native: &Native| Native::WORDS.iter().find(|(_, n)| n == native).map(|(w, _)| *w);
    let places: Vec<&str> = local.native.iter().filter_map(word).collect();
    let places = places.join(", ");
    let percent = percent(local.worked_share);
    let args: [(&str, &dyn std::fmt::Display); 3] =
        [("places", &places), ("percent", &percent), ("years", &local.years)];
    let key = if local.worked_share == 0 { "native" } else { "worked" };
    let mut words = text.with(&format!("model-local-{key}"), &args);
    if local.years > 0 {
        words.push_str(&format!(", {}", text.with("model-local-years", &args)));
    }
    let key = if local.lineage { "model-local-lineage" } else { "model-local-no-lineage" };
    words.push_str(&format!("; {}", text.plain(key)));
    if !local.source.is_empty() {
        words.push(' ');
        words.push_str(&text.with("model-local-source", &[("source", &local.source)]));
    }
    words
}

/// When service ends: the ages, and the day.
fn retirement(text: &Text, policy: &Policy) -> String {
    let declared = &policy.retirement;
    let age = |age: i64| {
        let whole = text.with("unit-years", &[("count", &(age / 12))]);
        match age % 12 {
            0 => whole,
            months => format!("{whole} {}", text.with("unit-months", &[("count", &months)])),
        }
    };
    let mut words = match &declared.by {
        RetiresBy::Stated => text.plain("model-retirement-stated"),
        RetiresBy::Age(months) => text.with("model-retirement-one", &[("age", &age(*months))]),
        RetiresBy::Cohort(rows) => {
            let ages = || rows.iter().map(|row| row.age);
            let (least, most) = (ages().min().unwrap_or(0), ages().max().unwrap_or(0));
            let args: [(&str, &dyn std::fmt::Display); 3] =
                [("rows", &rows.len()), ("least", &age(least)), ("most", &age(most))];
            text.with("model-retirement-cohort", &args)
        }
    };
    if declared.asks_birth() {
        let key = format!("model-retirement-{}", declared.day.word());
        words.push_str(&format!(", {}", text.plain(&key)));
    }
    if !declared.source.is_empty() {
        words.push(' ');
        words.push_str(&text.with("model-local-source", &[("source", &declared.source)]));
    }
    words
}

/// Several lines under one head.
fn listed(head: &str, lines: Vec<String>) -> String {
    let heads = std::iter::once(head).chain(std::iter::repeat(""));
    heads.zip(lines).map(|(head, line)| hanging(head, HEAD, &line)).collect()
}

/// What the model extends, nearest first.
fn chain(text: &Text, policy: &Policy) -> Vec<String> {
    let link = |link: &crate::domain::Link| {
        let args: [(&str, &dyn std::fmt::Display); 3] = [
            ("model", &link.id),
            ("title", &link.title.as_deref().unwrap_or_default()),
            ("source", &link.source.as_deref().unwrap_or_default()),
        ];
        text.with("model-link", &args)
    };
    policy.chain.iter().skip(1).map(link).collect()
}

fn tiers(text: &Text, policy: &Policy) -> String {
    let tier = |tier: &crate::domain::Tier| {
        let mut said = tier.id.clone();
        if tier.tolerance > 0.0 {
            let percent = 100.0 * tier.tolerance;
            said = text.with("model-tier-tolerance", &[("id", &said), ("percent", &percent)]);
        }
        if let Some(gap) = tier.gap {
            said = text.with("model-tier-gap", &[("id", &said), ("percent", &(100.0 * gap))]);
        }
        said
    };
    policy.tiers.iter().map(tier).collect::<Vec<_>>().join(", ")
}

fn emphases(text: &Text, policy: &Policy) -> Vec<String> {
    let emphasis = |emphasis: &crate::domain::Emphasis| {
        let rules = emphasis.rules.join(", ");
        let args: [(&str, &dyn std::fmt::Display); 2] = [("id", &emphasis.id), ("rules", &rules)];
        match emphasis.after {
            None => text.with("model-emphasis", &args),
            Some(tier) => {
                let tier: (&str, &dyn std::fmt::Display) = ("tier", &policy.tier(tier));
                text.with("model-emphasis-after", &[args[0], args[1], tier])
            }
        }
    };
    policy.emphases.iter().map(emphasis).collect()
}

fn heading(text: &Text, kind: Kind) -> String {
    let key = format!("group-{kind}");
    let title = text.plain(&key);
    let about = paragraph(0, &text.plain(&format!("{key}.about")));
    format!("\n\n{title}\n{}\n{about}", "-".repeat(WIDTH))
}

/// One rule: its name and title, what it asks, its numbers.
fn entry(text: &Text, rule: &ModelRule) -> String {
    let mut out = format!("\n  {}  {}\n", rule.name, rule.title);
    if rule.name != rule.id {
        let of = text.with("model-use-of", &[("rule", &rule.id)]);
        out = format!("\n  {}  {} ({of})\n", rule.name, rule.title);
    }
    out.push_str(&paragraph(4, &rule.meaning));
    let shown = |number: &&ModelNumber| match number.name.as_str() {
        // Kind and tier are the headings; only a change is worth a line.
        "kind" | "tier" => number.before.is_some(),
        // A list left empty at its default narrows nothing.
        _ if number.set_in.is_none() => number.value != json!([]),
        _ => true,
    };
    let numbers: Vec<&ModelNumber> = rule.numbers.iter().filter(shown).collect();
    if numbers.is_empty() {
        out.push_str(&hanging(&format!("    {}", text.plain("model-source")), VALUE, &rule.source));
    }
    for number in numbers {
        out.push_str(&line(text, number));
    }
    out
}

/// "months   36 months   65-QD/TW Art. 8; was 24 months in base".
fn line(text: &Text, number: &ModelNumber) -> String {
    let name = match number.name.as_str() {
        "weight" => text.plain("model-weight"),
        "kind" => text.plain("model-kind"),
        "tier" => text.plain("model-tier"),
        name => name.to_owned(),
    };
    let head = format!("    {name}");
    let value = format!("{head:<width$}{}", number.words, width = VALUE);
    hanging(&value, SOURCE, &origin(text, number))
}

/// The source of a number, and what it was before.
fn origin(text: &Text, number: &ModelNumber) -> String {
    let source = match (&number.source, &number.set_in) {
        (Some(source), _) => source.clone(),
        (None, _) if number.name == "weight" => text.plain("model-own-weight"),
        (None, None) => text.plain("model-default"),
        (None, Some(_)) if matches!(number.name.as_str(), "kind" | "tier") => String::new(),
        (None, Some(_)) => text.plain("model-no-source"),
    };
    let Some(before) = &number.before else { return source };
    let value: (&str, &dyn std::fmt::Display) = ("value", &before.words);
    let was = match &before.model {
        Some(model) => text.with("model-was", &[value, ("model", model)]),
        None => text.with("model-was-default", &[value]),
    };
    if source.is_empty() { was } else { format!("{source}; {was}") }
}
