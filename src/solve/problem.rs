//! A mixed-integer program as plain rows and columns, and what the engine needs of a solver of such
//! programs: another LP or MIP code is one more implementation of [`Optimizer`].

use std::time::Duration;

use crate::error::SolveError;

use super::union_find::UnionFind;
use super::{Limit, Watch};

/// What the engine asks of a solver.
pub trait Optimizer: Sync {
    /// Solves the linear relaxation of `problem`, near enough that its prices are of use: they need
    /// not be exact, nor those of a vertex. `None` when there is no answer.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    fn lp(
        &self,
        problem: Problem,
        time: Option<Duration>,
        watch: &dyn Watch,
    ) -> Result<Option<LpSolution>, SolveError>;

    /// Solves `problem` from `start`, a feasible point, within `limits`. The same problem, start and
    /// limits give the same answer unless the time runs out.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    fn mip(
        &self,
        problem: Problem,
        start: Vec<f64>,
        limits: MipLimits,
        watch: &dyn Watch,
    ) -> Result<MipSolution, SolveError>;
}

/// An answer to a linear program.
#[derive(Clone, Debug, PartialEq)]
pub struct LpSolution {
    /// LP value of each column.
    pub values: Vec<f64>,
    /// Dual price of each row, positive where more activity would cost more.
    pub duals: Vec<f64>,
}

/// When the search of a mixed-integer program ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MipLimits {
    /// Nodes of the search tree at most.
    pub nodes: i32,
    /// Absolute gap that is enough.
    pub gap: f64,
    /// Time left; `None` = no limit.
    pub time: Option<Duration>,
    /// Seed of the solver's random choices.
    pub seed: u32,
}

/// An answer to a mixed-integer program.
#[derive(Clone, Debug, PartialEq)]
pub struct MipSolution {
    /// The best point; `None` when there is none.
    pub values: Option<Vec<f64>>,
    /// Dual bound: no point costs less; minus infinity when nothing is known.
    pub bound: f64,
    /// How it ended.
    pub verdict: Verdict,
}

/// What the end of a run means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Proven within the gap that is enough.
    Proven,
    /// There is no point.
    Infeasible,
    /// Stopped before that.
    Stopped(Limit),
}

/// A program in the order in which it is written, always minimised.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The columns.
    pub columns: Vec<ProblemColumn>,
    /// Least and greatest activity of each row; infinite where there is no such side.
    pub rows: Vec<(f64, f64)>,
    /// Where the terms of each row end.
    ends: Vec<usize>,
    terms: Vec<(u32, f64)>,
}

/// A column of a [`Problem`].
#[derive(Clone, Copy, Debug)]
pub struct ProblemColumn {
    /// Price of a unit.
    pub cost: f64,
    /// Least value.
    pub lower: f64,
    /// Greatest value.
    pub upper: f64,
    /// Integrality: whether only whole values count.
    pub whole: bool,
}

impl Problem {
    /// Adds a column and returns its position.
    pub fn column(&mut self, cost: f64, lower: f64, upper: f64, whole: bool) -> u32 {
        self.columns.push(ProblemColumn { cost, lower, upper, whole });
        self.columns.len() as u32 - 1
    }

    /// Adds a row.
    pub fn row(&mut self, lower: f64, upper: f64, terms: impl IntoIterator<Item = (u32, f64)>) {
        self.rows.push((lower, upper));
        self.terms.extend(terms);
        self.ends.push(self.terms.len());
    }

    /// Columns and coefficients of a row.
    pub fn terms(&self, row: usize) -> &[(u32, f64)] {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.terms[start..self.ends[row]]
    }

    /// The components, which no row connects, gathered into programs of at least `least` columns (the
    /// last may be smaller), each with the positions of its columns.
    pub fn split(&self, least: usize) -> Vec<(Problem, Vec<u32>)> {
        let root_of = self.roots();
        let mut members: Vec<Vec<u32>> = Vec::new();
        let mut seen = vec![usize::MAX; self.columns.len()];
        for (col, &root) in root_of.iter().enumerate() {
            if seen[root as usize] == usize::MAX {
                if members.last().is_none_or(|last| last.len() >= least) {
                    members.push(Vec::new());
                }
                seen[root as usize] = members.len() - 1;
            }
            members[seen[root as usize]].push(col as u32);
        }
        let mut place = vec![0; self.columns.len()];
        let mut problems: Vec<Problem> = Vec::with_capacity(members.len());
        for cols in &members {
            let mut problem = Problem::default();
            for &col in cols {
                place[col as usize] = problem.columns.len() as u32;
                problem.columns.push(self.columns[col as usize]);
            }
            problems.push(problem);
        }
        for (row, &(lower, upper)) in self.rows.iter().enumerate() {
            let terms = self.terms(row);
            let Some(&(first, _)) = terms.first() else { continue };
            let problem = &mut problems[seen[root_of[first as usize] as usize]];
            problem.row(lower, upper, terms.iter().map(|&(col, by)| (place[col as usize], by)));
        }
        problems.into_iter().zip(members).collect()
    }

    /// A column that stands for the component of each column.
    fn roots(&self) -> Vec<u32> {
        let mut sets = UnionFind::new(self.columns.len());
        for row in 0..self.rows.len() {
            for pair in self.terms(row).windows(2) {
                sets.union(pair[0].0, pair[1].0);
            }
        }
        sets.roots()
    }
}
