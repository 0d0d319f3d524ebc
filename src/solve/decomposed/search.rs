//! The search of the engine: prices and a bound, a first point, then relaxations with their cuts and
//! neighbourhood after neighbourhood in turn, until the gap is closed, or the time is up.

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::error::Error;

use super::super::run::FULL_PROOF;
use super::super::{Limit, Progress, Task, Trace, Watch, fixing};
use super::ascent::Ascent;
use super::block::{self, Block, Depth, Found};
use super::choices::Choices;
use super::memory::{self, Bases};
use super::neighbourhood::{self, Grower};
use super::parts::Parts;
use super::prices::Priced;
use super::sparse::Sparse;
use super::state::State;
use super::{auction, construct, ejection, sifting};

/// Bids a group in the auction, on average and at most.
const BIDS: usize = 20;

/// Passes of the ascent between two looks at what they bring, and looks at most.
const CLIMB: (usize, usize) = (50, 30);

/// The ascent ends when the bound rises by less than this share in each of so many looks on end. It
/// may rest for one look and rise on after it.
const LEAST_CLIMB: (f64, usize) = (2e-4, 2);

/// The relaxation is solved anew while the last one brought this share of the gap.
const WORTH_IT: f64 = 0.1;

/// Choices offered in the first neighbourhoods, and in the smallest.
const SIZES: (usize, usize) = (1000, 200);

/// So many more groups are worth one more block for each thread in a round.
const GROUPS_PER_ROUND: usize = 5000;

/// Nodes of the search tree in a neighbourhood.
const NODES: i32 = 100;

/// A point of a relaxation need not be nearer to the best of its kind than this share of the gap
/// that was asked for.
const NEAR: f64 = 0.25;

/// The relaxation is solved anew when so many rounds of neighbourhoods in a row have brought little.
const PATIENCE: usize = 5;

/// That is done at most so often.
const RENEWALS: u32 = 3;

/// A round has brought little when it closes less than this share of the gap.
const LITTLE: f64 = 0.01;

/// All that is free is solved at once when it has no more choices than this.
const KERNEL: usize = 2500;

/// A search and what it has found.
pub(super) struct Search<'a> {
    pub(super) task: &'a Task<'a>,
    pub(super) watch: &'a dyn Watch,
    began: Instant,
    pub(super) choices: Choices,
    /// The choices of each row of the task.
    pub(super) of_row: Sparse,
    /// What relaxations are solved by.
    pub(super) parts: Parts,
    /// Where the cuts among the rows come from.
    pub(super) cuts: Bases,
    /// The best prices so far.
    pub(super) prices: Vec<f64>,
    /// What they say.
    pub(super) priced: Priced,
    /// The share of each choice in the last relaxation.
    pub(super) shares: Vec<f64>,
    /// See [`neighbourhood::extra`].
    pub(super) extra: Vec<f64>,
    /// Extra of the dearest choices in the relaxation.
    pub(super) cheap: f64,
    /// Proven lower bound, a whole number.
    pub(super) bound: f64,
    /// By how much the last relaxation raised the bound.
    pub(super) gain: f64,
    /// Whether a relaxation was solved.
    sifted: bool,
    /// How often patience was lost.
    renewals: u32,
    /// Prices are looked for so many times as far from those at hand as at first.
    pub(super) reach: f64,
    /// The best point so far.
    pub(super) state: State,
    /// How neighbourhoods are made at present.
    scope: Scope,
}

/// How neighbourhoods are made.
struct Scope {
    /// Choices offered in each.
    size: usize,
    /// Choices are offered up to so many times the extra of those in the relaxation.
    width: f64,
    /// Rounds in a row that brought nothing.
    idle: usize,
    /// Rounds in a row that brought little.
    little: usize,
    /// How often each group was in one.
    tries: Vec<u32>,
    /// Nodes of the search tree when all that is free is solved at once.
    kernel_nodes: i32,
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
    pub(super) priced: fixing::Priced,
    /// What it leaves to a what-if.
    pub(super) trace: Trace,
}

/// Who looks on while a part is solved: its progress is not that of the whole.
pub(super) struct Part<'a>(pub(super) &'a dyn Watch);

impl Watch for Part<'_> {
    fn interrupted(&self) -> bool {
        self.0.interrupted()
    }
}

impl<'a> Search<'a> {
    /// Looks for first prices and a first point.
    pub(super) fn begin(
        task: &'a Task<'a>,
        mut choices: Choices,
        began: Instant,
        watch: &'a dyn Watch,
    ) -> Result<Search<'a>, Error> {
        let of_row = choices.entries.transposed(choices.rows.len());
        let (prices, priced, cuts) = match task.trace {
            Some(trace) => memory::resume(&mut choices, &of_row, trace),
            None => {
                let so_far = |priced: &Priced| tell(task, watch, None, priced.whole_bound());
                let ascent = climb(task, &choices, began, watch, &so_far);
                (ascent.prices, ascent.priced, Bases::default())
            }
        };
        let mut parts = Parts::new(&choices, &of_row);
        parts.extend(&choices);
        let extra = neighbourhood::extra(&choices, &priced, &prices);
        let start = task.start.map(|values| choices.state_of(values, &priced.best));
        let scope = Scope {
            size: SIZES.0,
            width: 2.0,
            idle: 0,
            little: 0,
            tries: vec![0; choices.len()],
            kernel_nodes: NODES,
        };
        let mut search = Search {
            task,
            watch,
            began,
            of_row,
            cheap: sifting::cheap(&choices, &extra),
            bound: priced.whole_bound(),
            // What a trace proves is as good as what a relaxation would, unless it is not enough.
            gain: if task.trace.is_some() { 0.0 } else { f64::INFINITY },
            sifted: false,
            renewals: 0,
            reach: 1.0,
            parts,
            cuts,
            prices,
            shares: task.trace.map_or_else(Vec::new, |trace| memory::shares(&choices, trace)),
            state: start.unwrap_or_else(|| construct::greedy(&choices, &extra)),
            choices,
            priced,
            extra,
            scope,
        };
        match task.start {
            Some(_) => search.mend()?,
            None => search.chain(),
        }
        if task.start.is_some() && search.shares.is_empty() {
            search.rival();
        }
        search.tell();
        Ok(search)
    }

    /// Makes a plan of a point that no longer fits: where it fits least, all who are near choose
    /// anew, then all for whom the relaxation had not decided.
    fn mend(&mut self) -> Result<(), Error> {
        if !self.state.is_plan() {
            let dearest = self.dearest().0;
            let blocks = self.blocks(dearest, 1);
            self.solve(&blocks)?.iter_mut().flatten().for_each(|found| self.take(found));
        }
        if !self.shares.is_empty() && self.end().is_none() {
            let (shares, chosen) = (self.shares.clone(), self.state.chosen.clone());
            self.round_off(&shares, &chosen)?;
        }
        if !self.state.is_plan() {
            self.offer(construct::greedy(&self.choices, &self.extra));
            self.chain();
        }
        Ok(())
    }

    /// Looks for a better point where the one given owes nothing to this program's prices.
    fn rival(&mut self) {
        let Search { choices, of_row, extra, .. } = self;
        let mut rival = construct::greedy(choices, extra);
        ejection::improve(choices, of_row, extra, &mut rival);
        self.offer(rival);
    }

    /// Takes over what ejection chains make better.
    fn chain(&mut self) {
        let Search { choices, of_row, extra, state, .. } = self;
        ejection::improve(choices, of_row, extra, state);
    }

    /// Takes over a state that is better.
    pub(super) fn offer(&mut self, state: State) {
        if state.beats(&self.state) {
            self.state = state;
        }
    }

    /// Tells how far the search is.
    pub(super) fn tell(&self) {
        let incumbent = self.state.is_plan().then_some(self.state.cost);
        tell(self.task, self.watch, incumbent, self.bound);
    }

    /// Time left.
    pub(super) fn left(&self) -> Option<Duration> {
        self.task.limits.time.map(|time| time.saturating_sub(self.began.elapsed()))
    }

    /// The gap that was asked for.
    pub(super) fn room(&self) -> f64 {
        self.task.limits.gap * self.state.cost.abs().max(1.0)
    }

    /// Why the search ends now, if it does.
    pub(super) fn end(&self) -> Option<Limit> {
        match self.left() {
            _ if self.state.is_plan() && self.state.cost - self.bound <= self.room() => {
                Some(Limit::Gap)
            }
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
        let limit = loop {
            if let Some(limit) = self.end() {
                break limit;
            }
            if self.bound > self.choices.ceiling {
                // No point costs that much: there is none.
                break Limit::Other;
            }
            if self.relaxation_is_due() {
                self.sift()?;
                (self.sifted, self.scope.idle, self.scope.little) = (true, 0, 0);
            } else if self.scope.little > PATIENCE && self.renewals < RENEWALS {
                self.lose_patience();
            } else if !self.improve()? {
                break self.end().unwrap_or(Limit::Other);
            }
        };
        let mut adds = vec![0.0; self.task.program.columns.len()];
        for (column, extra) in self.choices.origin.iter().zip(&self.extra) {
            adds[column.at()] = *extra;
        }
        let priced = fixing::Priced::new(self.priced.bound, self.priced.rounding, adds);
        let trace = self.cuts.trace(self.task, &self.choices, &self.prices, &self.shares);
        let Search { choices, state, bound, .. } = self;
        Ok(Ended { choices, state, bound, limit, priced, trace })
    }

    /// Whether the last relaxation brought enough of the gap.
    pub(super) fn is_worth_it(&self) -> bool {
        self.gain >= WORTH_IT * (self.state.cost - self.bound)
    }

    /// Whether the relaxation promises more than neighbourhoods: at the beginning, and while it goes
    /// on raising the bound, but not before there is a plan.
    fn relaxation_is_due(&self) -> bool {
        let promising = self.gain > 0.0 && self.is_worth_it();
        let stuck = self.state.is_plan() || self.scope.idle > 2;
        promising && (!self.sifted || stuck)
    }

    /// Neighbourhoods have brought little for long: looks for prices elsewhere. Those of a parent may
    /// be too far off, so that the climb begins anew; otherwise the next relaxation looks further.
    fn lose_patience(&mut self) {
        if self.sifted {
            self.reach *= 4.0;
        } else {
            let ascent = climb(self.task, &self.choices, self.began, self.watch, &|_| self.tell());
            self.set_prices(ascent.prices, ascent.priced);
        }
        (self.renewals, self.scope.little) = (self.renewals + 1, 0);
        self.gain = f64::INFINITY;
    }

    /// Goes on with other prices; a bound that was proven stays.
    pub(super) fn set_prices(&mut self, prices: Vec<f64>, priced: Priced) {
        self.extra = neighbourhood::extra(&self.choices, &priced, &prices);
        self.cheap = sifting::cheap(&self.choices, &self.extra);
        self.bound = self.bound.max(priced.whole_bound());
        (self.prices, self.priced) = (prices, priced);
        self.tell();
    }

    /// Searches some neighbourhoods, larger ones when small ones bring nothing more, until one holds
    /// all that can still be better; false when nothing is left to try.
    fn improve(&mut self) -> Result<bool, Error> {
        let (dearest, everything) = self.dearest();
        let many = self.many(dearest);
        let is_small = many <= KERNEL && self.scope.idle > 1;
        if is_small || many <= self.scope.size {
            match everything {
                true if self.sifted => return self.kernel(self.free(dearest)),
                // A relaxation may close the gap, or leave less to it, for less.
                true => self.gain = f64::INFINITY,
                false => self.scope.width *= 2.0,
            }
            return Ok(true);
        }
        let threads = rayon::current_num_threads();
        let blocks = self.blocks(dearest, threads * (1 + self.choices.len() / GROUPS_PER_ROUND));
        let mut found = self.solve(&blocks)?;
        let proven = found.iter().all(|found| found.as_ref().is_some_and(|f| f.proven));
        let (before, gap) = (self.state.worth(), self.state.cost - self.bound);
        found.iter_mut().flatten().for_each(|found| self.take(found));
        self.tell();
        let scope = &mut self.scope;
        let is_much = self.state.open < before.0 || before.1 - self.state.cost > LITTLE * gap;
        scope.idle = if self.state.worth() < before { 0 } else { scope.idle + 1 };
        scope.little = if is_much { 0 } else { scope.little + 1 };
        if !proven {
            scope.size = (scope.size * 3 / 4).max(SIZES.1);
        } else if scope.idle > 1 {
            (scope.size, scope.width) = (scope.size * 5 / 4, scope.width * 1.25);
        }
        Ok(true)
    }

    /// The extra of the dearest choices that neighbourhoods offer, and whether no dearer one can be
    /// part of a better point.
    fn dearest(&self) -> (f64, bool) {
        let wide = self.scope.width * self.cheap.max(1.0);
        let gap = self.state.cost - self.priced.bound + self.priced.rounding;
        match self.state.is_plan() {
            true if gap <= wide => (gap, true),
            true => (wide, false),
            false => (wide, self.extra.iter().all(|extra| *extra <= wide)),
        }
    }

    fn grower(&self, dearest: f64) -> Grower<'_> {
        let Search { choices, state, extra, of_row, .. } = self;
        Grower { choices, state, extra, of_row, size: self.scope.size, dearest }
    }

    /// Number of choices of the groups that have one beside their present one.
    fn many(&self, dearest: f64) -> usize {
        let grower = self.grower(dearest);
        let of = |group| match grower.count(group) {
            1 => 0,
            many => many,
        };
        (0..self.choices.len()).into_par_iter().map(of).sum()
    }

    /// The groups that have a choice beside their present one, with all of them.
    fn free(&self, dearest: f64) -> Block {
        let grower = self.grower(dearest);
        let free = (0..self.choices.len()).filter(|&group| grower.is_free(group));
        free.map(|group| (group, grower.offered(group))).collect()
    }

    /// So many blocks, if there are, around the groups that have most to do with the gap.
    fn blocks(&mut self, dearest: f64, many: usize) -> Vec<Block> {
        let parts = neighbourhood::parts(&self.choices, &self.state, &self.prices, &self.extra);
        let worth = |group: usize| parts[group] / f64::from(1 + self.scope.tries[group]);
        let mut order: Vec<(f64, usize)> = (0..parts.len()).map(|at| (worth(at), at)).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let grower = self.grower(dearest);
        let mut taken = vec![false; parts.len()];
        let mut blocks = Vec::new();
        for (_, seed) in order {
            if blocks.len() == many {
                break;
            }
            if !taken[seed] && grower.is_free(seed) {
                blocks.push(grower.grow(seed, &mut taken));
            }
        }
        blocks.iter().flatten().for_each(|(group, _)| self.scope.tries[*group] += 1);
        blocks
    }

    fn solve(&self, blocks: &[Block]) -> Result<Vec<Option<Found>>, Error> {
        let depth = self.depth(NODES, FULL_PROOF);
        let part = Part(self.watch);
        let solve = |block| block::solve(&self.choices, &self.state, block, depth, &part);
        blocks.par_iter().map(solve).collect()
    }

    fn depth(&self, nodes: i32, room: f64) -> Depth {
        let (time, seed) = (self.left(), self.task.limits.seed);
        Depth { nodes, room, time, seed, all_loose: false }
    }

    /// Takes over what was found in a block, unless that has become worse.
    fn take(&mut self, found: &mut Found) {
        let before = self.state.worth();
        found.apply(&self.choices, &mut self.state);
        if self.state.worth() > before {
            found.apply(&self.choices, &mut self.state);
        }
    }

    /// Lets the groups that the relaxation leaves undecided choose, while all others do as it says.
    pub(super) fn round_off(&mut self, shares: &[f64], base: &[u32]) -> Result<(), Error> {
        let loose = self.state.loose.clone();
        let mut state = State::new(&self.choices, base.to_vec(), loose);
        let block = construct::undecided(&self.choices, shares, base);
        let part = Part(self.watch);
        let depth = self.depth(NODES, FULL_PROOF.max(NEAR * self.room()));
        if let Some(mut found) = block::solve(&self.choices, &state, &block, depth, &part)? {
            found.apply(&self.choices, &mut state);
            ejection::improve(&self.choices, &self.of_row, &self.extra, &mut state);
            self.offer(state);
        }
        self.tell();
        Ok(())
    }

    /// Solves all that is free at once: what is proven here is proven for the whole, since a choice
    /// that is not free makes a point no better than this one. False when nothing is left to try.
    fn kernel(&mut self, free: Block) -> Result<bool, Error> {
        let (was_plan, before) = (self.state.is_plan(), self.state.cost);
        let room = (0.99 * self.room()).max(FULL_PROOF);
        let depth = Depth { all_loose: true, ..self.depth(self.scope.kernel_nodes, room) };
        let part = Part(self.watch);
        let found = block::solve(&self.choices, &self.state, &free, depth, &part)?;
        let Some(mut found) = found else { return Ok(false) };
        self.take(&mut found);
        if was_plan {
            self.bound = self.bound.max(found.bound.min(before));
        }
        self.tell();
        self.scope.idle = 0;
        self.scope.kernel_nodes = self.scope.kernel_nodes.saturating_mul(8);
        Ok(self.state.is_plan() || !found.proven)
    }
}

/// Prices from an auction and an ascent.
fn climb<'a>(
    task: &Task<'_>,
    choices: &'a Choices,
    began: Instant,
    watch: &dyn Watch,
    tell: &dyn Fn(&Priced),
) -> Ascent<'a> {
    let mut ascent = Ascent::new(choices, auction::prices(choices, BIDS));
    let mut resting = 0;
    for _ in 0..CLIMB.1 {
        tell(&ascent.priced);
        let gain = ascent.climb(CLIMB.0);
        let is_up = task.limits.time.is_some_and(|time| began.elapsed() >= time);
        let is_end = is_up || ascent.priced.bound > choices.ceiling;
        let is_resting = gain < LEAST_CLIMB.0 * ascent.priced.bound.abs();
        resting = if is_resting { resting + 1 } else { 0 };
        if resting == LEAST_CLIMB.1 || is_end || watch.interrupted() {
            break;
        }
    }
    ascent
}

fn tell(task: &Task<'_>, watch: &dyn Watch, incumbent: Option<f64>, bound: f64) {
    watch.progress(&Progress { stage: task.stage.to_owned(), incumbent, bound: Some(bound) });
}
