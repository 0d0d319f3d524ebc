//! `unit_in_force`: nobody holds a post of a unit that does not exist at the plan date.

use crate::domain::{Instance, Kind, OfficialIx, Pair, Plan, UnitIx};

use super::{Cx, Draft, Fact, Finding, PairSet, Refused, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "unit_in_force",
    kinds: &[Kind::Filter],
    tier: "law",
    structural: true,
    params: &[],
    source: "structure",
    reads: &[],
    roles: &[],
    rule: &UnitInForce,
};

struct UnitInForce;

impl Rule for UnitInForce {
    fn refused<'a>(&self, cx: &Cx<'a>, _official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        Refused::when(move |pair| instance.post(pair.post).seats == 0)
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let closed = closed(cx.instance, cx.instance.post(pair.post).unit);
        let closed = closed.map(|unit| cx.instance.unit(unit));
        let begins = closed.and_then(|unit| unit.valid_from).filter(|d| *d > cx.instance.plan_date);
        let (why, day) = match begins {
            Some(first) => ("begins", Some(first)),
            None => ("ended", closed.and_then(|unit| unit.valid_to)),
        };
        vec![("why", why.to_owned()), ("day", day.map_or_else(String::new, |day| day.to_string()))]
    }

    /// Nothing to add: the row of a post without seats leaves no room.
    fn rows(&self, _cx: &Cx<'_>, _pairs: &PairSet, _draft: &mut Draft) {}

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let gone = plan.placed().filter(|(_, post)| {
            let unit = cx.instance.post(*post).unit;
            closed(cx.instance, unit).is_some()
        });
        gone.map(|(official, post)| Finding::pair(1, official, post)).collect()
    }
}

/// The unit, or one above it, that does not exist at the plan date.
fn closed(instance: &Instance, unit: UnitIx) -> Option<UnitIx> {
    instance.ancestors(unit).find(|unit| {
        let (from, to) = (instance.unit(*unit).valid_from, instance.unit(*unit).valid_to);
        to.is_some_and(|to| to < instance.plan_date)
            || from.is_some_and(|from| from > instance.plan_date)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PostIx;
    use crate::domain::sample::{C2, D1, D2, PLAN_DATE, Sample};
    use crate::rules::proof::Case;

    /// A post in D2 and one in its commune, one in D1; D2 ends `days` before the plan date.
    fn roster(days: i64) -> Instance {
        let mut sample = Sample::new();
        let closed = sample.post("P-1", D2, |_| {});
        sample.post("P-2", C2, |_| {});
        sample.post("P-3", D1, |_| {});
        sample.unit(D2).valid_to = PLAN_DATE.checked_sub(jiff::Span::new().days(days)).ok();
        sample.official("O-1", closed, |_| {});
        sample.official("O-2", None, |_| {});
        sample.finish()
    }

    #[test]
    fn the_day_told_is_the_one_that_closes_the_unit() {
        let told = |instance: &Instance, post: u32| {
            let case = Case::new(instance, "unit_in_force", Kind::Filter, &[]);
            assert!(case.refuses(OfficialIx(1), PostIx(post)));
            let pair = Pair { official: OfficialIx(1), post: PostIx(post), purpose: None };
            UnitInForce.fact(&case.cx(), &pair)
        };
        let fact = |why: &str, day: &str| vec![("why", why.to_owned()), ("day", day.to_owned())];
        let ended = fact("ended", "2026-03-14");
        assert_eq!(told(&roster(1), 0), ended);
        assert_eq!(told(&roster(1), 1), ended, "the commune ends with its district");
        let mut later = Sample::new();
        later.post("P-1", D1, |_| {});
        later.unit(D1).valid_from = PLAN_DATE.tomorrow().ok();
        later.official("O-1", None, |_| {});
        later.official("O-2", None, |_| {});
        assert_eq!(told(&later.finish(), 0), fact("begins", "2026-03-16"));
    }

    #[test]
    fn nobody_takes_or_keeps_a_post_of_a_unit_that_has_ended() {
        for (days, gone) in [(0, false), (1, true)] {
            let instance = roster(days);
            let case = Case::new(&instance, "unit_in_force", Kind::Filter, &[]);
            let refused = [0, 1, 2].map(|post| case.refuses(OfficialIx(0), PostIx(post)));
            assert_eq!(refused, [gone, gone, false], "{days}");
            assert_eq!(case.amounts(&[]).len(), usize::from(gone));
            assert_eq!(case.amounts(&[(OfficialIx(0), Some(PostIx(2)))]), []);
        }
    }
}
