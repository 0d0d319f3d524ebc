//! `seats`: a post has as many holders as seats at most.

use crate::domain::{Kind, PairSet, Plan};
use crate::program::{Role, RowKey};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "seats",
    kinds: &[Kind::Hard],
    tier: "law",
    structural: true,
    params: &[],
    source: "structure",
    reads: &[],
    roles: &[],
    rule: &Seats,
};

struct Seats;

impl Rule for Seats {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for post in cx.instance.post_ixs() {
            let holders = pairs.of_post(post).map(|(at, _)| (draft.pair(at), 1));
            let terms = holders.chain([(draft.empty(post), 1)]).collect();
            let seats = i64::from(cx.instance.post(post).seats);
            draft.equation(Role::Capacity, RowKey::Post(post), terms, seats);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (post, holders) in plan.holders() {
            let over = holders.len() as i64 - i64::from(cx.instance.post(post).seats);
            if over > 0 {
                findings.push(Finding::post(over, post).about(holders, vec![post]));
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Kind, OfficialIx, PostIx};
    use crate::rules::proof::Case;

    #[test]
    fn holders_beyond_the_seats_are_found() {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = 2);
        for id in ["O-1", "O-2"] {
            sample.official(id, own, |_| {});
        }
        let (a, b) = (OfficialIx(2), OfficialIx(3));
        sample.official("O-3", None, |_| {});
        sample.official("O-4", None, |_| {});
        let case = Case::new(&sample.finish(), "seats", Kind::Hard, &[]);
        assert_eq!(case.findings(&[]), []);
        assert_eq!(case.findings(&[(a, Some(PostIx(0)))])[0].amount, 1);
        let crowded = case.findings(&[(a, Some(PostIx(0))), (b, Some(PostIx(0)))]);
        assert_eq!((crowded[0].amount, crowded[0].officials.len()), (2, 4));
    }
}
