//! Mixed-integer rounding (MIR) cuts: what whole numbers know that fractions do not.
//!
//! A row that falls short by 1.3 units pays for 2, while the linear relaxation pays for 1.3: nearly
//! all of the distance between relaxation and plan is made of this. Around a base, a choice of each
//! group, a row says `sum of d_j x_j + sum of e_p v_p + per s >= rest`: what leaving the base for
//! choice j adds, and what an empty seat of a post adds that is full at the base. Divided by `per`
//! and rounded (Nemhauser and Wolsey 1990; Marchand and Wolsey 2001) it says
//! `sum of F(d_j) x_j + sum of F(e_p) v_p + s >= ceil(rest)`, which fits tightly at the base. That
//! each group makes one choice, and that a seat is taken or empty, is what lets a row start from any
//! base; a general solver has to guess which of its equations to add for that.

use std::collections::BTreeMap;

use super::super::super::CutParams;
use super::super::model::choices::{Choices, Constraint, Cut, Origin, Slack};
use super::super::model::sparse::Sparse;

/// A cut before it is among the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct MirCut {
    terms: Vec<(u32, f64)>,
    least: f64,
    cut: Cut,
}

/// A row seen from one of its sides, as `terms + per s >= least`.
struct View {
    row: usize,
    sign: f64,
    least: f64,
    slack: Slack,
}

impl View {
    fn of(choices: &Choices, row: usize, over: bool) -> Option<View> {
        let side = &choices.rows[row];
        let (sign, least) = if over { (-1.0, -side.upper) } else { (1.0, side.lower) };
        let slack = side.slack(over)?;
        let is_cut = matches!(side.origin, Origin::Cut(_)) || choices.is_capacity[row];
        (!is_cut && least.is_finite()).then_some(View { row, sign, least, slack })
    }
}

/// Reference point of the cuts: a choice of each group, and the activity of the rows there.
pub struct Base<'a> {
    chosen: &'a [u32],
    activity: Vec<f64>,
    /// The choices of each row.
    of_row: &'a Sparse,
    params: &'a CutParams,
}

impl<'a> Base<'a> {
    /// These choices as a base.
    pub fn new(
        choices: &Choices,
        of_row: &'a Sparse,
        chosen: &'a [u32],
        params: &'a CutParams,
    ) -> Self {
        let loose: Vec<f64> = choices.loose.iter().map(|column| column.lower).collect();
        Self { chosen, activity: choices.activity(chosen, &loose), of_row, params }
    }

    /// The cuts around it that `lp_values`, one per choice, violate.
    pub fn violated(&self, choices: &Choices, lp_values: &[f64]) -> Vec<MirCut> {
        let sides = (0..self.of_row.len()).flat_map(|row| [(row, false), (row, true)]);
        let cuts = sides.filter_map(|(row, over)| self.cut(choices, row, over));
        let least = self.params.least_violation;
        cuts.filter(|cut| self.violation(choices, cut, lp_values) >= least).collect()
    }

    /// Violation of a cut: by how many units of slack the LP values fall short of it.
    fn violation(&self, choices: &Choices, made: &MirCut, lp_values: &[f64]) -> f64 {
        let Cut { row, over, .. } = made.cut;
        let Some(view) = View::of(choices, row as usize, over) else { return 0.0 };
        let of = |list: usize| match list.checked_sub(lp_values.len()) {
            None => lp_values[list],
            Some(loose) => choices.loose[loose].lower,
        };
        let activity: f64 =
            self.of_row.of(view.row).map(|(list, by)| view.sign * by * of(list)).sum();
        let units = ((view.least - activity) / view.slack.per).max(0.0);
        let cut: f64 = made.terms.iter().map(|&(list, by)| by * of(list as usize)).sum();
        made.least - cut - units
    }

    /// The cut that follows from one side of a row; `None` when that side has no slack to round, or
    /// nothing to round at the base.
    pub fn cut(&self, choices: &Choices, row: usize, over: bool) -> Option<MirCut> {
        let view = View::of(choices, row, over)?;
        let per = view.slack.per;
        let rest = view.least - view.sign * self.activity[row];
        let part = rest.rem_euclid(per) / per;
        if part == 0.0 {
            return None;
        }
        let rounded = |d: f64| (d / per).floor() + (d.rem_euclid(per) / per / part).min(1.0);
        let Steps { by_list, held } = Steps::new(choices, self, &view)?;
        let mut least = (rest / per).ceil();
        let mut terms = Vec::with_capacity(by_list.len());
        for (&seats, &at_base) in &held {
            least -= rounded(-at_base) * choices.rows[seats as usize].upper;
        }
        for (&list, &d) in &by_list {
            let mut by = rounded(d);
            if let Some(loose) = (list as usize).checked_sub(choices.cost.len()) {
                least += by * choices.loose[loose].lower;
            } else if let Some(&at_base) = held.get(&choices.capacity_of[list as usize]) {
                by -= rounded(-at_base);
            }
            if by != 0.0 {
                terms.push((list, by));
            }
        }
        Some(MirCut { terms, least, cut: Cut { row: row as u32, over } })
    }
}

/// Adds cuts to the rows.
pub fn add(choices: &mut Choices, cuts: &[MirCut]) {
    let first = choices.rows.len() as u32;
    choices.entries = choices.entries.extended(|tell| {
        for (at, made) in cuts.iter().enumerate() {
            made.terms.iter().for_each(|&(list, by)| tell(list as usize, first + at as u32, by));
        }
    });
    choices.is_capacity.extend(cuts.iter().map(|_| false));
    choices.rows.extend(cuts.iter().map(|made| Constraint {
        lower: made.least,
        upper: f64::INFINITY,
        under: None,
        over: None,
        origin: Origin::Cut(made.cut),
    }));
}

/// A row around a base.
struct Steps {
    /// What each choice, and each loose column by the unit, adds beside the base of its group.
    by_list: BTreeMap<u32, f64>,
    /// The rows of seats that are full at the base, with what their holder adds.
    held: BTreeMap<u32, f64>,
}

impl Steps {
    /// `None` when there are too many.
    fn new(choices: &Choices, base: &Base<'_>, view: &View) -> Option<Steps> {
        let Base { chosen, activity, of_row, params } = base;
        if of_row.of(view.row).len() > params.most_terms {
            return None;
        }
        let named = of_row.of(view.row).map(|(list, by)| (list as u32, view.sign * by));
        let mut by_list: BTreeMap<u32, f64> = named.collect();
        let is_base = |choice: u32| chosen[choices.group_of[choice as usize] as usize] == choice;
        let is_choice = |list: u32| (list as usize) < choices.cost.len();
        let of_base = by_list.iter().filter(|(choice, _)| is_choice(**choice) && is_base(**choice));
        let held: BTreeMap<u32, f64> = of_base
            .map(|(&choice, &by)| (choices.capacity_of[choice as usize], by))
            .filter(|&(seats, _)| {
                let seats = seats as usize;
                seats < choices.rows.len()
                    && activity[seats] == choices.rows[seats].upper
                    && of_row.of(seats).all(|(list, _)| list < choices.cost.len())
            })
            .collect();
        for (&seats, &at_base) in &held {
            for (choice, _) in of_row.of(seats as usize) {
                *by_list.entry(choice as u32).or_default() -= at_base;
            }
        }
        let leaving: Vec<(u32, f64)> = by_list
            .iter()
            .filter(|(choice, by)| **by != 0.0 && is_choice(**choice) && is_base(**choice))
            .map(|(&choice, &by)| (choice, by))
            .collect();
        for (choice, at_base) in leaving {
            for other in choices.of(choices.group_of[choice as usize] as usize) {
                *by_list.entry(other as u32).or_default() -= at_base;
            }
        }
        (by_list.len() <= params.most_terms).then_some(Steps { by_list, held })
    }
}
