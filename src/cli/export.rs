//! `luan export`: the program as MPS, for any other solver.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use crate::domain::Objective;
use crate::error::Error;
use crate::program::{Names, Program, Stage, write_mps};
use crate::solve::{self, Highs, Limits, Termination};
use crate::{formulate, pairs, validate};

use super::progress::Terminal;
use super::{Session, args, files, plan};

pub(super) fn run(session: &Session<'_>, args: &args::Export) -> Result<(), Error> {
    let (_, loaded) = files::load(&args.dir, args.model.as_deref())?;
    let validate::Loaded { instance, mut policy, .. } = loaded;
    policy.objective = args.objective.unwrap_or(policy.objective);
    let pairs = pairs::eligible(&instance, &policy);
    let program = formulate::formulate(&instance, &policy, &pairs);
    let names = Names::new(&instance, &policy, &pairs);
    let written = match policy.objective {
        Objective::Weighted => vec![whole(session, &program, &names, &args.mps)?],
        Objective::Lexicographic => {
            let watch = Terminal::new(session)?;
            let written = tiers(session, &program, &names, args, &watch);
            watch.finish();
            written?
        }
    };
    let data = json!({ "schema": "luan.export/1", "files": written.iter().map(|w| &w.data).collect::<Vec<_>>() });
    session
        .out
        .result(&data, || written.iter().map(|w| w.words.as_str()).collect::<Vec<_>>().join("\n"))
}

/// One file as data and as words.
struct Written {
    data: Json,
    words: String,
}

/// A weighted program in one file.
fn whole(
    session: &Session<'_>,
    program: &Program,
    names: &Names,
    path: &Path,
) -> Result<Written, Error> {
    let costs = match program.stages.first() {
        Some(stage) => program.costs(stage),
        None => vec![0; program.columns.len()],
    };
    files::write(path, write_mps(program, &costs, &[], names).as_bytes())?;
    Ok(written(session, program, path, None))
}

/// One file per tier: each caps the earlier tiers at their optimum.
fn tiers(
    session: &Session<'_>,
    program: &Program,
    names: &Names,
    args: &args::Export,
    watch: &Terminal<'_>,
) -> Result<Vec<Written>, Error> {
    let limits: Limits = plan::limits(&args.search);
    let mut caps = Vec::new();
    let mut start: Option<Vec<i64>> = None;
    let mut files_written = Vec::new();
    for (at, stage) in program.stages.iter().enumerate() {
        let costs = program.costs(stage);
        let path = numbered(&args.mps, at + 1, stage);
        files::write(&path, write_mps(program, &costs, &caps, names).as_bytes())?;
        let one = Program { stages: vec![stage.clone()], ..program.clone() };
        let staged = solve::solve(&one, &caps, start.as_deref(), &Highs, limits, watch)?;
        let Some(values) = staged.values else {
            return Err(match staged.termination {
                Termination::Infeasible => Error::Infeasible(Vec::new()),
                _ => Error::NoPlan,
            });
        };
        let result = &staged.stages[0];
        if result.bound < result.value {
            let args: [(&str, &dyn std::fmt::Display); 3] =
                [("tier", &stage.id), ("value", &result.value), ("bound", &result.bound)];
            session.out.remark(&session.text.with("export-not-proven", &args));
        }
        files_written.push(written(session, program, &path, Some(result.value)));
        caps.push(solve::cap(&costs, result.value, stage.tolerance));
        start = Some(values);
    }
    Ok(files_written)
}

/// `FILE-1-law.mps` for `FILE.mps`.
fn numbered(path: &Path, number: usize, stage: &Stage) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let kind = path.extension().map_or_else(|| "mps".into(), |e| e.to_string_lossy());
    path.with_file_name(format!("{stem}-{number}-{}.{kind}", stage.id))
}

fn written(session: &Session<'_>, program: &Program, path: &Path, optimum: Option<i64>) -> Written {
    let nonzeros: usize = program.rows.iter().map(|row| row.terms.len()).sum();
    let (file, columns, rows) =
        (path.display().to_string(), program.columns.len(), program.rows.len());
    let data = json!({ "file": file, "columns": columns, "rows": rows, "nonzeros": nonzeros,
        "optimum": optimum });
    let mut args: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("file", &file), ("columns", &columns), ("rows", &rows), ("nonzeros", &nonzeros)];
    let words = match &optimum {
        None => session.text.with("export-file", &args),
        Some(optimum) => {
            args.push(("optimum", optimum));
            session.text.with("export-optimum", &args)
        }
    };
    Written { data, words }
}
