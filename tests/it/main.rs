//! The integration tests: one binary, one module per subject.
#![allow(clippy::disallowed_methods)]

mod cli;
mod golden;
mod layers;
mod mutations;
mod mps;
mod random_programs;
mod scenario;
mod second_backend;
mod solver;
