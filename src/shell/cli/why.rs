//! `luan explain DIR` with a question: why, why not, and at what price.

use std::path::Path;
use std::time::Instant;

use serde::Serialize;

use crate::answer::{self, About, Run};
use crate::domain::{Instance, OfficialIx, PostIx};
use crate::error::Error;
use crate::explain::{self, Bounds, Count, Dropped, Measure, Step};
use crate::input::read::{Digest, nearest};
use crate::model::Model;
use crate::plan::{self, Drafted, Request};
use crate::report::document::Document;
use crate::report::{self, render};
use crate::shell::hub::Hub;
use crate::solve::Solver;
use crate::text::Text;
use crate::view::{
    Conflict, Envied, Exceptions, Field, Letter, PairBounds, RulePrices, Spoken, Under, Why,
};

use super::plan::{limits, prepare, run_of};
use super::progress::Terminal;
use super::{Failure, Session, args, files, news, pseudonyms, results};

/// The bounds for a spreadsheet.
const BOUNDS: &str = "bounds.csv";

/// Exceptions that are solved where no number is asked for.
const EXACT: usize = 10;

/// Exceptions beyond those that are listed by what they promise.
const SHOWN: usize = 10;

/// What is asked, with every name found in the roster and the model.
enum Question {
    Optimum(OfOptimum),
    Conflict,
}

/// What is asked of the optimum.
enum OfOptimum {
    Official { official: OfficialIx, post: Option<PostIx>, versus: Option<OfficialIx> },
    Letter { official: OfficialIx, names: bool },
    Post { post: PostIx, exact: usize },
    All,
    Envy(Measure),
    Rules { dropped: Vec<Dropped>, steps: Vec<Step> },
    Exceptions { exact: usize },
}

/// What is answered.
enum Answer {
    Official(Box<Why>),
    Letter(Box<Letter>),
    Post(Field),
    All(PairBounds),
    Envy(Envied),
    Rules(RulePrices),
    Exceptions(Exceptions),
    Conflict(Conflict),
}

pub(super) fn run(session: &Session<'_>, args: &args::Explain) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    pool.install(|| why(session, args, pool.current_num_threads()))
}

fn why(session: &Session<'_>, args: &args::Explain, threads: usize) -> Result<(), Failure> {
    let began = Instant::now();
    let roster = files::Roster { dir: Path::new(&args.word), model: args.model.as_deref() };
    let under = Under { what_if: args.what_if.clone(), refused: Vec::new() };
    let news::Taken { loaded, inputs, .. } = news::take(session, &roster, &under)?;
    session.out.remark(session.out.problems_text(session.text, &loaded.warnings).trim_end());
    if let Some(out) = &args.out {
        prepare(session, out, roster.dir, &[results::BOUNDS, BOUNDS].map(str::to_owned))?;
    }
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let model = Model::new(loaded.instance, loaded.policy);
    let question = question(session.text, &model, args)?;
    let watch = Terminal::new(session, None)?;
    let limits = limits(&args.search);
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let run = || run_of(&args.search, threads, inputs, began);
    let count = |done, of| watch.count(done, of);
    let solver = solver.after(began.elapsed());
    let answer = answer(session.text, model, &question, solver, &count, run);
    watch.finish()?;
    show(session, answer?, args)?;
    Ok(())
}

/// The question that the arguments put.
fn question(text: &Text, model: &Model, args: &args::Explain) -> Result<Question, Error> {
    match args.conflict {
        true => Ok(Question::Conflict),
        false => of_optimum(text, model, args).map(Question::Optimum),
    }
}

fn of_optimum(text: &Text, model: &Model, args: &args::Explain) -> Result<OfOptimum, Error> {
    let instance = &model.instance;
    if args.rules || !args.rule.is_empty() {
        let dropped = dropped(text, model, &args.rule)?;
        let rules = dropped.iter().filter(|_| args.steps || !args.rule.is_empty());
        let steps = rules.flat_map(|own| match own {
            Dropped::Rule(at) => explain::steps(&model.policy, *at),
            Dropped::Decision(_) => Vec::new(),
        });
        return Ok(OfOptimum::Rules { steps: steps.collect(), dropped });
    }
    if let Some(id) = &args.letter {
        let official = official(text, instance, id)?;
        return Ok(OfOptimum::Letter { official, names: args.names });
    }
    if args.exceptions {
        return Ok(OfOptimum::Exceptions { exact: args.exact.unwrap_or(EXACT) });
    }
    if args.envy {
        return Ok(OfOptimum::Envy(args.merit));
    }
    if args.all {
        return Ok(OfOptimum::All);
    }
    let post = args.post.as_deref().map(|id| post(text, instance, id)).transpose()?;
    let versus = args.versus.as_deref().map(|id| official(text, instance, id)).transpose()?;
    match (args.official.as_deref(), post) {
        (Some(id), post) => {
            Ok(OfOptimum::Official { official: official(text, instance, id)?, post, versus })
        }
        (None, Some(post)) => Ok(OfOptimum::Post { post, exact: args.exact.unwrap_or(0) }),
        (None, None) => Err(Error::Internal("no question".to_owned())),
    }
}

/// What the names leave out; everything that can be left out when there are none.
fn dropped(text: &Text, model: &Model, names: &[String]) -> Result<Vec<Dropped>, Error> {
    if names.is_empty() {
        return Ok(explain::droppable(model));
    }
    let settings: Vec<_> = model.policy.settings().collect();
    let known = settings.iter().map(|(_, setting)| setting.name.as_str());
    let found = names.iter().map(|name| place(text, "rule", name, known.clone()));
    found.map(|at| at.map(|at| Dropped::Rule(settings[at].0))).collect()
}

fn official(text: &Text, instance: &Instance, id: &str) -> Result<OfficialIx, Error> {
    let ids = instance.officials.iter().map(|one| one.id.as_str());
    place(text, "official", id, ids).map(OfficialIx::new)
}

fn post(text: &Text, instance: &Instance, id: &str) -> Result<PostIx, Error> {
    let ids = instance.posts.iter().map(|one| one.id.as_str());
    place(text, "post", id, ids).map(PostIx::new)
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

fn answer(
    text: &Text,
    model: Model,
    question: &Question,
    solver: Solver<'_>,
    count: Count<'_>,
    run: impl FnOnce() -> Run,
) -> Result<Answer, Error> {
    let began = Instant::now();
    match question {
        Question::Conflict => {
            let found = explain::conflict(&model, solver)?;
            Ok(Answer::Conflict(answer::conflict(&model, found.as_ref(), run())))
        }
        Question::Optimum(asked) => {
            let drafted = plan::draft(model, &Request::ONE, solver)?;
            about_optimum(text, &drafted, asked, solver.after(began.elapsed()), count, run)
        }
    }
}

fn about_optimum(
    text: &Text,
    drafted: &Drafted,
    question: &OfOptimum,
    solver: Solver<'_>,
    count: Count<'_>,
    run: impl FnOnce() -> Run,
) -> Result<Answer, Error> {
    Ok(match question {
        OfOptimum::Official { official, post, versus } => {
            let about = about(drafted, *official, *post, *versus, solver)?;
            Answer::Official(Box::new(answer::why(text, drafted, *official, about.as_ref(), run())))
        }
        OfOptimum::Letter { official, names } => {
            let about = about(drafted, *official, None, None, solver)?;
            let why = answer::why(text, drafted, *official, about.as_ref(), run());
            Answer::Letter(Box::new(answer::letter(text, drafted, *official, why, *names)))
        }
        OfOptimum::Post { post, exact } => {
            let field = explain::field(drafted, *post, *exact, solver)?;
            Answer::Post(answer::field(drafted, &field, run()))
        }
        OfOptimum::All => {
            let bounds = Bounds::new(drafted, solver);
            Answer::All(answer::pair_bounds(drafted, &bounds, run()))
        }
        OfOptimum::Envy(measure) => {
            let plan = &drafted.candidates[0].candidate.plan;
            let cases = explain::envy(&drafted.model, plan, *measure);
            Answer::Envy(answer::envied(drafted, *measure, &cases, run()))
        }
        OfOptimum::Rules { dropped, steps } => {
            let began = Instant::now();
            let all = dropped.len() + steps.len();
            let prices =
                explain::rule_prices(drafted, dropped, solver, &|done, _| count(done, all))?;
            let left = solver.after(began.elapsed());
            let count = |done, _| count(dropped.len() + done, all);
            let found = explain::step_prices(drafted, steps, left, &count)?;
            let steps: Vec<_> = steps.iter().cloned().zip(found).collect();
            Answer::Rules(answer::rule_prices(drafted, &prices, &steps, run()))
        }
        OfOptimum::Exceptions { exact } => {
            let found = explain::exceptions(drafted, *exact, solver, count)?;
            Answer::Exceptions(answer::exceptions(drafted, &found, SHOWN, run()))
        }
    })
}

/// The price of the post, or else of the one that the official moves to.
fn about(
    drafted: &Drafted,
    official: OfficialIx,
    post: Option<PostIx>,
    versus: Option<OfficialIx>,
    solver: Solver<'_>,
) -> Result<Option<About>, Error> {
    let began = Instant::now();
    let plan = &drafted.candidates[0].candidate.plan;
    let own = drafted.model.instance.official(official).current;
    let moves_to = || plan.posts_of(official).next().filter(|to| Some(*to) != own);
    let Some(post) = post.or_else(moves_to) else { return Ok(None) };
    let price = |who| explain::price(drafted, who, post, solver.after(began.elapsed()));
    let versus = versus.map(|who| Ok::<_, Error>((who, price(who)?))).transpose()?;
    Ok(Some(About { post, price: price(official)?, versus }))
}

fn show(session: &Session<'_>, answer: Answer, args: &args::Explain) -> Result<(), Error> {
    let (key, out) = (args.hidden.key(), args.out.as_deref());
    match answer {
        Answer::Official(mut why) => print(session, key, &mut *why, report::why),
        Answer::Letter(mut letter) => {
            pseudonyms::hide(session, key, &mut *letter)?;
            let (text, shown) = report::for_readers(session.text, &*letter);
            session.out.result(&*letter, || render::markdown(&report::letter(&text, &shown)))
        }
        Answer::Post(mut field) => print(session, key, &mut field, report::field),
        Answer::All(mut bounds) => {
            pseudonyms::hide(session, key, &mut bounds)?;
            out.map(|dir| write(session, &mut bounds, dir)).transpose()?;
            print(session, None, &mut bounds, report::bounds)
        }
        Answer::Envy(mut envied) => print(session, key, &mut envied, report::envy),
        Answer::Rules(mut prices) => print(session, key, &mut prices, report::rule_prices),
        Answer::Exceptions(mut found) => print(session, key, &mut found, report::exceptions),
        Answer::Conflict(mut found) => print(session, key, &mut found, report::conflict),
    }
}

fn print<T: Serialize + Spoken>(
    session: &Session<'_>,
    key: Option<&Path>,
    data: &mut T,
    words: fn(&Text, &T) -> Document,
) -> Result<(), Error> {
    pseudonyms::hide(session, key, data)?;
    let data = &*data;
    session.out.result(data, || session.read(data, words))
}

fn write(session: &Session<'_>, bounds: &mut PairBounds, dir: &Path) -> Result<(), Error> {
    let sheet = session.csv(&report::bounds_sheet(&report::spoken(session.text, bounds).1));
    bounds.files = vec![Digest::of(BOUNDS, &sheet)];
    let index = format!("{}\n", render::json(bounds)?).into_bytes();
    let set = vec![(BOUNDS.to_owned(), sheet), (results::BOUNDS.to_owned(), index)];
    results::replace(dir, &set)
}
