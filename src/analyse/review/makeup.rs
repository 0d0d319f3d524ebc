//! Who the holders are: women, the young, minorities and age brackets by level, block and difficulty of the
//! area, and the shares that rules ask for.

use crate::domain::{Context, OfficialIx, Plan, Role, Setting, SettingIx, Unit};
use crate::rules::{self, Asked, Cx, Held, Side};
use crate::view::{AgeShare, GroupMakeup, Makeup, ShareSide, ShareTarget};

use super::super::kpi::{brackets, is_inside, is_young, share};

/// Who these officials are.
pub(super) fn makeup(context: Context<'_>, officials: &[OfficialIx]) -> Makeup {
    let Context { instance, policy } = context;
    let of =
        |known: &dyn Fn(OfficialIx) -> Option<bool>| share(officials.iter().map(|o| known(*o)));
    let age = |(from, below)| {
        let inside = |official| instance.age(official).map(|age| is_inside((from, below), age));
        AgeShare { from, below, share: of(&inside) }
    };
    Makeup {
        officials: officials.len(),
        women: of(&|official| instance.is_woman(official)),
        young: of(&|official| is_young(instance, official)),
        minority: of(&|official| instance.official(official).minority),
        ages: brackets(policy).map(age).collect(),
    }
}

/// All holders, those of each level, block, level and block, and difficulty of the area; groups without
/// anybody are left out.
pub(super) fn groups(context: Context<'_>) -> Vec<GroupMakeup> {
    let policy = context.policy;
    let levels = || (0..policy.levels.len()).map(Some);
    let blocks = || (0..policy.blocks.len()).map(Some);
    let both = levels().flat_map(|level| blocks().map(move |block| (level, block, None)));
    let grades = (0..=2).map(|grade| (None, None, Some(grade)));
    let keys = std::iter::once((None, None, None))
        .chain(levels().map(|level| (level, None, None)))
        .chain(blocks().map(|block| (None, block, None)))
        .chain(both)
        .chain(grades);
    keys.filter_map(|key| group(context, key)).collect()
}

/// The holders in units of a level, a block and a difficulty of the area; `None` when there is nobody.
fn group(
    context: Context<'_>,
    (level, block, area_grade): (Option<usize>, Option<usize>, Option<u8>),
) -> Option<GroupMakeup> {
    let Context { instance, policy } = context;
    let inside = |unit: &Unit| {
        level.is_none_or(|at| unit.level.at() == at) && block.is_none_or(|at| unit.block.at() == at)
    };
    let counts = |official: &OfficialIx| {
        instance.official(*official).current.is_some_and(|post| {
            let graded = |grade| instance.area_grade(instance.post(post).unit) == grade;
            inside(instance.unit_of(post)) && area_grade.is_none_or(graded)
        })
    };
    let holders: Vec<OfficialIx> = instance.official_ixs().filter(counts).collect();
    (!holders.is_empty()).then(|| GroupMakeup {
        level: level.map(|at| policy.levels[at].clone()),
        block: block.map(|at| policy.blocks[at].clone()),
        area_grade,
        makeup: makeup(context, &holders),
    })
}

/// The shares that the model's rules ask for, as `standing` has them.
pub(super) fn targets(context: Context<'_>, standing: &Plan) -> Vec<ShareTarget> {
    let of_rule = |(at, setting): (SettingIx, &Setting)| {
        let held = rules::find(setting.rule).rule.shares(&Cx::new(context, at), standing);
        held.into_iter().map(|held| target(setting, held)).collect::<Vec<_>>()
    };
    context.policy.settings().flat_map(of_rule).collect()
}

fn target(setting: &Setting, held: Held) -> ShareTarget {
    let (share, members) = match held.asked {
        Asked::Share(share) => (Some(share), None),
        Asked::Count(members) => (None, Some(members)),
    };
    ShareTarget {
        rule: setting.name.clone(),
        is_of_nonlocals: setting.roles.contains(&Role::NonlocalShare),
        group: held.label,
        side: match held.side {
            Side::Least => ShareSide::Least,
            Side::Most => ShareSide::Most,
        },
        share,
        members,
        count: held.count,
        of: held.of,
        margin: held.margin,
    }
}
