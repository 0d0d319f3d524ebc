//! Problems, findings and failures with their sentences.

use crate::error::{self, Error};
use crate::lint;
use crate::text::Text;
use crate::view::{self, Schema};

/// Problems with their sentences.
pub fn problems(text: &Text, problems: &[error::Problem]) -> Vec<view::Problem> {
    let said = |problem: &error::Problem| view::Problem {
        code: problem.code.to_owned(),
        file: problem.place.file.clone(),
        row: problem.place.row,
        column: problem.place.column.clone(),
        cause: text.cause(problem),
        action: text.action(problem),
        more: problem.more,
    };
    problems.iter().map(said).collect()
}

/// Findings on a policy model with their sentences.
pub fn findings(text: &Text, found: &[error::Problem]) -> Vec<view::Finding> {
    let said = |problem: &error::Problem| view::Finding {
        code: problem.code.to_owned(),
        severity: match lint::severity(problem.code) {
            lint::Severity::Error => view::Severity::Error,
            lint::Severity::Warning => view::Severity::Warning,
        },
        file: problem.place.file.clone(),
        row: problem.place.row,
        column: problem.place.column.clone(),
        args: problem
            .args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
        cause: text.cause(problem),
        action: text.action(problem),
    };
    found.iter().map(said).collect()
}

/// Why a verb failed; `message` says it in a sentence.
pub fn failure(
    text: &Text,
    error: &Error,
    message: String,
    remedies: Vec<view::Remedy>,
) -> view::Failure {
    let clashes = match error {
        Error::Infeasible(conflict) => conflict.clashes.clone(),
        _ => Vec::new(),
    };
    let problems = match error {
        Error::Input(found) => problems(text, found),
        _ => Vec::new(),
    };
    let error = kind(error).to_owned();
    view::Failure { schema: Schema::HERE, error, message, problems, clashes, remedies }
}

fn kind(error: &Error) -> &'static str {
    match error {
        Error::Input(_) => "input",
        Error::Usage(_) => "usage",
        Error::Infeasible(_) => "infeasible",
        Error::NoPlan { .. } => "no_plan",
        Error::Magnitude { .. } => "magnitude",
        Error::Solver(_) => "solver",
        Error::Busy { .. } => "busy",
        Error::Io { .. } => "io",
        Error::Internal(_) => "internal",
    }
}
