//! Caps on walks: of the arcs that a plan chooses, no more than so many follow one another.
//!
//! One row per possible walk would be beyond count, and a compact formulation with the position of
//! each arc would forbid cycles or need a column per arc and position. Few walks of a plan are ever
//! too long, so their rows are added when a plan breaks them: `x_1 + ... + x_(most+1) <= most` for the
//! arcs of the walk holds for every plan (Codato and Fischetti 2006, combinatorial Benders cuts), and so
//! it does when it counts whoever may enter the walk's second post and wherever its last official goes.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{OfficialIx, PostIx, SettingIx};

use super::{Cap, ColIx, Program};

/// A column that takes somebody to a post, from another one or from none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The column.
    pub col: ColIx,
    /// Who moves: of the arcs of one official at most one is chosen.
    pub official: OfficialIx,
    /// Where it begins; an arc from no post can only be the first of a walk.
    pub from: Option<PostIx>,
    /// Where it ends.
    pub to: PostIx,
    /// Whether at most one arc to this post is chosen, since it has one seat.
    pub alone: bool,
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
        let mut caps: Vec<Cap> = Vec::new();
        for arc in chosen {
            let mut walk = vec![*arc];
            if self.extend(&leaving, &mut walk) {
                let cap = self.cut(&walk);
                if !caps.contains(&cap) {
                    caps.push(cap);
                }
            }
        }
        caps
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

    /// The row that cuts off a walk, and with it every other one with the same middle: whoever
    /// enters its second post and wherever the last official goes, it is too long. An arc that
    /// would do both closes a cycle of `most` arcs, which is allowed, hence counts once.
    fn cut(&self, walk: &[Arc]) -> Cap {
        let (first, last) = (walk[0], walk[walk.len() - 1]);
        let enters = |arc: &Arc| arc.alone && arc.to == first.to;
        let leaves = |arc: &Arc| arc.official == last.official;
        let ends = self.arcs.iter().filter(|arc| enters(arc) || leaves(arc));
        let mut cols: Vec<ColIx> = ends.chain(walk).map(|arc| arc.col).collect();
        cols.sort_unstable();
        cols.dedup();
        Cap { terms: cols.into_iter().map(|col| (col, 1)).collect(), most: self.most as i64 }
    }
}

/// Costs under which, of all plans of least value, one with the fewest arcs is best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FewestArcs {
    /// `unit` times the cost of each column, and one more for each arc.
    pub costs: Vec<i64>,
    unit: i64,
}

impl FewestArcs {
    /// The bound on the value itself that a bound on the scaled costs proves.
    pub fn bound(&self, scaled: i64) -> i64 {
        // The arcs of a plan are fewer than `unit`.
        -(self.unit - 1).saturating_sub(scaled).div_euclid(self.unit)
    }
}

impl Program {
    /// Costs that break ties in favour of few arcs, since a plan that moves nobody without need has
    /// short walks; the costs themselves where none may exceed `most` and these would.
    pub fn fewest_arcs(&self, costs: &[i64], most: i64) -> FewestArcs {
        let arcs = || self.walks.iter().flat_map(|walk| &walk.arcs);
        let movers: BTreeSet<OfficialIx> = arcs().map(|arc| arc.official).collect();
        let unit = (movers.len() * self.walks.len()) as i64 + 1;
        if costs.iter().any(|cost| cost.saturating_abs() > most / unit - 1) {
            return FewestArcs { costs: costs.to_vec(), unit: 1 };
        }
        let mut costs: Vec<i64> = costs.iter().map(|cost| cost * unit).collect();
        for arc in arcs() {
            costs[arc.col.at()] += 1;
        }
        FewestArcs { costs, unit }
    }

    /// Rows that cut off every walk of `values` that is too long.
    pub fn broken_walks(&self, values: &[i64]) -> Vec<Cap> {
        self.walks.iter().flat_map(|walk| walk.broken(values)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PairIx;
    use crate::program::ColKey;

    /// Arcs by their posts, each of an official of its own; all chosen.
    fn broken(arcs: &[(u32, u32)], most: usize, alone: bool) -> Vec<Vec<u32>> {
        let arc = |(at, &(from, to)): (usize, &(u32, u32))| Arc {
            col: ColIx(at as u32),
            official: OfficialIx::new(at),
            from: Some(PostIx(from)),
            to: PostIx(to),
            alone,
        };
        let arcs: Vec<Arc> = arcs.iter().enumerate().map(arc).collect();
        let values = vec![1; arcs.len()];
        let caps = WalkCap { setting: SettingIx(0), arcs, most }.broken(&values);
        caps.iter().map(|cap| cap.terms.iter().map(|(col, _)| col.0).collect()).collect()
    }

    #[test]
    fn a_chain_of_four_breaks_a_cap_of_three_once() {
        let chain = [(2, 3), (0, 1), (3, 4), (1, 2)];
        assert_eq!(broken(&chain, 4, true), Vec::<Vec<u32>>::new());
        assert_eq!(broken(&chain, 3, true), [[0, 1, 2, 3]]);
        assert_eq!(broken(&chain, 2, true), [[0, 1, 3], [0, 2, 3]]);
    }

    #[test]
    fn a_cycle_counts_its_arcs_once() {
        let swap = [(0, 1), (1, 0)];
        assert_eq!(broken(&swap, 2, true), Vec::<Vec<u32>>::new());
        assert_eq!(broken(&swap, 1, true), [[0, 1]]);
    }

    /// Two movers: a unit of cost weighs three arcs, so that arcs never outweigh it.
    #[test]
    fn arcs_break_ties_and_no_more() {
        let mut program = Program::default();
        let cols = [0, 1].map(|at| program.add_column(ColKey::Pair(PairIx::new(at)), 0, 1));
        let arcs = [0, 1].map(|at| Arc {
            col: cols[at],
            official: OfficialIx::new(at),
            from: None,
            to: PostIx(0),
            alone: true,
        });
        program.walks.push(WalkCap { setting: SettingIx(0), arcs: arcs.to_vec(), most: 1 });
        let scaled = program.fewest_arcs(&[2, -1], 1000);
        assert_eq!(scaled.costs, [7, -2]);
        assert_eq!([-2, 0, 1, 2, 3, 7].map(|bound| scaled.bound(bound)), [-1, 0, 0, 0, 1, 2]);
        assert_eq!(program.fewest_arcs(&[2, -1], 8).costs, [2, -1], "9 would be too much");
    }

    /// Two enter a post of two seats and one leaves it: either may be the one it follows. Were there
    /// one seat, one row would speak for both.
    #[test]
    fn branches_are_searched() {
        let entered_by_two = [(0, 2), (1, 2), (2, 3)];
        assert_eq!(broken(&entered_by_two, 1, false), [[0, 2], [1, 2]]);
        assert_eq!(broken(&entered_by_two, 1, true), [[0, 1, 2]]);
    }
}
