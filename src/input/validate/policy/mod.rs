//! Policy models: TOML with `extends`, held against the table of rules.

mod chain;
mod local;
mod origin;
mod retirement;
mod scales;
mod settings;
mod typed;
mod values;

use crate::domain::{Objective, PairUniverse, Policy};
use crate::error::Place;
use crate::input::read::Log;

use super::{Models, Words};
pub use settings::MOST_WEIGHT;
pub use values::{MOST as MOST_NUMBER, MOST_MONEY};

pub(super) use chain::Lists;

use chain::Merged;
use typed::Typed;

/// The models that come with the tool.
pub(super) const BUILTIN: &[(&str, &str)] = &[
    ("assignment", include_str!("../../../../models/assignment.toml")),
    ("base", include_str!("../../../../models/base.toml")),
    ("civil-service-170", include_str!("../../../../models/civil-service-170.toml")),
    ("officer-rotation", include_str!("../../../../models/officer-rotation.toml")),
    ("regulation-65", include_str!("../../../../models/regulation-65.toml")),
    (
        "regulation-65-twenty-years",
        include_str!("../../../../models/regulation-65-twenty-years.toml"),
    ),
    ("two-tier-2025", include_str!("../../../../models/two-tier-2025.toml")),
];

/// The model `name` that `asked` names, and its words for the roster. With a problem logged the
/// policy is whatever could be understood, or `None`.
pub(super) fn load(
    name: &str,
    asked: Place,
    models: &Models<'_>,
    log: &Log,
) -> (Words, Option<Policy>) {
    let Some(merged) = chain::load(name, asked, models, log) else {
        return (Words::default(), None);
    };
    let typed = Typed { keys: &merged.keys, log };
    let words = scales::words(&typed, &merged);
    let before = log.len();
    let policy = build(name, &typed, &merged, &words);
    let sound = before == log.len();
    (words, sound.then_some(policy))
}

fn build(name: &str, typed: &Typed<'_>, merged: &Merged, words: &Words) -> Policy {
    let tiers = scales::tiers(typed);
    let rules = settings::build(typed, merged, words, tiers.as_deref());
    let emphases = scales::emphases(typed, merged, tiers.as_deref(), &rules);
    Policy {
        id: stem(name).to_owned(),
        title: typed.needed_text("title", merged.leaf()).unwrap_or_default(),
        source: typed.text("source").unwrap_or_default(),
        chain: merged.chain.clone(),
        levels: words.levels.clone(),
        blocks: words.blocks.clone(),
        degrees: words.degrees.clone(),
        theory_levels: words.theory_levels.clone(),
        majority_ethnicity: words.majority.clone(),
        local: local::read(typed),
        retirement: retirement::read(typed),
        objective: typed
            .choice(
                "objective",
                &[("lexicographic", Objective::Lexicographic), ("weighted", Objective::Weighted)],
            )
            .unwrap_or(Objective::Lexicographic),
        pairs: typed
            .choice("pairs", &[("all", PairUniverse::All), ("listed", PairUniverse::Listed)])
            .unwrap_or(PairUniverse::All),
        tiers: tiers.unwrap_or_default(),
        rules,
        emphases,
    }
}

/// The file name without folders and extension.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".toml").unwrap_or(file)
}
