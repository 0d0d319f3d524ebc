//! What the engine does next: from how far it is, and how the steps before went, to the next step.
//! Knows of no program, no solver and no clock.

use super::super::{EngineParams, Limit, ScheduleParams};

/// A step of the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Solve the linear relaxation, add the cuts that it violates, and round it.
    Relax,
    /// Search some neighbourhoods, side by side.
    Neighbourhoods,
    /// Look for Lagrangian prices elsewhere.
    Restart,
    /// Solve all that is free at once.
    Kernel,
    /// End.
    Stop(Limit),
}

/// What there is to say for another relaxation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outlook {
    /// Nothing against it: none was solved yet, or something has changed since.
    Open,
    /// The last one raised the bound by this much.
    Gained(f64),
}

impl Outlook {
    /// Whether the last relaxation closed this share of a gap.
    pub fn is_worthwhile(self, gap: f64, share: f64) -> bool {
        match self {
            Outlook::Open => true,
            Outlook::Gained(gain) => gain >= share * gap,
        }
    }

    fn is_promising(self, gap: f64, share: f64) -> bool {
        let is_something = match self {
            Outlook::Open => true,
            Outlook::Gained(gain) => gain > 0.0,
        };
        is_something && self.is_worthwhile(gap, share)
    }
}

/// How far a search is.
pub struct Status<'a> {
    /// Why it must end now, if it must.
    pub limit: Option<Limit>,
    /// Whether the bound proves that there is no point.
    pub infeasible: bool,
    /// Whether the incumbent is a plan.
    pub feasible: bool,
    /// Distance from the incumbent's cost to the bound.
    pub gap: f64,
    /// What neighbourhoods of a width would have to choose from.
    pub open: &'a dyn Fn(f64) -> Open,
}

/// What neighbourhoods have to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Choices of the groups that have one beside their present one.
    pub choices: usize,
    /// Whether no other choice can be part of a better point.
    pub complete: bool,
}

/// How a round of neighbourhoods went.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Violation and cost of the incumbent before.
    pub before: (f64, f64),
    /// Violation and cost of the incumbent after.
    pub after: (f64, f64),
    /// The gap before.
    pub gap: f64,
    /// Whether there was provably nothing better in any of them.
    pub proven: bool,
}

/// How the steps before went.
#[derive(Clone, Debug)]
pub struct Schedule {
    params: ScheduleParams,
    least_size: usize,
    kernel_growth: i32,
    /// Choices offered in each neighbourhood.
    pub size: usize,
    /// Choices are offered up to so many times the reduced cost of those in the relaxation.
    pub width: f64,
    /// Nodes of the search tree when all that is free is solved at once.
    pub kernel_nodes: i32,
    /// Whether a relaxation was solved.
    pub relaxed: bool,
    outlook: Outlook,
    /// Rounds in a row that brought nothing.
    idle: usize,
    /// Rounds in a row that brought little.
    little: usize,
    restarts: u32,
    exhausted: bool,
}

impl Schedule {
    /// Nothing was done yet, and `outlook` is what there is to say for a relaxation.
    pub fn new(params: &EngineParams, outlook: Outlook) -> Self {
        Self {
            params: params.schedule,
            least_size: params.neighbourhood.least_size,
            kernel_growth: params.sub_mip.kernel_growth,
            size: params.neighbourhood.size,
            width: params.neighbourhood.width,
            kernel_nodes: params.sub_mip.nodes,
            relaxed: false,
            outlook,
            idle: 0,
            little: 0,
            restarts: 0,
            exhausted: false,
        }
    }

    /// The next step.
    pub fn next(&mut self, status: &Status<'_>) -> Step {
        if let Some(limit) = status.limit {
            return Step::Stop(limit);
        }
        if status.infeasible || self.exhausted {
            return Step::Stop(Limit::Other);
        }
        // The relaxation promises more than neighbourhoods at the beginning, and while it goes on
        // raising the bound, but not before there is a plan.
        let is_its_turn = !self.relaxed || status.feasible || self.idle > 2;
        if is_its_turn && self.outlook.is_promising(status.gap, self.params.worthwhile) {
            return Step::Relax;
        }
        if self.little > self.params.patience && self.restarts < self.params.restarts {
            return Step::Restart;
        }
        self.search(status)
    }

    /// Neighbourhoods, wider ones when there is too little to choose from, until they hold all that can
    /// still be better.
    fn search(&mut self, status: &Status<'_>) -> Step {
        loop {
            let open = (status.open)(self.width);
            let is_small = open.choices <= self.params.kernel && self.idle > 1;
            if !is_small && open.choices > self.size {
                return Step::Neighbourhoods;
            }
            match (open.complete, self.relaxed) {
                (true, true) => return Step::Kernel,
                // A relaxation may close the gap, or leave less to the kernel, for less.
                (true, false) => return Step::Relax,
                (false, _) => self.width *= 2.0,
            }
        }
    }

    /// A relaxation was solved.
    pub fn relaxed(&mut self, outlook: Outlook) {
        (self.relaxed, self.outlook, self.idle, self.little) = (true, outlook, 0, 0);
    }

    /// Prices were looked for elsewhere.
    pub fn restarted(&mut self) {
        (self.outlook, self.little) = (Outlook::Open, 0);
        self.restarts += 1;
    }

    /// A round of neighbourhoods was searched: smaller ones follow when they were too hard, larger ones
    /// when they bring nothing more.
    pub fn searched(&mut self, round: &Round) {
        let Round { before, after, gap, proven } = *round;
        let is_much = after.0 < before.0 || before.1 - after.1 > self.params.little * gap;
        self.idle = if after < before { 0 } else { self.idle + 1 };
        self.little = if is_much { 0 } else { self.little + 1 };
        if !proven {
            self.size = (self.size * 3 / 4).max(self.least_size);
        } else if self.idle > 1 {
            (self.size, self.width) = (self.size * 5 / 4, self.width * 1.25);
        }
    }

    /// All that is free was solved at once; `exhausted` when nothing is left to try.
    pub fn solved_kernel(&mut self, exhausted: bool) {
        self.idle = 0;
        self.kernel_nodes = self.kernel_nodes.saturating_mul(self.kernel_growth);
        self.exhausted = exhausted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedule(outlook: Outlook) -> Schedule {
        Schedule::new(&EngineParams::DEFAULT, outlook)
    }

    /// A plan 100 above its bound, and 10,000 choices that may better it at any width.
    fn status() -> Status<'static> {
        let open = &|_| Open { choices: 10_000, complete: false };
        Status { limit: None, infeasible: false, feasible: true, gap: 100.0, open }
    }

    /// A round that takes the cost from 1,000 to `cost`.
    fn round(cost: f64, proven: bool) -> Round {
        Round { before: (0.0, 1000.0), after: (0.0, cost), gap: 100.0, proven }
    }

    #[test]
    fn a_limit_comes_before_all_else() {
        let mut schedule = schedule(Outlook::Open);
        let late = Status { limit: Some(Limit::Time), infeasible: true, ..status() };
        assert_eq!(schedule.next(&late), Step::Stop(Limit::Time));
        let none = Status { infeasible: true, ..status() };
        assert_eq!(schedule.next(&none), Step::Stop(Limit::Other));
    }

    /// A tenth of the gap of 100 is worth another relaxation.
    #[test]
    fn the_relaxation_is_solved_while_it_is_worth_it() {
        let mut schedule = schedule(Outlook::Open);
        assert_eq!(schedule.next(&status()), Step::Relax);
        schedule.relaxed(Outlook::Gained(10.0));
        assert_eq!(schedule.next(&status()), Step::Relax);
        schedule.relaxed(Outlook::Gained(9.0));
        assert_eq!(schedule.next(&status()), Step::Neighbourhoods);
        schedule.relaxed(Outlook::Gained(0.0));
        let closed = Status { gap: 0.0, ..status() };
        assert_eq!(schedule.next(&closed), Step::Neighbourhoods, "nothing is no share of nothing");
    }

    #[test]
    fn without_a_plan_neighbourhoods_come_between_relaxations() {
        let mut schedule = schedule(Outlook::Open);
        let open = Status { feasible: false, ..status() };
        assert_eq!(schedule.next(&open), Step::Relax);
        schedule.relaxed(Outlook::Gained(50.0));
        for _ in 0..3 {
            assert_eq!(schedule.next(&open), Step::Neighbourhoods);
            schedule.searched(&round(1000.0, true));
        }
        assert_eq!(schedule.next(&open), Step::Relax, "three rounds brought nothing");
    }

    /// Six rounds of less than 1 in 100, no more than three times.
    #[test]
    fn patience_is_lost_three_times_at_most() {
        let mut schedule = schedule(Outlook::Gained(0.0));
        for _ in 0..3 {
            for _ in 0..6 {
                assert_eq!(schedule.next(&status()), Step::Neighbourhoods);
                schedule.searched(&round(999.5, true));
            }
            assert_eq!(schedule.next(&status()), Step::Restart);
            schedule.restarted();
            assert_eq!(schedule.next(&status()), Step::Relax);
            schedule.relaxed(Outlook::Gained(0.0));
        }
        (0..20).for_each(|_| schedule.searched(&round(999.5, true)));
        assert_eq!(schedule.next(&status()), Step::Neighbourhoods);
    }

    #[test]
    fn a_round_that_brings_much_restores_patience() {
        let mut schedule = schedule(Outlook::Gained(0.0));
        (0..5).for_each(|_| schedule.searched(&round(1000.0, true)));
        schedule.searched(&round(998.0, true));
        schedule.searched(&round(1000.0, true));
        assert_eq!(schedule.next(&status()), Step::Neighbourhoods);
    }

    #[test]
    fn neighbourhoods_shrink_when_too_hard_and_grow_when_exhausted() {
        let mut schedule = schedule(Outlook::Gained(0.0));
        schedule.searched(&round(990.0, false));
        assert_eq!((schedule.size, schedule.width), (750, 2.0));
        (0..20).for_each(|_| schedule.searched(&round(990.0, false)));
        assert_eq!(schedule.size, 200, "the least");
        schedule.searched(&round(1000.0, true));
        assert_eq!((schedule.size, schedule.width), (200, 2.0), "once is no rule");
        schedule.searched(&round(1000.0, true));
        assert_eq!((schedule.size, schedule.width), (250, 2.5));
    }

    /// 2 * 2 * 2 is wide enough for all; then a relaxation first, then the kernel, each time with more
    /// nodes, until nothing is left.
    #[test]
    fn what_is_small_is_widened_then_relaxed_then_solved_at_once() {
        let mut schedule = schedule(Outlook::Gained(0.0));
        let open = &|width: f64| Open { choices: 900, complete: width >= 8.0 };
        let small = Status { open, ..status() };
        assert_eq!(schedule.next(&small), Step::Relax);
        assert_eq!(schedule.width, 8.0);
        schedule.relaxed(Outlook::Gained(0.0));
        assert_eq!(schedule.next(&small), Step::Kernel);
        schedule.solved_kernel(false);
        assert_eq!((schedule.next(&small), schedule.kernel_nodes), (Step::Kernel, 800));
        schedule.solved_kernel(true);
        assert_eq!(schedule.next(&small), Step::Stop(Limit::Other));
    }

    /// 2,400 choices are more than a neighbourhood, but not more than the kernel takes.
    #[test]
    fn the_kernel_waits_until_neighbourhoods_bring_nothing() {
        let mut schedule = schedule(Outlook::Gained(0.0));
        schedule.relaxed(Outlook::Gained(0.0));
        let open = &|_| Open { choices: 2400, complete: true };
        let status = Status { open, ..status() };
        for _ in 0..2 {
            assert_eq!(schedule.next(&status), Step::Neighbourhoods);
            schedule.searched(&round(1000.0, true));
        }
        assert_eq!(schedule.next(&status), Step::Kernel);
    }
}
