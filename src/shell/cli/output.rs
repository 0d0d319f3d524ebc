//! The terminal: results on stdout, everything else on stderr.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use crate::answer;
use crate::error::{Clash, Error, Problem};
use crate::input::read::{MOST_LISTED, visible, visible_line};
use crate::report::render;
use crate::text::{PAGE, Text};

use super::args::{Common, Format};
use super::{files, remedy};

/// Where results and messages go.
pub(super) struct Output {
    format: Format,
    quiet: bool,
    /// Whether every problem is listed, however many there are.
    all: bool,
    /// Columns of a page; `None` for tables as wide as they are.
    page: Option<usize>,
    /// The workbook that is read in place of a folder.
    book: Option<PathBuf>,
}

impl Output {
    /// `instance` is what is read, a folder or a workbook.
    pub(super) fn new(common: &Common, instance: Option<&Path>) -> Self {
        let book = instance.filter(|path| files::is_book(path)).map(Path::to_owned);
        let page = page(common.wide);
        Self { format: common.format, quiet: common.quiet, all: common.all_problems, page, book }
    }

    /// Columns of a page on stdout; `None` for tables as wide as they are.
    pub(super) fn page(&self) -> Option<usize> {
        self.page
    }

    pub(super) fn quiet(&self) -> bool {
        self.quiet
    }

    /// How many problems of one code in one file are listed.
    pub(super) fn most_listed(&self) -> usize {
        if self.all { usize::MAX } else { MOST_LISTED }
    }

    /// Prints a result: `data` as JSON or `words` as text.
    pub(super) fn result<T: Serialize>(
        &self,
        data: &T,
        words: impl FnOnce() -> String,
    ) -> Result<(), Error> {
        let text = match self.format {
            Format::Json => render::json(data)?,
            Format::Text => words(),
        };
        self.print(&text)
    }

    /// Prints to stdout; a reader that has gone away (`| head`) is not an error.
    pub(super) fn print(&self, text: &str) -> Result<(), Error> {
        let mut stdout = io::stdout().lock();
        let end = if text.ends_with('\n') { "" } else { "\n" };
        match write!(stdout, "{}{end}", visible(text)).and_then(|()| stdout.flush()) {
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

    /// Shows why the verb failed: on stderr as text, on stdout as JSON when that was asked for; what
    /// to do about it names the folder that it was about.
    pub(super) fn error(&self, text: &Text, error: &Error, roster: Option<&Path>) {
        if self.format == Format::Json {
            let (message, remedies) = (message(text, error), remedy::pages(error, roster));
            let data = answer::failure(text, error, message, remedies);
            let _ = render::json(&data).and_then(|json| self.print(&json));
        } else {
            complain(&self.error_text(text, error, roster));
        }
    }

    fn error_text(&self, text: &Text, error: &Error, roster: Option<&Path>) -> String {
        let mut out = String::new();
        if let Error::Input(problems) = error {
            out.push_str(&self.problems_text(text, problems));
        }
        let message = message(text, error);
        match error {
            Error::Input(_) | Error::Infeasible(_) | Error::NoPlan { .. } => out.push_str(&message),
            _ => out.push_str(&text.with("error", &[("message", &message)])),
        }
        if let Error::Infeasible(conflict) = error {
            out.push_str(&clashes_text(text, &conflict.clashes));
            out.push_str(&remedy::words(text, error, roster));
        }
        out
    }

    /// Problems as a person reads them, one block each.
    pub(super) fn problems_text(&self, text: &Text, problems: &[Problem]) -> String {
        let located = self.book.as_ref().map(|book| files::located(book, problems.to_vec()));
        let problems = located.as_deref().unwrap_or(problems);
        let most = if self.all { usize::MAX } else { MOST_ALIKE };
        let mut alike: BTreeMap<(&str, &str), Vec<&Problem>> = BTreeMap::new();
        for problem in problems {
            alike.entry((&problem.place.file, problem.code)).or_default().push(problem);
        }
        let mut out = String::new();
        for ((file, code), problems) in alike {
            let (shown, more) = problems.split_at(problems.len().min(most));
            out.push_str(&blocks(text, shown));
            let more = more.len() + problems.iter().map(|problem| problem.more).sum::<usize>();
            if more > 0 {
                let args: [(&str, &dyn std::fmt::Display); 3] =
                    [("count", &more), ("code", &code), ("file", &file)];
                out.push_str(&text.with("problem-more", &args));
                out.push('\n');
            }
        }
        out
    }
}

/// What the terminal on stdout has, and the usual number where that is less or stdout is a file.
fn page(wide: bool) -> Option<usize> {
    if wide {
        return None;
    }
    let stdout = io::stdout();
    let terminal =
        if stdout.is_terminal() { terminal_size::terminal_size_of(stdout) } else { None };
    let columns = terminal.map_or(PAGE, |(columns, _)| usize::from(columns.0));
    Some(columns.max(PAGE))
}

/// Shows clap's own message; help and version are not failures. A failure repeats what was typed.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        complain(error.render().to_string().trim_end());
    } else {
        let _ = error.print();
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Prints a line to stderr.
pub(super) fn complain(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{}", visible(text));
}

/// The word that JSON has for an enum without fields.
pub(super) fn word<T: Serialize>(of: &T) -> String {
    let value = serde_json::to_value(of).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// Why a verb failed, in a sentence.
pub(super) fn message(text: &Text, error: &Error) -> String {
    match error {
        Error::Input(problems) => {
            let errors = problems.iter().filter(|p| p.is_error());
            let errors: usize = errors.map(|problem| 1 + problem.more).sum();
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
        Error::Busy { left } => text.with("error-busy", &[("left", left)]),
        Error::Io { path, source } => io_message(text, path, source),
        Error::Internal(why) => text.with("error-internal", &[("why", why)]),
    }
}

/// What the system refused, in plain words: the path, the cause and what to do about it.
fn io_message(text: &Text, path: &str, source: &io::Error) -> String {
    let key = match source.kind() {
        io::ErrorKind::NotFound => "io-not-found",
        io::ErrorKind::PermissionDenied => "io-denied",
        io::ErrorKind::IsADirectory => "io-is-folder",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "io-not-folder",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "io-full",
        io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
        io::ErrorKind::FileTooLarge => "io-too-large",
        io::ErrorKind::InvalidInput => "io-not-regular",
        io::ErrorKind::InvalidData => "io-not-text",
        _ => "io-other",
    };
    let why = text.get(key, [("why", source.to_string())]);
    let action = text.plain(&format!("{key}.action"));
    text.with("error-io", &[("path", &path), ("why", &why), ("action", &action)])
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

fn blocks(text: &Text, problems: &[&Problem]) -> String {
    let key = |error| if error { "problem-error" } else { "problem-warning" };
    problems.iter().map(|problem| block(text, key(problem.is_error()), problem)).collect()
}

/// One problem under the message `key`.
pub(super) fn block(text: &Text, key: &str, problem: &Problem) -> String {
    let line = |text: String| visible_line(&text).into_owned();
    let args = [
        ("code", problem.code.to_owned()),
        ("place", line(problem.place.to_string())),
        ("cause", line(text.cause(problem))),
        ("action", line(text.action(problem))),
    ];
    text.get(key, args) + "\n"
}
