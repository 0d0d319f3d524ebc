//! HiGHS's callbacks: what a running search tells and how it is asked to stop.
//!
//! The one file with `unsafe` code, because neither good_lp nor the `highs` crate passes callbacks
//! on. What makes it sound: [`solve`] takes the model by value, gives HiGHS a pointer to a
//! [`Search`] that it borrows for its whole body, and the model is destroyed before it returns, so
//! HiGHS never holds the pointer longer than the borrow. The callback only reads the two structs
//! that HiGHS passes it for the length of the call, and it cannot unwind into C++: it takes no
//! lock that may be poisoned and has nothing to panic on.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use highs::{HighsStatus, Model, SolvedModel};
use highs_sys::{HighsCallbackDataIn, HighsCallbackDataOut, HighsInt};

/// The events that HiGHS is asked to report: those in which it can be stopped, and those that bear
/// news.
const EVENTS: [HighsInt; 5] = [
    highs_sys::kHighsCallbackSimplexInterrupt,
    highs_sys::kHighsCallbackIpmInterrupt,
    highs_sys::kHighsCallbackMipInterrupt,
    highs_sys::kHighsCallbackMipImprovingSolution,
    highs_sys::kHighsCallbackMipLogging,
];

/// A running search, seen from both sides.
#[derive(Debug, Default)]
pub(super) struct Search {
    stop: AtomicBool,
    seen: Mutex<Seen>,
}

/// What HiGHS has told so far.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The best point.
    pub(super) point: Option<Vec<f64>>,
    /// Its value, as HiGHS computes it.
    pub(super) objective: Option<f64>,
    /// Proven lower bound; minus infinity when there is none yet.
    pub(super) bound: f64,
    /// Whether anything was told since the last look.
    pub(super) news: bool,
}

impl Default for Seen {
    fn default() -> Self {
        Self { point: None, objective: None, bound: f64::NEG_INFINITY, news: false }
    }
}

impl Search {
    /// Asks HiGHS to stop at its next chance.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// What HiGHS has told.
    pub(super) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn improved(&self, objective: f64, point: Vec<f64>) {
        let mut seen = self.seen();
        seen.objective = Some(objective);
        seen.point = Some(point);
        seen.news = true;
    }

    fn advanced(&self, bound: f64) {
        let mut seen = self.seen();
        if bound.is_finite() && bound > seen.bound {
            seen.bound = bound;
        }
        seen.news = true;
    }
}

/// Solves `model` under the eyes of `search` and reads the answer before the model is destroyed.
pub(super) fn solve<T>(
    mut model: Model,
    search: &Search,
    read: impl FnOnce(&SolvedModel) -> T,
) -> Result<T, HighsStatus> {
    let data: *const Search = search;
    // SAFETY: the pointer is that of a live model, and `search` outlives the model (see above).
    let mut failed = unsafe {
        highs_sys::Highs_setCallback(model.as_mut_ptr(), Some(on_event), data.cast_mut().cast())
            != highs_sys::STATUS_OK
    };
    for event in EVENTS {
        // SAFETY: the pointer is that of a live model whose callback is set.
        failed |= unsafe { highs_sys::Highs_startCallback(model.as_mut_ptr(), event) }
            != highs_sys::STATUS_OK;
    }
    if failed {
        return Err(HighsStatus::Error);
    }
    model.try_solve().map(|solved| read(&solved))
}

/// Version of the HiGHS that is linked in.
pub(super) fn version() -> String {
    // SAFETY: HiGHS returns a pointer to a constant string of its own.
    let version = unsafe { CStr::from_ptr(highs_sys::Highs_version()) };
    version.to_string_lossy().into_owned()
}

unsafe extern "C" fn on_event(
    event: c_int,
    _message: *const c_char,
    out: *const HighsCallbackDataOut,
    reply: *mut HighsCallbackDataIn,
    data: *mut c_void,
) {
    // SAFETY: `data` is the `Search` of `solve`; HiGHS passes both structs for this call alone.
    let (search, out, reply) =
        unsafe { (data.cast::<Search>().as_ref(), out.as_ref(), reply.as_mut()) };
    let (Some(search), Some(out)) = (search, out) else { return };
    match event {
        highs_sys::kHighsCallbackMipImprovingSolution if !out.mip_solution.is_null() => {
            let size = usize::try_from(out.mip_solution_size).unwrap_or(0);
            // SAFETY: HiGHS owns this many values at the pointer for the length of the call.
            let point = unsafe { std::slice::from_raw_parts(out.mip_solution, size) };
            search.improved(out.objective_function_value, point.to_vec());
        }
        highs_sys::kHighsCallbackMipLogging => search.advanced(out.mip_dual_bound),
        highs_sys::kHighsCallbackSimplexInterrupt
        | highs_sys::kHighsCallbackIpmInterrupt
        | highs_sys::kHighsCallbackMipInterrupt => {
            if let Some(reply) = reply {
                reply.user_interrupt = c_int::from(search.stop.load(Ordering::Relaxed));
            }
        }
        _ => {}
    }
}
