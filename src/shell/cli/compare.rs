//! `luan compare`: the instance and its what-ifs side by side; `luan what-if new`: a file to start from.

use std::path::Path;
use std::time::Instant;

use crate::answer;
use crate::domain::{Labelled, Plan};
use crate::error::Error;
use crate::input::read::{Digest, visible};
use crate::input::validate;
use crate::report::{self, Filter, render};
use crate::shell::hub::Hub;
use crate::solve::Solver;
use crate::study::{self, Tree};
use crate::text::{PAGE, Text};
use crate::view::{AGAINST, Compared, Scenario, Schema, WhatIfFile};

use super::progress::Terminal;
use super::{Failure, Session, args, files, plan, pseudonyms, results};

/// The comparison for people.
const REPORT: &str = "compare.txt";

/// The files that `--out` may get.
const FILES: [&str; 5] =
    [results::COMPARE, REPORT, "compare-figures.csv", "compare-officials.csv", "compare-posts.csv"];

/// Lines of people and of posts that are printed unless all are asked for.
const MOST_LINES: usize = 30;

pub(super) fn run(session: &Session<'_>, args: &args::Compare) -> Result<(), Failure> {
    let pool = Hub::of_process().pool(args.search.threads)?;
    pool.install(|| compare(session, args, pool.current_num_threads()))
}

fn compare(session: &Session<'_>, args: &args::Compare, threads: usize) -> Result<(), Failure> {
    let began = Instant::now();
    let input = files::folder(&args.dir)?;
    let what_ifs = files::what_ifs(&args.dir)?;
    let models = |name: &str| files::model_text(&args.dir, name);
    let tree = Tree::load(input.clone(), args.model.as_deref(), &models, &what_ifs)
        .map_err(Error::Input)?;
    session.out.remark(session.out.problems_text(session.text, &tree.warnings).trim_end());
    let known = tree.names().collect::<Vec<_>>().join(", ");
    let tree = tree.only(&args.what_if).map_err(|missing| {
        let args: [(&str, &dyn std::fmt::Display); 2] =
            [("names", &missing.join(", ")), ("known", &known)];
        Error::Usage(session.text.with("compare-unknown", &args))
    })?;
    let against = args.against.as_deref().map(|path| against(&tree, path)).transpose()?;
    if let Some(out) = &args.out {
        plan::prepare(session, out, &args.dir, &FILES.map(str::to_owned))?;
    }
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let limits = plan::limits(&args.search);
    let watch = Terminal::new(session, None)?;
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let compared = tree.compare(&models, solver);
    watch.finish()?;
    let run = plan::run_of(&args.search, threads, study::inputs(&input, &what_ifs), began);
    let mut comparison = compared?;
    if let Some((title, plan)) = &against {
        comparison = study::with_plan(tree.base(), comparison, title, plan);
    }
    let mut data = answer::compared(tree.base(), run, comparison);
    pseudonyms::hide(session, args.hidden.key(), &mut data)?;
    let filter = Filter {
        official: args.official.clone(),
        unit: args.unit.clone(),
        title: args.title.as_deref().map(|title| labelled(session.text, &data, title)),
        most: (!args.all).then_some(MOST_LINES),
    };
    if let Some(out) = &args.out {
        write(session, &mut data, &filter, out)?;
    }
    let words = || session.read(&data, |text, data| report::compare(text, data, &filter));
    session.out.result(&data, words)?;
    let all = data.comparison.scenarios.iter().filter(|scenario| scenario.id != AGAINST);
    let is_open = all.filter_map(Scenario::plan).any(|plan| !plan.proven);
    if is_open && !args.accept_unproven { Err(Failure::Unproven) } else { Ok(()) }
}

/// The comparison as data, for a spreadsheet and for people.
fn write(
    session: &Session<'_>,
    data: &mut Compared,
    filter: &Filter,
    dir: &Path,
) -> Result<(), Error> {
    let mut set = results::Set::new();
    let (_, shown) = report::spoken(session.text, data);
    for (name, sheet) in report::compare_sheets(&shown) {
        set.push((name.to_owned(), session.csv(&sheet)));
    }
    let (text, shown) = report::for_readers(session.text, data);
    let all = Filter { most: None, ..filter.clone() };
    // The report is the same whatever terminal it was made on.
    let whole = render::text(&report::compare(&text, &shown, &all), Some(PAGE));
    set.push((REPORT.to_owned(), visible(&whole).into_owned().into_bytes()));
    data.files = set.iter().map(|(name, bytes)| Digest::of(name, bytes)).collect();
    set.push((results::COMPARE.to_owned(), format!("{}\n", render::json(data)?).into_bytes()));
    results::replace(dir, &set)
}

/// The title that readers of the language at hand are shown for one of the roster's.
fn labelled(text: &Text, data: &Compared, title: &str) -> String {
    let names = data.directory.as_ref().and_then(|one| one.labels.names(text.language().tag()));
    let label = names.and_then(|names| names.get(&Labelled::Title)?.get(title));
    label.map_or(title, String::as_str).to_owned()
}

/// A plan from a file, under its name.
fn against(tree: &Tree, path: &Path) -> Result<(String, Plan), Error> {
    let name = path.display().to_string();
    let bytes = files::bytes(path)?;
    let plan = validate::plan(tree.base().instance, &name, &bytes, 1).map_err(Error::Input)?;
    Ok((name, plan))
}

/// Writes a commented what-if to start from.
pub(super) fn new(session: &Session<'_>, args: &args::NewWhatIf) -> Result<(), Error> {
    let text = session.text;
    let name = args.name.strip_suffix(".toml").unwrap_or(&args.name);
    let sound = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
    if !sound {
        return Err(Error::Usage(text.with("what-if-name", &[("name", &args.name)])));
    }
    let path = args.dir.join(study::FOLDER).join(format!("{name}.toml"));
    if Path::exists(&path) {
        let shown = path.display().to_string();
        return Err(Error::Usage(text.with("what-if-exists", &[("path", &shown)])));
    }
    let template = text.with("what-if-template", &[("name", &name)]);
    files::write(&path, format!("{template}\n").as_bytes())?;
    let shown = path.display().to_string();
    let data = WhatIfFile { schema: Schema::HERE, file: shown.clone() };
    session.out.result(&data, || text.with("what-if-written", &[("path", &shown)]))
}
