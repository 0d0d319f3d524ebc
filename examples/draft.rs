//! Drafts three plans of an instance folder and prints who moves in the first.
//!
//! `cargo run --release --example draft -- scenarios/first-steps`
#![allow(clippy::print_stdout)]

use std::num::NonZeroUsize;

use luan::api::{Case, Error, Options, told};

fn main() -> Result<(), Error> {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "scenarios/first-steps".to_owned());
    let case = Case::from_folder(dir, None)?;
    for warning in told(case.warnings()) {
        println!("{} {}: {}", warning.code, warning.file, warning.cause);
    }
    let three = NonZeroUsize::new(3).unwrap_or(NonZeroUsize::MIN);
    let plan = case.plan(&Options { candidates: three, ..Options::default() })?;
    println!(
        "{} candidates, {:?}, objective {}",
        plan.candidates.len(),
        plan.termination,
        plan.objective
    );
    for made in &plan.candidates[0].moves {
        let from = made.from_post.as_deref().unwrap_or("no post");
        println!("{} {}: {from} to {}", made.chain, made.official_id, made.to_post);
    }
    Ok(())
}
