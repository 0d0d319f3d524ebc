//! `max_disappointment`: the worst-off official, or the locality that loses most, is as well off as
//! can be.

use std::collections::BTreeMap;

use crate::domain::{Kind, OfficialIx, PairSet, Plan, PostIx, Reads, UnitIx};

use super::{Cx, DefaultValue, Draft, Finding, Measure, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "max_disappointment",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[
        Param {
            name: "over",
            unit: Unit::Choice(&["officials", "localities"]),
            default: DefaultValue::Word("officials"),
        },
        Param { name: "default", unit: Unit::Points, default: DefaultValue::Int(5) },
    ],
    source: "Ferguson 2020: the greatest disappointment",
    reads: &[Reads::Pairs],
    roles: &[],
    rule: &MaxDisappointment,
};

struct MaxDisappointment;

impl Rule for MaxDisappointment {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let measures = match cx.setting.word("over") {
            "localities" => falls(cx, draft),
            _ => {
                let officials = cx.instance.official_ixs();
                officials.filter_map(|official| wishes(cx, pairs, draft, official)).collect()
            }
        };
        draft.greatest(cx, measures);
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        match cx.setting.word("over") {
            "localities" => most_emptied(cx, plan),
            _ => most_disappointed(cx, plan),
        }
        .into_iter()
        .collect()
    }
}

/// What each move of an official falls short of the best wish; `None` when nothing can.
fn wishes(cx: &Cx<'_>, pairs: &PairSet, draft: &Draft, official: OfficialIx) -> Option<Measure> {
    let listed = cx.instance.pair_facts.of(official);
    let best = listed.filter_map(|(_, fact)| fact.preference).max()?;
    let wish = |post| {
        let listed = cx.instance.pair_facts.get(official, post);
        listed.and_then(|fact| fact.preference).unwrap_or(cx.setting.int("default"))
    };
    let moves = pairs.of_official(official).filter(|(_, pair)| !pair.stays());
    let terms: Vec<_> = moves
        .map(|(at, pair)| (draft.pair(at), best - wish(pair.post)))
        .filter(|(_, short)| *short > 0)
        .collect();
    let label = cx.instance.official(official).id.clone();
    (!terms.is_empty()).then_some(Measure { label, base: 0, terms })
}

/// What each locality loses: its holders now, less its seats, plus those that stand empty.
fn falls(cx: &Cx<'_>, draft: &Draft) -> Vec<Measure> {
    let mut measures: BTreeMap<UnitIx, Measure> = BTreeMap::new();
    for at in cx.instance.post_ixs() {
        let post = cx.instance.post(at);
        if post.seats == 0 {
            continue;
        }
        let place = cx.instance.locality(post.unit);
        let label = || cx.instance.unit(place).id.clone();
        let empty = || Measure { label: label(), base: 0, terms: Vec::new() };
        let measure = measures.entry(place).or_insert_with(empty);
        measure.base += cx.instance.holders[at.at()].len() as i64 - i64::from(post.seats);
        measure.terms.push((draft.empty(at), 1));
    }
    measures.into_values().collect()
}

/// The movers whose posts fall shortest of their best wishes.
fn most_disappointed(cx: &Cx<'_>, plan: &Plan) -> Option<Finding> {
    let mut worst = Finding::default();
    for made in plan.moves(cx.context()) {
        let stated = |post: Option<PostIx>| {
            let listed = cx.instance.pair_facts.of(made.official);
            let meant = listed.filter(move |(own, _)| post.is_none_or(|post| *own == post));
            meant.filter_map(|(_, fact)| fact.preference).max()
        };
        let Some(best) = stated(None) else { continue };
        let short = best - stated(Some(made.to)).unwrap_or(cx.setting.int("default"));
        if short > worst.amount {
            worst = Finding::pair(short, made.official, made.to);
        } else if short == worst.amount && short > 0 {
            worst.officials.push(made.official);
            worst.posts.push(made.to);
        }
    }
    worst.posts.sort_unstable();
    worst.posts.dedup();
    (worst.amount > 0).then_some(worst)
}

/// The greatest number of holders that a locality loses.
fn most_emptied(cx: &Cx<'_>, plan: &Plan) -> Option<Finding> {
    let mut fall: BTreeMap<UnitIx, i64> = BTreeMap::new();
    let before = Plan::standing(cx.instance);
    for (lines, change) in [(&before, 1), (plan, -1)] {
        for (_, post) in lines.placed().filter(|(_, post)| cx.instance.post(*post).seats > 0) {
            let place = cx.instance.locality(cx.instance.post(post).unit);
            *fall.entry(place).or_default() += change;
        }
    }
    let amount = fall.into_values().max().unwrap_or(0);
    (amount > 0).then(|| Finding { amount, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, PairFact};
    use crate::rules::proof::{Case, agree, word};

    const A: OfficialIx = OfficialIx(0);
    const B: OfficialIx = OfficialIx(1);
    const C: OfficialIx = OfficialIx(2);
    const OWN: PostIx = PostIx(0);
    const OFFICE: PostIx = PostIx(1);
    const HILLS: PostIx = PostIx(2);

    /// The first official likes staying best (9), then the hills (7), the office being unlisted; the
    /// second wishes for the hills (8) rather than the office (2); of the third nothing is said.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        sample.post("own", D1, |post| post.seats = 2);
        sample.post("office", D1_PARTY, |post| post.seats = 2);
        sample.post("hills", D2, |post| post.seats = 2);
        sample.official("A", OWN, |_| {});
        sample.official("B", OWN, |_| {});
        sample.official("C", None, |_| {});
        let wish = |preference| PairFact { preference: Some(preference), ..PairFact::default() };
        for (official, post, points) in [(A, OWN, 9), (A, HILLS, 7), (B, HILLS, 8), (B, OFFICE, 2)]
        {
            sample.pair(official, post, wish(points));
        }
        sample.finish()
    }

    fn worst(over: &str, moves: &[(OfficialIx, Option<PostIx>)]) -> Vec<(i64, Vec<OfficialIx>)> {
        let params = [("over", word(over))];
        let case = Case::new(&roster(), "max_disappointment", Kind::Objective, &params);
        let findings = case.findings(moves).into_iter();
        findings.map(|finding| (finding.amount, finding.officials)).collect()
    }

    #[test]
    fn the_worst_off_official_counts() {
        let officials = |moves: &[_]| worst("officials", moves);
        assert_eq!(officials(&[]), [], "whoever stays is not disappointed by the plan");
        assert_eq!(officials(&[(A, Some(HILLS))]), [(2, vec![A])]);
        assert_eq!(officials(&[(A, Some(OFFICE))]), [(4, vec![A])], "9 against the default of 5");
        assert_eq!(officials(&[(A, Some(HILLS)), (B, Some(OFFICE))]), [(6, vec![B])]);
        assert_eq!(officials(&[(B, Some(HILLS)), (C, Some(OFFICE))]), []);
    }

    #[test]
    fn the_locality_that_loses_most_counts() {
        let localities = |moves: &[_]| worst("localities", moves);
        assert_eq!(localities(&[]), []);
        assert_eq!(localities(&[(A, Some(OFFICE))]), [], "the office is D1");
        assert_eq!(localities(&[(A, Some(HILLS))]), [(1, Vec::new())]);
        assert_eq!(localities(&[(A, Some(HILLS)), (B, None)]), [(2, Vec::new())]);
        assert_eq!(localities(&[(A, Some(HILLS)), (C, Some(OFFICE))]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        for over in ["officials", "localities"] {
            agree(&roster(), "max_disappointment", &[("over", word(over))]);
        }
    }
}
