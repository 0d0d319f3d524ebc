//! Provinces that hardly know of each other: parts of the groups that only a few wide rows connect.
//! With those rows at their prices, the relaxation of each part is solved for itself.

use super::choices::{Choices, Origin};
use super::links::Links;
use super::sparse::Sparse;

/// Groups of a part, at least: smaller ones are not worth a solve of their own.
const LEAST: usize = 1000;

/// A row is wide when it names more than this share of all choices.
const WIDE: f64 = 0.02;

/// Groups by part, and the rows between the parts.
pub(super) struct Parts {
    /// The groups of each part, ascending.
    pub(super) groups: Vec<Vec<u32>>,
    /// Whether a row is between parts.
    pub(super) wide: Vec<bool>,
}

impl Parts {
    /// The parts, as many as there are; a single one is the whole, without any wide row.
    pub(super) fn new(choices: &Choices, of_row: &Sparse) -> Parts {
        let most = (WIDE * choices.cost.len() as f64) as usize;
        let wide: Vec<bool> = (0..of_row.len()).map(|row| of_row.of(row).len() > most).collect();
        let groups = if choices.loose.is_empty() {
            packed(&linked(choices, of_row, &wide))
        } else {
            Vec::new()
        };
        match groups.len() {
            0 | 1 => Parts::whole(choices),
            _ => Parts { groups, wide },
        }
    }

    /// One part that is everything.
    pub(super) fn whole(choices: &Choices) -> Parts {
        let all = (0..choices.len() as u32).collect();
        Parts { groups: vec![all], wide: vec![false; choices.rows.len()] }
    }

    /// Whether there is one part only.
    pub(super) fn is_whole(&self) -> bool {
        self.groups.len() == 1
    }

    /// Says of rows added since which are wide: cuts that follow from a wide row.
    pub(super) fn extend(&mut self, choices: &Choices) {
        for side in &choices.rows[self.wide.len()..] {
            let Origin::Cut(cut) = side.origin else { continue };
            self.wide.push(self.wide[cut.row as usize]);
        }
    }
}

/// For each group the first group that it is linked to by rows that are not wide.
fn linked(choices: &Choices, of_row: &Sparse, wide: &[bool]) -> Vec<u32> {
    let mut links = Links::new(choices.len());
    for row in (0..of_row.len()).filter(|&row| !wide[row]) {
        let mut groups = of_row.of(row).map(|(choice, _)| choices.group_of[choice]);
        let Some(first) = groups.next() else { continue };
        groups.for_each(|group| links.link(first, group));
    }
    links.firsts()
}

/// Linked groups together, in parts that are large enough.
fn packed(linked: &[u32]) -> Vec<Vec<u32>> {
    let mut parts: Vec<Vec<u32>> = Vec::new();
    let mut sizes = vec![0_usize; linked.len()];
    linked.iter().for_each(|&first| sizes[first as usize] += 1);
    let mut part_of = vec![u32::MAX; linked.len()];
    let mut filled = LEAST;
    for (group, &first) in linked.iter().enumerate() {
        let first = first as usize;
        if part_of[first] == u32::MAX {
            if filled >= LEAST {
                parts.push(Vec::new());
                filled = 0;
            }
            filled += sizes[first];
            part_of[first] = parts.len() as u32 - 1;
        }
        parts[part_of[first] as usize].push(group as u32);
    }
    parts
}
