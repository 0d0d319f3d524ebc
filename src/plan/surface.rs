//! The surface of three goals or more.
//!
//! What is not known is a set of disjoint boxes. A box is searched for the solution with the least weighted
//! sum that is at most its upper corner: nothing dominates that solution, and all that it dominates leaves
//! the boxes, which fall into parts (the p-partition of Dhaenens, Lemesre and Talbi 2010). The box that is
//! farthest from every solution comes first, so that the epsilon-indicator falls as fast as it can whenever
//! the search is stopped. Values are whole numbers: once no box is left the set is complete.

use rayon::prelude::*;

use crate::error::Error;
use crate::program::{self, ColIx};

use super::trade::{Ended, Known, Open, SIDE_BY_SIDE, Search, Solution, epsilon};

/// The greatest weight of a goal in the sum (ours): the sum stays within what the solver can tell apart.
const GREATEST_WEIGHT: i64 = 1000;

/// The best solution by each goal, and what they leave open.
pub(super) fn ends(search: &Search<'_>, values: Option<&[i64]>) -> Result<Known, Error> {
    let ends: Vec<Ended> = (0..search.goals.len())
        .into_par_iter()
        .map(|axis| {
            let others = (0..search.goals.len()).filter(|other| *other != axis);
            let weights: Vec<(usize, i64)> = others.map(|other| (other, 1)).collect();
            let own = search.goals[axis].terms().to_vec();
            search.least(vec![own, sum(search, &weights)], [], values)
        })
        .collect::<Result<_, _>>()?;
    let mut known = Known::default();
    let mut open = search.everything();
    let mut found = Vec::new();
    for (axis, end) in ends.into_iter().enumerate() {
        match end {
            Ended::Found(one) => {
                open.least[axis] = one.at[axis];
                found.push(one);
            }
            Ended::Nothing => {}
            Ended::Stopped(limit) => known.cut = Some(limit),
        }
    }
    known.open.extend(open.checked());
    found.into_iter().for_each(|one| take(&mut known, one));
    Ok(known)
}

/// Searches the boxes that are farthest from every solution side by side, and so many at most that
/// `points` are not exceeded.
pub(super) fn split(search: &Search<'_>, known: &mut Known, points: usize) -> Result<(), Error> {
    let ranges = known.ranges(search.goals.len());
    let far = |own: &Open| {
        let found = known.found.iter().map(|one| one.at.as_slice());
        epsilon(found, &own.least, &ranges).unwrap_or(f64::INFINITY)
    };
    let mut order: Vec<(f64, Open)> =
        known.open.iter().map(|own| (far(own), own.clone())).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.least.cmp(&b.1.least)));
    known.open = order.into_iter().map(|(_, own)| own).collect();
    let many = known.open.len().min(SIDE_BY_SIDE).min(points - known.found.len());
    let now: Vec<Open> = known.open.drain(..many).collect();
    let greatest = ranges.iter().copied().max().unwrap_or(1);
    let weight = |range: &i64| (greatest / range).clamp(1, GREATEST_WEIGHT);
    let weights: Vec<(usize, i64)> = ranges.iter().map(weight).enumerate().collect();
    let ended: Vec<Ended> = now
        .par_iter()
        .map(|own| {
            let caps = search.goals.iter().zip(&own.most).map(|(goal, most)| goal.cap(*most));
            search.least(vec![sum(search, &weights)], caps, None)
        })
        .collect::<Result<_, Error>>()?;
    for (own, ended) in now.into_iter().zip(ended) {
        match ended {
            // It leaves the boxes with what the solution dominates.
            Ended::Found(found) => {
                known.open.push(own);
                take(known, found);
            }
            Ended::Nothing => {}
            Ended::Stopped(limit) => {
                known.cut = Some(limit);
                known.open.push(own);
            }
        }
    }
    Ok(())
}

/// The weighted sum of some goals.
fn sum(search: &Search<'_>, weights: &[(usize, i64)]) -> Vec<(ColIx, i64)> {
    let weighed = |&(goal, weight): &(usize, i64)| {
        search.goals[goal].terms().iter().map(move |&(col, price)| (col, price * weight))
    };
    program::summed(weights.iter().flat_map(weighed).collect())
}

/// Takes up a solution: what it dominates is no longer open.
fn take(known: &mut Known, found: Solution) {
    let open = std::mem::take(&mut known.open);
    known.open = open.into_iter().flat_map(|own| without(own, &found.at)).collect();
    known.add(found);
}

/// The parts of a box in which some goal is better than at a solution: the first goal is, or it is not and
/// the second one is, and so on.
fn without(own: Open, at: &[i64]) -> Vec<Open> {
    if at.iter().zip(&own.most).any(|(at, most)| at > most) {
        return vec![own];
    }
    let mut rest = own;
    let mut parts = Vec::new();
    for (goal, at) in at.iter().enumerate() {
        let mut part = rest.clone();
        part.most[goal] = at - 1;
        parts.extend(part.checked());
        rest.least[goal] = rest.least[goal].max(*at);
    }
    parts
}
