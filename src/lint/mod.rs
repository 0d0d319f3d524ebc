//! What boards get wrong in a policy model that is read without an error: musts that no plan can
//! keep, ratios on a handful of people, targets above what the pool holds, weights and rules that
//! change nothing, numbers without a source. The model alone is looked at by [`model`]; with a
//! roster [`with_roster`] solves and counts as well.

mod bounds;
mod musts;
mod people;
mod sources;
mod twins;
mod unpriced;
mod weights;

use crate::domain::{Policy, Setting, Spot};
use crate::error::{Error, Place, Problem, Remedy};
use crate::model::Model;
use crate::plan::conflict;
use crate::solve::Solver;

macro_rules! codes {
    ($($name:ident = $code:literal $severity:ident;)*) => {
        $(const $name: &str = $code;)*

        /// Every code with its severity, in order.
        const CODES: &[(&str, Severity)] = &[$(($code, Severity::$severity)),*];

        /// Every code, in order.
        pub fn codes() -> &'static [&'static str] {
            &[$($code),*]
        }
    };
}

codes! {
    MUSTS_CROSS = "L1001" Error;
    MUST_ALONE = "L1002" Error;
    MUSTS_TOGETHER = "L1003" Error;
    TARGETS_CROSS = "L1004" Warning;
    SMALL_GROUPS = "L1005" Warning;
    FEW_PEOPLE = "L1006" Warning;
    ABOVE_POOL = "L1007" Warning;
    DEAD_WEIGHT = "L1008" Warning;
    NO_WEIGHT = "L1009" Warning;
    EMPTY_TIER = "L1010" Warning;
    SAME_RULE = "L1011" Warning;
    IMPLIED_RULE = "L1012" Warning;
    SILENT_DEFAULT = "L1013" Warning;
    STALE_SOURCE = "L1014" Warning;
    NOTHING_PASSES = "L1015" Warning;
    DEMOTES = "L1020" Warning;
    ACROSS = "L1021" Warning;
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// No plan can keep the model.
    Error,
    /// The model does not do what it seems to.
    Warning,
}

/// How bad the findings of a code are.
pub fn severity(code: &str) -> Severity {
    let found = CODES.iter().find(|(known, _)| *known == code);
    found.map_or(Severity::Warning, |(_, severity)| *severity)
}

/// A ratio of fewer people is noise (domain notes: below twenty a number is asked for instead).
const FEW: i64 = 20;

/// The findings that need no roster, sorted by place.
pub fn model(policy: &Policy) -> Vec<Problem> {
    let mut found = of_model(policy);
    found.extend(weights::dead(policy, None));
    sorted(found)
}

/// All findings: those of the model, and those that counting and solving on a roster bring out.
///
/// # Errors
/// What the backend reports.
pub fn with_roster(model: &Model, solver: Solver<'_>) -> Result<Vec<Problem>, Error> {
    let context = model.context();
    let (policy, pairs, program) = (&*model.policy, &*model.pairs, &*model.program);
    let mut found = of_model(policy);
    found.extend(weights::dead(policy, Some(program)));
    found.extend(people::check(context, pairs, program));
    found.extend(unpriced::check(context, pairs));
    found.extend(musts::filters(context, pairs));
    found.extend(musts::alone(model, solver)?);
    if found.iter().all(|problem| problem.code != MUST_ALONE) {
        let clashes = conflict::least(model, solver)?;
        found.extend(musts::together(policy, &clashes));
    }
    Ok(sorted(found))
}

/// The change of the model in which the musts that no plan can keep give way, if some are found.
pub fn remedy(policy: &Policy, found: &[Problem]) -> Option<Remedy> {
    let name = |problem: &'_ Problem| match problem.code {
        MUSTS_CROSS => problem.args.get("low").cloned(),
        MUST_ALONE | MUSTS_TOGETHER => problem.args.get("name").cloned(),
        _ => None,
    };
    let names: Vec<String> = found.iter().filter_map(name).collect();
    conflict::remedy(policy, names.iter().map(String::as_str))
}

fn of_model(policy: &Policy) -> Vec<Problem> {
    let mut found = bounds::check(policy);
    found.extend(people::small_groups(policy));
    found.extend(weights::none(policy));
    found.extend(weights::empty_tiers(policy));
    found.extend(twins::check(policy));
    found.extend(sources::check(policy));
    found
}

fn sorted(mut found: Vec<Problem>) -> Vec<Problem> {
    found.sort();
    found.dedup();
    found
}

/// Where a setting is last mentioned.
pub fn place(policy: &Policy, setting: &Setting) -> Place {
    at(policy, setting.origin.mentions.first().copied(), None)
}

/// Where a field of a setting is set, or else the setting.
fn place_of(policy: &Policy, setting: &Setting, field: &str) -> Place {
    let spot = setting.origin.told(field).or(setting.origin.mentions.first().copied());
    at(policy, spot, Some(field))
}

fn at(policy: &Policy, spot: Option<Spot>, field: Option<&str>) -> Place {
    let link = policy.chain.get(spot.map_or(0, |spot| spot.depth));
    let file = link.map_or(policy.id.as_str(), |link| link.file.as_str());
    Place {
        file: file.to_owned(),
        row: spot.map(|spot| spot.row),
        column: field.map(str::to_owned),
    }
}
