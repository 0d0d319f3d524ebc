//! "Local" as a relation between an official and a unit (Regulation 65-QD/TW, Art. 3(2), read as
//! place of origin): the home unit lies in the territory that the unit belongs to.

use super::{Instance, OfficialIx, PostIx, UnitIx};

impl Instance {
    /// The nearest territory that contains `unit` (itself included); the unit itself when none does.
    pub fn locality(&self, unit: UnitIx) -> UnitIx {
        self.ancestors(unit).find(|&u| self.unit(u).territory).unwrap_or(unit)
    }

    /// `unit`, its parent, its parent's parent and so on. Units form a forest (validated).
    pub fn ancestors(&self, unit: UnitIx) -> impl Iterator<Item = UnitIx> + '_ {
        std::iter::successors(Some(unit), |&u| self.unit(u).parent)
    }

    /// Whether `inner` is `outer` or lies below it.
    pub fn within(&self, inner: UnitIx, outer: UnitIx) -> bool {
        self.ancestors(inner).any(|u| u == outer)
    }

    /// Whether `official` is a local of the territory of `unit`; `None` when the home is unknown or
    /// the unit belongs to no territory.
    pub fn is_local(&self, official: OfficialIx, unit: UnitIx) -> Option<bool> {
        let home = self.official(official).home_unit?;
        let locality = self.locality(unit);
        self.unit(locality).territory.then(|| self.within(home, locality))
    }

    /// Whether a post that asks for a non-local gets one in `official`.
    pub fn fills_nonlocal(&self, official: OfficialIx, post: PostIx) -> bool {
        let target = self.post(post);
        target.nonlocal && self.is_local(official, target.unit) == Some(false)
    }
}
