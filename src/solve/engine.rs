//! Which backend solves a program.

use crate::error::SolveError;

use super::{Backend, EngineParams, Highs, Outcome, Task, Watch, decomposed};

/// The backend that a user asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// The one that suits the size of each program.
    #[default]
    Auto,
    /// HiGHS on the whole program.
    Direct,
    /// The decomposed engine.
    Decomposed,
}

impl Engine {
    /// As it is said on the command line.
    pub const NAMES: [(&'static str, Engine); 3] =
        [("auto", Engine::Auto), ("direct", Engine::Direct), ("decomposed", Engine::Decomposed)];

    /// Whether the decomposed engine solves `task`.
    fn is_decomposed(self, task: &Task<'_>, params: &EngineParams) -> bool {
        // Under the caps of earlier stages HiGHS is quicker, unless there are prices to begin with.
        let is_open = task.caps.is_empty() || task.trace.is_some();
        let gap = if is_open { task.limits.gap } else { 0.0 };
        self.suits(task.program.free_columns(), gap, params.auto.columns_with_gap, params)
    }

    /// Whether stages in order are searched from a draft of all of them.
    fn drafts(self, task: &Task<'_>, params: &EngineParams) -> bool {
        let free = task.program.free_columns();
        self.suits(free, task.limits.gap, params.auto.columns_in_order, params)
    }

    fn suits(self, free: usize, gap: f64, with_gap: usize, params: &EngineParams) -> bool {
        match self {
            Engine::Direct => false,
            Engine::Decomposed => true,
            Engine::Auto => free > params.auto.columns || (free > with_gap && gap > 0.0),
        }
    }
}

impl Backend for Engine {
    fn name(&self) -> (&'static str, String) {
        Highs.name()
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        Tuned::from(*self).minimise(task, watch)
    }

    fn draft(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Option<Outcome>, SolveError> {
        Tuned::from(*self).draft(task, watch)
    }

    fn prices(&self, task: &Task<'_>, watch: &dyn Watch) -> Option<Vec<f64>> {
        Tuned::from(*self).prices(task, watch)
    }
}

/// An engine with numbers of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tuned {
    /// The backend.
    pub engine: Engine,
    /// What steers it.
    pub params: EngineParams,
}

impl From<Engine> for Tuned {
    fn from(engine: Engine) -> Self {
        Self { engine, params: EngineParams::DEFAULT }
    }
}

impl Backend for Tuned {
    fn name(&self) -> (&'static str, String) {
        Highs.name()
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, SolveError> {
        match self.engine.is_decomposed(task, &self.params) {
            true => decomposed::minimise(task, &self.params, &Highs, watch),
            false => Highs.minimise(task, watch),
        }
    }

    fn draft(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Option<Outcome>, SolveError> {
        match self.engine.drafts(task, &self.params) {
            true => decomposed::draft(task, &self.params, &Highs, watch),
            false => Ok(None),
        }
    }

    fn prices(&self, task: &Task<'_>, watch: &dyn Watch) -> Option<Vec<f64>> {
        match self.engine.is_decomposed(task, &self.params) {
            true => None,
            false => Highs.prices(task, watch),
        }
    }
}
