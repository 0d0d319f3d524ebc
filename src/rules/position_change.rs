//! `position_change`: against corruption, nobody holds the same post beyond its longest stay.

use crate::domain::{Kind, OfficialIx, PairSet, Plan, PostIx, Reads, Setting};

use super::calendar::{lasted, months_before};
use super::group::leaves_post;
use super::{Cx, DefaultValue, Draft, Finding, GAP_DAYS, Param, Rule, Spec, Term, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "position_change",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(0) },
        Param {
            name: "near_retirement_months",
            unit: Unit::Months,
            default: DefaultValue::Int(18),
        },
        Param { name: "reasons", unit: Unit::Reasons, default: DefaultValue::Words(&[]) },
        GAP_DAYS,
    ],
    source: "Anti-Corruption Law 2018 Art. 25; Decree 59/2019 Art. 38-39",
    reads: &[Reads::Incumbents],
    roles: &[],
    rule: &PositionChange,
};

struct PositionChange;

impl Rule for PositionChange {
    fn asks_retirement(&self, setting: &Setting) -> bool {
        setting.int("near_retirement_months") > 0
    }

    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        let years = cx.instance.official(official).current.and_then(|post| most_years(cx, post))?;
        let since = cx.instance.in_post_since(official, cx.setting.int("gap_days"))?;
        Some(Term::new(since, years.saturating_mul(12)))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let term = self.term(cx, official);
            let over = term.is_some_and(|term| term.is_over(cx.instance.plan_date));
            let due = over && !spared(cx, official);
            if due && !cx.waived(official) {
                leaves_post(cx, pairs, draft, official);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let plan_date = cx.instance.plan_date;
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            let person = cx.instance.official(official);
            if person.current != Some(post) || cx.waived(official) || postponed(cx, official) {
                continue;
            }
            let retires = cx.instance.retires_on(cx.policy, official);
            let last_change =
                retires.map(|date| months_before(date, cx.setting.int("near_retirement_months")));
            let in_time = last_change.is_none_or(|date| plan_date <= date);
            let over = most_years(cx, post)
                .zip(cx.instance.in_post_since(official, cx.setting.int("gap_days")))
                .is_some_and(|(years, since)| {
                    since <= months_before(plan_date, years.saturating_mul(12))
                });
            if over && in_time {
                findings.push(Finding::pair(1, official, post).labelled(&person.id));
            }
        }
        findings
    }
}

/// Longest stay in a post in years: the post's own, or the rule's for a post that states none.
fn most_years(cx: &Cx<'_>, post: PostIx) -> Option<i64> {
    let usual = Some(cx.setting.int("years")).filter(|years| *years > 0);
    cx.instance.post(post).max_stay_years.or(usual)
}

/// Whether the change is not asked for any more (retirement is near) or not yet.
fn spared(cx: &Cx<'_>, official: OfficialIx) -> bool {
    let months = cx.setting.int("near_retirement_months");
    let retires = cx.instance.retires_on(cx.policy, official);
    retires.is_some_and(|date| !lasted(cx.instance.plan_date, date, months))
        || postponed(cx, official)
}

/// Whether a restriction holds at the plan date for one of the reasons that postpone.
fn postponed(cx: &Cx<'_>, official: OfficialIx) -> bool {
    cx.instance.bar(official, cx.setting.words("reasons")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Action, Instance, Official, Restriction, Stint, Value};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const OWN: PostIx = PostIx(0);
    const TO: PostIx = PostIx(1);

    /// The holder of a post with a longest stay of 5 years, and another of the same unit.
    fn roster(since: Date, set: impl FnOnce(&mut Official)) -> Sample {
        let mut sample = Sample::new();
        sample.post("P-1", D1, |post| post.max_stay_years = Some(5));
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |_| {});
        sample.official("O-1", OWN, |official| {
            official.tenures = vec![served(Some(OWN), D1, since, None, Stint::Regular)];
            set(official);
        });
        sample
    }

    const LONG_AGO: Date = date(2010, 1, 1);

    fn stays(instance: &Instance, params: &[(&'static str, Value)]) -> Vec<(String, i64)> {
        let case = Case::new(instance, "position_change", Kind::Hard, params);
        assert_eq!(case.amounts(&[(A, None)]), []);
        let amounts = case.amounts(&[]);
        assert_eq!(case.rows().len(), amounts.len());
        amounts
    }

    #[test]
    fn five_years_to_the_day() {
        for (since, over) in [
            (date(2021, 2, 15), true),
            (date(2021, 3, 15), true),
            (date(2021, 3, 16), false),
            (date(2021, 4, 15), false),
        ] {
            let found = stays(&roster(since, |_| {}).finish(), &[]);
            assert_eq!(found == [("O-1".to_owned(), 1)], over, "{since}");
        }
    }

    #[test]
    fn another_post_of_the_unit_will_do() {
        let instance = roster(LONG_AGO, |_| {}).finish();
        let case = Case::new(&instance, "position_change", Kind::Hard, &[]);
        assert_eq!(case.amounts(&[(A, Some(TO))]), []);
    }

    /// Five years since 2020 in the unit, but half of them in its other post.
    #[test]
    fn only_time_in_the_same_post_counts() {
        let mut instance = roster(date(2023, 1, 1), |_| {}).finish();
        let (from, to) = (date(2020, 1, 1), date(2022, 12, 31));
        let before = |post| served(Some(post), D1, from, Some(to), Stint::Regular);
        instance.officials[A.at()].tenures.insert(0, before(TO));
        assert_eq!(stays(&instance, &[]), []);
        instance.officials[A.at()].tenures[0] = before(OWN);
        assert_eq!(stays(&instance, &[]).len(), 1);
        assert_eq!(stays(&instance, &[("gap_days", Value::Int(0))]), [], "a day lies between");
    }

    #[test]
    fn years_are_for_posts_that_state_none() {
        let mut instance = roster(date(2022, 3, 15), |_| {}).finish();
        let years = |years| [("years", Value::Int(years))];
        assert_eq!(stays(&instance, &years(4)), [], "the post's own five years count");
        instance.posts[OWN.at()].max_stay_years = None;
        assert_eq!(stays(&instance, &years(4)).len(), 1);
        assert_eq!(stays(&instance, &years(5)), []);
        assert_eq!(stays(&instance, &years(0)), []);
    }

    #[test]
    fn near_retirement_or_under_a_bar_nobody_has_to_change() {
        let retiring = |on| roster(LONG_AGO, |o| o.retirement_date = Some(on)).finish();
        assert_eq!(stays(&retiring(date(2027, 9, 14)), &[]), []);
        assert_eq!(stays(&retiring(date(2027, 9, 15)), &[]).len(), 1);
        let bar = |until| Restriction { reason: "study".to_owned(), until };
        let barred = |until| roster(LONG_AGO, |o| o.restrictions = vec![bar(until)]).finish();
        assert_eq!(stays(&barred(None), &[]), []);
        assert_eq!(stays(&barred(Some(date(2026, 3, 15))), &[]), []);
        assert_eq!(stays(&barred(Some(date(2026, 3, 14))), &[]).len(), 1);
        let illness = [("reasons", words(&["illness"]))];
        assert_eq!(stays(&barred(None), &illness).len(), 1);
    }

    #[test]
    fn a_waiver_lets_the_holder_stay() {
        let mut sample = roster(LONG_AGO, |_| {});
        sample.decide(Action::Waive, A, None, Some("position_change"));
        assert_eq!(stays(&sample.finish(), &[]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(LONG_AGO, |_| {}).finish(), "position_change", &[]);
    }
}
