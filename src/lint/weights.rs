//! Weights that change nothing: none at all, or one so small that another rule of its tier outweighs
//! all the rule can ever add; and tiers that nothing counts in.

use std::collections::BTreeMap;

use crate::domain::{Kind, Objective, OfficialIx, PairIx, Policy, Setting, SettingIx, TierIx};
use crate::error::Problem;
use crate::program::{ColKey, Program};

use super::{DEAD_WEIGHT, EMPTY_TIER, NO_WEIGHT, place_of};

/// From this factor on a weight is looked at (ours). Without a roster it is taken for dead: plans
/// have 20 to 150 moves, and hardly a rule adds up to a thousand units.
const FACTOR: i64 = 1000;

/// Priced rules of weight 0.
pub(super) fn none(policy: &Policy) -> Vec<Problem> {
    let idle = policy.rules.iter().filter(|s| s.tier.is_some() && s.weight == 0);
    idle.map(|setting| {
        let problem = Problem::new(NO_WEIGHT, place_of(policy, setting, "weight"));
        problem.with("name", &setting.name)
    })
    .collect()
}

/// Tiers that no rule counts in, in a model that prices anything at all.
pub(super) fn empty_tiers(policy: &Policy) -> Vec<Problem> {
    let used = |at: usize| policy.rules.iter().any(|s| s.tier.is_some_and(|tier| tier.at() == at));
    let tiers = policy.tiers.iter().enumerate().filter(|(at, _)| !used(*at));
    tiers
        .map(|(_, tier)| {
            let file = policy.chain.first().map_or(policy.id.as_str(), |link| &link.file);
            let mut place = crate::error::Place::file(file);
            place.column = Some("tier".to_owned());
            Problem::new(EMPTY_TIER, place).with("tier", &tier.id)
        })
        .collect()
}

/// Rules whose weight is at least [`FACTOR`] times smaller than another's in the same tier. With a
/// program of a roster only those are reported that cannot add up to one unit of the other rule.
pub(super) fn dead(policy: &Policy, program: Option<&Program>) -> Vec<Problem> {
    let mut groups: BTreeMap<TierIx, Vec<(SettingIx, &Setting)>> = BTreeMap::new();
    for (at, setting) in policy.settings() {
        let priced = matches!(setting.kind, Kind::Elastic | Kind::Objective) && setting.weight > 0;
        if let Some(tier) = setting.tier.filter(|_| priced) {
            let tier = if policy.objective == Objective::Weighted { TierIx(0) } else { tier };
            groups.entry(tier).or_default().push((at, setting));
        }
    }
    let mut found = Vec::new();
    for group in groups.values() {
        let Some((by, heavy)) = group.iter().max_by_key(|(_, setting)| setting.weight) else {
            continue;
        };
        for (at, light) in group.iter().filter(|(_, s)| heavy.weight / s.weight >= FACTOR) {
            let all = program.map(|program| range(program, *at));
            let one = program.and_then(|program| unit(program, *by));
            if all.zip(one).is_some_and(|(all, one)| all >= one) {
                continue;
            }
            let problem = Problem::new(DEAD_WEIGHT, place_of(policy, light, "weight"))
                .with("name", &light.name)
                .with("other", &heavy.name)
                .with("factor", heavy.weight / light.weight)
                .with("all", all.map_or_else(|| "unknown".to_owned(), |all| all.to_string()))
                .with("one", one.map_or_else(|| "unknown".to_owned(), |one| one.to_string()));
            found.push(problem);
        }
    }
    found
}

/// The least price above nothing that a rule puts on one column.
fn unit(program: &Program, at: SettingIx) -> Option<i128> {
    let terms = program.parts.iter().filter(|part| part.setting == at).flat_map(|p| &p.terms);
    terms.map(|(_, price)| i128::from(*price).abs()).min()
}

/// The most that two plans can differ in what a rule adds: every official counts once, with the
/// dearest and the cheapest of his or her pairs, other columns from bound to bound.
fn range(program: &Program, at: SettingIx) -> i128 {
    let official = officials(program);
    let mut spans: BTreeMap<OfficialIx, (i128, i128)> = BTreeMap::new();
    let mut sum = 0;
    let parts = program.parts.iter().filter(|part| part.setting == at);
    for &(col, price) in parts.flat_map(|part| &part.terms) {
        let column = program.columns[col.at()];
        let price = i128::from(price);
        match column.key {
            ColKey::Pair(pair) => {
                let (low, high) = spans.entry(official[&pair]).or_default();
                (*low, *high) = ((*low).min(price), (*high).max(price));
            }
            _ => sum += price.abs() * (i128::from(column.upper) - i128::from(column.lower)),
        }
    }
    sum + spans.values().map(|(low, high)| high - low).sum::<i128>()
}

/// The official of each pair, from the rows that give everybody one post.
fn officials(program: &Program) -> BTreeMap<PairIx, OfficialIx> {
    let mut found = BTreeMap::new();
    for row in &program.rows {
        let crate::program::RowKey::Official(official) = row.key else { continue };
        for (col, _) in &row.terms {
            if let ColKey::Pair(pair) = program.columns[col.at()].key {
                found.insert(pair, official);
            }
        }
    }
    found
}
