//! The figures of a plan, all counted from its list of moves and its list of holders, so that every
//! table adds up to the lists. What the roster does not say is unknown, never a no: a share is taken
//! of those of whom the thing is known, and there is none where it is known of nobody.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{
    BlockIx, Instance, LevelIx, Move, OfficialIx, Plan, Policy, PostIx, Purpose, UnitIx,
};

use super::{Candidate, Chain};

/// Figures of one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kpis {
    /// Officials who change post.
    pub moves: usize,
    /// Moves by level from and to; the rows add up to `moves`.
    pub moves_by_direction: Vec<Flow>,
    /// Moves by block from and to; the rows add up to `moves`.
    pub moves_by_block: Vec<Flow>,
    /// Moves by title of the post taken; the rows add up to `moves`.
    pub moves_by_title: Vec<Count>,
    /// Moves by purpose; the rows add up to `moves`.
    pub moves_by_purpose: Vec<Count>,
    /// Moves by difficulty of the area reached; the rows add up to `moves`.
    pub moves_by_area_grade: Vec<Count>,
    /// Moves to a higher level.
    pub upward: usize,
    /// Moves to a lower level.
    pub downward: usize,
    /// Moves within a level, and first posts of people who served nowhere.
    pub lateral: usize,
    /// Moves to a higher rank among the moves whose two ranks are known.
    pub promotions: Option<Share>,
    /// Empty seats before and after.
    pub vacancies: BeforeAfter<usize>,
    /// Empty seats of critical posts before and after.
    pub critical_vacancies: BeforeAfter<usize>,
    /// Officials left without a post before and after.
    pub without_post: BeforeAfter<usize>,
    /// Non-local holders among the holders of posts that ask for a non-local.
    pub nonlocal_heads: BeforeAfter<Option<Share>>,
    /// Women among the holders of all posts.
    pub women: BeforeAfter<Option<Share>>,
    /// Holders younger than 40 among the holders of all posts.
    pub young: BeforeAfter<Option<Share>>,
    /// Ethnic minority holders among the holders of all posts.
    pub minority: BeforeAfter<Option<Share>>,
    /// Holders of all posts by age; the rows add up to the holders whose age is known.
    pub age_brackets: Vec<AgeBracket>,
    /// Women among the movers.
    pub women_movers: Option<Share>,
    /// People younger than 40 among the movers.
    pub young_movers: Option<Share>,
    /// Ethnic minority people among the movers.
    pub minority_movers: Option<Share>,
    /// Moves that meet a training goal, and the points they earn; `null` in a model without the
    /// `development` rule.
    pub training_goals: Option<Merit>,
    /// Number of chains and cycles, and the longest.
    pub chains: Chains,
    /// What the plan disturbs.
    pub disturbance: Disturbance,
}

/// Moves from one group to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// Group of the origin; `null` for people who served nowhere.
    pub from: Option<String>,
    /// Group of the destination.
    pub to: String,
    /// Number of moves.
    pub moves: usize,
}

/// Moves under one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The word.
    pub name: String,
    /// Number of moves.
    pub moves: usize,
}

/// A figure before and after the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BeforeAfter<T> {
    /// At the plan date.
    pub before: T,
    /// After the plan.
    pub after: T,
}

/// Some of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Of how many of whom it is known (the denominator); never 0.
    pub of: usize,
    /// How many more there are of whom it is not known.
    pub unknown: usize,
}

/// Holders of an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AgeBracket {
    /// Least age in whole years; `null` for the youngest.
    pub from: Option<i64>,
    /// Age below which they are; `null` for the oldest.
    pub below: Option<i64>,
    /// Of the holders whose age is known.
    #[serde(flatten)]
    pub holders: BeforeAfter<Option<Share>>,
}

/// Moves that earn points, and the points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Merit {
    /// Number of moves.
    pub moves: usize,
    /// Points of the `development` rule.
    pub points: i64,
}

/// Chains of moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Chains {
    /// Number of chains that are not cycles.
    pub chains: usize,
    /// Number of cycles.
    pub cycles: usize,
    /// Moves in the longest of either.
    pub longest: usize,
}

/// What a plan disturbs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Disturbance {
    /// Incumbents who leave their post, without those whose post is gone.
    pub leavers: usize,
    /// Units that lose a leader.
    pub units: usize,
    /// Most leaders that one of them loses.
    pub most_in_one_unit: usize,
    /// Price of the rules that say how much is disturbed.
    pub price: i64,
}

/// Age below which an official counts as young in the figures (Politburo guidance of 2019 and 2021
/// on the young share; the `young_share` rule has its own parameter).
const YOUNG: i64 = 40;

/// Ages at which one bracket ends and the next begins, in a model without the `age_brackets` rule
/// (Directive 35-CT/TW 2019).
const BRACKETS: [i64; 2] = [40, 50];

/// What each area grade is called.
const GRADES: [&str; 3] = ["normal", "difficult", "especially difficult"];

/// Rules whose prices make up the cost of disturbance.
const DISTURBING: [&str; 6] =
    ["moves", "distance", "unit_disruption", "head_continuity", "origin_loss", "persistence"];

/// The figures of `candidate`.
pub fn kpis(instance: &Instance, policy: &Policy, candidate: &Candidate, chains: &[Chain]) -> Kpis {
    let plan = &candidate.plan;
    let moves = plan.moves(instance, policy);
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
    let young = |o| instance.age(o).map(|age| age < YOUNG);
    let minority = |o: OfficialIx| instance.official(o).minority;
    let nonlocal = |plan: &Plan| nonlocal(instance, policy, plan);
    Kpis {
        moves: moves.len(),
        moves_by_direction: by_direction(policy, &moves),
        moves_by_block: by_block(instance, policy, &moves),
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
        age_brackets: age_brackets(instance, policy, &standing, plan),
        women_movers: movers(&women),
        young_movers: movers(&young),
        minority_movers: movers(&minority),
        training_goals: training(policy, candidate),
        chains: summary(chains),
        disturbance: disturbance(instance, policy, candidate),
    }
}

/// How many of these are, of how many of whom it is known; `None` when it is known of nobody.
fn share(known: impl Iterator<Item = Option<bool>>) -> Option<Share> {
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

/// Holders of posts that ask for a non-local: who is one.
fn nonlocal(instance: &Instance, policy: &Policy, plan: &Plan) -> Option<Share> {
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

fn by_block(instance: &Instance, policy: &Policy, moves: &[Move]) -> Vec<Flow> {
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

/// Brackets with the borders of the model's `age_brackets` rule.
fn age_brackets(
    instance: &Instance,
    policy: &Policy,
    standing: &Plan,
    plan: &Plan,
) -> Vec<AgeBracket> {
    let own = policy.settings_of("age_brackets").next().map(|setting| setting.ints("ages"));
    let borders = own.unwrap_or(&BRACKETS);
    let bracket = |at: usize| {
        let from = at.checked_sub(1).and_then(|before| borders.get(before)).copied();
        let below = borders.get(at).copied();
        let inside = |age: i64| from.is_none_or(|f| f <= age) && below.is_none_or(|b| age < b);
        let of = |plan: &Plan| {
            share(plan.placed().map(|(official, _)| instance.age(official).map(inside)))
        };
        let holders = BeforeAfter { before: of(standing), after: of(plan) };
        AgeBracket { from, below, holders }
    };
    (0..=borders.len()).map(bracket).collect()
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

fn training(policy: &Policy, candidate: &Candidate) -> Option<Merit> {
    policy.settings_of("development").next()?;
    let earned = candidate.audit.charges.iter().filter(|charge| {
        policy.setting(charge.setting).rule == "development" && charge.finding.amount < 0
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

fn disturbance(instance: &Instance, policy: &Policy, candidate: &Candidate) -> Disturbance {
    let mut losses: BTreeMap<UnitIx, usize> = BTreeMap::new();
    for official in instance.official_ixs() {
        let Some(post) = instance.official(official).current else { continue };
        if !instance.displaced(official) && !candidate.plan.stays(instance, official) {
            *losses.entry(instance.post(post).unit).or_default() += 1;
        }
    }
    let priced = candidate.audit.charges.iter();
    let priced = priced.filter(|c| DISTURBING.contains(&policy.setting(c.setting).rule));
    Disturbance {
        leavers: losses.values().sum(),
        units: losses.len(),
        most_in_one_unit: losses.values().copied().max().unwrap_or(0),
        price: priced.fold(0, |sum, charge| i64::saturating_add(sum, charge.price)),
    }
}
