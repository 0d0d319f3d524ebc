//! The eligible pairs, and for each removed pair the rule and the fact.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{
    Instance, Kind, OfficialIx, Pair, PairSet, PairUniverse, Policy, PostIx, Purpose, Removal,
    SettingIx,
};
use crate::rules::{self, Cx, Rule};

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

/// Why `official` may not move to `post`: the first filter in the model's order that refuses, or
/// `None` when the pair is eligible (or is the official's present post).
pub fn refusal(
    instance: &Instance,
    policy: &Policy,
    official: OfficialIx,
    post: PostIx,
) -> Option<Removal> {
    let pair = pair(instance, policy, official, post);
    refused_by(&filters(instance, policy), &pair)
}

type Filter<'a> = (Cx<'a>, &'static dyn Rule);

fn filters<'a>(instance: &'a Instance, policy: &'a Policy) -> Vec<Filter<'a>> {
    policy
        .settings()
        .filter(|(_, setting)| setting.kind == Kind::Filter)
        .map(|(at, setting)| (Cx::new(instance, policy, at), rules::find(setting.rule).rule))
        .collect()
}

fn pairs_of(
    instance: &Instance,
    policy: &Policy,
    filters: &[Filter<'_>],
    official: OfficialIx,
) -> (Vec<Pair>, BTreeMap<SettingIx, u64>) {
    let mut kept = Vec::new();
    let mut removed: BTreeMap<SettingIx, u64> = BTreeMap::new();
    for post in candidates(instance, policy, official) {
        let pair = pair(instance, policy, official, post);
        match refused_by(filters, &pair) {
            None => kept.push(pair),
            Some(removal) => *removed.entry(removal.rule).or_default() += 1,
        }
    }
    (kept, removed)
}

/// The posts to consider for an official, ascending.
fn candidates(instance: &Instance, policy: &Policy, official: OfficialIx) -> Vec<PostIx> {
    match policy.pairs {
        PairUniverse::All => instance.post_ixs().collect(),
        PairUniverse::Listed => {
            let own = instance.official(official).current;
            let listed = instance.pair_facts.of(official).iter().map(|((_, post), _)| *post);
            let mut posts: Vec<PostIx> = listed.chain(own).collect();
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

fn refused_by(filters: &[Filter<'_>], pair: &Pair) -> Option<Removal> {
    filters.iter().find_map(|(cx, rule)| {
        if pair.stays() && !cx.setting.rule.eq("locks_and_bans") || cx.waived(pair.official) {
            return None;
        }
        rule.refuse(cx, pair).map(|fact| Removal { rule: cx.at, fact })
    })
}
