//! The one test binary.

mod loading;
