//! `luan.rule-prices/1`.

use crate::domain::{OfficialIx, PostIx};
use crate::explain::{self, Dropped, Found};
use crate::model::Model;
use crate::plan::Drafted;
use crate::view::{
    Placed, RulePrice, RulePrices, Schema, Step, Stepped, Subject, TierCost, Without,
};

use super::made::{is_proven, made};
use super::{Run, directory};

/// The price list, the dearest first: what is best without in the earliest tier.
pub fn rule_prices(
    drafted: &Drafted,
    prices: &[explain::RulePrice],
    steps: &[(explain::Step, Found<explain::Stepped>)],
    run: Run,
) -> RulePrices {
    let key = |price: &&explain::RulePrice| {
        let differences = |without: &explain::Without| {
            without.tiers.iter().map(|[old, new]| new - old).collect::<Vec<_>>()
        };
        price.without.plan().map(differences)
    };
    let mut sorted: Vec<&explain::RulePrice> = prices.iter().collect();
    sorted.sort_by_key(key);
    RulePrices {
        schema: Schema::HERE,
        made: made(drafted.model.context(), run),
        proven: is_proven(drafted),
        prices: sorted.into_iter().map(|price| rule_price(drafted, price, steps)).collect(),
        directory: Some(directory(drafted.model.context())),
    }
}

/// A rule or a decision by identifiers.
pub(super) fn subject(model: &Model, dropped: Dropped) -> Subject {
    let (instance, policy) = (&model.instance, &model.policy);
    match dropped {
        Dropped::Rule(at) => Subject {
            what: "rule".to_owned(),
            rule: Some(policy.setting(at).name.clone()),
            official_id: None,
            post_id: None,
        },
        Dropped::Decision(at) => {
            let decision = &instance.decisions[at];
            Subject {
                what: decision.action.word().to_owned(),
                rule: decision.rule.clone(),
                official_id: Some(instance.official(decision.official).id.clone()),
                post_id: decision.post.map(|post| instance.post(post).id.clone()),
            }
        }
    }
}

fn rule_price(
    drafted: &Drafted,
    price: &explain::RulePrice,
    steps: &[(explain::Step, Found<explain::Stepped>)],
) -> RulePrice {
    let own = steps.iter().filter(|(step, _)| price.dropped == Dropped::Rule(step.rule));
    RulePrice {
        subject: subject(&drafted.model, price.dropped),
        without: price.without.plan().map(|without| self::without(drafted, without)),
        is_needed: price.without.is_nothing(),
        steps: own.map(|(step, found)| self::step(drafted, step, found)).collect(),
    }
}

fn step(drafted: &Drafted, step: &explain::Step, found: &Found<explain::Stepped>) -> Step {
    let placed = |pairs: &[(OfficialIx, PostIx)]| placed(drafted, pairs);
    let optimum = |own: &explain::Stepped| Stepped {
        proven: own.is_proven,
        is_possible: own.is_possible,
        tiers: tiers(drafted, &own.tiers),
        appear: placed(&own.appear),
        vanish: placed(&own.vanish),
    };
    Step {
        param: step.param.to_owned(),
        from: step.from,
        to: step.to,
        is_share: step.is_share(),
        optimum: found.plan().map(optimum),
        is_impossible: found.is_nothing(),
    }
}

/// The tiers that differ.
pub(super) fn tiers(drafted: &Drafted, values: &[[i64; 2]]) -> Vec<TierCost> {
    let tiers = drafted.model.policy.tiers.iter().zip(values);
    let tiers =
        tiers.map(|(tier, [old, new])| TierCost { id: tier.id.clone(), difference: new - old });
    tiers.filter(|tier| tier.difference != 0).collect()
}

/// Who is in which post, by identifiers.
pub(super) fn placed(drafted: &Drafted, pairs: &[(OfficialIx, PostIx)]) -> Vec<Placed> {
    let instance = &drafted.model.instance;
    let placed = |(official, post): &(OfficialIx, PostIx)| Placed {
        official_id: instance.official(*official).id.clone(),
        post_id: instance.post(*post).id.clone(),
    };
    pairs.iter().map(placed).collect()
}

fn without(drafted: &Drafted, without: &explain::Without) -> Without {
    Without {
        proven: without.is_proven,
        is_possible: without.is_possible,
        tiers: tiers(drafted, &without.tiers),
        amount: without.amounts[0],
        amount_without: without.amounts[1],
        appear: placed(drafted, &without.appear),
        vanish: placed(drafted, &without.vanish),
    }
}
