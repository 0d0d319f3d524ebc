//! Titles that a model or the planning pool names in another language than posts.csv.

use crate::domain::{Instance, Labelled, Labels, Policy, Value};
use crate::input::words;

/// The titles among `known` (sorted) that `typed` names: itself, those that labels.csv calls so, and those
/// that are the same in the other language by the table of words.
pub(super) fn own<'a>(typed: &str, known: &[&'a str], labels: &Labels) -> Vec<&'a str> {
    let at = |title: &str| known.binary_search(&title).ok().map(|at| known[at]);
    let labelled = labels.keys(Labelled::Title, typed).filter_map(at);
    let same = known.iter().copied().filter(|title| words::same_title(typed, title));
    let mut found: Vec<&str> = Vec::new();
    for title in at(typed).into_iter().chain(labelled).chain(same) {
        if !found.contains(&title) {
            found.push(title);
        }
    }
    found
}

/// Puts the roster's own titles in the place of those that rules name in another language. A title that the
/// roster does not have in any stays as it is, and is warned of.
pub(super) fn settle(policy: &mut Policy, instance: &Instance) {
    let mut known: Vec<&str> = instance.posts.iter().map(|post| post.title.as_str()).collect();
    known.sort_unstable();
    known.dedup();
    for setting in &mut policy.rules {
        let Some(Value::Words(titles)) = setting.params.get_mut("titles") else { continue };
        let mut settled: Vec<String> = Vec::new();
        for title in titles.iter() {
            let own = own(title, &known, &instance.labels);
            let own = if own.is_empty() { vec![title.as_str()] } else { own };
            for title in own {
                if !settled.iter().any(|one| one == title) {
                    settled.push(title.to_owned());
                }
            }
        }
        *titles = settled;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_itself_its_labels_and_the_words_of_the_other_language() {
        let mut labels = Labels::default();
        labels.add("en", Labelled::Title, "Bí thư Đặc khu", "District secretary");
        labels.add("en", Labelled::Title, "Bí thư nơi khác", "District secretary");
        let known =
            ["Bí thư Huyện ủy", "Bí thư Đảng ủy xã", "Bí thư Đặc khu", "District secretary"];
        let all = own("District secretary", &known, &labels);
        assert_eq!(all, ["District secretary", "Bí thư Đặc khu", "Bí thư Huyện ủy"]);
        assert_eq!(own("Commune secretary", &known, &labels), ["Bí thư Đảng ủy xã"]);
        // Two titles of one language are two, whatever they are in another.
        assert_eq!(own("Bí thư Thị ủy", &known, &labels), ["District secretary"]);
        assert_eq!(own("Bí thư Thị ủy", &known[..3], &labels), [""; 0]);
    }
}
