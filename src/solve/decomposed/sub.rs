//! A small integer or linear program, written straight into HiGHS.

use std::time::Instant;

use highs::{RowProblem, Sense};

use crate::error::Error;

use super::super::Watch;
use super::super::run::{Effort, End, Job};
use super::links::Links;

/// A program in the order in which it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Sub {
    /// The columns.
    pub(super) columns: Vec<SubColumn>,
    rows: Vec<(f64, f64)>,
    /// Where the terms of each row end.
    ends: Vec<usize>,
    terms: Vec<(u32, f64)>,
}

/// A column of a [`Sub`].
#[derive(Clone, Copy, Debug)]
pub(super) struct SubColumn {
    cost: f64,
    lower: f64,
    upper: f64,
    whole: bool,
}

impl Sub {
    /// Adds a column and returns its position.
    pub(super) fn column(&mut self, cost: f64, lower: f64, upper: f64, whole: bool) -> u32 {
        self.columns.push(SubColumn { cost, lower, upper, whole });
        self.columns.len() as u32 - 1
    }

    /// Adds a row.
    pub(super) fn row(
        &mut self,
        lower: f64,
        upper: f64,
        terms: impl IntoIterator<Item = (u32, f64)>,
    ) {
        self.rows.push((lower, upper));
        self.terms.extend(terms);
        self.ends.push(self.terms.len());
    }

    fn terms(&self, row: usize) -> &[(u32, f64)] {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.terms[start..self.ends[row]]
    }

    /// Solves it; `start` is a point to start from.
    ///
    /// # Errors
    /// [`Error::Solver`] when the solver fails.
    pub(super) fn solve(
        self,
        start: Option<Vec<f64>>,
        effort: Effort,
        watch: &dyn Watch,
    ) -> Result<End, Error> {
        let job = Job { recipe: Box::new(|| self.model()), start, effort, began: Instant::now() };
        job.watched("", watch)
    }

    fn model(self) -> Result<highs::Model, Error> {
        let mut problem = RowProblem::default();
        let columns: Vec<highs::Col> = self
            .columns
            .iter()
            .map(|c| problem.add_column_with_integrality(c.cost, c.lower..=c.upper, c.whole))
            .collect();
        for (row, &(lower, upper)) in self.rows.iter().enumerate() {
            let terms = self.terms(row).iter().map(|&(col, by)| (columns[col as usize], by));
            problem.add_row(lower..=upper, terms);
        }
        problem
            .try_optimise(Sense::Minimise)
            .map_err(|e| Error::Solver(format!("a part of the program is refused: {e:?}")))
    }

    /// The parts that no row connects, gathered into programs of at least `least` columns (the last
    /// may be smaller), each with the positions of its columns.
    pub(super) fn split(&self, least: usize) -> Vec<(Sub, Vec<u32>)> {
        let part_of = self.parts();
        let mut members: Vec<Vec<u32>> = Vec::new();
        let mut seen = vec![usize::MAX; self.columns.len()];
        for (col, &part) in part_of.iter().enumerate() {
            if seen[part as usize] == usize::MAX {
                if members.last().is_none_or(|last| last.len() >= least) {
                    members.push(Vec::new());
                }
                seen[part as usize] = members.len() - 1;
            }
            members[seen[part as usize]].push(col as u32);
        }
        let mut place = vec![0; self.columns.len()];
        let mut subs: Vec<Sub> = Vec::with_capacity(members.len());
        for cols in &members {
            let mut sub = Sub::default();
            for &col in cols {
                place[col as usize] = sub.columns.len() as u32;
                sub.columns.push(self.columns[col as usize]);
            }
            subs.push(sub);
        }
        for (row, &(lower, upper)) in self.rows.iter().enumerate() {
            let terms = self.terms(row);
            let Some(&(first, _)) = terms.first() else { continue };
            let sub = &mut subs[seen[part_of[first as usize] as usize]];
            sub.row(lower, upper, terms.iter().map(|&(col, by)| (place[col as usize], by)));
        }
        subs.into_iter().zip(members).collect()
    }

    /// A column that stands for the part of each column.
    fn parts(&self) -> Vec<u32> {
        let mut links = Links::new(self.columns.len());
        for row in 0..self.rows.len() {
            let terms = self.terms(row);
            for pair in terms.windows(2) {
                links.link(pair[0].0, pair[1].0);
            }
        }
        links.firsts()
    }
}
