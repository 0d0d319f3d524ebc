//! `rank_equivalent`: a move leads to an equivalent post; to a higher one by exception.

use crate::domain::{Grade, Kind, Move, OfficialIx, Pair, Plan, Reads, Role};

use super::calendar::past_years;
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "rank_equivalent",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "max_up", unit: Unit::Count, default: DefaultValue::Int(1) },
        Param { name: "max_down", unit: Unit::Count, default: DefaultValue::Int(0) },
        Param { name: "outstanding_years", unit: Unit::Count, default: DefaultValue::Int(2) },
        EXEMPT,
    ],
    source: "65-QD/TW Art. 4(3)",
    reads: &[Reads::Evaluations],
    roles: &[Role::Ranks],
    rule: &RankEquivalent,
};

struct RankEquivalent;

impl Rule for RankEquivalent {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let Some(own) = instance.rank_of(official) else { return Refused::Nothing };
        let least = own.saturating_sub(cx.setting.int("max_down"));
        let rise = if outstanding(cx, official) { cx.setting.int("max_up") } else { 0 };
        let most = own.saturating_add(rise);
        Refused::when(move |pair| {
            instance.post(pair.post).rank.is_some_and(|rank| rank < least || rank > most)
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let rank = |rank: Option<i64>| rank.map_or_else(String::new, |rank| rank.to_string());
        vec![
            ("from", rank(cx.instance.rank_of(pair.official))),
            ("to", rank(cx.instance.post(pair.post).rank)),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let year = i64::from(cx.instance.plan_date.year());
        let years = cx.setting.int("outstanding_years");
        let excellent = |made: &Move| {
            let grades = cx.instance.official(made.official).evaluations.iter();
            let recent = grades.filter(|(y, _)| (1..=years).contains(&(year - i64::from(**y))));
            recent.filter(|(_, grade)| **grade == Grade::Excellent).count() as i64 == years
        };
        moves_that(cx, plan, |made| {
            let ranks = (cx.instance.post(made.to).rank, cx.instance.rank_of(made.official));
            let (Some(to), Some(from)) = ranks else { return false };
            match to - from {
                0 => false,
                rise @ 1.. => rise > cx.setting.int("max_up") || !excellent(made),
                fall => -fall > cx.setting.int("max_down"),
            }
        })
    }
}

/// Graded excellent in each of the years looked at.
fn outstanding(cx: &Cx<'_>, official: OfficialIx) -> bool {
    let grades = &cx.instance.official(official).evaluations;
    past_years(cx.instance.plan_date, cx.setting.int("outstanding_years"))
        .all(|year| grades.get(&year) == Some(&Grade::Excellent))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample, grades};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    use Grade::{Excellent, Good};

    /// Posts of rank 3 to 7 and an unranked one; officials of rank 5: outstanding in 2024 and 2025,
    /// in 2025 alone, and one from a post without rank.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| {
            post.rank = Some(5);
            post.seats = 2;
        });
        for rank in 3..=7 {
            sample.post(&format!("rank-{rank}"), D1, |post| post.rank = Some(rank));
        }
        let unranked = sample.post("unranked", D1, |_| {});
        sample.official("both", own, |official| {
            official.evaluations = grades(&[(2024, Excellent), (2025, Excellent)]);
        });
        sample.official("one", own, |official| {
            official.evaluations = grades(&[(2024, Good), (2025, Excellent), (2026, Excellent)]);
        });
        sample.official("no rank", unranked, |_| {});
        sample.finish()
    }

    fn refusals(params: &[(&'static str, Value)]) -> Vec<Vec<bool>> {
        let instance = roster();
        let case = Case::new(&instance, "rank_equivalent", Kind::Filter, params);
        let refused = |official, post| {
            let refused = case.refuses(official, post);
            let audited = case.amounts(&[(official, Some(post))]);
            assert_eq!(audited.len(), usize::from(refused), "{official:?} {post:?}");
            refused
        };
        let of = |official| (1..=6).map(|at| refused(official, PostIx(at))).collect();
        instance.official_ixs().map(of).collect()
    }

    #[test]
    fn equivalent_by_default_one_up_for_the_outstanding() {
        let default = refusals(&[]);
        assert_eq!(default[0], [true, true, false, false, true, false]);
        assert_eq!(default[1], [true, true, false, true, true, false]);
        assert_eq!(default[2], [false; 6]);
    }

    #[test]
    fn the_numbers_move_the_limits() {
        let wide = refusals(&[
            ("max_up", Value::Int(2)),
            ("max_down", Value::Int(1)),
            ("outstanding_years", Value::Int(1)),
        ]);
        assert_eq!(wide[0], [true, false, false, false, false, false]);
        assert_eq!(wide[1], wide[0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "rank_equivalent", &[]);
    }
}
