//! `luan export`: the program as MPS, for any other solver.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::domain::Objective;
use crate::error::Error;
use crate::program::{Cap, Names, Program, Stage, write_mps};
use crate::solve::{self, Highs, Limits, Staged};
use crate::{formulate, pairs, validate};

use super::progress::Terminal;
use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Export) -> Result<(), Error> {
    let (_, loaded) = files::load(&args.dir, args.model.as_deref())?;
    let validate::Loaded { instance, mut policy, .. } = loaded;
    policy.objective = args.objective.unwrap_or(policy.objective);
    let pairs = pairs::eligible(&instance, &policy);
    let program = formulate::formulate(&instance, &policy, &pairs);
    let mps = Mps { program: &program, names: &Names::new(&instance, &policy, &pairs) };
    let written = match policy.objective {
        Objective::Weighted => vec![mps.whole(session, &args.mps)?],
        Objective::Lexicographic => {
            let watch = Terminal::new(session, None)?;
            let limits = Limits {
                gap: 0.0,
                time: Some(Duration::from_secs_f64(args.time_limit)),
                seed: args.seed,
            };
            let staged = solve::solve(&program, &[], None, &Highs, limits, &watch);
            watch.finish()?;
            mps.tiers(session, &staged?, &args.mps)?
        }
    };
    let files: Vec<&Json> = written.iter().map(|written| &written.data).collect();
    let data = json!({ "schema": "luan.export/1", "files": files });
    session.out.result(&data, || {
        written.iter().map(|written| written.words.as_str()).collect::<Vec<_>>().join("\n")
    })
}

/// One file as data and as words.
struct Written {
    data: Json,
    words: String,
}

/// What is written.
struct Mps<'a> {
    program: &'a Program,
    names: &'a Names,
}

impl Mps<'_> {
    /// A weighted program in one file.
    fn whole(&self, session: &Session<'_>, path: &Path) -> Result<Written, Error> {
        let costs = match self.program.stages.first() {
            Some(stage) => self.program.costs(stage),
            None => vec![0; self.program.columns.len()],
        };
        files::write_with(path, |out| write_mps(out, self.program, &costs, &[], self.names))?;
        Ok(self.written(session, path, None))
    }

    /// One file per tier that was reached: each caps the earlier tiers at their proven optimum.
    fn tiers(
        &self,
        session: &Session<'_>,
        staged: &Staged,
        path: &Path,
    ) -> Result<Vec<Written>, Error> {
        let decided = staged.decided.len();
        let mut written = Vec::new();
        for (at, stage) in self.program.stages.iter().enumerate().take(decided + 1) {
            let earlier = staged.decided[..at].iter().map(|d| &d.cap);
            let caps: Vec<Cap> = earlier.chain(&staged.cuts).cloned().collect();
            let costs = self.program.costs(stage);
            let path = numbered(path, at + 1, stage);
            files::write_with(&path, |out| {
                write_mps(out, self.program, &costs, &caps, self.names)
            })?;
            let optimum = (at < decided).then_some(staged.stages[at].value);
            written.push(self.written(session, &path, optimum));
        }
        if let Some(stage) = self.program.stages.get(decided) {
            session.out.remark(&session.text.with("export-not-proven", &[("tier", &stage.id)]));
        }
        Ok(written)
    }

    fn written(&self, session: &Session<'_>, path: &Path, optimum: Option<i64>) -> Written {
        let nonzeros: usize = self.program.rows.iter().map(|row| row.terms.len()).sum();
        let (columns, rows) = (self.program.columns.len(), self.program.rows.len());
        let file = path.display().to_string();
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
}

/// `FILE-1-law.mps` for `FILE.mps`.
fn numbered(path: &Path, number: usize, stage: &Stage) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let kind = path.extension().map_or_else(|| "mps".into(), |e| e.to_string_lossy());
    path.with_file_name(format!("{stem}-{number}-{}.{kind}", stage.id))
}
