//! The program as a file that any solver reads: free MPS, one objective, all columns whole.

use std::fmt::Write;

use super::{Cap, ColIx, Names, Program, Row};

/// Name of the objective row.
const OBJECTIVE: &str = "objective";

/// Writes `program` under the prices `costs` and with `caps` as further rows.
pub fn write(program: &Program, costs: &[i64], caps: &[Cap], names: &Names) -> String {
    let nonzeros: usize = program.rows.iter().map(|row| row.terms.len()).sum();
    let rows = names.rows(program, caps.len(), OBJECTIVE);
    let by_column = Columns::of(program, caps);
    let columns: Vec<String> = (0..program.columns.len())
        .map(|at| names.column(program, &rows, ColIx(at as u32)))
        .collect();
    let mut out = String::with_capacity(64 * (nonzeros + costs.len() + rows.len()));
    out.push_str("NAME luan\nROWS\n");
    line(&mut out, format_args!(" N {OBJECTIVE}"));
    for (row, name) in program.rows.iter().zip(&rows) {
        line(&mut out, format_args!(" {} {name}", sense(row)));
    }
    for name in &rows[program.rows.len()..] {
        line(&mut out, format_args!(" L {name}"));
    }
    write_columns(&mut out, &columns, costs, &rows, &by_column);
    write_sides(&mut out, program, caps, &rows);
    write_bounds(&mut out, program, &columns);
    out.push_str("ENDATA\n");
    out
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes all");
    out.push('\n');
}

/// N: free; G: the lower side stands in RHS and a second side in RANGES.
fn sense(row: &Row) -> char {
    match (row.lower, row.upper) {
        (None, None) => 'N',
        (Some(lower), Some(upper)) if lower == upper => 'E',
        (Some(_), _) => 'G',
        (None, Some(_)) => 'L',
    }
}

/// The matrix by columns: MPS is written that way round.
struct Columns {
    starts: Vec<usize>,
    entries: Vec<(u32, i64)>,
}

impl Columns {
    fn of(program: &Program, caps: &[Cap]) -> Self {
        let all =
            || program.rows.iter().map(|row| &row.terms).chain(caps.iter().map(|cap| &cap.terms));
        let mut starts = vec![0; program.columns.len() + 1];
        for (col, _) in all().flatten() {
            starts[col.at() + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); starts.last().copied().unwrap_or(0)];
        for (row, terms) in all().enumerate() {
            for &(col, coefficient) in terms {
                entries[next[col.at()]] = (row as u32, coefficient);
                next[col.at()] += 1;
            }
        }
        Self { starts, entries }
    }

    fn of_column(&self, at: usize) -> &[(u32, i64)] {
        &self.entries[self.starts[at]..self.starts[at + 1]]
    }
}

fn write_columns(
    out: &mut String,
    columns: &[String],
    costs: &[i64],
    rows: &[String],
    by_column: &Columns,
) {
    out.push_str("COLUMNS\n MARKER 'MARKER' 'INTORG'\n");
    for (at, (name, cost)) in columns.iter().zip(costs).enumerate() {
        let entries = by_column.of_column(at);
        if *cost != 0 || entries.is_empty() {
            line(out, format_args!(" {name} {OBJECTIVE} {cost}"));
        }
        for (row, coefficient) in entries {
            line(out, format_args!(" {name} {} {coefficient}", rows[*row as usize]));
        }
    }
    out.push_str(" MARKER 'MARKER' 'INTEND'\n");
}

fn write_sides(out: &mut String, program: &Program, caps: &[Cap], rows: &[String]) {
    out.push_str("RHS\n");
    let side = |row: &Row| row.lower.or(row.upper).unwrap_or(0);
    let sides = program.rows.iter().map(side).chain(caps.iter().map(|cap| cap.most));
    for (name, side) in rows.iter().zip(sides).filter(|(_, side)| *side != 0) {
        line(out, format_args!(" RHS {name} {side}"));
    }
    out.push_str("RANGES\n");
    for (row, name) in program.rows.iter().zip(rows) {
        if let (Some(lower), Some(upper)) = (row.lower, row.upper)
            && lower != upper
        {
            line(out, format_args!(" RANGE {name} {}", upper - lower));
        }
    }
}

fn write_bounds(out: &mut String, program: &Program, columns: &[String]) {
    out.push_str("BOUNDS\n");
    for (column, name) in program.columns.iter().zip(columns) {
        line(out, format_args!(" LO BOUND {name} {}", column.lower));
        line(out, format_args!(" UP BOUND {name} {}", column.upper));
    }
}
