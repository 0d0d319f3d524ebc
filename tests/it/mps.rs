//! The MPS file says the same program: read back by a reader of its own, row by row and column by
//! column.

use std::collections::BTreeMap;

use luan::domain::{OfficialIx, PairIx, PostIx, SettingIx};
use luan::program::{Cap, ColIx, ColKey, Names, Program, RowKey, write_mps};
use proptest::prelude::*;

use crate::random_programs::programs;
use crate::second_backend::fixed;

/// A program as MPS states it, all by name.
#[derive(Debug, Default, PartialEq)]
struct Stated {
    /// Lower and upper side of each row; the objective is free.
    sides: BTreeMap<String, (Option<i64>, Option<i64>)>,
    /// Coefficient by (column, row).
    matrix: BTreeMap<(String, String), i64>,
    /// Bounds of each column.
    bounds: BTreeMap<String, (i64, i64)>,
    /// Columns in order, all of them whole.
    columns: Vec<String>,
}

/// The file as text.
fn text(program: &Program, costs: &[i64], caps: &[Cap], names: &Names) -> String {
    let mut out = Vec::new();
    write_mps(&mut out, program, costs, caps, names).expect("memory takes all");
    String::from_utf8(out).expect("names are plain")
}

fn number(word: &str) -> i64 {
    word.parse().expect("a whole number")
}

/// Reads free MPS as its definition has it: negative ranges and real columns are not expected.
fn read(text: &str) -> Stated {
    let mut stated = Stated::default();
    let mut senses: BTreeMap<String, char> = BTreeMap::new();
    let mut section = "";
    let mut whole = false;
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if !line.starts_with(' ') {
            section = words[0];
            continue;
        }
        match (section, words.as_slice()) {
            ("ROWS", [sense, name]) => {
                let sense = sense.chars().next().expect("a letter");
                let zero = Some(0);
                let sides = match sense {
                    'E' => (zero, zero),
                    'G' => (zero, None),
                    'L' => (None, zero),
                    _ => (None, None),
                };
                assert!(stated.sides.insert((*name).to_owned(), sides).is_none(), "twice: {name}");
                senses.insert((*name).to_owned(), sense);
            }
            ("COLUMNS", ["MARKER", "'MARKER'", kind]) => whole = *kind == "'INTORG'",
            ("COLUMNS", [name, row, coefficient]) => {
                assert!(whole, "{name} is not whole");
                if stated.columns.last().is_none_or(|last| last != name) {
                    stated.columns.push((*name).to_owned());
                }
                let key = ((*name).to_owned(), (*row).to_owned());
                assert!(stated.matrix.insert(key, number(coefficient)).is_none(), "twice: {line}");
            }
            ("RHS", [_, name, value]) => {
                let sides = stated.sides.get_mut(*name).expect("a row");
                let to = |side: Option<i64>| side.map(|_| number(value));
                *sides = (to(sides.0), to(sides.1));
            }
            ("RANGES", [_, name, span]) => {
                let sides = stated.sides.get_mut(*name).expect("a row");
                match senses[*name] {
                    'G' => sides.1 = sides.0.map(|lower| lower + number(span)),
                    'L' => sides.0 = sides.1.map(|upper| upper - number(span)),
                    other => panic!("range on {other}"),
                }
            }
            ("BOUNDS", [side, _, name, value]) => {
                let bounds = stated.bounds.entry((*name).to_owned()).or_insert((0, i64::MAX));
                match *side {
                    "LO" => bounds.0 = number(value),
                    "UP" => bounds.1 = number(value),
                    other => panic!("bound {other}"),
                }
            }
            other => panic!("line {other:?}"),
        }
    }
    stated
}

/// Ids with spaces, accents and underscores; two that fall together in ASCII.
fn small() -> (Program, Names) {
    let (o, p) = (OfficialIx::new, PostIx::new);
    let mut program = Program::default();
    let x = program.add_column(ColKey::Pair(PairIx::new(0)), 0, 1);
    let y = program.add_column(ColKey::Pair(PairIx::new(1)), 0, 1);
    let u = program.add_column(ColKey::Unplaced(o(1)), 0, 1);
    let v = program.add_column(ColKey::Empty(p(0)), -2, 3);
    let s = program.add_column(ColKey::Shortfall(2), 0, 7);
    program.add_row(RowKey::Official(o(0)), vec![(x, 1)], Some(1), Some(1));
    program.add_row(RowKey::Post(p(1)), vec![(x, 1), (y, 1), (v, 2)], Some(-1), Some(2));
    let rule = |label: &str| RowKey::Rule(SettingIx::new(0), label.to_owned());
    program.add_row(rule("unit U 1"), vec![(y, -3), (s, 1)], Some(2), None);
    program.add_row(rule("unit U/1"), vec![(y, 1)], None, Some(0));
    program.add_row(rule(""), vec![(u, 1)], None, None);
    let names = Names::of(
        ["O-104", "\u{d4} 1"],
        ["P-0031", "P_0031"],
        ["women_share"],
        [(o(0), p(0)), (o(1), p(1))],
    );
    (program, names)
}

#[test]
fn names_are_readable_plain_and_unique() {
    let (program, names) = small();
    let stated = read(&text(&program, &[0, 5, 0, -1, 1], &[], &names));
    let columns = ["x_O-104_P-0031", "x_..1_P.0031", "u_..1", "v_P-0031", "s_women_share_unit.U.1"];
    assert_eq!(stated.columns, columns);
    let rows: Vec<&str> = stated.sides.keys().map(String::as_str).collect();
    let expected = [
        "objective",
        "official_O-104",
        "post_P.0031",
        "women_share",
        "women_share_unit.U.1",
        "women_share_unit.U.1.2",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn sides_bounds_and_prices_stand_as_given() {
    let (program, names) = small();
    let cap = Cap { terms: vec![(ColIx(0), 4)], most: 9 };
    let stated = read(&text(&program, &[0, 5, 0, -1, 1], &[cap], &names));
    assert_eq!(stated.sides["official_O-104"], (Some(1), Some(1)));
    assert_eq!(stated.sides["post_P.0031"], (Some(-1), Some(2)));
    assert_eq!(stated.sides["women_share_unit.U.1"], (Some(2), None));
    assert_eq!(stated.sides["women_share_unit.U.1.2"], (None, Some(0)));
    assert_eq!(stated.sides["women_share"], (None, None));
    assert_eq!(stated.sides["cap_1"], (None, Some(9)));
    assert_eq!(stated.bounds["v_P-0031"], (-2, 3));
    let at = |column: &str, row: &str| stated.matrix.get(&(column.to_owned(), row.to_owned()));
    assert_eq!(at("x_..1_P.0031", "objective"), Some(&5));
    assert_eq!(at("x_..1_P.0031", "women_share_unit.U.1"), Some(&-3));
    assert_eq!(at("x_O-104_P-0031", "cap_1"), Some(&4));
    assert_eq!(at("x_O-104_P-0031", "objective"), None);
}

/// Every row, bound and price of random programs is in the file, and nothing else.
#[test]
fn random_programs_read_back() {
    let result = fixed(300, 0).run(&programs(), |program| {
        let width = program.columns.len();
        let ids: Vec<String> = (0..width).map(|at| format!("c{at}")).collect();
        let rules: Vec<String> = (0..program.rows.len()).map(|at| format!("r{at}")).collect();
        let names = Names::of(
            ids.iter().map(String::as_str),
            ["p"],
            rules.iter().map(String::as_str),
            (0..width).map(|at| (OfficialIx::new(at), PostIx::new(0))),
        );
        let costs = program.costs(&program.stages[0]);
        let stated = read(&text(&program, &costs, &[], &names));
        prop_assert_eq!(stated.columns.len(), width);
        prop_assert_eq!(stated.sides.len(), program.rows.len() + 1);
        let mut entries = costs.iter().filter(|cost| **cost != 0).count();
        for (at, row) in program.rows.iter().enumerate() {
            let name = format!("r{at}_r");
            prop_assert_eq!(stated.sides[&name], (row.lower, row.upper));
            for (col, coefficient) in &row.terms {
                let key = (format!("x_c{}_p", col.at()), name.clone());
                prop_assert_eq!(stated.matrix.get(&key), Some(coefficient));
            }
            entries += row.terms.len();
        }
        for (at, column) in program.columns.iter().enumerate() {
            let name = format!("x_c{at}_p");
            prop_assert_eq!(stated.bounds[&name], (column.lower, column.upper));
        }
        let written = stated.matrix.values().filter(|value| **value != 0).count();
        prop_assert_eq!(written, entries);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
}
