//! `luan plan`: ranked, audited candidate plans.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::pipeline::{self, Request};
use crate::report::{self, Run};
use crate::solve::{Backend, Limits};
use crate::{read, validate};

use super::progress::Terminal;
use super::{Session, args, files, output};

pub(super) fn run(session: &Session<'_>, args: &args::Plan) -> Result<(), Error> {
    let began = Instant::now();
    let threads = pool(args.search.threads)?;
    let (input, loaded) = files::load(&args.dir, args.model.as_deref())?;
    let inputs = read::digests(&input);
    drop(input); // the search needs the room
    let validate::Loaded { instance, mut policy, warnings } = loaded;
    policy.objective = args.objective.unwrap_or(policy.objective);
    session.out.remark(output::problems_text(session.text, &warnings).trim_end());
    if let Some(out) = &args.out {
        if files::same(out, &args.dir) {
            return Err(Error::Usage(session.text.plain("plan-out-is-input")));
        }
        files::writable(out)?;
    }
    let request = Request { candidates: args.candidates as usize, limits: limits(&args.search) };
    let watch = Terminal::new(session)?;
    let drafted = pipeline::plan(&instance, &policy, &request, &args.search.engine, &watch);
    watch.finish();
    let drafted = drafted?;
    let run = Run {
        instance: &instance,
        policy: &policy,
        candidates: &drafted.candidates,
        cut: drafted.cut,
        solver: args.search.engine.name(),
        limits: request.limits,
        threads,
        inputs: &inputs,
        wall_s: began.elapsed().as_secs_f64(),
        peak_rss_bytes: peak_rss_bytes(),
    };
    let data = report::plan_report(&run);
    if let Some(dir) = &args.out {
        write(session, &run, &output::json_text(&data)?, dir)?;
    }
    session.out.result(&data, || words(session, &run, args))
}

/// The ranked list, and where the details are.
fn words(session: &Session<'_>, run: &Run<'_>, args: &args::Plan) -> String {
    let text = session.text;
    let mut words = report::summary_text(text, run);
    if run.candidates.len() < args.candidates as usize {
        let key = if run.cut.is_some() { "report-cut" } else { "report-fewer" };
        words.push_str(&text.with(key, &[("asked", &args.candidates)]));
        words.push('\n');
    }
    let more = match &args.out {
        Some(dir) => {
            let files = dir.join("plan.json, moves-N.csv, report.txt").display().to_string();
            text.with("report-written", &[("files", &files)])
        }
        None => text.plain("plan-no-out"),
    };
    format!("{words}\n{more}")
}

fn write(session: &Session<'_>, run: &Run<'_>, json: &str, dir: &Path) -> Result<(), Error> {
    for stale in run.candidates.len()..earlier_candidates(dir) {
        files::remove(&dir.join(format!("moves-{}.csv", stale + 1)))?;
    }
    let mut words = report::summary_text(session.text, run);
    for ranked in run.candidates {
        let csv = report::moves_csv(run.instance, run.policy, ranked);
        files::write(&dir.join(format!("moves-{}.csv", ranked.rank)), &csv)?;
        words.push_str(&report::candidate_text(session.text, run, ranked));
    }
    files::write(&dir.join("report.txt"), words.as_bytes())?;
    files::write(&dir.join("plan.json"), format!("{json}\n").as_bytes())?;
    Ok(())
}

/// Number of candidates of the plan that an earlier run left in `dir`: its move files go with it.
fn earlier_candidates(dir: &Path) -> usize {
    let plan = files::bytes(&dir.join("plan.json")).ok();
    let plan = plan.and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    let ours = plan.filter(|plan| plan["schema"] == "luan.plan/1");
    ours.and_then(|plan| plan["candidates"].as_array().map(Vec::len)).unwrap_or(0)
}

/// Sets up the threads that read, write the program and solve candidates side by side, before any of
/// it begins; HiGHS itself keeps to one.
pub(super) fn pool(threads: Option<u16>) -> Result<usize, Error> {
    let threads = match threads {
        Some(threads) => usize::from(threads),
        None => std::thread::available_parallelism().map_or(1, usize::from),
    };
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()
        .map_err(|e| Error::Internal(e.to_string()))?;
    Ok(threads)
}

/// The search's limits as the solver takes them.
pub(super) fn limits(search: &args::Search) -> Limits {
    Limits {
        gap: search.gap,
        time: Some(Duration::from_secs_f64(search.time_limit)),
        seed: search.seed,
    }
}

#[cfg(unix)]
fn peak_rss_bytes() -> Option<u64> {
    use nix::sys::resource::{UsageWho, getrusage};
    // Linux counts in KiB, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let usage = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    Some(u64::try_from(usage.max_rss()).ok()? * unit)
}

#[cfg(not(unix))]
fn peak_rss_bytes() -> Option<u64> {
    None
}
