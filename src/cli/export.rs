//! `luan export`: the program as MPS, for any other solver.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::domain::{Objective, Policy, Tier};
use crate::error::Error;
use crate::program::{Cap, Names, Program, write_mps};
use crate::solve::{self, Highs, Limits, Staged};
use crate::{formulate, pairs, validate};

use super::progress::Terminal;
use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Export) -> Result<(), Error> {
    let (_, loaded) = files::load(session, &args.dir, args.model.as_deref())?;
    let validate::Loaded { instance, mut policy, .. } = loaded;
    policy.objective = args.objective.unwrap_or(policy.objective);
    let pairs = pairs::eligible(&instance, &policy);
    let program = formulate::formulate(&instance, &policy, &pairs);
    let names = Names::new(&instance, &policy, &pairs);
    let mps = Mps { policy: &policy, program: &program, names: &names };
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
    policy: &'a Policy,
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
        Ok(self.written(session, path, None, None))
    }

    /// One file per tier that was reached, also for one in which nothing is priced: each caps the
    /// earlier tiers at their proven optimum, up to their tolerance.
    fn tiers(
        &self,
        session: &Session<'_>,
        staged: &Staged,
        path: &Path,
    ) -> Result<Vec<Written>, Error> {
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
            written.push(self.written(session, &path, Some(tier), optimum));
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

    fn written(
        &self,
        session: &Session<'_>,
        path: &Path,
        tier: Option<&Tier>,
        optimum: Option<i64>,
    ) -> Written {
        let nonzeros: usize = self.program.rows.iter().map(|row| row.terms.len()).sum();
        let (columns, rows) = (self.program.columns.len(), self.program.rows.len());
        let file = path.display().to_string();
        let data = json!({ "file": file, "tier": tier.map(|tier| &tier.id), "columns": columns, "rows": rows, "nonzeros": nonzeros,
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
fn numbered(path: &Path, number: usize, tier: &Tier) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let kind = path.extension().map_or_else(|| "mps".into(), |e| e.to_string_lossy());
    path.with_file_name(format!("{stem}-{number}-{}.{kind}", tier.id))
}
