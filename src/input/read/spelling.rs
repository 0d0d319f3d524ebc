//! One spelling per text: Unicode writes "ế" in one, two or three characters, and spreadsheets leave
//! invisible ones behind; what looks the same must compare as the same. And what was typed comes out
//! as something to read: nothing in it commands a terminal or a spreadsheet.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The text in Unicode's composed form (NFC).
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Without blanks at either end, non-breaking and zero-width ones among them.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || has_no_width(c))
}

/// Zero-width spaces and joiners, marks of direction, the byte order mark in its old use.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A cell of a table: composed and trimmed.
pub fn cell(text: &str) -> Cow<'_, str> {
    composed(trimmed(text))
}

/// The text with control characters, and those that turn the direction of writing, spelt out as
/// `\u{1b}`: shown raw, a name could paint over a terminal. Line ends and tabs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    spelt_out(text, |c| acts(c) && !matches!(c, '\n' | '\t'))
}

/// The same for a text of one line: line ends and tabs are spelt out as well.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    spelt_out(text, acts)
}

/// A cell that a spreadsheet takes as text: visible, and with an apostrophe before what would begin a
/// formula.
pub fn spreadsheet(text: &str) -> String {
    let starts = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let formula = starts && text.parse::<i64>().is_err(); // a number is what it looks like
    format!("{}{}", if formula { "'" } else { "" }, visible_line(text))
}

/// Whether a character does something instead of being seen.
pub fn acts(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}')
}

fn spelt_out(text: &str, which: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&which) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match which(c) {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A cell that is compared with others: a run of blanks within it is one blank, and characters
/// without width are left out.
pub fn folded(cell: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c == ' ' || !c.is_whitespace() && !has_no_width(c);
    if cell.is_ascii() && !cell.bytes().any(|byte| byte.is_ascii_whitespace())
        || cell.chars().all(is_plain) && !cell.contains("  ")
    {
        return Cow::Borrowed(cell);
    }
    let visible: String = cell.chars().filter(|c| !has_no_width(*c)).collect();
    Cow::Owned(visible.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Unicode standard's own example: U+1EBF decomposes to e, circumflex, acute.
    #[test]
    fn every_spelling_of_one_letter_is_composed() {
        for spelling in ["\u{1ebf}", "\u{ea}\u{301}", "e\u{302}\u{301}"] {
            assert_eq!(composed(spelling), "\u{1ebf}");
        }
        assert!(matches!(composed("\u{1ebf}"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_looks_the_same_is_folded_to_the_same() {
        for typed in ["District  chair", "District\u{a0}chair", "District\u{200b} \u{3000}chair"] {
            assert_eq!(folded(typed), "District chair");
        }
        assert_eq!(folded("P\u{200d}-\u{feff}1"), "P-1");
        for plain in ["District chair", "P-1", "Trần Phú", ""] {
            assert!(matches!(folded(plain), Cow::Borrowed(same) if same == plain));
        }
    }

    #[test]
    fn ends_are_trimmed_and_insides_kept() {
        for blank in [" ", "\u{a0}", "\u{202f}", "\u{3000}", "\u{200b}", "\u{2060}", "\u{feff}"] {
            assert_eq!(cell(&format!("{blank}P{blank}1 {blank}")), format!("P{blank}1"));
        }
    }

    #[test]
    fn nothing_typed_commands_a_terminal() {
        let typed = "A\u{1b}[2J\u{9b}31m\u{7f}\u{202e}B\u{2066}\r\u{2028}ế";
        let shown = r"A\u{1b}[2J\u{9b}31m\u{7f}\u{202e}B\u{2066}\u{d}\u{2028}ế";
        assert_eq!(visible(typed), shown);
        assert_eq!(visible("a\tb\nc"), "a\tb\nc");
        assert_eq!(visible_line("a\tb\nc"), r"a\u{9}b\u{a}c");
        assert!(matches!(visible("Nguyễn Văn ế"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-5+A1", "'-5+A1"),
            ("-5", "-5"),
            ("＝1", "'＝1"),
            ("\tx", r"'\u{9}x"),
            ("O-5", "O-5"),
            ("", ""),
        ] {
            assert_eq!(spreadsheet(typed), written);
        }
    }
}
