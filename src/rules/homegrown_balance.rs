//! `homegrown_balance`: of the holders in each locality outsiders are a share at most, so that the
//! home-grown keep their place.

use std::collections::BTreeMap;

use crate::domain::{Kind, PairSet, Plan, Reads, UnitIx};

use super::group::{LEVELS, Place, PostGroups, at_levels};
use super::share::{self, Asked, MIN_GROUP, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "homegrown_balance",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "max_share", unit: Unit::Share, default: DefaultValue::Share(500) },
        MIN_GROUP,
        LEVELS,
    ],
    source: "practice reports: rotated and home-grown in harmony; the share is a default of ours",
    reads: &[Reads::Home],
    roles: &[],
    rule: &HomegrownBalance,
};

struct HomegrownBalance;

impl Rule for HomegrownBalance {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let groups = PostGroups::by_place(cx, Place::Locality, |post| at_levels(cx, post));
        let mut holders = vec![Vec::new(); groups.labels.len()];
        for (at, pair) in pairs.iter() {
            if let Some(group) = groups.of(pair.post) {
                let unit = cx.instance.post(pair.post).unit;
                let local = cx.instance.is_local(cx.policy, pair.official, unit);
                holders[group].push((draft.pair(at), local == Some(false)));
            }
        }
        let (share, min_group) = (cx.setting.share("max_share"), cx.setting.int("min_group"));
        for ((label, seats), holders) in groups.labels.iter().zip(&groups.seats).zip(holders) {
            let asked = Asked::most(share, *seats, min_group);
            share::at_most(cx, draft, label, asked, holders.into_iter());
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tallies: BTreeMap<UnitIx, Tally> = BTreeMap::new();
        for (official, post) in plan.placed().filter(|(_, post)| at_levels(cx, *post)) {
            let place = cx.instance.locality(cx.instance.post(post).unit);
            let local = cx.instance.is_local(cx.policy, official, place);
            tallies.entry(place).or_default().add(official, local.is_some_and(|local| !local));
        }
        let (share, min_group) = (cx.setting.share("max_share"), cx.setting.int("min_group"));
        let seats = seats(cx);
        let findings = tallies.into_iter().filter_map(|(place, tally)| {
            let seats = seats.get(&place).copied().unwrap_or(0);
            let asked = Asked::most(share, seats, min_group);
            tally.above(&cx.instance.unit(place).id, asked)
        });
        findings.collect()
    }
}

/// Seats of the posts that count in each locality.
fn seats(cx: &Cx<'_>) -> BTreeMap<UnitIx, i64> {
    let mut seats: BTreeMap<UnitIx, i64> = BTreeMap::new();
    for post in cx.instance.post_ixs().filter(|post| at_levels(cx, *post)) {
        let post = cx.instance.post(post);
        *seats.entry(cx.instance.locality(post.unit)).or_default() += i64::from(post.seats);
    }
    seats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx, Value};
    use crate::rules::proof::{Case, agree, words};

    /// D1 with its office has three seats, held by a local, an outsider and nobody; a second
    /// outsider waits, and somebody of unknown home. C2 has one seat.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 2);
        sample.post("office", D1_PARTY, |_| {});
        sample.post("commune", C2, |_| {});
        for (id, post, home) in [
            ("local", Some(own), Some(D1)),
            ("outsider", Some(own), Some(D2)),
            ("another", None, Some(D2)),
            ("unknown", None, None),
        ] {
            sample.official(id, post, |official| official.home_unit = home);
        }
        sample.finish()
    }

    fn params(share: i64, min_group: i64) -> [(&'static str, Value); 2] {
        [("max_share", Value::Share(share)), ("min_group", Value::Int(min_group))]
    }

    fn amounts(share: i64, min_group: i64, moves: &[(u32, Option<u32>)]) -> Vec<(String, i64)> {
        let moves: Vec<_> =
            moves.iter().map(|(o, post)| (OfficialIx(*o), post.map(PostIx))).collect();
        let params = params(share, min_group);
        Case::new(&roster(), "homegrown_balance", Kind::Hard, &params).amounts(&moves)
    }

    const OFFICE: Option<u32> = Some(1);

    #[test]
    fn a_large_locality_keeps_a_share_of_its_holders() {
        let over = |by| [("D1".to_owned(), by)];
        assert_eq!(amounts(500, 3, &[]), []);
        assert_eq!(amounts(499, 3, &[]), over(1), "one of two");
        assert_eq!(amounts(500, 3, &[(2, OFFICE)]), over(1), "two of three");
        assert_eq!(amounts(500, 3, &[(3, OFFICE)]), [], "an unknown home is no outsider's");
        assert_eq!(amounts(500, 3, &[(0, None), (2, OFFICE)]), over(1), "two of two");
    }

    /// Half of three seats is 1.5, hence two outsiders; a third of them is 0.999, hence one.
    #[test]
    fn a_small_locality_keeps_a_count() {
        assert_eq!(amounts(500, 4, &[(0, None), (2, OFFICE)]), []);
        assert_eq!(amounts(333, 4, &[(2, OFFICE)]), [("D1".to_owned(), 1)]);
        assert_eq!(amounts(0, 4, &[]), [("D1".to_owned(), 1)]);
        let communes = [params(0, 4).to_vec(), vec![("levels", words(&["commune"]))]].concat();
        let case = Case::new(&roster(), "homegrown_balance", Kind::Hard, &communes);
        assert_eq!(case.amounts(&[]), []);
        let taken = case.amounts(&[(OfficialIx(0), Some(PostIx(2)))]);
        assert_eq!(taken, [("C2".to_owned(), 1)], "a local of D1 is none of C2");
    }

    #[test]
    fn rows_and_audit_agree() {
        for (share, min_group) in [(0, 2), (333, 2), (500, 2), (0, 20), (333, 20)] {
            agree(&roster(), "homegrown_balance", &params(share, min_group));
        }
    }
}
