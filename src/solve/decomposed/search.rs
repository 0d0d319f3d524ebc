//! The search of the engine: prices and a bound, a first plan, the relaxation with its cuts, and
//! neighbourhood after neighbourhood until the gap is closed, or the time is up.

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::error::Error;

use super::super::{Limit, Progress, Task, Watch, fixing as proof};
use super::ascent::{self, Ascent};
use super::block::{self, Block, Depth, Found};
use super::choices::{Choices, Origin};
use super::neighbourhood::{self, Grower};
use super::prices::{self, Priced};
use super::sparse::Sparse;
use super::state::State;
use super::{auction, construct, relaxation, rounding};

/// Bids a group in the auction, on average and at most.
const BIDS: usize = 20;

/// Passes of the ascent between two looks at what they bring, and looks at most.
const CLIMB: (usize, usize) = (50, 30);

/// The ascent ends when the bound rises by less than this share in one look.
const LEAST_CLIMB: f64 = 2e-4;

/// Choices of each group in the relaxation, on average.
const LISTED: usize = 4;

/// The relaxation is solved anew while the last one brought this share of the gap.
const WORTH_IT: f64 = 0.1;

/// Groups of the first neighbourhoods.
const FIRST_SIZE: usize = 60;

/// Nodes of the search tree in a neighbourhood.
const NODES: i32 = 200;

/// A search and what it has found.
pub(super) struct Search<'a> {
    task: &'a Task<'a>,
    watch: &'a dyn Watch,
    began: Instant,
    choices: Choices,
    of_row: Sparse,
    prices: Vec<f64>,
    priced: Priced,
    /// See [`neighbourhood::extra`].
    extra: Vec<f64>,
    /// Proven lower bound, a whole number.
    bound: f64,
    /// By how much the last relaxation raised the bound.
    gain: f64,
    /// Prices are looked for this much nearer to those at hand.
    narrower: f64,
    state: State,
}

/// How a search ended.
pub(super) struct Ended {
    pub(super) choices: Choices,
    pub(super) state: State,
    /// Proven lower bound, a whole number.
    pub(super) bound: f64,
    /// Why it ended.
    pub(super) limit: Limit,
    /// What the last prices prove about each column of the task.
    pub(super) priced: proof::Priced,
}

/// What stays quiet while a part is solved.
struct Part<'a>(&'a dyn Watch);

impl Watch for Part<'_> {
    fn interrupted(&self) -> bool {
        self.0.interrupted()
    }
}

impl<'a> Search<'a> {
    /// Looks for first prices and a first point.
    pub(super) fn begin(
        task: &'a Task<'a>,
        choices: Choices,
        began: Instant,
        watch: &'a dyn Watch,
    ) -> Search<'a> {
        let mut ascent = Ascent::new(&choices, auction::prices(&choices, BIDS));
        for _ in 0..CLIMB.1 {
            tell(task, watch, None, ascent.priced.whole_bound());
            let gain = ascent.climb(CLIMB.0);
            let is_up = task.limits.time.is_some_and(|time| began.elapsed() >= time);
            if gain < LEAST_CLIMB * ascent.priced.bound.abs() || is_up || watch.interrupted() {
                break;
            }
        }
        let (prices, priced) = (ascent.prices, ascent.priced);
        let extra = neighbourhood::extra(&choices, &priced, &prices);
        let of_row = choices.entries.transposed(choices.rows.len());
        let bound = priced.whole_bound();
        let state = construct::greedy(&choices, &extra);
        let mut search = Search {
            task,
            watch,
            began,
            choices,
            of_row,
            prices,
            priced,
            extra,
            bound,
            gain: f64::INFINITY,
            narrower: 1.0,
            state,
        };
        search.take_start();
        search
    }

    /// Starts from the task's own point where that is better.
    fn take_start(&mut self) {
        if let Some(state) = self.task.start.and_then(|values| self.choices.state_of(values)) {
            if state.beats(&self.state) {
                self.state = state;
            }
        }
        self.tell();
    }

    fn tell(&self) {
        let incumbent = self.state.is_plan().then_some(self.state.cost);
        tell(self.task, self.watch, incumbent, self.bound);
    }

    fn left(&self) -> Option<Duration> {
        self.task.limits.time.map(|time| time.saturating_sub(self.began.elapsed()))
    }

    /// What is still open between the plan and the bound.
    fn gap(&self) -> f64 {
        if self.state.is_plan() { self.state.cost - self.bound } else { f64::INFINITY }
    }

    /// The gap that was asked for.
    fn room(&self) -> f64 {
        self.task.limits.gap * self.state.cost.abs().max(1.0)
    }

    /// Why the search ends now, if it does.
    fn end(&self) -> Option<Limit> {
        match self.left() {
            _ if self.gap() <= self.room() => Some(Limit::Gap),
            _ if self.watch.interrupted() => Some(Limit::Interrupt),
            Some(left) if left.is_zero() => Some(Limit::Time),
            _ => None,
        }
    }

    /// Goes on to the end.
    ///
    /// # Errors
    /// [`Error::Solver`] when the solver fails.
    pub(super) fn run(mut self) -> Result<Ended, Error> {
        let limit = self.improve()?;
        let mut adds = vec![0.0; self.task.program.columns.len()];
        for (column, extra) in self.choices.origin.iter().zip(&self.extra) {
            adds[column.at()] = *extra;
        }
        let priced = proof::Priced::new(self.priced.bound, self.priced.rounding, adds);
        Ok(Ended { choices: self.choices, state: self.state, bound: self.bound, limit, priced })
    }

    /// Solves the relaxation and adds the cuts that it breaks.
    fn relax(&mut self) -> Result<(), Error> {
        let (listed, dearest) = self.listed();
        let reach = self.reach(dearest * self.narrower / 2.0);
        let within = relaxation::Box { prices: &self.prices, reach: &reach };
        let part = Part(self.watch);
        let relaxed = relaxation::solve(&self.choices, &listed, &within, self.left(), &part)?;
        self.gain = 0.0;
        let Some(relaxed) = relaxed else { return Ok(()) };
        self.gain = self.adopt(relaxed.prices);
        if self.gain <= 0.0 {
            self.narrower /= 4.0;
        }
        let base = most_shared(&self.choices, &relaxed.shares);
        let cuts = rounding::add(&mut self.choices, &self.of_row, &relaxed.shares, &base);
        self.prices.resize(self.choices.rows.len(), 0.0);
        let (chosen, loose) = (&mut self.state.chosen, &mut self.state.loose);
        let (chosen, loose) = (std::mem::take(chosen), std::mem::take(loose));
        self.state = State::new(&self.choices, chosen, loose);
        let greedy = construct::greedy(&self.choices, &self.extra);
        if greedy.beats(&self.state) {
            self.state = greedy;
        }
        if std::env::var("DBG").is_ok() {
            use std::io::Write;
            writeln!(
                std::io::stderr(),
                "relax: listed {} gain {:.1} bound {:.1} cuts {cuts} rows {} {:?}",
                listed.len(),
                self.gain,
                self.priced.bound,
                self.choices.rows.len(),
                self.began.elapsed()
            )
            .unwrap();
        }
        self.tell();
        Ok(())
    }

    /// The choices that are nearly the cheapest, so many that each group has some on average, and
    /// the extra of the dearest of them.
    fn listed(&self) -> (Vec<u32>, f64) {
        let mut extra = self.extra.clone();
        let at = (LISTED * self.choices.len()).min(extra.len() - 1);
        let (_, &mut dearest, _) = extra.select_nth_unstable_by(at, f64::total_cmp);
        let cheap = |choice: &u32| self.extra[*choice as usize] <= dearest;
        ((0..self.extra.len() as u32).filter(cheap).collect(), dearest)
    }

    /// How far each price may go: as far as makes one typical entry cost `reach` more; that of a cut
    /// as far as its slack costs.
    fn reach(&self, reach: f64) -> Vec<f64> {
        let scales = ascent::scales(&self.choices);
        let rows = self.choices.rows.iter().zip(scales);
        rows.map(|(side, scale)| match side.origin {
            Origin::Line(_) => reach.max(1e-3) / scale,
            Origin::Cut(cut) => {
                let slack = self.choices.rows[cut.row as usize].slack(cut.over);
                slack.map_or(reach / scale, |slack| slack.price / cut.by)
            }
        })
        .collect()
    }

    /// Takes over prices that prove more; returns by how much more.
    fn adopt(&mut self, mut prices: Vec<f64>) -> f64 {
        prices::clamp(&self.choices, &mut prices);
        let priced = prices::price(&self.choices, &prices);
        let gain = priced.bound - self.priced.bound;
        if gain > 0.0 {
            self.extra = neighbourhood::extra(&self.choices, &priced, &prices);
            (self.prices, self.priced) = (prices, priced);
            self.bound = self.bound.max(self.priced.whole_bound());
        }
        gain
    }

    /// Searches neighbourhoods, larger ones when small ones bring nothing more, until one holds all
    /// that can still be better.
    fn improve(&mut self) -> Result<Limit, Error> {
        let mut size = FIRST_SIZE;
        let mut idle = 0;
        let mut tries = vec![0_u32; self.choices.len()];
        let mut wide = 1.0;
        loop {
            if let Some(limit) = self.end() {
                return Ok(limit);
            }
            if self.gain >= WORTH_IT * (self.state.cost - self.bound) {
                self.relax()?;
                continue;
            }
            let dearest = self.dearest(wide);
            let free = self.free(dearest);
            if free.len() <= size {
                if let Some(limit) = self.kernel(free)? {
                    return Ok(limit);
                }
                wide *= 4.0;
                continue;
            }
            let blocks = self.blocks(size, dearest, &mut tries);
            let found = self.solve(&blocks, Some(NODES), 0.99)?;
            if std::env::var("DBG").is_ok() {
                use std::io::Write;
                writeln!(
                    std::io::stderr(),
                    "lns size {size} free {} cols {:?}",
                    free.len(),
                    blocks
                        .iter()
                        .map(|b| b.iter().map(|x| x.1.len()).sum::<usize>())
                        .collect::<Vec<_>>()
                )
                .unwrap();
            }
            let proven = found.iter().all(|found| found.as_ref().is_some_and(|f| f.proven));
            let before = (self.state.open, self.state.cost);
            for found in found.into_iter().flatten() {
                self.take(&found);
            }
            self.tell();
            if before == (self.state.open, self.state.cost) {
                idle += 1;
            } else {
                idle = 0;
            }
            if !proven {
                size = (size * 3 / 4).max(20);
            } else if idle > 1 {
                size = size * 5 / 4;
            }
        }
    }

    /// Choices dearer than this cannot be part of a better plan; or, without a plan, are left out
    /// for now.
    fn dearest(&self, wide: f64) -> f64 {
        if self.state.is_plan() {
            return self.state.cost - self.priced.bound + self.priced.rounding;
        }
        let (_, dearest) = self.listed();
        4.0 * wide * dearest.max(1.0)
    }

    fn grower(&self, size: usize, dearest: f64) -> Grower<'_> {
        let Search { choices, state, extra, of_row, .. } = self;
        Grower { choices, state, extra, of_row, size, dearest }
    }

    /// The groups that have a choice beside their present one, with all of them.
    fn free(&self, dearest: f64) -> Block {
        let grower = self.grower(0, dearest);
        let free = (0..self.choices.len()).filter(|&group| grower.is_free(group));
        free.map(|group| (group, grower.offered(group))).collect()
    }

    /// One block for each thread, around the groups that have most to do with the gap.
    fn blocks(&self, size: usize, dearest: f64, tries: &mut [u32]) -> Vec<Block> {
        let parts = neighbourhood::parts(&self.choices, &self.state, &self.prices, &self.extra);
        let worth = |group: usize| parts[group] / f64::from(1 + tries[group]);
        let mut order: Vec<(f64, usize)> =
            (0..parts.len()).map(|group| (worth(group), group)).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let grower = self.grower(size, dearest);
        let mut taken = vec![false; parts.len()];
        let mut blocks = Vec::new();
        for (_, seed) in order {
            if blocks.len() == rayon::current_num_threads() {
                break;
            }
            if !taken[seed] {
                tries[seed] += 1;
                let block = grower.grow(seed, &mut taken);
                block.iter().for_each(|(group, _)| tries[*group] += 1);
                if !block.is_empty() {
                    blocks.push(block);
                }
            }
        }
        blocks
    }

    fn solve(
        &self,
        blocks: &[Block],
        nodes: Option<i32>,
        room: f64,
    ) -> Result<Vec<Option<Found>>, Error> {
        let depth = Depth { nodes, room, time: self.left(), seed: self.task.limits.seed };
        let part = Part(self.watch);
        blocks
            .par_iter()
            .map(|block| block::solve(&self.choices, &self.state, block, depth, &part))
            .collect()
    }

    /// Takes over what was found in a block, when it still is better.
    fn take(&mut self, found: &Found) {
        let mut trial = self.state.clone();
        for &(group, choice) in &found.chosen {
            trial.choose(&self.choices, group, choice);
        }
        for &(at, value) in &found.loose {
            trial.set_loose(&self.choices, at, value);
        }
        if trial.beats(&self.state) {
            self.state = trial;
        }
    }

    /// Solves all that is free at once: what is proven here is proven for the whole. `None` when the
    /// search goes on.
    fn kernel(&mut self, free: Block) -> Result<Option<Limit>, Error> {
        let was_plan = self.state.is_plan();
        let everything = free.iter().map(|(_, list)| list.len()).sum::<usize>() >= self.extra.len();
        let room = (self.room() * 0.999).max(0.99);
        let before = self.state.cost;
        let found = self.solve(&[free], None, room)?.pop().flatten();
        let Some(found) = found else { return Ok(Some(self.end().unwrap_or(Limit::Other))) };
        self.take(&found);
        if was_plan {
            // A choice that is not free makes every point cost at least as much as this one did.
            let bound = found.bound.min(before);
            self.bound = self.bound.max(bound.min(self.state.cost));
        }
        self.tell();
        match self.end() {
            Some(limit) => Ok(Some(limit)),
            // A first plan, or none: what is free now is another matter.
            None if !was_plan && (self.state.is_plan() || !everything) => Ok(None),
            None => Ok(Some(Limit::Other)),
        }
    }
}

fn tell(task: &Task<'_>, watch: &dyn Watch, incumbent: Option<f64>, bound: f64) {
    watch.progress(&Progress { stage: task.stage.to_owned(), incumbent, bound: Some(bound) });
}

/// The choice of each group with the greatest share, the first of equals.
fn most_shared(choices: &Choices, shares: &[f64]) -> Vec<u32> {
    let most = |group: usize| {
        let best =
            choices.of(group).max_by(|&a, &b| shares[a].total_cmp(&shares[b]).then(b.cmp(&a)));
        best.unwrap_or(choices.groups[group] as usize) as u32
    };
    (0..choices.len()).map(most).collect()
}
