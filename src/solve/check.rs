//! Whether a point keeps a program, in whole numbers: no solver is believed without it.

use crate::error::SolveError;
use crate::program::{ColIx, Column, Program, RowKey};

use super::{Cap, Task};

/// What a point breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has another number of values than the program has columns.
    Size,
    /// This column is out of its bounds.
    Column(ColIx),
    /// This row is out of its bounds.
    Row(RowKey),
    /// The cap at this position is exceeded.
    Cap(usize),
}

/// Holds values against a task.
///
/// # Errors
/// [`SolveError::Failed`] when they break it.
pub(super) fn kept(task: &Task<'_>, values: &[i64]) -> Result<(), SolveError> {
    match fault(task.program, task.caps, values) {
        None => Ok(()),
        Some(fault) => Err(SolveError::Failed(format!("its point breaks {fault:?}"))),
    }
}

/// The first thing that `values` break, columns before rows before caps.
pub fn fault(program: &Program, caps: &[Cap], values: &[i64]) -> Option<Fault> {
    if values.len() != program.columns.len() {
        return Some(Fault::Size);
    }
    let outside = |(column, x): (&Column, &i64)| !(column.lower..=column.upper).contains(x);
    if let Some(at) = program.columns.iter().zip(values).position(outside) {
        return Some(Fault::Column(ColIx(at as u32)));
    }
    let broken = program.rows.iter().find(|row| {
        let activity = activity(&row.terms, values);
        row.lower.is_some_and(|lower| activity < i128::from(lower))
            || row.upper.is_some_and(|upper| activity > i128::from(upper))
    });
    if let Some(row) = broken {
        return Some(Fault::Row(row.key.clone()));
    }
    let over = |cap: &Cap| activity(&cap.terms, values) > i128::from(cap.most);
    caps.iter().position(over).map(Fault::Cap)
}

fn activity(terms: &[(ColIx, i64)], values: &[i64]) -> i128 {
    terms.iter().map(|&(col, a)| i128::from(a) * i128::from(values[col.at()])).sum()
}
