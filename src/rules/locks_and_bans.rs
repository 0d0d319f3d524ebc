//! `locks_and_bans`: the board's locks and bans, and the pairs that `pairs.csv` does not allow or,
//! when the model takes listed pairs only, does not list.

use std::collections::BTreeSet;

use crate::domain::{
    Action, Decision, Instance, Kind, OfficialIx, Pair, PairSet, PairUniverse, Plan, PostIx, Role,
};

use super::{Cx, Draft, Fact, Finding, Refused, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "locks_and_bans",
    kinds: &[Kind::Filter],
    tier: "law",
    structural: true,
    params: &[],
    source: "decision of the board",
    reads: &[],
    roles: &[Role::Decisions],
    rule: &LocksAndBans,
};

struct LocksAndBans;

impl Rule for LocksAndBans {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let decided: Vec<&Decision> = instance.decisions.of(official).collect();
        let mut listed = instance.pair_facts.of(official);
        if decided.is_empty() && listed.all(|(_, fact)| fact.allowed != Some(false)) {
            return Refused::Nothing;
        }
        Refused::when(move |pair| why(instance, &decided, pair).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let decided: Vec<&Decision> = cx.instance.decisions.of(pair.official).collect();
        let why = why(cx.instance, &decided, pair);
        vec![("why", why.unwrap_or_default().to_owned())]
    }

    /// A lock leaves its official one pair at most; the row makes that pair be taken.
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for (official, post) in cx.instance.locks() {
            let locked = pairs.of_official(official).filter(|(_, pair)| pair.post == post);
            let terms = locked.map(|(at, _)| (draft.pair(at), 1)).collect();
            draft.at_least(cx, &cx.instance.official(official).id, terms, 1, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let placed: BTreeSet<(OfficialIx, PostIx)> = plan.placed().collect();
        let mut findings = Vec::new();
        for decision in cx.instance.decisions.iter() {
            let official = decision.official;
            match (decision.action, decision.post) {
                (Action::Lock, Some(post)) if !placed.contains(&(official, post)) => {
                    let label = &cx.instance.official(official).id;
                    findings.push(Finding::pair(1, official, post).labelled(label));
                }
                (Action::Ban, Some(post)) if placed.contains(&(official, post)) => {
                    findings.push(Finding::pair(1, official, post));
                }
                (Action::Ban, None) => {
                    let own = cx.instance.official(official).current;
                    let taken = placed.iter().filter(|(o, p)| *o == official && Some(*p) != own);
                    findings.extend(taken.map(|(o, p)| Finding::pair(1, *o, *p)));
                }
                _ => {}
            }
        }
        let listed_only = cx.policy.pairs == PairUniverse::Listed;
        let locks = cx.instance.locks();
        let forbidden = placed.iter().filter(|(official, post)| {
            match cx.instance.pair_facts.get(*official, *post) {
                Some(fact) => fact.allowed == Some(false),
                None => {
                    let own = cx.instance.official(*official).current == Some(*post);
                    listed_only && !own && !locks.contains(&(*official, *post))
                }
            }
        });
        findings.extend(forbidden.map(|(official, post)| Finding::pair(1, *official, *post)));
        findings
    }
}

/// Which decision about its official refuses the pair, as the message names it.
fn why(instance: &Instance, decided: &[&Decision], pair: &Pair) -> Option<&'static str> {
    let by_decision = decided.iter().find_map(|decision| match (decision.action, decision.post) {
        (Action::Lock, Some(post)) => (post != pair.post).then_some("lock"),
        (Action::Ban, Some(post)) => (post == pair.post).then_some("ban"),
        (Action::Ban, None) => (!pair.stays()).then_some("still"),
        _ => None,
    });
    let forbidden = || {
        let fact = instance.pair_facts.get(pair.official, pair.post)?;
        (fact.allowed == Some(false)).then_some("listed")
    };
    by_decision.or_else(forbidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PairFact;
    use crate::domain::sample::{D1, D2, Sample};
    use crate::rules::proof::{Case, agree};

    const OWN: PostIx = PostIx(0);
    const FREE: PostIx = PostIx(1);
    const OTHER: PostIx = PostIx(2);
    const A: OfficialIx = OfficialIx(0);

    fn roster() -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = 2);
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |_| {});
        sample.official("O-1", own, |_| {});
        sample.official("O-2", own, |_| {});
        sample
    }

    fn refusals(instance: &Instance) -> [bool; 3] {
        let case = Case::new(instance, "locks_and_bans", Kind::Filter, &[]);
        [OWN, FREE, OTHER].map(|post| case.refuses(A, post))
    }

    fn decided(action: Action, post: Option<PostIx>) -> Instance {
        let mut sample = roster();
        sample.decide(action, A, post, None);
        sample.finish()
    }

    #[test]
    fn each_decision_leaves_its_pairs() {
        assert_eq!(refusals(&roster().finish()), [false, false, false]);
        assert_eq!(refusals(&decided(Action::Lock, Some(FREE))), [true, false, true]);
        assert_eq!(refusals(&decided(Action::Lock, Some(OWN))), [false, true, true]);
        assert_eq!(refusals(&decided(Action::Ban, Some(OTHER))), [false, false, true]);
        assert_eq!(refusals(&decided(Action::Ban, Some(OWN))), [true, false, false]);
        assert_eq!(refusals(&decided(Action::Ban, None)), [false, true, true]);
        let mut listed = roster();
        listed.pair(A, FREE, PairFact { allowed: Some(false), ..PairFact::default() });
        listed.pair(A, OTHER, PairFact { allowed: Some(true), ..PairFact::default() });
        assert_eq!(refusals(&listed.finish()), [false, true, false]);
    }

    #[test]
    fn the_audit_names_a_lock_that_is_not_kept() {
        let instance = decided(Action::Lock, Some(FREE));
        let case = Case::new(&instance, "locks_and_bans", Kind::Filter, &[]);
        assert_eq!(case.amounts(&[(A, Some(FREE))]), []);
        assert_eq!(case.amounts(&[]), [("O-1".to_owned(), 1)]);
        assert_eq!(case.amounts(&[(A, None)]), [("O-1".to_owned(), 1)]);
        assert_eq!(case.rows(), [("O-1".to_owned(), Some(1), None, 1)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        let mut sample = roster();
        sample.decide(Action::Lock, A, Some(FREE), None);
        sample.decide(Action::Ban, OfficialIx(1), Some(OTHER), None);
        agree(&sample.finish(), "locks_and_bans", &[]);
        let mut sample = roster();
        sample.decide(Action::Ban, A, None, None);
        sample.pair(OfficialIx(1), OWN, PairFact { allowed: Some(false), ..PairFact::default() });
        agree(&sample.finish(), "locks_and_bans", &[]);
    }
}
