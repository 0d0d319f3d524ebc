//! `fit`: every placed official earns the points of fit for the post above the default, and pays
//! those below it, so that a pair nobody has judged counts for nothing.

use crate::domain::{Kind, Reads};

use super::Spec;
use super::points::{Points, default};

pub(super) const SPEC: Spec = Spec {
    id: "fit",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[default(50)],
    source: "practice reports: the right person with the right skill",
    reads: &[Reads::Pairs],
    roles: &[],
    rule: &Points { said: |fact| fact.fit, moves_only: false },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PairFact, PostIx};
    use crate::rules::proof::{Case, agree};

    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        let free = sample.post("P-2", D1, |_| {});
        let a = sample.official("O-1", own, |_| {});
        let fit = |fit| PairFact { fit, ..PairFact::default() };
        sample.pair(a, own, fit(Some(70)));
        let b = sample.official("O-2", None, |_| {});
        sample.pair(b, own, fit(None));
        sample.pair(b, free, fit(Some(30)));
        sample.finish()
    }

    #[test]
    fn points_below_the_default_are_paid_and_above_it_earned() {
        let case = Case::new(&roster(), "fit", Kind::Objective, &[]);
        let amounts = |changes: &[_]| -> Vec<i64> {
            case.findings(changes).iter().map(|finding| finding.amount).collect()
        };
        assert_eq!(amounts(&[]), [-20]);
        assert_eq!(amounts(&[(OfficialIx(0), Some(PostIx(1)))]), [0; 0]);
        assert_eq!(amounts(&[(OfficialIx(1), Some(PostIx(1)))]), [-20, 20]);
        assert_eq!(amounts(&[(OfficialIx(0), None), (OfficialIx(1), Some(PostIx(0)))]), [0; 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "fit", &[]);
    }
}
