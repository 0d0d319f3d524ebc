//! What is linked to what, directly or through others: a forest of links (Tarjan 1975).

/// Things by position, each with the first of those that it is linked to.
pub(super) struct Links(Vec<u32>);

impl Links {
    /// So many things, none linked.
    pub(super) fn new(many: usize) -> Links {
        Links((0..many as u32).collect())
    }

    /// Links two things.
    pub(super) fn link(&mut self, a: u32, b: u32) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b) as usize] = a.min(b);
    }

    /// The first of the things that this one is linked to; the way there gets shorter.
    fn first(&mut self, mut at: u32) -> u32 {
        while self.0[at as usize] != at {
            self.0[at as usize] = self.0[self.0[at as usize] as usize];
            at = self.0[at as usize];
        }
        at
    }

    /// For each thing, the first of those that it is linked to.
    pub(super) fn firsts(mut self) -> Vec<u32> {
        (0..self.0.len() as u32).map(|at| self.first(at)).collect()
    }
}
