//! `labels.csv`: names of units, titles, levels and blocks in other languages.

use std::collections::BTreeMap;

use crate::domain::{Labelled, Labels, Post};
use crate::input::read::codes;

use super::cells::{Record, records};
use super::{References, Source, Words};

const FILE: &str = "labels.csv";

/// The labels of the roster.
pub(super) fn build(
    source: &Source<'_>,
    words: &Words,
    refs: &References<'_>,
    posts: &[Post],
) -> Labels {
    let mut labels = Labels::default();
    let mut seen = BTreeMap::new();
    let mut titles: Vec<&str> = posts.iter().map(|post| post.title.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    for record in records(source.tables.get(FILE), source.log) {
        record.needed("kind");
        record.needed("key");
        record.needed("language");
        let label = record.needed("label");
        let kind = record.word("kind", &Labelled::WORDS);
        let language = language(record);
        let key = kind.and_then(|kind| key(record, kind, words, refs, &titles));
        let (Some(kind), Some(key), Some(language), Some(label)) = (kind, key, language, label)
        else {
            continue;
        };
        let row = record.row();
        let earlier = *seen.entry((kind, key.clone(), language.clone())).or_insert(row);
        if earlier != row {
            let args = [("value", key.as_str()), ("row", &earlier.to_string())];
            record.report(codes::DUPLICATE_ROW, "key", &args);
        } else {
            labels.add(&language, kind, &key, label);
        }
    }
    labels
}

/// The tag of a language: two or three letters.
fn language(record: Record<'_>) -> Option<String> {
    let typed = record.text("language")?;
    let is_tag = (2..=3).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_alphabetic());
    if !is_tag {
        record.report(codes::NO_LANGUAGE, "language", &[("value", typed)]);
    }
    is_tag.then(|| typed.to_lowercase())
}

/// What the label is of, as the roster or the model has it.
fn key(
    record: Record<'_>,
    kind: Labelled,
    words: &Words,
    refs: &References<'_>,
    titles: &[&str],
) -> Option<String> {
    let of_model = |list: &[String]| record.index("key", list).map(|at| list[at].clone());
    match kind {
        Labelled::Unit => refs.units.refer(record, "key").map(|at| refs.units.name(at).to_owned()),
        Labelled::Level => of_model(&words.levels),
        Labelled::Block => of_model(&words.blocks),
        Labelled::Title => {
            let typed = record.text("key")?;
            if titles.binary_search(&typed).is_err() && refs.titles_known {
                let near = record.meant(typed, titles.iter().copied());
                let args = [("value", typed), ("nearest", near)];
                record.report(codes::LABEL_OF_NO_POST, "key", &args);
            }
            Some(typed.to_owned())
        }
    }
}
