//! The figures of a plan, all counted from its list of moves and its list of holders, so that every
//! table adds up to the lists. What the roster does not say is unknown, never a no: a share is taken
//! of those of whom the thing is known, and there is none where it is known of nobody.

use std::collections::BTreeMap;

use crate::audit::Audit;
use crate::domain::{
    BlockIx, Context, Instance, LevelIx, Move, OfficialIx, Plan, Policy, PostIx, Purpose, Role,
    UnitIx,
};

use crate::view::{
    AgeBracket, BeforeAfter, Chains, Count, Disturbance, Flow, Kpis, Merit, Share, YOUNG,
};

use super::Chain;

/// Ages at which one bracket ends and the next begins, in a model without the `age_brackets` rule
/// (Directive 35-CT/TW 2019).
const BRACKETS: [i64; 2] = [40, 50];

/// What JSON calls each area grade; the report has its own words for them.
const GRADES: [&str; 3] = ["normal", "difficult", "especially difficult"];

/// The figures of `plan`.
pub fn kpis(context: Context<'_>, plan: &Plan, audit: &Audit, chains: &[Chain]) -> Kpis {
    let Context { instance, policy } = context;
    let moves = plan.moves(context);
    let standing = Plan::standing(instance);
    let count = |test: &dyn Fn(&Move) -> bool| moves.iter().filter(|m| test(m)).count();
    let (upward, downward) = (count(&|m| m.direction.is_up()), count(&|m| m.direction.is_down()));
    let holders = |test: &dyn Fn(OfficialIx) -> Option<bool>| BeforeAfter {
        before: share(standing.placed().map(|(official, _)| test(official))),
        after: share(plan.placed().map(|(official, _)| test(official))),
    };
    let movers =
        |test: &dyn Fn(OfficialIx) -> Option<bool>| share(moves.iter().map(|m| test(m.official)));
    let women = |o| instance.is_woman(o);
    let young = |o| is_young(instance, o);
    let minority = |o: OfficialIx| instance.official(o).minority;
    let nonlocal = |plan: &Plan| nonlocal(context, plan);
    Kpis {
        moves: moves.len(),
        moves_by_direction: by_direction(policy, &moves),
        moves_by_block: by_block(context, &moves),
        moves_by_title: by_title(instance, &moves),
        moves_by_purpose: by_purpose(&moves),
        moves_by_area_grade: by_area_grade(instance, &moves),
        upward,
        downward,
        lateral: moves.len() - upward - downward,
        promotions: share(moves.iter().map(|m| is_promotion(instance, m))),
        vacancies: before_after(instance, plan, |_| true),
        critical_vacancies: before_after(instance, plan, |post| instance.post(post).critical),
        without_post: BeforeAfter { before: idle(&standing), after: idle(plan) },
        nonlocal_heads: BeforeAfter { before: nonlocal(&standing), after: nonlocal(plan) },
        women: holders(&women),
        young: holders(&young),
        minority: holders(&minority),
        age_brackets: age_brackets(context, &standing, plan),
        women_movers: movers(&women),
        young_movers: movers(&young),
        minority_movers: movers(&minority),
        training_goals: training(policy, audit),
        chains: summary(chains),
        disturbance: disturbance(context, plan, audit),
    }
}

/// How many of these are, of how many of whom it is known; `None` when it is known of nobody.
pub(super) fn share(known: impl Iterator<Item = Option<bool>>) -> Option<Share> {
    let mut sum = Share::default();
    for known in known {
        match known {
            Some(yes) => {
                sum.count += usize::from(yes);
                sum.of += 1;
            }
            None => sum.unknown += 1,
        }
    }
    (sum.of > 0).then_some(sum)
}

/// Whether an official counts as young in the figures.
pub(super) fn is_young(instance: &Instance, official: OfficialIx) -> Option<bool> {
    instance.age(official).map(|age| age < YOUNG)
}

/// The age brackets of the figures: least age and the age below which they end, by the borders of the
/// model's `age_brackets` rule.
pub(super) fn brackets(policy: &Policy) -> impl Iterator<Item = (Option<i64>, Option<i64>)> + '_ {
    let own = policy.settings_as(Role::AgeBorders).next().map(|setting| setting.ints("ages"));
    let borders = own.unwrap_or(&BRACKETS);
    (0..=borders.len()).map(move |at| {
        let from = at.checked_sub(1).and_then(|before| borders.get(before)).copied();
        (from, borders.get(at).copied())
    })
}

/// Whether an age lies in a bracket.
pub(super) fn is_inside((from, below): (Option<i64>, Option<i64>), age: i64) -> bool {
    from.is_none_or(|from| from <= age) && below.is_none_or(|below| age < below)
}

/// Holders of posts that ask for a non-local: who is one.
fn nonlocal(context: Context<'_>, plan: &Plan) -> Option<Share> {
    let Context { instance, policy } = context;
    let asked = plan.placed().filter(|(_, post)| instance.post(*post).nonlocal);
    share(asked.map(|(official, post)| {
        instance.is_local(policy, official, instance.post(post).unit).map(|local| !local)
    }))
}

fn is_promotion(instance: &Instance, moved: &Move) -> Option<bool> {
    let (from, to) = (instance.rank_of(moved.official)?, instance.post(moved.to).rank?);
    Some(to > from)
}

fn flows<K: Ord>(
    keys: impl Iterator<Item = (Option<K>, K)>,
    name: impl Fn(&K) -> String,
) -> Vec<Flow> {
    let mut counts: BTreeMap<(Option<K>, K), usize> = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    let flow = |((from, to), moves): (&(Option<K>, K), &usize)| Flow {
        from: from.as_ref().map(&name),
        to: name(to),
        moves: *moves,
    };
    counts.iter().map(flow).collect()
}

fn by_direction(policy: &Policy, moves: &[Move]) -> Vec<Flow> {
    let keys = moves.iter().map(|m| (m.direction.from, m.direction.to));
    flows(keys, |level: &LevelIx| policy.level(*level).to_owned())
}

fn by_block(context: Context<'_>, moves: &[Move]) -> Vec<Flow> {
    let Context { instance, policy } = context;
    let keys = moves.iter().map(|m| {
        let from = instance.origin_unit(m.official).map(|unit| instance.unit(unit).block);
        (from, instance.unit_of(m.to).block)
    });
    flows(keys, |block: &BlockIx| policy.block(*block).to_owned())
}

fn by_title(instance: &Instance, moves: &[Move]) -> Vec<Count> {
    let mut counts: BTreeMap<&str, (LevelIx, usize)> = BTreeMap::new();
    for moved in moves {
        let level = instance.unit_of(moved.to).level;
        let entry = counts.entry(&instance.post(moved.to).title).or_insert((level, 0));
        *entry = (entry.0.min(level), entry.1 + 1);
    }
    let mut by_level: Vec<_> = counts.into_iter().collect();
    by_level.sort_by_key(|(_, (level, _))| *level);
    let count =
        |(title, (_, moves)): (&str, (LevelIx, usize))| Count { name: title.to_owned(), moves };
    by_level.into_iter().map(count).collect()
}

fn by_purpose(moves: &[Move]) -> Vec<Count> {
    Purpose::ALL
        .into_iter()
        .map(|purpose| Count {
            name: purpose.word().to_owned(),
            moves: moves.iter().filter(|m| m.purpose == purpose).count(),
        })
        .filter(|count| count.moves > 0)
        .collect()
}

fn by_area_grade(instance: &Instance, moves: &[Move]) -> Vec<Count> {
    let reaches = |m: &Move| usize::from(instance.area_grade(instance.post(m.to).unit));
    let count = |(grade, name): (usize, &&str)| Count {
        name: (*name).to_owned(),
        moves: moves.iter().filter(|m| reaches(m) == grade).count(),
    };
    GRADES.iter().enumerate().map(count).filter(|count| count.moves > 0).collect()
}

fn age_brackets(context: Context<'_>, standing: &Plan, plan: &Plan) -> Vec<AgeBracket> {
    let Context { instance, policy } = context;
    let bracket = |(from, below)| {
        let inside = |age| is_inside((from, below), age);
        let of = |plan: &Plan| {
            share(plan.placed().map(|(official, _)| instance.age(official).map(inside)))
        };
        let holders = BeforeAfter { before: of(standing), after: of(plan) };
        AgeBracket { from, below, holders }
    };
    brackets(policy).map(bracket).collect()
}

fn before_after(
    instance: &Instance,
    plan: &Plan,
    counts: impl Fn(PostIx) -> bool,
) -> BeforeAfter<usize> {
    let empty = |plan: &Plan| {
        let vacancies = plan.vacancies(instance);
        vacancies.iter().filter(|(post, _)| counts(*post)).map(|(_, seats)| *seats as usize).sum()
    };
    BeforeAfter { before: empty(&Plan::standing(instance)), after: empty(plan) }
}

fn idle(plan: &Plan) -> usize {
    plan.assignments.iter().filter(|line| line.post.is_none()).count()
}

fn training(policy: &Policy, audit: &Audit) -> Option<Merit> {
    policy.settings_as(Role::Training).next()?;
    let earned = audit.charges.iter().filter(|charge| {
        policy.setting(charge.setting).roles.contains(&Role::Training) && charge.finding.amount < 0
    });
    Some(earned.fold(Merit::default(), |sum, charge| Merit {
        moves: sum.moves + 1,
        points: sum.points - charge.finding.amount,
    }))
}

fn summary(chains: &[Chain]) -> Chains {
    let cycles = chains.iter().filter(|chain| chain.cycle).count();
    Chains {
        chains: chains.len() - cycles,
        cycles,
        longest: chains.iter().map(|chain| chain.links.len()).max().unwrap_or(0),
    }
}

fn disturbance(context: Context<'_>, plan: &Plan, audit: &Audit) -> Disturbance {
    let Context { instance, policy } = context;
    let mut losses: BTreeMap<UnitIx, usize> = BTreeMap::new();
    for official in instance.official_ixs() {
        let Some(post) = instance.official(official).current else { continue };
        if !instance.displaced(official) && !plan.stays(instance, official) {
            *losses.entry(instance.post(post).unit).or_default() += 1;
        }
    }
    let priced = audit.charges.iter();
    let priced = priced.filter(|c| policy.setting(c.setting).roles.contains(&Role::Disturbance));
    Disturbance {
        leavers: losses.values().sum(),
        units: losses.len(),
        most_in_one_unit: losses.values().copied().max().unwrap_or(0),
        price: priced.fold(0, |sum, charge| i64::saturating_add(sum, charge.price)),
    }
}
