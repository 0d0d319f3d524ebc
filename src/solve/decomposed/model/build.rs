//! From a task to its choices.

use crate::program::{ColIx, Column, Role, Row};

use super::super::super::Task;
use super::choices::{Choices, Constraint, Loose, NO_CAPACITY, Origin, Slack};
use super::sparse::Sparse;

/// What becomes of a column of the task.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    /// Nothing yet.
    Open,
    /// It has its lower bound.
    Fixed,
    /// This choice of a group.
    Choice(u32),
    /// The leftover of this line, which names it with this coefficient.
    Leftover(u32, f64),
    /// The slack of the one row that names it, beside caps: this list of charges.
    Slack(u32),
    /// This one of the loose columns.
    Loose(u32),
}

/// A row or a cap of the task.
struct Line<'a> {
    terms: &'a [(ColIx, i64)],
    lower: f64,
    upper: f64,
}

fn lines<'a>(task: &Task<'a>) -> Vec<Line<'a>> {
    let rows = task.program.rows.iter().map(|row| Line {
        terms: &row.terms,
        lower: row.lower.map_or(f64::NEG_INFINITY, |lower| lower as f64),
        upper: row.upper.map_or(f64::INFINITY, |upper| upper as f64),
    });
    let caps = task.caps.iter().map(|cap| Line {
        terms: &cap.terms,
        lower: f64::NEG_INFINITY,
        upper: cap.most as f64,
    });
    rows.chain(caps).collect()
}

/// Whether a row is a capacity of which every column takes one unit.
fn is_capacity(row: &Row) -> bool {
    row.role == Role::Capacity && row.upper.is_some() && row.terms.iter().all(|(_, by)| *by == 1)
}

/// Not a line of its own any more.
const NO_ROW: u32 = u32::MAX;

/// The choices in the making.
pub struct Build<'a> {
    task: &'a Task<'a>,
    lines: Vec<Line<'a>>,
    /// Row of each line; none for the line of a group.
    row_of: Vec<u32>,
    fates: Vec<Fate>,
    made: Choices,
}

impl<'a> Build<'a> {
    /// Nothing is decided about any column yet.
    pub fn new(task: &'a Task<'a>) -> Self {
        let lines = lines(task);
        let fates = vec![Fate::Open; task.program.columns.len()];
        let made = Choices { groups: vec![0], ..Choices::default() };
        Self { task, row_of: vec![0; lines.len()], lines, fates, made }
    }

    /// The choices; `None` when an official has none, or must make two.
    pub fn choices(mut self) -> Option<Choices> {
        self.groups()?;
        self.leftovers();
        self.slacks_and_loose();
        Some(self.finish())
    }

    fn column(&self, col: ColIx) -> Column {
        self.task.program.columns[col.at()]
    }

    /// Finds the rows that say "exactly one of these", one for each group, and numbers the lines
    /// that are left. `None` when an official has no choice or more than one.
    fn groups(&mut self) -> Option<()> {
        let mut rows = 0;
        for at in 0..self.lines.len() {
            if !self.chooses(at) {
                self.row_of[at] = rows;
                rows += 1;
                continue;
            }
            self.row_of[at] = NO_ROW;
            let terms = self.lines[at].terms.iter().map(|(col, _)| *col);
            let must: Vec<ColIx> =
                terms.clone().filter(|&col| self.column(col).lower == 1).collect();
            let open: Vec<ColIx> = match must.len() {
                0 => terms.filter(|&col| self.column(col).upper == 1).collect(),
                _ => must.clone(),
            };
            if open.is_empty() || must.len() > 1 {
                return None;
            }
            for (col, _) in self.lines[at].terms {
                self.fates[col.at()] = Fate::Fixed;
            }
            for &col in &open {
                self.fates[col.at()] = Fate::Choice(self.made.origin.len() as u32);
                self.made.origin.push(col);
                self.made.group_of.push(self.made.groups.len() as u32 - 1);
            }
            self.made.groups.push(self.made.origin.len() as u32);
        }
        Some(())
    }

    fn is_cap(&self, line: usize) -> bool {
        line >= self.task.program.rows.len()
    }

    fn chooses(&self, line: usize) -> bool {
        let Some(row) = self.task.program.rows.get(line) else { return false };
        let fits = |&(col, by): &(ColIx, i64)| {
            let Column { lower, upper, .. } = self.column(col);
            by == 1 && lower >= 0 && upper <= 1 && self.fates[col.at()] == Fate::Open
        };
        row.role == Role::ExactlyOne
            && (row.lower, row.upper) == (Some(1), Some(1))
            && row.terms.iter().all(fits)
    }

    /// Makes what a capacity leaves over (the empty seats of a post) a leftover: the one column of its
    /// equation that is no choice.
    fn leftovers(&mut self) {
        for (at, column) in self.task.program.columns.iter().enumerate() {
            if column.lower == column.upper && self.fates[at] == Fate::Open {
                self.fates[at] = Fate::Fixed;
            }
        }
        for (at, row) in self.task.program.rows.iter().enumerate() {
            let empty =
                |&(col, by): &(ColIx, i64)| by.abs() == 1 && self.fates[col.at()] == Fate::Open;
            let Some(&(empty, by)) = row.terms.iter().find(|term| empty(term)) else { continue };
            let others = row.terms.iter().filter(|(col, _)| *col != empty);
            let settled =
                |col: &ColIx| matches!(self.fates[col.at()], Fate::Choice(_) | Fate::Fixed);
            let is_equation = row.lower.is_some() && row.lower == row.upper;
            if row.role == Role::Capacity && is_equation && others.map(|(col, _)| col).all(settled)
            {
                self.fates[empty.at()] = Fate::Leftover(at as u32, by as f64);
                self.made.leftovers.push((empty, at as u32, by as f64));
            }
        }
    }

    /// Makes the columns that help one row only its slack, at most one for each side. Caps may count
    /// them beside it, as long as fewer units are no worse there.
    fn slacks_and_loose(&mut self) {
        let mut named = vec![0_u32; self.fates.len()];
        for (at, line) in self.lines.iter().enumerate() {
            let is_cap = self.is_cap(at);
            for (col, _) in line.terms.iter().filter(|(_, by)| !is_cap || *by < 0) {
                named[col.at()] += 1;
            }
        }
        for at in 0..self.lines.len() {
            if self.row_of[at] == NO_ROW {
                continue;
            }
            let side = self.side(at, &named);
            self.made.rows.push(side);
            self.made.is_capacity.push(self.task.program.rows.get(at).is_some_and(is_capacity));
        }
        for (at, fate) in self.fates.iter_mut().enumerate() {
            if *fate == Fate::Open {
                *fate = Fate::Loose(self.made.loose.len() as u32);
                let column = self.task.program.columns[at];
                self.made.loose.push(Loose {
                    origin: ColIx(at as u32),
                    lower: column.lower as f64,
                    upper: column.upper as f64,
                    cost: self.task.costs[at] as f64,
                });
            }
        }
    }

    fn side(&mut self, line: usize, named: &[u32]) -> Constraint {
        let Line { terms, lower, upper } = self.lines[line];
        let (mut under, mut over) = (None, None);
        let width = upper - lower;
        // A column that caps alone name stays loose.
        let helping = if self.is_cap(line) { &[] } else { terms };
        for &(col, by) in helping {
            let (column, price) = (self.column(col), self.task.costs[col.at()]);
            let alone = named[col.at()] == 1 && self.fates[col.at()] == Fate::Open;
            let side = if by > 0 { &mut under } else { &mut over };
            // A whole unit must not lead from one side out of the other.
            let fits = by.abs() as f64 - 1.0 <= width;
            if alone && fits && side.is_none() && column.lower == 0 && price >= 0 {
                let list = Choices::list_of_slack(self.row_of[line] as usize, by < 0);
                self.fates[col.at()] = Fate::Slack(list as u32);
                let (per, most) = (by.abs() as f64, column.upper as f64);
                *side = Some(Slack { column: col, per, price: price as f64, most });
            }
        }
        Constraint { lower, upper, under, over, origin: Origin::Line(line as u32) }
    }

    /// The value of a column that has one.
    fn fixed(&self, col: ColIx) -> f64 {
        self.column(col).lower as f64
    }

    /// Tells every (list, row, coefficient) of a line, and returns by how much what is constant in
    /// it raises its activity.
    fn expand(&self, line: usize, by: f64, emit: &mut dyn FnMut(usize, f64)) -> f64 {
        let mut constant = 0.0;
        for &(col, coefficient) in self.lines[line].terms {
            let by = by * coefficient as f64;
            match self.fates[col.at()] {
                Fate::Open | Fate::Slack(_) => {}
                Fate::Fixed => constant += by * self.fixed(col),
                Fate::Choice(choice) => emit(choice as usize, by),
                Fate::Loose(loose) => emit(self.made.list_of_loose(loose as usize), by),
                Fate::Leftover(own, _) if own as usize == line => {}
                Fate::Leftover(own, sign) => {
                    let own = own as usize;
                    let per = by / sign;
                    constant += per * self.lines[own].upper + self.expand(own, -per, emit);
                }
            }
        }
        constant
    }

    /// Writes the rows, with what is constant in them on their other side.
    fn finish(mut self) -> Choices {
        self.cost();
        let rows = || self.row_of.iter().enumerate().filter(|(_, row)| **row != NO_ROW);
        let lists = self.made.cost.len() + self.made.loose.len();
        let entries = Sparse::gather(lists, |tell| {
            for (line, &row) in rows() {
                self.expand(line, 1.0, &mut |list, by| tell(list, row, by));
            }
        });
        let charges = Sparse::gather(2 * self.made.rows.len(), |tell| {
            for (line, &row) in rows().filter(|(line, _)| self.is_cap(*line)) {
                for &(col, by) in self.lines[line].terms {
                    if let Fate::Slack(list) = self.fates[col.at()] {
                        tell(list as usize, row, by as f64);
                    }
                }
            }
        });
        let shifts: Vec<f64> =
            rows().map(|(line, _)| self.expand(line, 1.0, &mut |_, _| {})).collect();
        let is_capacity = |(row, _): &(usize, f64)| self.made.is_capacity[*row];
        let seat = |choice| {
            entries.of(choice).find(is_capacity).map_or(NO_CAPACITY, |(row, _)| row as u32)
        };
        self.made.capacity_of = (0..self.made.cost.len()).map(seat).collect();
        (self.made.entries, self.made.charges) = (entries, charges);
        for (side, shift) in self.made.rows.iter_mut().zip(shifts) {
            side.lower -= shift;
            side.upper -= shift;
        }
        for &(empty, line, sign) in &self.made.leftovers {
            let Column { lower, upper, .. } = self.task.program.columns[empty.at()];
            let side = &mut self.made.rows[self.row_of[line as usize] as usize];
            let ends = [sign * lower as f64, sign * upper as f64];
            side.upper -= ends[0].min(ends[1]);
            side.lower -= ends[0].max(ends[1]);
        }
        self.made
    }

    /// Prices of the choices, with what the empty seats cost put into them.
    fn cost(&mut self) {
        let costs = self.task.costs;
        self.made.cost = self.made.origin.iter().map(|col| costs[col.at()] as f64).collect();
        let mut cost = std::mem::take(&mut self.made.cost);
        let mut constant = 0.0;
        for (at, fate) in self.fates.iter().enumerate() {
            let price = costs[at] as f64;
            match *fate {
                Fate::Fixed => constant += price * self.fixed(ColIx(at as u32)),
                Fate::Leftover(line, sign) if price != 0.0 => {
                    let per = price / sign;
                    let line = line as usize;
                    constant += per * self.lines[line].upper;
                    constant += self.expand(line, -per, &mut |choice, by| cost[choice] += by);
                }
                _ => {}
            }
        }
        self.made.cost = cost;
        self.made.constant = constant;
    }
}
