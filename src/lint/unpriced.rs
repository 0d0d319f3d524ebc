//! Moves that a roster makes possible and no rule of the model looks at: down in rank, and from one
//! block to another.

use crate::domain::{Context, Pair, PairSet, Role, Setting};
use crate::error::{Place, Problem};
use crate::rules;

use super::{ACROSS, DEMOTES};

pub(super) fn check(context: Context<'_>, pairs: &PairSet) -> Vec<Problem> {
    let Context { instance, policy } = context;
    let ranks: Vec<&Setting> = policy.settings_as(Role::Ranks).collect();
    let of_blocks = |setting: &Setting| rules::find(setting.rule).rule.looks_at_blocks(setting);
    let blocks: Vec<&Setting> = policy.rules.iter().filter(|s| of_blocks(s)).collect();
    let mut down = Seen::default();
    let mut across = Seen::default();
    for official in instance.official_ixs() {
        let rank = instance.rank_of(official);
        let block = instance.origin_unit(official).map(|unit| instance.unit(unit).block);
        for (_, pair) in pairs.of_official(official).filter(|(_, pair)| !pair.stays()) {
            let to = instance.post(pair.post).rank;
            if rank.zip(to).is_some_and(|(from, to)| to < from) && unseen(&ranks, pair) {
                down.add(pair);
            }
            let to = instance.unit_of(pair.post).block;
            if block.is_some_and(|from| from != to) && unseen(&blocks, pair) {
                across.add(pair);
            }
        }
    }
    let found = [(DEMOTES, down), (ACROSS, across)];
    found.into_iter().filter_map(|(code, seen)| seen.told(code, context)).collect()
}

/// Whether none of the rules is held against moves of the pair's purpose.
fn unseen(rules: &[&Setting], pair: &Pair) -> bool {
    pair.purpose.is_some_and(|purpose| rules.iter().all(|rule| rule.exempts(purpose)))
}

/// Moves of one kind: how many, of how many people, and the first.
#[derive(Default)]
struct Seen {
    moves: usize,
    people: usize,
    first: Option<Pair>,
    last: Option<Pair>,
}

impl Seen {
    fn add(&mut self, pair: &Pair) {
        self.moves += 1;
        self.people += usize::from(self.last.is_none_or(|last| last.official != pair.official));
        self.first = self.first.or(Some(*pair));
        self.last = Some(*pair);
    }

    fn told(&self, code: &'static str, context: Context<'_>) -> Option<Problem> {
        let Context { instance, policy } = context;
        let pair = self.first?;
        let file = policy.chain.first().map_or(policy.id.as_str(), |link| &link.file);
        Some(
            Problem::new(code, Place::file(file))
                .with("moves", self.moves)
                .with("people", self.people)
                .with("official", &instance.official(pair.official).id)
                .with("post", &instance.post(pair.post).id),
        )
    }
}
