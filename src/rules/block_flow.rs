//! `block_flow`: between any two blocks a least number of officials moves, both ways.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{BlockIx, Kind, Move, OfficialIx, PairSet, Plan, Setting};
use crate::program::ColIx;

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "block_flow",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min", unit: Unit::Count, default: DefaultValue::Int(1) },
        Param { name: "blocks", unit: Unit::Blocks, default: DefaultValue::Words(&[]) },
    ],
    source: "practice reports; the number is a default of ours",
    reads: &[],
    roles: &[],
    rule: &BlockFlow,
};

struct BlockFlow;

impl Rule for BlockFlow {
    /// Which blocks count when none is named depends on the roster.
    fn moves_asked(&self, setting: &Setting) -> (Option<i64>, Option<i64>) {
        let blocks = setting.words("blocks").len() as i64;
        (Some(setting.int("min") * blocks * (blocks - 1)), None)
    }

    fn looks_at_blocks(&self, _setting: &Setting) -> bool {
        true
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let min = cx.setting.int("min");
        if min <= 0 {
            return;
        }
        let mut flows: BTreeMap<Flow, Vec<(ColIx, i64)>> =
            flows(cx).into_iter().map(|flow| (flow, Vec::new())).collect();
        for (at, pair) in pairs.moves() {
            let Some(from) = cx.instance.origin_unit(pair.official) else { continue };
            let flow = (cx.instance.unit(from).block, cx.instance.unit_of(pair.post).block);
            if let Some(terms) = flows.get_mut(&flow) {
                terms.push((draft.pair(at), 1));
            }
        }
        for (flow, terms) in flows {
            draft.at_least(cx, label(cx, flow), terms, min, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let moves = plan.moves(cx.context());
        let mut findings = Vec::new();
        for flow in flows(cx) {
            let flows = |made: &&Move| {
                let from = cx.instance.origin_unit(made.official);
                from.is_some_and(|from| cx.instance.unit(from).block == flow.0)
                    && cx.instance.unit_of(made.to).block == flow.1
            };
            let movers: Vec<OfficialIx> =
                moves.iter().filter(flows).map(|made| made.official).collect();
            let short = cx.setting.int("min") - movers.len() as i64;
            if short > 0 {
                findings.push(Finding::group(label(cx, flow), short).about(movers, Vec::new()));
            }
        }
        findings
    }
}

/// Block from, block to.
type Flow = (BlockIx, BlockIx);

/// Every ordered pair of different blocks that count and have a unit in force.
fn flows(cx: &Cx<'_>) -> Vec<Flow> {
    let named = cx.setting.words("blocks");
    let units = cx.instance.unit_ixs();
    let in_force = units.filter(|unit| cx.instance.in_force(*unit));
    let inhabited: BTreeSet<BlockIx> = in_force.map(|at| cx.instance.unit(at).block).collect();
    let counts = |block: &BlockIx| {
        named.is_empty() || named.iter().any(|name| name == cx.policy.block(*block))
    };
    let blocks: Vec<BlockIx> = inhabited.into_iter().filter(counts).collect();
    let pairs = blocks.iter().flat_map(|from| blocks.iter().map(|to| (*from, *to)));
    pairs.filter(|(from, to)| from != to).collect()
}

fn label(cx: &Cx<'_>, (from, to): Flow) -> String {
    format!("{}>{}", cx.policy.block(from), cx.policy.block(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree, words};

    /// One official in the party block, two in the state block; no unit in the front block.
    fn roster() -> Instance {
        sample().finish()
    }

    fn sample() -> Sample {
        let mut sample = Sample::new();
        let party = sample.post("party", D1_PARTY, |post| post.seats = 2);
        let state = sample.post("state", D1, |post| post.seats = 3);
        sample.post("state too", D2, |_| {});
        sample.official("O-1", party, |_| {});
        sample.official("O-2", state, |_| {});
        sample.official("O-3", state, |_| {});
        sample
    }

    fn amounts(params: &[(&'static str, Value)], moves: &[(u32, u32)]) -> Vec<(String, i64)> {
        let moves: Vec<_> = moves.iter().map(|(o, p)| (OfficialIx(*o), Some(PostIx(*p)))).collect();
        Case::new(&roster(), "block_flow", Kind::Hard, params).amounts(&moves)
    }

    #[test]
    fn each_way_counts_by_itself() {
        let short = |label: &str, by| (label.to_owned(), by);
        assert_eq!(amounts(&[], &[]), [short("party>state", 1), short("state>party", 1)]);
        assert_eq!(amounts(&[], &[(0, 1), (1, 0)]), []);
        assert_eq!(amounts(&[], &[(0, 2), (1, 2)]), [short("state>party", 1)]);
        let two = [("min", Value::Int(2))];
        assert_eq!(amounts(&two, &[(0, 1), (1, 0)]).len(), 2);
        let front = [("blocks", words(&["party", "front"]))];
        assert_eq!(amounts(&front, &[]), [], "the front block has no unit");
    }

    #[test]
    fn a_way_without_a_pair_still_has_its_row() {
        let rows = Case::new(&roster(), "block_flow", Kind::Elastic, &[]).rows();
        let labels: Vec<&str> = rows.iter().map(|(label, ..)| label.as_str()).collect();
        assert_eq!(labels, ["party>state", "state>party"]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "block_flow", &[]);
        // With D2 in the front block some moves belong to no way that counts.
        let mut sample = sample();
        sample.unit(D2).block = BlockIx(1);
        agree(&sample.finish(), "block_flow", &[("blocks", words(&["party", "state"]))]);
    }
}
