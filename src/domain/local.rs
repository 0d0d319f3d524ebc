//! "Local" as a relation between an official and a unit. What makes a local is declared in the
//! policy model (Regulation 65-QD/TW Art. 3(2) speaks of origin and of where somebody mainly worked;
//! some provinces count twenty years of living there): [`Local`] is that declaration.

use jiff::civil::Date;

use super::service::months_covered;
use super::{Instance, OfficialIx, Policy, PostIx, Tenure, UnitIx};

/// What makes an official a local of a territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// Stated places of which any one in the territory makes a native.
    pub native: Vec<Native>,
    /// Least share of the known service, in thousandths, that a native has spent in the territory
    /// to count as a local; 0 = origin alone decides.
    pub worked_share: i64,
    /// Whoever lived, studied or served so many years in the territory is a local as well; 0 = the
    /// years make nobody a local.
    pub years: i64,
    /// Whether a former unit counts as the one that took it over: with it the natives of a merged
    /// province are locals of the whole new one.
    pub lineage: bool,
    /// Document and article.
    pub source: String,
}

/// A stated place of origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {
    /// `birth_unit_id`.
    Birth,
    /// `home_unit_id`, the ancestral home.
    Ancestral,
}

impl Native {
    /// The words of policy models.
    pub const WORDS: [(&str, Native); 2] =
        [("birth", Native::Birth), ("ancestral", Native::Ancestral)];
}

impl std::default::Default for Local {
    /// Origin alone, with the lineage of merged units.
    fn default() -> Self {
        Self {
            native: vec![Native::Birth, Native::Ancestral],
            worked_share: 0,
            years: 0,
            lineage: true,
            source: String::new(),
        }
    }
}

impl Instance {
    /// The nearest territory that contains `unit` (itself included); the unit itself when none does.
    pub fn locality(&self, unit: UnitIx) -> UnitIx {
        self.ancestors(unit).find(|&u| self.unit(u).territory).unwrap_or(unit)
    }

    /// Whether `official` is a local of the territory of `unit` as the policy defines it; `None`
    /// when nothing known decides it or the unit belongs to no territory.
    pub fn is_local(&self, policy: &Policy, official: OfficialIx, unit: UnitIx) -> Option<bool> {
        let territory = self.locality(unit);
        if !self.unit(territory).territory {
            return None;
        }
        let asked = Asked { instance: self, local: &policy.local, official, territory };
        if asked.lived_long_enough() {
            return Some(true);
        }
        asked.is_native().map(|native| native && asked.mainly_worked())
    }

    /// Whether a post that asks for a non-local gets one in `official`.
    pub fn fills_nonlocal(&self, policy: &Policy, official: OfficialIx, post: PostIx) -> bool {
        let target = self.post(post);
        target.nonlocal && self.is_local(policy, official, target.unit) == Some(false)
    }
}

/// One official held against one territory.
struct Asked<'a> {
    instance: &'a Instance,
    local: &'a Local,
    official: OfficialIx,
    territory: UnitIx,
}

impl Asked<'_> {
    fn covers(&self, unit: UnitIx) -> bool {
        // A place lies in the territory by itself or by what it belonged to: a commune without a
        // successor of its own lay in a district that has one.
        let heir = |unit| if self.local.lineage { self.instance.heir(unit) } else { unit };
        let mut around = self.instance.ancestors(unit);
        around
            .any(|unit| unit == self.territory || self.instance.within(heir(unit), self.territory))
    }

    /// Whether a stated place of origin lies in the territory; `None` when none is stated.
    fn is_native(&self) -> Option<bool> {
        let person = self.instance.official(self.official);
        let place = |native: &Native| match native {
            Native::Birth => person.birth_unit,
            Native::Ancestral => person.home_unit,
        };
        let mut stated = self.local.native.iter().filter_map(place).peekable();
        stated.peek()?;
        Some(stated.any(|unit| self.covers(unit)))
    }

    /// Whether enough of the known service was in the territory; nothing known says nothing against
    /// a native.
    fn mainly_worked(&self) -> bool {
        if self.local.worked_share == 0 {
            return true;
        }
        let served = |counts: &dyn Fn(&Tenure) -> bool| {
            self.instance.service_since(self.official, Date::MIN, counts).unwrap_or(0)
        };
        let (all, here) = (served(&|_| true), served(&|t| self.covers(t.unit)));
        1000 * here >= self.local.worked_share * all
    }

    fn lived_long_enough(&self) -> bool {
        if self.local.years == 0 {
            return false;
        }
        let person = self.instance.official(self.official);
        let served = person.tenures.iter().map(|t| (t.unit, t.start, t.end));
        let lived = person.residences.iter().map(|r| (r.unit, r.start, r.end));
        let here = served.chain(lived).filter(|(unit, ..)| self.covers(*unit));
        let times = here.map(|(_, start, end)| (start, self.instance.until(end))).collect();
        months_covered(times) >= 12 * self.local.years
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, C2, D1, D1_PARTY, D2, PLAN_DATE, PRV, Sample, served};
    use crate::domain::{Official, Residence, Stint};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);

    fn roster(set: impl FnOnce(&mut Official)) -> Instance {
        let mut sample = Sample::new();
        sample.official("O-1", None, set);
        sample.finish()
    }

    fn policy(local: Local) -> Policy {
        Policy { local, ..sample::policy() }
    }

    #[test]
    fn any_stated_place_of_origin_makes_a_native() {
        let instance = roster(|o| (o.home_unit, o.birth_unit) = (Some(C2), Some(D1)));
        let local = |native: &[Native], unit| {
            let native = native.to_vec();
            instance.is_local(&policy(Local { native, ..Local::default() }), A, unit)
        };
        let both = [Native::Birth, Native::Ancestral];
        assert_eq!(local(&both, D1_PARTY), Some(true), "born in D1");
        assert_eq!(local(&both, D2), Some(true), "C2 lies in D2");
        assert_eq!(local(&[Native::Ancestral], D1), Some(false));
        assert_eq!(local(&[Native::Birth], D2), Some(false));
        assert_eq!(local(&[], D1), None, "nothing decides");
        let unknown = roster(|_| {});
        assert_eq!(unknown.is_local(&sample::policy(), A, D1), None);
    }

    /// 23 months in D1, then 25 in D2: less than half of 48.
    #[test]
    fn a_native_who_mainly_worked_elsewhere_is_no_local() {
        let half = policy(Local { worked_share: 500, ..Local::default() });
        let years = |here: (Date, Date)| {
            roster(|official| {
                official.home_unit = Some(D1);
                let post = None;
                official.tenures = vec![
                    served(post, D1, here.0, Some(here.1), Stint::Regular),
                    served(post, D2, date(2022, 1, 1), Some(date(2024, 1, 1)), Stint::Regular),
                ];
            })
        };
        let less = years((date(2019, 1, 1), date(2020, 12, 1)));
        assert_eq!(less.is_local(&half, A, D1), Some(false), "23 of 47 months");
        let more = years((date(2019, 1, 1), date(2021, 1, 1)));
        assert_eq!(more.is_local(&half, A, D1), Some(true), "24 of 48 months");
        assert_eq!(less.is_local(&sample::policy(), A, D1), Some(true), "origin alone decides");
        let nothing = roster(|official| official.home_unit = Some(D1));
        assert_eq!(nothing.is_local(&half, A, D1), Some(true), "no service is known");
    }

    /// Twenty years to the day, one day short, and by two stretches of ten that overlap or not.
    #[test]
    fn twenty_years_make_a_local() {
        let twenty = policy(Local { years: 20, ..Local::default() });
        let lived = |times: &[(Date, Option<Date>)]| {
            let instance = roster(|official| {
                official.home_unit = Some(D2);
                let here = times.iter().map(|&(start, end)| Residence { unit: D1, start, end });
                official.residences = here.collect();
            });
            instance.is_local(&twenty, A, D1)
        };
        assert_eq!(lived(&[(date(2006, 3, 15), None)]), Some(true));
        assert_eq!(lived(&[(date(2006, 3, 16), None)]), Some(false));
        let first = (date(1980, 1, 1), Some(date(1990, 1, 1)));
        assert_eq!(lived(&[first, (date(2000, 1, 1), Some(date(2010, 1, 1)))]), Some(true));
        assert_eq!(lived(&[first, (date(1989, 1, 1), Some(date(1999, 1, 1)))]), Some(false));
        let next_day = (date(1990, 1, 2), Some(date(2000, 1, 1)));
        assert_eq!(lived(&[first, next_day]), Some(true), "one stretch of twenty years");
    }

    /// D2 merged into D1: its natives become locals of D1, unless lineage is left out.
    #[test]
    fn a_merger_turns_strangers_into_locals() {
        let merged = || {
            let mut sample = Sample::new();
            sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
            sample.unit(D2).successor = Some(D1);
            sample.official("O-1", None, |official| official.home_unit = Some(D2));
            sample
        };
        let lineage = |lineage| policy(Local { lineage, ..Local::default() });
        let after = merged().finish();
        assert_eq!(after.is_local(&lineage(true), A, D1_PARTY), Some(true));
        assert_eq!(after.is_local(&lineage(false), A, D1_PARTY), Some(false));
        assert_eq!(after.is_local(&lineage(true), A, D2), Some(true), "of what it was, too");
        let mut before = merged();
        before.unit(D2).valid_to = Some(PLAN_DATE);
        let before = before.finish();
        assert_eq!(before.is_local(&lineage(true), A, D1_PARTY), Some(false));
        assert_eq!(before.is_local(&lineage(true), A, PRV), Some(true), "both lie in PRV");
    }
}
