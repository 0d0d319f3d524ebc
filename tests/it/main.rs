//! Integration tests, one binary, one module per topic.

mod classical;
mod exhaustive;
mod loading;
mod mps;
mod random_programs;
mod random_rosters;
mod second_backend;
mod solver;
