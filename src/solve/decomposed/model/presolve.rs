//! Presolve: what can be left out before anything is solved: sides of rows that nothing can break, and choices
//! that another one of the same group is never worse than.

use super::choices::{Choices, Constraint, NO_CAPACITY, Slack};
use super::sparse::Sparse;

/// Not a row, or not a choice, any more.
const GONE: u32 = u32::MAX;

/// The same choices without what can be left out.
pub fn presolved(choices: Choices) -> Choices {
    let choices = without_idle_rows(choices);
    let keep = undominated(&choices);
    if keep.iter().all(|keep| *keep) { choices } else { only(choices, &keep) }
}

/// Least and greatest activity of each row over all points.
fn spans(choices: &Choices) -> Vec<(f64, f64)> {
    let mut spans = vec![(0.0, 0.0); choices.rows.len()];
    let mut adds: Vec<(usize, f64)> = Vec::new();
    for group in 0..choices.len() {
        adds.clear();
        for choice in choices.of(group) {
            adds.extend(choices.entries.of(choice));
        }
        adds.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for of_row in adds.chunk_by(|a, b| a.0 == b.0) {
            let (row, mut least) = of_row[0];
            let mut most = of_row[of_row.len() - 1].1;
            if of_row.len() < choices.of(group).len() {
                (least, most) = (least.min(0.0), most.max(0.0));
            }
            spans[row] = (spans[row].0 + least, spans[row].1 + most);
        }
    }
    for (list, slack) in slacks(choices) {
        choices.charges.of(list).for_each(|(cap, by)| spans[cap].1 += by * slack.most);
    }
    for (at, column) in choices.loose.iter().enumerate() {
        for (row, by) in choices.entries.of(choices.list_of_loose(at)) {
            let ends = (by * column.lower, by * column.upper);
            spans[row].0 += ends.0.min(ends.1);
            spans[row].1 += ends.0.max(ends.1);
        }
    }
    spans
}

/// The slacks of the rows, each with its list of charges.
fn slacks(choices: &Choices) -> impl Iterator<Item = (usize, Slack)> + '_ {
    let of_row = |(row, side): (usize, &Constraint)| {
        [false, true].map(|over| Some((Choices::list_of_slack(row, over), side.slack(over)?)))
    };
    choices.rows.iter().enumerate().flat_map(of_row).flatten()
}

/// Opens the sides that nothing can break and drops the rows without any other.
fn without_idle_rows(mut choices: Choices) -> Choices {
    let spans = spans(&choices);
    for (side, (least, most)) in choices.rows.iter_mut().zip(spans) {
        if least >= side.lower {
            (side.lower, side.under) = (f64::NEG_INFINITY, None);
        }
        if most <= side.upper {
            (side.upper, side.over) = (f64::INFINITY, None);
        }
    }
    let is_open = |side: &Constraint| side.lower.is_infinite() && side.upper.is_infinite();
    let mut kept = 0;
    let place = |side: &Constraint| {
        kept += u32::from(!is_open(side));
        if is_open(side) { GONE } else { kept - 1 }
    };
    let place: Vec<u32> = choices.rows.iter().map(place).collect();
    let lists = choices.entries.len();
    choices.entries = Sparse::gather(lists, |tell| {
        for list in 0..lists {
            for (row, by) in choices.entries.of(list).filter(|(row, _)| place[*row] != GONE) {
                tell(list, place[row], by);
            }
        }
    });
    choices.charges = Sparse::gather(2 * kept as usize, |tell| {
        for (list, _) in slacks(&choices).filter(|(list, _)| place[list / 2] != GONE) {
            let own = 2 * place[list / 2] as usize + list % 2;
            for (cap, by) in choices.charges.of(list).filter(|(cap, _)| place[*cap] != GONE) {
                tell(own, place[cap], by);
            }
        }
    });
    for seat in choices.capacity_of.iter_mut().filter(|seat| **seat != NO_CAPACITY) {
        // A row that is gone has the same number as a seat that is none.
        *seat = place[*seat as usize];
    }
    let mut rows = place.iter();
    choices.rows.retain(|_| rows.next() != Some(&GONE));
    let mut rows = place.iter();
    choices.is_capacity.retain(|_| rows.next() != Some(&GONE));
    choices
}

/// Which choices to keep: of those that do the same to every row, the cheapest, the first of equals.
fn undominated(choices: &Choices) -> Vec<bool> {
    let mut keep = vec![true; choices.cost.len()];
    for group in 0..choices.len() {
        let mut own: Vec<usize> = choices.of(group).collect();
        let entries =
            |choice: usize| choices.entries.of(choice).map(|(row, by)| (row, by.to_bits()));
        let by_rows = |a: &usize, b: &usize| entries(*a).cmp(entries(*b));
        let by_cost = |a: &usize, b: &usize| choices.cost[*a].total_cmp(&choices.cost[*b]);
        own.sort_by(|a, b| by_rows(a, b).then(by_cost(a, b)).then(a.cmp(b)));
        for same in own.chunk_by(|a, b| entries(*a).eq(entries(*b))) {
            same[1..].iter().for_each(|&choice| keep[choice] = false);
        }
    }
    keep
}

/// Only the choices that are kept.
fn only(choices: Choices, keep: &[bool]) -> Choices {
    let kept: Vec<usize> = (0..keep.len()).filter(|&choice| keep[choice]).collect();
    let mut groups = vec![0];
    for group in 0..choices.len() {
        let own = choices.of(group).filter(|&choice| keep[choice]).count();
        groups.push(groups[group] + own as u32);
    }
    let loose = (0..choices.loose.len()).map(|at| choices.list_of_loose(at));
    let lists: Vec<usize> = kept.iter().copied().chain(loose).collect();
    let entries = Sparse::gather(lists.len(), |tell| {
        for (list, &old) in lists.iter().enumerate() {
            choices.entries.of(old).for_each(|(row, by)| tell(list, row as u32, by));
        }
    });
    Choices {
        groups,
        group_of: kept.iter().map(|&choice| choices.group_of[choice]).collect(),
        cost: kept.iter().map(|&choice| choices.cost[choice]).collect(),
        origin: kept.iter().map(|&choice| choices.origin[choice]).collect(),
        capacity_of: kept.iter().map(|&choice| choices.capacity_of[choice]).collect(),
        entries,
        ..choices
    }
}
