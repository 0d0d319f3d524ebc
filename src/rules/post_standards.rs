//! `post_standards`: the official meets the degree, theory level and field of the post reached.

use crate::domain::{Kind, Official, OfficialIx, Pair, Plan, Post};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "post_standards",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "fields", unit: Unit::Flag, default: DefaultValue::Flag(true) },
        EXEMPT,
    ],
    source: "65-QD/TW Art. 5",
    reads: &[],
    roles: &[],
    rule: &PostStandards,
};

struct PostStandards;

impl Rule for PostStandards {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let instance = cx.instance;
        let person = instance.official(official);
        let fields = cx.setting.flag("fields");
        Refused::when(move |pair| lacks(person, instance.post(pair.post), fields).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let person = cx.instance.official(pair.official);
        let lacks = lacks(person, cx.instance.post(pair.post), cx.setting.flag("fields"));
        vec![("lacks", lacks.unwrap_or_default().to_owned())]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let fields = cx.setting.flag("fields");
        moves_that(cx, plan, |made| {
            let person = cx.instance.official(made.official);
            let post = cx.instance.post(made.to);
            // An absent value orders below every present one: unknown fails, not asked passes.
            let wrong_field = match &person.field {
                Some(field) => !post.fields.is_empty() && !post.fields.contains(field),
                None => !post.fields.is_empty(),
            };
            post.min_degree > person.degree
                || post.min_theory > person.theory_level
                || (fields && wrong_field)
        })
    }
}

/// The first standard of the post that the official is not known to meet.
fn lacks(person: &Official, post: &Post, fields: bool) -> Option<&'static str> {
    let below = |least: Option<usize>, has: Option<usize>| {
        least.is_some_and(|least| has.is_none_or(|has| has < least))
    };
    let listed = || post.fields.iter().any(|field| person.field.as_ref() == Some(field));
    if below(post.min_degree, person.degree) {
        Some("degree")
    } else if below(post.min_theory, person.theory_level) {
        Some("theory")
    } else if fields && !post.fields.is_empty() && !listed() {
        Some("field")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    /// P-2 asks for degree 1, P-3 for theory level 2, P-4 for law or economics, P-5 for nothing.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = 3);
        sample.post("P-2", D1, |post| post.min_degree = Some(1));
        sample.post("P-3", D1, |post| post.min_theory = Some(2));
        sample.post("P-4", D1, |post| post.fields = vec!["law".to_owned(), "economics".to_owned()]);
        sample.post("P-5", D1, |_| {});
        sample.official("unknown", own, |_| {});
        sample.official("exact", own, |official| {
            official.degree = Some(1);
            official.theory_level = Some(2);
            official.field = Some("economics".to_owned());
        });
        sample.official("below", own, |official| {
            official.degree = Some(0);
            official.theory_level = Some(1);
            official.field = Some("medicine".to_owned());
        });
        sample.finish()
    }

    #[test]
    fn each_standard_refuses_what_is_below_or_unknown() {
        let instance = roster();
        for (fields, expected) in [
            (true, [[true, true, true, false], [false; 4], [true, true, true, false]]),
            (false, [[true, true, false, false], [false; 4], [true, true, false, false]]),
        ] {
            let params = [("fields", Value::Flag(fields))];
            let case = Case::new(&instance, "post_standards", Kind::Filter, &params);
            for (official, refusals) in instance.official_ixs().zip(expected) {
                for (at, refused) in (1..).zip(refusals) {
                    let post = PostIx(at);
                    assert_eq!(case.refuses(official, post), refused, "{official:?} {post:?}");
                    let audited = case.amounts(&[(official, Some(post))]);
                    assert_eq!(audited.len(), usize::from(refused), "{official:?} {post:?}");
                }
            }
        }
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "post_standards", &[]);
        agree(&roster(), "post_standards", &[("fields", Value::Flag(false))]);
    }
}
