//! `luan lint-model`: what a board would get wrong with a policy model, alone or on a roster.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::error::{Error, Problem, Remedy};
use crate::lint::{self, Severity};
use crate::solve::{Highs, Limits};

use super::progress::Terminal;
use super::{Failure, Session, args, files, output, remedy};

pub(super) fn run(session: &Session<'_>, args: &args::LintModel) -> Result<(), Failure> {
    let (found, remedy) = match &args.roster {
        None => {
            let policy = files::policy(&args.file)?;
            let found = lint::model(&policy);
            let remedy = lint::remedy(&policy, &found);
            (found, remedy)
        }
        Some(dir) => on_roster(session, args, dir)?,
    };
    let roster = args.roster.as_deref();
    let errors = found.iter().filter(|p| lint::severity(p.code) == Severity::Error).count();
    let warnings = found.len() - errors;
    let data = json!({ "schema": "luan.lint/1", "model": args.file, "roster": args.roster,
        "errors": errors, "warnings": warnings,
        "findings": found.iter().map(|p| finding(session, p)).collect::<Vec<_>>(),
        "remedies": remedy.iter().map(|r| remedy::page_data(r, roster)).collect::<Vec<_>>() });
    session.out.result(&data, || {
        let mut words: String = found.iter().map(|p| block(session, p)).collect();
        let counts: [(&str, &dyn std::fmt::Display); 3] =
            [("model", &args.file), ("errors", &errors), ("warnings", &warnings)];
        if let Some(remedy) = &remedy {
            words.push_str(&remedy::page_words(session.text, remedy, roster));
            words.push('\n');
        }
        words.push_str(&session.text.with("lint-done", &counts));
        words
    })?;
    if errors > 0 { Err(Failure::Breached) } else { Ok(()) }
}

fn on_roster(
    session: &Session<'_>,
    args: &args::LintModel,
    dir: &Path,
) -> Result<(Vec<Problem>, Option<Remedy>), Error> {
    let (_, loaded) = files::load(session, dir, Some(&args.file))?;
    let time = Some(Duration::from_secs_f64(args.time_limit));
    let limits = Limits { gap: 0.0, time, seed: 1 };
    let watch = Terminal::new(session, None)?;
    let found = lint::with_roster(&loaded.instance, &loaded.policy, &Highs, limits, &watch);
    watch.finish()?;
    let found = found?;
    let remedy = lint::remedy(&loaded.policy, &found);
    Ok((found, remedy))
}

fn block(session: &Session<'_>, problem: &Problem) -> String {
    let key = match lint::severity(problem.code) {
        Severity::Error => "problem-error",
        Severity::Warning => "problem-warning",
    };
    output::block(session.text, key, problem)
}

fn finding(session: &Session<'_>, problem: &Problem) -> serde_json::Value {
    json!({ "code": problem.code, "severity": lint::severity(problem.code),
        "file": problem.place.file, "row": problem.place.row, "column": problem.place.column,
        "args": problem.args, "cause": session.text.cause(problem),
        "action": session.text.action(problem) })
}
