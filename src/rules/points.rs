//! Points of a pair above or below a default: what is above is earned, what is below is paid, so that
//! what nobody has spoken of counts for nothing.

use crate::domain::{OfficialIx, PairFact, PairSet, Plan, PostIx};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Unit};

/// The default, between what is earned and what is paid.
pub(super) const fn default(points: i64) -> Param {
    Param { name: "default", unit: Unit::Points, default: DefaultValue::Int(points) }
}

/// A rule on points.
pub(super) struct Points {
    /// The points of a pair; `None` = nothing is said.
    pub(super) said: fn(&PairFact) -> Option<i64>,
    /// Whether moves alone count, or whoever holds a post.
    pub(super) moves_only: bool,
}

impl Rule for Points {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let default = cx.setting.int("default");
        for (at, pair) in pairs.iter().filter(|(_, pair)| !self.moves_only || !pair.stays()) {
            let fact = cx.instance.pair_facts.get(pair.official, pair.post);
            let points = fact.and_then(|fact| (self.said)(&fact)).unwrap_or(default);
            draft.price(cx, draft.pair(at), default - points);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let lines: Vec<(OfficialIx, PostIx)> = match self.moves_only {
            true => plan.moves(cx.context()).iter().map(|made| (made.official, made.to)).collect(),
            false => plan.placed().collect(),
        };
        let below = |(official, post): &(OfficialIx, PostIx)| {
            let own = (self.said)(&cx.instance.pair_facts.get(*official, *post)?)?;
            let below = cx.setting.int("default") - own;
            (below != 0).then(|| Finding::pair(below, *official, *post))
        };
        lines.iter().filter_map(below).collect()
    }
}
