//! `remaining_service`: enough service is left from the plan date to retirement, by purpose of the move.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Purpose, Setting};

use super::calendar::{lasted, months_before};
use super::{Cx, Default, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "remaining_service",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "months", unit: Unit::Months, default: Default::Int(120) },
        Param { name: "short_months", unit: Unit::Months, default: Default::Int(60) },
        Param {
            name: "short_purposes",
            unit: Unit::Purposes,
            default: Default::Words(&["nonlocal", "two_term"]),
        },
        Param {
            name: "exempt_purposes",
            unit: Unit::Purposes,
            default: Default::Words(&["return"]),
        },
    ],
    source: "65-QD/TW Art. 5; Decree 138/2020 Art. 56",
    rule: &RemainingService,
};

struct RemainingService;

impl Rule for RemainingService {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let (setting, plan_date) = (cx.setting, cx.instance.plan_date);
        let retires = cx.instance.retires_on(official);
        let enough = |months| retires.is_some_and(|retires| lasted(plan_date, retires, months));
        let enough_long = enough(setting.int("months"));
        let enough_short = enough(setting.int("short_months"));
        if enough_long && enough_short {
            return Refused::Nothing;
        }
        Refused::when(move |pair| match pair.purpose {
            None => false,
            Some(purpose) if lists(setting, "exempt_purposes", purpose) => false,
            Some(purpose) if lists(setting, "short_purposes", purpose) => !enough_short,
            Some(_) => !enough_long,
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let short = pair.purpose.is_some_and(|p| lists(cx.setting, "short_purposes", p));
        let months = cx.setting.int(if short { "short_months" } else { "months" });
        let retires = cx.instance.retires_on(pair.official);
        vec![
            ("retires", retires.map_or_else(|| "unknown".to_owned(), |date| date.to_string())),
            ("months", months.to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        moves_that(cx, plan, |made| {
            let needed = if lists(cx.setting, "exempt_purposes", made.purpose) {
                return false;
            } else if lists(cx.setting, "short_purposes", made.purpose) {
                cx.setting.int("short_months")
            } else {
                cx.setting.int("months")
            };
            let retires = cx.instance.retires_on(made.official);
            let latest_move = retires.map(|retires| months_before(retires, needed));
            latest_move.is_none_or(|latest| cx.instance.plan_date > latest)
        })
    }
}

fn lists(setting: &Setting, param: &str, purpose: Purpose) -> bool {
    setting.words(param).iter().any(|word| word == purpose.word())
}
