//! `pool_openness`: of the moves into certain posts a least share is made by people from another
//! locality.

use crate::domain::{Instance, Kind, OfficialIx, PairSet, Plan, PostIx, Reads};

use super::group::{LEVELS, at_levels};
use super::share::{self, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "pool_openness",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(200) },
        LEVELS,
    ],
    source: "practice reports: a pool that is not closed; the share is a default of ours",
    reads: &[Reads::Pool],
    roles: &[],
    rule: &PoolOpenness,
};

struct PoolOpenness;

/// The one instance of the rule: its denominator.
const LABEL: &str = "movers";

impl Rule for PoolOpenness {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let moves: Vec<_> = pairs
            .moves()
            .filter(|(_, pair)| at_levels(cx, pair.post))
            .map(|(at, pair)| (draft.pair(at), outsider(cx.instance, pair.official, pair.post)))
            .collect();
        share::at_least(cx, draft, LABEL, cx.setting.share("min_share"), moves.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut tally = Tally::default();
        for made in plan.moves(cx.context()) {
            if at_levels(cx, made.to) {
                let to = cx.instance.post(made.to).unit;
                let mut around = cx.instance.ancestors(to);
                let to = around.find(|unit| cx.instance.unit(*unit).territory).unwrap_or(to);
                let from = cx.instance.origin_unit(made.official);
                let from = from.map(|from| cx.instance.locality_today(from));
                tally.add(made.official, from.is_some_and(|from| from != to));
            }
        }
        tally.below(LABEL, cx.setting.share("min_share")).into_iter().collect()
    }
}

/// Whether an official comes to the post from another locality; an unknown origin is none.
fn outsider(instance: &Instance, official: OfficialIx, post: PostIx) -> bool {
    let to = instance.locality(instance.post(post).unit);
    instance.origin_unit(official).is_some_and(|from| instance.locality_today(from) != to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Value;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, Sample};
    use crate::rules::proof::{Case, agree, words};

    /// Two officials of D1, one of D2 and one who has served nowhere; free posts in D1's office, in
    /// D2 and in a commune.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 2);
        sample.post("office", D1_PARTY, |post| post.seats = 3);
        let hills = sample.post("hills", D2, |post| post.seats = 2);
        sample.post("commune", C2, |_| {});
        for (id, post) in [("O-1", Some(own)), ("O-2", Some(own)), ("O-3", Some(hills))] {
            sample.official(id, post, |_| {});
        }
        sample.official("new", None, |_| {});
        sample.finish()
    }

    fn amounts(params: &[(&'static str, Value)], moves: &[(u32, u32)]) -> Vec<(String, i64)> {
        let moves: Vec<_> = moves.iter().map(|(o, p)| (OfficialIx(*o), Some(PostIx(*p)))).collect();
        Case::new(&roster(), "pool_openness", Kind::Hard, params).amounts(&moves)
    }

    #[test]
    fn the_denominator_is_the_movers() {
        let half = [("min_share", Value::Share(500))];
        let short = |by| [("movers".to_owned(), by)];
        assert_eq!(amounts(&half, &[]), []);
        assert_eq!(amounts(&half, &[(0, 1)]), short(1), "D1's office is D1");
        assert_eq!(amounts(&half, &[(0, 1), (2, 1)]), []);
        assert_eq!(amounts(&half, &[(0, 1), (2, 1), (3, 1)]), short(1), "unknown is no outsider");
        assert_eq!(amounts(&half, &[(2, 3), (3, 1)]), [], "the commune is a locality of its own");
    }

    #[test]
    fn only_moves_into_the_levels_named_count() {
        let communes = [("min_share", Value::Share(1000)), ("levels", words(&["commune"]))];
        assert_eq!(amounts(&communes, &[(0, 1), (2, 3)]), []);
        assert_eq!(amounts(&communes, &[(3, 3)]), [("movers".to_owned(), 1)]);
    }

    #[test]
    fn rows_and_audit_agree() {
        for share in [200, 500, 1000] {
            agree(&roster(), "pool_openness", &[("min_share", Value::Share(share))]);
        }
        agree(&roster(), "pool_openness", &[("levels", words(&["commune"]))]);
    }
}
