//! The log of a search: a table on stderr, one line a step as general solvers print it, and the same as
//! JSON lines in a file.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::error::Error;
use crate::solve::{Event, Logged, Progress, Tried};

use super::{Session, files, output};

/// Where the events of a search go.
pub(super) struct Log<'a> {
    session: &'a Session<'a>,
    began: Instant,
    /// Whether the table is printed.
    table: bool,
    file: Option<Mutex<Lines>>,
}

/// The file of JSON lines.
struct Lines {
    path: PathBuf,
    file: files::Lines,
    /// What went wrong first; nothing is written after it.
    failed: Option<std::io::Error>,
}

impl<'a> Log<'a> {
    /// Starts the table and creates the file, as far as they are wanted.
    pub(super) fn new(
        session: &'a Session<'a>,
        table: bool,
        file: Option<&Path>,
    ) -> Result<Self, Error> {
        let lines = |path: &Path| -> Result<Mutex<Lines>, Error> {
            let file = files::lines(path)?;
            Ok(Mutex::new(Lines { path: path.to_owned(), file, failed: None }))
        };
        let file = file.map(lines).transpose()?;
        if table {
            output::complain(&head(session));
        }
        Ok(Self { session, began: Instant::now(), table, file })
    }

    /// Whether lines are printed where the line of progress would be.
    pub(super) fn is_on_stderr(&self) -> bool {
        self.table
    }

    /// Writes an event.
    pub(super) fn event(&self, event: &Event) {
        let time_s = self.began.elapsed().as_secs_f64();
        if self.table {
            output::complain(&line(self.session, time_s, event));
        }
        if let Some(lines) = &self.file {
            let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
            if lines.failed.is_none() {
                lines.failed = lines.file.write(&Logged { time_s, event: event.clone() }).err();
            }
        }
    }

    /// Says whether all was written.
    pub(super) fn finish(self) -> Result<(), Error> {
        let Some(lines) = self.file else { return Ok(()) };
        let Lines { path, failed, .. } = lines.into_inner().unwrap_or_else(PoisonError::into_inner);
        failed.map_or(Ok(()), |source| Err(Error::Io { path: path.display().to_string(), source }))
    }
}

fn head(session: &Session<'_>) -> String {
    let word = |key: &str| session.text.plain(key);
    cells([
        word("log-time"),
        word("log-incumbent"),
        word("log-bound"),
        word("log-gap"),
        word("log-cheaper"),
        word("log-raised"),
        word("log-took"),
        word("log-step"),
    ])
}

/// A line of the table; numbers right, words left.
fn cells(cells: [String; 8]) -> String {
    let [time, incumbent, bound, gap, cheaper, raised, took, step] = cells;
    format!(
        "{time:>9} {incumbent:>14} {bound:>14} {gap:>9} {cheaper:>12} {raised:>12} {took:>8}  {step}"
    )
}

fn line(session: &Session<'_>, time_s: f64, event: &Event) -> String {
    let (now, brought, what) = match event {
        Event::Begin { stage, columns, rows } => {
            let args: [(&str, &dyn std::fmt::Display); 3] =
                [("stage", stage), ("columns", columns), ("rows", rows)];
            (None, None, session.text.with("log-begin", &args))
        }
        Event::Progress(now) => (Some(now), None, session.text.plain("log-progress")),
        Event::Step { now, tried, brought } => (Some(now), Some(brought), words(session, tried)),
        Event::End { now, termination, .. } => {
            let (stage, how) = (&now.stage, output::word(termination));
            let args: [(&str, &dyn std::fmt::Display); 2] = [("stage", stage), ("how", &how)];
            (Some(now), None, session.text.with("log-end", &args))
        }
    };
    let number = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.0}"));
    let change = |value: Option<f64>| match value {
        Some(value) if value != 0.0 => format!("{value:.0}"),
        _ => String::new(),
    };
    cells([
        format!("{time_s:.2}"),
        number(now.and_then(|now| now.incumbent)),
        number(now.and_then(|now| now.bound)),
        now.and_then(Progress::gap)
            .map_or_else(|| "-".to_owned(), |gap| format!("{:.4}%", 100.0 * gap)),
        change(brought.map(|brought| brought.cheaper)),
        change(brought.map(|brought| brought.bound)),
        brought.map_or_else(String::new, |brought| format!("{:.2}", brought.seconds)),
        what,
    ])
}

/// What was tried, with its numbers.
fn words(session: &Session<'_>, tried: &Tried) -> String {
    let key = format!("log-{}", tried.id().replace('_', "-"));
    let numbers = tried.numbers();
    let args: Vec<(&str, &dyn std::fmt::Display)> =
        numbers.iter().map(|(name, number)| (*name, number as &dyn std::fmt::Display)).collect();
    session.text.with(&key, &args)
}
