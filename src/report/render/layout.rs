//! Tables as text, no wider than the page: a table that is too wide puts the columns named for it below
//! each row, and then wraps its cells. Nothing is left out.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, TableStyle};

use crate::input::read::visible;
use crate::report::document::Table;

use super::fold::{folded, width};

/// Columns apart by blanks, a rule below the head.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// Blanks before what stands below a row.
const INDENT: usize = 4;

/// Least width that a cell is wrapped to.
const NARROWEST: usize = 12;

/// A table on a page of so many columns; `None` for as many as it takes.
pub(super) struct Layout {
    table: Table,
    page: Option<usize>,
}

impl Layout {
    pub(super) fn new(table: &Table, page: Option<usize>) -> Self {
        let seen = |cell: &String| visible(cell).into_owned();
        let rows = table.rows.iter().map(|row| row.iter().map(seen).collect()).collect();
        Self { table: Table { rows, ..table.clone() }, page }
    }

    /// The lines, each with its end.
    pub(super) fn text(&self) -> String {
        self.lines().iter().map(|line| format!("{line}\n")).collect()
    }

    /// Whether the table with all its columns side by side is no wider than the page.
    pub(super) fn fits(&self) -> bool {
        self.page.is_none_or(|page| widest(&self.drawn()) <= page)
    }

    /// The lines, each with its end trimmed.
    fn lines(&self) -> Vec<String> {
        match self.page {
            Some(page) if !self.fits() && !self.table.below.is_empty() => self.stacked(page),
            Some(page) if !self.fits() => self.wrapped(page).drawn(),
            _ => self.drawn(),
        }
    }

    /// Every column side by side, however wide.
    fn drawn(&self) -> Vec<String> {
        let mut table = comfy_table::Table::new();
        table.load_style(STYLE);
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(&self.table.head);
        for row in &self.table.rows {
            table.add_row(row);
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        for &at in &self.table.right {
            if let Some(column) = table.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.lines().map(|line| line.trim_end().to_owned()).collect()
    }

    /// The same table with the cells of its widest columns of text wrapped, as far as they can be.
    fn wrapped(&self, page: usize) -> Self {
        let mut widths: Vec<usize> =
            (0..self.table.head.len()).map(|at| self.width_of(at)).collect();
        // A column ends in a blank, and columns and both borders are one apart.
        while widths.iter().sum::<usize>() + 2 * widths.len() + 1 > page {
            let text = (0..widths.len()).filter(|at| !self.table.right.contains(at));
            let widest = text.max_by_key(|at| widths[*at]);
            let Some(at) = widest.filter(|at| widths[*at] > NARROWEST) else { break };
            widths[at] -= 1;
        }
        let mut table = self.table.clone();
        for cells in std::iter::once(&mut table.head).chain(&mut table.rows) {
            for (cell, width) in cells.iter_mut().zip(&widths) {
                *cell = folded(cell, *width, 0);
            }
        }
        Self { table, page: self.page }
    }

    fn width_of(&self, at: usize) -> usize {
        let cells =
            std::iter::once(&self.table.head).chain(&self.table.rows).filter_map(|row| row.get(at));
        cells.flat_map(|cell| cell.lines()).map(width).max().unwrap_or(0)
    }

    /// The columns that are not below, and under each row those that are, with their heads.
    fn stacked(&self, page: usize) -> Vec<String> {
        let above: Vec<usize> =
            (0..self.table.head.len()).filter(|at| !self.table.below.contains(at)).collect();
        let of = |cells: &[String]| above.iter().map(|&at| cells[at].clone()).collect();
        let right = above.iter().enumerate().filter(|(_, at)| self.table.right.contains(at));
        let table = Table {
            head: of(&self.table.head),
            rows: self.table.rows.iter().map(|row| of(row)).collect(),
            right: right.map(|(at, _)| at).collect(),
            below: Vec::new(),
        };
        let Layout { table, page: _ } = Layout { table, page: self.page }.wrapped(page);
        let mut drawn = Layout { table: table.clone(), page: None }.drawn().into_iter();
        let mut lines: Vec<String> = drawn.by_ref().take(height(&table.head) + 1).collect();
        for (above, row) in table.rows.iter().zip(&self.table.rows) {
            lines.extend(drawn.by_ref().take(height(above)));
            lines.extend(self.beneath(row, page));
        }
        lines
    }

    /// What stands below a row: a line, or several, for each column that says something.
    fn beneath(&self, row: &[String], page: usize) -> Vec<String> {
        let head = |at: usize| self.table.head[at].replace('\n', " ");
        let label = self.table.below.iter().map(|&at| width(&head(at))).max().unwrap_or(0);
        let hang = INDENT + label + 2;
        let said = self.table.below.iter().filter(|at| !row[**at].is_empty());
        let lines = said.flat_map(|&at| {
            let head = head(at);
            let blank = " ".repeat(label - width(&head) + 2);
            let line = format!("{}{head}{blank}{}", " ".repeat(INDENT), row[at]);
            folded(&line, page, hang).lines().map(str::to_owned).collect::<Vec<_>>()
        });
        lines.collect()
    }
}

fn widest(lines: &[String]) -> usize {
    lines.iter().map(|line| width(line)).max().unwrap_or(0)
}

/// Lines of the tallest cell.
fn height(cells: &[String]) -> usize {
    cells.iter().map(|cell| cell.lines().count().max(1)).max().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: &str = "Ủy ban nhân dân huyện Đại Lộc, tỉnh Quảng Nam";

    fn on(table: &Table, page: Option<usize>) -> String {
        Layout::new(table, page).text()
    }

    fn narrow(table: &Table) -> String {
        on(table, Some(80))
    }

    fn wide(table: &Table) -> String {
        on(table, None)
    }

    fn moves() -> Table {
        let mut table = Table::new(["official", "from", "to", "seats"]).right([3]);
        for number in 1..=2 {
            let from = format!("P-{number} Chủ tịch, {UNIT}");
            table.row([
                format!("O-{number} Nguyễn Văn Bình"),
                from,
                UNIT.to_owned(),
                "7".to_owned(),
            ]);
        }
        table
    }

    /// The words of a table in the order of the rows; heads may be said again.
    fn words(text: &str) -> Vec<&str> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        words.retain(|word| {
            !word.starts_with('─') && !["official", "from", "to", "seats"].contains(word)
        });
        words
    }

    fn sorted(mut words: Vec<&str>) -> Vec<&str> {
        words.sort_unstable();
        words
    }

    #[test]
    fn a_table_that_is_too_wide_wraps_and_loses_no_word() {
        let wide = wide(&moves());
        assert!(wide.lines().any(|line| width(line) > 110), "{wide}");
        assert_eq!(wide.lines().count(), 4);
        let narrow = narrow(&moves());
        assert!(narrow.lines().all(|line| width(line) <= 80), "{narrow}");
        assert_eq!(sorted(words(&narrow)), sorted(words(&wide)));
    }

    #[test]
    fn columns_stand_below_their_row_where_there_is_no_room_beside_it() {
        let stacked = narrow(&moves().below([1, 2]));
        let lines: Vec<&str> = stacked.lines().collect();
        assert_eq!(lines[0], " official             seats");
        assert_eq!(lines[2], " O-1 Nguyễn Văn Bình      7");
        assert_eq!(lines[3], format!("    from  P-1 Chủ tịch, {UNIT}"));
        assert_eq!(lines[4], format!("    to    {UNIT}"));
        assert_eq!(lines[5], " O-2 Nguyễn Văn Bình      7");
        assert_eq!(lines.len(), 8, "{stacked}");
        assert_eq!(wide(&moves().below([1, 2])), wide(&moves()));
    }

    #[test]
    fn what_stands_below_wraps_too() {
        let stacked = on(&moves().below([1, 2]), Some(40));
        assert!(stacked.lines().all(|line| width(line) <= 40), "{stacked}");
        assert_eq!(sorted(words(&stacked)), sorted(words(&narrow(&moves()))));
    }

    #[test]
    fn a_table_that_fits_is_left_alone() {
        let mut table = Table::new(["title", "moves"]).right([1]);
        table.row(["Chủ tịch", "12"]);
        assert_eq!(narrow(&table), " title     moves\n──────────────────\n Chủ tịch     12\n");
        assert!(Layout::new(&table, Some(80)).fits());
    }
}
