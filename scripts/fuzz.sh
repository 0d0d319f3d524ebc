#!/bin/sh
# Fuzzes every target for some seconds, from the committed corpus: scripts/fuzz.sh [SECONDS].
# What is found on the way stays in target/fuzz/corpus; an input that breaks a target is kept in
# fuzz/artifacts, and `target/fuzz/*/release/TARGET FILE` repeats it.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-20}

# The flags of the fuzzer make every crate another one, but HiGHS is the one of the tests.
highs=$(cargo test --release --locked --no-run --quiet --message-format json |
    sed -n 's/.*"build-script-executed".*[/#]highs-sys@.*"out_dir":"\([^"]*\)".*/\1/p')
[ -d "$highs" ] || { echo "fuzz: no HiGHS in what cargo build says" >&2; exit 1; }
export PKG_CONFIG_PATH="$highs/lib/pkgconfig"

# Less optimised: compiled in a minute less, and as fast to the first surprises.
fuzz() {
    verb=$1
    shift
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 target/tools/bin/cargo-fuzz "$verb" \
        --release --debug-assertions --sanitizer none --codegen-units 16 \
        --features system-highs --target-dir target/fuzz "$@"
}

fuzz build
for target in $(target/tools/bin/cargo-fuzz list); do
    mkdir -p "target/fuzz/corpus/$target"
    fuzz run "$target" "target/fuzz/corpus/$target" "fuzz/corpus/$target" -- \
        -max_total_time="$seconds" -max_len=16384 -timeout=30 -print_final_stats=1
done
