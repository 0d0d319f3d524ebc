//! `luan plan`: ranked, audited candidate plans.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::answer;
use crate::error::Error;
use crate::input::read::{self, Digest, visible};
use crate::input::validate;
use crate::model::Model;
use crate::plan::{self, Request};
use crate::report::{self, render};
use crate::shell::hub::Hub;
use crate::solve::{Backend, EngineParams, Limits, Solver, Tuned};
use crate::text::PAGE;
use crate::view::{self, Plan};

use super::log::Log;
use super::progress::Terminal;
use super::{
    Failure, Session, args, engine_params, files, output, pseudonyms, results, warm_start,
};

/// Drafts plans; a run that ends without one says so beside the plans of an earlier run.
pub(super) fn run(session: &Session<'_>, args: &args::Plan) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    let drafted = pool.install(|| draft(session, args, pool.current_num_threads()));
    if let (Err(Failure::Error(error)), Some(out)) = (&drafted, &args.out)
        && matches!(super::exit_code(error), 1 | 3 | 4)
        && !files::same(out, &args.dir)
    {
        let message = visible(&output::message(session.text, error)).into_owned();
        let words = session.text.with("plan-older-mark", &[("message", &message)]);
        // The error that is about to be shown counts, not one of writing this down.
        if results::mark_older(out, &format!("{words}\n")).unwrap_or(false) {
            let dir = out.display().to_string();
            session.out.remark(&session.text.with("plan-older", &[("dir", &dir)]));
        }
    }
    drafted
}

fn draft(session: &Session<'_>, args: &args::Plan, threads: usize) -> Result<(), Failure> {
    let began = Instant::now();
    let params = args.engine_params.as_deref().map(engine_params::load).transpose()?;
    let params = params.unwrap_or(EngineParams::DEFAULT);
    let engine = Tuned { engine: args.search.engine, params };
    let (input, loaded) = files::load(session, &args.dir, args.model.as_deref())?;
    let given = args.warm_start.as_deref().map(warm_start::read).transpose()?;
    let mut inputs = read::digests(&input);
    inputs.extend(given.iter().map(|given| given.digest.clone()));
    let rows = read::row_digests(&input);
    drop(input); // the search needs the room
    let validate::Loaded { instance, mut policy, warnings } = loaded;
    if let Some(objective) = args.objective {
        Arc::make_mut(&mut policy).objective = objective;
    }
    session.out.remark(session.out.problems_text(session.text, &warnings).trim_end());
    if let Some(out) = &args.out {
        prepare(session, out, &args.dir, &expected(args.candidates.get()))?;
    }
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let request = Request {
        candidates: args.candidates,
        keep_dominated: args.keep_dominated,
        within: args.within,
    };
    let log = Log::new(session, args.log, args.log_json.as_deref())?;
    let watch = Terminal::new(session, Some(log))?;
    let solver = Solver { backend: &engine, limits: limits(&args.search), watch: &watch };
    let formulating = Instant::now();
    let model = Model::new(instance, policy);
    let start = given.as_ref().map(|given| given.start(&model)).transpose()?.unwrap_or_default();
    let drafted = plan::warm(model, start, &request, solver.after(formulating.elapsed()));
    let logged = watch.finish();
    let drafted = drafted?;
    logged?;
    let run = answer::Run {
        solver: engine.name(),
        limits: limits(&args.search),
        threads,
        inputs,
        wall_s: began.elapsed().as_secs_f64(),
        peak_rss_bytes: peak_rss_bytes(),
    };
    let mut plan = answer::plan(&drafted, run);
    plan.rows = rows;
    pseudonyms::hide(session, args.hidden.key(), &mut plan)?;
    session.out.remark(removed(session, &drafted.model, &plan).trim_end());
    if let Some(dir) = &args.out {
        write(session, &mut plan, dir, warm_start::left(&drafted.model, &drafted.start)?)?;
    }
    session.out.result(&plan, || words(session, &plan, args))?;
    if plan.termination == view::Termination::Optimal || args.accept_unproven {
        return Ok(());
    }
    session.out.remark(&session.text.plain("plan-unproven"));
    Err(Failure::Unproven)
}

/// What the rules took away, with a warning for each that let nothing through.
fn removed(session: &Session<'_>, model: &Model, plan: &Plan) -> String {
    let odd = super::check::lets_nothing_through(&model.policy, &model.pairs);
    let table = session.page(&report::removed(session.text, &plan.removed_pairs));
    format!("{}{table}", session.out.problems_text(session.text, &odd))
}

/// The ranked list, and where the details are.
fn words(session: &Session<'_>, plan: &Plan, args: &args::Plan) -> String {
    let (text, shown) = report::for_readers(session.text, plan);
    let text = &text;
    let mut words = report::summary(text, &shown);
    if plan.candidates.len() < args.candidates.get() {
        let key = match (plan.candidates_cut, args.within) {
            (Some(_), _) => "report-cut",
            (None, Some(_)) => "report-fewer-near",
            (None, None) => "report-fewer",
        };
        words.paragraph(text.with(key, &[("asked", &args.candidates)]));
    }
    let more = match &args.out {
        Some(dir) => {
            let files = "plan.json, plan.xlsx, report.html, moves-N.csv, misses-N.csv, report.txt";
            let files = dir.join(files).display().to_string();
            text.with("report-written", &[("files", &files)])
        }
        None => text.plain("plan-no-out"),
    };
    format!("{}\n{more}", session.page(&words))
}

/// The report for people, and the moves of each candidate.
const REPORT: &str = "report.txt";

/// The candidates for the committee.
const WORKBOOK: &str = "plan.xlsx";

/// The candidates to look at in a browser.
const PAGE_FILE: &str = "report.html";

/// Everybody in the plans near the optimum.
const NEAR: &str = "near.csv";

fn moves_file(rank: usize) -> String {
    format!("moves-{rank}.csv")
}

fn misses_file(rank: usize) -> String {
    format!("misses-{rank}.csv")
}

/// Names that the files of a run with so many candidates may have.
pub(super) fn expected(candidates: usize) -> Vec<String> {
    let own = (1..=candidates).flat_map(|rank| [moves_file(rank), misses_file(rank)]);
    [results::PLAN, REPORT, WORKBOOK, PAGE_FILE, NEAR, warm_start::FILE]
        .map(str::to_owned)
        .into_iter()
        .chain(own)
        .collect()
}

/// Makes sure that files with these names can be written to `out`, which is not the roster's own folder.
pub(super) fn prepare(
    session: &Session<'_>,
    out: &Path,
    roster: &Path,
    names: &[String],
) -> Result<(), Error> {
    match files::same(out, roster) {
        true => Err(Error::Usage(session.text.plain("plan-out-is-input"))),
        false => results::prepare(out, names),
    }
}

/// Puts the files of this run, and those in `set`, in the place of those of an earlier one.
pub(super) fn write(
    session: &Session<'_>,
    plan: &mut Plan,
    dir: &Path,
    mut set: results::Set,
) -> Result<(), Error> {
    set.extend(tables(session, plan));
    let (text, shown) = report::for_readers(session.text, plan);
    let text = &text;
    let mut words = report::summary(text, &shown);
    words.space();
    words.append(report::removed(text, &shown.removed_pairs));
    for candidate in &shown.candidates {
        words.append(report::candidate(text, &shown, candidate));
    }
    if shown.near.is_some() {
        words.append(report::near(text, &shown));
    }
    // The report is the same whatever terminal it was made on.
    let words = render::text(&words, Some(PAGE));
    set.push((REPORT.to_owned(), visible(&words).into_owned().into_bytes()));
    set.push((WORKBOOK.to_owned(), render::xlsx(&report::workbook(text, &shown))?));
    set.push((PAGE_FILE.to_owned(), report::page(session.text, plan)?.into_bytes()));
    plan.files = set.iter().map(|(name, bytes)| Digest::of(name, bytes)).collect();
    let json = render::json(plan)?;
    set.push((results::PLAN.to_owned(), format!("{json}\n").into_bytes()));
    results::replace(dir, &set)
}

/// The tables for spreadsheets, in the order of identifiers.
fn tables(session: &Session<'_>, plan: &Plan) -> results::Set {
    let (text, shown) = report::spoken(session.text, plan);
    let mut set = results::Set::new();
    for candidate in &shown.candidates {
        let moves = report::moves_sheet(&text, shown.directory.as_ref(), candidate);
        set.push((moves_file(candidate.rank), session.csv(&moves)));
        let misses = report::misses_sheet(&shown, candidate);
        set.push((misses_file(candidate.rank), session.csv(&misses)));
    }
    if shown.near.is_some() {
        set.push((NEAR.to_owned(), session.csv(&report::near_sheet(&shown))));
    }
    set
}

/// The search's limits as the solver takes them.
pub(super) fn limits(search: &args::Search) -> Limits {
    Limits {
        gap: search.gap,
        time: Some(Duration::from_secs_f64(search.time_limit)),
        seed: search.seed,
    }
}

/// What a result says of the run that began then and has just ended.
pub(super) fn run_of(
    search: &args::Search,
    threads: usize,
    inputs: Vec<Digest>,
    began: Instant,
) -> answer::Run {
    answer::Run {
        solver: search.engine.name(),
        limits: limits(search),
        threads,
        inputs,
        wall_s: began.elapsed().as_secs_f64(),
        peak_rss_bytes: peak_rss_bytes(),
    }
}

#[cfg(unix)]
pub(super) fn peak_rss_bytes() -> Option<u64> {
    use nix::sys::resource::{UsageWho, getrusage};
    // Linux counts in KiB, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let usage = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    Some(u64::try_from(usage.max_rss()).ok()? * unit)
}

#[cfg(not(unix))]
pub(super) fn peak_rss_bytes() -> Option<u64> {
    None
}
