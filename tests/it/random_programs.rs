//! Small random programs and what exhaustive search says of them.

use luan::domain::{OfficialIx, PairIx, PostIx, SettingIx, TierIx};
use luan::program::{ColIx, ColKey, Part, Program, Role, RowKey, Stage, value};
use luan::solve::check;
use proptest::prelude::*;

/// Up to six columns of up to four values, up to five rows, up to three stages, all numbers small;
/// about a third has no solution.
pub fn programs() -> impl Strategy<Value = Program> {
    (1_usize..=6).prop_flat_map(|width| {
        let column = (-2_i64..=1, 0_i64..=3);
        let side = prop_oneof![3 => Just(None), 4 => (-6_i64..=8).prop_map(Some)];
        let row = (prop::collection::vec(-4_i64..=5, width), side, 0_i64..=5, 0_u8..4);
        let stage = prop::collection::vec(-5_i64..=5, width);
        let columns = prop::collection::vec(column, width);
        let rows = prop::collection::vec(row, 0..=5);
        let stages = prop::collection::vec(stage, 1..=3);
        (columns, rows, stages)
            .prop_map(|(columns, rows, stages)| program(&columns, &rows, &stages))
    })
}

type RowSeed = (Vec<i64>, Option<i64>, i64, u8);

fn program(columns: &[(i64, i64)], rows: &[RowSeed], stages: &[Vec<i64>]) -> Program {
    let mut program = Program::default();
    let ix: Vec<_> = columns
        .iter()
        .enumerate()
        .map(|(at, (lower, span))| {
            program.add_column(ColKey::Pair(PairIx::new(at)), *lower, lower + span)
        })
        .collect();
    for (at, (terms, side, span, sense)) in rows.iter().enumerate() {
        let terms = ix.iter().copied().zip(terms.iter().copied()).collect();
        let (lower, upper) = match sense {
            0 => (*side, *side),
            1 => (*side, None),
            2 => (None, *side),
            _ => (*side, side.map(|side| side + span)),
        };
        program.add_row(RowKey::Rule(SettingIx::new(at), "r".to_owned()), terms, lower, upper);
    }
    for (at, prices) in stages.iter().enumerate() {
        let terms = ix.iter().copied().zip(prices.iter().copied()).collect();
        program.parts.push(Part { setting: SettingIx::new(at), tier: TierIx::new(at), terms });
        program.stages.push(Stage {
            id: format!("s{at}"),
            parts: vec![at],
            tolerance: 0.0,
            gap: None,
        });
    }
    program
}

/// Up to three officials who each choose one of a few columns, up to two posts whose empty seats are
/// columns, up to two more columns, up to five rows over any of them, one or two stages.
pub fn rotations() -> impl Strategy<Value = Program> {
    prop::collection::vec(0_u16..1000, 200).prop_map(|tape| {
        let mut tape = tape.into_iter();
        let mut below = |n: i64| i64::from(tape.next().unwrap_or(0)) % n;
        let mut program = Program::default();
        choices(&mut program, &mut below);
        for at in 0..below(3) {
            let lower = below(3) - 1;
            program.add_column(ColKey::Shortfall(at as u32), lower, lower + below(3));
        }
        rules(&mut program, &mut below);
        program
    })
}

/// The columns of officials and posts, with the rows that every rotation has.
fn choices(program: &mut Program, below: &mut impl FnMut(i64) -> i64) {
    let mut takers: Vec<Vec<(ColIx, i64)>> = vec![Vec::new(); 1 + below(2) as usize];
    for at in 0..1 + below(3) as usize {
        let official = OfficialIx::new(at);
        let mut own = Vec::new();
        for takers in &mut takers {
            // One in six is fixed already, as by an earlier stage.
            let upper = i64::from(below(6) != 4);
            let col = program.add_column(ColKey::Pair(PairIx::new(at)), 0, upper);
            takers.push((col, 1));
            own.push((col, 1));
        }
        own.push((program.add_column(ColKey::Unplaced(official), 0, below(4).min(1)), 1));
        program.add_equation(Role::ExactlyOne, RowKey::Official(official), own, 1);
    }
    for (at, mut takers) in takers.into_iter().enumerate() {
        let (post, seats) = (PostIx::new(at), 1 + below(2));
        takers.push((program.add_column(ColKey::Empty(post), 0, seats), 1));
        program.add_equation(Role::Capacity, RowKey::Post(post), takers, seats);
    }
}

/// Rows over any columns, and prices of all of them.
fn rules(program: &mut Program, below: &mut impl FnMut(i64) -> i64) {
    let columns: Vec<ColIx> = (0..program.columns.len() as u32).map(ColIx).collect();
    for at in 0..below(6) as usize {
        let drawn: Vec<(ColIx, i64)> = columns.iter().map(|&col| (col, below(15) - 5)).collect();
        let terms = drawn.into_iter().filter(|(_, by)| *by != 0 && *by <= 5).collect();
        let least = below(12) - 6;
        let (lower, upper) = match below(4) {
            0 | 1 => (Some(least), None),
            2 => (None, Some(least + 3)),
            _ => (Some(least), Some(least + 4)),
        };
        program.add_row(RowKey::Rule(SettingIx::new(at), "r".to_owned()), terms, lower, upper);
    }
    for at in 0..1 + below(2) as usize {
        let terms = columns.iter().map(|&col| (col, below(12) - 3)).collect();
        program.parts.push(Part { setting: SettingIx::new(at), tier: TierIx::new(at), terms });
        program.stages.push(Stage {
            id: format!("s{at}"),
            parts: vec![at],
            tolerance: 0.0,
            gap: None,
        });
    }
}

/// The lexicographically least stage values over all assignments, if there is any.
pub fn exhaustive(program: &Program) -> Option<Vec<i64>> {
    let costs: Vec<Vec<i64>> = program.stages.iter().map(|stage| program.costs(stage)).collect();
    let mut best: Option<Vec<i64>> = None;
    let mut x: Vec<i64> = program.columns.iter().map(|column| column.lower).collect();
    loop {
        if check::fault(program, &[], &x).is_none() {
            let values = costs.iter().map(|costs| value(costs, &x)).collect();
            best = Some(best.map_or_else(|| Vec::clone(&values), |best| best.min(values.clone())));
        }
        let Some(at) = (0..x.len()).find(|&at| x[at] < program.columns[at].upper) else {
            return best;
        };
        x[at] += 1;
        for (earlier, column) in x[..at].iter_mut().zip(&program.columns) {
            *earlier = column.lower;
        }
    }
}
