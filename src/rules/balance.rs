//! The least share of certain officials among the movers or among the holders after the plan: what
//! `women_share`, `young_share` and `minority_share` have in common.

use std::collections::BTreeMap;

use crate::domain::{BlockIx, LevelIx, OfficialIx, PairSet, Plan};

use super::group::{PostGroups, at_levels, group_label};
use super::share::{self, Tally};
use super::{Cx, Default, Draft, Finding, Param, Rule, Unit};

/// Whom the share counts over: those who move, the holders by level and block, or all holders.
pub(super) const OF: Param = Param {
    name: "of",
    unit: Unit::Choice(&["movers", "unit-group", "all"]),
    default: Default::Word("movers"),
};

/// Groups with fewer seats are skipped: a share of five people is noise.
pub(super) const MIN_GROUP: Param =
    Param { name: "min_group", unit: Unit::Count, default: Default::Int(20) };

/// A least share of the officials that `counts`.
pub(super) struct Balance {
    /// Whether an official is a member, as the rows read the roster.
    pub counts: fn(&Cx<'_>, OfficialIx) -> bool,
    /// The same as the audit reads it, told in another way.
    pub found: fn(&Cx<'_>, OfficialIx) -> bool,
}

impl Rule for Balance {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let movers = cx.setting.word("of") == "movers";
        let groups = groups(cx);
        let mut counted = vec![Vec::new(); groups.labels.len()];
        for official in cx.instance.official_ixs() {
            let member = (self.counts)(cx, official);
            for (at, pair) in pairs.of_official(official) {
                if let Some(group) = groups.of(pair.post).filter(|_| !(movers && pair.stays())) {
                    counted[group].push((draft.pair(at), member));
                }
            }
        }
        let share = cx.setting.share("min_share");
        for (label, counted) in groups.labels.iter().zip(counted) {
            share::at_least(cx, draft, label, share, counted.into_iter());
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let share = cx.setting.share("min_share");
        let of = cx.setting.word("of");
        let mut by_group: BTreeMap<(LevelIx, BlockIx), Tally> = BTreeMap::new();
        let mut all = Tally::default();
        for (official, post) in plan.placed().filter(|(_, post)| at_levels(cx, *post)) {
            let member = (self.found)(cx, official);
            let unit = instance.unit_of(post);
            match of {
                "movers" if instance.official(official).current == Some(post) => {}
                "area" if instance.area_grade(instance.post(post).unit) == 0 => {}
                "unit-group" => {
                    by_group.entry((unit.level, unit.block)).or_default().add(official, member);
                }
                _ => all.add(official, member),
            }
        }
        by_group
            .retain(|&(level, block), _| seats(cx, level, block) >= cx.setting.int("min_group"));
        let label = if of == "area" { "areas" } else { of };
        let whole = all.below(label, share);
        let parts = by_group.into_iter().filter_map(|((level, block), tally)| {
            tally.below(&group_label(cx, level, block), share)
        });
        whole.into_iter().chain(parts).collect()
    }
}

fn groups(cx: &Cx<'_>) -> PostGroups {
    let instance = cx.instance;
    match cx.setting.word("of") {
        "unit-group" => {
            let least = cx.setting.int("min_group");
            PostGroups::by_level_and_block(cx, least, |post| at_levels(cx, post))
        }
        "area" => PostGroups::single(cx, "areas", |post| {
            at_levels(cx, post) && instance.area_grade(instance.post(post).unit) >= 1
        }),
        word => PostGroups::single(cx, word, |post| at_levels(cx, post)),
    }
}

/// Seats of a level and block.
fn seats(cx: &Cx<'_>, level: LevelIx, block: BlockIx) -> i64 {
    let inside = cx.instance.posts.iter().filter(|post| {
        let unit = cx.instance.unit(post.unit);
        (unit.level, unit.block) == (level, block)
    });
    inside.map(|post| i64::from(post.seats)).sum()
}
