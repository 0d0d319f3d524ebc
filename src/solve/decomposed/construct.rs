//! First points: from prices, or from the shares of a relaxation.

use super::block::Block;
use super::choices::Choices;
use super::state::State;

/// Share from which on the relaxation has decided for a choice.
const DECIDED: f64 = 0.95;

/// Each group takes its cheapest choice for which there is room, those first that lose most by
/// their second one.
pub(super) fn greedy(choices: &Choices, extra: &[f64]) -> State {
    let mut order: Vec<(f64, usize)> =
        (0..choices.len()).map(|group| (regret(choices, extra, group), group)).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut activity = vec![0.0; choices.rows.len()];
    let mut chosen = vec![0; choices.len()];
    for (_, group) in order {
        let key = |choice: usize| (crowding(choices, &activity, choice), extra[choice]);
        let best = choices.of(group).min_by(|&a, &b| {
            let (a, b) = (key(a), key(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        let best = best.unwrap_or(choices.groups[group] as usize);
        chosen[group] = best as u32;
        for (row, by) in choices.entries.of(best) {
            activity[row] += by;
        }
    }
    let loose = choices.loose.iter().map(|column| column.upper).collect();
    State::new(choices, chosen, loose)
}

/// What a group loses when its cheapest choice is gone.
fn regret(choices: &Choices, extra: &[f64], group: usize) -> f64 {
    let mut least = [f64::INFINITY; 2];
    for choice in choices.of(group) {
        let extra = extra[choice];
        if extra < least[0] {
            least = [extra, least[0]];
        } else if extra < least[1] {
            least[1] = extra;
        }
    }
    least[1]
}

/// By how much a choice would overfill rows that cannot pay for it.
fn crowding(choices: &Choices, activity: &[f64], choice: usize) -> f64 {
    let over = |(row, by): (usize, f64)| {
        let side = &choices.rows[row];
        if side.over.is_some() || by <= 0.0 || side.upper.is_infinite() {
            return 0.0;
        }
        (activity[row] + by - side.upper).max(0.0) - (activity[row] - side.upper).max(0.0)
    };
    // A sum of nothing would be -0, which is less than 0 when choices are ordered.
    choices.entries.of(choice).map(over).fold(0.0, |sum, over| sum + over)
}

/// The choice of each group with the greatest share, the first of equals.
pub(super) fn most_shared(choices: &Choices, shares: &[f64]) -> Vec<u32> {
    let by_share = |a: &usize, b: &usize| shares[*a].total_cmp(&shares[*b]).then(b.cmp(a));
    let most = |group: usize| {
        let most = choices.of(group).max_by(by_share);
        most.unwrap_or(choices.groups[group] as usize) as u32
    };
    (0..choices.len()).map(most).collect()
}

/// The groups for which the relaxation has not decided, each with the choices of which it has some.
pub(super) fn undecided(choices: &Choices, shares: &[f64], base: &[u32]) -> Block {
    let open = |group: &usize| shares[base[*group] as usize] < DECIDED;
    let offered = |group: usize| {
        let some = |&c: &usize| shares[c] > 1.0 - DECIDED || c == base[group] as usize;
        (group, choices.of(group).filter(some).map(|choice| choice as u32).collect())
    };
    (0..choices.len()).filter(open).map(offered).collect()
}
