//! `moves`: every incumbent who leaves a post is a disturbance, unless the post itself is gone.

use crate::domain::{Kind, PairSet, Plan, Reads, Role};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "moves",
    kinds: &[Kind::Objective],
    tier: "disruption",
    structural: false,
    params: &[],
    source: "practice reports: avoid big disruption",
    reads: &[Reads::Incumbents],
    roles: &[Role::Disturbance, Role::Leavers],
    rule: &Moves,
};

struct Moves;

impl Rule for Moves {
    /// To leave is to take another post or none.
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let holds = cx.instance.official(official).current.is_some();
            if holds && !cx.instance.displaced(official) {
                draft.price(cx, draft.unplaced(official), 1);
                for (at, _) in pairs.of_official(official).filter(|(_, pair)| !pair.stays()) {
                    draft.price(cx, draft.pair(at), 1);
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let incumbents = cx.instance.official_ixs().filter_map(|official| {
            let post = cx.instance.official(official).current?;
            let leaves = !plan.stays(cx.instance, official);
            let open = cx.instance.post(post).seats > 0;
            (leaves && open).then(|| Finding::pair(1, official, post))
        });
        incumbents.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx};
    use crate::rules::proof::{Case, agree};

    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.official("incumbent", own, |_| {});
        sample.official("waiting", None, |_| {});
        sample.finish()
    }

    #[test]
    fn whoever_leaves_a_post_counts_and_nobody_else() {
        let case = Case::new(&roster(), "moves", Kind::Objective, &[]);
        let (incumbent, waiting) = (OfficialIx(0), OfficialIx(1));
        assert_eq!(case.findings(&[(waiting, Some(PostIx(1)))]), []);
        let left = [Finding::pair(1, incumbent, PostIx(0))];
        assert_eq!(case.findings(&[(incumbent, Some(PostIx(1)))]), left);
        assert_eq!(case.findings(&[(incumbent, None)]), left);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "moves", &[]);
    }
}
