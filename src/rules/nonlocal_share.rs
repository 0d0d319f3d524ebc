//! `nonlocal_share`: non-locals are at least a share of the holders of certain posts after the plan.

use crate::domain::{Kind, PairSet, Plan, PostIx, Reads, Role};

use super::share::{self, Side, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Held, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "nonlocal_share",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "titles", unit: Unit::Titles, default: DefaultValue::Words(&[]) },
        Param { name: "min_share", unit: Unit::Share, default: DefaultValue::Share(500) },
    ],
    source: "Res. 26-NQ/TW 2018; Directive 45-CT/TW",
    reads: &[Reads::Home],
    roles: &[Role::NonlocalShare],
    rule: &NonlocalShare,
};

struct NonlocalShare;

/// The one instance of the rule: its denominator.
const LABEL: &str = "holders";

impl Rule for NonlocalShare {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let mut holders = Vec::new();
        for post in cx.instance.post_ixs().filter(|post| counts(cx, *post)) {
            let unit = cx.instance.post(post).unit;
            for (at, pair) in pairs.of_post(post) {
                let nonlocal = cx.instance.is_local(cx.policy, pair.official, unit) == Some(false);
                holders.push((draft.pair(at), nonlocal));
            }
        }
        share::at_least(cx, draft, LABEL, cx.setting.share("min_share"), holders.into_iter());
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        tally(cx, plan).below(LABEL, cx.setting.share("min_share")).into_iter().collect()
    }

    fn shares(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Held> {
        vec![tally(cx, plan).held(LABEL, Side::Least, cx.setting.share("min_share"))]
    }
}

/// The holders of the posts that count, and the non-locals among them.
fn tally(cx: &Cx<'_>, plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    for (official, post) in plan.placed().filter(|(_, post)| counts(cx, *post)) {
        let local = cx.instance.is_local(cx.policy, official, cx.instance.post(post).unit);
        tally.add(official, local.is_some_and(|local| !local));
    }
    tally
}

/// The posts with one of the titles; without titles, those that ask for a non-local.
fn counts(cx: &Cx<'_>, post: PostIx) -> bool {
    let post = cx.instance.post(post);
    match cx.setting.words("titles") {
        [] => post.nonlocal,
        titles => titles.contains(&post.title),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample};
    use crate::domain::{Instance, OfficialIx, Value};
    use crate::rules::proof::{Case, agree, words};

    /// Three secretaries of D1, two of them locals, and a chair whose post asks for a non-local.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let secretary = sample.post("P-1", D1, |post| {
            post.title = "secretary".to_owned();
            post.seats = 3;
        });
        let chair = sample.post("P-2", D2, |post| post.nonlocal = true);
        for (id, post, home) in [
            ("O-1", secretary, Some(D1)),
            ("O-2", secretary, Some(D1)),
            ("O-3", secretary, Some(D2)),
            ("O-4", chair, None),
        ] {
            sample.official(id, post, |official| official.home_unit = home);
        }
        sample.finish()
    }

    fn by_title(share: i64) -> [(&'static str, Value); 2] {
        [("titles", words(&["secretary"])), ("min_share", Value::Share(share))]
    }

    /// 1 of 3: short of one half by half a person, of all by two.
    #[test]
    fn holders_after_the_plan_stays_included() {
        let instance = roster();
        let amounts = |params: &[(&'static str, Value)], changes: &[_]| {
            Case::new(&instance, "nonlocal_share", Kind::Hard, params).amounts(changes)
        };
        assert_eq!(amounts(&by_title(333), &[]), []);
        assert_eq!(amounts(&by_title(500), &[]), [("holders".to_owned(), 1)]);
        assert_eq!(amounts(&by_title(1000), &[]), [("holders".to_owned(), 2)]);
        assert_eq!(amounts(&by_title(500), &[(OfficialIx(0), None)]), []);
        assert_eq!(
            amounts(&[], &[]),
            [("holders".to_owned(), 1)],
            "an unknown home does not count"
        );
    }

    #[test]
    fn rows_and_audit_agree() {
        for share in [333, 500, 1000] {
            agree(&roster(), "nonlocal_share", &by_title(share));
        }
        agree(&roster(), "nonlocal_share", &[]);
    }
}
