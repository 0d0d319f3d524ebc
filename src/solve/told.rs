//! What those who look on are told while a stage is decided: its real value and bound. A solver sees
//! prices divided by their greatest common divisor, with ties broken perhaps, and knows nothing of
//! the plan at hand.

use crate::program::FewestArcs;

use super::{Brought, Event, Progress, Watch};

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

    /// How far a solver is, in the stage's own units, or the plan at hand where that is better.
    fn own(&self, progress: &Progress) -> Progress {
        let (unit, parts) = (self.unit as f64, self.parts as f64);
        let found = progress.incumbent.map(|value| (value / parts + NOISE).floor());
        let at_hand = self.at_hand.map(|value| value as f64);
        let best = found.into_iter().chain(at_hand).min_by(f64::total_cmp);
        // Ties add less than a unit to the value.
        let bound = progress.bound.map(|bound| ((bound - (parts - 1.0)) / parts - NOISE).ceil());
        Progress {
            stage: progress.stage.clone(),
            incumbent: best.map(|value| value * unit),
            bound: bound.map(|bound| bound * unit),
        }
    }
}

impl Watch for Told<'_> {
    fn interrupted(&self) -> bool {
        self.watch.interrupted()
    }

    fn event(&self, event: &Event) {
        let event = match event {
            Event::Progress(now) => Event::Progress(self.own(now)),
            Event::Step { now, tried, brought } => {
                let scale = self.unit as f64 / self.parts as f64;
                let Brought { cheaper, bound, seconds } = *brought;
                let (cheaper, bound) = (cheaper * scale, bound * scale);
                let (now, tried) = (self.own(now), tried.clone());
                Event::Step { now, tried, brought: Brought { cheaper, bound, seconds } }
            }
            other => other.clone(),
        };
        self.watch.event(&event);
    }

    fn progress(&self, progress: &Progress) {
        self.event(&Event::Progress(progress.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{OfficialIx, PairIx, PostIx, SettingIx};
    use crate::program::{Arc, ColKey, Program, WalkCap};
    use std::sync::Mutex;

    #[derive(Default)]
    struct Listener(Mutex<Vec<Progress>>);

    impl Watch for Listener {
        fn progress(&self, progress: &Progress) {
            self.0.lock().expect("no other user").push(progress.clone());
        }
    }

    /// Two movers: the solver counts three for each unit and one for each arc, so that 3 * 4 + 2 is a
    /// value of 4, and a bound of 3 * 3 + 1 is one of 3.
    #[test]
    fn ties_are_taken_out_of_the_value_and_the_bound() {
        let mut program = Program::default();
        let arc = |at| Arc {
            col: program.add_column(ColKey::Pair(PairIx::new(at)), 0, 1),
            official: OfficialIx::new(at),
            from: None,
            to: PostIx(0),
            alone: true,
        };
        let arcs: Vec<Arc> = [0, 1].map(arc).into();
        program.walks.push(WalkCap { setting: SettingIx(0), arcs: arcs.into(), most: 1 });
        let scaled = program.fewest_arcs(&[2, -1], 1000);
        let listener = Listener::default();
        let told = Told::new(&listener, 10, Some(6)).under(&scaled);
        told.begin("law");
        let (incumbent, bound) = (Some(14.0), Some(10.0));
        told.progress(&Progress { stage: "law".to_owned(), incumbent, bound });
        let heard = listener.0.into_inner().expect("no other user");
        let heard: Vec<_> = heard.iter().map(|told| (told.incumbent, told.bound)).collect();
        assert_eq!(heard, [(Some(60.0), None), (Some(40.0), Some(30.0))]);
        assert_eq!(scaled.bound(10), 3, "as the walk takes it");
    }
}
