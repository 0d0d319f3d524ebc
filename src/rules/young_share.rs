//! `young_share`: the young are at least a share of the movers, or of the holders after the plan.

use crate::domain::{Kind, Reads};

use super::balance::{Balance, OF};
use super::calendar::months_before;
use super::share::MIN_GROUP;
use super::{DefaultValue, Param, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "young_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(100) },
        OF,
        MIN_GROUP,
        Param { name: "age", unit: Unit::Years, default: DefaultValue::Int(40) },
    ],
    source: "Directive 35-CT/TW 2019",
    reads: &[Reads::BirthDate],
    roles: &[],
    rule: &Balance {
        counts: |cx, official| {
            cx.instance.age(official).is_some_and(|age| age < cx.setting.int("age"))
        },
        found: |cx, official| {
            let months = cx.setting.int("age").saturating_mul(12);
            let of_age = months_before(cx.instance.plan_date, months);
            cx.instance.official(official).birth_date.is_some_and(|birth| birth > of_age)
        },
    },
};
