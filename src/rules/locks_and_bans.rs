//! `locks_and_bans`: the board's locks and bans, and the pairs that `pairs.csv` does not allow or,
//! when the model takes listed pairs only, does not list.

use std::collections::BTreeSet;

use crate::domain::{
    Action, Decision, Instance, Kind, OfficialIx, Pair, PairSet, PairUniverse, Plan, PostIx,
};

use super::{Cx, Draft, Fact, Finding, Refused, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "locks_and_bans",
    kinds: &[Kind::Filter],
    tier: "law",
    structural: true,
    params: &[],
    source: "decision of the board",
    rule: &LocksAndBans,
};

struct LocksAndBans;

impl Rule for LocksAndBans {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let decided: Vec<&Decision> =
            instance.decisions.iter().filter(|d| d.official == official).collect();
        let listed = instance.pair_facts.of(official).iter();
        if decided.is_empty() && listed.clone().all(|(_, fact)| fact.allowed != Some(false)) {
            return Refused::Nothing;
        }
        Refused::when(move |pair| why(instance, &decided, pair).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let decisions = cx.instance.decisions.iter();
        let decided: Vec<&Decision> = decisions.filter(|d| d.official == pair.official).collect();
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
        for decision in &cx.instance.decisions {
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
