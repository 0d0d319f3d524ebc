//! The one test binary.

mod generate;
mod loading;
