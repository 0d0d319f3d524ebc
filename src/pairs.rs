//! The eligible pairs, and for each removed pair the rule and the fact.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{
    Action, Instance, OfficialIx, Pair, PairSet, PairUniverse, Policy, PostIx, Purpose, Removal,
    SettingIx,
};
use crate::rules::{self, Cx, Refused, Spec};

/// Builds the eligible pairs: every incumbent's own pair, and each move that no filter refuses.
pub fn eligible(instance: &Instance, policy: &Policy) -> PairSet {
    let filters = filters(instance, policy);
    let found: Vec<(Vec<Pair>, BTreeMap<SettingIx, u64>)> = instance
        .official_ixs()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|official| pairs_of(instance, policy, &filters, official))
        .collect();
    let mut pairs = Vec::new();
    let mut removed: BTreeMap<SettingIx, u64> = BTreeMap::new();
    for (mut more, counts) in found {
        pairs.append(&mut more);
        for (rule, count) in counts {
            *removed.entry(rule).or_default() += count;
        }
    }
    PairSet::new(instance, pairs, removed)
}

/// Why `official` may not take `post`: the first filter in the model's order that refuses, or
/// `None` when the pair is eligible. Only locks and bans refuse an official's present post.
pub fn refusal(
    instance: &Instance,
    policy: &Policy,
    official: OfficialIx,
    post: PostIx,
) -> Option<Removal> {
    let pair = pair(instance, policy, official, post);
    let filters = filters(instance, policy);
    let own = of_official(&filters, official);
    let first = own.iter().find(|(filter, refused)| filter.refuses(refused, &pair));
    first.map(|(filter, _)| Removal {
        rule: filter.cx.at,
        fact: filter.spec.rule.fact(&filter.cx, &pair),
    })
}

/// The locks that no plan can keep, since a filter refuses the pair: positions in
/// [`Instance::decisions`] with what refuses. A lock overrides no rule; a waiver does.
pub fn refused_locks(instance: &Instance, policy: &Policy) -> Vec<(usize, Removal)> {
    let decisions = instance.decisions.iter().enumerate();
    decisions
        .filter(|(_, decision)| decision.action == Action::Lock)
        .filter_map(|(at, lock)| Some((at, refusal(instance, policy, lock.official, lock.post?)?)))
        .collect()
}

/// A use of a rule that removes pairs.
struct Filter<'a> {
    cx: Cx<'a>,
    spec: &'static Spec,
}

impl Filter<'_> {
    fn refuses(&self, refused: &Refused<'_>, pair: &Pair) -> bool {
        (self.spec.structural || !pair.stays()) && refused.covers(pair)
    }
}

fn filters<'a>(instance: &'a Instance, policy: &'a Policy) -> Vec<Filter<'a>> {
    policy
        .settings()
        .map(|(at, setting)| (at, setting, rules::find(setting.rule)))
        .filter(|(_, setting, spec)| spec.rule.filters(setting))
        .map(|(at, _, spec)| Filter { cx: Cx::new(instance, policy, at), spec })
        .collect()
}

/// The filters that have something to say about an official, in the model's order.
fn of_official<'f, 'a>(
    filters: &'f [Filter<'a>],
    official: OfficialIx,
) -> Vec<(&'f Filter<'a>, Refused<'a>)> {
    filters
        .iter()
        .map(|filter| (filter, filter.spec.rule.refused(&filter.cx, official)))
        .filter(|(filter, refused)| {
            !matches!(refused, Refused::Nothing) && !filter.cx.waived(official)
        })
        .collect()
}

fn pairs_of(
    instance: &Instance,
    policy: &Policy,
    filters: &[Filter<'_>],
    official: OfficialIx,
) -> (Vec<Pair>, BTreeMap<SettingIx, u64>) {
    let own = of_official(filters, official);
    let mut kept = Vec::new();
    let mut removed = vec![0; own.len()];
    for post in candidates(instance, policy, official) {
        let pair = pair(instance, policy, official, post);
        match own.iter().position(|(filter, refused)| filter.refuses(refused, &pair)) {
            None => kept.push(pair),
            Some(first) => removed[first] += 1,
        }
    }
    let counts = own.iter().zip(removed).filter(|(_, count)| *count > 0);
    (kept, counts.map(|((filter, _), count)| (filter.cx.at, count)).collect())
}

/// The posts to consider for an official, ascending.
fn candidates(instance: &Instance, policy: &Policy, official: OfficialIx) -> Vec<PostIx> {
    match policy.pairs {
        PairUniverse::All => instance.post_ixs().collect(),
        PairUniverse::Listed => {
            let own = instance.official(official).current;
            let listed = instance.pair_facts.of(official).iter().map(|((_, post), _)| *post);
            let locks = instance.decisions.iter().filter(|d| d.action == Action::Lock);
            let locked = locks.filter(|d| d.official == official).filter_map(|d| d.post);
            let mut posts: Vec<PostIx> = listed.chain(own).chain(locked).collect();
            posts.sort_unstable();
            posts.dedup();
            posts
        }
    }
}

fn pair(instance: &Instance, policy: &Policy, official: OfficialIx, post: PostIx) -> Pair {
    let stays = instance.official(official).current == Some(post);
    let purpose = (!stays).then(|| Purpose::of(instance, policy, official, post));
    Pair { official, post, purpose }
}
