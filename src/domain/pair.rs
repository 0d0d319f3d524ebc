//! Pairs of official and post: the columns of the rotation.

use std::collections::BTreeMap;

use super::{Context, Instance, LevelIx, OfficialIx, PairIx, PostIx, Purpose, SettingIx};

/// An official in a post: staying there, or moving there for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Who.
    pub official: OfficialIx,
    /// Where.
    pub post: PostIx,
    /// `None` = the incumbent stays; otherwise the purpose of the move.
    pub purpose: Option<Purpose>,
}

impl Pair {
    /// `official` in `post`: a stay, or a move with its purpose.
    pub fn of(context: Context<'_>, official: OfficialIx, post: PostIx) -> Pair {
        let instance = context.instance;
        let stays = instance.official(official).current == Some(post);
        let purpose = (!stays).then(|| Purpose::of(context, official, post));
        Pair { official, post, purpose }
    }

    /// Whether the official already holds the post.
    pub fn stays(&self) -> bool {
        self.purpose.is_none()
    }
}

/// Level from, level to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Direction {
    /// Level of the origin; `None` for an official who has served nowhere yet.
    pub from: Option<LevelIx>,
    /// Level of the destination.
    pub to: LevelIx,
}

impl Direction {
    /// Direction of moving `official` to `post`.
    pub fn of(instance: &Instance, official: OfficialIx, post: PostIx) -> Direction {
        Direction {
            from: instance.origin_unit(official).map(|unit| instance.level_of(unit)),
            to: instance.unit_of(post).level,
        }
    }

    /// Towards a higher level.
    pub fn is_up(self) -> bool {
        self.from.is_some_and(|from| self.to < from)
    }

    /// Towards a lower level.
    pub fn is_down(self) -> bool {
        self.from.is_some_and(|from| self.to > from)
    }
}

/// Why one pair is not in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The rule that removed it.
    pub rule: SettingIx,
    /// The fact, as the key of a message and its arguments.
    pub fact: Vec<(&'static str, String)>,
}

/// What one rule took away from the pairs that came to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Pairs: those that no earlier rule had removed.
    pub pairs: u64,
    /// Officials who lost at least one of them.
    pub officials: u64,
    /// Whether no move that the rule was asked about passed it.
    pub everything: bool,
}

/// The eligible pairs, sorted by (official, post), with both adjacencies.
#[derive(Clone, Debug, Default)]
pub struct PairSet {
    /// The pairs, indexed by [`PairIx`].
    pub pairs: Vec<Pair>,
    /// What each rule removed (the first rule that refuses a pair counts).
    pub removed: BTreeMap<SettingIx, Removed>,
    /// Where the pairs of each official begin, and last the end of all.
    of_official: Vec<u32>,
    /// The pairs by post, and where those of each post begin in it.
    by_post: Vec<PairIx>,
    of_post: Vec<u32>,
}

impl PairSet {
    /// Indexes `pairs`, which must be sorted by (official, post) and distinct.
    pub fn new(
        instance: &Instance,
        pairs: Vec<Pair>,
        removed: BTreeMap<SettingIx, Removed>,
    ) -> Self {
        let of_official = begins(instance.officials.len(), pairs.iter().map(|p| p.official.at()));
        let of_post = begins(instance.posts.len(), pairs.iter().map(|p| p.post.at()));
        let mut by_post = vec![PairIx(0); pairs.len()];
        let mut next = of_post.clone();
        for (at, pair) in pairs.iter().enumerate() {
            let place = &mut next[pair.post.at()];
            by_post[*place as usize] = PairIx::new(at);
            *place += 1;
        }
        Self { pairs, removed, of_official, by_post, of_post }
    }

    /// The pair at `at`.
    pub fn pair(&self, at: PairIx) -> &Pair {
        &self.pairs[at.at()]
    }

    /// Every pair with its index.
    pub fn iter(&self) -> impl Iterator<Item = (PairIx, &Pair)> {
        self.pairs.iter().enumerate().map(|(at, pair)| (PairIx::new(at), pair))
    }

    /// Every pair that is a move.
    pub fn moves(&self) -> impl Iterator<Item = (PairIx, &Pair)> {
        self.iter().filter(|(_, pair)| !pair.stays())
    }

    /// The pairs of one official.
    pub fn of_official(&self, official: OfficialIx) -> impl Iterator<Item = (PairIx, &Pair)> {
        let at = official.at();
        let range = self.of_official[at]..self.of_official[at + 1];
        range.map(PairIx).map(|at| (at, self.pair(at)))
    }

    /// Where the pair of an official and a post is.
    pub fn find(&self, official: OfficialIx, post: PostIx) -> Option<PairIx> {
        self.of_official(official).find(|(_, pair)| pair.post == post).map(|(at, _)| at)
    }

    /// The pairs of one post.
    pub fn of_post(&self, post: PostIx) -> impl Iterator<Item = (PairIx, &Pair)> {
        let at = post.at();
        let range = self.of_post[at] as usize..self.of_post[at + 1] as usize;
        self.by_post[range].iter().map(|&at| (at, self.pair(at)))
    }
}

/// Where the pairs of each of so many `owners` begin when they lie owner by owner, and last the end
/// of all.
fn begins(owners: usize, of_pair: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut begins = vec![0_u32; owners + 1];
    for owner in of_pair {
        begins[owner + 1] += 1;
    }
    let mut total = 0;
    for begin in &mut begins {
        total += *begin;
        *begin = total;
    }
    begins
}
