//! What drives the solver for one plan: the walk, its candidates, what a what-if takes over from its
//! parent, what has to give way where there is no plan, and the revision of a plan after news.

pub mod candidates;
pub mod conflict;
mod curve;
mod draft;
mod goal;
mod inherit;
mod near;
mod price;
mod rank;
mod reserve;
mod revise;
mod surface;
mod trade;

pub use draft::{Drafted, Request, draft, warm, what_if};
pub use goal::{FIGURES, Goal, NoGoal};
pub use inherit::inherit;
pub use near::{Common, Held, Near, Proof};
pub use price::{Pinned, pinned};
pub use rank::{Candidate, Ranked};
pub use reserve::{Draws, Reserve, Substitute, Survival, Survived, reserves, survival};
pub use revise::{Approved, Reach, Revision, Revisions, nearest, revise};
pub use trade::{Hole, Point, Trade, trade};
