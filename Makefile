# The project's tasks. `make` alone lists them.

# The profile that the newcomer's first build uses: see [profile.demo] in Cargo.toml.
PROFILE ?= demo
# Folder of the real data, which is not part of this repository. What needs it says so and does nothing where it is absent.
override SIREKAP_SHARED := $(abspath $(or $(SIREKAP_SHARED),../shared/data))
export SIREKAP_SHARED
# Folder of the elections made here.
SIREKAP_DATA ?= data
# Name of the cut that `make demo-2019` publishes.
CUT ?= nasional
# How often `make soak` kills a process.
SOAK_KILLS ?= 300
# Forms of each row of `make eval-reading`: 1,200 give some 50,000 accepted numbers.
EVAL_FORMS ?= 160
# How long `make fuzz` spends on each parser.
FUZZ_SECONDS ?= 60
# And how long `make fuzz-long` does.
FUZZ_LONG_SECONDS ?= 600

TARGET := $(or $(CARGO_TARGET_DIR),target)
SIREKAP := $(TARGET)/$(if $(filter dev,$(PROFILE)),debug,$(PROFILE))/sirekap
FILE_2019 := $(SIREKAP_SHARED)/tps2019_kpu_kawalpemilu.tsv.xz
HOME_2019 := $(SIREKAP_DATA)/pemilu-2019

.NOTPARALLEL:
.PHONY: help build demo demo-2019 test tested fmt clippy deny tests-built nextest doctest third-party wasm web capture app prove soak bench eval-reading fuzz fuzz-long clean-data

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build the program, installing a C compiler where none is
	@scripts/setup.sh build
	cargo build --locked --profile $(PROFILE) --package sirekap

demo: build ## an example election from nothing: sign, log, fold, publish, verify, serve on http://127.0.0.1:8024
	SIREKAP_DATA=$(SIREKAP_DATA) $(SIREKAP) demo

demo-2019: build ## the same with the national file of 2019 (SIREKAP_SHARED names the folder of the real data)
	@test -f $(FILE_2019) || { echo "$(FILE_2019) is not there: set SIREKAP_SHARED" >&2; exit 1; }
	$(SIREKAP) import 2019 $(FILE_2019) --data $(HOME_2019)
	@if grep -q '"name":"$(CUT)"' $(HOME_2019)/tree/root.json 2>/dev/null; then \
		echo "cut $(CUT) is there already"; $(SIREKAP) publish --data $(HOME_2019); \
	else $(SIREKAP) publish --cut $(CUT) --data $(HOME_2019); fi
	$(SIREKAP) verify $(HOME_2019)/tree
	$(SIREKAP) serve $(HOME_2019)/tree

# The tests come last, so that their summary is what is left on the screen.
test: ## everything CI runs
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory fmt deny
	@$(LINTED) $(MAKE) --no-print-directory tested

# Clippy's driver is a compiler too: what the tests need is compiled and looked at in one go, as `make clippy` looks at it.
LINTED := RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-Dwarnings__CLIPPY_HACKERY__

tested: tests-built
	cargo build --locked --workspace --benches
	@MAKE="$(MAKE)" scripts/together.sh third-party app
	@$(MAKE) --no-print-directory nextest
	@$(MAKE) --no-print-directory doctest

fmt: ## formatting
	cargo fmt --all --check

deny: ## licences, sources, banned crates, known vulnerabilities of the dependencies
	scripts/deny.sh

clippy: ## lints; a warning is an error
	cargo clippy --locked --workspace --all-targets -- -D warnings

tests-built: ## what the tests of all crates, and those by other people's programs, run
	cargo nextest run --locked --workspace --no-run

doctest: ## examples in the documentation
	cargo test --locked --workspace --doc --quiet

third-party: tests-built ## programs that other people wrote judge what we publish and how the intake answers
	@if [ -x scripts/third_party.sh ]; then scripts/third_party.sh; fi

wasm: ## the reader of photos as a WebAssembly module reads a page in Node, where both can be had
	scripts/wasm.sh test

# Tests against the real data are ignored, and counted so, where it is not there. One more is ignored always: the process that
# another test kills.
REAL := $(if $(wildcard $(SIREKAP_SHARED)/.),--run-ignored all -E 'not test(=kill::child)')

# So are those with OpenSSH's own agent, where there is none; with the real data they have run already.
AGENT := $(if $(REAL),,$(if $(shell command -v ssh-agent 2>/dev/null),cargo nextest run --locked --workspace --run-ignored only -E 'test(ssh_agent)'))

# One after the other: each is compiled and waited for, while other people's programs take the other processor.
app: wasm capture

nextest: ## the tests of all crates; those that need the real data or an ssh-agent too, where it is
	cargo nextest run --locked --workspace --no-fail-fast --final-status-level slow $(REAL)
	$(AGENT)

capture: ## the officers' app: types, tests, and an officer's way in a real browser
	scripts/web.sh check

web: ## the officers' app as the program carries it, with its WebAssembly modules: web/capture/dist
	scripts/web.sh build

prove: build ## the whole way on all real data, not served: one JSON object per line
	$(SIREKAP) prove --shared $(SIREKAP_SHARED)

soak: ## long kill and fault runs
	@scripts/setup.sh test
	LEDGER_KILLS=$(SOAK_KILLS) SIREKAP_KILLS=$(SOAK_KILLS) PROPTEST_CASES=4096 \
		cargo nextest run --locked --workspace --no-fail-fast -E 'test(/kill|crash|fault|histor/)'

bench: ## medians of interleaved rounds, beside what each is measured against
	@scripts/setup.sh bench
	cargo bench --locked --workspace $(foreach f,$(wildcard crates/*/benches/*.rs),--bench $(basename $(notdir $(f))))

eval-reading: build ## how well forms are read: real crops of held-out stations where they are, synthetic pages by wear and by kind of damage
	@scripts/eval_reading.sh $(SIREKAP) $(EVAL_FORMS)

fuzz: ## every parser of untrusted bytes under libFuzzer, FUZZ_SECONDS each (needs a nightly toolchain and cargo-fuzz)
	@for target in $(basename $(notdir $(wildcard fuzz/fuzz_targets/*.rs))); do \
		echo "fuzz $$target"; mkdir -p target/fuzz/$$target; \
		cargo +nightly fuzz run --fuzz-dir fuzz $$target target/fuzz/$$target fuzz/corpus/$$target -- -max_total_time=$(FUZZ_SECONDS) -verbosity=0 || exit 1; \
	done

fuzz-long: ## the same for ten minutes each, to be stopped and gone on with at will (scripts/fuzz_long.sh)
	@scripts/fuzz_long.sh $(FUZZ_LONG_SECONDS)

clean-data: ## remove the elections made here
	rm -rf $(SIREKAP_DATA)
