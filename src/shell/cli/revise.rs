//! `luan revise`: the least change from an approved plan after news, and what more changes would bring.

use std::time::Instant;

use crate::answer::{self, News, Run};
use crate::error::Error;
use crate::input::read::Digest;
use crate::model::Model;
use crate::plan::{self, Drafted, Draws, Reach, Revisions};
use crate::report::{self, render};
use crate::shell::hub::Hub;
use crate::solve::{Solver, Start};
use crate::text::Text;
use crate::view::{Candidate, Plan, Refusal, Revised, RowDigests, Under};

use super::log::Log;
use super::plan::{limits, run_of};
use super::progress::Terminal;
use super::verify::parsed;
use super::{Failure, Session, args, files, news, pseudonyms};

/// Points of the curve that are looked for.
const POINTS: usize = 12;

/// The answer as data, beside the plan.
const ANSWER: &str = "revise.json";

pub(super) fn run(session: &Session<'_>, args: &args::Revise) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    pool.install(|| revise(session, args, pool.current_num_threads()))
}

fn revise(session: &Session<'_>, args: &args::Revise, threads: usize) -> Result<(), Failure> {
    let began = Instant::now();
    let bytes = files::bytes(&args.from)?;
    let from = parsed(&args.from, &bytes)?;
    let candidate = ranked(session.text, &from, args.rank as usize)?;
    let refused = refusals(session.text, candidate, args)?;
    let under = Under { what_if: args.what_if.clone(), refused: refused.clone() };
    let roster = files::Roster { dir: &args.dir, model: args.model.as_deref() };
    let news::Taken { loaded, mut inputs, rows } = news::take(session, &roster, &under)?;
    inputs.push(Digest::of(&args.from.display().to_string(), &bytes));
    session.out.remark(session.out.problems_text(session.text, &loaded.warnings).trim_end());
    if let Some(out) = &args.out {
        let names = [super::plan::expected(1), vec![ANSWER.to_owned()]].concat();
        super::plan::prepare(session, out, &args.dir, &names)?;
    }
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let model = Model::new(loaded.instance, loaded.policy);
    let (approved, gone) = answer::approved(model.context(), candidate);
    let log = Log::new(session, args.log, None)?;
    let watch = Terminal::new(session, Some(log))?;
    let limits = limits(&args.search);
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let changes = args.max_changes.map(|most| most as usize);
    let reach = Reach { changes, points: POINTS };
    let revisions = plan::revise(&model, &approved, reach, solver.after(began.elapsed()));
    let revisions = revisions?;
    let run = run_of(&args.search, threads, inputs, began);
    let name = args.from.display().to_string();
    let news = News { from: name, rank: candidate.rank, refused, gone };
    let mut data =
        answer::revised(&model, &approved, &revisions, changes.is_none(), news, run.clone());
    let chosen = if changes.is_some() { data.curve.last() } else { data.curve.first() };
    let Some(chosen) = chosen else { return Err(Error::NoPlan { interrupted: false }.into()) };
    let (proven, chosen) = (chosen.proven, chosen.changes);
    data.chosen = chosen;
    if let Some(plan) = revisions.curve.iter().find(|point| point.elsewhere.len() == chosen) {
        robust(args, &model, &plan.ranked.candidate, &mut data, solver.after(began.elapsed()))?;
    }
    data.made.wall_s = began.elapsed().as_secs_f64();
    watch.finish()?;
    pseudonyms::hide(session, args.hidden.key(), &mut data)?;
    session.out.result(&data, || session.read(&data, report::revise))?;
    if args.out.is_some() {
        let drafted = drafted(model, revisions, data.chosen);
        write(session, &drafted, &data, (under, rows), run, args)?;
    }
    if proven || args.accept_unproven { Ok(()) } else { Err(Failure::Unproven) }
}

/// What becomes of the chosen plan when moves fall through, as far as it was asked.
fn robust(
    args: &args::Revise,
    model: &Model,
    chosen: &plan::Candidate,
    data: &mut Revised,
    solver: Solver<'_>,
) -> Result<(), Error> {
    let began = Instant::now();
    if let Some(most) = args.reserves {
        let found = plan::reserves(model, &chosen.plan, most as usize, solver)?;
        let said = answer::reserves(model.context(), &chosen.plan, &chosen.audit, &found);
        data.reserves = Some(said);
    }
    if let Some(share) = args.survival {
        let seed = args.search.seed;
        let draws = Draws { share, samples: args.samples as usize, seed };
        let found = plan::survival(model, &chosen.plan, draws, solver.after(began.elapsed()))?;
        data.survival = Some(answer::survival(model.context(), &found, seed));
    }
    Ok(())
}

/// The plan that was chosen.
fn drafted(model: Model, revisions: Revisions, chosen: usize) -> Drafted {
    let chosen = revisions.curve.into_iter().find(|point| point.elsewhere.len() == chosen);
    Drafted {
        model,
        candidates: chosen.map(|point| point.ranked).into_iter().collect(),
        cut: revisions.cut,
        sought: Vec::new(),
        left_out: 0,
        near: None,
        start: Start::default(),
    }
}

/// The plan that was chosen, as `luan plan` writes its own, and the answer beside it.
fn write(
    session: &Session<'_>,
    drafted: &Drafted,
    data: &Revised,
    (under, rows): (Under, Vec<RowDigests>),
    run: Run,
    args: &args::Revise,
) -> Result<(), Error> {
    let Some(dir) = &args.out else { return Ok(()) };
    let json = format!("{}\n", render::json(data)?);
    let mut plan = answer::plan(drafted, run);
    plan.rows = rows;
    plan.under = Some(under).filter(|under| *under != Under::default());
    pseudonyms::hide(session, args.hidden.key(), &mut plan)?;
    super::plan::write(session, &mut plan, dir, vec![(ANSWER.to_owned(), json.into_bytes())])?;
    let shown = dir.display().to_string();
    session.out.remark(&session.text.with("revise-written", &[("dir", &shown)]));
    Ok(())
}

fn ranked<'a>(text: &Text, plan: &'a Plan, rank: usize) -> Result<&'a Candidate, Error> {
    let found = plan.candidates.iter().find(|candidate| candidate.rank == rank);
    let args: [(&str, &dyn std::fmt::Display); 2] =
        [("rank", &rank), ("count", &plan.candidates.len())];
    found.ok_or_else(|| Error::Usage(text.with("revise-no-rank", &args)))
}

/// The moves of the approved plan that these officials refused.
fn refusals(
    text: &Text,
    candidate: &Candidate,
    args: &args::Revise,
) -> Result<Vec<Refusal>, Error> {
    let reason = || args.reason.clone().unwrap_or_else(|| text.plain("revise-reason"));
    let refusal = |official: &String| {
        let made = candidate.moves.iter().find(|made| made.official_id == *official);
        let made = made
            .ok_or_else(|| Error::Usage(text.with("revise-no-move", &[("official", official)])))?;
        Ok(Refusal {
            official_id: made.official_id.clone(),
            post_id: made.to_post.clone(),
            reason: reason(),
            decided_on: args.refused_on.clone(),
        })
    };
    args.refuse.iter().map(refusal).collect()
}
