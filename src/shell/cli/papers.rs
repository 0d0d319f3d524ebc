//! `luan papers`: the formal papers of a candidate, or the templates that they are made from.

use std::collections::BTreeMap;
use std::path::Path;

use crate::answer;
use crate::domain::Context;
use crate::error::{Error, Place, Problem};
use crate::input::read::codes;
use crate::input::validate;
use crate::report::{self, render};
use crate::view::{Letterhead, PaperData, Papers, Plan, Schema};

use super::{Session, args, files, news, results, verify};

/// What the papers say, beside them.
const DATA: &str = "papers.json";

pub(super) fn run(session: &Session<'_>, args: &args::Papers) -> Result<(), Error> {
    match (&args.eject, &args.out, &args.dir, &args.plan) {
        (Some(dir), ..) => eject(session, dir),
        (None, Some(out), Some(dir), Some(plan)) => write(session, args, out, dir, plan),
        _ => Err(Error::Internal("arguments that clap refuses".to_owned())),
    }
}

/// Copies the templates that come with luan.
fn eject(session: &Session<'_>, dir: &Path) -> Result<(), Error> {
    let templates = report::paper_templates(session.text.language());
    let copies = templates.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
    put(session, dir, copies.collect(), "papers-ejected")
}

fn write(
    session: &Session<'_>,
    args: &args::Papers,
    out: &Path,
    dir: &Path,
    plan: &Path,
) -> Result<(), Error> {
    empty(session, out)?; // before anything is computed
    let roster = files::Roster { dir, model: args.model.as_deref() };
    let data = data(session, args, &roster, plan)?;
    let own = args.templates.as_deref().map_or_else(|| Ok(BTreeMap::new()), files::documents)?;
    let mut made = report::papers(&data, session.text.language(), &own)?;
    made.push((DATA.to_owned(), render::json(&data)?.into_bytes()));
    put(session, out, made, "papers-written")
}

/// What the papers say.
fn data(
    session: &Session<'_>,
    args: &args::Papers,
    roster: &files::Roster<'_>,
    path: &Path,
) -> Result<PaperData, Error> {
    if let Some(dir) = path.parent() {
        results::finish(dir).map_err(files::failed(dir))?;
    }
    let bytes = files::bytes(path)?;
    let mut plan = verify::parsed(path, &bytes)?;
    let name = path.display().to_string();
    let rank = ranked(&plan, &name, args.rank)?;
    let under = plan.under.clone().unwrap_or_default();
    let news::Taken { loaded, inputs, .. } = news::take(session, roster, &under)?;
    let others = validate::plan_inputs(&name, &bytes, &inputs);
    session.out.remark(session.out.problems_text(session.text, &others).trim_end());
    let assignments = &plan.candidates[rank - 1].assignments;
    validate::assigned(&loaded.instance, &name, assignments).map_err(Error::Input)?;
    let context = Context::new(&loaded.instance, &loaded.policy);
    let named = plan.directory.get_or_insert_with(|| answer::directory(context)).clone();
    let (text, shown) = report::spoken(session.text, &plan);
    let named = shown.directory.as_ref().unwrap_or(&named);
    Ok(report::paper_data(&text, context, &shown, named, rank, letterhead(args)))
}

/// The rank, where the plan has it.
fn ranked(plan: &Plan, file: &str, rank: u32) -> Result<usize, Error> {
    let (rank, count) = (rank as usize, plan.candidates.len());
    if rank <= count {
        return Ok(rank);
    }
    let problem = Problem::new(codes::PLAN_NO_CANDIDATE, Place::file(file));
    Err(Error::Input(vec![problem.with("candidate", rank).with("count", count)]))
}

fn letterhead(args: &args::Papers) -> Letterhead {
    Letterhead {
        party: args.heading == args::Heading::Party,
        above: args.above.clone(),
        body: args.body.clone(),
        place: args.place.clone(),
        authority: args.authority.clone(),
    }
}

/// Refuses a folder in which there is something.
fn empty(session: &Session<'_>, dir: &Path) -> Result<(), Error> {
    match files::has_entries(dir) {
        true => {
            Err(Error::Usage(session.text.with("import-not-empty", &[("dir", &dir.display())])))
        }
        false => Ok(()),
    }
}

/// Puts files into a folder that is new or empty, all of them or none, and says so.
fn put(
    session: &Session<'_>,
    dir: &Path,
    made: Vec<(String, Vec<u8>)>,
    said: &str,
) -> Result<(), Error> {
    empty(session, dir)?;
    results::fill(dir, &made)?;
    let out = dir.display().to_string();
    let files: Vec<String> = made.into_iter().map(|(name, _)| name).collect();
    let (count, shown) = (files.len(), out.clone());
    let data = Papers { schema: Schema::HERE, out, files };
    session.out.result(&data, || session.text.with(said, &[("count", &count), ("dir", &shown)]))
}
