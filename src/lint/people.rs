//! Ratios held against the people there are: groups too small for one, and targets above the share
//! that the pool itself has.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Context, Instance, OfficialIx, PairSet, Policy, PostIx, Setting};
use crate::error::Problem;
use crate::program::{ColKey, Program, Row, RowKey};

use super::{ABOVE_POOL, FEW, FEW_PEOPLE, SMALL_GROUPS, place_of};

/// Groups that a model lets count although a ratio of so few is noise.
pub(super) fn small_groups(policy: &Policy) -> Vec<Problem> {
    let small = |setting: &&Setting| {
        let grouped = setting.params.contains_key("min_group") && by_group(setting);
        grouped && setting.int("min_group") < FEW
    };
    let settings = policy.rules.iter().filter(small);
    settings
        .map(|setting| {
            Problem::new(SMALL_GROUPS, place_of(policy, setting, "min_group"))
                .with("name", &setting.name)
                .with("least", setting.int("min_group"))
                .with("few", FEW)
        })
        .collect()
}

/// Whether the rule has a ratio for each of several groups.
pub(super) fn by_group(setting: &Setting) -> bool {
    match setting.params.get("of") {
        Some(crate::domain::Value::Word(of)) => of == "unit-group",
        _ => true,
    }
}

/// Every least share of the program, row by row.
pub(super) fn check(context: Context<'_>, pairs: &PairSet, program: &Program) -> Vec<Problem> {
    let Context { instance, policy } = context;
    let mut found = Vec::new();
    for row in &program.rows {
        let RowKey::Rule(at, label) = &row.key else { continue };
        let setting = policy.setting(*at);
        let share = match setting.params.get("min_share") {
            // Of a whole share, members have no coefficient to be told by.
            Some(crate::domain::Value::Share(share)) if (1..1000).contains(share) => *share,
            _ => continue,
        };
        // A ratio is held against 0; a row with another number is a count already.
        if row.lower != Some(0) {
            continue;
        }
        let group = Group::of(pairs, program, row);
        let problem = |code| {
            Problem::new(code, place_of(policy, setting, "min_share"))
                .with("name", &setting.name)
                .with("label", label)
                .with("share", share as f64 / 1000.0)
        };
        let seats = group.seats(instance);
        if seats < FEW {
            found.push(problem(FEW_PEOPLE).with("seats", seats).with("few", FEW));
        }
        let (members, all) = group.members();
        if 1000 * members < share * all {
            let own = (1000 * members / all) as f64 / 1000.0;
            let problem = problem(ABOVE_POOL).with("members", members).with("all", all);
            found.push(problem.with("own", own));
        }
    }
    found
}

/// Who and what one row counts.
struct Group {
    posts: BTreeSet<PostIx>,
    /// Whether an official is a member, in any of the pairs that count.
    officials: BTreeMap<OfficialIx, bool>,
}

impl Group {
    fn of(pairs: &PairSet, program: &Program, row: &Row) -> Self {
        let mut group = Self { posts: BTreeSet::new(), officials: BTreeMap::new() };
        for &(col, coefficient) in &row.terms {
            if let ColKey::Pair(at) = program.columns[col.at()].key {
                let pair = &pairs.pairs[at.at()];
                group.posts.insert(pair.post);
                *group.officials.entry(pair.official).or_default() |= coefficient > 0;
            }
        }
        group
    }

    fn seats(&self, instance: &Instance) -> i64 {
        self.posts.iter().map(|&post| i64::from(instance.post(post).seats)).sum()
    }

    /// Members, and all.
    fn members(&self) -> (i64, i64) {
        let members = self.officials.values().filter(|member| **member).count();
        (members as i64, self.officials.len() as i64)
    }
}
