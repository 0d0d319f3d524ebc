//! What can go wrong, by the kind of answer it needs, and the numbered problems of input.

use std::collections::BTreeMap;
use std::fmt;

/// Where in the input a problem is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Place {
    /// File name relative to the instance folder, or the path of a policy model.
    pub file: String,
    /// Line in the file, 1 = the header; `None` = the file as a whole.
    pub row: Option<u64>,
    /// Column by its header, or the TOML key.
    pub column: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), row: None, column: None }
    }

    /// A row of a file.
    pub fn row(file: impl Into<String>, row: u64) -> Self {
        Self { file: file.into(), row: Some(row), column: None }
    }

    /// A cell of a file.
    pub fn cell(file: impl Into<String>, row: u64, column: impl Into<String>) -> Self {
        Self { file: file.into(), row: Some(row), column: Some(column.into()) }
    }
}

/// One numbered problem of the input: the code names a message with cause and action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// `E` and four digits (an error) or `W` and four digits (a warning).
    pub code: &'static str,
    /// Arguments of the message.
    pub args: BTreeMap<&'static str, String>,
    /// How many further problems of this code in this file are counted and not listed.
    #[serde(skip_serializing_if = "is_zero")]
    pub more: usize,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Problem {
    /// A problem `code` at `place`.
    pub fn new(code: &'static str, place: Place) -> Self {
        Self { place, code, args: BTreeMap::new(), more: 0 }
    }

    /// With one more argument for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }

    /// Whether it stops the run.
    pub fn is_error(&self) -> bool {
        self.code.starts_with('E')
    }
}

/// A must rule that has to give way for any plan to exist.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Clash {
    /// Id of the rule.
    pub rule: String,
    /// Name of this use of it.
    pub name: String,
    /// Which unit, group or post it is about.
    pub label: String,
    /// By how many people, posts or moves it is broken at least.
    pub amount: i64,
    /// Ids of the people concerned.
    pub officials: Vec<String>,
    /// Ids of the posts concerned.
    pub posts: Vec<String>,
}

/// Why no plan exists, and what would let one exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// The least that has to give way; empty when no must rule is to blame.
    pub clashes: Vec<Clash>,
    /// The change of the model with which there is a plan; `None` without clashes.
    pub remedy: Option<Remedy>,
}

/// A change of the policy model in which musts give way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// File of the model that it changes.
    pub model: String,
    /// The rules that change, as they stand in a model that extends it (TOML).
    pub rules: String,
}

/// Why a program was not solved. Limits and infeasibility are outcomes, not errors.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// Prices of one stage are too far apart to be told from each other in floating point.
    #[error("the prices of stage {stage} reach {price}")]
    Magnitude {
        /// The stage.
        stage: String,
        /// The greatest price, in units of the stage's greatest common divisor.
        price: i64,
    },
    /// The solver failed, or contradicted itself.
    #[error("the solver failed: {0}")]
    Failed(String),
}

impl From<SolveError> for Error {
    fn from(error: SolveError) -> Self {
        match error {
            SolveError::Magnitude { stage, price } => Error::Magnitude { stage, price },
            SolveError::Failed(why) => Error::Solver(why),
        }
    }
}

/// Why a verb could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The instance or the policy model has errors: all of them, sorted by place.
    #[error("{} problem(s) in the input", .0.len())]
    Input(Vec<Problem>),
    /// The command line asks for something that cannot be.
    #[error("{0}")]
    Usage(String),
    /// No plan can exist under the hard rules.
    #[error("no plan can exist under the hard rules")]
    Infeasible(Conflict),
    /// Stopped before any plan was found.
    #[error("stopped before any plan was found")]
    NoPlan {
        /// Whether the user stopped it, not the time limit.
        interrupted: bool,
    },
    /// Prices of one stage are too far apart to be told from each other in floating point.
    #[error("the prices of stage {stage} reach {price}")]
    Magnitude {
        /// The stage.
        stage: String,
        /// The greatest price, in units of the stage's greatest common divisor.
        price: i64,
    },
    /// The solver failed.
    #[error("the solver failed: {0}")]
    Solver(String),
    /// Too many runs of the solver were left behind, and still run, to let one more solve in.
    #[error("{left} runs of the solver were left behind and still run")]
    Busy {
        /// How many.
        left: usize,
    },
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A mistake of ours.
    #[error("internal error: {0}")]
    Internal(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ":{row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, " [{column}]")?;
        }
        Ok(())
    }
}
