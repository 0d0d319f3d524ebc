//! The one test binary.

mod loading;
mod models;
