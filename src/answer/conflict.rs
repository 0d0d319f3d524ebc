//! `luan.conflict/1`.

use crate::explain::{self, GivenUp};
use crate::model::Model;
use crate::plan::Candidate;
use crate::solve::Termination;
use crate::view::{self, Conflict, Member, Schema, TierValue};

use super::made::made_of;
use super::rule_prices::subject;
use super::{Run, directory};

/// What leaves no plan together; nothing when there is one.
pub fn conflict(model: &Model, found: Option<&explain::Conflict>, run: Run) -> Conflict {
    let context = model.context();
    let pairs = found.map(|found| found.members.iter().zip(&found.given_up));
    Conflict {
        schema: Schema::HERE,
        made: made_of(context, true, run),
        has_plan: found.is_none(),
        members: pairs.into_iter().flatten().map(|(own, led)| member(model, *own, led)).collect(),
        directory: Some(directory(context)),
    }
}

fn member(model: &Model, member: explain::Dropped, led: &GivenUp) -> Member {
    let plan = match led {
        GivenUp::Plan(candidate, amount) => Some(given_up(model, candidate, *amount)),
        GivenUp::Nothing | GivenUp::Unknown => None,
    };
    let is_not_enough = matches!(led, GivenUp::Nothing);
    Member { subject: subject(model, member), is_not_enough, plan }
}

fn given_up(model: &Model, candidate: &Candidate, amount: i64) -> view::GivenUp {
    let tiers = model.policy.tiers.iter().zip(&candidate.audit.tiers);
    view::GivenUp {
        proven: candidate.termination == Termination::Optimal,
        tiers: tiers.map(|(tier, &value)| TierValue { id: tier.id.clone(), value }).collect(),
        amount,
        moves: candidate.plan.moves(model.context()).len(),
    }
}
