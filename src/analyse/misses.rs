//! Who stays against a target or is left without a post, and what stands in the way: the filters
//! that refuse the other posts, and what a move to a seat that stays empty would break or cost.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::audit::{Audit, audit};
use crate::domain::{Context, Kind, OfficialIx, Plan, Policy, PostIx, SettingIx};
use crate::model::pairs::{Chances, chances};

/// Seats of one official that are tried (ours: each costs an audit, and they mostly fail alike).
const TRIED: usize = 4;

/// One official of whom a target asks what the plan does not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Who.
    pub official: OfficialIx,
    /// The target that is missed; `None` for somebody without a post whom no rule asks to place.
    pub rule: Option<SettingIx>,
    /// The post that is kept; `None` = left without one.
    pub keeps: Option<PostIx>,
    /// Posts that the official may move to.
    pub open: usize,
    /// Those of them in which the plan leaves a seat empty.
    pub empty: usize,
    /// How many other posts each rule refuses, most first.
    pub removed: Vec<(SettingIx, u64)>,
    /// What stands in the way of a move to one of the empty seats.
    pub bar: Option<Bar>,
}

/// What a move to an empty seat would do to the plan, at the seat where it does the least harm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The post of the seat.
    pub post: PostIx,
    /// Musts that it would break; if none, the rules that it would make dearer in the first tier that
    /// it changes.
    pub rules: Vec<SettingIx>,
    /// Whether they are musts.
    pub musts: bool,
}

/// The misses of a plan, by rule in the model's order, then by official.
pub fn misses(context: Context<'_>, plan: &Plan, audit: &Audit) -> Vec<Miss> {
    let instance = context.instance;
    let missed = missed(context, plan, audit);
    let seats: BTreeSet<PostIx> = plan.vacancies(instance).iter().map(|(post, _)| *post).collect();
    let officials: BTreeSet<OfficialIx> = missed.iter().map(|(official, _)| *official).collect();
    let officials: Vec<OfficialIx> = officials.into_iter().collect();
    let ways: BTreeMap<OfficialIx, (Chances, Vec<PostIx>, Option<Bar>)> = officials
        .into_par_iter()
        .map(|official| {
            let chances = chances(context, official);
            let empty: Vec<PostIx> =
                chances.open.iter().copied().filter(|post| seats.contains(post)).collect();
            let bar = bar(context, (plan, audit), official, &empty);
            (official, (chances, empty, bar))
        })
        .collect();
    let miss = |(official, rule): (OfficialIx, Option<SettingIx>)| {
        let (chances, empty, bar) = &ways[&official];
        Miss {
            official,
            rule,
            keeps: plan.posts_of(official).next(),
            open: chances.open.len(),
            empty: empty.len(),
            removed: chances.removed.clone(),
            bar: bar.clone(),
        }
    };
    missed.into_iter().map(miss).collect()
}

/// Whom the plan leaves where they are against a target about them alone, and everybody else whom it
/// leaves without a post.
fn missed(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
) -> Vec<(OfficialIx, Option<SettingIx>)> {
    let Context { instance, policy } = context;
    let left = |official: OfficialIx| {
        plan.stays(instance, official) || plan.posts_of(official).next().is_none()
    };
    let mut missed = Vec::new();
    for charge in &audit.charges {
        let target = policy.setting(charge.setting).kind == Kind::Elastic;
        let [official] = charge.finding.officials[..] else { continue };
        let own = charge.finding.label == instance.official(official).id;
        if target && own && charge.finding.amount > 0 && left(official) {
            missed.push((official, Some(charge.setting)));
        }
    }
    let told: BTreeSet<OfficialIx> = missed.iter().map(|(official, _)| *official).collect();
    let without = plan.assignments.iter().filter(|line| line.post.is_none()).map(|l| l.official);
    missed.extend(without.filter(|official| !told.contains(official)).map(|who| (who, None)));
    missed
}

/// The least harm that a move of `official` to one of the posts would do.
fn bar(
    context: Context<'_>,
    (plan, before): (&Plan, &Audit),
    official: OfficialIx,
    posts: &[PostIx],
) -> Option<Bar> {
    let policy = context.policy;
    let tried = posts.iter().take(TRIED).map(|&post| {
        let mut changed = plan.clone();
        for line in changed.assignments.iter_mut().filter(|line| line.official == official) {
            line.post = Some(post);
        }
        let after = audit(context, &changed);
        let broken: BTreeSet<SettingIx> = after.hard_breaches().map(|c| c.setting).collect();
        (post, broken, after)
    });
    // Of equals the first.
    let (post, broken, after) = tried.min_by(|(_, broken, after), (_, others, other)| {
        (broken.len(), &after.tiers).cmp(&(others.len(), &other.tiers))
    })?;
    let musts = !broken.is_empty();
    let rules = if musts { broken.into_iter().collect() } else { dearer(policy, before, &after) };
    (!rules.is_empty()).then_some(Bar { post, rules, musts })
}

/// The rules that cost more in the first tier that differs; none when that tier costs less.
fn dearer(policy: &Policy, before: &Audit, after: &Audit) -> Vec<SettingIx> {
    let differs = |at: &usize| before.tiers[*at] != after.tiers[*at];
    let Some(tier) = (0..before.tiers.len()).find(differs) else { return Vec::new() };
    if after.tiers[tier] < before.tiers[tier] {
        return Vec::new();
    }
    let (old, new) = (before.prices(), after.prices());
    let grows = |at: SettingIx| new[at.at()] > old[at.at()];
    let of_tier = policy.settings().filter(|(_, s)| s.tier.is_some_and(|own| own.at() == tier));
    of_tier.map(|(at, _)| at).filter(|at| grows(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, grades, served};
    use crate::domain::{Assignment, Grade, Setting, Stint, Value};
    use crate::rules;
    use crate::rules::proof::setting;
    use jiff::civil::date;

    const HEAD: OfficialIx = OfficialIx(0);
    const WAITING: OfficialIx = OfficialIx(1);

    /// O-1 has led D1 for ten years from P-1; O-2 waits for a post. P-2 of D1 and P-3 of D2 are empty.
    fn roster(grade: Grade) -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.head = true);
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |post| post.head = true);
        sample.official("O-1", own, |official| {
            let start = date(2016, 1, 1);
            official.tenures = vec![served(Some(own), D1, start, None, Stint::Regular)];
            official.evaluations = grades(&[(2025, grade)]);
        });
        sample.official("O-2", None, |official| {
            official.evaluations = grades(&[(2025, grade)]);
        });
        sample
    }

    fn target(id: &str, tier: &str, params: &[(&'static str, Value)]) -> Setting {
        let tier = Some(sample::tier(tier));
        Setting { tier, weight: 10, ..setting(rules::find(id), Kind::Elastic, params) }
    }

    /// The floor of grades, two terms as a target, a post for everybody as a target, and `more`.
    fn policy(more: Vec<Setting>) -> Policy {
        let floor = setting(rules::find("evaluation_floor"), Kind::Filter, &[]);
        let mut rules =
            vec![floor, target("two_term", "law", &[]), target("place_everyone", "fill", &[])];
        rules.extend(more);
        Policy { rules, ..sample::policy() }
    }

    /// The misses of the plan in which nobody moves.
    fn standing(sample: Sample, policy: &Policy) -> Vec<Miss> {
        let instance = sample.finish();
        let plan = Plan::standing(&instance);
        misses(
            Context::new(&instance, policy),
            &plan,
            &audit(Context::new(&instance, policy), &plan),
        )
    }

    #[test]
    fn whoever_has_no_eligible_post_is_told_the_filter_that_refuses_them() {
        let found = standing(roster(Grade::Complete), &policy(Vec::new()));
        let miss = |official, rule, keeps, refused| Miss {
            official,
            rule: Some(SettingIx(rule)),
            keeps,
            open: 0,
            empty: 0,
            removed: vec![(SettingIx(0), refused)],
            bar: None,
        };
        assert_eq!(found, [miss(HEAD, 1, Some(PostIx(0)), 2), miss(WAITING, 2, None, 3)]);
    }

    #[test]
    fn a_must_that_every_move_to_an_empty_seat_breaks_is_named() {
        let must = setting(rules::find("plan_size"), Kind::Hard, &[("max", Value::Int(0))]);
        let found = standing(roster(Grade::Good), &policy(vec![must]));
        let bars: Vec<_> = found.iter().map(|miss| miss.bar.clone().expect("a bar")).collect();
        assert!(bars.iter().all(|bar| bar.musts && bar.rules == [SettingIx(3)]), "{bars:?}");
        assert_eq!((found[0].open, found[0].empty), (2, 2));
        assert_eq!((found[1].open, found[1].empty), (3, 2), "P-1 is held");
    }

    /// The key post P-1 left empty costs more than the two terms; nothing keeps O-2 from a post.
    #[test]
    fn the_rule_that_makes_the_move_too_dear_is_named() {
        let key = Setting { weight: 100, ..target("critical_post_filled", "law", &[]) };
        let mut sample = roster(Grade::Good);
        sample.post("P-4", D1, |_| {});
        let policy = policy(vec![key]);
        let mut instance = sample.finish();
        instance.posts[0].critical = true;
        let plan = Plan::standing(&instance);
        let found = misses(
            Context::new(&instance, &policy),
            &plan,
            &audit(Context::new(&instance, &policy), &plan),
        );
        let bar = found[0].bar.clone().expect("a bar");
        assert_eq!((bar.rules.as_slice(), bar.musts), ([SettingIx(3)].as_slice(), false));
        assert_eq!(found[1].bar, None, "a better plan is at hand");
    }

    #[test]
    fn whoever_moves_is_no_miss_and_without_a_rule_the_lack_of_a_post_is_told_all_the_same() {
        let instance = roster(Grade::Good).finish();
        let policy = Policy { rules: vec![target("two_term", "law", &[])], ..sample::policy() };
        let moved = Assignment { official: HEAD, post: Some(PostIx(2)) };
        let plan = Plan::new(vec![moved, Assignment { official: WAITING, post: None }]);
        let found = misses(
            Context::new(&instance, &policy),
            &plan,
            &audit(Context::new(&instance, &policy), &plan),
        );
        let told: Vec<_> = found.iter().map(|miss| (miss.official, miss.rule)).collect();
        assert_eq!(told, [(WAITING, None)]);
    }
}
