//! Lines no wider than a page, broken between words. A letter with its accents takes one column.

use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Each line of `text` broken so that none is wider than `page`; what goes on does so after `hang`
/// blanks. A line that fits is left as it is, a word that is wider than a line is cut.
pub(in crate::report) fn folded(text: &str, page: usize, hang: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| broken(line, page, hang)).collect();
    lines.join("\n")
}

fn broken(line: &str, page: usize, hang: usize) -> String {
    if width(line) <= page {
        return line.to_owned();
    }
    let mut out = String::new();
    let mut column = 0;
    // Blanks between words are kept within a line, and dropped where it is broken.
    for piece in line.split_inclusive(' ') {
        let word = piece.trim_end_matches(' ');
        if column + width(word) > page && column > hang {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.push_str(&" ".repeat(hang));
            column = hang;
        }
        for letter in piece.chars() {
            let wide = width(letter.encode_utf8(&mut [0; 4]));
            if letter != ' ' && column + wide > page {
                out.push('\n');
                out.push_str(&" ".repeat(hang));
                column = hang;
            }
            out.push(letter);
            column += wide;
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_hang_together() {
        assert_eq!(folded("one two three", 8, 2), "one two\n  three");
        assert_eq!(folded("  [a] one two three", 12, 4), "  [a] one\n    two\n    three");
        assert_eq!(folded("fits\nas  it is", 9, 4), "fits\nas  it is");
        assert_eq!(folded("abcdefghij", 4, 0), "abcd\nefgh\nij");
        assert_eq!(folded("ab cdefghij", 4, 1), "ab\n cde\n fgh\n ij");
    }

    /// Eight letters in eight columns, however their accents are typed.
    #[test]
    fn an_accent_takes_no_column() {
        for name in ["Chủ tịch", "Chu\u{309} ti\u{323}ch"] {
            assert_eq!((width(name), folded(name, 8, 0)), (8, name.to_owned()));
            assert_eq!(folded(name, 7, 0).lines().count(), 2);
        }
    }
}
