//! Chains of moves: each fills the post that another opens; a cycle closes on itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::{Context, Instance, Move, Plan, PostIx};

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
pub fn chains(context: Context<'_>, plan: &Plan) -> Vec<Chain> {
    let instance = context.instance;
    let moves = plan.moves(context);
    let mut arrivals = arrivals(&moves);
    let vacant = into_vacancies(instance, &mut arrivals);
    let filler: Vec<Option<usize>> =
        moves.iter().map(|moved| arrivals.get_mut(&moved.from?)?.pop_front()).collect();
    let filled: BTreeSet<usize> = filler.iter().flatten().copied().collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, Sample};
    use crate::domain::{Assignment, OfficialIx};

    /// O-1, O-2, ... each in the post of this number (0 = none) with, after the plan, another one;
    /// posts P-1, P-2, ... with these seats.
    fn chained(seats: &[u32], officials: &[(usize, usize)]) -> Vec<Chain> {
        let mut sample = Sample::new();
        for (at, &seats) in seats.iter().enumerate() {
            sample.post(&format!("P-{}", at + 1), D1, |post| post.seats = seats);
        }
        let post = |number: usize| number.checked_sub(1).map(PostIx::new);
        for (at, &(from, _)) in officials.iter().enumerate() {
            sample.official(&format!("O-{}", at + 1), post(from), |_| {});
        }
        let line = |(at, &(_, to)): (usize, &(usize, usize))| Assignment {
            official: OfficialIx::new(at),
            post: post(to),
        };
        let plan = Plan::new(officials.iter().enumerate().map(line).collect());
        let (instance, policy) = (sample.finish(), sample::policy());
        let chains = chains(Context::new(&instance, &policy), &plan);
        each_move_once(&plan.moves(Context::new(&instance, &policy)), &chains);
        chains
    }

    fn each_move_once(moves: &[Move], chains: &[Chain]) {
        let links = chains.iter().flat_map(|chain| &chain.links);
        let mut links: Vec<(usize, Move)> = links.map(|link| (link.at, link.moved)).collect();
        links.sort_by_key(|(at, _)| *at);
        let all: Vec<(usize, Move)> = moves.iter().copied().enumerate().collect();
        assert_eq!(links, all);
    }

    /// Id, whether it is a cycle, and the numbers of the movers, in order.
    fn told(chains: &[Chain]) -> Vec<(&str, bool, Vec<usize>)> {
        let mover = |link: &Link| link.moved.official.at() + 1;
        let told = |chain: &Chain| chain.links.iter().map(mover).collect();
        chains.iter().map(|chain| (chain.id.as_str(), chain.cycle, told(chain))).collect()
    }

    /// P-1 is empty; O-3 takes it, O-1 takes what O-3 leaves, O-2 what O-1 leaves.
    #[test]
    fn a_vacancy_draws_a_chain() {
        let chains = chained(&[1, 1, 1, 1], &[(3, 2), (4, 3), (2, 1)]);
        assert_eq!(told(&chains), [("C1", false, vec![3, 1, 2])]);
    }

    /// Whoever held no post ends a chain; moves into separate vacancies are separate chains, in the
    /// order of their first movers.
    #[test]
    fn vacancies_draw_a_chain_each() {
        let chains = chained(&[1, 1, 1, 1], &[(0, 3), (4, 4), (3, 1), (0, 2)]);
        assert_eq!(told(&chains), [("C1", false, vec![3, 1]), ("C2", false, vec![4])]);
    }

    #[test]
    fn a_swap_is_a_cycle_of_two() {
        let chains = chained(&[1, 1, 1], &[(1, 2), (3, 3), (2, 1)]);
        assert_eq!(told(&chains), [("C1", true, vec![1, 3])]);
    }

    /// O-1 leaves P-1 to O-3, who leaves P-3 to O-2, who leaves P-2 to O-1.
    #[test]
    fn a_cycle_of_three_follows_the_posts_that_open() {
        let chains = chained(&[1, 1, 1], &[(1, 2), (2, 3), (3, 1)]);
        assert_eq!(told(&chains), [("C1", true, vec![1, 3, 2])]);
    }

    /// P-1 has an empty seat beside O-1's. O-1 goes to the empty P-2; of O-2 and O-3, who come to
    /// P-1, the first takes the empty seat and the second the one that O-1 opens.
    #[test]
    fn the_empty_seat_of_two_is_filled_before_the_opened_one() {
        let chains = chained(&[2, 1, 1, 1], &[(1, 2), (3, 1), (4, 1)]);
        assert_eq!(told(&chains), [("C1", false, vec![1, 3]), ("C2", false, vec![2])]);
    }

    /// The same post with one arrival: the empty seat is there for the taking, so that nobody fills
    /// what O-1 opens.
    #[test]
    fn an_arrival_to_an_empty_seat_is_no_link_to_who_leaves() {
        let chains = chained(&[2, 1, 1], &[(1, 2), (3, 1)]);
        assert_eq!(told(&chains), [("C1", false, vec![1]), ("C2", false, vec![2])]);
    }

    /// Both seats of P-1 are held; O-1 leaves for P-2 and O-2 for P-3, O-3 and O-4 come: the opened
    /// seats go to them in order.
    #[test]
    fn two_opened_seats_are_filled_in_order() {
        let chains = chained(&[2, 1, 1, 2], &[(1, 2), (1, 3), (4, 1), (4, 1)]);
        assert_eq!(told(&chains), [("C1", false, vec![1, 3]), ("C2", false, vec![2, 4])]);
    }

    /// In the first plan O-1 and O-2 take empty seats and O-3 the one that O-1 opens; in the second
    /// O-1 is left without a post, and O-2 takes the seat that opens.
    #[test]
    fn a_seat_is_a_vacancy_only_if_it_was_empty_before() {
        let vacant = |chains: &[Chain]| -> Vec<(usize, bool)> {
            let links = chains.iter().flat_map(|chain| &chain.links);
            links.map(|link| (link.moved.official.at() + 1, link.fills_vacancy)).collect()
        };
        let first = chained(&[2, 1, 1, 1], &[(1, 2), (3, 1), (4, 1)]);
        assert_eq!(vacant(&first), [(1, true), (3, false), (2, true)]);
        let second = chained(&[1, 1], &[(1, 0), (2, 1)]);
        assert_eq!(vacant(&second), [(2, false)]);
    }

    #[test]
    fn who_stays_or_goes_without_a_post_is_in_no_chain() {
        assert_eq!(told(&chained(&[1, 1], &[(1, 1), (2, 0)])), []);
    }
}
