//! What cells of fixed words and of dates say; what is guessed or not known is kept, by column.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::input::read::{NO_NEAREST, nearest};
use crate::input::words;
use crate::view::ReadValue;

use super::heading::{Heading, Means};
use super::own::Own;

/// Columns whose cells may go on after a known word.
const LEADING: [Means; 2] = [Means::Degree, Means::Theory];

/// Reads cells of fixed words.
pub(super) struct Values<'a> {
    own: &'a Own,
    heading: &'a Heading,
    guessed: Counts,
    unknown: Counts,
}

/// How many cells there are of each value in each column, and the word for it.
type Counts = BTreeMap<(usize, String), (usize, Option<String>)>;

impl<'a> Values<'a> {
    pub(super) fn new(own: &'a Own, heading: &'a Heading) -> Self {
        Self { own, heading, guessed: Counts::new(), unknown: Counts::new() }
    }

    /// The word of the contract for a cell, and what follows it; as typed where no word is known.
    pub(super) fn read<'t>(
        &mut self,
        at: usize,
        means: Means,
        typed: &'t str,
    ) -> (String, &'t str) {
        if typed.is_empty() {
            return (String::new(), "");
        }
        let column = means.word();
        let known = self.own.value(column, typed).or_else(|| words::known_value(column, typed));
        if let Some(known) = known {
            return (known.to_owned(), "");
        }
        if LEADING.contains(&means)
            && let Some((word, rest)) = words::leading_value(column, typed)
        {
            count(&mut self.guessed, at, typed, || Some(word.to_owned()));
            return (word.to_owned(), rest);
        }
        count(&mut self.unknown, at, typed, || meant(column, typed));
        (typed.to_owned(), "")
    }

    /// The cells that begin with a known word, and those in which none stands.
    pub(super) fn told(self) -> (Vec<ReadValue>, Vec<ReadValue>) {
        let columns = &self.heading.columns;
        let told = |counts: Counts| {
            let value =
                |((at, value), (cells, word)): ((usize, String), (usize, Option<String>))| {
                    let column = &columns[at];
                    let means = column.means.map_or("", Means::word).to_owned();
                    ReadValue { header: column.header.clone(), column: means, value, cells, word }
                };
            let mut values: Vec<ReadValue> = counts.into_iter().map(value).collect();
            values.sort_by_key(|value| std::cmp::Reverse(value.cells));
            values
        };
        (told(self.guessed), told(self.unknown))
    }
}

fn count(counts: &mut Counts, at: usize, typed: &str, word: impl FnOnce() -> Option<String>) {
    counts.entry((at, typed.to_owned())).or_insert_with(|| (0, word())).0 += 1;
}

/// The word of the contract that may be meant.
fn meant(column: &str, typed: &str) -> Option<String> {
    let all = words::values(column).iter();
    let near = nearest(typed, all.flat_map(|one| one.words.iter().copied().chain([one.name])));
    (near != NO_NEAREST).then(|| words::value(column, near).into_owned())
}

/// A date without the words around its numbers, as in "tháng 6/2021"; else as typed.
pub(super) fn day(typed: &str) -> String {
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.');
    if typed.chars().all(is_plain) {
        return typed.to_owned();
    }
    let numbers = numbers(typed);
    match numbers.len() {
        1..=3 => numbers.join("/"),
        _ => typed.to_owned(),
    }
}

fn numbers(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The day as of which a title says that the list is.
pub(super) fn as_of(title: &str) -> Option<Date> {
    let key = words::key(title);
    if !["den", "as of", "thoi diem"]
        .iter()
        .any(|word| format!(" {key} ").contains(&format!(" {word} ")))
    {
        return None;
    }
    let numbers = numbers(title);
    let [.., day, month, year] = numbers[..] else { return None };
    Date::new(words::year(year)?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_lose_the_words_around_them() {
        for (typed, read) in [
            ("tháng 6/2021", "6/2021"),
            ("15 tháng 3 năm 1975", "15/3/1975"),
            ("15 / 3 / 1975", "15/3/1975"),
            ("2021-06-01", "2021-06-01"),
            ("từ 5/2019 đến 6/2021", "từ 5/2019 đến 6/2021"),
            ("chưa rõ", "chưa rõ"),
        ] {
            assert_eq!(day(typed), read);
        }
    }

    #[test]
    fn a_title_may_say_the_day_of_the_list() {
        assert_eq!(as_of("(Tính đến ngày 15/01/2026)"), Some(date(2026, 1, 15)));
        assert_eq!(as_of("đến ngày 1 tháng 7 năm 2025"), Some(date(2025, 7, 1)));
        assert_eq!(as_of("Kèm theo Công văn số 12 ngày 15/01/2026"), None);
        assert_eq!(as_of("Tính đến ngày 31/02/2026"), None);
    }
}
