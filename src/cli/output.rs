//! The terminal: results on stdout, everything else on stderr.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::json;

use crate::error::{Clash, Error, Problem};
use crate::text::Text;

use super::args::{Common, Format};

/// Where results and messages go.
pub(super) struct Output {
    format: Format,
    quiet: bool,
}

impl Output {
    pub(super) fn new(common: &Common) -> Self {
        Self { format: common.format, quiet: common.quiet }
    }

    pub(super) fn quiet(&self) -> bool {
        self.quiet
    }

    /// Prints a result: `data` as JSON or `words` as text.
    pub(super) fn result<T: Serialize>(
        &self,
        data: &T,
        words: impl FnOnce() -> String,
    ) -> Result<(), Error> {
        let text = match self.format {
            Format::Json => json_text(data)?,
            Format::Text => words(),
        };
        self.print(&text)
    }

    /// Prints to stdout; a reader that has gone away (`| head`) is not an error.
    pub(super) fn print(&self, text: &str) -> Result<(), Error> {
        let mut stdout = io::stdout().lock();
        let end = if text.ends_with('\n') { "" } else { "\n" };
        match write!(stdout, "{text}{end}").and_then(|()| stdout.flush()) {
            Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
                Err(Error::Io { path: "stdout".to_owned(), source: e })
            }
            _ => Ok(()),
        }
    }

    /// Prints a remark to stderr unless the user asked for quiet.
    pub(super) fn remark(&self, text: &str) {
        if !self.quiet && !text.is_empty() {
            complain(text);
        }
    }

    /// Shows why the verb failed: on stderr as text, on stdout as JSON when that was asked for.
    pub(super) fn error(&self, text: &Text, error: &Error) {
        if self.format == Format::Json {
            let data = json!({ "schema": "luan.error/1", "error": kind(error),
                "message": message(text, error), "problems": problems_json(text, error),
                "clashes": clashes(error) });
            let _ = json_text(&data).and_then(|json| self.print(&json));
        } else {
            complain(&error_text(text, error));
        }
    }
}

/// Shows clap's own message; help and version are not failures.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Prints a line to stderr.
pub(super) fn complain(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{text}");
}

/// Pretty JSON.
pub(super) fn json_text<T: Serialize>(data: &T) -> Result<String, Error> {
    serde_json::to_string_pretty(data).map_err(|e| Error::Internal(e.to_string()))
}

/// The word that JSON has for an enum without fields.
pub(super) fn word<T: Serialize>(of: &T) -> String {
    let value = serde_json::to_value(of).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn kind(error: &Error) -> &'static str {
    match error {
        Error::Input(_) => "input",
        Error::Usage(_) => "usage",
        Error::Infeasible(_) => "infeasible",
        Error::NoPlan { .. } => "no_plan",
        Error::Magnitude { .. } => "magnitude",
        Error::Solver(_) => "solver",
        Error::Io { .. } => "io",
        Error::Internal(_) => "internal",
    }
}

fn message(text: &Text, error: &Error) -> String {
    match error {
        Error::Input(problems) => {
            let errors = problems.iter().filter(|p| p.is_error()).count();
            text.with("error-input", &[("count", &errors)])
        }
        Error::Usage(why) => text.with("error-usage", &[("why", why)]),
        Error::Infeasible(_) => text.plain("error-infeasible"),
        Error::NoPlan { interrupted: true } => text.plain("error-no-plan-interrupted"),
        Error::NoPlan { interrupted: false } => text.plain("error-no-plan"),
        Error::Magnitude { stage, price } => {
            text.with("error-magnitude", &[("stage", stage), ("price", price)])
        }
        Error::Solver(why) => text.with("error-solver", &[("why", why)]),
        Error::Io { path, source } => text.with("error-io", &[("path", path), ("why", source)]),
        Error::Internal(why) => text.with("error-internal", &[("why", why)]),
    }
}

fn error_text(text: &Text, error: &Error) -> String {
    let mut out = String::new();
    if let Error::Input(problems) = error {
        out.push_str(&problems_text(text, problems));
    }
    let message = message(text, error);
    match error {
        Error::Input(_) | Error::Infeasible(_) | Error::NoPlan { .. } => out.push_str(&message),
        _ => out.push_str(&text.with("error", &[("message", &message)])),
    }
    if let Error::Infeasible(clashes) = error {
        out.push_str(&clashes_text(text, clashes));
    }
    out
}

/// The least that has to give way, a line per rule and instance.
fn clashes_text(text: &Text, clashes: &[Clash]) -> String {
    let key = if clashes.is_empty() { "error-infeasible-locks" } else { "error-infeasible-least" };
    let mut out = format!("\n{}", text.plain(key));
    for clash in clashes {
        let args: [(&str, &dyn std::fmt::Display); 2] =
            [("amount", &clash.amount), ("label", &clash.label)];
        let breach = text.with(&format!("rule-{}.breach", clash.rule), &args);
        let named = [clash.officials.join(" "), clash.posts.join(" ")].join(" ");
        let line = format!("\n  [{}] {breach} {}", clash.name, named.trim());
        out.push_str(line.trim_end());
    }
    out
}

/// How many problems of one code in one file are written out before the rest is counted: a broken
/// quote must not bury its own error under thousands.
const MOST_ALIKE: usize = 10;

/// Problems as a person reads them, one block each.
pub(super) fn problems_text(text: &Text, problems: &[Problem]) -> String {
    let mut alike: BTreeMap<(&str, &str), Vec<&Problem>> = BTreeMap::new();
    for problem in problems {
        alike.entry((&problem.place.file, problem.code)).or_default().push(problem);
    }
    let mut out = String::new();
    for ((file, code), problems) in alike {
        let (shown, more) = problems.split_at(problems.len().min(MOST_ALIKE));
        out.push_str(&blocks(text, shown));
        if !more.is_empty() {
            let args: [(&str, &dyn std::fmt::Display); 3] =
                [("count", &more.len()), ("code", &code), ("file", &file)];
            out.push_str(&text.with("problem-more", &args));
            out.push('\n');
        }
    }
    out
}

fn blocks(text: &Text, problems: &[&Problem]) -> String {
    let key = |error| if error { "problem-error" } else { "problem-warning" };
    problems.iter().map(|problem| block(text, key(problem.is_error()), problem)).collect()
}

/// One problem under the message `key`.
pub(super) fn block(text: &Text, key: &str, problem: &Problem) -> String {
    let args: [(&str, &dyn std::fmt::Display); 4] = [
        ("code", &problem.code),
        ("place", &problem.place),
        ("cause", &text.cause(problem)),
        ("action", &text.action(problem)),
    ];
    text.with(key, &args) + "\n"
}

/// Problems as data, with their sentences.
pub(super) fn problems_data(text: &Text, problems: &[Problem]) -> Vec<serde_json::Value> {
    problems
        .iter()
        .map(|problem| {
            json!({ "code": problem.code, "file": problem.place.file, "row": problem.place.row,
                "column": problem.place.column, "cause": text.cause(problem),
                "action": text.action(problem) })
        })
        .collect()
}

fn clashes(error: &Error) -> &[Clash] {
    match error {
        Error::Infeasible(clashes) => clashes,
        _ => &[],
    }
}

fn problems_json(text: &Text, error: &Error) -> Vec<serde_json::Value> {
    match error {
        Error::Input(problems) => problems_data(text, problems),
        _ => Vec::new(),
    }
}
