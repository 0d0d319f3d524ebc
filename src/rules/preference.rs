//! `preference`: a move earns the points of the official's wish above the default, and pays those
//! below it, so that a move nobody has spoken of counts for nothing.

use crate::domain::{Kind, Reads};

use super::Spec;
use super::points::{Points, default};

pub(super) const SPEC: Spec = Spec {
    id: "preference",
    kinds: &[Kind::Objective],
    tier: "wishes",
    structural: false,
    params: &[default(5)],
    source: "practice reports: officials do not want to change environment",
    reads: &[Reads::Pairs],
    roles: &[],
    rule: &Points { said: |fact| fact.preference, moves_only: true },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PairFact, PostIx};
    use crate::rules::proof::{Case, agree};

    /// The first official would rather stay (9) than go (2); the second wishes for the second post
    /// (8) and has not spoken of the first.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        let free = sample.post("P-2", D1, |_| {});
        let a = sample.official("O-1", own, |_| {});
        let b = sample.official("O-2", None, |_| {});
        let wish = |preference| PairFact { preference, ..PairFact::default() };
        sample.pair(a, own, wish(Some(9)));
        sample.pair(a, free, wish(Some(2)));
        sample.pair(b, own, wish(None));
        sample.pair(b, free, wish(Some(8)));
        sample.finish()
    }

    #[test]
    fn moves_pay_below_the_default_and_earn_above_it() {
        let case = Case::new(&roster(), "preference", Kind::Objective, &[]);
        let amounts = |changes: &[_]| -> Vec<i64> {
            case.findings(changes).iter().map(|finding| finding.amount).collect()
        };
        let to = |official, post| (OfficialIx(official), Some(PostIx(post)));
        assert_eq!(amounts(&[]), [0; 0], "a stay counts nothing");
        assert_eq!(amounts(&[to(0, 1)]), [3]);
        assert_eq!(amounts(&[to(1, 1)]), [-3]);
        assert_eq!(amounts(&[to(0, 1), to(1, 0)]), [3], "of the first post nothing is said");
        assert_eq!(amounts(&[(OfficialIx(0), None)]), [0; 0]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "preference", &[]);
    }
}
