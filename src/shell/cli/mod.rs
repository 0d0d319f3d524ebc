//! The command line: arguments, one file per verb, and the only code that touches files, clock and
//! terminal.

mod args;
mod audit;
mod batch;
mod check;
mod compare;
mod complete;
mod engine_params;
mod explain;
mod export;
pub(crate) mod files;
mod generate;
mod import;
mod init;
mod language;
mod lint;
mod log;
mod manual;
mod news;
mod output;
mod papers;
mod plan;
mod progress;
mod pseudonyms;
mod remedy;
mod results;
mod review;
mod revise;
mod rules;
mod schema;
mod trade;
mod verify;
mod warm_start;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::error::Error;
use crate::report::document::{Document, Table};
use crate::report::{self, render};
use crate::text::Text;
use crate::view::Spoken;

use args::{Args, Verb};
use output::Output;

/// Exit code of a plan that is shown and written, but not proven.
const UNPROVEN: u8 = 5;

/// What every verb is given.
struct Session<'a> {
    text: &'a Text,
    out: &'a Output,
}

impl Session<'_> {
    /// An answer as a page for the terminal at hand, in the words and the order of its readers.
    fn read<T: Spoken>(&self, answer: &T, words: impl FnOnce(&Text, &T) -> Document) -> String {
        let (text, shown) = report::for_readers(self.text, answer);
        self.page(&words(&text, &shown))
    }

    /// A table as CSV for the spreadsheets of those who read the language at hand.
    fn csv(&self, table: &Table) -> Vec<u8> {
        render::csv_in(self.text.language(), table)
    }

    /// A document as text for the terminal at hand.
    fn page(&self, document: &Document) -> String {
        render::text(document, self.out.page())
    }
}

/// Runs one command line (the first argument is the program's name) and gives its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let text = Text::of(language::of(&arguments));
    match complete::answered(|| args::command(&text), &arguments) {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(usage) => return output::usage(&usage),
    }
    let parsed = args::command(&text).try_get_matches_from(arguments);
    let args = match parsed.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => args,
        Err(usage) => return output::usage(&usage),
    };
    let out = Output::new(&args.common, args.verb.instance());
    let session = Session { text: &text, out: &out };
    match dispatch(&session, &args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Breached) => ExitCode::from(1),
        Err(Failure::Unproven) => ExitCode::from(UNPROVEN),
        Err(Failure::Error(error)) => {
            out.error(&text, &error, args.verb.roster());
            ExitCode::from(exit_code(&error))
        }
    }
}

/// Exit code of an error (surface: 1 input, 2 usage, 3 infeasible, 4 no plan, 70 internal).
fn exit_code(error: &Error) -> u8 {
    match error {
        Error::Input(_) | Error::Io { .. } | Error::Magnitude { .. } => 1,
        Error::Usage(_) => 2,
        Error::Infeasible(_) => 3,
        Error::NoPlan { .. } => 4,
        Error::Solver(_) | Error::Busy { .. } | Error::Internal(_) => 70,
    }
}

/// Why a verb does not end with exit code 0.
enum Failure {
    /// Breaches or unkeepable rules were found: the report says them, no error is shown.
    Breached,
    /// A plan was made, but its proof was cut short.
    Unproven,
    /// Anything else.
    Error(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Error(error)
    }
}

fn dispatch(session: &Session<'_>, args: &Args) -> Result<(), Failure> {
    match &args.verb {
        Verb::Check(verb) => check::run(session, verb)?,
        Verb::Review(verb) => review::run(session, verb)?,
        Verb::Plan(verb) => return plan::run(session, verb),
        Verb::Compare(verb) => return compare::run(session, verb),
        Verb::WhatIf(verb) => match &verb.does {
            args::WhatIfVerb::New(verb) => compare::new(session, verb)?,
        },
        Verb::Batch(verb) => return batch::run(session, verb),
        Verb::Revise(verb) => return revise::run(session, verb),
        Verb::Trade(verb) => return trade::run(session, verb),
        Verb::Audit(verb) => return audit::run(session, verb),
        Verb::Verify(verb) => return verify::run(session, verb),
        Verb::Export(verb) => export::run(session, verb)?,
        Verb::Init(verb) => init::run(session, verb)?,
        Verb::Generate(verb) => generate::run(session, verb)?,
        Verb::Import(verb) => import::run(session, verb)?,
        Verb::Papers(verb) => papers::run(session, verb)?,
        Verb::Rules(verb) => rules::run(session, verb)?,
        Verb::Schema => schema::run(session)?,
        Verb::LintModel(verb) => return lint::run(session, verb),
        Verb::Explain(verb) if verb.asks() => return why::run(session, verb),
        Verb::Explain(verb) => explain::run(session, verb)?,
        Verb::Completions(verb) => complete::script(session, verb)?,
        Verb::Man(verb) => manual::pages(session, verb)?,
    }
    Ok(())
}
