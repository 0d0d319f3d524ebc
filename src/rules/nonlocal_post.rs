//! `nonlocal_post`: a post that asks for a non-local is not taken by a local.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Reads};

use super::{Cx, EXEMPT, Fact, Finding, Refused, Rule, Spec, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "nonlocal_post",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[EXEMPT],
    source: "65-QD/TW Art. 4(2)(b); 201-KL/TW",
    reads: &[Reads::Home],
    roles: &[],
    rule: &NonlocalPost,
};

struct NonlocalPost;

impl Rule for NonlocalPost {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let Cx { instance, policy, .. } = *cx;
        Refused::when(move |pair| {
            let post = instance.post(pair.post);
            post.nonlocal
                && match instance.is_local(policy, official, post.unit) {
                    Some(local) => local,
                    None => instance.unit(instance.locality(post.unit)).territory,
                }
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let unit = cx.instance.post(pair.post).unit;
        let known = cx.instance.is_local(cx.policy, pair.official, unit).is_some();
        vec![("home", if known { "local" } else { "unknown" }.to_owned())]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        moves_that(cx, plan, |made| {
            let post = cx.instance.post(made.to);
            let mut around = cx.instance.ancestors(post.unit);
            let in_territory = around.any(|unit| cx.instance.unit(unit).territory);
            let local = cx.instance.is_local(cx.policy, made.official, post.unit);
            post.nonlocal && in_territory && local.unwrap_or(true)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PRV, Sample};
    use crate::domain::{Instance, PostIx};
    use crate::rules::proof::{Case, agree};

    /// Flagged posts in D1's party office and in D2, an unflagged one in D1.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        sample.post("P-1", D1_PARTY, |post| post.nonlocal = true);
        sample.post("P-2", D2, |post| post.nonlocal = true);
        sample.post("P-3", D1, |_| {});
        for (id, home) in [("of D1", Some(D1)), ("of C2", Some(C2)), ("of nowhere", None)] {
            sample.official(id, None, |official| official.home_unit = home);
        }
        sample.official("of the province", None, |official| official.home_unit = Some(PRV));
        sample.finish()
    }

    #[test]
    fn a_local_of_the_territory_is_refused() {
        let instance = roster();
        let case = Case::new(&instance, "nonlocal_post", Kind::Filter, &[]);
        let expected = [
            [true, false, false],
            [false, true, false],
            [true, true, false],
            [false, false, false],
        ];
        for (official, refusals) in instance.official_ixs().zip(expected) {
            for (post, refused) in instance.post_ixs().zip(refusals) {
                assert_eq!(case.refuses(official, post), refused, "{official:?} {post:?}");
                let audited = case.amounts(&[(official, Some(post))]);
                assert_eq!(audited.len(), usize::from(refused), "{official:?} {post:?}");
            }
        }
    }

    #[test]
    fn outside_any_territory_nobody_is_local() {
        let mut instance = roster();
        for unit in &mut instance.units {
            unit.territory = false;
        }
        let case = Case::new(&instance, "nonlocal_post", Kind::Filter, &[]);
        assert!(!case.refuses(OfficialIx(0), PostIx(0)));
        assert!(!case.refuses(OfficialIx(2), PostIx(0)));
        assert_eq!(case.amounts(&[(OfficialIx(2), Some(PostIx(0)))]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "nonlocal_post", &[]);
    }
}
