//! `plan_size`: the number of moves lies in a band.

use crate::domain::{Kind, OfficialIx, PairSet, Plan, Setting};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "plan_size",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "min", unit: Unit::Count, default: DefaultValue::Int(0) },
        Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(1_000_000) },
    ],
    source: "the board's",
    reads: &[],
    roles: &[],
    rule: &PlanSize,
};

struct PlanSize;

impl Rule for PlanSize {
    fn moves_asked(&self, setting: &Setting) -> (Option<i64>, Option<i64>) {
        (None, Some(setting.int("max")))
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let (min, max) = (cx.setting.int("min"), cx.setting.int("max"));
        let moves: Vec<_> = pairs.moves().map(|(at, _)| (draft.pair(at), 1)).collect();
        // An official makes one move at most.
        let possible = moves.len().min(cx.instance.officials.len()) as i64;
        if max < possible {
            draft.at_most(cx, "max", moves.clone(), max, 1);
        }
        if min > 0 {
            draft.at_least(cx, "min", moves, min, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let moves = plan.moves(cx.context());
        let movers: Vec<OfficialIx> = moves.iter().map(|made| made.official).collect();
        let size = moves.len() as i64;
        let sides = [("max", size - cx.setting.int("max")), ("min", cx.setting.int("min") - size)];
        sides
            .into_iter()
            .filter(|(_, amount)| *amount > 0)
            .map(|(label, amount)| Finding::group(label, amount).about(movers.clone(), Vec::new()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree};

    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |post| post.seats = 2);
        sample.post("P-2", D1, |post| post.seats = 3);
        sample.official("O-1", own, |_| {});
        sample.official("O-2", own, |_| {});
        sample.official("O-3", None, |_| {});
        sample.finish()
    }

    fn band(min: i64, max: i64) -> [(&'static str, Value); 2] {
        [("min", Value::Int(min)), ("max", Value::Int(max))]
    }

    #[test]
    fn both_ends_of_the_band() {
        let instance = roster();
        let amounts = |min, max, moving: u32| {
            let changes: Vec<_> = (0..moving).map(|at| (OfficialIx(at), Some(PostIx(1)))).collect();
            Case::new(&instance, "plan_size", Kind::Hard, &band(min, max)).amounts(&changes)
        };
        assert_eq!(amounts(1, 2, 1), []);
        assert_eq!(amounts(1, 2, 2), []);
        assert_eq!(amounts(1, 1, 3), [("max".to_owned(), 2)]);
        assert_eq!(amounts(2, 3, 0), [("min".to_owned(), 2)]);
    }

    #[test]
    fn an_end_that_cannot_bind_has_no_row() {
        let rows = |min, max| {
            let case = Case::new(&roster(), "plan_size", Kind::Hard, &band(min, max));
            case.rows().into_iter().map(|(label, ..)| label).collect::<Vec<_>>()
        };
        assert_eq!(rows(0, 3), [""; 0]);
        assert_eq!(rows(1, 2), ["max", "min"]);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "plan_size", &band(1, 2));
        agree(&roster(), "plan_size", &band(3, 3));
    }
}
