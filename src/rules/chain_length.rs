//! `chain_length`: no more than so many moves follow one another, each into the post that the next
//! one leaves.
//!
//! Where a post has several seats, whoever enters it may be the one who follows any of those who
//! leave it, so that the rule does not depend on how arrivals are matched with leavers.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Kind, Move, Pair, PairSet, Plan, PostIx};
use crate::program::Arc;

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "chain_length",
    kinds: &[Kind::Hard],
    tier: "disruption",
    structural: false,
    params: &[Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(5) }],
    source: "practice reports: three to five moves; the number is a default of ours",
    reads: &[],
    roles: &[],
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
        let moves = plan.moves(cx.context());
        let Some(chain) = too_long(&moves, most(cx)) else { return Vec::new() };
        let mut officials: Vec<_> = chain.iter().map(|made| made.official).collect();
        officials.sort_unstable();
        let posts = chain.iter().map(|made| made.to).collect();
        vec![Finding::group("", 1).about(officials, posts)]
    }
}

fn most(cx: &Cx<'_>) -> usize {
    usize::try_from(cx.setting.int("max")).unwrap_or(usize::MAX)
}

/// Some `most + 1` moves that follow one another, none twice.
///
/// How long the longest chain is would be too hard a question where posts have many seats; whether
/// one is too long is found soon, as moves between the same posts may stand for one another and a
/// way that ends too early is not entered.
fn too_long(moves: &[Move], most: usize) -> Option<Vec<Move>> {
    let mut leaving: BTreeMap<PostIx, Vec<Move>> = BTreeMap::new();
    for made in moves {
        if let Some(from) = made.from {
            leaving.entry(from).or_default().push(*made);
        }
    }
    leaving.values_mut().for_each(|moves| moves.sort_by_key(|made| made.to));
    let ahead = ahead(&leaving, most);
    let mut begun = BTreeSet::new();
    let mut first = moves.iter().filter(|made| begun.insert((made.from, made.to)));
    first.find_map(|first| Search { leaving: &leaving, ahead: &ahead, most }.from(*first))
}

/// Most moves that follow one another out of each post, up to `most`; where they can come round, a
/// move is counted as often as they do.
fn ahead(leaving: &BTreeMap<PostIx, Vec<Move>>, most: usize) -> BTreeMap<PostIx, usize> {
    let mut ahead: BTreeMap<PostIx, usize> = BTreeMap::new();
    for _ in 0..most {
        let further = |moves: &Vec<Move>| {
            let next = moves.iter().map(|made| ahead.get(&made.to).map_or(1, |more| more + 1));
            next.max().unwrap_or(0).min(most)
        };
        let grown = leaving.iter().map(|(post, moves)| (*post, further(moves))).collect();
        if grown == ahead {
            break;
        }
        ahead = grown;
    }
    ahead
}

/// The search for a chain that is too long, in depth.
struct Search<'a> {
    /// The moves out of each post, by where they go.
    leaving: &'a BTreeMap<PostIx, Vec<Move>>,
    ahead: &'a BTreeMap<PostIx, usize>,
    most: usize,
}

impl Search<'_> {
    /// A chain that begins with `first`.
    fn from(&self, first: Move) -> Option<Vec<Move>> {
        let mut chain = vec![first];
        let mut used = BTreeSet::from([(first.official, first.to)]);
        // Where the chain has already been led from each of its moves.
        let mut tried: Vec<Option<PostIx>> = vec![None];
        while let (Some(last), Some(before)) = (chain.last(), tried.last_mut()) {
            if chain.len() > self.most {
                return Some(chain);
            }
            let missing = self.most + 1 - chain.len();
            let far = self.ahead.get(&last.to).is_some_and(|ahead| *ahead >= missing);
            let out = self.leaving.get(&last.to).filter(|_| far).into_iter().flatten();
            let mut new = out.filter(|made| before.is_none_or(|post| made.to > post));
            if let Some(next) = new.find(|made| !used.contains(&(made.official, made.to))) {
                *before = Some(next.to);
                used.insert((next.official, next.to));
                chain.push(*next);
                tried.push(None);
            } else {
                used.remove(&(last.official, last.to));
                chain.pop();
                tried.pop();
            }
        }
        None
    }
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
        assert_eq!([4, 3, 2, 0].map(|max| over(max, &chain)), [0, 1, 1, 1]);
        assert_eq!(over(1, &[(2, 3), (3, 2)]), 1, "who waits fills what another one leaves");
        let cycle = [(0, 1), (1, 2), (2, 0)];
        assert_eq!([3, 2].map(|max| over(max, &cycle)), [0, 1], "a cycle of three moves");
        assert_eq!(over(1, &[(2, 3)]), 0);
    }

    /// Ten of the holders of each of two posts change places: with 20 moves in a ring of two there
    /// is a chain of 20, since each may follow any of the others, and none of 21.
    #[test]
    fn posts_of_many_seats_are_searched_without_trying_every_order() {
        let mut sample = Sample::new();
        let posts = ["P-1", "P-2"].map(|id| sample.post(id, D1, |post| post.seats = 30));
        for at in 0..20 {
            sample.official(&format!("O-{at}"), posts[at % 2], |_| {});
        }
        let roster = sample.finish();
        let changes: Vec<_> =
            (0..20).map(|at| (OfficialIx(at), Some(PostIx(1 - at % 2)))).collect();
        let found = [5, 19, 20].map(|max| {
            let params = [("max", Value::Int(max))];
            let case = Case::new(&roster, "chain_length", Kind::Hard, &params);
            case.findings(&changes).iter().map(|finding| finding.officials.len()).sum::<usize>()
        });
        assert_eq!(found, [6, 20, 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        for max in 0..=3 {
            agree(&roster(), "chain_length", &[("max", Value::Int(max))]);
        }
    }
}
