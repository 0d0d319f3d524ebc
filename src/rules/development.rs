//! `development`: training moves that widen a planned official's experience have merit.

use std::collections::BTreeSet;

use crate::domain::{
    BlockIx, Instance, Kind, LevelIx, Move, OfficialIx, PairSet, Plan, PostIx, Purpose, UnitIx,
};

use super::calendar::months_before;
use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "development",
    kinds: &[Kind::Objective],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "grassroots", unit: Unit::Points, default: Default::Int(3) },
        Param { name: "cross_block", unit: Unit::Points, default: Default::Int(2) },
        Param { name: "head", unit: Unit::Points, default: Default::Int(2) },
        Param { name: "age", unit: Unit::Years, default: Default::Int(45) },
    ],
    source: "65-QD/TW Art. 3(1); provincial plans",
    rule: &Development,
};

struct Development;

impl Rule for Development {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let past = Past::of(cx.instance, official);
            for (at, pair) in pairs.of_official(official) {
                if pair.purpose == Some(Purpose::Training) {
                    draft.price(cx, draft.pair(at), -past.merit(cx, official, pair.post));
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for made in plan.moves(cx.instance, cx.policy) {
            let person = cx.instance.official(made.official);
            if made.purpose == Purpose::Training && !person.pool.is_empty() {
                let merit: i64 = gains(cx, &made).iter().map(|gain| cx.setting.int(gain)).sum();
                findings.push(Finding::pair(-merit, made.official, made.to));
            }
        }
        findings.retain(|finding| finding.amount != 0);
        findings
    }
}

/// What an official has known so far.
struct Past {
    lowest: Option<LevelIx>,
    blocks: BTreeSet<BlockIx>,
    headed: bool,
}

impl Past {
    fn of(instance: &Instance, official: OfficialIx) -> Self {
        let person = instance.official(official);
        let posts = || person.tenures.iter().filter_map(|t| t.post).chain(person.current);
        let units = person.tenures.iter().map(|t| t.unit);
        let units: BTreeSet<UnitIx> = units.chain(posts().map(|p| instance.post(p).unit)).collect();
        Self {
            lowest: units.iter().map(|unit| instance.level_of(*unit)).max(),
            blocks: units.iter().map(|unit| instance.unit(*unit).block).collect(),
            headed: posts().any(|post| instance.post(post).head),
        }
    }

    /// Nothing is "first of its kind" against an unknown past, except to lead.
    fn merit(&self, cx: &Cx<'_>, official: OfficialIx, post: PostIx) -> i64 {
        let unit = cx.instance.unit_of(post);
        let young = cx.instance.age(official).is_some_and(|age| age < cx.setting.int("age"));
        let grassroots = young && self.lowest.is_some_and(|lowest| unit.level > lowest);
        let crosses = !self.blocks.is_empty() && !self.blocks.contains(&unit.block);
        let leads = cx.instance.post(post).head && !self.headed;
        let points = |gained: bool, name: &str| if gained { cx.setting.int(name) } else { 0 };
        points(grassroots, "grassroots") + points(crosses, "cross_block") + points(leads, "head")
    }
}

/// The gains of a move, by parameter name: each past post and unit is held against it in turn.
fn gains(cx: &Cx<'_>, made: &Move) -> Vec<&'static str> {
    let instance = cx.instance;
    let (person, to) = (instance.official(made.official), instance.unit_of(made.to));
    let current = person.current.map(|post| (Some(post), instance.post(post).unit));
    let past: Vec<(Option<PostIx>, UnitIx)> =
        person.tenures.iter().map(|t| (t.post, t.unit)).chain(current).collect();
    let of_age = months_before(instance.plan_date, cx.setting.int("age").saturating_mul(12));
    let young = person.birth_date.is_some_and(|birth| birth > of_age);
    let known = !past.is_empty();
    let mut gains = Vec::new();
    if young && known && past.iter().all(|(_, unit)| instance.level_of(*unit) < to.level) {
        gains.push("grassroots");
    }
    if known && past.iter().all(|(_, unit)| instance.unit(*unit).block != to.block) {
        gains.push("cross_block");
    }
    let headed = |post: &Option<PostIx>| post.is_some_and(|post| instance.post(post).head);
    if instance.post(made.to).head && past.iter().all(|(post, _)| !headed(post)) {
        gains.push("head");
    }
    gains
}
