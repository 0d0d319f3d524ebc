//! `temporary_bar`: an official under a temporary bar (discipline, illness, study ...) does not move.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Reads, Role};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "temporary_bar",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "reasons", unit: Unit::Reasons, default: DefaultValue::Words(&[]) },
        EXEMPT,
    ],
    source: "Decree 170/2025 Art. 25(5)",
    reads: &[Reads::Restrictions],
    roles: &[Role::Bar],
    rule: &TemporaryBar,
};

struct TemporaryBar;

impl Rule for TemporaryBar {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        Refused::moves_if(cx.instance.bar(official, cx.setting.words("reasons")).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        bar_fact(cx, pair)
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let reasons = cx.setting.words("reasons");
        moves_that(cx, plan, |made| {
            cx.instance.official(made.official).restrictions.iter().any(|bar| {
                let ended = bar.until.is_some_and(|until| until < cx.instance.plan_date);
                let named = reasons.is_empty() || reasons.contains(&bar.reason);
                named && !ended
            })
        })
    }
}

/// The bar that holds, and how long.
pub(super) fn bar_fact(cx: &Cx<'_>, pair: &Pair) -> Fact {
    let bar = cx.instance.bar(pair.official, cx.setting.words("reasons"));
    let until = bar.and_then(|bar| bar.until);
    vec![
        ("reason", bar.map_or_else(String::new, |bar| bar.reason.clone())),
        ("until", until.map_or_else(|| "open".to_owned(), |date| date.to_string())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, PostIx, Restriction, Value};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::{Date, date};

    const TO: PostIx = PostIx(1);

    fn roster(bars: &[(&str, Option<Date>)]) -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        let bar = |(reason, until): &(&str, Option<Date>)| Restriction {
            reason: (*reason).to_owned(),
            until: *until,
        };
        sample.official("O-1", own, |o| o.restrictions = bars.iter().map(bar).collect());
        sample.official("O-2", None, |_| {});
        sample.finish()
    }

    fn refused(bars: &[(&str, Option<Date>)], params: &[(&'static str, Value)]) -> bool {
        let instance = roster(bars);
        let case = Case::new(&instance, "temporary_bar", Kind::Filter, params);
        let refused = case.refuses(OfficialIx(0), TO);
        let audited = case.amounts(&[(OfficialIx(0), Some(TO))]);
        assert_eq!(audited.len(), usize::from(refused), "{bars:?}");
        refused
    }

    #[test]
    fn a_bar_holds_through_its_last_day() {
        assert!(refused(&[("study", Some(date(2026, 4, 15)))], &[]));
        assert!(refused(&[("study", Some(date(2026, 3, 15)))], &[]));
        assert!(!refused(&[("study", Some(date(2026, 3, 14)))], &[]));
        assert!(refused(&[("study", Some(date(2026, 2, 15))), ("illness", None)], &[]));
        assert!(!refused(&[], &[]));
    }

    #[test]
    fn only_the_reasons_named_count() {
        let reasons = [("reasons", words(&["discipline", "illness"]))];
        assert!(!refused(&[("study", None)], &reasons));
        assert!(refused(&[("study", None), ("illness", None)], &reasons));
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(&[("illness", None)]), "temporary_bar", &[]);
    }
}
