//! Groups that several rules count over: incumbents by locality, posts by level and block.
//!
//! Rows ask with `incumbents` and `PostGroups`; audits count leavers with `leavers` and posts by
//! themselves, so that a wrong grouping shows.

use std::collections::BTreeMap;

use crate::domain::{Instance, LevelIx, OfficialIx, PairSet, Plan, PostIx, UnitIx};
use crate::program::ColIx;

use super::{Cx, DefaultValue, Draft, Finding, Param, Unit};

/// What counts as one place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The nearest territory with all its offices.
    Locality,
    /// Each unit by itself.
    Unit,
}

impl Place {
    /// The place of a unit.
    pub fn of(self, instance: &Instance, unit: UnitIx) -> UnitIx {
        if self == Place::Unit { unit } else { instance.locality(unit) }
    }
}

/// What a place is.
pub(super) const PER_LOCALITY: Param = Param {
    name: "per",
    unit: Unit::Choice(&["locality", "unit"]),
    default: DefaultValue::Word("locality"),
};

/// The same, each unit by itself when nothing else is said.
pub(super) const PER_UNIT: Param = Param {
    name: "per",
    unit: Unit::Choice(&["unit", "locality"]),
    default: DefaultValue::Word("unit"),
};

/// Levels whose posts are meant.
pub(super) const LEVELS: Param =
    Param { name: "levels", unit: Unit::Levels, default: DefaultValue::Words(&[]) };

/// The place that the parameter `per` names.
pub(super) fn place(cx: &Cx<'_>) -> Place {
    if cx.setting.word("per") == "unit" { Place::Unit } else { Place::Locality }
}

/// The place of a post, as the parameter `per` has it.
pub(super) fn place_of(cx: &Cx<'_>, post: PostIx) -> UnitIx {
    place(cx).of(cx.instance, cx.instance.post(post).unit)
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
            let place = place.of(instance, instance.post(post).unit);
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

/// An incumbent does not keep the present post.
pub(super) fn leaves_post(cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft, official: OfficialIx) {
    let stay = pairs.of_official(official).find(|(_, pair)| pair.stays());
    if let Some((at, _)) = stay {
        let stay = vec![(draft.pair(at), 1)];
        draft.at_most(cx, &cx.instance.official(official).id, stay, 0, 1);
    }
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
    /// Seats of each group.
    pub seats: Vec<i64>,
    of_post: Vec<Option<usize>>,
}

impl PostGroups {
    /// One group of the posts that `counts`.
    pub fn single(cx: &Cx<'_>, label: &str, counts: impl Fn(PostIx) -> bool) -> Self {
        let instance = cx.instance;
        let posts = instance.post_ixs().filter(|post| counts(*post));
        let seats = posts.map(|post| i64::from(instance.post(post).seats)).sum();
        let of_post = instance.post_ixs().map(|post| counts(post).then_some(0)).collect();
        Self { labels: vec![label.to_owned()], seats: vec![seats], of_post }
    }

    /// The posts that `counts` by level and block.
    pub fn by_level_and_block(cx: &Cx<'_>, counts: impl Fn(PostIx) -> bool) -> Self {
        let unit = |post| cx.instance.unit_of(post);
        let key = |post| (unit(post).level, unit(post).block);
        Self::by(cx, counts, key, |(level, block)| group_label(cx, level, block))
    }

    /// The posts that `counts` by place; the label is the place's id.
    pub fn by_place(cx: &Cx<'_>, place: Place, counts: impl Fn(PostIx) -> bool) -> Self {
        let key = |post| place.of(cx.instance, cx.instance.post(post).unit);
        Self::by(cx, counts, key, |unit| cx.instance.unit(unit).id.clone())
    }

    /// The posts that `counts` and have a seat, by `key`.
    fn by<K: Ord + Copy>(
        cx: &Cx<'_>,
        counts: impl Fn(PostIx) -> bool,
        key: impl Fn(PostIx) -> K,
        label: impl Fn(K) -> String,
    ) -> Self {
        let instance = cx.instance;
        let counts = |post: &PostIx| instance.post(*post).seats > 0 && counts(*post);
        let mut seats: BTreeMap<K, i64> = BTreeMap::new();
        for post in instance.post_ixs().filter(&counts) {
            *seats.entry(key(post)).or_default() += i64::from(instance.post(post).seats);
        }
        let (keys, seats): (Vec<K>, Vec<i64>) = seats.into_iter().unzip();
        let group = |post: PostIx| counts(&post).then(|| keys.binary_search(&key(post)).ok());
        let of_post = instance.post_ixs().map(|post| group(post).flatten()).collect();
        Self { labels: keys.into_iter().map(label).collect(), seats, of_post }
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
