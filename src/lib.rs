//! luan drafts leadership rotation plans.
#![deny(missing_docs)]
#![deny(unsafe_code)]

pub mod audit;
pub mod domain;
pub mod error;
pub mod formulate;
pub mod pairs;
pub mod program;
pub mod read;
pub mod rules;
pub mod solve;
pub mod text;
pub mod validate;
