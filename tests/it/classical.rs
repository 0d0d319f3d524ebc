//! Published assignment problems, put as instance folders, read, solved and audited: the objective
//! is the published optimum. Sources and licences stand beside the data.

use luan::domain::Context;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use luan::audit::audit;
use luan::input::read::Input;
use luan::input::validate::{builtin_models, load};
use luan::model::pairs::eligible;
use luan::model::{decode::decode, formulate::formulate};
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Termination, Unwatched, solve};

/// Both engines are held against the same publications.
const BACKENDS: [&dyn Backend; 2] = [&Highs, &Decomposed];

/// Officials, posts, seats of each post, budgets if any, and the pairs with cost and load.
struct Problem {
    officials: usize,
    posts: usize,
    seats: usize,
    budgets: Option<Vec<i64>>,
    pairs: Vec<(usize, usize, i64, Option<i64>)>,
}

/// A file of the test data, unpacked if it is packed.
fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    if path.exists() {
        return std::fs::read_to_string(path).expect("readable");
    }
    let packed = std::fs::read(path.with_extension("txt.gz")).expect("readable");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text).expect("gzip");
    text
}

fn numbers(name: &str) -> Vec<i64> {
    text(name).split_whitespace().map(|word| word.parse().expect("a number")).collect()
}

/// Rows of an `optima.csv` without its header.
fn optima(name: &str) -> Vec<Vec<String>> {
    let row = |line: &str| line.split(',').map(str::to_owned).collect();
    text(name).lines().skip(1).map(row).collect()
}

/// Dense: n, then n * n costs. Sparse ("p"): n, then triples "i j cost" from 1.
fn linear(name: &str) -> Problem {
    let numbers = numbers(&format!("lap/{name}.txt"));
    let size = numbers[0] as usize;
    let pairs = if name.starts_with("assignp") {
        let triple = |t: &[i64]| (t[0] as usize - 1, t[1] as usize - 1, t[2], None);
        numbers[1..].chunks_exact(3).map(triple).collect()
    } else {
        assert_eq!(numbers.len(), 1 + size * size);
        let cell = |(at, cost): (usize, &i64)| (at / size, at % size, *cost, None);
        numbers[1..].iter().enumerate().map(cell).collect()
    };
    Problem { officials: size, posts: size, seats: 1, budgets: None, pairs }
}

/// m agents, n jobs; m rows of n costs; m rows of n loads; m budgets. A job is an official, an
/// agent is a post that seats everybody.
fn generalised(name: &str) -> Problem {
    let numbers = numbers(&format!("gap/{name}"));
    let (agents, jobs) = (numbers[0] as usize, numbers[1] as usize);
    let (costs, rest) = numbers[2..].split_at(agents * jobs);
    let (loads, budgets) = rest.split_at(agents * jobs);
    assert_eq!(budgets.len(), agents);
    let pair = |at: usize| (at % jobs, at / jobs, costs[at], Some(loads[at]));
    Problem {
        officials: jobs,
        posts: agents,
        seats: jobs,
        budgets: Some(budgets.to_vec()),
        pairs: (0..agents * jobs).map(pair).collect(),
    }
}

/// The problem as the files of an instance folder.
fn folder(problem: &Problem) -> Input {
    let manifest = "name = \"classical\"\nplan_date = 2026-01-01\nmodel = \"assignment\"\n";
    let units = "unit_id,name,level,block\nU,Unit,any,any\n";
    let mut posts = "post_id,unit_id,title,seats,budget\n".to_owned();
    for at in 0..problem.posts {
        let budget = problem.budgets.as_ref().map_or(String::new(), |b| b[at].to_string());
        writeln!(posts, "P{at},U,post,{},{budget}", problem.seats).expect("a string");
    }
    let mut officials = "official_id,name\n".to_owned();
    for at in 0..problem.officials {
        writeln!(officials, "O{at},Official {at}").expect("a string");
    }
    let mut pairs = "official_id,post_id,cost,load\n".to_owned();
    for (official, post, cost, load) in &problem.pairs {
        let load = load.map_or(String::new(), |load| load.to_string());
        writeln!(pairs, "O{official},P{post},{cost},{load}").expect("a string");
    }
    let files = [
        ("instance.toml", manifest.to_owned()),
        ("units.csv", units.to_owned()),
        ("posts.csv", posts),
        ("officials.csv", officials),
        ("pairs.csv", pairs),
    ];
    let files: BTreeMap<String, Vec<u8>> =
        files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    Input { files }
}

/// From bytes to the audited objective of an optimum that `backend` proves.
fn optimum(problem: &Problem, backend: &dyn Backend) -> i64 {
    let models = |name: &str| {
        let found = builtin_models().iter().find(|(model, _)| *model == name);
        found.map(|(_, text)| (*text).to_owned())
    };
    let loaded = load(&folder(problem), None, &models).expect("a sound instance");
    let (instance, policy) = (loaded.instance, loaded.policy);
    let pairs = eligible(Context::new(&instance, &policy));
    assert_eq!(pairs.pairs.len(), problem.pairs.len());
    let program = formulate(Context::new(&instance, &policy), &pairs);
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    let staged = solve(&program, &[], None, Solver { backend, limits, watch: &Unwatched })
        .expect("no error");
    assert_eq!((staged.termination, staged.limit), (Termination::Optimal, None));
    let plan = decode(&instance, &pairs, &staged.values.expect("a plan"));
    assert_eq!(plan.placed().count(), problem.officials);
    let audit = audit(Context::new(&instance, &policy), &plan);
    assert!(audit.is_clean(), "{:?}", audit.hard_breaches().next());
    assert_eq!(staged.stages.len(), 1);
    assert_eq!(
        (staged.stages[0].value, staged.stages[0].bound),
        (audit.objective, audit.objective)
    );
    audit.objective
}

fn linear_is_optimal(name: &str) {
    let rows = optima("lap/optima.csv");
    let published = rows.iter().find(|row| row[0] == name).expect("listed")[1].parse();
    for backend in BACKENDS {
        assert_eq!(Ok(optimum(&linear(name), backend)), published, "{name}");
    }
}

#[test]
fn linear_100() {
    linear_is_optimal("assign100");
}

#[test]
fn linear_300() {
    linear_is_optimal("assign300");
}

#[test]
fn linear_500_dense() {
    linear_is_optimal("assign500");
}

#[test]
fn linear_800_sparse() {
    linear_is_optimal("assignp800");
}

#[test]
fn linear_3000_sparse() {
    linear_is_optimal("assignp3000");
}

/// As a minimisation: OR-Library states gap1 to gap6 as a maximisation, whose optima differ.
#[test]
fn generalised_assignment_as_minimisation() {
    let rows = optima("gap/optima.csv");
    assert_eq!(rows.len(), 37);
    for row in rows {
        let problem = generalised(&row[0]);
        assert_eq!(
            (problem.posts.to_string(), problem.officials.to_string()),
            (row[1].clone(), row[2].clone())
        );
        for backend in BACKENDS {
            assert_eq!(Ok(optimum(&problem, backend)), row[3].parse(), "{}", row[0]);
        }
    }
}

/// The maximum is the minimum of the negated costs.
#[test]
fn generalised_assignment_as_maximisation() {
    let rows = optima("gap/optima.csv");
    for row in rows.iter().filter(|row| row[0].starts_with("gap")) {
        let mut problem = generalised(&row[0]);
        for pair in &mut problem.pairs {
            pair.2 = -pair.2;
        }
        for backend in BACKENDS {
            assert_eq!(Ok(-optimum(&problem, backend)), row[4].parse(), "{}", row[0]);
        }
    }
}
