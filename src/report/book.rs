//! A workbook before it is bytes: sheets of cells in words of one language, with formulas over them. Made
//! from a view and its directory alone; `render` gives it a form.

use jiff::civil::Date;

use crate::input::read::Holds;
use crate::input::read::book::column_letters;

use super::document::{Block, Document, Table};

/// A workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its title.
    pub title: String,
    /// What it says in the middle of the head of every printed page.
    pub mark: String,
    /// What it says at the foot of one: `&P` is the page, `&N` the number of pages.
    pub foot: String,
    /// The day that it bears, as `YYYY-MM-DD`: no clock is read.
    pub date: String,
    /// How cells write days, as a number format.
    pub days: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name: at most 31 characters.
    pub name: String,
    /// Its rows, from the first.
    pub rows: Vec<Row>,
    /// Whether it is one list: the heads stay in sight, are printed on every page, and filter.
    pub list: bool,
    /// Columns that stay in sight beside a list.
    pub pinned: usize,
    /// Columns that are printed; `None` = all.
    pub printed: Option<usize>,
    /// Columns of characters after which a cell is wrapped.
    pub widest: usize,
    /// What is known of its columns where they are to be filled in.
    pub columns: Vec<Column>,
    /// Rows below the last that are there to be filled in.
    pub room: usize,
}

/// A column that is filled in by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// What its cells hold, also those that are empty so far.
    pub holds: Holds,
    /// Characters that its cells are expected to need.
    pub width: usize,
    /// Whether every row needs it.
    pub needed: bool,
    /// The note on its head; empty = none.
    pub note: String,
    /// The cells whose words it offers, as a formula names them.
    pub words: Option<String>,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// The title of what follows, across the sheet.
    Title(String),
    /// One sentence or more, across the sheet.
    Words(String),
    /// The heads of a table.
    Head(Vec<String>),
    /// A row of a table.
    Cells(Vec<Cell>),
    /// The totals of a table.
    Total(Vec<Cell>),
    /// Distance.
    Blank,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Nothing yet: to be filled in with such.
    Empty(Holds),
    /// Words; never a formula, whatever they begin with.
    Text(String),
    /// A figure that is no number, such as "10/18".
    Figure(String),
    /// A number.
    Number(i64),
    /// A number with decimals.
    Decimal(f64),
    /// A day.
    Day(Date),
    /// A number that says by how much something changes.
    Change(i64),
    /// A share of one.
    Share(f64),
    /// A formula.
    Formula {
        /// As Excel has it in English, without the sign before it.
        formula: String,
        /// What it comes to, for programs that do not compute it.
        result: String,
    },
}

/// Columns of characters after which a cell is wrapped where nothing else is said.
const WIDEST: usize = 30;

impl Cell {
    /// Words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        i64::try_from(count).map_or_else(|_| Self::Figure(count.to_string()), Self::Number)
    }

    /// A formula and what it comes to.
    pub fn formula(formula: impl Into<String>, result: impl ToString) -> Self {
        Self::Formula { formula: formula.into(), result: result.to_string() }
    }
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), widest: WIDEST, ..Self::default() }
    }

    /// A sheet that is one list, of which the first columns stay in sight.
    pub fn list(name: impl Into<String>, pinned: usize) -> Self {
        Self { list: true, pinned, ..Self::new(name) }
    }

    /// Adds a row; its number, from 0.
    pub fn push(&mut self, row: Row) -> usize {
        self.rows.push(row);
        self.rows.len() - 1
    }

    /// Adds a title.
    pub fn title(&mut self, words: impl Into<String>) {
        self.push(Row::Title(words.into()));
    }

    /// Adds a sentence or more.
    pub fn words(&mut self, words: impl Into<String>) {
        self.push(Row::Words(words.into()));
    }

    /// Adds a row of a table; its number, from 0.
    pub fn cells(&mut self, cells: impl IntoIterator<Item = Cell>) -> usize {
        self.push(Row::Cells(cells.into_iter().collect()))
    }

    /// Adds the heads of a table.
    pub fn head<S: Into<String>>(&mut self, heads: impl IntoIterator<Item = S>) {
        self.push(Row::Head(heads.into_iter().map(Into::into).collect()));
    }

    /// Adds distance.
    pub fn blank(&mut self) {
        self.push(Row::Blank);
    }

    /// Adds a table of a report; what stands in its columns of numbers and is a number becomes one.
    pub fn table(&mut self, table: &Table) {
        self.head(table.head.iter().map(|head| head.replace('\n', " ")));
        for row in &table.rows {
            let cell = |(at, words): (usize, &String)| match table.right.contains(&at) {
                true => words.parse().map_or_else(|_| Cell::Figure(words.clone()), Cell::Number),
                false => Cell::text(words),
            };
            self.cells(row.iter().enumerate().map(cell));
        }
    }

    /// Adds a report.
    pub fn document(&mut self, document: &Document) {
        for block in &document.blocks {
            match block {
                Block::Heading(words) => self.title(words),
                Block::Paragraph(words) | Block::Item(words) => self.words(words),
                Block::Table(table) => self.table(table),
                Block::Fitting(forms) => {
                    forms.iter().take(1).flatten().for_each(|table| self.table(table));
                }
                Block::Space => self.blank(),
            }
        }
    }

    /// Cells of one column in these rows, counted from 0, as a formula of any sheet names them.
    pub fn range(&self, column: usize, rows: std::ops::RangeInclusive<usize>) -> String {
        let sheet = self.name.replace('\'', "''");
        let column = column_letters(column);
        format!("'{sheet}'!${column}${}:${column}${}", rows.start() + 1, rows.end() + 1)
    }
}

/// Words between quotes, as formulas have them.
pub fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_names_its_sheet() {
        let sheet = Sheet::new("Moves of 'we'");
        assert_eq!(sheet.range(1, 3..=4), "'Moves of ''we'''!$B$4:$B$5");
        assert_eq!(quoted("say \"so\""), "\"say \"\"so\"\"\"");
    }

    #[test]
    fn numbers_of_a_table_become_numbers_and_words_stay_words() {
        let mut table = Table::new(["a", "b", "c"]).right([1, 2]);
        table.row(["7", "7", "7/8"]);
        let mut sheet = Sheet::new("S");
        sheet.table(&table);
        let cells = vec![Cell::text("7"), Cell::Number(7), Cell::Figure("7/8".to_owned())];
        assert_eq!(sheet.rows[1], Row::Cells(cells));
    }
}
