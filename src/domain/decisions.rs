//! The board's decisions, found by official: filters and audits ask about each of them.

use std::ops::Deref;

use super::{Decision, OfficialIx};

/// Locks, bans and waivers, in file order.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    rows: Vec<Decision>,
    /// Positions in `rows`, by official and then in file order.
    by_official: Vec<u32>,
}

impl Decisions {
    /// What the board decided about one official, in file order.
    pub fn of(&self, official: OfficialIx) -> impl Iterator<Item = &Decision> {
        self.positions_of(official).map(|at| &self.rows[at])
    }

    /// Positions of what the board decided about one official, ascending.
    pub fn positions_of(&self, official: OfficialIx) -> impl Iterator<Item = usize> {
        let whose = |at: &u32| self.rows[*at as usize].official;
        let from = self.by_official.partition_point(|at| whose(at) < official);
        let own = self.by_official[from..].iter().take_while(move |at| whose(at) == official);
        own.map(|at| *at as usize)
    }
}

impl From<Vec<Decision>> for Decisions {
    /// # Panics
    /// When there are more than 2^32 decisions.
    fn from(rows: Vec<Decision>) -> Self {
        let all = u32::try_from(rows.len()).expect("more than 2^32 decisions");
        let mut by_official: Vec<u32> = (0..all).collect();
        by_official.sort_by_key(|at| rows[*at as usize].official);
        Self { rows, by_official }
    }
}

impl Deref for Decisions {
    type Target = [Decision];

    fn deref(&self) -> &[Decision] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Action, OfficialIx};

    #[test]
    fn each_official_has_its_own_in_file_order() {
        let mut sample = Sample::new();
        let post = sample.post("P-1", D1, |_| {});
        let people = ["O-0", "O-1", "O-2"].map(|id| sample.official(id, None, |_| {}));
        sample.decide(Action::Ban, people[2], None, None);
        sample.decide(Action::Waive, people[0], None, Some("two_term"));
        sample.decide(Action::Lock, people[2], Some(post), None);
        let decisions = sample.finish().decisions;
        let of = |official: OfficialIx| -> (Vec<usize>, Vec<Action>) {
            let actions = decisions.of(official).map(|decision| decision.action);
            (decisions.positions_of(official).collect(), actions.collect())
        };
        assert_eq!(of(people[0]), (vec![1], vec![Action::Waive]));
        assert_eq!(of(people[1]), (vec![], vec![]));
        assert_eq!(of(people[2]), (vec![0, 2], vec![Action::Ban, Action::Lock]));
        assert_eq!(decisions.len(), 3);
    }
}
