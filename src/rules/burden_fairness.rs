//! `burden_fairness`: difficult areas are not always left to the same people.

use jiff::civil::Date;

use crate::domain::{Kind, OfficialIx, Pair, PairSet, Plan, PostIx};

use super::calendar::months_before;
use super::{
    Cx, DefaultValue, Draft, EXEMPT, Fact, Finding, GAP_DAYS, Measure, Param, Refused, Rule, Spec,
    Unit,
};

pub(super) const SPEC: Spec = Spec {
    id: "burden_fairness",
    kinds: &[Kind::Objective, Kind::Filter],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(8) },
        Param { name: "min_grade", unit: Unit::Count, default: DefaultValue::Int(1) },
        Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(1) },
        GAP_DAYS,
        EXEMPT,
    ],
    source: "ours, after the fair share of the US State Department",
    reads: &[],
    roles: &[],
    rule: &BurdenFairness,
};

struct BurdenFairness;

/// What a finding of the filter is about: its amount is no burden.
const LIMIT: &str = "limit";

impl Rule for BurdenFairness {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        if burden(cx, official) <= cx.setting.int("max") {
            return Refused::Nothing;
        }
        let cx = *cx;
        Refused::when(move |pair| sends(&cx, official, pair.post))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        vec![
            ("stints", (burden(cx, pair.official) - 1).to_string()),
            ("years", cx.setting.int("years").to_string()),
            ("max", cx.setting.int("max").to_string()),
        ]
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let mut measures = Vec::new();
        for official in cx.instance.official_ixs().filter(|official| !cx.waived(*official)) {
            let burden = burden(cx, official);
            let sent = pairs.of_official(official).filter(|(_, pair)| {
                !pair.stays() && !cx.exempt(pair) && sends(cx, official, pair.post)
            });
            let terms: Vec<_> = sent.map(|(at, _)| (draft.pair(at), burden)).collect();
            if !terms.is_empty() {
                let label = cx.instance.official(official).id.clone();
                measures.push(Measure { label, base: 0, terms });
            }
        }
        draft.greatest(cx, measures);
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let hard = |unit| i64::from(cx.instance.area_grade(unit)) >= cx.setting.int("min_grade");
        let mut sent: Vec<(i64, OfficialIx, PostIx)> = Vec::new();
        for made in plan.moves(cx.context()) {
            let to = cx.instance.post(made.to).unit;
            let now = cx.instance.current_unit(made.official);
            let elsewhere = now.map(|unit| cx.instance.heir(unit)) != Some(cx.instance.heir(to));
            let spared = cx.setting.exempts(made.purpose) || cx.waived(made.official);
            if hard(to) && elsewhere && !spared {
                let past = cx.instance.stints_since(
                    made.official,
                    opens(cx),
                    cx.setting.int("gap_days"),
                    hard,
                );
                sent.push((past + 1, made.official, made.to));
            }
        }
        if cx.setting.kind == Kind::Filter {
            sent.retain(|(burden, ..)| *burden > cx.setting.int("max"));
            let refused = |(_, who, post)| Finding::pair(1, who, post).labelled(LIMIT);
            return sent.into_iter().map(refused).collect();
        }
        let Some(greatest) = sent.iter().map(|(burden, ..)| *burden).max() else { return vec![] };
        sent.retain(|(burden, ..)| *burden == greatest);
        let officials = sent.iter().map(|(_, official, _)| *official).collect();
        let mut posts: Vec<PostIx> = sent.iter().map(|(.., post)| *post).collect();
        posts.sort_unstable();
        posts.dedup();
        vec![Finding::group("", greatest).about(officials, posts)]
    }

    fn waivers_stand_alone(&self) -> bool {
        false
    }
}

/// First day of the years looked at.
fn opens(cx: &Cx<'_>) -> Date {
    months_before(cx.instance.plan_date, cx.setting.int("years").saturating_mul(12))
}

/// Stints in difficult areas that somebody sent to one has had by then: the one to come, and those
/// that reach into the years looked at, the present one among them.
fn burden(cx: &Cx<'_>, official: OfficialIx) -> i64 {
    let hard = |unit| i64::from(cx.instance.area_grade(unit)) >= cx.setting.int("min_grade");
    1 + cx.instance.stints_since(official, opens(cx), cx.setting.int("gap_days"), hard)
}

/// Whether a post lies in a difficult area, in another unit than the one served in now: to change
/// post within a unit is to go on with the stint.
fn sends(cx: &Cx<'_>, official: OfficialIx, post: PostIx) -> bool {
    let unit = cx.instance.post(post).unit;
    let served = cx.instance.current_unit(official);
    i64::from(cx.instance.area_grade(unit)) >= cx.setting.int("min_grade")
        && !served.is_some_and(|served| cx.instance.lives_on_in(served, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, Sample, served};
    use crate::domain::{Action, Stint, Value};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::date;

    const FRESH: OfficialIx = OfficialIx(0);
    const ONCE: OfficialIx = OfficialIx(1);
    const THERE: OfficialIx = OfficialIx(2);
    const HILLS: PostIx = PostIx(0);
    const COMMUNE: PostIx = PostIx(1);
    const PLAIN: PostIx = PostIx(2);

    /// D2 and its commune are difficult, D1 is not. One official has never served in D2, one did
    /// until `until`, one is there after a stint in the commune.
    fn roster(until: Date) -> Sample {
        let mut sample = Sample::new();
        sample.post("hills", D2, |post| post.seats = 2);
        sample.post("commune", C2, |_| {});
        sample.post("plain", D1, |_| {});
        let past = |unit, to| served(None, unit, date(2012, 1, 1), Some(to), Stint::Regular);
        sample.official("fresh", None, |_| {});
        sample.official("once", None, |official| official.tenures = vec![past(D2, until)]);
        sample.official("there", HILLS, |official| {
            let now = served(Some(HILLS), D2, date(2020, 1, 1), None, Stint::Regular);
            official.tenures = vec![past(C2, date(2019, 12, 31)), now];
        });
        sample
    }

    const LATELY: Date = date(2020, 1, 1);

    fn greatest(
        sample: Sample,
        params: &[(&'static str, Value)],
        moves: &[(OfficialIx, PostIx)],
    ) -> i64 {
        let moves: Vec<_> = moves.iter().map(|(who, post)| (*who, Some(*post))).collect();
        let case = Case::new(&sample.finish(), "burden_fairness", Kind::Objective, params);
        let amounts = case.amounts(&moves);
        assert!(amounts.len() <= 1);
        amounts.first().map_or(0, |(_, amount)| *amount)
    }

    #[test]
    fn the_greatest_burden_among_those_sent() {
        let of = |moves: &[_]| greatest(roster(LATELY), &[], moves);
        assert_eq!(of(&[]), 0, "nobody is sent");
        assert_eq!(of(&[(FRESH, HILLS)]), 1);
        assert_eq!(of(&[(ONCE, HILLS)]), 2);
        assert_eq!(of(&[(FRESH, HILLS), (ONCE, COMMUNE)]), 2);
        assert_eq!(of(&[(THERE, COMMUNE)]), 3, "the commune again, after the commune and D2");
        assert_eq!(of(&[(THERE, PLAIN)]), 0);
    }

    /// Eight years before 15 March 2026; then the grade.
    #[test]
    fn years_and_grade() {
        let once = |until| greatest(roster(until), &[], &[(ONCE, HILLS)]);
        assert_eq!(once(date(2018, 4, 15)), 2);
        assert_eq!(once(date(2018, 3, 15)), 2);
        assert_eq!(once(date(2018, 3, 14)), 1);
        let harder = [("min_grade", Value::Int(3))];
        assert_eq!(greatest(roster(LATELY), &harder, &[(ONCE, HILLS)]), 0);
    }

    #[test]
    fn another_post_of_the_same_unit_is_the_same_stint() {
        let mut sample = roster(LATELY);
        let beside = sample.post("beside", D2, |_| {});
        assert_eq!(greatest(sample, &[], &[(THERE, beside)]), 0);
    }

    #[test]
    fn a_filter_refuses_one_stint_too_many() {
        let refused = |sample: Sample, max| {
            let params = [("max", Value::Int(max))];
            let case = Case::new(&sample.finish(), "burden_fairness", Kind::Filter, &params);
            [FRESH, ONCE, THERE].map(|official| {
                let refused = case.refuses(official, COMMUNE);
                let audited = case.amounts(&[(official, Some(COMMUNE))]);
                let breach = refused.then(|| ("limit".to_owned(), 1));
                assert_eq!(audited, Vec::from_iter(breach), "{official:?}");
                assert!(!case.refuses(official, PLAIN));
                refused
            })
        };
        assert_eq!(refused(roster(LATELY), 0), [true, true, true]);
        assert_eq!(refused(roster(LATELY), 1), [false, true, true]);
        assert_eq!(refused(roster(LATELY), 2), [false, false, true]);
        let mut waived = roster(LATELY);
        waived.decide(Action::Waive, THERE, None, Some("burden_fairness"));
        assert_eq!(greatest(waived, &[], &[(THERE, COMMUNE)]), 0);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(LATELY).finish(), "burden_fairness", &[]);
        agree(&roster(LATELY).finish(), "burden_fairness", &[("max", Value::Int(2))]);
    }
}
