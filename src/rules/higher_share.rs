//! `higher_share`: moves to a higher rank are at most a share of all moves.

use crate::domain::{Kind, Pair, PairSet, Plan};

use super::share::{self, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "higher_share",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param { name: "max_share", unit: Unit::Share, default: DefaultValue::Share(100) }],
    source: "65-QD/TW Art. 4(3); the share is a default of ours",
    reads: &[],
    roles: &[],
    rule: &HigherShare,
};

struct HigherShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "movers";

impl Rule for HigherShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let higher = |pair: &Pair| {
            let own = cx.instance.rank_of(pair.official);
            own.zip(cx.instance.post(pair.post).rank).is_some_and(|(own, rank)| rank > own)
        };
        let moves: Vec<_> =
            pairs.moves().map(|(at, pair)| (draft.pair(at), higher(pair))).collect();
        share::at_most(cx, draft, LABEL, cx.setting.share("max_share"), moves.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tally = Tally::default();
        for made in plan.moves(cx.context()) {
            let to = cx.instance.post(made.to).rank;
            let from = cx.instance.rank_of(made.official);
            tally.add(made.official, from.is_some() && to > from);
        }
        tally.above(LABEL, cx.setting.share("max_share")).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    /// Three officials of rank 2 and one of unknown rank; free posts of ranks 3, 2, none.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| {
            post.rank = Some(2);
            post.seats = 3;
        });
        for rank in [Some(3), Some(2), None] {
            sample.post("free", D1, |post| post.rank = rank);
        }
        for at in 0..3 {
            sample.official(&format!("O-{at}"), own, |_| {});
        }
        sample.official("unknown", None, |_| {});
        sample.finish()
    }

    fn moves(to: &[u32]) -> Vec<(OfficialIx, Option<PostIx>)> {
        (0..).map(OfficialIx).zip(to.iter().map(|at| Some(PostIx(*at)))).collect()
    }

    /// One of two is 0.5: over 0.1 by 0.8 of a move, hence 1; one of three is within 0.334.
    #[test]
    fn the_denominator_is_the_movers() {
        let instance = roster();
        let amounts = |share, to: &[u32]| {
            let share = [("max_share", Value::Share(share))];
            Case::new(&instance, "higher_share", Kind::Hard, &share).amounts(&moves(to))
        };
        assert_eq!(amounts(100, &[1, 2]), [("movers".to_owned(), 1)]);
        assert_eq!(amounts(500, &[1, 2]), []);
        assert_eq!(amounts(334, &[1, 2, 3]), []);
        assert_eq!(amounts(333, &[1, 2, 3]), [("movers".to_owned(), 1)]);
        assert_eq!(amounts(0, &[2, 3]), []);
        assert_eq!(amounts(0, &[0, 0, 0, 1]), [], "from an unknown rank nothing is higher");
    }

    #[test]
    fn rows_and_audit_agree() {
        for share in [0, 333, 500] {
            agree(&roster(), "higher_share", &[("max_share", Value::Share(share))]);
        }
    }

    #[test]
    fn no_row_where_no_move_leads_up() {
        let mut instance = roster();
        instance.posts[1].rank = Some(1);
        assert_eq!(Case::new(&instance, "higher_share", Kind::Hard, &[]).rows(), []);
    }
}
