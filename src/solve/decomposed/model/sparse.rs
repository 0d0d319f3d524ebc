//! Lists of (index, coefficient) in compact arrays: 12 bytes an entry, however many lists there are.

/// Lists of (index, coefficient), one after the other.
#[derive(Clone, Debug)]
pub struct Sparse {
    starts: Vec<usize>,
    at: Vec<u32>,
    by: Vec<f64>,
}

impl Default for Sparse {
    fn default() -> Self {
        Self { starts: vec![0], at: Vec::new(), by: Vec::new() }
    }
}

impl Sparse {
    /// Lists from `emit`, which tells every (list, index, coefficient) to whom it is given, twice
    /// the same; entries of one list on one index come one after the other and are added up.
    pub fn gather(lists: usize, emit: impl Fn(&mut dyn FnMut(usize, u32, f64))) -> Sparse {
        let mut starts = vec![0_usize; lists + 1];
        emit(&mut |list, _, _| starts[list + 1] += 1);
        for list in 0..lists {
            starts[list + 1] += starts[list];
        }
        let mut ends = starts.clone();
        let (mut at, mut by) = (vec![0; starts[lists]], vec![0.0; starts[lists]]);
        emit(&mut |list, index, coefficient| {
            let end = ends[list];
            if end > starts[list] && at[end - 1] == index {
                by[end - 1] += coefficient;
            } else {
                (at[end], by[end]) = (index, coefficient);
                ends[list] += 1;
            }
        });
        Sparse { starts, at, by }.closed_up(&ends)
    }

    /// Lists that end at `ends`, moved together; zeros are left out.
    fn closed_up(mut self, ends: &[usize]) -> Sparse {
        let mut kept = 0;
        for (start, &end) in self.starts.iter_mut().zip(ends) {
            let range = *start..end;
            *start = kept;
            for from in range {
                if self.by[from] != 0.0 {
                    (self.at[kept], self.by[kept]) = (self.at[from], self.by[from]);
                    kept += 1;
                }
            }
        }
        self.at.truncate(kept);
        self.by.truncate(kept);
        self
    }

    /// These lists, each with what `more` tells of it at its end.
    pub fn extended(&self, more: impl Fn(&mut dyn FnMut(usize, u32, f64))) -> Sparse {
        Sparse::gather(self.len(), |tell| {
            for list in 0..self.len() {
                self.of(list).for_each(|(at, by)| tell(list, at as u32, by));
            }
            more(tell);
        })
    }

    /// Number of lists.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// One list.
    #[inline]
    pub fn of(&self, list: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + Clone + '_ {
        let range = self.starts[list]..self.starts[list + 1];
        self.at[range.clone()].iter().zip(&self.by[range]).map(|(&at, &by)| (at as usize, by))
    }

    /// The sum of `values` over one list, times its coefficients.
    #[inline]
    pub fn dot(&self, list: usize, values: &[f64]) -> f64 {
        self.of(list).map(|(at, by)| by * values[at]).sum()
    }

    /// The same numbers by index instead of by list.
    pub fn transposed(&self, indices: usize) -> Sparse {
        let mut starts = vec![0_usize; indices + 1];
        for &at in &self.at {
            starts[at as usize + 1] += 1;
        }
        for index in 0..indices {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let (mut at, mut by) = (vec![0; self.at.len()], vec![0.0; self.at.len()]);
        for list in 0..self.len() {
            for (index, value) in self.of(list) {
                (at[next[index]], by[next[index]]) = (list as u32, value);
                next[index] += 1;
            }
        }
        Sparse { starts, at, by }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(sparse: &Sparse) -> Vec<Vec<(usize, f64)>> {
        (0..sparse.len()).map(|list| sparse.of(list).collect()).collect()
    }

    /// The matrix [[0, 2, 1], [3, 0, 0], [0, 0, 0]]; 2 is told in two parts, and 5 - 5 is nothing.
    fn sample() -> Sparse {
        let told = [(0, 1, 1.5), (1, 0, 3.0), (0, 1, 0.5), (2, 2, 5.0), (2, 2, -5.0), (0, 2, 1.0)];
        Sparse::gather(3, |tell| told.iter().for_each(|&(list, at, by)| tell(list, at, by)))
    }

    #[test]
    fn entries_are_added_up_and_zeros_left_out() {
        assert_eq!(lists(&sample()), [vec![(1, 2.0), (2, 1.0)], vec![(0, 3.0)], vec![]]);
        assert_eq!(sample().dot(0, &[7.0, 10.0, 100.0]), 120.0);
    }

    #[test]
    fn transposed_twice_is_the_same() {
        let sparse = sample();
        let turned = sparse.transposed(3);
        assert_eq!(lists(&turned), [vec![(1, 3.0)], vec![(0, 2.0)], vec![(0, 1.0)]]);
        assert_eq!(lists(&turned.transposed(3)), lists(&sparse));
    }

    #[test]
    fn lists_grow_at_their_ends() {
        let more = sample().extended(|tell| {
            tell(1, 3, 4.0);
            tell(2, 3, 6.0);
        });
        assert_eq!(lists(&more)[1..], [vec![(0, 3.0), (3, 4.0)], vec![(3, 6.0)]]);
    }
}
