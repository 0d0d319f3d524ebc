//! How much memory there is, so that two large solves do not begin together.
#![allow(clippy::disallowed_methods)] // the system's own figures

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Memory that a solve takes beside its input: measured with HiGHS 1.16, Quảng Nam peaks at 124 MB.
const BASE_BYTES: u64 = 150 << 20;

/// Memory for each byte of input: measured, `nation` peaks at 609 MiB for 17.6 MB of files.
const BYTES_PER_BYTE: u64 = 45;

/// How often whoever waits looks again: memory is given back by other processes too.
const LOOK: Duration = Duration::from_secs(1);

/// What a solve of so many bytes of input will take.
pub(crate) fn need(input: u64) -> u64 {
    BASE_BYTES.saturating_add(BYTES_PER_BYTE.saturating_mul(input))
}

/// Memory that can be had now; `None` where the system does not tell.
fn available() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kib: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib << 10)
}

/// Whether there is no room for so many bytes beside what those inside may yet take.
fn is_full(inside: &[u64], bytes: u64) -> bool {
    let taken = inside.iter().fold(0, |sum: u64, own| sum.saturating_add(*own));
    available().is_some_and(|free| free.saturating_sub(taken) < bytes)
}

/// Lets solves in while there is room for them; one is let in always.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    /// What those inside are expected to take.
    inside: Mutex<Vec<u64>>,
    left: Condvar,
}

impl Gate {
    /// Waits until there is room for so many bytes, and does `work`.
    pub(crate) fn pass<T>(&self, bytes: u64, work: impl FnOnce() -> T) -> T {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        while !inside.is_empty() && is_full(&inside, bytes) {
            inside = self.left.wait_timeout(inside, LOOK).unwrap_or_else(PoisonError::into_inner).0;
        }
        inside.push(bytes);
        drop(inside);
        let done = work();
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = inside.iter().position(|own| *own == bytes) {
            inside.swap_remove(at);
        }
        drop(inside);
        self.left.notify_all();
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn what_never_fits_is_let_in_alone() {
        let (gate, at_work) = (Gate::default(), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    gate.pass(u64::MAX, || {
                        assert_eq!(at_work.fetch_add(1, Ordering::SeqCst), 0);
                        std::thread::sleep(Duration::from_millis(20));
                        at_work.fetch_sub(1, Ordering::SeqCst);
                    });
                });
            }
        });
        assert!(need(14 << 20) > 600 << 20);
    }
}
