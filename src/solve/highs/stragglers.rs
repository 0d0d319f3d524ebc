//! Runs of HiGHS that overstayed their time, were left behind, and still run: nothing can end them from
//! outside, so whoever lets solves in has to know how many there are.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A count of runs that were left behind and have not ended.
#[derive(Debug, Default)]
pub struct Stragglers {
    count: AtomicUsize,
}

impl Stragglers {
    /// None so far.
    pub const fn new() -> Self {
        Self { count: AtomicUsize::new(0) }
    }

    /// Those of this process.
    pub fn of_process() -> &'static Self {
        static STRAGGLERS: Stragglers = Stragglers::new();
        &STRAGGLERS
    }

    /// How many there are now.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }

    /// A run begins: the first half is for its thread, the second for whoever waits for it.
    pub fn begin(&'static self) -> (Running, Waiter) {
        let run = Arc::new(Run { among: self, stands: Mutex::new(Stands::Runs) });
        (Running(Arc::clone(&run)), Waiter(run))
    }
}

/// How a run stands.
#[derive(Debug)]
enum Stands {
    Runs,
    LeftBehind,
    Ended,
}

#[derive(Debug)]
struct Run {
    among: &'static Stragglers,
    /// The count changes under this lock, as a run may end while it is being left behind.
    stands: Mutex<Stands>,
}

impl Run {
    fn stands(&self) -> MutexGuard<'_, Stands> {
        self.stands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the thread of a run holds while it runs.
#[derive(Debug)]
pub struct Running(Arc<Run>);

impl Drop for Running {
    fn drop(&mut self) {
        let mut stands = self.0.stands();
        if matches!(*stands, Stands::LeftBehind) {
            self.0.among.count.fetch_sub(1, Ordering::SeqCst);
        }
        *stands = Stands::Ended;
    }
}

/// What those who wait for a run hold.
#[derive(Debug)]
pub struct Waiter(Arc<Run>);

impl Waiter {
    /// They wait no longer.
    pub fn leave(self) {
        let mut stands = self.0.stands();
        if matches!(*stands, Stands::Runs) {
            *stands = Stands::LeftBehind;
            self.0.among.count.fetch_add(1, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_left_and_runs_is_counted() {
        static SOME: Stragglers = Stragglers::new();
        let (heard, waiter) = SOME.begin();
        drop((heard, waiter));
        assert_eq!(SOME.count(), 0, "heard out");

        let (left, waiter) = SOME.begin();
        waiter.leave();
        assert_eq!(SOME.count(), 1, "left behind");
        drop(left);
        assert_eq!(SOME.count(), 0, "ended after all");

        let (ended, waiter) = SOME.begin();
        drop(ended);
        waiter.leave();
        assert_eq!(SOME.count(), 0, "ended just before it would have been left");
    }

    #[test]
    fn a_thread_that_panics_is_no_straggler() {
        static SOME: Stragglers = Stragglers::new();
        let (running, waiter) = SOME.begin();
        waiter.leave();
        let thread = std::thread::spawn(move || {
            let _running = running;
            panic!("as a solver might");
        });
        assert!(thread.join().is_err());
        assert_eq!(SOME.count(), 0);
    }
}
