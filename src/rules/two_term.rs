//! `two_term`: a head past the limit of consecutive years does not lead the same unit any longer.

use crate::domain::{Instance, Kind, OfficialIx, Pair, PairSet, Plan, PostIx, UnitIx};

use super::calendar::{lasted, months_before};
use super::{Cx, Default, Draft, Fact, Finding, Param, Refused, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "two_term",
    kinds: &[Kind::Elastic, Kind::Filter, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[Param { name: "years", unit: Unit::Years, default: Default::Int(8) }],
    source: "65-QD/TW Art. 3(3)",
    rule: &TwoTerm,
};

struct TwoTerm;

impl Rule for TwoTerm {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let Some(unit) = unit_to_leave(cx, official) else { return Refused::Nothing };
        Refused::when(move |pair| !pair.stays() && leads(instance, pair.post, unit))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let since = cx.instance.head_since(pair.official);
        vec![
            ("since", since.map_or_else(String::new, |date| date.to_string())),
            ("years", cx.setting.int("years").to_string()),
        ]
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let Some(unit) = unit_to_leave(cx, official) else { continue };
            let leading = pairs
                .of_official(official)
                .filter(|(_, pair)| leads(cx.instance, pair.post, unit))
                .map(|(at, _)| (draft.pair(at), 1));
            let leading: Vec<_> = leading.collect();
            if !leading.is_empty() && !cx.waived(official) {
                draft.at_most(cx, &cx.instance.official(official).id, leading, 0, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let months = cx.setting.int("years").saturating_mul(12);
        let latest = months_before(cx.instance.plan_date, months);
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            let person = cx.instance.official(official);
            let Some(own) = person.current.map(|own| cx.instance.post(own)) else { continue };
            let reached = cx.instance.post(post);
            let past = cx.instance.head_since(official).is_some_and(|since| since <= latest);
            // A filter lets an incumbent stay; a row does not.
            let free = cx.setting.kind == Kind::Filter && person.current == Some(post);
            if past && reached.head && reached.unit == own.unit && !free && !cx.waived(official) {
                findings.push(Finding::pair(1, official, post).labelled(&person.id));
            }
        }
        findings
    }
}

/// The unit that the official has led for too long.
fn unit_to_leave(cx: &Cx<'_>, official: OfficialIx) -> Option<UnitIx> {
    let since = cx.instance.head_since(official)?;
    let months = cx.setting.int("years").saturating_mul(12);
    let unit = cx.instance.current_unit(official)?;
    lasted(since, cx.instance.plan_date, months).then_some(unit)
}

fn leads(instance: &Instance, post: PostIx, unit: UnitIx) -> bool {
    instance.post(post).head && instance.post(post).unit == unit
}
