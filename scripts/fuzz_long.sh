#!/usr/bin/env bash
# Every parser of untrusted bytes under libFuzzer for a long time, one after the other.
#   fuzz_long.sh [SECONDS] [TARGET...]     default 600 seconds each, all targets
# A target that has had its time is not begun again: stop it whenever you like, and start it again to go on, on another machine
# too (fuzz/long.tsv: target, seconds, runs, sanitizer; take a line out to have it run again). Inputs that reach something new
# are kept in target/fuzz/TARGET; a crash ends the run and is told with its file.
#   FUZZ_SANITIZER  address (default), or none: builds in minutes, and finds panics, hangs and memory that grows all the same
#   FUZZ_MEMORY     MiB that a target may take, 2048
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
shift || true
sanitizer=${FUZZ_SANITIZER:-address}
done=fuzz/long.tsv
logs=target/fuzz-logs

say() { echo "fuzz: $*" >&2; }

if ! cargo fuzz --version >/dev/null 2>&1; then
    say "no cargo-fuzz: cargo install cargo-fuzz --locked"
    exit 1
fi
# Instrumentation is asked of a nightly compiler; where there is none, this one is told that it may.
toolchain=+nightly
if ! rustup toolchain list 2>/dev/null | grep -q '^nightly'; then
    toolchain=
    export RUSTC_BOOTSTRAP=1
fi
targets=("$@")
[ ${#targets[@]} -gt 0 ] || for file in fuzz/fuzz_targets/*.rs; do targets+=("$(basename "$file" .rs)"); done

mkdir -p "$logs"
touch "$done"
for target in "${targets[@]}"; do
    if awk -F '\t' -v t="$target" -v s="$seconds" '$1 == t && $2 >= s { found = 1 } END { exit !found }' "$done"; then
        say "$target: has had its $seconds s"
        continue
    fi
    mkdir -p "target/fuzz/$target" "fuzz/corpus/$target"
    say "$target: $seconds s"
    log=$logs/$target
    # shellcheck disable=SC2086
    if ! cargo $toolchain fuzz run --fuzz-dir fuzz --sanitizer "$sanitizer" "$target" "target/fuzz/$target" "fuzz/corpus/$target" -- \
        -max_total_time="$seconds" -rss_limit_mb="${FUZZ_MEMORY:-2048}" -timeout=20 -print_final_stats=1 -verbosity=0 >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        say "$target: something was found; its input is named above, the whole log is $log"
        exit 1
    fi
    runs=$(grep -o 'number_of_executed_units: [0-9]*' "$log" | grep -o '[0-9]*')
    printf '%s\t%s\t%s\t%s\n' "$target" "$seconds" "$runs" "$sanitizer" >>"$done"
    sort -o "$done" "$done"
    say "$target: $runs runs, nothing found"
done
