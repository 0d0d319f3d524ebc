//! `min_stint`: an official on a rotation stint does not move before it has lasted its months.

use crate::domain::{Kind, OfficialIx, Pair, Plan};

use super::calendar::{lasted, months_before};
use super::{Cx, Default, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "min_stint",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "months", unit: Unit::Months, default: Default::Int(36) }],
    source: "65-QD/TW Art. 8",
    rule: &MinStint,
};

struct MinStint;

impl Rule for MinStint {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let stint = cx.instance.rotation_stint(official);
        Refused::moves_if(stint.is_some_and(|stint| {
            !lasted(stint.start, cx.instance.plan_date, cx.setting.int("months"))
        }))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let start = cx.instance.rotation_stint(pair.official).map(|stint| stint.start);
        vec![
            ("start", start.map_or_else(String::new, |date| date.to_string())),
            ("months", cx.setting.int("months").to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let latest_start = months_before(cx.instance.plan_date, cx.setting.int("months"));
        moves_that(cx, plan, |made| {
            let stint = cx.instance.rotation_stint(made.official);
            stint.is_some_and(|stint| stint.start > latest_start)
        })
    }
}
