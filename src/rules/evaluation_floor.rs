//! `evaluation_floor`: the yearly evaluations of the last years are at least at the floor.

use crate::domain::{Grade, Kind, OfficialIx, Pair, Plan, Reads};

use super::calendar::past_years;
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "evaluation_floor",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "years", unit: Unit::Count, default: DefaultValue::Int(3) },
        Param { name: "floor", unit: Unit::Grade, default: DefaultValue::Word("good") },
        Param {
            name: "missing",
            unit: Unit::Choice(&["refuse", "allow"]),
            default: DefaultValue::Word("allow"),
        },
        EXEMPT,
    ],
    source: "Decree 138/2020 Art. 56(2)",
    reads: &[Reads::Evaluations],
    roles: &[],
    rule: &EvaluationFloor,
};

struct EvaluationFloor;

impl Rule for EvaluationFloor {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        Refused::moves_if(first_fault(cx, official).is_some())
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let (year, grade) = first_fault(cx, pair.official).unwrap_or_default();
        vec![
            ("year", year.to_string()),
            ("grade", grade.to_owned()),
            ("floor", cx.setting.word("floor").to_owned()),
        ]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let (years, floor) = (cx.setting.int("years"), floor(cx));
        let ago = |year: i16| i64::from(cx.instance.plan_date.year()) - i64::from(year);
        moves_that(cx, plan, |made| {
            let known = cx.instance.official(made.official).evaluations.iter();
            let recent = known.filter(|(year, _)| (1..=years).contains(&ago(**year)));
            let grades: Vec<Grade> = recent.map(|(_, grade)| *grade).collect();
            let incomplete = (grades.len() as i64) < years;
            grades.iter().min().is_some_and(|worst| *worst < floor)
                || (incomplete && cx.setting.word("missing") == "refuse")
        })
    }
}

fn floor(cx: &Cx<'_>) -> Grade {
    Grade::parse(cx.setting.word("floor")).unwrap_or(Grade::Good)
}

/// The earliest of the years looked at that refuses the official, with the word for its grade.
fn first_fault(cx: &Cx<'_>, official: OfficialIx) -> Option<(i16, &'static str)> {
    let (floor, strict) = (floor(cx), cx.setting.word("missing") == "refuse");
    let grades = &cx.instance.official(official).evaluations;
    past_years(cx.instance.plan_date, cx.setting.int("years")).find_map(|year| {
        match grades.get(&year) {
            None => strict.then_some((year, "unknown")),
            Some(grade) if *grade < floor => {
                let word = Grade::WORDS.iter().find(|(_, g)| g == grade).map_or("", |(w, _)| w);
                Some((year, word))
            }
            Some(_) => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample, grades};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree, word};

    use Grade::{Complete, Excellent, Good, Incomplete};

    const TO: PostIx = PostIx(1);

    fn roster(known: &[(i16, Grade)]) -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.official("O-1", own, |official| official.evaluations = grades(known));
        sample.official("O-2", None, |official| {
            official.evaluations = grades(&[(2023, Good), (2024, Good), (2025, Good)]);
        });
        sample.finish()
    }

    fn refused(known: &[(i16, Grade)], params: &[(&'static str, Value)]) -> bool {
        let instance = roster(known);
        let case = Case::new(&instance, "evaluation_floor", Kind::Filter, params);
        let refused = case.refuses(OfficialIx(0), TO);
        let audited = case.amounts(&[(OfficialIx(0), Some(TO))]);
        assert_eq!(audited.len(), usize::from(refused), "{known:?}");
        refused
    }

    /// The plan is of 2026, hence 2023, 2024 and 2025 are looked at.
    #[test]
    fn the_three_years_before_the_year_of_the_plan() {
        assert!(!refused(&[(2022, Incomplete), (2023, Good), (2026, Incomplete)], &[]));
        assert!(refused(&[(2023, Complete), (2025, Excellent)], &[]));
        assert!(refused(&[(2025, Incomplete)], &[]));
        assert!(!refused(&[(2023, Complete)], &[("floor", word("complete"))]));
        assert!(!refused(&[(2023, Complete)], &[("years", Value::Int(2))]));
    }

    #[test]
    fn a_missing_year_refuses_only_when_told_to() {
        let two = [(2024, Good), (2025, Good)];
        let three = [(2023, Excellent), (2024, Good), (2025, Good)];
        assert!(!refused(&two, &[]));
        assert!(refused(&two, &[("missing", word("refuse"))]));
        assert!(!refused(&three, &[("missing", word("refuse"))]));
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(&[(2024, Complete)]), "evaluation_floor", &[]);
        agree(&roster(&[(2024, Good)]), "evaluation_floor", &[("missing", word("refuse"))]);
    }
}
