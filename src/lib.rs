//! luan drafts leadership rotation plans.
#![deny(missing_docs, unsafe_code)]

pub mod audit;
pub mod candidates;
pub mod cli;
pub mod domain;
pub mod error;
pub mod formulate;
pub mod generate;
pub mod pairs;
pub mod pipeline;
pub mod program;
pub mod rank;
pub mod read;
pub mod report;
pub mod rules;
pub mod solve;
pub mod text;
pub mod validate;
