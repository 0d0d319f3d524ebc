//! `luan.exceptions/1`.

use crate::domain::SettingIx;
use crate::explain::{self, AtMost, Found, Worth};
use crate::plan::Drafted;
use crate::view::{BlockingRule, Excepted, ExceptedOptimum, Exceptions, Schema, TierCost};

use super::made::{is_proven, made};
use super::rule_prices::{placed, tiers};
use super::{Run, directory};

/// What exceptions bring; of those that were not solved the first `shown`.
pub fn exceptions(
    drafted: &Drafted,
    found: &explain::Exceptions,
    shown: usize,
    run: Run,
) -> Exceptions {
    let list = |worth: &[Worth]| -> (Vec<Excepted>, usize) {
        let solved = worth.iter().filter(|one| one.exact.is_some()).count();
        let listed = worth.iter().take(solved + shown);
        let listed: Vec<Excepted> = listed.map(|one| excepted(drafted, one)).collect();
        let more = worth.len() - listed.len();
        (listed, more)
    };
    let ((pairs, more_pairs), (waivers, more_waivers)) = (list(&found.pairs), list(&found.waivers));
    Exceptions {
        schema: Schema::HERE,
        made: made(drafted.model.context(), run),
        proven: is_proven(drafted),
        rules: rules(drafted, found),
        pairs,
        more_pairs,
        waivers,
        more_waivers,
        directory: Some(directory(drafted.model.context())),
    }
}

/// The rules that alone remove pairs, by how many of those bring something.
fn rules(drafted: &Drafted, found: &explain::Exceptions) -> Vec<BlockingRule> {
    let counts = |rule: SettingIx, holds: &dyn Fn(&Worth) -> bool| {
        found.pairs.iter().filter(|one| one.exception.rule == rule && holds(one)).count()
    };
    let mut rules: Vec<BlockingRule> = found
        .alone
        .iter()
        .map(|(&rule, &alone)| BlockingRule {
            rule: drafted.model.policy.setting(rule).name.clone(),
            alone,
            promising: counts(rule, &|one| one.at_most.difference > 0),
            useful: counts(rule, &brings),
        })
        .collect();
    let key = |one: &BlockingRule| (one.useful, one.promising, one.alone);
    rules.sort_by(|a, b| key(b).cmp(&key(a)).then(a.rule.cmp(&b.rule)));
    rules
}

/// Whether the optimum with the exception is better.
fn brings(worth: &Worth) -> bool {
    let first =
        |of: &explain::Excepted| of.tiers.iter().map(|[old, new]| new - old).find(|d| *d != 0);
    worth.exact.as_ref().and_then(Found::plan).and_then(first).is_some_and(|first| first < 0)
}

fn excepted(drafted: &Drafted, worth: &Worth) -> Excepted {
    let (instance, policy) = (&drafted.model.instance, &drafted.model.policy);
    let explain::Exception { rule, official, post } = worth.exception;
    Excepted {
        rule: policy.setting(rule).name.clone(),
        official_id: instance.official(official).id.clone(),
        post_id: post.map(|post| instance.post(post).id.clone()),
        at_most: at_most(drafted, worth.at_most),
        exact: worth.exact.as_ref().and_then(Found::plan).map(|found| optimum(drafted, found)),
    }
}

fn at_most(drafted: &Drafted, at_most: AtMost) -> Option<TierCost> {
    let stage = drafted.candidates[0].candidate.stages.get(at_most.stage)?;
    let is_known = at_most.difference > 0 && at_most.difference < i64::MAX;
    is_known.then(|| TierCost { id: stage.id.clone(), difference: -at_most.difference })
}

fn optimum(drafted: &Drafted, found: &explain::Excepted) -> ExceptedOptimum {
    ExceptedOptimum {
        proven: found.is_proven,
        tiers: tiers(drafted, &found.tiers),
        appear: placed(drafted, &found.appear),
        vanish: placed(drafted, &found.vanish),
    }
}
