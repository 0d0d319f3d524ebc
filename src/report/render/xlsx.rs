//! Workbooks for spreadsheets: XLSX, the same bytes for the same book.

use jiff::civil::{Date, date};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatAlign, FormatBorder,
    Formula, Note, Workbook, Worksheet, XlsxError,
};

use crate::error::Error;
use crate::input::read::{Holds, visible};
use crate::report::book::{Book, Cell, Column, Row, Sheet};

use super::fold::{folded, width};

/// The characters that a cell takes, in UTF-16.
const MOST: usize = 32_767;

/// Numbers beyond this lose digits in a spreadsheet: they are written as text.
const EXACT: u64 = 1 << 53;

/// Least width of a column, in characters.
const NARROWEST: usize = 5;

/// What a head needs beside its words for the button that filters.
const BUTTON: usize = 2;

/// Characters that are needed beside the words of a cell.
const PADDING: usize = 1;

/// Height of a line, in points.
const LINE: f64 = 15.0;

/// Letters of a text that stand where five digits would: the width of a column is that of its digits.
const SLIM: usize = 6;

/// The height that a row may have, in points.
const HIGHEST: f64 = 409.0;

/// How much larger titles are than the words of cells.
const LARGER: f64 = 1.3;

/// Characters in a line of a note.
const NOTE: usize = 40;

/// Width of a note and height of its lines, in pixels.
const NOTE_PIXELS: [usize; 2] = [280, 18];

/// How a spreadsheet is told that what looks like a number is text.
const AS_TEXT: &str = "@";

/// A4, by the number that spreadsheets give it.
const A4: u8 = 9;

/// Characters of the title at the head of a page; all that stands there has to keep to 255.
const MOST_IN_HEADER: usize = 80;

/// Grey of heads and of lines between rows.
const GREYS: [u32; 2] = [0xE7E6E6, 0xBFBFBF];

/// Yellow of heads whose columns every row needs.
const NEEDED: u32 = 0xFF_F2CC;

/// A workbook as XLSX. Words are written as words: none becomes a formula.
///
/// # Errors
/// [`Error::Internal`]: more rows than a sheet takes, or a mistake of ours.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, Error> {
    written(book).map_err(|e| Error::Internal(e.to_string()))
}

fn written(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made: Date = book.date.parse().unwrap_or(date(2000, 1, 1));
    let properties = DocProperties::new().set_title(visible(&book.title));
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let looks = Looks::new(&book.days);
    for sheet in &book.sheets {
        let page = Page { sheet, looks: &looks, widths: widths(sheet) };
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name)?;
        page.prepare(worksheet)?;
        page.fill(worksheet)?;
        page.keep_heads(worksheet)?;
        page.set_up(worksheet, book)?;
    }
    workbook.save_to_buffer()
}

/// How cells look.
struct Looks {
    title: Format,
    words: Format,
    head: Format,
    needed: Format,
    cell: Format,
    typed: Format,
    figure: Format,
    day: Format,
    // Of cells that are to be filled in: without lines, which would be printed.
    empty: Format,
    empty_day: Format,
    change: Format,
    share: Format,
    total: Format,
}

impl Looks {
    fn new(days: &str) -> Self {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let [head, line] = GREYS;
        let ruled = |format: Format| format.set_border(FormatBorder::Thin).set_border_color(line);
        let cell = ruled(wrapped.clone());
        let figure = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Right);
        let figure = ruled(figure.set_indent(1));
        Self {
            title: wrapped.clone().set_bold().set_font_size(14),
            words: wrapped,
            needed: cell.clone().set_bold().set_background_color(NEEDED),
            head: cell.clone().set_bold().set_background_color(head),
            change: figure.clone().set_num_format("+0;-0;0"),
            share: figure.clone().set_num_format("0.0000%"),
            empty: Format::new().set_num_format(AS_TEXT),
            empty_day: Format::new().set_num_format(days),
            day: figure.clone().set_num_format(days),
            typed: cell.clone().set_num_format(AS_TEXT),
            total: cell.clone().set_bold().set_border_top(FormatBorder::Medium),
            cell,
            figure,
        }
    }
}

/// A sheet on its way into the file.
struct Page<'a> {
    sheet: &'a Sheet,
    looks: &'a Looks,
    /// Width of each column, in characters.
    widths: Vec<usize>,
}

impl Page<'_> {
    /// Where the heads of a list stand, and how many there are.
    fn heads(&self) -> Option<(u32, usize)> {
        self.sheet.rows.iter().enumerate().find_map(|(at, row)| match row {
            Row::Head(heads) if self.sheet.list => Some((at as u32, heads.len())),
            _ => None,
        })
    }

    /// The last row of a list, with those that are to be filled in.
    fn last(&self, head: u32) -> u32 {
        let rows = self.sheet.rows[head as usize + 1..].iter();
        let rows = rows.take_while(|row| matches!(row, Row::Cells(_))).count();
        head + (rows + self.sheet.room) as u32
    }

    /// Says of the columns that are filled in what they hold: before their cells, which have looks of
    /// their own.
    fn prepare(&self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (at, column) in self.sheet.columns.iter().enumerate() {
            let at = at as u16;
            match column.holds {
                Holds::Text => worksheet.set_column_format(at, &self.looks.empty)?,
                Holds::Date => worksheet.set_column_format(at, &self.looks.empty_day)?,
                Holds::Number => worksheet,
            };
            if let Some((head, _)) = self.heads() {
                explain(worksheet, (head, at), &column.note)?;
                self.offer(worksheet, (head, at), column)?;
            }
        }
        Ok(())
    }

    /// Offers the words of a column below its head. Other words are let in after a question: there are
    /// more that are read.
    fn offer(
        &self,
        worksheet: &mut Worksheet,
        (head, at): (u32, u16),
        column: &Column,
    ) -> Result<(), XlsxError> {
        let Some(words) = &column.words else { return Ok(()) };
        let offered = DataValidation::new()
            .allow_list_formula(Formula::new(words))
            .set_error_style(DataValidationErrorStyle::Warning);
        worksheet.add_data_validation(head + 1, at, self.last(head), at, &offered)?;
        Ok(())
    }

    fn fill(&self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, width) in self.widths.iter().enumerate() {
            worksheet.set_column_width(column as u16, (width + PADDING) as f64)?;
        }
        for (at, row) in self.sheet.rows.iter().enumerate() {
            let at = u32::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?;
            self.row(worksheet, at, row)?;
        }
        Ok(())
    }

    fn row(&self, worksheet: &mut Worksheet, at: u32, row: &Row) -> Result<(), XlsxError> {
        let Looks { title, words: plain, head, total, .. } = self.looks;
        match row {
            Row::Title(words) => self.across(worksheet, at, words, (title, LARGER)),
            Row::Words(words) => self.across(worksheet, at, words, (plain, 1.0)),
            Row::Head(heads) => {
                let heads: Vec<Cell> = heads.iter().map(Cell::text).collect();
                self.cells(worksheet, at, &heads, Some(head))?;
                self.mark_needed(worksheet, at, &heads)
            }
            Row::Cells(cells) => self.cells(worksheet, at, cells, None),
            Row::Total(cells) => self.cells(worksheet, at, cells, Some(total)),
            Row::Blank => Ok(()),
        }
    }

    /// Shows which heads of a list to be filled in are of columns that every row needs.
    fn mark_needed(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        heads: &[Cell],
    ) -> Result<(), XlsxError> {
        let mut columns = self.sheet.columns.iter().zip(heads).enumerate();
        columns.try_for_each(|(at, (column, head))| match column.needed {
            true => put(worksheet, (row, at as u16), head, &self.looks.needed),
            false => Ok(()),
        })
    }

    /// Words across the columns that are printed, so much larger than those of cells.
    fn across(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        words: &str,
        (look, larger): (&Format, f64),
    ) -> Result<(), XlsxError> {
        let words = shown(words);
        let columns = self.printed();
        let room: usize = self.widths.iter().take(columns).sum();
        if columns < 2 {
            worksheet.write_string_with_format(row, 0, &words, look)?;
        } else {
            worksheet.merge_range(row, 0, row, columns as u16 - 1, &words, look)?;
        }
        let lines = lines(&words, (room as f64 / larger) as usize);
        tall(worksheet, row, larger * lines as f64)
    }

    fn cells(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        cells: &[Cell],
        look: Option<&Format>,
    ) -> Result<(), XlsxError> {
        let mut most = 1;
        let slim = look.is_none(); // heads and totals are bold, and wider
        for (column, cell) in cells.iter().enumerate() {
            let own = match cell {
                Cell::Figure(_) | Cell::Number(_) | Cell::Formula { .. } => &self.looks.figure,
                Cell::Decimal(_) => &self.looks.figure,
                Cell::Day(_) | Cell::Empty(Holds::Date) => &self.looks.day,
                Cell::Empty(_) => &self.looks.typed,
                Cell::Change(_) => &self.looks.change,
                Cell::Share(_) => &self.looks.share,
                Cell::Text(_) if !self.sheet.columns.is_empty() => &self.looks.typed,
                Cell::Blank | Cell::Text(_) => &self.looks.cell,
            };
            if let Cell::Text(words) = cell {
                let width = self.widths[column];
                most = most.max(lines(words, if slim { width * SLIM / 5 } else { width }));
            }
            put(worksheet, (row, column as u16), cell, look.unwrap_or(own))?;
        }
        tall(worksheet, row, most as f64)
    }

    /// Freezes the heads of a list, repeats them on every page, and lets them filter.
    fn keep_heads(&self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        let Some((head, columns)) = self.heads() else { return Ok(()) };
        worksheet.set_freeze_panes(head + 1, self.sheet.pinned as u16)?;
        worksheet.set_repeat_rows(head, head)?;
        worksheet.autofilter(head, 0, self.last(head), columns.max(1) as u16 - 1)?;
        Ok(())
    }

    fn set_up(&self, worksheet: &mut Worksheet, book: &Book) -> Result<(), XlsxError> {
        worksheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        worksheet.set_margins(0.4, 0.4, 0.75, 0.6, 0.3, 0.3);
        let title: String = visible(&book.title).chars().take(MOST_IN_HEADER).collect();
        let title = title.replace('&', "&&");
        worksheet.set_header(format!("&L{title}&C&B{}&R&A", book.mark));
        worksheet.set_footer(format!("&C{}", book.foot));
        let (rows, columns) = (self.sheet.rows.len(), self.printed());
        if columns < self.widths.len() && rows > 0 {
            worksheet.set_print_area(0, 0, rows as u32 - 1, columns as u16 - 1)?;
        }
        Ok(())
    }

    /// How many columns are printed.
    fn printed(&self) -> usize {
        self.sheet.printed.unwrap_or(usize::MAX).min(self.widths.len())
    }
}

/// Puts a note on a cell; none without words.
fn explain(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
) -> Result<(), XlsxError> {
    if words.is_empty() {
        return Ok(());
    }
    let words = shown(words);
    let lines: usize = words.lines().map(|line| lines(line, NOTE)).sum();
    let [width, line] = NOTE_PIXELS;
    let note = Note::new(words).add_author_prefix(false);
    let note = note.set_width(width as u32).set_height(((lines + 1) * line) as u32);
    worksheet.insert_note(row, column, &note)?;
    Ok(())
}

/// Lines that words take in a column of so many characters.
fn lines(words: &str, room: usize) -> usize {
    folded(words, room.max(1), 0).lines().count().max(1)
}

/// Makes a row so many lines high: not every spreadsheet does that by itself for words that are wrapped.
fn tall(worksheet: &mut Worksheet, row: u32, lines: f64) -> Result<(), XlsxError> {
    if lines > 1.0 {
        worksheet.set_row_height(row, (LINE * lines).min(HIGHEST))?;
    }
    Ok(())
}

fn put(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank | Cell::Empty(_) => worksheet.write_blank(row, column, look),
        Cell::Text(words) | Cell::Figure(words) => {
            worksheet.write_string_with_format(row, column, shown(words), look)
        }
        Cell::Number(number) | Cell::Change(number) if number.unsigned_abs() > EXACT => {
            worksheet.write_string_with_format(row, column, number.to_string(), look)
        }
        Cell::Number(number) | Cell::Change(number) => {
            worksheet.write_number_with_format(row, column, *number as f64, look)
        }
        Cell::Decimal(number) => worksheet.write_number_with_format(row, column, *number, look),
        Cell::Day(day) => worksheet.write_datetime_with_format(row, column, day, look),
        Cell::Share(share) => worksheet.write_number_with_format(row, column, *share, look),
        Cell::Formula { formula, result } => {
            let formula = Formula::new(formula).set_result(result);
            worksheet.write_formula_with_format(row, column, formula, look)
        }
    }?;
    Ok(())
}

/// Words as a cell takes them: no character acts, and what is too long is cut.
fn shown(words: &str) -> String {
    let mut room = MOST;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    visible(words).chars().take_while(fits).collect()
}

/// The width of each column: that of its widest cell, wrapped where it is too wide; of heads the
/// widest word counts.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    let mut widen = |column: usize, to: usize| {
        if widths.len() <= column {
            widths.resize(column + 1, NARROWEST);
        }
        widths[column] = widths[column].max(to.min(sheet.widest));
    };
    sheet.columns.iter().enumerate().for_each(|(at, column)| widen(at, column.width));
    for row in &sheet.rows {
        match row {
            Row::Head(heads) => heads.iter().enumerate().for_each(|(column, head)| {
                let button = if sheet.list { BUTTON } else { 0 };
                let word = head.split_whitespace().map(width).max().unwrap_or(0);
                widen(column, word + button);
            }),
            Row::Cells(cells) | Row::Total(cells) => {
                cells.iter().enumerate().for_each(|(column, cell)| widen(column, needs(cell)));
            }
            Row::Title(_) | Row::Words(_) | Row::Blank => {}
        }
    }
    widths
}

/// Characters that a cell needs in a line.
fn needs(cell: &Cell) -> usize {
    match cell {
        Cell::Blank | Cell::Empty(_) => 0,
        Cell::Text(words) | Cell::Figure(words) | Cell::Formula { result: words, .. } => {
            words.split('\n').map(width).max().unwrap_or(0)
        }
        Cell::Number(number) | Cell::Change(number) => number.to_string().len() + 1,
        Cell::Decimal(number) => number.to_string().len() + 1,
        Cell::Day(_) => "31/12/2026".len() + 1,
        Cell::Share(_) => "100.0000%".len(),
    }
}
