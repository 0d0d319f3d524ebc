//! Ejection chains (Glover 1996): somebody takes a seat, its holder takes another one, and so on,
//! until the plan is better or the chain is given up. What a neighbourhood of a few finds in
//! microseconds need not wait for a solver.

use super::super::super::EjectionParams;
use super::super::model::choices::{Choices, NO_CAPACITY};
use super::super::model::incumbent::Incumbent;
use super::super::model::sparse::Sparse;

struct Chains<'a> {
    choices: &'a Choices,
    of_row: &'a Sparse,
    /// The choices of each group that chains try, the cheapest first.
    tries: Vec<Vec<u32>>,
    state: &'a mut Incumbent,
    /// Who moved in the present chain.
    moved: Vec<usize>,
    /// Moves of a chain at most.
    longest: usize,
}

/// Makes a point better by chains.
pub fn improve(
    choices: &Choices,
    of_row: &Sparse,
    reduced_costs: &[f64],
    state: &mut Incumbent,
    params: &EjectionParams,
) {
    let cheapest = |group: usize| {
        let mut own: Vec<u32> = choices.of(group).map(|choice| choice as u32).collect();
        own.sort_by(|a, b| {
            reduced_costs[*a as usize].total_cmp(&reduced_costs[*b as usize]).then(a.cmp(b))
        });
        own.truncate(params.breadth);
        own
    };
    let tries = (0..choices.len()).map(cheapest).collect();
    let mut chains =
        Chains { choices, of_row, tries, state, moved: Vec::new(), longest: params.longest };
    for _ in 0..params.rounds {
        let better = (0..choices.len()).filter(|&group| chains.start(group)).count();
        if better == 0 {
            break;
        }
    }
}

impl Chains<'_> {
    /// Looks for a chain that starts with a group.
    fn start(&mut self, group: usize) -> bool {
        let goal = self.state.rank();
        self.moved.clear();
        self.link(group, goal)
    }

    /// Moves a group, and whoever holds its new seat, to reach less than `goal`; undone if in vain.
    fn link(&mut self, group: usize, goal: (f64, f64)) -> bool {
        self.moved.push(group);
        let old = self.state.chosen[group];
        for at in 0..self.tries[group].len() {
            let choice = self.tries[group][at];
            if choice == old {
                continue;
            }
            self.state.choose(self.choices, group, choice);
            if self.state.rank() < goal {
                return true;
            }
            if self.moved.len() < self.longest {
                let holder = self.holder(choice);
                if holder.is_some_and(|holder| self.link(holder, goal)) {
                    return true;
                }
            }
            self.state.choose(self.choices, group, old);
        }
        self.moved.pop();
        false
    }

    /// Whoever else holds the seat that a choice takes, when it is overfull.
    fn holder(&self, choice: u32) -> Option<usize> {
        let seat = self.choices.capacity_of[choice as usize];
        if seat == NO_CAPACITY {
            return None;
        }
        let seat = seat as usize;
        if self.state.activity[seat] <= self.choices.rows[seat].upper {
            return None;
        }
        let mut holders = self.of_row.of(seat).filter_map(|(other, _)| {
            let group = *self.choices.group_of.get(other)? as usize;
            (self.state.chosen[group] as usize == other).then_some(group)
        });
        holders.find(|group| !self.moved.contains(group))
    }
}
