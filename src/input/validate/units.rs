//! `units.csv`: organisations, their forest and their dates of existence.

use crate::domain::{BlockIx, LevelIx, Location, Unit, UnitIx};
use crate::input::read::codes;

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
        if units[at].successor == Some(UnitIx::new(at)) {
            record.report(codes::OWN_SUCCESSOR, "successor_id", &[("unit", &units[at].id)]);
        }
    }
    let parent = |at: usize| units[at].parent.map(UnitIx::at);
    let successor = |at: usize| units[at].successor.map(UnitIx::at).filter(|next| *next != at);
    for (column, cycle, lines) in [
        ("parent_id", codes::UNIT_CYCLE, lines(parent, units.len())),
        ("successor_id", codes::SUCCESSOR_CYCLE, lines(successor, units.len())),
    ] {
        for at in lines.cycles {
            records[at].1.report(cycle, column, &[("unit", &units[at].id)]);
        }
        for at in lines.too_long {
            let most = LONGEST.to_string();
            let args = [("unit", units[at].id.as_str()), ("column", column), ("most", &most)];
            records[at].1.report(codes::UNITS_TOO_DEEP, column, &args);
        }
    }
    units
}

/// Longest line of units, one above the other or one after the other. No organisation comes near it,
/// and whatever follows a line takes no more steps.
pub(super) const LONGEST: usize = 100;

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

/// What is wrong with the lines that lead from unit to unit.
#[derive(Default)]
struct Lines {
    /// The first unit of each cycle, in order.
    cycles: Vec<usize>,
    /// Units whose line to its end is longer than [`LONGEST`] by one, in order.
    too_long: Vec<usize>,
}

/// Follows the lines of so many `units`, each of them once: `next` leads from unit to unit.
fn lines(next: impl Fn(usize) -> Option<usize>, units: usize) -> Lines {
    let mut lines = Lines::default();
    // Steps to the end of the line, where they are known; none are counted into a cycle.
    let mut steps: Vec<Option<usize>> = vec![None; units];
    let mut seen_from = vec![usize::MAX; units];
    for start in 0..units {
        let mut path = Vec::new();
        let mut at = Some(start);
        while let Some(unit) = at.filter(|&unit| steps[unit].is_none()) {
            if seen_from[unit] == start {
                let cycle = path.iter().position(|&earlier| earlier == unit).unwrap_or_default();
                lines.cycles.extend(path[cycle..].iter().min());
                path.drain(cycle..).for_each(|unit| steps[unit] = Some(0));
                break;
            }
            seen_from[unit] = start;
            path.push(unit);
            at = next(unit);
        }
        for &unit in path.iter().rev() {
            let own = next(unit).map_or(0, |next| steps[next].map_or(0, |steps| steps + 1));
            steps[unit] = Some(own);
            if own == LONGEST {
                lines.too_long.push(unit);
            }
        }
    }
    lines.cycles.sort_unstable();
    lines.too_long.sort_unstable();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn cycles_are_told_from_the_lines_that_lead_into_them() {
        // 0 -> 1 -> 2 -> 1, 3 -> 3, 4 -> 5.
        let next = [Some(1), Some(2), Some(1), Some(3), Some(5), None];
        let lines = lines(|at| next[at], next.len());
        assert_eq!(lines.cycles, [1, 3]);
        assert_eq!(lines.too_long, [0; 0]);
    }

    #[test]
    fn a_long_line_is_followed_once() {
        let units = 60_000;
        for upwards in [true, false] {
            let asked = Cell::new(0);
            let next = |at: usize| {
                asked.set(asked.get() + 1);
                let next = if upwards { at + 1 } else { at.wrapping_sub(1) };
                (next < units).then_some(next)
            };
            let found = lines(next, units);
            assert!(found.cycles.is_empty());
            let too_long = if upwards { units - 1 - LONGEST } else { LONGEST };
            assert_eq!(found.too_long, [too_long]);
            assert_eq!(asked.get(), 2 * units, "each unit is left twice");
        }
    }
}
