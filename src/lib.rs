//! luan drafts leadership rotation plans.
#![deny(missing_docs, unsafe_code)]

pub mod audit;
pub mod candidates;
pub mod domain;
pub mod error;
pub mod formulate;
pub mod pairs;
pub mod pipeline;
pub mod program;
pub mod rank;
pub mod rules;
pub mod solve;
pub mod text;
