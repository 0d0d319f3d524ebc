//! Pairs of official and post: the columns of the rotation.

use std::collections::BTreeMap;

use super::{Instance, LevelIx, OfficialIx, PairIx, Policy, PostIx, Purpose, SettingIx};

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
    pub fn of(instance: &Instance, policy: &Policy, official: OfficialIx, post: PostIx) -> Pair {
        let stays = instance.official(official).current == Some(post);
        let purpose = (!stays).then(|| Purpose::of(instance, policy, official, post));
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

/// The eligible pairs, sorted by (official, post), with both adjacencies.
#[derive(Clone, Debug, Default)]
pub struct PairSet {
    /// The pairs, indexed by [`PairIx`].
    pub pairs: Vec<Pair>,
    /// How many pairs each rule removed (the first rule that refuses a pair counts).
    pub removed: BTreeMap<SettingIx, u64>,
    of_official: Vec<std::ops::Range<u32>>,
    of_post: Vec<Vec<PairIx>>,
}

impl PairSet {
    /// Indexes `pairs`, which must be sorted by (official, post) and distinct.
    pub fn new(instance: &Instance, pairs: Vec<Pair>, removed: BTreeMap<SettingIx, u64>) -> Self {
        let mut of_official = Vec::with_capacity(instance.officials.len());
        let mut from = 0;
        for official in instance.official_ixs() {
            let to = from + pairs[from..].iter().take_while(|p| p.official == official).count();
            of_official.push(PairIx::new(from).0..PairIx::new(to).0);
            from = to;
        }
        let mut of_post = vec![Vec::new(); instance.posts.len()];
        for (at, pair) in pairs.iter().enumerate() {
            of_post[pair.post.at()].push(PairIx::new(at));
        }
        Self { pairs, removed, of_official, of_post }
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
        let range = self.of_official[official.at()].clone();
        range.map(PairIx).map(|at| (at, self.pair(at)))
    }

    /// The pairs of one post.
    pub fn of_post(&self, post: PostIx) -> impl Iterator<Item = (PairIx, &Pair)> {
        self.of_post[post.at()].iter().map(|&at| (at, self.pair(at)))
    }
}
