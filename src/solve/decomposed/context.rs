//! What every step of the engine is given: the task, the solver, who looks on, and the time.

use std::cell::Cell;
use std::time::{Duration, Instant};

use super::super::problem::Optimizer;
use super::super::{Brought, EngineParams, Event, Limit, Progress, Task, Tried, Watch};
use super::model::incumbent::Incumbent;

/// The surroundings of a search.
pub struct Context<'a> {
    /// What is minimised.
    pub task: &'a Task<'a>,
    /// What steers the search.
    pub params: &'a EngineParams,
    /// What solves linear and integer programs.
    pub solver: &'a dyn Optimizer,
    /// Who looks on.
    pub watch: &'a dyn Watch,
    began: Instant,
    last: Cell<Told>,
}

/// How far the search was when it last told of a step.
#[derive(Clone, Copy)]
struct Told {
    incumbent: Option<f64>,
    bound: Option<f64>,
    at: Instant,
}

/// Who looks on while a part is solved: its progress is not that of the whole.
pub struct Part<'a>(pub &'a dyn Watch);

impl Watch for Part<'_> {
    fn interrupted(&self) -> bool {
        self.0.interrupted()
    }
}

impl<'a> Context<'a> {
    /// A search that began at `began`.
    pub fn new(
        task: &'a Task<'a>,
        params: &'a EngineParams,
        solver: &'a dyn Optimizer,
        watch: &'a dyn Watch,
        began: Instant,
    ) -> Self {
        let last = Cell::new(Told { incumbent: None, bound: None, at: began });
        Self { task, params, solver, watch, began, last }
    }

    /// Time left; `None` = no limit.
    pub fn left(&self) -> Option<Duration> {
        self.task.limits.time.map(|time| time.saturating_sub(self.began.elapsed()))
    }

    /// Absolute gap: the one that was asked for, at the cost of a point.
    pub fn room(&self, incumbent: &Incumbent) -> f64 {
        self.task.limits.gap * incumbent.cost.abs().max(1.0)
    }

    /// The absolute gap of an incumbent near the bound, for what is worth doing before there is one: the
    /// plan in which everybody stays may cost a tenth of what the best does.
    pub fn room_ahead(&self, incumbent: &Incumbent, bound: f64) -> f64 {
        self.room(incumbent).max(self.task.limits.gap * bound.abs())
    }

    /// Why the search ends now, if it does.
    pub fn end(&self, incumbent: &Incumbent, bound: f64) -> Option<Limit> {
        let is_near = incumbent.cost - bound <= self.room(incumbent);
        match self.left() {
            _ if incumbent.is_feasible() && is_near => Some(Limit::Gap),
            _ if self.watch.interrupted() => Some(Limit::Interrupt),
            Some(left) if left.is_zero() => Some(Limit::Time),
            _ => None,
        }
    }

    /// Tells of a step that has ended, and how far the search is.
    pub fn tell(&self, tried: Tried, incumbent: Option<&Incumbent>, bound: Option<f64>) {
        let incumbent = incumbent.filter(|point| point.is_feasible()).map(|point| point.cost);
        let at = Instant::now();
        let last = self.last.replace(Told { incumbent, bound, at });
        let brought = Brought {
            cheaper: last.incumbent.zip(incumbent).map_or(0.0, |(old, new)| old - new),
            bound: last.bound.zip(bound).map_or(0.0, |(old, new)| new - old),
            seconds: (at - last.at).as_secs_f64(),
        };
        let now = Progress { stage: self.task.stage.to_owned(), incumbent, bound };
        self.watch.event(&Event::Step { now, tried, brought });
    }
}
