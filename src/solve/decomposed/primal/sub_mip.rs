//! The sub-MIP of a neighbourhood: some groups choose anew, all others stay.

use std::time::Duration;

use crate::error::SolveError;

use super::super::super::Watch;
use super::super::super::problem::{MipLimits, Optimizer, Problem, Verdict};
use super::super::super::proof::{self, FULL_PROOF};
use super::super::model::choices::{Choices, Origin};
use super::super::model::incumbent::Incumbent;

/// The groups of a neighbourhood with the choices that each may make, its present one among them.
pub type Block = Vec<(usize, Vec<u32>)>;

/// Answer of the sub-MIP of a block.
pub struct Found {
    /// Group and choice, for the groups of the block.
    pub chosen: Vec<(usize, u32)>,
    /// Loose columns and their values.
    pub loose: Vec<(usize, f64)>,
    /// Whether there is provably nothing better, within the room given.
    pub proven: bool,
    /// Lower bound on what the whole costs, whatever the block chooses.
    pub bound: f64,
}

impl Found {
    /// Brings a state to it; keeps the way back.
    pub fn apply(&mut self, choices: &Choices, state: &mut Incumbent) {
        for (group, choice) in &mut self.chosen {
            *choice = state.choose(choices, *group, *choice);
        }
        for (at, value) in &mut self.loose {
            *value = state.set_loose(choices, *at, *value);
        }
    }
}

/// How far a block is searched.
#[derive(Clone, Copy)]
pub struct Depth {
    /// Nodes of the search tree at most.
    pub nodes: i32,
    /// Absolute gap: what is left to gain when it is enough.
    pub room: f64,
    /// Time left.
    pub time: Option<Duration>,
    /// Seed of the solver.
    pub seed: u32,
    /// Whether all loose columns take part, or only those of the rows that the block names.
    pub all_loose: bool,
    /// Components are solved one by one, but not in pieces of fewer columns than this.
    pub least_component: usize,
}

/// Not a row of the block.
const UNSEEN: u32 = u32::MAX;

/// Solves a block from the state it is in; `None` when nothing was found.
///
/// # Errors
/// [`SolveError::Failed`] when the solver fails.
pub fn solve(
    choices: &Choices,
    state: &Incumbent,
    block: &Block,
    depth: Depth,
    solver: &dyn Optimizer,
    watch: &dyn Watch,
) -> Result<Option<Found>, SolveError> {
    let Built { problem, start, first, loose, constant } =
        Builder::new(choices, state).build(block, depth.all_loose);
    let columns = problem.columns.len();
    let mut point = vec![0.0; columns];
    let (mut bound, mut proven) = (constant, true);
    for (component, cols) in problem.split(depth.least_component) {
        let Depth { nodes, room, time, seed, .. } = depth;
        let gap = (room * cols.len() as f64 / columns as f64).max(FULL_PROOF);
        let start = cols.iter().map(|&col| start[col as usize]).collect();
        let end = solver.mip(component, start, MipLimits { nodes, gap, time, seed }, watch)?;
        let Some(values) = end.values else { return Ok(None) };
        cols.iter().zip(values).for_each(|(&col, value)| point[col as usize] = value);
        // All prices of a component are whole numbers, hence so is its least value.
        bound += proof::whole_bound(end.bound).unwrap_or(f64::NEG_INFINITY);
        proven &= end.verdict == Verdict::Proven;
    }
    let chosen = block.iter().zip(&first).map(|((group, list), &first)| {
        let values = &point[first as usize..first as usize + list.len()];
        let most = (0..list.len()).max_by(|&a, &b| values[a].total_cmp(&values[b]).then(b.cmp(&a)));
        (*group, list[most.unwrap_or(0)])
    });
    let loose = loose.into_iter().map(|(at, col)| (at, point[col as usize].round()));
    Ok(Some(Found { chosen: chosen.collect(), loose: loose.collect(), proven, bound }))
}

/// The block as a program.
struct Built {
    problem: Problem,
    start: Vec<f64>,
    /// First column of each group of the block.
    first: Vec<u32>,
    /// Loose columns with their columns in the program.
    loose: Vec<(usize, u32)>,
    /// What the whole costs beside the columns of the program.
    constant: f64,
}

/// A row as it appears to the block.
struct Seen {
    row: usize,
    /// Activity of all that stays.
    rest: f64,
    /// What the block may add to it, at least and at most.
    span: (f64, f64),
    terms: Vec<(u32, f64)>,
    /// Columns of its slack, under and over.
    slacks: [Option<u32>; 2],
}

struct Builder<'a> {
    choices: &'a Choices,
    state: &'a Incumbent,
    built: Built,
    place: Vec<u32>,
    seen: Vec<Seen>,
}

impl<'a> Builder<'a> {
    fn new(choices: &'a Choices, state: &'a Incumbent) -> Self {
        let built = Built {
            problem: Problem::default(),
            start: Vec::new(),
            first: Vec::new(),
            loose: Vec::new(),
            constant: state.cost,
        };
        let place = vec![UNSEEN; choices.rows.len()];
        Self { choices, state, built, place, seen: Vec::new() }
    }

    fn build(mut self, block: &Block, all_loose: bool) -> Built {
        for (group, list) in block {
            self.group(*group, list);
        }
        for at in 0..self.choices.loose.len() {
            self.loose(at, all_loose);
        }
        for (at, (_, list)) in block.iter().enumerate() {
            let first = self.built.first[at];
            let columns = first..first + list.len() as u32;
            self.built.problem.row(1.0, 1.0, columns.map(|col| (col, 1.0)));
        }
        for at in 0..self.seen.len() {
            for cap in self.choices.caps_of(self.seen[at].row) {
                self.see(cap);
            }
        }
        // A cut comes after the row that it follows from, whose slack it shares, and a cap after the
        // rows whose slack it counts.
        let mut order: Vec<usize> = (0..self.seen.len()).collect();
        order.sort_unstable_by_key(|&at| self.seen[at].row);
        for at in order {
            self.write(at);
        }
        self.built
    }

    fn column(&mut self, cost: f64, upper: f64, start: f64) -> u32 {
        self.built.start.push(start);
        self.built.problem.column(cost, 0.0, upper, true)
    }

    fn see(&mut self, row: usize) -> &mut Seen {
        if self.place[row] == UNSEEN {
            self.place[row] = self.seen.len() as u32;
            let rest = self.state.activity[row];
            let seen = Seen { row, rest, span: (0.0, 0.0), terms: Vec::new(), slacks: [None; 2] };
            self.seen.push(seen);
        }
        &mut self.seen[self.place[row] as usize]
    }

    fn group(&mut self, group: usize, list: &[u32]) {
        let choices = self.choices;
        self.built.first.push(self.built.problem.columns.len() as u32);
        let present = self.state.chosen[group];
        self.built.constant -= choices.cost[present as usize];
        let mut adds: Vec<(usize, f64)> = Vec::new();
        for &choice in list {
            let start = if choice == present { 1.0 } else { 0.0 };
            let col = self.column(choices.cost[choice as usize], 1.0, start);
            for (row, by) in choices.entries.of(choice as usize) {
                self.see(row).terms.push((col, by));
                adds.push((row, by));
            }
        }
        for (row, by) in choices.entries.of(present as usize) {
            self.see(row).rest -= by;
        }
        adds.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for of_row in adds.chunk_by(|a, b| a.0 == b.0) {
            let (mut least, mut most) = (of_row[0].1, of_row[of_row.len() - 1].1);
            if of_row.len() < list.len() {
                // A choice that does not name the row adds nothing to it.
                (least, most) = (least.min(0.0), most.max(0.0));
            }
            let span = &mut self.see(of_row[0].0).span;
            *span = (span.0 + least, span.1 + most);
        }
    }

    /// A loose column takes part when a row of the block names it, or if all do.
    fn loose(&mut self, at: usize, all: bool) {
        let list = self.choices.list_of_loose(at);
        let mut rows = self.choices.entries.of(list);
        if !all && !rows.clone().any(|(row, _)| self.place[row] != UNSEEN) {
            return;
        }
        let (column, value) = (&self.choices.loose[at], self.state.loose[at]);
        let (lower, upper) = (column.lower, column.upper);
        let col = self.built.problem.column(column.cost, lower, upper, true);
        self.built.start.push(value);
        self.built.constant -= column.cost * value;
        self.built.loose.push((at, col));
        rows.by_ref().for_each(|(row, by)| {
            let seen = self.see(row);
            seen.rest -= by * value;
            seen.terms.push((col, by));
            let ends = [by * lower, by * upper];
            seen.span.0 += ends[0].min(ends[1]);
            seen.span.1 += ends[0].max(ends[1]);
        });
    }

    fn write(&mut self, at: usize) {
        let Seen { row, rest, span, .. } = self.seen[at];
        let side = &self.choices.rows[row];
        self.built.constant -= side.made_up(self.state.activity[row]).price;
        let (lower, upper) = (side.lower - rest, side.upper - rest);
        // What cannot happen need not be watched.
        let lower = if span.0 >= lower { f64::NEG_INFINITY } else { lower };
        let upper = if span.1 <= upper { f64::INFINITY } else { upper };
        if lower.is_infinite() && upper.is_infinite() {
            return;
        }
        let mut terms = std::mem::take(&mut self.seen[at].terms);
        match side.origin {
            Origin::Cut(cut) => {
                let parent = self.place[cut.row as usize];
                let slack = (parent != UNSEEN)
                    .then(|| self.seen[parent as usize].slacks[usize::from(cut.over)]);
                // Where the slack is settled, the cut says nothing new.
                let Some(Some(slack)) = slack else { return };
                terms.push((slack, 1.0));
            }
            Origin::Line(_) => {
                let watched = [lower.is_finite(), upper.is_finite()];
                for over in [false, true].into_iter().filter(|&over| watched[usize::from(over)]) {
                    terms.extend(self.slack(at, over));
                }
            }
        }
        self.built.problem.row(lower, upper, terms);
    }

    /// The columns that make up for a row on one side: its slack, and one more while it is further
    /// out than that can pay for.
    fn slack(&mut self, at: usize, over: bool) -> Vec<(u32, f64)> {
        let row = self.seen[at].row;
        let (side, activity) = (&self.choices.rows[row], self.state.activity[row]);
        let sign = if over { -1.0 } else { 1.0 };
        let out = if over { activity - side.upper } else { side.lower - activity };
        let mut open = out.max(0.0);
        let mut terms = Vec::new();
        if let Some(slack) = side.slack(over) {
            let (units, rest) = slack.close(open);
            open = rest;
            let col = self.column(slack.price, slack.most, units);
            self.seen[at].slacks[usize::from(over)] = Some(col);
            terms.push((col, sign * slack.per));
            for (cap, by) in self.choices.charges_of(row, over) {
                let cap = self.see(cap);
                cap.terms.push((col, by));
                cap.rest -= by * units;
                cap.span.1 += by * slack.most;
            }
        }
        if open > 0.0 {
            let col = self.built.problem.column(self.choices.big_m, 0.0, open, false);
            self.built.start.push(open);
            terms.push((col, sign));
        }
        terms
    }
}
