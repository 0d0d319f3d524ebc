//! Waiting for a solver that runs on its own thread: passes its news on, asks it to stop when the
//! time is up or the user wants it to, and stops waiting when it does not obey.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::super::Limit;

/// How often the watcher looks up.
const TICK: Duration = Duration::from_millis(50);

/// How long a solver that was asked to stop may take over it, plus a twentieth of its run.
const GRACE: Duration = Duration::from_secs(1);

/// How the waiting ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Waited<T> {
    /// The thread answered; the limit is what it was asked to stop for, if it was.
    Answered(T, Option<Limit>),
    /// It was asked to stop and did not obey.
    Abandoned(Limit),
    /// Its thread ended without an answer.
    Lost,
}

/// The watcher's side of a solver's thread.
pub(super) struct Waiting<'a, T> {
    /// Where the answer comes from.
    pub(super) answer: Receiver<T>,
    /// When the solve began.
    pub(super) began: Instant,
    /// How long it may take.
    pub(super) time: Option<Duration>,
    /// Called at each look.
    pub(super) look: &'a dyn Fn(),
    /// Whether the user wants to stop.
    pub(super) interrupted: &'a dyn Fn() -> bool,
    /// Asks the solver to stop.
    pub(super) stop: &'a dyn Fn(),
}

impl<T> Waiting<'_, T> {
    /// Waits for the answer.
    pub(super) fn run(&self) -> Waited<T> {
        self.run_with(GRACE)
    }

    fn run_with(&self, grace: Duration) -> Waited<T> {
        let mut asked: Option<(Limit, Instant)> = None;
        loop {
            let answer = self.answer.recv_timeout(TICK);
            (self.look)();
            match answer {
                Ok(answer) => return Waited::Answered(answer, asked.map(|(limit, _)| limit)),
                Err(RecvTimeoutError::Disconnected) => return Waited::Lost,
                Err(RecvTimeoutError::Timeout) => {}
            }
            match asked {
                None => asked = self.reason_to_stop().map(|limit| (limit, Instant::now())),
                Some((limit, since)) => {
                    let patience = grace + (since - self.began) / 20;
                    if since.elapsed() > patience {
                        return Waited::Abandoned(limit);
                    }
                }
            }
        }
    }

    fn reason_to_stop(&self) -> Option<Limit> {
        let limit = if (self.interrupted)() {
            Limit::Interrupt
        } else if self.time.is_some_and(|time| self.began.elapsed() > time) {
            Limit::Time
        } else {
            return None;
        };
        (self.stop)();
        Some(limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::mpsc;

    fn waited(
        answer: Receiver<u8>,
        time: Option<Duration>,
        interrupted: bool,
        stop: &dyn Fn(),
    ) -> Waited<u8> {
        let waiting = Waiting {
            answer,
            began: Instant::now(),
            time,
            look: &|| {},
            interrupted: &|| interrupted,
            stop,
        };
        waiting.run_with(Duration::from_millis(1))
    }

    #[test]
    fn an_answer_in_time_is_taken() {
        let (send, answer) = mpsc::channel();
        send.send(7).expect("the receiver lives");
        let stop = || panic!("nobody asked to stop");
        assert_eq!(waited(answer, None, false, &stop), Waited::Answered(7, None));
    }

    #[test]
    fn a_solver_that_obeys_is_heard_out() {
        let (send, answer) = mpsc::channel();
        let stop = || send.send(7).expect("the receiver lives");
        let waited = waited(answer, None, true, &stop);
        assert_eq!(waited, Waited::Answered(7, Some(Limit::Interrupt)));
    }

    #[test]
    fn a_solver_that_does_not_obey_is_left_alone() {
        let (send, answer) = mpsc::channel();
        let asked = Cell::new(0);
        let stop = || asked.set(asked.get() + 1);
        let time = Some(Duration::ZERO);
        assert_eq!(waited(answer, time, false, &stop), Waited::Abandoned(Limit::Time));
        assert_eq!(asked.get(), 1);
        drop(send);
    }

    #[test]
    fn a_thread_that_dies_is_noticed() {
        let (send, answer) = mpsc::channel();
        drop(send);
        assert_eq!(waited(answer, None, false, &|| {}), Waited::Lost);
    }
}
