//! Whom a plan leaves as they are against a target, or without a post, and what stands in the way.

use crate::analyse::{Bar, Miss};
use crate::domain::{Context, SettingIx};
use crate::view;

/// The misses of one candidate.
pub(super) fn misses(context: Context<'_>, misses: &[Miss]) -> Vec<view::Miss> {
    misses.iter().map(|miss| said(context, miss)).collect()
}

fn said(context: Context<'_>, miss: &Miss) -> view::Miss {
    let Context { instance, policy } = context;
    let rule = |at: SettingIx| policy.setting(at).name.clone();
    let post = |at| instance.post(at).id.clone();
    let refused = |&(at, posts): &(SettingIx, u64)| view::Refused { rule: rule(at), posts };
    let bar = |bar: &Bar| {
        let rules: Vec<String> = bar.rules.iter().map(|at| rule(*at)).collect();
        let (breaks, dearer_by) = if bar.musts { (rules, Vec::new()) } else { (Vec::new(), rules) };
        view::Bar { post_id: post(bar.post), breaks, dearer_by }
    };
    view::Miss {
        official_id: instance.official(miss.official).id.clone(),
        target: miss.rule.map(rule),
        keeps_post: miss.keeps.map(post),
        eligible_posts: miss.open,
        with_empty_seat: miss.empty,
        removed: miss.removed.iter().map(refused).collect(),
        bar: miss.bar.as_ref().map(bar),
    }
}
