//! Readable names of columns and rows, for files that other solvers read: `x_O-104_P-0031`.

use std::collections::HashSet;

use crate::domain::{Context, OfficialIx, PairSet, PostIx};

use super::{ColIx, ColKey, Program, RowKey};

/// The words that names are put together from, unique of each sort and fit for any file format.
#[derive(Clone, Debug)]
pub struct Names {
    officials: Vec<String>,
    posts: Vec<String>,
    rules: Vec<String>,
    pairs: Vec<(OfficialIx, PostIx)>,
}

impl Names {
    /// The identifiers of a roster and the names of its rules.
    pub fn new(context: Context<'_>, pairs: &PairSet) -> Self {
        let Context { instance, policy } = context;
        Self::of(
            instance.officials.iter().map(|official| official.id.as_str()),
            instance.posts.iter().map(|post| post.id.as_str()),
            policy.rules.iter().map(|setting| setting.name.as_str()),
            pairs.pairs.iter().map(|pair| (pair.official, pair.post)),
        )
    }

    /// Words given by position.
    pub fn of<'a>(
        officials: impl IntoIterator<Item = &'a str>,
        posts: impl IntoIterator<Item = &'a str>,
        rules: impl IntoIterator<Item = &'a str>,
        pairs: impl IntoIterator<Item = (OfficialIx, PostIx)>,
    ) -> Self {
        Self {
            officials: unique(officials.into_iter().map(|id| plain(id, "")), None),
            posts: unique(posts.into_iter().map(|id| plain(id, "")), None),
            rules: unique(rules.into_iter().map(|name| plain(name, "_")), None),
            pairs: pairs.into_iter().collect(),
        }
    }

    /// Name of a column; `rows` are the names of the program's rows.
    pub fn column(&self, program: &Program, rows: &[String], at: ColIx) -> String {
        match program.columns[at.at()].key {
            ColKey::Pair(pair) => {
                let (official, post) = self.pairs[pair.at()];
                format!("x_{}_{}", self.officials[official.at()], self.posts[post.at()])
            }
            ColKey::Unplaced(official) => format!("u_{}", self.officials[official.at()]),
            ColKey::Empty(post) => format!("v_{}", self.posts[post.at()]),
            ColKey::Shortfall(row) => format!("s_{}", rows[row as usize]),
            ColKey::Greatest { first, .. } => format!("z_{}", rows[first as usize]),
        }
    }

    /// Names of the rows and of `caps` further ones, unique, none of them `taken`.
    pub fn rows(&self, program: &Program, caps: usize, taken: &str) -> Vec<String> {
        let name = |row: &super::Row| match &row.key {
            RowKey::Official(official) => format!("official_{}", self.officials[official.at()]),
            RowKey::Post(post) => format!("post_{}", self.posts[post.at()]),
            RowKey::Rule(rule, label) if label.is_empty() => self.rules[rule.at()].clone(),
            RowKey::Rule(rule, label) => {
                format!("{}_{}", self.rules[rule.at()], plain(label, "_"))
            }
        };
        let caps = (1..=caps).map(|at| format!("cap_{at}"));
        unique(program.rows.iter().map(name).chain(caps), Some(taken))
    }
}

/// ASCII letters, digits, `-` and whatever is in `also`; anything else becomes a dot, so that a
/// name put together with `_` can be taken apart again.
fn plain(word: &str, also: &str) -> String {
    let keep = |c: char| c.is_ascii_alphanumeric() || c == '-' || also.contains(c);
    word.chars().map(|c| if keep(c) { c } else { '.' }).collect()
}

/// The words with a count behind each that was there before.
fn unique(words: impl Iterator<Item = String>, taken: Option<&str>) -> Vec<String> {
    let mut seen: HashSet<String> = taken.into_iter().map(str::to_owned).collect();
    let mut result = Vec::new();
    for word in words {
        let mut name = word.clone();
        let mut count = 1;
        while !seen.insert(name.clone()) {
            count += 1;
            name = format!("{word}.{count}");
        }
        result.push(name);
    }
    result
}
