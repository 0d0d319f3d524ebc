//! The eligible pairs, and for each removed pair the rule and the fact.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::domain::{
    Action, Context, OfficialIx, Pair, PairSet, PairUniverse, PostIx, Purpose, Removal, Removed,
    SettingIx,
};
use crate::rules::{Cx, Filter, Refused};

/// Builds the eligible pairs: every incumbent's own pair, and each move that no filter refuses.
pub fn eligible(context: Context<'_>) -> PairSet {
    let instance = context.instance;
    let filters = Filter::all(context);
    let asked: Vec<Asked> = instance
        .official_ixs()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|official| Asked::about(context, &filters, official))
        .collect();
    let mut removed = vec![Removed::default(); filters.len()];
    let mut passed = vec![false; filters.len()];
    for own in &asked {
        for (at, &pairs) in own.removed.iter().enumerate() {
            removed[at].pairs += pairs;
            removed[at].officials += u64::from(pairs > 0);
            passed[at] |= own.passed[at];
        }
    }
    for ((removed, passed), filter) in removed.iter_mut().zip(passed).zip(&filters) {
        // Decisions take away what the board named, no more.
        removed.everything = !passed && !filter.spec.structural;
    }
    let removed = filters.iter().map(|filter| filter.cx.at).zip(removed);
    let removed = removed.filter(|(_, removed)| removed.pairs > 0).collect();
    let mut pairs = Vec::with_capacity(asked.iter().map(|own| own.kept.len()).sum());
    for mut own in asked {
        pairs.append(&mut own.kept);
    }
    PairSet::new(instance, pairs, removed)
}

/// The other posts of one official: those open to a move, and how many each filter refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chances {
    /// Posts of eligible moves, ascending.
    pub open: Vec<PostIx>,
    /// How many each rule removed, most first (the first rule that refuses a pair counts).
    pub removed: Vec<(SettingIx, u64)>,
}

/// Where `official` could move, and which rules stand in the way elsewhere.
pub fn chances(context: Context<'_>, official: OfficialIx) -> Chances {
    let filters = Filter::all(context);
    let asked = Asked::about(context, &filters, official);
    let moves = asked.kept.iter().filter(|pair| !pair.stays());
    let counts = filters.iter().zip(asked.removed).filter(|(_, count)| *count > 0);
    let mut removed: Vec<(SettingIx, u64)> =
        counts.map(|(filter, count)| (filter.cx.at, count)).collect();
    removed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Chances { open: moves.map(|pair| pair.post).collect(), removed }
}

/// The moves of one official by purpose: those open, and those that a filter refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// How many moves of each purpose no filter refuses.
    pub open: BTreeMap<Purpose, u64>,
    /// How many moves of each purpose each rule refuses (the first rule that refuses a pair counts).
    pub refused: BTreeMap<(Purpose, SettingIx), u64>,
}

/// The prospects of every official, by position.
pub fn prospects(context: Context<'_>) -> Vec<Prospect> {
    let filters = Filter::all(context);
    let officials: Vec<OfficialIx> = context.instance.official_ixs().collect();
    let prospect = |official| Prospect::of(context, &filters, official);
    officials.into_par_iter().map(prospect).collect()
}

impl Prospect {
    fn of(context: Context<'_>, filters: &[Filter<'_>], official: OfficialIx) -> Self {
        let refusing = filters.iter().filter_map(|filter| Some((filter, filter.of(official)?)));
        let refusing: Vec<(&Filter<'_>, Refused<'_>)> = refusing.collect();
        let mut prospect = Self::default();
        for post in considered(context, official) {
            let pair = Pair::of(context, official, post);
            let Some(purpose) = pair.purpose else { continue };
            let first = refusing.iter().find(|(filter, refused)| filter.covers(refused, &pair));
            let count = match first {
                None => prospect.open.entry(purpose).or_default(),
                Some((filter, _)) => prospect.refused.entry((purpose, filter.cx.at)).or_default(),
            };
            *count += 1;
        }
        prospect
    }
}

/// Why `official` may not take `post`: the first filter in the model's order that refuses, or
/// `None` when the pair is eligible. Only locks and bans refuse an official's present post.
pub fn refusal(context: Context<'_>, official: OfficialIx, post: PostIx) -> Option<Removal> {
    let pair = Pair::of(context, official, post);
    let filters = Filter::all(context);
    Filter::first(&filters, &pair).map(|filter| Removal {
        rule: filter.cx.at,
        fact: filter.spec.rule.fact(&filter.cx, &pair),
    })
}

/// Every reason why `official` may not take `post`, in the model's order; none when the pair is
/// eligible, or is not among the pairs that the model considers.
pub fn refusals(context: Context<'_>, official: OfficialIx, post: PostIx) -> Vec<Removal> {
    let pair = Pair::of(context, official, post);
    let filters = Filter::all(context);
    let refusing = filters.iter().filter(|filter| filter.refuses(&pair));
    let removal = |filter: &Filter<'_>| Removal {
        rule: filter.cx.at,
        fact: filter.spec.rule.fact(&filter.cx, &pair),
    };
    refusing.map(removal).collect()
}

/// The posts that the model considers for an official before any filter, ascending.
pub fn considered(context: Context<'_>, official: OfficialIx) -> Vec<PostIx> {
    let Context { instance, policy } = context;
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

/// Years for which [`free_from`] looks ahead (ours: two terms of office).
const YEARS_AHEAD: i64 = 10;

/// The first day after the plan date on which `rule` would no longer refuse the pair, all else being as
/// the roster says; `None` when there is no such day within ten years.
pub fn free_from(
    context: Context<'_>,
    official: OfficialIx,
    post: PostIx,
    rule: SettingIx,
) -> Option<Date> {
    let mut instance = context.instance.clone();
    let mut is_free = |day: Date| {
        instance.plan_date = day;
        let then = Context::new(&instance, context.policy);
        let filter = Filter::new(Cx::new(then, rule));
        !filter.refuses(&Pair::of(then, official, post))
    };
    let today = context.instance.plan_date;
    let after = |months: i64| today.checked_add(months.months()).ok();
    let month = (1..=12 * YEARS_AHEAD).find(|&months| after(months).is_some_and(&mut is_free))?;
    let mut day = after(month - 1)?.tomorrow().ok()?;
    while !is_free(day) {
        day = day.tomorrow().ok()?;
    }
    Some(day)
}

/// What the filters, by position, make of one official's pairs.
struct Asked {
    kept: Vec<Pair>,
    /// Pairs that each refused first.
    removed: Vec<u64>,
    /// Whether some move that it asks about came to it and passed.
    passed: Vec<bool>,
}

impl Asked {
    fn about(context: Context<'_>, filters: &[Filter<'_>], official: OfficialIx) -> Self {
        let of_official = |(at, filter)| Some((at, filter, Filter::of(filter, official)?));
        let own: Vec<(usize, &Filter<'_>, Refused<'_>)> =
            filters.iter().enumerate().filter_map(of_official).collect();
        let mut kept = Vec::new();
        let mut removed = vec![0; filters.len()];
        // How many filters the luckiest move of each purpose passed.
        let mut furthest = [0; Purpose::ALL.len()];
        for post in considered(context, official) {
            let pair = Pair::of(context, official, post);
            let first = own.iter().find(|(_, filter, refused)| filter.covers(refused, &pair));
            let passed = first.map_or(filters.len(), |(at, ..)| *at);
            if let Some(purpose) = pair.purpose {
                let furthest = &mut furthest[purpose as usize];
                *furthest = passed.max(*furthest);
            }
            match first {
                None => kept.push(pair),
                Some((at, ..)) => removed[*at] += 1,
            }
        }
        let passes = |(at, filter): (usize, &Filter<'_>)| {
            let mut purposes = Purpose::ALL.into_iter().zip(furthest);
            purposes.any(|(purpose, furthest)| furthest > at && filter.asks(purpose))
        };
        let passed = filters.iter().enumerate().map(passes).collect();
        Self { kept, removed, passed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, served};
    use crate::domain::{Kind, PairFact, Policy, PoolTarget, Restriction, Setting, Stint, Value};
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
        let pairs = eligible(Context::new(&instance, &policy));
        assert_eq!(kept(&pairs), [(0, 0), (1, 1), (1, 2)]);
        let removed = |pairs| Removed { pairs, officials: 1, everything: false };
        assert_eq!(pairs.removed, BTreeMap::from([(STINT, removed(2)), (LOCKS, removed(1))]));
        for official in instance.official_ixs() {
            for post in instance.post_ixs() {
                let there = kept(&pairs).contains(&(official.0, post.0));
                assert_eq!(
                    refusal(Context::new(&instance, &policy), official, post).is_none(),
                    there
                );
            }
        }
        let reason = refusal(Context::new(&instance, &policy), BOUND, PostIx(1)).unwrap();
        assert_eq!(reason.rule, STINT);
        assert_eq!(reason.fact[0], ("start", "2025-01-01".to_owned()));
    }

    #[test]
    fn a_waiver_opens_one_rule_for_one_official() {
        let mut sample = roster();
        sample.decide(Action::Waive, BOUND, None, Some("min_stint"));
        let pairs = eligible(Context::new(&sample.finish(), &policy(PairUniverse::All)));
        assert_eq!(pairs.pairs.len(), 6);
    }

    #[test]
    fn a_lock_overrides_no_rule() {
        let mut sample = roster();
        sample.decide(Action::Ban, FREE, Some(PostIx(0)), None);
        sample.decide(Action::Lock, BOUND, Some(PostIx(1)), None);
        sample.decide(Action::Lock, FREE, Some(PostIx(2)), None);
        let (instance, policy) = (sample.finish(), policy(PairUniverse::All));
        assert_eq!(kept(&eligible(Context::new(&instance, &policy))), [(1, 2)]);
        let removal = refusal(Context::new(&instance, &policy), BOUND, PostIx(1));
        assert_eq!(removal.map(|removal| removal.rule), Some(STINT));
    }

    #[test]
    fn listed_pairs_are_those_of_the_file_the_own_and_the_locked() {
        let mut sample = roster();
        sample.decide(Action::Waive, BOUND, None, Some("min_stint"));
        sample.pair(FREE, PostIx(1), PairFact::default());
        let listed = sample.finish();
        assert_eq!(
            kept(&eligible(Context::new(&listed, &policy(PairUniverse::Listed)))),
            [(0, 0), (1, 1)]
        );
        let mut locked = roster();
        locked.decide(Action::Lock, FREE, Some(PostIx(2)), None);
        let locked = locked.finish();
        assert_eq!(
            kept(&eligible(Context::new(&locked, &policy(PairUniverse::Listed)))),
            [(0, 0), (1, 2)]
        );
    }

    /// O-1 and O-2 of D1 hold a post each; P-3 lies in D2, which is harder, so that only the moves
    /// there are a reinforcement. Nobody is in the planning pool.
    fn unplanned() -> Sample {
        let mut sample = Sample::new();
        let posts = ["P-1", "P-2"].map(|id| sample.post(id, D1, |_| {}));
        sample.post("P-3", D2, |_| {});
        for (id, post) in ["O-1", "O-2"].into_iter().zip(posts) {
            sample.official(id, post, |_| {});
        }
        sample
    }

    fn pool(purposes: &[&str]) -> Setting {
        let asked =
            [("purposes", Value::Words(purposes.iter().map(ToString::to_string).collect()))];
        setting(rules::find("in_planning_pool"), Kind::Filter, &asked)
    }

    #[test]
    fn a_filter_that_lets_nothing_through_of_what_it_is_asked_about_is_told() {
        let removed = |sample: Sample, purposes: &[&str]| {
            let policy = Policy { rules: vec![pool(purposes)], ..sample::policy() };
            eligible(Context::new(&sample.finish(), &policy)).removed.get(&SettingIx(0)).copied()
        };
        let lost = |pairs, officials, everything| Some(Removed { pairs, officials, everything });
        assert_eq!(removed(unplanned(), &["reinforcement"]), lost(2, 2, true));
        assert_eq!(removed(unplanned(), &["reinforcement", "other"]), lost(4, 2, true));
        assert_eq!(removed(unplanned(), &["return"]), None);
        let mut planned = unplanned();
        planned.official("O-3", None, |o| o.pool = vec![PoolTarget::Post(PostIx(0))]);
        assert_eq!(removed(planned, &["reinforcement", "training"]), lost(2, 2, false));
    }

    #[test]
    fn a_waiver_and_an_earlier_filter_are_told_from_a_filter_that_passes_nothing() {
        let removed = |sample: Sample| {
            let bar = setting(rules::find("temporary_bar"), Kind::Filter, &[]);
            let rules = vec![bar, pool(&["reinforcement", "other"])];
            let policy = Policy { rules, ..sample::policy() };
            eligible(Context::new(&sample.finish(), &policy)).removed
        };
        let barred = || {
            let mut sample = unplanned();
            let reason = "illness".to_owned();
            let ill = Restriction { reason, until: None };
            sample.official("O-3", None, |o| o.restrictions = vec![ill]);
            sample
        };
        let bar = Removed { pairs: 3, officials: 1, everything: false };
        let all = Removed { pairs: 4, officials: 2, everything: true };
        let at = SettingIx;
        assert_eq!(removed(barred()), BTreeMap::from([(at(0), bar), (at(1), all)]));
        let mut waived = barred();
        waived.decide(Action::Waive, OfficialIx(0), None, Some("in_planning_pool"));
        let rest = Removed { pairs: 2, officials: 1, everything: false };
        assert_eq!(removed(waived), BTreeMap::from([(at(0), bar), (at(1), rest)]));
    }

    #[test]
    fn chances_say_where_one_may_go_and_what_stands_in_the_way() {
        let mut sample = roster();
        sample.decide(Action::Ban, FREE, Some(PostIx(0)), None);
        let (instance, policy) = (sample.finish(), policy(PairUniverse::All));
        let of = |official| chances(Context::new(&instance, &policy), official);
        assert_eq!(of(BOUND), Chances { open: vec![], removed: vec![(STINT, 2)] });
        let open = vec![PostIx(1), PostIx(2)];
        assert_eq!(of(FREE), Chances { open, removed: vec![(LOCKS, 1)] });
    }
}
