//! `direction_count`: the number of moves from certain levels to certain levels lies in a band.

use crate::domain::{Direction, Kind, LevelIx, OfficialIx, PairSet, Plan, Setting};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "direction_count",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "from", unit: Unit::Levels, default: DefaultValue::Words(&[]) },
        Param { name: "to", unit: Unit::Levels, default: DefaultValue::Words(&[]) },
        Param { name: "min", unit: Unit::Count, default: DefaultValue::Int(0) },
        Param { name: "max", unit: Unit::Count, default: DefaultValue::Int(1_000_000) },
    ],
    source: "practice reports: moves counted by direction; the numbers are the board's",
    reads: &[],
    roles: &[],
    rule: &DirectionCount,
};

struct DirectionCount;

impl Rule for DirectionCount {
    fn moves_asked(&self, setting: &Setting) -> (Option<i64>, Option<i64>) {
        (Some(setting.int("min")), None)
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let (min, max) = (cx.setting.int("min"), cx.setting.int("max"));
        let (from, to) = (levels(cx, "from"), levels(cx, "to"));
        let counts = |direction: Direction| {
            let comes =
                from.is_empty() || direction.from.is_some_and(|level| from.contains(&level));
            comes && (to.is_empty() || to.contains(&direction.to))
        };
        let moves: Vec<_> = pairs
            .moves()
            .filter(|(_, pair)| counts(Direction::of(cx.instance, pair.official, pair.post)))
            .map(|(at, _)| (draft.pair(at), 1))
            .collect();
        // An official makes one move at most.
        let possible = moves.len().min(cx.instance.officials.len()) as i64;
        if max < possible {
            draft.at_most(cx, label(cx), moves.clone(), max, 1);
        }
        if min > 0 {
            draft.at_least(cx, label(cx), moves, min, 1);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let named = |list: &str, level: Option<LevelIx>| match cx.setting.words(list) {
            [] => true,
            words => level.is_some_and(|level| words.iter().any(|w| w == cx.policy.level(level))),
        };
        let movers: Vec<OfficialIx> = plan
            .moves(cx.context())
            .iter()
            .filter(|made| named("from", made.direction.from))
            .filter(|made| named("to", Some(made.direction.to)))
            .map(|made| made.official)
            .collect();
        let count = movers.len() as i64;
        let amount = (count - cx.setting.int("max")).max(cx.setting.int("min") - count);
        let finding = || Finding::group(label(cx), amount).about(movers, Vec::new());
        (amount > 0).then(finding).into_iter().collect()
    }
}

/// The levels that a list names.
fn levels(cx: &Cx<'_>, list: &str) -> Vec<LevelIx> {
    let at = |name: &String| cx.policy.levels.iter().position(|level| level == name);
    cx.setting.words(list).iter().filter_map(at).map(LevelIx::new).collect()
}

/// "district>commune"; "*" stands for every level.
fn label(cx: &Cx<'_>) -> String {
    let side = |list: &str| match cx.setting.words(list) {
        [] => "*".to_owned(),
        words => words.join(","),
    };
    format!("{}>{}", side("from"), side("to"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PRV, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree, words};

    /// Three officials of D1 and one who has served nowhere; posts in a commune, the other district
    /// and the province.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", D1, |post| post.seats = 3);
        for unit in [C2, D2, PRV] {
            sample.post("free", unit, |post| post.seats = 2);
        }
        for at in 0..3 {
            sample.official(&format!("O-{at}"), own, |_| {});
        }
        sample.official("new", None, |_| {});
        sample.finish()
    }

    fn band(from: &[&str], to: &[&str], min: i64, max: i64) -> [(&'static str, Value); 4] {
        let number = Value::Int;
        [("from", words(from)), ("to", words(to)), ("min", number(min)), ("max", number(max))]
    }

    fn amounts(params: &[(&'static str, Value)], to: &[u32]) -> Vec<(String, i64)> {
        let moves: Vec<_> =
            (0..).map(OfficialIx).zip(to.iter().map(|at| Some(PostIx(*at)))).collect();
        Case::new(&roster(), "direction_count", Kind::Hard, params).amounts(&moves)
    }

    #[test]
    fn both_ends_of_the_band() {
        let down = band(&["district"], &["commune"], 1, 1);
        let missed = |by| [("district>commune".to_owned(), by)];
        assert_eq!(amounts(&down, &[]), missed(1));
        assert_eq!(amounts(&down, &[1, 2, 3]), []);
        assert_eq!(amounts(&down, &[1, 1]), missed(1));
        assert_eq!(amounts(&down, &[1, 2, 3, 1]), [], "nobody knows where the newcomer is from");
    }

    #[test]
    fn an_empty_list_means_every_level() {
        let anywhere = band(&[], &["commune"], 0, 0);
        assert_eq!(amounts(&anywhere, &[1, 2, 3, 1]), [("*>commune".to_owned(), 2)]);
        let two = band(&["district"], &["province", "district"], 3, 3);
        assert_eq!(amounts(&two, &[2, 3]), [("district>province,district".to_owned(), 1)]);
    }

    #[test]
    fn an_end_that_cannot_bind_has_no_row() {
        let rows = |min, max| {
            let params = band(&[], &["commune"], min, max);
            Case::new(&roster(), "direction_count", Kind::Hard, &params).rows().len()
        };
        assert_eq!((rows(0, 4), rows(0, 3), rows(1, 3)), (0, 1, 2));
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "direction_count", &band(&["district"], &["commune"], 1, 1));
        agree(&roster(), "direction_count", &band(&[], &["province"], 0, 1));
        agree(&roster(), "direction_count", &band(&["district"], &[], 2, 2));
    }
}
