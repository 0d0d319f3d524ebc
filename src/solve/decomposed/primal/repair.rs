//! The repair of a point that breaks rows: one after the other, whoever can bring it nearer to a plan
//! chooses anew. Nobody moves who need not, so that a point near a plan stays near itself.

use super::super::super::{EngineParams, Task};
use super::super::model::choices::Choices;
use super::super::model::incumbent::Incumbent;
use super::ejection;

/// Rounds over all groups, at most.
const ROUNDS: usize = 8;

/// A plan near `values`, whose prices count only among choices that mend as much; `None` when
/// nobody's other choice helps any more.
pub fn repaired(task: &Task<'_>, values: &[i64]) -> Option<Vec<i64>> {
    let (choices, params) = (Choices::new(task)?, &EngineParams::DEFAULT.ejection);
    let of_row = choices.entries.transposed(choices.rows.len());
    let firsts: Vec<u32> = choices.groups[..choices.len()].to_vec();
    let chosen = choices.state_of(values, &firsts).chosen;
    // A greatest value that is too great breaks nothing.
    let loose = choices.loose.iter().map(|column| column.upper).collect();
    let mut state = Incumbent::new(&choices, chosen, loose);
    for _ in 0..ROUNDS {
        let before = state.violation;
        (0..choices.len()).for_each(|group| mend(&choices, group, &mut state));
        if !state.is_feasible() {
            // Somebody has to make room first.
            ejection::improve(&choices, &of_row, &choices.cost, &mut state, params);
        }
        if state.is_feasible() || state.violation >= before {
            break;
        }
    }
    state.is_feasible().then(|| choices.values(task.program, &state))
}

/// Makes the choice of a group that mends most, if any does: of equals the cheapest, then the first.
fn mend(choices: &Choices, group: usize, state: &mut Incumbent) {
    if state.is_feasible() {
        return;
    }
    let old = state.chosen[group];
    let is_out = |choice: usize, state: &Incumbent| {
        let out = |row: usize| choices.rows[row].made_up(state.activity[row]).open > 0.0;
        choices.entries.of(choice).any(|(row, _)| out(row))
    };
    let leaves = is_out(old as usize, state);
    let mut best = (state.violation, f64::NEG_INFINITY, old);
    for choice in choices.of(group) {
        if choice as u32 == old || !(leaves || is_out(choice, state)) {
            continue;
        }
        state.choose(choices, group, choice as u32);
        let (open, cost) = state.rank();
        if (open, cost) < (best.0, best.1) {
            best = (open, cost, choice as u32);
        }
        state.choose(choices, group, old);
    }
    state.choose(choices, group, best.2);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{OfficialIx, PairIx, PostIx, SettingIx};
    use crate::program::{ColIx, ColKey, Program, Role, RowKey};
    use crate::solve::{Limits, check};

    /// Three officials in P0, P1 and P2, an empty post P3; official 0 may go to P1, 1 to P2, 2 to P3.
    /// At least `moves` of them move. Columns: stay and move of each, then empty seats.
    fn program(moves: i64) -> Program {
        let mut program = Program::default();
        let mut takers: Vec<Vec<(ColIx, i64)>> = vec![Vec::new(); 4];
        let mut movers = Vec::new();
        for at in 0..3 {
            let [stay, go] =
                [0, 1].map(|n| program.add_column(ColKey::Pair(PairIx::new(2 * at + n)), 0, 1));
            takers[at].push((stay, 1));
            takers[at + 1].push((go, 1));
            movers.push((go, 1));
            let key = RowKey::Official(OfficialIx::new(at));
            program.add_equation(Role::ExactlyOne, key, vec![(stay, 1), (go, 1)], 1);
        }
        for (at, mut own) in takers.into_iter().enumerate() {
            own.push((program.add_column(ColKey::Empty(PostIx::new(at)), 0, 1), 1));
            program.add_equation(Role::Capacity, RowKey::Post(PostIx::new(at)), own, 1);
        }
        let key = RowKey::Rule(SettingIx::new(0), "moves".to_owned());
        program.add_row(key, movers, Some(moves), None);
        program
    }

    fn mended(program: &Program, values: &[i64]) -> Option<Vec<i64>> {
        let costs = vec![0; program.columns.len()];
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        let (caps, start, trace) = (&[], None, None);
        let task = Task { stage: "", program, costs: &costs, caps, start, trace, limits };
        repaired(&task, values)
    }

    const STANDING: [i64; 10] = [1, 0, 1, 0, 1, 0, 0, 0, 0, 1];

    #[test]
    fn nobody_moves_who_need_not() {
        assert_eq!(mended(&program(0), &STANDING), Some(STANDING.to_vec()));
        let one = mended(&program(1), &STANDING).expect("there is room in P3");
        assert_eq!(
            one,
            [1, 0, 1, 0, 0, 1, 0, 0, 1, 0],
            "only official 2 has an empty seat to go to"
        );
    }

    /// All three move only as a chain, the last one first.
    #[test]
    fn somebody_makes_room() {
        let program = program(3);
        let all = mended(&program, &STANDING).expect("the chain from P0 to P3");
        assert_eq!(all, [0, 1, 0, 1, 0, 1, 1, 0, 0, 0]);
        assert_eq!(check::fault(&program, &[], &all), None);
    }

    #[test]
    fn what_cannot_be_mended_is_no_plan() {
        assert_eq!(mended(&program(4), &STANDING), None);
    }
}
