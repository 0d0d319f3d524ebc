//! `home_posting`: nobody is sent to a post of the own home territory.

use crate::domain::{Kind, OfficialIx, Pair, Plan, PostIx, Reads};

use super::group::at_levels;
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "home_posting",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "levels", unit: Unit::Levels, default: DefaultValue::Words(&[]) },
        Param { name: "titles", unit: Unit::Titles, default: DefaultValue::Words(&[]) },
        EXEMPT,
    ],
    source: "Election Commission of India: no home district",
    reads: &[Reads::Home],
    roles: &[],
    rule: &HomePosting,
};

struct HomePosting;

impl Rule for HomePosting {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let cx = *cx;
        Refused::when(move |pair| {
            let unit = cx.instance.post(pair.post).unit;
            concerned(&cx, pair.post)
                && cx.instance.is_local(cx.policy, official, unit) == Some(true)
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let territory = cx.instance.locality(cx.instance.post(pair.post).unit);
        vec![("territory", cx.instance.unit(territory).id.clone())]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let (levels, titles) = (cx.setting.words("levels"), cx.setting.words("titles"));
        moves_that(cx, plan, |made| {
            let (post, unit) = (cx.instance.post(made.to), cx.instance.unit_of(made.to));
            let local = cx.instance.is_local(cx.policy, made.official, post.unit).unwrap_or(false);
            let level = cx.policy.level(unit.level);
            local
                && (levels.is_empty() || levels.iter().any(|named| named == level))
                && (titles.is_empty() || titles.contains(&post.title))
        })
    }
}

fn concerned(cx: &Cx<'_>, post: PostIx) -> bool {
    let titles = cx.setting.words("titles");
    at_levels(cx, post) && (titles.is_empty() || titles.contains(&cx.instance.post(post).title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1_PARTY, D2, Sample};
    use crate::domain::{Action, Value};
    use crate::rules::proof::{Case, agree, words};

    const DISTRICT: PostIx = PostIx(0);
    const COMMUNE: PostIx = PostIx(1);
    const ELSEWHERE: PostIx = PostIx(2);

    /// A chair in D2 and one in its commune C2, a clerk in D1; officials from C2 and from nowhere.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        for (unit, title) in [(D2, "chair"), (C2, "clerk"), (D1_PARTY, "clerk")] {
            sample.post(title, unit, |_| {});
        }
        sample.official("of C2", None, |official| official.home_unit = Some(C2));
        sample.official("of nowhere", None, |_| {});
        sample
    }

    fn refused(sample: Sample, params: &[(&'static str, Value)]) -> [Vec<PostIx>; 2] {
        let instance = sample.finish();
        let case = Case::new(&instance, "home_posting", Kind::Filter, params);
        [0, 1].map(OfficialIx).map(|official| {
            let refused = |post: &PostIx| {
                let refused = case.refuses(official, *post);
                let audited = case.amounts(&[(official, Some(*post))]);
                assert_eq!(audited.len(), usize::from(refused), "{official:?} {post:?}");
                refused
            };
            [DISTRICT, COMMUNE, ELSEWHERE].into_iter().filter(refused).collect()
        })
    }

    #[test]
    fn home_and_what_it_lies_in() {
        assert_eq!(refused(roster(), &[]), [vec![DISTRICT, COMMUNE], vec![]]);
        let communes = [("levels", words(&["commune"]))];
        assert_eq!(refused(roster(), &communes), [vec![COMMUNE], vec![]]);
        let chairs = [("titles", words(&["chair"]))];
        assert_eq!(refused(roster(), &chairs), [vec![DISTRICT], vec![]]);
        let both = [communes, chairs].concat();
        assert_eq!(refused(roster(), &both), [vec![], vec![]]);
    }

    #[test]
    fn the_incumbent_may_stay_at_home_and_a_waiver_sends_there() {
        let mut sample = roster();
        sample.official("at home", DISTRICT, |official| official.home_unit = Some(D2));
        let instance = sample.finish();
        let case = Case::new(&instance, "home_posting", Kind::Filter, &[]);
        assert!(!case.refuses(OfficialIx(2), DISTRICT) && case.amounts(&[]).is_empty());
        let mut waived = roster();
        waived.decide(Action::Waive, OfficialIx(0), None, Some("home_posting"));
        assert_eq!(refused(waived, &[]), [vec![], vec![]]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster().finish(), "home_posting", &[]);
        agree(&roster().finish(), "home_posting", &[("levels", words(&["commune"]))]);
    }
}
