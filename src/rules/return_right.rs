//! `return_right`: whoever has served out a rotation stint goes back to the unit that keeps a place,
//! or is settled in the unit of the stint.

use std::collections::BTreeMap;

use crate::domain::{Instance, Kind, OfficialIx, PairSet, Plan, PostIx, Reads, UnitIx};

use super::calendar::months_before;
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Term, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "return_right",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(36) }],
    source: "65-QD/TW Art. 10",
    reads: &[Reads::Incumbents],
    roles: &[],
    rule: &ReturnRight,
};

struct ReturnRight;

impl Rule for ReturnRight {
    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        let stint = cx.instance.rotation_stint(official)?;
        stint.return_unit?;
        Some(Term::new(stint.start, cx.setting.int("months")))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let Some(places) = places(cx, official) else { continue };
            let good = pairs.of_official(official).filter(|(_, pair)| places.take(cx, pair.post));
            let good: Vec<_> = good.map(|(at, _)| (draft.pair(at), 1)).collect();
            if !cx.waived(official) {
                draft.at_least(cx, &cx.instance.official(official).id, good, 1, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let latest = months_before(instance.plan_date, cx.setting.int("months"));
        let placed: BTreeMap<OfficialIx, PostIx> = plan.placed().collect();
        let mut findings = Vec::new();
        for official in instance.official_ixs() {
            let Some(stint) = instance.rotation_stint(official) else { continue };
            let Some(home) = stint.return_unit.map(|unit| instance.heir(unit)) else { continue };
            let kept = placed.get(&official).is_some_and(|post| {
                let unit = instance.post(*post).unit;
                let back = instance.ancestors(unit).any(|around| around == home);
                back || instance.heir(stint.unit) == instance.heir(unit)
            });
            if stint.start <= latest && !kept && !cx.waived(official) {
                let person = instance.official(official);
                findings.push(Finding::official(1, official).labelled(&person.id));
            }
        }
        findings
    }
}

/// Where an official who has served out a stint may be after the plan.
struct Places {
    stint: UnitIx,
    home: UnitIx,
}

impl Places {
    fn take(&self, cx: &Cx<'_>, post: PostIx) -> bool {
        let unit = cx.instance.post(post).unit;
        cx.instance.within(unit, self.home) || cx.instance.lives_on_in(self.stint, unit)
    }
}

/// The places of an official whose stint has lasted its months and who has a right to return.
fn places(cx: &Cx<'_>, official: OfficialIx) -> Option<Places> {
    let instance: &Instance = cx.instance;
    let stint = instance.rotation_stint(official)?;
    let home = instance.heir(stint.return_unit?);
    let term = ReturnRight.term(cx, official)?;
    term.is_over(instance.plan_date).then_some(Places { stint: stint.unit, home })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PLAN_DATE, PRV_PARTY, Sample, served};
    use crate::domain::{Action, Stint};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);

    /// On a stint in C2 since `start`, with a return to D1; posts in C2, D1, D1's office, the
    /// province's office and D2.
    fn roster(start: Date) -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("own", C2, |post| post.seats = 2);
        for unit in [D1, D1_PARTY, PRV_PARTY, D2] {
            sample.post("free", unit, |_| {});
        }
        sample.official("O-1", own, |official| {
            let mut stint = served(Some(own), C2, start, None, Stint::Rotation);
            stint.return_unit = Some(D1);
            official.tenures = vec![stint];
        });
        sample.official("O-2", None, |_| {});
        sample
    }

    fn breaches(sample: Sample) -> Vec<bool> {
        let instance = sample.finish();
        let case = Case::new(&instance, "return_right", Kind::Hard, &[]);
        let posts = instance.post_ixs().map(Some).chain([None]);
        posts.map(|post| !case.amounts(&[(A, post)]).is_empty()).collect()
    }

    const OVER: [bool; 6] = [false, false, false, true, true, true];

    /// Three years to the day and a month either side: settled in C2, back in D1 or its office, but
    /// not elsewhere and not without a post.
    #[test]
    fn after_the_stint_one_returns_or_is_settled() {
        for (start, over) in [
            (date(2023, 2, 15), true),
            (date(2023, 3, 15), true),
            (date(2023, 3, 16), false),
            (date(2023, 4, 15), false),
        ] {
            let expected = if over { OVER } else { [false; 6] };
            assert_eq!(breaches(roster(start)), expected, "{start}");
        }
    }

    #[test]
    fn a_waiver_and_a_stint_without_return() {
        let mut waived = roster(date(2020, 1, 1));
        waived.decide(Action::Waive, A, None, Some("return_right"));
        assert_eq!(breaches(waived), [false; 6]);
        let mut instance = roster(date(2020, 1, 1)).finish();
        instance.officials[0].tenures[0].return_unit = None;
        let case = Case::new(&instance, "return_right", Kind::Hard, &[]);
        assert_eq!((case.amounts(&[(A, None)]), case.rows()), (vec![], vec![]));
    }

    /// D1 was merged into D2: the return is to D2 now, its communes included.
    #[test]
    fn the_heir_of_the_unit_takes_its_people_back() {
        let mut sample = roster(date(2020, 1, 1));
        sample.unit(D1).valid_to = PLAN_DATE.yesterday().ok();
        sample.unit(D1).successor = Some(D2);
        assert_eq!(breaches(sample)[3..], [true, false, true]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(date(2020, 1, 1)).finish(), "return_right", &[]);
    }
}
