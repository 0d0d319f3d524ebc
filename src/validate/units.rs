//! `units.csv`: organisations, their forest and their dates of existence.

use crate::domain::{BlockIx, LevelIx, Location, Unit, UnitIx};
use crate::read::codes;

use super::cells::Record;
use super::ids::Ids;
use super::{Source, Words};

const FILE: &str = "units.csv";

/// Builds the units; an unreadable cell is logged and leaves a stand-in that no later check holds
/// against anything.
pub(super) fn build(source: &Source<'_>, words: &Words, ids: &Ids) -> Vec<Unit> {
    let records = ids.records(source.tables.get(FILE), source.log);
    let units: Vec<Unit> =
        records.iter().map(|(id, record)| unit(id, *record, words, ids)).collect();
    for (at, (_, record)) in records.iter().enumerate() {
        let parent = |at: usize| units[at].parent.map(UnitIx::at);
        if cycle(parent, units.len(), at).min() == Some(at) {
            record.report(codes::UNIT_CYCLE, "parent_id", &[("unit", &units[at].id)]);
        }
        if units[at].successor == Some(UnitIx::new(at)) {
            record.report(codes::OWN_SUCCESSOR, "successor_id", &[("unit", &units[at].id)]);
            continue;
        }
        let successor = |at: usize| units[at].successor.map(UnitIx::at);
        if cycle(successor, units.len(), at).min() == Some(at) {
            record.report(codes::SUCCESSOR_CYCLE, "successor_id", &[("unit", &units[at].id)]);
        }
    }
    units
}

fn unit(id: &str, record: Record<'_>, words: &Words, ids: &Ids) -> Unit {
    let (valid_from, valid_to) = (record.date("valid_from"), record.date("valid_to"));
    if let (Some(from), Some(to)) = (valid_from, valid_to)
        && to < from
    {
        let (from, to) = (from.to_string(), to.to_string());
        record.report(codes::UNIT_ENDS_BEFORE_START, "valid_to", &[("start", &from), ("end", &to)]);
    }
    record.needed("level");
    record.needed("block");
    let level = record.index("level", &words.levels).unwrap_or(0);
    let block = record.index("block", &words.blocks).unwrap_or(0);
    Unit {
        id: id.to_owned(),
        name: record.needed("name").unwrap_or_default().to_owned(),
        level: LevelIx::new(level),
        block: BlockIx::new(block),
        parent: ids.refer(record, "parent_id").map(UnitIx::new),
        territory: record.flag("territory").unwrap_or(false),
        area_grade: record.int("area_grade", 0..=2).map_or(0, |grade| grade as u8),
        location: location(record),
        valid_from,
        valid_to,
        successor: ids.refer(record, "successor_id").map(UnitIx::new),
    }
}

fn location(record: Record<'_>) -> Option<Location> {
    let latitude = record.decimal("latitude", -90.0..=90.0);
    let longitude = record.decimal("longitude", -180.0..=180.0);
    for (given, missing) in [("latitude", "longitude"), ("longitude", "latitude")] {
        if record.text(given).is_some() && record.text(missing).is_none() {
            record.report(codes::HALF_LOCATION, missing, &[("given", given), ("missing", missing)]);
        }
    }
    Some(Location { latitude: latitude?, longitude: longitude? })
}

/// The units of the cycle that `start` lies in, `next` by `next` of so many `units`; none when it
/// does not come back to itself.
fn cycle(
    next: impl Fn(usize) -> Option<usize>,
    units: usize,
    start: usize,
) -> impl Iterator<Item = usize> {
    let after = std::iter::successors(next(start), |&at| next(at)).take(units);
    let mut path: Vec<usize> = after.collect();
    let length = path.iter().position(|&at| at == start).map_or(0, |last| last + 1);
    path.truncate(length);
    path.into_iter()
}
