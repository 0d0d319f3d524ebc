//! `distance`: a move costs the number of distance bands it reaches; or one too far is refused.

use crate::domain::{Kind, OfficialIx, Pair, PairSet, Plan, Role};

use super::group::at_levels;
use super::{Cx, DefaultValue, Draft, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "distance",
    kinds: &[Kind::Objective, Kind::Filter],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "bands_km", unit: Unit::KmList, default: DefaultValue::Ints(&[15, 40]) },
        Param { name: "max_km", unit: Unit::Km, default: DefaultValue::Int(0) },
        Param { name: "levels", unit: Unit::Levels, default: DefaultValue::Words(&[]) },
        EXEMPT,
    ],
    source: "Quang Ngai 2019 (bands of the travel allowance)",
    reads: &[],
    roles: &[Role::Disturbance],
    rule: &Distance,
};

struct Distance;

/// What a finding of the filter is about: its amount is no number of bands.
const LIMIT: &str = "limit";

impl Rule for Distance {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let cx = *cx;
        let (instance, max_km) = (cx.instance, cx.setting.int("max_km"));
        if max_km == 0 {
            return Refused::Nothing;
        }
        Refused::when(move |pair| {
            !pair.stays()
                && at_levels(&cx, pair.post)
                && instance.km_to(official, pair.post).is_some_and(|km| km > max_km as f64)
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let km = cx.instance.km_to(pair.official, pair.post).unwrap_or_default();
        vec![("km", format!("{km:.0}")), ("max_km", cx.setting.int("max_km").to_string())]
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let bands = cx.setting.ints("bands_km");
        let held =
            |pair: &Pair| at_levels(cx, pair.post) && !cx.exempt(pair) && !cx.waived(pair.official);
        for (at, pair) in pairs.moves().filter(|(_, pair)| held(pair)) {
            if let Some(km) = cx.instance.km_to(pair.official, pair.post) {
                let reached = bands.iter().filter(|band| km >= **band as f64).count();
                draft.price(cx, draft.pair(at), reached as i64);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let max_km = cx.setting.int("max_km");
        let bands = cx.setting.ints("bands_km");
        let mut findings = Vec::new();
        for made in plan.moves(cx.context()) {
            let spared = cx.setting.exempts(made.purpose) || cx.waived(made.official);
            if spared || !at_levels(cx, made.to) {
                continue;
            }
            let Some(km) = cx.instance.km_to(made.official, made.to) else { continue };
            let pair = |amount| Finding::pair(amount, made.official, made.to);
            if cx.setting.kind == Kind::Filter {
                let too_far = max_km != 0 && km > max_km as f64;
                findings.extend(too_far.then(|| pair(1).labelled(LIMIT)));
            } else {
                let short = bands.iter().filter(|band| km < **band as f64).count();
                let reached = (bands.len() - short) as i64;
                findings.extend((reached > 0).then(|| pair(reached)));
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, PRV, Sample};
    use crate::domain::{Action, Instance, Location, PostIx, Value};
    use crate::rules::proof::{Case, agree, words};

    /// One degree along a meridian is 111.19 km on a globe of 6371 km. From D1 the province is
    /// 0.2 degrees away (22.2 km) and D2 half a degree (55.6 km); D1's office lies in D1.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        for (unit, latitude) in [(D1, 15.0), (PRV, 15.2), (D2, 15.5)] {
            sample.unit(unit).location = Some(Location { latitude, longitude: 108.0 });
        }
        let own = sample.post("own", D1, |_| {});
        for unit in [PRV, D2, D1_PARTY] {
            sample.post("free", unit, |_| {});
        }
        sample.official("O-1", own, |_| {});
        sample.official("nowhere", None, |_| {});
        sample
    }

    const A: OfficialIx = OfficialIx(0);

    fn amounts(instance: &Instance, kind: Kind, params: &[(&'static str, Value)]) -> [i64; 3] {
        let case = Case::new(instance, "distance", kind, params);
        let total = |post| case.findings(&[(A, Some(PostIx(post)))]).iter().map(|f| f.amount).sum();
        [1, 2, 3].map(total)
    }

    #[test]
    fn bands_reached() {
        let instance = roster().finish();
        assert_eq!(amounts(&instance, Kind::Objective, &[]), [1, 2, 0]);
        let bands = [("bands_km", Value::Ints(vec![22, 23, 55, 56]))];
        assert_eq!(amounts(&instance, Kind::Objective, &bands), [1, 3, 0]);
        let here = [("bands_km", Value::Ints(vec![0, 40]))];
        assert_eq!(
            amounts(&instance, Kind::Objective, &here),
            [1, 2, 1],
            "a band begins at its km"
        );
        let unknown = Case::new(&instance, "distance", Kind::Objective, &[]);
        assert_eq!(unknown.amounts(&[(OfficialIx(1), Some(PostIx(2)))]), []);
    }

    #[test]
    fn a_filter_refuses_beyond_the_limit() {
        let refusals = |instance: &Instance, max_km| {
            let params = [("max_km", Value::Int(max_km))];
            let case = Case::new(instance, "distance", Kind::Filter, &params);
            let refused = [1, 2, 3].map(|post| case.refuses(A, PostIx(post)));
            assert_eq!(refused.map(i64::from), amounts(instance, Kind::Filter, &params));
            refused
        };
        let instance = roster().finish();
        assert_eq!(refusals(&instance, 56), [false, false, false]);
        assert_eq!(refusals(&instance, 55), [false, true, false]);
        assert_eq!(refusals(&instance, 22), [true, true, false]);
        assert_eq!(refusals(&instance, 0), [false, false, false]);
        let mut waived = roster();
        waived.decide(Action::Waive, A, None, Some("distance"));
        assert_eq!(refusals(&waived.finish(), 22), [false, false, false]);
    }

    #[test]
    fn no_price_for_the_waived_and_for_purposes_exempt() {
        let mut waived = roster();
        waived.decide(Action::Waive, A, None, Some("distance"));
        assert_eq!(amounts(&waived.finish(), Kind::Objective, &[]), [0, 0, 0]);
        let instance = roster().finish();
        let case = Case::new(&instance, "distance", Kind::Objective, &[]);
        let purpose = Pair::of(case.cx().context(), A, PostIx(2)).purpose.expect("a move");
        let params = [("exempt_purposes", words(&[purpose.word()]))];
        assert_eq!(amounts(&instance, Kind::Objective, &params)[1], 0);
    }

    #[test]
    fn a_finding_of_the_filter_is_no_band() {
        let params = [("max_km", Value::Int(30))];
        let case = Case::new(&roster().finish(), "distance", Kind::Filter, &params);
        assert_eq!(case.amounts(&[(A, Some(PostIx(2)))]), [("limit".to_owned(), 1)]);
        let case = Case::new(&roster().finish(), "distance", Kind::Objective, &params);
        assert_eq!(case.amounts(&[(A, Some(PostIx(2)))]), [(String::new(), 2)]);
    }

    /// The province's post is 22 km away, D2's is 56.
    #[test]
    fn only_posts_of_the_levels_named_count() {
        let instance = roster().finish();
        let at = |level| ("levels", words(&[level]));
        assert_eq!(amounts(&instance, Kind::Objective, &[at("province")]), [1, 0, 0]);
        assert_eq!(amounts(&instance, Kind::Objective, &[at("district")]), [0, 2, 0]);
        let params = [("max_km", Value::Int(20)), at("district")];
        assert_eq!(amounts(&instance, Kind::Filter, &params), [0, 1, 0]);
        let case = Case::new(&instance, "distance", Kind::Filter, &params);
        assert_eq!([1, 2].map(|post| case.refuses(A, PostIx(post))), [false, true]);
        agree(&instance, "distance", &params);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster().finish(), "distance", &[("max_km", Value::Int(30))]);
        let here = [("bands_km", Value::Ints(vec![0, 40])), ("max_km", Value::Int(30))];
        agree(&roster().finish(), "distance", &here);
    }
}
