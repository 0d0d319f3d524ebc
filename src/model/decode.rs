//! From the values of the program's columns to a plan, and from the present state to values.

use crate::domain::{Assignment, Instance, PairSet, Plan};
use crate::program::Program;

/// Values of the columns when everybody keeps the present post, as far as that is among the pairs.
pub fn standing(pairs: &PairSet, program: &Program) -> Vec<i64> {
    let mut values: Vec<i64> = program.columns.iter().map(|column| column.lower).collect();
    for (at, _) in pairs.iter().filter(|(_, pair)| pair.stays()) {
        values[at.at()] = program.columns[at.at()].upper;
    }
    program.complete(&mut values);
    values
}

/// The plan that the values of the program's columns stand for.
pub fn decode(instance: &Instance, pairs: &PairSet, values: &[i64]) -> Plan {
    let line = |official| Assignment {
        official,
        post: pairs
            .of_official(official)
            .find(|(at, _)| values[at.at()] == 1)
            .map(|(_, pair)| pair.post),
    };
    Plan::new(instance.official_ixs().map(line).collect())
}
