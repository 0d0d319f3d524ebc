//! What drives the solver for one plan: the walk, its candidates, what a what-if takes over from its
//! parent, and what has to give way where there is no plan.

pub mod candidates;
pub mod conflict;
mod draft;
mod inherit;
mod rank;

pub use draft::{Drafted, Request, draft, what_if};
pub use inherit::inherit;
pub use rank::{Candidate, Ranked};
