//! `temporary_bar`: an official under a temporary bar (discipline, illness, study ...) does not move.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Restriction};

use super::{Cx, Default, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "temporary_bar",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "reasons", unit: Unit::Reasons, default: Default::Words(&[]) }],
    source: "Decree 170/2025 Art. 25(5)",
    rule: &TemporaryBar,
};

struct TemporaryBar;

impl Rule for TemporaryBar {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        Refused::moves_if(bar(cx, official).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let bar = bar(cx, pair.official);
        let until = bar.and_then(|bar| bar.until);
        vec![
            ("reason", bar.map_or_else(String::new, |bar| bar.reason.clone())),
            ("until", until.map_or_else(|| "open".to_owned(), |date| date.to_string())),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let reasons = cx.setting.words("reasons");
        moves_that(cx, plan, |made| {
            cx.instance.official(made.official).restrictions.iter().any(|bar| {
                let ended = bar.until.is_some_and(|until| until < cx.instance.plan_date);
                !ended && (reasons.is_empty() || reasons.contains(&bar.reason))
            })
        })
    }
}

/// The first bar that still holds at the plan date, among the reasons that count.
fn bar<'a>(cx: &Cx<'a>, official: OfficialIx) -> Option<&'a Restriction> {
    let reasons = cx.setting.words("reasons");
    let mut bars = cx.instance.official(official).restrictions.iter();
    bars.find(|bar| {
        (reasons.is_empty() || reasons.iter().any(|reason| *reason == bar.reason))
            && bar.until.is_none_or(|until| cx.instance.plan_date <= until)
    })
}
