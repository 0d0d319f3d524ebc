//! What a plan does to each unit: leaders before and after, who leaves and who arrives, what stays empty.

use std::collections::BTreeMap;

use crate::text::Text;
use crate::view::{Candidate, Directory};

use super::{begin, heads, moves, words};
use crate::input::read::book::column_letters;
use crate::report::book::{Cell, Row, Sheet};

/// The columns.
const COLUMNS: [&str; 13] = [
    "unit",
    "unit-name",
    "level",
    "block",
    "area-grade",
    "before",
    "leave",
    "arrive",
    "after",
    "empty",
    "who-leaves",
    "who-arrives",
    "what-empty",
];

/// The first column of numbers.
const COUNTS: usize = 5;

/// What a plan does to one unit.
#[derive(Default)]
struct Change {
    before: usize,
    after: usize,
    empty: usize,
    leave: Vec<String>,
    arrive: Vec<String>,
    what: Vec<String>,
}

impl Change {
    /// Whether there is something to tell.
    fn is_told(&self) -> bool {
        !self.leave.is_empty() || !self.arrive.is_empty() || self.empty > 0
    }
}

/// The units that the first candidate changes or leaves seats empty in, and all others in one row; without a
/// directory, its posts.
pub(super) fn units(text: &Text, directory: &Directory, candidate: &Candidate) -> Sheet {
    let mut sheet = Sheet::list(text.plain("book-sheet-units"), 2);
    let (told, rest): (BTreeMap<_, _>, BTreeMap<_, _>) =
        changes(text, directory, candidate).into_iter().partition(|(_, change)| change.is_told());
    begin(text, &mut sheet, candidate, "book-units", told.len());
    sheet.head(heads(text, COLUMNS));
    let first = sheet.rows.len();
    for (id, change) in &told {
        sheet.cells(row(text, directory, id, change));
    }
    let mut all: Vec<&Change> = told.values().collect();
    let others = Change {
        before: rest.values().map(|change| change.before).sum(),
        after: rest.values().map(|change| change.after).sum(),
        ..Change::default()
    };
    if !rest.is_empty() {
        let name = Cell::text(text.with("book-unchanged", &[("count", &rest.len())]));
        let cells = std::iter::once(Cell::text("...")).chain([name]);
        let counts = row(text, directory, "", &others).into_iter().skip(2);
        sheet.cells(cells.chain(counts));
        all.push(&others);
    }
    if !all.is_empty() {
        let total = total(text, &all, first);
        sheet.push(Row::Total(total));
    }
    sheet
}

/// The changes by unit, or by post where its unit is not known.
fn changes<'a>(
    text: &Text,
    directory: &'a Directory,
    candidate: &'a Candidate,
) -> BTreeMap<&'a str, Change> {
    let unit = |post: &'a str| directory.posts.get(post).map_or(post, |post| &post.unit_id);
    let who = |id: &str| match directory.name(id) {
        "" => id.to_owned(),
        name => name.to_owned(),
    };
    let moves = candidate.moves.iter().map(|made| (made.official_id.as_str(), made));
    let moves: BTreeMap<_, _> = moves.collect();
    let mut changes: BTreeMap<&str, Change> = BTreeMap::new();
    for line in &candidate.assignments {
        let id = line.official_id.as_str();
        let to = line.post_id.as_deref();
        let from = match (moves.get(id), to) {
            (Some(made), _) => made.from_post.as_deref(),
            (None, Some(_)) => to,
            (None, None) => directory.officials.get(id).and_then(|one| one.post_id.as_deref()),
        };
        if let Some(post) = from {
            let change = changes.entry(unit(post)).or_default();
            change.before += 1;
            change.leave.extend((from != to).then(|| who(id)));
        }
        if let Some(post) = to {
            let change = changes.entry(unit(post)).or_default();
            change.after += 1;
            change.arrive.extend((from != to).then(|| who(id)));
        }
    }
    for vacancy in &candidate.vacancies {
        let change = changes.entry(unit(&vacancy.post_id)).or_default();
        change.empty += vacancy.seats as usize;
        let (post, seats) = (super::place(directory, &vacancy.post_id).0, &vacancy.seats);
        change.what.push(text.with("book-empty", &[("post", &post), ("seats", seats)]));
    }
    changes
}

fn row(text: &Text, directory: &Directory, id: &str, change: &Change) -> [Cell; 13] {
    let unit = directory.units.get(id);
    let lines = |lines: &[String]| words(&lines.join("\n"));
    [
        Cell::text(id),
        unit.map_or(Cell::Blank, |unit| words(&unit.name)),
        unit.map_or(Cell::Blank, |unit| Cell::text(text.named("level", &unit.level))),
        unit.map_or(Cell::Blank, |unit| Cell::text(text.named("block", &unit.block))),
        unit.map_or(Cell::Blank, |unit| Cell::text(moves::area(text, unit.area_grade))),
        Cell::count(change.before),
        Cell::count(change.leave.len()),
        Cell::count(change.arrive.len()),
        Cell::count(change.after),
        Cell::count(change.empty),
        lines(&change.leave),
        lines(&change.arrive),
        lines(&change.what),
    ]
}

/// The sums of the counts from row `first` on.
fn total(text: &Text, changes: &[&Change], first: usize) -> Vec<Cell> {
    let counts: [fn(&Change) -> usize; 5] = [
        |change| change.before,
        |change| change.leave.len(),
        |change| change.arrive.len(),
        |change| change.after,
        |change| change.empty,
    ];
    let sums = counts.iter().enumerate().map(|(nth, count)| {
        let column = column_letters(COUNTS + nth);
        let formula = format!("SUM({column}{}:{column}{})", first + 1, first + changes.len());
        Cell::formula(formula, changes.iter().map(|change| count(change)).sum::<usize>())
    });
    let label = std::iter::once(Cell::text(text.plain("report-total")));
    label.chain(std::iter::repeat_n(Cell::Blank, COUNTS - 1)).chain(sums).collect()
}
