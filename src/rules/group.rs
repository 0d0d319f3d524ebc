//! Groups that several rules count over: incumbents by locality, posts by level and block.
//!
//! Rows ask with `incumbents` and `PostGroups`; audits count leavers with `leavers` and posts by
//! themselves, so that a wrong grouping shows.

use std::collections::BTreeMap;

use crate::domain::{Instance, LevelIx, OfficialIx, PairSet, Plan, PostIx, UnitIx};
use crate::program::ColIx;

use super::{Cx, Draft, Finding};

/// What counts as one place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The nearest territory with all its offices.
    Locality,
    /// Each unit by itself.
    Unit,
}

/// Incumbents of the posts that `counts`, by the place of the post. Whoever has to leave, since the
/// unit is not in force any more, is nobody's disturbance.
pub(super) fn incumbents(
    instance: &Instance,
    place: Place,
    counts: impl Fn(PostIx) -> bool,
) -> BTreeMap<UnitIx, Vec<OfficialIx>> {
    let mut groups: BTreeMap<UnitIx, Vec<OfficialIx>> = BTreeMap::new();
    for post in instance.post_ixs().filter(|post| counts(*post)) {
        let holders = &instance.holders[post.at()];
        if !holders.is_empty() && instance.post(post).seats > 0 {
            let unit = instance.post(post).unit;
            let place = if place == Place::Unit { unit } else { instance.locality(unit) };
            groups.entry(place).or_default().extend(holders);
        }
    }
    groups
}

/// At most `most` of these incumbents leave: all but `most` of them stay.
pub(super) fn cap_leavers(
    cx: &Cx<'_>,
    pairs: &PairSet,
    draft: &mut Draft,
    place: UnitIx,
    incumbents: &[OfficialIx],
    most: i64,
) {
    let least_staying = incumbents.len() as i64 - most;
    if least_staying <= 0 {
        return;
    }
    let stays: Vec<(ColIx, i64)> = incumbents
        .iter()
        .flat_map(|official| pairs.of_official(*official).filter(|(_, pair)| pair.stays()))
        .map(|(at, _)| (draft.pair(at), 1))
        .collect();
    draft.at_least(cx, &cx.instance.unit(place).id, stays, least_staying, 1);
}

/// Incumbents whose post `counts` and who do not keep it, with those posts, by place.
pub(super) fn leavers(
    instance: &Instance,
    plan: &Plan,
    place: Place,
    counts: impl Fn(PostIx) -> bool,
) -> BTreeMap<UnitIx, Vec<(OfficialIx, PostIx)>> {
    let mut groups: BTreeMap<UnitIx, Vec<(OfficialIx, PostIx)>> = BTreeMap::new();
    for official in instance.official_ixs() {
        let Some(post) = instance.official(official).current else { continue };
        let leaves = !instance.displaced(official) && !plan.stays(instance, official);
        if counts(post) && leaves {
            let own = instance.post(post).unit;
            let counts_as_place =
                |unit: &UnitIx| place == Place::Unit || instance.unit(*unit).territory;
            let place = instance.ancestors(own).find(counts_as_place).unwrap_or(own);
            groups.entry(place).or_default().push((official, post));
        }
    }
    groups
}

/// The finding that `over` too many of `left` leave a place.
pub(super) fn too_many_left(
    instance: &Instance,
    place: UnitIx,
    left: &[(OfficialIx, PostIx)],
    over: i64,
) -> Finding {
    let mut posts: Vec<PostIx> = left.iter().map(|(_, post)| *post).collect();
    posts.sort_unstable();
    posts.dedup();
    let officials = left.iter().map(|(official, _)| *official).collect();
    Finding::group(&instance.unit(place).id, over).about(officials, posts)
}

/// Posts in labelled groups; a post lies in one group at most.
pub(super) struct PostGroups {
    /// Label of each group.
    pub labels: Vec<String>,
    of_post: Vec<Option<usize>>,
}

impl PostGroups {
    /// One group of the posts that `counts`.
    pub fn single(cx: &Cx<'_>, label: &str, counts: impl Fn(PostIx) -> bool) -> Self {
        let of_post = cx.instance.post_ixs().map(|post| counts(post).then_some(0)).collect();
        Self { labels: vec![label.to_owned()], of_post }
    }

    /// The posts that `counts` by level and block, without the groups of fewer than `min_seats`.
    pub fn by_level_and_block(
        cx: &Cx<'_>,
        min_seats: i64,
        counts: impl Fn(PostIx) -> bool,
    ) -> Self {
        let instance = cx.instance;
        let key = |post: PostIx| (instance.unit_of(post).level, instance.unit_of(post).block);
        let mut seats: BTreeMap<_, i64> = BTreeMap::new();
        for post in instance.post_ixs().filter(|post| counts(*post)) {
            *seats.entry(key(post)).or_default() += i64::from(instance.post(post).seats);
        }
        seats.retain(|_, seats| *seats >= min_seats);
        let keys: Vec<_> = seats.into_keys().collect();
        let of_post = instance.post_ixs().map(|post| {
            let group = keys.binary_search(&key(post)).ok();
            group.filter(|_| counts(post))
        });
        let label = |&(level, block)| group_label(cx, level, block);
        Self { of_post: of_post.collect(), labels: keys.iter().map(label).collect() }
    }

    /// The group of a post, as a position in `labels`.
    pub fn of(&self, post: PostIx) -> Option<usize> {
        self.of_post[post.at()]
    }
}

/// "district/party".
pub(super) fn group_label(cx: &Cx<'_>, level: LevelIx, block: crate::domain::BlockIx) -> String {
    format!("{}/{}", cx.policy.level(level), cx.policy.block(block))
}

/// Whether a post lies at one of the levels named by the parameter `levels`; all when it is empty
/// or the rule has none.
pub(super) fn at_levels(cx: &Cx<'_>, post: PostIx) -> bool {
    if !cx.setting.params.contains_key("levels") {
        return true;
    }
    let named = cx.setting.words("levels");
    let level = cx.policy.level(cx.instance.unit_of(post).level);
    named.is_empty() || named.iter().any(|name| name == level)
}
