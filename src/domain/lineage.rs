//! Units over time: which are in force at the plan date, and which one a former unit lives on in.

use super::{Instance, OfficialIx, UnitIx};

impl Instance {
    /// `unit`, its parent, its parent's parent and so on. Units form a forest (validated).
    pub fn ancestors(&self, unit: UnitIx) -> impl Iterator<Item = UnitIx> + '_ {
        std::iter::successors(Some(unit), |&u| self.unit(u).parent)
    }

    /// Whether `inner` is `outer` or lies below it.
    pub fn within(&self, inner: UnitIx, outer: UnitIx) -> bool {
        self.ancestors(inner).any(|u| u == outer)
    }

    /// Whether a unit and all it belongs to exist at the plan date.
    pub fn in_force(&self, unit: UnitIx) -> bool {
        self.ancestors(unit).map(|u| self.unit(u)).all(|unit| {
            unit.valid_from.is_none_or(|from| from <= self.plan_date)
                && unit.valid_to.is_none_or(|to| self.plan_date <= to)
        })
    }

    /// Takes the seats from posts of units that are not in force: nobody can take them any more.
    pub fn close_former_posts(&mut self) {
        for at in 0..self.posts.len() {
            if !self.in_force(self.posts[at].unit) {
                self.posts[at].seats = 0;
            }
        }
    }

    /// The unit that a former unit lives on in: its successor, the successor's successor and so on,
    /// as long as the unit is not in force. Successors form a forest (validated).
    pub fn heir(&self, unit: UnitIx) -> UnitIx {
        let next = |&u: &UnitIx| self.unit(u).successor.filter(|_| !self.in_force(u));
        std::iter::successors(Some(unit), next).last().unwrap_or(unit)
    }

    /// Whether two units are one and the same through time.
    pub fn same_lineage(&self, a: UnitIx, b: UnitIx) -> bool {
        a == b || self.heir(a) == self.heir(b)
    }

    /// Whether the official's present post belongs to a unit that is no longer in force.
    pub fn displaced(&self, official: OfficialIx) -> bool {
        self.official(official).current.is_some_and(|post| self.post(post).seats == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PLAN_DATE, PRV, Sample};
    use jiff::ToSpan;

    /// D2 ended the day before the plan date and lives on in D1.
    fn merged() -> Instance {
        let mut sample = Sample::new();
        sample.unit(D2).valid_to = PLAN_DATE.checked_sub(1.day()).ok();
        sample.unit(D2).successor = Some(D1);
        sample.finish()
    }

    #[test]
    fn a_unit_ends_with_what_it_belongs_to() {
        let instance = merged();
        assert!(!instance.in_force(D2) && !instance.in_force(C2));
        assert!(instance.in_force(D1) && instance.in_force(D1_PARTY));
        let mut instance = merged();
        instance.units[D2.at()].valid_to = Some(PLAN_DATE);
        assert!(instance.in_force(C2), "the last day is a day in force");
        instance.units[PRV.at()].valid_from = PLAN_DATE.checked_add(1.day()).ok();
        assert!(!instance.in_force(D1), "the province does not exist yet");
    }

    #[test]
    fn a_former_unit_lives_on_in_its_successor() {
        let mut instance = merged();
        assert_eq!(instance.heir(D2), D1);
        assert_eq!(instance.heir(D1), D1);
        assert_eq!(instance.heir(C2), C2, "no successor of its own");
        assert!(instance.same_lineage(D2, D1) && !instance.same_lineage(C2, D1));
        instance.units[D2.at()].valid_to = None;
        assert_eq!(instance.heir(D2), D2, "a unit in force is its own heir");
    }
}
