//! The integration tests: one binary, one module per subject.
#![allow(clippy::disallowed_methods)]

mod golden;
mod layers;
mod mps;
mod random_programs;
mod second_backend;
mod solver;
