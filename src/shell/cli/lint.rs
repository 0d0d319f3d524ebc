//! `luan lint-model`: what a board would get wrong with a policy model, alone or on a roster.

use std::path::Path;
use std::time::Duration;

use crate::answer;
use crate::error::{Error, Problem, Remedy};
use crate::lint::{self, Severity};
use crate::model::Model;
use crate::solve::{Highs, Limits, Solver};

use crate::view::{Lint, Schema};

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
    let data = Lint {
        schema: Schema::HERE,
        model: args.file.clone(),
        roster: roster.map(|dir| dir.display().to_string()),
        errors,
        warnings,
        findings: answer::findings(session.text, &found),
        remedies: remedy.iter().map(|r| remedy::page(r, roster)).collect(),
    };
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
    let model = Model::new(loaded.instance.clone(), loaded.policy.clone());
    let found = lint::with_roster(&model, Solver { backend: &Highs, limits, watch: &watch });
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
