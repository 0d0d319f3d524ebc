//! `luan explain DIR --official ID`: why an official takes a post or does not, and at what price.

use std::time::Instant;

use crate::answer::{self, Price};
use crate::domain::{OfficialIx, PostIx};
use crate::error::Error;
use crate::input::read::nearest;
use crate::model::Model;
use crate::plan::{self, Drafted, Request};
use crate::report;
use crate::shell::hub::Hub;
use crate::solve::Solver;
use crate::text::Text;
use crate::view::Under;

use super::plan::{limits, run_of};
use super::progress::Terminal;
use super::{Failure, Session, args, files, news};

pub(super) fn run(session: &Session<'_>, args: &args::Explain, id: &str) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    pool.install(|| why(session, args, id, pool.current_num_threads()))
}

fn why(
    session: &Session<'_>,
    args: &args::Explain,
    id: &str,
    threads: usize,
) -> Result<(), Failure> {
    let began = Instant::now();
    let roster =
        files::Roster { dir: std::path::Path::new(&args.word), model: args.model.as_deref() };
    let under = Under { what_if: args.what_if.clone(), refused: Vec::new() };
    let news::Taken { loaded, inputs } = news::take(session, &roster, &under)?;
    session.out.remark(session.out.problems_text(session.text, &loaded.warnings).trim_end());
    let model = Model::new(loaded.instance, loaded.policy);
    let instance = model.instance.clone();
    let ids = instance.officials.iter().map(|one| one.id.as_str());
    let official = OfficialIx::new(place(session.text, "official", id, ids)?);
    let posts = instance.posts.iter().map(|one| one.id.as_str());
    let post = args.post.as_deref().map(|id| place(session.text, "post", id, posts));
    let post = post.transpose()?.map(PostIx::new);
    let watch = Terminal::new(session, None)?;
    let limits = limits(&args.search);
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let drafted = plan::draft(model, &Request::ONE, solver.after(began.elapsed()));
    let found = drafted.and_then(|drafted| {
        let priced = |post| price(&drafted, official, post, solver.after(began.elapsed()));
        let price = post.map(|post| Ok::<_, Error>((post, priced(post)?))).transpose()?;
        Ok((drafted, price))
    });
    watch.finish()?;
    let (drafted, price) = found?;
    let run = run_of(&args.search, threads, inputs, began);
    let data = answer::why(session.text, &drafted, official, price, run);
    session.out.result(&data, || session.page(&report::why(session.text, &data)))?;
    Ok(())
}

/// What it costs to have the pair, where it is not in the plan and not refused.
fn price(
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    solver: Solver<'_>,
) -> Result<Price, Error> {
    let model = &drafted.model;
    let is_eligible = model.pairs.of_official(official).any(|(_, pair)| pair.post == post);
    if !is_eligible || drafted.candidates[0].candidate.plan.takes(official, post) {
        return Ok(Price::Unknown);
    }
    match plan::forced(drafted, official, post, solver) {
        Ok(Some(forced)) => Ok(Price::Plan(Box::new(forced))),
        Ok(None) => Ok(Price::Impossible),
        Err(Error::NoPlan { .. }) => Ok(Price::Unknown),
        Err(other) => Err(other),
    }
}

/// Position of an identifier.
fn place<'a>(
    text: &Text,
    kind: &str,
    id: &str,
    ids: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, Error> {
    ids.clone().position(|known| known == id).ok_or_else(|| {
        let nearest = nearest(id, ids);
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("kind", &kind), ("id", &id), ("nearest", &nearest)];
        Error::Usage(text.with("why-unknown", &args))
    })
}
