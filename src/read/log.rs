//! The collector of problems: every check writes here, so that all of them are reported at once.

use std::cell::RefCell;

use crate::error::Problem;

/// All problems found so far.
#[derive(Debug, Default)]
pub struct Log(RefCell<Vec<Problem>>);

impl Log {
    /// Adds one problem.
    pub fn push(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// Adds what another log has.
    pub fn absorb(&self, other: Log) {
        self.0.borrow_mut().append(&mut other.0.into_inner());
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(Problem::is_error)
    }

    /// Number of problems so far.
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether nothing was found so far.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All problems, sorted by place.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }
}

/// What the argument `nearest` of a message holds when no known name is near.
pub const NO_NEAREST: &str = "none";

/// The known name most like `typed`, or [`NO_NEAREST`] when none is close enough to be meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> &'a str {
    let lower = typed.to_lowercase();
    let distance = |name: &str| strsim::osa_distance(&lower, &name.to_lowercase());
    let limit = typed.chars().count().div_ceil(3);
    known
        .into_iter()
        .map(|name| (distance(name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map_or(NO_NEAREST, |(_, name)| name)
}
