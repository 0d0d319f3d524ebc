//! A table of the instance whose cells can be changed, written back with every row in its old place.

use crate::input::read::{Input, LAYOUTS, Layout, Log, Table};

/// A table with its rows as typed.
pub(super) struct Sheet {
    layout: &'static Layout,
    header: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    /// Row in the file, 1 = the header.
    line: u64,
    cells: Vec<String>,
}

impl Sheet {
    /// The table of `layout` in sound `input`; one without rows where the file is absent.
    pub(super) fn open(input: &Input, layout: &'static Layout) -> Sheet {
        let bytes = input.files.get(layout.file);
        let table = bytes.and_then(|bytes| Table::read(layout, bytes, &Log::default()));
        let Some(table) = table else {
            let header = layout.all_columns().map(str::to_owned).collect();
            return Sheet { layout, header, rows: Vec::new() };
        };
        let width = table.header().len();
        let row = |at: usize| Row {
            line: table.row(at),
            cells: (0..width).map(|column| table.cell(at, column).to_owned()).collect(),
        };
        Sheet { layout, header: table.header(), rows: (0..table.len()).map(row).collect() }
    }

    /// Name of the file.
    pub(super) fn file(&self) -> &'static str {
        self.layout.file
    }

    /// Whether the contract has this column.
    pub(super) fn may_have(&self, column: &str) -> bool {
        self.layout.all_columns().any(|known| known == column)
    }

    /// Every column that the contract has.
    pub(super) fn known(&self) -> Vec<&'static str> {
        self.layout.all_columns().collect()
    }

    /// Positions of the rows whose cells are `wanted`, by column.
    pub(super) fn find(&self, wanted: &[(&str, &str)]) -> Vec<usize> {
        let is = |at: &usize| wanted.iter().all(|(column, value)| self.cell(*at, column) == *value);
        (0..self.rows.len()).filter(is).collect()
    }

    /// Every value of a column.
    pub(super) fn values(&self, column: &str) -> impl Iterator<Item = &str> {
        let at = self.column(column);
        self.rows.iter().filter_map(move |row| row.cells.get(at?).map(String::as_str))
    }

    /// A cell; empty where the column is absent.
    pub(super) fn cell(&self, at: usize, column: &str) -> &str {
        self.column(column).and_then(|c| self.rows[at].cells.get(c)).map_or("", String::as_str)
    }

    /// Row of the file in which row `at` stands.
    pub(super) fn line(&self, at: usize) -> u64 {
        self.rows[at].line
    }

    /// Changes a cell, adding the column where it is absent.
    pub(super) fn set(&mut self, at: usize, column: &str, value: &str) {
        let place = self.column(column).unwrap_or_else(|| {
            self.header.push(column.to_owned());
            self.header.len() - 1
        });
        let cells = &mut self.rows[at].cells;
        cells.resize(self.header.len().max(cells.len()), String::new());
        value.clone_into(&mut cells[place]);
    }

    /// Adds an empty row behind the others and returns its position.
    pub(super) fn add(&mut self) -> usize {
        let line = self.rows.last().map_or(1, |row| row.line) + 1;
        self.rows.push(Row { line, cells: vec![String::new(); self.header.len()] });
        self.rows.len() - 1
    }

    /// Takes the rows for which `gone` holds away and returns how many there were.
    pub(super) fn remove(&mut self, gone: impl Fn(&Sheet, usize) -> bool) -> usize {
        let kept: Vec<bool> = (0..self.rows.len()).map(|at| !gone(self, at)).collect();
        let before = self.rows.len();
        let mut kept = kept.into_iter();
        self.rows.retain(|_| kept.next().unwrap_or(true));
        before - self.rows.len()
    }

    /// The file; blank lines stand for the rows taken away, so that the others keep their numbers.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut out = record(&self.header);
        let mut line = 2;
        for row in &self.rows {
            while line < row.line {
                out.push(b'\n');
                line += 1;
            }
            let mut cells = row.cells.clone();
            cells.resize(self.header.len(), String::new());
            out.extend(record(&cells));
            line += 1;
        }
        out
    }

    fn column(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }
}

/// The layout of `file`, with or without its ending.
pub(super) fn layout(file: &str) -> Option<&'static Layout> {
    let stem = file.strip_suffix(".csv").unwrap_or(file);
    LAYOUTS.iter().find(|layout| layout.file.strip_suffix(".csv") == Some(stem))
}

fn record(cells: &[String]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}
