//! `luan.why/1`: one official, and one post where it was asked about.

use std::collections::BTreeMap;

use crate::domain::{Context, OfficialIx, Plan, PostIx, Removal, SettingIx};
use crate::model::pairs;
use crate::plan::{Drafted, Ranked};
use crate::solve::Termination;
use crate::text::Text;
use crate::view::{
    Elsewhere, ExcludedPosts, Exclusion, ForcedPrice, OpenPost, Schema, Solver, TierCost, Why,
    WhyPost,
};

use super::{Run, directory};

/// What a forced solve said of a pair.
#[derive(Clone, Debug)]
pub enum Price {
    /// The best plan with it.
    Plan(Box<Ranked>),
    /// Proven that there is none.
    Impossible,
    /// It was not asked, or the search ended before.
    Unknown,
}

/// What speaks for and against `official` in the optimum, and `post` for them.
pub fn why(
    text: &Text,
    drafted: &Drafted,
    official: OfficialIx,
    post: Option<(PostIx, Price)>,
    run: Run,
) -> Why {
    let context = drafted.model.context();
    let instance = context.instance;
    let optimum = &drafted.candidates[0].candidate;
    let id = |post: PostIx| instance.post(post).id.clone();
    let (excluded, open) = field(context, &optimum.plan, official);
    Why {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        solver: Solver { name: run.solver.0.to_owned(), version: run.solver.1 },
        seed: run.limits.seed,
        wall_s: run.wall_s,
        inputs: run.inputs,
        model: context.policy.id.clone(),
        plan_date: instance.plan_date.to_string(),
        proven: optimum.termination == Termination::Optimal,
        official_id: instance.official(official).id.clone(),
        holds: instance.official(official).current.map(id),
        planned: optimum.plan.posts_of(official).next().map(id),
        excluded,
        open,
        post: post.map(|(post, price)| about(text, drafted, official, post, price)),
        directory: Some(directory(context)),
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
    let mut counts: BTreeMap<SettingIx, (usize, usize)> = BTreeMap::new();
    let mut open = Vec::new();
    let own = instance.official(official).current;
    let is_other = |post: &PostIx| Some(*post) != own && !plan.takes(official, *post);
    for post in pairs::considered(context, official).into_iter().filter(is_other) {
        let refused = pairs::refusals(context, official, post);
        for removal in &refused {
            let count = counts.entry(removal.rule).or_default();
            count.0 += 1;
            count.1 += usize::from(refused.len() == 1);
        }
        if refused.is_empty() {
            let name = |who: &OfficialIx| instance.official(*who).id.clone();
            open.push(OpenPost {
                post_id: instance.post(post).id.clone(),
                holders: holders.get(&post).into_iter().flatten().map(name).collect(),
                empty: empty.get(&post).copied().unwrap_or(0),
            });
        }
    }
    let excluded = |(rule, (posts, alone)): (SettingIx, (usize, usize))| {
        let rule = context.policy.setting(rule).name.clone();
        ExcludedPosts { rule, posts, alone }
    };
    open.sort_by_key(|post: &OpenPost| std::cmp::Reverse(post.empty > 0));
    let mut excluded: Vec<ExcludedPosts> = counts.into_iter().map(excluded).collect();
    excluded.sort_by(|a, b| b.posts.cmp(&a.posts).then(a.rule.cmp(&b.rule)));
    (excluded, open)
}

fn about(
    text: &Text,
    drafted: &Drafted,
    official: OfficialIx,
    post: PostIx,
    price: Price,
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
        is_impossible: matches!(price, Price::Impossible),
        price: match &price {
            Price::Plan(forced) => Some(priced(drafted, forced)),
            _ => None,
        },
    }
}

/// The plan with the pair forced against the optimum.
fn priced(drafted: &Drafted, forced: &Ranked) -> ForcedPrice {
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
