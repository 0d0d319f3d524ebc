//! The optimum of a model that differs in little, beside the optimum that it differs from.

use std::collections::BTreeSet;

use crate::audit::{Audit, audit};
use crate::domain::{Move, OfficialIx, Plan, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::plan::{self, Candidate, Drafted, Request};
use crate::solve::Solver;

/// What a change of the model makes of the optimum.
pub(super) struct Changed {
    /// The new optimum; of equal ones the nearest to the old.
    pub(super) candidate: Candidate,
    /// The old optimum as the changed model sees it.
    pub(super) before: Audit,
    /// Moves of the new optimum alone.
    pub(super) appear: Vec<(OfficialIx, PostIx)>,
    /// Moves of the old optimum alone.
    pub(super) vanish: Vec<(OfficialIx, PostIx)>,
}

impl Changed {
    /// Solves `model` from what the optimum left.
    pub(super) fn new(
        drafted: &Drafted,
        model: Model,
        solver: Solver<'_>,
    ) -> Result<Changed, Error> {
        let mut found = plan::what_if(drafted, model, &Request::ONE, solver)?;
        let candidate = found.candidates.swap_remove(0).candidate;
        let old = &drafted.candidates[0].candidate.plan;
        let context = drafted.model.context();
        let moves = |plan: &Plan| -> BTreeSet<_> {
            let line = |made: Move| (made.official, made.to);
            plan.moves(context).into_iter().map(line).collect()
        };
        let (before, after) = (moves(old), moves(&candidate.plan));
        Ok(Changed {
            before: audit(found.model.context(), old),
            appear: after.difference(&before).copied().collect(),
            vanish: before.difference(&after).copied().collect(),
            candidate,
        })
    }

    /// Each tier in an earlier audit, and in the new optimum.
    pub(super) fn tiers_since(&self, earlier: &Audit) -> Vec<[i64; 2]> {
        let tiers = earlier.tiers.iter().zip(&self.candidate.audit.tiers);
        tiers.map(|(old, new)| [*old, *new]).collect()
    }
}
