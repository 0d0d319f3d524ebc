//! Why a move is made. The purpose is decided per pair and selects the eligibility rule: moves made
//! because of the non-local or the two-term rule ask for less remaining service than training.

use std::fmt;

use super::{Context, Instance, OfficialIx, PostIx};

/// Purpose of a move, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The present post is gone with its unit, and the official has to be placed.
    Reorganisation,
    /// Back to the unit that takes the official back after a stint.
    Return,
    /// A head past the two-term limit leads another unit.
    TwoTerm,
    /// A post that asks for a non-local gets one.
    Nonlocal,
    /// A planned official gains experience.
    Training,
    /// A harder area than the present one gets somebody.
    Reinforcement,
    /// None of the others.
    Other,
}

impl Purpose {
    /// All purposes in order of precedence.
    pub const ALL: [Purpose; 7] = [
        Purpose::Reorganisation,
        Purpose::Return,
        Purpose::TwoTerm,
        Purpose::Nonlocal,
        Purpose::Training,
        Purpose::Reinforcement,
        Purpose::Other,
    ];

    /// The word used in files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Reorganisation => "reorganisation",
            Purpose::Return => "return",
            Purpose::TwoTerm => "two_term",
            Purpose::Nonlocal => "nonlocal",
            Purpose::Training => "training",
            Purpose::Reinforcement => "reinforcement",
            Purpose::Other => "other",
        }
    }

    /// The purpose of moving `official` to `post`: the first in precedence that applies.
    pub fn of(context: Context<'_>, official: OfficialIx, post: PostIx) -> Purpose {
        let Context { instance, policy } = context;
        let applies = |purpose: &Purpose| match purpose {
            Purpose::Reorganisation => instance.displaced(official),
            Purpose::Return => returns(instance, official, post),
            Purpose::TwoTerm => ends_two_terms(context, official, post),
            Purpose::Nonlocal => instance.fills_nonlocal(policy, official, post),
            Purpose::Training => !instance.official(official).pool.is_empty(),
            Purpose::Reinforcement => reinforces(instance, official, post),
            Purpose::Other => true,
        };
        Purpose::ALL.into_iter().find(applies).unwrap_or(Purpose::Other)
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

fn returns(instance: &Instance, official: OfficialIx, post: PostIx) -> bool {
    let home = instance.rotation_stint(official).and_then(|t| t.return_unit);
    home.is_some_and(|unit| instance.within(instance.post(post).unit, instance.heir(unit)))
}

fn ends_two_terms(context: Context<'_>, official: OfficialIx, post: PostIx) -> bool {
    let Context { instance, policy } = context;
    let target = instance.post(post);
    target.head
        && instance.current_unit(official).is_none_or(|own| !instance.lives_on_in(own, target.unit))
        && instance.past_two_terms(policy, official)
}

fn reinforces(instance: &Instance, official: OfficialIx, post: PostIx) -> bool {
    let from = instance.origin_unit(official).map_or(0, |unit| instance.area_grade(unit));
    instance.area_grade(instance.post(post).unit) > from
}
