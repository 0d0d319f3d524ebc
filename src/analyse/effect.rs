//! What each decision of the board does in a plan.

use crate::audit::bought;
use crate::domain::{
    Action, Context, Decision, Instance, OfficialIx, Pair, PairUniverse, Plan, PostIx, Role,
};
use crate::rules::{Filter, Refused};

/// What a decision of the board does in one plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The lock keeps its official in the present post.
    Kept,
    /// The lock moves its official.
    Moves,
    /// The plan does not keep the lock or the ban; only a plan from elsewhere can.
    Broken,
    /// The ban took away so many pairs that nothing else refuses.
    Removed(u64),
    /// The waiver let through a breach of this amount.
    Used(i64),
    /// The ban took nothing away, or the waiver bought nothing.
    Unused,
}

impl Effect {
    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Effect::Kept => "kept",
            Effect::Moves => "moves",
            Effect::Broken => "broken",
            Effect::Removed(_) => "removed",
            Effect::Used(_) => "used",
            Effect::Unused => "unused",
        }
    }

    /// How much it did, where that can be counted.
    pub fn amount(self) -> Option<i64> {
        match self {
            Effect::Removed(pairs) => i64::try_from(pairs).ok(),
            Effect::Used(amount) => Some(amount),
            _ => None,
        }
    }
}

/// The effect of every decision in `plan`, in file order.
pub fn effects(context: Context<'_>, plan: &Plan) -> Vec<Effect> {
    let instance = context.instance;
    let filters = Filter::all(context);
    let effect = |(decision, bought): (&Decision, i64)| match (decision.action, decision.post) {
        (Action::Lock, Some(post)) => of_lock(instance, plan, decision.official, post),
        (Action::Waive, _) if bought == 0 => Effect::Unused,
        (Action::Waive, _) => Effect::Used(bought),
        _ => of_ban(context, &filters, plan, decision),
    };
    instance.decisions.iter().zip(bought(context, plan)).map(effect).collect()
}

fn of_lock(instance: &Instance, plan: &Plan, official: OfficialIx, post: PostIx) -> Effect {
    if !plan.takes(official, post) {
        Effect::Broken
    } else if instance.official(official).current == Some(post) {
        Effect::Kept
    } else {
        Effect::Moves
    }
}

fn of_ban(context: Context<'_>, filters: &[Filter<'_>], plan: &Plan, ban: &Decision) -> Effect {
    let Context { instance, policy } = context;
    let own = instance.official(ban.official).current;
    let banned = |post: &PostIx| ban.post.map_or(own != Some(*post), |banned| banned == *post);
    if plan.posts_of(ban.official).any(|post| banned(&post)) {
        return Effect::Broken;
    }
    let ordinary = filters.iter().filter(|filter| !filter.spec.roles.contains(&Role::Decisions));
    let asked = ordinary.filter_map(|filter| Some((filter, filter.of(ban.official)?)));
    let asked: Vec<(&Filter<'_>, Refused<'_>)> = asked.collect();
    let posts: Vec<PostIx> = match (ban.post, policy.pairs) {
        (Some(post), _) => vec![post],
        (None, PairUniverse::All) => instance.post_ixs().collect(),
        (None, PairUniverse::Listed) => {
            instance.pair_facts.of(ban.official).map(|(post, _)| post).collect()
        }
    };
    let open = |post: &PostIx| banned(post) && is_open(context, &asked, ban.official, *post);
    match posts.iter().filter(|post| open(post)).count() as u64 {
        0 => Effect::Unused,
        pairs => Effect::Removed(pairs),
    }
}

/// Whether the pair would be eligible but for decisions of the board; `asked` is what the other
/// filters refuse of the official.
fn is_open(
    context: Context<'_>,
    asked: &[(&Filter<'_>, Refused<'_>)],
    official: OfficialIx,
    post: PostIx,
) -> bool {
    let Context { instance, policy } = context;
    let own = instance.official(official).current == Some(post);
    let fact = instance.pair_facts.get(official, post);
    let there = own || fact.is_some() || policy.pairs == PairUniverse::All;
    if !there || fact.is_some_and(|fact| fact.allowed == Some(false)) {
        return false;
    }
    let pair = Pair::of(context, official, post);
    !asked.iter().any(|(filter, refused)| filter.covers(refused, &pair))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, served};
    use crate::domain::{Assignment, Kind, PairFact, Policy, Stint};
    use crate::rules;
    use crate::rules::proof::setting;
    use jiff::civil::date;

    const HELD: OfficialIx = OfficialIx(0);
    const SENT: OfficialIx = OfficialIx(1);
    const BOUND: OfficialIx = OfficialIx(2);

    /// Three officials in P-1, P-2 and P-3, the last on a short stint; P-4 and P-5 are empty. P-5 is
    /// not allowed for the first.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        let posts = [D1, D1, D2, D2, D2].iter().enumerate();
        let posts: Vec<PostIx> =
            posts.map(|(at, unit)| sample.post(&format!("P-{}", at + 1), *unit, |_| {})).collect();
        sample.official("O-1", posts[0], |_| {});
        sample.official("O-2", posts[1], |_| {});
        sample.official("O-3", posts[2], |official| {
            let since = date(2025, 1, 1);
            official.tenures = vec![served(Some(posts[2]), D2, since, None, Stint::Rotation)];
        });
        let forbidden = PairFact { allowed: Some(false), ..PairFact::default() };
        sample.pair(HELD, posts[4], forbidden);
        sample
    }

    /// Effects in a plan that gives the three these posts, by number.
    fn found(sample: Sample, posts: [u32; 3]) -> Vec<Effect> {
        in_plan(&sample.finish(), posts)
    }

    fn in_plan(instance: &Instance, posts: [u32; 3]) -> Vec<Effect> {
        let filter = |id| setting(rules::find(id), Kind::Filter, &[]);
        let rules = vec![filter("min_stint"), filter("locks_and_bans")];
        let policy = Policy { rules, ..sample::policy() };
        let line = |(official, number): (OfficialIx, u32)| Assignment {
            official,
            post: Some(PostIx(number - 1)),
        };
        let plan = Plan::new([HELD, SENT, BOUND].into_iter().zip(posts).map(line).collect());
        effects(Context::new(instance, &policy), &plan)
    }

    #[test]
    fn a_lock_keeps_or_moves_or_is_broken() {
        let mut sample = roster();
        sample.decide(Action::Lock, HELD, Some(PostIx(0)), None);
        sample.decide(Action::Lock, SENT, Some(PostIx(3)), None);
        sample.decide(Action::Lock, BOUND, Some(PostIx(2)), None);
        assert_eq!(found(sample, [1, 4, 5]), [Effect::Kept, Effect::Moves, Effect::Broken]);
    }

    /// Of P-2 to P-5 the first could take three; the third may not leave at all.
    #[test]
    fn a_ban_removes_what_nothing_else_refuses() {
        let mut sample = roster();
        sample.decide(Action::Ban, HELD, None, None);
        sample.decide(Action::Ban, HELD, Some(PostIx(4)), None);
        sample.decide(Action::Ban, SENT, Some(PostIx(3)), None);
        sample.decide(Action::Ban, BOUND, None, None);
        sample.decide(Action::Ban, BOUND, Some(PostIx(2)), None);
        assert_eq!(
            found(sample, [1, 4, 5]),
            [
                Effect::Removed(3),
                Effect::Unused,
                Effect::Broken,
                Effect::Broken,
                Effect::Removed(1)
            ]
        );
        let mut sample = roster();
        sample.decide(Action::Ban, BOUND, None, None);
        assert_eq!(found(sample, [1, 2, 3]), [Effect::Unused], "the stint keeps O-3 anyway");
    }

    #[test]
    fn a_waiver_is_used_by_the_move_that_needs_it() {
        let mut sample = roster();
        sample.decide(Action::Waive, BOUND, None, Some("min_stint"));
        sample.decide(Action::Waive, SENT, None, Some("min_stint"));
        let instance = sample.finish();
        let needed = in_plan(&instance, [1, 4, 5]);
        assert_eq!(needed, [Effect::Used(1), Effect::Unused]);
        let idle = in_plan(&instance, [1, 2, 3]);
        assert_eq!(idle, [Effect::Unused, Effect::Unused]);
    }
}
