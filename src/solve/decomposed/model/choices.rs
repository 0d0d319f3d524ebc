//! A task as choices: each group (an official) makes exactly one of its choices (a pair, or being
//! left without a post), and every other row of the program watches over the sum of what is chosen.
//!
//! Two kinds of columns disappear on the way. The empty seats of a post are what its row leaves
//! over, so they are put into the rows that name them. A column that helps one row only, at a price
//! (a shortfall), becomes that row's [`Slack`]; where caps of earlier tiers count it, each unit of it
//! adds its [charge](Choices::charges) to them. What is neither stays as a [`Loose`] column. All sums
//! are of whole numbers below 2^53, hence exact in floating point.

use std::ops::Range;

use crate::program::{ColIx, Program};

use super::super::super::Task;
use super::build::Build;
use super::incumbent::Incumbent;
use super::presolve::presolved;
use super::sparse::Sparse;

/// Greatest size of a sum that floating point still counts one by one.
const EXACT: f64 = 9e15;

/// The choice takes no unit of any capacity.
pub const NO_CAPACITY: u32 = u32::MAX;

/// Columns and rows of a task, in compact arrays. Choices are numbered group by group.
#[derive(Debug, Default)]
pub struct Choices {
    /// First choice of each group, and one past the last.
    pub groups: Vec<u32>,
    /// Multiple-choice set (group) of each choice.
    pub group_of: Vec<u32>,
    /// Price of each choice.
    pub cost: Vec<f64>,
    /// The column of the task behind each choice.
    pub origin: Vec<ColIx>,
    /// What each choice, and after them each loose column, adds to which row.
    pub entries: Sparse,
    /// What a unit of each row's slack adds to which cap, never less than nothing: two lists a row of
    /// the task, for too little and for too much. No list is charged to a row that has slack itself.
    pub charges: Sparse,
    /// The rows: those of the task, then cuts.
    pub rows: Vec<Constraint>,
    /// Capacity rows (the seats of a post): each choice takes a unit of at most one of them.
    pub is_capacity: Vec<bool>,
    /// The capacity that each choice takes a unit of, or [`NO_CAPACITY`].
    pub capacity_of: Vec<u32>,
    /// The columns outside all groups that several rows name.
    pub loose: Vec<Loose>,
    /// What every point costs.
    pub constant: f64,
    /// The columns that became a row's leftover: column, row of the task, coefficient there.
    pub leftovers: Vec<(ColIx, u32, f64)>,
    /// Big-M penalty of violation: what it costs in a sub-MIP to leave a row a unit further out than its
    /// slack can pay for.
    pub big_m: f64,
    /// Upper bound on the cost of every point: a lower bound above it proves that there is none.
    pub ceiling: f64,
}

/// Side constraint `lower <= activity <= upper`, elastic where a slack makes up for what is missing.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// Least activity; minus infinity when there is none.
    pub lower: f64,
    /// Greatest activity; infinity when there is none.
    pub upper: f64,
    /// What may make up for too little.
    pub under: Option<Slack>,
    /// What may make up for too much.
    pub over: Option<Slack>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a row comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// This row of the task, or, counted on, this cap.
    Line(u32),
    /// Follows from the row at this position for whole numbers; costs nothing of its own.
    Cut(Cut),
}

/// What a cut follows from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// Position of the row.
    pub row: u32,
    /// Whether it follows from the row's upper bound.
    pub over: bool,
}

/// A column of one row that closes a difference of `per` a unit, at `price` a unit.
#[derive(Clone, Copy, Debug)]
pub struct Slack {
    /// The column.
    pub column: ColIx,
    /// Size of a unit, positive.
    pub per: f64,
    /// Price of a unit, never negative.
    pub price: f64,
    /// Greatest number of units.
    pub most: f64,
}

impl Slack {
    /// Units that close `gap`, and what remains open beyond them.
    pub fn close(self, gap: f64) -> (f64, f64) {
        let units = (gap / self.per).ceil().min(self.most);
        (units, (gap - units * self.per).max(0.0))
    }
}

impl Constraint {
    /// What makes up for an activity that is too little or too much.
    #[inline]
    pub fn made_up(&self, activity: f64) -> MadeUp {
        if let Origin::Cut(_) = self.origin {
            return MadeUp::NOTHING;
        }
        let (gap, slack, over) = if activity < self.lower {
            (self.lower - activity, self.under, false)
        } else if activity > self.upper {
            (activity - self.upper, self.over, true)
        } else {
            return MadeUp::NOTHING;
        };
        match slack {
            None => MadeUp { open: gap, over, ..MadeUp::NOTHING },
            Some(slack) => {
                let (units, open) = slack.close(gap);
                MadeUp { price: units * slack.price, units, open, over }
            }
        }
    }

    /// The slack on one side.
    pub fn slack(&self, over: bool) -> Option<Slack> {
        if over { self.over } else { self.under }
    }
}

/// What a row's slack makes up for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MadeUp {
    /// What the slack costs.
    pub price: f64,
    /// Its units.
    pub units: f64,
    /// Violation: by how much the row stays out of what its slack can pay for.
    pub open: f64,
    /// Whether there is too much, not too little.
    pub over: bool,
}

impl MadeUp {
    const NOTHING: MadeUp = MadeUp { price: 0.0, units: 0.0, open: 0.0, over: false };
}

/// A column outside all groups that several rows name.
#[derive(Clone, Debug)]
pub struct Loose {
    /// The column of the task.
    pub origin: ColIx,
    /// Least value.
    pub lower: f64,
    /// Greatest value.
    pub upper: f64,
    /// Price of a unit.
    pub cost: f64,
}

impl Choices {
    /// The choices of `task`; `None` when an official has none, or when sums are too large to be
    /// exact.
    pub fn new(task: &Task<'_>) -> Option<Choices> {
        let mut choices = Build::new(task).choices().filter(Choices::is_exact).map(presolved)?;
        choices.big_m = choices.dearer_than_any();
        choices.ceiling = choices.dearest();
        Some(choices)
    }

    /// Number of groups.
    pub fn len(&self) -> usize {
        self.groups.len() - 1
    }

    /// The choices of a group.
    #[inline]
    pub fn of(&self, group: usize) -> Range<usize> {
        self.groups[group] as usize..self.groups[group + 1] as usize
    }

    /// The list in [`Choices::entries`] of a loose column.
    pub fn list_of_loose(&self, loose: usize) -> usize {
        self.cost.len() + loose
    }

    /// The list in [`Choices::charges`] of one side of a row.
    #[inline]
    pub fn list_of_slack(row: usize, over: bool) -> usize {
        2 * row + usize::from(over)
    }

    /// What a unit of a row's slack adds to which cap; nothing of a cut.
    #[inline]
    pub fn charges_of(&self, row: usize, over: bool) -> impl Iterator<Item = (usize, f64)> + '_ {
        let list = Self::list_of_slack(row, over);
        (list < self.charges.len()).then(|| self.charges.of(list)).into_iter().flatten()
    }

    /// The caps that count the slack of a row, on either side.
    pub fn caps_of(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let sides = [false, true].into_iter();
        sides.flat_map(move |over| self.charges_of(row, over)).map(|(cap, _)| cap)
    }

    /// Price of a unit of a row's slack once the caps that count it are priced.
    pub fn slack_price(&self, row: usize, slack: Slack, over: bool, prices: &[f64]) -> f64 {
        slack.price - self.charges_of(row, over).map(|(cap, by)| by * prices[cap]).sum::<f64>()
    }

    /// Range of a row's Lagrangian price: what a unit of activity can be worth at least and at most, since
    /// beyond it the slack is cheaper. `prices` are those of the caps that count the slack.
    pub fn price_range(&self, row: usize, prices: &[f64]) -> (f64, f64) {
        let side = &self.rows[row];
        let rate = |over: bool| {
            let slack = side.slack(over);
            slack.map_or(f64::INFINITY, |s| self.slack_price(row, s, over, prices) / s.per)
        };
        let most = if side.lower.is_finite() { rate(false) } else { 0.0 };
        let least = if side.upper.is_finite() { -rate(true) } else { 0.0 };
        (least, most)
    }

    /// The activity of each row when the groups make the choices `chosen` and the loose columns have
    /// the values `loose`, before any slack is charged to caps.
    pub fn activity(&self, chosen: &[u32], loose: &[f64]) -> Vec<f64> {
        let mut activity = vec![0.0; self.rows.len()];
        let loose = loose.iter().enumerate().map(|(at, &value)| (self.list_of_loose(at), value));
        let lists = chosen.iter().map(|&choice| (choice as usize, 1.0)).chain(loose);
        for (list, value) in lists {
            for (row, by) in self.entries.of(list) {
                activity[row] += by * value;
            }
        }
        activity
    }

    /// The state that values of all columns of the task are; a group that chooses nothing there makes
    /// the choice in `otherwise`.
    pub fn state_of(&self, values: &[i64], otherwise: &[u32]) -> Incumbent {
        let chosen = |group: usize| {
            let one = self.of(group).find(|&choice| values[self.origin[choice].at()] == 1);
            one.map_or(otherwise[group], |choice| choice as u32)
        };
        let value =
            |column: &Loose| (values[column.origin.at()] as f64).clamp(column.lower, column.upper);
        let chosen = (0..self.len()).map(chosen).collect();
        Incumbent::new(self, chosen, self.loose.iter().map(value).collect())
    }

    /// The values of all columns of `program` at a state.
    pub fn values(&self, program: &Program, state: &Incumbent) -> Vec<i64> {
        let mut values: Vec<i64> = program.columns.iter().map(|c| c.lower).collect();
        for &choice in &state.chosen {
            values[self.origin[choice as usize].at()] = 1;
        }
        for (column, &value) in self.loose.iter().zip(&state.loose) {
            values[column.origin.at()] = value as i64;
        }
        for &(column, row, by) in &self.leftovers {
            let row = &program.rows[row as usize];
            let others = row.terms.iter().filter(|(col, _)| *col != column);
            let taken: i64 = others.map(|(col, by)| by * values[col.at()]).sum();
            values[column.at()] = (row.upper.unwrap_or(0) - taken) / by as i64;
        }
        for (side, &activity) in self.rows.iter().zip(&state.activity) {
            let gaps = [(side.under, side.lower - activity), (side.over, activity - side.upper)];
            for (slack, gap) in gaps {
                if let Some(slack) = slack {
                    values[slack.column.at()] = slack.close(gap.max(0.0)).0 as i64;
                }
            }
        }
        values
    }

    /// More than any one choice can bring.
    fn dearer_than_any(&self) -> f64 {
        let slacks = self.rows.iter().flat_map(|side| [side.under, side.over]).flatten();
        let prices = self.cost.iter().copied().chain(slacks.map(|slack| slack.price));
        10.0 * prices.fold(100.0, |most: f64, price| most.max(price.abs()))
    }

    /// The sum of what is dearest everywhere.
    fn dearest(&self) -> f64 {
        let dearest = |group: usize| {
            self.of(group).map(|choice| self.cost[choice]).fold(f64::NEG_INFINITY, f64::max)
        };
        let slacks = self.rows.iter().flat_map(|side| [side.under, side.over]).flatten();
        let loose = self.loose.iter().map(|l| (l.cost * l.lower).max(l.cost * l.upper));
        self.constant
            + (0..self.len()).map(dearest).sum::<f64>()
            + slacks.map(|slack| slack.most * slack.price).sum::<f64>()
            + loose.sum::<f64>()
    }

    /// Whether every sum over these choices is exact in floating point.
    fn is_exact(&self) -> bool {
        let reach = |loose: &Loose| loose.lower.abs().max(loose.upper.abs());
        let mut sums = vec![0.0; self.rows.len()];
        let mut total = self.constant.abs();
        for list in 0..self.entries.len() {
            let (most, cost) = match list.checked_sub(self.cost.len()) {
                None => (1.0, self.cost[list]),
                Some(at) => (reach(&self.loose[at]), self.loose[at].cost),
            };
            total += most * cost.abs();
            for (row, by) in self.entries.of(list) {
                sums[row] += most * by.abs();
            }
        }
        for slack in self.rows.iter().flat_map(|side| [side.under, side.over]).flatten() {
            total += slack.most * slack.price;
        }
        total < EXACT && sums.into_iter().all(|sum| sum < EXACT)
    }
}
