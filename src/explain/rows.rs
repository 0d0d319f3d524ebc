//! The conflict within its rules: which of their instances cannot hold together, and where too few can take
//! too many posts, or find too few.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Kind, OfficialIx, PostIx};
use crate::model::Model;
use crate::program::{ColKey, Program, Row, RowKey};
use crate::rules;

use super::hall::{self, Short};

/// An instance of a must that a conflict needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Name of the rule.
    pub rule: String,
    /// Which unit, group, post or person it is about; empty where the rule has one instance alone.
    pub label: String,
    /// The people whose choices it counts.
    pub officials: Vec<OfficialIx>,
    /// The posts whose seats it counts.
    pub posts: Vec<PostIx>,
}

/// Too few for too many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hall {
    /// Whether posts have too few people; else people have too few seats.
    pub is_of_posts: bool,
    /// The posts that have to be filled, or all seats that the people can have.
    pub posts: Vec<PostIx>,
    /// All people who can take these posts, or those who have to be placed.
    pub officials: Vec<OfficialIx>,
    /// How many people or seats are needed.
    pub needed: usize,
    /// How many there are.
    pub there: usize,
}

/// The instances of the musts of a model that holds none but the members of a conflict.
pub(super) fn keys(model: &Model) -> Vec<RowKey> {
    let mut keys: Vec<RowKey> = Vec::new();
    for row in &model.program.rows {
        if is_must(model, &row.key) && !keys.contains(&row.key) {
            keys.push(row.key.clone());
        }
    }
    keys
}

fn is_must(model: &Model, key: &RowKey) -> bool {
    let RowKey::Rule(at, _) = key else { return false };
    let setting = model.policy.setting(*at);
    setting.kind == Kind::Hard && !rules::find(setting.rule).structural
}

/// The program in which only these instances of musts are kept. The others stay as rows that say 0 <= 0,
/// since columns know rows by their position.
pub(super) fn keeping(model: &Model, kept: &[RowKey]) -> Arc<Program> {
    let mut program = Program::clone(&model.program);
    let given = |row: &&mut Row| is_must(model, &row.key) && !kept.contains(&row.key);
    for row in program.rows.iter_mut().filter(given) {
        (row.lower, row.upper) = (None, Some(0));
        row.terms.clear();
    }
    Arc::new(program)
}

/// The instance that a key stands for.
pub(super) fn instance(model: &Model, key: &RowKey) -> Instance {
    let RowKey::Rule(at, label) = key else {
        return Instance {
            rule: String::new(),
            label: String::new(),
            officials: vec![],
            posts: vec![],
        };
    };
    let (mut officials, mut posts) = (Vec::new(), Vec::new());
    let terms = model.program.rows.iter().filter(|row| row.key == *key).flat_map(|row| &row.terms);
    for (column, _) in terms {
        match model.program.columns[column.at()].key {
            ColKey::Pair(pair) => {
                officials.push(model.pairs.pair(pair).official);
                posts.push(model.pairs.pair(pair).post);
            }
            ColKey::Unplaced(official) => officials.push(official),
            ColKey::Empty(post) => posts.push(post),
            ColKey::Shortfall(_) | ColKey::Greatest { .. } => {}
        }
    }
    officials.sort_unstable();
    officials.dedup();
    posts.sort_unstable();
    posts.dedup();
    let rule = model.policy.setting(*at).name.clone();
    Instance { rule, label: label.clone(), officials, posts }
}

/// Posts that have to be filled and have too few people, or people who have to be placed and have too few
/// seats, under these instances alone.
pub(super) fn hall(model: &Model, program: &Program) -> Option<Hall> {
    let (posts, people) = demands(model, program);
    of_posts(model, &posts).or_else(|| of_people(model, &people))
}

/// How many seats of each post have to be taken, and who has to be placed, as far as one row alone says so.
fn demands(model: &Model, program: &Program) -> (BTreeMap<PostIx, usize>, Vec<OfficialIx>) {
    let (mut posts, mut people) = (BTreeMap::new(), Vec::new());
    for row in &program.rows {
        // Rules write "at most" as "at least" of the opposite.
        let (&[(column, by)], Some(least)) = (row.terms.as_slice(), row.lower) else { continue };
        if by >= 0 {
            continue;
        }
        let most = (-least).div_euclid(-by);
        match program.columns[column.at()].key {
            ColKey::Empty(post) => {
                let empty = usize::try_from(most).unwrap_or(0);
                let seats = model.instance.post(post).seats as usize;
                let needed = posts.entry(post).or_insert(0);
                *needed = seats.saturating_sub(empty).max(*needed);
            }
            ColKey::Unplaced(official) if most < 1 => people.push(official),
            _ => {}
        }
    }
    people.sort_unstable();
    people.dedup();
    (posts, people)
}

fn of_posts(model: &Model, demanded: &BTreeMap<PostIx, usize>) -> Option<Hall> {
    let posts: Vec<PostIx> = demanded.keys().copied().collect();
    let needs: Vec<usize> = demanded.values().copied().collect();
    let eligible = |post: &PostIx| model.pairs.of_post(*post).map(|(_, pair)| pair.official.at());
    let edges: Vec<Vec<usize>> = posts.iter().map(|post| eligible(post).collect()).collect();
    let there = vec![1; model.instance.officials.len()];
    let Short { needing, having } = hall::short(&needs, &edges, &there)?;
    Some(Hall {
        is_of_posts: true,
        needed: needing.iter().map(|at| needs[*at]).sum(),
        there: having.len(),
        posts: needing.into_iter().map(|at| posts[at]).collect(),
        officials: having.into_iter().map(OfficialIx::new).collect(),
    })
}

fn of_people(model: &Model, people: &[OfficialIx]) -> Option<Hall> {
    let instance = &model.instance;
    let eligible = |who: &OfficialIx| model.pairs.of_official(*who).map(|(_, pair)| pair.post.at());
    let edges: Vec<Vec<usize>> = people.iter().map(|who| eligible(who).collect()).collect();
    let there: Vec<usize> = instance.posts.iter().map(|post| post.seats as usize).collect();
    let Short { needing, having } = hall::short(&vec![1; people.len()], &edges, &there)?;
    Some(Hall {
        is_of_posts: false,
        needed: needing.len(),
        there: having.iter().map(|at| there[*at]).sum(),
        officials: needing.into_iter().map(|at| people[at]).collect(),
        posts: having.into_iter().map(PostIx::new).collect(),
    })
}
