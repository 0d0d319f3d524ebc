//! A plan from a file: our own `plan.json`, our `moves-N.csv`, or a list made by hand.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::domain::{Assignment, Instance, OfficialIx, Plan, PostIx};
use crate::error::{Place, Problem};
use crate::input::read::{Digest, Log, cell, codes, folded, spreadsheet, states};
use crate::view::{self, FileState, State};

/// The part of `plan.json` that says who goes where.
#[derive(Deserialize)]
struct PlanFile {
    candidates: Vec<CandidateFile>,
}

/// The part of `plan.json` that says what it was made from.
#[derive(Deserialize)]
struct MadeFrom {
    inputs: Vec<Digest>,
}

#[derive(Deserialize)]
struct CandidateFile {
    assignments: Vec<view::Assignment>,
}

/// One line as typed, with its row where the file has rows.
struct Line {
    row: Option<u64>,
    official: String,
    post: String,
}

/// Reads the plan in `bytes`. In CSV, officials that are not named keep their post; somebody named
/// twice stays twice in the plan, for the audit to find.
///
/// # Errors
/// E1601 to E1604 and E1202, all at once.
pub fn plan(
    instance: &Instance,
    file: &str,
    bytes: &[u8],
    candidate: usize,
) -> Result<Plan, Vec<Problem>> {
    let text = std::str::from_utf8(bytes)
        .map_err(|e| vec![unreadable(file, e)])?
        .trim_start_matches('\u{feff}');
    let json = text.trim_start().starts_with('{');
    let lines = if json { from_json(file, text, candidate)? } else { from_csv(file, text)? };
    let named = resolve(instance, file, lines)?;
    let known: BTreeSet<OfficialIx> = named.iter().map(|line| line.official).collect();
    let standing = Plan::standing(instance).assignments;
    let silent = standing.into_iter().filter(|line| !json && !known.contains(&line.official));
    Ok(Plan::new(silent.chain(named.iter().copied()).collect()))
}

/// The plan that a candidate of our own `plan.json`, which `file` is, says.
///
/// # Errors
/// E1602 and E1603, all at once.
pub fn assigned(
    instance: &Instance,
    file: &str,
    assignments: &[view::Assignment],
) -> Result<Plan, Vec<Problem>> {
    resolve(instance, file, lines(assignments)).map(Plan::new)
}

/// Warns of each file that differs between those that the `plan.json` in `bytes` was made from and
/// those at hand. Plans of other forms do not say what they were made from.
pub fn plan_inputs(file: &str, bytes: &[u8], at_hand: &[Digest]) -> Vec<Problem> {
    let Ok(MadeFrom { inputs }) = serde_json::from_slice(bytes) else { return Vec::new() };
    let warn = |other: FileState| {
        let scope = match other.state {
            State::Same => return None,
            State::Changed => "changed",
            State::Gone => "gone",
            State::New => "new",
        };
        let problem = Problem::new(codes::PLAN_OF_OTHER_INPUT, Place::file(file));
        Some(problem.with("scope", scope).with("file", other.file))
    };
    states(&inputs, at_hand).into_iter().filter_map(warn).collect()
}

fn unreadable(file: &str, why: impl ToString) -> Problem {
    Problem::new(codes::PLAN_UNREADABLE, Place::file(file)).with("why", why)
}

fn from_json(file: &str, text: &str, candidate: usize) -> Result<Vec<Line>, Vec<Problem>> {
    let mut plan: PlanFile = serde_json::from_str(text).map_err(|e| vec![unreadable(file, e)])?;
    let count = plan.candidates.len();
    if candidate == 0 || candidate > count {
        let problem = Problem::new(codes::PLAN_NO_CANDIDATE, Place::file(file));
        return Err(vec![problem.with("candidate", candidate).with("count", count)]);
    }
    Ok(lines(&plan.candidates.swap_remove(candidate - 1).assignments))
}

fn lines(assignments: &[view::Assignment]) -> Vec<Line> {
    let line = |line: &view::Assignment| Line {
        row: None,
        official: identifier(&line.official_id),
        post: identifier(line.post_id.as_deref().unwrap_or_default()),
    };
    assignments.iter().map(line).collect()
}

fn from_csv(file: &str, text: &str) -> Result<Vec<Line>, Vec<Problem>> {
    // Spreadsheets of many countries save with semicolons, and a moves file comes back from one.
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| vec![unreadable(file, e)])?.clone();
    named_once(file, &header)?;
    let column = |name: &str| header.iter().position(|head| cell(head) == name);
    let (Some(official), Some(post)) = (column("official_id"), column("post_id")) else {
        return Err(vec![unreadable(file, "no columns official_id and post_id")]);
    };
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| vec![unreadable(file, e)])?;
        lines.push(Line {
            row: record.position().map(csv::Position::line),
            official: identifier(record.get(official).unwrap_or_default()),
            post: identifier(record.get(post).unwrap_or_default()),
        });
    }
    Ok(lines)
}

/// A header that names a column twice does not say which of the two counts.
fn named_once(file: &str, header: &csv::StringRecord) -> Result<(), Vec<Problem>> {
    let log = Log::default();
    let mut seen = BTreeSet::new();
    for name in header.iter().map(cell).filter(|name| !name.is_empty()) {
        if seen.contains(&name) {
            let place = Place::cell(file, 1, &*name);
            log.push(Problem::new(codes::DUPLICATE_COLUMN, place).with("column", &name));
        }
        seen.insert(name);
    }
    if log.is_empty() { Ok(()) } else { Err(log.into_sorted()) }
}

/// Identifiers as they may stand in a plan: as they are, or as a moves file writes them.
fn spelt<'a, T: Copy>(ids: impl Iterator<Item = (&'a str, T)>) -> BTreeMap<String, T> {
    let ids: Vec<(&str, T)> = ids.collect();
    let written = ids.iter().map(|&(id, at)| (spreadsheet(id), at));
    written.chain(ids.iter().map(|&(id, at)| (id.to_owned(), at))).collect()
}

/// An identifier as the roster's own are read.
fn identifier(typed: &str) -> String {
    folded(&cell(typed)).into_owned()
}

fn resolve(
    instance: &Instance,
    file: &str,
    lines: Vec<Line>,
) -> Result<Vec<Assignment>, Vec<Problem>> {
    let officials: BTreeMap<String, OfficialIx> =
        spelt(instance.official_ixs().map(|at| (instance.official(at).id.as_str(), at)));
    let posts: BTreeMap<String, PostIx> =
        spelt(instance.post_ixs().map(|at| (instance.post(at).id.as_str(), at)));
    let log = Log::default();
    let mut assignments = Vec::new();
    for line in lines {
        let place = |column: &str| Place {
            file: file.to_owned(),
            row: line.row,
            column: Some(column.to_owned()),
        };
        let official = officials.get(line.official.as_str()).copied();
        if official.is_none() {
            let problem = Problem::new(codes::PLAN_UNKNOWN_OFFICIAL, place("official_id"));
            log.push(problem.with("value", &line.official));
        }
        let post = posts.get(line.post.as_str()).copied();
        if post.is_none() && !line.post.is_empty() {
            log.push(
                Problem::new(codes::PLAN_UNKNOWN_POST, place("post_id")).with("value", &line.post),
            );
        }
        assignments.extend(official.map(|official| Assignment { official, post }));
    }
    if log.is_empty() { Ok(assignments) } else { Err(log.into_sorted()) }
}
