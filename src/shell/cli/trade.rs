//! `luan trade`: the trade-off of two or three goals.

use std::fmt::Display;
use std::path::Path;
use std::time::Instant;

use crate::answer;
use crate::error::Error;
use crate::input::read::{Digest, nearest, visible};
use crate::model::Model;
use crate::plan::{self, Goal, NoGoal};
use crate::report::{self, render};
use crate::shell::hub::Hub;
use crate::solve::Solver;
use crate::text::{PAGE, Text};
use crate::view::{Traded, Under};

use super::plan::{limits, prepare, run_of};
use super::progress::Terminal;
use super::{Failure, Session, args, files, news, pseudonyms, results};

/// The curve for a spreadsheet.
const CURVE: &str = "trade.csv";
/// The curve for people.
const REPORT: &str = "trade.txt";

/// The moves of one point of the curve.
fn point_file(rank: usize) -> String {
    format!("point-{rank}.csv")
}

pub(super) fn run(session: &Session<'_>, args: &args::Trade) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    pool.install(|| trade(session, args, pool.current_num_threads()))
}

fn trade(session: &Session<'_>, args: &args::Trade, threads: usize) -> Result<(), Failure> {
    let began = Instant::now();
    let points = args.points as usize;
    if !(2..=3).contains(&args.goal.len()) {
        return Err(Error::Usage(session.text.plain("trade-count-of-goals")).into());
    }
    let roster = files::Roster { dir: &args.dir, model: args.model.as_deref() };
    let under = Under { what_if: args.what_if.clone(), refused: Vec::new() };
    let news::Taken { loaded, inputs, .. } = news::take(session, &roster, &under)?;
    session.out.remark(session.out.problems_text(session.text, &loaded.warnings).trim_end());
    if let Some(out) = &args.out {
        let moves = (1..=points).map(point_file);
        let names = [results::TRADE, CURVE, REPORT].map(str::to_owned).into_iter().chain(moves);
        prepare(session, out, &args.dir, &names.collect::<Vec<_>>())?;
    }
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let model = Model::new(loaded.instance, loaded.policy);
    let goals = args.goal.iter().map(|name| goal(session.text, &model, name));
    let goals: Vec<Goal> = goals.collect::<Result<_, _>>()?;
    let watch = Terminal::new(session, None)?;
    let limits = limits(&args.search);
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let found = plan::trade(&model, &goals, points, solver.after(began.elapsed()));
    watch.finish()?;
    let found = found?;
    let run = run_of(&args.search, threads, inputs, began);
    let mut data = answer::traded(&model, &goals, &found, run);
    pseudonyms::hide(session, args.hidden.key(), &mut data)?;
    if let Some(dir) = &args.out {
        write(session, &mut data, dir)?;
    }
    session.out.result(&data, || session.read(&data, report::trade))?;
    if data.is_complete || args.accept_unproven { Ok(()) } else { Err(Failure::Unproven) }
}

/// The goal of this name.
fn goal(text: &Text, model: &Model, name: &str) -> Result<Goal, Error> {
    Goal::named(model, name).map_err(|no| {
        let known = Goal::names(model);
        let nearest = nearest(name, known.iter().map(String::as_str));
        let known = known.join(", ");
        let args: [(&str, &dyn Display); 3] =
            [("name", &name), ("nearest", &nearest), ("known", &known)];
        Error::Usage(match no {
            NoGoal::Unknown => text.with("trade-unknown-goal", &args),
            NoGoal::Unpriced => text.with("trade-unpriced-goal", &args),
        })
    })
}

/// The curve and the moves of each of its plans.
fn write(session: &Session<'_>, data: &mut Traded, dir: &Path) -> Result<(), Error> {
    let (text, shown) = report::spoken(session.text, data);
    let mut set = results::Set::new();
    for point in &shown.points {
        let moves = report::moves_sheet(&text, shown.directory.as_ref(), &point.candidate);
        set.push((point_file(point.candidate.rank), session.csv(&moves)));
    }
    set.push((CURVE.to_owned(), session.csv(&report::trade_sheet(&shown))));
    // The report is the same whatever terminal it was made on.
    let words = render::text(&report::trade(&text, &shown), Some(PAGE));
    set.push((REPORT.to_owned(), visible(&words).into_owned().into_bytes()));
    data.files = set.iter().map(|(name, bytes)| Digest::of(name, bytes)).collect();
    set.push((results::TRADE.to_owned(), format!("{}\n", render::json(data)?).into_bytes()));
    results::replace(dir, &set)
}
