//! A point under change: what each group chooses, and what that costs.

use super::choices::Choices;

/// What each group chooses, the loose columns, and what follows from them.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// The choice of each group.
    pub(super) chosen: Vec<u32>,
    /// The value of each loose column.
    pub(super) loose: Vec<f64>,
    /// The activity of each row.
    pub(super) activity: Vec<f64>,
    /// What the point costs.
    pub(super) cost: f64,
    /// By how much rows are out of what their slack can pay for.
    pub(super) open: f64,
}

impl State {
    /// The state of a point.
    pub(super) fn new(choices: &Choices, chosen: Vec<u32>, loose: Vec<f64>) -> State {
        let activity = choices.activity(&chosen, &loose);
        let mut cost = choices.constant;
        cost += chosen.iter().map(|&choice| choices.cost[choice as usize]).sum::<f64>();
        cost += choices.loose.iter().zip(&loose).map(|(l, value)| l.cost * value).sum::<f64>();
        let mut open = 0.0;
        for (side, &activity) in choices.rows.iter().zip(&activity) {
            let (price, gap) = side.cost(activity);
            cost += price;
            open += gap;
        }
        State { chosen, loose, activity, cost, open }
    }

    /// Whether it is a plan.
    pub(super) fn is_plan(&self) -> bool {
        self.open == 0.0
    }

    /// Whether it is better than another: nearer to a plan, or as near and cheaper.
    pub(super) fn beats(&self, other: &State) -> bool {
        self.worth() < other.worth()
    }

    /// How far it is from a plan, then what it costs: less is better.
    pub(super) fn worth(&self) -> (f64, f64) {
        (self.open, self.cost)
    }

    /// Changes the choice of a group; returns the old one.
    pub(super) fn choose(&mut self, choices: &Choices, group: usize, choice: u32) -> u32 {
        let old = std::mem::replace(&mut self.chosen[group], choice);
        self.cost += choices.cost[choice as usize] - choices.cost[old as usize];
        self.shift(choices, old as usize, -1.0);
        self.shift(choices, choice as usize, 1.0);
        old
    }

    /// Changes the value of a loose column; returns the old one.
    pub(super) fn set_loose(&mut self, choices: &Choices, at: usize, value: f64) -> f64 {
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
            let side = &choices.rows[row];
            let (price, gap) = side.cost(self.activity[row]);
            self.activity[row] += times * by;
            let (new_price, new_gap) = side.cost(self.activity[row]);
            self.cost += new_price - price;
            self.open += new_gap - gap;
        }
    }
}
