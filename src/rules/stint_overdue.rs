//! `stint_overdue`: a rotation stint ends in time; whoever is on one for too long leaves the post.

use crate::domain::{Kind, OfficialIx, PairSet, Plan, Reads, Role};

use super::calendar::months_before;
use super::group::leaves_post;
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Term, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "stint_overdue",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(60) }],
    source: "practice reports; the number is a default of ours",
    reads: &[Reads::Incumbents],
    roles: &[Role::StintOverdue],
    rule: &StintOverdue,
};

struct StintOverdue;

impl Rule for StintOverdue {
    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        let stint = cx.instance.rotation_stint(official)?;
        Some(Term::new(stint.start, cx.setting.int("months")))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            if overdue(cx, official) && !cx.waived(official) {
                leaves_post(cx, pairs, draft, official);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let latest_start = months_before(cx.instance.plan_date, cx.setting.int("months"));
        let mut findings = Vec::new();
        for (official, post) in plan.placed() {
            let person = cx.instance.official(official);
            let stint = cx.instance.rotation_stint(official);
            let late = stint.is_some_and(|stint| stint.start <= latest_start);
            if late && person.current == Some(post) && !cx.waived(official) {
                findings.push(Finding::pair(1, official, post).labelled(&person.id));
            }
        }
        findings
    }
}

fn overdue(cx: &Cx<'_>, official: OfficialIx) -> bool {
    StintOverdue.term(cx, official).is_some_and(|term| term.is_over(cx.instance.plan_date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Action, Instance, PostIx, Stint};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const OWN: PostIx = PostIx(0);
    const TO: PostIx = PostIx(1);

    fn roster(start: Date, kind: Stint) -> Sample {
        let mut sample = Sample::new();
        sample.post("P-1", D1, |_| {});
        sample.post("P-2", D2, |_| {});
        sample.official("O-1", OWN, |official| {
            official.tenures = vec![served(Some(OWN), D1, start, None, kind)];
        });
        sample.official("O-2", None, |_| {});
        sample
    }

    fn amounts(instance: &Instance, post: Option<PostIx>) -> Vec<(String, i64)> {
        Case::new(instance, "stint_overdue", Kind::Elastic, &[]).amounts(&[(A, post)])
    }

    #[test]
    fn sixty_months_to_the_day() {
        let breach = [("O-1".to_owned(), 1)];
        for (start, late) in [
            (date(2021, 2, 15), true),
            (date(2021, 3, 15), true),
            (date(2021, 3, 16), false),
            (date(2021, 4, 15), false),
        ] {
            let instance = roster(start, Stint::Rotation).finish();
            assert_eq!(amounts(&instance, Some(OWN)) == breach, late, "{start}");
            assert_eq!(amounts(&instance, Some(TO)), []);
            assert_eq!(amounts(&instance, None), []);
        }
        assert_eq!(amounts(&roster(date(2010, 1, 1), Stint::Regular).finish(), Some(OWN)), []);
    }

    #[test]
    fn whom_the_board_settled_may_stay() {
        let mut sample = roster(date(2010, 1, 1), Stint::Rotation);
        sample.decide(Action::Waive, A, None, Some("stint_overdue"));
        let instance = sample.finish();
        assert_eq!(amounts(&instance, Some(OWN)), []);
        assert_eq!(Case::new(&instance, "stint_overdue", Kind::Hard, &[]).rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(date(2020, 1, 1), Stint::Rotation).finish(), "stint_overdue", &[]);
    }
}
