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
    fn ends_are_trimmed_and_insides_kept() {
        for blank in [" ", "\u{a0}", "\u{202f}", "\u{3000}", "\u{200b}", "\u{2060}", "\u{feff}"] {
            assert_eq!(cell(&format!("{blank}P{blank}1 {blank}")), format!("P{blank}1"));
        }
    }
}
