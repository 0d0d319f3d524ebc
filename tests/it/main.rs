//! The integration tests: one binary, one module per subject.
#![allow(clippy::disallowed_methods)]

mod candidates;
mod chains;
mod classical;
mod cli;
mod da_nang;
mod decisions;
mod decomposed;
mod engine_log;
mod exhaustive;
mod first_steps;
mod generate;
mod golden;
mod inheritance;
mod invalid;
mod layers;
mod legal_case;
mod legal_numbers;
mod lint;
mod loading;
mod local;
mod matrix;
mod models;
mod mps;
mod mutations;
mod random_programs;
mod random_rosters;
mod reference;
mod requirements;
mod scaled;
mod scenario;
mod second_backend;
mod sizes;
mod solver;
mod watching;
mod what_if;
