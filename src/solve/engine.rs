//! Which backend solves a program.

use crate::error::Error;

use super::{Backend, Decomposed, Highs, Outcome, Task, Watch};

/// Free columns beyond which the decomposed engine is faster than a general solver: when a gap is
/// allowed and no earlier stage binds, and in any case (measured; see benches/RESULTS.md).
const LARGE: (usize, usize) = (20_000, 200_000);

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

    fn backend(self, task: &Task<'_>) -> &'static dyn Backend {
        let columns = task.program.columns.iter();
        let free = columns.filter(|column| column.lower < column.upper).count();
        let is_plain = task.limits.gap > 0.0 && task.caps.is_empty();
        let is_large = free > LARGE.1 || (free > LARGE.0 && is_plain);
        match self {
            Engine::Direct => &Highs,
            Engine::Auto if !is_large => &Highs,
            _ => &Decomposed,
        }
    }
}

impl Backend for Engine {
    fn name(&self) -> (&'static str, String) {
        Highs.name()
    }

    fn minimise(&self, task: &Task<'_>, watch: &dyn Watch) -> Result<Outcome, Error> {
        self.backend(task).minimise(task, watch)
    }

    fn prices(&self, task: &Task<'_>, watch: &dyn Watch) -> Option<Vec<f64>> {
        self.backend(task).prices(task, watch)
    }
}
