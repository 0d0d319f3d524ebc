//! `lower_lead_experience`: whoever newly leads has led for long enough at a lower level.

use jiff::civil::Date;

use crate::domain::{Kind, OfficialIx, Pair, Plan, PostIx};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "lower_lead_experience",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(36) },
        Param { name: "titles", unit: Unit::Titles, default: DefaultValue::Words(&[]) },
        EXEMPT,
    ],
    source: "a provincial plan under 98-QD/TW: three years leading a lower locality",
    reads: &[],
    roles: &[],
    rule: &LowerLeadExperience,
};

struct LowerLeadExperience;

impl Rule for LowerLeadExperience {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let cx = *cx;
        // Months by level: the same whichever post is reached.
        let levels = 0..cx.policy.levels.len();
        let led: Vec<i64> = levels.map(|level| led_below(&cx, official, level)).collect();
        Refused::when(move |pair| {
            let level = cx.instance.unit_of(pair.post).level.at();
            let months = led.get(level).copied().unwrap_or(0);
            concerned(&cx, pair.post) && months < cx.setting.int("months")
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let level = cx.instance.unit_of(pair.post).level;
        vec![
            ("led", led_below(cx, pair.official, level.at()).to_string()),
            ("months", cx.setting.int("months").to_string()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let lowest = cx.policy.levels.last();
        moves_that(cx, plan, |made| {
            let to = cx.instance.unit_of(made.to).level;
            let asked = match cx.setting.words("titles") {
                [] => cx.instance.post(made.to).head && cx.instance.post(made.to).critical,
                titles => titles.iter().any(|title| *title == cx.instance.post(made.to).title),
            };
            let led = cx.instance.service_since(made.official, Date::MIN, |tenure| {
                let below = cx.instance.level_of(tenure.unit) > to;
                below && tenure.post.is_some_and(|post| cx.instance.post(post).head)
            });
            let enough = led.unwrap_or_default() >= cx.setting.int("months");
            asked && !enough && lowest.is_some_and(|lowest| lowest != cx.policy.level(to))
        })
    }
}

/// Whether a post asks for such experience: by title, or as a critical head post. Below the lowest
/// level nobody can have led, so posts there ask for nothing.
fn concerned(cx: &Cx<'_>, post: PostIx) -> bool {
    let lowest = cx.instance.unit_of(post).level.at() + 1 == cx.policy.levels.len();
    let post = cx.instance.post(post);
    let titles = cx.setting.words("titles");
    let named = titles.contains(&post.title) || titles.is_empty() && post.head && post.critical;
    named && !lowest
}

/// Whole months as head of units at levels below the one at this position.
fn led_below(cx: &Cx<'_>, official: OfficialIx, level: usize) -> i64 {
    let instance = cx.instance;
    let led = instance.service_since(official, Date::MIN, |tenure| {
        tenure.post.is_some_and(|post| instance.post(post).head)
            && instance.level_of(tenure.unit).at() > level
    });
    led.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PRV, Sample, served};
    use crate::domain::{Action, Stint, Tenure, Value};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::date;

    const A: OfficialIx = OfficialIx(0);
    const DISTRICT: PostIx = PostIx(0);
    const PROVINCE: PostIx = PostIx(1);
    const COMMUNE: PostIx = PostIx(2);
    const DEPUTY: PostIx = PostIx(3);
    const LED_COMMUNE: PostIx = PostIx(4);
    const LED_DISTRICT: PostIx = PostIx(5);
    const SERVED_COMMUNE: PostIx = PostIx(6);

    /// Critical head posts of a district, the province and a commune, and a deputy's post; past
    /// head posts of a commune and a district and another post of the commune, all taken by others.
    fn roster(tenures: &[Tenure]) -> Sample {
        let mut sample = Sample::new();
        for (unit, head, critical) in [
            (D1, true, true),
            (PRV, true, true),
            (C2, true, true),
            (D1, false, true),
            (C2, true, false),
            (D2, true, false),
            (C2, false, true),
        ] {
            sample.post("post", unit, |post| {
                post.head = head;
                post.critical = critical;
            });
        }
        sample.official("O-1", None, |official| official.tenures = tenures.to_vec());
        sample
    }

    fn led(post: PostIx, start: Date, end: Date) -> Tenure {
        let unit = if post == LED_DISTRICT { D2 } else { C2 };
        served(Some(post), unit, start, Some(end), Stint::Regular)
    }

    fn refused(sample: Sample, params: &[(&'static str, Value)]) -> Vec<PostIx> {
        let instance = sample.finish();
        let case = Case::new(&instance, "lower_lead_experience", Kind::Filter, params);
        case.refused(A, instance.post_ixs())
    }

    #[test]
    fn thirty_six_months_at_a_lower_level() {
        let until = |end| roster(&[led(LED_COMMUNE, date(2020, 1, 15), end)]);
        assert_eq!(refused(until(date(2023, 1, 14)), &[]), [DISTRICT, PROVINCE]);
        assert_eq!(refused(until(date(2023, 1, 15)), &[]), []);
        let district = [led(LED_DISTRICT, date(2010, 1, 1), date(2020, 1, 1))];
        assert_eq!(refused(roster(&district), &[]), [DISTRICT], "not below a district");
        let served = [led(SERVED_COMMUNE, date(2010, 1, 1), date(2020, 1, 1))];
        assert_eq!(refused(roster(&served), &[]), [DISTRICT, PROVINCE], "not as head");
        assert_eq!(refused(roster(&[]), &[]), [DISTRICT, PROVINCE]);
    }

    /// Two times of 18 months add up; a time that both cover counts once.
    #[test]
    fn times_add_up_once() {
        let first = led(LED_COMMUNE, date(2015, 1, 1), date(2016, 7, 1));
        let later = led(LED_DISTRICT, date(2018, 1, 1), date(2019, 7, 1));
        assert_eq!(refused(roster(&[first.clone(), later]), &[]), [DISTRICT]);
        let at_once = led(LED_DISTRICT, date(2015, 1, 1), date(2016, 7, 1));
        assert_eq!(refused(roster(&[first, at_once]), &[]), [DISTRICT, PROVINCE]);
    }

    #[test]
    fn titles_name_the_posts() {
        let mut sample = roster(&[]);
        sample.post("deputy", D1, |post| post.title = "deputy".to_owned());
        let named = [("titles", words(&["deputy"]))];
        assert_eq!(refused(sample, &named), [PostIx(7)]);
        assert!(!refused(roster(&[]), &[]).contains(&DEPUTY));
        assert!(!refused(roster(&[]), &[]).contains(&COMMUNE), "nothing lies below a commune");
    }

    #[test]
    fn a_waiver_lets_the_official_lead() {
        let mut sample = roster(&[]);
        sample.decide(Action::Waive, A, None, Some("lower_lead_experience"));
        assert_eq!(refused(sample, &[]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        let lead = led(LED_DISTRICT, date(2010, 1, 1), date(2020, 1, 1));
        agree(&roster(&[lead]).finish(), "lower_lead_experience", &[]);
    }
}
