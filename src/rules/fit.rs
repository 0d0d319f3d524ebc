//! `fit`: every placed official costs what is missing from a full fit for the post.

use crate::domain::{Kind, PairFact, PairSet, Plan};

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "fit",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[Param { name: "default", unit: Unit::Points, default: Default::Int(50) }],
    source: "practice reports: the right person with the right skill",
    rule: &Fit,
};

struct Fit;

/// A full fit.
const FULL: i64 = 100;

impl Rule for Fit {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let default = cx.setting.int("default");
        for (at, pair) in pairs.iter() {
            let listed = cx.instance.pair_facts.get(pair.official, pair.post);
            let fit = listed.and_then(|fact| fact.fit).unwrap_or(default);
            draft.price(cx, draft.pair(at), FULL - fit);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            let fit = match cx.instance.pair_facts.get(official, post) {
                Some(PairFact { fit: Some(fit), .. }) => fit,
                _ => cx.setting.int("default"),
            };
            if fit != FULL {
                findings.push(Finding::pair(FULL - fit, official, post));
            }
        }
        findings
    }
}
