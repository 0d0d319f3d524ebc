//! A report as Markdown: headings, lists and tables that any editor shows. What the words hold is escaped.

use crate::report::document::{Block, Document, Table};

/// Characters that would be read as marks.
const MARKS: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '#', '~'];

/// The document in Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &document.blocks {
        let is_item = matches!(block, Block::Item(_));
        let is_apart = out.is_empty() || out.ends_with("\n\n") || in_list && is_item;
        if !is_apart {
            out.push('\n');
        }
        in_list = is_item;
        match block {
            Block::Heading(words) => out.push_str(&format!("## {}\n", escaped(words))),
            Block::Paragraph(words) => out.push_str(&format!("{}\n", escaped(words))),
            Block::Item(words) => out.push_str(&format!("- {}\n", escaped(words))),
            Block::Table(table) => self::table(table, &mut out),
            Block::Fitting(forms) => {
                forms.iter().take(1).flatten().for_each(|table| self::table(table, &mut out));
            }
            Block::Space => {}
        }
    }
    out
}

fn table(table: &Table, out: &mut String) {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    out.push_str(&line(&table.head));
    let rule = |at: usize| if table.right.contains(&at) { "---:" } else { "---" };
    let rules: Vec<&str> = (0..table.head.len()).map(rule).collect();
    out.push_str(&format!("| {} |\n", rules.join(" | ")));
    table.rows.iter().for_each(|row| out.push_str(&line(row)));
}

/// The words on one line, with no mark among them.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, letter) in words.trim().chars().enumerate() {
        let begins_list = at == 0 && matches!(letter, '-' | '+');
        match letter {
            '\n' | '\r' => out.push(' '),
            _ if begins_list || MARKS.contains(&letter) => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_marks() {
        let mut document = Document::default();
        document.heading("A *draft*");
        document.paragraph("- not a list <b>\nsecond line");
        document.item("one_two");
        document.item("three");
        let mut table = Table::new(["post", "count"]).right([1]);
        table.row(["a|b", "2"]);
        document.table(table);
        let expected = "## A \\*draft\\*\n\n\\- not a list \\<b\\> second line\n\n- one\\_two\n- three\n\n\
                        | post | count |\n| --- | ---: |\n| a\\|b | 2 |\n";
        assert_eq!(markdown(&document), expected);
    }
}
