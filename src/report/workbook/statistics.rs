//! How many moves there are of each kind: formulas over the list of moves, with what they come to.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::text::Text;
use crate::view::{Flow, Plan};

use super::moves;
use crate::report::book::{Cell, Row, Sheet, quoted};
use crate::report::plan::areas;

/// The longest text that COUNTIFS compares.
const COMPARED: usize = 255;

/// One table: its heading, the columns of the list that it counts by, and what may stand in them.
struct Counted {
    heading: &'static str,
    columns: Vec<&'static str>,
    kinds: Vec<Vec<String>>,
}

/// The list that is counted over.
struct Over<'a> {
    list: &'a Sheet,
    rows: RangeInclusive<usize>,
}

/// The statistics of the candidate whose moves these are, which is the first.
pub(super) fn statistics(text: &Text, plan: &Plan, list: &Sheet) -> Sheet {
    let mut sheet = Sheet::new(text.plain("book-sheet-statistics"));
    sheet.title(text.with("book-statistics", &[("sheet", &list.name)]));
    let Some(rows) = moves::rows(list) else {
        sheet.words(text.plain("book-no-moves"));
        return sheet;
    };
    let over = Over { list, rows };
    sheet.words(text.plain("book-statistics-words"));
    let moves = over.rows.clone().count();
    let all = Cell::formula(format!("COUNTA({})", over.range("official")), moves);
    let label = Cell::text(text.plain("book-moves"));
    let all = sheet.push(Row::Total(vec![label, Cell::Blank, all]));
    for counted in tables(text, plan) {
        sheet.blank();
        table(text, &mut sheet, &over, &counted, all);
    }
    sheet.blank();
    decades(text, &mut sheet, &over, all);
    sheet
}

/// What is counted. What the directory alone tells of a move is not counted without one.
fn tables(text: &Text, plan: &Plan) -> Vec<Counted> {
    let kpis = &plan.candidates[0].kpis;
    let nowhere = || text.plain("report-nowhere");
    let direction = |flow: &Flow| {
        let from = flow.from.as_deref().unwrap_or("none");
        vec![moves::direction(text, &format!("{from}>{}", flow.to))]
    };
    let block = |flow: &Flow| {
        let from = flow.from.as_ref().map(|from| text.named("block", from));
        vec![from.unwrap_or_else(nowhere), text.named("block", &flow.to)]
    };
    let purpose = |name: &String| vec![text.plain(&format!("purpose-{name}"))];
    let table = |heading, columns: &[&'static str], kinds| Counted {
        heading,
        columns: columns.to_vec(),
        kinds,
    };
    let by_direction = kpis.moves_by_direction.iter().map(direction).collect();
    let by_purpose = kpis.moves_by_purpose.iter().map(|count| purpose(&count.name)).collect();
    let mut tables = vec![
        table("book-by-direction", &["direction"], by_direction),
        table("report-by-purpose", &["purpose"], by_purpose),
    ];
    if plan.directory.is_some() {
        let by_block = kpis.moves_by_block.iter().map(block).collect();
        let by_title = kpis.moves_by_title.iter().map(|count| vec![count.name.clone()]).collect();
        let by_area = areas(text, kpis).into_iter().map(|count| vec![count.name]).collect();
        tables.insert(1, table("report-by-block", &["from-block", "to-block"], by_block));
        tables.insert(2, table("report-by-title", &["to"], by_title));
        tables.push(table("report-by-area", &["area"], by_area));
    }
    tables
}

/// A table with a row for each kind, and its total held against the number of moves in row `all`.
fn table(text: &Text, sheet: &mut Sheet, over: &Over<'_>, counted: &Counted, all: usize) {
    head(text, sheet, counted.heading, counted.columns.len() > 1);
    let first = sheet.rows.len();
    let mut sum = 0;
    for kind in &counted.kinds {
        let count = over.count(&counted.columns, kind);
        let formula = over.formula(counted, kind, sheet.rows.len());
        let to = kind.get(1).map_or(Cell::Blank, Cell::text);
        sheet.cells([Cell::text(&kind[0]), to, Cell::formula(formula, count)]);
        sum += count;
    }
    total(text, sheet, first, sum, (all, over.rows.clone().count()));
}

/// Moves by decade of birth, and of how many it is not known.
fn decades(text: &Text, sheet: &mut Sheet, over: &Over<'_>, all: usize) {
    head(text, sheet, "book-by-birth", false);
    let first = sheet.rows.len();
    let born = over.range("born");
    let years: Vec<Option<i64>> = over.cells("born").map(year).collect();
    let decades: BTreeSet<i64> = years.iter().flatten().map(|year| year.div_euclid(10)).collect();
    for decade in decades {
        let (from, to) = (10 * decade, 10 * decade + 9);
        let count = years.iter().flatten().filter(|year| year.div_euclid(10) == decade).count();
        let formula = format!("COUNTIFS({born},\">={from}\",{born},\"<={to}\")");
        let label = text.with("book-decade", &[("from", &from), ("to", &to)]);
        sheet.cells([Cell::text(label), Cell::Blank, Cell::formula(formula, count)]);
    }
    let unknown = years.iter().filter(|year| year.is_none()).count();
    if unknown > 0 {
        let formula = Cell::formula(format!("COUNTIFS({born},\"\")"), unknown);
        sheet.cells([Cell::text(text.plain("book-birth-unknown")), Cell::Blank, formula]);
    }
    total(text, sheet, first, years.len(), (all, over.rows.clone().count()));
}

fn head(text: &Text, sheet: &mut Sheet, heading: &str, flows: bool) {
    let to = if flows { text.plain("book-column-to-block") } else { String::new() };
    let [moves, check] = super::heads(text, ["moves", "check"]);
    sheet.head([text.plain(heading), to, moves, check]);
}

/// The sum of the counts from row `first` on, and whether it is the number of moves.
fn total(text: &Text, sheet: &mut Sheet, first: usize, sum: usize, (all, moves): (usize, usize)) {
    let at = sheet.rows.len();
    let [agrees, differs] = ["book-agrees", "book-differs"].map(|key| text.plain(key));
    let words = if sum == moves { &agrees } else { &differs };
    let check = format!("IF(C{}=C{},{},{})", at + 1, all + 1, quoted(&agrees), quoted(&differs));
    sheet.push(Row::Total(vec![
        Cell::text(text.plain("report-total")),
        Cell::Blank,
        Cell::formula(format!("SUM(C{}:C{at})", first + 1), sum),
        Cell::formula(check, words),
    ]));
}

impl<'a> Over<'a> {
    fn range(&self, column: &str) -> String {
        self.list.range(moves::column(column), self.rows.clone())
    }

    /// The cells of a column.
    fn cells(&self, column: &str) -> impl Iterator<Item = &'a Cell> + use<'a> {
        let at = moves::column(column);
        self.list.rows[self.rows.clone()].iter().filter_map(move |row| match row {
            Row::Cells(cells) => cells.get(at),
            _ => None,
        })
    }

    /// How many moves are of a kind.
    fn count(&self, columns: &[&str], kind: &[String]) -> usize {
        let mut counted = vec![true; self.rows.clone().count()];
        for (column, word) in columns.iter().zip(kind) {
            for (counted, cell) in counted.iter_mut().zip(self.cells(column)) {
                *counted &= matches!(cell, Cell::Text(text) if text == word);
            }
        }
        counted.into_iter().filter(|counted| *counted).count()
    }

    /// The formula that counts a kind whose words stand in row `at`.
    fn formula(&self, counted: &Counted, kind: &[String], at: usize) -> String {
        let pairs = counted.columns.iter().zip(["A", "B"]);
        let pairs =
            pairs.map(|(column, label)| format!("{},${label}{}", self.range(column), at + 1));
        let pairs: Vec<String> = pairs.collect();
        if kind.iter().enumerate().all(|(at, word)| counted.is_plain(at, word)) {
            return format!("COUNTIFS({})", pairs.join(","));
        }
        let exact = pairs.iter().map(|pair| format!("EXACT({pair})"));
        format!("SUMPRODUCT(1*{})", exact.collect::<Vec<_>>().join("*"))
    }
}

impl Counted {
    /// Whether COUNTIFS takes a word at its face value: it reads signs of comparison, wildcards, numbers,
    /// truth values and errors in it, and does not tell large letters from small ones.
    fn is_plain(&self, at: usize, word: &str) -> bool {
        let lower = word.to_lowercase();
        let twins = self.kinds.iter().filter(|kind| kind[at].to_lowercase() == lower);
        let distinct: BTreeSet<&String> = twins.map(|kind| &kind[at]).collect();
        distinct.len() == 1
            && !word.is_empty()
            && word.encode_utf16().count() <= COMPARED
            && !word.starts_with(['=', '<', '>', '#'])
            && !word.contains(|c: char| c.is_numeric() || matches!(c, '*' | '?' | '~'))
            && !matches!(lower.as_str(), "true" | "false")
    }
}

/// The year in a cell.
fn year(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Number(year) => Some(*year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_countifs_would_read_are_compared_exactly() {
        let words = ["Chair", "CHAIR", "Deputy", ">5", "Dep*", "Post 7", "true", ""];
        let kinds = words.iter().map(|word| vec![(*word).to_owned()]).collect();
        let counted = Counted { heading: "report-by-title", columns: vec!["to"], kinds };
        let plain: Vec<&str> = words.into_iter().filter(|word| counted.is_plain(0, word)).collect();
        assert_eq!(plain, ["Deputy"]);
    }
}
