//! `luan.rule-prices/1`.

use crate::domain::{OfficialIx, PostIx};
use crate::explain::{self, Dropped};
use crate::model::Model;
use crate::plan::Drafted;
use crate::view::{Placed, RulePrice, RulePrices, Schema, Subject, TierCost, Without};

use super::made::{is_proven, made};
use super::{Run, directory};

/// The price list, the dearest first: what is best without in the earliest tier.
pub fn rule_prices(drafted: &Drafted, prices: &[explain::RulePrice], run: Run) -> RulePrices {
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
        prices: sorted.into_iter().map(|price| rule_price(drafted, price)).collect(),
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

fn rule_price(drafted: &Drafted, price: &explain::RulePrice) -> RulePrice {
    RulePrice {
        subject: subject(&drafted.model, price.dropped),
        without: price.without.plan().map(|without| self::without(drafted, without)),
        is_needed: price.without.is_nothing(),
    }
}

fn without(drafted: &Drafted, without: &explain::Without) -> Without {
    let instance = &drafted.model.instance;
    let tiers = drafted.model.policy.tiers.iter().zip(&without.tiers);
    let tiers =
        tiers.map(|(tier, [old, new])| TierCost { id: tier.id.clone(), difference: new - old });
    let placed = |(official, post): &(OfficialIx, PostIx)| Placed {
        official_id: instance.official(*official).id.clone(),
        post_id: instance.post(*post).id.clone(),
    };
    Without {
        proven: without.is_proven,
        is_possible: without.is_possible,
        tiers: tiers.filter(|tier| tier.difference != 0).collect(),
        amount: without.amounts[0],
        amount_without: without.amounts[1],
        appear: without.appear.iter().map(placed).collect(),
        vanish: without.vanish.iter().map(placed).collect(),
    }
}
