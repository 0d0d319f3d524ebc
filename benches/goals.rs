//! How far the engine is from its goals: a proven gap on each size, a what-if against a cold solve,
//! a hundred what-ifs on one core and on all, and what the steps beside the solve take. Each figure is
//! printed with its size; `cargo bench --bench goals -- army` takes the largest size in.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use std::time::{Duration, Instant};

use rayon::prelude::*;

use luan::audit;
use luan::domain::{Instance, Move};
use luan::generate::{self, Size, Structure};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::{Model, formulate, pairs};
use luan::plan::{self, Drafted, Request};
use luan::solve::{Engine, Limits, Solver, Unwatched};

fn main() {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_wanted = |size: &str| match wanted.is_empty() {
        true => size != "army",
        false => wanted.iter().any(|word| word == size || word == "all"),
    };
    println!(
        "| officials | pairs | asked gap | read | pairs | formulate | whole plan | audit | objective | bound | gap |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for (size, gap) in [("province", 1e-4), ("region", 5e-4), ("nation", 1e-3), ("army", 1e-2)] {
        if is_wanted(size) {
            steps(size, gap);
        }
    }
    for (size, many) in [("province", 100), ("region", 20)] {
        if is_wanted(size) {
            what_ifs(size, many, 5e-4);
        }
    }
}

/// Each step of a plan on its own.
fn steps(size: &str, gap: f64) {
    let input = files(size, None);
    let (loaded, read) = timed(|| load(input));
    let instance = &loaded.instance;
    let (eligible, pairing) = timed(|| pairs::eligible(loaded.context()));
    let (program, formulating) = timed(|| formulate::formulate(loaded.context(), &eligible));
    drop(program);
    let (drafted, plan) = timed(|| drafted(&loaded, None, gap));
    let candidate = &drafted.candidates[0].candidate;
    let (_, auditing) = timed(|| audit::audit(loaded.context(), &candidate.plan));
    let (objective, bound) = value(&drafted);
    println!(
        "| {} | {} | {} % | {} | {} | {} | {} | {} | {objective} | {bound} | {:.4} % |",
        instance.officials.len(),
        eligible.pairs.len(),
        100.0 * gap,
        seconds(read),
        seconds(pairing),
        seconds(formulating),
        seconds(plan),
        seconds(auditing),
        100.0 * (objective - bound) as f64 / objective.abs() as f64,
    );
}

/// What-ifs that each forbid one move of the plan: ten against a cold solve, all on one core and on
/// two.
fn what_ifs(size: &str, many: usize, gap: f64) {
    let parent = load(files(size, None));
    let plan = drafted(&parent, None, gap);
    let from = &plan;
    let moves = plan.candidates[0].candidate.plan.moves(parent.context());
    let children: Vec<Loaded> = moves
        .iter()
        .step_by((moves.len() / many).max(1))
        .take(many)
        .map(|m| load(files(size, Some(&ban(&parent.instance, m)))))
        .collect();
    let mut ratios: Vec<f64> = children
        .iter()
        .take(10)
        .map(|child| {
            let (_, warm) = timed(|| drafted(child, Some(from), gap));
            let (_, cold) = timed(|| drafted(child, None, gap));
            warm.as_secs_f64() / cold.as_secs_f64()
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    let median = (ratios[4] + ratios[5]) / 2.0;
    println!();
    println!(
        "{size}, one move forbidden, what-if / cold solve: median {median:.2} of {ratios:.2?}"
    );
    let all = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let run =
            || children.par_iter().map(|child| value(&drafted(child, Some(from), gap))).collect();
        timed(|| pool.install::<_, Vec<(i64, i64)>>(run)).1
    };
    let (one, two) = (all(1), all(2));
    let ratio = one.as_secs_f64() / two.as_secs_f64();
    println!(
        "{size}, {} what-ifs: {} on one core, {} on two, ratio {ratio:.2}",
        children.len(),
        seconds(one),
        seconds(two)
    );
}

fn drafted(loaded: &Loaded, parent: Option<&Drafted>, gap: f64) -> Drafted {
    let model = Model::new(loaded.instance.clone(), loaded.policy.clone());
    let limits = Limits { gap, time: None, seed: 1 };
    let solver = Solver { backend: &Engine::Auto, limits, watch: &Unwatched };
    let drafted = match parent {
        None => plan::draft(model, &Request::ONE, solver),
        Some(parent) => plan::what_if(parent, model, &Request::ONE, solver),
    };
    drafted.expect("a plan")
}

fn value(drafted: &Drafted) -> (i64, i64) {
    let stage = &drafted.candidates[0].candidate.stages[0];
    (stage.value, stage.bound)
}

fn ban(instance: &Instance, m: &Move) -> String {
    let (official, post) = (&instance.official(m.official).id, &instance.post(m.to).id);
    format!(
        "action,official_id,post_id,rule,reason,decided_by,decided_on\n\
         ban,{official},{post},,The receiving unit has objected,Board,2023-10-20\n"
    )
}

fn files(size: &str, decisions: Option<&str>) -> Input {
    let spec = Size::named(size).expect("a size").spec(1);
    let mut files = generate::bench(&spec, Structure::Soft);
    if let Some(decisions) = decisions {
        files.insert("decisions.csv".into(), decisions.as_bytes().to_vec());
    }
    Input { files }
}

fn load(input: Input) -> Loaded {
    validate::load(&input, None, &|_| None).expect("the roster is valid")
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed())
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
