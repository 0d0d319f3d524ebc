//! What a what-if takes over from its parent: the plan, prices and cuts, said in its own terms.

use std::collections::HashMap;

use crate::domain::{OfficialIx, PairSet, PostIx, SettingIx};
use crate::model::Model;
use crate::program::{ColKey, RowKey};
use crate::solve::{Start, Translation};

/// What `parent` left, in terms of `child`. Officials and posts are the same by their identifier,
/// rules by their name; what the child does not have is left out.
pub fn inherit(parent: &Model, left: &Start, child: &Model) -> Start {
    let same = Same::new(parent, child);
    let row = |key: &RowKey| same.row(key);
    let column = |key: ColKey| same.column(&parent.pairs, &child.pairs, key);
    Translation::new(&parent.program, &child.program, row, column).start(left)
}

/// The officials, posts and rules of a parent in its child, by position.
struct Same {
    officials: Vec<Option<OfficialIx>>,
    posts: Vec<Option<PostIx>>,
    settings: Vec<Option<SettingIx>>,
}

impl Same {
    fn new(parent: &Model, child: &Model) -> Same {
        let (old, new) = (&parent.instance, &child.instance);
        let (old_rules, new_rules) = (&parent.policy.rules, &child.policy.rules);
        Same {
            officials: places(&old.officials, &new.officials, |one| &one.id, OfficialIx::new),
            posts: places(&old.posts, &new.posts, |one| &one.id, PostIx::new),
            settings: places(old_rules, new_rules, |one| &one.name, SettingIx::new),
        }
    }

    fn row(&self, key: &RowKey) -> Option<RowKey> {
        Some(match key {
            RowKey::Official(official) => RowKey::Official(self.officials[official.at()]?),
            RowKey::Post(post) => RowKey::Post(self.posts[post.at()]?),
            RowKey::Rule(at, label) => RowKey::Rule(self.settings[at.at()]?, label.clone()),
        })
    }

    /// Shortfalls and greatest values follow from the rest.
    fn column(&self, of: &PairSet, own: &PairSet, key: ColKey) -> Option<ColKey> {
        match key {
            ColKey::Pair(at) => {
                let pair = of.pair(at);
                let official = self.officials[pair.official.at()]?;
                let post = self.posts[pair.post.at()]?;
                own.find(official, post).map(ColKey::Pair)
            }
            ColKey::Unplaced(at) => self.officials[at.at()].map(ColKey::Unplaced),
            ColKey::Empty(at) => self.posts[at.at()].map(ColKey::Empty),
            ColKey::Shortfall(_) | ColKey::Greatest { .. } => None,
        }
    }
}

/// Where each of `old` is among `new`, by its identifier.
fn places<T, Ix>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &String,
    make: impl Fn(usize) -> Ix,
) -> Vec<Option<Ix>> {
    let at: HashMap<&String, usize> = new.iter().map(&id).zip(0..).collect();
    old.iter().map(|one| at.get(id(one)).map(|&place| make(place))).collect()
}
