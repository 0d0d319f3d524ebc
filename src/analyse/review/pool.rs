//! The planning pool: how many are planned for each title, who they are, and who of them may move nowhere.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Context, Instance, LevelIx, OfficialIx, PoolTarget, PostIx, UnitIx};
use crate::model::Model;
use crate::view::{Makeup, Share};

use super::super::kpi::share;
use super::makeup::makeup;

/// The planning pool.
#[derive(Clone, Debug)]
pub struct Pool {
    /// Who everybody in it is.
    pub makeup: Makeup,
    /// Each title of a post in force, the highest level and rank first.
    pub titles: Vec<PoolTitle>,
    /// Who is in it and may move nowhere.
    pub without_move: Vec<OfficialIx>,
}

/// What the pool has for one title.
#[derive(Clone, Debug)]
pub struct PoolTitle {
    /// The title.
    pub title: String,
    /// The highest level that has it.
    pub level: LevelIx,
    /// Its posts in force.
    pub posts: Vec<PostIx>,
    /// Who is planned for it, or for one of its posts.
    pub officials: Vec<OfficialIx>,
    /// Who they are.
    pub makeup: Makeup,
    /// Those who serve in no locality that has a post they are planned for.
    pub outsiders: Option<Share>,
}

impl Pool {
    pub(super) fn new(model: &Model) -> Self {
        let context = model.context();
        let instance = context.instance;
        let planned = |official: &OfficialIx| !instance.official(*official).pool.is_empty();
        let officials: Vec<OfficialIx> = instance.official_ixs().filter(planned).collect();
        let stays = |official: &&OfficialIx| {
            model.pairs.of_official(**official).all(|(_, pair)| pair.stays())
        };
        let without_move = officials.iter().filter(stays).copied().collect();
        Self { makeup: makeup(context, &officials), titles: titles(context), without_move }
    }
}

/// Every title that a post in force has.
fn titles(context: Context<'_>) -> Vec<PoolTitle> {
    let instance = context.instance;
    let mut posts: BTreeMap<&str, Vec<PostIx>> = BTreeMap::new();
    for post in instance.post_ixs().filter(|post| instance.post(*post).seats > 0) {
        posts.entry(&instance.post(post).title).or_default().push(post);
    }
    let mut titles: Vec<PoolTitle> =
        posts.into_iter().map(|(title, posts)| of_title(context, title, posts)).collect();
    let rank = |title: &PoolTitle| title.posts.iter().filter_map(|p| instance.post(*p).rank).max();
    titles.sort_by_key(|title| (title.level, Reverse(rank(title))));
    titles
}

fn of_title(context: Context<'_>, title: &str, posts: Vec<PostIx>) -> PoolTitle {
    let instance = context.instance;
    let mut officials = Vec::new();
    let mut outsiders = Vec::new();
    for official in instance.official_ixs() {
        let meant = meant(instance, official, title, &posts);
        if !meant.is_empty() {
            officials.push(official);
            outsiders.push(is_outsider(instance, official, &meant));
        }
    }
    let level = posts.iter().map(|post| instance.unit_of(*post).level).min();
    PoolTitle {
        title: title.to_owned(),
        level: level.unwrap_or(LevelIx(0)),
        makeup: makeup(context, &officials),
        outsiders: share(outsiders.into_iter()),
        officials,
        posts,
    }
}

/// Localities of the posts with a title that somebody is planned for; none for who is not.
fn meant(
    instance: &Instance,
    official: OfficialIx,
    title: &str,
    posts: &[PostIx],
) -> BTreeSet<UnitIx> {
    let locality = |post: &PostIx| instance.locality(instance.post(*post).unit);
    let mut meant = BTreeSet::new();
    for target in &instance.official(official).pool {
        match target {
            PoolTarget::Title(own) if own == title => meant.extend(posts.iter().map(locality)),
            PoolTarget::Post(post) if posts.contains(post) => meant.extend([locality(post)]),
            _ => {}
        }
    }
    meant
}

/// Whether an official serves in none of these localities; `None` for who has served nowhere.
fn is_outsider(
    instance: &Instance,
    official: OfficialIx,
    localities: &BTreeSet<UnitIx>,
) -> Option<bool> {
    let from = instance.origin_unit(official)?;
    Some(!localities.contains(&instance.locality_today(from)))
}
