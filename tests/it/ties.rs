//! Plans that every tier leaves equal: the one taken depends on identifiers alone, not on the order of
//! the rows and, once proven, not on the seed.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use assert_cmd::Command;
use luan::answer::{self, Run};
use luan::domain::{Context, Objective, Plan};
use luan::generate::{Spec, general};
use luan::input::read::Input;
use luan::input::validate;
use luan::model::pairs::eligible;
use luan::model::{Model, decode::decode, formulate::formulate};
use luan::plan::{self, Request};
use luan::program::{ColKey, Program};
use luan::report::document::Document;
use luan::report::{self, render};
use luan::solve::{Highs, Limits, Solver, Termination, Unwatched, solve};
use luan::text::Text;
use proptest::prelude::*;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use crate::exhaustive::{plans, stages};
use crate::golden::QUANG_NAM;
use crate::random_rosters::{Case, cases};
use crate::scenario;
use crate::second_backend::fixed;

type Files = BTreeMap<String, Vec<u8>>;

/// What a plan costs by the prices of ties.
fn tie(case: &Case, program: &Program, plan: &Plan) -> i64 {
    let pairs = eligible(Context::new(&case.instance, &case.policy));
    let chosen = |key: ColKey| match key {
        ColKey::Pair(at) => plan.takes(pairs.pair(at).official, pairs.pair(at).post),
        ColKey::Unplaced(who) => plan.posts_of(who).next().is_none(),
        _ => false,
    };
    let counts = |(col, _): &&(luan::program::ColIx, i64)| chosen(program.columns[col.at()].key);
    program.ties.iter().filter(counts).map(|(_, price)| price).sum()
}

/// Of all plans with the best tiers the solver returns the cheapest by the prices of ties, under every
/// seed; whether there was more than one.
fn told_apart(case: &Case) -> Result<bool, TestCaseError> {
    let (instance, policy) = (&case.instance, &case.policy);
    let pairs = eligible(Context::new(instance, policy));
    let program = formulate(Context::new(instance, policy), &pairs);
    let all = plans(case);
    let valued = all.iter().filter_map(|plan| Some((stages(case, plan)?, plan)));
    let mut best: Vec<(Vec<i64>, &Plan)> = valued.collect();
    let Some(least) = best.iter().map(|(values, _)| values.clone()).min() else { return Ok(false) };
    best.retain(|(values, _)| *values == least);
    let expected = best.iter().map(|(_, plan)| tie(case, &program, plan)).min();
    for seed in [0, 1, 77] {
        let limits = Limits { gap: 0.0, time: None, seed };
        let staged =
            solve(&program, &[], None, Solver { backend: &Highs, limits, watch: &Unwatched })
                .map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(staged.termination, Termination::Optimal);
        let plan = decode(instance, &pairs, &staged.values.expect("a plan"));
        prop_assert_eq!(stages(case, &plan), Some(least.clone()), "seed {}", seed);
        prop_assert_eq!(Some(tie(case, &program, &plan)), expected, "seed {}", seed);
    }
    Ok(best.len() > 1)
}

#[test]
fn of_equal_plans_the_one_that_the_identifiers_fix() {
    let tied = Cell::new(0);
    let result = fixed(500, 21).run(&cases(), |mut case| {
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        tied.set(tied.get() + u32::from(told_apart(&case)?));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(tied.get() >= 100, "{} cases with equal plans", tied.get());
}

/// With a tolerance the tiers are decided under what each later one may cost the earlier ones; what is
/// given away without need is taken back, so that no clean plan is better in one tier and worse in none.
#[test]
fn a_tolerance_leaves_no_better_plan_behind() {
    let spent = Cell::new(0);
    let result = fixed(500, 22).run(&cases(), |mut case| {
        case.policy.objective = Objective::Lexicographic;
        case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.25);
        let (instance, policy) = (&case.instance, &case.policy);
        let pairs = eligible(Context::new(instance, policy));
        let program = formulate(Context::new(instance, policy), &pairs);
        let limits = Limits { gap: 0.0, time: None, seed: 0 };
        let staged =
            solve(&program, &[], None, Solver { backend: &Highs, limits, watch: &Unwatched })
                .map_err(|e| TestCaseError::fail(e.to_string()))?;
        let Some(values) = staged.values else { return Ok(()) };
        let own = stages(&case, &decode(instance, &pairs, &values)).expect("a clean plan");
        let better =
            |other: &Vec<i64>| *other != own && other.iter().zip(&own).all(|(a, b)| a <= b);
        let found = plans(&case).iter().filter_map(|plan| stages(&case, plan)).find(better);
        prop_assert_eq!(found, None, "{:?}", own);
        let given = staged.stages.iter().any(|stage| stage.value > stage.bound);
        spent.set(spent.get() + u32::from(given));
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(spent.get() >= 3, "{} cases in which a tolerance is used", spent.get());
}

/// The same files with the rows of each in another order, in place of the first `seed` 0.
fn shuffled(files: &Files, seed: u64) -> Files {
    let mut draw = ChaCha8Rng::seed_from_u64(seed);
    let mix = |(name, bytes): (&String, &Vec<u8>)| {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        let mut lines: Vec<&str> = text.lines().collect();
        if name.ends_with(".csv") {
            lines[1..].shuffle(&mut draw);
        }
        (name.clone(), (lines.join("\n") + "\n").into_bytes())
    };
    files.iter().map(mix).collect()
}

/// All that a run prints and writes, without what names the seed and the bytes of the input.
fn outputs(files: Files, model: Option<&str>, seed: u32) -> Vec<String> {
    let own = |name: &str| files.get(name).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let loaded = validate::load(&Input { files: files.clone() }, model, &own)
        .unwrap_or_else(|problems| panic!("{:?}", problems.first()));
    let limits = Limits { gap: 0.0001, time: None, seed };
    let request =
        Request { candidates: NonZeroUsize::new(3).expect("at least one"), ..Request::ONE };
    let drafted = plan::draft(
        Model::new(loaded.instance.clone(), loaded.policy.clone()),
        &request,
        Solver { backend: &Highs, limits, watch: &Unwatched },
    )
    .expect("plans");
    assert!(drafted.candidates.iter().all(|c| c.candidate.limit.is_none()), "proven in full");
    let run = Run {
        solver: ("HiGHS", String::new()),
        limits: Limits { seed: 0, ..limits },
        threads: 1,
        inputs: Vec::new(),
        wall_s: 0.0,
        peak_rss_bytes: None,
    };
    let plan = answer::plan(&drafted, run);
    let text = Text::english();
    let page = |document: &Document| render::text(document, Some(80));
    let mut all = vec![render::json(&plan).expect("JSON"), page(&report::summary(&text, &plan))];
    for candidate in &plan.candidates {
        let csv = render::csv(&report::moves_sheet(&text, plan.directory.as_ref(), candidate));
        all.push(String::from_utf8(csv).expect("UTF-8"));
        all.push(page(&report::candidate(&text, &plan, candidate)));
    }
    all
}

/// Three other orders of the rows, each under its own seed, give the same bytes.
fn same_in_any_order(files: &Files, model: Option<&str>) {
    let expected = outputs(files.clone(), model, 1);
    for seed in [2, 3, 4] {
        let got = outputs(shuffled(files, seed), model, seed as u32);
        assert_eq!(got, expected, "order and seed {seed}");
    }
}

#[test]
fn first_steps_in_any_order_under_any_seed() {
    same_in_any_order(&scenario::input("first-steps").files, None);
}

/// Made-up rosters without fits, wishes and distances have many equal plans.
#[test]
fn small_rosters_in_any_order_under_any_seed() {
    for seed in 0..12 {
        let size = 8 + 4 * (seed as usize % 4);
        let spec = Spec { name: "small".into(), officials: size, posts: size + 2, pairs: 6, seed };
        let mut files = general(&spec);
        let pairs = String::from_utf8(files["pairs.csv"].clone()).expect("UTF-8");
        let bare = pairs.lines().map(|line| line.split(',').take(2).collect::<Vec<_>>().join(","));
        files.insert("pairs.csv".into(), (bare.collect::<Vec<_>>().join("\n") + "\n").into_bytes());
        same_in_any_order(&files, None);
    }
}

/// Quảng Nam as a user runs it: another order of all rows, another seed, the same bytes.
#[test]
fn quang_nam_in_another_order_under_another_seed() {
    let (folder, out) =
        (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for (name, bytes) in shuffled(&scenario::input("quang-nam-2023").files, 5) {
        std::fs::write(folder.path().join(name), bytes).expect("the file is writable");
    }
    let output = Command::cargo_bin("luan")
        .expect("the binary")
        .arg("plan")
        .arg(folder.path())
        .args(["--quiet", "--time-limit", "1200", "--seed", "2", "--out"])
        .arg(out.path())
        .output()
        .expect("luan runs");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(printed.replace(&out.path().display().to_string(), "OUT"), QUANG_NAM.printed);
    for name in ["report.txt", "moves-1.csv", "moves-5.csv"] {
        let file = std::fs::read_to_string(out.path().join(name)).expect("luan wrote it");
        assert_eq!(file, QUANG_NAM.file(name), "{name}");
    }
}
