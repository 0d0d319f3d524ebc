//! `luan batch`: many instances, models and what-ifs, each result in its place as soon as it is there;
//! `luan batch merge`: one summary out of the shards of several machines.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::answer::{self, Run};
use crate::error::Error;
use crate::input::read::{self, Input};
use crate::model::Model;
use crate::plan::{self, Request};
use crate::report::{self, render};
use crate::shell::hub::{Hub, Ticket, threads};
use crate::shell::memory::{Gate, need};
use crate::solve::{Backend, Engine, Solver, Watch};
use crate::study;
use crate::study::batch::{self, Case, Unlisted};
use crate::text::PAGE;
use crate::view::{
    Batch, BatchCase, BatchFigures, BatchSearch, BatchStatus, Digest, Limit, Plan, Schema,
    Termination, Under,
};

use super::plan::limits;
use super::{Failure, Session, args, files, output, results};

/// Folder of the results, one folder a case.
const CASES: &str = "cases";

/// The record of a case; it is written last, so that it marks a case as done.
const RECORD: &str = "case.json";

const SUMMARY: [&str; 3] = ["summary.json", "summary.csv", "summary.txt"];

pub(super) fn run(session: &Session<'_>, args: &args::Batch) -> Result<(), Failure> {
    match &args.does {
        Some(args::BatchVerb::Merge(verb)) => return merge(session, verb),
        None if args.paths.is_empty() => {
            return Err(Error::Usage(session.text.plain("batch-no-paths")).into());
        }
        None => {}
    }
    let Some(out) = &args.out else {
        return Err(Error::Usage(session.text.plain("batch-no-out")).into());
    };
    let all = cases(session, args)?;
    let mine = all.into_iter().enumerate().filter(|(at, _)| args.shard.is_none_or(|s| s.has(*at)));
    let mine: BTreeMap<String, Case> = mine.map(|(_, named)| named).collect();
    if !args.resume && files::has_entries(&out.join(CASES)) {
        let dir = out.display().to_string();
        return Err(Error::Usage(session.text.with("batch-not-empty", &[("dir", &dir)])).into());
    }
    let work = Work::new(session, args, out, &mine)?;
    let done = work.all()?;
    let summary = summarised(session, out, done)?;
    let open = mine.len() - summary.cases.len();
    if open > 0 {
        session.out.remark(&session.text.with("batch-open", &[("count", &open)]));
        return Err(Error::NoPlan { interrupted: true }.into());
    }
    ended(&summary, args.accept_unproven)
}

/// The summary of these cases, written and shown.
fn summarised(
    session: &Session<'_>,
    out: &Path,
    cases: BTreeMap<String, BatchCase>,
) -> Result<Batch, Error> {
    let summary = Batch {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        cases: cases.into_values().collect(),
    };
    let [json, csv, txt] = SUMMARY.map(|name| out.join(name));
    files::write(&json, format!("{}\n", render::json(&summary)?).as_bytes())?;
    files::write(&csv, &render::csv(&report::batch_sheet(&summary)))?;
    let document = report::batch(session.text, &summary);
    files::write(&txt, render::text(&document, Some(PAGE)).as_bytes())?;
    session.out.result(&summary, || session.page(&document))?;
    let dir = out.display().to_string();
    session.out.remark(&session.text.with("batch-written", &[("dir", &dir)]));
    Ok(summary)
}

/// How a summary ends the program: failures go before what is not proven.
fn ended(summary: &Batch, accept_unproven: bool) -> Result<(), Failure> {
    let any = |status: BatchStatus| summary.cases.iter().any(|case| case.status == status);
    if any(BatchStatus::Failed) {
        return Err(Failure::Breached);
    }
    let is_open = any(BatchStatus::Feasible) || any(BatchStatus::NoPlan);
    if is_open && !accept_unproven { Err(Failure::Unproven) } else { Ok(()) }
}

/// One summary out of several: a case that two of them have counts once, where both were made from the
/// same.
fn merge(session: &Session<'_>, args: &args::Merge) -> Result<(), Failure> {
    let parts: Vec<BTreeMap<String, BatchCase>> =
        args.parts.iter().map(|dir| part(dir)).collect::<Result<_, _>>()?;
    let same = |a: &BatchCase, b: &BatchCase| a.inputs == b.inputs && a.search == b.search;
    let merged = batch::merged(parts, same).map_err(|ids| {
        Error::Usage(session.text.with("batch-torn", &[("ids", &ids.join(", "))]))
    })?;
    let summary = summarised(session, &args.out, merged)?;
    ended(&summary, args.accept_unproven)
}

/// The records of one shard.
fn part(dir: &Path) -> Result<BTreeMap<String, BatchCase>, Error> {
    let path = dir.join(SUMMARY[0]);
    let bytes = files::bytes(&path)?;
    let batch: Batch = serde_json::from_slice(&bytes).map_err(|e| Error::Io {
        path: path.display().to_string(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidData, e),
    })?;
    Ok(batch.cases.into_iter().map(|case| (case.id.clone(), case)).collect())
}

/// All cases of the batch, in the order of their names.
fn cases(session: &Session<'_>, args: &args::Batch) -> Result<BTreeMap<String, Case>, Error> {
    let mut all = Vec::new();
    for path in &args.paths {
        if path.is_dir() {
            let dirs = files::instances(path)?;
            if dirs.is_empty() {
                let dir = path.display().to_string();
                return Err(Error::Usage(session.text.with("batch-no-instance", &[("dir", &dir)])));
            }
            for dir in dirs {
                all.extend(of_folder(args, &dir)?);
            }
        } else {
            let text = String::from_utf8_lossy(&files::bytes(path)?).into_owned();
            all.extend(batch::listed(&text).map_err(|e| unlisted(session, path, &e))?);
        }
    }
    batch::by_id(all).map_err(|e| unlisted(session, Path::new(""), &e))
}

/// A folder under each model, and each of its what-ifs where they are asked for.
fn of_folder(args: &args::Batch, dir: &Path) -> Result<Vec<Case>, Error> {
    let name = dir.display().to_string();
    let models: Vec<Option<String>> = match args.model.is_empty() {
        true => vec![None],
        false => args.model.iter().cloned().map(Some).collect(),
    };
    let mut what_ifs = vec![None];
    if args.what_ifs {
        what_ifs.extend(study::scenarios(&files::what_ifs(dir)?).into_iter().map(Some));
    }
    let case = |model: &Option<String>, what_if: &Option<String>| Case {
        dir: name.clone(),
        model: model.clone(),
        what_if: what_if.clone(),
    };
    let of_model = |model| what_ifs.iter().map(move |what_if| case(model, what_if));
    Ok(models.iter().flat_map(of_model).collect())
}

fn unlisted(session: &Session<'_>, path: &Path, fault: &Unlisted) -> Error {
    let path = path.display().to_string();
    Error::Usage(match fault {
        Unlisted::Line(row) => session.text.with("batch-line", &[("path", &path), ("row", row)]),
        Unlisted::Twice(id) => session.text.with("batch-twice", &[("id", id)]),
    })
}

/// A batch at work.
struct Work<'a> {
    session: &'a Session<'a>,
    args: &'a args::Batch,
    out: &'a Path,
    search: BatchSearch,
    waiting: Mutex<VecDeque<(&'a String, &'a Case)>>,
    done: Mutex<BTreeMap<String, BatchCase>>,
    gate: Gate,
    ticket: Ticket,
    bar: ProgressBar,
}

impl<'a> Work<'a> {
    fn new(
        session: &'a Session<'a>,
        args: &'a args::Batch,
        out: &'a Path,
        cases: &'a BTreeMap<String, Case>,
    ) -> Result<Self, Error> {
        let hub = Hub::of_process();
        hub.listen()?;
        let engine = Engine::NAMES.iter().find(|(_, engine)| *engine == args.search.engine);
        let target = match session.out.quiet() {
            true => ProgressDrawTarget::hidden(),
            false => ProgressDrawTarget::stderr(),
        };
        let bar = ProgressBar::with_draw_target(Some(cases.len() as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{elapsed} {pos}/{len} {msg} ({eta})") {
            bar.set_style(style);
        }
        Ok(Self {
            session,
            args,
            out,
            search: BatchSearch {
                candidates: args.candidates.get(),
                gap: args.search.gap,
                time_limit: args.search.time_limit,
                seed: args.search.seed,
                engine: engine.map_or("auto", |(name, _)| name).to_owned(),
            },
            waiting: Mutex::new(cases.iter().collect()),
            done: Mutex::default(),
            gate: Gate::default(),
            ticket: hub.ticket()?,
            bar,
        })
    }

    /// Solves all cases, as many at a time as there are threads; what ended is returned.
    fn all(self) -> Result<BTreeMap<String, BatchCase>, Error> {
        let threads = threads(self.args.search.threads);
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| self.worker())).collect();
            let ended = |worker: std::thread::ScopedJoinHandle<'_, Result<(), Error>>| {
                worker.join().unwrap_or_else(|_| Err(Error::Internal("a case panicked".to_owned())))
            };
            workers.into_iter().map(ended).collect::<Result<Vec<()>, Error>>()
        })?;
        self.bar.finish_and_clear();
        Ok(self.done.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes one case after the other. Each has a pool of one thread: cases are the unit of work.
    fn worker(&self) -> Result<(), Error> {
        let pool = Hub::of_process().pool(Some(1))?;
        loop {
            let next = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some((id, case)) = next.filter(|_| !self.ticket.interrupted()) else {
                return Ok(());
            };
            if let Some(record) = pool.install(|| self.case(id, case))? {
                let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
                done.insert(id.clone(), record);
                let failed = done.values().filter(|c| c.status == BatchStatus::Failed).count();
                drop(done);
                self.bar.inc(1);
                let words = self.session.text.with("batch-progress", &[("failed", &failed)]);
                self.bar.set_message(words);
            }
        }
    }

    /// The record of a case: that of an earlier run where nothing has changed since, else a new one;
    /// `None` when the user stopped it.
    fn case(&self, id: &str, case: &Case) -> Result<Option<BatchCase>, Error> {
        let folder = self.out.join(CASES).join(id);
        let dir = Path::new(&case.dir);
        let mut record = self.blank(id, case);
        let read = files::folder(dir).and_then(|input| Ok((input, files::what_ifs(dir)?)));
        match read {
            Err(error) => self.fail(&mut record, &error),
            Ok((input, what_ifs)) => {
                record.inputs = inputs(&input, &what_ifs, case);
                if let Some(earlier) = earlier(&folder, &record) {
                    return Ok(Some(earlier));
                }
                let bytes = input.files.values().map(|file| file.len() as u64).sum();
                let (solved, wall_s) = self.gate.pass(need(bytes), || {
                    let began = Instant::now();
                    let solved = self.solve(case, input, &what_ifs, &record.inputs);
                    (solved, began.elapsed().as_secs_f64())
                });
                record.wall_s = wall_s;
                match solved {
                    Ok(plan) if plan.limit == Some(Limit::Interrupt) => return Ok(None),
                    Ok(mut plan) => {
                        fill(&mut record, &plan);
                        let what_if = case.what_if.clone();
                        plan.under =
                            what_if.map(|name| Under { what_if: Some(name), refused: Vec::new() });
                        super::plan::write(self.session, &mut plan, &folder, results::Set::new())?;
                    }
                    Err(Error::NoPlan { interrupted: true }) => return Ok(None),
                    Err(error) => self.fail(&mut record, &error),
                }
            }
        }
        record.peak_rss_bytes = super::plan::peak_rss_bytes();
        let json = format!("{}\n", render::json(&record)?);
        files::write(&folder.join(RECORD), json.as_bytes())?;
        Ok(Some(record))
    }

    fn blank(&self, id: &str, case: &Case) -> BatchCase {
        BatchCase {
            schema: Schema::HERE,
            id: id.to_owned(),
            dir: case.dir.clone(),
            model: case.model.clone(),
            what_if: case.what_if.clone(),
            search: self.search.clone(),
            inputs: Vec::new(),
            status: BatchStatus::Failed,
            limit: None,
            tiers: Vec::new(),
            gap: None,
            figures: None,
            error: None,
            problems: Vec::new(),
            wall_s: 0.0,
            peak_rss_bytes: None,
        }
    }

    fn fail(&self, record: &mut BatchCase, error: &Error) {
        record.status = match error {
            Error::Infeasible(_) => BatchStatus::Infeasible,
            Error::NoPlan { .. } => BatchStatus::NoPlan,
            _ => BatchStatus::Failed,
        };
        record.error = Some(output::message(self.session.text, error));
        if let Error::Input(problems) = error {
            let errors: Vec<_> = problems.iter().filter(|p| p.is_error()).cloned().collect();
            record.problems = answer::problems(self.session.text, &errors);
        }
    }

    fn solve(
        &self,
        case: &Case,
        input: Input,
        what_ifs: &BTreeMap<String, Vec<u8>>,
        inputs: &[Digest],
    ) -> Result<Plan, Error> {
        let began = Instant::now();
        let roster = files::Roster { dir: Path::new(&case.dir), model: case.model.as_deref() };
        let name = case.what_if.as_deref();
        let rows = read::row_digests(&input);
        let loaded = files::under(self.session, &roster, input, what_ifs, name)?;
        let model = Model::new(loaded.instance, loaded.policy);
        let limits = limits(&self.args.search);
        let solver = Solver { backend: &self.args.search.engine, limits, watch: &self.ticket };
        let request = Request { candidates: self.args.candidates, ..Request::ONE };
        let drafted = plan::draft(model, &request, solver.after(began.elapsed()))?;
        let run = Run {
            solver: self.args.search.engine.name(),
            limits,
            threads: 1,
            inputs: inputs.to_vec(),
            wall_s: began.elapsed().as_secs_f64(),
            peak_rss_bytes: super::plan::peak_rss_bytes(),
        };
        Ok(Plan { rows, ..answer::plan(&drafted, run) })
    }
}

/// What a case is made from: the tables and models of its folder, and for a what-if those files too.
fn inputs(input: &Input, what_ifs: &BTreeMap<String, Vec<u8>>, case: &Case) -> Vec<Digest> {
    let mut all = match case.what_if {
        Some(_) => study::inputs(input, what_ifs),
        None => read::digests(input),
    };
    let own = case.model.as_deref().and_then(|name| files::model_text(Path::new(&case.dir), name));
    if let (Some(name), Some(text)) = (&case.model, own) {
        all.push(Digest::of(name, text.as_bytes()));
    }
    all
}

/// The record of an earlier run, where nothing that it was made from has changed.
fn earlier(folder: &Path, now: &BatchCase) -> Option<BatchCase> {
    let bytes = files::bytes(&folder.join(RECORD)).ok()?;
    let earlier: BatchCase = serde_json::from_slice(&bytes).ok()?;
    let is_same = earlier.inputs == now.inputs
        && earlier.search == now.search
        && (&earlier.dir, &earlier.model, &earlier.what_if) == (&now.dir, &now.model, &now.what_if);
    is_same.then_some(earlier)
}

/// What a record says of a plan.
fn fill(record: &mut BatchCase, plan: &Plan) {
    let kpis = &plan.candidates[0].kpis;
    record.status = match plan.termination {
        Termination::Optimal => BatchStatus::Proven,
        _ => BatchStatus::Feasible,
    };
    record.limit = plan.limit;
    record.tiers.clone_from(&plan.tiers);
    record.gap = Some(plan.gap);
    record.figures = Some(BatchFigures {
        moves: kpis.moves,
        vacancies: kpis.vacancies.after,
        nonlocal_heads: kpis.nonlocal_heads.after,
        women_movers: kpis.women_movers,
    });
}
