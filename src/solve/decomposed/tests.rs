//! The engine and its parts against exhaustive search on small random tasks.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::domain::{OfficialIx, PairIx, PostIx, SettingIx};
use crate::error::SolveError;
use crate::program::{Cap, ColIx, ColKey, Column, Program, Role, Row, RowKey, value};

use super::super::problem::{LpSolution, MipLimits, MipSolution, Optimizer, Problem, Verdict};
use super::super::trace::Trace;
use super::super::{
    Backend, EngineParams, Limit, Limits, Task, Termination, Unwatched, Watch, check,
};
use super::bound::components::Components;
use super::bound::lagrangian;
use super::bound::mir_cuts::{self, Base};
use super::model::build::Build;
use super::model::choices::{Choices, Constraint, Origin};
use super::model::incumbent::Incumbent;
use super::model::presolve;
use super::model::sparse::Sparse;
use super::primal::{ejection, greedy};
use super::warm_start::{self, CutBases};
use super::{Decomposed, minimise};

const PARAMS: EngineParams = EngineParams::DEFAULT;

/// What floating point may be off in sums of small numbers.
const EPS: f64 = 1e-6;

const FREE: (i64, i64) = (0, 1);
const SHUT: (i64, i64) = (0, 0);
const MUST: (i64, i64) = (1, 1);

/// A task in the making.
#[derive(Clone, Default)]
struct Case {
    program: Program,
    costs: Vec<i64>,
    caps: Vec<Cap>,
    /// The columns of each official.
    officials: Vec<Vec<ColIx>>,
    /// Empty seats, each with its pairs and the number of seats.
    empties: Vec<(ColIx, Vec<ColIx>, i64)>,
    /// All other columns.
    others: Vec<ColIx>,
}

/// One line a column or row, or nobody can read what fails.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let terms = |terms: &[(ColIx, i64)]| -> String {
            terms.iter().map(|(col, by)| format!(" {by:+} x{}", col.0)).collect()
        };
        for (at, (column, cost)) in self.program.columns.iter().zip(&self.costs).enumerate() {
            let Column { key, lower, upper } = column;
            writeln!(f, "x{at} {key:?} {lower}..={upper} costs {cost}")?;
        }
        for Row { key, lower, upper, terms: of, .. } in &self.program.rows {
            writeln!(f, "{key:?}: {lower:?} <={} <= {upper:?}", terms(of))?;
        }
        self.caps.iter().try_for_each(|cap| writeln!(f, "{} <= {}", terms(&cap.terms), cap.most))
    }
}

impl Case {
    fn task(&self) -> Task<'_> {
        Task {
            stage: "random",
            program: &self.program,
            costs: &self.costs,
            caps: &self.caps,
            start: None,
            trace: None,
            limits: Limits { gap: 0.0, time: None, seed: 0 },
        }
    }

    fn column(&mut self, key: ColKey, (lower, upper): (i64, i64), cost: i64) -> ColIx {
        self.costs.push(cost);
        self.program.add_column(key, lower, upper)
    }

    /// An official with a pair of each of these bounds and costs; the last one is being unplaced.
    fn official(&mut self, columns: &[((i64, i64), i64)]) -> Vec<ColIx> {
        let ix = OfficialIx::new(self.officials.len());
        let own: Vec<ColIx> = columns
            .iter()
            .enumerate()
            .map(|(at, &(bounds, cost))| {
                let pair = ColKey::Pair(PairIx::new(self.costs.len()));
                let key = if at + 1 < columns.len() { pair } else { ColKey::Unplaced(ix) };
                self.column(key, bounds, cost)
            })
            .collect();
        let terms = own.iter().map(|&col| (col, 1)).collect();
        self.program.add_equation(Role::ExactlyOne, RowKey::Official(ix), terms, 1);
        self.officials.push(own.clone());
        own
    }

    /// A post with `seats`, of which so many may be empty, at a price each.
    fn post(&mut self, pairs: &[ColIx], seats: i64, empty: (i64, i64), cost: i64) -> ColIx {
        let ix = PostIx::new(self.empties.len());
        let col = self.column(ColKey::Empty(ix), empty, cost);
        let terms = pairs.iter().chain([&col]).map(|&col| (col, 1)).collect();
        self.program.add_equation(Role::Capacity, RowKey::Post(ix), terms, seats);
        self.empties.push((col, pairs.to_vec(), seats));
        col
    }

    /// The shortfall of the next row.
    fn shortfall(&mut self, most: i64, cost: i64) -> ColIx {
        let row = self.program.rows.len() as u32;
        let col = self.column(ColKey::Shortfall(row), (0, most), cost);
        self.others.push(col);
        col
    }

    fn rule(&mut self, terms: Vec<(ColIx, i64)>, lower: Option<i64>, upper: Option<i64>) {
        let ix = SettingIx::new(self.program.rows.len());
        self.program.add_row(RowKey::Rule(ix, String::new()), terms, lower, upper);
    }

    /// The points at which the officials choose these columns.
    fn completed(&self, chosen: impl IntoIterator<Item = ColIx>) -> Vec<Vec<i64>> {
        let mut values = vec![0; self.costs.len()];
        chosen.into_iter().for_each(|col| values[col.at()] = 1);
        for (empty, pairs, seats) in &self.empties {
            values[empty.at()] = seats - pairs.iter().map(|col| values[col.at()]).sum::<i64>();
        }
        let column = |col: &ColIx| self.program.columns[col.at()];
        let spans: Vec<usize> = self
            .others
            .iter()
            .map(|col| (column(col).upper - column(col).lower + 1) as usize)
            .collect();
        let point = |picks: Vec<usize>| {
            let mut values = values.clone();
            for (col, pick) in self.others.iter().zip(picks) {
                values[col.at()] = column(col).lower + pick as i64;
            }
            values
        };
        let fits = |values: &Vec<i64>| check::fault(&self.program, &self.caps, values).is_none();
        product(&spans).map(point).filter(fits).collect()
    }

    /// All points.
    fn points(&self) -> Vec<Vec<i64>> {
        let sizes: Vec<usize> = self.officials.iter().map(Vec::len).collect();
        let of = |picks: Vec<usize>| {
            let chosen = self.officials.iter().zip(picks).map(|(own, pick)| own[pick]);
            self.completed(chosen)
        };
        product(&sizes).flat_map(of).collect()
    }

    /// The least value among points.
    fn least<'a>(&self, points: impl IntoIterator<Item = &'a Vec<i64>>) -> Option<i64> {
        points.into_iter().map(|values| value(&self.costs, values)).min()
    }
}

/// All ways to pick one of each.
fn product(sizes: &[usize]) -> impl Iterator<Item = Vec<usize>> {
    (0..sizes.iter().product()).map(|mut rest: usize| {
        let pick = |size: &usize| {
            let pick = rest % size;
            rest /= size;
            pick
        };
        sizes.iter().map(pick).collect()
    })
}

/// Numbers drawn one by one; when there are no more, zeros.
struct Draws(std::vec::IntoIter<u16>);

impl Draws {
    fn within(&mut self, lower: i64, upper: i64) -> i64 {
        lower + i64::from(self.0.next().unwrap_or(0)) % (upper - lower + 1)
    }

    fn one_in(&mut self, many: i64) -> bool {
        self.within(1, many) == many
    }
}

/// Up to five officials and posts, four rules and a cap; two in five have no point.
fn cases() -> impl Strategy<Value = Case> {
    prop::collection::vec(any::<u16>(), 150..400).prop_map(|draws| {
        let (mut case, mut draws) = (Case::default(), Draws(draws.into_iter()));
        people(&mut case, &mut draws);
        let choices: Vec<ColIx> = (0..case.costs.len() as u32).map(ColIx).collect();
        for _ in 0..draws.within(1, 3) {
            rule(&mut case, &choices, &mut draws);
        }
        if draws.one_in(2) {
            greatest(&mut case, &choices, &mut draws);
        }
        if draws.one_in(2) {
            let all: Vec<ColIx> = (0..case.costs.len() as u32).map(ColIx).collect();
            let mut terms = terms(&all, &mut draws);
            if draws.one_in(2) {
                // An earlier tier: whatever falls short counts.
                terms.retain(|(col, by)| *by > 0 && !case.others.contains(col));
                terms.extend(case.others.iter().map(|&col| (col, draws.within(0, 4))));
                terms.retain(|(_, by)| *by > 0);
            }
            case.caps.push(Cap { terms, most: draws.within(0, 9) });
        }
        case
    })
}

/// Officials and posts, with pairs that are shut or must be; some pairs are twins.
fn people(case: &mut Case, draws: &mut Draws) {
    let posts = draws.within(3, 5) as usize;
    let mut of_post = vec![Vec::new(); posts];
    for _ in 0..draws.within(3, 5) {
        let mut columns = Vec::new();
        for _ in 0..=draws.within(0, 1) {
            let bounds = [FREE, SHUT, MUST]
                [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2][draws.within(0, 11) as usize]];
            columns.push((bounds, draws.within(-5, 12)));
        }
        let unplaced = if draws.one_in(5) { SHUT } else { FREE };
        columns.push((unplaced, draws.within(0, 25)));
        let own = case.official(&columns);
        for &pair in &own[..own.len() - 1] {
            of_post[draws.within(0, posts as i64 - 1) as usize].push(pair);
        }
    }
    for pairs in of_post {
        let seats = draws.within(1, 2);
        let empty = (0, seats - i64::from(draws.one_in(6)));
        case.post(&pairs, seats, empty, draws.within(-2, 6));
    }
}

/// Coefficients of about a third of the columns.
fn terms(columns: &[ColIx], draws: &mut Draws) -> Vec<(ColIx, i64)> {
    let by = |col: &ColIx| (*col, if draws.one_in(3) { draws.within(-3, 4) } else { 0 });
    let mut terms: Vec<(ColIx, i64)> = columns.iter().map(by).collect();
    terms.retain(|(_, by)| *by != 0);
    terms
}

/// A row that is hard, or elastic from below, from above, or both.
fn rule(case: &mut Case, choices: &[ColIx], draws: &mut Draws) {
    let mut terms = terms(choices, draws);
    let (side, per) = (draws.within(-3, 5), draws.within(1, 5));
    let kind = draws.within(0, 9);
    if kind < 2 {
        let hard = (kind == 0).then_some(side - 3);
        return case.rule(terms, hard, hard.map_or(Some(side + 3), |_| None));
    }
    let (under, over) = (kind != 3 && kind != 4, kind <= 5);
    for (_, sign) in [(under, 1), (over, -1)].into_iter().filter(|(is, _)| *is) {
        let (most, cost) = (draws.within(1, 3), draws.within(0, 20));
        terms.push((case.shortfall(most, cost), sign * per));
    }
    // A slack that makes up for too little must not make too much of it.
    case.rule(terms, under.then_some(side), over.then_some(side + per));
}

/// A column at least as great as what two rows measure.
fn greatest(case: &mut Case, choices: &[ColIx], draws: &mut Draws) {
    let key = ColKey::Greatest { first: case.program.rows.len() as u32, rows: 2 };
    let bounds = (-1, draws.within(1, 3));
    let col = case.column(key, bounds, draws.within(-1, 9));
    case.others.push(col);
    for _ in 0..2 {
        let mut terms = terms(choices, draws);
        terms.push((col, draws.within(1, 3)));
        case.rule(terms, Some(draws.within(-4, 3)), None);
    }
}

/// A choice of each group.
fn pick(choices: &Choices, picks: &[u16]) -> Vec<u32> {
    let of = |group: usize| {
        let own = choices.of(group);
        (own.start + usize::from(picks[group % picks.len()]) % own.len()) as u32
    };
    (0..choices.len()).map(of).collect()
}

fn picks() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 5)
}

/// Prices in quarters.
fn quarters() -> impl Strategy<Value = Vec<i16>> {
    prop::collection::vec(prop_oneof![Just(0), -80_i16..80], 8..40)
}

/// Prices of all rows where they mean something.
fn row_prices(choices: &Choices, quarters: &[i16]) -> Vec<f64> {
    let all = quarters.iter().map(|&price| f64::from(price) / 4.0).cycle();
    let mut row_prices = all.take(choices.rows.len()).collect::<Vec<f64>>();
    lagrangian::clamp(choices, &mut row_prices);
    row_prices
}

/// Every state.
fn states(choices: &Choices) -> Vec<Incumbent> {
    let groups = (0..choices.len()).map(|group| choices.of(group).len());
    let loose = choices.loose.iter().map(|column| (column.upper - column.lower) as usize + 1);
    let sizes: Vec<usize> = groups.chain(loose).collect();
    let state = |picks: Vec<usize>| {
        let (groups, loose) = picks.split_at(choices.len());
        let chosen = groups.iter().zip(&choices.groups).map(|(at, first)| first + *at as u32);
        let loose = choices.loose.iter().zip(loose).map(|(l, at)| l.lower + *at as f64);
        Incumbent::new(choices, chosen.collect(), loose.collect())
    };
    product(&sizes).map(state).collect()
}

/// The least cost of a plan.
fn cheapest(states: &[Incumbent]) -> Option<f64> {
    states.iter().filter(|s| s.is_feasible()).map(|s| s.cost).min_by(f64::total_cmp)
}

/// The cuts around a base, added to the rows.
fn cut(choices: &mut Choices, of_row: &Sparse, chosen: &[u32], bases: &mut CutBases) {
    let base = Base::new(choices, of_row, chosen, &PARAMS.cuts);
    let sides = (0..of_row.len()).flat_map(|row| [(row, false), (row, true)]);
    let cuts: Vec<_> = sides.filter_map(|(row, over)| base.cut(choices, row, over)).collect();
    bases.add(chosen, &cuts);
    mir_cuts::add(choices, &cuts);
}

fn config(cases: u32) -> Config {
    Config { cases, max_shrink_iters: 2000, failure_persistence: None, ..Config::default() }
}

fn is_same(state: &Incumbent, other: &Incumbent) -> bool {
    let sums = (state.cost, state.violation) == (other.cost, other.violation);
    let points = (&state.chosen, &state.loose) == (&other.chosen, &other.loose);
    sums && points && state.activity == other.activity
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_state_costs_what_its_values_do_and_is_found_again_by_them(case in cases()) {
        let task = case.task();
        for choices in [Build::new(&task).choices(), Choices::new(&task)].into_iter().flatten() {
            let first = &choices.groups[..choices.len()];
            for state in states(&choices) {
                let values = choices.values(&case.program, &state);
                prop_assert_eq!(state.cost, value(&case.costs, &values) as f64);
                let fault = check::fault(&case.program, &case.caps, &values);
                prop_assert_eq!(state.is_feasible(), fault.is_none(), "{:?}", fault);
                prop_assert!(is_same(&choices.state_of(&values, first), &state));
            }
        }
    }

    #[test]
    fn a_complete_choice_is_a_plan_exactly_when_some_point_makes_it(case in cases()) {
        let task = case.task();
        for choices in [Build::new(&task).choices(), Choices::new(&task)].into_iter().flatten() {
            let mut states = states(&choices);
            states.sort_by(|a, b| a.chosen.cmp(&b.chosen));
            for same in states.chunk_by(|a, b| a.chosen == b.chosen) {
                let columns = same[0].chosen.iter().map(|&choice| choices.origin[choice as usize]);
                let expected = case.least(&case.completed(columns)).map(|least| least as f64);
                prop_assert_eq!(cheapest(same), expected);
            }
        }
    }

    #[test]
    fn what_is_left_out_beforehand_is_not_missed(case in cases()) {
        let least = case.least(&case.points()).map(|least| least as f64);
        if let Some(choices) = Build::new(&case.task()).choices() {
            prop_assert_eq!(cheapest(&states(&choices)), least);
            let presolved = presolve::presolved(choices);
            prop_assert_eq!(cheapest(&states(&presolved)), least);
        } else {
            // An official without a choice or with two that must be.
            prop_assert_eq!(least, None);
        }
    }

    #[test]
    fn bound_and_extra_never_exceed_what_points_cost(
        case in cases(), base in picks(), quarters in quarters()
    ) {
        let Some(mut choices) = Choices::new(&case.task()) else { return Ok(()) };
        let of_row = choices.entries.transposed(choices.rows.len());
        let points = case.points();
        for _ in 0..2 {
            let row_prices = row_prices(&choices, &quarters);
            let dual = lagrangian::evaluate(&choices, &row_prices);
            let reduced_costs = lagrangian::reduced_costs(&choices, &dual, &row_prices);
            for (choice, reduced_costs) in reduced_costs.iter().enumerate() {
                let makes = |values: &&Vec<i64>| values[choices.origin[choice].at()] == 1;
                if let Some(least) = case.least(points.iter().filter(makes)) {
                    prop_assert!(dual.bound + reduced_costs <= least as f64 + EPS);
                }
            }
            if let Some(least) = case.least(&points) {
                prop_assert!(dual.whole_bound() <= least as f64);
            }
            // Once more with cuts.
            let chosen = pick(&choices, &base);
            cut(&mut choices, &of_row, &chosen, &mut CutBases::default());
        }
    }

    #[test]
    fn cuts_hold_at_every_whole_point_that_keeps_the_seats(
        case in cases(), bases in prop::collection::vec(picks(), 3)
    ) {
        let Some(whole) = Choices::new(&case.task()) else { return Ok(()) };
        let of_row = whole.entries.transposed(whole.rows.len());
        let mut choices = Choices::new(&case.task()).expect("as before");
        for picks in &bases {
            cut(&mut choices, &of_row, &pick(&whole, picks), &mut CutBases::default());
        }
        for Incumbent { activity, .. } in states(&choices) {
            let full = |row: usize| !choices.is_capacity[row] || activity[row] <= choices.rows[row].upper;
            if !(0..activity.len()).all(full) {
                continue;
            }
            for (side, &of_cut) in choices.rows.iter().zip(&activity) {
                let Origin::Cut(cut) = side.origin else { continue };
                let row = cut.row as usize;
                let units = units(&choices.rows[row], activity[row], cut.over);
                prop_assert!(of_cut + units >= side.lower - EPS, "{:?}", cut);
            }
        }
    }

    #[test]
    fn moves_keep_a_state_up_to_date(
        case in cases(), start in picks(), moves in prop::collection::vec((0..9_usize, picks()), 9)
    ) {
        let Some(choices) = Choices::new(&case.task()) else { return Ok(()) };
        let loose = choices.loose.iter().map(|column| column.lower).collect();
        let mut state = Incumbent::new(&choices, pick(&choices, &start), loose);
        for (at, picks) in moves {
            let group = at % choices.len();
            state.choose(&choices, group, pick(&choices, &picks)[group]);
            if let Some(column) = choices.loose.get(at) {
                let span = (column.upper - column.lower) as u16 + 1;
                state.set_loose(&choices, at, column.lower + f64::from(picks[0] % span));
            }
            let anew = Incumbent::new(&choices, state.chosen.clone(), state.loose.clone());
            prop_assert!(is_same(&state, &anew));
        }
    }

    #[test]
    fn chains_make_no_state_worse(case in cases(), start in picks(), quarters in quarters()) {
        let Some(choices) = Choices::new(&case.task()) else { return Ok(()) };
        let of_row = choices.entries.transposed(choices.rows.len());
        let row_prices = row_prices(&choices, &quarters);
        let dual = lagrangian::evaluate(&choices, &row_prices);
        let reduced_costs = lagrangian::reduced_costs(&choices, &dual, &row_prices);
        let loose = choices.loose.iter().map(|column| column.upper).collect();
        let started = Incumbent::new(&choices, pick(&choices, &start), loose);
        for start in [started, greedy::greedy(&choices, &reduced_costs)] {
            let mut end = start.clone();
            ejection::improve(&choices, &of_row, &reduced_costs, &mut end, &PARAMS.ejection);
            prop_assert!(!start.beats(&end));
            prop_assert!(is_same(&end, &Incumbent::new(&choices, end.chosen.clone(), end.loose.clone())));
        }
    }

    #[test]
    fn a_trace_brings_back_cuts_prices_and_bound(
        case in cases(), chosen in prop::collection::vec(picks(), 2), quarters in quarters()
    ) {
        let Some(mut choices) = Choices::new(&case.task()) else { return Ok(()) };
        let of_row = choices.entries.transposed(choices.rows.len());
        let mut bases = CutBases::default();
        for picks in &chosen {
            let chosen = pick(&choices, picks);
            cut(&mut choices, &of_row, &chosen, &mut bases);
        }
        let row_prices = row_prices(&choices, &quarters);
        let lp_values: Vec<f64> = (0..choices.cost.len()).map(|at| [0.0, 0.5, 1.0][at % 3]).collect();
        let trace = bases.trace(&case.task(), &choices, &row_prices, &lp_values, 0.01);
        let mut again = Choices::new(&case.task()).expect("as before");
        prop_assert_eq!(warm_start::lp_values(&again, &trace), lp_values);
        let (prices_again, dual, _) = warm_start::resume(&mut again, &of_row, &trace, &PARAMS);
        let bound = lagrangian::evaluate(&choices, &row_prices).bound;
        prop_assert!((dual.bound - bound).abs() <= EPS, "{} {}", dual.bound, bound);
        let expected = priced_rows(&choices, &row_prices);
        let found = priced_rows(&again, &prices_again);
        prop_assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(&expected) {
            prop_assert!((found.0 - expected.0).abs() <= EPS);
            prop_assert_eq!(&found.1, &expected.1);
        }
    }

    #[test]
    fn what_another_task_left_proves_nothing_wrong(
        case in cases(), other in cases(), base in picks(), quarters in quarters()
    ) {
        let Some(trace) = left_by(&other, &base, &quarters) else { return Ok(()) };
        let Some(mut choices) = Choices::new(&case.task()) else { return Ok(()) };
        let of_row = choices.entries.transposed(choices.rows.len());
        let (_, dual, _) = warm_start::resume(&mut choices, &of_row, &trace, &PARAMS);
        if let Some(least) = case.least(&case.points()) {
            prop_assert!(dual.whole_bound() <= least as f64);
        }
    }
}

/// Whole units of slack that an activity needs on one side.
fn units(side: &Constraint, activity: f64, over: bool) -> f64 {
    let gap = if over { activity - side.upper } else { side.lower - activity };
    side.slack(over).map_or(0.0, |slack| (gap / slack.per).ceil().max(0.0))
}

/// Price, side and terms of the rows that have a price.
fn priced_rows(choices: &Choices, row_prices: &[f64]) -> Vec<(f64, String)> {
    let of_row = choices.entries.transposed(choices.rows.len());
    let row = |row: usize| {
        let Constraint { lower, upper, origin, .. } = &choices.rows[row];
        let terms: Vec<(usize, f64)> = of_row.of(row).collect();
        (row_prices[row], format!("{lower} {upper} {origin:?} {terms:?}"))
    };
    (0..row_prices.len()).filter(|&at| row_prices[at] != 0.0).map(row).collect()
}

/// A trace with cuts around a base.
fn left_by(case: &Case, base: &[u16], quarters: &[i16]) -> Option<Trace> {
    let mut choices = Choices::new(&case.task())?;
    let of_row = choices.entries.transposed(choices.rows.len());
    let mut bases = CutBases::default();
    let chosen = pick(&choices, base);
    cut(&mut choices, &of_row, &chosen, &mut bases);
    let row_prices = row_prices(&choices, quarters);
    Some(bases.trace(&case.task(), &choices, &row_prices, &[], 0.01))
}

/// Somebody who asks to stop at once.
struct Impatient;

impl Watch for Impatient {
    fn interrupted(&self) -> bool {
        true
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn the_engine_finds_what_exhaustive_search_finds(case in cases()) {
        let least = case.least(&case.points());
        let first = Decomposed.minimise(&case.task(), &Unwatched).expect("an outcome");
        let Some(least) = least else {
            prop_assert_eq!(first.termination, Termination::Infeasible);
            return Ok(());
        };
        let (trace, start) = (first.trace.clone(), first.values.clone());
        let task = Task { trace: trace.as_ref(), start: start.as_deref(), ..case.task() };
        let second = Decomposed.minimise(&task, &Unwatched).expect("an outcome");
        for outcome in [first, second] {
            prop_assert_eq!(outcome.termination, Termination::Optimal);
            prop_assert_eq!((outcome.objective, outcome.bound), (Some(least), least));
            let values = outcome.values.expect("a point");
            prop_assert_eq!(check::fault(&case.program, &case.caps, &values), None);
            prop_assert_eq!(value(&case.costs, &values), least);
        }
    }

    #[test]
    fn an_engine_stopped_at_once_proves_nothing_wrong(case in cases()) {
        let least = case.least(&case.points());
        let outcome = Decomposed.minimise(&case.task(), &Impatient).expect("an outcome");
        if let Some(least) = least {
            prop_assert!(outcome.bound <= least);
            prop_assert!(outcome.termination != Termination::Infeasible);
            prop_assert!(outcome.objective.is_none_or(|objective| objective >= least));
        } else {
            prop_assert_eq!(outcome.values, None);
        }
    }
}

/// A solver whose prices and LP values are made up and whose search finds nothing; it asks for an end
/// after so many calls.
struct Babbler {
    draws: Vec<f64>,
    calls: AtomicUsize,
}

impl Optimizer for Babbler {
    fn lp(
        &self,
        problem: Problem,
        _: Option<Duration>,
        _: &dyn Watch,
    ) -> Result<Option<LpSolution>, SolveError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let some = |many| self.draws.iter().copied().cycle().take(many).collect::<Vec<f64>>();
        let values = some(problem.columns.len()).iter().map(|draw| draw.abs().fract()).collect();
        Ok(Some(LpSolution { values, duals: some(problem.rows.len()) }))
    }

    fn mip(
        &self,
        _: Problem,
        start: Vec<f64>,
        _: MipLimits,
        _: &dyn Watch,
    ) -> Result<MipSolution, SolveError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let (bound, verdict) = (f64::NEG_INFINITY, Verdict::Stopped(Limit::Other));
        Ok(MipSolution { values: Some(start), bound, verdict })
    }
}

impl Watch for Babbler {
    fn interrupted(&self) -> bool {
        self.calls.load(Ordering::Relaxed) > 30
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn made_up_prices_prove_nothing_wrong(
        case in cases(), draws in prop::collection::vec(-30.0..30.0_f64, 7)
    ) {
        let babbler = Babbler { draws, calls: AtomicUsize::new(0) };
        let answer = minimise(&case.task(), &PARAMS, &babbler, &babbler).expect("an outcome");
        let Some(least) = case.least(&case.points()) else {
            prop_assert_eq!(answer.values, None);
            return Ok(());
        };
        prop_assert!(answer.bound <= least, "{} above {}", answer.bound, least);
        prop_assert!(answer.termination != Termination::Infeasible);
        prop_assert!(answer.objective.is_none_or(|objective| objective >= least));
    }
}

/// Officials who may each take a pair, or stay without at the price `unplaced`.
fn with_pairs(case: &mut Case, pairs: &[i64], unplaced: i64) -> Vec<ColIx> {
    let own = pairs.iter().chain([&unplaced]).map(|&cost| (FREE, cost));
    case.official(&own.collect::<Vec<_>>())
}

fn choices(case: &Case) -> Choices {
    Choices::new(&case.task()).expect("each official has a choice")
}

fn bound(choices: &Choices, row_prices: &[f64]) -> f64 {
    let mut row_prices = row_prices.to_vec();
    lagrangian::clamp(choices, &mut row_prices);
    lagrangian::evaluate(choices, &row_prices).bound
}

/// `x1 + x2 + x3 + 2 s >= 3`, a pair at 6 and a shortfall at 10 a unit. Fractions pay for s = 1.5,
/// that is 15. Around nobody having a post the cut says x1 + x2 + x3 + s >= ceil(1.5) = 2, which with
/// prices 4 on the row and 2 on itself (2 * 4 + 2 = 10, 4 + 2 = 6) proves 3 * 4 + 2 * 2 = 16: the
/// value of x1 = s = 1.
#[test]
fn a_cut_proves_that_whole_units_are_paid() {
    let mut case = Case::default();
    let pair = |_| (with_pairs(&mut case, &[6], 0)[0], 1);
    let mut terms: Vec<(ColIx, i64)> = (0..3).map(pair).collect();
    terms.push((case.shortfall(2, 10), 2));
    case.rule(terms, Some(3), None);
    assert_eq!(case.least(&case.points()), Some(16));

    let mut choices = choices(&case);
    let of_row = choices.entries.transposed(1);
    let proven = (0..=80).map(|price| bound(&choices, &[f64::from(price) / 8.0]));
    assert_eq!(proven.max_by(f64::total_cmp), Some(15.0));
    let base = Base::new(&choices, &of_row, &[1, 3, 5], &PARAMS.cuts);
    // Half a pair leaves 2.5 open, so 0.5 + 1.25 where the cut asks for 2.
    assert_eq!(base.violated(&choices, &[0.5, 0.5, 0.0, 1.0, 0.0, 1.0]).len(), 1);
    assert_eq!(base.violated(&choices, &[1.0, 0.0, 0.0, 1.0, 0.0, 1.0]).len(), 0);
    cut(&mut choices, &of_row, &[1, 3, 5], &mut CutBases::default());
    assert_eq!((choices.rows[1].lower, priced_rows(&choices, &[0.0, 1.0]).len()), (2.0, 1));
    assert_eq!(bound(&choices, &[4.0, 2.0]), 16.0);
}

/// Two officials and one seat, `x1 + x2 + 2 s >= 2`: fractions fill the seat by halves and pay for
/// s = 0.5, that is 5. Who holds the seat leaves 1 open, whoever takes it over as well, and an empty
/// seat -1 / 2 more, which is rounded to nothing: s >= 1.
#[test]
fn a_cut_knows_that_a_seat_is_taken_or_empty() {
    let mut case = Case::default();
    let pairs: Vec<ColIx> = (0..2).map(|_| with_pairs(&mut case, &[0], 0)[0]).collect();
    case.post(&pairs, 1, FREE, 0);
    let shortfall = case.shortfall(2, 10);
    case.rule(vec![(pairs[0], 1), (pairs[1], 1), (shortfall, 2)], Some(2), None);
    assert_eq!(case.least(&case.points()), Some(10));

    let mut choices = choices(&case);
    let of_row = choices.entries.transposed(2);
    assert_eq!(bound(&choices, &[-5.0, 5.0]), 5.0);
    assert_eq!(
        Base::new(&choices, &of_row, &[0, 3], &PARAMS.cuts).violated(&choices, &[0.5; 4]).len(),
        1
    );
    cut(&mut choices, &of_row, &[0, 3], &mut CutBases::default());
    assert_eq!(choices.rows[2].lower, 1.0);
    assert_eq!(choices.entries.transposed(3).of(2).len(), 0);
    assert_eq!(bound(&choices, &[0.0, 0.0, 10.0]), 10.0);
}

#[test]
fn rows_that_nothing_breaks_and_dearer_twins_are_left_out() {
    let mut case = Case::default();
    let own = with_pairs(&mut case, &[5, 3, 3], 9);
    let other = with_pairs(&mut case, &[4], 9)[0];
    let pairs = [own[0], own[1], own[2], other];
    // Two seats for two officials, at least none of them and at most two.
    case.post(&pairs, 2, (0, 2), 1);
    let terms = || pairs.iter().map(|&col| (col, 1)).collect();
    case.rule(terms(), Some(0), Some(2));
    case.rule(terms(), None, Some(1));
    let choices = choices(&case);
    assert_eq!(choices.rows.len(), 1);
    assert_eq!((choices.rows[0].lower, choices.rows[0].upper), (f64::NEG_INFINITY, 1.0));
    assert_eq!(choices.origin[choices.of(0)], [own[1], own[3]]);
    assert_eq!(choices.of(1).len(), 2);
}

/// Two chains: official i may take posts i and i + 2, so that even and odd ones never meet, but in
/// one row over all.
fn two_chains(officials: usize) -> Case {
    let mut case = Case::default();
    let mut of_post = vec![Vec::new(); officials + 2];
    let mut terms = Vec::new();
    for at in 0..officials {
        let own = with_pairs(&mut case, &[at as i64, 7], 50);
        of_post[at].push(own[0]);
        of_post[at + 2].push(own[1]);
        terms.push((own[0], 1));
    }
    for pairs in of_post {
        case.post(&pairs, 1, FREE, 0);
    }
    terms.push((case.shortfall(9, 100), 3));
    case.rule(terms, Some(5), None);
    case
}

#[test]
fn parts_are_what_only_wide_rows_connect() {
    let mut choices = choices(&two_chains(2200));
    let of_row = choices.entries.transposed(choices.rows.len());
    let mut components = Components::new(&choices, &of_row, &PARAMS.relaxation);
    let every_other = |first| (first..2200).step_by(2).collect::<Vec<u32>>();
    assert_eq!(components.groups, [every_other(0), every_other(1)]);
    let is_wide = |row: usize| of_row.of(row).len() == 2200;
    assert_eq!(components.linking, (0..of_row.len()).map(is_wide).collect::<Vec<bool>>());
    assert_eq!(components.linking.iter().filter(|linking| **linking).count(), 1);
    // What follows from the linking row is linking.
    let unplaced: Vec<u32> = choices.groups[1..].iter().map(|end| end - 1).collect();
    cut(&mut choices, &of_row, &unplaced, &mut CutBases::default());
    components.extend(&choices);
    assert_eq!(components.linking.len(), of_row.len() + 1);
    assert_eq!(components.linking.last(), Some(&true));
}

#[test]
fn small_parts_are_packed_and_everybody_is_in_one() {
    let mut case = Case::default();
    (0..2500).for_each(|at| drop(with_pairs(&mut case, &[at], 9)));
    let choices = choices(&case);
    let components = Components::new(&choices, &Sparse::default(), &PARAMS.relaxation);
    let sizes: Vec<usize> = components.groups.iter().map(Vec::len).collect();
    assert_eq!(sizes, [1000, 1000, 500]);
    assert_eq!(components.groups.concat(), (0..2500).collect::<Vec<u32>>());

    let few = self::choices(&two_chains(20));
    let components =
        Components::new(&few, &few.entries.transposed(few.rows.len()), &PARAMS.relaxation);
    assert!(components.is_whole() && components.linking.iter().all(|linking| !linking));
    assert_eq!(components.groups, [(0..20).collect::<Vec<u32>>()]);
}

/// One seat for two: without it the first loses 3, the second 10.
#[test]
fn first_come_who_lose_most() {
    let mut case = Case::default();
    let pairs = [3, 10].map(|unplaced| with_pairs(&mut case, &[0], unplaced)[0]);
    case.post(&pairs, 1, FREE, 0);
    let state = greedy::greedy(&choices(&case), &[0.0, 3.0, 0.0, 10.0]);
    assert_eq!((state.chosen, state.cost, state.violation), (vec![1, 2], 3.0, 0.0));
}

#[test]
fn shares_of_95_in_100_are_decided() {
    let mut case = Case::default();
    let pairs = [0, 1].map(|_| with_pairs(&mut case, &[0, 0], 0));
    for (first, second) in pairs[0].iter().zip(&pairs[1]).take(2) {
        // A seat for two of three keeps twins apart.
        case.post(&[*first, *second], 1, FREE, 0);
    }
    let (choices, lp_values) = (choices(&case), [0.5, 0.04, 0.46, 0.0, 0.96, 0.04]);
    let base = greedy::rounded(&choices, &lp_values);
    assert_eq!(base, [0, 4]);
    assert_eq!(
        greedy::undecided(&choices, &lp_values, &base, PARAMS.relaxation.decided),
        [(0, vec![0, 2])]
    );
}

/// The first takes the seat of the second, who takes that of the third, who has another one: 10 for
/// being left out becomes 1 + 1.
#[test]
fn a_chain_of_three_finds_a_seat_for_the_first() {
    let mut case = Case::default();
    let own = [&[0_i64][..], &[0, 1], &[0, 1]].map(|pairs| with_pairs(&mut case, pairs, 10));
    case.post(&[own[0][0], own[1][0]], 1, FREE, 0);
    case.post(&[own[1][1], own[2][0]], 1, FREE, 0);
    case.post(&[own[2][1]], 1, FREE, 0);
    let choices = choices(&case);
    let of_row = choices.entries.transposed(choices.rows.len());
    let start = Incumbent::new(&choices, vec![1, 2, 5], Vec::new());
    assert_eq!((start.cost, start.violation), (10.0, 0.0));
    let mut end = start;
    ejection::improve(&choices, &of_row, &choices.cost, &mut end, &PARAMS.ejection);
    assert_eq!((end.chosen, end.cost, end.violation), (vec![0, 3, 6], 2.0, 0.0));
}
