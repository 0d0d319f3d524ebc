//! The loop of the engine: asks the schedule what is next and does it, until the gap is closed, or the
//! time is up.

use rayon::prelude::*;

use crate::error::SolveError;

use super::super::proof::FULL_PROOF;
use super::super::{EngineParams, Limit, Trace, Tried, reduced_cost_fixing};
use super::bound::components::Components;
use super::bound::sifting::{Sifted, Sifting};
use super::bound::{Bounds, mir_cuts};
use super::context::{Context, Part};
use super::model::choices::Choices;
use super::model::incumbent::Incumbent;
use super::model::sparse::Sparse;
use super::primal::neighbourhood::{self, Grower};
use super::primal::sub_mip::{self, Block, Depth, Found};
use super::primal::{ejection, greedy};
use super::schedule::{Open, Outlook, Round, Schedule, Status, Step};

/// A search and what it has found.
pub struct Driver<'a> {
    cx: &'a Context<'a>,
    choices: Choices,
    /// The choices of each row of the task.
    of_row: Sparse,
    bounds: Bounds,
    incumbent: Incumbent,
    schedule: Schedule,
    /// How often each group was in a neighbourhood.
    tries: Vec<u32>,
}

/// How a search ended.
pub struct Ended {
    /// The task as choices, with the cuts.
    pub choices: Choices,
    /// The best point.
    pub incumbent: Incumbent,
    /// Dual bound, a whole number.
    pub bound: f64,
    /// Why it ended.
    pub limit: Limit,
    /// What the last prices prove about each column of the task.
    pub priced: reduced_cost_fixing::Priced,
    /// What it leaves to a what-if.
    pub trace: Trace,
}

impl<'a> Driver<'a> {
    /// Looks for first prices and a first point.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    pub fn begin(cx: &'a Context<'a>, mut choices: Choices) -> Result<Driver<'a>, SolveError> {
        let of_row = choices.entries.transposed(choices.rows.len());
        let bounds = Bounds::new(cx, &mut choices, &of_row);
        let start = cx.task.start.map(|values| choices.state_of(values, &bounds.dual.best));
        // What a warm start proves is as good as what a relaxation would, unless it is not enough.
        let outlook = match cx.task.trace {
            Some(trace) if !trace.is_rough => Outlook::Gained(0.0),
            _ => Outlook::Open,
        };
        let mut driver = Driver {
            cx,
            incumbent: start.unwrap_or_else(|| greedy::greedy(&choices, &bounds.reduced_costs)),
            schedule: Schedule::new(cx.params, outlook),
            tries: vec![0; choices.len()],
            choices,
            of_row,
            bounds,
        };
        match cx.task.start {
            Some(_) => driver.mend()?,
            None => driver.chain(),
        }
        if cx.task.start.is_some() && driver.bounds.lp_values.is_empty() {
            // The point given owes nothing to this program's prices.
            driver.offer_chained(greedy::greedy(&driver.choices, &driver.bounds.reduced_costs));
        }
        driver.tell(Tried::FirstPlan { given: cx.task.start.is_some() });
        Ok(driver)
    }

    /// Goes on to the end.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    pub fn run(mut self) -> Result<Ended, SolveError> {
        loop {
            let step = self.next();
            if let Some(limit) = self.carry_out(step)? {
                return Ok(self.ended(limit));
            }
        }
    }

    /// Goes on while it is quick.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    pub fn draft(mut self) -> Result<Ended, SolveError> {
        loop {
            let step = match self.next() {
                Step::Restart | Step::Kernel => Step::Stop(Limit::Gap),
                step => step,
            };
            if let Some(limit) = self.carry_out(step)? {
                return Ok(self.ended(limit));
            }
        }
    }

    /// Why the search ends, if it does.
    fn carry_out(&mut self, step: Step) -> Result<Option<Limit>, SolveError> {
        match step {
            Step::Relax => {
                let outlook = self.relax()?;
                self.schedule.relaxed(outlook);
            }
            Step::Neighbourhoods => {
                let round = self.neighbourhoods()?;
                self.schedule.searched(&round);
            }
            Step::Restart => {
                self.restart();
                self.schedule.restarted();
            }
            Step::Kernel => {
                let exhausted = self.kernel()?;
                self.schedule.solved_kernel(exhausted);
            }
            Step::Stop(limit) => return Ok(Some(limit)),
        }
        Ok(None)
    }

    fn next(&mut self) -> Step {
        let Driver { cx, choices, of_row, bounds, incumbent, schedule, .. } = self;
        let view = View { params: cx.params, choices, of_row, bounds, incumbent };
        schedule.next(&Status {
            limit: cx.end(incumbent, bounds.proven),
            infeasible: bounds.proven > choices.ceiling,
            feasible: incumbent.is_feasible(),
            gap: incumbent.cost - bounds.proven,
            open: &|width| view.open(width),
        })
    }

    fn ended(self, limit: Limit) -> Ended {
        let Driver { cx, choices, bounds, incumbent, .. } = self;
        let mut adds = vec![0.0; cx.task.program.columns.len()];
        for (column, reduced_cost) in choices.origin.iter().zip(&bounds.reduced_costs) {
            adds[column.at()] = *reduced_cost;
        }
        let priced =
            reduced_cost_fixing::Priced::new(bounds.dual.bound, bounds.dual.rounding, adds);
        let least = cx.params.relaxation.least_value;
        let Bounds { prices, lp_values, proven: bound, .. } = &bounds;
        let (bound, trace) =
            (*bound, bounds.cuts.trace(cx.task, &choices, prices, lp_values, least));
        Ended { choices, incumbent, bound, limit, priced, trace }
    }

    fn tell(&self, tried: Tried) {
        self.cx.tell(tried, Some(&self.incumbent), Some(self.bounds.proven));
    }

    fn view(&self) -> View<'_> {
        let Driver { cx, choices, of_row, bounds, incumbent, .. } = self;
        View { params: cx.params, choices, of_row, bounds, incumbent }
    }

    /// Takes over a point that is better.
    fn offer(&mut self, point: Incumbent) {
        if point.beats(&self.incumbent) {
            self.incumbent = point;
        }
    }

    /// Takes over what was found in a block, unless that has become worse.
    fn take(&mut self, found: &mut Found) {
        let before = self.incumbent.rank();
        found.apply(&self.choices, &mut self.incumbent);
        if self.incumbent.rank() > before {
            found.apply(&self.choices, &mut self.incumbent);
        }
    }

    /// Makes a plan of a point that no longer fits: where it fits least, all who are near choose
    /// anew, then all for whom the relaxation had not decided.
    fn mend(&mut self) -> Result<(), SolveError> {
        if !self.incumbent.is_feasible() {
            let blocks = self.blocks(1);
            self.solve(&blocks)?.iter_mut().flatten().for_each(|found| self.take(found));
        }
        let is_over = self.cx.end(&self.incumbent, self.bounds.proven).is_some();
        if !self.bounds.lp_values.is_empty() && !is_over {
            let (values, base) = (self.bounds.lp_values.clone(), self.incumbent.chosen.clone());
            self.round_off(&values, &base)?;
        }
        if !self.incumbent.is_feasible() {
            self.offer(greedy::greedy(&self.choices, &self.bounds.reduced_costs));
            self.chain();
        }
        Ok(())
    }

    /// Takes over what ejection chains make better.
    fn chain(&mut self) {
        let Driver { cx, choices, of_row, bounds, incumbent, .. } = self;
        let params = &cx.params.ejection;
        ejection::improve(choices, of_row, &bounds.reduced_costs, incumbent, params);
    }

    /// Makes a point better by ejection chains, and takes it over if it is better than the incumbent.
    fn offer_chained(&mut self, mut point: Incumbent) {
        let Driver { cx, choices, of_row, bounds, .. } = self;
        let params = &cx.params.ejection;
        ejection::improve(choices, of_row, &bounds.reduced_costs, &mut point, params);
        self.offer(point);
    }

    /// Solves the relaxation, adds the cuts that it violates, and rounds it; returns what there is to
    /// say for another one.
    fn relax(&mut self) -> Result<Outlook, SolveError> {
        let Driver { choices, incumbent, bounds, .. } = self;
        let sifting = Sifting { cx: self.cx, choices, incumbent, bounds };
        let Sifted { lp_values, mut outlook } = sifting.run()?;
        let Some(lp_values) = lp_values else { return Ok(outlook) };
        let base = greedy::rounded(&self.choices, &lp_values);
        self.cut(&lp_values, &base);
        let gap = self.incumbent.cost - self.bounds.proven;
        let is_worthwhile = outlook.is_worthwhile(gap, self.cx.params.schedule.worthwhile);
        if !is_worthwhile && !self.bounds.components.is_whole() {
            // The components have said what they can.
            self.bounds.components = Components::whole(&self.choices);
            outlook = Outlook::Open;
        }
        self.offer_chained(greedy::greedy(&self.choices, &self.bounds.reduced_costs));
        self.round_off(&lp_values, &base)?;
        self.bounds.lp_values = lp_values;
        Ok(outlook)
    }

    /// Adds the cuts that the LP values violate: around their own rounding, and around the best plan.
    fn cut(&mut self, lp_values: &[f64], base: &[u32]) {
        let Driver { cx, choices, of_row, bounds, incumbent, .. } = self;
        let violated = |base: &[u32]| Bounds::violated(cx, choices, of_row, lp_values, base);
        let mut cuts = violated(base);
        let mut more = match incumbent.is_feasible() {
            true => violated(&incumbent.chosen),
            false => Vec::new(),
        };
        more.retain(|cut| !cuts.contains(cut));
        bounds.cuts.add(base, &cuts);
        bounds.cuts.add(&incumbent.chosen, &more);
        cuts.extend(more);
        if cuts.is_empty() {
            return;
        }
        mir_cuts::add(choices, &cuts);
        bounds.extend(choices);
        let Incumbent { chosen, loose, .. } = &*incumbent;
        *incumbent = Incumbent::new(choices, chosen.clone(), loose.clone());
        self.tell(Tried::Cuts { added: cuts.len() });
    }

    /// Neighbourhoods have brought little for long: looks for prices elsewhere. Those of a parent may
    /// be too far off, so that the ascent begins anew; otherwise the next relaxation looks further.
    fn restart(&mut self) {
        let Driver { cx, choices, bounds, incumbent, schedule, .. } = self;
        if schedule.relaxed {
            bounds.reach *= cx.params.schedule.reach_growth;
        } else {
            bounds.ascend(cx, choices, &|tried, bound| {
                cx.tell(tried, Some(&*incumbent), Some(bound));
            });
        }
        self.tell(Tried::Restart);
    }

    /// Searches some neighbourhoods side by side.
    fn neighbourhoods(&mut self) -> Result<Round, SolveError> {
        let per_thread = 1 + self.choices.len() / self.cx.params.neighbourhood.groups_per_round;
        let blocks = self.blocks(rayon::current_num_threads() * per_thread);
        let mut found = self.solve(&blocks)?;
        let proven = found.iter().filter(|found| found.as_ref().is_some_and(|f| f.proven)).count();
        let (before, gap) = (self.incumbent.rank(), self.incumbent.cost - self.bounds.proven);
        found.iter_mut().flatten().for_each(|found| self.take(found));
        let (many, size) = (blocks.len(), self.schedule.size);
        self.tell(Tried::Neighbourhoods { many, size, proven });
        Ok(Round { before, after: self.incumbent.rank(), gap, proven: proven == many })
    }

    /// So many blocks, if there are, around the groups that have most to do with the gap.
    fn blocks(&mut self, many: usize) -> Vec<Block> {
        let (view, params) = (self.view(), &self.cx.params.neighbourhood);
        let parts = neighbourhood::parts(
            &self.choices,
            &self.incumbent,
            &self.bounds.prices,
            &self.bounds.reduced_costs,
            params,
        );
        let weight = |group: usize| parts[group] / f64::from(1 + self.tries[group]);
        let mut order: Vec<(f64, usize)> = (0..parts.len()).map(|at| (weight(at), at)).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let grower = view.grower(self.schedule.size, view.dearest(self.schedule.width).0);
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
        blocks.iter().flatten().for_each(|(group, _)| self.tries[*group] += 1);
        blocks
    }

    fn solve(&self, blocks: &[Block]) -> Result<Vec<Option<Found>>, SolveError> {
        let depth = self.depth(self.cx.params.sub_mip.nodes, FULL_PROOF);
        let (choices, incumbent) = (&self.choices, &self.incumbent);
        let (solver, part) = (self.cx.solver, Part(self.cx.watch));
        let solve = |block| sub_mip::solve(choices, incumbent, block, depth, solver, &part);
        blocks.par_iter().map(solve).collect()
    }

    fn depth(&self, nodes: i32, room: f64) -> Depth {
        let (time, seed) = (self.cx.left(), self.cx.task.limits.seed);
        let least_component = self.cx.params.sub_mip.least_component;
        Depth { nodes, room, time, seed, all_loose: false, least_component }
    }

    /// Lets the groups that the relaxation leaves undecided choose, while all others do as it says.
    fn round_off(&mut self, lp_values: &[f64], base: &[u32]) -> Result<(), SolveError> {
        let (cx, choices) = (self.cx, &self.choices);
        let loose = self.incumbent.loose.clone();
        let mut point = Incumbent::new(choices, base.to_vec(), loose);
        let block = greedy::undecided(choices, lp_values, base, cx.params.relaxation.decided);
        let params = &cx.params.sub_mip;
        let room = cx.room_ahead(&self.incumbent, self.bounds.proven);
        let room = FULL_PROOF.max(params.rounding_gap * room);
        let (depth, part) = (self.depth(params.nodes, room), Part(cx.watch));
        let found = sub_mip::solve(choices, &point, &block, depth, cx.solver, &part)?;
        if let Some(mut found) = found {
            found.apply(choices, &mut point);
            self.offer_chained(point);
        }
        self.tell(Tried::Rounding { groups: block.len() });
        Ok(())
    }

    /// Solves all that is free at once (kernel search): what is proven here is proven for the whole,
    /// since a choice that is not free makes a point no better than this one. True when nothing is left
    /// to try.
    fn kernel(&mut self) -> Result<bool, SolveError> {
        let (was_plan, before) = (self.incumbent.is_feasible(), self.incumbent.cost);
        let free = self.view().free(self.schedule.width);
        let room = (0.99 * self.cx.room(&self.incumbent)).max(FULL_PROOF);
        let nodes = self.schedule.kernel_nodes;
        let depth = Depth { all_loose: true, ..self.depth(nodes, room) };
        let (solver, part) = (self.cx.solver, Part(self.cx.watch));
        let found = sub_mip::solve(&self.choices, &self.incumbent, &free, depth, solver, &part)?;
        let Some(mut found) = found else { return Ok(true) };
        self.take(&mut found);
        if was_plan {
            self.bounds.proven = self.bounds.proven.max(found.bound.min(before));
        }
        self.tell(Tried::Kernel { groups: free.len(), nodes });
        Ok(!self.incumbent.is_feasible() && found.proven)
    }
}

/// Where a search stands: what neighbourhoods are made of.
struct View<'a> {
    params: &'a EngineParams,
    choices: &'a Choices,
    of_row: &'a Sparse,
    bounds: &'a Bounds,
    incumbent: &'a Incumbent,
}

impl<'a> View<'a> {
    /// The reduced cost of the dearest choices that neighbourhoods of a width offer, and whether no
    /// dearer one can be part of a better point.
    fn dearest(&self, width: f64) -> (f64, bool) {
        let (bounds, point) = (self.bounds, self.incumbent);
        let most = width * bounds.cheap.max(1.0);
        let gap = point.cost - bounds.dual.bound + bounds.dual.rounding;
        match point.is_feasible() {
            true if gap <= most => (gap, true),
            true => (most, false),
            false => (most, bounds.reduced_costs.iter().all(|cost| *cost <= most)),
        }
    }

    fn grower(&self, size: usize, dearest: f64) -> Grower<'a> {
        let View { choices, of_row, bounds, incumbent, params } = *self;
        let row_choices = params.neighbourhood.row_choices;
        let reduced_costs = &bounds.reduced_costs;
        Grower { choices, state: incumbent, reduced_costs, of_row, size, dearest, row_choices }
    }

    /// What neighbourhoods of a width have to choose from.
    fn open(&self, width: f64) -> Open {
        let (dearest, complete) = self.dearest(width);
        let grower = self.grower(0, dearest);
        let of = |group| match grower.count(group) {
            1 => 0,
            many => many,
        };
        let choices = (0..self.choices.len()).into_par_iter().map(of).sum();
        Open { choices, complete }
    }

    /// The groups that have a choice beside their present one, with all of them.
    fn free(&self, width: f64) -> Block {
        let grower = self.grower(0, self.dearest(width).0);
        let free = (0..self.choices.len()).filter(|&group| grower.is_free(group));
        free.map(|group| (group, grower.offered(group))).collect()
    }
}
