//! What each limit on the size of the plan costs: a sweep made in memory, solved warm.
//!
//! `cargo run --release --example limits -- scenarios/first-steps`
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use luan::api::{Case, Error, Options};

fn main() -> Result<(), Error> {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "scenarios/first-steps".to_owned());
    let case = Case::from_folder(dir, None)?;
    let sweep =
        "title = 'At most so many moves'\n\n[sweep]\nrule = 'plan_size'\nmax = [0, 1, 2, 3]\n";
    let what_ifs = BTreeMap::from([("size".to_owned(), sweep.as_bytes().to_vec())]);
    let compared = case.compare(&what_ifs, &Options::default())?;
    for scenario in &compared.comparison.scenarios {
        if let Some(plan) = scenario.plan() {
            println!("{}: {}", scenario.id, plan.objective);
        }
    }
    Ok(())
}
