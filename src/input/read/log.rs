//! The collector of problems: every check writes here, so that all of them are reported at once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::error::Problem;

/// How many problems of one code in one file are listed unless all are asked for; the rest is
/// counted. A wrong file has millions of them, and nobody reads more than a few.
pub const MOST_LISTED: usize = 1000;

/// Number of problems from which on they are many.
const MANY: usize = 100;

/// All problems found so far.
#[derive(Debug)]
pub struct Log {
    found: RefCell<Found>,
    /// How many of one code in one file are listed.
    most: usize,
}

#[derive(Debug, Default)]
struct Found {
    listed: Vec<Problem>,
    /// How many there are of each code in each file, listed or not.
    counts: BTreeMap<&'static str, BTreeMap<String, usize>>,
    total: usize,
}

impl Found {
    fn add(&mut self, problem: Problem, most: usize) {
        let files = self.counts.entry(problem.code).or_default();
        if !files.contains_key(&problem.place.file) {
            files.insert(problem.place.file.clone(), 0);
        }
        if let Some(count) = files.get_mut(&problem.place.file) {
            *count += 1;
            self.total += 1;
            if *count <= most {
                self.listed.push(problem);
            }
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self::listing(MOST_LISTED)
    }
}

impl Log {
    /// A log that lists at most so many problems of one code in one file, and counts the rest.
    pub fn listing(most: usize) -> Self {
        Self { found: RefCell::default(), most }
    }

    /// An empty log that lists as many.
    pub fn fresh(&self) -> Log {
        Log::listing(self.most)
    }

    /// Adds one problem.
    pub fn push(&self, problem: Problem) {
        self.found.borrow_mut().add(problem, self.most);
    }

    /// Adds what another log has.
    pub fn absorb(&self, other: Log) {
        let other = other.found.into_inner();
        let mut found = self.found.borrow_mut();
        let before: usize = other.listed.len();
        for problem in other.listed {
            found.add(problem, self.most);
        }
        found.total += other.total - before;
        for (code, files) in other.counts {
            for (file, count) in files {
                let of_code = found.counts.entry(code).or_default();
                *of_code.entry(file).or_default() += count.saturating_sub(self.most);
            }
        }
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.found.borrow().listed.iter().any(Problem::is_error)
    }

    /// Number of problems so far, listed or not.
    pub fn len(&self) -> usize {
        self.found.borrow().total
    }

    /// Whether so many problems are known that no more of them gets a name that may be meant: to look
    /// for one among 100,000 takes a while, and a wrong file has millions of references to nothing.
    pub fn has_many(&self) -> bool {
        self.len() >= MANY
    }

    /// The known name that may be meant, as [`nearest`] has it; none once there are many problems.
    pub fn meant<'a>(&self, typed: &str, known: impl IntoIterator<Item = &'a str>) -> &'a str {
        if self.has_many() { NO_NEAREST } else { nearest(typed, known) }
    }

    /// Whether nothing was found so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The problems listed, sorted by place; the last of a code in a file says how [many
    /// more](Problem::more) there are.
    pub fn into_sorted(self) -> Vec<Problem> {
        let Found { listed: mut problems, mut counts, .. } = self.found.into_inner();
        problems.sort();
        problems.dedup();
        for problem in problems.iter_mut().rev() {
            let count = counts.get_mut(problem.code).and_then(|f| f.remove(&problem.place.file));
            problem.more = count.unwrap_or_default().saturating_sub(self.most);
        }
        problems
    }
}

/// What the argument `nearest` of a message holds when no known name is near.
pub const NO_NEAREST: &str = "none";

/// The known name most like `typed`, or [`NO_NEAREST`] when none is close enough to be meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> &'a str {
    let lower = typed.to_lowercase();
    let length = lower.chars().count();
    let limit = typed.chars().count().div_ceil(3);
    // Texts that differ more in length are further apart, and comparing long ones takes a while.
    let close = |name: &&str| name.to_lowercase().chars().count().abs_diff(length) <= limit;
    let distance = |name: &str| strsim::osa_distance(&lower, &name.to_lowercase());
    known
        .into_iter()
        .filter(close)
        .map(|name| (distance(name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map_or(NO_NEAREST, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Place;

    fn problem(file: &str, row: u64) -> Problem {
        Problem::new("E1205", Place::row(file, row))
    }

    fn summary(log: Log) -> Vec<(String, usize)> {
        log.into_sorted().iter().map(|p| (p.place.to_string(), p.more)).collect()
    }

    #[test]
    fn what_is_not_listed_is_counted_file_by_file() {
        let log = Log::listing(2);
        (2..7).for_each(|row| log.push(problem("a.csv", row)));
        (2..4).for_each(|row| log.push(problem("b.csv", row)));
        assert_eq!(log.len(), 7);
        let listed = [("a.csv:2", 0), ("a.csv:3", 3), ("b.csv:2", 0), ("b.csv:3", 0)];
        assert_eq!(summary(log), listed.map(|(place, more)| (place.to_owned(), more)));
    }

    #[test]
    fn logs_of_pieces_count_as_one_log_would() {
        let log = Log::listing(3);
        for piece in [2..4, 4..12, 12..13] {
            let own = log.fresh();
            piece.for_each(|row| own.push(problem("pairs.csv", row)));
            log.absorb(own);
        }
        assert_eq!(log.len(), 11);
        let listed = [("pairs.csv:2", 0), ("pairs.csv:3", 0), ("pairs.csv:4", 8)];
        assert_eq!(summary(log), listed.map(|(place, more)| (place.to_owned(), more)));
    }
}
