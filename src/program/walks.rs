//! Caps on walks: of the arcs that a plan chooses, no more than so many follow one another.
//!
//! One row per possible walk would be beyond count, and a compact formulation with the position of
//! each arc would forbid cycles or need a column per arc and position. Few walks of a plan are ever
//! too long, so their rows are added when a plan breaks them: `x_1 + ... + x_(most+1) <= most` for the
//! arcs of the walk holds for every plan (Codato and Fischetti 2006, combinatorial Benders cuts).

use std::collections::BTreeMap;

use crate::domain::{PostIx, SettingIx};

use super::{Cap, ColIx, Program};

/// A column that leads to a post, from another one or from none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The column.
    pub col: ColIx,
    /// Where it begins; an arc from no post can only be the first of a walk.
    pub from: Option<PostIx>,
    /// Where it ends.
    pub to: PostIx,
}

/// No `most + 1` chosen arcs follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkCap {
    /// The rule that asks for it.
    pub setting: SettingIx,
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// Greatest number of arcs in a walk.
    pub most: usize,
}

impl WalkCap {
    /// A row for each arc chosen that begins a walk of `most + 1` arcs; none when no walk is too
    /// long.
    pub fn broken(&self, values: &[i64]) -> Vec<Cap> {
        let mut leaving: BTreeMap<PostIx, Vec<Arc>> = BTreeMap::new();
        let chosen = self.arcs.iter().filter(|arc| values[arc.col.at()] > 0);
        for arc in chosen.clone() {
            if let Some(from) = arc.from {
                leaving.entry(from).or_default().push(*arc);
            }
        }
        let mut found: Vec<Vec<ColIx>> = Vec::new();
        for arc in chosen {
            let mut walk = vec![*arc];
            if self.extend(&leaving, &mut walk) {
                let mut cols: Vec<ColIx> = walk.iter().map(|arc| arc.col).collect();
                cols.sort_unstable();
                found.push(cols);
            }
        }
        found.sort_unstable();
        found.dedup();
        let cap = |cols: Vec<ColIx>| Cap {
            terms: cols.into_iter().map(|col| (col, 1)).collect(),
            most: self.most as i64,
        };
        found.into_iter().map(cap).collect()
    }

    /// Lengthens the walk by arcs that it does not have yet until it is too long; depth first.
    fn extend(&self, leaving: &BTreeMap<PostIx, Vec<Arc>>, walk: &mut Vec<Arc>) -> bool {
        if walk.len() > self.most {
            return true;
        }
        let last = walk[walk.len() - 1];
        for next in leaving.get(&last.to).into_iter().flatten() {
            if !walk.contains(next) {
                walk.push(*next);
                if self.extend(leaving, walk) {
                    return true;
                }
                walk.pop();
            }
        }
        false
    }
}

impl Program {
    /// Rows that cut off every walk of `values` that is too long.
    pub fn broken_walks(&self, values: &[i64]) -> Vec<Cap> {
        self.walks.iter().flat_map(|walk| walk.broken(values)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Arcs by their posts; all chosen.
    fn broken(arcs: &[(u32, u32)], most: usize) -> Vec<Vec<u32>> {
        let arc = |(at, &(from, to)): (usize, &(u32, u32))| Arc {
            col: ColIx(at as u32),
            from: Some(PostIx(from)),
            to: PostIx(to),
        };
        let arcs: Vec<Arc> = arcs.iter().enumerate().map(arc).collect();
        let values = vec![1; arcs.len()];
        let caps = WalkCap { setting: SettingIx(0), arcs, most }.broken(&values);
        caps.iter().map(|cap| cap.terms.iter().map(|(col, _)| col.0).collect()).collect()
    }

    #[test]
    fn a_chain_of_four_breaks_a_cap_of_three_once() {
        let chain = [(2, 3), (0, 1), (3, 4), (1, 2)];
        assert_eq!(broken(&chain, 4), Vec::<Vec<u32>>::new());
        assert_eq!(broken(&chain, 3), [[0, 1, 2, 3]]);
        assert_eq!(broken(&chain, 2), [[0, 1, 3], [0, 2, 3]]);
    }

    #[test]
    fn a_cycle_counts_its_arcs_once() {
        let swap = [(0, 1), (1, 0)];
        assert_eq!(broken(&swap, 2), Vec::<Vec<u32>>::new());
        assert_eq!(broken(&swap, 1), [[0, 1]]);
    }

    /// Two enter a post of two seats and one leaves it: either may be the one it follows.
    #[test]
    fn branches_are_searched() {
        assert_eq!(broken(&[(0, 2), (1, 2), (2, 3)], 1), [[0, 2], [1, 2]]);
    }
}
