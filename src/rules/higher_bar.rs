//! `higher_bar`: after certain disciplinary measures an official does not rise for a time.

use crate::domain::{Kind, OfficialIx, Pair, Plan};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
    temporary_bar,
};

pub(super) const SPEC: Spec = Spec {
    id: "higher_bar",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param {
            name: "reasons",
            unit: Unit::Reasons,
            default: DefaultValue::Words(&["reprimand", "warning", "removal"]),
        },
        EXEMPT,
    ],
    source: "377-QD/TW: 24, 36 and 60 months, as dates in restrictions.csv",
    reads: &[],
    roles: &[],
    rule: &HigherBar,
};

struct HigherBar;

impl Rule for HigherBar {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        if instance.bar(official, cx.setting.words("reasons")).is_none() {
            return Refused::Nothing;
        }
        let Some(own) = instance.rank_of(official) else { return Refused::Nothing };
        Refused::when(move |pair| instance.post(pair.post).rank.is_some_and(|rank| rank > own))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        temporary_bar::bar_fact(cx, pair)
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let reasons = cx.setting.words("reasons");
        moves_that(cx, plan, |made| {
            let to = cx.instance.post(made.to).rank;
            let rises = cx.instance.rank_of(made.official).is_some_and(|own| Some(own) < to);
            let mut bars = cx.instance.official(made.official).restrictions.iter();
            rises
                && bars.any(|bar| {
                    let ended = bar.until.is_some_and(|until| until < cx.instance.plan_date);
                    !ended && (reasons.is_empty() || reasons.contains(&bar.reason))
                })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Action, PostIx, Restriction, Value};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const FREE: [PostIx; 4] = [PostIx(1), PostIx(2), PostIx(3), PostIx(4)];
    const HIGHER: PostIx = FREE[2];

    /// An official of rank 2 under a bar; free posts of ranks 1, 2, 3 and none.
    fn roster(reason: &str, until: Option<Date>) -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.rank = Some(2));
        for rank in [Some(1), Some(2), Some(3), None] {
            sample.post("free", D1, |post| post.rank = rank);
        }
        let bar = Restriction { reason: reason.to_owned(), until };
        sample.official("O-1", own, |official| official.restrictions = vec![bar]);
        sample
    }

    fn refused(sample: Sample, params: &[(&'static str, Value)]) -> Vec<PostIx> {
        let instance = sample.finish();
        let case = Case::new(&instance, "higher_bar", Kind::Filter, params);
        case.refused(A, FREE)
    }

    #[test]
    fn only_a_rise_is_barred_and_through_the_last_day() {
        assert_eq!(refused(roster("warning", Some(date(2026, 4, 15))), &[]), [HIGHER]);
        assert_eq!(refused(roster("warning", Some(date(2026, 3, 15))), &[]), [HIGHER]);
        assert_eq!(refused(roster("warning", Some(date(2026, 3, 14))), &[]), []);
        assert_eq!(refused(roster("removal", None), &[]), [HIGHER]);
    }

    #[test]
    fn reasons_are_named_or_all() {
        assert_eq!(refused(roster("study", None), &[]), []);
        assert_eq!(refused(roster("study", None), &[("reasons", words(&["study"]))]), [HIGHER]);
        assert_eq!(refused(roster("study", None), &[("reasons", words(&[]))]), [HIGHER]);
    }

    #[test]
    fn an_unknown_rank_or_a_waiver_refuses_nothing() {
        let mut waived = roster("warning", None);
        waived.decide(Action::Waive, A, None, Some("higher_bar"));
        assert_eq!(refused(waived, &[]), []);
        let mut instance = roster("warning", None).finish();
        instance.posts[0].rank = None;
        let case = Case::new(&instance, "higher_bar", Kind::Filter, &[]);
        assert!(!case.refuses(A, HIGHER) && case.amounts(&[(A, Some(HIGHER))]).is_empty());
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster("reprimand", None).finish(), "higher_bar", &[]);
    }
}
