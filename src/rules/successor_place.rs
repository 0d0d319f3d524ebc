//! `successor_place`: whoever loses the post with its unit is placed where that unit lives on.

use crate::domain::{Instance, Kind, OfficialIx, Plan, UnitIx};

use super::{Cx, Finding, Refused, Rule, Spec, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "successor_place",
    kinds: &[Kind::Objective, Kind::Elastic],
    tier: "goals",
    structural: false,
    params: &[],
    source: "ours: merged units are led by people who know them",
    reads: &[],
    roles: &[],
    rule: &SuccessorPlace,
};

struct SuccessorPlace;

impl Rule for SuccessorPlace {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let Some(place) = place(instance, official) else { return Refused::Nothing };
        Refused::when(move |pair| {
            !pair.stays() && !instance.within(instance.post(pair.post).unit, place)
        })
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let nearest = |unit| {
            let mut around = instance.ancestors(unit);
            around.find(|unit| instance.unit(*unit).territory).unwrap_or(unit)
        };
        moves_that(cx, plan, |made| {
            let Some(left) = made.from.filter(|post| instance.post(*post).seats == 0) else {
                return false;
            };
            let place = nearest(instance.heir(nearest(instance.post(left).unit)));
            let reached = instance.post(made.to).unit;
            instance.in_force(place) && instance.ancestors(reached).all(|unit| unit != place)
        })
    }
}

/// The locality in which the locality of a displaced official lives on; `None` when none does.
fn place(instance: &Instance, official: OfficialIx) -> Option<UnitIx> {
    let left = instance.official(official).current.filter(|_| instance.displaced(official))?;
    let former = instance.locality(instance.post(left).unit);
    let place = instance.locality(instance.heir(former));
    instance.in_force(place).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PLAN_DATE, PRV, Sample};
    use crate::domain::{Action, PostIx};
    use crate::rules::proof::{Case, agree};

    const A: OfficialIx = OfficialIx(0);
    const B: OfficialIx = OfficialIx(1);

    /// D2 was merged into D1; one official held a post there, the other one waits. Free posts in
    /// D1, its office and the province.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        let gone = sample.post("gone", D2, |_| {});
        for unit in [D1, D1_PARTY, PRV] {
            sample.post("free", unit, |_| {});
        }
        sample.official("O-1", gone, |_| {});
        sample.official("O-2", None, |_| {});
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        sample.unit(D2).successor = Some(D1);
        sample
    }

    fn outside(sample: Sample, official: OfficialIx) -> [usize; 4] {
        let instance = sample.finish();
        let case = Case::new(&instance, "successor_place", Kind::Elastic, &[]);
        let placed = [Some(PostIx(1)), Some(PostIx(2)), Some(PostIx(3)), None];
        placed.map(|post| case.amounts(&[(official, post)]).len())
    }

    #[test]
    fn the_displaced_belong_where_their_unit_lives_on() {
        assert_eq!(outside(roster(), A), [0, 0, 1, 0]);
        assert_eq!(outside(roster(), B), [0, 0, 0, 0], "who waits comes from nowhere");
    }

    /// A province that was joined with another: each of its communes lies where it lives on.
    #[test]
    fn what_lies_below_the_successor_is_inside() {
        let mut sample = roster();
        sample.unit(D2).successor = Some(PRV);
        assert_eq!(outside(sample, A), [0, 0, 0, 0]);
    }

    #[test]
    fn a_waiver_or_a_unit_that_lives_on_nowhere() {
        let mut waived = roster();
        waived.decide(Action::Waive, A, None, Some("successor_place"));
        assert_eq!(outside(waived, A), [0, 0, 0, 0]);
        let mut alone = roster();
        alone.unit(D2).successor = None;
        assert_eq!(outside(alone, A), [0, 0, 0, 0]);
    }

    /// An office that is given up within a locality that goes on.
    #[test]
    fn an_office_that_ends_leaves_its_people_in_the_locality() {
        let mut sample = roster();
        let office = sample.post("office", C2, |_| {});
        let c = sample.official("O-3", office, |_| {});
        sample.unit(C2).territory = false;
        sample.unit(C2).parent = Some(D1);
        sample.unit(C2).valid_to = PLAN_DATE.yesterday().ok();
        assert_eq!(outside(sample, c), [0, 0, 1, 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster().finish(), "successor_place", &[]);
    }
}
