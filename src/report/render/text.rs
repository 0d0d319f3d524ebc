//! Plain text for terminals and `report.txt`.

use super::fold::folded;
use super::layout::Layout;
use crate::report::document::{Block, Document, Table};

/// Blanks before the second line of a sentence.
const HANG: usize = 4;

/// The document as text on pages of so many columns; `None` for as many as it takes.
pub fn text(document: &Document, page: Option<usize>) -> String {
    let out: String = document.blocks.iter().map(|block| part(block, page)).collect();
    page.map_or_else(|| out.clone(), |page| folded(&out, page, HANG))
}

fn part(block: &Block, page: Option<usize>) -> String {
    match block {
        Block::Heading(words) => format!("\n{words}\n{}\n", "-".repeat(words.chars().count())),
        Block::Paragraph(words) => format!("{words}\n"),
        Block::Item(words) => format!("  {words}\n"),
        Block::Table(table) => Layout::new(table, page).text(),
        Block::Fitting(forms) => fitting(forms, page),
        Block::Space => "\n".to_owned(),
    }
}

fn fitting(forms: &[Vec<Table>], page: Option<usize>) -> String {
    let laid = |form: &Vec<Table>| -> Vec<Layout> {
        form.iter().map(|table| Layout::new(table, page)).collect()
    };
    let fits = |form: &Vec<Layout>| form.iter().all(Layout::fits);
    let chosen = forms.iter().map(laid).find(fits).or_else(|| forms.last().map(laid));
    let tables = chosen.unwrap_or_default();
    tables.iter().map(Layout::text).collect::<Vec<_>>().join("\n")
}
