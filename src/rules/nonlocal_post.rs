//! `nonlocal_post`: a post that asks for a non-local is not taken by a local.

use crate::domain::{Kind, OfficialIx, Pair, Plan};

use super::{Cx, Fact, Finding, Refused, Rule, Spec, moves_that};

pub(super) const SPEC: Spec = Spec {
    id: "nonlocal_post",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[],
    source: "65-QD/TW Art. 4(2)(b); 201-KL/TW",
    rule: &NonlocalPost,
};

struct NonlocalPost;

impl Rule for NonlocalPost {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        Refused::when(move |pair| {
            let post = instance.post(pair.post);
            post.nonlocal
                && match instance.is_local(official, post.unit) {
                    Some(local) => local,
                    None => instance.unit(instance.locality(post.unit)).territory,
                }
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let known = cx.instance.official(pair.official).home_unit.is_some();
        vec![("home", if known { "local" } else { "unknown" }.to_owned())]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        moves_that(cx, plan, |made| {
            let post = cx.instance.post(made.to);
            let mut around = cx.instance.ancestors(post.unit);
            let territory = around.find(|unit| cx.instance.unit(*unit).territory);
            let home = cx.instance.official(made.official).home_unit;
            match (territory, home) {
                (Some(territory), Some(home)) => {
                    post.nonlocal && cx.instance.ancestors(home).any(|unit| unit == territory)
                }
                (Some(_), None) => post.nonlocal,
                (None, _) => false,
            }
        })
    }
}
