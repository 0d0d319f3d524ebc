//! The order of people in lists for readers, and numbers as they are written: by ICU.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

static VIETNAMESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let language = CollatorPreferences::from(&locale!("vi"));
    Collator::try_new(language, CollatorOptions::default())
        .expect("Vietnamese is among ICU's own data")
});

/// The order of Vietnamese lists of people: by the given name, which comes last, then by the rest.
pub fn by_given_name(one: &str, other: &str) -> Ordering {
    let ([one_rest, one_given], [other_rest, other_given]) = (parts(one), parts(other));
    let given = VIETNAMESE.compare(one_given, other_given);
    given.then_with(|| VIETNAMESE.compare(one_rest, other_rest))
}

/// Family and middle names, and the given name.
fn parts(name: &str) -> [&str; 2] {
    let name = name.trim();
    name.rsplit_once(char::is_whitespace).map_or(["", name], |(rest, given)| [rest.trim(), given])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_stand_by_given_name_and_then_by_family_name() {
        // As a Vietnamese dictionary has the letters: a, ă, â; d, đ; o, ô, ơ; u, ư.
        let sorted = [
            "Trần Văn An",
            "Nguyễn Thị Ánh",
            "Lê Ăn",
            "Lê Ân",
            "Bùi Văn Dương",
            "Đặng Văn Dương",
            "Lê Văn Dương",
            "An Đỗ",
            "Lê Uyên",
            "Lê Ưng",
        ];
        for shift in 1..sorted.len() {
            let mut names = sorted;
            names.rotate_left(shift);
            names.sort_by(|one, other| by_given_name(one, other));
            assert_eq!(names, sorted);
        }
    }
}
