//! The only code that touches files, threads, signals, the clock and the terminal.

pub mod cli;
pub mod hub;
mod memory;
