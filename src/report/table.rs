//! Plain tables for terminals and text reports.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, TableStyle};

use crate::read::visible_line;

/// Columns apart by blanks, a rule below the head.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// A table of text; columns of numbers are aligned right.
#[derive(Clone, Debug)]
pub struct Table(comfy_table::Table);

impl Table {
    /// A table with these column heads.
    pub fn new<S: AsRef<str>>(head: impl IntoIterator<Item = S>) -> Self {
        let mut table = comfy_table::Table::new();
        table.load_style(STYLE);
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(head.into_iter().map(|cell| cell.as_ref().to_owned()));
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        Self(table)
    }

    /// Adds a row.
    pub fn row<S: ToString>(&mut self, cells: impl IntoIterator<Item = S>) {
        let visible = |cell: S| visible_line(&cell.to_string()).into_owned();
        self.0.add_row(cells.into_iter().map(visible));
    }

    /// Aligns these columns right.
    #[must_use]
    pub fn right(mut self, columns: impl IntoIterator<Item = usize>) -> Self {
        for at in columns {
            if let Some(column) = self.0.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for line in self.0.lines() {
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
