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
    let mut units: Vec<Unit> =
        records.iter().map(|(id, record)| unit(id, *record, words, ids)).collect();
    for (at, (_, record)) in records.iter().enumerate() {
        if in_cycle(&units, at) {
            record.report(codes::UNIT_CYCLE, "parent_id", &[("unit", &units[at].id)]);
        }
        if units[at].successor == Some(UnitIx::new(at)) {
            record.report(codes::OWN_SUCCESSOR, "successor_id", &[("unit", &units[at].id)]);
        }
    }
    let cyclic: Vec<bool> = (0..units.len()).map(|at| in_cycle(&units, at)).collect();
    for (unit, cyclic) in units.iter_mut().zip(cyclic) {
        if cyclic {
            unit.parent = None;
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

/// Whether the unit is its own ancestor.
fn in_cycle(units: &[Unit], start: usize) -> bool {
    let mut at = units[start].parent;
    for _ in 0..units.len() {
        match at {
            None => return false,
            Some(unit) if unit.at() == start => return true,
            Some(unit) => at = units[unit.at()].parent,
        }
    }
    false
}
