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
        self.line(unit).last().unwrap_or(unit)
    }

    /// Whether `former` is `unit` or was taken over by it, at once or by way of others. Two units that
    /// were merged into a third one live on in it, not in each other.
    pub fn lives_on_in(&self, former: UnitIx, unit: UnitIx) -> bool {
        self.line(former).any(|u| u == unit)
    }

    /// The locality at the plan date of what a unit was: that of its heir, or, where it has ended
    /// without one, of the first unit above it that is in force or lives on.
    pub fn locality_today(&self, unit: UnitIx) -> UnitIx {
        let mut heirs = self.ancestors(unit).map(|unit| self.heir(unit));
        self.locality(heirs.find(|unit| self.in_force(*unit)).unwrap_or(unit))
    }

    /// A unit and those that took it over one after another, up to the one in force.
    pub(super) fn line(&self, unit: UnitIx) -> impl Iterator<Item = UnitIx> + '_ {
        let next = |&u: &UnitIx| self.unit(u).successor.filter(|_| !self.in_force(u));
        std::iter::successors(Some(unit), next)
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
        assert!(instance.lives_on_in(D2, D1) && !instance.lives_on_in(D1, D2));
        assert!(!instance.lives_on_in(C2, D1));
        assert_eq!(instance.locality_today(C2), D1, "what D2 held is in D1 today");
        assert_eq!(instance.locality_today(D1_PARTY), D1);
        instance.units[D2.at()].valid_to = None;
        assert_eq!(instance.heir(D2), D2, "a unit in force is its own heir");
    }

    #[test]
    fn merged_units_live_on_in_the_new_one_and_not_in_each_other() {
        let mut instance = merged();
        instance.units[D1.at()].valid_to = instance.units[D2.at()].valid_to;
        instance.units[D1.at()].successor = Some(PRV);
        instance.units[D2.at()].successor = Some(PRV);
        assert!(instance.lives_on_in(D1, PRV) && instance.lives_on_in(D2, PRV));
        assert!(!instance.lives_on_in(D1, D2) && !instance.lives_on_in(D2, D1));
    }
}
