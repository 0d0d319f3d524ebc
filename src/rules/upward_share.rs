//! `upward_share`: upward moves are at least a share of the moves between levels.

use std::cmp::Ordering;

use crate::domain::{Direction, Kind, PairSet, Plan};

use super::share::{self, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "upward_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(200) }],
    source: "practice reports: 8 % and 48 % seen; the share is a default of ours",
    reads: &[],
    roles: &[],
    rule: &UpwardShare,
};

struct UpwardShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "vertical";

impl Rule for UpwardShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let mut vertical = Vec::new();
        for (at, pair) in pairs.moves() {
            let direction = Direction::of(cx.instance, pair.official, pair.post);
            if direction.is_up() || direction.is_down() {
                vertical.push((draft.pair(at), direction.is_up()));
            }
        }
        share::at_least(cx, draft, LABEL, cx.setting.share("min_share"), vertical.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tally = Tally::default();
        for made in plan.moves(cx.context()) {
            // Level 0 is the highest.
            match made.direction.from.map(|from| made.direction.to.cmp(&from)) {
                Some(Ordering::Less) => tally.add(made.official, true),
                Some(Ordering::Greater) => tally.add(made.official, false),
                Some(Ordering::Equal) | None => {}
            }
        }
        tally.below(LABEL, cx.setting.share("min_share")).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PRV, Sample};
    use crate::domain::{Instance, OfficialIx, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    /// Three officials of D1 and one without any past; posts above, below and beside.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 3);
        for unit in [PRV, C2, D2] {
            sample.post("free", unit, |post| post.seats = 2);
        }
        for at in 0..3 {
            sample.official(&format!("O-{at}"), own, |_| {});
        }
        sample.official("new", None, |_| {});
        sample.finish()
    }

    fn amounts(share: i64, to: &[u32]) -> Vec<(String, i64)> {
        let moves: Vec<_> =
            (0..).map(OfficialIx).zip(to.iter().map(|at| Some(PostIx(*at)))).collect();
        let share = [("min_share", Value::Share(share))];
        Case::new(&roster(), "upward_share", Kind::Hard, &share).amounts(&moves)
    }

    /// Posts: 1 up, 2 down, 3 lateral. The newcomer has no direction.
    #[test]
    fn the_denominator_is_the_vertical_moves() {
        assert_eq!(amounts(200, &[2, 3]), [("vertical".to_owned(), 1)]);
        assert_eq!(amounts(500, &[1, 2]), []);
        assert_eq!(amounts(500, &[1, 2, 2]), [("vertical".to_owned(), 1)]);
        assert_eq!(amounts(334, &[1, 2, 3, 2]), []);
        assert_eq!(amounts(1000, &[3, 3]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        for share in [200, 500, 1000] {
            agree(&roster(), "upward_share", &[("min_share", Value::Share(share))]);
        }
    }
}
