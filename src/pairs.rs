//! The eligible pairs, and for each removed pair the rule and the fact.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{
    Action, Instance, OfficialIx, Pair, PairSet, PairUniverse, Policy, PostIx, Removal, SettingIx,
};
use crate::rules::{Filter, Refused};

/// Builds the eligible pairs: every incumbent's own pair, and each move that no filter refuses.
pub fn eligible(instance: &Instance, policy: &Policy) -> PairSet {
    let filters = Filter::all(instance, policy);
    let found: Vec<(Vec<Pair>, BTreeMap<SettingIx, u64>)> = instance
        .official_ixs()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|official| pairs_of(instance, policy, &filters, official))
        .collect();
    let mut pairs = Vec::with_capacity(found.iter().map(|(kept, _)| kept.len()).sum());
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
    let pair = Pair::of(instance, policy, official, post);
    let filters = Filter::all(instance, policy);
    Filter::first(&filters, &pair).map(|filter| Removal {
        rule: filter.cx.at,
        fact: filter.spec.rule.fact(&filter.cx, &pair),
    })
}

fn pairs_of(
    instance: &Instance,
    policy: &Policy,
    filters: &[Filter<'_>],
    official: OfficialIx,
) -> (Vec<Pair>, BTreeMap<SettingIx, u64>) {
    let of_official = |filter| Some((filter, Filter::of(filter, official)?));
    let own: Vec<(&Filter<'_>, Refused<'_>)> = filters.iter().filter_map(of_official).collect();
    let mut kept = Vec::new();
    let mut removed = vec![0; own.len()];
    for post in candidates(instance, policy, official) {
        let pair = Pair::of(instance, policy, official, post);
        match own.iter().position(|(filter, refused)| filter.covers(refused, &pair)) {
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
            let listed = instance.pair_facts.of(official).map(|(post, _)| post);
            let locks = instance.decisions.of(official).filter(|d| d.action == Action::Lock);
            let locked = locks.filter_map(|d| d.post);
            let mut posts: Vec<PostIx> = listed.chain(own).chain(locked).collect();
            posts.sort_unstable();
            posts.dedup();
            posts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, served};
    use crate::domain::{Kind, PairFact, Stint};
    use crate::rules;
    use crate::rules::proof::setting;
    use jiff::civil::date;

    const STINT: SettingIx = SettingIx(0);
    const LOCKS: SettingIx = SettingIx(1);
    const BOUND: OfficialIx = OfficialIx(0);
    const FREE: OfficialIx = OfficialIx(1);

    /// A short stint in P-1 beside an official without a post; P-2 and P-3 are open.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |_| {});
        sample.official("O-1", own, |official| {
            let start = date(2025, 1, 1);
            official.tenures = vec![served(Some(own), D1, start, None, Stint::Rotation)];
        });
        sample.official("O-2", None, |_| {});
        sample
    }

    fn policy(pairs: PairUniverse) -> Policy {
        let filter = |id| setting(rules::find(id), Kind::Filter, &[]);
        let rules = vec![filter("min_stint"), filter("locks_and_bans")];
        Policy { rules, pairs, ..sample::policy() }
    }

    fn kept(pairs: &PairSet) -> Vec<(u32, u32)> {
        pairs.pairs.iter().map(|pair| (pair.official.0, pair.post.0)).collect()
    }

    #[test]
    fn the_first_rule_that_refuses_counts_and_is_the_reason() {
        let mut sample = roster();
        sample.decide(Action::Ban, BOUND, Some(PostIx(1)), None);
        sample.decide(Action::Ban, FREE, Some(PostIx(0)), None);
        let (instance, policy) = (sample.finish(), policy(PairUniverse::All));
        let pairs = eligible(&instance, &policy);
        assert_eq!(kept(&pairs), [(0, 0), (1, 1), (1, 2)]);
        assert_eq!(pairs.removed, BTreeMap::from([(STINT, 2), (LOCKS, 1)]));
        for official in instance.official_ixs() {
            for post in instance.post_ixs() {
                let there = kept(&pairs).contains(&(official.0, post.0));
                assert_eq!(refusal(&instance, &policy, official, post).is_none(), there);
            }
        }
        let reason = refusal(&instance, &policy, BOUND, PostIx(1)).unwrap();
        assert_eq!(reason.rule, STINT);
        assert_eq!(reason.fact[0], ("start", "2025-01-01".to_owned()));
    }

    #[test]
    fn a_waiver_opens_one_rule_for_one_official() {
        let mut sample = roster();
        sample.decide(Action::Waive, BOUND, None, Some("min_stint"));
        let pairs = eligible(&sample.finish(), &policy(PairUniverse::All));
        assert_eq!(pairs.pairs.len(), 6);
    }

    #[test]
    fn a_lock_overrides_no_rule() {
        let mut sample = roster();
        sample.decide(Action::Ban, FREE, Some(PostIx(0)), None);
        sample.decide(Action::Lock, BOUND, Some(PostIx(1)), None);
        sample.decide(Action::Lock, FREE, Some(PostIx(2)), None);
        let (instance, policy) = (sample.finish(), policy(PairUniverse::All));
        assert_eq!(kept(&eligible(&instance, &policy)), [(1, 2)]);
        let removal = refusal(&instance, &policy, BOUND, PostIx(1));
        assert_eq!(removal.map(|removal| removal.rule), Some(STINT));
    }

    #[test]
    fn listed_pairs_are_those_of_the_file_the_own_and_the_locked() {
        let mut sample = roster();
        sample.decide(Action::Waive, BOUND, None, Some("min_stint"));
        sample.pair(FREE, PostIx(1), PairFact::default());
        let listed = sample.finish();
        assert_eq!(kept(&eligible(&listed, &policy(PairUniverse::Listed))), [(0, 0), (1, 1)]);
        let mut locked = roster();
        locked.decide(Action::Lock, FREE, Some(PostIx(2)), None);
        let locked = locked.finish();
        assert_eq!(kept(&eligible(&locked, &policy(PairUniverse::Listed))), [(0, 0), (1, 2)]);
    }
}
