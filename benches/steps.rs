//! Each step of the walk on the Quang Nam scenario, and the whole run up to a proven optimum.
#![allow(missing_docs)] // criterion's macros write a function without one
#![allow(clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

use luan::pipeline::{self, Request};
use luan::read::Input;
use luan::solve::{Highs, Limits, Unwatched};
use luan::{audit, formulate, pairs, validate};

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

fn steps(c: &mut Criterion) {
    let input = scenario();
    let loaded = load(&input);
    let (instance, policy) = (&loaded.instance, &loaded.policy);
    let eligible = pairs::eligible(instance, policy);
    let standing = luan::domain::Plan::standing(instance);
    let mut group = c.benchmark_group("quang-nam-2023");
    group.bench_function("read and validate", |b| b.iter(|| load(black_box(&input))));
    group.bench_function("pairs", |b| b.iter(|| pairs::eligible(black_box(instance), policy)));
    group.bench_function("formulate", |b| {
        b.iter(|| formulate::formulate(black_box(instance), policy, &eligible));
    });
    group.bench_function("audit", |b| {
        b.iter(|| audit::audit(black_box(instance), policy, &standing));
    });
    group.finish();
}

fn runs(c: &mut Criterion) {
    let loaded = load(&scenario());
    let limits = Limits { gap: 1e-4, time: None, seed: 1 };
    let mut group = c.benchmark_group("quang-nam-2023 run");
    group.sample_size(10);
    for candidates in [1, 5] {
        let request = Request { candidates, limits };
        group.bench_function(format!("{candidates} candidates"), |b| {
            b.iter(|| {
                let (instance, policy) = (&loaded.instance, &loaded.policy);
                pipeline::plan(instance, policy, &request, &Highs, &Unwatched).expect("a plan")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, steps, runs);
criterion_main!(benches);
