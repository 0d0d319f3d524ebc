//! `luan.field/1` and `luan.bounds/1`.

use crate::domain::{OfficialIx, PostIx, Removal};
use crate::explain::{self, Bounds, Field, Price};
use crate::plan::Drafted;
use crate::view::{self, AtLeast, Contender, ExcludedOfficial, PairBound, PairBounds, Schema};

use super::made::{is_proven, made};
use super::why::{Tally, priced};
use super::{Run, directory};

/// A post from its side.
pub fn field(drafted: &Drafted, field: &Field, run: Run) -> view::Field {
    let context = drafted.model.context();
    let instance = context.instance;
    let plan = &drafted.candidates[0].candidate.plan;
    let id = |post: PostIx| instance.post(post).id.clone();
    let name = |who: OfficialIx| instance.official(who).id.clone();
    let open = |one: &explain::Contender| Contender {
        official_id: name(one.official),
        holds: instance.official(one.official).current.map(id),
        planned: plan.posts_of(one.official).next().map(id),
        at_least: at_least(drafted, one.at_least),
        is_asked: one.exact.is_some(),
        price: one.exact.as_ref().and_then(Price::plan).map(|forced| priced(drafted, forced)),
        is_impossible: one.exact.as_ref().is_some_and(Price::is_nothing),
    };
    let excluded = |(who, refused): &(OfficialIx, Vec<Removal>)| ExcludedOfficial {
        official_id: name(*who),
        rules: rule_names(drafted, refused),
    };
    let mut tally = Tally::default();
    field.excluded.iter().for_each(|(_, refused)| tally.add(refused));
    view::Field {
        schema: Schema::HERE,
        made: made(context, run),
        proven: is_proven(drafted),
        post_id: id(field.post),
        holders: plan
            .holders()
            .remove(&field.post)
            .unwrap_or_default()
            .into_iter()
            .map(name)
            .collect(),
        empty: plan
            .vacancies(instance)
            .into_iter()
            .find(|(post, _)| *post == field.post)
            .map_or(0, |(_, n)| n),
        open: field.open.iter().map(open).collect(),
        rules: tally.said(context.policy),
        excluded: field.excluded.iter().map(excluded).collect(),
        directory: Some(directory(context)),
    }
}

fn rule_names(drafted: &Drafted, refused: &[Removal]) -> Vec<String> {
    refused.iter().map(|one| drafted.model.policy.setting(one.rule).name.clone()).collect()
}

fn at_least(drafted: &Drafted, bound: explain::AtLeast) -> AtLeast {
    let stages = &drafted.model.program.stages;
    let tier = stages.get(bound.stage).map(|stage| stage.id.clone()).unwrap_or_default();
    AtLeast { tier, difference: bound.difference }
}

/// What every eligible pair that is not in the optimum costs at least.
pub fn pair_bounds(drafted: &Drafted, bounds: &Bounds, run: Run) -> PairBounds {
    let context = drafted.model.context();
    let instance = context.instance;
    let plan = &drafted.candidates[0].candidate.plan;
    let mut pairs = Vec::new();
    for official in instance.official_ixs() {
        let own = drafted.model.pairs.of_official(official);
        let mut own: Vec<_> = own
            .filter(|(_, pair)| !plan.takes(official, pair.post))
            .map(|(at, pair)| (bounds.of(at), pair.post))
            .collect();
        own.sort_by_key(|(bound, _)| bound.dearness());
        pairs.extend(own.into_iter().map(|(bound, post)| PairBound {
            official_id: instance.official(official).id.clone(),
            post_id: instance.post(post).id.clone(),
            is_own: instance.official(official).current == Some(post),
            at_least: at_least(drafted, bound),
        }));
    }
    PairBounds {
        schema: Schema::HERE,
        made: made(context, run),
        proven: is_proven(drafted),
        files: Vec::new(),
        pairs,
        directory: Some(directory(context)),
    }
}
