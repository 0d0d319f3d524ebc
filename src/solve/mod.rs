//! Solving: what a backend is asked and what it answers, and the walk through the stages of a
//! lexicographic program. Knows of no rule.

pub mod check;
mod column_bounds;
mod decomposed;
mod engine;
mod events;
mod highs;
mod params;
mod problem;
mod proof;
mod reduced_cost_fixing;
mod region;
mod stages;
mod standing;
mod told;
mod trace;
mod union_find;

use std::time::Duration;

use crate::error::SolveError;
use crate::program::{self, Program};

pub use crate::program::Cap;
pub use column_bounds::{ColumnBounds, column_bounds};
pub use decomposed::Decomposed;
pub use engine::{Engine, Tuned};
pub use events::{Brought, Event, Logged, Progress, Tried};
pub use highs::{Highs, Running, Stragglers, Waiter};
pub use params::{
    AuctionParams, AutoParams, CutParams, EjectionParams, EngineParams, NeighbourhoodParams,
    ParamFault, RelaxationParams, ScheduleParams, SubMipParams, VolumeParams,
};
pub use reduced_cost_fixing::Priced;
pub use region::Region;
pub use stages::{Decided, StageResult, Staged, solve};
pub use trace::{Start, Trace, TracedCut, Translation};

/// One program to be minimised under one objective.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// What is being decided, for [`Progress::stage`].
    pub stage: &'a str,
    /// Columns and rows; its parts and stages are not looked at.
    pub program: &'a Program,
    /// Price of each column.
    pub costs: &'a [i64],
    /// `terms <= most`, beside the program's rows: caps of earlier stages, distance to other plans.
    pub caps: &'a [Cap],
    /// An assignment of the columns to start from; of use to some backends only if it is feasible.
    pub start: Option<&'a [i64]>,
    /// What a solve of nearly the same program left.
    pub trace: Option<&'a Trace>,
    /// When to stop.
    pub limits: Limits,
}

/// When a solve stops, and what fixes its course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Relative gap at which a plan counts as optimal: (objective - bound) / max(1, |objective|). Of
    /// several stages it is for the last; those before it are proven in full.
    pub gap: f64,
    /// Time left; `None` = no limit.
    pub time: Option<Duration>,
    /// Seed of the solver's random choices.
    pub seed: u32,
}

/// How a solve ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Termination {
    /// Proven within the asked gap.
    Optimal,
    /// A plan without the proof.
    Feasible,
    /// Proven that no plan exists.
    Infeasible,
    /// Stopped before any plan was found.
    NoPlan,
}

/// What stopped a solve short of a full proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The asked gap was reached before it closed.
    Gap,
    /// The time was up.
    Time,
    /// Ctrl-C.
    Interrupt,
    /// Another limit of the solver.
    Other,
}

/// Answer of a backend.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// How it ended.
    pub termination: Termination,
    /// What stopped it, when not a full proof.
    pub limit: Option<Limit>,
    /// Value of `values` under the task's costs, recomputed in whole numbers.
    pub objective: Option<i64>,
    /// Proven lower bound; the trivial bound when the solver has none.
    pub bound: i64,
    /// The best assignment found.
    pub values: Option<Vec<i64>>,
    /// What the prices behind the bound prove about each column, when the backend has them.
    pub priced: Option<Priced>,
    /// What it leaves to a solve of nearly the same program.
    pub trace: Option<Trace>,
}

impl Outcome {
    /// The answer that `values` are, which are checked; `stopped` is what ended the search before
    /// its proof. How it ended is judged by the values and the bound, not by the search's word.
    fn of_plan(
        task: &Task<'_>,
        values: Vec<i64>,
        bound: i64,
        stopped: Option<Limit>,
    ) -> Result<Outcome, SolveError> {
        check::kept(task, &values)?;
        let objective = program::value(task.costs, &values);
        if bound > objective {
            let wrong = format!("bound {bound} above the value {objective} of a point that fits");
            return Err(SolveError::Failed(wrong));
        }
        let room = task.limits.gap * objective.abs().max(1) as f64;
        let (termination, limit) = match stopped {
            _ if bound == objective => (Termination::Optimal, None),
            // HiGHS 1.16 calls a search optimal now and then whose own bound says otherwise.
            stopped if objective.saturating_sub(bound) as f64 > room => {
                (Termination::Feasible, stopped.or(Some(Limit::Other)))
            }
            _ => (Termination::Optimal, Some(Limit::Gap)),
        };
        let (objective, values) = (Some(objective), Some(values));
        Ok(Outcome { termination, limit, objective, bound, values, priced: None, trace: None })
    }

    /// The answer without a plan.
    fn without_plan(termination: Termination, limit: Option<Limit>, bound: i64) -> Outcome {
        let (objective, values) = (None, None);
        Outcome { termination, limit, objective, bound, values, priced: None, trace: None }
    }
}

/// A solver of integer programs.
pub trait Backend: Sync {
    /// Name and version, as results report them.
    fn name(&self) -> (&'static str, String);

    /// Minimises `task`. Calls `watch` while it runs.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails; limits and infeasibility are outcomes, not errors.
    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError>;

    /// A good plan for all that is left of a walk through stages, priced together in `task`, and what
    /// it leaves: found without going on to the proof. `None` where this is no quicker than to minimise
    /// the stages one by one.
    ///
    /// # Errors
    /// As [`Backend::minimise`].
    fn draft(&self, _task: &Task<'_>, _watch: &dyn Watch) -> Result<Option<Outcome>, SolveError> {
        Ok(None)
    }

    /// Prices of the task's rows and then of its caps in the linear relaxation: positive where more
    /// activity would cost more. `None` when the backend has none to give; they need not be exact.
    fn prices(&self, _task: &Task<'_>, _watch: &dyn Watch) -> Option<Vec<f64>> {
        None
    }
}

/// Who solves, until when, and who looks on.
#[derive(Clone, Copy)]
pub struct Solver<'a> {
    /// The solver.
    pub backend: &'a dyn Backend,
    /// When each solve stops.
    pub limits: Limits,
    /// Who looks on.
    pub watch: &'a dyn Watch,
}

impl Solver<'_> {
    /// The same solver when `spent` of its time is gone.
    #[must_use]
    pub fn after(self, spent: Duration) -> Self {
        let time = self.limits.time.map(|time| time.saturating_sub(spent));
        Self { limits: Limits { time, ..self.limits }, ..self }
    }
}

/// Who looks on while a solver runs.
pub trait Watch: Sync {
    /// Whether the user asked to stop.
    fn interrupted(&self) -> bool {
        false
    }

    /// News of a solve; called from the thread that called [`Backend::minimise`]. Unless something else is
    /// done with it, how far the search is goes to [`Watch::progress`].
    fn event(&self, event: &Event) {
        if let Some(now) = event.progress() {
            self.progress(now);
        }
    }

    /// A new state of the search.
    fn progress(&self, _progress: &Progress) {}
}

/// Nobody looks on.
#[derive(Clone, Copy, Debug)]
pub struct Unwatched;

impl Watch for Unwatched {}
