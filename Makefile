# Every target uses the release profile, so that HiGHS is compiled once.
SCENARIO ?= scenarios/quang-nam-2023
OUT ?= out

.PHONY: help setup build plan test check bench

help:
	@echo "make plan    draft plans for $(SCENARIO) into $(OUT)/ (SCENARIO=... OUT=... to change)"
	@echo "make test    run every test"
	@echo "make check   formatting, clippy and docs, each without a warning"
	@echo "make bench   measure each step (criterion)"

setup:
	@scripts/setup.sh

build: setup
	cargo build --release --locked

plan: build
	target/release/luan plan $(SCENARIO) --out $(OUT)

test: setup
	cargo test --release --locked

check: setup
	cargo fmt --check
	cargo clippy --release --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --no-deps

bench: setup
	cargo bench --locked --bench steps
