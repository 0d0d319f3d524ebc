//! `chain_length`: no more than so many moves follow one another, each into the post that the next
//! one leaves.
//!
//! Where a post has several seats, whoever enters it may be the one who follows any of those who
//! leave it, so that the rule does not depend on how arrivals are matched with leavers.

use crate::domain::{Kind, Move, Pair, PairSet, Plan};
use crate::program::Arc;

use super::{Cx, Default, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "chain_length",
    kinds: &[Kind::Hard],
    tier: "disruption",
    structural: false,
    params: &[Param { name: "max", unit: Unit::Count, default: Default::Int(5) }],
    source: "practice reports: three to five moves; the number is a default of ours",
    rule: &ChainLength,
};

struct ChainLength;

impl Rule for ChainLength {
    /// The rows are found one by one where a plan breaks them (`program::WalkCap`).
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let arc = |(at, pair): (_, &Pair)| Arc {
            col: draft.pair(at),
            official: pair.official,
            from: cx.instance.official(pair.official).current,
            to: pair.post,
            alone: cx.instance.post(pair.post).seats == 1,
        };
        let arcs = pairs.moves().map(arc).collect();
        draft.cap_walks(cx, arcs, most(cx));
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let moves = plan.moves(cx.instance, cx.policy);
        let longest = moves
            .iter()
            .map(|first| longest(&moves, &mut vec![*first]))
            .max_by_key(Vec::len)
            .unwrap_or_default();
        let over = longest.len() as i64 - most(cx) as i64;
        if over <= 0 {
            return Vec::new();
        }
        let mut officials: Vec<_> = longest.iter().map(|made| made.official).collect();
        officials.sort_unstable();
        let posts = longest.iter().map(|made| made.to).collect();
        vec![Finding::group("", over).about(officials, posts)]
    }
}

fn most(cx: &Cx<'_>) -> usize {
    usize::try_from(cx.setting.int("max")).unwrap_or(usize::MAX)
}

/// The longest walk that begins with `walk`, no move twice.
fn longest(moves: &[Move], walk: &mut Vec<Move>) -> Vec<Move> {
    let mut best = walk.clone();
    let into = walk[walk.len() - 1].to;
    for next in moves.iter().filter(|made| made.from == Some(into)) {
        if !walk.contains(next) {
            walk.push(*next);
            let longer = longest(moves, walk);
            if longer.len() > best.len() {
                best = longer;
            }
            walk.pop();
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    /// P-1 to P-3 are held, P-4 is empty, and O-4 waits.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let posts = ["P-1", "P-2", "P-3", "P-4"].map(|id| sample.post(id, D1, |_| {}));
        for (id, post) in
            [("O-1", Some(posts[0])), ("O-2", Some(posts[1])), ("O-3", Some(posts[2]))]
        {
            sample.official(id, post, |_| {});
        }
        sample.official("O-4", None, |_| {});
        sample.finish()
    }

    fn over(max: i64, moves: &[(u32, u32)]) -> i64 {
        let case = Case::new(&roster(), "chain_length", Kind::Hard, &[("max", Value::Int(max))]);
        let changes: Vec<_> =
            moves.iter().map(|(o, p)| (OfficialIx(*o), Some(PostIx(*p)))).collect();
        case.findings(&changes).iter().map(|finding| finding.amount).sum()
    }

    #[test]
    fn moves_that_follow_one_another_are_counted() {
        let chain = [(3, 0), (0, 1), (1, 2), (2, 3)];
        assert_eq!([4, 3, 2, 0].map(|max| over(max, &chain)), [0, 1, 2, 4]);
        assert_eq!(over(1, &[(2, 3), (3, 2)]), 1, "who waits fills what another one leaves");
        let cycle = [(0, 1), (1, 2), (2, 0)];
        assert_eq!([3, 2].map(|max| over(max, &cycle)), [0, 1], "a cycle of three moves");
        assert_eq!(over(1, &[(2, 3)]), 0);
    }

    #[test]
    fn rows_and_audit_agree() {
        for max in 0..=3 {
            agree(&roster(), "chain_length", &[("max", Value::Int(max))]);
        }
    }
}
