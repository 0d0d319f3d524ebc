//! The figures of a plan. What the roster does not say is unknown, never a no: a share is taken of those of
//! whom the thing is known, and there is none where it is known of nobody.

use serde::{Deserialize, Serialize};

/// Age below which an official counts as young in the figures (Politburo guidance of 2019 and 2021
/// on the young share; the `young_share` rule has its own parameter).
pub const YOUNG: i64 = 40;

/// Figures of one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kpis {
    /// Officials who change post.
    pub moves: usize,
    /// Moves by level from and to; the rows add up to `moves`.
    pub moves_by_direction: Vec<Flow>,
    /// Moves by block from and to; the rows add up to `moves`.
    pub moves_by_block: Vec<Flow>,
    /// Moves by title of the post taken; the rows add up to `moves`.
    pub moves_by_title: Vec<Count>,
    /// Moves by purpose; the rows add up to `moves`.
    pub moves_by_purpose: Vec<Count>,
    /// Moves by difficulty of the area reached; the rows add up to `moves`.
    pub moves_by_area_grade: Vec<Count>,
    /// Moves to a higher level.
    pub upward: usize,
    /// Moves to a lower level.
    pub downward: usize,
    /// Moves within a level, and first posts of people who served nowhere.
    pub lateral: usize,
    /// Moves to a higher rank among the moves whose two ranks are known.
    pub promotions: Option<Share>,
    /// Empty seats before and after.
    pub vacancies: BeforeAfter<usize>,
    /// Empty seats of critical posts before and after.
    pub critical_vacancies: BeforeAfter<usize>,
    /// Officials left without a post before and after.
    pub without_post: BeforeAfter<usize>,
    /// Non-local holders among the holders of posts that ask for a non-local.
    pub nonlocal_heads: BeforeAfter<Option<Share>>,
    /// Women among the holders of all posts.
    pub women: BeforeAfter<Option<Share>>,
    /// Holders younger than 40 among the holders of all posts.
    pub young: BeforeAfter<Option<Share>>,
    /// Ethnic minority holders among the holders of all posts.
    pub minority: BeforeAfter<Option<Share>>,
    /// Holders of all posts by age; the rows add up to the holders whose age is known.
    pub age_brackets: Vec<AgeBracket>,
    /// Women among the movers.
    pub women_movers: Option<Share>,
    /// People younger than 40 among the movers.
    pub young_movers: Option<Share>,
    /// Ethnic minority people among the movers.
    pub minority_movers: Option<Share>,
    /// Moves that meet a training goal, and the points they earn; `null` in a model without the
    /// `development` rule.
    pub training_goals: Option<Merit>,
    /// Number of chains and cycles, and the longest.
    pub chains: Chains,
    /// What the plan disturbs.
    pub disturbance: Disturbance,
}

/// Moves from one group to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Group of the origin; `null` for people who served nowhere.
    pub from: Option<String>,
    /// Group of the destination.
    pub to: String,
    /// Number of moves.
    pub moves: usize,
}

/// Moves under one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The word.
    pub name: String,
    /// Number of moves.
    pub moves: usize,
}

/// A figure before and after the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeAfter<T> {
    /// At the plan date.
    pub before: T,
    /// After the plan.
    pub after: T,
}

/// Some of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Of how many of whom it is known (the denominator); never 0.
    pub of: usize,
    /// How many more there are of whom it is not known.
    pub unknown: usize,
}

/// Holders of an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeBracket {
    /// Least age in whole years; `null` for the youngest.
    pub from: Option<i64>,
    /// Age below which they are; `null` for the oldest.
    pub below: Option<i64>,
    /// Of the holders whose age is known.
    #[serde(flatten)]
    pub holders: BeforeAfter<Option<Share>>,
}

/// Moves that earn points, and the points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merit {
    /// Number of moves.
    pub moves: usize,
    /// Points of the `development` rule.
    pub points: i64,
}

/// Chains of moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chains {
    /// Number of chains that are not cycles.
    pub chains: usize,
    /// Number of cycles.
    pub cycles: usize,
    /// Moves in the longest of either.
    pub longest: usize,
}

/// What a plan disturbs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disturbance {
    /// Incumbents who leave their post, without those whose post is gone.
    pub leavers: usize,
    /// Units that lose a leader.
    pub units: usize,
    /// Most leaders that one of them loses.
    pub most_in_one_unit: usize,
    /// Price of the rules that say how much is disturbed.
    pub price: i64,
}
