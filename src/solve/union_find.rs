//! Union-find (Tarjan 1975): what is connected to what, directly or through others.

/// Things by position, each with the root of its set, on the way to the first thing in it.
pub struct UnionFind(Vec<u32>);

impl UnionFind {
    /// So many things, each a set of its own.
    pub fn new(many: usize) -> UnionFind {
        UnionFind((0..many as u32).collect())
    }

    /// Makes one set of the sets of two things.
    pub fn union(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b) as usize] = a.min(b);
    }

    /// The root of a thing's set, the first thing in it; the way there gets shorter.
    fn find(&mut self, mut at: u32) -> u32 {
        while self.0[at as usize] != at {
            self.0[at as usize] = self.0[self.0[at as usize] as usize];
            at = self.0[at as usize];
        }
        at
    }

    /// The root of each thing's set.
    pub fn roots(mut self) -> Vec<u32> {
        (0..self.0.len() as u32).map(|at| self.find(at)).collect()
    }
}
