//! The one test binary.

mod first_steps;
mod generate;
mod loading;
