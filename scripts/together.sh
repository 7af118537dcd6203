#!/usr/bin/env bash
# The two longest checks side by side, since each mostly waits: the officers' app in a real browser, and the tests of all crates.
# What the app's check says comes after the tests, and the tests' summary once more at the end.
set -uo pipefail
cd "$(dirname "$0")/.."
make=${MAKE:-make}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$make" --no-print-directory capture >"$folder/capture" 2>&1 &
capture=$!
"$make" --no-print-directory nextest 2>&1 | tee "$folder/nextest"
tests=${PIPESTATUS[0]}
wait "$capture"
app=$?
echo "== make capture"
cat "$folder/capture"
echo "== make nextest"
grep -A 40 '^ *Summary \[' "$folder/nextest"
[ "$app" -eq 0 ] || echo "make capture failed: $app" >&2
exit $((tests != 0 || app != 0))
