//! What `pairs.csv` says of single pairs. A roster of 100,000 people lists millions of them: the rows
//! lie in columns of 32 bits, and a column that nobody fills takes no room.

use std::ops::Range;

use super::{OfficialIx, PostIx};

/// What `pairs.csv` says of one pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairFact {
    /// Whether the pair is allowed at all; `None` = not said.
    pub allowed: Option<bool>,
    /// Fit of the official for the post, 0 to 100.
    pub fit: Option<i64>,
    /// The official's preference, higher = keener.
    pub preference: Option<i64>,
    /// Cost of the pair, in the model's own unit.
    pub cost: Option<i64>,
    /// Use of the post's budget.
    pub load: Option<i64>,
}

/// An official and a post with what is said of the two.
pub type PairRow = ((OfficialIx, PostIx), PairFact);

/// Numbers of which any may be missing.
#[derive(Clone, Debug, Default)]
struct Column(Vec<i32>);

impl Column {
    const MISSING: i32 = i32::MIN;

    /// Sets entry `at`, which must lie beyond all that are set.
    fn set(&mut self, at: usize, value: Option<i64>) {
        if let Some(value) = value {
            self.0.resize(at, Self::MISSING);
            self.0.push(i32::try_from(value).expect("numbers of pairs fit in 32 bits"));
        }
    }

    /// Puts the entries of `other` behind the first `len`.
    fn append(&mut self, len: usize, other: &Self) {
        if !other.0.is_empty() {
            self.0.resize(len, Self::MISSING);
            self.0.extend_from_slice(&other.0);
        }
    }

    fn get(&self, at: usize) -> Option<i64> {
        self.0.get(at).filter(|value| **value != Self::MISSING).map(|value| i64::from(*value))
    }

    /// The entries in this order of positions.
    fn arranged(&self, order: &[u32]) -> Self {
        let entry = |at: &u32| self.0.get(*at as usize).copied().unwrap_or(Self::MISSING);
        if self.0.is_empty() { Self::default() } else { Self(order.iter().map(entry).collect()) }
    }
}

/// The columns allowed, fit, preference, cost and load.
#[derive(Clone, Debug, Default)]
struct Columns([Column; 5]);

impl Columns {
    fn set(&mut self, at: usize, fact: PairFact) {
        let allowed = fact.allowed.map(i64::from);
        let values = [allowed, fact.fit, fact.preference, fact.cost, fact.load];
        for (column, value) in self.0.iter_mut().zip(values) {
            column.set(at, value);
        }
    }

    fn append(&mut self, len: usize, other: &Self) {
        for (column, other) in self.0.iter_mut().zip(&other.0) {
            column.append(len, other);
        }
    }

    fn get(&self, at: usize) -> PairFact {
        let [allowed, fit, preference, cost, load] = self.0.each_ref().map(|column| column.get(at));
        PairFact { allowed: allowed.map(|allowed| allowed != 0), fit, preference, cost, load }
    }

    fn arranged(&self, order: &[u32]) -> Self {
        Self(self.0.each_ref().map(|column| column.arranged(order)))
    }
}

/// Rows of `pairs.csv` in any order.
#[derive(Clone, Debug, Default)]
pub struct PairRows {
    keys: Vec<(OfficialIx, PostIx)>,
    facts: Columns,
}

impl PairRows {
    /// Adds a row.
    ///
    /// # Panics
    /// When a number does not fit in 32 bits; what a file says is held against narrower limits.
    pub fn push(&mut self, (key, fact): PairRow) {
        self.facts.set(self.keys.len(), fact);
        self.keys.push(key);
    }

    /// Adds the rows of `other` behind these.
    pub fn append(&mut self, other: &Self) {
        self.facts.append(self.keys.len(), &other.facts);
        self.keys.extend_from_slice(&other.keys);
    }

    /// Sorts the rows by pair. Of rows about one pair the first counts; the pair, its position
    /// and that of each later one are handed to `repeated`.
    pub fn sorted(self, mut repeated: impl FnMut((OfficialIx, PostIx), usize, usize)) -> PairFacts {
        let Self { keys, facts } = self;
        if keys.is_sorted_by(|a, b| a < b) {
            return PairFacts::of_sorted(&keys, facts);
        }
        let count = u32::try_from(keys.len()).expect("more than 2^32 pairs");
        let mut order: Vec<u32> = (0..count).collect();
        order.sort_unstable_by_key(|at| (keys[*at as usize], *at));
        order.dedup_by(|later, first| {
            let (later, first) = (*later as usize, *first as usize);
            let same = keys[later] == keys[first];
            if same {
                repeated(keys[first], first, later);
            }
            same
        });
        let keys: Vec<_> = order.iter().map(|at| keys[*at as usize]).collect();
        PairFacts::of_sorted(&keys, facts.arranged(&order))
    }
}

/// The rows of `pairs.csv`, sorted by (official, post).
#[derive(Clone, Debug, Default)]
pub struct PairFacts {
    /// Where the rows of each official begin, and last the end of all; officials after the last one
    /// who is listed have no entry.
    from: Vec<u32>,
    posts: Vec<PostIx>,
    facts: Columns,
}

impl PairFacts {
    /// Takes the rows in any order; the keys must be distinct.
    pub fn new(rows: Vec<PairRow>) -> Self {
        let mut unsorted = PairRows::default();
        rows.into_iter().for_each(|row| unsorted.push(row));
        unsorted.sorted(|_, _, _| ())
    }

    fn of_sorted(keys: &[(OfficialIx, PostIx)], facts: Columns) -> Self {
        let officials = keys.last().map_or(0, |(last, _)| last.at() + 1);
        let mut from = vec![0; officials + 1];
        for (official, _) in keys {
            from[official.at() + 1] += 1;
        }
        for at in 0..officials {
            from[at + 1] += from[at];
        }
        Self { from, posts: keys.iter().map(|(_, post)| *post).collect(), facts }
    }

    /// What is known of a pair, if it is listed.
    pub fn get(&self, official: OfficialIx, post: PostIx) -> Option<PairFact> {
        let own = self.range(official);
        let at = self.posts[own.clone()].binary_search(&post).ok()?;
        Some(self.facts.get(own.start + at))
    }

    /// The listed pairs of one official, by post.
    pub fn of(&self, official: OfficialIx) -> impl Iterator<Item = (PostIx, PairFact)> {
        self.range(official).map(|at| (self.posts[at], self.facts.get(at)))
    }

    /// Number of listed pairs.
    pub fn len(&self) -> usize {
        self.posts.len()
    }

    /// Whether no pair is listed.
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty()
    }

    fn range(&self, official: OfficialIx) -> Range<usize> {
        match self.from.get(official.at()..official.at() + 2) {
            Some(ends) => ends[0] as usize..ends[1] as usize,
            None => 0..0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(official: u32, post: u32, cost: Option<i64>, fit: Option<i64>) -> PairRow {
        let fact = PairFact { cost, fit, ..PairFact::default() };
        ((OfficialIx(official), PostIx(post)), fact)
    }

    fn known(facts: &PairFacts, official: u32) -> Vec<(u32, Option<i64>, Option<i64>)> {
        let of = facts.of(OfficialIx(official));
        of.map(|(post, fact)| (post.0, fact.cost, fact.fit)).collect()
    }

    #[test]
    fn rows_are_found_by_pair_whatever_their_order() {
        let rows = vec![
            row(3, 1, None, Some(7)),
            row(1, 9, Some(-4), None),
            row(1, 2, None, None),
            row(3, 0, Some(1_000_000_000), None),
        ];
        let facts = PairFacts::new(rows.clone());
        assert_eq!(known(&facts, 1), [(2, None, None), (9, Some(-4), None)]);
        assert_eq!(known(&facts, 3), [(0, Some(1_000_000_000), None), (1, None, Some(7))]);
        assert_eq!([0, 2, 4].map(|official| known(&facts, official).len()), [0, 0, 0]);
        for ((official, post), fact) in rows {
            assert_eq!(facts.get(official, post), Some(fact));
        }
        assert_eq!(facts.get(OfficialIx(1), PostIx(3)), None);
        assert_eq!((facts.len(), PairFacts::default().is_empty()), (4, true));
    }

    /// The second part states costs, the first none: 5 belongs to the third row of all.
    #[test]
    fn parts_are_put_behind_one_another() {
        let part = |rows: &[PairRow]| {
            let mut part = PairRows::default();
            rows.iter().for_each(|row| part.push(*row));
            part
        };
        let mut rows = part(&[row(0, 0, None, Some(1)), row(0, 1, None, None)]);
        rows.append(&part(&[row(0, 2, Some(5), None)]));
        let facts = rows.sorted(|_, _, _| panic!("no pair is listed twice"));
        let expected = [(0, None, Some(1)), (1, None, None), (2, Some(5), None)];
        assert_eq!(known(&facts, 0), expected);
    }

    #[test]
    fn of_rows_about_one_pair_the_first_counts() {
        let mut rows = PairRows::default();
        for (post, cost) in [(1, 10), (0, 20), (1, 30), (1, 40)] {
            rows.push(row(0, post, Some(cost), None));
        }
        let mut repeated = Vec::new();
        let facts = rows.sorted(|pair, first, later| repeated.push((pair.1.0, first, later)));
        assert_eq!(known(&facts, 0), [(0, Some(20), None), (1, Some(10), None)]);
        assert_eq!(repeated, [(1, 0, 2), (1, 0, 3)]);
    }
}
