//! `rank_equivalent`: a move leads to an equivalent post; to a higher one by exception.

use crate::domain::{Grade, Kind, Move, OfficialIx, Pair, Plan};

use super::calendar::past_years;
use super::{Cx, Default, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "rank_equivalent",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "max_up", unit: Unit::Count, default: Default::Int(1) },
        Param { name: "max_down", unit: Unit::Count, default: Default::Int(0) },
        Param { name: "outstanding_years", unit: Unit::Count, default: Default::Int(2) },
    ],
    source: "65-QD/TW Art. 4(3)",
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
