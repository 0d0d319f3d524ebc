//! Many scenarios of one instance: what-if files, the tree they make, and their plans side by side.

pub mod batch;
mod compare;
mod model;
mod overlay;
mod sheet;
mod tree;
mod what_if;

pub use compare::with_plan;
pub use tree::Tree;
pub use what_if::{BASE, FOLDER, WhatIf};
