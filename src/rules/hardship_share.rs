//! `hardship_share`: of those who have been spared so far, enough are sent to difficult areas.

use crate::domain::{Kind, OfficialIx, PairSet, Plan, UnitIx};

use super::calendar::months_before;
use super::share::{self, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "hardship_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(200) },
        Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(7) },
        Param { name: "min_grade", unit: Unit::Count, default: DefaultValue::Int(1) },
    ],
    source: "US State Department: fair share of hardship service",
    reads: &[],
    roles: &[],
    rule: &HardshipShare,
};

struct HardshipShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "spared";

impl Rule for HardshipShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let mut moves = Vec::new();
        for official in cx.instance.official_ixs().filter(|official| spared(cx, *official)) {
            for (at, pair) in pairs.of_official(official).filter(|(_, pair)| !pair.stays()) {
                moves.push((draft.pair(at), hard(cx, cx.instance.post(pair.post).unit)));
            }
        }
        share::at_least(cx, draft, LABEL, cx.setting.share("min_share"), moves.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let since =
            months_before(cx.instance.plan_date, cx.setting.int("years").saturating_mul(12));
        let mut tally = Tally::default();
        for made in plan.moves(cx.context()) {
            let mut past = cx.instance.official(made.official).tenures.iter();
            let was_there = past
                .any(|tenure| hard(cx, tenure.unit) && tenure.end.is_none_or(|end| since <= end));
            if !was_there {
                tally.add(made.official, hard(cx, cx.instance.post(made.to).unit));
            }
        }
        tally.below(LABEL, cx.setting.share("min_share")).into_iter().collect()
    }
}

/// Whether a unit lies in a difficult area.
fn hard(cx: &Cx<'_>, unit: UnitIx) -> bool {
    i64::from(cx.instance.area_grade(unit)) >= cx.setting.int("min_grade")
}

/// Whether an official has not served a day in a difficult area during the years looked at.
fn spared(cx: &Cx<'_>, official: OfficialIx) -> bool {
    let months = cx.setting.int("years").saturating_mul(12);
    let since = months_before(cx.instance.plan_date, months);
    cx.instance.service_since(official, since, |tenure| hard(cx, tenure.unit)).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, Sample, served};
    use crate::domain::{Instance, PostIx, Stint, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const HILLS: PostIx = PostIx(0);
    const PLAIN: PostIx = PostIx(1);

    /// Two who have never served in D2 (grade 2) or its commune, and one who did until `until`.
    fn roster(until: Date) -> Instance {
        let mut sample = Sample::new();
        sample.post("hills", D2, |post| post.seats = 2);
        sample.post("plain", D1, |post| post.seats = 3);
        sample.official("O-1", None, |_| {});
        sample.official("O-2", None, |_| {});
        sample.official("O-3", None, |official| {
            let past = served(None, C2, date(2010, 1, 1), Some(until), Stint::Regular);
            official.tenures = vec![past];
        });
        sample.finish()
    }

    const LATELY: Date = date(2024, 1, 1);

    fn short(until: Date, params: &[(&'static str, Value)], to: &[PostIx]) -> i64 {
        let moves: Vec<_> = (0..).map(OfficialIx).zip(to.iter().copied().map(Some)).collect();
        let case = Case::new(&roster(until), "hardship_share", Kind::Hard, params);
        let amounts = case.amounts(&moves);
        assert!(amounts.iter().all(|(label, _)| label == "spared"));
        amounts.iter().map(|(_, amount)| amount).sum()
    }

    /// Half of two is one; 0.501 of two is more than one, hence short of another; of one, one.
    #[test]
    fn the_denominator_is_the_moves_of_those_spared() {
        let share = |share| [("min_share", Value::Share(share))];
        assert_eq!(short(LATELY, &share(500), &[HILLS, PLAIN]), 0);
        assert_eq!(short(LATELY, &share(501), &[HILLS, PLAIN]), 1);
        assert_eq!(short(LATELY, &share(500), &[PLAIN, PLAIN]), 1);
        assert_eq!(short(LATELY, &share(500), &[PLAIN, PLAIN, HILLS]), 1, "the third has served");
        assert_eq!(short(LATELY, &share(1000), &[PLAIN, PLAIN]), 2);
        assert_eq!(short(LATELY, &[], &[PLAIN]), 1, "a fifth of one, rounded up");
        assert_eq!(short(LATELY, &[], &[]), 0);
    }

    /// Seven years before 15 March 2026; a third then counts among those spared.
    #[test]
    fn years_and_grade() {
        let all = [("min_share", Value::Share(334))];
        let third = |until| short(until, &all, &[HILLS, PLAIN, PLAIN]);
        assert_eq!(third(date(2019, 4, 15)), 0);
        assert_eq!(third(date(2019, 3, 15)), 0, "one of two is enough");
        assert_eq!(third(date(2019, 3, 14)), 1, "one of three is below 0.334");
        let harder = [("min_share", Value::Share(1)), ("min_grade", Value::Int(3))];
        assert_eq!(short(LATELY, &harder, &[HILLS, HILLS]), 1, "nothing is that hard");
    }

    #[test]
    fn rows_and_audit_agree() {
        for share in [200, 500, 1000] {
            agree(&roster(LATELY), "hardship_share", &[("min_share", Value::Share(share))]);
        }
    }
}
