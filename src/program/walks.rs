//! Caps on walks: of the arcs that a plan chooses, no more than so many follow one another.
//!
//! One row per possible walk would be beyond count, and a compact formulation with the position of
//! each arc would forbid cycles or need a column per arc and position. Few walks of a plan are ever
//! too long, so their rows are added when a plan breaks them: `x_1 + ... + x_(most+1) <= most` for the
//! arcs of the walk holds for every plan (Codato and Fischetti 2006, combinatorial Benders cuts), and so
//! it does when it counts whoever may enter the walk's second post and wherever its last official goes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc as Shared;

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
    /// The arcs, the same for every copy of the program.
    pub arcs: Shared<[Arc]>,
    /// Greatest number of arcs in a walk.
    pub most: usize,
}

impl WalkCap {
    /// A row for each arc chosen that begins a walk of `most + 1` arcs; none when no walk is too
    /// long.
    pub fn broken(&self, values: &[i64]) -> Vec<Cap> {
        let chosen: Vec<Arc> =
            self.arcs.iter().filter(|arc| values[arc.col.at()] > 0).copied().collect();
        let mut leaving: BTreeMap<PostIx, Vec<Arc>> = BTreeMap::new();
        for arc in &chosen {
            if let Some(from) = arc.from {
                leaving.entry(from).or_default().push(*arc);
            }
        }
        for arcs in leaving.values_mut() {
            arcs.sort_unstable_by_key(|arc| (arc.to, arc.col));
        }
        let walks = chosen.into_iter().filter_map(|arc| {
            let mut walk = vec![arc];
            self.extend(&leaving, &mut walk).then_some(walk)
        });
        self.cuts(&walks.collect::<Vec<_>>())
    }

    /// Lengthens the walk by arcs that it does not have yet until it is too long; depth first. Of
    /// arcs to the same post one is tried: the walk goes on from any of them alike.
    fn extend(&self, leaving: &BTreeMap<PostIx, Vec<Arc>>, walk: &mut Vec<Arc>) -> bool {
        if walk.len() > self.most {
            return true;
        }
        let last = walk[walk.len() - 1];
        let mut tried = None;
        for next in leaving.get(&last.to).into_iter().flatten() {
            if tried != Some(next.to) && !walk.contains(next) {
                tried = Some(next.to);
                walk.push(*next);
                if self.extend(leaving, walk) {
                    return true;
                }
                walk.pop();
            }
        }
        false
    }

    /// The rows that cut off these walks, and with each every other one with the same middle:
    /// whoever enters its second post and wherever the last official goes, it is too long. An arc
    /// that would do both closes a cycle of `most` arcs, which is allowed, hence counts once.
    fn cuts(&self, walks: &[Vec<Arc>]) -> Vec<Cap> {
        if walks.is_empty() {
            return Vec::new();
        }
        let mut entering: BTreeMap<PostIx, Vec<ColIx>> = BTreeMap::new();
        let mut taken: BTreeMap<OfficialIx, Vec<ColIx>> = BTreeMap::new();
        for walk in walks {
            entering.insert(walk[0].to, Vec::new());
            taken.insert(walk[walk.len() - 1].official, Vec::new());
        }
        for arc in self.arcs.iter() {
            if let Some(cols) = entering.get_mut(&arc.to).filter(|_| arc.alone) {
                cols.push(arc.col);
            }
            if let Some(cols) = taken.get_mut(&arc.official) {
                cols.push(arc.col);
            }
        }
        let mut seen = BTreeSet::new();
        let cols = walks.iter().map(|walk| {
            let ends = entering[&walk[0].to].iter().chain(&taken[&walk[walk.len() - 1].official]);
            ends.copied().chain(walk.iter().map(|arc| arc.col)).collect::<BTreeSet<ColIx>>()
        });
        cols.filter(|cols| seen.insert(cols.clone())).map(|cols| self.cap(cols)).collect()
    }

    fn cap(&self, cols: BTreeSet<ColIx>) -> Cap {
        let terms = cols.into_iter().map(|col| (col, 1)).collect();
        Cap { terms, most: self.most as i64 }
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
    /// What one unit of the value counts in the scaled costs; the arcs of a plan count for less.
    pub fn unit(&self) -> i64 {
        self.unit
    }

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
        let arcs = || self.walks.iter().flat_map(|walk| walk.arcs.iter());
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
        let caps = WalkCap { setting: SettingIx(0), arcs: arcs.into(), most }.broken(&values);
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
        program.walks.push(WalkCap { setting: SettingIx(0), arcs: arcs.into(), most: 1 });
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
