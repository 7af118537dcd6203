#!/usr/bin/env bash
# Targets of the Makefile side by side, since each mostly waits or uses one processor.
#   together.sh FIRST OTHER...    what FIRST says is shown as it comes; what the others say, after it; then FIRST's summary again
set -uo pipefail
cd "$(dirname "$0")/.."
make=${MAKE:-make}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

first=$1
shift
declare -A pids
for target in "$@"; do
    "$make" --no-print-directory "$target" >"$folder/$target" 2>&1 &
    pids[$target]=$!
done
"$make" --no-print-directory "$first" 2>&1 | tee "$folder/$first"
failed=$((PIPESTATUS[0] != 0))
for target in "$@"; do
    wait "${pids[$target]}" || { echo "make $target failed" >&2; failed=1; }
    echo "== make $target"
    cat "$folder/$target"
done
echo "== make $first"
grep -A 40 '^ *Summary \[' "$folder/$first" || tail -n 3 "$folder/$first"
exit $failed
