//! `luan.why/1`: one official, and one post where it was asked about.

use std::collections::BTreeMap;

use crate::analyse::chains;
use crate::audit::{Audit, audit};
use crate::domain::{Context, Kind, OfficialIx, Plan, Policy, PostIx, Removal, SettingIx};
use crate::explain::Price;
use crate::model::pairs;
use crate::plan::{Drafted, Ranked};
use crate::solve::Termination;
use crate::text::Text;
use crate::view::{
    Elsewhere, ExcludedPosts, Exclusion, ForcedPrice, Move, MoveBill, OpenPost, Other, Schema,
    TierCost, Why, WhyPost,
};

use super::made::{is_proven, made};
use super::plan::moves;
use super::{Run, directory};

/// What was asked of an official: a post and its price, and another official with theirs.
#[derive(Clone, Debug)]
pub struct About {
    /// Which post.
    pub post: PostIx,
    /// What it costs.
    pub price: Price,
    /// Who else, and what the post costs for them.
    pub versus: Option<(OfficialIx, Price)>,
}

/// What speaks for and against `official` in the optimum, and `post` for them.
pub fn why(
    text: &Text,
    drafted: &Drafted,
    official: OfficialIx,
    about: Option<&About>,
    run: Run,
) -> Why {
    let context = drafted.model.context();
    let instance = context.instance;
    let optimum = &drafted.candidates[0].candidate;
    let id = |post: PostIx| instance.post(post).id.clone();
    let (excluded, open) = field(context, &optimum.plan, official);
    Why {
        schema: Schema::HERE,
        made: made(context, run),
        proven: is_proven(drafted),
        official_id: instance.official(official).id.clone(),
        holds: instance.official(official).current.map(id),
        planned: optimum.plan.posts_of(official).next().map(id),
        chain: chain(context, &optimum.plan, &optimum.audit, official),
        bill: bill(context, &optimum.plan, &optimum.audit, official),
        excluded,
        open,
        post: about.map(|asked| about_post(text, drafted, official, asked.post, &asked.price)),
        versus: about.and_then(|asked| other(text, drafted, asked)),
        directory: Some(directory(context)),
    }
}

/// The audit of the plan against that of the same plan without the official's move.
fn bill(context: Context<'_>, plan: &Plan, with: &Audit, official: OfficialIx) -> Option<MoveBill> {
    let own = context.instance.official(official).current;
    plan.posts_of(official).next().filter(|to| Some(*to) != own)?;
    let mut lines = plan.assignments.clone();
    let of_official = lines.iter_mut().filter(|line| line.official == official);
    of_official.for_each(|line| line.post = own);
    let without = audit(context, &Plan::new(lines));
    let policy = context.policy;
    let cost = |id: &String, difference: i64| TierCost { id: id.clone(), difference };
    let differs = |cost: &TierCost| cost.difference != 0;
    let tiers = policy.tiers.iter().zip(with.tiers.iter().zip(&without.tiers));
    let prices = with.prices().into_iter().zip(without.prices());
    let rules = policy.rules.iter().zip(prices);
    let musts =
        policy.settings().filter(|(_, rule)| matches!(rule.kind, Kind::Hard | Kind::Filter));
    Some(MoveBill {
        tiers: tiers.map(|(tier, (a, b))| cost(&tier.id, a - b)).filter(differs).collect(),
        rules: rules.map(|(rule, (a, b))| cost(&rule.name, a - b)).filter(differs).collect(),
        breaks: musts
            .map(|(at, rule)| cost(&rule.name, without.amount(at)))
            .filter(differs)
            .collect(),
    })
}

/// The chain that the official's move belongs to.
fn chain(context: Context<'_>, plan: &Plan, audit: &Audit, official: OfficialIx) -> Vec<Move> {
    let id = &context.instance.official(official).id;
    let chains = chains(context, plan);
    let moves = moves(context, audit, &chains);
    let own = moves.iter().find(|made| made.official_id == *id).map(|made| made.chain.clone());
    moves.into_iter().filter(|made| Some(&made.chain) == own.as_ref()).collect()
}

fn other(text: &Text, drafted: &Drafted, asked: &About) -> Option<Other> {
    let (official, price) = asked.versus.as_ref()?;
    let instance = &drafted.model.instance;
    let id = |post: PostIx| instance.post(post).id.clone();
    Some(Other {
        official_id: instance.official(*official).id.clone(),
        holds: instance.official(*official).current.map(id),
        planned: drafted.candidates[0].candidate.plan.posts_of(*official).next().map(id),
        post: about_post(text, drafted, *official, asked.post, price),
    })
}

/// How many pairs each rule refuses, and how many of them it alone.
#[derive(Debug, Default)]
pub(super) struct Tally(BTreeMap<SettingIx, (usize, usize)>);

impl Tally {
    /// Counts a pair that these refuse.
    pub(super) fn add(&mut self, refused: &[Removal]) {
        for removal in refused {
            let count = self.0.entry(removal.rule).or_default();
            count.0 += 1;
            count.1 += usize::from(refused.len() == 1);
        }
    }

    /// Most first.
    pub(super) fn said(self, policy: &Policy) -> Vec<ExcludedPosts> {
        let excluded = |(rule, (posts, alone)): (SettingIx, (usize, usize))| {
            let rule = policy.setting(rule).name.clone();
            ExcludedPosts { rule, posts, alone }
        };
        let mut said: Vec<ExcludedPosts> = self.0.into_iter().map(excluded).collect();
        said.sort_by(|a, b| b.posts.cmp(&a.posts).then(a.rule.cmp(&b.rule)));
        said
    }
}

/// How many other posts each rule refuses, and those that none does.
fn field(
    context: Context<'_>,
    plan: &Plan,
    official: OfficialIx,
) -> (Vec<ExcludedPosts>, Vec<OpenPost>) {
    let instance = context.instance;
    let (holders, vacancies) = (plan.holders(), plan.vacancies(instance));
    let empty: BTreeMap<PostIx, u32> = vacancies.into_iter().collect();
    let mut tally = Tally::default();
    let mut open = Vec::new();
    let own = instance.official(official).current;
    let is_other = |post: &PostIx| Some(*post) != own && !plan.takes(official, *post);
    for post in pairs::considered(context, official).into_iter().filter(is_other) {
        let refused = pairs::refusals(context, official, post);
        tally.add(&refused);
        if refused.is_empty() {
            let name = |who: &OfficialIx| instance.official(*who).id.clone();
            open.push(OpenPost {
                post_id: instance.post(post).id.clone(),
                holders: holders.get(&post).into_iter().flatten().map(name).collect(),
                empty: empty.get(&post).copied().unwrap_or(0),
            });
        }
    }
    open.sort_by_key(|post: &OpenPost| std::cmp::Reverse(post.empty > 0));
    (tally.said(context.policy), open)
}

fn about_post(
    text: &Text,
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    price: &Price,
) -> WhyPost {
    let context = drafted.model.context();
    let (instance, policy) = (context.instance, context.policy);
    let plan = &drafted.candidates[0].candidate.plan;
    let exclusion = |removal: Removal| {
        let setting = policy.setting(removal.rule);
        let free = pairs::free_from(context, official, post, removal.rule);
        Exclusion {
            rule: setting.name.clone(),
            fact: text.get(&format!("refusal-{}", setting.rule), removal.fact),
            source: setting.source.clone(),
            free_from: free.map(|day| day.to_string()),
        }
    };
    let exclusions = pairs::refusals(context, official, post).into_iter().map(exclusion);
    let holders = plan.placed().filter(|(_, at)| *at == post);
    WhyPost {
        post_id: instance.post(post).id.clone(),
        holders: holders.map(|(who, _)| instance.official(who).id.clone()).collect(),
        is_planned: plan.takes(official, post),
        is_considered: pairs::considered(context, official).contains(&post),
        exclusions: exclusions.collect(),
        is_impossible: price.is_nothing(),
        price: price.plan().map(|forced| priced(drafted, forced)),
    }
}

/// The plan with the pair forced against the optimum.
pub(super) fn priced(drafted: &Drafted, forced: &Ranked) -> ForcedPrice {
    let context = drafted.model.context();
    let (instance, policy) = (context.instance, context.policy);
    let (before, now) = (&drafted.candidates[0].candidate, &forced.candidate);
    let cost =
        |id: &String, before: i64, now: i64| TierCost { id: id.clone(), difference: now - before };
    let tiers = policy.tiers.iter().zip(before.audit.tiers.iter().zip(&now.audit.tiers));
    let prices = before.audit.prices().into_iter().zip(now.audit.prices());
    let rules = policy.rules.iter().zip(prices);
    let rules = rules.map(|(rule, (before, now))| cost(&rule.name, before, now));
    let id = |post: PostIx| instance.post(post).id.clone();
    let moved = |official: &OfficialIx| {
        before.plan.posts_of(*official).next() != now.plan.posts_of(*official).next()
    };
    let elsewhere = |official: OfficialIx| Elsewhere {
        official_id: instance.official(official).id.clone(),
        holds: instance.official(official).current.map(id),
        approved: before.plan.posts_of(official).next().map(id),
        now: now.plan.posts_of(official).next().map(id),
    };
    ForcedPrice {
        proven: now.termination == Termination::Optimal
            && before.termination == Termination::Optimal,
        tiers: tiers.map(|(tier, (&before, &now))| cost(&tier.id, before, now)).collect(),
        rules: rules.filter(|cost| cost.difference != 0).collect(),
        elsewhere: instance.official_ixs().filter(moved).map(elsewhere).collect(),
    }
}
