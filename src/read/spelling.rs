//! One spelling per text: Unicode writes "ế" in one, two or three characters, and spreadsheets leave
//! invisible ones behind; what looks the same must compare as the same.

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
}
