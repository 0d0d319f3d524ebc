//! `luan.conflict/1`.

use crate::audit::{Audit, audit};
use crate::domain::{Kind, Move, OfficialIx, Plan, PostIx, Setting};
use crate::explain::{self, Found, GivenUp};
use crate::model::Model;
use crate::solve::Termination;
use crate::view::{
    self, Conflict, ConflictInstance, FewestBreaches, HallSet, Member, Placed, Schema, TierCost,
    TierValue,
};

use super::made::made;
use super::rule_prices::subject;
use super::{Run, directory};

/// What leaves no plan together; nothing when there is one.
pub fn conflict(model: &Model, found: Option<&explain::Conflict>, run: Run) -> Conflict {
    let context = model.context();
    let pairs = found.map(|found| found.members.iter().zip(&found.given_up));
    Conflict {
        schema: Schema::HERE,
        made: made(context, run),
        proven: true,
        has_plan: found.is_none(),
        members: pairs.into_iter().flatten().map(|(own, led)| member(model, *own, led)).collect(),
        instances: found
            .iter()
            .flat_map(|found| &found.instances)
            .map(|one| instance(model, one))
            .collect(),
        hall: found.and_then(|found| found.hall.as_ref()).map(|hall| hall_set(model, hall)),
        fewest: found.and_then(|found| found.fewest.as_ref()).map(|one| fewest(model, one)),
        directory: Some(directory(context)),
    }
}

fn officials(model: &Model, all: &[OfficialIx]) -> Vec<String> {
    all.iter().map(|who| model.instance.official(*who).id.clone()).collect()
}

fn posts(model: &Model, all: &[PostIx]) -> Vec<String> {
    all.iter().map(|post| model.instance.post(*post).id.clone()).collect()
}

fn instance(model: &Model, one: &explain::Instance) -> ConflictInstance {
    ConflictInstance {
        rule: one.rule.clone(),
        label: one.label.clone(),
        officials: officials(model, &one.officials),
        posts: posts(model, &one.posts),
    }
}

fn hall_set(model: &Model, hall: &explain::Hall) -> HallSet {
    HallSet {
        is_of_posts: hall.is_of_posts,
        posts: posts(model, &hall.posts),
        officials: officials(model, &hall.officials),
        needed: hall.needed,
        there: hall.there,
    }
}

fn fewest(model: &Model, one: &explain::Fewest) -> FewestBreaches {
    let tiers = model.policy.tiers.iter().zip(&one.audit.tiers);
    FewestBreaches {
        proven: one.is_proven,
        tiers: tiers.map(|(tier, &value)| TierValue { id: tier.id.clone(), value }).collect(),
        breaks: breaks(model, &one.audit),
        places: places(model, &one.plan),
    }
}

/// What a plan breaks of the musts, by rule.
fn breaks(model: &Model, audit: &Audit) -> Vec<TierCost> {
    let is_must = |rule: &Setting| matches!(rule.kind, Kind::Hard | Kind::Filter);
    let musts = model.policy.settings().filter(|(_, rule)| is_must(rule));
    let broken =
        musts.map(|(at, rule)| TierCost { id: rule.name.clone(), difference: audit.amount(at) });
    broken.filter(|one| one.difference != 0).collect()
}

/// Everybody who moves, and where to.
fn places(model: &Model, plan: &Plan) -> Vec<Placed> {
    let place = |made: Move| Placed {
        official_id: model.instance.official(made.official).id.clone(),
        post_id: model.instance.post(made.to).id.clone(),
    };
    plan.moves(model.context()).into_iter().map(place).collect()
}

fn member(model: &Model, member: explain::Dropped, led: &Found<GivenUp>) -> Member {
    Member {
        subject: subject(model, member),
        is_not_enough: led.is_nothing(),
        plan: led.plan().map(|led| given_up(model, led)),
    }
}

fn given_up(model: &Model, led: &GivenUp) -> view::GivenUp {
    let candidate = &led.candidate;
    let tiers = model.policy.tiers.iter().zip(&candidate.audit.tiers);
    view::GivenUp {
        proven: candidate.termination == Termination::Optimal,
        tiers: tiers.map(|(tier, &value)| TierValue { id: tier.id.clone(), value }).collect(),
        amount: led.amount,
        moves: candidate.plan.moves(model.context()).len(),
        places: places(model, &candidate.plan),
        breaks: breaks(model, &audit(model.context(), &candidate.plan)),
    }
}
