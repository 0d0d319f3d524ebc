//! `one_post_per_official`: an official takes one post or is left without one.

use crate::domain::{Kind, PairSet, Plan};
use crate::program::{Role, RowKey};

use super::{Cx, Draft, Finding, Rule, Spec};

pub(super) const SPEC: Spec = Spec {
    id: "one_post_per_official",
    kinds: &[Kind::Hard],
    tier: "law",
    structural: true,
    params: &[],
    source: "structure",
    reads: &[],
    roles: &[],
    rule: &OnePostPerOfficial,
};

struct OnePostPerOfficial;

impl Rule for OnePostPerOfficial {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let own = pairs.of_official(official).map(|(at, _)| (draft.pair(at), 1));
            let terms = own.chain([(draft.unplaced(official), 1)]).collect();
            draft.equation(Role::ExactlyOne, RowKey::Official(official), terms, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut lines = vec![0_i64; cx.instance.officials.len()];
        for assignment in &plan.assignments {
            lines[assignment.official.at()] += 1;
        }
        cx.instance
            .official_ixs()
            .filter(|official| lines[official.at()] != 1)
            .map(|official| Finding::official((lines[official.at()] - 1).abs(), official))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Assignment, OfficialIx, PostIx};
    use crate::rules::proof::Case;

    #[test]
    fn a_name_missing_or_written_twice_is_found() {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.official("O-1", own, |_| {});
        sample.official("O-2", None, |_| {});
        let case = Case::new(&sample.finish(), "one_post_per_official", Kind::Hard, &[]);
        let line = |post| Assignment { official: OfficialIx(0), post: Some(PostIx(post)) };
        let twice = Plan::new(vec![line(0), line(1)]);
        assert_eq!(case.findings(&[]), []);
        assert_eq!(
            SPEC.rule.audit(&case.cx(), &twice),
            [Finding::official(1, OfficialIx(0)), Finding::official(1, OfficialIx(1))]
        );
    }
}
