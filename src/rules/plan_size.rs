//! `plan_size`: the number of moves lies in a band.

use crate::domain::{Kind, OfficialIx, PairSet, Plan};

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "plan_size",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "min", unit: Unit::Count, default: Default::Int(0) },
        Param { name: "max", unit: Unit::Count, default: Default::Int(1_000_000) },
    ],
    source: "the board's",
    rule: &PlanSize,
};

struct PlanSize;

impl Rule for PlanSize {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let (min, max) = (cx.setting.int("min"), cx.setting.int("max"));
        let moves: Vec<_> = pairs.moves().map(|(at, _)| (draft.pair(at), 1)).collect();
        // An official makes one move at most.
        let possible = moves.len().min(cx.instance.officials.len()) as i64;
        if max < possible {
            draft.at_most(cx, "max", moves.clone(), max, 1);
        }
        if min > 0 {
            draft.at_least(cx, "min", moves, min, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let moves = plan.moves(cx.instance, cx.policy);
        let movers: Vec<OfficialIx> = moves.iter().map(|made| made.official).collect();
        let size = moves.len() as i64;
        let sides = [("max", size - cx.setting.int("max")), ("min", cx.setting.int("min") - size)];
        sides
            .into_iter()
            .filter(|(_, amount)| *amount > 0)
            .map(|(label, amount)| Finding::group(label, amount).about(movers.clone(), Vec::new()))
            .collect()
    }
}
