//! `two_term`: a head past the limit of consecutive years does not lead the same unit any longer.

use crate::domain::{Instance, Kind, OfficialIx, Pair, PairSet, Plan, PostIx, Reads, Role, UnitIx};

use super::calendar::months_before;
use super::{
    Cx, DefaultValue, Draft, Fact, Finding, GAP_DAYS, Param, Refused, Rule, Spec, Term, Unit,
};

pub(super) const SPEC: Spec = Spec {
    id: "two_term",
    kinds: &[Kind::Elastic, Kind::Filter, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(8) }, GAP_DAYS],
    source: "65-QD/TW Art. 3(3)",
    reads: &[Reads::Incumbents],
    roles: &[Role::TwoTerms],
    rule: &TwoTerm,
};

struct TwoTerm;

impl Rule for TwoTerm {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let Some(unit) = unit_to_leave(cx, official) else { return Refused::Nothing };
        Refused::when(move |pair| !pair.stays() && leads(instance, pair.post, unit))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let since = cx.instance.head_since(pair.official, cx.setting.int("gap_days"));
        vec![
            ("since", since.map_or_else(String::new, |date| date.to_string())),
            ("years", cx.setting.int("years").to_string()),
        ]
    }

    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        let since = cx.instance.head_since(official, cx.setting.int("gap_days"))?;
        Some(Term::new(since, cx.setting.int("years").saturating_mul(12)))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let Some(unit) = unit_to_leave(cx, official) else { continue };
            let leading = pairs
                .of_official(official)
                .filter(|(_, pair)| leads(cx.instance, pair.post, unit))
                .map(|(at, _)| (draft.pair(at), 1));
            let leading: Vec<_> = leading.collect();
            if !leading.is_empty() && !cx.waived(official) {
                draft.at_most(cx, &cx.instance.official(official).id, leading, 0, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let months = cx.setting.int("years").saturating_mul(12);
        let latest = months_before(cx.instance.plan_date, months);
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            let person = cx.instance.official(official);
            let Some(own) = person.current.map(|own| cx.instance.post(own)) else { continue };
            let reached = cx.instance.post(post);
            let past = cx
                .instance
                .head_since(official, cx.setting.int("gap_days"))
                .is_some_and(|since| since <= latest);
            // A filter lets an incumbent stay; a row does not.
            let free = cx.setting.kind == Kind::Filter && person.current == Some(post);
            let same = reached.unit == own.unit || reached.unit == cx.instance.heir(own.unit);
            if past && reached.head && same && !free && !cx.waived(official) {
                findings.push(Finding::pair(1, official, post).labelled(&person.id));
            }
        }
        findings
    }
}

/// The unit that the official has led for too long.
fn unit_to_leave(cx: &Cx<'_>, official: OfficialIx) -> Option<UnitIx> {
    let term = TwoTerm.term(cx, official)?;
    let unit = cx.instance.current_unit(official)?;
    term.is_over(cx.instance.plan_date).then_some(unit)
}

fn leads(instance: &Instance, post: PostIx, unit: UnitIx) -> bool {
    instance.post(post).head && instance.lives_on_in(unit, instance.post(post).unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Action, Stint};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const OWN: PostIx = PostIx(0);
    const OTHER_HEAD: PostIx = PostIx(1);
    const DEPUTY: PostIx = PostIx(2);
    const ELSEWHERE: PostIx = PostIx(3);

    fn roster(since: Date) -> Sample {
        let mut sample = Sample::new();
        sample.post("P-1", D1, |post| post.head = true);
        sample.post("P-2", D1, |post| post.head = true);
        sample.post("P-3", D1, |_| {});
        sample.post("P-4", D2, |post| post.head = true);
        sample.official("O-1", OWN, |official| {
            official.tenures = vec![served(Some(OWN), D1, since, None, Stint::Regular)];
        });
        sample.official("O-2", None, |_| {});
        sample
    }

    fn amounts(instance: &Instance, kind: Kind, post: PostIx) -> Vec<(String, i64)> {
        Case::new(instance, "two_term", kind, &[]).amounts(&[(A, Some(post))])
    }

    #[test]
    fn eight_years_to_the_day() {
        let breach = [("O-1".to_owned(), 1)];
        for (since, past) in [
            (date(2018, 2, 15), true),
            (date(2018, 3, 15), true),
            (date(2018, 3, 16), false),
            (date(2018, 4, 15), false),
        ] {
            let instance = roster(since).finish();
            let case = Case::new(&instance, "two_term", Kind::Filter, &[]);
            assert_eq!(case.refuses(A, OTHER_HEAD), past, "{since}");
            assert!(!case.refuses(A, DEPUTY) && !case.refuses(A, ELSEWHERE));
            for post in [OWN, OTHER_HEAD] {
                let found = amounts(&instance, Kind::Elastic, post);
                assert_eq!(found == breach, past, "{since} {post:?}");
            }
            assert_eq!(amounts(&instance, Kind::Elastic, DEPUTY), []);
            assert_eq!(amounts(&instance, Kind::Elastic, ELSEWHERE), []);
        }
    }

    #[test]
    fn a_filter_lets_the_incumbent_stay() {
        let instance = roster(date(2010, 1, 1)).finish();
        assert_eq!(amounts(&instance, Kind::Filter, OWN), []);
        assert_eq!(amounts(&instance, Kind::Filter, OTHER_HEAD).len(), 1);
        assert_eq!(amounts(&instance, Kind::Hard, OWN).len(), 1);
    }

    #[test]
    fn a_waiver_lets_the_head_stay() {
        let mut sample = roster(date(2010, 1, 1));
        sample.decide(Action::Waive, A, None, Some("two_term"));
        let instance = sample.finish();
        assert_eq!(amounts(&instance, Kind::Elastic, OWN), []);
        assert_eq!(Case::new(&instance, "two_term", Kind::Elastic, &[]).rows(), []);
    }

    /// Seven years, a gap of 31 or 32 days, and more than a year since.
    #[test]
    fn a_gap_of_so_many_days_does_not_break_the_terms() {
        let again = |start| {
            let mut instance = roster(start).finish();
            let earlier =
                served(Some(OWN), D1, date(2017, 6, 1), Some(date(2024, 5, 31)), Stint::Regular);
            instance.officials[A.at()].tenures.insert(0, earlier);
            instance
        };
        let past = |start, gap| {
            let params = [("gap_days", crate::domain::Value::Int(gap))];
            let case = Case::new(&again(start), "two_term", Kind::Hard, &params);
            assert_eq!(case.rows().len(), case.amounts(&[]).len());
            !case.amounts(&[]).is_empty()
        };
        assert_eq!([31, 30, 0].map(|gap| past(date(2024, 7, 1), gap)), [true, false, false]);
        assert_eq!([31, 32].map(|gap| past(date(2024, 7, 2), gap)), [false, true]);
        assert!(past(date(2024, 5, 31), 0), "the day of the end is no gap");
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(date(2010, 1, 1)).finish(), "two_term", &[]);
    }
}
