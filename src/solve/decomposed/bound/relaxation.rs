//! The linear relaxation over the choices that are nearly the cheapest of their groups, solved by
//! interior point near the prices at hand. Its prices, priced out over all choices, are a bound on
//! the whole.
//!
//! Prices of some of the choices may run far off, since the others do not hold them back. So each
//! row may also be bought and sold at its price plus and minus a reach, which keeps the new prices
//! within it (Marsten, Hogan and Blankenship 1975, boxstep); no basis is asked for, since the middle
//! of the best prices is as good as a corner.

use std::time::Duration;

use rayon::prelude::*;

use crate::error::SolveError;

use super::super::super::Watch;
use super::super::super::problem::{LpSolution, Optimizer, Problem};
use super::super::model::choices::{Choices, Origin, Slack};
use super::components::Components;

/// The answer of a relaxation.
pub struct Relaxed {
    /// Lagrangian price (dual value) of each row, not yet clamped.
    pub prices: Vec<f64>,
    /// LP value of each choice; of one that is not listed it is 0.
    pub lp_values: Vec<f64>,
}

/// What is relaxed.
pub struct Relaxation<'a> {
    pub choices: &'a Choices,
    /// Solved one by one, the linking rows at their prices.
    pub components: &'a Components,
    /// The choices that count, ascending, at least one of each group.
    pub listed: &'a [u32],
    /// The prices near which new ones are looked for.
    pub prices: &'a [f64],
    /// Half-width of the box: how far these may go, row by row.
    pub reach: &'a [f64],
    /// Solves the linear programs.
    pub solver: &'a dyn Optimizer,
}

impl Relaxation<'_> {
    /// Solves it; `None` when the solver has no answer.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    pub fn solve(
        &self,
        time: Option<Duration>,
        watch: &dyn Watch,
    ) -> Result<Option<Relaxed>, SolveError> {
        let answers: Vec<Option<Answer>> = self
            .components
            .groups
            .par_iter()
            .map(|groups| self.component(groups, time, watch))
            .collect::<Result<_, SolveError>>()?;
        let mut prices = self.prices.to_vec();
        let mut lp_values = vec![0.0; self.choices.cost.len()];
        for answer in answers {
            let Some(Answer { duals, listed }) = answer else { return Ok(None) };
            duals.into_iter().for_each(|(row, price)| prices[row as usize] = price);
            listed.into_iter().for_each(|(choice, lp_value)| lp_values[choice as usize] = lp_value);
        }
        Ok(Some(Relaxed { prices, lp_values }))
    }

    fn component(
        &self,
        groups: &[u32],
        time: Option<Duration>,
        watch: &dyn Watch,
    ) -> Result<Option<Answer>, SolveError> {
        let Written { problem, listed, rows } = Writer::new(self).write(groups);
        // A relaxation that fails costs only the help that it would have been.
        let Ok(Some(end)) = self.solver.lp(problem, time, watch) else { return Ok(None) };
        let LpSolution { values, duals } = end;
        let duals = rows.into_iter().zip(duals.into_iter().skip(groups.len())).collect();
        let listed = listed.into_iter().zip(values).collect();
        Ok(Some(Answer { duals, listed }))
    }
}

/// The answer of a component.
struct Answer {
    /// Rows with their prices.
    duals: Vec<(u32, f64)>,
    /// Choices with their LP values.
    listed: Vec<(u32, f64)>,
}

/// A component as a program: its groups' rows first.
struct Written {
    problem: Problem,
    /// The choices that are its first columns.
    listed: Vec<u32>,
    /// The rows after those of the groups.
    rows: Vec<u32>,
}

/// Not a row of the component.
const ABSENT: u32 = u32::MAX;

struct Writer<'a> {
    of: &'a Relaxation<'a>,
    problem: Problem,
    place: Vec<u32>,
    rows: Vec<u32>,
    terms: Vec<Vec<(u32, f64)>>,
}

impl<'a> Writer<'a> {
    fn new(of: &'a Relaxation<'a>) -> Self {
        let place = vec![ABSENT; of.choices.rows.len()];
        Self { of, problem: Problem::default(), place, rows: Vec::new(), terms: Vec::new() }
    }

    fn write(mut self, groups: &[u32]) -> Written {
        let choices = self.of.choices;
        let (mut listed, mut ends) = (Vec::new(), Vec::with_capacity(groups.len()));
        for &group in groups {
            for &choice in self.listed_of(group) {
                let cost = choices.cost[choice as usize];
                self.column(cost, (0.0, f64::INFINITY), choice as usize);
                listed.push(choice);
            }
            ends.push(self.problem.columns.len() as u32);
        }
        for (at, column) in choices.loose.iter().enumerate() {
            let span = (column.lower, column.upper);
            self.column(column.cost, span, choices.list_of_loose(at));
        }
        for at in 0..self.rows.len() {
            choices.caps_of(self.rows[at] as usize).for_each(|cap| self.see(cap));
        }
        // A cut comes after the row that it follows from, whose slack it shares, and a cap after the
        // rows whose slack it counts.
        self.rows.sort_unstable();
        let mut first = 0;
        for end in ends {
            self.problem.row(1.0, 1.0, (first..end).map(|col| (col, 1.0)));
            first = end;
        }
        let rows = std::mem::take(&mut self.rows);
        let mut slacks = vec![[None; 2]; self.terms.len()];
        for &row in &rows {
            self.row(row as usize, &mut slacks);
        }
        Written { problem: self.problem, listed, rows }
    }

    fn listed_of(&self, group: u32) -> &'a [u32] {
        let range = self.of.choices.of(group as usize);
        let at = |bound: usize| self.of.listed.partition_point(|&c| (c as usize) < bound);
        &self.of.listed[at(range.start)..at(range.end)]
    }

    /// A column whose price is what it costs after the linking rows.
    fn column(&mut self, cost: f64, (lower, upper): (f64, f64), list: usize) {
        let Relaxation { choices, components, prices, .. } = self.of;
        let linking = choices.entries.of(list).filter(|(row, _)| components.linking[*row]);
        let cost = cost - linking.map(|(row, by)| by * prices[row]).sum::<f64>();
        let col = self.problem.column(cost, lower, upper, false);
        for (row, by) in choices.entries.of(list).filter(|(row, _)| !components.linking[*row]) {
            self.see(row);
            self.terms[self.place[row] as usize].push((col, by));
        }
    }

    fn see(&mut self, row: usize) {
        if self.place[row] == ABSENT && !self.of.components.linking[row] {
            self.place[row] = self.terms.len() as u32;
            self.terms.push(Vec::new());
            self.rows.push(row as u32);
        }
    }

    /// The slack of one side of a row, which is charged to the caps that count it.
    fn slack(&mut self, row: usize, slack: Slack, over: bool) -> u32 {
        let Relaxation { choices, components, prices, .. } = self.of;
        let linking = choices.charges_of(row, over).filter(|(cap, _)| components.linking[*cap]);
        let price = slack.price - linking.map(|(cap, by)| by * prices[cap]).sum::<f64>();
        let col = self.problem.column(price, 0.0, slack.most, false);
        for (cap, by) in choices.charges_of(row, over) {
            if self.place[cap] != ABSENT {
                self.terms[self.place[cap] as usize].push((col, by));
            }
        }
        col
    }

    fn row(&mut self, row: usize, slacks: &mut [[Option<u32>; 2]]) {
        let Relaxation { choices, prices, reach, .. } = self.of;
        let side = &choices.rows[row];
        let place = self.place[row] as usize;
        let mut terms = std::mem::take(&mut self.terms[place]);
        match side.origin {
            Origin::Cut(cut) => {
                let parent = self.place[cut.row as usize];
                if parent != ABSENT {
                    let slack = slacks[parent as usize][usize::from(cut.over)];
                    terms.extend(slack.map(|slack| (slack, 1.0)));
                }
            }
            Origin::Line(_) => {
                for (slack, sign) in [(side.under, 1.0), (side.over, -1.0)] {
                    let Some(slack) = slack else { continue };
                    let col = self.slack(row, slack, sign < 0.0);
                    slacks[place][usize::from(sign < 0.0)] = Some(col);
                    terms.push((col, sign * slack.per));
                }
            }
        }
        let (price, reach) = (prices[row], reach[row]);
        terms.push((self.problem.column(price + reach, 0.0, f64::INFINITY, false), 1.0));
        terms.push((self.problem.column(reach - price, 0.0, f64::INFINITY, false), -1.0));
        self.problem.row(side.lower, side.upper, terms);
    }
}
