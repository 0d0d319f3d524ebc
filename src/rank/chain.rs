//! Chains of moves: each fills the post that another opens; a cycle closes on itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::{Instance, Move, Plan, Policy, PostIx};

/// Moves linked by the posts they open and fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// `C1`, `C2`, ... in the order of the first mover.
    pub id: String,
    /// Whether the last move fills the post that the first one opens.
    pub cycle: bool,
    /// The moves: each opens the post that the next one fills.
    pub links: Vec<Link>,
}

/// One move of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Position in the plan's list of moves.
    pub at: usize,
    /// The move.
    pub moved: Move,
    /// Whether the seat it takes was empty at the plan date; otherwise somebody leaves it.
    pub fills_vacancy: bool,
}

/// The chains and cycles of a plan. Every move is in exactly one.
///
/// The first link of a chain fills a seat that was empty (or opened by nobody of the plan); the last
/// one leaves a seat that stays empty, or held no post. Where a post has several seats, opened seats
/// are filled in the order of the officials.
pub fn chains(instance: &Instance, policy: &Policy, plan: &Plan) -> Vec<Chain> {
    let moves = plan.moves(instance, policy);
    let mut arrivals = arrivals(&moves);
    let vacant = into_vacancies(instance, &mut arrivals);
    let filler: Vec<Option<usize>> =
        moves.iter().map(|moved| arrivals.get_mut(&moved.from?)?.pop_front()).collect();
    let filled: Vec<usize> = filler.iter().flatten().copied().collect();
    let mut seen = vec![false; moves.len()];
    let mut chains = Vec::new();
    let heads = (0..moves.len()).filter(|at| !filled.contains(at));
    for (start, cycle) in heads.map(|at| (at, false)).collect::<Vec<_>>() {
        chains.push((walk(start, &filler, &mut seen), cycle));
    }
    for start in 0..moves.len() {
        if !seen[start] {
            chains.push((walk(start, &filler, &mut seen), true));
        }
    }
    chains.sort_by_key(|(links, _)| links.iter().min().copied());
    let link = |at: usize| Link { at, moved: moves[at], fills_vacancy: vacant.contains(&at) };
    let named = |(n, (links, cycle)): (usize, (Vec<usize>, bool))| Chain {
        id: format!("C{}", n + 1),
        cycle,
        links: links.into_iter().map(link).collect(),
    };
    chains.into_iter().enumerate().map(named).collect()
}

/// The moves into each post, in the order of the officials.
fn arrivals(moves: &[Move]) -> BTreeMap<PostIx, VecDeque<usize>> {
    let mut arrivals: BTreeMap<PostIx, VecDeque<usize>> = BTreeMap::new();
    for (at, moved) in moves.iter().enumerate() {
        arrivals.entry(moved.to).or_default().push_back(at);
    }
    arrivals
}

/// Takes out the moves that fill seats empty at the plan date: the first ones into each post.
fn into_vacancies(
    instance: &Instance,
    arrivals: &mut BTreeMap<PostIx, VecDeque<usize>>,
) -> BTreeSet<usize> {
    let mut filling = BTreeSet::new();
    for (post, queue) in arrivals {
        let held = instance.holders[post.at()].len();
        let empty = (instance.post(*post).seats as usize).saturating_sub(held);
        filling.extend(queue.drain(..empty.min(queue.len())));
    }
    filling
}

fn walk(start: usize, filler: &[Option<usize>], seen: &mut [bool]) -> Vec<usize> {
    let mut links = Vec::new();
    let mut next = Some(start);
    while let Some(at) = next.filter(|&at| !seen[at]) {
        seen[at] = true;
        links.push(at);
        next = filler[at];
    }
    links
}
