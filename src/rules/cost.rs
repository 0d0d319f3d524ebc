//! `cost`: the allowances of a move by direction, area and distance, as a price of each move or
//! under a budget for all of them.

use crate::domain::{Direction, Kind, OfficialIx, PairSet, Plan, PostIx};
use crate::program::ColIx;

use super::{Cx, DefaultValue, Draft, EXEMPT, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "cost",
    kinds: &[Kind::Objective, Kind::Hard, Kind::Elastic],
    tier: "wishes",
    structural: false,
    params: &[
        Param {
            name: "down",
            unit: Unit::MoneyList,
            default: DefaultValue::Ints(&[6_000_000, 7_500_000, 10_500_000]),
        },
        Param {
            name: "up",
            unit: Unit::MoneyList,
            default: DefaultValue::Ints(&[3_000_000, 3_000_000, 3_000_000]),
        },
        Param {
            name: "lateral",
            unit: Unit::MoneyList,
            default: DefaultValue::Ints(&[3_000_000, 4_500_000, 6_000_000]),
        },
        Param { name: "monthly", unit: Unit::Money, default: DefaultValue::Int(1_500_000) },
        Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(36) },
        Param { name: "bands_km", unit: Unit::KmList, default: DefaultValue::Ints(&[15, 40]) },
        Param {
            name: "travel",
            unit: Unit::MoneyList,
            default: DefaultValue::Ints(&[0, 1_000_000, 1_500_000]),
        },
        Param { name: "budget", unit: Unit::Money, default: DefaultValue::Int(0) },
        Param { name: "step", unit: Unit::Money, default: DefaultValue::Int(1_000_000) },
        Param { default: DefaultValue::Words(&["return", "reorganisation"]), ..EXEMPT },
    ],
    source: "Quang Ngai 2019; the months of a stint; Quang Nam 09/2023 (no moves for mergers)",
    reads: &[],
    roles: &[],
    rule: &Cost,
};

struct Cost;

/// The one instance of the rule when there is a budget.
const LABEL: &str = "budget";

/// Dearest move: beyond it a price and a weight together would leave the whole numbers.
const DEAREST: i64 = 1_000_000_000_000;

impl Rule for Cost {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let paid = pairs.moves().filter(|(_, pair)| !cx.exempt(pair));
        let moves = paid.map(|(at, pair)| (at, cost(cx, pair.official, pair.post)));
        let costs: Vec<(ColIx, i64)> =
            moves.filter(|(_, cost)| *cost > 0).map(|(at, cost)| (draft.pair(at), cost)).collect();
        if cx.setting.kind == Kind::Objective {
            for (col, cost) in costs {
                draft.price(cx, col, cost);
            }
        } else if !costs.is_empty() {
            budget(cx, draft, costs);
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let moves = plan.moves(cx.context());
        let found = |official, to| Finding::pair(paid(cx, official, to), official, to);
        let mut findings: Vec<Finding> = moves
            .iter()
            .filter(|made| !cx.setting.exempts(made.purpose))
            .map(|made| found(made.official, made.to))
            .collect();
        findings.retain(|finding| finding.amount > 0);
        if cx.setting.kind == Kind::Objective {
            return findings;
        }
        let total: i64 = findings.iter().map(|finding| finding.amount).sum();
        let over = total - cx.setting.int("budget");
        let officials = findings.into_iter().flat_map(|finding| finding.officials).collect();
        let steps = -(-over).div_euclid(step(cx));
        let finding = Finding::group(LABEL, steps).about(officials, Vec::new());
        (over > 0).then_some(finding).into_iter().collect()
    }
}

/// All moves together cost the budget at most, in units of what all amounts are multiples of:
/// amounts of a currency are long numbers, and a solver counts better in short ones.
fn budget(cx: &Cx<'_>, draft: &mut Draft, mut costs: Vec<(ColIx, i64)>) {
    let unit = costs.iter().fold(step(cx), |unit, (_, cost)| greatest_divisor(unit, *cost));
    for (_, cost) in &mut costs {
        *cost /= unit;
    }
    // What the budget has beyond whole units pays for no move.
    draft.at_most(cx, LABEL, costs, cx.setting.int("budget") / unit, step(cx) / unit);
}

fn greatest_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

fn step(cx: &Cx<'_>) -> i64 {
    cx.setting.int("step").max(1)
}

/// The entry of a list, the last one for all that follow.
fn entry(list: &[i64], at: usize) -> i64 {
    list.get(at).or(list.last()).copied().unwrap_or(0)
}

/// What moving `official` to `post` costs.
fn cost(cx: &Cx<'_>, official: OfficialIx, post: PostIx) -> i64 {
    let direction = Direction::of(cx.instance, official, post);
    let once = if direction.is_down() {
        cx.setting.ints("down")
    } else if direction.is_up() {
        cx.setting.ints("up")
    } else {
        cx.setting.ints("lateral")
    };
    let grade = cx.instance.area_grade(cx.instance.post(post).unit);
    let km = cx.instance.km_to(official, post);
    let reached = |km: f64| cx.setting.ints("bands_km").iter().filter(move |b| km >= **b as f64);
    let band = km.map_or(0, |km| reached(km).count());
    let monthly = cx.setting.int("monthly") + entry(cx.setting.ints("travel"), band);
    let stay = monthly.saturating_mul(cx.setting.int("months"));
    stay.saturating_add(entry(once, usize::from(grade))).min(DEAREST)
}

/// The same as the audit adds it up.
fn paid(cx: &Cx<'_>, official: OfficialIx, to: PostIx) -> i64 {
    let unit = cx.instance.post(to).unit;
    let from = cx.instance.origin_unit(official).map(|from| cx.instance.level_of(from));
    // Level 0 is the highest.
    let list = match from.map(|from| from.cmp(&cx.instance.level_of(unit))) {
        Some(std::cmp::Ordering::Less) => "down",
        Some(std::cmp::Ordering::Greater) => "up",
        Some(std::cmp::Ordering::Equal) | None => "lateral",
    };
    let once = entry(cx.setting.ints(list), usize::from(cx.instance.area_grade(unit)));
    let bands = cx.setting.ints("bands_km");
    let beyond = |km: f64| bands.iter().position(|band| km < *band as f64).unwrap_or(bands.len());
    let band = cx.instance.km_to(official, to).map_or(0, beyond);
    let months = cx.setting.int("months");
    let living = cx.setting.int("monthly").saturating_mul(months);
    let travel = entry(cx.setting.ints("travel"), band).saturating_mul(months);
    once.saturating_add(living).saturating_add(travel).min(DEAREST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PLAN_DATE, PRV, Sample};
    use crate::domain::{Instance, Location, Value};
    use crate::rules::proof::{Case, agree, words};

    /// One degree along a meridian is 111.19 km. From D1 the province is 22.2 km away, D2 (area
    /// grade 2) with its commune 55.6 km; nobody knows where the newcomer comes from.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        for (unit, latitude) in [(D1, 15.0), (PRV, 15.2), (D2, 15.5)] {
            sample.unit(unit).location = Some(Location { latitude, longitude: 108.0 });
        }
        let own = sample.post("own", D1, |_| {});
        for unit in [PRV, D2, C2, D1_PARTY] {
            sample.post("free", unit, |_| {});
        }
        sample.official("O-1", own, |_| {});
        sample.official("new", None, |_| {});
        sample.finish()
    }

    fn to(official: u32, post: u32) -> (OfficialIx, Option<PostIx>) {
        (OfficialIx(official), Some(PostIx(post)))
    }

    /// In millions: 36 months at 1.5, and travel of 1 or 1.5 a month, and once 3 (up), 6 (lateral,
    /// grade 2), 10.5 (down, grade 2) or 3 (lateral).
    #[test]
    fn the_allowances_of_a_province() {
        let case = Case::new(&roster(), "cost", Kind::Objective, &[]);
        let cost = |official, post| case.findings(&[to(official, post)])[0].amount;
        assert_eq!(cost(0, 1), 54_000_000 + 36_000_000 + 3_000_000);
        assert_eq!(cost(0, 2), 54_000_000 + 54_000_000 + 6_000_000);
        assert_eq!(cost(0, 3), 54_000_000 + 54_000_000 + 10_500_000);
        assert_eq!(cost(0, 4), 54_000_000 + 3_000_000, "the office is in D1");
        assert_eq!(cost(1, 2), 54_000_000 + 6_000_000, "lateral, no distance");
        assert_eq!(case.findings(&[]), []);
    }

    #[test]
    fn a_list_goes_on_with_its_last_entry() {
        let params = [
            ("down", Value::Ints(vec![7])),
            ("travel", Value::Ints(vec![0, 2])),
            ("lateral", Value::Ints(Vec::new())),
            ("monthly", Value::Int(0)),
            ("months", Value::Int(10)),
        ];
        let case = Case::new(&roster(), "cost", Kind::Objective, &params);
        assert_eq!(case.findings(&[to(0, 3)])[0].amount, 7 + 20);
        assert_eq!(case.findings(&[to(0, 2)])[0].amount, 20);
        assert_eq!(case.findings(&[to(1, 2)]), [], "nothing is due");
    }

    /// D1's office and the newcomer's place cost 57 each, together 114: 4 over 110, 9 over 105.
    #[test]
    fn a_budget_for_all_moves() {
        let both = [to(0, 4), to(1, 0)];
        let steps = |budget: i64, step: i64| {
            let millions = |number| Value::Int(number * 1_000_000);
            let params = [("budget", millions(budget)), ("step", millions(step))];
            let amounts = Case::new(&roster(), "cost", Kind::Elastic, &params).amounts(&both);
            amounts.into_iter().map(|(label, amount)| format!("{label} {amount}")).collect()
        };
        let none: [&str; 0] = [];
        let told: Vec<String> = steps(114, 5);
        assert_eq!(told, none);
        let told: Vec<String> = steps(110, 5);
        assert_eq!(told, ["budget 1"]);
        let told: Vec<String> = steps(105, 5);
        assert_eq!(told, ["budget 2"]);
        let told: Vec<String> = steps(110, 1);
        assert_eq!(told, ["budget 4"]);
    }

    /// All amounts are multiples of 1.5 million but for the budget: 113 million are 75 of them.
    #[test]
    fn the_row_counts_in_the_common_unit() {
        let params = [("budget", Value::Int(113_000_000)), ("step", Value::Int(3_000_000))];
        let rows = Case::new(&roster(), "cost", Kind::Hard, &params).rows();
        assert_eq!(rows, [("budget".to_owned(), Some(-75), None, 9)]);
    }

    #[test]
    fn absurd_amounts_stay_whole_numbers() {
        let params = [("monthly", Value::Int(DEAREST)), ("months", Value::Int(1_000_000))];
        let case = Case::new(&roster(), "cost", Kind::Objective, &params);
        assert_eq!(case.findings(&[to(0, 4)])[0].amount, DEAREST);
        agree(&roster(), "cost", &params);
    }

    /// A lateral move to an area of grade 0: 36 months at 1.5 million and 3 once.
    #[test]
    fn moves_after_a_merger_and_home_cost_nothing() {
        let mut sample = Sample::new();
        let gone = sample.post("gone", D2, |_| {});
        let here = sample.post("here", D1, |_| {});
        sample.official("O-1", gone, |_| {});
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        let merged = sample.finish();
        let moved = [(OfficialIx(0), Some(here))];
        let cost = |params: &[(&'static str, Value)]| {
            Case::new(&merged, "cost", Kind::Objective, params).amounts(&moved)
        };
        assert_eq!(cost(&[]), []);
        let all = [("exempt_purposes", words(&[]))];
        assert_eq!(cost(&all), [(String::new(), 54_000_000 + 3_000_000)]);
        let returns = [("exempt_purposes", words(&["return"]))];
        assert_eq!(cost(&returns).len(), 1);
        let elastic = Case::new(&merged, "cost", Kind::Elastic, &[]);
        assert_eq!(elastic.amounts(&moved), [], "nor does it use up a budget");
        assert_eq!(elastic.rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "cost", &[]);
        for (budget, step) in [(60_000_000, 1_000_000), (113_999_999, 7), (57_000_001, 0)] {
            let params = [("budget", Value::Int(budget)), ("step", Value::Int(step))];
            agree(&roster(), "cost", &params);
        }
    }
}
