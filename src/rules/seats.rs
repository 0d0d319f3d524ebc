//! `seats`: a post has as many holders as seats at most.

use crate::domain::{Kind, PairSet, Plan};
use crate::program::RowKey;

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "seats",
    kinds: &[Kind::Hard],
    tier: "law",
    structural: true,
    params: &[],
    source: "structure",
    rule: &Seats,
};

struct Seats;

impl Rule for Seats {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for post in cx.instance.post_ixs() {
            let holders = pairs.of_post(post).map(|(at, _)| (draft.pair(at), 1));
            let terms = holders.chain([(draft.empty(post), 1)]).collect();
            draft.equation(RowKey::Post(post), terms, i64::from(cx.instance.post(post).seats));
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
