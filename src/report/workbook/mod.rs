//! The plan as a workbook for the committee: the candidates, the list of moves of each, and of the first its
//! units, statistics, misses and decisions, with what was proven and from what. The statistics are formulas
//! over the list beside them, so that whoever corrects a cell there sees what follows.

pub(super) mod moves;
mod proof;
mod statistics;
mod units;

use crate::text::Text;
use crate::view::{Candidate, Directory, Miss, Plan, Refused};

use super::book::{Book, Cell, Sheet};
use super::cards::Cards;
use super::decisions;
use super::plan::{firmness, heading, label, left_out};
use super::quantities::against_first;
use super::ranking;

/// Characters of a line in which candidates are held against the first.
const SENTENCE: usize = 45;

/// The workbook of a plan.
pub fn workbook(text: &Text, plan: &Plan) -> Book {
    let nobody = Directory::default();
    let directory = plan.directory.as_ref().unwrap_or(&nobody);
    let lists = plan.candidates.iter().map(|one| moves::list(text, plan, directory, one));
    let lists: Vec<Sheet> = lists.collect();
    let first = &plan.candidates[0];
    let after = [
        units::units(text, directory, first),
        statistics::statistics(text, plan, &lists[0]),
        missed(text, directory, first),
        decided(text, plan, first),
        proof::proof(text, plan),
    ];
    let sheets = std::iter::once(summary(text, plan)).chain(lists).chain(after);
    Book {
        title: title(text, plan),
        mark: text.plain("book-draft"),
        foot: text.with("book-page", &[("page", &"&P"), ("pages", &"&N")]),
        date: plan.plan_date.clone(),
        days: text.plain("book-days"),
        sheets: sheets.collect(),
    }
}

/// What is planned, and for when.
fn title(text: &Text, plan: &Plan) -> String {
    let name = plan.directory.as_ref().map_or("", |directory| &directory.instance);
    let name = if name.is_empty() { &plan.model } else { name };
    text.with("book-title", &[("name", &name), ("date", &plan.plan_date)])
}

/// Heads of columns in words.
fn heads<const N: usize>(text: &Text, columns: [&str; N]) -> [String; N] {
    columns.map(|column| text.plain(&format!("book-column-{column}")))
}

/// Words, or nothing.
fn words(words: &str) -> Cell {
    if words.is_empty() { Cell::Blank } else { Cell::text(words) }
}

/// The candidates, a row each, under what is proven of them.
fn summary(text: &Text, plan: &Plan) -> Sheet {
    let mut sheet = Sheet::new(text.plain("book-sheet-summary"));
    sheet.widest = SENTENCE;
    sheet.title(title(text, plan));
    sheet.words(text.plain("book-draft-words"));
    sheet.document(&heading(text, plan));
    sheet.blank();
    let mut table = ranking::rows(text, plan);
    table.head.push(text.with("book-column-against", &[("first", &plan.candidates[0].rank)]));
    for (row, candidate) in table.rows.iter_mut().zip(&plan.candidates) {
        row.push(against_first(text, plan, candidate));
    }
    sheet.table(&table);
    sheet.blank();
    left_out(text, plan).into_iter().for_each(|said| sheet.words(said));
    sheet.document(&firmness(text, plan));
    sheet
}

/// The title of a sheet about one candidate.
fn begin(text: &Text, sheet: &mut Sheet, candidate: &Candidate, count: &str, size: usize) {
    let name = label(text, &candidate.label);
    sheet.title(text.with("report-candidate", &[("rank", &candidate.rank), ("label", &name)]));
    sheet.words(text.with(count, &[("count", &size)]));
}

/// Whom the plan leaves as they are against a target or without a post, and what stands in the way.
fn missed(text: &Text, directory: &Directory, candidate: &Candidate) -> Sheet {
    let mut sheet = Sheet::list(text.plain("book-sheet-misses"), 2);
    begin(text, &mut sheet, candidate, "report-misses", candidate.misses.len());
    let columns = [
        "official",
        "name",
        "target",
        "keeps",
        "keeps-unit",
        "open",
        "open-empty",
        "tried",
        "bar",
        "removed",
    ];
    sheet.head(heads(text, columns));
    for miss in &candidate.misses {
        sheet.cells(miss_row(text, directory, miss));
    }
    sheet
}

fn miss_row(text: &Text, directory: &Directory, miss: &Miss) -> [Cell; 10] {
    let no_rule = || text.plain("report-miss-no-rule");
    let (keeps, unit) = match &miss.keeps_post {
        Some(post) => place(directory, post),
        None => (text.plain("report-miss-none"), String::new()),
    };
    let tried = miss.bar.as_ref().map_or_else(String::new, |bar| {
        let (post, unit) = place(directory, &bar.post_id);
        if unit.is_empty() { post } else { format!("{post}, {unit}") }
    });
    [
        Cell::text(&miss.official_id),
        words(directory.name(&miss.official_id)),
        Cell::text(miss.target.clone().unwrap_or_else(no_rule)),
        Cell::text(keeps),
        words(&unit),
        Cell::count(miss.eligible_posts),
        Cell::count(miss.with_empty_seat),
        words(&tried),
        words(&in_the_way(text, miss)),
        words(&removed(text, miss)),
    ]
}

/// What a move to an empty seat would break, or make dearer.
fn in_the_way(text: &Text, miss: &Miss) -> String {
    let Some(bar) = &miss.bar else { return String::new() };
    let (key, rules) = match bar.breaks.is_empty() {
        false => ("book-bar-musts", &bar.breaks),
        true => ("book-bar-price", &bar.dearer_by),
    };
    text.with(key, &[("rules", &rules.join(", "))])
}

/// How many posts each rule refuses, a line each.
fn removed(text: &Text, miss: &Miss) -> String {
    let line = |refused: &Refused| {
        text.with("book-removed", &[("rule", &refused.rule), ("posts", &refused.posts)])
    };
    miss.removed.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The title of a post and the name of its unit; where they are not known, its identifier and nothing.
fn place(directory: &Directory, post: &str) -> (String, String) {
    match (directory.posts.get(post), directory.unit_of(post)) {
        (Some(known), unit) if !known.title.is_empty() => {
            (known.title.clone(), unit.map_or_else(String::new, |unit| unit.name.clone()))
        }
        _ => (post.to_owned(), String::new()),
    }
}

/// The decisions of the board with what they do.
fn decided(text: &Text, plan: &Plan, candidate: &Candidate) -> Sheet {
    let mut sheet = Sheet::list(text.plain("book-sheet-decisions"), 0);
    begin(text, &mut sheet, candidate, "report-decisions", candidate.decisions.len());
    let cards = Cards(plan.directory.as_ref());
    sheet.table(&decisions::table(text, cards, &candidate.decisions));
    sheet.blank();
    let settled = decisions::settled(text, cards, &candidate.settled);
    sheet.document(&settled);
    sheet
}
