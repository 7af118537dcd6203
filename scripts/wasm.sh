#!/usr/bin/env bash
# The reader, and what a phone decides, as WebAssembly modules.
#   wasm.sh build      builds web/reader/reader.wasm and web/proof/proof.wasm and prints their sizes; adds the compiler's
#                      target where it is missing
#   wasm.sh test       that, and reads a page and asks questions with them in Node; where the target can't be added or Node is missing it
#                      says so and passes
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-build}
target=wasm32-unknown-unknown
# Bytes of the module with its network, at most.
most=3000000

say() { echo "wasm: $*" >&2; }

if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target" ] && ! rustup target add $target >&2; then
    say "the target $target can't be added here"
    [ "$want" = test ] && exit 0
    exit 1
fi

# Cargo looks for .cargo/config.toml from the folder it stands in: the module's own says what it is built for.
out=${CARGO_TARGET_DIR:-$PWD/target}/web
(cd web/reader && env -u RUSTFLAGS CARGO_TARGET_DIR="$out" cargo build --release --locked)
cp "$out/$target/release/web_reader.wasm" web/reader/reader.wasm
(cd web/proof && env -u RUSTFLAGS CARGO_TARGET_DIR="$out" cargo build --release --locked)
cp "$out/$target/release/web_proof.wasm" web/proof/proof.wasm
echo "web/proof/proof.wasm: $(wc -c <web/proof/proof.wasm) bytes, $(gzip -9c web/proof/proof.wasm | wc -c) packed with gzip"
size=$(wc -c <web/reader/reader.wasm)
echo "web/reader/reader.wasm: $size bytes, $(gzip -9c web/reader/reader.wasm | wc -c) packed with gzip"
if [ "$size" -ge $most ]; then
    say "the module is larger than $most bytes"
    exit 1
fi
[ "$want" = test ] || exit 0

(cd web/reader && cargo fmt --check)
(cd web/proof && cargo fmt --check)
if ! command -v node >/dev/null; then
    say "no Node: the module is built, not run"
    exit 0
fi
node web/reader/test.mjs
node web/proof/test.mjs
