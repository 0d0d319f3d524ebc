//! `women_share`: women are at least a share of the movers, or of the holders after the plan.

use crate::domain::{Gender, Kind, Reads};

use super::balance::{Balance, OF};
use super::share::MIN_GROUP;
use super::{DefaultValue, Param, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "women_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(150) },
        OF,
        MIN_GROUP,
    ],
    source: "Directive 35-CT/TW 2019",
    reads: &[Reads::Gender],
    roles: &[],
    rule: &Balance {
        counts: |cx, official| cx.instance.is_woman(official) == Some(true),
        found: |cx, official| cx.instance.official(official).gender == Some(Gender::Female),
    },
};
