//! First points: greedily by reduced costs, or by rounding the LP values of a relaxation.

use super::super::model::choices::Choices;
use super::super::model::incumbent::Incumbent;
use super::sub_mip::Block;

/// Each group takes its cheapest choice for which there is room, those first that lose most by
/// their second one.
pub fn greedy(choices: &Choices, reduced_costs: &[f64]) -> Incumbent {
    let mut order: Vec<(f64, usize)> =
        (0..choices.len()).map(|group| (regret(choices, reduced_costs, group), group)).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut activity = vec![0.0; choices.rows.len()];
    let mut chosen = vec![0; choices.len()];
    for (_, group) in order {
        let key = |choice: usize| (crowding(choices, &activity, choice), reduced_costs[choice]);
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
    Incumbent::new(choices, chosen, loose)
}

/// What a group loses when its cheapest choice is gone.
fn regret(choices: &Choices, reduced_costs: &[f64], group: usize) -> f64 {
    let mut least = [f64::INFINITY; 2];
    for choice in choices.of(group) {
        let reduced_costs = reduced_costs[choice];
        if reduced_costs < least[0] {
            least = [reduced_costs, least[0]];
        } else if reduced_costs < least[1] {
            least[1] = reduced_costs;
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

/// LP rounding: the choice of each group with the greatest LP value, the first of equals.
pub fn rounded(choices: &Choices, lp_values: &[f64]) -> Vec<u32> {
    let by_value = |a: &usize, b: &usize| lp_values[*a].total_cmp(&lp_values[*b]).then(b.cmp(a));
    let most = |group: usize| {
        let most = choices.of(group).max_by(by_value);
        most.unwrap_or(choices.groups[group] as usize) as u32
    };
    (0..choices.len()).map(most).collect()
}

/// The groups with no LP value of `decided`, each with the choices of which the relaxation takes some.
pub fn undecided(choices: &Choices, lp_values: &[f64], base: &[u32], decided: f64) -> Block {
    let open = |group: &usize| lp_values[base[*group] as usize] < decided;
    let offered = |group: usize| {
        let some = |&c: &usize| lp_values[c] > 1.0 - decided || c == base[group] as usize;
        (group, choices.of(group).filter(some).map(|choice| choice as u32).collect())
    };
    (0..choices.len()).filter(open).map(offered).collect()
}
