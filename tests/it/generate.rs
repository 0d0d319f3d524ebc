//! Synthetic rosters: reproducible, complete, and calibrated to the published shares.

use std::path::Path;

use luan::generate::preset;

/// The committed sample is the generator's output for this seed.
const SAMPLE_SEED: u64 = 1;

fn sample_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/quang-nam-2023")
}

#[test]
fn the_same_seed_yields_the_same_bytes() {
    assert_eq!(preset("quang-nam-2023", 1), preset("quang-nam-2023", 1));
}

/// Run by hand after a change of the generator: `cargo test --release -- --ignored rewrite_sample`.
#[test]
#[ignore = "rewrites scenarios/quang-nam-2023"]
fn rewrite_sample() {
    let folder = sample_folder();
    std::fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in preset("quang-nam-2023", SAMPLE_SEED).unwrap() {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
