//! The task as choices, in compact arrays: how it is built and presolved, and a point in it.

pub mod build;
pub mod choices;
pub mod incumbent;
pub mod presolve;
pub mod sparse;
