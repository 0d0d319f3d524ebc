//! `luan.revise/1` from the curve of a revision.

use std::collections::HashMap;

use crate::domain::{Context, OfficialIx, PostIx};
use crate::model::Model;
use crate::plan::{Approved, Revision, Revisions};
use crate::solve::Termination;
use crate::view::{self, Elsewhere, Gone, Refusal, Revised, RevisionPoint, Schema, Solver};

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
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        wall_s: run.wall_s,
        inputs: run.inputs,
        model: model.policy.id.clone(),
        plan_date: model.instance.plan_date.to_string(),
        from: news.from,
        rank: news.rank,
        refused: news.refused,
        gone: news.gone,
        least: revisions.least,
        curve: revisions.curve.iter().map(|one| point(context, approved, one)).collect(),
        is_complete: is_free.then_some(revisions.is_complete),
        cut: revisions.cut.map(Into::into),
        chosen: 0,
        directory: Some(directory(context)),
    }
}

fn point(context: Context<'_>, approved: &Approved, revision: &Revision) -> RevisionPoint {
    let instance = context.instance;
    let candidate = &revision.ranked.candidate;
    let id = |post: PostIx| instance.post(post).id.clone();
    let elsewhere = |&official: &OfficialIx| Elsewhere {
        official_id: instance.official(official).id.clone(),
        holds: instance.official(official).current.map(id),
        approved: approved.get(&official).copied().flatten().map(id),
        now: candidate.plan.posts_of(official).next().map(id),
    };
    RevisionPoint {
        changes: revision.elsewhere.len(),
        proven: candidate.termination == Termination::Optimal,
        tiers: tiers(context.policy, &candidate.audit),
        elsewhere: revision.elsewhere.iter().map(elsewhere).collect(),
    }
}
