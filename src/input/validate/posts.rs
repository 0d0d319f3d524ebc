//! `posts.csv`: posts, their seats and what they ask for.

use crate::domain::{Post, Unit, UnitIx};
use crate::input::read::codes;

use super::cells::Record;
use super::ids::Ids;
use super::units::LONGEST;
use super::{MONEY, POINTS, Source, Words};

/// File of the posts.
pub(super) const FILE: &str = "posts.csv";

/// Builds the posts.
pub(super) fn build(
    source: &Source<'_>,
    words: &Words,
    units: (&Ids, &[Unit]),
    ids: &Ids,
) -> Vec<Post> {
    let records = ids.records(source.tables.get(FILE), source.log);
    records
        .iter()
        .map(|(id, record)| {
            let unit = units.0.needed(*record, "unit_id").map(UnitIx::new);
            if let Some(unit) = unit {
                check_unit(source, *record, units.1, unit);
            }
            post(id, *record, words, unit.unwrap_or(UnitIx(0)))
        })
        .collect()
}

/// A post needs its unit, and all units above it, to have begun. What has ended closes the post
/// whatever lies above.
fn check_unit(source: &Source<'_>, record: Record<'_>, units: &[Unit], unit: UnitIx) {
    let Some(plan_date) = source.plan_date else { return };
    let above = std::iter::successors(Some(unit), |unit| units[unit.at()].parent);
    // A cycle of parents, which has its own error, would go on for ever.
    let above = above.take(LONGEST).map(|unit| &units[unit.at()]);
    let not_ended = |unit: &&Unit| unit.valid_to.is_none_or(|to| to >= plan_date);
    let not_yet = |unit: &&Unit| unit.valid_from.is_some_and(|from| from > plan_date);
    if let Some(unit) = above.take_while(not_ended).find(not_yet) {
        let turned = unit.valid_from.zip(unit.valid_to).is_some_and(|(from, to)| to < from);
        if turned {
            return;
        }
        let plan_date = plan_date.to_string();
        let args = [("unit", unit.id.as_str()), ("plan_date", &plan_date)];
        record.report(codes::UNIT_NOT_VALID, "unit_id", &args);
    }
}

fn post(id: &str, record: Record<'_>, words: &Words, unit: UnitIx) -> Post {
    Post {
        id: id.to_owned(),
        unit,
        title: record.needed("title").unwrap_or_default().to_owned(),
        rank: record.int("rank", POINTS),
        head: record.flag("head").unwrap_or(false),
        seats: seats(record),
        critical: record.flag("critical").unwrap_or(false),
        nonlocal: record.flag("nonlocal").unwrap_or(false),
        fields: record.list("fields"),
        min_degree: record.index("min_degree", &words.degrees),
        min_theory: record.index("min_theory", &words.theory_levels),
        max_stay_years: record.int("max_stay_years", 1..=60),
        priority: record.int("priority", POINTS).unwrap_or(1),
        budget: record.int("budget", MONEY),
    }
}

/// One seat when unsaid. An unreadable number stands for "any number", so that holders and locks are
/// not held against a guess.
fn seats(record: Record<'_>) -> u32 {
    match (record.text("seats"), record.int("seats", 1..=100_000)) {
        (_, Some(seats)) => seats as u32,
        (None, None) if record.readable("title") => 1,
        _ => u32::MAX,
    }
}
