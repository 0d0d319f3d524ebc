//! `in_planning_pool`: a move of certain purposes is made by an official of the planning pool.

use crate::domain::{Kind, OfficialIx, Pair, Plan, PoolTarget, PostIx, Purpose, Reads};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "in_planning_pool",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param {
            name: "purposes",
            unit: Unit::Purposes,
            default: DefaultValue::Words(&["training", "reinforcement", "other"]),
        },
        Param {
            name: "match",
            unit: Unit::Choice(&["any", "title"]),
            default: DefaultValue::Word("any"),
        },
        EXEMPT,
    ],
    source: "65-QD/TW Art. 4(2)(a)",
    reads: &[Reads::Pool],
    roles: &[],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Instance;
    use crate::domain::sample::{D1, D2, Sample};
    use crate::rules::proof::{Case, agree, word, words};

    const CHAIR: PostIx = PostIx(1);
    const SECRETARY: PostIx = PostIx(2);

    /// Four officials: not planned, planned for the title of P-2, for the post P-3, for another title.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = 4);
        sample.post("P-2", D1, |post| post.title = "chair".to_owned());
        sample.post("P-3", D2, |post| post.title = "secretary".to_owned());
        let pools = [
            vec![],
            vec![PoolTarget::Title("chair".to_owned())],
            vec![PoolTarget::Post(SECRETARY)],
            vec![PoolTarget::Title("director".to_owned())],
        ];
        for (at, pool) in pools.into_iter().enumerate() {
            sample.official(&format!("O-{at}"), own, |official| official.pool = pool);
        }
        sample.finish()
    }

    fn refusals(params: &[(&'static str, crate::domain::Value)], post: PostIx) -> Vec<bool> {
        let instance = roster();
        let case = Case::new(&instance, "in_planning_pool", Kind::Filter, params);
        instance
            .official_ixs()
            .map(|official| {
                let refused = case.refuses(official, post);
                let audited = case.amounts(&[(official, Some(post))]);
                assert_eq!(audited.len(), usize::from(refused));
                refused
            })
            .collect()
    }

    #[test]
    fn any_entry_or_the_very_title() {
        assert_eq!(refusals(&[], CHAIR), [true, false, false, false]);
        let by_title = [("match", word("title"))];
        assert_eq!(refusals(&by_title, CHAIR), [true, false, true, true]);
        assert_eq!(refusals(&by_title, SECRETARY), [true, true, false, true]);
    }

    /// O-0 moves to D2 as reinforcement (grade 2 against 0), to P-2 in D1 for no special purpose.
    #[test]
    fn only_for_the_purposes_named() {
        let reinforcement = [("purposes", words(&["reinforcement"]))];
        assert!(!refusals(&reinforcement, CHAIR)[0]);
        assert!(refusals(&reinforcement, SECRETARY)[0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "in_planning_pool", &[]);
        agree(&roster(), "in_planning_pool", &[("match", word("title"))]);
    }
}
