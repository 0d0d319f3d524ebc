//! What those who look on are told while a stage is decided: its real value and bound. A solver sees
//! prices divided by their greatest common divisor, with ties broken perhaps, and knows nothing of
//! the plan at hand.

use crate::program::FewestArcs;

use super::{Progress, Watch};

/// How far a solver's numbers may be off a whole one.
const NOISE: f64 = 1e-6;

/// Passes the news of a solver on in the stage's own units.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    watch: &'a dyn Watch,
    /// What one unit of the solver's prices stands for.
    unit: i64,
    /// What the solver counts for each such unit, to break ties by what is less than it.
    parts: i64,
    /// Value of the plan at hand, in units.
    at_hand: Option<i64>,
}

impl<'a> Told<'a> {
    /// News of a search over prices in units of `unit`, beside a plan of value `at_hand` in them.
    pub(super) fn new(watch: &'a dyn Watch, unit: i64, at_hand: Option<i64>) -> Self {
        Self { watch, unit, parts: 1, at_hand }
    }

    /// The same for a solver that breaks ties by the number of arcs.
    pub(super) fn under(self, scaled: &FewestArcs) -> Self {
        Self { parts: scaled.unit(), ..self }
    }

    /// Tells the plan at hand before anything else is known.
    pub(super) fn begin(&self, stage: &str) {
        self.progress(&Progress { stage: stage.to_owned(), incumbent: None, bound: None });
    }
}

impl Watch for Told<'_> {
    fn interrupted(&self) -> bool {
        self.watch.interrupted()
    }

    fn progress(&self, progress: &Progress) {
        let (unit, parts) = (self.unit as f64, self.parts as f64);
        let found = progress.incumbent.map(|value| (value / parts + NOISE).floor());
        let at_hand = self.at_hand.map(|value| value as f64);
        let best = found.into_iter().chain(at_hand).min_by(f64::total_cmp);
        // Ties add less than a unit to the value.
        let bound = progress.bound.map(|bound| ((bound - (parts - 1.0)) / parts - NOISE).ceil());
        self.watch.progress(&Progress {
            stage: progress.stage.clone(),
            incumbent: best.map(|value| value * unit),
            bound: bound.map(|bound| bound * unit),
        });
    }
}
