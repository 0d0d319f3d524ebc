//! `minority_share`: officials of ethnic minorities are at least a share of the movers, of the holders after the plan, or of the holders in difficult areas.

use crate::domain::Kind;

use super::balance::Balance;
use super::group::LEVELS;
use super::share::MIN_GROUP;
use super::{DefaultValue, Param, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "minority_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(50) },
        Param {
            name: "of",
            unit: Unit::Choice(&["movers", "unit-group", "all", "area"]),
            default: DefaultValue::Word("movers"),
        },
        MIN_GROUP,
        LEVELS,
    ],
    source: "50-QD/TW 2021: suited to the area; the share is a default of ours",
    reads: &[],
    roles: &[],
    rule: &Balance {
        counts: |cx, official| cx.instance.official(official).minority == Some(true),
        found: |cx, official| cx.instance.official(official).minority.unwrap_or(false),
    },
};
