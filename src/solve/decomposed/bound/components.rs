//! Components of the groups (provinces that hardly know of each other), which only a few linking rows
//! connect. With those rows at their prices, the relaxation of each component is solved for itself.

use super::super::super::RelaxationParams;
use super::super::super::union_find::UnionFind;
use super::super::model::choices::{Choices, Origin};
use super::super::model::sparse::Sparse;

/// Groups by component, and the rows between the components.
pub struct Components {
    /// The groups of each component, ascending.
    pub groups: Vec<Vec<u32>>,
    /// Linking rows: whether a row is between components.
    pub linking: Vec<bool>,
}

impl Components {
    /// The components, as many as there are; a single one is the whole, without any linking row.
    pub fn new(choices: &Choices, of_row: &Sparse, params: &RelaxationParams) -> Components {
        let most = (params.linking * choices.cost.len() as f64) as usize;
        let mut linking: Vec<bool> =
            (0..of_row.len()).map(|row| of_row.of(row).len() > most).collect();
        // A cap that counts slack of rows here and there is between components, too.
        let charges = (0..choices.charges.len()).flat_map(|list| choices.charges.of(list));
        charges.for_each(|(cap, _)| linking[cap] = true);
        let groups = if choices.loose.is_empty() {
            packed(&roots(choices, of_row, &linking), params.component_groups)
        } else {
            Vec::new()
        };
        match groups.len() {
            0 | 1 => Components::whole(choices),
            _ => Components { groups, linking },
        }
    }

    /// One component that is everything.
    pub fn whole(choices: &Choices) -> Components {
        let all = (0..choices.len() as u32).collect();
        Components { groups: vec![all], linking: vec![false; choices.rows.len()] }
    }

    /// Whether there is one component only.
    pub fn is_whole(&self) -> bool {
        self.groups.len() == 1
    }

    /// Says of rows added since which are linking: cuts that follow from a linking row.
    pub fn extend(&mut self, choices: &Choices) {
        for side in &choices.rows[self.linking.len()..] {
            let Origin::Cut(cut) = side.origin else { continue };
            self.linking.push(self.linking[cut.row as usize]);
        }
    }
}

/// For each group the first group that it is connected to by rows that are not linking.
fn roots(choices: &Choices, of_row: &Sparse, linking: &[bool]) -> Vec<u32> {
    let mut sets = UnionFind::new(choices.len());
    for row in (0..of_row.len()).filter(|&row| !linking[row]) {
        let mut groups = of_row.of(row).map(|(choice, _)| choices.group_of[choice]);
        let Some(first) = groups.next() else { continue };
        groups.for_each(|group| sets.union(first, group));
    }
    sets.roots()
}

/// Connected groups together, in components of at least `least` groups.
fn packed(roots: &[u32], least: usize) -> Vec<Vec<u32>> {
    let mut packs: Vec<Vec<u32>> = Vec::new();
    let mut sizes = vec![0_usize; roots.len()];
    roots.iter().for_each(|&first| sizes[first as usize] += 1);
    let mut pack_of = vec![u32::MAX; roots.len()];
    let mut filled = least;
    for (group, &first) in roots.iter().enumerate() {
        let first = first as usize;
        if pack_of[first] == u32::MAX {
            if filled >= least {
                packs.push(Vec::new());
                filled = 0;
            }
            filled += sizes[first];
            pack_of[first] = packs.len() as u32 - 1;
        }
        packs[pack_of[first] as usize].push(group as u32);
    }
    packs
}
