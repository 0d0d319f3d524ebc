//! The plans near the optimum by identifiers.

use crate::domain::{OfficialIx, PostIx};
use crate::model::Model;
use crate::plan::{self, Common, Proof};
use crate::view::{Near, NearInstead, NearOfficial, NearPost, NearProof, NearState, NearTier};

/// What the plans near the optimum have in common.
pub(super) fn near(model: &Model, near: &plan::Near) -> Near {
    let instance = &model.instance;
    let id = |post: PostIx| instance.post(post).id.clone();
    let tier = |(id, optimum, most): &(String, i64, i64)| NearTier {
        id: id.clone(),
        optimum: *optimum,
        most: *most,
    };
    type Line = (OfficialIx, Option<PostIx>, Common<Option<PostIx>>);
    let official = |&(who, post, common): &Line| {
        let (state, proof, otherwise) = said(common);
        NearOfficial {
            official_id: instance.official(who).id.clone(),
            post_id: post.map(id),
            moves: post.is_some() && post != instance.official(who).current,
            state,
            proof,
            otherwise: otherwise.map(|post| NearInstead { post_id: post.map(id) }),
        }
    };
    let post = |&(post, common): &(PostIx, Common<()>)| {
        let (state, proof, _) = said(common);
        NearPost { post_id: id(post), state, proof }
    };
    Near {
        share: near.share,
        tiers: near.stages.iter().map(tier).collect(),
        officials: near.officials.iter().map(official).collect(),
        posts: near.posts.iter().map(post).collect(),
        cut: near.cut.map(Into::into),
    }
}

fn said<T>(common: Common<T>) -> (NearState, Option<NearProof>, Option<T>) {
    match common {
        Common::Same(Proof::ReducedCost) => (NearState::Same, Some(NearProof::ReducedCost), None),
        Common::Same(Proof::Solve) => (NearState::Same, Some(NearProof::Solve), None),
        Common::Otherwise(now) => (NearState::Free, None, Some(now)),
        Common::Open => (NearState::Open, None, None),
    }
}
