//! The one test binary.
#![allow(clippy::disallowed_methods)]

mod invalid;
mod loading;
mod models;
