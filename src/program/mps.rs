//! The program as a file that any solver reads: free MPS, one objective, all columns whole.

use std::io::{self, Write};

use super::{Cap, ColIx, Names, Program, Row};

/// Name of the objective row.
const OBJECTIVE: &str = "objective";

/// Writes `program` under the prices `costs` and with `caps` as further rows to `out`, line by line:
/// the file of a large program is longer than the program itself.
///
/// # Errors
/// When `out` does not take a line.
pub fn write(
    out: &mut impl Write,
    program: &Program,
    costs: &[i64],
    caps: &[Cap],
    names: &Names,
) -> io::Result<()> {
    let rows = names.rows(program, caps.len(), OBJECTIVE);
    let column = |at: usize| names.column(program, &rows, ColIx(at as u32));
    out.write_all(b"NAME luan\nROWS\n")?;
    writeln!(out, " N {OBJECTIVE}")?;
    for (row, name) in program.rows.iter().zip(&rows) {
        writeln!(out, " {} {name}", sense(row))?;
    }
    for name in &rows[program.rows.len()..] {
        writeln!(out, " L {name}")?;
    }
    write_columns(out, column, costs, &rows, &Columns::of(program, caps))?;
    write_sides(out, program, caps, &rows)?;
    write_bounds(out, program, column)?;
    out.write_all(b"ENDATA\n")
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
    out: &mut impl Write,
    column: impl Fn(usize) -> String,
    costs: &[i64],
    rows: &[String],
    by_column: &Columns,
) -> io::Result<()> {
    out.write_all(b"COLUMNS\n MARKER 'MARKER' 'INTORG'\n")?;
    for (at, cost) in costs.iter().enumerate() {
        let (name, entries) = (column(at), by_column.of_column(at));
        if *cost != 0 || entries.is_empty() {
            writeln!(out, " {name} {OBJECTIVE} {cost}")?;
        }
        for (row, coefficient) in entries {
            writeln!(out, " {name} {} {coefficient}", rows[*row as usize])?;
        }
    }
    out.write_all(b" MARKER 'MARKER' 'INTEND'\n")
}

fn write_sides(
    out: &mut impl Write,
    program: &Program,
    caps: &[Cap],
    rows: &[String],
) -> io::Result<()> {
    out.write_all(b"RHS\n")?;
    let side = |row: &Row| row.lower.or(row.upper).unwrap_or(0);
    let sides = program.rows.iter().map(side).chain(caps.iter().map(|cap| cap.most));
    for (name, side) in rows.iter().zip(sides).filter(|(_, side)| *side != 0) {
        writeln!(out, " RHS {name} {side}")?;
    }
    out.write_all(b"RANGES\n")?;
    for (row, name) in program.rows.iter().zip(rows) {
        if let (Some(lower), Some(upper)) = (row.lower, row.upper)
            && lower != upper
        {
            writeln!(out, " RANGE {name} {}", upper - lower)?;
        }
    }
    Ok(())
}

fn write_bounds(
    out: &mut impl Write,
    program: &Program,
    name: impl Fn(usize) -> String,
) -> io::Result<()> {
    out.write_all(b"BOUNDS\n")?;
    for (at, column) in program.columns.iter().enumerate() {
        let name = name(at);
        writeln!(out, " LO BOUND {name} {}", column.lower)?;
        writeln!(out, " UP BOUND {name} {}", column.upper)?;
    }
    Ok(())
}
