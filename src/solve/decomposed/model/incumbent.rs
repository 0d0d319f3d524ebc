//! The incumbent, and points on the way to becoming it: what each group chooses, and what that costs.

use super::choices::{Choices, MadeUp};

/// A point: what each group chooses, the loose columns, and what follows from them. It may violate rows.
#[derive(Clone, Debug)]
pub struct Incumbent {
    /// The choice of each group.
    pub chosen: Vec<u32>,
    /// The value of each loose column.
    pub loose: Vec<f64>,
    /// The activity of each row.
    pub activity: Vec<f64>,
    /// What the point costs.
    pub cost: f64,
    /// Violation: by how much rows are out of what their slack can pay for.
    pub violation: f64,
}

impl Incumbent {
    /// The point with these choices and values.
    pub fn new(choices: &Choices, chosen: Vec<u32>, loose: Vec<f64>) -> Incumbent {
        let mut activity = choices.activity(&chosen, &loose);
        let mut cost = choices.constant;
        cost += chosen.iter().map(|&choice| choices.cost[choice as usize]).sum::<f64>();
        cost += choices.loose.iter().zip(&loose).map(|(l, value)| l.cost * value).sum::<f64>();
        for row in 0..choices.charges.len() / 2 {
            let MadeUp { units, over, .. } = choices.rows[row].made_up(activity[row]);
            if units > 0.0 {
                choices.charges_of(row, over).for_each(|(cap, by)| activity[cap] += by * units);
            }
        }
        let mut violation = 0.0;
        for (side, &activity) in choices.rows.iter().zip(&activity) {
            let MadeUp { price, open, .. } = side.made_up(activity);
            cost += price;
            violation += open;
        }
        Incumbent { chosen, loose, activity, cost, violation }
    }

    /// Feasibility: whether it is a plan.
    pub fn is_feasible(&self) -> bool {
        self.violation == 0.0
    }

    /// Whether it is better than another: nearer to a plan, or as near and cheaper.
    pub fn beats(&self, other: &Incumbent) -> bool {
        self.rank() < other.rank()
    }

    /// Violation, then cost: less is better.
    pub fn rank(&self) -> (f64, f64) {
        (self.violation, self.cost)
    }

    /// Changes the choice of a group; returns the old one.
    pub fn choose(&mut self, choices: &Choices, group: usize, choice: u32) -> u32 {
        let old = std::mem::replace(&mut self.chosen[group], choice);
        self.cost += choices.cost[choice as usize] - choices.cost[old as usize];
        self.shift(choices, old as usize, -1.0);
        self.shift(choices, choice as usize, 1.0);
        old
    }

    /// Changes the value of a loose column; returns the old one.
    pub fn set_loose(&mut self, choices: &Choices, at: usize, value: f64) -> f64 {
        let old = std::mem::replace(&mut self.loose[at], value);
        let by = value - old;
        if by != 0.0 {
            self.cost += choices.loose[at].cost * by;
            self.shift(choices, choices.list_of_loose(at), by);
        }
        old
    }

    fn shift(&mut self, choices: &Choices, list: usize, times: f64) {
        for (row, by) in choices.entries.of(list) {
            self.shift_row(choices, row, times * by);
        }
    }

    fn shift_row(&mut self, choices: &Choices, row: usize, by: f64) {
        let side = &choices.rows[row];
        let old = side.made_up(self.activity[row]);
        self.activity[row] += by;
        let new = side.made_up(self.activity[row]);
        self.cost += new.price - old.price;
        self.violation += new.open - old.open;
        if old.units == new.units && old.over == new.over {
            return;
        }
        for (made_up, sign) in [(old, -1.0), (new, 1.0)] {
            let units = sign * made_up.units;
            for (cap, per) in choices.charges_of(row, made_up.over) {
                self.shift_row(choices, cap, per * units);
            }
        }
    }
}
