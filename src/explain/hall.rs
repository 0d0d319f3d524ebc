//! Too few for too many: a set of those who need a place and have fewer places among them than they need
//! (Hall 1935), found from a greatest matching.

use std::collections::{BTreeSet, VecDeque};

/// A set that has too few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Short {
    /// Positions of those in need.
    pub(super) needing: Vec<usize>,
    /// Positions of all that any of them can have.
    pub(super) having: Vec<usize>,
}

/// Whether each of those in need can have as much as it needs of what is there for it; else a set that
/// cannot, the smallest of those that the search meets. `needs` and `there` are numbers of units, `edges` what
/// each of those in need can have, one unit of each.
pub(super) fn short(needs: &[usize], edges: &[Vec<usize>], there: &[usize]) -> Option<Short> {
    let mut matching = Matching { edges, there, given: vec![BTreeSet::new(); there.len()] };
    let mut found: Option<Short> = None;
    for (own, &units) in needs.iter().enumerate() {
        for _ in 0..units {
            let Err(reached) = matching.add(own) else { continue };
            if found.as_ref().is_none_or(|short| reached.needing.len() < short.needing.len()) {
                found = Some(reached);
            }
            break;
        }
    }
    found
}

/// Who was given what so far.
struct Matching<'a> {
    edges: &'a [Vec<usize>],
    there: &'a [usize],
    /// Those who have a unit of each.
    given: Vec<BTreeSet<usize>>,
}

impl Matching<'_> {
    /// Gives one more unit to `own`, by taking others from those who can have something else; or says who was
    /// asked in vain, and for what.
    fn add(&mut self, own: usize) -> Result<(), Short> {
        let mut from: Vec<Option<(usize, usize)>> = vec![None; self.edges.len()];
        let mut asked: BTreeSet<usize> = BTreeSet::new();
        let mut met: BTreeSet<usize> = BTreeSet::from([own]);
        let mut open = VecDeque::from([own]);
        while let Some(who) = open.pop_front() {
            for &what in &self.edges[who] {
                if self.given[what].contains(&who) || !asked.insert(what) {
                    continue;
                }
                if self.given[what].len() < self.there[what] {
                    self.hand_on(own, who, what, &from);
                    return Ok(());
                }
                for &holder in &self.given[what] {
                    if met.insert(holder) {
                        from[holder] = Some((who, what));
                        open.push_back(holder);
                    }
                }
            }
        }
        // What the asked ones hold themselves is among what they can have.
        asked.extend(met.iter().flat_map(|who| self.edges[*who].iter().copied()));
        Err(Short { needing: met.into_iter().collect(), having: asked.into_iter().collect() })
    }

    /// `who` takes a free unit of `what` and gives up what was asked for by the one before, back to `own`.
    fn hand_on(
        &mut self,
        own: usize,
        mut who: usize,
        mut what: usize,
        from: &[Option<(usize, usize)>],
    ) {
        loop {
            self.given[what].insert(who);
            if who == own {
                return;
            }
            let Some((before, theirs)) = from[who] else { return };
            self.given[theirs].remove(&who);
            (who, what) = (before, theirs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether every set of those in need has enough (Hall's condition), by trying all sets.
    fn holds(needs: &[usize], edges: &[Vec<usize>], there: &[usize]) -> bool {
        (0_u32..1 << needs.len()).all(|set| {
            let is_in = |at: &usize| set & (1 << at) != 0;
            let asked: usize = (0..needs.len()).filter(is_in).map(|at| needs[at]).sum();
            let own = |what: usize| {
                (0..needs.len()).filter(is_in).filter(|at| edges[*at].contains(&what)).count()
            };
            let had: usize = (0..there.len()).map(|what| there[what].min(own(what))).sum();
            had >= asked
        })
    }

    #[test]
    fn who_has_too_few_is_found_where_some_set_has() {
        let (mut enough, mut too_few) = (0, 0);
        let mut state = 1_u64;
        let mut draw = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % below) as usize
        };
        for _ in 0..2000 {
            // One side has units of one: a person takes one post.
            let is_post = draw(2) == 0;
            let most = |is_one: bool| if is_one { 1 } else { 3 };
            let needs: Vec<usize> = (0..1 + draw(5)).map(|_| 1 + draw(most(!is_post))).collect();
            let there: Vec<usize> = (0..1 + draw(6)).map(|_| 1 + draw(most(is_post))).collect();
            let edges: Vec<Vec<usize>> =
                needs.iter().map(|_| (0..there.len()).filter(|_| draw(2) == 0).collect()).collect();
            match short(&needs, &edges, &there) {
                None => {
                    assert!(holds(&needs, &edges, &there), "{needs:?} {edges:?}");
                    enough += 1;
                }
                Some(short) => {
                    let asked: usize = short.needing.iter().map(|at| needs[*at]).sum();
                    let had: usize = short.having.iter().map(|at| there[*at]).sum();
                    let all: BTreeSet<usize> =
                        short.needing.iter().flat_map(|at| edges[*at].iter().copied()).collect();
                    assert!(short.having.iter().copied().eq(all), "all that they can have");
                    assert!(asked > had, "{needs:?} {edges:?} {short:?}");
                    too_few += 1;
                }
            }
        }
        assert!(enough > 200 && too_few > 200, "{enough} {too_few}");
    }
}
