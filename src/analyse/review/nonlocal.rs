//! Who holds the posts that ask for a non-local, and those that a rule counts non-locals of.

use crate::domain::{Context, OfficialIx, PostIx, Role};

/// The holder of such a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NonlocalHolder {
    /// The post.
    pub post: PostIx,
    /// Its holder; `None` = an empty post.
    pub official: Option<OfficialIx>,
    /// Whether the holder is a local of the place; `None` = not known.
    pub is_local: Option<bool>,
}

/// Every holder of such a post, and a line for each post that nobody holds.
pub(super) fn holders(context: Context<'_>) -> Vec<NonlocalHolder> {
    let Context { instance, policy } = context;
    let mut lines = Vec::new();
    let asked = instance.post_ixs().filter(|post| is_asked(context, *post));
    for post in asked.filter(|post| instance.post(*post).seats > 0) {
        let holders = &instance.holders[post.at()];
        if holders.is_empty() {
            lines.push(NonlocalHolder { post, official: None, is_local: None });
        }
        lines.extend(holders.iter().map(|&official| NonlocalHolder {
            post,
            official: Some(official),
            is_local: instance.is_local(policy, official, instance.post(post).unit),
        }));
    }
    lines
}

/// Whether non-locals are asked of a post.
fn is_asked(context: Context<'_>, post: PostIx) -> bool {
    let post = context.instance.post(post);
    let mut uses = context.policy.settings_as(Role::NonlocalShare);
    post.nonlocal || uses.any(|setting| setting.words("titles").contains(&post.title))
}
