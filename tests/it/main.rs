//! Integration tests, one binary, one module per topic.

mod classical;
mod loading;
mod mps;
mod random_programs;
mod second_backend;
mod solver;
