//! Each step of the walk on the Quang Nam scenario and on made-up rosters of a nation and an army, and
//! the whole run of the scenario up to a proven optimum.
#![allow(missing_docs)] // criterion's macros write a function without one
#![allow(clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::num::NonZeroUsize;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};

use luan::analyse::Analysis;
use luan::audit;
use luan::domain::{Assignment, Context, Instance, OfficialIx, PairSet, Plan};
use luan::generate::{self, Size, Structure};
use luan::input::read::Input;
use luan::input::validate;
use luan::model::{Model, formulate, pairs};
use luan::plan::{self, Request};
use luan::solve::{Highs, Limits, Solver, Unwatched};

fn scenario() -> Input {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/quang-nam-2023");
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(dir).expect("the scenario is there") {
        let path = entry.expect("the scenario is readable").path();
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if matches!(kind, "csv" | "toml") {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            files.insert(name, std::fs::read(&path).expect("a file is readable"));
        }
    }
    Input { files }
}

fn load(input: &Input) -> validate::Loaded {
    validate::load(input, None, &|_| None).expect("the scenario is valid")
}

/// A made-up roster with soft rules, by the name of its size.
fn made_up(size: &str) -> Input {
    let spec = Size::named(size).expect("the size has a name").spec(1);
    Input { files: generate::bench(&spec, Structure::Soft) }
}

/// Reading, pairs, program, and the audit and figures of a plan in which every second official moves.
fn steps_of(c: &mut Criterion, name: &str, input: &Input) {
    let loaded = load(input);
    let (instance, policy) = (&loaded.instance, &loaded.policy);
    let context = Context::new(instance, policy);
    let eligible = pairs::eligible(context);
    let plan = moved(instance, &eligible);
    let (officials, found) = (instance.officials.len(), eligible.pairs.len());
    let mut group = c.benchmark_group(format!("{name}: {officials} officials, {found} pairs"));
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    group.bench_function("read and validate", |b| b.iter(|| load(black_box(input))));
    group.bench_function("pairs", |b| b.iter(|| pairs::eligible(black_box(context))));
    group.bench_function("formulate", |b| {
        b.iter(|| formulate::formulate(black_box(context), &eligible));
    });
    group.bench_function("audit", |b| {
        b.iter(|| audit::audit(black_box(context), &plan));
    });
    let audited = audit::audit(context, &plan);
    group.bench_function("analyse", |b| {
        b.iter(|| Analysis::new(black_box(context), &plan, &audited));
    });
    group.finish();
}

/// Every second official takes the first post there is another than the own one.
fn moved(instance: &Instance, eligible: &PairSet) -> Plan {
    let line = |official: OfficialIx| {
        let mut moves = eligible.of_official(official).filter(|(_, pair)| !pair.stays());
        let other =
            moves.next().map(|(_, pair)| pair.post).filter(|_| official.at().is_multiple_of(2));
        Assignment { official, post: other.or(instance.official(official).current) }
    };
    Plan::new(instance.official_ixs().map(line).collect())
}

fn steps(c: &mut Criterion) {
    steps_of(c, "quang-nam-2023", &scenario());
    for size in ["nation", "army"] {
        steps_of(c, size, &made_up(size));
    }
}

fn runs(c: &mut Criterion) {
    let loaded = load(&scenario());
    let limits = Limits { gap: 1e-4, time: None, seed: 1 };
    let mut group = c.benchmark_group("quang-nam-2023 run");
    group.sample_size(10);
    for candidates in [1, 5] {
        let request = Request {
            candidates: NonZeroUsize::new(candidates).expect("at least one"),
            ..Request::ONE
        };
        group.bench_function(format!("{candidates} candidates"), |b| {
            b.iter(|| {
                let (instance, policy) = (&loaded.instance, &loaded.policy);
                plan::draft(
                    Model::new(instance.clone(), policy.clone()),
                    &request,
                    Solver { backend: &Highs, limits, watch: &Unwatched },
                )
                .expect("a plan")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, steps, runs);
criterion_main!(benches);
