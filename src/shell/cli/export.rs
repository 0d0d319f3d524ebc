//! `luan export`: the program as MPS, for any other solver, or the roster as a workbook.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::{Objective, Policy, Tier};
use crate::error::Error;
use crate::input::read::Input;
use crate::input::validate;
use crate::model::Model;
use crate::program::{Cap, Names, Program, write_mps};
use crate::report::book::Sheet;
use crate::report::{self, render};
use crate::solve::{self, Highs, Limits, Solver, Staged};

use crate::view::{Export, Exported, RosterBook, RosterSheet, Schema};

use super::progress::Terminal;
use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Export) -> Result<(), Error> {
    let (input, loaded) = files::load(session, &args.dir, args.model.as_deref())?;
    match (&args.xlsx, &args.mps) {
        (Some(path), _) => roster(session, (&args.dir, &input), &loaded, path),
        (None, Some(path)) => program(session, args, loaded, path),
        (None, None) => Ok(()), // refused with the arguments
    }
}

/// Writes the roster as a workbook.
fn roster(
    session: &Session<'_>,
    (dir, input): (&Path, &Input),
    loaded: &validate::Loaded,
    path: &Path,
) -> Result<(), Error> {
    let text = session.text;
    if files::same(path, dir) {
        return Err(Error::Usage(text.with("export-onto-itself", &[("path", &path.display())])));
    }
    let book = report::roster(text, input)?;
    files::write(path, &render::xlsx(&book)?)?;
    let model = &loaded.policy.id;
    if !validate::builtin_models().iter().any(|(name, _)| name == model) {
        session.out.remark(&text.with("export-model", &[("model", model)]));
    }
    let rows = |sheet: &Sheet| sheet.rows.len().saturating_sub(1);
    let sheets = book.sheets.iter();
    let sheets = sheets.map(|sheet| RosterSheet { name: sheet.name.clone(), rows: rows(sheet) });
    let file = path.display().to_string();
    let data = RosterBook { schema: Schema::HERE, file, sheets: sheets.collect() };
    session.out.result(&data, || {
        let rows: usize = data.sheets.iter().map(|sheet| sheet.rows).sum();
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("file", &data.file), ("sheets", &data.sheets.len()), ("rows", &rows)];
        text.with("export-roster", &args)
    })
}

/// Writes the program as MPS.
fn program(
    session: &Session<'_>,
    args: &args::Export,
    loaded: validate::Loaded,
    path: &Path,
) -> Result<(), Error> {
    let validate::Loaded { instance, mut policy, .. } = loaded;
    if let Some(objective) = args.objective {
        Arc::make_mut(&mut policy).objective = objective;
    }
    let model = Model::new(instance, policy);
    let names = Names::new(model.context(), &model.pairs);
    let mps = Mps { policy: &model.policy, program: &model.program, names: &names };
    let written = match model.policy.objective {
        Objective::Weighted => vec![mps.whole(path)?],
        Objective::Lexicographic => {
            let watch = Terminal::new(session, None)?;
            let limits = Limits {
                gap: 0.0,
                time: Some(Duration::from_secs_f64(args.time_limit)),
                seed: args.seed,
            };
            let solver = Solver { backend: &Highs, limits, watch: &watch };
            let staged = solve::solve(&model.program, &[], None, solver);
            watch.finish()?;
            mps.tiers(session, &staged?, path)?
        }
    };
    let data = Export { schema: Schema::HERE, files: written };
    session.out.result(&data, || {
        data.files.iter().map(|file| words(session, file)).collect::<Vec<_>>().join("\n")
    })
}

fn words(session: &Session<'_>, written: &Exported) -> String {
    let Exported { file, columns, rows, nonzeros, optimum, .. } = written;
    let mut args: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("file", file), ("columns", columns), ("rows", rows), ("nonzeros", nonzeros)];
    match optimum {
        None => session.text.with("export-file", &args),
        Some(optimum) => {
            args.push(("optimum", optimum));
            session.text.with("export-optimum", &args)
        }
    }
}

/// What is written.
struct Mps<'a> {
    policy: &'a Policy,
    program: &'a Program,
    names: &'a Names,
}

impl Mps<'_> {
    /// A weighted program in one file.
    fn whole(&self, path: &Path) -> Result<Exported, Error> {
        let costs = match self.program.stages.first() {
            Some(stage) => self.program.costs(stage),
            None => vec![0; self.program.columns.len()],
        };
        files::write_with(path, |out| write_mps(out, self.program, &costs, &[], self.names))?;
        Ok(self.written(path, None, None))
    }

    /// One file per tier that was reached, also for one in which nothing is priced: each caps the
    /// earlier tiers at their proven optimum, up to their tolerance.
    fn tiers(
        &self,
        session: &Session<'_>,
        staged: &Staged,
        path: &Path,
    ) -> Result<Vec<Exported>, Error> {
        let mut written = Vec::new();
        for (number, tier) in self.policy.tiers.iter().enumerate() {
            let before = self.policy.tiers[..number].iter();
            let before = before.filter(|tier| self.stage(tier).is_some()).count();
            let Some(decided) = staged.decided.get(..before) else { break };
            let (costs, optimum) = match self.stage(tier) {
                Some(at) => {
                    let optimum = staged.decided.get(at).map(|decided| decided.value);
                    (self.program.costs(&self.program.stages[at]), optimum)
                }
                None => (vec![0; self.program.columns.len()], staged.values.as_ref().map(|_| 0)),
            };
            let caps = decided.iter().map(|decided| &decided.cap);
            let caps: Vec<Cap> = caps.chain(&staged.cuts).cloned().collect();
            let path = numbered(path, number + 1, tier);
            files::write_with(&path, |out| {
                write_mps(out, self.program, &costs, &caps, self.names)
            })?;
            written.push(self.written(&path, Some(tier), optimum));
        }
        if let Some(stage) = self.program.stages.get(staged.decided.len()) {
            session.out.remark(&session.text.with("export-not-proven", &[("tier", &stage.id)]));
        }
        Ok(written)
    }

    /// Position of the stage that decides a tier; `None` when nothing is priced in it.
    fn stage(&self, tier: &Tier) -> Option<usize> {
        self.program.stages.iter().position(|stage| stage.id == tier.id)
    }

    fn written(&self, path: &Path, tier: Option<&Tier>, optimum: Option<i64>) -> Exported {
        Exported {
            file: path.display().to_string(),
            tier: tier.map(|tier| tier.id.clone()),
            columns: self.program.columns.len(),
            rows: self.program.rows.len(),
            nonzeros: self.program.rows.iter().map(|row| row.terms.len()).sum(),
            optimum,
        }
    }
}

/// `FILE-1-law.mps` for `FILE.mps`.
fn numbered(path: &Path, number: usize, tier: &Tier) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let kind = path.extension().map_or_else(|| "mps".into(), |e| e.to_string_lossy());
    path.with_file_name(format!("{stem}-{number}-{}.{kind}", tier.id))
}
