//! What a candidate is for, and what became of the emphases that were looked for.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a candidate stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The proven optimum.
    Optimum,
    /// The best plan of a search that ended before its proof.
    BestSoFar,
    /// The emphasis with this id: better by it than the optimum.
    Emphasis(String),
    /// The next best plan with this number, from 1.
    Alternative(usize),
    /// The plan with this number, from 1, that shares the fewest moves with those before it, within the
    /// loss that was asked for.
    Near(usize),
    /// The point with this number, from 1, of a trade-off.
    Traded(usize),
    /// The best plan with at most so many changes of an approved one.
    Revision(usize),
}

impl Label {
    /// Whether it is the plan whose proof holds over all others.
    pub fn is_first(&self) -> bool {
        matches!(self, Label::Optimum | Label::BestSoFar)
    }
}

/// The word used in JSON.
impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Label::Optimum => f.write_str("optimum"),
            Label::BestSoFar => f.write_str("best_so_far"),
            Label::Emphasis(id) => f.write_str(id),
            Label::Alternative(number) => write!(f, "alternative-{number}"),
            Label::Near(number) => write!(f, "near-{number}"),
            Label::Traded(number) => write!(f, "trade-{number}"),
            Label::Revision(changes) => write!(f, "revision-{changes}"),
        }
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let number = |head: &str| word.strip_prefix(head).and_then(|number| number.parse().ok());
        Ok(match word.as_str() {
            "optimum" => Label::Optimum,
            "best_so_far" => Label::BestSoFar,
            _ => {
                let alternative = number("alternative-").map(Label::Alternative);
                let near = number("near-").map(Label::Near);
                let traded = number("trade-").map(Label::Traded);
                let revision = number("revision-").map(Label::Revision);
                alternative.or(near).or(traded).or(revision).unwrap_or(Label::Emphasis(word))
            }
        })
    }
}

/// An emphasis that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Its id.
    pub emphasis: String,
    /// What became of it.
    pub outcome: SoughtOutcome,
}

/// What became of an emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SoughtOutcome {
    /// A candidate carries its label.
    Shown,
    /// Proven: no plan that keeps the first tiers and differs enough from the candidates is better by
    /// it than the best of them.
    NoBetter,
    /// Its plan was left out: a candidate is as good by every rule and better by one.
    Dominated,
    /// The search ended before this was decided.
    Open,
}
