//! `women_present`: each place of some size has women among its holders after the plan.

use std::collections::BTreeMap;

use crate::domain::{Gender, Kind, OfficialIx, PairSet, Plan, Reads, UnitIx};
use crate::program::ColIx;

use super::group::{self, LEVELS, PER_LOCALITY, PostGroups, at_levels};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "women_present",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min", unit: Unit::Count, default: DefaultValue::Int(1) },
        PER_LOCALITY,
        LEVELS,
        Param { name: "min_seats", unit: Unit::Count, default: DefaultValue::Int(5) },
    ],
    source: "Directive 35-CT/TW 2019: a woman in each standing committee; the size is ours",
    reads: &[Reads::Gender],
    roles: &[],
    rule: &WomenPresent,
};

struct WomenPresent;

impl Rule for WomenPresent {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let min = cx.setting.int("min");
        if min <= 0 {
            return;
        }
        let places = PostGroups::by_place(cx, group::place(cx), |post| at_levels(cx, post));
        let mut women: Vec<Vec<(ColIx, i64)>> = vec![Vec::new(); places.labels.len()];
        for (at, pair) in pairs.iter() {
            if let Some(place) = places.of(pair.post)
                && cx.instance.is_woman(pair.official) == Some(true)
            {
                women[place].push((draft.pair(at), 1));
            }
        }
        for (place, women) in women.into_iter().enumerate() {
            if places.seats[place] >= cx.setting.int("min_seats") {
                draft.at_least(cx, places.labels[place].clone(), women, min, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let held = plan.holders();
        let mut places: BTreeMap<UnitIx, (i64, Vec<OfficialIx>)> = BTreeMap::new();
        for at in instance.post_ixs().filter(|post| at_levels(cx, *post)) {
            let post = instance.post(at);
            if post.seats == 0 {
                continue;
            }
            let by_unit = cx.setting.word("per") == "unit";
            let place = if by_unit { post.unit } else { instance.locality(post.unit) };
            let (seats, women) = places.entry(place).or_default();
            *seats += i64::from(post.seats);
            let holders = held.get(&at).into_iter().flatten().copied();
            women.extend(holders.filter(|o| instance.official(*o).gender == Some(Gender::Female)));
        }
        let mut findings = Vec::new();
        for (place, (seats, women)) in places {
            let short = cx.setting.int("min") - women.len() as i64;
            if seats >= cx.setting.int("min_seats") && short > 0 {
                let finding = Finding::group(&instance.unit(place).id, short);
                findings.push(finding.about(women, Vec::new()));
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree, word, words};

    /// D1 has three seats and its office two; a woman, a man and somebody of unknown gender in D1,
    /// a woman in C2's one seat.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 3);
        sample.post("office", D1_PARTY, |post| post.seats = 2);
        let commune = sample.post("commune", C2, |_| {});
        for (id, post, gender) in [
            ("O-1", own, Some(Gender::Female)),
            ("O-2", own, Some(Gender::Male)),
            ("O-3", own, None),
            ("O-4", commune, Some(Gender::Female)),
        ] {
            sample.official(id, post, |official| official.gender = gender);
        }
        sample.finish()
    }

    fn amounts(params: &[(&'static str, Value)], moves: &[(u32, u32)]) -> Vec<(String, i64)> {
        let moves: Vec<_> = moves.iter().map(|(o, p)| (OfficialIx(*o), Some(PostIx(*p)))).collect();
        Case::new(&roster(), "women_present", Kind::Hard, params).amounts(&moves)
    }

    fn places(min: i64, per: &str, min_seats: i64) -> Vec<(&'static str, Value)> {
        vec![("min", Value::Int(min)), ("per", word(per)), ("min_seats", Value::Int(min_seats))]
    }

    #[test]
    fn a_place_of_the_size_has_its_women() {
        let short = |label: &str, by| (label.to_owned(), by);
        assert_eq!(amounts(&[], &[]), [], "one woman on five seats");
        assert_eq!(amounts(&[], &[(0, 2)]), [short("D1", 1)]);
        assert_eq!(amounts(&[], &[(0, 1)]), [], "the office is D1");
        assert_eq!(amounts(&places(2, "locality", 5), &[]), [short("D1", 1)]);
        assert_eq!(amounts(&places(2, "locality", 6), &[]), [], "five seats are too few");
        assert_eq!(amounts(&places(1, "unit", 2), &[]), [short("D1-PARTY", 1)]);
        assert_eq!(amounts(&places(1, "unit", 3), &[(3, 1)]), [], "C2 has one seat");
        assert_eq!(amounts(&places(0, "unit", 0), &[(0, 2)]), []);
    }

    #[test]
    fn only_posts_of_the_levels_named_count() {
        let mut communes = places(2, "locality", 1);
        communes.push(("levels", words(&["commune"])));
        assert_eq!(amounts(&communes, &[(0, 1)]), [("C2".to_owned(), 1)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "women_present", &[]);
        agree(&roster(), "women_present", &places(1, "unit", 2));
        agree(&roster(), "women_present", &places(1, "locality", 1));
    }
}
