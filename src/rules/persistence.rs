//! `persistence`: what the last draft said stays as it is, so that a new round is a small change.

use std::collections::BTreeMap;

use crate::domain::{Assignment, Kind, OfficialIx, PairSet, Plan, PostIx, Reads, Role};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "persistence",
    kinds: &[Kind::Objective, Kind::Hard, Kind::Elastic],
    tier: "disruption",
    structural: false,
    params: &[
        Param {
            name: "unlisted",
            unit: Unit::Choice(&["stay", "ignore"]),
            default: DefaultValue::Word("stay"),
        },
        Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(0) },
    ],
    source: "Brown, Dell and Wood 1997: persistence between rounds",
    reads: &[Reads::Incumbents, Reads::Baseline],
    roles: &[Role::Disturbance],
    rule: &Persistence,
};

struct Persistence;

/// The one instance of the rule when changes are capped.
const LABEL: &str = "changes";

impl Rule for Persistence {
    /// Whoever does not keep the expected post takes another one or none.
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let expected: Vec<_> = cx
            .instance
            .official_ixs()
            .filter_map(|official| Some((official, expected(cx, official)?)))
            .collect();
        if cx.setting.kind == Kind::Objective {
            for (official, post) in expected {
                draft.price(cx, draft.unplaced(official), 1);
                for (at, _) in pairs.of_official(official).filter(|(_, pair)| pair.post != post) {
                    draft.price(cx, draft.pair(at), 1);
                }
            }
            return;
        }
        let least = expected.len() as i64 - cx.setting.int("max");
        let kept = expected.iter().flat_map(|(official, post)| {
            pairs.of_official(*official).filter(move |(_, pair)| pair.post == *post)
        });
        let kept: Vec<_> = kept.map(|(at, _)| (draft.pair(at), 1)).collect();
        if least > 0 {
            draft.at_least(cx, LABEL, kept, least, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut expected: BTreeMap<OfficialIx, PostIx> = BTreeMap::new();
        if cx.setting.word("unlisted") == "stay" {
            let standing = Plan::standing(cx.instance);
            expected.extend(standing.placed());
        }
        expected.extend(cx.instance.baseline.iter().copied());
        expected.retain(|_, post| cx.instance.post(*post).seats > 0);
        let kept = |official, post| {
            let line = Assignment { official, post: Some(post) };
            plan.assignments.binary_search(&line).is_ok()
        };
        expected.retain(|official, post| !kept(*official, *post));
        let changed: Vec<OfficialIx> = expected.into_keys().collect();
        if cx.setting.kind == Kind::Objective {
            return changed.into_iter().map(|official| Finding::official(1, official)).collect();
        }
        let over = changed.len() as i64 - cx.setting.int("max");
        let finding = Finding::group(LABEL, over).about(changed, Vec::new());
        (over > 0).then_some(finding).into_iter().collect()
    }
}

/// The post that an official is to hold by the last draft, or by standing still. A post that is gone
/// cannot be kept, hence leaving it is no change of mind.
fn expected(cx: &Cx<'_>, official: OfficialIx) -> Option<PostIx> {
    let baseline = &cx.instance.baseline;
    let listed = baseline.binary_search_by_key(&official, |(official, _)| *official).ok();
    let post = match listed {
        Some(at) => baseline[at].1,
        None if cx.setting.word("unlisted") == "ignore" => return None,
        None => cx.instance.official(official).current?,
    };
    (cx.instance.post(post).seats > 0).then_some(post)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, PLAN_DATE, Sample};
    use crate::domain::{Instance, Value};
    use crate::rules::proof::{Case, agree, word};

    const MOVER: OfficialIx = OfficialIx(0);
    const UNLISTED: OfficialIx = OfficialIx(1);
    const WAITING: OfficialIx = OfficialIx(2);
    const OWN: PostIx = PostIx(0);
    const FREE: PostIx = PostIx(1);

    /// The last draft moved the first official to the free post; it says nothing of the second, who
    /// holds a post, nor of the third, who has none.
    fn sample() -> Sample {
        let mut sample = Sample::new();
        sample.post("own", D1, |post| post.seats = 2);
        sample.post("free", D2, |post| post.seats = 2);
        sample.official("mover", OWN, |_| {});
        sample.official("unlisted", OWN, |_| {});
        sample.official("waiting", None, |_| {});
        sample
    }

    fn roster() -> Instance {
        let mut instance = sample().finish();
        instance.baseline = vec![(MOVER, FREE)];
        instance
    }

    fn changed(unlisted: &str, changes: &[(OfficialIx, Option<PostIx>)]) -> Vec<OfficialIx> {
        let params = [("unlisted", word(unlisted))];
        let case = Case::new(&roster(), "persistence", Kind::Objective, &params);
        let findings = case.findings(changes);
        assert!(findings.iter().all(|finding| finding.amount == 1));
        findings.into_iter().flat_map(|finding| finding.officials).collect()
    }

    #[test]
    fn a_change_is_another_post_than_the_last_draft_said() {
        assert_eq!(changed("stay", &[(MOVER, Some(FREE))]), []);
        assert_eq!(changed("stay", &[]), [MOVER], "standing still is the change here");
        let both = [(MOVER, None), (UNLISTED, Some(FREE))];
        assert_eq!(changed("stay", &both), [MOVER, UNLISTED]);
        assert_eq!(changed("ignore", &both), [MOVER]);
        assert_eq!(changed("stay", &[(MOVER, Some(FREE)), (WAITING, Some(FREE))]), []);
    }

    #[test]
    fn at_most_so_many_changes() {
        let amounts = |max| {
            let params = [("max", Value::Int(max))];
            let case = Case::new(&roster(), "persistence", Kind::Hard, &params);
            case.amounts(&[(UNLISTED, None)])
        };
        assert_eq!(amounts(0), [("changes".to_owned(), 2)]);
        assert_eq!(amounts(1), [("changes".to_owned(), 1)]);
        assert_eq!(amounts(2), []);
    }

    #[test]
    fn a_post_that_is_gone_is_not_expected() {
        let mut sample = sample();
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        let mut instance = sample.finish();
        instance.baseline = vec![(MOVER, FREE)];
        let case = Case::new(&instance, "persistence", Kind::Hard, &[]);
        assert_eq!(case.amounts(&[]), []);
        assert_eq!(case.rows(), [("changes".to_owned(), Some(1), None, 1)], "the unlisted stays");
    }

    #[test]
    fn rows_and_audit_agree() {
        for unlisted in ["stay", "ignore"] {
            for max in [0, 1] {
                let params = [("unlisted", word(unlisted)), ("max", Value::Int(max))];
                if (unlisted, max) != ("ignore", 1) {
                    agree(&roster(), "persistence", &params);
                }
            }
        }
    }
}
