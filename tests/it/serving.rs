//! Many solves in one process, as a server has them: one after another, side by side, one of them
//! stopped by its ticket; and what is refused when solvers were left behind.

use luan::domain::Plan;
use luan::error::Error;
use luan::model::Model;
use luan::plan::{self, Candidate, Request};
use luan::shell::hub::{Hub, MOST_STRAGGLERS, Ticket};
use luan::solve::{Event, Highs, Limit, Limits, Solver, Stragglers, Termination, Unwatched, Watch};

use crate::scenario;

const LIMITS: Limits = Limits { gap: 1e-4, time: None, seed: 1 };

/// A hub that no signal reaches and no other test's stragglers fill.
fn hub() -> Hub {
    static NONE: Stragglers = Stragglers::new();
    Hub::new(&NONE)
}

fn model(name: &str) -> Model {
    let loaded = scenario::load(name);
    Model::new(loaded.instance, loaded.policy)
}

/// The optimum, on threads of its own.
fn solved(hub: &Hub, name: &str, watch: &dyn Watch) -> Result<Candidate, Error> {
    let solver = Solver { backend: &Highs, limits: LIMITS, watch };
    let draft = || plan::draft(model(name), &Request::ONE, solver);
    let drafted = hub.pool(Some(2))?.install(draft)?;
    Ok(drafted.candidates[0].candidate.clone())
}

fn proven(solved: Result<Candidate, Error>) -> Plan {
    let candidate = solved.expect("a plan");
    assert_eq!((candidate.termination, candidate.limit), (Termination::Optimal, None));
    assert!(candidate.audit.is_clean());
    candidate.plan
}

/// Uses its ticket as soon as the search has begun.
struct Hasty(Ticket);

impl Watch for Hasty {
    fn interrupted(&self) -> bool {
        self.0.interrupted()
    }

    fn event(&self, _: &Event) {
        self.0.interrupt();
    }
}

#[test]
fn ten_solves_one_after_another() {
    let hub = hub();
    let alone = proven(solved(&hub, "first-steps", &Unwatched));
    for _ in 0..10 {
        let ticket = hub.ticket().expect("nobody was left behind");
        assert_eq!(proven(solved(&hub, "first-steps", &ticket)), alone);
    }
}

#[test]
fn one_of_four_side_by_side_is_stopped_and_the_others_are_proven() {
    const NAME: &str = "quang-nam-2023";
    let hub = hub();
    let alone = proven(solved(&hub, NAME, &Unwatched));
    let tickets = [(); 4].map(|()| hub.ticket().expect("nobody was left behind"));
    let [stopped, others @ ..] = &tickets;
    std::thread::scope(|scope| {
        let hub = &hub;
        let stopped = scope.spawn(move || solved(hub, NAME, &Hasty(stopped.clone())));
        let others = others.each_ref().map(|ticket| scope.spawn(|| solved(hub, NAME, ticket)));
        match stopped.join().expect("no panic") {
            Ok(best) => {
                let end = (best.termination, best.limit);
                assert_eq!(end, (Termination::Feasible, Some(Limit::Interrupt)));
                assert!(best.audit.is_clean());
            }
            Err(error) => assert!(matches!(error, Error::NoPlan { interrupted: true }), "{error}"),
        }
        for other in others {
            assert_eq!(proven(other.join().expect("no panic")), alone);
        }
    });
}

#[test]
fn no_solve_is_let_in_beside_too_many_that_were_left_behind() {
    static FULL: Stragglers = Stragglers::new();
    let hub = Hub::new(&FULL);
    let mut left = Vec::new();
    for _ in 0..MOST_STRAGGLERS {
        hub.ticket().expect("room for one more");
        let (running, waiter) = FULL.begin();
        waiter.leave();
        left.push(running);
    }
    let refused = hub.ticket().expect_err("no room");
    assert!(matches!(refused, Error::Busy { left: MOST_STRAGGLERS }), "{refused}");
    left.pop();
    hub.ticket().expect("one of them has ended");
}
