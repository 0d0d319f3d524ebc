//! `distance`: a move costs the number of distance bands it reaches; or one too far is refused.

use crate::domain::{Kind, OfficialIx, Pair, PairSet, Plan};

use super::{Cx, Default, Draft, Fact, Finding, Param, Refused, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "distance",
    kinds: &[Kind::Objective, Kind::Filter],
    tier: "disruption",
    structural: false,
    params: &[
        Param { name: "bands_km", unit: Unit::KmList, default: Default::Ints(&[15, 40]) },
        Param { name: "max_km", unit: Unit::Km, default: Default::Int(0) },
    ],
    source: "Quang Ngai 2019 (bands of the travel allowance)",
    rule: &Distance,
};

struct Distance;

impl Rule for Distance {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let (instance, max_km) = (cx.instance, cx.setting.int("max_km"));
        if max_km == 0 {
            return Refused::Nothing;
        }
        Refused::when(move |pair| {
            !pair.stays()
                && instance.km_to(official, pair.post).is_some_and(|km| km > max_km as f64)
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let km = cx.instance.km_to(pair.official, pair.post).unwrap_or_default();
        vec![("km", format!("{km:.0}")), ("max_km", cx.setting.int("max_km").to_string())]
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let bands = cx.setting.ints("bands_km");
        for (at, pair) in pairs.moves() {
            if let Some(km) = cx.instance.km_to(pair.official, pair.post) {
                let reached = bands.iter().filter(|band| km >= **band as f64).count();
                draft.price(cx, draft.pair(at), reached as i64);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let max_km = cx.setting.int("max_km");
        let mut findings = Vec::new();
        for made in plan.moves(cx.instance, cx.policy) {
            let Some(km) = cx.instance.km_to(made.official, made.to) else { continue };
            let amount = match cx.setting.kind {
                Kind::Filter => {
                    let too_far = max_km != 0 && km > max_km as f64;
                    i64::from(too_far && !cx.waived(made.official))
                }
                _ => {
                    let short_of = |band: &&i64| km < **band as f64;
                    let bands = cx.setting.ints("bands_km");
                    (bands.len() - bands.iter().filter(short_of).count()) as i64
                }
            };
            if amount > 0 {
                findings.push(Finding::pair(amount, made.official, made.to));
            }
        }
        findings
    }
}
