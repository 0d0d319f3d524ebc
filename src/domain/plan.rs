//! A plan: who holds which post after the round.

use std::collections::BTreeMap;

use super::{Context, Direction, Instance, OfficialIx, PostIx, Purpose};

/// One line of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assignment {
    /// Who.
    pub official: OfficialIx,
    /// The post after the round; `None` = left without one.
    pub post: Option<PostIx>,
}

/// Who holds which post after the round.
///
/// A plan of ours names every official once. A plan from a file may name somebody twice or not at
/// all: the audit says so, hence nothing here assumes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The lines, sorted.
    pub assignments: Vec<Assignment>,
}

/// One official who changes post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub official: OfficialIx,
    /// The post left; `None` for somebody who held none.
    pub from: Option<PostIx>,
    /// The post taken.
    pub to: PostIx,
    /// Level from and to.
    pub direction: Direction,
    /// Why.
    pub purpose: Purpose,
}

impl Plan {
    /// A plan of these lines, in any order.
    pub fn new(mut assignments: Vec<Assignment>) -> Self {
        assignments.sort_unstable();
        Self { assignments }
    }

    /// The plan in which nobody moves.
    pub fn standing(instance: &Instance) -> Self {
        let line = |official| Assignment { official, post: instance.official(official).current };
        Self::new(instance.official_ixs().map(line).collect())
    }

    /// The officials who change post, in the order of the plan.
    pub fn moves(&self, context: Context<'_>) -> Vec<Move> {
        let instance = context.instance;
        self.placed()
            .filter(|(official, post)| instance.official(*official).current != Some(*post))
            .map(|(official, post)| Move {
                official,
                from: instance.official(official).current,
                to: post,
                direction: Direction::of(instance, official, post),
                purpose: Purpose::of(context, official, post),
            })
            .collect()
    }

    /// Every (official, post) line.
    pub fn placed(&self) -> impl Iterator<Item = (OfficialIx, PostIx)> + '_ {
        self.assignments.iter().filter_map(|a| Some((a.official, a.post?)))
    }

    /// Holders of each post after the round.
    pub fn holders(&self) -> BTreeMap<PostIx, Vec<OfficialIx>> {
        let mut holders: BTreeMap<PostIx, Vec<OfficialIx>> = BTreeMap::new();
        for (official, post) in self.placed() {
            holders.entry(post).or_default().push(official);
        }
        holders
    }

    /// Empty seats of each post that has any, in post order.
    pub fn vacancies(&self, instance: &Instance) -> Vec<(PostIx, u32)> {
        let holders = self.holders();
        instance
            .post_ixs()
            .filter_map(|post| {
                let held = holders.get(&post).map_or(0, Vec::len) as u32;
                let empty = instance.post(post).seats.saturating_sub(held);
                (empty > 0).then_some((post, empty))
            })
            .collect()
    }

    /// Whether `official` keeps the post held now.
    pub fn stays(&self, instance: &Instance, official: OfficialIx) -> bool {
        instance.official(official).current.is_some_and(|post| self.takes(official, post))
    }

    /// Whether `official` holds `post` after the round.
    pub fn takes(&self, official: OfficialIx, post: PostIx) -> bool {
        self.assignments.binary_search(&Assignment { official, post: Some(post) }).is_ok()
    }

    /// The posts of `official` after the round.
    pub fn posts_of(&self, official: OfficialIx) -> impl Iterator<Item = PostIx> + '_ {
        let from = self.assignments.partition_point(|line| line.official < official);
        let own = self.assignments[from..].iter().take_while(move |line| line.official == official);
        own.filter_map(|line| line.post)
    }
}
