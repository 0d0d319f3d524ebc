//! What all solves of a process share: the signals that end them and the way in. The first Ctrl-C, or the
//! first wish of the system that the program end, asks every search to stop with its best plan; the
//! second ends the program. One search alone is stopped by its ticket.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::error::Error;
use crate::solve::{Stragglers, Watch};

/// Exit code of a program ended by a signal that it asked to be told of, as shells know it.
const INTERRUPTED: i32 = 130;

/// Runs of a solver that may have been left behind before no further solve is let in: each holds its
/// memory and, as long as it runs, a core.
pub const MOST_STRAGGLERS: usize = 8;

/// Stack of a thread of a pool: as much as the main thread has where all ran on it.
const STACK_BYTES: usize = 8 << 20;

/// The solves of a process, as seen from outside.
#[derive(Debug)]
pub struct Hub {
    /// Whether all are to stop. It stays so: a process that was asked to end begins nothing anew.
    stop: Arc<AtomicBool>,
    stragglers: &'static Stragglers,
    /// How it went to listen for signals.
    listening: OnceLock<Result<(), String>>,
}

impl Hub {
    /// A hub that counts these stragglers and hears no signal yet.
    pub fn new(stragglers: &'static Stragglers) -> Self {
        Self { stop: Arc::default(), stragglers, listening: OnceLock::new() }
    }

    /// The one of this process.
    pub fn of_process() -> &'static Self {
        static HUB: OnceLock<Hub> = OnceLock::new();
        HUB.get_or_init(|| Self::new(Stragglers::of_process()))
    }

    /// Listens for Ctrl-C and for the system's wish that the program end, from the first call on; until
    /// then they end the program, as there is nothing to be saved.
    ///
    /// # Errors
    /// [`Error::Internal`] when somebody else in the process listens already.
    pub fn listen(&'static self) -> Result<(), Error> {
        let handler = || {
            if !self.signalled() {
                std::process::exit(INTERRUPTED);
            }
        };
        let listening =
            self.listening.get_or_init(|| ctrlc::set_handler(handler).map_err(|e| e.to_string()));
        listening.clone().map_err(Error::Internal)
    }

    /// A signal came: asks all searches to stop, and says whether it was the first to do so.
    pub fn signalled(&self) -> bool {
        !self.stop.swap(true, Ordering::SeqCst)
    }

    /// Lets one more solve in.
    ///
    /// # Errors
    /// [`Error::Busy`] when [`MOST_STRAGGLERS`] runs of a solver or more were left behind and have not
    /// ended: one more would have to share the machine with them, and might join them.
    pub fn ticket(&self) -> Result<Ticket, Error> {
        match self.stragglers.count() {
            left if left >= MOST_STRAGGLERS => Err(Error::Busy { left }),
            _ => Ok(Ticket { own: Arc::default(), all: Arc::clone(&self.stop) }),
        }
    }

    /// The threads that read, write the program and solve candidates side by side in one solve (default:
    /// one per core); HiGHS itself keeps to one. Who works with them calls [`ThreadPool::install`].
    ///
    /// # Errors
    /// [`Error::Internal`] when the system has no threads to give.
    pub fn pool(&self, threads: Option<u16>) -> Result<ThreadPool, Error> {
        ThreadPoolBuilder::new()
            .num_threads(self::threads(threads))
            .stack_size(STACK_BYTES)
            .build()
            .map_err(|e| Error::Internal(e.to_string()))
    }
}

/// How many threads are meant: as many as asked for, or one per core.
pub(crate) fn threads(asked: Option<u16>) -> usize {
    match asked {
        Some(threads) => usize::from(threads),
        None => std::thread::available_parallelism().map_or(1, usize::from),
    }
}

/// The right to solve, and the means to stop that one solve; copies are of the same solve.
#[derive(Clone, Debug)]
pub struct Ticket {
    own: Arc<AtomicBool>,
    all: Arc<AtomicBool>,
}

impl Ticket {
    /// Asks this solve alone to stop with its best plan.
    pub fn interrupt(&self) {
        self.own.store(true, Ordering::SeqCst);
    }
}

impl Watch for Ticket {
    fn interrupted(&self) -> bool {
        self.own.load(Ordering::SeqCst) || self.all.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NONE: Stragglers = Stragglers::new();

    #[test]
    fn a_ticket_stops_its_own_solve_and_a_signal_stops_all() {
        let hub = Hub::new(&NONE);
        let [one, other] = [hub.ticket(), hub.ticket()].map(|ticket| ticket.expect("room"));
        one.clone().interrupt();
        assert!(one.interrupted() && !other.interrupted());
        assert!(hub.signalled(), "the first signal ends searches");
        assert!(other.interrupted());
        assert!(!hub.signalled(), "the second signal ends the program");
        assert!(hub.ticket().expect("room").interrupted(), "nothing begins after a signal");
    }

    #[test]
    fn a_pool_has_the_threads_asked_for_and_is_not_the_only_one() {
        let hub = Hub::new(&NONE);
        for threads in [1, 3] {
            let pool = hub.pool(Some(threads)).expect("threads");
            assert_eq!(pool.install(rayon::current_num_threads), usize::from(threads));
        }
        let most = std::thread::available_parallelism().expect("cores are known").get();
        assert_eq!(hub.pool(None).expect("threads").current_num_threads(), most);
    }
}
