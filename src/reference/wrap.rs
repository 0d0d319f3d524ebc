//! Lines of a page for a terminal: words are wrapped, and the lines of one entry hang together.

/// Columns of a page.
pub(super) const WIDTH: usize = crate::text::PAGE;

/// `words` in lines that begin after `indent` blanks and end before [`WIDTH`].
pub(super) fn paragraph(indent: usize, words: &str) -> String {
    hanging(&" ".repeat(indent), indent, words)
}

/// `words` after `head`, which is padded to `indent`; further lines begin below the first word. A
/// head that leaves no blank before the words has a line of its own.
pub(super) fn hanging(head: &str, indent: usize, words: &str) -> String {
    let blank = " ".repeat(indent);
    let mut out = String::new();
    let mut line = format!("{head:<indent$}");
    if head.trim_end().chars().count() >= indent && !head.trim().is_empty() {
        out.push_str(head.trim_end());
        out.push('\n');
        line.clone_from(&blank);
    }
    let mut empty = true;
    for word in words.split_whitespace() {
        let full = line.chars().count() + usize::from(!empty) + word.chars().count() > WIDTH;
        if full && !empty {
            out.push_str(line.trim_end());
            out.push('\n');
            line.clone_from(&blank);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_before_the_width_and_lose_no_word() {
        let words = "seven letters each ".repeat(40);
        let wrapped = hanging("  head", 20, &words);
        assert!(wrapped.lines().count() > 5);
        assert!(wrapped.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with(&" ".repeat(20))));
        let back: Vec<&str> = wrapped.split_whitespace().skip(1).collect();
        assert_eq!(back, words.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn a_long_head_has_its_own_line() {
        assert_eq!(hanging("a long head", 6, "and words"), "a long head\n      and words\n");
    }
}
