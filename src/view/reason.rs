//! Facts that speak for a move.

use serde::{Deserialize, Serialize};

/// One fact that speaks for a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The seat was empty at the plan date.
    FillsVacancy,
    /// It fills the seat that somebody of this plan leaves.
    Backfills,
    /// The official held no post.
    PlacesOfficial,
    /// The official had led the unit past the two-term limit.
    EndsTwoTerms,
    /// The post asks for a non-local and gets one.
    NonlocalHead,
    /// The destination lies in a difficult area.
    DifficultArea {
        /// 1 difficult, 2 especially difficult.
        grade: u8,
    },
    /// It earns points of a rule.
    Merit {
        /// Name of the rule.
        rule: String,
        /// Points earned.
        points: i64,
    },
}
