//! Small random programs and what exhaustive search says of them.

use luan::domain::{PairIx, SettingIx, TierIx};
use luan::program::{ColKey, Part, Program, RowKey, Stage, value};
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
        program.stages.push(Stage { id: format!("s{at}"), parts: vec![at], tolerance: 0.0 });
    }
    program
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
