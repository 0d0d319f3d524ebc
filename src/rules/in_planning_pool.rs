//! `in_planning_pool`: a move of certain purposes is made by an official of the planning pool.

use crate::domain::{Kind, OfficialIx, Pair, Plan, PoolTarget, PostIx, Purpose};

use super::{Cx, Default, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "in_planning_pool",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param {
            name: "purposes",
            unit: Unit::Purposes,
            default: Default::Words(&["training", "reinforcement", "other"]),
        },
        Param {
            name: "match",
            unit: Unit::Choice(&["any", "title"]),
            default: Default::Word("any"),
        },
    ],
    source: "65-QD/TW Art. 4(2)(a)",
    rule: &InPlanningPool,
};

struct InPlanningPool;

impl Rule for InPlanningPool {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let Cx { instance, setting, .. } = *cx;
        let pool = &instance.official(official).pool;
        let by_title = setting.word("match") == "title";
        if !by_title && !pool.is_empty() {
            return Refused::Nothing;
        }
        let planned = move |post: PostIx| {
            by_title
                && pool.iter().any(|target| match target {
                    PoolTarget::Title(title) => *title == instance.post(post).title,
                    PoolTarget::Post(planned) => *planned == post,
                })
        };
        let asked = move |purpose: Purpose| {
            setting.words("purposes").iter().any(|word| word == purpose.word())
        };
        Refused::when(move |pair| pair.purpose.is_some_and(asked) && !planned(pair.post))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let purpose = pair.purpose.map_or_else(String::new, |purpose| purpose.to_string());
        vec![("match", cx.setting.word("match").to_owned()), ("purpose", purpose)]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let purposes = cx.setting.words("purposes");
        moves_that(cx, plan, |made| {
            if !purposes.contains(&made.purpose.to_string()) {
                return false;
            }
            let pool = &cx.instance.official(made.official).pool;
            let title = PoolTarget::Title(cx.instance.post(made.to).title.clone());
            match cx.setting.word("match") {
                "title" => !pool.contains(&title) && !pool.contains(&PoolTarget::Post(made.to)),
                _ => pool.is_empty(),
            }
        })
    }
}
