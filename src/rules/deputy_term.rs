//! `deputy_term`: a deputy past the limit of consecutive years is no deputy of the same unit any
//! longer.

use crate::domain::{Kind, OfficialIx, Pair, PairSet, Plan, PostIx, Reads, UnitIx};

use super::calendar::months_before;
use super::{
    Cx, DefaultValue, Draft, Fact, Finding, GAP_DAYS, Param, Refused, Rule, Spec, Term, Unit,
};

pub(super) const SPEC: Spec = Spec {
    id: "deputy_term",
    kinds: &[Kind::Elastic, Kind::Filter, Kind::Hard],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "years", unit: Unit::Years, default: DefaultValue::Int(10) },
        Param { name: "titles", unit: Unit::Titles, default: DefaultValue::Words(&[]) },
        GAP_DAYS,
    ],
    source: "Hai Duong 646-QD/TU",
    reads: &[Reads::Incumbents],
    roles: &[],
    rule: &DeputyTerm,
};

struct DeputyTerm;

impl Rule for DeputyTerm {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let Some(unit) = unit_to_leave(cx, official) else { return Refused::Nothing };
        let cx = *cx;
        Refused::when(move |pair| !pair.stays() && deputy_of(&cx, pair.post, unit))
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let since = cx
            .instance
            .unbroken_since(pair.official, cx.setting.int("gap_days"), |post| is_deputy(cx, post));
        vec![
            ("since", since.map_or_else(String::new, |date| date.to_string())),
            ("years", cx.setting.int("years").to_string()),
        ]
    }

    fn term(&self, cx: &Cx<'_>, official: OfficialIx) -> Option<Term> {
        cx.instance.official(official).current.filter(|own| is_deputy(cx, *own))?;
        let since = cx
            .instance
            .unbroken_since(official, cx.setting.int("gap_days"), |post| is_deputy(cx, post))?;
        Some(Term::new(since, cx.setting.int("years").saturating_mul(12)))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs().filter(|official| !cx.waived(*official)) {
            let Some(unit) = unit_to_leave(cx, official) else { continue };
            let again = pairs.of_official(official).filter(|(_, p)| deputy_of(cx, p.post, unit));
            let again: Vec<_> = again.map(|(at, _)| (draft.pair(at), 1)).collect();
            if !again.is_empty() {
                draft.at_most(cx, &cx.instance.official(official).id, again, 0, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let latest = months_before(instance.plan_date, cx.setting.int("years").saturating_mul(12));
        let mut findings = Vec::new();
        for (official, post) in plan.placed().filter(|(_, post)| is_deputy(cx, *post)) {
            let person = instance.official(official);
            let Some(own) = person.current.filter(|own| is_deputy(cx, *own)) else { continue };
            let home = |post: PostIx| instance.heir(instance.post(post).unit);
            let since = instance
                .unbroken_since(official, cx.setting.int("gap_days"), |post| is_deputy(cx, post));
            let past = since.is_some_and(|since| since <= latest);
            // A filter lets an incumbent stay; a row does not.
            let free = cx.setting.kind == Kind::Filter && own == post;
            if past && home(own) == home(post) && !free && !cx.waived(official) {
                findings.push(Finding::pair(1, official, post).labelled(&person.id));
            }
        }
        findings
    }
}

/// Whether a post counts as a deputy's: one of the titles; without titles, any but a head's.
fn is_deputy(cx: &Cx<'_>, post: PostIx) -> bool {
    let post = cx.instance.post(post);
    let titles = cx.setting.words("titles");
    !post.head && (titles.is_empty() || titles.contains(&post.title))
}

/// The unit in which the official has been a deputy for too long.
fn unit_to_leave(cx: &Cx<'_>, official: OfficialIx) -> Option<UnitIx> {
    let own = cx.instance.official(official).current?;
    let term = DeputyTerm.term(cx, official)?;
    term.is_over(cx.instance.plan_date).then_some(cx.instance.post(own).unit)
}

fn deputy_of(cx: &Cx<'_>, post: PostIx, unit: UnitIx) -> bool {
    is_deputy(cx, post) && cx.instance.lives_on_in(unit, cx.instance.post(post).unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, PLAN_DATE, Sample, served};
    use crate::domain::{Action, Instance, Stint};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const OWN: PostIx = PostIx(0);
    const OTHER_DEPUTY: PostIx = PostIx(1);
    const HEAD: PostIx = PostIx(2);
    const ELSEWHERE: PostIx = PostIx(3);

    fn roster(since: Date) -> Sample {
        let mut sample = Sample::new();
        sample.post("P-1", D1, |post| post.title = "vice-chair".to_owned());
        sample.post("P-2", D1, |post| post.title = "clerk".to_owned());
        sample.post("P-3", D1, |post| post.head = true);
        sample.post("P-4", D2, |_| {});
        sample.official("O-1", OWN, |official| {
            official.tenures = vec![served(Some(OWN), D1, since, None, Stint::Regular)];
        });
        sample.official("O-2", None, |_| {});
        sample
    }

    fn breaks(instance: &Instance, kind: Kind, titles: &[&str]) -> Vec<PostIx> {
        let params = [("titles", words(titles))];
        let case = Case::new(instance, "deputy_term", kind, &params);
        let broken = |post: &PostIx| !case.amounts(&[(A, Some(*post))]).is_empty();
        [OWN, OTHER_DEPUTY, HEAD, ELSEWHERE].into_iter().filter(broken).collect()
    }

    #[test]
    fn ten_years_to_the_day() {
        for (since, past) in [
            (date(2016, 2, 15), true),
            (date(2016, 3, 15), true),
            (date(2016, 3, 16), false),
            (date(2016, 4, 15), false),
        ] {
            let instance = roster(since).finish();
            let expected: &[PostIx] = if past { &[OWN, OTHER_DEPUTY] } else { &[] };
            assert_eq!(breaks(&instance, Kind::Elastic, &[]), expected, "{since}");
            let case = Case::new(&instance, "deputy_term", Kind::Filter, &[]);
            assert_eq!(case.refuses(A, OTHER_DEPUTY), past, "{since}");
            assert!(!case.refuses(A, HEAD) && !case.refuses(A, ELSEWHERE));
        }
    }

    #[test]
    fn a_filter_lets_the_incumbent_stay() {
        let instance = roster(date(2010, 1, 1)).finish();
        assert_eq!(breaks(&instance, Kind::Filter, &[]), [OTHER_DEPUTY]);
    }

    #[test]
    fn only_the_titles_named_are_deputies() {
        let instance = roster(date(2010, 1, 1)).finish();
        assert_eq!(breaks(&instance, Kind::Hard, &["vice-chair"]), [OWN]);
        assert_eq!(breaks(&instance, Kind::Hard, &["clerk"]), [], "not a deputy now");
        let mut head = roster(date(2010, 1, 1)).finish();
        head.posts[OWN.at()].head = true;
        assert_eq!(breaks(&head, Kind::Hard, &["vice-chair"]), [], "a head is nobody's deputy");
    }

    /// The years in D2, which D1 took over, count as years in D1; D2's own post is gone.
    #[test]
    fn a_merger_neither_ends_nor_restarts_the_years() {
        let mut sample = roster(date(2024, 1, 1));
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        sample.unit(D2).successor = Some(D1);
        let mut instance = sample.finish();
        let (from, to) = (date(2012, 1, 1), date(2023, 12, 31));
        let before = served(Some(ELSEWHERE), D2, from, Some(to), Stint::Regular);
        instance.officials[A.at()].tenures.insert(0, before);
        let broken = breaks(&instance, Kind::Hard, &[]);
        assert_eq!(broken[..2], [OWN, OTHER_DEPUTY]);
        instance.units[D2.at()].successor = None;
        assert_eq!(breaks(&instance, Kind::Hard, &[]), []);
    }

    #[test]
    fn a_waiver_lets_the_deputy_stay() {
        let mut sample = roster(date(2010, 1, 1));
        sample.decide(Action::Waive, A, None, Some("deputy_term"));
        let instance = sample.finish();
        assert_eq!(breaks(&instance, Kind::Elastic, &[]), []);
        assert_eq!(Case::new(&instance, "deputy_term", Kind::Elastic, &[]).rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(date(2010, 1, 1)).finish(), "deputy_term", &[]);
        let titles = [("titles", words(&["vice-chair", "clerk"]))];
        agree(&roster(date(2010, 1, 1)).finish(), "deputy_term", &titles);
    }
}
