//! `kin_avoidance`: nobody leads a place where a relative serves.

use std::collections::BTreeMap;

use crate::domain::{Kind, OfficialIx, PairSet, Plan, PostIx, Reads, UnitIx};
use crate::program::ColIx;

use super::group::{self, PER_UNIT};
use super::kinship::{self, Couple, couples};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "kin_avoidance",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[
        Param {
            name: "relations",
            unit: Unit::Relations,
            default: DefaultValue::Words(&["spouse", "parent", "child", "sibling"]),
        },
        PER_UNIT,
    ],
    source: "exchange of cadres abroad; general practice",
    reads: &[Reads::Relations],
    roles: &[],
    rule: &KinAvoidance,
};

struct KinAvoidance;

impl Rule for KinAvoidance {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for couple in couples(cx) {
            for (place, sides) in taken(cx, pairs, draft, couple) {
                let label = label(cx, couple, place);
                forbid_arrivals(cx, draft, &label, &sides);
                forbid_beside_stay(cx, draft, &label, &sides);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let mut held: BTreeMap<OfficialIx, Vec<PostIx>> = BTreeMap::new();
        for (official, post) in plan.placed() {
            held.entry(official).or_default().push(post);
        }
        let posts = |official| held.get(&official).into_iter().flatten().copied();
        let place = |post: PostIx| {
            let own = instance.post(post).unit;
            if cx.setting.word("per") == "locality" { instance.locality(own) } else { own }
        };
        let stands = |official, post| instance.official(official).current == Some(post);
        let mut findings = Vec::new();
        for (one, other) in couples(cx) {
            for (a, b) in posts(one).flat_map(|a| posts(other).map(move |b| (a, b))) {
                let led = instance.post(a).head || instance.post(b).head;
                let of_old = stands(one, a) && stands(other, b);
                if led && !of_old && place(a) == place(b) {
                    let finding = Finding::group(label(cx, (one, other), place(a)), 1);
                    findings.push(finding.about(vec![one, other], vec![a.min(b), a.max(b)]));
                }
            }
        }
        findings
    }

    fn waivers_stand_alone(&self) -> bool {
        false
    }
}

/// One way for an official to serve in a place.
#[derive(Clone, Copy)]
struct Way {
    col: ColIx,
    head: bool,
    stays: bool,
}

/// The ways in which each of a couple may serve in a place, by place; only where both may.
fn taken(
    cx: &Cx<'_>,
    pairs: &PairSet,
    draft: &Draft,
    (one, other): Couple,
) -> BTreeMap<UnitIx, [Vec<Way>; 2]> {
    let mut places: BTreeMap<UnitIx, [Vec<Way>; 2]> = BTreeMap::new();
    for (side, official) in [one, other].into_iter().enumerate() {
        for (at, pair) in pairs.of_official(official) {
            let head = cx.instance.post(pair.post).head;
            let way = Way { col: draft.pair(at), head, stays: pair.stays() };
            places.entry(group::place_of(cx, pair.post)).or_default()[side].push(way);
        }
    }
    places.retain(|_, sides| sides.iter().all(|side| !side.is_empty()));
    places
}

/// Both serve there and one leads: a head weighs 2, anybody else 1, and 3 is too much. Where both
/// serve there now, the stay of the first is left to [`forbid_beside_stay`].
fn forbid_arrivals(cx: &Cx<'_>, draft: &mut Draft, label: &str, [one, other]: &[Vec<Way>; 2]) {
    let both_there = stay(one).is_some() && stay(other).is_some();
    let arriving = one.iter().filter(|way| !(both_there && way.stays));
    let ways: Vec<Way> = arriving.chain(other).copied().collect();
    if ways.len() > other.len() && ways.iter().any(|way| way.head) {
        let terms = ways.iter().map(|way| (way.col, 1 + i64::from(way.head)));
        draft.at_most(cx, label, terms.collect(), 2, 2);
    }
}

/// Where both serve now and the first stays, the other may stay too, but takes no post there that
/// makes one of them the other's head.
fn forbid_beside_stay(cx: &Cx<'_>, draft: &mut Draft, label: &str, [one, other]: &[Vec<Way>; 2]) {
    let (Some(kept), Some(_)) = (stay(one), stay(other)) else { return };
    let against = other.iter().filter(|way| !way.stays && (way.head || kept.head));
    let mut terms: Vec<(ColIx, i64)> = against.map(|way| (way.col, 1)).collect();
    if !terms.is_empty() {
        terms.push((kept.col, 1));
        draft.at_most(cx, label, terms, 1, 1);
    }
}

fn stay(side: &[Way]) -> Option<&Way> {
    side.iter().find(|way| way.stays)
}

/// "O-1/O-2/D1".
fn label(cx: &Cx<'_>, couple: Couple, place: UnitIx) -> String {
    format!("{}/{}", kinship::label(cx, couple), cx.instance.unit(place).id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Action, Instance, Relation};
    use crate::rules::proof::{Case, agree, word, words};

    const A: OfficialIx = OfficialIx(0);
    const B: OfficialIx = OfficialIx(1);
    const CHAIR: PostIx = PostIx(0);
    const DEPUTY: PostIx = PostIx(1);
    const SECRETARY: PostIx = PostIx(2);
    const FAR: PostIx = PostIx(3);

    /// D1 with a chair and two deputies, its party office with a secretary, a post in D2. A lists B
    /// as spouse.
    fn sample(a: Option<PostIx>, b: Option<PostIx>) -> Sample {
        let mut sample = Sample::new();
        sample.post("chair", D1, |post| post.head = true);
        sample.post("deputy", D1, |post| post.seats = 2);
        sample.post("secretary", D1_PARTY, |post| post.head = true);
        sample.post("far", D2, |_| {});
        sample.official("A", a, |official| {
            official.relations = vec![Relation { other: B, relation: "spouse".to_owned() }];
        });
        sample.official("B", b, |_| {});
        sample
    }

    fn roster(a: Option<PostIx>, b: Option<PostIx>) -> Instance {
        sample(a, b).finish()
    }

    fn amounts(instance: &Instance, per: &str, a: PostIx, b: PostIx) -> Vec<(String, i64)> {
        let params = [("per", word(per))];
        let case = Case::new(instance, "kin_avoidance", Kind::Hard, &params);
        case.amounts(&[(A, Some(a)), (B, Some(b))])
    }

    #[test]
    fn no_relative_under_a_head() {
        let waiting = roster(None, None);
        let breach = [("A/B/D1".to_owned(), 1)];
        assert_eq!(amounts(&waiting, "unit", CHAIR, DEPUTY), breach);
        assert_eq!(amounts(&waiting, "unit", DEPUTY, CHAIR), breach);
        assert_eq!(amounts(&waiting, "unit", DEPUTY, DEPUTY), [], "neither leads");
        assert_eq!(amounts(&waiting, "unit", CHAIR, FAR), []);
        assert_eq!(amounts(&waiting, "unit", CHAIR, SECRETARY), [], "another unit");
        assert_eq!(amounts(&waiting, "locality", CHAIR, SECRETARY), breach);
        assert_eq!(amounts(&waiting, "locality", SECRETARY, DEPUTY), breach);
    }

    #[test]
    fn what_stands_is_left_alone_until_one_of_them_moves() {
        let serving = roster(Some(CHAIR), Some(DEPUTY));
        assert_eq!(amounts(&serving, "unit", CHAIR, DEPUTY), []);
        assert_eq!(amounts(&serving, "unit", DEPUTY, CHAIR).len(), 1, "they change places");
        let joined = roster(Some(CHAIR), Some(FAR));
        assert_eq!(amounts(&joined, "unit", CHAIR, DEPUTY).len(), 1);
    }

    #[test]
    fn only_the_relations_named_and_no_waived_couple() {
        let instance = roster(None, None);
        let siblings = [("relations", words(&["sibling"]))];
        let case = Case::new(&instance, "kin_avoidance", Kind::Hard, &siblings);
        assert_eq!(case.rows(), []);
        for waived in [A, B] {
            let mut sample = sample(None, None);
            sample.decide(Action::Waive, waived, None, Some("kin_avoidance"));
            assert_eq!(amounts(&sample.finish(), "unit", CHAIR, DEPUTY), []);
        }
    }

    #[test]
    fn rows_and_audit_agree() {
        let holding = [None, Some(CHAIR), Some(DEPUTY), Some(SECRETARY)];
        for a in holding {
            for b in holding.into_iter().filter(|b| b.is_none() || *b == Some(DEPUTY) || *b != a) {
                for per in ["unit", "locality"] {
                    agree(&roster(a, b), "kin_avoidance", &[("per", word(per))]);
                }
            }
        }
    }

    /// Two heads of one locality of old, each of whom may take the other's post.
    #[test]
    fn two_heads_of_old_agree() {
        let mut instance = roster(Some(CHAIR), Some(SECRETARY));
        instance.posts[CHAIR.at()].seats = 2;
        agree(&instance, "kin_avoidance", &[("per", word("locality"))]);
    }
}
