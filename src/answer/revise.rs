//! `luan.revise/1` from the curve of a revision.

use std::collections::HashMap;

use crate::audit::Audit;
use crate::domain::{Context, Move, OfficialIx, Plan, PostIx, Tier};
use crate::model::Model;
use crate::plan::{self, Approved, Revision, Revisions};
use crate::solve::Termination;
use crate::view::{
    self, Elsewhere, Gone, Refusal, Revised, RevisionPoint, Schema, TierCost, WeakMove,
};

use super::made::made;
use super::{Run, directory, plan::tiers};

/// Where the approved plan comes from, and what is known of it.
#[derive(Clone, Debug)]
pub struct News {
    /// The file.
    pub from: String,
    /// Which of its candidates.
    pub rank: usize,
    /// Moves that were refused on the command line.
    pub refused: Vec<Refusal>,
    /// Names in it that the roster no longer has.
    pub gone: Gone,
}

/// Where an approved candidate puts everybody who is still there, and the names that are gone. Somebody
/// whose post is gone may be put anywhere at no change.
pub fn approved(context: Context<'_>, candidate: &view::Candidate) -> (Approved, Gone) {
    let instance = context.instance;
    let officials: HashMap<&str, OfficialIx> =
        instance.official_ixs().map(|at| (instance.official(at).id.as_str(), at)).collect();
    let posts: HashMap<&str, PostIx> =
        instance.post_ixs().map(|at| (instance.post(at).id.as_str(), at)).collect();
    let (mut approved, mut gone) = (Approved::new(), Gone::default());
    for line in &candidate.assignments {
        let at = officials.get(line.official_id.as_str()).copied();
        if at.is_none() {
            gone.officials.push(line.official_id.clone());
        }
        let to = line.post_id.as_ref().map(|id| (id, posts.get(id.as_str()).copied()));
        match (at, to) {
            (Some(at), None) => drop(approved.insert(at, None)),
            (Some(at), Some((_, Some(post)))) => drop(approved.insert(at, Some(post))),
            (_, Some((id, None))) => gone.posts.push(id.clone()),
            (None, _) => {}
        }
    }
    (approved, gone)
}

/// The result of `luan revise`.
pub fn revised(
    model: &Model,
    approved: &Approved,
    revisions: &Revisions,
    is_free: bool,
    news: News,
    run: Run,
) -> Revised {
    let context = model.context();
    Revised {
        schema: Schema::HERE,
        made: made(context, run),
        from: news.from,
        rank: news.rank,
        refused: news.refused,
        gone: news.gone,
        least: revisions.least,
        curve: revisions.curve.iter().map(|one| point(context, approved, one)).collect(),
        is_complete: is_free.then_some(revisions.is_complete),
        cut: revisions.cut.map(Into::into),
        chosen: 0,
        reserves: None,
        survival: None,
        directory: Some(directory(context)),
    }
}

/// The plan nearest to one that may break musts.
pub fn nearest(context: Context<'_>, approved: &Approved, revision: &Revision) -> RevisionPoint {
    point(context, approved, revision)
}

fn point(context: Context<'_>, approved: &Approved, revision: &Revision) -> RevisionPoint {
    let candidate = &revision.ranked.candidate;
    RevisionPoint {
        changes: revision.elsewhere.len(),
        proven: candidate.termination == Termination::Optimal,
        tiers: tiers(context.policy, &candidate.audit),
        elsewhere: elsewhere(context, approved, revision),
    }
}

/// Who is elsewhere in a revision than approved.
fn elsewhere(context: Context<'_>, approved: &Approved, revision: &Revision) -> Vec<Elsewhere> {
    let instance = context.instance;
    let id = |post: PostIx| instance.post(post).id.clone();
    let one = |&official: &OfficialIx| Elsewhere {
        official_id: instance.official(official).id.clone(),
        holds: instance.official(official).current.map(id),
        approved: approved.get(&official).copied().flatten().map(id),
        now: revision.ranked.candidate.plan.posts_of(official).next().map(id),
    };
    revision.elsewhere.iter().map(one).collect()
}

/// What comes in the place of each move of `plan`, whose audit is `audit`.
pub fn reserves(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    found: &[plan::Reserve],
) -> Vec<view::Reserve> {
    let instance = context.instance;
    let approved: Approved =
        plan.assignments.iter().map(|line| (line.official, line.post)).collect();
    let substitute = |one: &plan::Substitute| {
        let candidate = &one.revision.ranked.candidate;
        let now = candidate.audit.tiers.iter().zip(&audit.tiers);
        let cost = |(tier, (now, before)): (&Tier, (&i64, &i64))| TierCost {
            id: tier.id.clone(),
            difference: now - before,
        };
        view::Substitute {
            official_id: one.official.map(|who| instance.official(who).id.clone()),
            proven: candidate.termination == Termination::Optimal,
            elsewhere: elsewhere(context, &approved, &one.revision),
            costs: context.policy.tiers.iter().zip(now).map(cost).collect(),
        }
    };
    let reserve = |one: &plan::Reserve| view::Reserve {
        official_id: instance.official(one.moved.official).id.clone(),
        post_id: instance.post(one.moved.to).id.clone(),
        substitutes: one.substitutes.iter().map(substitute).collect(),
        is_all: one.is_all,
    };
    found.iter().map(reserve).collect()
}

/// How many refusals a plan survives.
pub fn survival(context: Context<'_>, found: &plan::Survival, seed: u32) -> view::Survival {
    let instance = context.instance;
    let survived = |(&refusals, tally): (&usize, &plan::Survived)| view::Survived {
        refusals,
        samples: tally.samples,
        survived: tally.survived,
        unknown: tally.unknown,
    };
    let weak = |(made, failed): &(Move, usize)| WeakMove {
        official_id: instance.official(made.official).id.clone(),
        post_id: instance.post(made.to).id.clone(),
        failed: *failed,
    };
    view::Survival {
        share: found.share,
        samples: found.samples,
        seed,
        by_refusals: found.by_refusals.iter().map(survived).collect(),
        weak: found.weak.iter().map(weak).collect(),
    }
}
