//! `joint_spouse`: couples are placed in one locality.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Kind, OfficialIx, PairSet, Plan, PostIx, Reads, UnitIx};

use super::group::{self, PER_LOCALITY};
use super::kinship::{self, Couple, couples};
use super::{Cx, DefaultValue, Draft, Finding, Measure, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "joint_spouse",
    kinds: &[Kind::Elastic],
    tier: "wishes",
    structural: false,
    params: &[
        Param {
            name: "relations",
            unit: Unit::Relations,
            default: DefaultValue::Words(&["spouse"]),
        },
        PER_LOCALITY,
    ],
    source: "assignment of married couples abroad",
    reads: &[Reads::Relations],
    roles: &[],
    rule: &JointSpouse,
};

struct JointSpouse;

impl Rule for JointSpouse {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for couple in couples(cx) {
            let measures = apart(cx, pairs, draft, couple);
            draft.greatest(cx, measures);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut held: BTreeMap<OfficialIx, BTreeSet<PostIx>> = BTreeMap::new();
        for (official, post) in plan.placed() {
            held.entry(official).or_default().insert(post);
        }
        let whole = cx.setting.word("per") == "locality";
        let place = |post: &PostIx| {
            let unit = cx.instance.post(*post).unit;
            if whole { cx.instance.locality(unit) } else { unit }
        };
        let mut findings = Vec::new();
        for (one, other) in couples(cx) {
            let (Some(a), Some(b)) = (held.get(&one), held.get(&other)) else { continue };
            let places: BTreeSet<UnitIx> = a.iter().map(place).collect();
            if b.iter().all(|post| !places.contains(&place(post))) {
                let finding = Finding::group(kinship::label(cx, (one, other)), 1);
                findings.push(finding.about(vec![one, other], a.union(b).copied().collect()));
            }
        }
        findings
    }

    fn waivers_stand_alone(&self) -> bool {
        false
    }
}

/// For each place, whether the first of a couple serves there and the other elsewhere: both are 1,
/// less 1. Of all places the greatest is 1 exactly when the two serve apart.
fn apart(cx: &Cx<'_>, pairs: &PairSet, draft: &Draft, (one, other): Couple) -> Vec<Measure> {
    let served = |official| {
        pairs
            .of_official(official)
            .map(|(at, pair)| (group::place_of(cx, pair.post), draft.pair(at)))
    };
    let places: BTreeSet<UnitIx> = served(one).map(|(place, _)| place).collect();
    let measure = |here: UnitIx| {
        let inside = served(one).filter(|(place, _)| *place == here);
        let outside = served(other).filter(|(place, _)| *place != here);
        let terms = inside.chain(outside).map(|(_, col)| (col, 1));
        Measure { label: kinship::label(cx, (one, other)), base: -1, terms: terms.collect() }
    };
    places.into_iter().map(measure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Action, Relation};
    use crate::rules::proof::{Case, agree, word, words};

    const A: OfficialIx = OfficialIx(0);
    const B: OfficialIx = OfficialIx(1);
    const HERE: PostIx = PostIx(0);
    const BESIDE: PostIx = PostIx(1);
    const FAR: PostIx = PostIx(2);

    /// B, who serves in D2, lists A, who serves in D1, as spouse, and C as sibling.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        for unit in [D1, D1_PARTY, D2] {
            sample.post("post", unit, |post| post.seats = 2);
        }
        let relation = |other, word: &str| Relation { other, relation: word.to_owned() };
        sample.official("A", HERE, |_| {});
        sample.official("B", FAR, |official| {
            official.relations = vec![relation(A, "spouse"), relation(OfficialIx(2), "sibling")];
        });
        sample.official("C", None, |_| {});
        sample
    }

    fn amounts(per: &str, a: Option<PostIx>, b: Option<PostIx>) -> Vec<(String, i64)> {
        let params = [("per", word(per))];
        let case = Case::new(&roster().finish(), "joint_spouse", Kind::Elastic, &params);
        case.amounts(&[(A, a), (B, b)])
    }

    #[test]
    fn one_for_each_couple_apart() {
        let apart = [("A/B".to_owned(), 1)];
        assert_eq!(amounts("locality", Some(HERE), Some(FAR)), apart, "of old, but apart");
        assert_eq!(amounts("locality", Some(HERE), Some(BESIDE)), []);
        assert_eq!(amounts("unit", Some(HERE), Some(BESIDE)), apart);
        assert_eq!(amounts("unit", Some(FAR), Some(FAR)), []);
        assert_eq!(amounts("locality", Some(HERE), None), [], "one is left without a post");
        assert_eq!(amounts("locality", None, None), []);
    }

    #[test]
    fn only_the_relations_named_and_no_waived_couple() {
        let siblings = [("relations", words(&["sibling"]))];
        let case = Case::new(&roster().finish(), "joint_spouse", Kind::Elastic, &siblings);
        assert_eq!(case.amounts(&[]), []);
        assert_eq!(case.amounts(&[(OfficialIx(2), Some(HERE))]), [("B/C".to_owned(), 1)]);
        let mut waived = roster();
        waived.decide(Action::Waive, A, None, Some("joint_spouse"));
        let case = Case::new(&waived.finish(), "joint_spouse", Kind::Elastic, &[]);
        assert_eq!(case.amounts(&[]), []);
        assert_eq!(case.rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        for per in ["unit", "locality"] {
            agree(&roster().finish(), "joint_spouse", &[("per", word(per))]);
            let every = [("per", word(per)), ("relations", words(&[]))];
            agree(&roster().finish(), "joint_spouse", &every);
        }
    }
}
