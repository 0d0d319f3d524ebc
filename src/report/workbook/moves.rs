//! The list of moves of one candidate, which the statistics count over.

use crate::text::Text;
use crate::view::{Candidate, Directory, Move, Plan};

use super::{begin, heads, place, words};
use crate::report::book::{Cell, Row, Sheet};
use crate::report::moved::Moved;
use crate::report::sheets::{reasons, waivers};

/// The columns; those from [`PRINTED`] on are for filters and statistics, and are not printed.
const COLUMNS: [&str; 19] = [
    "number",
    "official",
    "name",
    "born",
    "from",
    "from-unit",
    "to",
    "to-unit",
    "direction",
    "purpose",
    "reasons",
    "rank-change",
    "waivers",
    "chain",
    "from-block",
    "to-block",
    "area",
    "from-post",
    "to-post",
];

/// Columns that are printed.
const PRINTED: usize = 14;

/// Characters after which a cell is wrapped: fourteen columns have to be read on one page.
const WIDEST: usize = 20;

/// Columns that stay in sight: the number, and who it is.
const PINNED: usize = 3;

/// Words for the grades of an area, as their messages are named.
const AREAS: [&str; 3] = ["normal", "difficult", "especially-difficult"];

/// Where a column stands.
pub(super) fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| *column == name).expect("a column of the list")
}

/// The moves of a candidate, chain by chain, a row each.
pub(super) fn list(
    text: &Text,
    plan: &Plan,
    directory: &Directory,
    candidate: &Candidate,
) -> Sheet {
    let name = text.with("book-sheet-moves", &[("rank", &candidate.rank)]);
    let mut sheet = Sheet { printed: Some(PRINTED), widest: WIDEST, ..Sheet::list(name, PINNED) };
    begin(text, &mut sheet, candidate, "report-moves", candidate.moves.len());
    sheet.words(super::title(text, plan));
    sheet.head(heads(text, COLUMNS));
    for (at, made) in candidate.moves.iter().enumerate() {
        sheet.cells(row(text, directory, candidate, at + 1, made));
    }
    sheet
}

/// The rows of a list that are moves, counted from 0; `None` when nobody moves.
pub(super) fn rows(list: &Sheet) -> Option<std::ops::RangeInclusive<usize>> {
    let first = list.rows.iter().position(|row| matches!(row, Row::Cells(_)))?;
    Some(first..=list.rows.len() - 1)
}

fn row(
    text: &Text,
    directory: &Directory,
    candidate: &Candidate,
    number: usize,
    made: &Move,
) -> [Cell; 19] {
    let moved = Moved::new(directory, made);
    let from = match &made.from_post {
        Some(post) => place(directory, post).0,
        None => text.plain("report-no-post"),
    };
    let number_of = |number: Option<i64>| number.map_or(Cell::Blank, Cell::Number);
    let chain = match made.cycle {
        true => text.with("report-cycle", &[("id", &made.chain)]),
        false => made.chain.clone(),
    };
    [
        Cell::count(number),
        Cell::text(&made.official_id),
        words(moved.name()),
        number_of(moved.born()),
        Cell::text(from),
        moved.from_unit.map_or(Cell::Blank, |unit| words(&unit.name)),
        Cell::text(place(directory, &made.to_post).0),
        moved.to_unit.map_or(Cell::Blank, |unit| words(&unit.name)),
        Cell::text(direction(text, &made.direction)),
        Cell::text(text.plain(&format!("purpose-{}", made.purpose))),
        words(&reasons(text, &made.reasons)),
        moved.rank_change().map_or(Cell::Blank, Cell::Change),
        words(&waivers(&candidate.decisions, &made.official_id).join(", ")),
        Cell::text(chain),
        Cell::text(
            moved.from_unit.map_or_else(
                || text.plain("report-nowhere"),
                |unit| text.named("block", &unit.block),
            ),
        ),
        moved.to_unit.map_or(Cell::Blank, |unit| Cell::text(text.named("block", &unit.block))),
        moved.to_unit.map_or(Cell::Blank, |unit| Cell::text(area(text, unit.area_grade))),
        made.from_post.as_ref().map_or(Cell::Blank, Cell::text),
        Cell::text(&made.to_post),
    ]
}

/// The words for a direction such as `province>district`.
pub(in crate::report) fn direction(text: &Text, direction: &str) -> String {
    let Some((from, to)) = direction.split_once('>') else { return direction.to_owned() };
    let from =
        if from == "none" { text.plain("report-nowhere") } else { text.named("level", from) };
    text.with("book-direction", &[("from", &from), ("to", &text.named("level", to))])
}

/// The words for the difficulty of an area.
pub(in crate::report) fn area(text: &Text, grade: u8) -> String {
    let word = AREAS.get(usize::from(grade));
    word.map_or_else(|| grade.to_string(), |word| text.plain(&format!("area-{word}")))
}
