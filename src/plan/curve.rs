//! The curve of two goals.
//!
//! The method is the epsilon-constraint (Haimes, Lasdon and Wismer 1971) with a lexicographic second
//! stage, so that each solve ends on a point that nothing dominates. It halves the rectangles between
//! points, so that the curve is there from the ends inward whenever the search is stopped (the boxes of
//! Boland, Charkhgard and Savelsbergh 2015). Values are whole numbers: once no rectangle is left the set
//! is complete.

use rayon::prelude::*;

use crate::error::Error;

use super::trade::{Ended, Known, Open, SIDE_BY_SIDE, Search, Solution};

/// The two ends of the curve, and the rectangle between.
pub(super) fn ends(search: &Search<'_>, values: Option<&[i64]>) -> Result<Known, Error> {
    let ends: Vec<Ended> = [0, 1]
        .into_par_iter()
        .map(|axis| least(search, axis, None, values))
        .collect::<Result<_, _>>()?;
    let mut known = Known::default();
    let mut open = search.everything();
    for (axis, end) in ends.into_iter().enumerate() {
        match end {
            Ended::Found(found) => {
                open.least[axis] = found.at[axis] + 1;
                open.most[1 - axis] = found.at[1 - axis] - 1;
                known.add(found);
            }
            Ended::Nothing => {}
            Ended::Stopped(limit) => known.cut = Some(limit),
        }
    }
    known.open.extend(open.checked());
    Ok(known)
}

/// Number of values of each goal in a rectangle.
fn widths(own: &Open) -> [i64; 2] {
    [0, 1].map(|axis| own.most[axis] - own.least[axis] + 1)
}

/// How many values are open in a rectangle: no more solutions can lie there.
fn room(own: &Open) -> i64 {
    let [first, second] = widths(own);
    first.min(second)
}

/// Halves the widest rectangles side by side, and so many at most that `points` are not exceeded.
pub(super) fn halve(search: &Search<'_>, known: &mut Known, points: usize) -> Result<(), Error> {
    known.open.sort_by(|a, b| room(b).cmp(&room(a)).then_with(|| a.least.cmp(&b.least)));
    let many = known.open.len().min(SIDE_BY_SIDE).min(points - known.found.len());
    let now: Vec<Open> = known.open.drain(..many).collect();
    let halved: Vec<(Open, usize, i64, Ended)> = now
        .into_par_iter()
        .map(|own| {
            // The goal with fewer values is the one to be halved.
            let [first, second] = widths(&own);
            let axis = usize::from(second < first);
            let middle = own.least[axis] + (first.min(second) - 1) / 2;
            let beside = beside(known, &own, axis).map(|found| found.values.as_slice());
            let halved = least(search, 1 - axis, Some(middle), beside)?;
            Ok((own, axis, middle, halved))
        })
        .collect::<Result<_, Error>>()?;
    for (own, axis, middle, halved) in halved {
        take(known, own, axis, middle, halved);
    }
    Ok(())
}

/// The solution that bounds a rectangle on the side where the goal `axis` is better: it keeps every cap
/// within the rectangle.
fn beside<'a>(known: &'a Known, own: &Open, axis: usize) -> Option<&'a Solution> {
    let is_better = |found: &&Solution| found.at[axis] < own.least[axis];
    known.found.iter().filter(is_better).max_by_key(|found| found.at[axis])
}

/// What halving `own` on the goal `axis` at `middle` leaves open.
fn take(known: &mut Known, own: Open, axis: usize, middle: i64, halved: Ended) {
    let other = 1 - axis;
    let mut upper = own.clone();
    upper.least[axis] = middle + 1;
    match halved {
        Ended::Stopped(limit) => {
            known.cut = Some(limit);
            known.open.push(own);
        }
        Ended::Found(found) if found.at[other] <= own.most[other] => {
            upper.most[other] = found.at[other] - 1;
            let mut lower = own;
            lower.least[other] = found.at[other] + 1;
            lower.most[axis] = found.at[axis] - 1;
            known.open.extend(lower.checked());
            known.open.extend(upper.checked());
            known.found.push(found);
        }
        // The solution that bounds the rectangle is the best: none lies in the half.
        Ended::Found(_) | Ended::Nothing => known.open.extend(upper.checked()),
    }
}

/// The solution with the least value of the goal `axis`, and then of the other one, whose value of the
/// other is at most `most`; `start` is a solution within that.
fn least(
    search: &Search<'_>,
    axis: usize,
    most: Option<i64>,
    start: Option<&[i64]>,
) -> Result<Ended, Error> {
    let [own, other] = [&search.goals[axis], &search.goals[1 - axis]];
    let stages = [own, other].map(|goal| goal.terms().to_vec());
    search.least(stages.into(), most.map(|most| other.cap(most)), start)
}
