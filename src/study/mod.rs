//! Many scenarios of one instance: what-if files, the tree they make, and their plans side by side.

pub mod batch;
mod compare;
mod model;
mod overlay;
mod sheet;
mod tree;
mod what_if;

pub use compare::with_plan;
pub use tree::{Tree, scenarios, under};
pub use what_if::{BASE, FOLDER, WhatIf};

use std::collections::BTreeMap;

use crate::input::read::{Digest, Input, digests};

/// Digests of an instance and of its what-ifs, by file.
pub fn inputs(input: &Input, what_ifs: &BTreeMap<String, Vec<u8>>) -> Vec<Digest> {
    let of_what_if =
        |(name, bytes): (&String, &Vec<u8>)| Digest::of(&format!("{FOLDER}/{name}.toml"), bytes);
    let mut all = digests(input);
    all.extend(what_ifs.iter().map(of_what_if));
    all.sort_by(|a, b| a.file.cmp(&b.file));
    all
}
