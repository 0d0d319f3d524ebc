//! Cuts by mixed-integer rounding: what whole numbers know that fractions do not.
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

use super::choices::{Choices, Cut, NO_SEAT, Origin, Side};
use super::sparse::Sparse;

/// Cuts with more terms than this cost more than they bring.
const MOST_TERMS: usize = 20_000;

/// A cut is worth adding when the relaxation breaks it by at least this, in units.
const LEAST_BREACH: f64 = 1e-3;

/// A cut before it is among the rows.
struct Draft {
    terms: Vec<(u32, f64)>,
    least: f64,
    cut: Cut,
}

/// A row seen from one of its sides, as `terms + per s >= least`.
struct View {
    row: usize,
    over: bool,
    sign: f64,
    least: f64,
}

/// Adds the cuts that `shares`, one per choice, break; returns how many there are.
pub(super) fn add(choices: &mut Choices, of_row: &Sparse, shares: &[f64], base: &[u32]) -> usize {
    let loose: Vec<f64> = choices.loose.iter().map(|column| column.lower).collect();
    let activity = choices.activity(base, &loose);
    let mut drafts = Vec::new();
    for row in 0..of_row.len() {
        let side = &choices.rows[row];
        if !matches!(side.origin, Origin::Line(_)) || choices.is_seats[row] {
            continue;
        }
        let views = [
            View { row, over: false, sign: 1.0, least: side.lower },
            View { row, over: true, sign: -1.0, least: -side.upper },
        ];
        for view in views.into_iter().filter(|view| view.least.is_finite()) {
            drafts.extend(draft(choices, of_row, shares, base, &activity, &view));
        }
    }
    let first = choices.rows.len() as u32;
    let entries = choices.entries.extended(|tell| {
        for (at, draft) in drafts.iter().enumerate() {
            draft.terms.iter().for_each(|&(list, by)| tell(list as usize, first + at as u32, by));
        }
    });
    choices.entries = entries;
    choices.is_seats.extend(drafts.iter().map(|_| false));
    choices.rows.extend(drafts.iter().map(|draft| Side {
        lower: draft.least,
        upper: f64::INFINITY,
        under: None,
        over: None,
        origin: Origin::Cut(draft.cut),
    }));
    drafts.len()
}

/// The cut of a row around the base, when the shares break it.
fn draft(
    choices: &Choices,
    of_row: &Sparse,
    shares: &[f64],
    base: &[u32],
    activity: &[f64],
    view: &View,
) -> Option<Draft> {
    let slack = choices.rows[view.row].slack(view.over)?;
    let rest = view.least - view.sign * activity[view.row];
    let part = rest.rem_euclid(slack.per) / slack.per;
    if part == 0.0 {
        return None;
    }
    let rounded = |d: f64| {
        let own = d.rem_euclid(slack.per) / slack.per;
        (d / slack.per).floor() + (own / part).min(1.0)
    };
    let Steps { by_list, held } = Steps::new(choices, of_row, base, activity, view)?;
    let whole = (rest / slack.per).ceil();
    let (mut cut, mut fraction, mut least) = (0.0, 0.0, whole);
    let mut terms = Vec::with_capacity(by_list.len());
    for (&seats, &at_base) in &held {
        least -= rounded(-at_base) * choices.rows[seats as usize].upper;
    }
    for (&list, &d) in &by_list {
        let mut by = rounded(d);
        if let Some(loose) = (list as usize).checked_sub(shares.len()) {
            least += by * choices.loose[loose].lower;
        } else {
            let at_base = held.get(&choices.seat_of[list as usize]);
            by -= at_base.map_or(0.0, |at_base| rounded(-at_base));
            cut += by * shares[list as usize];
            fraction += d * shares[list as usize];
        }
        if by != 0.0 {
            terms.push((list, by));
        }
    }
    let units = ((rest - fraction) / slack.per).max(0.0);
    let breach = least - cut - units;
    let cut = Cut { row: view.row as u32, over: view.over, by: 1.0 };
    (breach >= LEAST_BREACH).then_some(Draft { terms, least, cut })
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
    fn new(
        choices: &Choices,
        of_row: &Sparse,
        base: &[u32],
        activity: &[f64],
        view: &View,
    ) -> Option<Steps> {
        if of_row.of(view.row).len() > MOST_TERMS {
            return None;
        }
        let named = of_row.of(view.row).map(|(list, by)| (list as u32, view.sign * by));
        let mut by_list: BTreeMap<u32, f64> = named.collect();
        let is_base = |choice: u32| base[choices.group_of[choice as usize] as usize] == choice;
        let is_choice = |list: u32| (list as usize) < choices.cost.len();
        let of_base = by_list.iter().filter(|(choice, _)| is_choice(**choice) && is_base(**choice));
        let held: BTreeMap<u32, f64> = of_base
            .map(|(&choice, &by)| (choices.seat_of[choice as usize], by))
            .filter(|&(seats, _)| {
                seats != NO_SEAT && activity[seats as usize] == choices.rows[seats as usize].upper
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
        (by_list.len() <= MOST_TERMS).then_some(Steps { by_list, held })
    }
}
