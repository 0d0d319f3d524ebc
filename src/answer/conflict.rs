//! `luan.conflict/1`.

use crate::explain::{self, Found, GivenUp};
use crate::model::Model;
use crate::solve::Termination;
use crate::view::{self, Conflict, Member, Schema, TierValue};

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
        directory: Some(directory(context)),
    }
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
    }
}
