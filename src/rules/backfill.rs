//! `backfill`: a place has only so many empty seats after the plan, or as many as before it.

use std::collections::BTreeMap;

use crate::domain::{Kind, PairSet, Plan, PostIx, UnitIx};
use crate::program::ColIx;

use super::group::{self, PER_UNIT, Place, PostGroups};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "backfill",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "fill",
    structural: false,
    params: &[Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(1) }, PER_UNIT],
    source: "practice reports: enough people in each unit; the number is a default of ours",
    reads: &[],
    roles: &[],
    rule: &Backfill,
};

struct Backfill;

impl Rule for Backfill {
    fn rows(&self, cx: &Cx<'_>, _pairs: &PairSet, draft: &mut Draft) {
        let places = PostGroups::by_place(cx, group::place(cx), |_| true);
        let mut empty: Vec<Vec<(ColIx, i64)>> = vec![Vec::new(); places.labels.len()];
        let mut before = vec![0; places.labels.len()];
        for at in cx.instance.post_ixs() {
            let Some(place) = places.of(at) else { continue };
            let held = cx.instance.holders[at.at()].len() as i64;
            before[place] += (i64::from(cx.instance.post(at).seats) - held).max(0);
            empty[place].push((draft.empty(at), 1));
        }
        for (place, empty) in empty.into_iter().enumerate() {
            let most = cx.setting.int("max").max(before[place]);
            if most < places.seats[place] {
                draft.at_most(cx, places.labels[place].clone(), empty, most, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let before = empty_by_place(cx, &Plan::standing(cx.instance));
        let mut findings = Vec::new();
        for (place, (seats, posts)) in empty_by_place(cx, plan) {
            let most = before.get(&place).map_or(0, |(seats, _)| *seats).max(cx.setting.int("max"));
            if seats > most {
                let finding = Finding::group(&cx.instance.unit(place).id, seats - most);
                findings.push(finding.about(Vec::new(), posts));
            }
        }
        findings
    }
}

/// Empty seats of a plan by place, with their posts.
fn empty_by_place(cx: &Cx<'_>, plan: &Plan) -> BTreeMap<UnitIx, (i64, Vec<PostIx>)> {
    let mut places: BTreeMap<UnitIx, (i64, Vec<PostIx>)> = BTreeMap::new();
    for (post, empty) in plan.vacancies(cx.instance) {
        let unit = cx.instance.post(post).unit;
        let by_unit = group::place(cx) == Place::Unit;
        let place = if by_unit { unit } else { cx.instance.locality(unit) };
        let (seats, posts) = places.entry(place).or_default();
        *seats += i64::from(empty);
        posts.push(post);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, OfficialIx, Value};
    use crate::rules::proof::{Case, agree, word};

    /// D1 has three holders on three seats, its office one on three, D2 one on one.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 3);
        let office = sample.post("office", D1_PARTY, |post| post.seats = 3);
        let hills = sample.post("hills", D2, |_| {});
        for (id, post) in [("O-1", own), ("O-2", own), ("O-3", own), ("O-4", office)] {
            sample.official(id, post, |_| {});
        }
        sample.official("O-5", hills, |_| {});
        sample.finish()
    }

    fn amounts(max: i64, per: &str, moves: &[(u32, Option<u32>)]) -> Vec<(String, i64)> {
        let moves: Vec<_> =
            moves.iter().map(|(o, post)| (OfficialIx(*o), post.map(PostIx))).collect();
        let params = [("max", Value::Int(max)), ("per", word(per))];
        Case::new(&roster(), "backfill", Kind::Hard, &params).amounts(&moves)
    }

    #[test]
    fn seats_empty_beyond_the_greatest_number() {
        let over = |label: &str, by| [(label.to_owned(), by)];
        assert_eq!(amounts(1, "unit", &[(0, None)]), []);
        assert_eq!(amounts(1, "unit", &[(0, None), (1, None)]), over("D1", 1));
        assert_eq!(amounts(0, "unit", &[(4, None)]), over("D2", 1));
        assert_eq!(amounts(0, "unit", &[(0, None), (4, Some(0))]), over("D2", 1));
    }

    #[test]
    fn as_many_as_before_are_never_too_many() {
        let over = |label: &str, by| [(label.to_owned(), by)];
        assert_eq!(amounts(0, "unit", &[]), [], "two seats of the office are empty");
        assert_eq!(amounts(0, "unit", &[(4, Some(1))]), over("D2", 1), "the office has one less");
        assert_eq!(amounts(1, "unit", &[(3, None)]), over("D1-PARTY", 1), "three after two");
        assert_eq!(amounts(1, "locality", &[(0, Some(1)), (1, Some(1))]), [], "two again in D1");
        assert_eq!(amounts(1, "locality", &[(0, None)]), over("D1", 1));
    }

    #[test]
    fn a_place_that_cannot_go_over_has_no_row() {
        let labels = |max| -> Vec<String> {
            let case = Case::new(&roster(), "backfill", Kind::Hard, &[("max", Value::Int(max))]);
            case.rows().into_iter().map(|(label, ..)| label).collect()
        };
        assert_eq!(labels(1), ["D1", "D1-PARTY"]);
        assert_eq!(labels(2), ["D1", "D1-PARTY"]);
        assert_eq!(labels(3), [""; 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "backfill", &[]);
        agree(&roster(), "backfill", &[("max", Value::Int(0)), ("per", word("locality"))]);
    }
}
